"""Keeping it in order: repairs in every state, rounds with hazards, work that comes again, complaints."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from dorms.actions.demo.year.story import Story
from dorms.actions.tickets import Repair, Report, arrive_at_ticket, assign_ticket, close_ticket, report_ticket
from dorms.actions.upkeep.complaints import (
    NewComplaint,
    answer_complaint,
    reopen_complaint,
    set_keeper,
    take_complaint,
)
from dorms.actions.upkeep.inspections import (
    Findings,
    NewHazard,
    begin_round,
    end_inspection,
    fix_hazard,
    order_measure,
    recheck_hazard,
    record_inspection,
)
from dorms.actions.upkeep.recurring import do_job, set_up_job
from dorms.actions.upkeep.regulations import adopt_regulation, draft, sign_regulation
from dorms.db.queries.upkeep import building_names, hazards, inspections
from dorms.domain.upkeep.checklists import BY_DATE, Checklist, Level, Living, Result, points_of
from dorms.domain.upkeep.regulations import Regulation

D = date.fromisoformat
LEADER, HELPER = "王管理员", "赵老师"
FIRE_SCHOOL, SAFETY_SCHOOL = "白山镇中心小学", "庐城镇中心小学"


def tell_repairs(story: Story) -> None:
    """Reported yesterday, assigned, being repaired, overdue, done and waiting for nothing more, done again."""
    homes = story.living()
    words = (
        ("水电", "厨房水龙头关不紧，一直滴水", "2026-06-14", "一般"),
        ("水电", "插座冒火花", "2026-06-13", "紧急"),
        ("照明通风排水", "卫生间下水堵塞", "2026-06-12", "一般"),
        ("门窗墙地", "防盗门锁芯损坏", "2026-06-10", "一般"),
        ("水电", "热水器不出热水", "2026-06-03", "一般"),
        ("家具", "书桌抽屉脱轨", "2026-06-01", "一般"),
        ("照明通风排水", "楼道灯不亮", "2026-05-27", "一般"),
    )
    calls = []
    for (category, what, day, urgency), one in zip(words, homes[100::9], strict=False):
        report = Report(
            one.unit_id, category, what, D(day), urgency=urgency, reporter=one.name, teacher_id=one.teacher_id
        )
        calls.append(((report,), {"today": story.today}))
    tickets = story.all(report_ticket, calls)
    sent = [((ticket,), {"day": D("2026-06-13"), "worker": "张师傅"}) for ticket in tickets[2:6]]
    story.all(assign_ticket, sent)
    story.do(arrive_at_ticket, tickets[3], day=D("2026-06-13"), worker="张师傅")
    story.do(arrive_at_ticket, tickets[5], day=D("2026-06-14"), worker="张师傅")
    done = Repair(
        D("2026-06-15"), Decimal(15), Decimal(20), accepted_by=homes[145].name, result="更换导轨，使用正常"
    )
    story.do(close_ticket, tickets[5], done, today=story.today)


def tell_rounds(story: Story) -> None:
    """A fire round that is over, its hazards at every step; a safety round half done."""
    fire = _units(story, FIRE_SCHOOL)
    first = story.do(
        begin_round, "五一节前消防检查", Checklist.FIRE, fire, day=D("2026-04-27"), due=D("2026-04-30")
    )
    found = {
        0: NewHazard(description="楼道停放并充电电动车两辆", level=str(Level.ORDINARY)),
        3: NewHazard(description="灭火器压力不足", level=str(Level.ORDINARY)),
        5: NewHazard(
            description="安全出口被杂物堵住", level=str(Level.GRAVE), protection="清出临时通道，张贴警示"
        ),
        8: NewHazard(description="应急灯不亮", level=str(Level.ORDINARY)),
    }
    _look(story, first, Checklist.FIRE, found, D("2026-04-28"), len(fire))
    story.do(end_inspection, first, day=D("2026-04-30"))
    _follow_up(story)
    safety = _units(story, SAFETY_SCHOOL)
    second = story.do(
        begin_round, "暑假前安全检查", Checklist.WIRING, safety, day=D("2026-06-09"), due=D("2026-06-19")
    )
    wires = {
        1: NewHazard(
            description="插线板串接、线路老化",
            measure="更换插线板",
            responsible="学校后勤",
            due=D("2026-06-22"),
        )
    }
    _look(story, second, Checklist.WIRING, wires, D("2026-06-12"), len(safety) // 2)


def _units(story: Story, school: str) -> list[UUID]:
    return list({one.unit_id: None for one in story.living() if one.host_school == school})


def _look(
    story: Story, round_id: UUID, checklist: Checklist, bad: dict[int, NewHazard], day: date, looked_at: int
) -> None:
    """The places looked at so far, in the order of the house."""
    sheets = sorted(
        (one for one in story.store.ask(inspections) if one.round_id == round_id), key=lambda one: one.place
    )
    calls = []
    for at, sheet in enumerate(sheets[:looked_at]):
        hazard = bad.get(at)
        points = [replace(point, result=str(Result.GOOD)) for point in points_of(checklist)]
        if hazard is not None:
            points[0] = replace(points[0], result=str(Result.BAD), note=hazard.description)
        living = Living.NO if at == 6 else Living.YES
        found = Findings(
            day=day, inspectors=f"{LEADER}、{HELPER}", points=points, lived_in=str(living),
            evidence="敲门无人应答，水表三个月没有走动" if living is Living.NO else "",
            hazards=(hazard,) if hazard else (),
        )  # fmt: skip
        calls.append(((sheet.id, found), {"today": story.today}))
    story.all(record_inspection, calls)


def _follow_up(story: Story) -> None:
    """Of the hazards of the first round: closed, waiting for the recheck, overdue, without a measure."""
    by_words = {one.description: one.id for one in story.store.ask(hazards)}
    exit_, bikes, bottle = (
        by_words[words] for words in ("安全出口被杂物堵住", "楼道停放并充电电动车两辆", "灭火器压力不足")
    )
    ordered = (
        (exit_, "清空杂物", "2026-04-30"),
        (bikes, "建室外充电棚，劝离楼道", "2026-06-10"),
        (bottle, "送检换压", "2026-05-15"),
    )
    for hazard, measure, due in ordered:
        story.do(order_measure, hazard, measure=measure, responsible=LEADER, due=D(due))
    story.do(fix_hazard, exit_, day=D("2026-04-29"), how="当天清空，已拍照", today=story.today)
    story.do(recheck_hazard, exit_, day=D("2026-05-06"), rechecker=HELPER, today=story.today)
    story.do(fix_hazard, bottle, day=D("2026-05-14"), how="已送检更换三具", today=story.today)


def tell_jobs(story: Story) -> None:
    """Work that comes again: some done in time, some due now."""
    buildings = [row for row, _ in story.store.ask(building_names)]
    rhythm = (
        ("更换燃气软管", 18, "2026-06-01"), ("灭火器年检", 12, "2026-06-20"), ("屋面防水检查", 12, "2026-05-20"),
        ("化粪池清掏", 6, "2026-07-01"), ("热水器安全检查", 12, "2026-06-10"), ("楼道粉刷", 60, "2027-07-01"),
    )  # fmt: skip
    calls = [
        ((name,), {"months": months, "start": D(start), "counted_from": BY_DATE, "building": building})
        for (name, months, start), building in zip(rhythm, buildings, strict=False)
    ]
    jobs = story.all(set_up_job, calls)
    story.do(do_job, jobs[0], day=D("2026-06-02"), person=LEADER, today=story.today, note="更换32根")
    keepers = [
        (
            (building,),
            {"name": name, "phone": phone, "repair_phone": "0551-87300110", "start": D("2025-09-01")},
        )
        for building, name, phone in zip(
            buildings,
            ("王管理员", "李管理员", "陈管理员"),
            ("13955100001", "13955100002", "13955100003"),
            strict=False,
        )
    ]
    story.all(set_keeper, keepers)


def tell_complaints(story: Story) -> None:
    """Answered and satisfied, answered and opened again, being looked into, overdue."""
    homes = story.living()[200:205]
    came = (
        ("投诉", "电话", "2026-05-19", "楼上深夜噪声扰民，多次劝说无效"),
        ("求助", "来访", "2026-05-25", "水压不足，三楼以上早晚停水"),
        ("投诉", "12345", "2026-05-28", "维修超过一周没有人来"),
        ("咨询", "微信", "2026-06-08", "配偶调入本校后能否换大一点的户型"),
        ("建议", "来访", "2026-06-11", "希望在楼下安装电动车充电桩"),
    )
    calls = [
        ((NewComplaint(kind=kind, way=way, day=D(day), content=words, caller=one.name, teacher_id=one.teacher_id,
                       unit_id=one.unit_id, handler=LEADER),), {"today": story.today})
        for (kind, way, day, words), one in zip(came, homes, strict=True)
    ]  # fmt: skip
    taken = story.all(take_complaint, calls)
    story.do(
        answer_complaint, taken[0], day=D("2026-05-22"), answer="已当面调解，双方签字；继续观察。", today=story.today,
        satisfaction="满意",
    )  # fmt: skip
    story.do(
        answer_complaint, taken[2], day=D("2026-06-02"), answer="已派工，本周内修好。", today=story.today,
        satisfaction="不满意",
    )  # fmt: skip
    story.do(reopen_complaint, taken[2], day=D("2026-06-08"), note="到期仍未修好")


def tell_regulations(story: Story) -> None:
    """Two of the seven texts are in force; most residents of one school have signed."""
    rows = {
        kind: story.do(
            adopt_regulation, kind, text=story.store.ask(draft, kind, D("2025-09-01")), start=D("2025-09-01"),
            number=number, meeting="县教育体育局局务会",
        )
        for kind, number in ((Regulation.HOUSE, "庐教〔2025〕31号"), (Regulation.FIRE, "庐教〔2025〕32号"))
    }  # fmt: skip
    people = list({one.teacher_id: None for one in story.living() if one.host_school == FIRE_SCHOOL})
    story.do(sign_regulation, rows[Regulation.HOUSE], people[:-3], day=D("2025-09-10"), today=story.today)
