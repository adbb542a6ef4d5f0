"""Quantities as rule texts write them: `12个月`, `2元/平方米·月`. A figure without its unit is a mistake."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from dorms.domain.months import Length, add_months
from dorms.domain.workdays import WorkCalendar, add_working_days


class Unit(StrEnum):
    """A unit, by its shortest usual spelling."""

    MONTH = "个月"
    YEAR = "年"
    DAY = "天"
    WEEK = "周"
    WORKDAY = "个工作日"
    KM = "公里"
    MINUTE = "分钟"
    HOUR = "小时"
    NIGHTS = "晚/周"
    AREA = "平方米"
    YUAN = "元"
    YUAN_MONTH = "元/月"
    YUAN_DAY = "元/天"
    YUAN_AREA_MONTH = "元/平方米·月"
    YUAN_UNIT_MONTH = "元/套·月"
    YUAN_PERSON_MONTH = "元/人·月"
    YUAN_UNIT_DAY = "元/套·天"
    YUAN_PERSON_DAY = "元/人·天"
    YUAN_UNIT = "元/套"
    YUAN_PERSON = "元/人"
    YUAN_AREA = "元/平方米"
    PERCENT = "%"
    PERCENT_DAY = "%/天"
    PERCENT_YEAR = "%/年"
    TIMES = "倍"
    POINTS = "分"
    POINTS_YEAR = "分/年"
    POINTS_TERM = "分/学期"
    POINTS_ITEM = "分/项"
    OCCASIONS = "次"
    PERSONS = "人"
    UNITS = "套"
    AGE = "岁"
    PLACES = "名"
    FLOORS = "层"


SPELLINGS = {unit.value: unit for unit in Unit} | {
    "月": Unit.MONTH,
    "日": Unit.DAY,
    "个自然日": Unit.DAY,
    "工作日": Unit.WORKDAY,
    "km": Unit.KM,
    "千米": Unit.KM,
    "个小时": Unit.HOUR,
    "夜/周": Unit.NIGHTS,
    "㎡": Unit.AREA,
    "m2": Unit.AREA,
    "元/日": Unit.YUAN_DAY,
    "元/㎡·月": Unit.YUAN_AREA_MONTH,
    "元/平方米/月": Unit.YUAN_AREA_MONTH,
    "元/月·平方米": Unit.YUAN_AREA_MONTH,
    "元/套/月": Unit.YUAN_UNIT_MONTH,
    "元/人/月": Unit.YUAN_PERSON_MONTH,
    "元/套·日": Unit.YUAN_UNIT_DAY,
    "元/人·日": Unit.YUAN_PERSON_DAY,
    "元/㎡": Unit.YUAN_AREA,
    "%/日": Unit.PERCENT_DAY,
    "分/次": Unit.POINTS_ITEM,
    "周岁": Unit.AGE,
    "项": Unit.OCCASIONS,
}
SPAN = (Unit.MONTH, Unit.YEAR, Unit.DAY, Unit.WEEK, Unit.WORKDAY)
MONTHS = (Unit.MONTH, Unit.YEAR)
DISTANCE = (Unit.KM,)
TRAVEL = (Unit.KM, Unit.MINUTE, Unit.HOUR)
RENT_BY_DAY = (Unit.YUAN_UNIT_DAY, Unit.YUAN_PERSON_DAY)
RENT = (Unit.YUAN_AREA_MONTH, Unit.YUAN_UNIT_MONTH, Unit.YUAN_PERSON_MONTH, Unit.PERCENT, *RENT_BY_DAY)
DEPOSIT = (Unit.YUAN, Unit.YUAN_UNIT, Unit.YUAN_PERSON, Unit.YUAN_AREA)

_WRITTEN = re.compile(r"(-?\d+(?:\.\d+)?)\s*(\S.*)?")


class Quantity(NamedTuple):
    """A number with its unit."""

    number: Decimal
    unit: Unit

    @property
    def text(self) -> str:
        return f"{self.number:f}{self.unit}"

    @property
    def months(self) -> int:
        """Months of a span given in months or years; a year is twelve."""
        return int(self.number) * (12 if self.unit is Unit.YEAR else 1)

    @property
    def minutes(self) -> Decimal:
        return self.number * (60 if self.unit is Unit.HOUR else 1)


def parsed(text: str) -> tuple[Decimal, Unit | None] | None:
    """The number and the unit of a written quantity; no unit where none or an unknown one stands."""
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        return None
    return Decimal(found[1]), SPELLINGS.get((found[2] or "").strip())


def later(day: date, span: Quantity, calendar: WorkCalendar) -> date:
    """The day so much later, the day itself not counted; in months it is the corresponding day."""
    return _moved(day, span, calendar, 1)


def earlier(day: date, span: Quantity, calendar: WorkCalendar) -> date:
    """The day so long before, in working days where the span says so."""
    return _moved(day, span, calendar, -1)


def _moved(day: date, span: Quantity, calendar: WorkCalendar, sign: int) -> date:
    count = sign * int(span.number)
    if span.unit in MONTHS:
        return add_months(day, sign * span.months)
    if span.unit is Unit.WORKDAY:
        return add_working_days(calendar, day, count)
    return day + timedelta(count * (7 if span.unit is Unit.WEEK else 1))


def spelled(span: Length) -> str:
    """A length as people say it: 3个月5天."""
    parts = [
        f"{span.months}{Unit.MONTH}" if span.months else "",
        f"{span.days}{Unit.DAY}" if span.days else "",
    ]
    return "".join(parts) or f"0{Unit.DAY}"
