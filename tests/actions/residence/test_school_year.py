"""A school year lived through, from September move-in to August settlement; every sheet agrees with every other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from dorms.actions.money.entries import Money, take_payment
from dorms.actions.money.handing import hand_on
from dorms.actions.money.meters import NewMeter, NewReading, put_in_meter, read_meters, set_price
from dorms.actions.money.payroll import agree_to_payroll, make_payroll, return_payroll
from dorms.actions.money.rent import charge_month
from dorms.actions.residence.arriving import CheckIn, check_in
from dorms.actions.residence.conduct import Found, record_violation
from dorms.actions.residence.leaving import CheckOut, check_out, plan_check_out
from dorms.actions.residence.noticing import give_notice
from dorms.actions.sheets import SHEETS, official_sheet
from dorms.actions.stays import Arrival
from dorms.actions.tickets import Repair, Report, close_ticket, report_ticket
from dorms.actions.upkeep.complaints import NewComplaint, answer_complaint, rate_complaint, take_complaint
from dorms.actions.upkeep.inspections import (
    Findings,
    NewHazard,
    begin_round,
    fix_hazard,
    order_measure,
    recheck_hazard,
    record_inspection,
)
from dorms.db.checks import check_store
from dorms.db.queries.money import balances, funds, ledger, till
from dorms.db.queries.residence import departures
from dorms.db.queries.upkeep import hazards, inspections
from dorms.domain.handing import LeaveReason
from dorms.domain.ledgers import Ledger, LineKind
from dorms.domain.money.ledger import Account, EntryKind, Method, standing, trial
from dorms.domain.months import add_months
from dorms.domain.residence import Thing
from dorms.domain.upkeep.checklists import Checklist, points_of
from tests.builders import County

pytestmark = pytest.mark.slow
SEPTEMBER, AUGUST = date(2025, 9, 1), date(2026, 8, 31)
NAMES = ("李秀英", "王芳", "赵敏", "孙丽")
BED = Thing("床", 1, price=Decimal(300))


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[County]:
    """Four people move in; two pay, one does not, one leaves in spring with a broken bed."""
    county = County(tmp_path_factory.mktemp("year") / "year.dorms")
    county.building(capacity=1)
    homes = {name: county.unit(room) for name, room in zip(NAMES, ("101", "102", "201", "202"), strict=True)}
    county.store.run(set_price, kind="电", price=Decimal("0.56"), start=SEPTEMBER)
    for name, home in homes.items():
        county.store.run(
            put_in_meter, NewMeter(unit_id=home, kind="电", number=name, day=SEPTEMBER), today=SEPTEMBER
        )
        arrival = Arrival(
            county.teacher(name), home, SEPTEMBER, AUGUST, deposit=Decimal(500), monthly_rent=Decimal(120)
        )
        one = CheckIn(
            arrival=arrival, paid=True, receipt=f"Y{name}", keys=2, things=(BED,), inspector="王管理"
        )
        county.store.run(check_in, one, today=SEPTEMBER)
    agrees = next(stay.teacher_id for stay in county.stays() if stay.name == "王芳")
    county.store.run(agree_to_payroll, [agrees], day=SEPTEMBER, document="本人签字的同意书")
    _live(county, homes)
    yield county
    county.store.close()


def _live(county: County, homes: dict[str, UUID]) -> None:
    who = {stay.name: stay for stay in county.stays()}
    for at in range(12):
        month = add_months(SEPTEMBER, at)
        end = date.fromordinal(add_months(month, 1).toordinal() - 1)
        county.store.run(charge_month, month, today=end)
        living = [name for name in NAMES if not (name == "孙丽" and month >= date(2026, 4, 1))]
        readings = [
            NewReading(unit_id=homes[name], kind="电", value=Decimal(40 * (at + 1))) for name in living
        ]
        county.store.run(read_meters, readings, day=end, today=end)
        teacher = who["李秀英"].teacher_id
        owed = next(one.balance.owed for one in county.store.ask(balances) if one.teacher_id == teacher)
        money = Money(teacher_id=teacher, amount=owed, day=end, receipt=f"现{at:04d}")
        county.store.run(take_payment, money, today=end)
        _deduct(county, month, end)
        if at == 2:
            _upkeep(county, homes, end)
        if at == 6:
            _leave(county, who["孙丽"].id, date(2026, 3, 16), end)
    for name in ("李秀英", "赵敏"):
        _settle(county, who[name].id, AUGUST)


def _deduct(county: County, month: date, end: date) -> None:
    """王芳 agreed that it is taken off her pay; what the pay office took is handed on at once."""
    [sheet] = county.store.run(make_payroll, month, today=end).result
    county.store.run(return_payroll, sheet, day=end, today=end, receipt=f"扣{month:%Y%m}")
    taken = county.store.ask(till)[Method.PAYROLL]
    county.store.run(
        hand_on, amount=taken, day=end, method=Method.PAYROLL, receipt=f"缴{month:%Y%m}", today=end
    )


def _upkeep(county: County, homes: dict[str, UUID], day: date) -> None:
    ticket = county.store.run(report_ticket, Report(homes["王芳"], "水电", "灯不亮", day), today=day).result
    county.store.run(close_ticket, ticket, Repair(day, material_cost=Decimal(30)), today=day)
    county.store.run(begin_round, "冬季安全检查", Checklist.FIRE, list(homes.values()), day=day)
    for sheet in county.store.ask(inspections):
        bad = [NewHazard(description="灭火器失压")] if sheet.unit_id == homes["赵敏"] else []
        points = [replace(point, result="合格") for point in points_of(Checklist.FIRE)]
        found = Findings(day=day, inspectors="王管理、赵老师", points=points, hazards=bad)
        county.store.run(record_inspection, sheet.id, found, today=day)
    [hazard] = county.store.ask(hazards)
    county.store.run(order_measure, hazard.id, measure="更换", responsible="王管理", due=day)
    county.store.run(fix_hazard, hazard.id, day=day, how="已更换", today=day)
    county.store.run(recheck_hazard, hazard.id, day=day, rechecker="赵老师", today=day)
    teacher = next(stay.teacher_id for stay in county.stays() if stay.name == "赵敏")
    found_out = Found(
        teacher_id=teacher, unit_id=homes["赵敏"], day=day, code="MISUSE", facts="私拉电线", evidence="照片"
    )
    county.store.run(record_violation, found_out, today=day)
    asked = NewComplaint(
        kind="求助", way="电话", day=day, content="下水堵塞", caller="赵敏", unit_id=homes["赵敏"]
    )
    call = county.store.run(take_complaint, asked, today=day).result
    county.store.run(answer_complaint, call, day=day, answer="已疏通", today=day)
    county.store.run(rate_complaint, call, satisfaction="满意")


def _leave(county: County, stay: UUID, day: date, today: date) -> None:
    """Transferred in spring, with a broken bed, settled in days."""
    county.store.run(give_notice, stay, LeaveReason.POSTED, event=day, noticed_on=day, today=today)
    out = CheckOut(
        stay_ids=(stay,), day=date(2026, 3, 31), reason=LeaveReason.POSTED, keys=2,
        things=(replace(BED, condition="断裂"),), inspector="王管理",
    )  # fmt: skip
    county.store.run(check_out, out, today=today)


def _settle(county: County, stay: UUID, day: date) -> None:
    """The end of the term, with what goes back handed over at the door: exactly what the preview said."""
    out = CheckOut(
        stay_ids=(stay,), day=day, reason=LeaveReason.NOT_RENEWED, keys=2, things=(BED,), inspector="王管理",
        refund=Method.CASH,
    )  # fmt: skip
    back = county.store.ask(plan_check_out, out).settlement.to_pay_back
    before = county.store.ask(funds)[Method.CASH]
    county.store.run(check_out, out, today=day)
    assert before - county.store.ask(funds)[Method.CASH] == back


def column(sheet: Ledger, name: str) -> list[object]:
    at = [one.field for one in sheet.columns].index(name)
    return [line.values[at] for line in sheet.lines if line.kind is LineKind.ROW]


def total(values: list[object]) -> Decimal:
    return sum((value for value in values if isinstance(value, Decimal)), Decimal(0))


def test_the_books_of_the_year_balance(year: County) -> None:
    entries = year.store.ask(ledger)
    assert sum(trial(entries).values()) == 0
    sums = {kind: sum(one.amount for one in standing(entries) if one.kind == kind) for kind in EntryKind}
    held = sum(one.balance.held for one in year.store.ask(balances))
    assert sums[EntryKind.DEPOSIT] == sums[EntryKind.DEDUCTION] + sums[EntryKind.DEPOSIT_BACK] + held
    assert sum(year.store.ask(funds).values()) == (
        sums[EntryKind.PAYMENT]
        + sums[EntryKind.DEPOSIT]
        - sums[EntryKind.DEPOSIT_BACK]
        - sums[EntryKind.MONEY_BACK]
        - sums[EntryKind.REMITTANCE]
    )


def test_every_sheet_agrees_with_the_books_and_with_every_other(year: County) -> None:
    made = {key: official_sheet(year.store, key, as_of=AUGUST, since=date(2025, 8, 31)) for key in SHEETS}
    entries = standing(year.store.ask(ledger))
    charged = sum(one.amount for one in entries if one.kind == EntryKind.CHARGE)
    charges = made["charges"]
    assert total(column(charges, "amount")) + total(column(charges, "rent")) == charged
    owed = sum(max(one.balance.owed, Decimal(0)) for one in year.store.ask(balances))
    assert total(column(charges, "owed")) == owed

    left = year.store.ask(departures)
    assert len(column(made["departures"], "name")) == len(left) == 3
    damage = sum(one.amount for one in entries if one.item == "物品赔偿")
    assert total(column(made["departures"], "compensation")) == damage == 300
    assert sorted(map(str, column(made["stays"], "name"))) == ["王芳"]
    assert len(column(made["units"], "room")) == 4
    assert len(column(made["tickets"], "ticket_no")) == 1
    assert column(made["violations"], "name") == ["赵敏"]
    assert "已复查" in map(str, column(made["inspections"], "state"))


def test_the_sheets_of_money_and_service_agree_with_the_rest(year: County) -> None:
    made = {key: official_sheet(year.store, key, as_of=AUGUST, since=date(2025, 8, 31)) for key in SHEETS}
    accounts, books = made["accounts"], year.store.ask(ledger)
    whole = dict(zip((one.field for one in accounts.columns), accounts.lines[-1].values, strict=True))
    balance = trial(books)
    ends = (whole["owed_after"], whole["held_after"], whole["funds_after"], whole["handed_on"])
    accounts_of = (Account.OWED, Account.HELD, Account.FUNDS, Account.REMITTED)
    signs = (1, -1, 1, 1)
    assert ends == tuple(sign * balance[one] for one, sign in zip(accounts_of, signs, strict=True))
    charges = made["charges"]
    assert whole["charged"] == total(column(charges, "amount")) + total(column(charges, "rent"))
    back = sum(one.amount for one in standing(books) if one.kind == EntryKind.DEPOSIT_BACK)
    assert whole["deposits_back"] == total(column(made["departures"], "refund")) == back

    taken = sum(one.amount for one in standing(books) if one.method == Method.PAYROLL and one.kind == "收款")
    payroll = made["payroll"]
    assert total(column(payroll, "taken")) == total(column(payroll, "amount")) == taken
    assert len(column(payroll, "name")) == 12
    service = made["service"]
    counts = dict(zip((one.field for one in service.columns), service.lines[-1].values, strict=True))
    assert counts["reported"] == counts["finished"] == len(column(made["tickets"], "ticket_no")) == 1
    assert (counts["complaints"], counts["content"]) == (1, 1)
    assert (counts["inspections"], counts["hazards"], counts["rechecked"]) == (4, 1, 1)


def test_the_check_of_the_store_finds_nothing(year: County) -> None:
    assert check_store(year.store, today=AUGUST) == []
