"""Which provisions apply to a person, and the findings they make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from dorms.domain.decisions import Ask, Check, Decision, Finding, Given, Matter, Outcome, Working, decided
from dorms.domain.facts import Facts
from dorms.rules.provisions.base import Provision
from dorms.rules.quantities import Quantity
from dorms.rules.ruleset import Rule, RuleSet

P = TypeVar("P", bound=Provision)
P_co = TypeVar("P_co", bound=Provision, covariant=True)


@dataclass(frozen=True, slots=True)
class Applied(Generic[P_co]):
    """A provision and how its `when` came out; `sure` is False when the facts do not say."""

    rule: Rule[P_co]
    check: Check | None

    @property
    def kind(self) -> P_co:
        return self.rule.kind

    @property
    def sure(self) -> bool:
        return self.check is None or self.check.holds is True

    def gives(self, working: Working, *gives: Given) -> Finding:
        return Finding(self.rule.clause, Outcome.OK, "", self.check, working, gives)

    def refuses(self, code: str, working: Working, *gives: Given) -> Finding:
        return Finding(self.rule.clause, Outcome.REFUSED, code, self.check, working, gives)

    def asks(self, *asks: Ask, code: str = "", working: Working | None = None) -> Finding:
        return Finding(self.rule.clause, Outcome.FLAG, code, self.check, working or Working("ask"), asks=asks)

    def doubt(self) -> Finding:
        """Whether the provision applies at all is the question."""
        return Finding(self.rule.clause, Outcome.FLAG, "", self.check, Working("applies"))


def applying(
    rules: RuleSet, kind: type[P], facts: Facts, day: date, section: str = ""
) -> Iterator[Applied[P]]:
    """Every provision of the kind that applies or may apply, in the order of the document."""
    for rule in rules.of(kind, section):
        when = rule.kind.when
        check = None if when is None else when.judged(facts, day)
        if check is None or check.holds is not False:
            yield Applied(rule, check)


def first(rules: RuleSet, kind: type[P], facts: Facts, day: date, section: str = "") -> Applied[P] | None:
    """The first that applies or may apply; None where the rule set is silent."""
    return next(applying(rules, kind, facts, day, section), None)


def concluded(matter: Matter, rules: RuleSet, facts: Facts, day: date, findings: list[Finding]) -> Decision:
    """The decision that these findings come to, with the facts it rests on."""
    return decided(matter, facts.who, day, rules.ref, tuple(findings), facts.proofs)


def working(code: str, **figures: str) -> Working:
    """A line of the calculation, its figures already in words."""
    return Working(code, tuple(figures.items()))


def given_day(name: str, when: date) -> Given:
    """A day that the decision gives: when to leave, when a term ends."""
    return Given(name, when.isoformat(), "date")


def given(name: str, quantity: Quantity) -> Given:
    """A quantity that the decision gives, in its unit."""
    return Given(name, f"{quantity.number:f}", quantity.unit)
