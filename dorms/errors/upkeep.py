"""Why an inspection, a hazard, a job or a complaint is refused."""

from dataclasses import dataclass
from datetime import date

from dorms.errors import DormsError


@dataclass(eq=False)
class NoPlace(DormsError):
    """Neither a unit nor a building is named."""

    field: str = "unit_id"


@dataclass(eq=False)
class HazardNotFixed(DormsError):
    """A hazard is rechecked after it was put right, not before."""

    description: str


@dataclass(eq=False)
class HazardClosed(DormsError):
    """The hazard was rechecked and closed."""

    description: str
    day: date


@dataclass(eq=False)
class OwnRecheck(DormsError):
    """Who put it right does not check it himself."""

    person: str
    field: str = "rechecker"


@dataclass(eq=False)
class RoundOpen(DormsError):
    """A round is closed when every place has been looked at, or with a reason."""

    name: str
    missing: int


@dataclass(eq=False)
class NoRhythm(DormsError):
    """A recurring job comes again after at least one month."""

    months: int
    field: str = "months"


@dataclass(eq=False)
class AnsweredAlready(DormsError):
    """The complaint has its answer; it is opened again first."""

    number: str
    day: date


@dataclass(eq=False)
class QuoteNotAgreed(DormsError):
    """Work the resident pays for begins after the price was agreed and signed."""

    number: str
    field: str = "agreed"


@dataclass(eq=False)
class EarlierRegulation(DormsError):
    """A version from that day on or later is adopted already."""

    title: str
    start: date
    field: str = "start"


@dataclass(eq=False)
class NotAccepted(DormsError):
    """Nobody has accepted the work: it is not rechecked, and not closed."""

    number: str


@dataclass(eq=False)
class UnderWarranty(DormsError):
    """The repair itself is under warranty: the resident does not pay for it again."""

    number: str
    until: date
    field: str = "payer"


@dataclass(eq=False)
class NotAnswered(DormsError):
    """Nobody is asked how content she is before there is an answer."""

    number: str
