"""Why keys, a handover, a departure or a transfer is refused."""

from dataclasses import dataclass
from datetime import date

from dorms.errors import DormsError


@dataclass(eq=False)
class KeysNotOut(DormsError):
    """More keys given back than this person was handed."""

    person: str
    unit: str
    out: int
    back: int
    field: str = "keys"


@dataclass(eq=False)
class KeysKnown(DormsError):
    """The keys of this walk-through are on record: the slip, or the move-in, was entered before."""

    person: str
    day: date
    count: int
    field: str = "keys"


@dataclass(eq=False)
class KeyOfAnother(DormsError):
    """A key with this number was handed to somebody else."""

    number: str
    person: str
    field: str = "key_numbers"


@dataclass(eq=False)
class KeyOut(DormsError):
    """A key with this number is out already."""

    number: str
    person: str
    field: str = "key_numbers"


@dataclass(eq=False)
class LeftBeforeFirstNight(DormsError):
    """Moving out on the day of moving in, or before: no night was spent there."""

    person: str
    start: date
    field: str = "day"


@dataclass(eq=False)
class DepartureOpen(DormsError):
    """The person was told to leave already."""

    person: str
    day: date | None


@dataclass(eq=False)
class DepartureOver(DormsError):
    """The move-out was settled or called off."""

    person: str
    day: date | None


@dataclass(eq=False)
class SameUnit(DormsError):
    """A transfer into the unit lived in."""

    unit: str
    field: str = "unit_id"


@dataclass(eq=False)
class UnpricedLoss(DormsError):
    """Something is missing and nobody has said what it costs."""

    thing: str


@dataclass(eq=False)
class LodgedAlready(DormsError):
    """The person sleeps in a bed lent for a time already."""

    person: str
    unit: str


@dataclass(eq=False)
class NotYetHome(DormsError):
    """Before the home was moved into nobody is lodged elsewhere from it."""

    person: str
    start: date
    field: str = "start"


@dataclass(eq=False)
class NotOnList(DormsError):
    """Nothing speaks for this person not living there."""


@dataclass(eq=False)
class OnListAlready(DormsError):
    """Warned, and the answer is still awaited."""

    person: str
    listed: date | None


@dataclass(eq=False)
class NotAway(DormsError):
    """No absence without an end is recorded."""
