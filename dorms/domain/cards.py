"""决定卡: one decision with everything needed to defend it, in words, the same on screen and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dorms.domain.decisions import Outcome


@dataclass(frozen=True, slots=True)
class CardClause:
    """One clause: what came of it, its text, and the arithmetic line by line."""

    outcome: Outcome
    number: str
    text: str
    result: str
    lines: tuple[str, ...]
    gives: bool = False  # a date, an amount, points
    facts: frozenset[str] = frozenset()  # the names of those it looked at, as the card writes them


@dataclass(frozen=True, slots=True)
class CardFact:
    name: str
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Card:
    """A decision in words. `same` is False when a kept decision does not come out as it was kept."""

    number: str
    subject: str
    person: str
    employer: str
    place: str
    day: date
    outcome: Outcome
    result: str
    reason: str
    clauses: tuple[CardClause, ...]
    facts: tuple[CardFact, ...]
    asks: tuple[str, ...]
    rules: str
    version: str
    verdict: str = ""
    decided_by: str = ""
    decided_on: date | None = None
    level: str = ""
    why: str = ""
    objection: str = ""
    same: bool = True

    @property
    def settling(self) -> tuple[CardClause, ...]:
        """The clauses that settle the outcome first, then the others."""
        own = tuple(one for one in self.clauses if one.outcome is self.outcome)
        return own + tuple(one for one in self.clauses if one.outcome is not self.outcome)
