"""Amounts in figures and capitals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.amounts import capitals, figures

DIGITS = {char: value for value, char in enumerate("零壹贰叁肆伍陆柒捌玖")}
UNITS = {"拾": 10, "佰": 100, "仟": 1000}


def read_number(words: str) -> int:
    """The whole number those capitals stand for, read the plain way: group by group."""
    for name, size in (("亿", 10**8), ("万", 10**4)):
        if name in words:
            high, low = words.rsplit(name, 1) if name == "亿" else words.split(name, 1)
            return read_number(high) * size + read_number(low)
    total = digit = 0
    for char in words:
        if char in UNITS:
            total, digit = total + digit * UNITS[char], 0
        else:
            digit = DIGITS[char]
    return total + digit


def read_cents(words: str) -> int:
    sign = -1 if words.startswith("负") else 1
    yuan, _, rest = words.removeprefix("负").rpartition("元")
    cents = 0
    for place, size in (("角", 10), ("分", 1)):
        if place in rest:
            cents += DIGITS[rest[rest.index(place) - 1]] * size
    return sign * (read_number(yuan) * 100 + cents)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0", "零元整"),
        ("0.05", "伍分"),
        ("0.50", "伍角整"),
        ("10", "壹拾元整"),
        ("500", "伍佰元整"),
        ("1001", "壹仟零壹元整"),
        ("1680.32", "壹仟陆佰捌拾元叁角贰分"),
        ("2000.10", "贰仟元壹角整"),
        ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
        ("107000.53", "壹拾万柒仟元伍角叁分"),
        ("100001000", "壹亿零壹仟元整"),
        ("100010000", "壹亿零壹万元整"),
        ("1000000000000", "壹万亿元整"),
        ("-300", "负叁佰元整"),
    ],
)
def test_amounts_in_capitals(amount: str, words: str) -> None:
    assert capitals(Decimal(amount)) == words


@given(st.integers(-(10**14), 10**14))
def test_capitals_read_back_give_the_amount(cents: int) -> None:
    words = capitals(Decimal(cents) / 100)

    assert read_cents(words) == cents
    assert "零零" not in words
    assert words.endswith("整") != words.endswith("分")


def test_figures_have_two_decimals_and_separators() -> None:
    assert figures(Decimal("1680.3")) == "1,680.30"
    assert figures(Decimal("-0.5")) == "-0.50"
    assert figures(Decimal("12345678")) == "12,345,678.00"


@pytest.mark.parametrize("amount", ["0.005", "NaN", "Infinity"])
def test_what_is_no_number_of_cents_is_a_bug(amount: str) -> None:
    with pytest.raises(ValueError, match="whole cents"):
        capitals(Decimal(amount))
