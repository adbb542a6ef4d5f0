"""What can go wrong when a file is written: the disk, the folder, or a program that holds the old file."""

from dataclasses import dataclass
from pathlib import Path

from dorms.errors import DormsError


@dataclass(eq=False)
class FileHeld(DormsError):
    """Another program holds the old file; the new content lies whole in `part`."""

    path: Path
    part: Path
    open_in_office: bool


@dataclass(eq=False)
class DiskFull(DormsError):
    """The new content did not fit; the old file, if there was one, is untouched."""

    path: Path


@dataclass(eq=False)
class FolderGone(DormsError):
    """The folder is not there (any more), as when a stick was pulled."""

    path: Path


@dataclass(eq=False)
class PlaceNotWritable(DormsError):
    """The folder or the disk may be read only."""

    path: Path


@dataclass(eq=False)
class DeviceFailed(DormsError):
    """The disk reported an error; `number` is what the system called it."""

    path: Path
    number: int


@dataclass(eq=False)
class NotReadBack(DormsError):
    """What was read back is not what was written; the file must not be trusted."""

    path: Path


@dataclass(eq=False)
class NotConfirmed(DormsError):
    """The new file is in place and reads well, but the disk did not confirm that it will stay."""

    path: Path


@dataclass(eq=False)
class TooManyOpen(DormsError):
    """The system lets this program open no more files; the old file, if there was one, is untouched."""

    path: Path
