"""Steps with deadlines: levels, reviews, public notice, objection; choosing, moving in, giving up, waiting."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from dorms.domain.decisions import Ask, Clause, Decision, Finding, Given, Matter
from dorms.domain.facts import Facts
from dorms.domain.workdays import WorkCalendar, is_provisional
from dorms.rules.applied import Applied, applying, concluded, first, given_day, working
from dorms.rules.provisions import terms
from dorms.rules.provisions.base import Provision
from dorms.rules.quantities import Quantity, Unit, later
from dorms.rules.ruleset import RuleSet

NOBODY = Facts(who="")


def levels(rules: RuleSet, matter: str, day: date, facts: Facts = NOBODY) -> tuple[str, ...]:
    """The levels that decide on 申请, 续住 or 例外, in their order; empty where the rules are silent."""
    for one in applying(rules, terms.Approval, facts, day):
        if one.kind.of == matter and one.sure:
            return one.kind.levels
    return ()


class Wanted(NamedTuple):
    """A document an application comes with; not `sure` where the facts do not say whether it is needed."""

    document: str
    clause: Clause
    copy_is_enough: bool
    sure: bool


def documents(rules: RuleSet, facts: Facts, day: date) -> tuple[Wanted, ...]:
    """The documents this person hands in with an application, each once, in the order of the rule set."""
    found: dict[str, Wanted] = {}
    for one in applying(rules, terms.Documents, facts, day):
        for document in one.kind.documents:
            known = found.get(document)
            if known is None or (one.sure and not known.sure):
                found[document] = Wanted(document, one.rule.clause, one.kind.copy_is_enough, one.sure)
    return tuple(found.values())


def notice_moment(rules: RuleSet, name: str, day: date) -> str | None:
    """审批前 or 审批后: when this list is published; None where the rules ask for no notice of it."""
    return next(
        (
            one.kind.moment
            for one in applying(rules, terms.Publish, NOBODY, day)
            if one.kind.list == name and one.sure
        ),
        None,
    )


def review_by(
    rules: RuleSet, level: str, received: date, calendar: WorkCalendar, facts: Facts = NOBODY
) -> Decision:
    """Until when a level reviews what it received."""
    findings = []
    for one in applying(rules, terms.Review, facts, received):
        if one.kind.level == level and one.kind.within is not None:
            findings.append(_until(one, "review_by", received, one.kind.within, calendar))
            break
    return concluded(Matter.NOTICE, rules, facts, received, findings)


def publication(
    rules: RuleSet, name: str, start: date, calendar: WorkCalendar, *, moment: str = "", facts: Facts = NOBODY
) -> Decision:
    """The last day of the public notice of a list posted on `start`, which itself is not counted."""
    findings = []
    for one in applying(rules, terms.Publish, facts, start):
        rule = one.kind
        if rule.list == name and moment in ("", rule.moment) and rule.days is not None:
            finding = _until(one, "notice_until", start, rule.days, calendar)
            findings.append(finding._replace(gives=(*finding.gives, Given("moment", rule.moment))))
    return concluded(Matter.NOTICE, rules, facts, start, findings)


def objection(
    rules: RuleSet,
    delivered: date,
    calendar: WorkCalendar,
    *,
    lodged: date | None = None,
    facts: Facts = NOBODY,
) -> Decision:
    """Until when and to whom to object, counted from delivery; once lodged, until when it is answered."""
    findings = []
    one = first(rules, terms.Objection, facts, delivered)
    if one is not None:
        rule = one.kind
        if rule.lodge is not None:
            finding = _until(one, "object_by", delivered, rule.lodge, calendar)
            to = (Given("object_to", rule.to),) if rule.to is not None else ()
            findings.append(finding._replace(gives=(*finding.gives, *to)))
        if rule.answer is not None and lodged is not None:
            findings.append(_until(one, "answer_by", lodged, rule.answer, calendar))
    return concluded(Matter.NOTICE, rules, facts, delivered, findings)


def choose_by(rules: RuleSet, published: date, calendar: WorkCalendar, facts: Facts = NOBODY) -> Decision:
    """Until when rooms are chosen after the result is published."""
    findings = []
    one = first(rules, terms.Choose, facts, published)
    if one is not None and one.kind.within is not None:
        findings.append(_until(one, "choose_by", published, one.kind.within, calendar))
    return concluded(Matter.WAITING, rules, facts, published, findings)


def move_in_by(
    rules: RuleSet, facts: Facts, allocated: date, calendar: WorkCalendar, *, extended: bool = False
) -> Decision:
    """Until when an allocated unit is moved into, once extended or not, and what follows otherwise."""
    findings = []
    one = first(rules, terms.MoveIn, facts, allocated)
    if one is not None and one.kind.within is not None:
        finding = _until(one, "move_in_by", allocated, one.kind.within, calendar)
        if extended and one.kind.extension is not None and finding.gives:
            until = date.fromisoformat(finding.gives[0].value)
            finding = _until(one, "move_in_by", until, one.kind.extension, calendar)
        then = (Given("then", one.kind.then),) if one.kind.then is not None else ()
        findings.append(finding._replace(gives=(*finding.gives, *then)))
    return concluded(Matter.WAITING, rules, facts, allocated, findings)


def give_ups(rules: RuleSet, facts: Facts, day: date) -> Decision:
    """Whether somebody has given up so often that the place is lost."""
    findings: list[Finding] = []
    one = first(rules, terms.GiveUps, facts, day)
    if one is not None and one.kind.limit is not None:
        count = sum(when <= day for when in facts.give_ups)
        why = working("give_ups", count=str(count), limit=one.kind.limit.text)
        then = (Given("then", one.kind.then),) if one.kind.then is not None else ()
        if not one.sure:
            findings.append(one.doubt())
        elif count >= one.kind.limit.number:
            findings.append(one.refuses("GIVE_UP", why, *then))
        else:
            findings.append(one.gives(why))
    return concluded(Matter.WAITING, rules, facts, day, findings)


def waiting_until(rules: RuleSet, facts: Facts, qualified: date, day: date) -> Decision:
    """How long somebody who qualified on a day stays on the waiting list."""
    findings: list[Finding] = []
    one = first(rules, terms.QueueLimit, facts, day)
    if one is not None and one.kind.length is not None:
        finding = _until(one, "waiting_until", qualified, one.kind.length, WorkCalendar())
        until = date.fromisoformat(finding.gives[0].value) if finding.gives else date.max
        findings.append(one.refuses("EXPIRED", finding.working, *finding.gives) if until < day else finding)
    return concluded(Matter.WAITING, rules, facts, day, findings)


def application_window(rules: RuleSet, facts: Facts, applied: date) -> Decision:
    """Whether a new application comes in the window of its year, and how a late one is treated."""
    findings: list[Finding] = []
    one = first(rules, terms.Window, facts, applied, "applying")
    if one is not None:
        findings.append(_in_window(rules, one, facts, applied) if one.sure else one.doubt())
    return concluded(Matter.ELIGIBILITY, rules, facts, applied, findings)


def _in_window(rules: RuleSet, one: Applied[terms.Window], facts: Facts, applied: date) -> Finding:
    opens = one.kind.opens_on.of(applied.year) if one.kind.opens_on is not None else None
    closes = one.kind.closes_on.of(applied.year) if one.kind.closes_on is not None else None
    figures = {
        "applied": applied.isoformat(), "opens": opens.isoformat() if opens else "",
        "closes": closes.isoformat() if closes else "",
    }  # fmt: skip
    if opens is not None and applied < opens:
        return one.asks(Ask("applied_on"), code="LATE", working=working("too_early", **figures))
    if closes is None or applied <= closes:
        return one.gives(working("in_window", **figures))
    late = first(rules, terms.Late, facts, applied, "applying")
    if late is None:
        return one.asks(
            Ask("applied_on"), code="LATE", working=working("late_unregulated", days="", **figures)
        )
    if not late.sure:
        return late.doubt()
    days = (applied - closes).days
    figures["days"] = str(days)
    if late.kind.then == terms.REFUSE_LATE:
        return late.refuses("LATE", working("late_refused", **figures))
    return late.gives(working("late_taken", **figures), Given("late_days", str(days), Unit.DAY))


def _until(
    one: Applied[Provision], name: str, start: date, span: Quantity, calendar: WorkCalendar
) -> Finding:
    """The deadline so long after `start`; provisional where the holidays of its year are not published."""
    if not one.sure:
        return one.doubt()
    end = later(start, span, calendar)
    open_year = span.unit is Unit.WORKDAY and is_provisional(calendar, start, end)
    code = "until_provisional" if open_year else "until"
    return one.gives(
        working(code, start=start.isoformat(), span=span.text, end=end.isoformat()), given_day(name, end)
    )
