"""Decisions are values: put together, stored, read again."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from dorms.domain.canonical import canonical, parse_line
from dorms.domain.decisions import (
    Ask,
    Check,
    Clause,
    FactUsed,
    Finding,
    Given,
    Matter,
    Outcome,
    Proof,
    RuleSetRef,
    Why,
    Working,
    decided,
    decision_from,
    decision_value,
)

CLAUSE = Clause("第五条", "无房。", "eligibility.1")
REF = RuleSetRef("county", "1", "ab")
PART = Check(
    None, "no_home", (FactUsed("homes", ""),), Working("ask"), (Ask("homes", Why.CONTRADICTION, "两份"),)
)
WHOLE = Check(None, "any", working=Working("any", (("a", "b"),)), asks=PART.asks, parts=(PART,))
OPEN = Finding(CLAUSE, Outcome.FLAG, "HAS_HOME", WHOLE, asks=(Ask("marital"),))
DATED = Finding(
    CLAUSE, Outcome.OK, gives=(Given("leave_by", "2026-07-10", "date"), Given("rent", "72.00", "元"))
)
REFUSED = Finding(CLAUSE, Outcome.REFUSED, "OTHER")


def decide(*findings, proofs=()):
    return decided(Matter.LEAVING, "张三", date(2026, 6, 15), REF, findings, proofs)


def test_a_refusal_comes_before_a_question_and_a_question_before_ok():
    assert decide().outcome is Outcome.OK
    assert decide(DATED).outcome is Outcome.OK
    assert (decide(DATED, OPEN).outcome, decide(DATED, OPEN).code) == (Outcome.FLAG, "HAS_HOME")
    assert (decide(OPEN, REFUSED).outcome, decide(OPEN, REFUSED).code) == (Outcome.REFUSED, "OTHER")
    assert decide(OPEN, REFUSED).refusals == (REFUSED,)


def test_what_is_given_and_asked():
    decision = decide(DATED, OPEN)
    assert decision.date_given("leave_by") == date(2026, 7, 10)
    assert decision.amount_given("rent") == Decimal("72.00")
    assert decision.given("deposit") is None
    assert decision.date_given("ban_until") is None
    assert decision.amount_given("deposit") is None
    assert decision.questions == (Ask("marital"), *PART.asks)


def test_a_decision_read_from_its_line_is_the_decision():
    decision = decide(DATED, OPEN, REFUSED, proofs=(Proof("homes", "无房证明", "2026-05-01"),))
    line = canonical(decision_value(decision))
    assert decision_from(parse_line(line)) == decision


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ((), []),
        (("who",), 3),
        (("day",), "gestern"),
        (("outcome",), "MAYBE"),
        (("findings",), {}),
        (("findings", 0), []),
        (("findings", 0, "check", "holds"), "yes"),
        (("findings", 0, "check", "asks"), [["a", "because", ""]]),
        (("findings", 0, "gives"), [[1, 2, 3]]),
    ],
)
def test_what_is_no_decision_is_refused(path, value):
    stored: Any = {"decision": parse_line(canonical(decision_value(decide(OPEN))))}
    inner = stored
    for key in ("decision", *path)[:-1]:
        inner = inner[key]
    inner[("decision", *path)[-1]] = value
    with pytest.raises(ValueError):  # noqa: PT011
        decision_from(stored["decision"])
