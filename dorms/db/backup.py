"""Copies of a store that can be trusted: made by SQLite's own backup, read back and verified before they count."""

import hashlib
import json
import os
import shutil
import sqlite3
import time
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import BinaryIO

from sqlalchemy.engine.url import make_url

from dorms.db.engines import APPLICATION_ID, VERSION
from dorms.db.faults import as_unwritten
from dorms.db.opening import BUSY_SECONDS, check_file, verify, verify_lines
from dorms.db.server import shown
from dorms.db.store import Store
from dorms.errors.files import FolderGone
from dorms.errors.store import (
    BackupBad,
    NotABackup,
    NotAStore,
    ServerCopy,
    StoreBusy,
    StoreDamaged,
    StoreMissing,
    StoreUnreadable,
)
from dorms.files import atomic_write, refusal

SUFFIX = ".dormsbackup"
FOLDER = "备份"
KEEP_NEWEST = 3
DAILY, WEEKLY, MONTHLY = 12, 10, 9
LEAP = timedelta(days=366)  # a clock this far ahead of the last backup is not believed
MAKING = ".making"
LEFT_BEHIND = 3600.0  # seconds
TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"


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
        return _side_of(Path(self.path))


def _side_of(path: Path) -> Path:
    return path.with_name(path.name + ".json")


def folder_of(store: Path) -> Path:
    """Where a store's own backups lie: a folder beside it."""
    return store.parent / f"{store.stem}{FOLDER}"


def back_up(store: Store, target: Path | None = None, *, why: str = "command") -> Backup:
    """Copy the store, check the copy whole, write its hash and counts beside it; only then it is a backup.

    Wherever this is broken off, no side file speaks of a file that is not there as it says.
    """
    if store.path is None:
        raise server_copy(store)
    folder = target.parent if target else folder_of(store.path)
    make_folder(folder)
    sweep(folder)
    serial = max((one.serial for one in backups_in(folder)), default=0) + 1
    path = target or folder / _name(store.path.stem, serial)
    scratch = path.with_name(path.name + MAKING)
    try:
        _copy(store.path, scratch)
        counts, arrived = _verified(scratch)
        _side_of(path).unlink(missing_ok=True)
        atomic_write(path, lambda file: _pour(scratch, file))
    finally:
        scratch.unlink(missing_ok=True)
    backup = Backup(str(path), _hash(path), time.time_ns() // 1_000_000, serial, why, arrived, counts)
    text = json.dumps({**asdict(backup), "path": path.name}, ensure_ascii=False, indent=1)
    atomic_write(backup.side_file(), lambda file: _say(text, file))
    return backup


def server_copy(store: Store) -> ServerCopy:
    """The refusal that says how a store on a server is copied."""
    return ServerCopy(shown(store.url), make_url(store.url).database or "")


def make_folder(folder: Path) -> None:
    """The folder, made if need be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refusal(error, folder) from error


def sweep(folder: Path) -> None:
    """Remove what broken off backups left behind an hour ago or longer; a disk fills with nothing nobody can use."""
    for left in (*folder.glob(f"*{MAKING}*"), *folder.glob(f"*{SUFFIX}*.part")):
        try:
            if abs(time.time() - left.stat().st_mtime) > LEFT_BEHIND:
                left.unlink()
        except OSError:
            continue


def _name(stem: str, serial: int) -> str:
    return f"{stem}-{datetime.now().astimezone():%Y%m%d-%H%M%S}-{serial:05d}{SUFFIX}"


def _copy(source: Path, target: Path) -> None:
    """SQLite's own backup, as one step: a write that comes in between waits."""
    try:
        target.unlink(missing_ok=True)
        with closing(_open(source)) as reading, closing(sqlite3.connect(target)) as writing:
            reading.backup(writing, progress=partial(_give_up, source))
    except sqlite3.Error as error:
        raise as_unwritten(error, source, target) from error
    except OSError as error:
        raise refusal(error, target) from error


def _give_up(source: Path, status: int, remaining: int, total: int) -> None:
    """SQLite has waited for whoever holds the store as long as a clerk would; Python would go on for ever."""
    if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        raise StoreBusy(str(source))


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)


def _say(text: str, file: BinaryIO) -> None:
    file.write(text.encode())


def _pour(source: Path, file: BinaryIO) -> None:
    with source.open("rb") as reading:
        shutil.copyfileobj(reading, file, 1 << 20)


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise refusal(error, path) from error


def _verified(path: Path) -> tuple[dict[str, int], int]:
    """The row counts of a copy and its newest operation, after SQLite's full check."""
    try:
        verify(path)
        verify_lines(path)
        with closing(_open(path)) as connection:
            names = [row[0] for row in connection.execute(TABLES)]
            counts = {name: _count(connection, name) for name in names}
            arrived = connection.execute("SELECT coalesce(max(arrived), 0) FROM operation").fetchone()[0]
    except StoreDamaged as damage:
        raise BackupBad(str(path), damage.finding) from damage
    except sqlite3.Error as error:
        raise BackupBad(str(path), str(error)) from error
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
    except (NotAStore, StoreMissing, StoreUnreadable) as error:
        raise NotABackup(str(path), getattr(error, "finding", "")) from error
    side = _read_side(_side_of(path))
    digest = _hash(path)
    if side is not None and side.sha256 != digest:
        raise NotABackup(str(path), "SHA-256")
    _same_schema(path)
    counts, arrived = _verified(path)
    return side or Backup(str(path), digest, int(path.stat().st_mtime * 1000), 0, "file", arrived, counts)


def _same_schema(path: Path) -> None:
    """A chosen database is untrusted: its tables must be ours, without triggers or views."""
    try:
        with closing(_open(path)) as connection:
            connection.execute("PRAGMA trusted_schema=OFF")
            rows = connection.execute("SELECT type, name FROM sqlite_schema").fetchall()
            identity = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.Error as error:
        raise NotABackup(str(path), str(error)) from error
    if identity != APPLICATION_ID or version > VERSION:
        raise NotABackup(str(path), f"{identity:x}/{version}")
    strange = [name for kind, name in rows if kind not in {"table", "index"}]
    tables = {name for kind, name in rows if kind == "table" and not name.startswith("sqlite_")}
    if strange or not tables >= {"operation", "change", "meta"}:
        raise NotABackup(str(path), ", ".join(strange) or "tables")


def thin(folder: Path, *, now: datetime) -> list[Path]:
    """Delete backups that are no longer needed; which ones were deleted.

    Kept: everything of the last 2 days, 12 daily, 10 weekly, 9 monthly, always the 3 newest by serial, and every one
    made before a migration. One dated in the future counts for no bucket and deletes nothing; while the clock
    cannot be right, nothing is deleted.
    """
    backups = backups_in(folder)
    if clock_is_odd(backups, now=now):
        return []
    keep = {one.path for one in backups[-KEEP_NEWEST:]} | {
        one.path for one in backups if one.why == "migration"
    }
    past = [one for one in backups if _day(one) <= now]
    keep |= {one.path for one in backups if one not in past}
    keep |= {one.path for one in past if now - _day(one) <= timedelta(days=2)}
    for count, bucket in ((DAILY, "%Y-%m-%d"), (WEEKLY, "%G-%V"), (MONTHLY, "%Y-%m")):
        keep |= _newest_per(past, bucket, count)
    gone = [Path(one.path) for one in backups if one.path not in keep]
    for path in gone:
        _side_of(path).unlink(missing_ok=True)  # first: a backup nobody speaks of can still be chosen by hand
        path.unlink(missing_ok=True)
    return gone


def clock_is_odd(backups: Sequence[Backup], *, now: datetime) -> bool:
    """Whether the PC's clock went back before its own backups, or ran ahead of them by more than a year."""
    if not backups:
        return False
    times = [_day(one) for one in backups]
    newest_before = times[-2] if len(times) > 1 else times[-1]
    return max(times) > now + timedelta(days=1) or max(now, times[-1]) - newest_before > LEAP


def _day(backup: Backup) -> datetime:
    return datetime.fromtimestamp(backup.made_at / 1000).astimezone()


def _newest_per(backups: Sequence[Backup], bucket: str, count: int) -> set[str]:
    newest: dict[str, str] = {}
    for one in backups:
        newest[_day(one).strftime(bucket)] = one.path
    return {newest[name] for name in sorted(newest)[-count:]}


def set_aside(store: Path, *, now: datetime) -> Path | None:
    """Move the store with its journal files into a folder of their own; None where there was nothing to move.

    The journal is copied before the store moves and removed after: at no moment can a store lie there without the
    journal it needs, or a new one beside a journal that is not its own.
    """
    extras = [part for part in map(store.parent.joinpath, _extras(store.name)) if part.exists()]
    if not extras and not store.exists():
        return None
    aside = _new_folder(store.parent / f"{store.stem}-替换前-{now:%Y%m%d-%H%M%S}")
    try:
        for part in extras:
            shutil.copyfile(part, aside / part.name)
        if store.exists():
            os.replace(store, aside / store.name)
        for part in extras:
            part.unlink()
    except OSError as error:
        raise refusal(error, aside / store.name) from error
    return aside


def _extras(name: str) -> tuple[str, ...]:
    return tuple(name + end for end in ("-journal", "-wal", "-shm"))


def _new_folder(wanted: Path) -> Path:
    for number in range(1, 1000):
        folder = wanted if number == 1 else wanted.with_name(f"{wanted.name}-{number}")
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        except OSError as error:
            raise refusal(error, folder) from error
        return folder
    raise FolderGone(wanted)


def copy_whole(backup: Path, target: Path) -> None:
    """Write the backup's bytes at `target`, whole or not at all."""
    atomic_write(target, lambda file: _pour(backup, file))


def newest(backups: Iterable[Backup]) -> Backup | None:
    """The newest by serial."""
    return max(backups, key=lambda one: one.serial, default=None)
