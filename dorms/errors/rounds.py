"""Why a round, a draw, a pick or an offer is refused; everything about the frozen files is in `allocation`."""

from dataclasses import dataclass
from datetime import date

from dorms.errors import DormsError


@dataclass(eq=False)
class WrongRoundStep(DormsError):
    """A round in this state cannot go there."""

    name: str
    state: str
    wanted: str


@dataclass(eq=False)
class EmptyPool(DormsError):
    """The schools chosen have no place to give."""

    name: str


@dataclass(eq=False)
class NobodyEntered(DormsError):
    """There is no application that could take part."""

    name: str


@dataclass(eq=False)
class SourcesMissing(DormsError):
    """A draw by public numbers needs sources with their days."""

    field: str = "sources"


@dataclass(eq=False)
class SourceWithoutDay(DormsError):
    """An announced source has no day."""

    source: str
    field: str = "sources"


@dataclass(eq=False)
class WishNotThere(DormsError):
    """A wish names no place of the round."""

    wish: str
    field: str = "wishes"


@dataclass(eq=False)
class WishNotFor(DormsError):
    """The household may not have the place: too small for it, or for the other sex."""

    wish: str
    person: str
    field: str = "wishes"


@dataclass(eq=False)
class TooManyWishes(DormsError):
    """More wishes than the round allows."""

    count: int
    limit: int
    field: str = "wishes"


@dataclass(eq=False)
class SecretGone(DormsError):
    """The secret of the round is not in this store: the draw goes on with the fallback announced, on a decision."""

    name: str


@dataclass(eq=False)
class NoDrawHere(DormsError):
    """The round has no draw of this kind."""

    name: str


@dataclass(eq=False)
class SlipWrong(DormsError):
    """A slip of paper: `what` is missing, twice, unknown or range."""

    what: str
    entry: str
    number: int
    other: str = ""
    field: str = "slips"


@dataclass(eq=False)
class WitnessMissing(DormsError):
    """A draw on the spot needs somebody who leads it, who watches it, and a teacher."""

    role: str
    field: str = "witnesses"


@dataclass(eq=False)
class PickingOpen(DormsError):
    """Not everybody has chosen yet."""

    turn: str
    left: int


@dataclass(eq=False)
class FileLost(DormsError):
    """A kept file of a round is not in this store."""

    name: str
    file: str


@dataclass(eq=False)
class LiveOfferThere(DormsError):
    """The person has an offer to answer first."""

    person: str
    unit: str
    answer_by: date | None


@dataclass(eq=False)
class UnitOffered(DormsError):
    """Every free place of the unit is offered to somebody already."""

    unit: str
    person: str


@dataclass(eq=False)
class OfferAnswered(DormsError):
    """The offer has its answer."""

    person: str
    answer: str


@dataclass(eq=False)
class AnswerTooEarly(DormsError):
    """The time to answer is not over."""

    person: str
    answer_by: date


@dataclass(eq=False)
class NotFirst(DormsError):
    """Somebody before this person on the list could have the unit and was not skipped with a reason."""

    person: str
    first: str
    unit: str


@dataclass(eq=False)
class NotForThem(DormsError):
    """The person cannot be offered this unit."""

    person: str
    unit: str
    why: str


@dataclass(eq=False)
class HomeChanged(DormsError):
    """Since the freeze somebody moved into or out of a unit of the result."""

    unit: str
    person: str
