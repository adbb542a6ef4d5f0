"""Why somebody may not be assigned, move in, stay on or leave as asked; why a row of stock or people is refused."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dorms.errors import DormsError

IdFault = Literal["length", "char", "date", "checksum"]


@dataclass(eq=False)
class EmptySpan(DormsError):
    """The end is not after the beginning."""

    start: date
    until: date


@dataclass(eq=False)
class EndsOnFirstDay(DormsError):
    """What began on this day would end on it: it never was, and whoever entered it takes the entry back."""

    day: date
    field: str = "day"


@dataclass(eq=False)
class DayInFuture(DormsError):
    day: date
    today: date


@dataclass(eq=False)
class UnitFull(DormsError):
    """Its places are taken by residents or promised to others that day."""

    unit: str
    capacity: int
    people: tuple[str, ...]
    until: date | None = None


@dataclass(eq=False)
class UnitClosed(DormsError):
    unit: str
    state: str
    reason: str


@dataclass(eq=False)
class UnitReserved(DormsError):
    """A reserved unit is given out only with a reason."""

    unit: str


@dataclass(eq=False)
class WrongSex(DormsError):
    unit: str
    limit: str
    person: str


@dataclass(eq=False)
class MixedRoom(DormsError):
    """Men and women share a unit only as a couple."""

    unit: str
    person: str
    others: tuple[str, ...]


@dataclass(eq=False)
class LivesElsewhere(DormsError):
    person: str
    unit: str
    since: date


@dataclass(eq=False)
class AlreadyPromised(DormsError):
    person: str
    unit: str
    since: date


@dataclass(eq=False)
class UnitOccupied(DormsError):
    """A unit with residents cannot be struck off."""

    unit: str
    people: tuple[str, ...]


@dataclass(eq=False)
class AlreadyEnded(DormsError):
    """The stay, promise or ticket is over."""

    subject: str
    day: date | None


@dataclass(eq=False)
class TermNotLater(DormsError):
    """A renewal must end after the term it follows."""

    until: date
    current: date


@dataclass(eq=False)
class OpenApplication(DormsError):
    person: str
    number: str


@dataclass(eq=False)
class ApplicationOfAnother(DormsError):
    """The application named is not this person's."""

    person: str
    number: str


@dataclass(eq=False)
class WishTwice(DormsError):
    wish: str


@dataclass(eq=False)
class NoWish(DormsError):
    """Neither a wish nor 服从调剂: nothing could ever be given."""

    person: str


@dataclass(eq=False)
class WrongStep(DormsError):
    """The application or ticket is not at a step from which this one follows."""

    subject: str
    status: str
    wanted: str


@dataclass(eq=False)
class ReasonMissing(DormsError):
    """This change needs a reason in words."""

    what: str


@dataclass(eq=False)
class FieldMissing(DormsError):
    field: str


@dataclass(eq=False)
class BadIdNumber(DormsError):
    text: str
    fault: IdFault


@dataclass(eq=False)
class IdAgainstFact(DormsError):
    """The ID number says another sex or birth date than was entered."""

    field: str
    entered: str
    from_id: str


@dataclass(eq=False)
class PersonExists(DormsError):
    """Somebody with this ID number is registered already."""

    name: str
    school: str


@dataclass(eq=False)
class NameExists(DormsError):
    """A building, town or school of this name is there already."""

    kind: str
    name: str


@dataclass(eq=False)
class RoomExists(DormsError):
    unit: str
    count: int


@dataclass(eq=False)
class BadNumber(DormsError):
    field: str
    value: str
    low: str
    high: str


@dataclass(eq=False)
class UnknownCode(DormsError):
    field: str
    value: str
    allowed: tuple[str, ...]


@dataclass(eq=False)
class DaysOutOfOrder(DormsError):
    """A later step is dated before an earlier one."""

    first: str
    first_day: date
    second: str
    second_day: date
