"""What the ledgers of queues, leaving, money, safety and conduct read from the store, as it was on the day."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from dorms.actions.applications import Request, move_application, take_application
from dorms.actions.sheets import facts_for, official_sheet
from dorms.actions.stays import move_out, renew
from dorms.db.tables import HazardRow, InspectionRow, LedgerEntryRow, RankingLineRow, RankingRow, ViolationRow
from dorms.domain.identity import new_id
from dorms.domain.ledgers import Value
from dorms.domain.money.ledger import EntryKind, Item
from tests.builders import TODAY, County


@pytest.fixture
def town(county: County) -> County:
    county.building()
    county.lives(county.teacher("张三"), county.unit("101"), date(2025, 9, 1), date(2026, 8, 31))
    return county


def rows(county: County, sheet: str, day: date = TODAY) -> list[dict[str, Value]]:
    made = official_sheet(county.store, sheet, as_of=day, since=date(2025, 12, 31))
    names = [column.field for column in made.columns]
    return [dict(zip(names, line.values, strict=True)) for line in made.rows()]


def test_who_waits_stands_in_the_order_of_the_locked_list(town: County) -> None:
    ids = {}
    for name in ("甲", "乙"):
        request = Request(
            town.teacher(name), "新申请", TODAY - timedelta(9), wishes=(f"unit:{town.unit('102')}",)
        )
        ids[name] = town.store.run(take_application, request, today=TODAY).result
        town.store.run(
            move_application,
            ids[name],
            "合格(轮候)",
            day=TODAY - timedelta(5),
            level="局",
        )

    def rank(session: Session) -> None:
        listed = RankingRow(id=new_id(), title="轮候", locked_on=TODAY - timedelta(2))
        session.add(listed)
        for place, (name, points) in enumerate((("乙", "88.50"), ("甲", "60.00")), 1):
            session.add(
                RankingLineRow(
                    id=new_id(),
                    ranking_id=listed.id,
                    application_id=ids[name],
                    place=place,
                    tier=1,
                    points=Decimal(points),
                )
            )

    town.store.run(rank)

    waiting = rows(town, "waiting")
    assert [(one["place"], one["name"], one["points"]) for one in waiting] == [
        (1, "乙", Decimal("88.50")), (2, "甲", Decimal("60.00")),
    ]  # fmt: skip
    assert waiting[0]["qualified_on"] == TODAY - timedelta(5)
    assert [one["points"] for one in rows(town, "waiting", TODAY - timedelta(3))] == [None, None]
    assert rows(town, "waiting", TODAY - timedelta(6)) == []
    assert [(one["place"], one["name"], one["tier"]) for one in rows(town, "points")] == [
        (1, "乙", "第 1 组"), (2, "甲", "第 1 组"),
    ]  # fmt: skip


def test_who_is_up_for_renewal_and_who_has_a_new_term(town: County) -> None:
    assert [(one["name"], one["term_end"], one["new_end"]) for one in rows(town, "renewals")] == [
        ("张三", date(2026, 8, 31), None)
    ]
    town.store.run(renew, town.stays()[0].id, last_day=date(2027, 8, 31), note="续住")
    assert [(one["outcome"], one["new_end"]) for one in rows(town, "renewals")] == [
        ("续住", date(2027, 8, 31))
    ]
    assert rows(town, "renewals", date(2026, 3, 1)) == []  # more than 120 days before


def test_who_has_left_in_the_period(town: County) -> None:
    town.store.run(move_out, town.stays()[0].id, day=TODAY, today=TODAY, note="调离")
    assert [(one["name"], one["left"], one["reason"]) for one in rows(town, "departures")] == [
        ("张三", TODAY, "调离")
    ]
    assert rows(town, "departures", TODAY - timedelta(1)) == []


def test_a_month_of_charges_shows_what_is_paid_and_owed(town: County) -> None:
    stay = town.stays()[0]
    rent, water = new_id(), new_id()

    def charge(session: Session) -> None:
        who = {"teacher_id": stay.teacher_id, "unit_id": stay.unit_id}
        why = {"code": "metered", "figures": {"before": "10", "after": "14", "price": "5"}, "clause": ""}
        span = {"start": date(2026, 5, 1), "until": date(2026, 6, 1)}
        asked = {"kind": str(EntryKind.CHARGE), "day": date(2026, 5, 31)}
        session.add(LedgerEntryRow(id=rent, item=str(Item.RENT), amount=Decimal(100), **who, **asked, **span))
        session.add(
            LedgerEntryRow(id=water, item=str(Item.WATER), amount=Decimal(20), why=why, **who, **asked)
        )
        paid = {"kind": str(EntryKind.PAYMENT), "toward_id": rent, "receipt": "00017"}
        session.add(LedgerEntryRow(id=new_id(), amount=Decimal(100), day=date(2026, 6, 2), **who, **paid))

    town.store.run(charge)

    (one,) = rows(town, "charges")
    assert (one["name"], one["rent"], one["amount"], one["paid"], one["owed"], one["receipt"]) == (
        "张三", Decimal(100), Decimal(20), Decimal(100), Decimal(20), "00017",
    )  # fmt: skip
    assert (one["water_from"], one["water_to"], one["power_from"], one["price"]) == (
        Decimal(10), Decimal(14), None, "水5",
    )  # fmt: skip
    (before,) = rows(town, "charges", date(2026, 5, 31))
    assert (before["paid"], before["owed"]) == (Decimal(0), Decimal(120))


def test_inspections_hazards_and_violations_are_listed_as_they_stood(town: County) -> None:
    unit, who = town.unit("101"), town.stays()[0].teacher_id

    def look(session: Session) -> None:
        bad = [{"name": "插座", "result": "不合格", "note": "烧焦"}, {"name": "门锁", "result": "合格"}]
        session.add(InspectionRow(id=new_id(), unit_id=unit, day=TODAY, items=bad, inspectors="王敏、李强"))
        session.add(InspectionRow(id=new_id(), unit_id=town.unit("102"), day=TODAY, items=[]))
        session.add(
            HazardRow(
                id=new_id(),
                unit_id=unit,
                found_on=TODAY,
                description="插座烧焦",
                level="一般",
                measure="更换",
                rechecked_on=TODAY + timedelta(3),
                rechecker="李强",
            )
        )
        session.add(
            ViolationRow(
                id=new_id(), unit_id=unit, teacher_id=who, day=TODAY, code="SUBLET", facts="转借他人"
            )
        )

    town.store.run(look)

    listed = rows(town, "inspections")
    assert sorted((str(one["item"]), str(one["state"])) for one in listed) == [
        ("全部项目", "无隐患"), ("插座", "见隐患"), ("隐患", "整改中"),
    ]  # fmt: skip
    later = rows(town, "inspections", TODAY + timedelta(3))
    assert [one["state"] for one in later if one["item"] == "隐患"] == ["已复查"]
    assert [(one["name"], one["matter"]) for one in rows(town, "violations")] == [("张三", "转借他人")]
    assert town.store.ask(facts_for, TODAY - timedelta(1), date(2025, 12, 31)).violations == []
