"""Opening a store as the program does: an older one is backed up and brought to this version first."""

from pathlib import Path

from dorms.db import meta
from dorms.db.backup import back_up
from dorms.db.engines import VERSION
from dorms.db.journal import journal_writes
from dorms.db.opening import check_file, finish_restore, version_of
from dorms.db.readable import KNOWN, known_here
from dorms.db.server import check_server, shown
from dorms.db.store import Store


def open_store(address: str | Path, *, backup_first: bool = True) -> Store:
    """The store, at this program's version; a migration happens after a verified backup and as a whole."""
    raw = Store(address)
    try:
        if raw.path is not None:
            finish_restore(raw.path)
            check_file(raw.path)
            version = version_of(raw.path)
            if version < VERSION:
                bring_up(raw, version, backup_first=backup_first)
        else:
            bring_up_server(raw)
    finally:
        raw.dispose()
    store = Store.open(address)
    if not store.read_only and store.ask(meta.recall, KNOWN) != known_here():
        from dorms.sync.rereading import reread_once  # needed once after an update

        reread_once(store)
    return store


def bring_up_server(store: Store) -> None:
    """As `bring_up`, on a server, where its keeper makes the copies; of two windows at once one does it."""
    place = shown(store.url)
    if check_server(store.backup_source().reader, place, VERSION) < VERSION:
        from dorms.db.migrations import migrate  # Alembic is needed once in a store's years

        with store.noting() as session, journal_writes(session.connection()):
            version = check_server(store.backup_source().reader, place, VERSION)
            if version < VERSION:
                migrate(session.connection(), version)


def bring_up(store: Store, version: int, *, backup_first: bool) -> None:
    """Every migration after this version, as a whole, behind a verified backup."""
    from dorms.db.migrations import migrate  # Alembic is needed once in a store's years

    if backup_first:
        back_up(store, why="migration")
    with store.noting() as session, journal_writes(session.connection()):
        migrate(session.connection(), version)
