"""Amounts of money in words: figures with two decimals, and the capitals (大写) Chinese contracts expect."""

from decimal import Decimal

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_CENT = Decimal("0.01")
_PLACES = ((1000, "仟"), (100, "佰"), (10, "拾"), (1, ""))
_GROUPS = ((10**8, "亿"), (10**4, "万"))


def figures(amount: Decimal) -> str:
    """The amount with thousands separators and two decimals: `1,680.00`."""
    return f"{_whole_cents(amount) * _CENT:,.2f}"


def capitals(amount: Decimal) -> str:
    """The amount in capitals, as on cheques: `壹仟陆佰捌拾元整`; 整 closes it unless there are 分."""
    cents = _whole_cents(amount)
    sign = "负" if cents < 0 else ""
    yuan, rest = divmod(abs(cents), 100)
    return sign + (f"{_number(yuan)}元" if yuan or not rest else "") + _small(rest, after_yuan=yuan > 0)


def _whole_cents(amount: Decimal) -> int:
    cents = amount * 100
    if not cents.is_finite() or cents != int(cents):
        raise ValueError(f"not a number of whole cents: {amount}")
    return int(cents)


def _small(cents: int, *, after_yuan: bool) -> str:
    jiao, fen = divmod(cents, 10)
    if not cents:
        return "整"
    if not jiao:
        return ("零" if after_yuan else "") + f"{_DIGITS[fen]}分"
    return f"{_DIGITS[jiao]}角" + (f"{_DIGITS[fen]}分" if fen else "整")


def _number(value: int) -> str:
    """A whole number in capitals; one 零 stands for a run of zeros inside it."""
    for size, name in _GROUPS:
        if value >= size:
            high, low = divmod(value, size)
            gap = "零" if 0 < low < size // 10 else ""
            return f"{_number(high)}{name}{gap}{_number(low) if low else ''}"
    return _four_digits(value)


def _four_digits(value: int) -> str:
    if not value:
        return _DIGITS[0]
    words, skipped = "", False
    for size, name in _PLACES:
        digit, value = divmod(value, size)
        if digit:
            words += ("零" if skipped and words else "") + _DIGITS[digit] + name
        skipped = not digit
    return words
