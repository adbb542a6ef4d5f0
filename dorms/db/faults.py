"""Telling a fault of the disk from a bug, and saying which."""

from pathlib import Path

from sqlalchemy.exc import DBAPIError

from dorms.errors import DormsError
from dorms.errors.files import DiskFull
from dorms.errors.store import DiskFault, StoreBusy, StoreDamaged, StoreReadOnly

BUSY = ("database is locked", "database table is locked")
FULL = ("database or disk is full",)
READ_ONLY = ("attempt to write a readonly database",)
DAMAGED = ("malformed", "file is not a database")
FAULT = ("disk i/o error", "unable to open database file", "out of memory")


def _says(error: DBAPIError, words: tuple[str, ...]) -> bool:
    text = str(error.orig).lower()
    return any(word in text for word in words)


def is_busy(error: DBAPIError) -> bool:
    """Somebody else holds the file at this moment."""
    return _says(error, BUSY)


def is_fault(error: DBAPIError) -> bool:
    """Something outside the program, not a bug of a statement."""
    return _says(error, BUSY + FULL + READ_ONLY + DAMAGED + FAULT)


def as_fault(error: DBAPIError, path: str) -> DormsError:
    """The refusal a user can act on."""
    if _says(error, BUSY):
        return StoreBusy(path)
    if _says(error, FULL):
        return DiskFull(Path(path))
    if _says(error, READ_ONLY):
        return StoreReadOnly(path)
    if _says(error, DAMAGED):
        return StoreDamaged(path, str(error.orig))
    return DiskFault(path, str(error.orig))
