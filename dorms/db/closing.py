"""Closed periods: an entry with an earlier day is a late one (补录), and is refused without a reason."""

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.db.journal.capture import Pending
from dorms.db.journal.reading import steps_of
from dorms.db.tables import ChangeRow, ClosingRow, live
from dorms.errors.issuing import ClosedBefore, PeriodClosed

# The days that sheets are counted by: a value among them that comes, goes or changes moves a figure of the past.
COUNTED: dict[str, tuple[str, ...]] = {
    "stay": ("start", "until"),
    "term": ("start", "until"),
    "agreement": ("signed_on",),
    "assignment": ("start", "until"),
    "unit_state": ("start", "until"),
    "teacher_fact": ("start", "until"),
    "application": ("applied_on",),
    "application_step": ("day",),
    "ticket": ("reported_on",),
    "ticket_step": ("day",),
    "ledger_entry": ("day",),
    "departure": ("noticed_on", "settled_on"),
    "inspection": ("day",),
    "hazard": ("found_on", "rechecked_on"),
    "violation": ("day",),
    "complaint": ("day", "answered_on"),
}


def closed_until(session: Session) -> date | None:
    """The last day of the last closed period."""
    return session.scalar(select(func.max(ClosingRow.day)).where(live(ClosingRow)))


def check_closed(session: Session, pending: Iterable[Pending], reason: str, undoes: str | None) -> None:
    """Refuse what would change a closed period without saying why, and undoing what was counted in one."""
    if reason and undoes is None:
        return
    days = _days_done(session, undoes) if undoes else _days_pending(session, pending)
    first = min(days, default=None)
    closed = closed_until(session) if first is not None else None
    if first is None or closed is None or first > closed:
        return
    if undoes is None:
        raise PeriodClosed(first, closed)
    if not _is_since_closing(session, undoes, closed):
        raise ClosedBefore(first, closed)


def _days_pending(session: Session, pending: Iterable[Pending]) -> Iterator[date]:
    """Every day that comes or goes with the running operation."""
    for one in pending:
        names = COUNTED.get(str(one.row_type.__tablename__), ())
        if names and one.now.get("void") and not one.created:
            row = session.get(one.row_type, one.row)
            yield from (day for name in names if isinstance(day := getattr(row, name, None), date))
            continue
        for name in names:
            new, old = one.now.get(name), one.was.get(name)
            if name in one.now and new != old:
                yield from (day for day in (new, old) if isinstance(day, date))


def _days_done(session: Session, operation: str) -> Iterator[date]:
    """Every day that an operation of the log brought or took away."""
    for step in steps_of(session, operation):
        names = COUNTED.get(step.entity, ())
        for side in (step.change.patch, step.change.was):
            for register, value in side.items():
                parts = value if isinstance(value, dict) else {register: value}
                texts = (text for name, text in parts.items() if name in names)
                yield from (date.fromisoformat(text) for text in texts if isinstance(text, str))


def _is_since_closing(session: Session, operation: str, closed: date) -> bool:
    """The operation came after the period was closed, so it was a late entry itself."""
    rows = select(ClosingRow.id).where(ClosingRow.day == closed, live(ClosingRow))
    closing = session.scalar(select(func.min(ChangeRow.arrived)).where(ChangeRow.row.in_(rows)))
    own = session.scalar(select(func.min(ChangeRow.arrived)).where(ChangeRow.operation == operation))
    return closing is not None and own is not None and own > closing
