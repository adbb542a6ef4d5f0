"""What can be wrong with a lottery: the announcement, the public draws, the code, the second draw."""

from dataclasses import dataclass
from pathlib import Path

from dorms.errors.allocation import AllocationError


@dataclass(eq=False)
class NotFrozen(AllocationError):
    """A draw needs a frozen folder."""

    folder: Path
    file: str = "freeze.json"


@dataclass(eq=False)
class DrawInPast(AllocationError):
    """A public draw is dated on or before the day its use was announced, so its numbers could be known."""

    source: str
    day: str
    announced: str
    file: str = "policy.json"
    column: str = "lottery.sources"


@dataclass(eq=False)
class DrawNotYet(AllocationError):
    """The public draw is still to come."""

    source: str
    day: str
    today: str
    column: str = "lottery.sources"


@dataclass(eq=False)
class SourceMissing(AllocationError):
    """An announced source has no numbers."""

    source: str


@dataclass(eq=False)
class SourceUnknown(AllocationError):
    """Numbers are given for a source that was not announced."""

    source: str


@dataclass(eq=False)
class SourceOutOfRange(AllocationError):
    """A source has too few or too many numbers, one outside its range, or one twice; `what` says which."""

    source: str
    what: str
    value: int
    low: int
    high: int


@dataclass(eq=False)
class TooLittleChance(AllocationError):
    """The announced sources together can be guessed."""

    bits: int
    needed: int
    file: str = "policy.json"
    column: str = "lottery.sources"


@dataclass(eq=False)
class NotDrawn(AllocationError):
    """The policy announces a lottery and nothing has been drawn."""

    folder: Path


@dataclass(eq=False)
class SecondDraw(AllocationError):
    """There is a draw already; another needs a recorded decision."""

    number: int


@dataclass(eq=False)
class CodesUsedUp(AllocationError):
    """Every code of the commitment has been used."""

    rounds: int


@dataclass(eq=False)
class WrongCode(AllocationError):
    """The secret or the code published does not lead to the commitment posted."""

    file: str


@dataclass(eq=False)
class SecretInPublic(AllocationError):
    """The secret would lie in the folder that gets published, or over another secret."""

    path: Path


@dataclass(eq=False)
class DrawAltered(AllocationError):
    """A draw file does not say what its numbers and code give; `column` names the entry."""

    file: str
    column: str
