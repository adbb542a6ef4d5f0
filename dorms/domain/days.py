"""A day as a clerk writes it: 2026-9-1, 2026.9.1, 2026/9/1, 20260901, 2026年9月1日, also in full width."""

import re
import unicodedata
from datetime import date

from dorms.errors.window import NotADate

_WITH_SIGNS = re.compile(r"(\d{4})\s*[-./年,、。]\s*(\d{1,2})\s*[-./月,、。]\s*(\d{1,2})\s*[日号]?")
_DIGITS_ALONE = re.compile(r"(\d{4})(\d{2})(\d{2})")


def read_day(text: str) -> date:
    """The day that was written; NotADate for anything else, never a guess about year or order."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _WITH_SIGNS.fullmatch(plain) or _DIGITS_ALONE.fullmatch(plain)
    if found is None:
        raise NotADate(text)
    year, month, day = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError as error:
        raise NotADate(text) from error
