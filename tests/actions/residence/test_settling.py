"""What a settlement may be missing is asked, never a block; one press charges it."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from dorms.actions.money.entries import reverse
from dorms.actions.money.meters import NewMeter, NewReading, put_in_meter, set_price
from dorms.actions.money.rent import charge_month
from dorms.actions.residence.leaving import CheckOut, check_out, plan_check_out
from dorms.actions.stays import Arrival, move_in
from dorms.db.queries.money import ledger_of
from dorms.domain.money.ledger import EntryKind, balance
from dorms.domain.money.settlement import Doubt
from dorms.messages.money import settlement_question
from tests.builders import TODAY, County

APRIL, MAY, JUNE = date(2026, 4, 1), date(2026, 5, 1), date(2026, 6, 1)
OUT = date(2026, 6, 11)


@pytest.fixture(scope="module")
def lodged(tmp_path_factory: pytest.TempPathFactory) -> County:
    """Moved in with April, charged for April alone."""
    county = County(tmp_path_factory.mktemp("settling") / "lodged.dorms")
    county.building()
    who = county.teacher("李秀英")
    arrival = Arrival(
        who, county.unit(), APRIL, date(2027, 8, 31), deposit=Decimal(500), monthly_rent=Decimal(300)
    )
    county.store.run(move_in, arrival, today=TODAY)
    county.store.run(set_price, kind="电", price=Decimal(1), start=APRIL)
    meter = NewMeter(unit_id=county.unit(), kind="电", number="D1", day=APRIL)
    county.store.run(put_in_meter, meter, today=TODAY)
    county.store.run(charge_month, APRIL, today=TODAY)
    county.store.close()
    return county


@pytest.fixture
def county(lodged: County, tmp_path: Path) -> Iterator[County]:
    county = lodged.again(tmp_path / "county.dorms")
    yield county
    county.store.close()


@pytest.fixture
def who(county: County) -> UUID:
    [stay] = county.stays()
    return stay.teacher_id


def leaving(county: County, *, missed: bool = False, read: bool = False) -> CheckOut:
    [stay] = county.stays()
    reading = NewReading(unit_id=county.unit(), kind="电", value=Decimal(40))
    return CheckOut(stay_ids=(stay.id,), day=OUT, charge_missed=missed, readings=(reading,) if read else ())


def test_months_never_charged_and_meters_never_read_are_asked(county: County, who: UUID) -> None:
    doubts = county.store.ask(plan_check_out, leaving(county)).settlement.questions
    assert [one.code for one in doubts] == [Doubt.MISSED, Doubt.UNREAD]
    words = [settlement_question(one) for one in doubts]
    assert words[0] == "2026-05 没有生成过租金，共 300.00 元。要一并补收吗？"
    assert "电表 D1 没有填止度（上次抄到 2026-04-01）" in words[1]


def test_one_press_charges_them_and_nothing_is_asked_any_more(county: County, who: UUID) -> None:
    out = leaving(county, missed=True, read=True)
    planned = county.store.ask(plan_check_out, out).settlement
    assert planned.questions == ()
    assert [str(line.amount) for line in planned.lines] == ["40.00", "300.00", "100.00"]
    county.store.run(check_out, out, today=TODAY)
    charges = [one for one in county.store.ask(ledger_of, who) if one.kind == EntryKind.CHARGE]
    assert sum(one.amount for one in charges) == 740
    assert balance(county.store.ask(ledger_of, who)).owed == planned.to_pay
    county.store.run(charge_month, MAY, today=TODAY)
    assert len([one for one in county.store.ask(ledger_of, who) if one.kind == EntryKind.CHARGE]) == 4


def test_whoever_goes_on_without_answering_is_not_held_up(county: County, who: UUID) -> None:
    county.store.run(check_out, leaving(county), today=TODAY)
    assert balance(county.store.ask(ledger_of, who)).owed == 400


def test_a_month_that_was_taken_back_on_purpose_is_not_asked_for(county: County, who: UUID) -> None:
    county.store.run(charge_month, MAY, today=TODAY)
    may = next(one for one in county.store.ask(ledger_of, who) if one.day == MAY and one.item == "租金")
    county.store.run(reverse, may.id, day=TODAY, today=TODAY, note="五月停水，集体免租")
    doubts = county.store.ask(plan_check_out, leaving(county, read=True)).settlement.questions
    assert doubts == ()
