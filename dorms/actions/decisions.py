"""Decisions kept with the facts they were made from, and made again to see that they come out the same."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import acting, clean, row_of
from dorms.actions.rulebook import rulebook
from dorms.db.journal import put
from dorms.db.queries.rulebook import calendar_with, special_days, work_calendar
from dorms.db.tables import DecisionRow, live
from dorms.domain.canonical import canonical
from dorms.domain.decisions import Decision, decision_value
from dorms.domain.facts import Facts, Known, Source
from dorms.domain.identity import new_id
from dorms.domain.workdays import SpecialDay, WorkCalendar
from dorms.errors.policy import RulesGone
from dorms.rules.deciding import QUESTIONS, Case, case_from, cause_value, facts_value
from dorms.rules.leaving import Cause
from dorms.rules.ruleset import RuleSet

ALWAYS = (
    "term_start",
    "term_until",
    "renewal_applied_on",
    "stays",
)  # read by provisions, which name no facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A decision to keep: what was asked, what is known, what the rules said, what a person makes of it.

    `question` is one of `rules.deciding.QUESTIONS`. An empty verdict: nobody has decided yet.
    """

    question: str
    known: Known
    decision: Decision
    cause: Cause | None = None
    stay: UUID | None = None
    application: UUID | None = None
    season: UUID | None = None
    term: UUID | None = None
    verdict: str = ""
    reason: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class Replayed:
    """A kept decision made again; `same` says whether every word and figure came out as it was."""

    decision: Decision
    rules: RuleSet
    facts: Facts
    sources: Mapping[str, Source]
    same: bool


def digest_of(decision: Decision) -> str:
    """What tells one decision from another, down to the last figure."""
    return sha256(canonical(decision_value(decision)).encode()).hexdigest()


def keep_decision(session: Session, judged: Judged, *, decided_on: date) -> UUID:
    """Keep one decision; its id."""
    return keep_decisions(session, [judged], decided_on=decided_on)[0]


def keep_decisions(session: Session, judged: Sequence[Judged], *, decided_on: date) -> list[UUID]:
    """Keep many decisions at once, in the order given; their ids."""
    entered = [[one.day.isoformat(), one.working, one.name] for one in special_days(session)]
    rows = [_row(one, entered, decided_on, acting(session)) for one in judged]
    put(session, DecisionRow, rows)
    return [row["id"] for row in rows]


def _row(one: Judged, entered: list[list[Any]], decided_on: date, actor: UUID | None) -> dict[str, Any]:
    decision, rules = one.decision, one.decision.rule_set
    context: dict[str, Any] = {"calendar": entered} if entered else {}
    if one.cause is not None:
        context["cause"] = cause_value(one.cause)
    return {
        "id": new_id(), "matter": one.question, "teacher_id": one.known.teacher, "stay_id": one.stay,
        "application_id": one.application, "season_id": one.season, "term_id": one.term, "day": decision.day,
        "rule_set": f"{rules.id} {rules.version}", "rules_hash": rules.digest, "outcome": str(decision.outcome),
        "code": decision.code or None, "clauses": settling(decision), "facts": facts_value(one.known.facts),
        "sources": _sources(one.known, used_facts(decision)),
        "context": context or None, "digest": digest_of(decision), "verdict": one.verdict or None,
        "decided_on": decided_on if one.verdict else None, "decided_by": actor if one.verdict else None,
        "level": one.level or None, "reason": clean("reason", one.reason) or None,
    }  # fmt: skip


def _sources(known: Known, used: Collection[str]) -> dict[str, list[str]]:
    """Where the facts the decision looked at were taken from."""
    return {name: [*map(str, source)] for name, source in known.sources.items() if name in used}


def used_facts(decision: Decision) -> frozenset[str]:
    """The names of the facts a decision looked at or asks for."""
    todo = [finding.check for finding in decision.findings if finding.check is not None]
    found = {*ALWAYS, *(ask.fact for finding in decision.findings for ask in finding.asks)}
    while todo:
        check = todo.pop()
        found.update(fact.name for fact in check.facts)
        found.update(ask.fact for ask in check.asks)
        todo.extend(check.parts)
    return frozenset(found)


def settling(decision: Decision) -> list[str]:
    """The numbers of the clauses that settle the outcome: those that refuse, else those that ask, else all."""
    wanted = [finding for finding in decision.findings if finding.outcome is decision.outcome]
    return list(dict.fromkeys(finding.clause.number for finding in wanted))


def replay(session: Session, decision_id: UUID) -> Replayed:
    """The decision made again from the facts and the rule set it was made from."""
    row = row_of(session, DecisionRow, decision_id)
    rules = rulebook(session).hashed(row.rules_hash or "")
    if rules is None:
        raise RulesGone(row.rule_set or "")
    context = row.context or {}
    raw = dict(row.facts or {})
    if "cause" in context:
        raw["cause"] = context["cause"]
    case = case_from(raw)
    decision = QUESTIONS[row.matter or ""](rules, case, row.day or date.min, _calendar(context))
    sources = {name: Source(*parts) for name, parts in (row.sources or {}).items()}
    return Replayed(decision, rules, case.facts, sources, digest_of(decision) == row.digest)


def _calendar(context: Mapping[str, Any]) -> WorkCalendar:
    days = [
        SpecialDay(date.fromisoformat(day), working, name)
        for day, working, name in context.get("calendar", ())
    ]
    return calendar_with(days)


def decide(
    session: Session, question: str, known: Known, rules: RuleSet, day: date, cause: Cause | None = None
) -> Decision:
    """One question answered by a rule set about what is known, by the calendar of this store."""
    return QUESTIONS[question](rules, Case(known.facts, None, cause), day, work_calendar(session))


def differing(session: Session) -> list[UUID]:
    """The kept decisions that do not come out the same when they are made again."""
    ids = session.scalars(select(DecisionRow.id).where(live(DecisionRow)).order_by(DecisionRow.id))
    return [one for one in ids if not replay(session, one).same]
