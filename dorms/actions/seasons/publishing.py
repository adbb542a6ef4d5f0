"""What a season tells people: letters to those who must leave, and the public list of those who stay."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.decisions import replay
from dorms.actions.reviewing.chain import remedy
from dorms.actions.reviewing.letters import NewLetter, issue_letter
from dorms.actions.reviewing.notices import NewNotice, publish_notice
from dorms.actions.rulebook import label, rulebook
from dorms.actions.seasons.review import review
from dorms.actions.seasons.settling import ladder
from dorms.db.queries.rulebook import work_calendar
from dorms.db.tables import LetterRow, live
from dorms.domain.decisions import Decision, Outcome
from dorms.domain.renewing import ReviewLine, Sort
from dorms.domain.reviewing import LetterKind, Listing, NoticeEntry
from dorms.errors.reviewing import NothingChosen
from dorms.messages import explain
from dorms.messages.decisions import code_words
from dorms.rules.procedure import publication


def issue_stay_letters(
    session: Session, season_id: UUID, stays: Sequence[UUID], kind: str, *, day: date
) -> list[UUID]:
    """《不予续住告知书》 or 《腾退通知书》 to each of these occupants: facts, clauses, by when, the remedy.

    Only for those decided 不续住; who has such a letter already gets no second one. The letters' ids.
    """
    wanted = set(stays)
    lines = [line for line in review(session, season_id, day, wanted).lines if line.case.stay in wanted]
    have = _have(session, kind)
    letters = [
        issue_letter(session, _letter(session, line, kind, day))
        for line in lines
        if line.sort is Sort.ENDED and line.case.stay not in have
    ]
    if not letters:
        raise NothingChosen("issue_stay_letters")
    return letters


def _have(session: Session, kind: str) -> set[UUID | None]:
    return set(session.scalars(select(LetterRow.stay_id).where(live(LetterRow), LetterRow.kind == kind)))


def _letter(session: Session, line: ReviewLine, kind: str, day: date) -> NewLetter:
    decision = replay(session, line.verdict.decision).decision if line.verdict is not None else line.decision
    rules = rulebook(session).of_term(line.case, day)
    within, to = remedy(rules, day)
    clauses = [
        (one.clause.number, one.clause.text) for one in decision.findings if one.outcome is Outcome.REFUSED
    ]
    comply = None
    if kind == LetterKind.VACATE:
        rungs = ladder(session, line.case, decision, day)
        comply = next((rung.day for rung in rungs if rung.day is not None and rung.day >= day), None)
        clauses += [(rung.clause, rung.text) for rung in rungs if rung.day is not None]
    return NewLetter(
        kind=kind, teacher_id=line.case.known.teacher, stay_id=line.case.stay, day=day,
        facts=_facts_words(line, decision), codes=[decision.code] if decision.code else [],
        clauses=list(dict.fromkeys(clauses)), rule_set=label(rules), comply_by=comply, object_within=within,
        object_to=to,
    )  # fmt: skip


def _facts_words(line: ReviewLine, decision: Decision) -> str:
    """What was found, as it will stand in the letter."""
    told = [f"住房：{line.case.place}", f"本期届满：{line.last_day}" if line.last_day else ""]
    told += [code_words(one.code) for one in decision.findings if one.outcome is Outcome.REFUSED and one.code]
    if line.verdict is not None:
        told.append(line.verdict.reason)
    if not decision.code:
        told += [explain(ask) for ask in decision.questions]
    return "；".join(dict.fromkeys(filter(None, told)))


def publish_renewals(
    session: Session, season_id: UUID, *, school: str, day: date, phone: str = "", place: str = ""
) -> UUID:
    """公示 of everybody renewed who works at this school (empty: in the county), for as long as the rules say."""
    found = review(session, season_id, day)
    lines = [
        line
        for line in found.lines
        if line.sort is Sort.RENEWED and school in ("", line.case.facts.school or "")
    ]
    if not lines:
        raise NothingChosen("publish_renewals")
    rules = rulebook(session).on(day)
    told = publication(rules, Listing.RENEWED, day, work_calendar(session))
    until = told.date_given("notice_until")
    new = NewNotice(
        listing=Listing.RENEWED, subject=f"{found.season.year} 年续住名单{f'（{school}）' if school else ''}",
        entries=tuple(_entry(line) for line in lines), start=day, last_day=until or day,
        basis="、".join(one.clause.number for one in told.findings), rule_set=label(rules),
        objections_to=remedy(rules, day)[1], phone=phone, place=place,
    )  # fmt: skip
    return publish_notice(session, new)


def _entry(line: ReviewLine) -> NoticeEntry:
    facts = line.case.facts
    until = f"续住至 {line.last_day}" if line.last_day else ""
    return NoticeEntry(
        "", facts.who, facts.school or "", facts.category or "", "", line.case.place, "", until
    )
