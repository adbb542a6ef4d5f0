"""Balances and debts of one person's ledger."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.money.ledger import (
    Arrears,
    Entry,
    EntryKind,
    Item,
    arrears,
    balance,
    debts,
    standing,
    trial,
)

DAY = date(2026, 6, 1)
CREDITS = (EntryKind.PAYMENT, EntryKind.WAIVER, EntryKind.DEDUCTION)


def entry(number: int, kind: str, amount: str, **rest: object) -> Entry:
    values: dict[str, object] = {"day": DAY} | rest
    return Entry(id=UUID(int=number), kind=kind, amount=Decimal(amount), **values)  # type: ignore[arg-type]


def rent(number: int, month: int, amount: str = "100") -> Entry:
    start = date(2026, month, 1)
    return entry(number, EntryKind.CHARGE, amount, item=Item.RENT, day=start, start=start, due=start)


@st.composite
def ledgers(draw: st.DrawFn) -> list[Entry]:
    """Entries of one person in any order, some of them reversed."""
    amounts = st.decimals("0.01", "9999.99", places=2)
    kinds = draw(st.lists(st.tuples(st.sampled_from(list(EntryKind)), amounts), max_size=25))
    made = [
        Entry(id=UUID(int=at), kind=kind, amount=amount, day=DAY) for at, (kind, amount) in enumerate(kinds)
    ]
    reversed_ = draw(st.sets(st.sampled_from(range(len(made))))) if made else set()
    back = [
        Entry(
            id=UUID(int=1000 + at), kind=made[at].kind, amount=made[at].amount, day=DAY, reverses=made[at].id
        )
        for at in reversed_
    ]
    return draw(st.permutations(made + back))


@given(ledgers())
def test_the_books_balance_after_any_order_of_entries_and_reversals(entries: list[Entry]) -> None:
    assert sum(trial(entries).values()) == 0


@given(ledgers())
def test_an_entry_and_its_reversal_leave_nothing(entries: list[Entry]) -> None:
    assert trial(entries) == trial(standing(entries))


@given(ledgers())
def test_debts_add_up_to_what_is_owed_unless_money_was_paid_back_for_nothing(entries: list[Entry]) -> None:
    kept = [one for one in entries if one.kind != EntryKind.MONEY_BACK]
    assert sum(debt.left for debt in debts(kept)) == max(balance(kept).owed, Decimal(0))


@given(ledgers())
def test_deposits_in_are_refunds_and_deductions_and_what_is_held(entries: list[Entry]) -> None:
    sums = {kind: sum(one.amount for one in standing(entries) if one.kind == kind) for kind in EntryKind}
    parts = sums[EntryKind.DEDUCTION] + sums[EntryKind.DEPOSIT_BACK] + balance(entries).held
    assert sums[EntryKind.DEPOSIT] == parts


def test_a_payment_goes_to_the_oldest_due() -> None:
    entries = [rent(2, 3), rent(1, 2), entry(3, EntryKind.PAYMENT, "130")]
    assert [(debt.charge.id.int, debt.left) for debt in debts(entries)] == [(2, Decimal(70))]


def test_a_payment_that_names_its_charge_goes_there_first() -> None:
    entries = [rent(1, 2), rent(2, 3), entry(3, EntryKind.PAYMENT, "130", toward=UUID(int=2))]
    assert [(debt.charge.id.int, debt.left) for debt in debts(entries)] == [(1, Decimal(70))]


def test_arrears_count_months_cumulatively_and_in_a_row() -> None:
    found = arrears([rent(1, 1), rent(2, 2), rent(3, 4)], date(2026, 4, 2))
    assert (found.cumulative, found.in_a_row) == (3, 2)


def test_rent_due_today_is_not_in_arrears() -> None:
    assert arrears([rent(1, 4)], date(2026, 4, 1)) == Arrears(())


def test_a_run_goes_over_the_turn_of_the_year() -> None:
    assert Arrears(("2025-12", "2026-01")).in_a_row == 2
