"""Whatever a clerk does, in whatever order, and however often it is refused: the books balance."""

import os
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dorms.actions.money.entries import (
    Charge,
    Money,
    charge,
    deduct_deposit,
    pay_back,
    pay_back_deposit,
    reverse,
    take_deposit,
    take_payment,
    waive,
)
from dorms.actions.money.handing import hand_on
from dorms.actions.residence.leaving import CheckOut, check_out
from dorms.actions.stays import Arrival, move_in
from dorms.actions.undoing import undo
from dorms.db.queries.accounts import in_hand, money_flows
from dorms.db.queries.money import funds, ledger
from dorms.domain.ledgers import Scope
from dorms.domain.money.accounts import account_lines
from dorms.domain.money.ledger import Account, EntryKind, Item, Method, balance, standing, trial
from dorms.domain.records import StayRecord
from dorms.errors import DormsError
from tests.builders import TODAY, County

pytestmark = pytest.mark.slow
EXAMPLES = 60 if os.environ.get("DORMS_FULL") else 6
ROOMS, NAMES = ("101", "102"), ("李秀英", "王芳")
WRITES = {
    "pay": take_payment, "deposit": take_deposit, "deposit back": pay_back_deposit, "deduct": deduct_deposit,
    "back": pay_back, "waive": waive,
}  # fmt: skip
steps = st.tuples(
    st.sampled_from([*WRITES, "charge", "reverse", "hand on", "leave", "undo"]),
    st.integers(0, 1),
    st.integers(1, 60_000).map(lambda cents: Decimal(cents) / 100),
    st.integers(0, 30),
)


@pytest.fixture(scope="module")
def lodged(tmp_path_factory: pytest.TempPathFactory) -> tuple[County, list[UUID]]:
    county = County(tmp_path_factory.mktemp("property") / "lodged.dorms")
    county.building()
    people = [county.teacher(name) for name in NAMES]
    for who, room in zip(people, ROOMS, strict=True):
        start, last = TODAY.replace(month=5), TODAY.replace(year=2027)
        arrival = Arrival(who, county.unit(room), start, last, monthly_rent=Decimal(100))
        county.store.run(move_in, arrival, today=TODAY)
    county.store.close()
    return county, people


def _stay(county: County, who: UUID) -> StayRecord | None:
    """Gone where moving in was undone."""
    return next((one for one in county.stays() if one.teacher_id == who), None)


def take(county: County, people: list[UUID], step: tuple[str, int, Decimal, int]) -> None:
    """One step, refused or not."""
    what, who, amount, at = step
    store, money = county.store, Money(teacher_id=people[who], amount=amount, day=TODAY, note=f"{at}")
    try:
        if what in WRITES:
            store.run(WRITES[what], money, today=TODAY)
        elif what == "charge":
            one = Charge(teacher_id=people[who], item=Item.OTHER, amount=amount, day=TODAY)
            store.run(charge, one)
        elif what == "reverse" and (entries := store.ask(ledger)):
            store.run(reverse, entries[at % len(entries)].id, day=TODAY, today=TODAY, note="试")
        elif what == "hand on":
            store.run(hand_on, amount=amount, day=TODAY, method=Method.CASH, receipt="", today=TODAY)
        elif what == "leave" and (stay := _stay(county, people[who])) is not None:
            refund = Method.CASH if at % 2 else None
            store.run(check_out, CheckOut(stay_ids=(stay.id,), day=TODAY, refund=refund), today=TODAY)
        elif what == "undo":
            undo(store)
    except DormsError:
        pass  # refused: nothing of it is kept


@given(st.lists(steps, min_size=4, max_size=14))
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_books_balance_after_any_order_of_entries_reversals_and_settlements(
    lodged: tuple[County, list[UUID]], tmp_path: Path, script: list[tuple[str, int, Decimal, int]]
) -> None:
    founded, people = lodged
    path = tmp_path / "county.dorms"
    path.unlink(missing_ok=True)
    county = founded.again(path)
    try:
        for step in script:
            take(county, people, step)
        entries = county.store.ask(ledger)
        books = trial(entries)
        assert sum(books.values()) == 0
        sums = {kind: sum(one.amount for one in standing(entries) if one.kind == kind) for kind in EntryKind}
        held = sum(balance(one for one in entries if one.teacher_id == who).held for who in people)
        assert sums[EntryKind.DEPOSIT] == sums[EntryKind.DEDUCTION] + sums[EntryKind.DEPOSIT_BACK] + held
        assert held >= 0
        in_hands = sum(county.store.ask(funds).values())
        assert in_hands == books[Account.FUNDS] >= 0
        assert sum(sum(of.values()) for of in county.store.ask(in_hand).values()) == in_hands
        lines = account_lines(county.store.ask(money_flows), Scope(""), since=None, until=TODAY)
        last = {line.place: line for line in lines}
        assert sum(line.owed_after for line in last.values()) == books[Account.OWED]
        assert sum(line.funds_after for line in last.values()) == in_hands
    finally:
        county.store.close()
