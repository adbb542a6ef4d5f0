"""Decision cards: of a decision just made, or of one that was kept, in words for screen and paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.decisions import decide, replay
from dorms.actions.reviewing.chain import remedy
from dorms.actions.rulebook import rulebook
from dorms.db.queries.cases import facts_of_stays, facts_of_teachers
from dorms.db.queries.seasons import decision_line
from dorms.domain.cards import Card, CardClause, CardFact
from dorms.domain.decisions import Check, Decision, FactUsed, Finding, Outcome
from dorms.domain.facts import Facts, Source
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
        facts=tuple(_facts(decision, sources)), asks=tuple(explain(one) for one in decision.questions),
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
    card = card_of(again.decision, again.rules, again.sources, Facts(who=line.name), place=place)
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
        clauses=tuple(_clause_lines(card)),
        facts=tuple(FactLine(name=one.name, value=one.value, source=one.source) for one in card.facts),
        rules=card.rules, rules_version=card.version, decided_by=card.decided_by or nobody,
        level=card.level, decided=card.decided_on or card.day, objection=card.objection,
    )  # fmt: skip


def _clause_lines(card: Card) -> Iterator[ClauseLine]:
    own = [one for one in card.clauses if one.outcome is card.outcome]
    if card.outcome is Outcome.OK:
        own = [one for one in own if one.gives]
    for clause in own:
        yield ClauseLine(number=clause.number, text=_text(clause), outcome=clause.result)
    rest = [one for one in card.clauses if one not in own]
    for outcome in (Outcome.REFUSED, Outcome.FLAG, Outcome.OK):
        same = [one for one in rest if one.outcome is outcome]
        if same:
            numbers = "、".join(dict.fromkeys(one.number for one in same))
            count = translate("cards", "其余 {count} 条").format(count=len(same))
            yield ClauseLine(number=count, text=numbers, outcome=same[0].result)


def _text(clause: CardClause) -> str:
    return "\n".join((clause.text, *clause.lines))


def _clause(finding: Finding) -> CardClause:
    lines = list(check_lines(finding.check)) if finding.check is not None else []
    if arithmetic := working_words(finding.working):
        lines.append(arithmetic)
    given = [given_words(one) for one in finding.gives]
    clause, result = finding.clause, finding_words(finding)
    return CardClause(finding.outcome, clause.number, clause.text, result, (*lines, *given), bool(given))


def _facts(decision: Decision, sources: Mapping[str, Source]) -> Iterator[CardFact]:
    """The facts the decision looked at, each once, with what it rests on."""
    used: dict[str, FactUsed] = {}
    for finding in decision.findings:
        if finding.check is not None:
            for fact in _used(finding.check):
                used.setdefault(fact.name, fact)
    for name, fact in used.items():
        value = fact.value or translate("cards", "不知道")
        yield CardFact(fact_words(name), value, source_words(sources.get(_key(name, sources))))


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
