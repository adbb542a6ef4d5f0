"""Renewal seasons, what was decided in them, and what is kept of every decision."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.tables import ActorRow, DecisionRow, RenewalSeasonRow, TeacherRow, live
from dorms.domain.renewing import Season, Verdict


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A kept decision in a list."""

    id: UUID
    matter: str
    day: date | None
    name: str
    rule_set: str
    outcome: str
    code: str
    clauses: tuple[str, ...]
    verdict: str
    decided_on: date | None
    by: str
    level: str
    reason: str
    teacher: UUID | None
    stay: UUID | None
    application: UUID | None


def seasons(session: Session) -> list[Season]:
    """Every season, the newest first."""
    rows = session.scalars(
        select(RenewalSeasonRow).where(live(RenewalSeasonRow)).order_by(RenewalSeasonRow.year.desc())
    )
    return [_season(row) for row in rows if row.year is not None and row.term_last_day is not None]


def season_of(session: Session, season: UUID) -> Season | None:
    """One season; None if there is none of this id."""
    return next((one for one in seasons(session) if one.id == season), None)


def _season(row: RenewalSeasonRow) -> Season:
    return Season(
        id=row.id, year=row.year or 0, term_last_day=row.term_last_day or date.max, opens=row.opens,
        closes=row.closes, post_check=row.post_check, started_on=row.started_on, closed_on=row.closed_on,
        summary=row.summary or "",
    )  # fmt: skip


def verdicts(session: Session, season: UUID) -> dict[UUID, Verdict]:
    """Of each stay what was decided last in this season."""
    rows = session.execute(
        select(
            DecisionRow.stay_id, DecisionRow.id, DecisionRow.verdict, DecisionRow.decided_on, ActorRow.name,
            DecisionRow.reason, DecisionRow.term_id,
        )
        .outerjoin(ActorRow, DecisionRow.decided_by == ActorRow.id)
        .where(live(DecisionRow), DecisionRow.season_id == season, DecisionRow.verdict.is_not(None))
        .order_by(DecisionRow.decided_on, DecisionRow.id)
    )  # fmt: skip
    return {
        stay: Verdict(row, verdict or "", day, by or "", reason or "", term)
        for stay, row, verdict, day, by, reason, term in rows
        if stay is not None
    }


def decision_lines(session: Session, *conditions: Any) -> list[DecisionLine]:
    """The kept decisions that fit, the newest first."""
    rows = session.execute(
        select(DecisionRow, TeacherRow.name, ActorRow.name)
        .outerjoin(TeacherRow, DecisionRow.teacher_id == TeacherRow.id)
        .outerjoin(ActorRow, DecisionRow.decided_by == ActorRow.id)
        .where(live(DecisionRow), *conditions)
        .order_by(DecisionRow.day.desc(), DecisionRow.id.desc())
    )
    return [_line(row, name, by) for row, name, by in rows]


def _line(row: DecisionRow, name: str | None, by: str | None) -> DecisionLine:
    return DecisionLine(
        id=row.id, matter=row.matter or "", day=row.day, name=name or "", rule_set=row.rule_set or "",
        outcome=row.outcome or "", code=row.code or "", clauses=tuple(row.clauses or ()), verdict=row.verdict or "",
        decided_on=row.decided_on, by=by or "", level=row.level or "", reason=row.reason or "",
        teacher=row.teacher_id, stay=row.stay_id, application=row.application_id,
    )  # fmt: skip


def decisions_of(
    session: Session,
    *,
    teacher: UUID | None = None,
    stay: UUID | None = None,
    application: UUID | None = None,
) -> list[DecisionLine]:
    """The kept decisions about a teacher, a stay or an application, the newest first."""
    pairs = (
        (DecisionRow.teacher_id, teacher), (DecisionRow.stay_id, stay), (DecisionRow.application_id, application)
    )  # fmt: skip
    return decision_lines(session, *(column == value for column, value in pairs if value is not None))


def decision_line(session: Session, decision: UUID) -> DecisionLine | None:
    """One kept decision."""
    return next(iter(decision_lines(session, DecisionRow.id == decision)), None)
