"""A number or a day as its cell's number format shows it."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from openpyxl.styles.numbers import is_date_format
from openpyxl.utils.datetime import from_excel

GENERAL = "General"
_PLACES = 11  # General shows so many characters
_IGNORED = re.compile(r"\[(?:\$([^\]-]*)[^\]]*|[^\]]*)\]|_.|\*.")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_DIGITS = re.compile(r"[#0?,.]+")
_DAY = re.compile(r'"[^"]*"|\\.|yyyy|yy|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|AM/PM|aaaa|aaa', re.IGNORECASE)
_WEEK = "一二三四五六日"


class FormatUnknown(Exception):
    """A format that is not read here, such as fractions."""


def shown(value: float, pattern: str) -> str:
    """The number in words; FormatUnknown where the format is not known here."""
    if pattern.lower() in {"general", "@", ""}:
        return _general(value)
    sections = _sections(pattern)
    section = sections[0]
    if value < 0 and len(sections) > 1:
        section, value = sections[1], -value
    elif value == 0 and len(sections) > 2:
        section = sections[2]
    if section.lower().strip() == "general":
        return _general(value)
    is_day = is_date_format(section) or "aaa" in _LITERAL.sub("", section).lower()
    return _day(value, section) if is_day else _number(value, section)


def words_shown(text: str, pattern: str) -> str:
    """Words in a cell with a format: the fourth section may put something around them."""
    sections = _sections(pattern)
    return _plain_literals(sections[3]).replace("@", text) if len(sections) > 3 else text


@lru_cache(512)
def _sections(pattern: str) -> tuple[str, ...]:
    parts, quoted, begin = [], False, 0
    for at, char in enumerate(pattern):
        quoted ^= char == '"'
        if char == ";" and not quoted and pattern[at - 1 : at] != "\\":
            parts.append(pattern[begin:at])
            begin = at + 1
    return (*parts, pattern[begin:])


def _general(value: float) -> str:
    if value == int(value) and abs(value) < 10**_PLACES:
        return str(int(value))
    return f"{value:.10g}"


def _plain_literals(section: str) -> str:
    return _LITERAL.sub(lambda found: found[1] if found[1] is not None else found[2], _bare(section))


def _bare(section: str) -> str:
    """Without colours, conditions and paddings; a currency sign in brackets stays."""
    return _IGNORED.sub(lambda found: found[1] or "", section)


def _number(value: float, section: str) -> str:
    bare = _bare(section)
    masked = _LITERAL.sub(lambda found: "\x00" * len(found[0]), bare)
    places = _DIGITS.search(masked)
    if places is None:
        return _plain_literals(section)
    if "/" in masked or re.search(r"E[+-]", masked) or _DIGITS.search(masked, places.end()):
        raise FormatUnknown(section)
    amount = Decimal(repr(value)) * 100 if "%" in masked else Decimal(repr(value))
    digits = _digits(abs(amount), bare[places.start() : places.end()])
    before, after = _plain_literals(bare[: places.start()]), _plain_literals(bare[places.end() :])
    sign = "-" if amount < 0 and any(char in "123456789" for char in digits) else ""
    return f"{sign}{before}{digits}{after}"


def _digits(amount: Decimal, places: str) -> str:
    thousands = len(places) - len(places.rstrip(","))
    amount = amount.scaleb(-3 * thousands)
    whole, _, part = places.rstrip(",").partition(".")
    rounded = amount.quantize(Decimal(1).scaleb(-len(part)), ROUND_HALF_UP)
    digits, _, decimals = f"{rounded:f}".partition(".")
    least = whole.replace(",", "").count("0")
    digits = digits.lstrip("0").rjust(least, "0")
    if "," in whole:
        digits = f"{int(digits):,}".rjust(least, "0") if digits else digits
    optional = len(part) - len(part.rstrip("#?"))
    keep = len(part) - optional
    decimals = decimals[:keep] + decimals[keep:].rstrip("0")
    return f"{digits}.{decimals}" if decimals or (part and not optional) else digits


def _day(value: float, section: str) -> str:
    moment = from_excel(value)
    if not isinstance(moment, datetime):
        raise FormatUnknown(section)
    bare, made, end, last = _bare(section), [], 0, ""
    half = "AM/PM" in bare.upper()
    for found in _DAY.finditer(bare):
        made.append(bare[end : found.start()])
        made.append(_day_part(found[0], moment, last, bare[found.end() :], half))
        end, last = found.end(), found[0].lower()
    return "".join([*made, bare[end:]])


def _day_part(token: str, moment: datetime, last: str, rest: str, half: bool) -> str:
    if token[0] in '"\\':
        return token.strip('"').removeprefix("\\")
    code = token.lower()
    if code in {"m", "mm"} and (last in {"h", "hh"} or re.match(r"[^a-z]*s", rest, re.IGNORECASE)):
        return f"{moment.minute:02d}" if code == "mm" else str(moment.minute)
    hour = (moment.hour % 12 or 12) if half else moment.hour
    parts = {
        "yyyy": f"{moment.year:04d}", "yy": f"{moment.year % 100:02d}",
        "m": str(moment.month), "mm": f"{moment.month:02d}",
        "mmm": f"{moment.month}月", "mmmm": f"{moment.month}月",
        "d": str(moment.day), "dd": f"{moment.day:02d}",
        "h": str(hour), "hh": f"{hour:02d}", "s": str(moment.second), "ss": f"{moment.second:02d}",
        "am/pm": "上午" if moment.hour < 12 else "下午",
    }  # fmt: skip
    week = _WEEK[moment.weekday()]
    return parts.get(code, week if code == "aaa" else f"星期{week}")
