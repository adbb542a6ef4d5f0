"""Official sheets that were handed out, and periods that are closed: what a person can act on."""

from dataclasses import dataclass
from datetime import date

from dorms.errors import DormsError


@dataclass(eq=False)
class PeriodClosed(DormsError):
    """The entry has a day in a period that is closed: it is a late one and needs a reason."""

    day: date
    closed: date


@dataclass(eq=False)
class ClosedBefore(DormsError):
    """What would be undone was counted in a period that was closed since."""

    day: date
    closed: date


@dataclass(eq=False)
class NotAllReported(DormsError):
    """These offices have sent no packet since the period ended."""

    day: date
    offices: tuple[str, ...]


@dataclass(eq=False)
class ClosedAlready(DormsError):
    """A period that ends on this day or later is closed already."""

    day: date
    closed: date


@dataclass(eq=False)
class BureauCloses(DormsError):
    """Only the bureau closes a period."""


@dataclass(eq=False)
class SheetElsewhere(DormsError):
    """Another office handed this sheet out: only there is it known what was known then."""

    number: str
    office: str


@dataclass(eq=False)
class SheetNotSame(DormsError):
    """What the journal says was known then is not what was handed out: something has been erased since."""

    number: str
    check: str


@dataclass(eq=False)
class FormNotKept(DormsError):
    """The form the sheet was set in is not in this store: it was made from a backup that had lost it."""

    number: str
    form: str


@dataclass(eq=False)
class SheetWithdrawn(DormsError):
    """This sheet was taken back and is not to be used."""

    number: str


@dataclass(eq=False)
class ReceiverMissing(DormsError):
    """Full ID numbers leave the program only to somebody who is named."""
