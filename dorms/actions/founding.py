"""Beginning a store: the bureau's office, its first actor, a new replica."""

import secrets
import time
from pathlib import Path
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.migrations import create_tables
from dorms.db.store import Store
from dorms.db.tables import ActorRow, OfficeRow, ReplicaRow
from dorms.domain.identity import new_id
from dorms.errors.store import StoreExists

ROLES = ("经办人", "审核人", "管理员", "只读")


def found_store(address: str | Path, *, bureau: str, actor: str, post: str = "", demo: bool = False) -> Store:
    """A new county store with the bureau's office and the person who sets it up; never over an existing file."""
    store = Store(address)
    if store.path is not None and store.path.exists():
        raise StoreExists(str(store.path))
    replica, office, person = new_id(), new_id(), new_id()
    with store.backup_source().writer.begin() as connection:
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
    """The first operation of a store: who keeps it and who acts."""
    session.add(OfficeRow(id=office, owner_office=office, name=bureau, kind="bureau", code="LJ"))
    session.add(
        ActorRow(id=person, owner_office=office, name=actor, office_id=office, post=post, role="管理员")
    )
