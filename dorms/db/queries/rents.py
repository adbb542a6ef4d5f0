"""Which rents were charged, as far as the next run has to know."""

from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.db.tables import LedgerEntryRow, live
from dorms.domain.money.ledger import EntryKind, Item


def charged_months(session: Session, first: date, after: date) -> dict[UUID, set[date]]:
    """The months from `first` until before `after` for which rent was charged: by agreement, and by who pays.

    Whoever moves to another unit has another agreement, and the same year.
    """
    span = (LedgerEntryRow.day >= first, LedgerEntryRow.day < after)
    gone = select(LedgerEntryRow.reverses_id).where(
        live(LedgerEntryRow), LedgerEntryRow.reverses_id.is_not(None)
    )
    rows = session.execute(
        select(LedgerEntryRow.agreement_id, LedgerEntryRow.teacher_id, LedgerEntryRow.day)
        .where(
            live(LedgerEntryRow),
            LedgerEntryRow.kind == EntryKind.CHARGE.value,
            LedgerEntryRow.item == Item.RENT.value,
            LedgerEntryRow.agreement_id.is_not(None),
            LedgerEntryRow.reverses_id.is_(None),
            LedgerEntryRow.id.not_in(gone),
            *span,
        )
        .distinct()
    )
    found: dict[UUID, set[date]] = {}
    for agreement, teacher, day in rows:
        for one in (agreement, teacher):
            if one is not None and day is not None:
                found.setdefault(one, set()).add(day)
    return found


def first_rent(session: Session) -> date | None:
    """The month in which rent was charged here for the first time: what was before is not in these books."""
    day = session.scalar(
        select(func.min(LedgerEntryRow.day)).where(
            live(LedgerEntryRow),
            LedgerEntryRow.kind == EntryKind.CHARGE.value,
            LedgerEntryRow.item == Item.RENT.value,
        )
    )
    return day.replace(day=1) if day is not None else None
