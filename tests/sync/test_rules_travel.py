"""Rules, calendars and seasons are handed down; decisions and answers come up; each is the bureau's or the office's."""

from datetime import date

import pytest

from dorms.actions.decisions import differing
from dorms.actions.rulebook import adopt_rules, label, rules_on
from dorms.actions.seasons import Reply, plan_season, record_replies, renew_clear, review, start_season
from dorms.actions.upkeep.schemes import choose_scheme, scheme_of
from dorms.actions.workyear import due_tasks, save_work_entry, set_special_days
from dorms.db.queries.rulebook import work_calendar
from dorms.db.queries.seasons import decisions_of, seasons
from dorms.db.queries.workyear import work_entries
from dorms.db.tables import SettingRow
from dorms.domain.identity import new_id
from dorms.domain.months import MonthDay
from dorms.domain.renewing import Sort
from dorms.domain.upkeep.schemes import Scheme
from dorms.domain.workdays import SpecialDay, is_workday
from dorms.domain.workyear import WorkEntry
from dorms.errors.sync import BureauAlone
from dorms.resources import resource
from dorms.rules.editing import quoted, with_header
from dorms.sync.scope import REPAIR_SCHEME
from tests.builders import TODAY
from tests.sync.offices import SCHOOL, Exchange

D = date.fromisoformat


@pytest.mark.slow
def test_a_school_works_by_the_rules_the_bureau_handed_down(exchange: Exchange) -> None:
    school = exchange.office()
    assert label(school.ask(rules_on, TODAY)) == "county-default 2025.1"
    assert len(school.ask(work_entries)) == len(exchange.hub.ask(work_entries)) > 0

    text = with_header(resource("rules", "county-default.toml").read_text("utf-8"), version=quoted("2026.1"))
    exchange.hub.run(
        adopt_rules, text, start=D("2026-09-01"), adopted_on=TODAY, adopted_by="局务会", note="修订"
    )
    exchange.hub.run(set_special_days, [SpecialDay(D("2026-06-16"), working=False)], note="通知")
    entry = WorkEntry(None, "校舍检查", MonthDay(6, 10), MonthDay(6, 20), ("学校",), "", "", 0)
    exchange.hub.run(save_work_entry, entry)
    exchange.receive(school)
    assert label(school.ask(rules_on, D("2026-09-01"))) == "county-default 2026.1"
    assert not is_workday(school.ask(work_calendar), D("2026-06-16"))
    assert "校舍检查" in [one.kind for one in school.ask(due_tasks, TODAY)]
    assert "校舍检查" not in [one.kind for one in exchange.hub.ask(due_tasks, TODAY)]


@pytest.mark.slow
def test_a_school_answers_and_decides_in_the_season_of_the_bureau(exchange: Exchange) -> None:
    county = exchange.county
    county.building(programme="周转宿舍项目")
    teacher = county.teacher("甲", staffing="事业编制", marital="未婚", home_in_town_self="无")
    county.lives(teacher, county.unit("101"), D("2025-09-01"), D("2026-08-31"))
    school = exchange.office(SCHOOL)
    exchange.hub.run(start_season, exchange.hub.ask(plan_season, TODAY), today=TODAY)
    exchange.receive(school)
    season = school.ask(seasons)[0].id
    stays = [line.case.stay for line in school.ask(review, season, TODAY).lines]
    assert len(stays) == 1
    school.run(record_replies, season, stays, Reply(wish="续住", day=TODAY, declared="无变化"), today=TODAY)
    school.run(renew_clear, season, stays, {}, day=TODAY)
    exchange.report(school)
    there = exchange.hub.ask(review, season, TODAY).lines
    assert [line.sort for line in there] == [Sort.RENEWED]
    assert [one.verdict for one in exchange.hub.ask(decisions_of)] == ["续住"]
    assert exchange.hub.ask(differing) == []


@pytest.mark.slow
def test_who_pays_for_repairs_is_the_bureaus_word_everywhere(exchange: Exchange) -> None:
    school = exchange.office()
    exchange.hub.run(choose_scheme, Scheme.FITTINGS)
    exchange.receive(school)
    assert school.ask(scheme_of) is Scheme.FITTINGS
    with pytest.raises(BureauAlone):
        school.run(choose_scheme, Scheme.WEAR)
    forged = SettingRow(id=new_id(), name=REPAIR_SCHEME, value=str(Scheme.WEAR))
    school.run(lambda session: session.add(forged), command="choose_scheme")
    assert exchange.report(school).quarantined == 1
    assert exchange.hub.ask(scheme_of) is Scheme.FITTINGS
    assert school.ask(scheme_of) is Scheme.FITTINGS
