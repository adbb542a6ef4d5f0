"""The store as it was known: its rows when the counter of changes stood at a number, to ask any query of."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Table, create_engine, func, insert, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from dorms.db.journal.codec import decode, registers_of
from dorms.db.journal.reading import steps_on
from dorms.db.queries.timeline import entries_of
from dorms.db.tables import SYNCED, Base, ChangeRow, MetaRow, Synced, table_of
from dorms.domain.changes import VOID
from dorms.domain.fold import Entry, RowState
from dorms.domain.history import values_at

CHUNK = 5_000  # rows inserted at once
_META = cast(Table, MetaRow.__table__)


def arrival_of(session: Session, row: UUID) -> int:
    """The number of the change that brought this row in; 0 if there is none."""
    return session.scalar(select(func.min(ChangeRow.arrived)).where(ChangeRow.row == row)) or 0


@contextmanager
def as_known(session: Session, arrived: int) -> Iterator[Session]:
    """A session on the rows as this store knew them then; on the store itself where nothing came since.

    What came later is folded away row by row; everything is in memory and gone afterwards. Of what belongs to
    this store alone only what it says about itself is there.
    """
    touched = _touched_since(session, arrived)
    if not touched:
        yield session
        return
    engine = create_engine("sqlite://", poolclass=StaticPool)
    try:
        Base.metadata.create_all(engine)
        with Session(engine, expire_on_commit=False) as past:
            past.info["read_from"] = session  # who wrote a row never changes
            for name, row_type in SYNCED.items():
                _fill(session, past, row_type, touched.get(name, set()), arrived)
            own = [dict(row) for row in session.execute(select(_META)).mappings()]
            if own:
                past.execute(insert(_META), own)
            past.commit()
            yield past
    finally:
        engine.dispose()


def _touched_since(session: Session, arrived: int) -> dict[str, set[UUID]]:
    rows = session.execute(
        select(ChangeRow.entity, ChangeRow.row).where(ChangeRow.arrived > arrived).distinct()
    )
    found: dict[str, set[UUID]] = {}
    for entity, row in rows:
        found.setdefault(entity, set()).add(row)
    return found


def _fill(session: Session, past: Session, row_type: type[Synced], touched: set[UUID], arrived: int) -> None:
    """The rows of one table: those not touched since as they are, the others as the fold up to then says."""
    table = table_of(row_type)
    kept: list[dict[str, Any]] = []
    for row in session.execute(select(table)).mappings():
        if row["id"] not in touched:
            kept.append(dict(row))
    kept += _of_then(session, row_type, touched, arrived)
    for at in range(0, len(kept), CHUNK):
        past.execute(insert(table), kept[at : at + CHUNK])


def _of_then(
    session: Session, row_type: type[Synced], touched: set[UUID], arrived: int
) -> Iterator[dict[str, Any]]:
    by_row: dict[UUID, list[Entry]] = {}
    steps = [step for step in steps_on(session, list(touched)) if step.entity == row_type.__tablename__]
    for step, entry in zip(steps, entries_of(session, steps, arrived), strict=True):
        by_row.setdefault(step.row, []).append(entry)
    names = [column.name for column in table_of(row_type).columns]
    for row, entries in by_row.items():
        state = values_at(entries, arrived)
        if state.values:
            known = {"id": row, "_void": state.void or None} | _columns(row_type, state)
            yield {name: known.get(name) for name in names}


def _columns(row_type: type[Synced], state: RowState) -> dict[str, Any]:
    registers = registers_of(row_type)
    found: dict[str, Any] = {}
    for name, value in state.values.items():
        if name in registers and name != VOID:
            found |= decode(row_type, registers[name], value)
    return found
