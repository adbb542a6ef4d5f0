"""What stands against a fact, a rule set, a renewal season or an entry of the work calendar."""

from dataclasses import dataclass
from datetime import date

from dorms.errors import DormsError


@dataclass(eq=False)
class FactUnreadable(DormsError):
    """The value does not fit what facts of this kind hold."""

    fact: str
    value: str


@dataclass(eq=False)
class SeasonRunning(DormsError):
    """A season of this year was started before."""

    year: int
    started_on: date | None


@dataclass(eq=False)
class WindowBackwards(DormsError):
    """The window would close before it opens."""

    opens: date
    closes: date


@dataclass(eq=False)
class SeasonClosed(DormsError):
    year: int
    closed_on: date


@dataclass(eq=False)
class NoRuleSet(DormsError):
    """No adopted rule set is in force that day (for units of this programme)."""

    day: date
    programme: str = ""


@dataclass(eq=False)
class RuleSetAdopted(DormsError):
    """This version, or one with the same number and other words, is adopted already."""

    title: str
    version: str
    start: date | None


@dataclass(eq=False)
class AdoptionBackwards(DormsError):
    """It would begin before a version that is adopted already, or end before it begins."""

    start: date
    later: date


@dataclass(eq=False)
class NotClear(DormsError):
    """The rules do not say 可续 about this person, so nobody renews without a reason."""

    person: str
    outcome: str


@dataclass(eq=False)
class StaleDecision(DormsError):
    """What was known has changed since the list was made: it is decided again before anything is renewed."""

    person: str


@dataclass(eq=False)
class AnnualDayWrong(DormsError):
    """Not a month and a day of every year, or the last before the first."""

    value: str


@dataclass(eq=False)
class RulesGone(DormsError):
    """A decision names a version of the rules that this store does not have."""

    rule_set: str


@dataclass(eq=False)
class CasesOpen(DormsError):
    """A season is closed only when every stay in it is settled."""

    year: int
    count: int


@dataclass(eq=False)
class AlreadySettled(DormsError):
    """The stay is settled, or its new term has begun."""

    person: str
    how: str


@dataclass(eq=False)
class BeyondLevel(DormsError):
    """The rules leave a decision against their outcome to another level."""

    person: str
    level: str
    wanted: str
