"""Undo and redo as a user does them: the last thing, or any operation, with the rules across rows held."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.journal import revert
from dorms.db.journal.capture import writing_of
from dorms.db.queries.living import holdings, place
from dorms.db.queries.operations import last_done, last_undone
from dorms.db.store import Outcome, Store
from dorms.db.tables import AssignmentRow, StayRow, UnitRow
from dorms.domain.living import Holding, Span, check_room
from dorms.errors.store import NothingToUndo


def undo(store: Store, operation: str | None = None) -> Outcome[None]:
    """Undo an operation, the last one that still stands if none is named."""
    target = operation or store.ask(last_done)
    if target is None:
        raise NothingToUndo
    return store.run(take_back, target, command="undo", undoes=target)


def redo(store: Store) -> Outcome[None]:
    """Undo the last undoing, unless something was done since."""
    target = store.ask(last_undone)
    if target is None:
        raise NothingToUndo(redo=True)
    return store.run(take_back, target, command="redo", undoes=target)


def take_back(session: Session, operation: str) -> None:
    """Write the values before, and refuse if two households would then hold one place."""
    revert(session, operation)
    session.flush()
    for unit in _units_touched(session):
        check_unit(session, unit)


def _units_touched(session: Session) -> set[UUID]:
    pending = writing_of(session).pending.values()
    units: set[UUID] = set()
    for row_type in (StayRow, AssignmentRow):
        rows = [one.row for one in pending if one.row_type is row_type]
        for at in range(0, len(rows), 500):
            found = session.scalars(select(row_type.unit_id).where(row_type.id.in_(rows[at : at + 500])))
            units.update(unit for unit in found if unit is not None)
    units.update(one.row for one in pending if one.row_type is UnitRow)
    return units


def check_unit(session: Session, unit: UUID) -> None:
    """Everyone who holds a place in the unit fits beside the others."""
    held = holdings(session, [unit])
    if not held:
        return
    for hold in held:
        start = hold.span.start
        others: list[Holding] = [one for one in held if one is not hold]
        if start is not None:
            check_room(place(session, unit, start), others, [hold.person], Span(start, hold.span.until))
