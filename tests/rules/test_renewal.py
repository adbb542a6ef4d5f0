"""Renewal: window, late handling, re-checks, cap, cycle and the new term."""

from datetime import timedelta

import pytest

from dorms.domain.decisions import Outcome
from dorms.domain.facts import Lived
from dorms.rules.renewal import first_term, renewal, season
from tests.rules.builders import CALENDAR, DAY, D, person, rule, rule_set

END = D("2026-09-01")
TERM = rule("renewal", "term", length="12个月", anchor="学年末")
WINDOW = rule("renewal", "window", opens="120天", closes="60天")  # 3 May to 2 July 2026


def decide(facts, *rules, day=DAY, more=""):
    return renewal(rule_set(*rules, more=more), facts, day, CALENDAR)


def outcome(facts, *rules, day=DAY):
    decision = decide(facts, *rules, day=day)
    return decision.outcome, decision.code


def staying(start="2025-09-01", **facts):
    return person(**({"term_until": END, "stays": (Lived("A", D(start)),)} | facts))


def test_a_clear_case_is_renewed_for_a_school_year():
    decision = decide(
        staying(renewal_applied_on=D("2026-06-01")), rule("renewal", "mode", mode="续住"), WINDOW, TERM
    )
    assert decision.outcome is Outcome.OK
    assert (decision.date_given("term_start"), decision.date_given("term_until")) == (END, D("2027-09-01"))


def test_without_the_end_of_the_term_nothing_can_be_renewed():
    decision = decide(person(), TERM)
    assert [ask.fact for ask in decision.questions] == ["term_until"]
    ended = decide(person(), TERM, rule("ending", "breached", codes=["SUBLET"], code="SUBLET"))
    assert ended.outcome is Outcome.FLAG


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("续住", (Outcome.OK, "")),
        ("重新申请", (Outcome.REFUSED, "NOT_RENEWED")),
        ("全部重新分配", (Outcome.REFUSED, "NOT_RENEWED")),
        ("不续", (Outcome.REFUSED, "NOT_RENEWED")),
    ],
)
def test_modes(mode, expected):
    assert outcome(staying(), rule("renewal", "mode", mode=mode), TERM) == expected


def test_within_a_cycle_of_five_years_terms_go_on_and_end_with_it():
    mode = rule(
        "renewal", "mode", mode="全部重新分配", every="5年"
    )  # the rule set holds from 1 September 2024
    within = decide(staying(term_until=D("2028-09-01")), mode, TERM, day=D("2028-06-15"))
    assert within.outcome is Outcome.OK
    assert within.date_given("term_until") == D("2029-09-01")
    last = decide(staying(term_until=D("2029-09-01")), mode, TERM, day=D("2029-06-15"))
    assert (last.outcome, last.code) == (Outcome.REFUSED, "NOT_RENEWED")
    long = rule("renewal", "term", length="3年", anchor="入住日")
    assert decide(staying(term_until=D("2028-09-01")), mode, long).date_given("term_until") == D("2029-09-01")


@pytest.mark.parametrize(
    ("applied", "day", "expected"),
    [
        ("2026-05-03", "2026-06-15", (Outcome.OK, "")),
        ("2026-07-02", "2026-07-10", (Outcome.OK, "")),
        ("2026-07-03", "2026-07-10", (Outcome.FLAG, "LATE")),
        (None, "2026-07-02", (Outcome.FLAG, "NO_APPLICATION")),
        (None, "2026-07-03", (Outcome.REFUSED, "NO_APPLICATION")),
        ("2026-06-16", "2026-06-15", (Outcome.FLAG, "")),
    ],
)
def test_the_window_counts_back_from_the_last_day_of_the_term(applied, day, expected):
    facts = staying(renewal_applied_on=D(applied) if applied else None)
    assert outcome(facts, WINDOW, TERM, day=D(day)) == expected


LATE = {
    "refuse": rule("renewal", "late", then="不予受理"),
    "take": rule("renewal", "late", then="备注受理"),
    "grace": rule("renewal", "late", then="备注受理", grace="10天"),
    "charge": rule("renewal", "late", then="按日收费", charge="5元/天"),
}


@pytest.mark.parametrize(
    ("late", "applied", "expected"),
    [
        ("refuse", "2026-07-03", (Outcome.REFUSED, "LATE")),
        ("take", "2026-07-03", (Outcome.OK, "")),
        ("take", "2026-08-31", (Outcome.OK, "")),
        ("take", "2026-09-01", (Outcome.REFUSED, "LATE")),
        ("grace", "2026-07-12", (Outcome.OK, "")),
        ("grace", "2026-07-13", (Outcome.REFUSED, "LATE")),
        ("charge", "2026-07-05", (Outcome.OK, "")),
    ],
)
def test_late_applications(late, applied, expected):
    facts = staying(renewal_applied_on=D(applied))
    assert outcome(facts, WINDOW, TERM, LATE[late], day=D("2026-09-20")) == expected


def test_being_late_costs_only_where_a_charge_is_set():
    facts = staying(renewal_applied_on=D("2026-07-05"))
    charged = decide(facts, WINDOW, TERM, LATE["charge"], day=D("2026-07-10"))
    assert (charged.given("late_days"), charged.given("late_charge")) == ("3", "15")
    noted = decide(facts, WINDOW, TERM, LATE["take"], day=D("2026-07-10"))
    assert (noted.given("late_days"), noted.given("late_charge")) == ("3", None)


def test_while_late_applications_are_still_taken_nobody_is_refused():
    facts = staying()
    assert outcome(facts, WINDOW, TERM, LATE["take"], day=D("2026-08-31")) == (Outcome.FLAG, "NO_APPLICATION")
    assert outcome(facts, WINDOW, TERM, LATE["take"], day=D("2026-09-01")) == (
        Outcome.REFUSED,
        "NO_APPLICATION",
    )
    assert outcome(facts, WINDOW, TERM, LATE["refuse"], day=D("2026-07-03")) == (
        Outcome.REFUSED,
        "NO_APPLICATION",
    )


def test_where_no_window_is_set_nobody_has_to_apply():
    assert outcome(staying(), TERM) == (Outcome.OK, "")
    assert outcome(staying(), rule("renewal", "window", opens="120天", closes=""), TERM) == (
        Outcome.FLAG,
        "NO_APPLICATION",
    )


def test_a_window_on_fixed_days():
    window = rule("renewal", "window", opens_on="5月1日", closes_on="6月15日")
    assert outcome(staying(renewal_applied_on=D("2026-06-15")), window, TERM) == (Outcome.OK, "")
    assert outcome(staying(), window, TERM, day=D("2026-06-16")) == (Outcome.REFUSED, "NO_APPLICATION")
    spring = season(rule_set(window), staying(term_until=D("2026-04-01")), DAY, CALENDAR)
    assert spring.date_given("opens") == D("2025-05-01")


def test_a_window_of_its_own_for_some_units():
    rental = rule(
        "renewal", "window", opens="120天", closes="90天", when={"kind": "unit_programme", "in": ["公租房"]}
    )
    rules = (rental, WINDOW, TERM)
    applied = {"renewal_applied_on": D("2026-06-10")}
    assert outcome(staying(unit_programme="自筹", **applied), *rules)[0] is Outcome.OK
    assert outcome(staying(unit_programme="公租房", **applied), *rules) == (Outcome.FLAG, "LATE")
    open_ = decide(staying(**applied), *rules)
    assert [ask.fact for ask in open_.questions] == ["unit_programme"]


def test_rechecks_and_reasons_to_end_are_part_of_the_decision():
    recheck = rule("recheck", "post_state", in_=["在岗"])
    ending = rule("ending", "breached", codes=["SUBLET"], code="SUBLET")
    assert outcome(staying(post_state="在岗"), TERM, recheck, ending) == (Outcome.OK, "")
    assert outcome(staying(post_state="调离"), TERM, recheck) == (Outcome.REFUSED, "LEFT_POST")
    assert outcome(staying(), TERM, recheck) == (Outcome.FLAG, "LEFT_POST")
    from dorms.domain.facts import Breach

    sublet = staying(post_state="在岗", breaches=(Breach("SUBLET", D("2026-01-01")),))
    assert outcome(sublet, TERM, recheck, ending) == (Outcome.REFUSED, "SUBLET")


CAP = {"limit": "60个月"}


@pytest.mark.parametrize(
    ("start", "expected"),
    [("2022-09-01", (Outcome.OK, "")), ("2022-08-31", (Outcome.REFUSED, "CAP_REACHED"))],
)
def test_the_cap_counts_the_term_asked_for(start, expected):
    assert outcome(staying(start), TERM, rule("renewal", "total_cap", **CAP)) == expected


def test_the_cap_counts_every_unit_of_the_county_or_only_this_one():
    stays = (Lived("A", D("2020-09-01"), D("2023-09-01")), Lived("B", D("2023-09-01")))
    facts = staying(stays=stays)
    assert outcome(facts, TERM, rule("renewal", "total_cap", **CAP)) == (Outcome.REFUSED, "CAP_REACHED")
    assert outcome(facts, TERM, rule("renewal", "total_cap", over="本套", **CAP)) == (Outcome.OK, "")


def test_a_last_term_can_be_short():
    facts = staying("2022-03-01")
    assert outcome(facts, TERM, rule("renewal", "total_cap", **CAP)) == (Outcome.REFUSED, "CAP_REACHED")
    short = decide(facts, TERM, rule("renewal", "total_cap", short_last_term=True, **CAP))
    assert short.outcome is Outcome.OK
    assert short.date_given("term_until") == D("2027-03-01")
    full = decide(staying("2021-09-01"), TERM, rule("renewal", "total_cap", short_last_term=True, **CAP))
    assert (full.outcome, full.code) == (Outcome.REFUSED, "CAP_REACHED")
    odd = decide(staying("2022-03-11"), TERM, rule("renewal", "total_cap", short_last_term=True, **CAP))
    until = odd.date_given("term_until")
    assert D("2027-03-01") < until <= D("2027-03-11")


def test_a_category_without_a_cap():
    free = rule("renewal", "total_cap", unlimited=True, when={"kind": "category", "in": ["支教"]})
    rules = (TERM, free, rule("renewal", "total_cap", **CAP))
    assert outcome(staying("2010-09-01", category="支教"), *rules) == (Outcome.OK, "")
    assert outcome(staying("2010-09-01", category="在编"), *rules) == (Outcome.REFUSED, "CAP_REACHED")
    assert outcome(staying("2010-09-01"), *rules) == (Outcome.FLAG, "")
    assert outcome(staying("2010-09-01"), TERM, rule("renewal", "total_cap", unlimited=False)) == (
        Outcome.OK,
        "",
    )


def until(facts, start, **params):
    rules = rule_set(rule("renewal", "term", **params))
    return first_term(rules, facts, D(start), DAY).date_given("term_until")


@pytest.mark.parametrize(
    ("start", "expected", "params"),
    [
        ("2026-09-01", "2027-09-01", {"length": "12个月", "anchor": "学年末"}),
        ("2026-11-24", "2027-09-01", {"length": "12个月", "anchor": "学年末"}),
        ("2027-08-31", "2027-09-01", {"length": "12个月", "anchor": "学年末"}),
        ("2027-03-01", "2027-09-01", {"length": "1年", "anchor": "学年末", "shortest_first": "6个月"}),
        ("2027-03-02", "2028-09-01", {"length": "1年", "anchor": "学年末", "shortest_first": "6个月"}),
        ("2026-09-01", "2029-09-01", {"length": "36个月", "anchor": "学年末"}),
        ("2026-09-01", "2027-07-16", {"length": "12个月", "anchor": "学年末", "year_end": "7月15日"}),
        ("2026-11-24", "2027-11-24", {"length": "12个月", "anchor": "入住日"}),
        ("2026-08-31", "2027-02-28", {"length": "6个月"}),
    ],
)
def test_where_a_first_term_ends(start, expected, params):
    assert until(person(), start, **params) == D(expected)


def test_a_term_that_ends_with_the_service():
    service = {"anchor": "服务期满"}
    assert until(person(service_ends=D("2028-08-31")), "2026-09-01", **service) == D("2028-09-01")
    assert until(person(service_ends=D("2028-08-31")), "2026-09-01", length="12个月", **service) == D(
        "2027-09-01"
    )
    assert until(person(service_ends=D("2026-12-31")), "2026-09-01", length="12个月", **service) == D(
        "2027-01-01"
    )
    rules = rule("renewal", "term", **service)
    assert outcome(staying(service_ends=END - timedelta(1)), rules) == (Outcome.REFUSED, "LEFT_POST")
    assert outcome(staying(service_ends=END), rules) == (Outcome.OK, "")
    asked = decide(staying(), rules)
    assert [ask.fact for ask in asked.questions] == ["service_ends"]


def test_a_silent_term_gives_no_date():
    decision = decide(staying(), rule("renewal", "term", length="", anchor="学年末"))
    assert (decision.outcome, decision.gives) == (Outcome.OK, ())


def test_the_dates_of_a_season():
    rules = rule_set(
        WINDOW,
        rule("renewal", "reminders", before=["120天", "90天", "60天"]),
        rule("renewal", "post_check", on="8月31日"),
        rule("renewal", "annual_review", opens_on="1月1日", closes_on="3月31日"),
    )
    found = season(rules, staying(), DAY, CALENDAR)
    assert [(given.name, given.value) for given in found.gives] == [
        ("opens", "2026-05-03"),
        ("closes", "2026-07-02"),
        ("reminder", "2026-05-03"),
        ("reminder", "2026-06-02"),
        ("reminder", "2026-07-02"),
        ("post_check", "2026-08-31"),
        ("review_opens", "2026-01-01"),
        ("review_closes", "2026-03-31"),
    ]
    assert season(rule_set(), staying(), DAY, CALENDAR).gives == ()
    assert season(rules, person(), DAY, CALENDAR).gives == ()


@pytest.mark.parametrize(
    "made",
    [
        rule("renewal", "mode", mode="续住", when={"kind": "dual_staff"}),
        rule("renewal", "window", opens="120天", when={"kind": "dual_staff"}),
        rule("renewal", "term", length="1年", when={"kind": "dual_staff"}),
        rule("renewal", "reminders", before=["60天"], when={"kind": "dual_staff"}),
        rule("renewal", "post_check", on="8月31日", when={"kind": "dual_staff"}),
        rule("renewal", "annual_review", opens_on="1月1日", when={"kind": "dual_staff"}),
    ],
)
def test_whether_a_rule_applies_can_be_the_question(made):
    rules = rule_set(made)
    decisions = [renewal(rules, staying(), DAY, CALENDAR), season(rules, staying(), DAY, CALENDAR)]
    flagged = [one for one in decisions if one.outcome is Outcome.FLAG]
    assert flagged
    assert all([ask.fact for ask in one.questions] == ["dual_staff"] for one in flagged)
    others = [
        renewal(rules, staying(dual_staff=False), DAY, CALENDAR),
        season(rules, staying(dual_staff=False), DAY, CALENDAR),
    ]
    assert all(one.outcome is Outcome.OK and not one.findings for one in others)


def test_late_handling_that_may_apply_is_a_question():
    late = rule("renewal", "late", then="备注受理", when={"kind": "dual_staff"})
    facts = staying(renewal_applied_on=D("2026-07-03"))
    decision = decide(facts, WINDOW, TERM, late, day=D("2026-07-10"))
    assert [ask.fact for ask in decision.questions] == ["dual_staff"]
