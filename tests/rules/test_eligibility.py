"""Who may apply, which units are open to whom, exceptions."""

from decimal import Decimal

import pytest

from dorms.domain.decisions import Outcome, Proof
from dorms.domain.facts import UnitFacts
from dorms.rules.eligibility import eligibility, may_take, waiver
from dorms.rules.quantities import Quantity, Unit
from tests.rules.builders import DAY, person, rule, rule_set

STAFF = rule("eligibility", "category", in_=["在编", "特岗"])
DEGREE = rule("eligibility", "degree", not_in=["中专"], code="OTHER")


def outcome(decision):
    return decision.outcome, decision.code


def test_every_clause_is_shown_and_one_refusal_refuses():
    rules = rule_set(STAFF, DEGREE)
    fine = eligibility(rules, person(category="在编", degree="本科"), DAY)
    assert outcome(fine) == (Outcome.OK, "")
    assert len(fine.findings) == 2
    assert outcome(eligibility(rules, person(category="编外", degree="本科"), DAY)) == (
        Outcome.REFUSED,
        "NOT_ELIGIBLE",
    )
    assert outcome(eligibility(rules, person(category="在编", degree="中专"), DAY)) == (
        Outcome.REFUSED,
        "OTHER",
    )
    assert outcome(eligibility(rules, person(category="在编"), DAY)) == (Outcome.FLAG, "OTHER")
    both = eligibility(rules, person(degree="中专"), DAY)
    assert outcome(both) == (Outcome.REFUSED, "OTHER")
    assert [ask.fact for ask in both.questions] == ["category"]


def test_proofs_travel_with_the_decision():
    proof = Proof("category", "聘用合同", "2025-09-01")
    assert eligibility(rule_set(STAFF), person(category="在编", proofs=(proof,)), DAY).proofs == (proof,)


def test_a_rule_set_without_conditions_admits_everybody():
    assert outcome(eligibility(rule_set(), person(), DAY)) == (Outcome.OK, "")


def unit(**facts):
    return UnitFacts(unit="1栋101", **facts)


@pytest.mark.parametrize(
    ("params", "fits", "not_", "name"),
    [
        ({"unit_types": ["单间"]}, {"unit_type": "单间"}, {"unit_type": "两室"}, "unit_type"),
        ({"area_at_most": "40平方米"}, {"area": Decimal(40)}, {"area": Decimal("40.01")}, "unit_area"),
        ({"floors_at_most": "2层"}, {"floor": 2}, {"floor": 3}, "unit_floor"),
        ({"programmes": ["公租房"]}, {"programme": "公租房"}, {"programme": "自筹"}, "unit_programme"),
    ],
)
def test_units_open_to_everybody_or_not(params, fits, not_, name):
    rules = rule_set(rule("access", "access", **params))
    assert may_take(rules, person(), unit(**fits), DAY).outcome is Outcome.OK
    assert outcome(may_take(rules, person(), unit(**not_), DAY)) == (Outcome.REFUSED, "NOT_ELIGIBLE")
    asked = may_take(rules, person(), unit(), DAY)
    assert [ask.fact for ask in asked.questions] == [name]


def test_units_open_to_a_rank():
    rules = rule_set(
        rule("access", "access", unit_types=["单间"], when={"kind": "position", "more_than": "20名"})
    )
    assert may_take(rules, person(position=20), unit(unit_type="两室"), DAY).outcome is Outcome.OK
    assert may_take(rules, person(position=21), unit(unit_type="两室"), DAY).outcome is Outcome.REFUSED
    assert may_take(rules, person(position=21), unit(unit_type="单间"), DAY).outcome is Outcome.OK
    unknown = may_take(rules, person(), unit(unit_type="两室"), DAY)
    assert [ask.fact for ask in unknown.questions] == ["position"]
    assert may_take(rules, person(), unit(unit_type="单间"), DAY).outcome is Outcome.OK


def test_reserves():
    rules = rule_set(
        rule("access", "reserve", name="机动", share="5%"),
        rule("access", "reserve", name="低层", number="2套", when={"kind": "disability", "in": ["一级"]}),
    )
    assert may_take(rules, person(), unit(reserve="机动"), DAY).outcome is Outcome.REFUSED
    assert may_take(rules, person(disability="一级"), unit(reserve="低层"), DAY).outcome is Outcome.OK
    assert may_take(rules, person(disability="无"), unit(reserve="低层"), DAY).outcome is Outcome.REFUSED
    assert may_take(rules, person(), unit(reserve="低层"), DAY).outcome is Outcome.FLAG
    assert may_take(rules, person(), unit(), DAY).outcome is Outcome.OK
    assert may_take(rules, person(), unit(reserve="别的"), DAY).outcome is Outcome.OK


WAIVER = {"codes": ["CAP_REACHED"], "reasons": ["重病"], "approver": "教体局", "limit": "6个月"}


def asked(months=6, code="CAP_REACHED", reason="重病", approver="教体局", facts=None, **params):
    rules = rule_set(rule("exceptions", "waiver", **(WAIVER | params)))
    limit = Quantity(Decimal(months), Unit.MONTH)
    return waiver(rules, facts or person(), DAY, code=code, reason=reason, approver=approver, limit=limit)


def test_an_exception_has_its_reasons_its_approver_and_its_limit():
    granted = asked()
    assert (granted.outcome, granted.given("exception_limit")) == (Outcome.OK, "6")
    assert asked(months=7).outcome is Outcome.REFUSED
    assert asked(reason="搬家").outcome is Outcome.REFUSED
    assert asked(approver="学校").outcome is Outcome.REFUSED
    assert asked(code="SUBLET").findings == ()
    assert asked(months=99, limit="").outcome is Outcome.OK
    assert asked(when={"kind": "dual_staff"}).outcome is Outcome.FLAG
