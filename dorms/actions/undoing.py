"""Undo and redo as a user does them: the last thing, or any operation, with the rules across rows held."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.money.boxes import check_boxes
from dorms.db.journal import revert
from dorms.db.journal.capture import Pending, writing_of
from dorms.db.queries.living import holdings, place
from dorms.db.queries.operations import last_done, last_undone
from dorms.db.store import Outcome, Store
from dorms.db.tables import AssignmentRow, LedgerEntryRow, RulingRow, StayRow, TemporaryHomeRow, UnitRow
from dorms.domain.living import Holding, Span, check_room
from dorms.errors import DormsError
from dorms.errors.store import NothingToUndo
from dorms.sync.rulings import is_decision, rederive, reopen

PLACE = {"teacher_id", "unit_id", "start"}  # who has which place since when; the end and its reason take none


def undo(store: Store, operation: str | None = None) -> Outcome[None]:
    """Undo an operation, the last one that still stands if none is named."""
    target = operation or store.ask(last_done, store.own_alone)
    if target is None:
        raise NothingToUndo
    return store.run(take_back, target, command="undo", undoes=target)


def redo(store: Store) -> Outcome[None]:
    """Undo the last undoing, unless something was done since."""
    target = store.ask(last_undone, store.own_alone)
    if target is None:
        raise NothingToUndo(redo=True)
    return store.run(take_back, target, command="redo", undoes=target)


def take_back(session: Session, operation: str) -> None:
    """Write the values before, and refuse if a unit that was in order would no longer be.

    What was out of order already, as an imported roster can be, hinders nobody from going back.
    """
    if is_decision(session, operation):
        reopen(session, operation)
        return
    attempt = session.begin_nested()
    revert(session, operation)
    session.flush()
    check_boxes(session, _entries_touched(session))
    if any(one.row_type is RulingRow for one in writing_of(session).pending.values()):
        rederive(session)
    refusals = _refusals(session, _units_touched(session))
    if not refusals:
        attempt.commit()
        return
    attempt.rollback()
    broken = _refusals(session, set(refusals))
    for unit in refusals.keys() - broken.keys():
        raise refusals[unit]
    revert(session, operation)


def _entries_touched(session: Session) -> list[UUID]:
    return [one.row for one in writing_of(session).pending.values() if one.row_type is LedgerEntryRow]


def _units_touched(session: Session) -> set[UUID]:
    """The units where somebody gets a place back, or whose places change; who only goes disturbs nobody."""
    pending = [one for one in writing_of(session).pending.values() if not _only_goes(one)]
    units = {one.row for one in pending if one.row_type is UnitRow}
    for row_type in (StayRow, AssignmentRow, TemporaryHomeRow):
        units |= _units_in(session, row_type, [one.row for one in pending if one.row_type is row_type])
    return units


def _only_goes(one: Pending) -> bool:
    """The row is struck out, or ends and ended later before: a marriage that ended does not part them in the past."""
    if one.now.get("void"):
        return True
    changed = {name for name, value in one.now.items() if value != one.was.get(name)}
    until, before = one.now.get("until"), one.was.get("until")
    ends = changed.isdisjoint(PLACE) and "until" in changed
    return ends and until is not None and (before is None or until < before)


def _units_in(
    session: Session, row_type: type[StayRow] | type[AssignmentRow] | type[TemporaryHomeRow], rows: list[UUID]
) -> set[UUID]:
    units: set[UUID] = set()
    for at in range(0, len(rows), 500):
        found = session.scalars(select(row_type.unit_id).where(row_type.id.in_(rows[at : at + 500])))
        units.update(unit for unit in found if unit is not None)
    return units


def _refusals(session: Session, units: set[UUID]) -> dict[UUID, DormsError]:
    """The units that break a rule as things stand, each with the refusal."""
    found: dict[UUID, DormsError] = {}
    for unit in units:
        try:
            check_unit(session, unit)
        except DormsError as error:
            found[unit] = error
    return found


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
