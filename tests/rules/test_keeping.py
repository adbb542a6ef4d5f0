"""Facts written down and read again are the same facts: what a kept decision is made again from."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings

from dorms.rules.deciding import case_from, cause_value, facts_value
from dorms.rules.leaving import Cause
from tests.rules.strategies import MANY, facts_and_more


@settings(max_examples=MANY, deadline=None)
@given(facts_and_more())
def test_facts_survive_being_written_down(found) -> None:
    facts = found[0] if isinstance(found, tuple) else found
    facts = replace(facts, marks=tuple(dict(facts.marks).items()), counts=tuple(dict(facts.counts).items()))
    assert case_from(facts_value(facts)).facts == facts


def test_a_cause_survives_too() -> None:
    cause = Cause(code="IDLE", event=date(2026, 6, 1), notified=date(2026, 6, 10))
    assert case_from({"who": "甲", "cause": cause_value(cause)}).cause == cause
