"""Which payments paid which charge: the same money that `debts` counts, told by name."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.money.ledger import Entry, EntryKind, debts
from dorms.domain.money.payers import paid_with

DAY = date(2026, 5, 1)


def entry(number: int, kind: EntryKind, amount: int, *, toward: int = 0, day: int = 0) -> Entry:
    return Entry(
        id=UUID(int=number), kind=kind, amount=Decimal(amount), day=DAY + timedelta(day),
        toward=UUID(int=toward) if toward else None,
    )  # fmt: skip


def numbers(entries: list[Entry], charge: int) -> list[int]:
    return [one.id.int for one in paid_with(entries)[UUID(int=charge)]]


def test_a_payment_goes_to_the_charge_it_names_and_what_is_left_over_to_the_oldest() -> None:
    charges = [entry(1, EntryKind.CHARGE, 100), entry(2, EntryKind.CHARGE, 100, day=31)]
    paid = [entry(3, EntryKind.PAYMENT, 150, toward=2, day=40)]

    assert numbers(charges + paid, 2) == [3]
    assert numbers(charges + paid, 1) == [3]
    assert numbers([*charges, entry(4, EntryKind.PAYMENT, 40, day=40)], 2) == []


def test_money_given_back_was_the_newest_that_named_nothing() -> None:
    entries = [
        entry(1, EntryKind.CHARGE, 100), entry(2, EntryKind.PAYMENT, 60, day=1),
        entry(3, EntryKind.PAYMENT, 60, day=2), entry(4, EntryKind.MONEY_BACK, 60, day=3),
    ]  # fmt: skip
    assert numbers(entries, 1) == [2]


kinds = st.sampled_from((EntryKind.CHARGE, EntryKind.PAYMENT, EntryKind.DEDUCTION, EntryKind.MONEY_BACK))
books = st.lists(
    st.tuples(kinds, st.integers(1, 50), st.integers(0, 6), st.integers(0, 9)), min_size=1, max_size=12
)


@given(books)
def test_whatever_is_paid_in_full_by_payments_names_at_least_one(
    book: list[tuple[EntryKind, int, int, int]],
) -> None:
    entries = [
        entry(number, kind, amount, toward=toward, day=day)
        for number, (kind, amount, toward, day) in enumerate(book, start=1)
    ]
    found = paid_with(entries)
    left = {debt.charge.id: debt.left for debt in debts(entries)}
    has_others = any(kind is EntryKind.DEDUCTION for kind, *_ in book)
    for one in entries:
        if one.kind == EntryKind.CHARGE:
            is_touched = left.get(one.id, Decimal(0)) < one.amount
            assert is_touched or not found[one.id]
            assert found[one.id] or not is_touched or has_others
