"""What an official sheet is, before it is Excel, paper or a page: its heading, columns, lines, foot and checks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import TypeAlias
from uuid import UUID

PROGRAMME = "农村教师周转宿舍"

Value: TypeAlias = str | int | Decimal | date | None


class Shape(Enum):
    """How the values of a column are written and read."""

    SERIAL = "serial"
    TEXT = "text"
    DIGITS = "digits"  # text made of digits: ID and phone numbers, never a number
    COUNT = "count"
    CHANGE = "change"  # a whole number with its sign
    DECIMAL = "decimal"  # two decimals: area, money, percent
    DATE = "date"


class Total(Enum):
    """What 小计, 合计 and 其中 say in a column."""

    NONE = "none"
    SUM = "sum"
    LINES = "lines"  # how many lines, with the ledger's counting word
    OTHER = "other"  # given by who makes the ledger: a rate is no sum


class LineKind(Enum):
    ROW = "row"
    SUBTOTAL = "subtotal"
    TOTAL = "total"
    OF_WHICH = "of which"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `group` is the header over it and its neighbours, `width` is in characters of the body font."""

    field: str
    title: str
    shape: Shape
    width: int
    group: str = ""
    total: Total = Total.NONE


@dataclass(frozen=True, slots=True)
class Line:
    """One line below the header; `id` names the entity a row came from, so that an edited sheet finds it again."""

    kind: LineKind
    values: tuple[Value, ...]
    id: UUID | None = None

    @property
    def can_return(self) -> bool:
        """Whether an edited sheet may bring this line back: there is an entity behind it."""
        return self.kind is LineKind.ROW and self.id is not None


@dataclass(frozen=True, slots=True)
class Check:
    """An equation printed under the sheet: 总套数 800 = 可用套数 772 + 维修停用 28."""

    left: tuple[str, int | Decimal]
    terms: tuple[tuple[str, str, int | Decimal], ...]  # (sign, name, number)

    @property
    def holds(self) -> bool:
        return self.left[1] == sum(number if sign == "+" else -number for sign, _, number in self.terms)

    def __str__(self) -> str:
        right = "".join(f" {sign} {name} {number}" for sign, name, number in self.terms).removeprefix(" + ")
        return f"{self.left[0]} {self.left[1]} = {right}"


@dataclass(frozen=True, slots=True)
class Scope:
    """What a sheet covers: the county, one town, or one school."""

    county: str
    town: str = ""
    school: str = ""

    @property
    def place(self) -> str:
        """As titles begin: 庐江县, 庐江县白山镇, 庐江县白山镇戴桥小学."""
        return self.county + (self.school or self.town)

    def covers(self, town: str, school: str) -> bool:
        return self.town in ("", town) and self.school in ("", school)


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands around the table: who reports, for which place and day, who signs.

    `since` is the end of the period before (上期末). Personal numbers are masked unless `full_numbers`.
    `imprint` stands last in the foot: sheet number and 校验码 of an issued sheet.
    """

    scope: Scope
    office: str
    as_of: date
    since: date | None = None
    in_charge: str = ""
    filled_by: str = ""
    phone: str = ""
    handed_in: date | None = None
    full_numbers: bool = False
    demo: bool = False
    imprint: str = ""


@dataclass(frozen=True, slots=True)
class Ledger:
    """A whole sheet. It cannot exist with a line of the wrong length, a wrong total or a check that fails."""

    key: str
    name: str
    cover: Cover
    measures: str  # 单位: 套、平方米
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    period: bool = False  # the heading says from when to when, not one day
    notes: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()

    def __post_init__(self) -> None:
        for line in self.lines:
            if len(line.values) != len(self.columns):
                raise ValueError(
                    f"{self.key}: a line of {len(line.values)} values, {len(self.columns)} columns"
                )
        for check in self.checks:
            if not check.holds:
                raise ValueError(f"{self.key}: {check} does not hold")
        for place, column in enumerate(self.columns):
            if column.total is Total.SUM and not _adds_up(self.lines, place):
                raise ValueError(f"{self.key}: totals of {column.field} do not add up")

    @property
    def title(self) -> str:
        return self.cover.scope.place + PROGRAMME + self.name + ("（演示数据）" if self.cover.demo else "")

    @property
    def two_level(self) -> bool:
        return any(column.group for column in self.columns)

    @property
    def heading(self) -> str:
        """The right half of the line under the title: day or period, and the units of measure."""
        if self.period and self.cover.since is not None:
            days = f"起止: {_day(self.cover.since + timedelta(1))}—{_day(self.cover.as_of)}"
        else:
            day = self.cover.as_of
            days = f"统计日期: {day.year} 年 {day.month} 月 {day.day} 日"
        return f"{days}    单位: {self.measures}"

    @property
    def signed(self) -> tuple[tuple[str, str], ...]:
        """负责人, 填表人, 联系电话, 报送日期: what is known filled in, the rest left to be written by hand."""
        cover = self.cover
        day = _day(cover.handed_in) if cover.handed_in else "    年   月   日"
        names = (("负责人", cover.in_charge), ("填表人", cover.filled_by), ("联系电话", cover.phone))
        return (*names, ("报送日期", day))

    @property
    def signatures(self) -> str:
        """The same in one line."""
        *names, (label, day) = self.signed
        return "".join(f"{name}:{value:<22}" for name, value in names) + f"{label}:{day}"

    def rows(self) -> Iterable[Line]:
        return (line for line in self.lines if line.kind is LineKind.ROW)


def grouped(
    columns: Sequence[Column],
    rows: Sequence[Line],
    groups: Sequence[str],
    *,
    word: str,
    kinds: Sequence[str] = (),
    order: Sequence[str] = (),
    pieces: Sequence[Line] = (),
) -> tuple[Line, ...]:
    """The rows with 小计 after each group, then 合计, then 其中 per kind; `groups` and `kinds` name each row's.

    `pieces`: what the kinds name instead of the rows, where a row is of several kinds.
    One group alone has no 小计, one kind alone no 其中. Rows of a group stand together already.
    """
    lines: list[Line] = []
    for name, members in _together(rows, groups).items():
        lines += members
        if len(set(groups)) > 1:
            lines.append(_total(LineKind.SUBTOTAL, f"{name}小计", columns, members, word))
    lines.append(_total(LineKind.TOTAL, "合计", columns, rows, word))
    by_kind = _together(pieces or rows, kinds) if len(set(kinds)) > 1 else {}
    for name in sorted(by_kind, key=lambda name: order.index(name) if name in order else len(order)):
        lines.append(_total(LineKind.OF_WHICH, f"其中:{name or '未填'}", columns, by_kind[name], word))
    return tuple(lines)


def masked_phone(number: str) -> str:
    """138****1234; a number too short for that is covered whole."""
    return number[:3] + "*" * (len(number) - 7) + number[-4:] if len(number) > 7 else "*" * len(number)


def _together(rows: Sequence[Line], names: Sequence[str]) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = {}
    for row, name in zip(rows, names, strict=True):
        found.setdefault(name, []).append(row)
    return found


def _total(kind: LineKind, label: str, columns: Sequence[Column], rows: Sequence[Line], word: str) -> Line:
    values: list[Value] = []
    for place, column in enumerate(columns):
        if column.total is Total.SUM:
            values.append(_sum(row.values[place] for row in rows))
        elif column.total is Total.LINES:
            values.append(f"{len(rows)}{word}")
        else:
            values.append(None)
    values[0] = label
    return Line(kind, tuple(values))


def _sum(values: Iterable[Value]) -> int | Decimal:
    total: int | Decimal = 0
    for value in values:
        if isinstance(value, int | Decimal):
            total += value
        elif value is not None:
            raise TypeError(f"not a number: {value!r}")
    return total


def _adds_up(lines: Sequence[Line], place: int) -> bool:
    """Each 小计 is the sum of the rows since the one before, 合计 the sum of all rows."""
    group: list[Value] = []
    everything: list[Value] = []
    for line in lines:
        value = line.values[place]
        if line.kind is LineKind.ROW:
            group.append(value)
            everything.append(value)
        elif line.kind is LineKind.SUBTOTAL:
            if value != _sum(group):
                return False
            group = []
        elif line.kind is LineKind.TOTAL and value != _sum(everything):
            return False
    return True


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
