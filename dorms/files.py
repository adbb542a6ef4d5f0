"""Every file the program writes goes through here: whole or not at all, and read back."""

import errno
import hashlib
import os
import re
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from dorms.errors import DormsError
from dorms.errors.files import (
    DeviceFailed,
    DiskFull,
    FileHeld,
    FolderGone,
    NotConfirmed,
    NotReadBack,
    PlaceNotWritable,
    TooManyOpen,
)
from dorms.errors.store import OutOfMemory

Fill = Callable[[BinaryIO], None]
Check = Callable[[Path], None]

NAME_BYTES = 200  # with a serial and ".xlsx.part" still under the 255 of ext4, NTFS and exFAT
UNNAMED = "未命名"

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_DEVICE = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])\s*(\.|$)", re.IGNORECASE)
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_TOO_MANY = {errno.EMFILE, errno.ENFILE}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.EISDIR}


def atomic_write(path: Path, fill: Fill, tries: int = 8, *, check: Check | None = None) -> None:
    """Puts what `fill` writes at `path`: afterwards there is the whole new file, verified, or the old one.

    `check` opens the finished `.part` and raises if it is not what it should be; the old file stands then.
    A complete `.part` that could not take the old file's place is kept and named in the error.
    """
    part = path.with_name(path.name + ".part")
    digest = _make(part, path, fill, check)
    _put_in_place(part, path, tries)
    try:
        if _digest(path) != digest:
            raise NotReadBack(path)
    except OSError as error:
        raise refusal(error, path) from error


def _make(part: Path, path: Path, fill: Fill, check: Check | None) -> bytes:
    """The finished `.part` and its digest; whatever goes wrong, no half of it stays."""
    try:
        digest = _write(part, fill)
        if check is not None:
            check(part)
    except OSError as error:
        _forget(part)
        if error.filename in {None, str(part)}:
            raise refusal(error, path) from error
        if error.errno in _FULL | _TOO_MANY:  # a scratch file of whoever fills
            raise refusal(error, Path(error.filename)) from error
        raise  # something `fill` reads, not what we write
    except MemoryError as error:
        _forget(part)
        raise OutOfMemory from error
    except BaseException:
        _forget(part)
        raise
    return digest


def safe_name(text: str, suffix: str = "") -> str:
    """A file name close to `text` that Windows, exFAT and Linux accept, with `suffix` (".xlsx") behind it."""
    shown = "".join(" " if char.isspace() else char for char in text)
    visible = "".join(char for char in shown if unicodedata.category(char) not in {"Cc", "Cf", "Cs"})
    name = _FORBIDDEN.sub("_", visible[:NAME_BYTES]).lstrip(" ~.").rstrip(" .") or UNNAMED
    if _DEVICE.match(name):
        name = "_" + name
    while len((name + suffix).encode()) > NAME_BYTES:
        name = name[:-1].rstrip(" .")
    return name + suffix


def _write(part: Path, fill: Fill) -> bytes:
    with open(part, "wb") as file:
        fill(file)
        file.flush()
        os.fsync(file.fileno())
    return _digest(part)


def _put_in_place(part: Path, path: Path, tries: int) -> None:
    """Antivirus, WPS and the indexer hold a file for moments: it is tried again for a few seconds."""
    for attempt in range(tries):
        try:
            os.replace(part, path)
            break
        except PermissionError as error:
            if attempt == tries - 1:
                open_in_office = path.with_name("~$" + path.name).exists()
                raise FileHeld(path, part, open_in_office) from error
            time.sleep(min(0.05 * 2**attempt, 1))
        except OSError as error:
            raise refusal(error, path) from error
    _sync_folder_of(path)


def _sync_folder_of(path: Path) -> None:
    if os.name != "posix":  # Windows has no way to do this, and its file systems journal the rename
        return
    try:
        handle = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:  # file systems without it, such as FUSE ones
            raise NotConfirmed(path) from error


def _digest(path: Path) -> bytes:
    with open(path, "rb") as file:
        if hasattr(os, "posix_fadvise"):  # read the medium where the system lets us, not our own cache
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return hashlib.file_digest(file, "sha256").digest()


def _forget(part: Path) -> None:
    """Half a file helps nobody and fills a full disk further."""
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return


def refusal(error: OSError, path: Path) -> DormsError:
    """Why the system would not write here, as a user can act on it."""
    number = error.errno or 0
    if number in _FULL:
        return DiskFull(path)
    if number in _TOO_MANY:
        return TooManyOpen(path)
    if number in _GONE:
        return FolderGone(path)
    if number in _CLOSED:
        return PlaceNotWritable(path)
    return DeviceFailed(path, number)
