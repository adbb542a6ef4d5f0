"""Leaving: deadlines by reason, transition, steps, bans. What is not written is not given."""

import pytest

from dorms.domain.decisions import Outcome
from dorms.domain.facts import Breach
from dorms.rules.leaving import Cause, leaving, must_leave
from tests.rules.builders import CALENDAR, DAY, D, person, rule, rule_set

MOVED = {
    "event": D("2026-06-01"),
    "notified": D("2026-06-10"),
    "decided": D("2026-06-05"),
    "term_last_day": D("2026-08-31"),
    "left": D("2026-07-20"),
}


def follows(code, *rules, facts=None, **known):
    return leaving(rule_set(*rules), facts or person(), DAY, Cause(code=code, **(MOVED | known)), CALENDAR)


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ({"within": "30天"}, "2026-07-10"),
        ({"within": "1个月"}, "2026-07-10"),
        ({"within": "5个工作日"}, "2026-06-17"),
        ({"within": "1周", "from": "事由发生"}, "2026-06-08"),
        ({"within": "30天", "from": "租期届满"}, "2026-09-30"),
    ],
)
def test_the_deadline_counts_from_what_the_text_says(params, expected):
    decision = follows("LEFT_POST", ("leaving", rule("leaving", "move_out", codes=["LEFT_POST"])[1] | params))
    assert decision.date_given("leave_by") == D(expected)


def test_each_reason_has_its_own_deadline():
    rules = [
        rule("leaving", "move_out", codes=["SUBLET"], within="3天"),
        rule("leaving", "move_out", codes=["LEFT_POST"], within="30天"),
        rule("leaving", "move_out", within="60天"),
    ]
    found = {code: follows(code, *rules).date_given("leave_by") for code in ("SUBLET", "LEFT_POST", "IDLE")}
    assert found == {"SUBLET": D("2026-06-13"), "LEFT_POST": D("2026-07-10"), "IDLE": D("2026-08-09")}


def test_a_deadline_waits_for_the_notice():
    decision = follows("IDLE", rule("leaving", "move_out", codes=["IDLE"], within="30天"), notified=None)
    assert decision.outcome is Outcome.FLAG
    assert [ask.fact for ask in decision.questions] == ["notified"]


def test_the_transition_follows_the_deadline_or_the_term():
    transition = rule("leaving", "transition", length="3个月", price="合同租金", factor="1倍")
    after_term = follows("NOT_RENEWED", transition)
    assert after_term.date_given("transition_until") == D("2026-11-30")
    assert (after_term.given("price"), after_term.given("factor")) == ("合同租金", "1")
    after_deadline = follows("NOT_RENEWED", rule("leaving", "move_out", within="30天"), transition)
    assert after_deadline.date_given("transition_until") == D("2026-10-10")
    asked = follows("NOT_RENEWED", transition, term_last_day=None)
    assert [ask.fact for ask in asked.questions] == ["term_until"]


def test_a_transition_for_some_reasons_only():
    transition = rule("leaving", "transition", codes=["CAP_REACHED"], length="3个月")
    assert follows("CAP_REACHED", transition).date_given("transition_until") == D("2026-11-30")
    assert follows("SUBLET", transition).gives == ()


def test_the_price_of_a_transition_is_given_only_as_far_as_it_is_written():
    silent = follows("EXPIRED", rule("leaving", "transition", length="3个月"))
    assert [given.name for given in silent.gives] == ["transition_until"]
    daily = follows("EXPIRED", rule("leaving", "transition", length="3个月", price="按日", daily="20元/天"))
    assert daily.given("daily") == "20"


def test_the_steps_after_the_last_day_follow_each_other():
    rules = [
        rule("leaving", "transition", length="1个月"),
        rule("leaving", "step", name="一", after="1天"),
        rule("leaving", "step", name="二", after="15天"),
        rule("leaving", "step", name="三", after=""),
    ]
    decision = follows("EXPIRED", *rules)
    assert [given.value for given in decision.gives if given.name == "step"] == ["2026-10-01", "2026-10-16"]
    assert follows("EXPIRED", rules[1], term_last_day=None).gives == ()


def test_bans_by_reason():
    ban = rule("leaving", "ban", codes=["SUBLET"], length="5年")
    assert follows("SUBLET", ban).date_given("ban_until") == D("2031-07-20")
    assert follows("IDLE", ban).gives == ()
    assert [ask.fact for ask in follows("SUBLET", ban, left=None).questions] == ["left"]
    decided = rule("leaving", "ban", codes=["GIVE_UP"], length="24个月", **{"from": "决定日"})
    assert follows("GIVE_UP", decided).date_given("ban_until") == D("2028-06-05")
    assert [ask.fact for ask in follows("GIVE_UP", decided, decided=None).questions] == ["decided"]


@pytest.mark.parametrize(
    "params",
    [
        {"kind": "move_out", "codes": ["IDLE"], "within": ""},
        {"kind": "transition", "length": "", "price": "市场租金"},
        {"kind": "ban", "codes": ["IDLE"], "length": ""},
        {"kind": "step", "name": "一", "after": ""},
    ],
)
def test_silence_gives_no_date_and_no_ban(params):
    decision = follows("IDLE", ("leaving", {"clause": "第一条", "text": "条款原文。"} | params))
    assert (decision.outcome, decision.gives, decision.findings) == (Outcome.OK, (), ())


@pytest.mark.parametrize(
    "made",
    [
        rule("leaving", "move_out", within="3天", when={"kind": "dual_staff"}),
        rule("leaving", "transition", length="3天", when={"kind": "dual_staff"}),
        rule("leaving", "step", name="一", after="3天", when={"kind": "dual_staff"}),
        rule("leaving", "ban", codes=["IDLE"], length="1年", when={"kind": "dual_staff"}),
    ],
)
def test_whether_a_rule_applies_can_be_the_question(made):
    decision = follows("IDLE", made)
    assert [ask.fact for ask in decision.questions] == ["dual_staff"]
    assert follows("IDLE", made, facts=person(dual_staff=False)).findings == ()
    assert follows("IDLE", made, facts=person(dual_staff=True)).gives


def test_reasons_to_end_a_stay_early():
    rules = rule_set(
        rule("ending", "breached", codes=["SUBLET"], code="SUBLET"), rule("ending", "service_over")
    )
    sublet = person(breaches=(Breach("SUBLET", D("2026-01-01")),), service_ends=D("2030-01-01"))
    decision = must_leave(rules, sublet, DAY)
    assert (decision.outcome, decision.code) == (Outcome.REFUSED, "SUBLET")
    assert len(decision.refusals) == 1
    assert must_leave(rules, person(service_ends=D("2030-01-01")), DAY).outcome is Outcome.OK
    assert must_leave(rules, person(), DAY).outcome is Outcome.FLAG
