"""Night checks and idle warnings as frozen values."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.tables import IdleWarningRow, NightCheckRow, live
from dorms.domain.idling import IdleWarning, NightLine


def idle_warnings(session: Session) -> dict[UUID, IdleWarning]:
    """The last warning of each stay."""
    rows = session.scalars(
        select(IdleWarningRow)
        .where(live(IdleWarningRow))
        .order_by(IdleWarningRow.listed_on, IdleWarningRow.id)
    )
    return {
        row.stay_id: IdleWarning(
            row.id, row.stay_id, row.listed_on, row.basis or "", row.clause or "", row.answer_by,
            row.answered_on, row.answer or "", row.outcome or "",
        )
        for row in rows
        if row.stay_id is not None
    }  # fmt: skip


def night_lines(session: Session, stay: UUID | None = None) -> list[NightLine]:
    """Every night on which somebody looked, the latest first."""
    query = select(NightCheckRow).where(live(NightCheckRow))
    if stay is not None:
        query = query.where(NightCheckRow.stay_id == stay)
    rows = session.scalars(query.order_by(NightCheckRow.night.desc(), NightCheckRow.id))
    return [
        NightLine(row.stay_id, row.night, row.found or "", row.checker or "")
        for row in rows
        if row.stay_id is not None and row.night is not None
    ]
