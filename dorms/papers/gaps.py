"""The gaps of each paper: their words, what kind of value stands in them, and how it is written on paper."""

import typing
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, auto
from functools import cache

from dorms.domain.amounts import capitals, figures

CAPITALS = "大写"
SERIAL = "序号"


class Kind(Enum):
    """What is written in a gap."""

    WORDS = auto()
    COUNT = auto()
    NUMBER = auto()
    MONEY = auto()
    CAPITALS = auto()
    DAY = auto()
    TIME = auto()
    LIST = auto()


@dataclass(frozen=True, slots=True)
class Gap:
    """One value of a paper (or of a line of one of its lists) as a template calls it."""

    name: str
    field: str
    kind: Kind
    must: bool
    needed: bool
    line: type | None = None


_KINDS: Mapping[type, Kind] = {
    str: Kind.WORDS,
    int: Kind.COUNT,
    Decimal: Kind.NUMBER,
    datetime: Kind.TIME,
    date: Kind.DAY,
}
_BLANK_DAY = "____年__月__日"
_BLANKS: Mapping[Kind, str] = {
    Kind.DAY: _BLANK_DAY,
    Kind.TIME: _BLANK_DAY + "__时",
    Kind.COUNT: "____",
    Kind.CAPITALS: "____________",
}


def gaps_of(owner: type) -> Mapping[str, Gap]:
    """The gaps of a paper or of a list line, by name, in the order of its fields."""
    return _found(owner)


@cache
def _found(owner: type) -> Mapping[str, Gap]:
    hints = typing.get_type_hints(owner)
    found: dict[str, Gap] = {}
    for part in fields(owner):
        if "gap" not in part.metadata:
            continue
        name, must, needed = (
            str(part.metadata["gap"]),
            bool(part.metadata["must"]),
            bool(part.metadata["needed"]),
        )
        kind, line = _kind(hints[part.name])
        if part.metadata["money"]:
            kind = Kind.MONEY
            found[name + CAPITALS] = Gap(name + CAPITALS, part.name, Kind.CAPITALS, False, False)
        found[name] = Gap(name, part.name, kind, must, needed, line)
    return found


def _kind(hint: object) -> tuple[Kind, type | None]:
    arguments = typing.get_args(hint)
    if typing.get_origin(hint) is tuple:
        return Kind.LIST, arguments[0]
    choices = arguments or (hint,)
    return next(kind for known, kind in _KINDS.items() if known in choices), None


def written(value: object, kind: Kind) -> str:
    """The value as it stands on paper; nothing known is an empty string."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return _decimal(value, kind)
    if isinstance(value, datetime):
        return f"{_day(value)} {value:%H:%M}"
    if isinstance(value, date):
        return _day(value)
    return str(value).strip()


def blank(kind: Kind) -> str:
    """What is printed in running text where nothing is known, for a pen to fill."""
    return _BLANKS.get(kind, "________")


def _decimal(value: Decimal, kind: Kind) -> str:
    if kind is Kind.CAPITALS:
        return capitals(value)
    return figures(value) if kind is Kind.MONEY else f"{value:f}"


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
