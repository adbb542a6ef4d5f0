"""Opening a store as the program does: an older one is backed up and brought to this version first."""

from pathlib import Path

from dorms.db.backup import back_up
from dorms.db.engines import VERSION
from dorms.db.opening import check_file, version_of
from dorms.db.store import Store


def open_store(address: str | Path) -> Store:
    """The store, at this program's version; a migration happens after a verified backup and as a whole."""
    raw = Store(address)
    if raw.path is not None:
        check_file(raw.path)
        version = version_of(raw.path)
        if version < VERSION:
            _migrate(raw, version)
    raw.dispose()
    return Store.open(address)


def _migrate(store: Store, version: int) -> None:
    from dorms.db.migrations import migrate  # Alembic is needed once in a store's years

    back_up(store, why="migration")
    with store.backup_source().writer.begin() as connection:
        migrate(connection, version)
