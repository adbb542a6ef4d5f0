"""Months and ranges as Chinese rules read them: a corresponding day ends a month, ranges are half open."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from dorms.errors.rules import EmptyRange

LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DAYS_OF_A_LOOSE_MONTH = 30  # days left over from several ranges make a month when there are thirty of them


@dataclass(frozen=True, slots=True, order=True)
class DateRange:
    """The days from `start` up to, but not including, `until`; the nights it covers are as many."""

    start: date
    until: date

    def __post_init__(self) -> None:
        if self.until <= self.start:
            raise EmptyRange(self.start, self.until)

    @property
    def nights(self) -> int:
        return (self.until - self.start).days

    def covers(self, day: date) -> bool:
        return self.start <= day < self.until

    def overlaps(self, other: DateRange) -> bool:
        return self.start < other.until and other.start < self.until


class Length(NamedTuple):
    """So many months and days; it compares as people compare it, months first."""

    months: int
    days: int


class MonthDay(NamedTuple):
    """A day that returns every year, such as 31 August; 29 February is read as 28 in other years."""

    month: int
    day: int

    def of(self, year: int) -> date:
        return date(year, self.month, min(self.day, days_in_month(year, self.month)))


SCHOOL_YEAR_END = MonthDay(8, 31)
TERM_STARTS = (MonthDay(2, 1), MonthDay(9, 1))


def days_in_month(year: int, month: int) -> int:
    """How many days the month of that year has."""
    return 29 if month == 2 and isleap(year) else LENGTHS[month - 1]


def add_months(day: date, months: int) -> date:
    """The corresponding day so many months later (or earlier); the month's last day where there is none."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, day.day if day.day <= 28 else min(day.day, days_in_month(year, month)))


def length(start: date, until: date) -> Length:
    """The whole months from `start` to `until`, and the days left over; nothing when it has not begun."""
    if until <= start:
        return Length(0, 0)
    months = (until.year - start.year) * 12 + until.month - start.month
    mark = add_months(start, months)
    if mark > until:
        months -= 1
        mark = add_months(start, months)
    return Length(months, (until - mark).days)


def whole_months(start: date, until: date) -> int:
    """The months completed between two days: 满 N 个月 is true from the corresponding day on."""
    return length(start, until).months


def whole_years(start: date, until: date) -> int:
    """The years completed between two days (周年)."""
    return whole_months(start, until) // 12


def total_length(ranges: Iterable[DateRange]) -> Length:
    """All ranges together, days they share counted once; days left over from several make a month by thirties."""
    parts = [length(part.start, part.until) for part in united(ranges)]
    if len(parts) == 1:
        return parts[0]
    months, days = sum(part.months for part in parts), sum(part.days for part in parts)
    return Length(months + days // DAYS_OF_A_LOOSE_MONTH, days % DAYS_OF_A_LOOSE_MONTH)


def total_nights(ranges: Iterable[DateRange]) -> int:
    """The nights covered by at least one range."""
    return sum(part.nights for part in united(ranges))


def united(ranges: Iterable[DateRange]) -> list[DateRange]:
    """The same days as ranges that neither overlap nor touch, in order."""
    out: list[DateRange] = []
    for part in sorted(ranges):
        if out and part.start <= out[-1].until:
            out[-1] = DateRange(out[-1].start, max(out[-1].until, part.until))
        else:
            out.append(part)
    return out


def without(ranges: Iterable[DateRange], holes: Iterable[DateRange]) -> list[DateRange]:
    """The days of `ranges` that lie in none of the `holes` (holidays left out of an idle period)."""
    left = united(ranges)
    for hole in united(holes):
        left = [piece for part in left for piece in _cut(part, hole)]
    return left


def _cut(part: DateRange, hole: DateRange) -> list[DateRange]:
    if not part.overlaps(hole):
        return [part]
    pieces = []
    if part.start < hole.start:
        pieces.append(DateRange(part.start, hole.start))
    if hole.until < part.until:
        pieces.append(DateRange(hole.until, part.until))
    return pieces


def next_on_or_after(day: date, when: MonthDay) -> date:
    """The first such day of the year that is not before `day`."""
    this = when.of(day.year)
    return this if this >= day else when.of(day.year + 1)


def school_year_end(day: date, when: MonthDay = SCHOOL_YEAR_END) -> date:
    """The last day of the school year that `day` lies in: 31 August unless the rule set says otherwise."""
    return next_on_or_after(day, when)


def school_year_of(day: date, when: MonthDay = SCHOOL_YEAR_END) -> int:
    """The school year by the calendar year it begins in: 1 September 2026 to 31 August 2027 is 2026."""
    return school_year_end(day, when).year - 1


def terms_begun(start: date, until: date, starts: tuple[MonthDay, ...] = TERM_STARTS) -> int:
    """The school terms touched by the range; the term that `start` lies in counts (按学期计)."""
    if until <= start:
        return 0
    later = (when.of(year) for year in range(start.year, until.year + 1) for when in starts)
    return 1 + sum(start < begin < until for begin in later)
