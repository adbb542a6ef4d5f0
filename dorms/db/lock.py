"""One window per store: a lock the system itself lets go of when the program dies, however it dies."""

import os
import sys
from pathlib import Path
from typing import IO

from dorms.errors.store import StoreOpenElsewhere

SUFFIX = ".lock"
PLACE = 1 << 20  # the byte that is locked, far behind the process id that others may read


class Hold:
    """Held by the one window on a store; nothing stale can remain of it, so a start after a crash asks nothing."""

    def __init__(self, file: IO[bytes] | None) -> None:
        self._file = file

    def release(self) -> None:
        """Let the next window in."""
        if self._file is not None:
            self._file.close()
            self._file = None


def hold(store: Path) -> Hold:
    """The lock of this store; StoreOpenElsewhere if another window has it.

    Where no lock file can be made the store can only be looked at, and looking needs no lock.
    """
    try:
        file = _file_of(store).open("ab+", buffering=0)
    except OSError:
        return Hold(None)
    try:
        _lock(file)
    except OSError as error:
        file.close()
        raise StoreOpenElsewhere(str(store)) from error
    file.truncate(0)
    file.write(str(os.getpid()).encode())
    return Hold(file)


def held_elsewhere(store: Path) -> bool:
    """Whether the window of another process is open on this store now."""
    try:
        with _file_of(store).open("rb+", buffering=0) as file:
            try:
                _lock(file)
            except OSError:
                return file.read(32) != str(os.getpid()).encode()
    except OSError:
        return False
    return False


def _file_of(store: Path) -> Path:
    return store.with_name(store.name + SUFFIX)


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
