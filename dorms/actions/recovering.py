"""An office back at work from the bureau's recovery file: a new store, with whoever worked there before."""

from pathlib import Path

from dorms.actions.actors import NewActor, register_actor
from dorms.actions.founding import new_store
from dorms.db.migrations import create_tables
from dorms.db.store import Store
from dorms.domain.codes import Role
from dorms.sync.recovery import Recovered, begin, clerk_named, read_recovery


def recover(
    address: str | Path, file: Path, code: str, *, actor: str, post: str = ""
) -> tuple[Store, Recovered]:
    """A new store of the office the file is for, never over an existing one; nothing is there if the code is wrong."""
    opened = read_recovery(file, code)
    found: list[Recovered] = []

    def fill(store: Store) -> Store:
        with store.noting() as session:
            create_tables(session.connection())
        found.append(begin(store, opened))
        known = store.ask(clerk_named, actor)
        store.choose_actor(known or store.run(register_actor, NewActor(actor, post, Role.ADMIN)).result)
        return store

    return new_store(address, fill), found[0]
