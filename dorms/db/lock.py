"""One window per store: a lock the system itself lets go of when the program dies, however it dies."""

import sys
from pathlib import Path
from typing import IO

from dorms.errors.store import StoreOpenElsewhere

SUFFIX = ".lock"
PLACE = 1 << 20  # the byte that is locked; nothing is written there, so a full disk cannot stand in the way

_HERE: set[Path] = set()  # the lock files this process holds


class Hold:
    """Held by the one window on a store; nothing stale can remain of it, so a start after a crash asks nothing."""

    def __init__(self, path: Path, file: IO[bytes] | None) -> None:
        self._path = path
        self._file = file

    def release(self) -> None:
        """Let the next window in."""
        if self._file is not None:
            self._file.close()
            self._file = None
            _HERE.discard(self._path)


def hold(store: Path) -> Hold:
    """The lock of this store; StoreOpenElsewhere if another window has it.

    Where no lock file can be made the store can only be looked at, and looking needs no lock.
    """
    path = _file_of(store)
    try:
        file = path.open("ab+", buffering=0)
    except OSError:
        return Hold(path, None)
    try:
        _lock(file)
    except OSError as error:
        file.close()
        raise StoreOpenElsewhere(str(store)) from error
    _HERE.add(path)
    return Hold(path, file)


def held_elsewhere(store: Path) -> bool:
    """Whether the window of another process is open on this store now."""
    path = _file_of(store)
    if path in _HERE:
        return False
    try:
        file = path.open("rb+", buffering=0)
    except OSError:
        return False
    with file:
        try:
            _lock(file)
        except OSError:
            return True
    return False


def _file_of(store: Path) -> Path:
    path = store.absolute()
    return path.with_name(path.name + SUFFIX)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(PLACE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
