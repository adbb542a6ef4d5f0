"""Opening a store as the program does: an older one is backed up and brought to this version first."""

from pathlib import Path

from dorms.db.backup import back_up
from dorms.db.engines import VERSION
from dorms.db.opening import check_file, finish_restore, version_of
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
                _migrate(raw, version, backup_first=backup_first)
    finally:
        raw.dispose()
    return Store.open(address)


def _migrate(store: Store, version: int, *, backup_first: bool) -> None:
    from dorms.db.migrations import migrate  # Alembic is needed once in a store's years

    if backup_first:
        back_up(store, why="migration")
    with store.backup_source().writer.begin() as connection:
        migrate(connection, version)
