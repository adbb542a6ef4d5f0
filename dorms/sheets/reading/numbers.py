"""Amounts, areas, counts and phone numbers."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from dorms.domain.imports import Code, Value
from dorms.sheets.reading.fields import Field
from dorms.sheets.reading.grid import Cell
from dorms.sheets.reading.numerals import numeral
from dorms.sheets.reading.reading import EMPTY, NOTHING, PLACEHOLDERS, Reading, asks, refuses, repaired, shown
from dorms.sheets.reading.text import half_width, is_blank, plain_dashes, visible

_CANONICAL = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?", re.ASCII)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?|-?\.\d+", re.ASCII)
_THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)
_UNITS = re.compile(
    r"(?:元整|元/月|元每月|元|块钱|块|平方米|平方|平米|㎡|m2|m²|平|公里|千米|km|里|人|个|次|晚|夜|天|年|套|间|张|床)$",
    re.IGNORECASE,
)
_SIGNS = "¥￥$"
_PHONE = re.compile(r"1[3-9]\d{9}", re.ASCII)
_COUNTRY = re.compile(r"^(?:\+|00)?86(?=1\d{10}$)", re.ASCII)
_PHONE_PADDING = str.maketrans("", "", "-_ ()'\"=.")


def read_number(cell: Cell, field: Field) -> Reading:
    """A number within the bounds of its field, exact."""
    if cell is None:
        return EMPTY
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _in_bounds(Decimal(repr(cell)), field, None)
    if isinstance(cell, date) or not isinstance(cell, str):
        return asks(Code.NUMBER_UNCLEAR)
    if _CANONICAL.fullmatch(cell):
        return _in_bounds(Decimal(cell), field, None)
    return _read_written(cell, field)


def _read_written(text: str, field: Field) -> Reading:
    if is_blank(text):
        return EMPTY
    plain = "".join(plain_dashes(half_width(visible(text))).split())
    if plain in PLACEHOLDERS:
        return NOTHING
    plain = _UNITS.sub("", plain.strip(_SIGNS))
    if _THOUSANDS.fullmatch(plain):
        plain = plain.replace(",", "")
    if _NUMBER.fullmatch(plain):
        return _in_bounds(Decimal(plain), field, Code.NUMBER_FORM)
    value = numeral(plain)
    return asks(Code.NUMBER_UNCLEAR) if value is None else _in_bounds(Decimal(value), field, Code.NUMBER_FORM)


def _in_bounds(number: Decimal, field: Field, code: Code | None) -> Reading:
    if not number.is_finite():
        return asks(Code.NUMBER_UNCLEAR)
    if not field.low <= number <= field.high:
        return refuses(Code.NUMBER_RANGE)
    value: Value = number
    if field.whole:
        if number != number.to_integral_value():
            return asks(Code.NUMBER_UNCLEAR)
        value = int(number)
    return Reading(value) if code is None else repaired(value, code)


def read_phone(cell: Cell) -> Reading:
    """Eleven digits of a mobile phone; they survive in a number cell."""
    if cell is None:
        return EMPTY
    text = shown(cell)
    if _PHONE.fullmatch(text):
        return Reading(text)
    if is_blank(text):
        return EMPTY
    plain = "".join(plain_dashes(half_width(visible(text))).translate(_PHONE_PADDING).split())
    if plain in PLACEHOLDERS or not plain:
        return NOTHING
    plain = _COUNTRY.sub("", plain)
    return repaired(plain, Code.PHONE_FORM) if _PHONE.fullmatch(plain) else asks(Code.PHONE_INVALID)
