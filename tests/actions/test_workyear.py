"""The bureau's calendars, and the clock that only creates tasks, each once."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from dorms.actions.seasons import plan_season, start_season
from dorms.actions.workyear import (
    create_due_tasks,
    drop_special_day,
    drop_work_entry,
    due_tasks,
    save_work_entry,
    set_special_days,
    use_usual_entries,
)
from dorms.db.queries.rulebook import work_calendar
from dorms.db.queries.workyear import read_annual, work_entries, write_annual
from dorms.db.tables import TaskRow
from dorms.domain.months import MonthDay
from dorms.domain.workdays import SpecialDay, is_provisional, is_workday
from dorms.domain.workyear import WorkEntry, usual_entries
from dorms.errors.policy import AnnualDayWrong
from dorms.errors.rules import TwoKindsOfDay
from tests.builders import TODAY, County

D = date.fromisoformat


def tasks(county: County) -> list[tuple[str, date | None, UUID]]:
    return county.store.ask(
        lambda session: [
            (kind or "", due, row)
            for kind, due, row in session.execute(select(TaskRow.kind, TaskRow.due, TaskRow.id))
        ]
    )


def test_entered_days_stand_over_the_published_ones_and_can_be_taken_back(county: County) -> None:
    days = [
        SpecialDay(D("2026-06-16"), working=False, name="校庆"),
        SpecialDay(D("2026-06-20"), working=True),
    ]
    county.store.run(set_special_days, days, note="局发〔2026〕3 号")
    calendar = county.store.ask(work_calendar)
    assert [is_workday(calendar, D(day)) for day in ("2026-06-15", "2026-06-16", "2026-06-20")] == [
        True,
        False,
        True,
    ]
    county.store.run(set_special_days, [SpecialDay(D("2026-06-16"), working=True)], note="取消")
    assert is_workday(county.store.ask(work_calendar), D("2026-06-16"))
    county.store.run(drop_special_day, D("2026-06-20"), note="取消")
    assert not is_workday(county.store.ask(work_calendar), D("2026-06-20"))


def test_a_day_cannot_be_off_and_worked(county: County) -> None:
    day = D("2026-06-16")
    with pytest.raises(TwoKindsOfDay):
        county.store.run(
            set_special_days, [SpecialDay(day, working=False), SpecialDay(day, working=True)], note="错"
        )


def test_a_year_is_arranged_once_its_holidays_are_named(county: County) -> None:
    one = [SpecialDay(D("2031-03-03"), working=False, name="校庆")]
    county.store.run(set_special_days, one, note="校庆")
    assert is_provisional(county.store.ask(work_calendar), D("2031-03-01"), D("2031-03-05"))
    county.store.run(
        set_special_days, [SpecialDay(D("2031-10-01"), working=False, name="国庆节")], note="国办通知"
    )
    assert not is_provisional(county.store.ask(work_calendar), D("2031-03-01"), D("2031-03-05"))


def test_the_usual_year_is_there_once_and_editable(county: County) -> None:
    county.store.run(use_usual_entries)
    county.store.run(use_usual_entries)
    entries = county.store.ask(work_entries)
    assert len(entries) == len(usual_entries())
    names = [entry.name for entry in entries]
    assert {"启动续住季", "年度分配", "岗位复核", "办理入住", "年终盘点"} <= set(names)
    first = entries[0]
    county.store.run(
        save_work_entry,
        WorkEntry(first.id, "改名", MonthDay(1, 1), MonthDay(1, 2), ("学校",), "", "", 0),
    )
    assert county.store.ask(work_entries)[0].name == "改名"
    assert first.id is not None
    county.store.run(drop_work_entry, first.id, note="不需要")
    assert "改名" not in [entry.name for entry in county.store.ask(work_entries)]


def test_an_entry_without_anybody_is_refused(county: County) -> None:
    with pytest.raises(AnnualDayWrong):
        county.store.run(
            save_work_entry, WorkEntry(None, "空", MonthDay(1, 1), MonthDay(1, 2), (), "", "", 0)
        )


def test_the_clock_creates_each_task_once_for_this_office_alone(county: County) -> None:
    county.store.run(use_usual_entries)
    day = D("2027-05-01")
    assert [one.kind for one in county.store.ask(due_tasks, day)] == ["启动续住季"]
    assert county.store.run(create_due_tasks, day=day).result == 1
    assert county.store.run(create_due_tasks, day=day + timedelta(2)).result == 0
    assert county.store.run(create_due_tasks, day=D("2028-05-01")).result == 1
    assert [kind for kind, _, _ in tasks(county)] == ["启动续住季", "启动续住季"]


def test_a_season_brings_its_reminders_and_after_the_term_the_way_out(county: County) -> None:
    county.building(programme="周转宿舍项目")
    teacher = county.teacher("甲", staffing="事业编制", marital="未婚", home_in_town_self="无")
    county.lives(teacher, county.unit("101"), D("2025-09-01"), D("2026-08-31"))
    early = D("2026-05-03")
    county.store.run(start_season, county.store.ask(plan_season, early), today=early)
    for day in (TODAY, D("2026-07-10"), D("2026-08-31"), D("2026-09-02"), D("2026-12-20")):
        county.store.run(create_due_tasks, day=day)
    found = {kind: due for kind, due, _ in tasks(county)}
    assert found["续住季：提醒还没有答复的住户（期满前 90 天）"] == D("2026-06-02")
    assert found["续住季：受理已截止，列出未申请的住户"] == D("2026-07-03")
    assert found["续住季：岗位复核"] == D("2026-08-31")
    assert found["续住季：期限已过，通知逾期的住户"] == D("2026-09-01")
    assert found["腾退：过渡期满"] == D("2026-11-30")
    assert found["腾退：第二次腾退通知"] == D("2026-12-16")
    assert {stay.term_end for stay in county.stays()} == {D("2026-08-31")}, "the clock changes no state"


@given(st.dates(D("2024-01-01"), D("2032-12-31")), st.sampled_from(usual_entries()))
def test_an_entry_is_always_ahead_or_under_way(day: date, entry: WorkEntry) -> None:
    first, last = entry.next_after(day)
    assert first <= last
    assert last >= day
    assert (last - day).days <= 366


@pytest.mark.parametrize("text", ["13-01", "02-30", "5月32日", "", "0-1", "a-b", "5"])
def test_what_is_no_day_of_the_year_is_not_read(text: str) -> None:
    assert read_annual(text) is None


def test_a_day_of_the_year_is_written_and_read() -> None:
    assert {read_annual(text) for text in ("5-4", "05-04", "5月4日", "5.4", " 5/4 ")} == {MonthDay(5, 4)}
    assert write_annual(MonthDay(5, 4)) == "05-04"
