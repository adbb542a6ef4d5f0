"""Whether a store has anything to do with the exchange: asked first, so that one that has not pays for nothing."""

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from dorms.db.tables import ConflictRow, DepartedRow, IssueRow, OfficeRow, PackageRow


def exchanges(session: Session) -> bool:
    """Whether it has sent or received anything, or knows another office."""
    if session.scalar(select(exists().where(PackageRow.serial.is_not(None)))):
        return True
    return (session.scalar(select(func.count()).select_from(OfficeRow)) or 0) > 1


def has_odd_rows(session: Session) -> bool:
    """Whether offices differ about any row, a rule does not hold, or a row went to another office."""
    columns = (ConflictRow.row, IssueRow.id, DepartedRow.row)
    return any(session.scalar(select(exists().where(column.is_not(None)))) for column in columns)
