"""The year's calendar of work as the bureau keeps it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.tables import WorkEntryRow, live
from dorms.domain.months import MonthDay
from dorms.domain.workyear import WorkEntry

SEPARATORS = {ord("月"): "-", ord("日"): None, ord("."): "-", ord("/"): "-"}


def work_entries(session: Session) -> list[WorkEntry]:
    """The lines of the calendar, in the order of the year."""
    rows = session.scalars(select(WorkEntryRow).where(live(WorkEntryRow)))
    found = [entry for row in rows if (entry := _entry(row)) is not None]
    return sorted(found, key=lambda one: (one.start, one.until, one.name))


def _entry(row: WorkEntryRow) -> WorkEntry | None:
    start, until = read_annual(row.start or ""), read_annual(row.until or "")
    if start is None or until is None:
        return None
    return WorkEntry(
        row.id,
        row.name or "",
        start,
        until,
        tuple(row.roles or ()),
        row.work or "",
        row.page or "",
        row.ahead or 0,
    )


def read_annual(text: str) -> MonthDay | None:
    """`05-04`, `5.4` or `5月4日` as a day of every year; None if it is none."""
    month, _, day = text.strip().translate(SEPARATORS).partition("-")
    if not (month.isdecimal() and day.isdecimal()):
        return None
    found = MonthDay(int(month), int(day))
    return (
        found if 1 <= found.month <= 12 and 1 <= found.day <= 31 and found.of(2024).day == found.day else None
    )


def write_annual(day: MonthDay) -> str:
    """`05-04`."""
    return f"{day.month:02}-{day.day:02}"
