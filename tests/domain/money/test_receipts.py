"""The gaps between receipt numbers."""

from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.money.receipts import Serial, gaps, serial_of


def test_a_number_is_read_from_its_end() -> None:
    assert serial_of("皖财NO0030412") == Serial("皖财NO", 7, 30412)
    assert serial_of("2026-收据") is None


def test_what_is_missing_between_two_numbers_is_named_as_printed() -> None:
    assert gaps(["A0008", "A0011", "B7", "收据"], most=9) == ["A0009", "A0010"]


def test_another_book_is_no_gap() -> None:
    assert gaps(["0001", "9001"], most=500) == []


@given(st.sets(st.integers(1, 400), min_size=1))
def test_used_and_missing_numbers_are_one_unbroken_series(numbers: set[int]) -> None:
    used = {f"{number:06d}" for number in numbers}
    missing = set(gaps(used, most=500))
    assert not used & missing
    assert len(used | missing) == max(numbers) - min(numbers) + 1
