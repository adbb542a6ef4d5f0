"""日结 and late fees."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from dorms.actions.closing import close_period
from dorms.actions.money.closing import charge_late_fees, close_day
from dorms.actions.money.entries import Charge, Money, charge, reverse, take_payment
from dorms.actions.rulebook import adopt_rules
from dorms.actions.undoing import undo
from dorms.db.queries.accounts import account_flows
from dorms.db.queries.money import ledger, till
from dorms.db.queries.operations import last_done
from dorms.domain.money.ledger import Item, Method
from dorms.errors import DormsError
from dorms.errors.issuing import ClosedBefore, PeriodClosed
from dorms.errors.money import DayClosed, SamePerson
from dorms.messages.money import why_words
from dorms.resources import resource
from tests.builders import TODAY, County


def pay(county: County, amount: str = "100", **rest: object) -> None:
    money = Money(teacher_id=county.teacher("李秀英"), amount=Decimal(amount), day=TODAY, **rest)  # type: ignore[arg-type]
    county.store.run(take_payment, money, today=TODAY)


def shut(county: County, counted: str, second: str = "赵会计", note: str = "") -> Decimal:
    return county.store.run(
        close_day, day=TODAY, counted=Decimal(counted), first="王管理", second=second, today=TODAY, note=note
    ).result


def test_a_counted_day_takes_no_more_money(county: County) -> None:
    pay(county)
    assert shut(county, "100") == 0
    with pytest.raises(DayClosed):
        pay(county)
    with pytest.raises(DayClosed):
        shut(county, "100")


def test_cash_is_not_entered_behind_a_counted_day(county: County) -> None:
    who = county.teacher("李秀英")
    shut(county, "0")
    before = Money(teacher_id=who, amount=Decimal(5), day=TODAY - timedelta(3))
    with pytest.raises(DayClosed) as refused:
        county.store.run(take_payment, before, today=TODAY)
    assert refused.value.closed == TODAY
    found = replace(before, method=Method.TRANSFER)  # on the bank's list of that day
    county.store.run(take_payment, found, today=TODAY)


def test_what_two_people_counted_is_not_undone(county: County) -> None:
    pay(county)
    paid = county.store.ask(last_done)
    shut(county, "100")
    with pytest.raises(DayClosed):
        undo(county.store, paid)
    assert county.store.ask(till)[Method.CASH] == 100
    undo(county.store)  # the closing itself
    undo(county.store, paid)
    assert county.store.ask(till)[Method.CASH] == 0


def test_a_payment_of_a_closed_month_needs_a_reason_and_is_not_undone(county: County) -> None:
    who = county.teacher("李秀英")
    money = Money(teacher_id=who, amount=Decimal(100), day=date(2026, 5, 20))
    county.store.run(take_payment, money, today=TODAY)
    paid = county.store.ask(last_done)
    flows = county.store.ask(account_flows, since=None, until=date(2026, 5, 31))
    county.store.run(close_period, day=date(2026, 5, 31), name="2026年5月", today=TODAY)
    late = Money(teacher_id=who, amount=Decimal(50), day=date(2026, 5, 31))
    with pytest.raises(PeriodClosed):
        county.store.run(take_payment, late, today=TODAY)
    owed = Charge(teacher_id=who, item=Item.RENT, amount=Decimal(9), day=date(2026, 5, 1))
    with pytest.raises(PeriodClosed):
        county.store.run(charge, owed)
    with pytest.raises(ClosedBefore):
        undo(county.store, paid)
    [entry] = county.store.ask(ledger)
    county.store.run(reverse, entry.id, day=TODAY, today=TODAY, note="记错")
    assert county.store.ask(account_flows, since=None, until=date(2026, 5, 31)) == flows
    county.store.run(take_payment, replace(late, note="补录：5 月漏记"), today=TODAY, reason="补录")


def test_a_difference_needs_its_reason(county: County) -> None:
    pay(county)
    with pytest.raises(DormsError):
        shut(county, "90")
    assert shut(county, "90", note="少找零") == -10


def test_two_people_count(county: County) -> None:
    with pytest.raises(SamePerson):
        shut(county, "0", second="王管理")


def test_the_county_default_sets_no_late_fee_and_none_is_charged(county: County) -> None:
    overdue(county)
    assert county.store.run(charge_late_fees, TODAY, today=TODAY).result.charged == 0


def test_a_rule_set_with_a_late_fee_charges_only_what_was_not_charged_before(county: County) -> None:
    overdue(county)
    text = resource("rules", "public-rental.toml").read_text("utf-8")
    county.store.run(
        adopt_rules,
        text,
        start=date(2026, 1, 1),
        adopted_on=date(2026, 1, 1),
        adopted_by="局务会",
        note="公租房",
    )
    first = county.store.run(charge_late_fees, date(2026, 6, 1), today=TODAY).result
    again = county.store.run(charge_late_fees, date(2026, 6, 1), today=TODAY).result
    later = county.store.run(charge_late_fees, TODAY, today=TODAY).result
    assert first.charged == 1
    assert again.charged == 0
    assert later.total > 0
    fees = [entry for entry in county.store.ask(ledger) if entry.item == Item.LATE_FEE]
    assert "欠 300.00 元" in why_words(fees[0].why)


def overdue(county: County) -> None:
    """Rent of March owed by somebody in a public-rental unit."""
    county.building(programme="公租房")
    day = date(2026, 3, 1)
    who = county.teacher("王芳")
    county.lives(who, county.unit(), date(2026, 1, 1))
    due = date(2026, 3, 10)
    owed = Charge(teacher_id=who, item=Item.RENT, amount=Decimal(300), day=day, start=day, due=due)
    county.store.run(charge, owed)
