"""Copies of a store that can be trusted: made by SQLite's own backup, read back and verified before they count."""

import hashlib
import json
import os
import shutil
import sqlite3
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from dorms.db.engines import APPLICATION_ID, VERSION
from dorms.db.opening import check_file, verify
from dorms.db.store import Store
from dorms.db.tables import Base
from dorms.errors.store import BackupBad, NotABackup, NotAStore, StoreDamaged
from dorms.files import atomic_write

SUFFIX = ".dormsbackup"
FOLDER = "备份"
KEEP_NEWEST = 3
DAILY, WEEKLY, MONTHLY = 12, 10, 9


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy: where it is, what made it, its hash and how many rows each table had."""

    path: str
    sha256: str
    made_at: int  # UTC milliseconds
    serial: int  # counts up in its folder, whatever the clock says
    why: str
    arrived: int  # the newest operation in it
    counts: dict[str, int]

    def side_file(self) -> Path:
        """The file beside it that says all this."""
        return Path(self.path + ".json")


def folder_of(store: Path) -> Path:
    """Where a store's own backups lie: a folder beside it."""
    return store.parent / f"{store.stem}{FOLDER}"


def back_up(store: Store, target: Path | None = None, *, why: str = "command") -> Backup:
    """Copy the store, check the copy whole, write its hash and counts beside it; only then it is a backup."""
    assert store.path is not None
    folder = target.parent if target else folder_of(store.path)
    folder.mkdir(parents=True, exist_ok=True)
    serial = max((one.serial for one in backups_in(folder)), default=0) + 1
    path = target or folder / _name(store.path.stem, serial)
    scratch = path.with_name(path.name + ".making")
    try:
        _copy(store.path, scratch)
        counts, arrived = _verified(scratch)
        atomic_write(path, lambda file: _pour(scratch, file))
    finally:
        scratch.unlink(missing_ok=True)
    backup = Backup(str(path), _hash(path), time.time_ns() // 1_000_000, serial, why, arrived, counts)
    text = json.dumps({**asdict(backup), "path": path.name}, ensure_ascii=False, indent=1)
    atomic_write(backup.side_file(), lambda file: _say(text, file))
    return backup


def _name(stem: str, serial: int) -> str:
    return f"{stem}-{datetime.now().astimezone():%Y%m%d-%H%M%S}-{serial:05d}{SUFFIX}"


def _copy(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    reading = sqlite3.connect(f"file:{source.as_posix()}?mode=ro", uri=True)
    writing = sqlite3.connect(target)
    try:
        reading.backup(writing)
    finally:
        writing.close()
        reading.close()


def _say(text: str, file: BinaryIO) -> None:
    file.write(text.encode())


def _pour(source: Path, file: BinaryIO) -> None:
    with source.open("rb") as reading:
        shutil.copyfileobj(reading, file, 1 << 20)


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _verified(path: Path) -> tuple[dict[str, int], int]:
    """The row counts of a copy and its newest operation, after SQLite's full check."""
    try:
        verify(path)
    except StoreDamaged as damage:
        raise BackupBad(str(path), damage.finding) from damage
    connection = sqlite3.connect(f"file:{path.as_posix()}?mode=ro", uri=True)
    try:
        counts = {name: _count(connection, name) for name in sorted(Base.metadata.tables)}
        arrived = connection.execute("SELECT coalesce(max(arrived), 0) FROM operation").fetchone()[0]
    finally:
        connection.close()
    return counts, arrived


def _count(connection: sqlite3.Connection, table: str) -> int:
    count: int = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
    return count


def backups_in(folder: Path) -> list[Backup]:
    """The backups of a folder, the oldest first, as their side files tell; unreadable side files do not count."""
    found = []
    for side in sorted(folder.glob(f"*{SUFFIX}.json")):
        backup = _read_side(side)
        if backup is not None and Path(backup.path).exists():
            found.append(backup)
    return sorted(found, key=lambda one: one.serial)


def _read_side(side: Path) -> Backup | None:
    try:
        facts = json.loads(side.read_text(encoding="utf-8"))
        return Backup(**{**facts, "path": str(side.with_name(str(facts["path"])))})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def check_backup(path: Path) -> Backup:
    """That a chosen file is a whole backup of a store this program can read; nothing is written anywhere."""
    try:
        check_file(path)
    except (NotAStore, OSError) as error:
        raise NotABackup(str(path), type(error).__name__) from error
    side = _read_side(Path(str(path) + ".json"))
    digest = _hash(path)
    if side is not None and side.sha256 != digest:
        raise NotABackup(str(path), "SHA-256")
    _same_schema(path)
    counts, arrived = _verified(path)
    return side or Backup(str(path), digest, int(path.stat().st_mtime * 1000), 0, "file", arrived, counts)


def _same_schema(path: Path) -> None:
    """A chosen database is untrusted: its tables must be ours, without triggers or views."""
    connection = sqlite3.connect(f"file:{path.as_posix()}?mode=ro", uri=True)
    try:
        connection.execute("PRAGMA trusted_schema=OFF")
        rows = connection.execute("SELECT type, name FROM sqlite_schema").fetchall()
        identity = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise NotABackup(str(path), str(error)) from error
    finally:
        connection.close()
    if identity != APPLICATION_ID or version > VERSION:
        raise NotABackup(str(path), f"{identity:x}/{version}")
    strange = [name for kind, name in rows if kind not in {"table", "index"}]
    tables = {name for kind, name in rows if kind == "table" and not name.startswith("sqlite_")}
    if strange or not tables >= {"operation", "change", "meta"}:
        raise NotABackup(str(path), ", ".join(strange) or "tables")


def thin(folder: Path, *, now: datetime) -> list[Path]:
    """Delete backups that are no longer needed; which ones were deleted.

    Kept: everything of the last 2 days, 12 daily, 10 weekly, 9 monthly, always the 3 newest by serial, and every one
    made before a migration. One dated in the future counts for no bucket and deletes nothing.
    """
    backups = backups_in(folder)
    keep = {one.path for one in backups[-KEEP_NEWEST:]} | {
        one.path for one in backups if one.why == "migration"
    }
    past = [one for one in backups if _day(one) <= now]
    keep |= {one.path for one in backups if one not in past}
    keep |= {one.path for one in past if now - _day(one) <= timedelta(days=2)}
    for count, bucket in ((DAILY, "%Y-%m-%d"), (WEEKLY, "%G-%V"), (MONTHLY, "%Y-%m")):
        keep |= _newest_per(past, bucket, count)
    gone = [one for one in backups if one.path not in keep]
    for one in gone:
        Path(one.path).unlink(missing_ok=True)
        one.side_file().unlink(missing_ok=True)
    return [Path(one.path) for one in gone]


def _day(backup: Backup) -> datetime:
    return datetime.fromtimestamp(backup.made_at / 1000).astimezone()


def _newest_per(backups: Sequence[Backup], bucket: str, count: int) -> set[str]:
    newest: dict[str, str] = {}
    for one in backups:
        newest[_day(one).strftime(bucket)] = one.path
    return {newest[name] for name in sorted(newest)[-count:]}


def set_aside(store: Path, *, now: datetime) -> Path:
    """Move the store with its journal files into a folder of their own, together; where they went."""
    aside = store.parent / f"{store.stem}-替换前-{now:%Y%m%d-%H%M%S}"
    aside.mkdir()
    for name in (store.name, store.name + "-journal", store.name + "-wal", store.name + "-shm"):
        part = store.parent / name
        if part.exists():
            os.replace(part, aside / name)
    return aside


def put_in_place(backup: Path, store: Path) -> None:
    """Write the backup where the store was, whole or not at all."""
    atomic_write(store, lambda file: _pour(backup, file))


def newest(backups: Iterable[Backup]) -> Backup | None:
    """The newest by serial."""
    return max(backups, key=lambda one: one.serial, default=None)
