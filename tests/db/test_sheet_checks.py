"""What 续住审核表, 退房台账, 费用台账 and 空置房统计 say that other registers know."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from dorms.actions.money.entries import Charge, Money, charge, pay_back_deposit, take_deposit, take_payment
from dorms.actions.residence.conduct import Found, record_violation
from dorms.actions.revising.vacancies import plan_vacancy
from dorms.actions.stays import move_out
from tests.builders import TODAY, County
from tests.db.test_sheet_flows import rows


@pytest.fixture
def town(county: County) -> County:
    county.building()
    county.lives(county.teacher("张三"), county.unit("101"), date(2025, 9, 1), date(2026, 8, 31))
    return county


def money(town: County, amount: int, day: date = TODAY, **more: object) -> Money:
    who = town.stays()[0].teacher_id
    return Money(teacher_id=who, amount=Decimal(amount), day=day, **more)  # type: ignore[arg-type]


def test_a_renewal_shows_post_arrears_and_breaches(town: County) -> None:
    (clean,) = rows(town, "renewals")
    assert (clean["in_post"], clean["arrears"], clean["breaches"]) == ("在岗", "无", "无")
    stay = town.stays()[0]
    owed = Charge(teacher_id=stay.teacher_id, item="租金", amount=Decimal(120), day=TODAY)
    town.store.run(charge, owed)
    found = Found(
        teacher_id=stay.teacher_id,
        unit_id=stay.unit_id,
        day=TODAY,
        code="SUBLET",
        facts="转借",
        evidence="照片",
    )
    town.store.run(record_violation, found, today=TODAY)

    (one,) = rows(town, "renewals")
    assert (one["arrears"], one["breaches"]) == ("欠120元", "1起")
    (before,) = rows(town, "renewals", TODAY - timedelta(1))
    assert (before["arrears"], before["breaches"]) == ("无", "无")


def test_a_departure_shows_the_deposit_that_went_back_by_that_day(town: County) -> None:
    town.store.run(take_deposit, money(town, 500), today=TODAY)
    town.store.run(move_out, town.stays()[0].id, day=TODAY, today=TODAY, note="调离")
    later = TODAY + timedelta(2)
    town.store.run(pay_back_deposit, money(town, 300, later), today=later)

    assert [one["refund"] for one in rows(town, "departures")] == [None]
    assert [one["refund"] for one in rows(town, "departures", later)] == [Decimal(300)]


def test_a_charge_shows_who_took_the_money_and_the_receipt_even_if_it_names_no_charge(town: County) -> None:
    stay = town.stays()[0]
    town.store.run(
        charge,
        Charge(teacher_id=stay.teacher_id, item="租金", amount=Decimal(100), day=TODAY, unit_id=stay.unit_id),
    )
    town.store.run(take_payment, money(town, 60, receipt="0007"), today=TODAY)

    (one,) = rows(town, "charges")
    assert (one["paid"], one["collector"], one["receipt"]) == (Decimal(60), "王经办", "0007")


def test_what_is_planned_for_an_empty_unit_stands_until_somebody_moves_in(town: County) -> None:
    unit = town.unit("102")
    town.store.run(plan_vacancy, unit, plan="刷墙后分配", responsible="赵敏", day=TODAY - timedelta(5))

    planned = {one["unit"]: (one["plan"], one["responsible"]) for one in rows(town, "vacancies")}
    assert planned["白山镇戴桥小学-1栋-1单元-102"] == ("刷墙后分配", "赵敏")
    town.store.run(plan_vacancy, unit, plan="已分配", responsible="赵敏", day=TODAY - timedelta(4))
    stay = town.lives(town.teacher("李四"), unit, TODAY - timedelta(3))
    town.store.run(move_out, stay.id, day=TODAY, today=TODAY, note="调离")

    planned = {one["unit"]: (one["plan"], one["responsible"]) for one in rows(town, "vacancies")}
    assert planned["白山镇戴桥小学-1栋-1单元-102"] == ("", "")
