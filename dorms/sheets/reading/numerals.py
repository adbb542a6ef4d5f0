"""Chinese numerals: 三十五, 二〇二三年, 一栋."""

from __future__ import annotations

import re

_DIGITS = {
    char: value
    for value, chars in enumerate(("〇零○", "一", "二两", "三", "四", "五", "六", "七", "八", "九"))
    for char in chars
}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_RUN = re.compile("[〇零○一二三四五六七八九十两百千]+")
_DATE_WORDS = re.compile("[年月]")


def numeral(text: str) -> int | None:
    """The number a well-formed numeral names, below ten thousand; None for 三四十 and anything else loose."""
    if not text or _RUN.fullmatch(text) is None:
        return None
    if not any(char in _PLACES for char in text):
        return _DIGITS[text] if len(text) == 1 else None
    return _with_places(text)


def _with_places(text: str) -> int | None:
    total, digit, last = 0, None, 10_000
    for char in text:
        if char in _PLACES:
            place = _PLACES[char]
            if place >= last or (digit is None and (place != 10 or total)) or digit == 0:
                return None
            total, digit, last = total + (1 if digit is None else digit) * place, None, place
        else:
            value = _DIGITS[char]
            if digit not in (None, 0):
                return None
            digit = value
    return total + (digit or 0)


def year_digits(text: str) -> str:
    """A date in Chinese numerals in digits: 二〇二三年九月一日 to 2023年9月1日; other text unchanged."""
    if not _DATE_WORDS.search(text) or not _RUN.search(text):
        return text
    return _RUN.sub(lambda match: _run_digits(match[0]), text)


def _run_digits(run: str) -> str:
    if not any(char in _PLACES for char in run):
        return "".join(str(_DIGITS[char]) for char in run)
    value = numeral(run)
    return run if value is None else str(value)
