"""From any row to the one a page shows: the row itself, or the nearest it belongs to."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.db.tables import SYNCED, shape

STEPS = 3  # a term belongs to its agreement, that to a teacher


def shown_row(session: Session, entity: str, row: UUID, shown: Collection[str]) -> tuple[str, UUID] | None:
    """The row, or the first one it refers to whose entity is among these; None where nothing leads there."""
    todo = [(entity, row)]
    for _ in range(STEPS):
        for one in todo:
            if one[0] in shown:
                return one
        todo = [owner for one in todo for owner in _owners(session, *one)]
    return None


def _owners(session: Session, entity: str, row: UUID) -> list[tuple[str, UUID]]:
    row_type = SYNCED.get(entity)
    stored = session.get(row_type, row) if row_type is not None else None
    if row_type is None or stored is None:
        return []
    found = ((target, getattr(stored, column)) for column, target in shape(row_type).references)
    return [(target, owner) for target, owner in found if isinstance(owner, UUID)]
