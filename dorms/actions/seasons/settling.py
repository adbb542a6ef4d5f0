"""Renewing the clear stays together, deciding the others one by one, and the way out for those who leave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import need_reason, row_of
from dorms.actions.decisions import Judged, digest_of, keep_decision, keep_decisions
from dorms.actions.rulebook import rulebook
from dorms.actions.seasons.review import review
from dorms.actions.seasons.starting import open_season
from dorms.actions.stays import renew
from dorms.db.journal import put
from dorms.db.queries.rulebook import work_calendar
from dorms.db.tables import DeliveryRow, LetterRow, TermRow, live
from dorms.domain.decisions import Decision, Outcome
from dorms.domain.facts import StayCase
from dorms.domain.identity import new_id
from dorms.domain.renewing import LEAVE, OPEN, RENEW, ReviewLine, Rung, Sort
from dorms.errors.policy import AlreadySettled, BeyondLevel, NotClear, StaleDecision
from dorms.errors.store import UnknownRow
from dorms.messages.decisions import outcome_words
from dorms.rules.leaving import Cause, leaving
from dorms.rules.procedure import levels

LADDER = {"leave_by": "退房期限", "transition_until": "过渡期满", "ban_until": "禁止申请至"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """One exception decided by hand; `last_day` only for 续住 where the rules give none."""

    verdict: str
    reason: str
    level: str = ""
    last_day: date | None = None
    code: str = ""


def renew_clear(
    session: Session, season_id: UUID, stays: Sequence[UUID], shown: Mapping[UUID, str], *, day: date
) -> int:
    """Renew these stays together: each is decided again, and each must be 可续 as it was shown.

    `shown` holds the digest of each decision as the clerk saw it. One term is added for each agreement, linked to
    the one before and stamped with the rule set; the decisions are kept. How many stays were renewed.
    """
    open_season(session, season_id)
    by_stay = {line.case.stay: line for line in review(session, season_id, day, stays).lines}
    lines = [_wanted(by_stay, stay) for stay in stays]
    for line in lines:
        if line.sort is not Sort.CLEAR:
            raise NotClear(line.case.facts.who, str(line.sort))
        if shown.get(line.case.stay) not in (None, digest_of(line.decision)):
            raise StaleDecision(line.case.facts.who)
    terms = _add_terms(session, lines)
    judged = [
        Judged(
            question="renewal", known=line.case.known, decision=line.decision, stay=line.case.stay,
            season=season_id, term=terms.get(line.case.agreement), verdict=RENEW,
        )
        for line in lines
    ]  # fmt: skip
    keep_decisions(session, judged, decided_on=day)
    return len(lines)


def _wanted(by_stay: Mapping[UUID, ReviewLine], stay: UUID) -> ReviewLine:
    if stay not in by_stay:
        raise UnknownRow("stay", str(stay))
    return by_stay[stay]


def _add_terms(session: Session, lines: Sequence[ReviewLine]) -> dict[UUID | None, UUID]:
    """One term for each agreement; of people on one agreement the shortest term counts."""
    serials = _serials(session, [line.case.term for line in lines])
    rows: dict[UUID, dict[str, object]] = {}
    terms: dict[UUID | None, UUID] = {}
    ordered = sorted(lines, key=lambda line: line.decision.date_given("term_until") or date.max)
    for line in ordered:
        case, until = line.case, line.decision.date_given("term_until")
        if case.agreement is None or case.agreement in rows or until is None:
            continue
        rules = line.decision.rule_set
        terms[case.agreement] = new_id()
        rows[case.agreement] = {
            "id": terms[case.agreement], "agreement_id": case.agreement, "start": case.facts.term_until, "until": until,
            "serial": serials.get(case.term, 0) + 1, "rule_set": f"{rules.id} {rules.version}",
            "previous_id": case.term, "reason": None,
        }  # fmt: skip
    put(session, TermRow, list(rows.values()))
    return terms


def _serials(session: Session, terms: Sequence[UUID | None]) -> dict[UUID | None, int]:
    ids = [term for term in terms if term is not None]
    found: dict[UUID | None, int] = {}
    for at in range(0, len(ids), 500):
        rows = session.execute(select(TermRow.id, TermRow.serial).where(TermRow.id.in_(ids[at : at + 500])))
        found.update((row, serial or 0) for row, serial in rows)
    return found


def settle_stay(session: Session, season_id: UUID, stay: UUID, settling: Settling, *, day: date) -> UUID:
    """Decide one stay by hand, with the reason; what the rules said stands beside it. The decision's id."""
    open_season(session, season_id)
    lines = {line.case.stay: line for line in review(session, season_id, day, [stay]).lines}
    line = _wanted(lines, stay)
    if line.sort not in OPEN:
        raise AlreadySettled(line.case.facts.who, str(line.sort))
    reason = need_reason("settle_stay", settling.reason)
    if settling.verdict == RENEW and line.decision.outcome is Outcome.REFUSED:
        _check_level(session, line, settling.level, day)
    term = _one_term(session, line, settling, reason) if settling.verdict == RENEW else None
    judged = Judged(
        question="renewal", known=line.case.known, decision=line.decision, stay=stay, season=season_id, term=term,
        verdict=settling.verdict, reason=reason, level=settling.level,
    )  # fmt: skip
    return keep_decision(session, judged, decided_on=day)


def _check_level(session: Session, line: ReviewLine, level: str, day: date) -> None:
    """Renewing against the rules is an exception (例外), which they leave to one level, if they say so."""
    rules = rulebook(session).of_next_term(line.case, day)
    wanted = levels(rules, "例外", day, line.case.facts)
    if wanted and level not in wanted:
        raise BeyondLevel(line.case.facts.who, level, "、".join(wanted))


def _one_term(session: Session, line: ReviewLine, settling: Settling, reason: str) -> UUID:
    last_day = settling.last_day or line.new_last_day
    if last_day is None:
        raise NotClear(line.case.facts.who, outcome_words(line.decision))
    term = row_of(session, TermRow, renew(session, line.case.stay, last_day=last_day, note=reason))
    rules = line.decision.rule_set
    term.rule_set = f"{rules.id} {rules.version}"
    session.flush()
    return term.id


def cause_of(session: Session, case: StayCase, decision: Decision | None, day: date) -> Cause:
    """Why this occupant must leave, and the days deadlines count from, as far as they are known."""
    until = case.facts.term_until
    last = until - timedelta(1) if until is not None else None
    code = "NOT_RENEWED" if case.wish == LEAVE else "NO_APPLICATION" if decision is None else decision.code
    if decision is not None and decision.outcome is not Outcome.REFUSED:
        code = "NOT_RENEWED"
    return Cause(code=code, event=last or day, notified=_notified(session, case.stay), term_last_day=last)


def _notified(session: Session, stay: UUID) -> date | None:
    """The day the first letter about leaving reached the occupant."""
    return session.scalar(
        select(DeliveryRow.day)
        .join(LetterRow, DeliveryRow.letter_id == LetterRow.id)
        .where(live(DeliveryRow), live(LetterRow), LetterRow.stay_id == stay, DeliveryRow.day.is_not(None))
        .order_by(DeliveryRow.day)
        .limit(1)
    )


def ladder(session: Session, case: StayCase, decision: Decision | None, day: date) -> list[Rung]:
    """The steps from the end of the term to the last one the rules name, each with its day and clause."""
    rules = rulebook(session).of_term(case, day)
    cause = cause_of(session, case, decision, day)
    found = leaving(rules, case.facts, day, cause, work_calendar(session))
    rungs = []
    for finding in found.findings:
        names = dict(finding.working.figures)
        for given in finding.gives:
            if given.unit == "date":
                name = names.get("name", LADDER.get(given.name, given.name))
                rungs.append(
                    Rung(name, date.fromisoformat(given.value), finding.clause.number, finding.clause.text)
                )
        if finding.asks:
            rungs.append(Rung("", None, finding.clause.number, finding.clause.text, finding.asks))
    return rungs
