"""Beginning a store: the bureau's office, its first actor, a new replica."""

import os
import secrets
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from sqlalchemy import insert, inspect
from sqlalchemy.orm import Session

from dorms.actions.rulebook import default_adoption
from dorms.actions.workyear import usual_rows
from dorms.db import meta
from dorms.db.migrations import create_tables
from dorms.db.opening import being_restored, journal_of
from dorms.db.places import refuse_bad_place
from dorms.db.server import READY, check_encoding, shown
from dorms.db.store import Store
from dorms.db.tables import ActorRow, AdoptionRow, Base, MetaRow, OfficeRow, ReplicaRow, WorkEntryRow
from dorms.domain.codes import Role
from dorms.domain.identity import new_id
from dorms.errors.store import StoreExists
from dorms.files import refusal


def found_store(address: str | Path, *, bureau: str, actor: str, post: str = "", demo: bool = False) -> Store:
    """A new county store with the bureau's office and the person who sets it up; never over an existing file.

    A file is made ready under another name, so that a broken off start leaves nothing that looks like a store.
    """

    def begin(store: Store) -> Store:
        return _begun(store, bureau=bureau, actor=actor, post=post, demo=demo)

    return new_store(address, begin)


def new_store(address: str | Path, begin: Callable[[Store], Store]) -> Store:
    """A store that did not exist, filled by `begin`; a file gets its name only when it is ready."""
    store = Store(address)
    if store.path is None:
        return _on_server(store, begin)
    if store.path.exists() or being_restored(store.path).exists():
        raise StoreExists(str(store.path))
    refuse_bad_place(store.path)
    ready = store.path.with_name(store.path.name + ".new")
    for left in (ready, journal_of(ready)):
        left.unlink(missing_ok=True)
    new = Store(ready)
    try:
        ready.touch()  # where no file can be made, the system says why
        begin(new).close()
        journal_of(ready).unlink(missing_ok=True)
        os.replace(ready, store.path)
    except OSError as error:
        raise refusal(error, store.path) from error
    finally:
        new.dispose()
    return Store.open(address)


def _on_server(store: Store, begin: Callable[[Store], Store]) -> Store:
    """In a database without a store; what a broken off start left there is taken away first."""
    place = shown(store.url)
    try:
        with store.noting() as session:
            connection = session.connection()
            check_encoding(connection, place)
            if inspect(connection).has_table(MetaRow.__tablename__):
                if meta.recall(session, READY):
                    raise StoreExists(place)
                Base.metadata.drop_all(connection)
        begin(store)
        store.note(READY, "yes")
    finally:
        store.dispose()
    return Store.open(store.url)


def _begun(store: Store, *, bureau: str, actor: str, post: str, demo: bool) -> Store:
    replica, office, person = new_id(), new_id(), new_id()
    with store.noting() as session:
        connection = session.connection()
        create_tables(connection)
        connection.execute(
            insert(ReplicaRow),
            {"id": replica, "office": office, "letter": "A", "began": time.time_ns() // 1_000_000},
        )
    for name, value in (
        (meta.REPLICA, str(replica)),
        (meta.OFFICE, str(office)),
        (meta.CLEAN_STOP, "no"),
        (meta.MACHINE, secrets.token_hex(8)),
        (meta.DEMO, "yes" if demo else None),
    ):
        store.note(name, value)
    store.replica, store.office, store.demo = str(replica), office, demo
    store.run(begin_store, office=office, person=person, bureau=bureau, actor=actor, post=post)
    store.choose_actor(person)
    return store


def begin_store(session: Session, *, office: UUID, person: UUID, bureau: str, actor: str, post: str) -> None:
    """The first operation of a store: who keeps it, who acts, by which rules, and the work of the year."""
    session.add(OfficeRow(id=office, owner_office=office, name=bureau, kind="bureau", code="LJ"))
    session.add(
        ActorRow(
            id=person, owner_office=office, name=actor, office_id=office, post=post, role=str(Role.ADMIN)
        )
    )
    rows: list[AdoptionRow | WorkEntryRow] = [default_adoption(), *usual_rows()]
    for row in rows:
        row.owner_office = office
    session.add_all(rows)
