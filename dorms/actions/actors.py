"""Who works in a store: everybody under whose name something is done."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, row_of
from dorms.db import meta
from dorms.db.tables import ActorRow, TeacherRow, live
from dorms.domain.codes import Role
from dorms.domain.identity import new_id
from dorms.errors.living import NameExists, UnknownCode


@dataclass(frozen=True, slots=True)
class NewActor:
    """A person of the office that keeps the store; `role` is a `Role`."""

    name: str
    post: str = ""
    role: str = Role.CLERK
    office: UUID | None = None


def link_actor(session: Session, actor_id: UUID, teacher_id: UUID | None) -> None:
    """Say which teacher somebody who acts here is (None: none), so that 回避 goes by the person, not the name."""
    actor = row_of(session, ActorRow, actor_id)
    if teacher_id is not None:
        row_of(session, TeacherRow, teacher_id)
    actor.teacher_id = teacher_id
    session.flush()


def register_actor(session: Session, new: NewActor) -> UUID:
    """From now on this person can be chosen as who acts; two of one name could not be told apart."""
    name = clean("name", new.name, required=True)
    if new.role not in set(Role):
        raise UnknownCode("role", new.role, tuple(Role))
    if session.scalar(select(ActorRow.id).where(ActorRow.name == name, live(ActorRow)).limit(1)) is not None:
        raise NameExists("actor", name)
    office = new.office or UUID(meta.recall(session, meta.OFFICE) or "")
    row = ActorRow(
        id=new_id(), name=name, office_id=office, post=clean("post", new.post) or None, role=str(new.role)
    )
    session.add(row)
    session.flush()
    return row.id
