"""Rent by days, shares to the cent, meters."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.money.shares import part_of_month, split, used

JUNE = date(2026, 6, 1)


@given(
    st.decimals("0", "100000", places=2), st.lists(st.integers(0, 366), min_size=1, max_size=8).filter(any)
)
def test_shares_add_up_and_are_within_a_cent_of_exact(amount: Decimal, weights: list[int]) -> None:
    parts = split(amount, weights)
    assert sum(parts) == amount
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part - amount * weight / sum(weights)) < Decimal("0.01")


def test_nobody_to_split_between_is_an_error() -> None:
    with pytest.raises(ValueError, match="nobody"):
        split(Decimal(1), [0])


@pytest.mark.parametrize(
    ("start", "until", "amount", "code"),
    [
        (date(2025, 9, 1), None, "300.00", "whole_month"),
        (date(2025, 9, 1), date(2026, 7, 1), "300.00", "whole_month"),
        (date(2026, 6, 16), None, "150.00", "part_month"),
        (date(2025, 9, 1), date(2026, 6, 11), "100.00", "part_month"),
        (date(2025, 9, 1), date(2026, 6, 1), "0.00", "part_month"),
    ],
)
def test_a_part_of_a_month_is_paid_by_its_days(
    start: date, until: date | None, amount: str, code: str
) -> None:
    money, why = part_of_month(Decimal(300), JUNE, start, until)
    assert (money, why.code) == (Decimal(amount), code)


@given(st.integers(1, 29))
def test_two_tenants_after_each_other_pay_the_month_between_them(night: int) -> None:
    change = date(2026, 6, 1 + night)
    first, _ = part_of_month(Decimal("123.45"), JUNE, JUNE, change)
    second, _ = part_of_month(Decimal("123.45"), JUNE, change, None)
    assert abs(first + second - Decimal("123.45")) <= Decimal("0.01")


def test_a_meter_that_ran_backwards_says_nothing_until_somebody_says_it_wrapped() -> None:
    known = {"multiplier": Decimal(1), "digits": 4}
    assert used(Decimal(9990), Decimal(12), wrapped=False, **known) is None  # type: ignore[arg-type]
    assert used(Decimal(9990), Decimal(12), wrapped=True, **known) == 22  # type: ignore[arg-type]


def test_the_multiplier_counts() -> None:
    assert used(Decimal(10), Decimal(15), multiplier=Decimal(20), digits=None, wrapped=False) == 100
