"""Working days offline: weekdays work unless the calendar, which the bureau may edit, says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

import chinese_calendar.constants as published

from dorms.errors.rules import TwoKindsOfDay

DAY = timedelta(days=1)
SATURDAY = 5
CHINESE_NAMES = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "National Day": "国庆节",
    "Mid-autumn Festival": "中秋节",
    "Anti-Fascist 70th Day": "抗战胜利纪念日",
}


@dataclass(frozen=True, slots=True, order=True)
class SpecialDay:
    """A weekday off (法定节假日, 调休) or a weekend worked (调休上班)."""

    day: date
    working: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The days that differ from the ordinary week, and the years whose arrangement is published.

    In a year that is not published only the ordinary week is known: what is computed there is provisional.
    """

    special: Mapping[date, SpecialDay] = field(default_factory=dict)
    years: frozenset[int] = frozenset()

    @classmethod
    def of(cls, days: Iterable[SpecialDay], years: Iterable[int] = ()) -> WorkCalendar:
        """A calendar from rows; two rows that contradict each other are refused."""
        special: dict[date, SpecialDay] = {}
        for one in days:
            if one.day in special and special[one.day].working != one.working:
                raise TwoKindsOfDay(one.day)
            special[one.day] = one
        return cls(special, frozenset(years) | {day.year for day in special})

    def changed(self, *days: SpecialDay) -> WorkCalendar:
        """The calendar after the bureau has entered these days."""
        merged = {**self.special, **{one.day: one for one in days}}
        return WorkCalendar(merged, self.years | {one.day.year for one in days})


@cache
def published_calendar() -> WorkCalendar:
    """The arrangements of the State Council as far as they were known when this program was built."""
    off = (
        SpecialDay(day, working=False, name=CHINESE_NAMES.get(name, name))
        for day, name in published.holidays.items()
        if day.weekday() < SATURDAY
    )
    worked = (
        SpecialDay(day, working=True, name=CHINESE_NAMES.get(name, name))
        for day, name in published.workdays.items()
    )
    return WorkCalendar.of(sorted([*off, *worked]))


def is_workday(calendar: WorkCalendar, day: date) -> bool:
    """Whether offices work that day."""
    special = calendar.special.get(day)
    return special.working if special is not None else day.weekday() < SATURDAY


def add_working_days(calendar: WorkCalendar, day: date, count: int) -> date:
    """The `count`-th working day after `day` (before it when negative); the day itself is not counted."""
    step = DAY if count >= 0 else -DAY
    left = abs(count)
    while left:
        day += step
        left -= is_workday(calendar, day)
    return day


def next_workday(calendar: WorkCalendar, day: date) -> date:
    """The day itself when offices work, else the first working day after: deadlines end on one."""
    while not is_workday(calendar, day):
        day += DAY
    return day


def working_days(calendar: WorkCalendar, start: date, until: date) -> int:
    """The working days from `start` up to, but not including, `until`."""
    return sum(is_workday(calendar, start + n * DAY) for n in range((until - start).days))


def is_provisional(calendar: WorkCalendar, start: date, until: date) -> bool:
    """Whether the days up to and including `until` touch a year whose holidays are not published yet."""
    first, last = sorted((start.year, until.year))
    return not calendar.years.issuperset(range(first, last + 1))
