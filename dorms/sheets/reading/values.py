"""What stands in a workbook's cell as text and style, turned into a plain value."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dorms.sheets.reading.grid import CellError, Digits, Formula, Plain

EPOCH_1900 = date(1899, 12, 30)
EPOCH_1904 = date(1904, 1, 1)
LAST_SERIAL = 2_958_465  # 9999-12-31
FAKE_LEAP_DAY = 60  # the 1900 system counts a 29 February that never was
SAFE_DIGITS = 15

_BUILT_IN_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_NOT_TOKENS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general|e[+-]', re.IGNORECASE)
_DATE_TOKENS = re.compile(r"[ymdhse]", re.IGNORECASE)
_ENTITY = re.compile(r"&(#x[0-9a-fA-F]+|#[0-9]+|amp|lt|gt|quot|apos);")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def is_date_format(format_id: int, code: str | None) -> bool:
    """Whether numbers in this format are shown as a day or a time."""
    if code is None:
        return format_id in _BUILT_IN_DATES
    return bool(_DATE_TOKENS.search(_NOT_TOKENS.sub("", code)))


def serial_date(serial: float, *, date1904: bool) -> date | None:
    """The day a serial number means in the workbook's date system; None where it means none."""
    if not 0 <= serial <= LAST_SERIAL:
        return None
    day = int(serial)
    if date1904:
        return EPOCH_1904 + timedelta(day) if day <= LAST_SERIAL - 1462 else None
    if day in (0, FAKE_LEAP_DAY):
        return None
    return EPOCH_1900 + timedelta(day + (day < FAKE_LEAP_DAY))


def unescape(text: str) -> str:
    """XML entities to characters."""
    return _ENTITY.sub(_entity, text)


def _entity(match: re.Match[str]) -> str:
    name = match[1]
    if not name.startswith("#"):
        return _ENTITIES[name]
    code = int(name[2:], 16) if name[1] == "x" else int(name[1:])
    return chr(code) if code < 0x110000 else ""


def decoded(text: str) -> str:
    """The `_x000D_` writing of spreadsheet programs to characters."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def number(text: str) -> int | float | Digits | str:
    """The number in a number cell. More than fifteen digits are never trusted, whatever the file says."""
    try:
        value = float(text)
    except ValueError:
        return text
    if value != value:
        return text
    found = plain_number(value)
    return Digits(text) if isinstance(found, Digits) else found


def plain_number(value: float) -> int | float | Digits:
    """Whole numbers as integers; more than fifteen digits as what is left of them."""
    if abs(value) >= 10**SAFE_DIGITS:
        return Digits(repr(value))
    return int(value) if value.is_integer() else value


class CellReader:
    """Knows a workbook's shared strings, date formats, struck out fonts and date system, and so what a cell means."""

    def __init__(
        self,
        shared: list[str],
        date_styles: frozenset[int],
        *,
        date1904: bool,
        struck_styles: frozenset[str] = frozenset(),
    ) -> None:
        self.shared = shared
        self.date_styles = date_styles
        self.struck_styles = struck_styles
        self.date1904 = date1904
        self._days: dict[str, Plain] = {}

    def value(self, kind: str, style: str, text: str) -> Plain:
        """The plain value of a cell of type `kind` (the `t` attribute); an empty one is None."""
        if not text:
            return None
        if kind == "s":
            return self._shared(text)
        if kind in ("inlineStr", "str"):
            return decoded(text)
        if kind == "e":
            return CellError(text)
        if kind == "b":
            return "是" if text in ("1", "true") else "否"
        if kind == "d":
            return self._iso(text)
        return self._number(style, text)

    def formula(self, kind: str, style: str, text: str | None) -> Formula:
        """A formula with its stored value; an empty text result counts as one."""
        if not text:
            return Formula("" if kind == "str" and text is not None else None)
        return Formula(self.value(kind, style, text))

    def _shared(self, text: str) -> str | None:
        try:
            return self.shared[int(text)] or None
        except (ValueError, IndexError):
            return None

    def _iso(self, text: str) -> Plain:
        try:
            return date.fromisoformat(text[:10])
        except ValueError:
            return text

    def _number(self, style: str, text: str) -> Plain:
        if not (style and style.isdigit() and int(style) in self.date_styles):
            return number(text)
        day = self._days.get(text)
        if day is None:
            value = number(text)
            day = self._days[text] = self._day(value) or value
        return day

    def _day(self, value: int | float | Digits | str) -> date | None:
        return serial_date(value, date1904=self.date1904) if isinstance(value, int | float) else None
