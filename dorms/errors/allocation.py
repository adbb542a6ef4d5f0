"""What can be wrong with a frozen round, a draw or a result folder; and the facts behind one answer at the desk."""

from dataclasses import dataclass
from pathlib import Path

from dorms.errors import DormsError


@dataclass(eq=False)
class AllocationError(DormsError):
    """The base of this subject; `where` says which place a person has to look at."""

    @property
    def where(self) -> str:
        """`file:line:column` as far as they are known, or the folder, source or id, for `--json`."""
        parts = (getattr(self, name, None) for name in ("file", "line", "column"))
        place = ":".join(str(part) for part in parts if part not in (None, ""))
        others = (str(getattr(self, name, "")) for name in ("folder", "path", "source", "id"))
        return place or next((other for other in others if other), "")


@dataclass(eq=False)
class FolderGap(AllocationError):
    """A file the folder must have is not there."""

    file: str
    folder: Path


@dataclass(eq=False)
class NotPlainText(AllocationError):
    """A file is not UTF-8 without a byte order mark."""

    file: str
    line: int


@dataclass(eq=False)
class WrongHeader(AllocationError):
    """The first line of a file is not the one agreed."""

    file: str
    found: str
    wanted: str
    line: int = 1


@dataclass(eq=False)
class WrongCellCount(AllocationError):
    """A line has more or fewer cells than the header."""

    file: str
    line: int
    found: int
    wanted: int


@dataclass(eq=False)
class WrongCell(AllocationError):
    """A cell does not hold what its column is for; `wanted` is one of the words in `messages.allocation`."""

    file: str
    line: int
    column: str
    value: str
    wanted: str


@dataclass(eq=False)
class RepeatedId(AllocationError):
    """Two lines carry the same id."""

    file: str
    line: int
    id: str
    first_line: int
    column: str = "id"


@dataclass(eq=False)
class UnitInTwoRooms(AllocationError):
    """One unit stands in two lines with two different rooms."""

    file: str
    line: int
    unit: str
    room: str
    first_line: int
    first_room: str
    column: str = "room"


@dataclass(eq=False)
class RoomAtOdds(AllocationError):
    """The lines of one room disagree; `what` is `label` (M, F, open), `type` (beds and a whole room) or `sex`."""

    file: str
    line: int
    room: str
    what: str
    first_line: int
    column: str = "label"


@dataclass(eq=False)
class UnknownHousehold(AllocationError):
    """A line names a household that the roster does not have."""

    file: str
    line: int
    id: str
    column: str = "id"


@dataclass(eq=False)
class UnknownUnit(AllocationError):
    """A wish names a unit, school or township that the unit list does not have."""

    file: str
    line: int
    id: str
    unit: str
    column: str = "choice"


@dataclass(eq=False)
class RepeatedChoice(AllocationError):
    """A household wishes for the same unit twice."""

    file: str
    line: int
    id: str
    choice: str
    first_line: int
    column: str = "choice"


@dataclass(eq=False)
class RepeatedRank(AllocationError):
    """A household gives two wishes the same number."""

    file: str
    line: int
    id: str
    rank: int
    column: str = "rank"


@dataclass(eq=False)
class TailNotLast(AllocationError):
    """A household wishes for something after its `ANY:` entry, or has two of them."""

    file: str
    line: int
    id: str
    column: str = "choice"


@dataclass(eq=False)
class TailWithoutPlace(AllocationError):
    """`ANY:school` or `ANY:township` stands alone, so nobody can say which one is meant."""

    file: str
    line: int
    id: str
    choice: str
    column: str = "choice"


@dataclass(eq=False)
class HoldsOutsidePool(AllocationError):
    """A tenant holds a unit that the round's pool does not have or that is closed."""

    file: str
    line: int
    id: str
    unit: str
    column: str = "holds"


@dataclass(eq=False)
class HeldTwice(AllocationError):
    """Two households hold one unit."""

    file: str
    line: int
    id: str
    unit: str
    other: str
    column: str = "holds"


@dataclass(eq=False)
class ReserveForNobody(AllocationError):
    """A unit is reserved for a class that no household of the roster has."""

    file: str
    line: int
    unit: str
    group: str
    column: str = "reserve"


@dataclass(eq=False)
class RoomUnlabelled(AllocationError):
    """Mode B needs every shared room labelled before the run."""

    file: str
    line: int
    unit: str
    room: str
    column: str = "label"


@dataclass(eq=False)
class WrongPolicy(AllocationError):
    """An entry of policy.json (or of a draw file) is missing or not one of the allowed values."""

    column: str
    value: str
    wanted: str
    file: str = "policy.json"
    line: int | None = None


@dataclass(eq=False)
class OrderNotRoster(AllocationError):
    """The order given is not the roster once over."""

    missing: tuple[str, ...]
    unknown: tuple[str, ...]
    repeated: tuple[str, ...]
    file: str = "policy.json"
    column: str = "order"


@dataclass(eq=False)
class ChangedAfterFreeze(AllocationError):
    """A file is not the one whose hash was posted at the freeze."""

    file: str
    frozen: str
    found: str


@dataclass(eq=False)
class AlreadyFrozen(AllocationError):
    """The folder has been frozen before; a second freeze would hide the first."""

    folder: Path
    file: str = "freeze.json"


@dataclass(eq=False)
class ResultExists(AllocationError):
    """There is something at the place of the result already; results are never overwritten."""

    folder: Path


@dataclass(eq=False)
class ResultNotWritten(AllocationError):
    """The place of the result cannot be written; nothing was left there."""

    folder: Path
    number: int


@dataclass(eq=False)
class ResultBroken(AllocationError):
    """The third-party check found something; `problem` is its sentence, which begins with the file."""

    folder: Path
    problem: str

    @property
    def where(self) -> str:
        """The file the sentence begins with."""
        return self.problem.split(" ")[0]


@dataclass(eq=False)
class NotInRound(AllocationError):
    """A question names a household or a unit that this round does not have."""

    id: str


@dataclass(eq=False)
class NotYourTurn(AllocationError):
    """Live picking: somebody else is to choose now."""

    id: str
    turn: str


@dataclass(eq=False)
class NotOnOffer(AllocationError):
    """Live picking: the unit cannot be chosen by this household now; `code` of the answer says why."""

    id: str
    unit: str
    answer: "Answer"


@dataclass(frozen=True, slots=True)
class Answer:
    """Why a household did not get one unit: the code of the certificate and the facts that prove it.

    `code` is OUTRANKED, KEPT, SWAP, CHAIN, RESERVED or SEX for a wish passed over; GOT, LATER (a better wish
    was met), NOT_LISTED, INELIGIBLE, AFTER_OWN, LIMIT, NOT_ENTERED or FREE for everything else one can ask.
    """

    id: str
    unit: str
    code: str
    position: int
    choice: int = 0
    holder: str = ""
    holder_position: int = 0
    group: int = 0
    initiator: str = ""
    initiator_position: int = 0
    reserve: str = ""
    rule: str = ""
    vacant: int = 0
    unserved: int = 0
    room: str = ""
    label: str = ""
    waiting: int = 0
    got: str = ""
