"""Opening a store file: what must be true before anything is written to it (reliability.md section 2).

The order: a journal left by a crash is copied aside with its file; the last stop is read, which lets SQLite roll back;
after an unclean stop file and lines are checked whole; only then the first write says whether the file can be written.
"""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from dorms.db.engines import APPLICATION_ID, VERSION, Engines
from dorms.db.faults import as_fault, as_unreadable, is_busy, is_fault
from dorms.db.lock import held_elsewhere
from dorms.domain.canonical import line_id
from dorms.errors import DormsError
from dorms.errors.store import (
    DiskFault,
    NotAStore,
    StoreDamaged,
    StoreMispaired,
    StoreMissing,
    StoreTooNew,
    StoreUnreadable,
)

HEAD = b"SQLite format 3\x00"
HOT = bytes.fromhex("d9d505f920a163d7")  # the head of a journal that SQLite would roll back
DIRTY = "UPDATE meta SET value = 'no' WHERE name = 'clean_stop'"
CLEAN = "UPDATE meta SET value = 'yes' WHERE name = 'clean_stop'"
BUSY_SECONDS = 5
SCENES = "断电现场"  # the folder beside a store that holds what crashes left
KEEP_SCENES = 3


@dataclass(frozen=True, slots=True)
class Start:
    """How the store was found: why it cannot be written, whether the last stop was unclean, what was kept of it."""

    read_only: DormsError | None = None
    unclean: bool = False
    kept: Path | None = None
    shared: bool = (
        False  # a window of another process is at work on it, so a missing clean stop means nothing
    )


def check_file(path: Path) -> None:
    """Refuse what is no store of ours or a newer one, without touching it."""
    head = _head(path)
    if head[:16] != HEAD or int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise NotAStore(str(path))
    version = int.from_bytes(head[60:64], "big")
    if version > VERSION:
        raise StoreTooNew(str(path), version, VERSION)


def being_restored(path: Path) -> Path:
    """Where a restored store is made ready before it takes its place."""
    return path.with_name(path.name + ".restoring")


def finish_restore(path: Path) -> None:
    """A restore that was broken off between moving the old store aside and putting the new one in place is ended.

    The ready store is whole whenever the old one is gone: it is closed before anything is moved. A journal that is
    left here is the moved store's, and lies beside it too.
    """
    ready = being_restored(path)
    if os.path.exists(path) or not os.path.exists(
        ready
    ):  # False where we may not look: the next step says so
        return
    try:
        journal_of(path).unlink(missing_ok=True)
        os.replace(ready, path)
    except OSError as error:
        raise StoreUnreadable(str(path), error.strerror or str(error)) from error


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(100)
    except FileNotFoundError as error:
        raise StoreMissing(str(path)) from error
    except OSError as error:
        raise StoreUnreadable(str(path), error.strerror or str(error)) from error


def version_of(path: Path) -> int:
    """The `user_version` in the file's head."""
    return int.from_bytes(_head(path)[60:64], "big")


def prepare(engines: Engines, path: Path | None) -> Start:
    """Make sure of the file and mark it as in use; whatever is wrong with it is found before the first write."""
    if path is None:
        return Start()
    hot = is_hot(path)
    kept = keep_scene(path) if hot else None
    shared = held_elsewhere(path)
    unclean = _checked(path, kept, hot=hot, shared=shared)
    return Start(_probe(engines, path), unclean, kept, shared)


def journal_of(path: Path) -> Path:
    """SQLite's own file beside the store while a transaction is written."""
    return path.with_name(path.name + "-journal")


def is_hot(path: Path) -> bool:
    """A transaction was broken off by a crash and waits to be rolled back."""
    try:
        with journal_of(path).open("rb") as file:
            return file.read(len(HOT)) == HOT
    except OSError:
        return False


def keep_scene(path: Path) -> Path | None:
    """Copy store and journal as the crash left them; a disk that has no room for it must not keep us from opening."""
    folder = path.parent / f"{path.stem}{SCENES}"
    old = sorted(one for one in folder.glob("[0-9]*") if one.is_dir())
    kept = folder / f"{int(old[-1].name) + 1 if old else 1:05d}"
    try:
        kept.mkdir(parents=True)
        for part in (path, journal_of(path)):
            shutil.copyfile(part, kept / part.name)
    except OSError:
        shutil.rmtree(kept, ignore_errors=True)
        return None
    for one in old[: 1 - KEEP_SCENES]:
        shutil.rmtree(one, ignore_errors=True)
    return kept


def _last_stop(path: Path) -> str | None:
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=BUSY_SECONDS)
        ) as connection:
            row = connection.execute("SELECT value FROM meta WHERE name = 'clean_stop'").fetchone()
    except sqlite3.Error as error:
        raise as_unreadable(error, str(path)) from error
    return row[0] if row else None


def _checked(path: Path, kept: Path | None, *, hot: bool, shared: bool) -> bool:
    """Whether the last stop was unclean; the file is then checked whole. The first look lets SQLite roll back."""
    try:
        stop = _last_stop(path)
        unclean = hot or (stop == "no" and not shared)
        if unclean:
            verify(path)
            verify_lines(path)
    except StoreDamaged as damage:
        if kept is not None and _is_good_alone(kept / path.name):
            part(kept / path.name)
            raise StoreMispaired(str(path), str(kept)) from damage
        raise
    return unclean


def part(path: Path) -> None:
    """Rename the journal beside a kept file that is good without it, so that the file can be chosen for a restore."""
    journal = journal_of(path)
    with suppress(OSError):
        os.replace(journal, journal.with_name(journal.name + ".aside"))


def _is_good_alone(path: Path) -> bool:
    """Whether the file is whole if the journal beside it is not looked at."""
    try:
        verify(path, alone=True)
    except StoreDamaged:
        return False
    return True


def _probe(engines: Engines, path: Path) -> DormsError | None:
    """Mark the store as in use; why it can only be looked at, if this first write does not succeed."""
    try:
        with engines.writer.begin() as connection:
            connection.exec_driver_sql(DIRTY)
    except DBAPIError as error:
        if is_busy(error) or not is_fault(error):
            raise as_fault(error, str(path)) from error
        return as_fault(error, str(path))
    return None


def clear_start(engines: Engines) -> None:
    """Mark that the program stopped in order; where that cannot be written, the next start checks everything."""
    try:
        with engines.writer.begin() as connection:
            connection.exec_driver_sql(CLEAN)
    except DBAPIError as error:
        if not is_fault(error):
            raise


def verify(path: Path, *, alone: bool = False) -> None:
    """SQLite's own full check of the file; StoreDamaged with what it found. `alone`: as if no journal lay there."""
    try:
        with closing(_reading(path, alone=alone)) as connection:
            found = [row[0] for row in connection.execute("PRAGMA integrity_check(5)")]
    except sqlite3.Error as error:
        raise as_unreadable(error, str(path)) from error
    if found != ["ok"]:
        raise StoreDamaged(str(path), "; ".join(found))


def verify_lines(path: Path) -> None:
    """Every line of the journal hashes to its id: what SQLite's check does not see, since it knows no checksums."""
    try:
        with closing(_reading(path)) as connection:
            for table in ("operation", "change"):
                for name, raw in connection.execute(f'SELECT id, raw FROM "{table}"'):
                    if line_id(raw) != name:
                        raise StoreDamaged(str(path), name)
    except sqlite3.Error as error:
        raise as_unreadable(error, str(path)) from error


def examined(path: Path, damage: StoreDamaged) -> DormsError:
    """What is behind SQLite's word that a file is malformed: real damage, or a disk that cannot be read.

    Nobody may hold the file in this process meanwhile.
    """
    try:
        with path.open("rb") as file:
            while file.read(1 << 20):
                pass
        verify(path)
    except OSError as error:
        return DiskFault(str(path), error.strerror or str(error))
    except DormsError as error:
        return error
    return DiskFault(str(path), damage.finding)


def _reading(path: Path, *, alone: bool = False) -> sqlite3.Connection:
    mode = "immutable=1" if alone else "mode=ro"
    return sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=BUSY_SECONDS)
