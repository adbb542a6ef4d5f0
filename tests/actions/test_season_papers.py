"""What a season tells people: reminders, overdue notices, letters with the remedy, and the public list."""

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select

from dorms.actions.cards import kept_card, live_card, paper_of
from dorms.actions.seasons import (
    Reply,
    Settling,
    issue_stay_letters,
    plan_season,
    publish_renewals,
    record_replies,
    renew_clear,
    review,
    settle_stay,
    start_season,
)
from dorms.actions.seasons.notices import overdue_notices, reminders
from dorms.db.tables import LetterRow, PublicNoticeRow
from dorms.domain.decisions import Outcome
from dorms.domain.papers import OverdueNotice, RenewalNotice
from dorms.errors.reviewing import NothingChosen
from dorms.papers import collect
from tests.builders import TODAY, County

pytestmark = pytest.mark.slow

D = date.fromisoformat
LAST = D("2026-08-31")


@pytest.fixture
def season(county: County) -> UUID:
    """甲 can be renewed, 乙 has a home, 丙 has not answered."""
    county.building(programme="周转宿舍项目")
    for name, room, home in (("甲", "101", "无"), ("乙", "102", "有"), ("丙", "201", "无")):
        teacher = county.teacher(name, staffing="事业编制", marital="未婚", home_in_town_self=home)
        county.lives(teacher, county.unit(room), D("2025-09-01"), LAST)
    made = county.store.run(start_season, county.store.ask(plan_season, TODAY), today=TODAY).result
    stays = [stay.id for stay in county.stays() if stay.name != "丙"]
    county.store.run(
        record_replies, made, stays, Reply(wish="续住", day=TODAY, declared="无变化"), today=TODAY
    )
    return made


def stay(county: County, name: str) -> UUID:
    return next(one.id for one in county.stays() if one.name == name)


def test_a_reminder_says_until_when_to_apply_under_which_clause(county: County, season: UUID) -> None:
    found = county.store.ask(review, season, TODAY)
    waiting = [line for line in found.lines if not line.case.wish]
    papers = county.store.ask(reminders, found.season, waiting, county.store.office, TODAY)
    paper = papers[0]
    assert isinstance(paper, RenewalNotice)
    assert (paper.person, paper.until, paper.apply_from, paper.apply_until) == (
        "丙", LAST, D("2026-05-03"), D("2026-07-02"),
    )  # fmt: skip
    assert paper.clause == "第二十四条第一款"


def test_an_overdue_notice_has_the_days_over_and_what_follows(county: County, season: UUID) -> None:
    late = D("2026-09-15")
    found = county.store.ask(review, season, late)
    papers = county.store.ask(overdue_notices, found.lines, county.store.office, late)
    paper = next(one for one in papers if isinstance(one, OverdueNotice) and one.person == "丙")
    assert (paper.days_over, paper.leave_by) == (15, D("2026-11-30"))
    assert "2026-12-01　腾退通知" in paper.consequence
    assert "第二十九条" in paper.clause


def test_a_letter_names_facts_clauses_and_remedy_and_is_written_once(county: County, season: UUID) -> None:
    home = stay(county, "乙")
    settling = Settling(verdict="不续住", reason="在本镇购房", level="中心校")
    county.store.run(settle_stay, season, home, settling, day=TODAY)
    county.store.run(issue_stay_letters, season, [home], "不予续住告知书", day=TODAY)
    with pytest.raises(NothingChosen):
        county.store.run(issue_stay_letters, season, [home], "不予续住告知书", day=TODAY)
    with pytest.raises(NothingChosen):
        county.store.run(issue_stay_letters, season, [stay(county, "甲")], "不予续住告知书", day=TODAY)
    row = county.store.ask(lambda session: session.scalar(select(LetterRow)))
    assert row is not None
    assert row.clauses == [["第二十六条第（二）项", "续住时本人及配偶在工作学校所在乡镇仍无自有住房。"]]
    assert (row.object_within, row.object_to, row.reason_codes) == ("5个工作日", "教体局", ["HAS_HOME"])
    assert "在本镇购房" in (row.facts or "")


def test_the_public_list_has_who_was_renewed_for_as_long_as_the_rules_say(
    county: County, season: UUID
) -> None:
    with pytest.raises(NothingChosen):
        county.store.run(publish_renewals, season, school="", day=TODAY)
    county.store.run(renew_clear, season, [stay(county, "甲")], {}, day=TODAY)
    county.store.run(publish_renewals, season, school="白山镇戴桥小学", day=TODAY, phone="0551-1234567")
    row = county.store.ask(lambda session: session.scalar(select(PublicNoticeRow)))
    assert row is not None
    assert row.listing == "续住名单"
    assert [line["name"] for line in row.lines or ()] == ["甲"]
    assert row.start == TODAY
    assert row.last_day == D("2026-06-23"), "five working days, the Dragon Boat holiday left out"


def test_a_card_on_paper_takes_at_most_one_page(county: County, season: UUID) -> None:
    home = stay(county, "乙")
    settling = Settling(verdict="不续住", reason="在本镇购房", level="中心校")
    decision = county.store.run(settle_stay, season, home, settling, day=TODAY).result
    card = county.store.ask(kept_card, decision)
    assert card.same
    assert (card.verdict, card.decided_by, card.why) == ("不续住", "王经办", "在本镇购房")
    assert card.settling[0].number == "第二十六条第（二）项"
    paper = paper_of(card)
    assert next(line.number for line in paper.clauses) == "第二十六条第（二）项"
    steps = collect([paper], title="决定卡", demo=False, allow_missing=True)
    made = None
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made = end.value
            break
    assert made is not None
    assert made.produced[0].pages == 1


def test_a_card_can_be_asked_for_at_any_time(county: County, season: UUID) -> None:
    teacher = next(one.teacher_id for one in county.stays() if one.name == "乙")
    card = county.store.ask(live_card, "eligibility", teacher, TODAY)
    assert (card.outcome, card.person, card.decided_by) == (Outcome.REFUSED, "乙", "")
    homes = [fact for fact in card.facts if fact.name == "本人住房（乡镇）"]
    assert [(fact.value, fact.source) for fact in homes] == [("是", "教师花名册")]
