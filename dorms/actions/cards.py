"""Decision cards: of a decision just made, or of one that was kept, in words for screen and paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.decisions import decide, replay
from dorms.actions.reviewing.chain import remedy
from dorms.actions.rulebook import rulebook
from dorms.db.queries.cases import facts_of_stays, facts_of_teachers
from dorms.db.queries.seasons import decision_line
from dorms.domain.cards import Card, CardClause, CardFact
from dorms.domain.decisions import Check, Decision, FactUsed, Finding, Matter, Outcome
from dorms.domain.facts import Facts, Origin, Source
from dorms.domain.papers import ClauseLine, DecisionCard, FactLine
from dorms.errors.store import UnknownRow
from dorms.messages import explain, translate
from dorms.messages.decisions import (
    check_lines,
    code_words,
    fact_words,
    finding_words,
    given_words,
    matter_words,
    outcome_words,
    working_words,
)
from dorms.messages.policy import source_words
from dorms.rules.conditions.base import shown
from dorms.rules.ruleset import RuleSet


def card_of(
    decision: Decision,
    rules: RuleSet,
    sources: Mapping[str, Source],
    facts: Facts,
    *,
    place: str = "",
    number: str = "",
) -> Card:
    """The card of a decision nobody has confirmed yet."""
    refused = decision.outcome is Outcome.REFUSED and decision.code
    return Card(
        number=number, subject=matter_words(decision.matter), person=decision.who, employer=facts.school or "",
        place=place, day=decision.day, outcome=decision.outcome, result=outcome_words(decision),
        reason=code_words(decision.code) if refused else "",
        clauses=tuple(map(_clause, decision.findings)),
        facts=tuple(_facts(decision, facts, sources)), asks=tuple(explain(one) for one in decision.questions),
        rules=rules.header.title, version=rules.header.version, objection=_objection(rules, decision.day),
    )  # fmt: skip


LIVE = (
    "eligibility",
    "points",
    "renewal",
    "ending",
    "rent",
    "deposit",
)  # what can be asked of anybody at any time


def live_card(session: Session, question: str, teacher: UUID, day: date, stay: UUID | None = None) -> Card:
    """The card of what the rules in force would say that day; nothing is kept.

    UnknownRow if there is no such teacher or stay.
    """
    case = facts_of_stays(session, day, [stay]).get(stay) if stay is not None else None
    known = case.known if case is not None else facts_of_teachers(session, day, [teacher]).get(teacher)
    if known is None:
        raise UnknownRow("teacher", str(teacher))
    book = rulebook(session)
    programme = known.facts.unit_programme or ""
    rules = (
        book.of_next_term(case, day)
        if case is not None and question == "renewal"
        else book.on(day, programme)
    )
    decision = decide(session, question, known, rules, day)
    return card_of(decision, rules, known.sources, known.facts, place=case.place if case is not None else "")


def kept_card(session: Session, decision_id: UUID) -> Card:
    """The card of a kept decision, made again from what it was made from."""
    line = decision_line(session, decision_id)
    if line is None:
        raise UnknownRow("decision", str(decision_id))
    again = replay(session, decision_id)
    place, employer = "", ""
    if line.stay is not None and (
        case := facts_of_stays(session, line.day or date.min, [line.stay]).get(line.stay)
    ):
        place, employer = case.place, case.facts.school or ""
    card = card_of(again.decision, again.rules, again.sources, again.facts, place=place)
    return replace(
        card, number=str(decision_id)[-8:], employer=employer, verdict=line.verdict, decided_by=line.by,
        decided_on=line.decided_on, level=line.level, why=line.reason, same=again.same,
    )  # fmt: skip


def paper_of(card: Card) -> DecisionCard:
    """The card on half a page of paper: the clauses that settle it in full, the others by their numbers."""
    nobody = translate("cards", "（规则审核，尚未由人决定）")
    verdict = "　".join(filter(None, (card.verdict, card.result, card.reason)))
    return DecisionCard(
        number=card.number, subject=card.subject, person=card.person, employer=card.employer, unit=card.place,
        outcome=verdict, reason=card.why,
        clauses=tuple(_clause_lines(card)), facts=tuple(_fact_lines(card)),
        rules=card.rules, rules_version=card.version, decided_by=card.decided_by or nobody,
        level=card.level, decided=card.decided_on or card.day, objection=card.objection,
    )  # fmt: skip


DATES = ("term_until", "renewal_applied_on")  # what the clauses on terms and windows read


def _own(card: Card) -> list[CardClause]:
    """The clauses that settle the outcome; of one that is OK those that give something."""
    own = [one for one in card.clauses if one.outcome is card.outcome]
    return [one for one in own if one.gives] if card.outcome is Outcome.OK else own


def _fact_lines(card: Card) -> Iterator[FactLine]:
    """The facts of these clauses, those of one source on one line."""
    wanted = frozenset[str]().union(*(one.facts for one in _own(card))) | {fact_words(name) for name in DATES}
    shown_ones = [one for one in card.facts if card.outcome is Outcome.OK or one.name in wanted]
    by_source: dict[str, list[CardFact]] = {}
    for fact in shown_ones:
        by_source.setdefault(fact.source, []).append(fact)
    for source, facts in by_source.items():
        first, *others = facts
        rest = [
            translate("cards", "{name}：{value}").format(name=one.name, value=one.value) for one in others
        ]
        yield FactLine(name=first.name, value="；".join([first.value, *rest]), source=source)


def _clause_lines(card: Card) -> Iterator[ClauseLine]:
    own = _own(card)
    for clause in own:
        yield ClauseLine(number=clause.number, text=_text(clause), outcome=clause.result)
    rest = [one for one in card.clauses if one not in own]
    for outcome in (Outcome.REFUSED, Outcome.FLAG, Outcome.OK):
        same = [one for one in rest if one.outcome is outcome]
        if same:
            count = translate("cards", "其余 {count} 条").format(count=len(same))
            words = translate("cards", "{first}至{last}").format(first=same[0].number, last=same[-1].number)
            yield ClauseLine(number=count, text=words, outcome=same[0].result)


def _text(clause: CardClause) -> str:
    return "\n".join((clause.text, *clause.lines))


def _clause(finding: Finding) -> CardClause:
    lines = list(check_lines(finding.check)) if finding.check is not None else []
    if arithmetic := working_words(finding.working):
        lines.append(arithmetic)
    given = [given_words(one) for one in finding.gives]
    clause, result = finding.clause, finding_words(finding)
    used = _used(finding.check) if finding.check is not None else ()
    names = frozenset(fact_words(fact.name) for fact in used)
    return CardClause(
        finding.outcome, clause.number, clause.text, result, (*lines, *given), bool(given), names
    )


def _facts(decision: Decision, facts: Facts, sources: Mapping[str, Source]) -> Iterator[CardFact]:
    """The facts the decision looked at, each once, with what it rests on; of a renewal the dates first."""
    used: dict[str, FactUsed] = {}
    if decision.matter is Matter.RENEWAL:
        last = facts.term_until - timedelta(1) if facts.term_until is not None else None
        dates = (FactUsed(DATES[0], shown(last)), FactUsed(DATES[1], shown(facts.renewal_applied_on)))
        used = {fact.name: fact for fact in dates if fact.value}
    for finding in decision.findings:
        if finding.check is not None:
            for fact in _used(finding.check):
                used.setdefault(fact.name, fact)
    for name, fact in used.items():
        value = fact.value or translate("cards", "不知道")
        source = sources.get(_key(name, sources))
        if source is None and fact.value:
            source = Source(Origin.OWN)  # nothing of the kind is in the program's own ledgers
        yield CardFact(fact_words(name), value, source_words(source))


def _key(name: str, sources: Mapping[str, Source]) -> str:
    return name if name in sources else name.split("（", maxsplit=1)[0]


def _used(check: Check) -> Iterator[FactUsed]:
    yield from check.facts
    for part in check.parts:
        yield from _used(part)


def _objection(rules: RuleSet, day: date) -> str:
    within, to = remedy(rules, day)
    if not within:
        return ""
    words = translate("cards", "自送达之日起 {within} 内，可以书面向 {to} 提出异议。")
    return words.format(within=within, to=to or translate("cards", "作出决定的单位"))
