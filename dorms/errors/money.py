"""Why an entry, a reading or a settlement is refused."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dorms.errors import DormsError


@dataclass(eq=False)
class BadAmount(DormsError):
    """Not a sum of whole cents above zero and below the limit."""

    field: str
    amount: str
    most: str


@dataclass(eq=False)
class ReceiptTaken(DormsError):
    """The receipt number already stands on another entry."""

    receipt: str
    person: str
    day: date


@dataclass(eq=False)
class SpentSince(DormsError):
    """Undone, more would have gone out than came in: `what` is the deposit of a person or a way of paying."""

    person: str
    what: str
    amount: Decimal


@dataclass(eq=False)
class OtherBox(DormsError):
    """The money lies in another office's cash box."""

    office: str
    amount: Decimal
    day: date


@dataclass(eq=False)
class ReceiptVoid(DormsError):
    """The receipt with this number was registered as void."""

    receipt: str
    day: date
    reason: str


@dataclass(eq=False)
class NobodyToDeduct(DormsError):
    """No payroll sheet would have a line: nobody who owes agrees, or all stand on open sheets."""

    month: str


@dataclass(eq=False)
class PayrollReturned(DormsError):
    """The payroll sheet came back already, or part of it did: nothing is taken away under its payments."""

    school: str
    month: str
    day: date


@dataclass(eq=False)
class TakenTooMuch(DormsError):
    """More taken off the pay than the sheet asked for."""

    person: str
    amount: Decimal
    taken: Decimal


@dataclass(eq=False)
class PaidAlready(DormsError):
    """The same person already paid the same sum that day; `note` says it is meant."""

    person: str
    amount: Decimal
    day: date


@dataclass(eq=False)
class MoreThanHeld(DormsError):
    """More deposit paid back or set off than is held."""

    person: str
    amount: Decimal
    held: Decimal


@dataclass(eq=False)
class MoreThanAdvance(DormsError):
    """More paid back than was paid in advance."""

    person: str
    amount: Decimal
    advance: Decimal


@dataclass(eq=False)
class MoreThanOwed(DormsError):
    """More waived or set off than is owed."""

    person: str
    amount: Decimal
    owed: Decimal


@dataclass(eq=False)
class MoreThanFunds(DormsError):
    """More handed on than was taken in by this way of paying."""

    method: str
    amount: Decimal
    funds: Decimal


@dataclass(eq=False)
class SchoolMissing(DormsError):
    """A part of what several schools have in hand is handed on, and nobody says whose it is."""

    amount: Decimal
    funds: Decimal
    field: str = "school_id"


@dataclass(eq=False)
class ReversedAlready(DormsError):
    """The entry was reversed before, or is a reversal itself."""

    day: date


@dataclass(eq=False)
class EntryUsed(DormsError):
    """The charge has been paid toward by name: that payment is reversed first."""

    day: date
    amount: Decimal


@dataclass(eq=False)
class MeterTaken(DormsError):
    """The unit already has such a meter at that time."""

    unit: str
    kind: str
    number: str


@dataclass(eq=False)
class NoMeter(DormsError):
    """The unit has no such meter on that day."""

    unit: str
    kind: str


@dataclass(eq=False)
class RanBackwards(DormsError):
    """A reading below the one before: it wrapped, the meter was replaced, or it is a slip of the pen."""

    unit: str
    kind: str
    before: Decimal
    before_day: date
    value: Decimal
    field: str = "value"


@dataclass(eq=False)
class ReadingBefore(DormsError):
    """A reading of a day up to which the meter is already read."""

    unit: str
    kind: str
    last: date
    field: str = "day"


@dataclass(eq=False)
class DayClosed(DormsError):
    """The cash box was counted on `closed`: no money is entered for that day any more, nor cash for one before it."""

    day: date
    closed: date


@dataclass(eq=False)
class SamePerson(DormsError):
    """Two people count a cash box, not one twice."""

    person: str


@dataclass(eq=False)
class MonthNotOver(DormsError):
    """A month's rent is charged from its first day on, not before."""

    month: date
