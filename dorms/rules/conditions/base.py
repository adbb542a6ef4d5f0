"""What every condition is: parameters, the facts it reads, and a check that says yes, no, or what it must ask."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from operator import attrgetter
from typing import ClassVar, TypeVar

from dorms.domain.decisions import Ask, Check, FactUsed, Why, Working
from dorms.domain.facts import Facts
from dorms.domain.months import Length, add_months, length
from dorms.errors.rules import Slip
from dorms.rules.quantities import Quantity, Unit, spelled
from dorms.rules.schema import Kind, Place, Reader, kind_name, may_of_kind, quantity

NO_LENGTH = Length(0, 0)
NONE = "无"
REMEMBERED = 100_000  # checks kept for one condition and day: more than a county has people
REMEMBERED_DAYS = 8
Judge = Callable[[Facts], Check]
R = TypeVar("R")


class Memory(dict[object, R]):
    """What was computed before; when it has grown to its bound it begins anew."""

    def __init__(self, bound: int = REMEMBERED) -> None:
        super().__init__()
        self._bound = bound

    def keep(self, key: object, value: R) -> R:
        if len(self) >= self._bound:
            self.clear()
        self[key] = value
        return value


def remembering(reads: tuple[str, ...], compute: Callable[[Facts], R]) -> Callable[[Facts], R]:
    """`compute` that is asked once for equal facts; pure functions of these facts alone may be wrapped."""
    key: Callable[[Facts], object] = attrgetter(*reads)
    known: Memory[R] = Memory()

    def asked(facts: Facts) -> R:
        fact = key(facts)
        found = known.get(fact)
        return known.keep(fact, compute(facts)) if found is None else found

    return asked


@dataclass(frozen=True, kw_only=True)
class Condition(Kind):
    """Holds, does not hold, or cannot be told from these facts. It reads the facts in `reads` and no others."""

    fact: ClassVar[str] = ""
    usual_code: ClassVar[str] = "NOT_ELIGIBLE"  # the reason code of a refusal, unless the rule names another
    _on: Memory[Judge] = field(
        init=False, repr=False, compare=False, default_factory=lambda: Memory(REMEMBERED_DAYS)
    )

    @property
    def reads(self) -> tuple[str, ...]:
        return (self.fact,)

    @abstractmethod
    def check(self, facts: Facts, day: date) -> Check:
        """The condition applied to these facts on this day."""

    def judged(self, facts: Facts, day: date) -> Check:
        """The same, remembered: a condition reads few facts, and many people share them."""
        return self.on(day)(facts)

    def on(self, day: date) -> Judge:
        """The remembering check of one day; the last few days are kept."""
        found = self._on.get(day)
        return self._on.keep(day, self.judge(day)) if found is None else found

    def judge(self, day: date) -> Judge:
        """A check that remembers by the facts it reads."""
        return remembering(self.reads, lambda facts: self.check(facts, day))

    @cached_property
    def name(self) -> str:
        return kind_name(type(self))

    def answer(self, holds: bool | None, used: Iterable[FactUsed], code: str, **figures: str) -> Check:
        """A check whose facts settle it."""
        return Check(holds, self.name, tuple(used), Working(code, tuple(figures.items())))

    def ask(self, *asks: Ask, used: Iterable[FactUsed] = ()) -> Check:
        """A check that waits for these facts."""
        return Check(None, self.name, tuple(used), Working("ask"), asks)


def used(name: str, value: object) -> FactUsed:
    """A fact as the decision looked at it."""
    return FactUsed(name, shown(value))


def shown(value: object) -> str:
    """A fact as text: empty where it is not known."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return "；".join(_entry(one) for one in value) or NONE  # known that there is none
    return str(value)


def _entry(one: object) -> str:
    return " ".join(filter(None, map(shown, one))) if isinstance(one, tuple) else shown(one)


def _of_kind(kind: type[Bounds]) -> Reader[Quantity]:
    return quantity(*kind.units)


def bound() -> Quantity | None:
    """A bound in one of the units of its kind; empty it bounds nothing."""
    return may_of_kind(_of_kind)


@dataclass(frozen=True, kw_only=True)
class Bounds(Kind):
    """A lower and an upper bound: 以上 and 以下 include the number, 超过 and 不足 do not."""

    units: ClassVar[tuple[Unit, ...]] = ()
    at_least: Quantity | None = bound()
    more_than: Quantity | None = bound()
    at_most: Quantity | None = bound()
    less_than: Quantity | None = bound()

    @property
    def silent(self) -> bool:
        return not self._given

    @cached_property
    def _given(self) -> tuple[tuple[str, Quantity], ...]:
        """The bounds that are set, lower before upper."""
        names = ("at_least", "more_than", "at_most", "less_than")
        return tuple((name, bound) for name in names if (bound := getattr(self, name)) is not None)

    @property
    def unit(self) -> Unit:
        return self._given[0][1].unit

    @cached_property
    def limits(self) -> str:
        """The bounds for the explanation: `at_least 3公里`, joined by spaces."""
        return " ".join(f"{name} {bound.text}" for name, bound in self._given)

    def verify(self, at: Place) -> None:
        lower = [bound for bound in (self.at_least, self.more_than) if bound is not None]
        upper = [bound for bound in (self.at_most, self.less_than) if bound is not None]
        kinds = {_scale(bound)[0] for _, bound in self._given}
        low, high = self.ends()
        if len(lower) > 1 or len(upper) > 1 or len(kinds) > 1 or low > high:
            at.wrong(Slip.BOUNDS, limits=self.limits)

    def meets(self, other: Bounds) -> bool:
        """Whether some number lies within both."""
        (low, high), (other_low, other_high) = self.ends(), other.ends()
        return max(low, other_low) <= min(high, other_high)

    def ends(self) -> tuple[tuple[Decimal, int], tuple[Decimal, int]]:
        """Both ends as (number, side): a bound that is not included begins after, or ends before, its number."""
        low, high = (Decimal("-Infinity"), 0), (Decimal("Infinity"), 0)
        for name, bound in self._given:
            number = _scale(bound)[1]
            if name in ("at_least", "more_than"):
                low = (number, 0 if name == "at_least" else 1)
            else:
                high = (number, 0 if name == "at_most" else -1)
        return low, high

    def admit(self, value: Decimal) -> bool:
        """Whether a plain number lies within the bounds."""
        return all(_within(name, value, _scale(bound)[1]) for name, bound in self._given)

    def admit_length(self, span: Length) -> bool:
        """Whether a length in months and days lies within bounds given in months or years."""
        return all(_within(name, span, Length(bound.months, 0)) for name, bound in self._given)

    def admit_between(self, start: date, until: date) -> bool:
        """Whether the time between two days lies within bounds given in months or years, to the day."""
        return all(_within(name, until, add_months(start, bound.months)) for name, bound in self._given)


def _within(name: str, value: Decimal | date | Length, bound: Decimal | date | Length) -> bool:
    if name == "at_least":
        return value >= bound  # type: ignore[operator]
    if name == "more_than":
        return value > bound  # type: ignore[operator]
    if name == "at_most":
        return value <= bound  # type: ignore[operator]
    return value < bound  # type: ignore[operator]


def _scale(bound: Quantity) -> tuple[str, Decimal]:
    """What the bound measures and how much of it, hours in minutes and years in months."""
    if bound.unit in (Unit.HOUR, Unit.MINUTE):
        return "minutes", bound.minutes
    if bound.unit in (Unit.MONTH, Unit.YEAR):
        return "months", Decimal(bound.months)
    return bound.unit, bound.number


def since(start: date, until: date) -> str:
    """The time between two days in words."""
    return spelled(length(start, until))


def future(fact: str, value: date) -> Ask:
    """The question about a day on record that has not come yet."""
    return Ask(fact, Why.IN_FUTURE, value.isoformat())
