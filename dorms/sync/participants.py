"""The rows that take part in an issue: whose each is, how it came about, and where it is mended."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.journal.naming import name_of
from dorms.db.queries.timeline import entity_of
from dorms.db.tables import (
    SYNCED,
    ActorRow,
    AssignmentRow,
    ChangeRow,
    KeyHandRow,
    OperationRow,
    StayRow,
    TermRow,
)
from dorms.sync import lives
from dorms.sync.issues import OpenIssue


@dataclass(frozen=True, slots=True)
class Participant:
    """A row that an issue is about."""

    entity: str
    row: UUID
    label: str
    office: str  # whose it is
    leads_to: tuple[str, UUID]  # the row that is worked on: of a promise its unit, of a term its stay
    command: str = ""  # how it came about
    actor: str = ""
    at: int = 0  # by that PC's clock


def participants_of(session: Session, one: OpenIssue) -> list[Participant]:
    """The rows an issue is about, where they are here."""
    found = []
    for text in one.participants:
        try:
            row = UUID(text)
        except ValueError:
            continue
        entity = entity_of(session, row)
        if entity is None:
            continue
        row_type = SYNCED[entity]
        owner = session.scalar(select(row_type.owner_office).where(row_type.id == row))
        office = lives.office_label(session, owner) if owner else ""
        label, leads = name_of(session, entity, row), _leads_to(session, entity, row)
        found.append(Participant(entity, row, label, office, leads, *_made(session, row)))
    return found


def _made(session: Session, row: UUID) -> tuple[str, str, int]:
    first = session.execute(
        select(OperationRow.command, ActorRow.name, OperationRow.hlc)
        .join(ChangeRow, ChangeRow.operation == OperationRow.id)
        .outerjoin(ActorRow, ActorRow.id == OperationRow.actor)
        .where(ChangeRow.row == row)
        .order_by(OperationRow.hlc, ChangeRow.arrived)
        .limit(1)
    ).first()
    return (first.command, first.name or "", first.hlc) if first is not None else ("", "", 0)


def _leads_to(session: Session, entity: str, row: UUID) -> tuple[str, UUID]:
    found: UUID | None = None
    if entity in {"assignment", "key_hand"}:
        holder = AssignmentRow if entity == "assignment" else KeyHandRow
        found = session.scalar(select(holder.unit_id).where(holder.id == row))
        return ("unit", found) if found is not None else (entity, row)
    if entity in {"agreement", "term"}:
        agreement = (
            row
            if entity == "agreement"
            else session.scalar(select(TermRow.agreement_id).where(TermRow.id == row))
        )
        found = session.scalar(select(StayRow.id).where(StayRow.agreement_id == agreement).limit(1))
        return ("stay", found) if found is not None else (entity, row)
    return entity, row
