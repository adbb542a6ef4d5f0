"""What is undone is named: a day, a price, a school and month."""

from datetime import date
from decimal import Decimal

from dorms.actions.money.closing import close_day
from dorms.actions.money.entries import Money, take_deposit
from dorms.actions.money.handing import hand_on, void_receipts
from dorms.actions.money.meters import NewMeter, NewReading, put_in_meter, read_meters, set_price
from dorms.db.queries.operations import last_done, operation_line
from dorms.domain.money.ledger import Method
from tests.builders import TODAY, County

MAY = date(2026, 5, 1)


def subject(county: County) -> str:
    done = county.store.ask(last_done)
    line = county.store.ask(operation_line, done) if done else None
    assert line is not None
    return line.subject


def test_what_is_undone_is_named(county: County) -> None:
    county.building()
    who, store = county.teacher("李秀英"), county.store
    county.lives(who, county.unit(), since=MAY)
    store.run(take_deposit, Money(teacher_id=who, amount=Decimal(500), day=TODAY), today=TODAY)
    store.run(
        hand_on, amount=Decimal(500), day=TODAY, method=Method.CASH, receipt="缴1", today=TODAY,
        school_id=county.school(),
    )  # fmt: skip
    assert subject(county) == "白山镇戴桥小学"
    store.run(close_day, day=TODAY, counted=Decimal(0), first="王管理", second="赵会计", today=TODAY)
    assert subject(county) == "2026-06-15"
    store.run(set_price, kind="电", price=Decimal("0.56"), start=MAY)
    assert subject(county) == "电 2026-05-01"
    store.run(put_in_meter, NewMeter(unit_id=county.unit(), kind="电", number="D1", day=MAY), today=TODAY)
    reading = NewReading(unit_id=county.unit(), kind="电", value=Decimal(9))
    store.run(read_meters, [reading], day=TODAY, today=TODAY)
    assert subject(county) == "2026-06-15"
    store.run(void_receipts, ["R0001", "R0002"], day=TODAY, today=TODAY, note="作废")
    assert subject(county) == "R0001 +1"
