"""Whatever a clerk does, in whatever order, and however often it is refused: the books balance."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dorms.actions.money.closing import close_day
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
from dorms.actions.money.meters import NewMeter, NewReading, put_in_meter, read_meters, set_price
from dorms.actions.money.rent import charge_month
from dorms.actions.residence.leaving import CheckOut, check_out
from dorms.actions.residence.moving import transfer
from dorms.actions.stays import Arrival, move_in
from dorms.actions.undoing import redo, undo
from dorms.db.checks import check_store
from dorms.db.queries.accounts import account_flows, cash_expected, day_closes, in_hand, money_flows
from dorms.db.queries.money import funds, ledger, money_lines
from dorms.db.queries.operations import last_done
from dorms.db.queries.receipts import receipt_lines
from dorms.db.queries.residence import departures
from dorms.db.tables import ChangeRow
from dorms.domain.findings import Severity
from dorms.domain.ledgers import Scope
from dorms.domain.money.accounts import account_lines
from dorms.domain.money.ledger import Account, EntryKind, Item, Method, balance, standing, trial
from dorms.domain.months import add_months
from dorms.domain.records import StayRecord
from dorms.errors import DormsError
from tests.builders import TODAY, County

pytestmark = pytest.mark.slow
EXAMPLES = 60 if os.environ.get("DORMS_FULL") else 6
ROOMS, NAMES = ("101", "102"), ("李秀英", "王芳")
MOVED_IN, LAST = TODAY.replace(month=5), TODAY.replace(year=2027)
WRITES: dict[str, Callable[..., object]] = {
    "pay": take_payment, "deposit": take_deposit, "deposit back": pay_back_deposit, "deduct": deduct_deposit,
    "back": pay_back, "waive": waive,
}  # fmt: skip
OTHERS = (
    "charge",
    "reverse",
    "hand on",
    "leave",
    "move",
    "month",
    "read",
    "close",
    "undo",
    "redo",
    "undo any",
)
steps = st.tuples(
    st.sampled_from([*WRITES, *OTHERS]),
    st.integers(0, 1),
    st.integers(1, 60_000).map(lambda cents: Decimal(cents) / 100),
    st.integers(0, 30),
)
Step = tuple[str, int, Decimal, int]


@pytest.fixture(scope="module")
def lodged(tmp_path_factory: pytest.TempPathFactory) -> tuple[County, list[UUID]]:
    county = County(tmp_path_factory.mktemp("property") / "lodged.dorms")
    county.building()
    county.building("2栋", school="白山镇中心小学")
    people = [county.teacher(name) for name in NAMES]
    county.store.run(set_price, kind="电", price=Decimal("0.56"), start=MOVED_IN)
    for who, room in zip(people, ROOMS, strict=True):
        unit = county.unit(room)
        county.store.run(move_in, Arrival(who, unit, MOVED_IN, LAST, monthly_rent=Decimal(100)), today=TODAY)
        county.store.run(
            put_in_meter, NewMeter(unit_id=unit, kind="电", number="1", day=MOVED_IN), today=TODAY
        )
    county.store.close()
    return county, people


def _stay(county: County, who: UUID) -> StayRecord | None:
    """Gone where moving in was undone, over where somebody left."""
    own = (one for one in county.stays() if one.teacher_id == who and one.move_out is None)
    return next(own, None)


def _live(county: County, who: UUID, step: Step) -> None:
    """What changes where somebody lives, and the money with it."""
    what, _, amount, at = step
    stay, day = _stay(county, who), TODAY - timedelta(at % 20)
    if what == "month":
        county.store.run(charge_month, add_months(TODAY, -(at % 2)), today=TODAY)
    if stay is None:
        return
    if what == "leave":
        refund = Method.CASH if at % 2 else None
        one = CheckOut(stay_ids=(stay.id,), day=day, refund=refund, charge_missed=at % 3 == 0)
        county.store.run(check_out, one, today=TODAY)
    elif what == "move":
        unit = county.unit(("201", "202")[at % 2], building=("1栋", "2栋")[at // 2 % 2])
        arrival = Arrival(who, unit, day, LAST, monthly_rent=amount)
        county.store.run(transfer, [stay.id], arrival, today=TODAY)
    elif what == "read" and stay.unit_id is not None:
        reading = NewReading(unit_id=stay.unit_id, kind="电", value=amount)
        county.store.run(read_meters, [reading], day=day, today=TODAY)


def _take(county: County, people: list[UUID], step: Step) -> None:
    what, who, amount, at = step
    if what in ("undo", "redo", "undo any"):
        _go_back(county, step)
        return
    store, day = county.store, TODAY - timedelta(at % 3)
    receipt = f"R{at:02d}" if at > 20 else ""
    money = Money(teacher_id=people[who], amount=amount, day=day, note=f"{at}", receipt=receipt)
    if what in WRITES:
        store.run(WRITES[what], money, today=TODAY)
    elif what == "charge":
        store.run(charge, Charge(teacher_id=people[who], item=Item.OTHER, amount=amount, day=day))
    elif what == "reverse" and (entries := store.ask(ledger)):
        store.run(reverse, entries[at % len(entries)].id, day=day, today=TODAY, note="试")
    elif what == "close":
        cash = store.ask(cash_expected, day)
        store.run(close_day, day=day, counted=cash, first="甲", second="乙", today=TODAY)
    elif what == "hand on":
        store.run(hand_on, amount=amount, day=day, method=Method.CASH, receipt=receipt, today=TODAY)
    else:
        _live(county, people[who], step)


def _go_back(county: County, step: Step) -> None:
    what, _, _, at = step
    if what == "redo":
        redo(county.store)
    elif what == "undo":
        undo(county.store)
    elif entries := county.store.ask(ledger):
        undo(county.store, county.store.ask(_written_by, entries[at % len(entries)].id))


def _written_by(session: Any, entry: UUID) -> str | None:
    rows = session.query(ChangeRow.operation).filter(ChangeRow.row == entry).order_by(ChangeRow.arrived)
    return rows.limit(1).scalar()  # type: ignore[no-any-return]


def take(county: County, people: list[UUID], step: Step) -> None:
    """One step, refused or not; what is refused leaves the sheets as they were."""
    with suppress(DormsError):  # nothing of it is kept
        _take(county, people, step)


def sheets(county: County) -> tuple[Any, ...]:
    """Everything about money that anybody is shown."""
    ask = county.store.ask
    return (
        ask(ledger), ask(money_lines, TODAY), ask(account_flows, since=None, until=TODAY), ask(receipt_lines),
        ask(funds), ask(in_hand), ask(day_closes), ask(departures), county.stays(),
    )  # fmt: skip


def check_books(county: County, people: list[UUID]) -> None:
    """Every account's equation, and that the sheets agree with each other."""
    entries = county.store.ask(ledger)
    books = trial(entries)
    assert sum(books.values()) == 0
    sums = {kind: sum(one.amount for one in standing(entries) if one.kind == kind) for kind in EntryKind}
    helds = [balance(one for one in entries if one.teacher_id == who).held for who in people]
    assert sums[EntryKind.DEPOSIT] == sums[EntryKind.DEDUCTION] + sums[EntryKind.DEPOSIT_BACK] + sum(helds)
    assert min(helds) >= 0
    in_hands = sum(county.store.ask(funds).values())
    assert in_hands == books[Account.FUNDS] >= 0
    assert sum(sum(of.values()) for of in county.store.ask(in_hand).values()) == in_hands
    for flows in (
        county.store.ask(money_flows),
        county.store.ask(account_flows, since=None, until=TODAY),
        county.store.ask(account_flows, since=TODAY - timedelta(40), until=TODAY),
    ):
        last = {one.place: one for one in account_lines(flows, Scope(""), since=None, until=TODAY)}
        assert sum(line.owed_after for line in last.values()) == books[Account.OWED]
        assert sum(line.funds_after for line in last.values()) == in_hands
    for closing in county.store.ask(day_closes):
        assert county.store.ask(cash_expected, closing.day) == closing.expected, "two people counted this"
    rents = [one for one in standing(entries) if one.item == Item.RENT and one.kind == EntryKind.CHARGE]
    for who in people:
        nights = [
            (one.unit_id, one.start + timedelta(n))
            for one in rents
            if one.teacher_id == who and one.start and one.until
            for n in range((one.until - one.start).days)
        ]
        assert len(set(nights)) == len(nights), "no night of a unit is charged twice"


@given(st.lists(steps, min_size=4, max_size=14))
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_books_balance_after_any_order_of_entries_reversals_and_settlements(
    lodged: tuple[County, list[UUID]], tmp_path: Path, script: list[Step]
) -> None:
    founded, people = lodged
    path = tmp_path / "county.dorms"
    path.unlink(missing_ok=True)
    county = founded.again(path)
    try:
        for step in script[:-1]:
            take(county, people, step)
        check_books(county, people)
        before, done = sheets(county), county.store.ask(last_done)
        take(county, people, script[-1])
        check_books(county, people)
        if script[-1][0] not in ("undo", "redo", "undo any") and county.store.ask(last_done) != done:
            after = sheets(county)
            undo(county.store)
            assert sheets(county) == before, "one undo is the sheets of before"
            redo(county.store)
            assert sheets(county) == after
        faults = [one for one in check_store(county.store, today=TODAY) if one.severity is Severity.FAULT]
        assert faults == []
    finally:
        county.store.close()
