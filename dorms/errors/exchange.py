"""Files that come in, sheets and papers that go out: what a person can act on."""

from dataclasses import dataclass
from pathlib import Path

from dorms.errors import DormsError


@dataclass(eq=False)
class FileUnreadable(DormsError):
    """The file is not there or may not be read; `busy`: another program holds it."""

    path: Path
    busy: bool = False


@dataclass(eq=False)
class FileChanged(DormsError):
    """The file is not the one that was previewed: somebody saved it since. Nothing was written."""

    file: str


@dataclass(eq=False)
class PurposeMissing(DormsError):
    """Full ID numbers leave the program only for a purpose that is written down."""


@dataclass(eq=False)
class NoPrinter(DormsError):
    """No printer is set up on this PC."""


@dataclass(eq=False)
class TooMuchToPrint(DormsError):
    """A list of so many rows is no paper any more."""

    rows: int
    most: int
