"""Filled samples of the papers for a pen: form of application, registers, repair book, door label."""

from datetime import date
from decimal import Decimal

from dorms.domain.papers import (
    ApplicationForm,
    ArrivalLine,
    ComplaintReply,
    DebtLine,
    Demand,
    DoorLabel,
    KeeperBoard,
    KeyLine,
    KeyRegister,
    Paper,
    Paragraph,
    RegulationText,
    RepairBook,
    SignInSheet,
)

CODE = "dorms:unit:01970000-0000-7000-8000-000000000301"
SCHOOL = "石桥镇中心学校"


def register_papers() -> tuple[Paper, ...]:
    names = ("张镕堃", "王喆", "欧阳玥", "李㛃")
    units = [f"石桥中心校-1栋-2单元-{300 + at}" for at in range(1, 5)]
    return (
        Demand(
            person="王喆",
            unit=units[0],
            day=date(2026, 6, 15),
            pay_by=date(2026, 6, 30),
            debts=(
                DebtLine(
                    item="租金",
                    period="2026-05-01 至 2026-05-31",
                    arithmetic="整月 120 元",
                    left=Decimal(120),
                ),
                DebtLine(item="电费", period="2026-05-01 至 2026-05-31", left=Decimal("33.60")),
            ),
            total=Decimal("153.60"),
            held=Decimal(500),
            office=SCHOOL,
        ),
        ComplaintReply(
            number="TS01A2026-0003",
            caller="汪䶮",
            kind="投诉",
            way="12345",
            day=date(2026, 6, 1),
            unit="石桥中心校-1栋-2单元-301",
            content="夜间楼上噪声影响休息。",
            answer="已约谈住户并签订公约，夜间十点后不再使用洗衣机。",
            answered=date(2026, 6, 5),
            handler="王经办",
            office="庐江县教育体育局",
        ),
        KeeperBoard(
            building="石桥中心校-1栋",
            name="张镕堃",
            phone="15577042006",
            repair_phone="0551-87330000",
            office=SCHOOL,
        ),
        RegulationText(
            name="入住须知（住户公约）",
            number="庐教〔2026〕12号",
            meeting="教职工代表大会",
            start=date(2026, 9, 1),
            paragraphs=tuple(
                Paragraph(text=f"第{n}条 爱护房屋和设施，保持室内外清洁，出门关好水、电、气、门窗。")
                for n in "一二三四五六七八九十"
            ),
            person="张镕堃",
            unit=units[0],
            office=SCHOOL,
        ),
        ApplicationForm(
            number="SLA2026-0012",
            applicant="张镕堃",
            sex="女",
            id_number="340124199203120020",
            phone="15577042006",
            employer=SCHOOL,
            category="特岗教师",
            staffing="特岗计划",
            education="本科",
            joined="2024-08",
            marital="已婚",
            spouse="王喆",
            own_home="无",
            spouse_home="无",
            distance="42公里",
            kind="新申请",
            together="夫妻",
            partner="王喆",
            wishes="1.石桥中心校-1栋-2单元-301；2.石桥镇中心学校",
            accepts_other="是",
            applied_on=date(2026, 6, 1),
            code=CODE,
        ),
        KeyRegister(
            office=SCHOOL,
            day=date(2026, 8, 30),
            lines=tuple(
                KeyLine(unit=unit, person=name, employer=SCHOOL, keys=2, numbers="301-1、301-2")
                for name, unit in zip(names, units, strict=True)
            ),
        ),
        SignInSheet(
            office=SCHOOL,
            day=date(2026, 8, 30),
            lines=tuple(
                ArrivalLine(person=name, employer=SCHOOL, unit=unit, move_in_by=date(2026, 9, 10))
                for name, unit in zip(names, units, strict=True)
            ),
        ),
        RepairBook(office=SCHOOL, place="石桥镇中心学校1栋", keeper="李强", phone="0565-7312345"),
        DoorLabel(
            unit=units[0],
            school=SCHOOL,
            place="1栋2单元",
            room="301",
            unit_type="一室一厅一厨一卫",
            capacity=2,
            keeper="李强",
            phone="0565-7312345",
            code=CODE,
        ),
    )
