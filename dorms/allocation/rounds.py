"""The values of one round as the frozen files give them: households, units, wishes, policy."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

TAIL = "ANY:"
SCOPES = ("school", "township", "county")
ROSTER = ("id", "kind", "sex", "tier", "points", "ties", "classes", "holds")
UNITS = ("id", "township", "school", "building", "floor", "type", "room", "label", "reserve", "status")
CHOICES = ("id", "rank", "choice")
KINDS = ("single", "couple", "pair")
BED, PAIR_ROOM, COUPLE_FLAT = "bed", "pair", "couple"
OPEN_LABEL = "open"

Choice = tuple[int, str]  # rank, unit or tail token; a bare tuple because a county round has a million


class Mode(StrEnum):
    """Who gives way to whom: A = you request my house, I get your turn; B = tenants-first deferred acceptance."""

    A = "A"
    B = "B"


class ReserveRule(StrEnum):
    """When a reserved unit opens to others: by count, never, or (Mode B) whenever no member wants it."""

    COUNT = "count"
    HARD = "hard"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class Household:
    """One applicant of the market: a single, a couple or a pair; `points` are hundredths."""

    id: str
    kind: str = "single"
    sex: str = ""
    tier: int = 1
    points: int | None = None
    ties: tuple[int, ...] = ()
    classes: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """A flat, a whole room or one bed; it takes one household."""

    id: str
    township: str = ""
    school: str = ""
    building: str = ""
    floor: str = ""
    type: str = "flat"
    room: str = ""
    label: str = ""
    reserve: str = ""
    status: str = "open"

    @property
    def room_key(self) -> str:
        """Rooms of different buildings may share a number."""
        return "/".join((self.township, self.school, self.building, self.room))


@dataclass(frozen=True, slots=True)
class Restriction:
    """Members of a class may only have units whose `column` is one of `values`; `rule` names it in a certificate."""

    group: str
    column: str
    values: frozenset[str]
    rule: str


@dataclass(frozen=True, slots=True)
class Entry:
    """The two-order mode: the first `limit` newcomers by `key` enter, then the round's own key decides who chooses."""

    limit: int
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A public draw announced beforehand: how many numbers, from where to where, whether their order counts."""

    name: str
    count: int
    low: int
    high: int
    ordered: bool = False
    day: str = ""
    fallback: str = ""


@dataclass(frozen=True, slots=True)
class Lottery:
    """What is published before the draw: hash, commitment, how many codes it holds, the sources."""

    hash: str
    rounds: int
    commitment: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules of one round."""

    mode: Mode = Mode.A
    reserve_rule: ReserveRule = ReserveRule.COUNT
    list_limit: int | None = None
    order: tuple[str, ...] | None = None
    lottery: Lottery | None = None
    run: str = ""
    key: tuple[str, ...] = ("tier", "points", "ties")
    entry: Entry | None = None
    types: Mapping[str, frozenset[str]] | None = None
    only: tuple[Restriction, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """A complete round: households and units in ascending id, wishes in ascending rank, lottery numbers by id."""

    households: tuple[Household, ...]
    units: tuple[Unit, ...]
    choices: Mapping[str, tuple[Choice, ...]]
    policy: Policy = field(default_factory=Policy)
    numbers: Mapping[str, bytes] | None = None
