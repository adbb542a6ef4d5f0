"""What 续住审核表, 退房台账, 费用台账 and 空置房统计 say that other registers know."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest

from dorms.actions.money.entries import Charge, Money, charge, pay_back_deposit, take_deposit, take_payment
from dorms.actions.residence.conduct import Found, record_violation
from dorms.actions.revising.vacancies import plan_vacancy
from dorms.actions.sheets import facts_for
from dorms.actions.stays import move_out
from dorms.actions.upkeep.inspections import NewHazard, report_hazard
from dorms.domain.ledgers import Scope, Value
from dorms.domain.records import StayRecord
from dorms.domain.reports import figures
from tests.builders import TODAY, County
from tests.db.test_sheet_flows import rows

PEOPLE = {"张三": "101", "李四": "102", "王五": "201"}


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[County]:
    """One resident for each test."""
    county = County(tmp_path_factory.mktemp("checks") / "county.db")
    county.building()
    for name, room in PEOPLE.items():
        county.lives(county.teacher(name), county.unit(room), date(2025, 9, 1), date(2026, 8, 31))
    yield county
    county.store.close()


def stay_of(town: County, name: str) -> StayRecord:
    return next(one for one in town.stays() if one.name == name)


def row_of(town: County, sheet: str, name: str, day: date = TODAY) -> dict[str, Value]:
    (one,) = [row for row in rows(town, sheet, day) if row["name"] == name]
    return one


def money(town: County, name: str, amount: int, day: date = TODAY, receipt: str = "") -> Money:
    who = stay_of(town, name).teacher_id
    return Money(teacher_id=who, amount=Decimal(amount), day=day, receipt=receipt)


def test_a_renewal_shows_post_arrears_and_breaches(town: County) -> None:
    clean = row_of(town, "renewals", "张三")
    assert (clean["in_post"], clean["arrears"], clean["breaches"]) == ("在岗", "无", "无")
    stay = stay_of(town, "张三")
    owed = Charge(teacher_id=stay.teacher_id, item="租金", amount=Decimal(120), day=TODAY)
    town.store.run(charge, owed)
    found = Found(
        teacher_id=stay.teacher_id, unit_id=stay.unit_id, day=TODAY, code="SUBLET", facts="转借",
        evidence="照片",
    )  # fmt: skip
    town.store.run(record_violation, found, today=TODAY)

    one = row_of(town, "renewals", "张三")
    assert (one["arrears"], one["breaches"]) == ("欠120元", "1起")
    before = row_of(town, "renewals", "张三", TODAY - timedelta(1))
    assert (before["arrears"], before["breaches"]) == ("无", "无")


def test_a_departure_shows_the_deposit_that_went_back_by_that_day(town: County) -> None:
    town.store.run(take_deposit, money(town, "李四", 500), today=TODAY)
    town.store.run(move_out, stay_of(town, "李四").id, day=TODAY, today=TODAY, note="调离")
    later = TODAY + timedelta(2)
    town.store.run(pay_back_deposit, money(town, "李四", 300, later), today=later)

    assert row_of(town, "departures", "李四")["refund"] is None
    assert row_of(town, "departures", "李四", later)["refund"] == Decimal(300)


def test_a_charge_shows_who_took_the_money_and_the_receipt_even_if_it_names_no_charge(town: County) -> None:
    stay = stay_of(town, "王五")
    rent = Charge(
        teacher_id=stay.teacher_id, item="租金", amount=Decimal(100), day=TODAY, unit_id=stay.unit_id
    )
    town.store.run(charge, rent)
    town.store.run(take_payment, money(town, "王五", 60, receipt="0007"), today=TODAY)

    one = row_of(town, "charges", "王五")
    assert (one["paid"], one["collector"], one["receipt"]) == (Decimal(60), "王经办", "0007")


def test_what_is_planned_for_an_empty_unit_stands_until_somebody_moves_in(town: County) -> None:
    unit = town.unit("202")

    def planned() -> tuple[Value, Value]:
        (one,) = [row for row in rows(town, "vacancies") if str(row["unit"]).endswith("202")]
        return one["plan"], one["responsible"]

    town.store.run(plan_vacancy, unit, plan="刷墙后分配", responsible="赵敏", day=TODAY - timedelta(5))
    assert planned() == ("刷墙后分配", "赵敏")
    stay = town.lives(town.teacher("赵六"), unit, TODAY - timedelta(3))
    town.store.run(move_out, stay.id, day=TODAY, today=TODAY, note="调离")
    assert planned() == ("", "")


def test_what_is_undecided_owed_dangerous_or_wrong_is_counted_with_its_rows(town: County) -> None:
    """After the tests above: 张三 owes and broke a rule, 王五 owes; both terms end soon, nobody has decided."""
    hazard = NewHazard(description="插座烧焦")
    found = town.store.run(
        report_hazard, hazard, found_on=TODAY, finder="王敏", today=TODAY, unit=town.unit("101")
    ).result
    facts = town.store.ask(facts_for, TODAY, TODAY - timedelta(30))
    counted = {
        one.name: one for one in figures(facts, Scope("庐江县"), night=TODAY, since=TODAY - timedelta(30))
    }
    assert counted["未消除隐患"].rows == (found,)
    assert set(counted["期满待审"].rows) == {one.id for one in town.stays() if one.name in ("张三", "王五")}
    assert stay_of(town, "王五").teacher_id in counted["欠费人数"].rows
    assert [len(counted[name].rows) for name in ("本期违规", "欠费人数")] == [
        counted["本期违规"].value, counted["欠费人数"].value,
    ]  # fmt: skip
    elsewhere = figures(facts, Scope("庐江县", "别的镇"), night=TODAY, since=TODAY - timedelta(30))
    assert {one.value for one in elsewhere if one.page in ("money", "hazards", "violations")} == {0}
