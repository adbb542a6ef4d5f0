"""Runs over everybody: rent of a month, rounds of meter readings."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from dorms.actions.money.entries import reverse
from dorms.actions.money.meters import (
    NewMeter,
    NewReading,
    put_in_meter,
    read_meters,
    replace_meter,
    set_price,
)
from dorms.actions.money.rent import charge_month
from dorms.actions.stays import Arrival, move_in, move_out
from dorms.actions.undoing import redo, undo
from dorms.db.checks import check_store
from dorms.db.queries.money import ledger, ledger_of, meters
from dorms.db.queries.operations import last_done
from dorms.domain.findings import Severity
from dorms.domain.money.ledger import Item
from dorms.domain.money.shares import Sharing
from dorms.errors import DormsError
from dorms.errors import money as errors
from dorms.messages import explain
from dorms.messages.money import why_words
from tests.builders import TODAY, County

JUNE = date(2026, 6, 1)
MAY = date(2026, 5, 1)


@pytest.fixture
def home(county: County) -> UUID:
    county.building()
    return county.unit()


def lodge(county: County, name: str, unit: UUID, start: date, rent: str = "300") -> UUID:
    who = county.teacher(name)
    arrival = Arrival(who, unit, start, date(2027, 8, 31), monthly_rent=Decimal(rent))
    county.store.run(move_in, arrival, today=max(start, TODAY))
    return who


def meter(unit: UUID, **rest: object) -> NewMeter:
    values: dict[str, object] = {"kind": "电", "number": "D1", "day": MAY, "digits": 4} | rest
    return NewMeter(unit_id=unit, **values)  # type: ignore[arg-type]


def read(county: County, unit: UUID, value: str, day: date, **rest: object) -> object:
    one = NewReading(unit_id=unit, kind="电", value=Decimal(value), **rest)  # type: ignore[arg-type]
    return county.store.run(read_meters, [one], day=day, today=day).result


def test_rent_is_charged_once_however_often_the_run_is_started(county: County, home: UUID) -> None:
    who = lodge(county, "李秀英", home, MAY)
    first = county.store.run(charge_month, date(2026, 6, 20), today=TODAY).result
    again = county.store.run(charge_month, JUNE, today=TODAY).result
    assert (first.charged, str(first.total)) == (1, "300.00")
    assert (again.charged, again.known) == (0, 1)
    [entry] = county.store.ask(ledger_of, who)
    assert (entry.item, entry.start, entry.until, entry.due) == (
        Item.RENT, JUNE, date(2026, 7, 1), date(2026, 6, 10),
    )  # fmt: skip


def test_a_month_begun_in_the_middle_costs_its_days_and_says_so(county: County, home: UUID) -> None:
    who = lodge(county, "李秀英", home, date(2026, 6, 11))
    county.store.run(charge_month, JUNE, today=TODAY)
    [entry] = county.store.ask(ledger_of, who)
    assert entry.amount == 200
    assert why_words(entry.why).startswith("月租 300 元 × 住 20 天 ÷ 当月 30 天（XY")


def test_a_reversed_rent_is_charged_again(county: County, home: UUID) -> None:
    who = lodge(county, "李秀英", home, MAY)
    county.store.run(charge_month, JUNE, today=TODAY)
    [entry] = county.store.ask(ledger_of, who)
    county.store.run(reverse, entry.id, day=TODAY, today=TODAY, note="算错")
    assert county.store.run(charge_month, JUNE, today=TODAY).result.charged == 1
    assert county.store.run(charge_month, JUNE, today=TODAY).result.known == 1


def test_a_reading_before_the_last_one_is_refused_and_charges_nothing_twice(
    county: County, home: UUID
) -> None:
    lodge(county, "李秀英", home, MAY)
    county.store.run(put_in_meter, meter(home), today=TODAY)
    county.store.run(set_price, kind="电", price=Decimal(1), start=MAY)
    read(county, home, "100", JUNE)
    with pytest.raises(errors.ReadingBefore):
        read(county, home, "50", date(2026, 5, 20))
    assert [one.amount for one in county.store.ask(ledger)] == [100]


def test_a_run_that_was_undone_is_started_again_and_charges_once(county: County, home: UUID) -> None:
    who = lodge(county, "李秀英", home, MAY)
    county.store.run(charge_month, JUNE, today=TODAY)
    first = county.store.ask(last_done)
    undo(county.store)
    assert county.store.ask(ledger_of, who) == []
    county.store.run(charge_month, JUNE, today=TODAY)
    [entry] = county.store.ask(ledger_of, who)
    assert entry.amount == 300
    with pytest.raises(DormsError):
        undo(county.store, first)
    undo(county.store)
    redo(county.store)
    assert county.store.ask(ledger_of, who) == [entry]
    assert [one for one in check_store(county.store, today=TODAY) if one.severity is Severity.FAULT] == []


def test_who_lives_without_rent_is_counted_and_not_charged(county: County, home: UUID) -> None:
    lodge(county, "李秀英", home, MAY, rent="0")
    run = county.store.run(charge_month, JUNE, today=TODAY).result
    assert (run.charged, run.free) == (0, 1)
    assert county.store.ask(ledger) == []


def test_nights_after_the_last_agreed_one_are_named_and_not_charged(county: County, home: UUID) -> None:
    who = county.teacher("李秀英")
    arrival = Arrival(who, home, MAY, date(2026, 6, 10), monthly_rent=Decimal(300))
    county.store.run(move_in, arrival, today=TODAY)
    run = county.store.run(charge_month, JUNE, today=TODAY).result
    assert (str(run.total), len(run.past_term)) == ("100.00", 1)


def test_a_month_that_has_not_begun_is_refused(county: County) -> None:
    with pytest.raises(errors.MonthNotOver):
        county.store.run(charge_month, date(2026, 7, 1), today=TODAY)


def test_what_was_used_is_charged_by_nights_to_those_who_lived_there(county: County, home: UUID) -> None:
    one = lodge(county, "李秀英", home, MAY)
    other = lodge(county, "王芳", home, date(2026, 5, 16))
    county.store.run(set_price, kind="电", price=Decimal("0.6"), start=MAY)
    county.store.run(put_in_meter, meter(home), today=TODAY)
    read(county, home, "100", date(2026, 5, 31))
    shares = {who: [entry.amount for entry in county.store.ask(ledger_of, who)] for who in (one, other)}
    assert shares == {one: [Decimal(40)], other: [Decimal(20)]}
    [entry] = county.store.ask(ledger_of, other)
    assert "共 60.00 元" in why_words(entry.why)


def test_what_was_used_is_shared_by_head_where_the_clerk_says_so(county: County, home: UUID) -> None:
    one = lodge(county, "李秀英", home, MAY)
    other = lodge(county, "王芳", home, date(2026, 5, 16))
    county.store.run(set_price, kind="电", price=Decimal("0.6"), start=MAY)
    county.store.run(put_in_meter, meter(home), today=TODAY)
    reading, day = NewReading(unit_id=home, kind="电", value=Decimal(100)), date(2026, 5, 31)
    county.store.run(read_meters, [reading], day=day, today=day, sharing=Sharing.HEADS)
    entries = [entry for who in (one, other) for entry in county.store.ask(ledger_of, who)]
    assert [entry.amount for entry in entries] == [Decimal(30), Decimal(30)]
    assert "按人头分摊 1/2" in why_words(entries[0].why)


def test_a_meter_running_backwards_is_refused_and_nothing_is_kept(county: County, home: UUID) -> None:
    county.store.run(put_in_meter, meter(home, value=Decimal(9990)), today=TODAY)
    with pytest.raises(errors.RanBackwards) as refused:
        read(county, home, "12", JUNE)
    assert "9990" in explain(refused.value)
    assert county.store.ask(meters, JUNE)[0].last_value == 9990
    lodge(county, "李秀英", home, MAY)
    county.store.run(set_price, kind="电", price=Decimal(1), start=MAY)
    read(county, home, "12", JUNE, wrapped=True)
    assert [entry.amount for entry in county.store.ask(ledger)] == [Decimal(22)]


def test_a_meter_replaced_in_mid_month_charges_both_parts(county: County, home: UUID) -> None:
    lodge(county, "李秀英", home, MAY)
    county.store.run(set_price, kind="电", price=Decimal(1), start=MAY)
    old = county.store.run(put_in_meter, meter(home), today=TODAY).result
    new = meter(home, number="D2", day=date(2026, 5, 20), value=Decimal(5))
    county.store.run(replace_meter, old, new, last=Decimal(30), today=TODAY)
    read(county, home, "12", JUNE)
    assert [entry.amount for entry in county.store.ask(ledger)] == [Decimal(30), Decimal(7)]


def test_a_second_meter_of_a_kind_is_refused(county: County, home: UUID) -> None:
    county.store.run(put_in_meter, meter(home), today=TODAY)
    with pytest.raises(errors.MeterTaken):
        county.store.run(put_in_meter, replace(meter(home), number="D2"), today=TODAY)


def test_a_unit_without_a_meter_is_named(county: County, home: UUID) -> None:
    with pytest.raises(errors.NoMeter) as refused:
        read(county, home, "1", JUNE)
    assert "101" in explain(refused.value)


def test_a_reading_before_the_last_one_is_refused(county: County, home: UUID) -> None:
    county.store.run(put_in_meter, meter(home), today=TODAY)
    read(county, home, "9", JUNE)
    with pytest.raises(errors.ReadingBefore):
        read(county, home, "10", JUNE)


def test_use_of_an_empty_unit_and_a_kind_without_price_are_told(county: County, home: UUID) -> None:
    county.store.run(put_in_meter, meter(home), today=TODAY)
    run = read(county, home, "9", date(2026, 5, 9))
    assert run.unpriced == {"电"}  # type: ignore[attr-defined]
    county.store.run(set_price, kind="电", price=Decimal(1), start=MAY)
    run = read(county, home, "10", date(2026, 5, 10))
    assert len(run.idle) == 1  # type: ignore[attr-defined]


def test_who_moved_out_pays_up_to_the_last_night(county: County, home: UUID) -> None:
    who = lodge(county, "李秀英", home, MAY)
    stay = next(stay for stay in county.stays() if stay.teacher_id == who)
    county.store.run(move_out, stay.id, day=date(2026, 6, 4), today=TODAY)
    county.store.run(charge_month, JUNE, today=TODAY)
    assert [entry.amount for entry in county.store.ask(ledger_of, who)] == [Decimal(30)]
