"""Inspection rounds, hazards to closure, recurring jobs, complaints, tickets of one fault."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select

from dorms.actions.tickets import Repair, Report, agree_quote, close_ticket, report_ticket, ticket_status
from dorms.actions.undoing import undo
from dorms.actions.upkeep.complaints import (
    NewComplaint,
    answer_complaint,
    reopen_complaint,
    set_keeper,
    take_complaint,
)
from dorms.actions.upkeep.inspections import (
    DIFFERENCE,
    Findings,
    NewHazard,
    begin_round,
    condemn,
    end_inspection,
    fix_hazard,
    order_measure,
    recheck_hazard,
    record_inspection,
)
from dorms.actions.upkeep.recurring import do_job, set_up_job
from dorms.db.queries.cases import facts_of_teachers
from dorms.db.queries.living import state_of
from dorms.db.queries.money import ledger
from dorms.db.queries.upkeep import complaints, hazards, inspections, jobs, keepers, rounds
from dorms.db.tables import BuildingRow, TaskRow
from dorms.domain.upkeep.checklists import Checklist, Level, Living, points_of
from dorms.errors import DormsError
from dorms.errors import upkeep as errors
from dorms.messages import explain
from tests.builders import TODAY, County


@pytest.fixture
def home(county: County) -> UUID:
    county.building()
    return county.unit()


def look(county: County, home: UUID, checklist: Checklist, **rest: object) -> tuple[UUID, UUID]:
    round_ = county.store.run(
        begin_round, "六月检查", checklist, [home, county.unit("102")], day=TODAY
    ).result
    [sheet] = [one.id for one in county.store.ask(inspections) if one.unit_id == home]
    values: dict[str, object] = {
        "day": TODAY, "inspectors": "王管理、赵老师", "points": points_of(checklist)
    } | rest  # fmt: skip
    county.store.run(record_inspection, sheet, Findings(**values), today=TODAY)  # type: ignore[arg-type]
    return round_, sheet


def test_a_round_has_a_sheet_for_every_place_and_ends_when_all_are_seen(county: County, home: UUID) -> None:
    round_, _ = look(county, home, Checklist.FIRE)
    [line] = county.store.ask(rounds)
    assert (line.places, line.looked_at) == (2, 1)
    with pytest.raises(errors.RoundOpen):
        county.store.run(end_inspection, round_, day=TODAY)
    county.store.run(end_inspection, round_, day=TODAY, note="102 装修")


def test_a_hazard_is_followed_until_somebody_else_has_seen_it_gone(county: County, home: UUID) -> None:
    hazard = NewHazard(description="插座烧焦", level=Level.GRAVE)
    look(county, home, Checklist.WIRING, hazards=[hazard])
    [one] = county.store.ask(hazards)
    assert one.status == "未整改"
    with pytest.raises(errors.HazardNotFixed):
        county.store.run(recheck_hazard, one.id, day=TODAY, rechecker="赵老师", today=TODAY)
    county.store.run(order_measure, one.id, measure="更换插座", responsible="王管理", due=date(2026, 6, 20))
    county.store.run(fix_hazard, one.id, day=TODAY, how="已更换", today=TODAY)
    with pytest.raises(errors.OwnRecheck):
        county.store.run(recheck_hazard, one.id, day=TODAY, rechecker="王管理", today=TODAY)
    county.store.run(
        recheck_hazard, one.id, day=TODAY, rechecker="赵老师", today=TODAY, still_there="线路未换"
    )
    assert county.store.ask(hazards)[0].status == "整改中"
    county.store.run(fix_hazard, one.id, day=TODAY, how="线路已换", today=TODAY)
    county.store.run(recheck_hazard, one.id, day=TODAY, rechecker="赵老师", today=TODAY)
    assert county.store.ask(hazards)[0].status == "已复查"
    with pytest.raises(errors.HazardClosed):
        county.store.run(fix_hazard, one.id, day=TODAY, how="再来", today=TODAY)


def test_an_undone_inspection_takes_its_hazards_along(county: County, home: UUID) -> None:
    look(county, home, Checklist.WIRING, hazards=[NewHazard(description="插座烧焦")])
    undo(county.store)
    assert county.store.ask(hazards) == []
    assert all(one.day is None for one in county.store.ask(inspections))


def test_nobody_living_there_counts_towards_the_idle_procedure(county: County, home: UUID) -> None:
    who = county.teacher("李秀英")
    county.lives(who, home, date(2026, 5, 1))
    look(county, home, Checklist.LIVED_IN, lived_in=Living.NO, evidence="床铺积灰")
    assert county.store.ask(facts_of_teachers, TODAY, [who])[who].facts.not_living_found == (TODAY,)


def test_an_inspection_put_right_counts_once_or_not_at_all(county: County, home: UUID) -> None:
    who = county.teacher("李秀英")
    county.lives(who, home, date(2026, 5, 1))
    _, sheet = look(county, home, Checklist.LIVED_IN, lived_in=Living.NO, evidence="床铺积灰")

    def again(day: date, lived_in: Living) -> tuple[date, ...]:
        found = Findings(
            day=day,
            inspectors="王管理",
            points=points_of(Checklist.LIVED_IN),
            lived_in=lived_in,
            evidence="锁着",
        )
        county.store.run(record_inspection, sheet, found, today=TODAY)
        facts = county.store.ask(facts_of_teachers, TODAY, [who])[who].facts
        return facts.not_living_found

    assert again(TODAY, Living.NO) == (TODAY,)
    assert again(date(2026, 6, 14), Living.NO) == (date(2026, 6, 14),)
    assert again(TODAY, Living.YES) == ()
    undo(county.store)
    assert county.store.ask(facts_of_teachers, TODAY, [who])[who].facts.not_living_found == (
        date(2026, 6, 14),
    )


def test_a_difference_of_the_stock_count_becomes_a_task(county: County, home: UUID) -> None:
    points = list(points_of(Checklist.STOCK))
    points[1] = replace(points[1], result="不合格", note="实为两室")
    look(county, home, Checklist.STOCK, points=points)
    [task] = county.store.ask(lambda session: list(session.execute(select(TaskRow.kind, TaskRow.details))))
    assert task[0] == DIFFERENCE
    assert "实为两室" in str(task[1])


def test_a_dangerous_grade_closes_the_unit(county: County, home: UUID) -> None:
    with pytest.raises(DormsError):
        county.store.run(condemn, home, grade="D级", since=TODAY, note="")
    county.store.run(condemn, home, grade="D级", since=TODAY, note="鉴定报告 2026-15")
    assert county.store.ask(state_of, home, TODAY)[0] == "危房停用"


def test_a_job_done_comes_again(county: County, home: UUID) -> None:
    job = county.store.run(set_up_job, "燃气软管更换", months=18, start=TODAY, unit=home).result
    county.store.run(do_job, job, day=TODAY, person="王管理", today=TODAY)
    [line] = county.store.ask(jobs, TODAY)
    assert (line.last_done, line.due) == (TODAY, date(2027, 12, 15))
    with pytest.raises(errors.NoRhythm):
        county.store.run(set_up_job, "x", months=0, start=TODAY, unit=home)
    with pytest.raises(errors.NoPlace):
        county.store.run(set_up_job, "x", months=1, start=TODAY)


def test_a_complaint_is_answered_by_a_working_day_and_can_be_opened_again(county: County) -> None:
    new = NewComplaint(kind="投诉", way="12345", day=TODAY, content="夜间噪声", caller="张三")
    row = county.store.run(take_complaint, new, today=TODAY).result
    [one] = county.store.ask(complaints)
    assert one.answer_by == date(2026, 6, 30), "ten working days, without Dragon Boat"
    county.store.run(answer_complaint, row, day=TODAY, answer="已劝止", today=TODAY, satisfaction="不满意")
    with pytest.raises(errors.AnsweredAlready) as refused:
        county.store.run(answer_complaint, row, day=TODAY, answer="再答", today=TODAY)
    assert one.number in explain(refused.value)
    county.store.run(reopen_complaint, row, day=TODAY, note="仍然吵")
    assert county.store.ask(complaints)[0].is_open


def test_a_building_has_one_keeper_at_a_time(county: County, home: UUID) -> None:
    building = county.store.ask(lambda session: session.scalars(select(BuildingRow.id)).one())
    for name, day in (("王管理", date(2026, 1, 1)), ("赵管理", TODAY)):
        county.store.run(set_keeper, building, name=name, phone="", repair_phone="0551-87330000", start=day)
    assert [one.name for one in county.store.ask(keepers, TODAY)] == ["赵管理"]
    assert [one.name for one in county.store.ask(keepers, date(2026, 3, 1))] == ["王管理"]


def report(county: County, home: UUID, **rest: object) -> UUID:
    one = Report(home, "水电", "水管漏水", TODAY, **rest)  # type: ignore[arg-type]
    return county.store.run(report_ticket, one, today=TODAY).result


def test_two_reports_of_one_fault_are_done_together_and_none_is_dropped(county: County, home: UUID) -> None:
    first = report(county, home)
    second = report(county, home, same_as=first)
    third = report(county, home, same_as=second)
    county.store.run(close_ticket, first, Repair(TODAY), today=TODAY)
    assert [county.store.ask(ticket_status, one) for one in (first, second, third)] == ["完工"] * 3


def test_what_the_resident_pays_is_agreed_first_and_goes_to_the_ledger(county: County, home: UUID) -> None:
    who = county.teacher("李秀英")
    ticket = report(county, home, teacher_id=who)
    repair = Repair(TODAY, material_cost=Decimal(80), payer="住户", cause="人为")
    with pytest.raises(errors.QuoteNotAgreed):
        county.store.run(close_ticket, ticket, repair, today=TODAY)
    county.store.run(agree_quote, ticket, quote=Decimal(60), agreed_on=TODAY, today=TODAY)
    county.store.run(close_ticket, ticket, repair, today=TODAY)
    [entry] = county.store.ask(ledger)
    assert (entry.item, str(entry.amount)) == ("维修费", "60.00"), "not more than was agreed"


def test_a_sheet_entered_again_reports_its_hazard_once(county: County, home: UUID) -> None:
    _, sheet = look(county, home, Checklist.WIRING, hazards=[NewHazard(description="插座烧焦")])
    again = Findings(
        day=TODAY,
        inspectors="赵老师、王管理",
        points=(),
        hazards=[NewHazard(description="插座烧焦"), NewHazard(description="电线外露")],
    )
    county.store.run(record_inspection, sheet, again, today=TODAY)
    assert sorted(one.description for one in county.store.ask(hazards)) == ["插座烧焦", "电线外露"]
