"""Whatever is decided about whomever: kept and made again, it is the same decision."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dorms.actions.decisions import Judged, decide, keep_decision, replay
from dorms.actions.rulebook import rules_on
from dorms.actions.workyear import set_special_days
from dorms.domain.facts import Facts, Known
from dorms.domain.workdays import SpecialDay
from dorms.errors.policy import RulesGone
from dorms.rules.leaving import Cause
from dorms.rules.vocabulary import CODES
from tests.builders import TODAY, County
from tests.rules.strategies import FULL, all_known, facts

QUESTIONS = (
    "eligibility",
    "points",
    "renewal",
    "recheck",
    "season",
    "ending",
    "leaving",
    "rent",
    "deposit",
    "give_ups",
)


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Iterator[County]:
    made = County(tmp_path_factory.mktemp("decisions") / "county.db")
    yield made
    made.store.close()


@pytest.mark.slow
@settings(
    max_examples=300 if FULL else 25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    who=facts | all_known, question=st.sampled_from(QUESTIONS), code=st.sampled_from(sorted(CODES)),
    day=st.dates(date(2025, 9, 1), date(2027, 8, 31)),
)  # fmt: skip
def test_a_replay_is_the_same_decision(
    county: County, who: Facts, question: str, code: str, day: date
) -> None:
    who = replace(who, marks=tuple(dict(who.marks).items()), counts=tuple(dict(who.counts).items()))
    teacher = county.teacher()
    known, rules = Known(teacher, who, {}), county.store.ask(rules_on, TODAY)
    cause = Cause(code=code, event=TODAY, notified=TODAY) if question == "leaving" else None
    decision = county.store.ask(decide, question, known, rules, day, cause)
    judged = Judged(question=question, known=known, decision=decision, cause=cause)
    kept = county.store.run(keep_decision, judged, decided_on=day).result
    again = county.store.ask(replay, kept)
    assert again.same
    assert again.decision == decision


def test_a_decision_keeps_the_calendar_it_was_made_by(county: County) -> None:
    days = [SpecialDay(date(2026, 6, 17), working=False, name="防汛")]
    county.store.run(set_special_days, days, note="县政府通知")
    known, rules = Known(county.teacher(), Facts(who="甲"), {}), county.store.ask(rules_on, TODAY)
    cause = Cause(code="LEFT_POST", event=TODAY, notified=TODAY)
    decision = county.store.ask(decide, "leaving", known, rules, TODAY, cause)
    judged = Judged(question="leaving", known=known, decision=decision, cause=cause)
    kept = county.store.run(keep_decision, judged, decided_on=TODAY).result
    county.store.run(set_special_days, [replace(days[0], working=True)], note="取消")
    assert county.store.ask(replay, kept).same


def test_a_version_that_is_not_here_is_named(county: County) -> None:
    known, rules = Known(county.teacher(), Facts(who="甲"), {}), county.store.ask(rules_on, TODAY)
    decision = county.store.ask(decide, "eligibility", known, rules, TODAY)
    foreign = decision._replace(rule_set=decision.rule_set._replace(digest="0" * 64))
    kept = county.store.run(
        keep_decision, Judged(question="eligibility", known=known, decision=foreign), decided_on=TODAY
    ).result
    with pytest.raises(RulesGone):
        county.store.ask(replay, kept)
