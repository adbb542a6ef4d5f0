"""Days and months in every way offices write them; what has two readings is asked, never guessed."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from dorms.domain.imports import Code
from dorms.sheets.reading.grid import Cell, Digits
from dorms.sheets.reading.numerals import year_digits
from dorms.sheets.reading.reading import EMPTY, NOTHING, PLACEHOLDERS, Reading, asks, refuses, repaired
from dorms.sheets.reading.text import half_width, plain_dashes, visible
from dorms.sheets.reading.values import serial_date

FIRST_YEAR, LAST_YEAR = 1900, 2100
FIRST_SERIAL, LAST_SERIAL = date(1950, 1, 1), date(2100, 1, 1)
OLDEST = 1910  # a date cell before this is a small number dressed as a date

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_ISO_MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)
_CLOCK = re.compile(r"[T\s]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$", re.ASCII)
_DAY = re.compile(r"(\d{4})(?:[-./]|年)(\d{1,2})(?:[-./]|月)(\d{1,2})[日号]?\.?", re.ASCII)
_MONTH = re.compile(r"(\d{4})(?:[-./]|年)(\d{1,2})月?份?\.?", re.ASCII)
_EIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_SIX = re.compile(r"(\d{4})(\d{2})", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})", re.ASCII)
_PLAIN_NUMBER = re.compile(r"\d{5}(\.\d+)?", re.ASCII)
_APART = re.compile(r"(?<=\d)\s+(?=\d)", re.ASCII)
_STOPS = str.maketrans("、，。,", "....")
_YEAR_AND_TENTHS = re.compile(r"(\d{4})\.(\d{1,2})", re.ASCII)


class Dates:
    """Reads days and months by the date system of the workbook; in a text file numbers come as text."""

    def __init__(self, *, date1904: bool = False, is_text: bool = False) -> None:
        self._date1904 = date1904
        self._is_text = is_text

    def day(self, cell: Cell) -> Reading:
        """A whole date."""
        if cell is None:
            return EMPTY
        if isinstance(cell, date):
            return Reading(cell) if cell.year >= OLDEST else asks(Code.DATE_UNCLEAR)
        if isinstance(cell, str):
            return self._day_text(cell)
        return self._of_number(cell) or asks(Code.DATE_UNCLEAR)

    def month(self, cell: Cell) -> Reading:
        """A year and a month, as `2023-09`."""
        if cell is None:
            return EMPTY
        if isinstance(cell, date):
            return Reading(_month(cell)) if cell.year >= OLDEST else asks(Code.DATE_UNCLEAR)
        if isinstance(cell, str):
            return self._month_text(cell)
        if isinstance(cell, float) and (match := _YEAR_AND_TENTHS.fullmatch(repr(cell))):
            return _month_of_number(match)
        return _to_month(self._of_number(cell)) or self._six(str(cell)) or asks(Code.DATE_UNCLEAR)

    def _day_text(self, text: str) -> Reading:
        if _ISO_DAY.fullmatch(text):
            return _checked(_Parts(int(text[:4]), int(text[5:7]), int(text[8:])), Code.DATE_FORM, exact=True)
        plain = _plain(text)
        if not plain or plain in PLACEHOLDERS:
            return NOTHING if plain else EMPTY
        if match := _DAY.fullmatch(plain) or _EIGHT.fullmatch(plain):
            return _checked(_Parts(*map(int, match.groups())), Code.DATE_FORM)
        if match := _YEAR_LAST.fullmatch(plain):
            return _year_last(match)
        return self._serial_text(plain) or asks(Code.DATE_UNCLEAR)

    def _month_text(self, text: str) -> Reading:
        if _ISO_MONTH.fullmatch(text) and 1 <= int(text[5:]) <= 12 and _has_year(int(text[:4])):
            return Reading(text)
        plain = _plain(text)
        if not plain or plain in PLACEHOLDERS:
            return NOTHING if plain else EMPTY
        if self._is_text and (match := _YEAR_AND_TENTHS.fullmatch(plain)):
            return _month_of_number(match)
        if match := _MONTH.fullmatch(plain):
            return _checked_month(int(match[1]), int(match[2]))
        whole = _DAY.fullmatch(plain) or _EIGHT.fullmatch(plain)
        if whole:
            return _to_month(_checked(_Parts(*map(int, whole.groups())), Code.DATE_FORM)) or EMPTY
        return self._six(plain) or _to_month(self._serial_text(plain)) or asks(Code.DATE_UNCLEAR)

    def _serial_text(self, plain: str) -> Reading | None:
        return self._serial(float(plain)) if _PLAIN_NUMBER.fullmatch(plain) else None

    def _of_number(self, cell: int | float | object) -> Reading | None:
        if isinstance(cell, Digits) or not isinstance(cell, int | float):
            return None
        if isinstance(cell, int) and (match := _EIGHT.fullmatch(str(cell))):
            return _checked(_Parts(*map(int, match.groups())), Code.DATE_FORM)
        return self._serial(cell)

    def _serial(self, number: float) -> Reading | None:
        """A plain number as a serial of the date system, where it means a day of our time."""
        day = serial_date(number, date1904=self._date1904)
        if day is None or not FIRST_SERIAL <= day < LAST_SERIAL:
            return None
        return repaired(day, Code.DATE_FORM)

    @staticmethod
    def _six(plain: str) -> Reading | None:
        match = _SIX.fullmatch(plain)
        return _checked_month(int(match[1]), int(match[2])) if match else None


class _Parts(NamedTuple):
    year: int
    month: int
    day: int


def _checked(parts: _Parts, code: Code, *, exact: bool = False) -> Reading:
    try:
        day = date(*parts)
    except ValueError:
        return refuses(Code.DATE_INVALID)
    if not _has_year(day.year):
        return refuses(Code.DATE_INVALID)
    return Reading(day) if exact else repaired(day, code)


def _checked_month(year: int, month: int) -> Reading:
    if not _has_year(year) or not 1 <= month <= 12:
        return refuses(Code.DATE_INVALID)
    return repaired(f"{year:04}-{month:02}", Code.DATE_FORM)


def _has_year(year: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR


def _year_last(match: re.Match[str]) -> Reading:
    """31/9/2026: day and month in either order; no order exists, or a person says which."""
    first, second, year = map(int, match.groups())
    found = set()
    for month, day in ((first, second), (second, first)):
        try:
            found.add(date(year, month, day).isoformat())
        except ValueError:
            continue
    return asks(Code.DATE_UNCLEAR, *sorted(found)) if found else refuses(Code.DATE_INVALID)


def _month_of_number(match: re.Match[str]) -> Reading:
    """2023.1 as a number may have been 2023.10; with another digit behind the point there is no doubt."""
    year, digits = int(match[1]), match[2]
    if digits == "1":
        return asks(Code.DATE_UNCLEAR, f"{year:04}-01", f"{year:04}-10")
    if digits == "0" or not _has_year(year) or int(digits) > 12:
        return asks(Code.DATE_UNCLEAR)
    return repaired(f"{year:04}-{int(digits):02}", Code.DATE_FORM)


def _to_month(reading: Reading | None) -> Reading | None:
    if reading is not None and isinstance(reading.value, date):
        return reading._replace(value=_month(reading.value))
    return reading


def _month(day: date) -> str:
    return f"{day.year:04}-{day.month:02}"


def _plain(text: str) -> str:
    """Half width, ASCII dashes, Chinese digits as digits, without clock time, text mark and spaces."""
    plain = plain_dashes(half_width(visible(text))).lstrip("'’‘`")
    plain = _APART.sub("-", _CLOCK.sub("", plain)).translate(_STOPS)  # 2024 1 1 is no 202411
    return year_digits("".join(plain.split()))
