"""From key to key: moving in at the door, keys, giving back with its settlement, moving to another unit."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select

from dorms.actions.money.entries import Money, pay_back_deposit
from dorms.actions.money.meters import NewMeter, NewReading, put_in_meter, set_price
from dorms.actions.money.rent import charge_month
from dorms.actions.residence.arriving import CheckIn, check_in, keep_things
from dorms.actions.residence.keys import hand_out_keys, keys_out, take_back_keys
from dorms.actions.residence.leaving import MAKE_READY, CheckOut, check_out, plan_check_out
from dorms.actions.residence.moving import transfer
from dorms.actions.residence.noticing import cancel_departure, give_notice
from dorms.actions.stays import Arrival
from dorms.actions.undoing import undo
from dorms.db.queries.money import ledger, ledger_of
from dorms.db.queries.residence import departures, handed_over, key_hands, things_of
from dorms.db.tables import TaskRow
from dorms.domain.handing import LeaveReason
from dorms.domain.money.ledger import balance
from dorms.domain.residence import Thing
from dorms.errors import DormsError
from dorms.errors import residence as errors
from dorms.errors.living import UnitFull
from dorms.messages import explain
from tests.builders import TODAY, County

MAY = date(2026, 5, 1)
BED, DESK = Thing("床", 1, price=Decimal(300)), Thing("书桌", 1)


@pytest.fixture
def home(county: County) -> UUID:
    county.building()
    return county.unit()


def door(county: County, home: UUID, name: str = "李秀英", **rest: object) -> CheckIn:
    arrival = Arrival(
        county.teacher(name), home, MAY, date(2027, 8, 31), deposit=Decimal(500), monthly_rent=Decimal(300)
    )
    values: dict[str, object] = {
        "paid": True, "receipt": f"R-{name}", "keys": 2, "key_numbers": "7、8", "things": (BED, DESK),
        "inspector": "王管理",
    } | rest  # fmt: skip
    return CheckIn(arrival=arrival, **values)  # type: ignore[arg-type]


def enter(county: County, one: CheckIn) -> UUID:
    county.store.run(check_in, one, today=TODAY)
    return next(stay.id for stay in county.stays() if stay.teacher_id == one.arrival.teacher_id)


def test_moving_in_writes_everything_at_the_door_as_one_operation(county: County, home: UUID) -> None:
    one = door(county, home)
    enter(county, one)
    who = one.arrival.teacher_id
    assert balance(county.store.ask(ledger_of, who)).held == 500
    assert keys_out(county.store.ask(key_hands, home), who) == 2
    assert county.store.ask(handed_over, home, who) == (BED, DESK)
    undo(county.store)
    assert county.stays() == []
    assert county.store.ask(ledger) == []


def test_a_refusal_at_the_door_leaves_nothing_of_the_rest(county: County, home: UUID) -> None:
    one = door(county, home, readings=(NewReading(unit_id=home, kind="电", value=Decimal(1)),))
    with pytest.raises(DormsError):
        county.store.run(check_in, one, today=TODAY)
    assert county.stays() == []
    assert county.store.ask(key_hands, home) == []


def test_two_people_cannot_give_back_one_key(county: County, home: UUID) -> None:
    enter(county, door(county, home))
    other = county.teacher("王芳")
    keys = {"count": 1, "day": TODAY, "today": TODAY}
    with pytest.raises(errors.KeyOfAnother) as refused:
        county.store.run(take_back_keys, home, other, numbers="7", **keys)  # type: ignore[arg-type]
    assert "李秀英" in explain(refused.value)
    with pytest.raises(errors.KeysNotOut):
        county.store.run(take_back_keys, home, other, **keys)  # type: ignore[arg-type]
    with pytest.raises(errors.KeyOut):
        county.store.run(hand_out_keys, home, other, numbers="8", **keys)  # type: ignore[arg-type]


def test_a_clean_move_out_settles_rent_to_the_day_and_keeps_the_deposit_to_be_paid_back(
    county: County, home: UUID
) -> None:
    one = door(county, home)
    stay = enter(county, one)
    county.store.run(charge_month, MAY, today=TODAY)
    county.store.run(charge_month, date(2026, 6, 1), today=TODAY)
    out = CheckOut(
        stay_ids=(stay,),
        day=date(2026, 6, 11),
        reason=LeaveReason.POSTED,
        keys=2,
        things=(BED, DESK),
        inspector="王管理",
    )
    plan = county.store.ask(plan_check_out, out)
    assert [line.amount for line in plan.settlement.lines] == [-300, 100]
    assert plan.settlement.deducted == 400
    assert plan.settlement.to_pay_back == 100
    county.store.run(check_out, out, today=TODAY)
    found = balance(county.store.ask(ledger_of, one.arrival.teacher_id))
    assert found.owed == 0
    assert found.held == 100
    [gone] = county.store.ask(departures)
    assert (gone.trigger, gone.left, gone.settled_on) == ("调离", out.day, out.day)
    money = Money(teacher_id=one.arrival.teacher_id, amount=Decimal(100), day=TODAY)
    county.store.run(pay_back_deposit, money, today=TODAY)
    [task] = county.store.ask(lambda session: session.scalars(select(TaskRow.kind)).all())
    assert task == MAKE_READY


def test_what_was_previewed_is_what_is_written(county: County, home: UUID) -> None:
    one = door(county, home)
    stay = enter(county, one)
    county.store.run(set_price, kind="电", price=Decimal("0.6"), start=MAY)
    county.store.run(put_in_meter, NewMeter(unit_id=home, kind="电", number="D1", day=MAY), today=TODAY)
    reading = NewReading(unit_id=home, kind="电", value=Decimal(50))
    gone = replace(BED, count=0)
    out = CheckOut(stay_ids=(stay,), day=TODAY, readings=(reading,), things=(gone, DESK))
    owed = county.store.ask(plan_check_out, out).settlement.owed
    county.store.run(check_out, out, today=TODAY)
    entries = county.store.ask(ledger_of, one.arrival.teacher_id)
    charged = sum(entry.amount for entry in entries if entry.kind == "应收")
    assert charged == owed == Decimal(30) + Decimal(300) + Decimal(140)


def test_a_loss_without_a_price_asks_for_one(county: County, home: UUID) -> None:
    stay = enter(county, door(county, home))
    out = CheckOut(stay_ids=(stay,), day=TODAY, things=(BED, replace(DESK, condition="桌面开裂")))
    with pytest.raises(errors.UnpricedLoss) as refused:
        county.store.ask(plan_check_out, out)
    assert "书桌" in explain(refused.value)
    priced = replace(out, losses_at=(("书桌", Decimal(60)),))
    [*_, line] = county.store.ask(plan_check_out, priced).settlement.lines
    assert (line.item, str(line.amount), line.note) == ("物品赔偿", "60", "书桌")


def test_moving_out_before_the_first_night_says_what_to_do(county: County, home: UUID) -> None:
    stay = enter(county, door(county, home))
    with pytest.raises(errors.LeftBeforeFirstNight) as refused:
        county.store.run(check_out, CheckOut(stay_ids=(stay,), day=MAY), today=TODAY)
    assert "撤销" in explain(refused.value)


def test_a_notice_names_the_day_and_the_clause_and_is_given_once(county: County, home: UUID) -> None:
    stay = enter(county, door(county, home))
    told = {"event": TODAY, "noticed_on": TODAY, "today": TODAY}
    notice = county.store.run(give_notice, stay, LeaveReason.POSTED, **told).result  # type: ignore[arg-type]
    [one] = county.store.ask(departures)
    assert one.leave_by is not None
    assert one.leave_by > TODAY
    assert one.clause
    with pytest.raises(errors.DepartureOpen):
        county.store.run(give_notice, stay, LeaveReason.POSTED, **told)  # type: ignore[arg-type]
    county.store.run(cancel_departure, notice, day=TODAY, note="不走了")
    assert county.store.ask(departures) == []
    county.store.run(give_notice, stay, LeaveReason.RETIRED, **told)  # type: ignore[arg-type]


def test_another_day_than_the_rule_set_gives_needs_a_reason(county: County, home: UUID) -> None:
    stay = enter(county, door(county, home))
    told = {"event": TODAY, "noticed_on": TODAY, "today": TODAY, "leave_by": date(2026, 12, 31)}
    with pytest.raises(DormsError):
        county.store.run(give_notice, stay, LeaveReason.POSTED, **told)  # type: ignore[arg-type]
    county.store.run(give_notice, stay, LeaveReason.POSTED, note="学期结束再走", **told)  # type: ignore[arg-type]


def test_a_transfer_is_one_event_and_takes_the_deposit_along(county: County, home: UUID) -> None:
    one = door(county, home)
    stay = enter(county, one)
    there = county.unit("102")
    move = replace(one.arrival, unit_id=there, start=TODAY, deposit=Decimal(0))
    county.store.run(transfer, [stay], move, today=TODAY, note="离教学楼近")
    old, new = sorted(county.stays(), key=lambda line: line.move_in)
    assert (old.move_out, new.move_in, new.unit_id) == (TODAY, TODAY, there)
    assert balance(county.store.ask(ledger_of, one.arrival.teacher_id)).held == 500
    undo(county.store)
    [back] = county.stays()
    assert back.move_out is None


def test_a_transfer_into_a_full_unit_leaves_her_where_she_was(county: County, home: UUID) -> None:
    one = door(county, home)
    stay = enter(county, one)
    there = county.unit("102")
    for name in ("王芳", "赵敏"):
        county.lives(county.teacher(name), there)
    with pytest.raises(UnitFull):
        county.store.run(transfer, [stay], replace(one.arrival, unit_id=there, start=TODAY), today=TODAY)
    assert next(line for line in county.stays() if line.id == stay).move_out is None


def test_what_a_type_of_unit_is_furnished_with_is_kept(county: County, home: UUID) -> None:
    assert "床" in {thing.name for thing in county.store.ask(things_of, home)}
    kind = county.store.ask(lambda session: "")
    county.store.run(keep_things, kind, [BED])
    assert county.store.ask(things_of, home) == (BED,)
    county.store.run(keep_things, kind, [BED, DESK])
    assert county.store.ask(things_of, home) == (BED, DESK)
