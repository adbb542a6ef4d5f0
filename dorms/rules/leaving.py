"""Who must leave and by when: the deadline by reason, the transition and its price, the steps after it, the ban."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dorms.domain.decisions import Ask, Decision, Finding, Given, Matter
from dorms.domain.facts import Facts
from dorms.domain.workdays import WorkCalendar
from dorms.rules.applied import Applied, applying, concluded, given, given_day, working
from dorms.rules.provisions import leaving as kinds
from dorms.rules.quantities import later
from dorms.rules.ruleset import RuleSet


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Why somebody must leave: the reason code, and the days deadlines are counted from, as far as they are known."""

    code: str
    event: date  # when it happened
    notified: date | None = None  # when the notice was delivered
    decided: date | None = None
    term_last_day: date | None = None
    left: date | None = None


def must_leave(rules: RuleSet, facts: Facts, day: date) -> Decision:
    """Whether a reason to end the stay early exists now: IDLE, ARREARS, SUBLET ... by the clauses on ending."""
    findings = [judge(facts) for judge in rules.judges("ending", day)]
    return concluded(Matter.LEAVING, rules, facts, day, findings)


def leaving(rules: RuleSet, facts: Facts, day: date, cause: Cause, calendar: WorkCalendar) -> Decision:
    """The deadline, transition, further steps and ban that follow from a cause; silence gives none of them."""
    findings, deadline = _deadline(rules, facts, day, cause, calendar)
    more, end = _transition(rules, facts, day, cause, deadline, calendar)
    findings += more
    findings += _steps(rules, facts, day, end, calendar)
    findings += _ban(rules, facts, day, cause)
    return concluded(Matter.LEAVING, rules, facts, day, findings)


def _deadline(
    rules: RuleSet, facts: Facts, day: date, cause: Cause, calendar: WorkCalendar
) -> tuple[list[Finding], date | None]:
    for one in applying(rules, kinds.MoveOut, facts, day):
        rule = one.kind
        if (rule.codes and cause.code not in rule.codes) or rule.within is None:
            continue
        if not one.sure:
            return [one.doubt()], None
        name, base = _base(rule.counted_from, cause)
        if base is None:
            return [one.asks(Ask(name))], None
        end = later(base, rule.within, calendar)
        why = working("deadline", base=base.isoformat(), since=rule.counted_from, within=rule.within.text)
        return [one.gives(why, given_day("leave_by", end))], end
    return [], None


def _base(counted_from: str, cause: Cause) -> tuple[str, date | None]:
    if counted_from == kinds.EVENT:
        return "event", cause.event
    if counted_from == kinds.TERM_END:
        return "term_until", cause.term_last_day
    return "notified", cause.notified


def _transition(
    rules: RuleSet, facts: Facts, day: date, cause: Cause, deadline: date | None, calendar: WorkCalendar
) -> tuple[list[Finding], date | None]:
    """The transition follows the deadline, or the last day of the term where no deadline is set."""
    for one in applying(rules, kinds.Transition, facts, day):
        rule = one.kind
        if (rule.codes and cause.code not in rule.codes) or rule.length is None:
            continue
        base = deadline or cause.term_last_day
        if not one.sure or base is None:
            return [one.doubt() if not one.sure else one.asks(Ask("term_until"))], deadline
        end = later(base, rule.length, calendar)
        why = working("transition", base=base.isoformat(), length=rule.length.text)
        return [one.gives(why, given_day("transition_until", end), *priced(one))], end
    return [], deadline or cause.term_last_day


def priced(one: Applied[kinds.Priced]) -> list[Given]:
    """What the rule says a time costs, as far as it says anything."""
    rule = one.kind
    gives = [Given("price", rule.price)] if rule.price is not None else []
    if rule.factor is not None:
        gives.append(given("factor", rule.factor))
    if rule.daily is not None:
        gives.append(given("daily", rule.daily))
    return gives


def _steps(
    rules: RuleSet, facts: Facts, day: date, end: date | None, calendar: WorkCalendar
) -> list[Finding]:
    """The ladder after the last day: each step so long after the one before."""
    findings = []
    when = end
    for one in applying(rules, kinds.Step, facts, day):
        if one.kind.after is None or when is None:
            continue
        if not one.sure:
            findings.append(one.doubt())
            continue
        base, when = when, later(when, one.kind.after, calendar)
        why = working("step", name=one.kind.name, base=base.isoformat(), after=one.kind.after.text)
        findings.append(one.gives(why, given_day("step", when)))
    return findings


def _ban(rules: RuleSet, facts: Facts, day: date, cause: Cause) -> list[Finding]:
    for one in applying(rules, kinds.Ban, facts, day):
        rule = one.kind
        if cause.code not in rule.codes or rule.length is None:
            continue
        if not one.sure:
            return [one.doubt()]
        after_leaving = rule.counted_from == kinds.MOVE_OUT_DAY
        base = cause.left if after_leaving else cause.decided
        if base is None:
            return [one.asks(Ask("left" if after_leaving else "decided"))]
        until = later(base, rule.length, NO_CALENDAR)
        why = working("ban_from", base=base.isoformat(), since=rule.counted_from, length=rule.length.text)
        return [one.gives(why, given_day("ban_until", until))]
    return []


NO_CALENDAR = WorkCalendar()  # spans in months and years need none
