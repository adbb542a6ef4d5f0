"""Beginning an office's store from the bureau's enrolment file: nothing is registered twice."""

from pathlib import Path

from dorms.actions.actors import NewActor, register_actor
from dorms.actions.founding import new_store
from dorms.db.migrations import create_tables
from dorms.db.store import Store
from dorms.domain.codes import Role
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
        new = NewActor(actor, post, Role.ADMIN)
        store.choose_actor(store.run(register_actor, new).result)
        prepare(store)
        return store

    return new_store(address, begin), enrolment
