"""The renewal season (续住季) as pages and papers see it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from dorms.domain.decisions import Ask, Decision, Finding, Outcome
from dorms.domain.facts import StayCase

RENEW, LEAVE = "续住", "不续住"  # verdicts, and what an occupant wishes
UNCHANGED = "无变化"
DECLARED = (UNCHANGED, "有变化仍符合", "不再符合")  # what an occupant declares


class Sort(StrEnum):
    """Where a stay stands in a season."""

    CLEAR = "可续"
    ASK = "需人工核实"
    LEAVE = "应退"
    RENEWED = "已续住"
    ENDED = "不续住"


OPEN = frozenset((Sort.CLEAR, Sort.ASK, Sort.LEAVE))


@dataclass(frozen=True, slots=True)
class Season:
    """One cycle: every term that ends up to and including `term_last_day`."""

    id: UUID
    year: int
    term_last_day: date
    opens: date | None
    closes: date | None
    post_check: date | None
    started_on: date | None
    closed_on: date | None
    summary: str = ""


@dataclass(frozen=True, slots=True)
class SeasonPlan:
    """The dates of a season before it is started; `opens` and `closes` are the first and last day of applications."""

    year: int
    term_last_day: date
    opens: date | None
    closes: date | None
    post_check: date | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person has decided about a stay in this season."""

    decision: UUID
    verdict: str
    day: date | None
    by: str
    reason: str
    term: UUID | None


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One stay of the season: what the rules say now, or what somebody has decided already."""

    case: StayCase
    decision: Decision
    sort: Sort
    mates: tuple[str, ...] = ()  # on the same agreement and not clear
    verdict: Verdict | None = None

    @property
    def is_settled(self) -> bool:
        """A person has decided, and nothing has come up since."""
        return self.sort not in OPEN

    @property
    def last_day(self) -> date | None:
        """The last day of the present term."""
        until = self.case.facts.term_until
        return until - timedelta(1) if until is not None else None

    @property
    def new_last_day(self) -> date | None:
        """The last day of the term the rules would give."""
        until = self.decision.date_given("term_until")
        return until - timedelta(1) if until is not None else None

    @property
    def telling(self) -> tuple[Finding, ...]:
        """The clauses that settle it: those that refuse, else those that ask."""
        for outcome in (Outcome.REFUSED, Outcome.FLAG):
            found = tuple(one for one in self.decision.findings if one.outcome is outcome)
            if found:
                return found
        return ()

    @property
    def questions(self) -> tuple[Ask, ...]:
        return self.decision.questions


@dataclass(frozen=True, slots=True)
class Review:
    """The sorted list of a season on a day."""

    season: Season
    day: date
    lines: tuple[ReviewLine, ...]

    def count(self, *sorts: Sort) -> int:
        counted = Counter(line.sort for line in self.lines)
        return sum(counted[sort] for sort in sorts)


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the way out of a unit: what is due when, under which clause."""

    name: str
    day: date | None
    clause: str
    text: str
    asks: tuple[Ask, ...] = ()
