"""Who may live where: spans of nights and the rules that hold across the rows of one unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from dorms.errors.living import EmptySpan, MixedRoom, UnitClosed, UnitFull, UnitReserved, WrongSex

STORED_STATES = ("在用", "预留", "维修停用", "危房停用", "注销")
CLOSED = frozenset({"维修停用", "危房停用", "注销"})


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open: the nights from `start` up to, not including, `until`; None means without end (or beginning)."""

    start: date | None
    until: date | None = None

    def __post_init__(self) -> None:
        if self.start is not None and self.until is not None and self.until <= self.start:
            raise EmptySpan(self.start, self.until)

    def covers(self, night: date) -> bool:
        """Whether the night belongs to the span."""
        return (self.start or date.min) <= night < (self.until or date.max)

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a night."""
        return (self.start or date.min) < (other.until or date.max) and (other.start or date.min) < (
            self.until or date.max
        )


@dataclass(frozen=True, slots=True)
class Person:
    """What the rules of a room ask about somebody."""

    id: UUID
    name: str
    sex: str
    spouse: UUID | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """Somebody's hold on a place in a unit: a stay, or a promise not yet moved into."""

    person: Person
    span: Span


@dataclass(frozen=True, slots=True)
class Place:
    """A unit as the rules see it on a day."""

    label: str
    capacity: int | None
    gender: str  # "" or 男 or 女: of the unit or its entrance
    state: str
    state_reason: str = ""


def check_open(place: Place, *, reason: str) -> None:
    """A closed unit is given to nobody, a reserved one only with a reason."""
    if place.state in CLOSED:
        raise UnitClosed(place.label, place.state, place.state_reason)
    if place.state == "预留" and not reason.strip():
        raise UnitReserved(place.label)


def check_room(place: Place, held: Sequence[Holding], newcomers: Sequence[Person], span: Span) -> None:
    """The newcomers fit beside everyone who holds a place on one of these nights.

    A couple counts as two people; a unit whose `capacity` nobody entered takes one household.
    """
    ours = {person.id for person in newcomers}
    others = [hold for hold in held if hold.person.id not in ours and hold.span.overlaps(span)]
    _check_sex(place, [hold.person for hold in others], newcomers)
    capacity = place.capacity if place.capacity is not None else 1
    most = _most_at_once(others, span)
    if most + len(newcomers) > capacity and not (
        place.capacity is None and most == 0 and _are_couple(newcomers)
    ):
        until = max((hold.span.until or date.max for hold in others), default=date.max)
        names = tuple(dict.fromkeys(hold.person.name for hold in others))
        raise UnitFull(place.label, capacity, names, None if until == date.max else until)


def _most_at_once(others: Sequence[Holding], span: Span) -> int:
    starts = {max(hold.span.start or date.min, span.start or date.min) for hold in others}
    return max((sum(hold.span.covers(night) for hold in others) for night in starts), default=0)


def _are_couple(people: Sequence[Person]) -> bool:
    return len(people) == 2 and (people[0].spouse == people[1].id or people[1].spouse == people[0].id)


def _check_sex(place: Place, others: Sequence[Person], newcomers: Sequence[Person]) -> None:
    for person in newcomers:
        if place.gender and person.sex and person.sex != place.gender:
            raise WrongSex(place.label, place.gender, person.name)
        mixed = [other for other in others if other.sex and person.sex and other.sex != person.sex]
        strangers = [other for other in mixed if other.spouse != person.id and person.spouse != other.id]
        if strangers:
            raise MixedRoom(place.label, person.name, tuple(other.name for other in strangers))
