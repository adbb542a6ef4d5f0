"""A row as a form shows it: what is written later is held against it."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.tables import SYNCED, ActorRow, ChangeRow, OperationRow, shape
from dorms.domain.seen import Seen


def seen(session: Session, entity: str, row: UUID) -> Seen:
    """The row with every value it has now."""
    stored = session.get_one(SYNCED[entity], row)
    return Seen(entity, row, {name: getattr(stored, name) for name in shape(SYNCED[entity]).of_column})


def last_change_of(session: Session, row: UUID) -> tuple[str, str, int]:
    """Who changed the row last, with which command, and when by that PC's clock."""
    found = session.execute(
        select(ActorRow.name, OperationRow.command, OperationRow.hlc)
        .select_from(ChangeRow)
        .join(OperationRow, OperationRow.id == ChangeRow.operation)
        .outerjoin(ActorRow, ActorRow.id == OperationRow.actor)
        .where(ChangeRow.row == row)
        .order_by(ChangeRow.arrived.desc())
        .limit(1)
    ).first()
    return (found.name or "", found.command, found.hlc) if found is not None else ("", "", 0)
