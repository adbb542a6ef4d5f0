"""For every rule set and all facts: knowing more overturns nothing, helping harms nobody, silence gives nothing."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dorms.domain.canonical import canonical
from dorms.domain.decisions import Outcome, decision_from, decision_value
from dorms.domain.facts import Facts, UnitFacts
from dorms.messages import explain
from dorms.resources import resource
from dorms.rules import charges, procedure
from dorms.rules.conditions import CONDITIONS as KINDS
from dorms.rules.eligibility import eligibility, may_take
from dorms.rules.leaving import Cause, leaving, must_leave
from dorms.rules.points import score
from dorms.rules.reading import load_rules
from dorms.rules.renewal import first_term, renewal, season
from dorms.rules.vocabulary import CODES
from tests.rules.builders import CALENDAR, DAY, D, rule, rule_set
from tests.rules.strategies import CONDITIONS, MANY, all_known, conditions, facts, facts_and_more

SHIPPED = {path.stem: load_rules(path) for path in resource("rules").glob("*.toml")}
shipped = st.sampled_from(sorted(SHIPPED)).map(SHIPPED.__getitem__)
ORDER = [Outcome.REFUSED, Outcome.FLAG, Outcome.OK]


def section(rules):
    return rule_set(*(rule("eligibility", **params) for params in rules))


def every_decision(rules, who, day=DAY):
    """All that can be asked about somebody."""
    cause = {"notified": DAY, "decided": DAY, "term_last_day": D("2026-08-31"), "left": DAY}
    yield eligibility(rules, who, day)
    yield score(rules, who, day)
    yield may_take(rules, who, UnitFacts(unit="A", unit_type="单间", area=Decimal(30), floor=1), day)
    yield renewal(rules, who, day, CALENDAR)
    yield first_term(rules, who, DAY, day)
    yield season(rules, who, day, CALENDAR)
    yield must_leave(rules, who, day)
    for code in CODES:
        yield leaving(rules, who, day, Cause(code=code, event=DAY, **cause), CALENDAR)
    yield charges.rent(rules, who, day)
    yield charges.deposit(rules, who, day)
    yield charges.late_fee(rules, who, day, owed=Decimal(100), due=D("2026-01-01"), calendar=CALENDAR)
    yield charges.refund(
        rules, who, day, left=DAY, inspected=DAY, leave_by=D("2026-01-01"), calendar=CALENDAR
    )
    yield charges.staying_on(rules, who, day, since=D("2026-01-01"), transition_until=None)
    yield charges.staying_on(rules, who, day, since=D("2026-01-01"), transition_until=DAY)
    yield procedure.application_window(rules, who, day)
    yield procedure.give_ups(rules, who, day)
    yield procedure.move_in_by(rules, who, day, CALENDAR)
    yield procedure.choose_by(rules, day, CALENDAR, facts=who)
    yield procedure.waiting_until(rules, who, day, day)
    yield procedure.objection(rules, day, CALENDAR, lodged=day, facts=who)
    for level in ("学校", "中心校", "教体局"):
        yield procedure.review_by(rules, level, day, CALENDAR, facts=who)
    for name in ("资格名单", "排序名单", "分配结果", "续住名单", "空置警示名单"):
        yield procedure.publication(rules, name, day, CALENDAR, facts=who)


def test_every_kind_of_condition_takes_part_in_these_tests():
    assert {str(one["kind"]) for one in CONDITIONS} | {"any", "all", "not", "see"} == set(KINDS)


@settings(max_examples=MANY * 3)
@given(conditions, facts_and_more())
def test_a_fact_more_never_overturns_what_was_settled(condition, known):
    less, more, _ = known
    rules = section([condition])
    before, after = (eligibility(rules, one, DAY).outcome for one in (less, more))
    assert before in (after, Outcome.FLAG)


@settings(max_examples=MANY)
@given(st.lists(conditions, min_size=1, max_size=4), facts_and_more())
def test_a_fact_more_never_turns_ok_into_refused(written, known):
    less, more, _ = known
    rules = section(written)
    if eligibility(rules, less, DAY).outcome is Outcome.OK:
        assert eligibility(rules, more, DAY).outcome is Outcome.OK


HELPS = {
    "staffing": "事业编制",
    "post_state": "在岗",
    "marital": "未婚",
    "other_housing": (),
    "leaves": (),
    "retires_on": DAY + timedelta(20_000),
    "bans": (),
    "open_hazards": Decimal(0),
    "absences": (),
    "breaches": (),
    "months_owed": (),
    "not_living_found": (),
    "renewal_applied_on": D("2026-06-01"),
    "commute_minutes": Decimal(90),
    "nights_per_week": Decimal(7),
    "declared": "无变化",
    "resident_since": D("2000-01-01"),
}


@settings(max_examples=MANY)
@given(shipped, facts, st.sampled_from(sorted(HELPS)))
def test_a_fact_that_helps_never_makes_an_outcome_worse(rules, who, name):
    better = replace(who, **{name: HELPS[name]})
    for decide in (
        lambda one: eligibility(rules, one, DAY),
        lambda one: must_leave(rules, one, DAY),
        lambda one: renewal(rules, one, DAY, CALENDAR),
    ):
        assert ORDER.index(decide(better).outcome) >= ORDER.index(decide(who).outcome)


@settings(max_examples=MANY * 2)
@given(conditions, facts)
def test_a_condition_reads_the_facts_it_declares_and_no_others(condition, who):
    (requirement,) = section([condition]).requirements("eligibility")
    reads = {name: getattr(who, name) for name in requirement.condition.reads}
    assert requirement.condition.check(who, DAY) == requirement.condition.check(Facts(who="", **reads), DAY)


@settings(max_examples=MANY * 2)
@given(conditions, st.lists(facts, min_size=1, max_size=4))
def test_what_is_remembered_is_what_is_computed(condition, people):
    (requirement,) = section([condition]).requirements("eligibility")
    for who in people + people:
        for day in (DAY, DAY + timedelta(40)):
            assert requirement.condition.judged(who, day) == requirement.condition.check(who, day)


@settings(max_examples=max(20, MANY // 10), deadline=None)
@given(shipped, st.one_of(facts, all_known))
def test_a_stored_decision_is_the_same_decision(rules, who):
    for decision in every_decision(rules, who):
        value = decision_value(decision)
        assert decision_from(value) == decision
        assert canonical(decision_value(decision_from(value))) == canonical(value)


@settings(max_examples=max(10, MANY // 20), deadline=None)
@given(st.sampled_from(sorted(SHIPPED)), st.one_of(facts, all_known))
def test_a_replay_by_a_rule_set_read_again_gives_the_same_decisions(name, who):
    again = load_rules(resource("rules", f"{name}.toml"))
    assert list(every_decision(SHIPPED[name], who)) == list(every_decision(again, who))


@settings(max_examples=max(20, MANY // 10), deadline=None)
@given(shipped, st.one_of(facts, all_known))
def test_every_decision_has_whole_sentences_and_every_flag_its_question(rules, who):
    for decision in every_decision(rules, who):
        words = explain(decision)
        assert "{" not in words
        assert "None" not in words
        assert (decision.outcome is Outcome.FLAG) <= bool(decision.questions)
        assert all(explain(ask).endswith("。") for ask in decision.questions)


@settings(max_examples=max(20, MANY // 10), deadline=None)
@given(st.one_of(facts, all_known))
def test_an_empty_rule_set_says_nothing_about_anybody(who):
    for decision in every_decision(rule_set(), who):
        assert (decision.outcome, decision.findings, decision.gives) == (Outcome.OK, (), ())


EMPTY = [
    rule("points", "per_year", name="a", of="教龄", each=""),
    rule("points", "per_item", name="b", of="县级优秀", each=""),
    rule("points", "per_word", name="c", of="职称", values={"无": ""}, other=""),
    rule("points", "per_band", name="d", of="通勤距离", bands=[]),
    rule("points", "bonus", name="e", points=""),
    rule("points", "ceiling", limit=""),
    rule("together", "couple", points="", bonus="", units=""),
    rule("access", "access", unit_types=[], area_at_most="", floors_at_most=""),
    rule("access", "reserve", name="机动", share="", number=""),
    rule("applying", "window", opens_on="", closes_on=""),
    rule("applying", "late", then=""),
    rule("applying", "documents", documents=[]),
    rule("procedure", "approval", of="申请", levels=[]),
    rule("procedure", "review", level="学校", within=""),
    rule("procedure", "publish", list="资格名单", days=""),
    rule("procedure", "objection", lodge="", answer="", to="教体局"),
    rule("waiting", "give_ups", limit="", then="移出轮候册"),
    rule("waiting", "queue_limit", length=""),
    rule("waiting", "choose", within=""),
    rule("waiting", "move_in", within="", extension="5天", then="退回轮候"),
    rule("renewal", "mode", mode=""),
    rule("renewal", "term", length="", anchor=""),
    rule("renewal", "total_cap", limit=""),
    rule("renewal", "window", opens="", closes=""),
    rule("renewal", "late", then="", charge="5元/天"),
    rule("renewal", "post_check", on=""),
    rule("renewal", "reminders", before=[]),
    rule("renewal", "annual_review", opens_on="", closes_on=""),
    rule("leaving", "move_out", codes=list(CODES), within=""),
    rule("leaving", "transition", length="", price="市场租金", factor="2倍"),
    rule("leaving", "overstay", price="", factor="2倍", daily="", tell=[]),
    rule("leaving", "step", name="一", after=""),
    rule("leaving", "ban", codes=list(CODES), length=""),
    rule("charges", "rent", rate="", months_per_year="10个月"),
    rule("charges", "free_months", months=""),
    rule("charges", "discount", of="教龄", each="", cap="20%"),
    rule("charges", "late_fee", rate="", after="15天", cap="30%"),
    rule("charges", "deposit", amount=""),
    rule("charges", "refund", within="", forfeited_after=""),
    rule("exceptions", "waiver", codes=["IDLE"], approver="", limit="", reasons=[]),
]


@pytest.mark.parametrize("made", EMPTY, ids=lambda made: f"{made[0]}.{made[1]['kind']}")
@settings(max_examples=max(5, MANY // 20), deadline=None)
@given(who=st.one_of(facts, all_known))
def test_a_silent_parameter_never_yields_an_amount_a_date_or_a_ban(made, who):
    rules = rule_set(made)
    assert all(one.kind.silent for one in rules.rules)
    for decision in every_decision(rules, who):
        assert (decision.outcome, decision.gives) == (Outcome.OK, ())


def test_every_kind_of_provision_is_tried_empty():
    from dorms.rules.sections import SECTIONS

    without_parameters = {
        "priority_group",
        "more",
        "fewer",
        "earlier",
        "in_order",
        "fitting",
        "registration",
        "draw",
        "pair",
    }
    provisions = {name for kinds in SECTIONS.values() for name in kinds} - set(KINDS) - without_parameters
    assert {made[1]["kind"] for made in EMPTY} == provisions
