"""Ranked lists (轮候册): their heads, their lines with score, confirmation and what happened to each on the list."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from dorms.db.journal.naming import unit_label
from dorms.db.queries.facts import facts_on
from dorms.db.queries.people import statuses_of
from dorms.db.queries.records import school_places
from dorms.db.tables import (
    ApplicationRow,
    ConfirmationRow,
    RankingLineRow,
    RankingRow,
    SchoolRow,
    TeacherRow,
    WaitingStepRow,
    live,
)
from dorms.domain.canonical import Value, canonical
from dorms.domain.reviewing import RankedLine, RankingHead, Turn, point_lines


def ranking_heads(session: Session) -> list[RankingHead]:
    """Every ranked list, the newest first."""
    sizes = dict(
        session.execute(
            select(RankingLineRow.ranking_id, func.count())
            .where(live(RankingLineRow))
            .group_by(RankingLineRow.ranking_id)
        ).all()
    )
    rows = session.execute(
        select(RankingRow, SchoolRow.name)
        .outerjoin(SchoolRow, RankingRow.school_id == SchoolRow.id)
        .where(live(RankingRow))
        .order_by(RankingRow.day.desc(), RankingRow.id.desc())
    )
    return [
        RankingHead(
            row.id, row.title or "", row.school_id, school or "", row.rule_set or "", row.day, row.locked_on,
            row.hash or "", sizes.get(row.id, 0),
        )
        for row, school in rows
    ]  # fmt: skip


def ranked_lines(session: Session, ranking: UUID) -> list[RankedLine]:
    """The lines of a ranked list in their order."""
    head = session.get(RankingRow, ranking)
    if head is None or head.day is None:
        return []
    facts, schools, statuses = facts_on(session, head.day), school_places(session), statuses_of(session)
    confirmed, turns = _confirmations(session, ranking), _turns(session)
    partner = aliased(TeacherRow)
    rows = session.execute(
        select(RankingLineRow, ApplicationRow, TeacherRow.name, partner.name)
        .join(ApplicationRow, RankingLineRow.application_id == ApplicationRow.id)
        .join(TeacherRow, RankingLineRow.teacher_id == TeacherRow.id)
        .outerjoin(partner, ApplicationRow.partner_id == partner.id)
        .where(RankingLineRow.ranking_id == ranking, live(RankingLineRow))
        .order_by(RankingLineRow.place, RankingLineRow.id)
    )
    found = []
    for row, application, name, other in rows:
        own = facts.get(row.teacher_id, {}) if row.teacher_id is not None else {}
        line = _line(row, application, name or "", other or "")
        line = replace(
            line,
            school=schools.get(own.get("school", ""), ("", ""))[1],
            category=own.get("category", ""),
            status=statuses.get(application.id, ""),
        )
        signature = confirmed.get((application.id, line.score))
        found.append(_turned(_signed(line, signature), turns.get(application.id, {})))
    return found


def _line(row: RankingLineRow, application: ApplicationRow, name: str, partner: str) -> RankedLine:
    assert row.ranking_id is not None
    assert row.teacher_id is not None  # joined on it
    return RankedLine(
        id=row.id,
        ranking_id=row.ranking_id,
        application_id=application.id,
        number=application.number or "",
        teacher_id=row.teacher_id,
        name=name,
        partner_id=application.partner_id,
        partner=partner,
        school="",
        category="",
        applied_on=application.applied_on,
        status="",
        place=row.place or 0,
        tier=row.tier or 0,
        points=row.points or Decimal(0),
        ties=tuple(row.ties or ()),
        is_open=bool(row.is_open),
        decision=row.decision or "",
        score=score_hash(row.tier or 0, row.points or Decimal(0), row.decision or ""),
    )


def _signed(line: RankedLine, signature: ConfirmationRow | None) -> RankedLine:
    if signature is None:
        return line
    return replace(
        line,
        signed_on=signature.day,
        signing=signature.way or "",
        unsigned_reason=signature.reason or "",
    )


def _turned(line: RankedLine, turns: dict[str, int]) -> RankedLine:
    return replace(
        line,
        skips=turns.get(Turn.SKIPPED, 0),
        give_ups=turns.get(Turn.GAVE_UP, 0),
        removed=turns.get(Turn.REMOVED, 0) > turns.get(Turn.RESTORED, 0),
    )


@dataclass(frozen=True, slots=True)
class TurnLine:
    """One line of the ledger of skips and give-ups."""

    day: date | None
    kind: str
    name: str
    number: str
    unit: str
    reason: str
    code: str


def turn_lines(session: Session) -> list[TurnLine]:
    """Everybody skipped, given up, removed or put back, in the order it happened."""
    rows = session.execute(
        select(WaitingStepRow, TeacherRow.name, ApplicationRow.number)
        .outerjoin(TeacherRow, WaitingStepRow.teacher_id == TeacherRow.id)
        .outerjoin(ApplicationRow, WaitingStepRow.application_id == ApplicationRow.id)
        .where(live(WaitingStepRow))
        .order_by(WaitingStepRow.day, WaitingStepRow.id)
    )
    return [
        TurnLine(
            row.day, row.kind or "", name or "", number or "",
            unit_label(session, row.unit_id) if row.unit_id is not None else "",
            row.reason or "", row.reason_code or "",
        )
        for row, name, number in rows
    ]  # fmt: skip


def rankings_of(session: Session, lines: Sequence[UUID]) -> dict[UUID, UUID]:
    """Of each of these lines the list it stands on."""
    rows = session.execute(
        select(RankingLineRow.id, RankingLineRow.ranking_id).where(RankingLineRow.id.in_(lines))
    )
    return {row: ranking for row, ranking in rows if ranking is not None}


def score_hash(tier: int, points: Decimal, decision: str) -> str:
    """What an applicant signs for: priority group, points, and the clauses the points come from.

    The day they were counted on is no part of it: the same points of a later day are the same score.
    """
    lines: list[Value] = [[clause.number, given] for clause, _, given in point_lines(decision)]
    value: list[Value] = [tier, f"{points:f}", lines]
    return sha256(canonical(value).encode()).hexdigest()[:24]


def _confirmations(session: Session, ranking: UUID) -> dict[tuple[UUID, str], ConfirmationRow]:
    rows = session.scalars(
        select(ConfirmationRow)
        .where(ConfirmationRow.ranking_id == ranking, live(ConfirmationRow))
        .order_by(ConfirmationRow.day, ConfirmationRow.id)
    )
    return {(row.application_id, row.score or ""): row for row in rows if row.application_id is not None}


def _turns(session: Session) -> dict[UUID, dict[str, int]]:
    found: dict[UUID, dict[str, int]] = defaultdict(dict)
    for application, kind, count in session.execute(
        select(WaitingStepRow.application_id, WaitingStepRow.kind, func.count())
        .where(live(WaitingStepRow))
        .group_by(WaitingStepRow.application_id, WaitingStepRow.kind)
    ):
        if application is not None and kind:
            found[application][kind] = count
    return found


def frozen_hash(lines: Sequence[RankedLine]) -> str:
    """The hash a locked list bears: application, place, priority group, points and ties of every line in order."""
    value: list[Value] = [
        [str(one.application_id), one.place, one.tier, f"{one.points:f}", list(one.ties)] for one in lines
    ]
    return sha256(canonical(value).encode()).hexdigest()
