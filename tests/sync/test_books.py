"""Each office has its own receipt book and cash box; prices and lists of the bureau hold at its schools."""

import shutil
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select

from dorms.actions.money.entries import Charge, Money, charge, reverse, take_payment
from dorms.actions.money.handing import restore_receipt, void_receipts
from dorms.actions.money.meters import set_price
from dorms.actions.residence.arriving import keep_things
from dorms.db.checks import check_store
from dorms.db.queries.money import till
from dorms.db.queries.receipts import receipt_lines
from dorms.db.queries.residence import things_of
from dorms.db.queries.tariffs import prices
from dorms.db.store import Store
from dorms.db.tables import SchoolRow
from dorms.domain.money.ledger import Item, Method
from dorms.domain.money.receipts import ReceiptState
from dorms.domain.residence import Thing
from dorms.errors.money import OtherBox, ReceiptTaken
from dorms.messages import explain
from dorms.sync.markers import notice
from tests.builders import TODAY
from tests.sync.offices import SCHOOL, Exchange

pytestmark = pytest.mark.slow
MAY = date(2026, 5, 1)
HUB = "庐江县教育体育局"


def pay(store: Store, who: UUID, receipt: str, amount: int = 10) -> UUID:
    money = Money(teacher_id=who, amount=Decimal(amount), day=TODAY, receipt=receipt)
    return store.run(take_payment, money, today=TODAY).result


def states(store: Store) -> list[tuple[str, str, ReceiptState]]:
    return [(one.office, one.number, one.state) for one in store.ask(receipt_lines)]


def test_two_offices_may_have_the_same_number_and_each_book_is_judged_for_itself(exchange: Exchange) -> None:
    exchange.county.building()
    who, hub = exchange.county.teacher("李秀英"), exchange.hub
    exchange.county.lives(who, exchange.county.unit())
    school = exchange.office()
    for store, numbers in ((hub, ("0001", "0004")), (school, ("0001", "0003"))):
        for number in numbers:
            pay(store, who, number, int(number) + (store is hub))
    with pytest.raises(ReceiptTaken):
        pay(school, who, "0003", 77)
    exchange.report(school)

    missing, used = ReceiptState.MISSING, ReceiptState.USED
    theirs = [(SCHOOL, "0001", used), (SCHOOL, "0002", missing), (SCHOOL, "0003", used)]
    assert states(hub) == [
        (HUB, "0001", used), (HUB, "0002", missing), (HUB, "0003", missing), (HUB, "0004", used), *theirs
    ]  # fmt: skip
    assert [one.is_own for one in hub.ask(receipt_lines)] == [True] * 4 + [False] * 3
    pay(hub, who, "0003", 88)  # the school's 0003 is another book's
    exchange.receive(school)
    assert states(school) == theirs, "the bureau's receipts are no part of the school's book"
    school.run(void_receipts, ["0002"], day=TODAY, today=TODAY, note="撕坏")
    hub.run(void_receipts, ["0002"], day=TODAY, today=TODAY, note="写错")
    exchange.report(school)
    hub.run(restore_receipt, "0002")
    assert [one[2] for one in states(hub) if one[1] == "0002"] == [missing, ReceiptState.VOID]
    assert [one for one in check_store(hub, today=TODAY) if str(one.code) == "RECEIPT_TWICE"] == []


def test_one_number_given_at_two_computers_of_an_office_is_told(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DORMS_MARKS", str(exchange.folder / "marks"))
    exchange.county.building()
    one, other = exchange.county.teacher("李秀英"), exchange.county.teacher("王芳")
    for who in (one, other):
        exchange.county.lives(who, exchange.county.unit())
    school = exchange.office()
    exchange.receive(school)
    assert notice(school) is None
    assert school.path is not None
    copy = exchange.folder / "copy.db"
    shutil.copyfile(school.path, copy)
    second = exchange.again(school, copy)
    assert notice(second) == "copied"
    pay(school, one, "0007")
    pay(second, other, "0007")
    exchange.report(school)
    exchange.report(second)
    [line] = exchange.hub.ask(receipt_lines)
    assert line.state is ReceiptState.TWICE
    assert line.name == "李秀英、王芳"
    [finding] = [one for one in check_store(exchange.hub, today=TODAY) if str(one.code) == "RECEIPT_TWICE"]
    assert "0007 用了两次" in explain(finding)
    assert SCHOOL in explain(finding)


def test_money_in_another_box_is_reversed_there(exchange: Exchange) -> None:
    exchange.county.building()
    who = exchange.county.teacher("李秀英")
    exchange.county.lives(who, exchange.county.unit())
    school = exchange.office()
    paid = pay(school, who, "0001")
    owed = school.run(charge, Charge(teacher_id=who, item=Item.OTHER, amount=Decimal(10), day=TODAY)).result
    exchange.report(school)
    pay(exchange.hub, who, "B1", 500)
    with pytest.raises(OtherBox) as refused:
        exchange.hub.run(reverse, paid, day=TODAY, today=TODAY, note="记错")
    assert SCHOOL in explain(refused.value)
    exchange.hub.run(reverse, owed, day=TODAY, today=TODAY, note="记错")  # a charge lies in no box
    school.run(reverse, paid, day=TODAY, today=TODAY, note="记错")
    assert school.ask(till)[Method.CASH] == 0
    assert exchange.hub.ask(till)[Method.CASH] == 500


def test_prices_and_lists_of_the_bureau_hold_at_its_schools(exchange: Exchange) -> None:
    exchange.county.building(unit_type="单间")
    unit, hub = exchange.county.unit(), exchange.hub
    school = exchange.office()
    place = school.ask(lambda session: session.scalar(select(SchoolRow.id).where(SchoolRow.name == SCHOOL)))
    hub.run(set_price, kind="水", price=Decimal("2.5"), start=MAY)
    hub.run(keep_things, "单间", [Thing("局配的床", 1)])
    exchange.receive(school)
    assert school.ask(prices, TODAY) == {("水", None): Decimal("2.5")}
    assert school.ask(things_of, unit) == (Thing("局配的床", 1),)

    school.run(set_price, kind="水", price=Decimal(3), start=MAY)
    school.run(keep_things, "单间", [Thing("校配的床", 1)])
    exchange.report(school)
    at_bureau = hub.ask(prices, TODAY)
    assert at_bureau == {("水", None): Decimal("2.5"), ("水", place): Decimal(3)}, (
        "a school's price is its own"
    )
    assert school.ask(prices, TODAY)["水", place] == 3
    assert school.ask(things_of, unit) == hub.ask(things_of, unit) == (Thing("校配的床", 1),)
    hub.run(set_price, kind="水", price=Decimal(4), start=TODAY)
    exchange.receive(school)
    assert school.ask(prices, TODAY)["水", place] == 3
    assert exchange.agree(school)
