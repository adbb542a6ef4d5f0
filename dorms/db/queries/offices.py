"""Who keeps this store, who may act in it, and how old its last copy elsewhere is."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.tables import ActorRow, OfficeRow, live
from dorms.domain.codes import Role


@dataclass(frozen=True, slots=True)
class ActorLine:
    """A person who works in the program."""

    id: UUID
    name: str
    post: str
    role: str


def office_name(session: Session, office: UUID | None) -> str:
    """The name of the office that keeps the store."""
    return (session.scalar(select(OfficeRow.name).where(OfficeRow.id == office)) or "") if office else ""


def office_here(session: Session) -> tuple[str, str]:
    """Name and kind (bureau, central, school) of the office that keeps the store."""
    row = session.execute(
        select(OfficeRow.name, OfficeRow.kind).where(
            OfficeRow.id == UUID(meta.recall(session, meta.OFFICE) or "")
        )
    ).first()
    return (row.name or "", row.kind or "") if row is not None else ("", "")


def actors(session: Session) -> list[ActorLine]:
    """Everybody of this office who may act here, by name; packets bring the people of others too."""
    office = UUID(meta.recall(session, meta.OFFICE) or "")
    rows = session.execute(
        select(ActorRow.id, ActorRow.name, ActorRow.post, ActorRow.role)
        .where(live(ActorRow), ActorRow.owner_office == office)
        .order_by(ActorRow.name)
    )
    return [ActorLine(row.id, row.name or "", row.post or "", row.role or "") for row in rows]


def may_write(session: Session, actor: UUID | None) -> bool:
    """Whether the role of who acts allows more than looking."""
    return session.scalar(select(ActorRow.role).where(ActorRow.id == actor)) != Role.READER
