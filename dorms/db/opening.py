"""Opening a store file: what must be true before anything is written to it (reliability.md section 2)."""

import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from dorms.db.engines import APPLICATION_ID, VERSION, Engines
from dorms.db.faults import as_fault, is_busy
from dorms.errors.store import NotAStore, StoreBusy, StoreDamaged, StoreMissing, StoreTooNew

HEAD = b"SQLite format 3\x00"
DIRTY = "UPDATE meta SET value = 'no' WHERE name = 'clean_stop'"
CLEAN = "UPDATE meta SET value = 'yes' WHERE name = 'clean_stop'"


def check_file(path: Path) -> None:
    """Refuse what is no store of ours or a newer one, without touching it."""
    if not path.exists():
        raise StoreMissing(str(path))
    with path.open("rb") as file:
        head = file.read(100)
    if head[:16] != HEAD:
        raise NotAStore(str(path))
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise NotAStore(str(path))
    version = int.from_bytes(head[60:64], "big")
    if version > VERSION:
        raise StoreTooNew(str(path), version, VERSION)


def version_of(path: Path) -> int:
    """The `user_version` in the file's head."""
    with path.open("rb") as file:
        return int.from_bytes(file.read(100)[60:64], "big")


def prepare(engines: Engines, path: Path | None) -> tuple[bool, bool]:
    """(read only?, unclean last stop?): probes that the file can be written and checks it whole after a crash."""
    if path is None:
        return False, False
    try:
        with engines.writer.begin() as connection:
            connection.exec_driver_sql(DIRTY.replace("'no'", "value"))
        read_only = False
    except DBAPIError as error:
        if is_busy(error):
            raise StoreBusy(str(path)) from error
        if "readonly" not in str(error.orig).lower():
            raise as_fault(error, str(path)) from error
        read_only = True
    with engines.reader.connect() as connection:
        stop = connection.exec_driver_sql("SELECT value FROM meta WHERE name = 'clean_stop'").scalar()
    unclean = stop == "no"
    if unclean:
        verify(path)
    if not read_only:
        with engines.writer.begin() as connection:
            connection.exec_driver_sql(DIRTY)
    return read_only, unclean


def clear_start(engines: Engines) -> None:
    """Mark that the program stopped in order."""
    with engines.writer.begin() as connection:
        connection.exec_driver_sql(CLEAN)


def verify(path: Path) -> None:
    """SQLite's own full check of the file; StoreDamaged with what it found."""
    connection = sqlite3.connect(f"file:{path.as_posix()}?mode=ro", uri=True)
    try:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check(5)")]
    except sqlite3.DatabaseError as error:
        raise StoreDamaged(str(path), str(error)) from error
    finally:
        connection.close()
    if found != ["ok"]:
        raise StoreDamaged(str(path), "; ".join(found))
