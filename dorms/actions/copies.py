"""Backups as a user makes and uses them: at start, before imports, on command, to the stick; restore inside only."""

import os
import string
import sys
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.actions.opening import open_store
from dorms.db import meta
from dorms.db.backup import (
    Backup,
    back_up,
    backups_in,
    check_backup,
    copy_whole,
    folder_of,
    newest,
    server_copy,
    set_aside,
    thin,
)
from dorms.db.lock import hold
from dorms.db.opening import being_restored, finish_restore, journal_of
from dorms.db.places import PlaceKind, kind_of_place
from dorms.db.store import Store
from dorms.db.tables import OperationRow
from dorms.domain.identity import new_id
from dorms.errors.store import NoStick
from dorms.files import safe_name
from dorms.sync import lives

OUTSIDE_EVERY = timedelta(days=7)
STICK_FOLDER = "周转宿舍备份"


@dataclass(frozen=True, slots=True)
class Restored:
    """The store as it is now, where the one before went, and the backup it came from."""

    store: Store
    aside: str | None
    backup: Backup


def back_up_at_start(store: Store, *, now: datetime) -> Backup | None:
    """A verified copy if anything changed since the last one; then old ones are thinned."""
    if store.path is None or store.read_only:
        return None
    last = newest(backups_in(folder_of(store.path)))
    if last is not None and last.arrived == store.ask(_arrived):
        return None
    made = back_up(store, why="start")
    thin(folder_of(store.path), now=now)
    return made


def _arrived(session: Session) -> int:
    return session.scalar(select(func.coalesce(func.max(OperationRow.arrived), 0))) or 0


def copy_to(store: Store, folder: Path, *, now: datetime) -> Backup:
    """A copy off this PC, read back; only after this may the stick be pulled."""
    if store.path is None:
        raise server_copy(store)
    name = safe_name(f"{store.path.stem}-{now:%Y%m%d-%H%M%S}", ".dormsbackup")
    made = back_up(store, folder / STICK_FOLDER / name, why="outside")
    store.note(meta.LAST_OUTSIDE_COPY, str(int(now.timestamp() * 1000)))
    return made


def copy_by_hand(store: Store, folder: Path, *, now: datetime) -> Backup:
    """A copy in a folder somebody chose; on this PC's own disk it is a copy, but none off this PC."""
    if kind_of_place(folder) is not PlaceKind.LOCAL:
        return copy_to(store, folder, now=now)
    if store.path is None:
        raise server_copy(store)
    name = safe_name(f"{store.path.stem}-{now:%Y%m%d-%H%M%S}", ".dormsbackup")
    return back_up(store, folder / STICK_FOLDER / name, why="command")


def copy_to_stick(store: Store, *, now: datetime) -> Backup:
    """One click: a copy on the first stick found."""
    drives = sticks()
    if not drives:
        raise NoStick
    return copy_to(store, drives[0], now=now)


def sticks() -> list[Path]:
    """The removable drives that can be written to."""
    if sys.platform == "win32":
        return _windows_sticks()
    user = os.environ.get("USER") or "root"
    roots = [Path("/media") / user, Path("/run/media") / user, Path("/media")]
    found = [path for root in roots if root.is_dir() for path in sorted(root.iterdir()) if path.is_mount()]
    return [path for path in found if os.access(path, os.W_OK)]


def _windows_sticks() -> list[Path]:
    import ctypes

    removable = 2
    kind_of = ctypes.windll.kernel32.GetDriveTypeW  # type: ignore[attr-defined]
    drives = [f"{letter}:\\" for letter in string.ascii_uppercase]
    return [Path(drive) for drive in drives if kind_of(drive) == removable and os.access(drive, os.W_OK)]


def outside_copy_due(store: Store, *, now: datetime) -> int | None:
    """How many days the newest copy off this PC is old, if more than seven; -1 where there never was one."""
    if store.path is None:
        return None
    text = store.ask(meta.recall, meta.LAST_OUTSIDE_COPY)
    if text is None:
        return -1
    age = now - datetime.fromtimestamp(int(text) / 1000).astimezone()
    if age < -timedelta(days=1):  # the clock was wrong then or is now: such a copy proves nothing
        return -1
    return age.days if age >= OUTSIDE_EVERY else None


def restore(backup: Path, path: Path, *, now: datetime) -> Restored:
    """Put a verified backup where the store is; the store before is set aside with its journal files, never deleted.

    The store must be closed. The restored file is a new replica with the old one as its predecessor: what was written
    after the backup may still exist elsewhere, so its numbers must not be used again. It is made ready beside the old
    one; broken off at any point there is the old store, or the next opening ends what was begun.
    """
    checked = check_backup(backup)
    lock = hold(path)
    try:
        _make_ready(backup, being_restored(path))
        aside = set_aside(path, now=now)
        finish_restore(path)
    finally:
        lock.release()
    return Restored(Store.open(path), str(aside) if aside else None, checked)


def _make_ready(backup: Path, ready: Path) -> None:
    journal_of(ready).unlink(missing_ok=True)
    copy_whole(backup, ready)
    store = open_store(ready, backup_first=False)
    try:
        store.begin_replica(new_id(), at=time.time_ns() // 1_000_000)
        lives.go_on(store)
    finally:
        store.close()
    journal_of(ready).unlink(missing_ok=True)
