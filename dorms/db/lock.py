"""One window per store: a lock the system itself lets go of when the program dies, however it dies."""

import sys
from pathlib import Path
from typing import IO

from dorms.errors.store import StoreOpenElsewhere

SUFFIX = ".lock"


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
    path = store.with_name(store.name + SUFFIX)
    try:
        file = path.open("ab")
    except OSError:
        return Hold(None)
    try:
        _lock(file)
    except OSError as error:
        file.close()
        raise StoreOpenElsewhere(str(store)) from error
    return Hold(file)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
