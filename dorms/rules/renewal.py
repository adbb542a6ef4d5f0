"""Who may stay: the window, the re-checks, the reasons to end, the cap over all units, the new term."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dorms.domain.decisions import Ask, Decision, Finding, Given, Matter, Outcome, Why
from dorms.domain.facts import Facts
from dorms.domain.months import DateRange, Length, MonthDay, add_months, school_year_end, total_length
from dorms.domain.workdays import WorkCalendar
from dorms.rules.applied import Applied, applying, concluded, first, given_day, working
from dorms.rules.provisions import terms
from dorms.rules.quantities import Quantity, earlier, later, spelled
from dorms.rules.ruleset import RuleSet

ONE_DAY = timedelta(days=1)


def renewal(rules: RuleSet, facts: Facts, day: date, calendar: WorkCalendar) -> Decision:
    """OK 可续, FLAG 需人工核实, REFUSED 应退: every clause on renewal applied to one stay."""
    if facts.term_until is None:
        return concluded(Matter.RENEWAL, rules, facts, day, _without_term(rules, facts, day))
    findings = [*_mode(rules, facts, day, facts.term_until), *_applied(rules, facts, day, calendar)]
    for section in ("recheck", "ending"):
        findings.extend(judge(facts) for judge in rules.judges(section, day))
    findings.extend(_new_term(rules, facts, day, facts.term_until))
    return concluded(Matter.RENEWAL, rules, facts, day, findings)


def recheck(rules: RuleSet, facts: Facts, day: date) -> Decision:
    """The re-checks and the reasons to end, without window and term: what the post check looks at (岗位复核)."""
    findings = [judge(facts) for section in ("recheck", "ending") for judge in rules.judges(section, day)]
    return concluded(Matter.RENEWAL, rules, facts, day, findings)


def _without_term(rules: RuleSet, facts: Facts, day: date) -> list[Finding]:
    """Without the end of the present term nothing can be said but what has ended anyway."""
    one = first(rules, terms.Term, facts, day)
    findings = [one.asks(Ask("term_until"))] if one is not None else []
    return findings + [judge(facts) for judge in rules.judges("ending", day)]


def _mode(rules: RuleSet, facts: Facts, day: date, end: date) -> list[Finding]:
    one = first(rules, terms.Mode, facts, day)
    if one is None:
        return []
    if not one.sure:
        return [one.doubt()]
    mode, cycle = one.kind.mode, cycle_end(rules, one, end)
    if mode == terms.RENEW:
        return [one.gives(working("mode_renew"))]
    if mode == terms.NO_RENEWAL:
        return [one.refuses("NOT_RENEWED", working("mode_none", end=_last(end)))]
    if cycle is not None and end < cycle:
        return [one.gives(working("mode_in_cycle", cycle=_last(cycle)), given_day("cycle_until", cycle))]
    return [one.refuses("NOT_RENEWED", working("mode_anew", mode=mode or "", end=_last(end)))]


def cycle_end(rules: RuleSet, mode: Applied[terms.Mode], day: date) -> date | None:
    """The end (not included) of the allocation cycle that the night before `day` lies in."""
    if mode.kind.every is None:
        return None
    end = rules.header.effective
    while end < day:
        end = add_months(end, mode.kind.every.months)
    return end


def _last(until: date) -> str:
    return (until - ONE_DAY).isoformat()


@dataclass(frozen=True, slots=True)
class Opening:
    """The first and the last day on which applications are taken; None where the rules are silent."""

    opens: date | None
    closes: date | None


def opening(window: terms.Window, term_until: date, calendar: WorkCalendar) -> Opening:
    """The window of the term that ends before `term_until`, counted back from its last day."""
    last = term_until - ONE_DAY
    return Opening(
        _edge(window.opens, window.opens_on, last, calendar),
        _edge(window.closes, window.closes_on, last, calendar),
    )


def _edge(span: Quantity | None, on: MonthDay | None, last: date, calendar: WorkCalendar) -> date | None:
    if span is not None:
        return earlier(last, span, calendar)
    if on is not None:
        return on.of(last.year) if on.of(last.year) <= last else on.of(last.year - 1)
    return None


def _applied(rules: RuleSet, facts: Facts, day: date, calendar: WorkCalendar) -> list[Finding]:
    """Whether the occupant has applied in time; nothing is asked where no window is set."""
    one = first(rules, terms.Window, facts, day, "renewal")
    if one is None or facts.term_until is None:
        return []
    if not one.sure:
        return [one.doubt()]
    times = opening(one.kind, facts.term_until, calendar)
    applied = facts.renewal_applied_on
    if applied is None:
        return [_not_applied(rules, one, facts, day, times, calendar)]
    if applied > day:
        return [one.asks(Ask("renewal_applied_on", Why.IN_FUTURE, applied.isoformat()))]
    if times.closes is None or applied <= times.closes:
        figures = {"applied": applied.isoformat(), "closes": times.closes.isoformat() if times.closes else ""}
        return [one.gives(working("applied_in_time", **figures))]
    return [_late(rules, one, facts, day, applied, times.closes, calendar)]


def _not_applied(
    rules: RuleSet,
    one: Applied[terms.Window],
    facts: Facts,
    day: date,
    times: Opening,
    calendar: WorkCalendar,
) -> Finding:
    if times.closes is None or day <= times.closes:
        return one.asks(Ask("renewal_applied_on"), code="NO_APPLICATION", working=working("not_yet_applied"))
    why = working("not_applied", closes=times.closes.isoformat(), day=day.isoformat())
    late = first(rules, terms.Late, facts, day, "renewal")
    if late is not None and late.sure and late.kind.then != terms.REFUSE_LATE:
        end = _late_end(late.kind, facts, times.closes, calendar)
        if day <= end:
            still = working("late_possible", closes=times.closes.isoformat(), until=end.isoformat())
            return late.asks(Ask("renewal_applied_on"), code="NO_APPLICATION", working=still)
    return one.refuses("NO_APPLICATION", why)


def _late_end(late: terms.Late, facts: Facts, closes: date, calendar: WorkCalendar) -> date:
    """The last day for a late application: after the grace, or with the term itself."""
    if late.grace is not None:
        return later(closes, late.grace, calendar)
    return facts.term_until - ONE_DAY if facts.term_until is not None else closes


def _late(
    rules: RuleSet,
    window: Applied[terms.Window],
    facts: Facts,
    day: date,
    applied: date,
    closes: date,
    calendar: WorkCalendar,
) -> Finding:
    one = first(rules, terms.Late, facts, day, "renewal")
    days = (applied - closes).days
    why = {"applied": applied.isoformat(), "closes": closes.isoformat(), "days": str(days)}
    if one is None:
        ask = Ask("renewal_applied_on", Why.FORBIDS_GUESS, applied.isoformat())
        return window.asks(ask, code="LATE", working=working("late_unregulated", **why))
    if not one.sure:
        return one.doubt()
    if one.kind.then == terms.REFUSE_LATE or applied > _late_end(one.kind, facts, closes, calendar):
        return one.refuses("LATE", working("late_refused", **why))
    gives = [Given("late_days", str(days), "天")]
    if one.kind.then == terms.CHARGE_LATE and one.kind.charge is not None:
        gives.append(Given("late_charge", f"{one.kind.charge.number * days:f}", "元"))
    return one.gives(working("late_taken", **why), *gives)


def _new_term(rules: RuleSet, facts: Facts, day: date, start: date) -> list[Finding]:
    """The new term, cut at the end of the allocation cycle, and whether the cap leaves room for it."""
    one = first(rules, terms.Term, facts, day)
    if one is None:
        return []
    if not one.sure:
        return [one.doubt()]
    until = term_end(one.kind, facts, start)
    if until is None:
        return [one.asks(Ask("service_ends"))]
    if until <= start:
        return [one.refuses("LEFT_POST", working("service_ended", end=_last(until)))]
    mode = first(rules, terms.Mode, facts, day)
    cycle = cycle_end(rules, mode, start + ONE_DAY) if mode is not None and mode.sure else None
    if cycle is not None and mode is not None and mode.kind.mode in (terms.APPLY_AGAIN, terms.REALLOCATE):
        until = min(until, cycle)
    cap_findings, until = _capped(rules, facts, day, start, until)
    if any(finding.outcome is Outcome.REFUSED for finding in cap_findings):
        return cap_findings
    why = working("term", start=start.isoformat(), last=_last(until), length=_spelled(start, until))
    return [*cap_findings, one.gives(why, given_day("term_start", start), given_day("term_until", until))]


def _spelled(start: date, until: date) -> str:
    return spelled(total_length([DateRange(start, until)]))


def term_end(term: terms.Term, facts: Facts, start: date) -> date | None:
    """The day after the last of a term that begins on `start`; None while the end of service is not known."""
    if term.anchor == terms.SERVICE_END:
        if facts.service_ends is None:
            return None
        end = facts.service_ends + ONE_DAY
        return min(end, add_months(start, term.length.months)) if term.length is not None else end
    if term.anchor != terms.SCHOOL_YEAR or term.length is None:
        return add_months(start, term.length.months) if term.length is not None else None
    first_end = school_year_end(start, term.year_end) + ONE_DAY
    if term.shortest_first is not None and add_months(start, term.shortest_first.months) > first_end:
        first_end = school_year_end(first_end, term.year_end) + ONE_DAY
    years = max(1, term.length.months // 12)
    return term.year_end.of((first_end - ONE_DAY).year + years - 1) + ONE_DAY


def _capped(rules: RuleSet, facts: Facts, day: date, start: date, until: date) -> tuple[list[Finding], date]:
    """All months in the county's units, the new term included, stay within the cap; else refused or cut short."""
    one = first(rules, terms.TotalCap, facts, day)
    if one is None or (one.sure and one.kind.unlimited):
        return [], until
    if not one.sure:
        return [one.doubt()], until
    if one.kind.limit is None:
        return [], until
    limit = Length(one.kind.limit.months, 0)
    lived = total_length(_lived(one.kind, facts, start))
    whole = total_length([*_lived(one.kind, facts, start), DateRange(start, until)])
    figures = {
        "lived": spelled(lived), "asked": _spelled(start, until), "total": spelled(whole),
        "limit": one.kind.limit.text, "over": one.kind.over,
    }  # fmt: skip
    if whole <= limit:
        return [one.gives(working("within_cap", **figures))], until
    if one.kind.short_last_term and lived < limit:
        cut = _cut(start, until, lived, limit)
        return [one.gives(working("cut_by_cap", last=_last(cut), **figures))], cut
    return [one.refuses("CAP_REACHED", working("beyond_cap", **figures))], until


def _lived(cap: terms.TotalCap, facts: Facts, until: date) -> list[DateRange]:
    """The nights lived up to the end of the present term, in the whole county or in the unit lived in now."""
    stays = facts.stays
    if cap.over == terms.THIS_UNIT and stays:
        stays = tuple(stay for stay in stays if stay.unit == stays[-1].unit)
    ends = [(stay.start, min(stay.until or until, until)) for stay in stays]
    return [DateRange(start, end) for start, end in ends if start < end]


def _cut(start: date, until: date, lived: Length, limit: Length) -> date:
    """The last term ends when the cap is full."""
    left = limit.months - lived.months - (1 if lived.days else 0)
    end = add_months(start, left) + timedelta(days=30 - lived.days if lived.days else 0)
    return min(max(end, start + ONE_DAY), until)


def first_term(rules: RuleSet, facts: Facts, start: date, day: date) -> Decision:
    """The first term of somebody who moves in on `start`."""
    findings = _new_term(rules, facts, day, start)
    return concluded(Matter.RENEWAL, rules, facts, day, findings)


def season(rules: RuleSet, facts: Facts, day: date, calendar: WorkCalendar) -> Decision:
    """The dates of one renewal: window, reminders, post check; what the rules do not say is not given."""
    findings: list[Finding] = []
    if facts.term_until is not None:
        for make in (_window_dates, _reminder_dates, _post_check_date, _review_dates):
            findings.extend(make(rules, facts, day, facts.term_until, calendar))
    return concluded(Matter.RENEWAL, rules, facts, day, findings)


def _window_dates(
    rules: RuleSet, facts: Facts, day: date, until: date, calendar: WorkCalendar
) -> list[Finding]:
    one = first(rules, terms.Window, facts, day, "renewal")
    if one is None:
        return []
    if not one.sure:
        return [one.doubt()]
    times = opening(one.kind, until, calendar)
    gives = [
        given_day(name, when) for name, when in (("opens", times.opens), ("closes", times.closes)) if when
    ]
    return [one.gives(working("window", last=_last(until)), *gives)]


def _reminder_dates(
    rules: RuleSet, facts: Facts, day: date, until: date, calendar: WorkCalendar
) -> list[Finding]:
    findings = []
    for one in applying(rules, terms.Reminders, facts, day):
        dates = [earlier(until - ONE_DAY, span, calendar) for span in one.kind.before]
        gives = [given_day("reminder", when) for when in dates]
        findings.append(
            one.gives(working("reminders", last=_last(until)), *gives) if one.sure else one.doubt()
        )
    return findings


def _post_check_date(
    rules: RuleSet, facts: Facts, day: date, until: date, calendar: WorkCalendar
) -> list[Finding]:
    one = first(rules, terms.PostCheck, facts, day)
    if one is None or one.kind.on is None:
        return []
    when = _edge(None, one.kind.on, until - ONE_DAY, calendar)
    if when is None or not one.sure:
        return [one.doubt()]
    return [one.gives(working("post_check"), given_day("post_check", when))]


def _review_dates(
    rules: RuleSet, facts: Facts, day: date, until: date, calendar: WorkCalendar
) -> list[Finding]:
    one = first(rules, terms.AnnualReview, facts, day)
    if one is None:
        return []
    if not one.sure:
        return [one.doubt()]
    edges = (("review_opens", one.kind.opens_on), ("review_closes", one.kind.closes_on))
    gives = [given_day(name, on.of(day.year)) for name, on in edges if on is not None]
    return [one.gives(working("annual_review"), *gives)]
