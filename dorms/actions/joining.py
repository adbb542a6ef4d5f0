"""Beginning an office's store from the bureau's enrolment file: nothing is registered twice."""

from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.founding import new_store
from dorms.db.migrations import create_tables
from dorms.db.store import Store
from dorms.db.tables import ActorRow
from dorms.domain.identity import new_id
from dorms.sync.enrolment import Enrolment, begin_office, read_enrolment
from dorms.sync.lives import prepare


def join_store(address: str | Path, file: Path, *, actor: str, post: str = "") -> tuple[Store, Enrolment]:
    """A new store of the office the file is for; never over an existing one."""
    enrolment = read_enrolment(file)

    def begin(store: Store) -> Store:
        with store.noting() as session:
            create_tables(session.connection())
        begin_office(store, enrolment, new_id())
        person = new_id()
        store.run(register_actor, person, enrolment.office, actor, post)
        store.choose_actor(person)
        prepare(store)
        return store

    return new_store(address, begin), enrolment


def register_actor(session: Session, person: UUID, office: UUID, name: str, post: str) -> None:
    """The person who sets up the office's store and may do everything there."""
    session.add(
        ActorRow(id=person, owner_office=office, name=name, office_id=office, post=post, role="管理员")
    )
