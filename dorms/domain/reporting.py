"""When offices have to report (报送日历): rules of due days, and what has become of each due day."""

import calendar as months
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from dorms.domain.workdays import WorkCalendar, next_workday
from dorms.errors.bureau import BadDueRule

DAY = timedelta(days=1)
FRESH = timedelta(days=31)  # a report for a single due day is not older


class Every(StrEnum):
    """How often a due day comes."""

    MONTH = "month"  # at: day of the month; one that a month lacks is its last day
    WEEK = "week"  # at: 1 Monday to 7 Sunday
    ONCE = "once"  # at: the date


@dataclass(frozen=True, slots=True)
class DueRule:
    """Which offices report by which days. A due day on which nobody works is the next working day."""

    name: str  # 月报, 周报, 寒假前 …
    every: Every
    at: str
    offices: tuple[UUID, ...] = ()  # none: every office
    start: date | None = None  # no due day before this one
    until: date | None = None  # nor on or after this one

    def __post_init__(self) -> None:
        most = {Every.MONTH: 31, Every.WEEK: 7}.get(self.every)
        if most is None:
            try:
                date.fromisoformat(self.at)
            except ValueError as error:
                raise BadDueRule(self.at) from error
        elif not (self.at.isascii() and self.at.isdigit() and 1 <= int(self.at) <= most):
            raise BadDueRule(self.at)
        if self.start and self.until and self.until <= self.start:
            raise BadDueRule(f"{self.start}–{self.until}", self.start)

    def days(self, first: date, last: date, work: WorkCalendar) -> list[date]:
        """The due days from `first` to `last`, both counted."""
        found = (next_workday(work, day) for day in self._named(first - 15 * DAY, last) if self._holds(day))
        return sorted({day for day in found if first <= day <= last})

    def opens(self, due: date) -> date | None:
        """After which day a report counts for the first due day; a single one asks for a report of its last weeks."""
        if self.start is not None:
            return self.start - DAY
        return due - FRESH if self.every is Every.ONCE else None

    def _holds(self, day: date) -> bool:
        return (self.start is None or day >= self.start) and (self.until is None or day < self.until)

    def _named(self, first: date, last: date) -> Iterable[date]:
        if self.every is Every.ONCE:
            yield date.fromisoformat(self.at)
            return
        day = first
        while day <= last:
            if self.every is Every.WEEK and day.isoweekday() == int(self.at):
                yield day
            if self.every is Every.MONTH and day.day == min(int(self.at), _length(day)):
                yield day
            day += DAY


def _length(day: date) -> int:
    return months.monthrange(day.year, day.month)[1]


class DueState(StrEnum):
    """What has become of a due day."""

    REPORTED = "已报"
    LATE = "补报"  # reported after the day
    OPEN = "未报"
    OVERDUE = "逾期"


@dataclass(frozen=True, slots=True)
class Due:
    """One office's due day."""

    office: UUID
    office_name: str
    name: str  # of the rule
    due: date
    state: DueState
    reported_on: date | None = None  # by the bureau's receipt
    number: int | None = None  # of the packet
    last_on: date | None = None  # its last packet, whatever it was for


def answered_on(due: date, before: date | None, after: date | None, came: Iterable[date]) -> date | None:
    """The first day on which a packet came for this due day: after the one before, by the one after at the latest."""
    own = [day for day in came if (before is None or day > before) and (after is None or day <= after)]
    in_time = [day for day in own if day <= due]
    return max(in_time) if in_time else min(own, default=None)


def state_of(due: date, answered: date | None, today: date) -> DueState:
    """On time, late, still to come, or overdue."""
    if answered is not None:
        return DueState.REPORTED if answered <= due else DueState.LATE
    return DueState.OVERDUE if today > due else DueState.OPEN
