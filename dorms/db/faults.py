"""Telling a fault of the disk from a bug, and saying which."""

import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from dorms.db.server import as_server_fault, is_server_busy, is_server_fault
from dorms.errors import DormsError
from dorms.errors.files import DeviceFailed, DiskFull, PlaceNotWritable
from dorms.errors.store import (
    DiskFault,
    OutOfMemory,
    StoreBusy,
    StoreDamaged,
    StoreReadOnly,
    StoreUnreadable,
)

BUSY = ("database is locked", "database table is locked")
FULL = ("database or disk is full",)
READ_ONLY = ("attempt to write a readonly database",)
DAMAGED = ("malformed", "file is not a database")
FAULT = ("disk i/o error", "unable to open database file")

Fault = DBAPIError | sqlite3.Error | MemoryError


def _text(error: Fault) -> str:
    return str(error.orig if isinstance(error, DBAPIError) else error)


def _says(error: Fault, words: tuple[str, ...]) -> bool:
    text = _text(error).lower()
    return any(word in text for word in words)


def is_busy(error: Fault) -> bool:
    """Somebody else holds the store at this moment."""
    return _says(error, BUSY) or (isinstance(error, DBAPIError) and is_server_busy(error))


def is_fault(error: Fault) -> bool:
    """Something outside the program, not a bug of a statement."""
    if isinstance(error, DBAPIError) and is_server_fault(error):
        return True
    return isinstance(error, MemoryError) or _says(error, BUSY + FULL + READ_ONLY + DAMAGED + FAULT)


def as_fault(error: Fault, path: str) -> DormsError:
    """Why a write of the store failed, as a refusal a user can act on."""
    if isinstance(error, DBAPIError) and is_server_fault(error):
        return as_server_fault(error, path)
    if isinstance(error, MemoryError):
        return OutOfMemory()
    if _says(error, BUSY):
        return StoreBusy(path)
    if _says(error, FULL):
        return DiskFull(Path(path))
    if _says(error, READ_ONLY):
        return StoreReadOnly(path)
    if _says(error, DAMAGED):
        return StoreDamaged(path, _text(error))
    return DiskFault(path, _text(error))


def as_unreadable(error: Fault, path: str) -> DormsError:
    """Why the store cannot be read at this moment; only what SQLite calls malformed is called damaged."""
    if isinstance(error, DBAPIError) and is_server_fault(error):
        return as_server_fault(error, path)
    if isinstance(error, MemoryError):
        return OutOfMemory()
    if _says(error, BUSY):
        return StoreBusy(path)
    if _says(error, (*DAMAGED, "no such table")):
        return StoreDamaged(path, _text(error))
    return StoreUnreadable(path, _text(error))


def as_unwritten(error: sqlite3.Error, source: Path, target: Path) -> DormsError:
    """Why a copy of the store could not be made at `target`."""
    if _says(error, BUSY):
        return StoreBusy(str(source))
    if _says(error, FULL):
        return DiskFull(target)
    if _says(error, (*READ_ONLY, "unable to open database file")):
        return PlaceNotWritable(target)
    if _says(error, DAMAGED):
        return StoreDamaged(str(source), _text(error))
    return DeviceFailed(target, getattr(error, "sqlite_errorcode", 0))
