"""What a cell of a worksheet can hold, what it is where a number or words are wanted, and how two are compared."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time, timedelta

from openpyxl.utils.datetime import to_excel

from dorms.sheets.printing.formats import shown

_MOST_DIGITS = 15  # a spreadsheet keeps no more of a number
_LEFT_OVER = 1e-15  # of the greater number: what a subtraction of decimals leaves where nothing should be


class Fault(Exception):
    """A result such as #DIV/0!, which the cell then shows."""


class NotKnown(Exception):
    """A function, reference or kind of formula that is not worked out here."""


Scalar = float | str | bool | Fault | None
Given = Scalar | list[list[Scalar]]
COMPARE: dict[str, Callable[[int], bool]] = {
    "=": lambda order: order == 0,
    "<>": lambda order: order != 0,
    "<": lambda order: order < 0,
    ">": lambda order: order > 0,
    "<=": lambda order: order <= 0,
    ">=": lambda order: order >= 0,
}
serial: Callable[[date | time | timedelta], float] = to_excel  # the library says nothing of its types


def number_of(value: Scalar) -> float:
    """A value where a number is wanted; words that are no number are #VALUE!."""
    if value is None:
        return 0.0
    if isinstance(value, Fault):
        raise value
    if isinstance(value, str):
        try:
            return float(value.strip().replace(",", ""))
        except ValueError:
            raise Fault("#VALUE!") from None
    return float(value)


def text_of(value: Scalar) -> str:
    """A value where words are wanted."""
    if isinstance(value, Fault):
        raise value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return shown(value, "General") if isinstance(value, float) else value


def order(left: Scalar, right: Scalar) -> int:
    """As spreadsheets compare: numbers before words, words without regard to case, nothing as 0 or no words."""
    if isinstance(left, str) or isinstance(right, str):
        if (isinstance(left, str) and isinstance(right, str)) or left is None or right is None:
            one, other = text_of(left).lower(), text_of(right).lower()
            return (one > other) - (one < other)
        return 1 if isinstance(left, str) else -1
    number, by = number_of(left), number_of(right)
    return 0 if difference(number, by) == 0 else (number > by) - (number < by)


def difference(one: float, other: float) -> float:
    """What is left; nothing where 0.1+0.2 is compared with 0.3."""
    left = one - other
    return 0.0 if abs(left) <= _LEFT_OVER * abs(one) else left


def pattern_of(words: str) -> re.Pattern[str]:
    """Words in which * and ? stand for anything, without regard to case; ~ takes their meaning away."""
    signs = {"*": ".*", "?": "."}
    parts = re.findall(r"~[*?~]|.", words, re.DOTALL)
    pattern = (re.escape(part[1]) if len(part) == 2 else signs.get(part, re.escape(part)) for part in parts)
    return re.compile("".join(pattern), re.IGNORECASE | re.DOTALL)


def criterion(rule: Scalar) -> Callable[[Scalar], bool]:
    """A condition of COUNTIF: a value, `>=10`, `<>` or words with * and ?."""
    if isinstance(rule, bool):
        return lambda value: value is rule
    found = re.match(r"(<=|>=|<>|<|>|=)?(.*)", text_of(0.0 if rule is None else rule), re.DOTALL)
    assert found is not None
    sign, wanted = found[1] or "=", found[2]
    number = _as_number(wanted)
    if number is not None:
        return lambda value: _meets(sign, number, value)
    if sign not in {"=", "<>"}:
        return lambda value: False
    return _is_word(wanted) if sign == "=" else _is_other_word(wanted)


def _is_word(wanted: str) -> Callable[[Scalar], bool]:
    if any(mark in wanted for mark in "*?~"):
        is_like = pattern_of(wanted).fullmatch
        return lambda value: isinstance(value, str) and is_like(value) is not None
    low = wanted.lower()
    return lambda value: value.lower() == low if isinstance(value, str) else value is None and not low


def _is_other_word(wanted: str) -> Callable[[Scalar], bool]:
    is_word = _is_word(wanted)
    return lambda value: not is_word(value)


def _meets(sign: str, number: float, value: Scalar) -> bool:
    """Equal are also words that read as the number, as a room 101 kept as words; more or less are only numbers."""
    if isinstance(value, str) and sign in {"=", "<>"}:
        value = _as_number(value)
    if not isinstance(value, float):
        return sign == "<>"
    return COMPARE[sign](order(value, number))


def _as_number(words: str) -> float | None:
    if sum(map(str.isdigit, words)) > _MOST_DIGITS and words.isdigit():
        raise NotKnown("超过 15 位的数字")
    try:
        return float(words)
    except ValueError:
        return None
