"""The ledger of a person: what is written, and what is refused."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

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
from dorms.actions.undoing import undo
from dorms.db.queries.money import balances, funds, ledger, ledger_of
from dorms.db.queries.operations import last_done
from dorms.domain.money.ledger import Item, Method, balance, trial
from dorms.errors import DormsError
from dorms.errors import money as errors
from dorms.messages import explain
from tests.builders import TODAY, County


@pytest.fixture
def who(county: County) -> UUID:
    return county.teacher("李秀英")


def money(who: UUID, amount: str, **rest: object) -> Money:
    values: dict[str, object] = {"day": TODAY} | rest
    return Money(teacher_id=who, amount=Decimal(amount), **values)  # type: ignore[arg-type]


def owe(county: County, who: UUID, amount: str, **rest: object) -> UUID:
    one = Charge(teacher_id=who, item=Item.RENT, amount=Decimal(amount), day=TODAY, **rest)  # type: ignore[arg-type]
    return county.store.run(charge, one).result


def test_a_charge_and_its_payment_leave_nothing_owed(county: County, who: UUID) -> None:
    owe(county, who, "300")
    county.store.run(take_payment, money(who, "300", receipt="00123"), today=TODAY)
    [line] = county.store.ask(balances)
    assert line.name == "李秀英"
    assert line.balance.owed == 0
    assert line.balance.paid == 300
    assert sum(trial(county.store.ask(ledger)).values()) == 0


def test_more_than_owed_is_paid_in_advance_and_can_be_paid_back(county: County, who: UUID) -> None:
    owe(county, who, "100")
    county.store.run(take_payment, money(who, "150"), today=TODAY)
    with pytest.raises(errors.MoreThanAdvance) as refused:
        county.store.run(pay_back, money(who, "60"), today=TODAY)
    assert "50.00" in explain(refused.value)
    county.store.run(pay_back, money(who, "50"), today=TODAY)
    assert balance(county.store.ask(ledger_of, who)).owed == 0


def test_a_payment_typed_twice_is_asked_about(county: County, who: UUID) -> None:
    county.store.run(take_payment, money(who, "100"), today=TODAY)
    with pytest.raises(errors.PaidAlready):
        county.store.run(take_payment, money(who, "100"), today=TODAY)
    county.store.run(take_payment, money(who, "100", note="第二笔"), today=TODAY)
    assert balance(county.store.ask(ledger_of, who)).paid == 200


def test_a_receipt_number_is_used_once(county: County, who: UUID) -> None:
    county.store.run(take_payment, money(who, "100", receipt="A7"), today=TODAY)
    with pytest.raises(errors.ReceiptTaken) as refused:
        county.store.run(take_deposit, money(county.teacher("王芳"), "5", receipt=" A7 "), today=TODAY)
    assert "李秀英" in explain(refused.value)


def test_no_more_deposit_goes_back_than_is_held(county: County, who: UUID) -> None:
    county.store.run(take_deposit, money(who, "500"), today=TODAY)
    with pytest.raises(errors.MoreThanHeld):
        county.store.run(pay_back_deposit, money(who, "500.01"), today=TODAY)
    owe(county, who, "120")
    county.store.run(deduct_deposit, money(who, "120"), today=TODAY)
    with pytest.raises(errors.MoreThanHeld):
        county.store.run(pay_back_deposit, money(who, "500"), today=TODAY)
    county.store.run(pay_back_deposit, money(who, "380"), today=TODAY)
    found = balance(county.store.ask(ledger_of, who))
    assert found.held == 0
    assert found.owed == 0


def test_a_deduction_beyond_what_is_owed_is_refused(county: County, who: UUID) -> None:
    county.store.run(take_deposit, money(who, "500"), today=TODAY)
    with pytest.raises(errors.MoreThanOwed):
        county.store.run(deduct_deposit, money(who, "1"), today=TODAY)


def test_a_waiver_needs_a_reason(county: County, who: UUID) -> None:
    owe(county, who, "100")
    with pytest.raises(DormsError):
        county.store.run(waive, money(who, "100"), today=TODAY)
    county.store.run(waive, money(who, "100", note="因病"), today=TODAY)
    assert balance(county.store.ask(ledger_of, who)).owed == 0


def test_an_entry_is_reversed_once_and_both_stay(county: County, who: UUID) -> None:
    entry = owe(county, who, "100")
    county.store.run(reverse, entry, day=TODAY, today=TODAY, note="记错人")
    assert balance(county.store.ask(ledger_of, who)).owed == 0
    assert len(county.store.ask(ledger_of, who)) == 2
    with pytest.raises(errors.ReversedAlready):
        county.store.run(reverse, entry, day=TODAY, today=TODAY, note="再来")


def test_a_charge_paid_by_name_is_not_reversed_under_its_payment(county: County, who: UUID) -> None:
    entry = owe(county, who, "100")
    paid = county.store.run(take_payment, money(who, "100", toward=entry), today=TODAY).result
    with pytest.raises(errors.EntryUsed):
        county.store.run(reverse, entry, day=TODAY, today=TODAY, note="记错")
    county.store.run(reverse, paid, day=TODAY, today=TODAY, note="记错")
    county.store.run(reverse, entry, day=TODAY, today=TODAY, note="记错")


def test_what_was_handed_on_leaves_the_funds(county: County, who: UUID) -> None:
    county.store.run(take_payment, money(who, "100", method=Method.WECHAT), today=TODAY)
    with pytest.raises(errors.MoreThanFunds):
        county.store.run(hand_on, amount=Decimal(100), day=TODAY, method=Method.CASH, receipt="", today=TODAY)
    county.store.run(
        hand_on, amount=Decimal(100), day=TODAY, method=Method.WECHAT, receipt="缴1", today=TODAY
    )
    assert county.store.ask(funds)["微信"] == 0


def test_undo_takes_an_entry_back(county: County, who: UUID) -> None:
    owe(county, who, "100")
    undo(county.store)
    assert county.store.ask(balances) == []


def test_what_was_spent_since_is_not_undone(county: County, who: UUID) -> None:
    county.store.run(take_deposit, money(who, "500"), today=TODAY)
    taken = county.store.ask(last_done)
    county.store.run(pay_back_deposit, money(who, "500"), today=TODAY)
    with pytest.raises(errors.SpentSince) as refused:
        undo(county.store, taken)
    assert "李秀英“押金”会短 500.00 元" in explain(refused.value)
    county.store.run(take_payment, money(who, "80"), today=TODAY)
    paid = county.store.ask(last_done)
    county.store.run(hand_on, amount=Decimal(80), day=TODAY, method=Method.CASH, receipt="", today=TODAY)
    with pytest.raises(errors.SpentSince):
        undo(county.store, paid)
    undo(county.store)
    undo(county.store, paid)
    assert county.store.ask(funds)["现金"] == 0


@pytest.mark.parametrize("amount", ["0", "-1", "0.001", "NaN", "1000000.01"])
def test_a_sum_that_is_none_is_refused(county: County, who: UUID, amount: str) -> None:
    with pytest.raises(errors.BadAmount):
        county.store.run(take_payment, money(who, amount), today=TODAY)


@pytest.mark.parametrize("action", [take_payment, take_deposit])
def test_money_of_tomorrow_is_refused(county: County, who: UUID, action: Callable[..., UUID]) -> None:
    with pytest.raises(DormsError):
        county.store.run(action, money(who, "1", day=TODAY + timedelta(1)), today=TODAY)


def test_the_ledger_outlives_the_stay(county: County) -> None:
    county.building()
    who = county.teacher("赵敏")
    county.lives(who, county.unit())
    county.store.run(take_deposit, money(who, "500", day=date(2026, 6, 15)), today=TODAY)
    assert balance(county.store.ask(ledger_of, who)).held == 500
