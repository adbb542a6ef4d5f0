"""岗位复核: before the new term begins, who was renewed is looked at once more (31 August)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import need_reason, row_of
from dorms.actions.decisions import Judged, keep_decisions
from dorms.actions.rulebook import rulebook
from dorms.actions.seasons.review import SORTS, review
from dorms.actions.seasons.starting import open_season
from dorms.db.tables import TermRow
from dorms.domain.renewing import LEAVE, Review, ReviewLine, Sort
from dorms.errors.policy import AlreadySettled
from dorms.rules.renewal import recheck


def post_check(session: Session, season_id: UUID, day: date) -> Review:
    """Everybody renewed in the season, sorted by what the re-checks say on this day."""
    found = review(session, season_id, day)
    rules = rulebook(session)
    lines = []
    for line in found.lines:
        if line.sort is Sort.RENEWED:
            decision = recheck(rules.of_term(line.case, day), line.case.facts, day)
            lines.append(ReviewLine(line.case, decision, SORTS[decision.outcome], (), line.verdict))
    return Review(found.season, day, tuple(lines))


def withdraw_renewals(
    session: Session, season_id: UUID, stays: Sequence[UUID], *, day: date, note: str
) -> int:
    """撤回续住 of these stays: the term that has not begun is void, the decision is 不续住. How many."""
    open_season(session, season_id)
    reason = need_reason("withdraw_renewals", note)
    lines = [line for line in post_check(session, season_id, day).lines if line.case.stay in set(stays)]
    judged = []
    for line in lines:
        term = line.verdict.term if line.verdict is not None else None
        if term is not None:
            row = row_of(session, TermRow, term)
            if row.start is not None and row.start <= day:
                raise AlreadySettled(line.case.facts.who, str(Sort.RENEWED))
            row.void = True
        judged.append(
            Judged(
                question="recheck", known=line.case.known, decision=line.decision, stay=line.case.stay,
                season=season_id, verdict=LEAVE, reason=reason,
            )
        )  # fmt: skip
    session.flush()
    keep_decisions(session, judged, decided_on=day)
    return len(judged)
