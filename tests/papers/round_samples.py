"""One filled paper of every kind of an allocation round."""

from datetime import date

from dorms.domain.papers import (
    DrawRecord,
    FactLine,
    HashLine,
    NoticeLine,
    Paper,
    PlaceInOrder,
    ReasonSheet,
    RefillNotice,
    ResultNotice,
    SourceLine,
)


def draw_record() -> DrawRecord:
    """The record of a lottery with two sources."""
    return DrawRecord(
        number="FFLJA2026-0001",
        subject="2026年秋季集中分房",
        serial="1",
        day=date(2026, 6, 22),
        how="公开开奖号码",
        households="245",
        units="660",
        files=(HashLine(name="roster.csv", hash="8d7a" * 16), HashLine(name="units.csv", hash="41c0" * 16)),
        frozen_on=date(2026, 6, 15),
        commitment="77ab" * 16,
        sources=(SourceLine(name="快乐8", day="2026-06-22", numbers="3 11 12 19 20"),),
        seed="3.11.12.19.20./",
        code="0c" * 32,
        key="5e" * 32,
        order=(PlaceInOrder(place="1", code="A0123", number="0012 8f3c"),),
        host="张主任",
        supervisor="李书记",
        teachers="王镕堃、赵喆",
        office="庐江县教育体育局",
    )


def reason_sheet() -> ReasonSheet:
    """Why somebody did not get a unit."""
    return ReasonSheet(
        number="FFLJA2026-0001",
        subject="2026年秋季集中分房",
        person="张镕堃",
        code="A0123",
        employer="石桥镇中心小学",
        unit="石桥镇中心小学-1栋-2单元-301（U0417）",
        sentence="房源由 A0042 选得：对方名次第 37，在您的第 131 名之前。",
        evidence=(FactLine(name="对方名次", value="第 37 名", source="log.jsonl 第 37 组"),),
        result="轮候第 9 位",
        check="python check.py 分房结果",
        office="庐江县教育体育局",
        day=date(2026, 6, 23),
    )


def refill_notice() -> RefillNotice:
    """A vacancy offered to the next on the list."""
    return RefillNotice(
        number="TZLJA2026-0001",
        person="李㛃",
        employer="白山镇戴桥小学",
        application="SLLJA2026-0007",
        place="3",
        unit="白山镇戴桥小学-1栋-1单元-101",
        unit_type="一室一厨一卫",
        answer_by=date(2026, 6, 18),
        where="县教体局后勤股",
        phone="0565-7312345",
        office="庐江县教育体育局",
        day=date(2026, 6, 15),
    )


def result_notice() -> ResultNotice:
    """The result as it hangs on the wall."""
    lines = (
        NoticeLine(
            name="张*堃", school="石桥镇中心小学", category="特岗", points="第1名", remark="A0123 301"
        ),
        NoticeLine(
            name="李*", school="白山镇戴桥小学", category="在编", points="第2名", remark="A0042 轮候第1位"
        ),
    )
    return ResultNotice(
        number="GSLJA2026-0001",
        subject="2026年集中分房结果",
        lines=lines,
        start=date(2026, 6, 23),
        until=date(2026, 6, 30),
        objections_to="庐江县教育体育局",
        objection_phone="0565-7312345",
        office="庐江县教育体育局",
        day=date(2026, 6, 23),
    )


def round_papers() -> tuple[Paper, ...]:
    return (draw_record(), reason_sheet(), refill_notice(), result_notice())
