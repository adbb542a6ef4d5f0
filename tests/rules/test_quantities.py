"""Quantities are a number with a unit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.months import Length
from dorms.rules.quantities import SPELLINGS, Quantity, Unit, earlier, later, parsed, spelled
from tests.rules.builders import CALENDAR, D


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("12个月", "12", Unit.MONTH),
        ("12 月", "12", Unit.MONTH),
        ("5个工作日", "5", Unit.WORKDAY),
        ("2.5元/㎡·月", "2.5", Unit.YUAN_AREA_MONTH),
        ("-10分", "-10", Unit.POINTS),
        ("0.05%/天", "0.05", Unit.PERCENT_DAY),
        ("3", "3", None),
        ("3里", "3", None),
    ],
)
def test_a_written_quantity(text, number, unit):
    assert parsed(text) == (Decimal(number), unit)


@pytest.mark.parametrize("text", ["", "三公里", "个月", "1,000元", "1.公里", "１２个月x "])
def test_what_is_no_quantity(text):
    found = parsed(text)
    assert found is None or found[1] is None


@given(st.decimals(0, 1000, places=2), st.sampled_from(sorted(SPELLINGS)))
def test_every_spelling_is_understood(number, spelling):
    found = parsed(f"{number:f}{spelling}")
    assert found == (number, SPELLINGS[spelling])
    assert parsed(Quantity(*found).text) == found


def quantity(text):
    found = parsed(text)
    assert found is not None
    number, unit = found
    assert unit is not None
    return Quantity(number, unit)


def test_later_and_earlier_by_each_unit():
    day = D("2026-09-29")
    for text, after, before in (
        ("1个月", "2026-10-29", "2026-08-29"),
        ("1年", "2027-09-29", "2025-09-29"),
        ("10天", "2026-10-09", "2026-09-19"),
        ("1周", "2026-10-06", "2026-09-22"),
        ("5个工作日", "2026-10-12", "2026-09-22"),
    ):
        span = quantity(text)
        assert later(day, span, CALENDAR) == D(after)
        if span.unit is not Unit.WORKDAY:
            assert earlier(day, span, CALENDAR) == D(before)
    assert earlier(D("2026-10-12"), Quantity(Decimal(5), Unit.WORKDAY), CALENDAR) == day


def test_a_length_in_words():
    assert [spelled(Length(*one)) for one in ((0, 0), (3, 0), (0, 5), (3, 5))] == [
        "0天",
        "3个月",
        "5天",
        "3个月5天",
    ]
