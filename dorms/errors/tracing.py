"""Papers that come back, and scans of them: what a person can act on."""

from dataclasses import dataclass
from datetime import date

from dorms.errors import DormsError


@dataclass(eq=False)
class BoxMissing(DormsError):
    """What is filed has a box it can be found in."""


@dataclass(eq=False)
class StepTooEarly(DormsError):
    """It cannot have come back before it was printed."""

    paper: str
    printed: date


@dataclass(eq=False)
class NoScan(DormsError):
    """The file is neither a PDF nor a picture, whatever its name says."""

    name: str


@dataclass(eq=False)
class ScanTooLarge(DormsError):
    """The file is larger than a scan of a few pages."""

    name: str
    size: int
    most: int


@dataclass(eq=False)
class ScanNotHere(DormsError):
    """The scan was made at another office and its bytes have not come here."""

    name: str
    office: str = ""
