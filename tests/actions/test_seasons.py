"""A renewal season as an office lives through it: started once, sorted by clauses, renewed together or one by one."""

from datetime import date
from uuid import UUID

import pytest

from dorms.actions.decisions import differing, digest_of, replay
from dorms.actions.people import record_fact
from dorms.actions.seasons import (
    Reply,
    Settling,
    close_season,
    ladder,
    plan_season,
    post_check,
    record_replies,
    renew_clear,
    review,
    settle_stay,
    start_season,
    withdraw_renewals,
)
from dorms.actions.undoing import undo
from dorms.db.queries.seasons import decisions_of, seasons
from dorms.db.tables import TermRow
from dorms.domain.records import StayRecord
from dorms.domain.renewing import ReviewLine, SeasonPlan, Sort
from dorms.errors.policy import (
    AlreadySettled,
    BeyondLevel,
    CasesOpen,
    NotClear,
    SeasonClosed,
    SeasonRunning,
    StaleDecision,
    WindowBackwards,
)
from dorms.messages import explain
from tests.builders import TODAY, County

D = date.fromisoformat
LAST = D("2026-08-31")


def occupant(county: County, name: str, room: str, **facts: str) -> StayRecord:
    """Somebody single without a home, whose term ends with the school year."""
    known = {"staffing": "事业编制", "marital": "未婚", "home_in_town_self": "无"} | facts
    return county.lives(county.teacher(name, **known), county.unit(room), D("2025-09-01"), LAST)


@pytest.fixture
def season(county: County) -> UUID:
    county.building(programme="周转宿舍项目")
    return county.store.run(start_season, county.store.ask(plan_season, TODAY), today=TODAY).result


def applied(county: County, season: UUID, *stays: StayRecord, **more: str) -> None:
    values = {"wish": "续住", "declared": "无变化"} | more
    reply = Reply(day=D("2026-06-10"), **values)
    county.store.run(record_replies, season, [stay.id for stay in stays], reply, today=TODAY)


def lines(county: County, season: UUID, day: date = TODAY) -> dict[str, ReviewLine]:
    return {line.case.facts.who: line for line in county.store.ask(review, season, day).lines}


def sorts(county: County, season: UUID, day: date = TODAY) -> dict[str, Sort]:
    return {name: line.sort for name, line in lines(county, season, day).items()}


def test_the_plan_has_the_dates_of_the_rules(county: County) -> None:
    plan = county.store.ask(plan_season, TODAY)
    assert plan == SeasonPlan(2026, LAST, D("2026-05-03"), D("2026-07-02"), LAST)


def test_a_season_is_started_once_a_year_and_its_window_runs_forward(county: County, season: UUID) -> None:
    with pytest.raises(SeasonRunning) as again:
        county.store.run(start_season, county.store.ask(plan_season, TODAY), today=TODAY)
    assert "已于 2026-06-15 启动" in explain(again.value)
    backwards = SeasonPlan(2027, D("2027-08-31"), D("2027-06-30"), D("2027-05-01"), None)
    with pytest.raises(WindowBackwards):
        county.store.run(start_season, backwards, today=TODAY)
    assert [one.year for one in county.store.ask(seasons)] == [2026]


def test_stays_are_sorted_by_what_is_known_of_each(county: County, season: UUID) -> None:
    clear = occupant(county, "清", "101")
    homed = occupant(county, "房", "102", home_in_town_self="有")
    unknown = occupant(county, "缺", "201", marital="")
    occupant(county, "未", "202")
    applied(county, season, clear, homed, unknown)
    assert sorts(county, season) == {"清": Sort.CLEAR, "房": Sort.LEAVE, "缺": Sort.ASK, "未": Sort.ASK}
    found = lines(county, season)
    assert (found["房"].decision.code, found["房"].telling[0].clause.number) == (
        "HAS_HOME",
        "第二十六条第（二）项",
    )
    assert next(ask.fact for ask in found["未"].questions) == "renewal_applied_on"
    assert {"marital", "配偶住房（乡镇）"} <= {ask.fact for ask in found["缺"].questions}


def test_a_statement_never_overwrites_what_is_on_record(county: County, season: UUID) -> None:
    stay = occupant(county, "张", "101")
    county.store.run(
        record_fact, stay.teacher_id, "other_housing", "本人 公租房", since=D("2026-01-01"), note="核对"
    )
    county.store.run(
        record_fact, stay.teacher_id, "gives_up_housing", "否", since=D("2026-01-01"), note="核对"
    )
    applied(county, season, stay)
    line = lines(county, season)["张"]
    assert (line.sort, line.decision.code) == (Sort.LEAVE, "OTHER_POLICY_HOUSING")


def test_clear_ones_are_renewed_together_with_linked_terms_and_kept_decisions(
    county: County, season: UUID
) -> None:
    stays = [occupant(county, name, room) for name, room in (("甲", "101"), ("乙", "102"))]
    applied(county, season, *stays)
    shown = {line.case.stay: digest_of(line.decision) for line in lines(county, season).values()}
    outcome = county.store.run(renew_clear, season, list(shown), shown, day=TODAY)
    assert outcome.result == 2
    assert set(sorts(county, season).values()) == {Sort.RENEWED}
    assert {stay.term_end for stay in county.stays()} == {D("2027-08-31")}
    kept = county.store.ask(decisions_of, stay=stays[0].id)[0]
    assert (kept.verdict, kept.outcome, kept.rule_set) == ("续住", "OK", "county-default 2025.1")

    def new_terms(session):
        return [(row.previous_id, row.serial, row.rule_set) for row in session.query(TermRow) if row.serial]

    for previous, serial, rule_set in county.store.ask(new_terms):
        assert previous is not None
        assert (serial, rule_set) == (1, "county-default 2025.1")
    again = county.store.ask(replay, kept.id)
    assert again.same
    assert again.sources["term_until"].document == stays[0].agreement_no
    undo(county.store, outcome.operation)
    assert set(sorts(county, season).values()) == {Sort.CLEAR}


def test_what_is_not_clear_or_has_changed_is_not_renewed_together(county: County, season: UUID) -> None:
    clear, homed = occupant(county, "甲", "101"), occupant(county, "乙", "102", home_in_town_self="有")
    applied(county, season, clear, homed)
    with pytest.raises(NotClear) as refused:
        county.store.run(renew_clear, season, [clear.id, homed.id], {}, day=TODAY)
    assert "乙" in explain(refused.value)
    shown = {clear.id: digest_of(lines(county, season)["甲"].decision)}
    for kind, value in (("category", "支教"), ("service_ends", "2027-01-31")):
        county.store.run(record_fact, clear.teacher_id, kind, value, since=TODAY, note="派驻文件")
    with pytest.raises(StaleDecision):
        county.store.run(renew_clear, season, [clear.id], shown, day=TODAY)
    assert county.store.ask(decisions_of, stay=clear.id) == []


def test_people_on_one_agreement_wait_for_each_other(county: County, season: UUID) -> None:
    from dorms.actions.stays import Arrival, move_in

    one, other = (county.teacher(n, marital="未婚", staffing="事业编制", home_in_town_self=h)
                  for n, h in (("甲", "无"), ("乙", "")))  # fmt: skip
    arrival = Arrival(one, county.unit("101"), D("2025-09-01"), LAST, partner_id=other)
    county.store.run(move_in, arrival, today=TODAY)
    applied(county, season, *county.stays())
    line = lines(county, season)["甲"]
    assert (line.sort, line.mates) == (Sort.ASK, ("乙",))
    county.store.run(
        record_fact, other, "home_in_town_self", "无", since=TODAY, note="查询", proof="无房证明"
    )
    found = lines(county, season)
    assert {line.sort for line in found.values()} == {Sort.CLEAR}
    county.store.run(renew_clear, season, [line.case.stay for line in found.values()], {}, day=TODAY)
    assert [stay.renewals for stay in county.stays()] == [1, 1]


def test_an_exception_is_decided_with_a_reason_and_only_once(county: County, season: UUID) -> None:
    stay = occupant(county, "甲", "101", home_in_town_self="有")
    applied(county, season, stay)
    settling = Settling(verdict="不续住", reason="在本镇购房", level="中心校")
    decision = county.store.run(settle_stay, season, stay.id, settling, day=TODAY).result
    line = lines(county, season)["甲"]
    assert line.verdict is not None
    assert (line.sort, line.verdict.reason) == (Sort.ENDED, "在本镇购房")
    with pytest.raises(AlreadySettled):
        county.store.run(settle_stay, season, stay.id, settling, day=TODAY)
    rungs = county.store.ask(ladder, line.case, county.store.ask(replay, decision).decision, TODAY)
    assert [ask.fact for rung in rungs for ask in rung.asks] == ["notified"]


def test_who_did_not_apply_gets_the_transition_and_the_steps_after_it(county: County, season: UUID) -> None:
    occupant(county, "甲", "101")
    line = lines(county, season, D("2026-09-01"))["甲"]
    assert (line.sort, line.decision.code) == (Sort.LEAVE, "NO_APPLICATION")
    rungs = county.store.ask(ladder, line.case, line.decision, D("2026-09-01"))
    assert [(rung.name, rung.day) for rung in rungs] == [
        ("过渡期满", D("2026-11-30")), ("腾退通知", D("2026-12-01")), ("第二次腾退通知", D("2026-12-16")),
        ("教体局处理决定", D("2026-12-31")),
    ]  # fmt: skip
    assert all(rung.clause for rung in rungs)


def test_who_does_not_want_to_stay_is_sorted_out(county: County, season: UUID) -> None:
    stay = occupant(county, "甲", "101")
    applied(county, season, stay, wish="不续住", declared="")
    line = lines(county, season)["甲"]
    assert (line.sort, line.case.wish) == (Sort.LEAVE, "不续住")


def test_a_summer_transfer_is_found_on_31_august_and_the_renewal_withdrawn(
    county: County, season: UUID
) -> None:
    stay, other = occupant(county, "甲", "101"), occupant(county, "乙", "102")
    applied(county, season, stay, other)
    county.store.run(renew_clear, season, [stay.id, other.id], {}, day=TODAY)
    county.store.run(record_fact, stay.teacher_id, "post_state", "调离", since=D("2026-08-20"), note="调令")
    found = {line.case.facts.who: line for line in county.store.ask(post_check, season, LAST).lines}
    assert {name: line.sort for name, line in found.items()} == {"甲": Sort.LEAVE, "乙": Sort.CLEAR}
    assert found["甲"].decision.code == "LEFT_POST"
    county.store.run(withdraw_renewals, season, [stay.id], day=LAST, note="暑期调离")
    assert {one.name: one.term_end for one in county.stays()} == {"甲": LAST, "乙": D("2027-08-31")}
    assert sorts(county, season, LAST)["甲"] is Sort.ENDED


def test_a_season_is_closed_when_every_stay_is_settled(county: County, season: UUID) -> None:
    stay, other = occupant(county, "甲", "101"), occupant(county, "乙", "102", home_in_town_self="有")
    applied(county, season, stay, other)
    county.store.run(renew_clear, season, [stay.id], {}, day=TODAY)
    with pytest.raises(CasesOpen) as refused:
        county.store.run(close_season, season, day=TODAY)
    assert "还有 1 户" in explain(refused.value)
    county.store.run(settle_stay, season, other.id, Settling(verdict="不续住", reason="有房"), day=TODAY)
    county.store.run(close_season, season, day=TODAY)
    assert county.store.ask(seasons)[0].summary == "续住 1 户，不续住 1 户"
    with pytest.raises(SeasonClosed):
        applied(county, season, stay)


def test_every_kept_decision_comes_out_the_same_again(county: County, season: UUID) -> None:
    stays = [occupant(county, "甲", "101"), occupant(county, "乙", "102", home_in_town_self="有"),
             occupant(county, "丙", "201", category="特岗"), occupant(county, "丁", "202", marital="")]  # fmt: skip
    applied(county, season, *stays)
    for stay in stays:
        county.store.run(settle_stay, season, stay.id, Settling(verdict="不续住", reason="试"), day=TODAY)
    county.store.run(
        record_fact, stays[0].teacher_id, "post_state", "退休", since=D("2026-01-01"), note="后来才知道"
    )
    assert county.store.ask(differing) == []


def test_renewing_against_the_rules_is_left_to_the_bureau(county: County, season: UUID) -> None:
    stay = occupant(county, "甲", "101", home_in_town_self="有")
    applied(county, season, stay)
    beyond = Settling(verdict="续住", reason="危房", level="学校", last_day=D("2027-02-28"))
    with pytest.raises(BeyondLevel) as refused:
        county.store.run(settle_stay, season, stay.id, beyond, day=TODAY)
    assert "由教体局决定" in explain(refused.value)
    allowed = Settling(verdict="续住", reason="自有房被鉴定为危房", level="教体局", last_day=D("2027-02-28"))
    county.store.run(settle_stay, season, stay.id, allowed, day=TODAY)
    assert [one.term_end for one in county.stays()] == [D("2027-02-28")]
    kept = county.store.ask(decisions_of, stay=stay.id)[0]
    assert (kept.outcome, kept.verdict, kept.level) == ("REFUSED", "续住", "教体局")


@pytest.mark.parametrize(
    ("facts", "asked"),
    [
        ({"category": "外星人"}, "category"),
        ({"post_state": "失踪"}, "post_state"),
        ({"marital": ""}, "marital"),
    ],
)
def test_facts_nobody_can_judge_are_asked_about(
    county: County, season: UUID, facts: dict[str, str], asked: str
) -> None:
    stay = occupant(county, "甲", "101", **facts)
    applied(county, season, stay)
    line = lines(county, season)["甲"]
    assert line.sort is Sort.ASK
    assert asked in {ask.fact for ask in line.questions}


def test_a_day_that_has_not_come_and_a_second_spouse_are_asked_about(county: County) -> None:
    from dorms.actions.decisions import decide
    from dorms.actions.households import household_for
    from dorms.actions.rulebook import read, rules_on
    from dorms.db.queries.cases import facts_of_teachers
    from tests.rules.builders import HEADER

    one, other, third = (county.teacher(name, marital="已婚") for name in ("甲", "乙", "丙"))
    for spouse in (other, third):
        county.store.run(household_for, one, spouse, "夫妻", TODAY)
    county.store.run(record_fact, one, "began_teaching", "2030-09-01", since=TODAY, note="录入")
    known = county.store.ask(facts_of_teachers, TODAY, [one])[one]
    score = county.store.ask(decide, "points", known, county.store.ask(rules_on, TODAY), TODAY)
    assert ("began_teaching", "in_future") in {(ask.fact, ask.why.value) for ask in score.questions}
    married = read(
        HEADER
        + '[[eligibility]]\nclause = "一"\ntext = "已婚的可以申请。"\nkind = "marital"\nin = ["已婚"]\n'
    )
    found = county.store.ask(decide, "eligibility", known, married, TODAY)
    assert [(ask.fact, ask.why.value) for ask in found.questions] == [("spouses", "contradiction")]
