"""A county with something of everything: a row in each of the twelve ledgers."""

from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy.orm import Session

from dorms.actions.applications import Request, move_application, take_application
from dorms.actions.money.entries import Charge, charge
from dorms.actions.money.payroll import agree_to_payroll, make_payroll
from dorms.actions.residence.conduct import Found, record_violation
from dorms.actions.revising.vacancies import plan_vacancy
from dorms.actions.stays import move_out
from dorms.actions.tickets import Report, report_ticket
from dorms.actions.upkeep.inspections import NewHazard, report_hazard
from dorms.db.tables import DepartureRow, InspectionRow, RankingLineRow, RankingRow, RenewalSeasonRow
from dorms.domain.identity import new_id
from tests.builders import TODAY, County

HOUSE = "白山镇戴桥小学-1栋-1单元-"
EARLIER = TODAY - timedelta(9)


def fill(county: County) -> None:
    """Something of everything."""
    county.building(unit_type="单间")
    stay = county.lives(county.teacher("张三"), county.unit("101"), date(2025, 9, 1), date(2026, 8, 31))
    left = county.lives(county.teacher("李四"), county.unit("201"), date(2025, 9, 1), date(2026, 8, 31))
    store, unit = county.store, stay.unit_id
    store.run(move_out, left.id, day=TODAY, today=TODAY, note="调离")
    store.run(plan_vacancy, county.unit("202"), plan="待定", responsible="", day=EARLIER)
    owed = Charge(teacher_id=stay.teacher_id, item="租金", amount=Decimal(120), day=EARLIER, unit_id=unit)
    store.run(charge, owed)
    store.run(agree_to_payroll, [stay.teacher_id], day=EARLIER, document="代扣同意书")
    store.run(make_payroll, TODAY, today=TODAY)
    found = Found(
        teacher_id=stay.teacher_id, unit_id=unit, day=EARLIER, code="SUBLET", facts="转借", evidence="照片"
    )
    store.run(record_violation, found, today=TODAY)
    report = Report(
        unit_id=unit,
        teacher_id=stay.teacher_id,
        reporter="张三",
        category="水",
        description="漏水",
        reported_on=EARLIER,
    )
    store.run(report_ticket, report, today=TODAY)
    hazard = NewHazard(description="插座烧焦", measure="更换", responsible="钱工")
    store.run(report_hazard, hazard, found_on=EARLIER, finder="王敏", today=TODAY, unit=unit)
    request = Request(county.teacher("孙六"), "新申请", EARLIER, wishes=(f"unit:{county.unit('102')}",))
    applied = store.run(take_application, request, today=TODAY).result
    store.run(move_application, applied, "合格(轮候)", day=EARLIER, level="局")

    def rest(session: Session) -> None:
        listed = RankingRow(id=new_id(), title="轮候", locked_on=EARLIER)
        session.add(listed)
        session.add(
            RankingLineRow(
                id=new_id(), ranking_id=listed.id, application_id=applied, place=1, points=Decimal(60)
            )
        )
        session.add(RenewalSeasonRow(id=new_id(), year=2026, term_last_day=date(2026, 8, 31)))
        session.add(
            DepartureRow(id=new_id(), stay_id=left.id, teacher_id=left.teacher_id, noticed_on=EARLIER)
        )
        bad = [{"name": "插座", "result": "不合格", "note": "烧焦"}, {"name": "门", "result": "不合格"}]
        session.add(InspectionRow(id=new_id(), unit_id=unit, day=EARLIER, items=bad, inspectors="王敏"))

    store.run(rest)
