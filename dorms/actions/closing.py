"""Closing a period (结账): from then on an entry with an earlier day is a late one and needs a reason."""

from datetime import UTC, date, datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, not_after
from dorms.db import meta
from dorms.db.closing import closed_until
from dorms.db.tables import ClosingRow, OfficeRow, PackageRow, live
from dorms.domain.identity import new_id
from dorms.errors.issuing import BureauCloses, ClosedAlready, NotAllReported


def close_period(session: Session, *, day: date, name: str, today: date, note: str = "") -> UUID:
    """Nothing up to this day is entered any more without saying why; refused until every office has reported."""
    not_after(day, today)
    office = meta.recall(session, meta.OFFICE)
    if meta.recall(session, meta.BUREAU) not in (None, office):
        raise BureauCloses
    closed = closed_until(session)
    if closed is not None and day <= closed:
        raise ClosedAlready(day, closed)
    if missing := not_reported(session, day):
        raise NotAllReported(day, missing)
    row = ClosingRow(
        id=new_id(), day=day, name=clean("name", name, required=True), reason=clean("reason", note) or None
    )
    session.add(row)
    return row.id


def not_reported(session: Session, day: date) -> tuple[str, ...]:
    """The enrolled offices from which no packet came that was made on that day or later.

    A bureau that keeps the only store of the county waits for nobody.
    """
    own = meta.recall(session, meta.OFFICE)
    enrolled = session.execute(
        select(OfficeRow.id, OfficeRow.name)
        .where(live(OfficeRow), OfficeRow.id != (UUID(own) if own else None))
        .order_by(OfficeRow.name)
    ).all()
    packets = session.execute(
        select(PackageRow.office, func.max(PackageRow.made_at))
        .where(PackageRow.direction == "received")
        .group_by(PackageRow.office)
    )
    last = dict(packets.all())
    return tuple(name or "" for office, name in enrolled if _day(last.get(office)) < day)


def _day(at: int | None) -> date:
    """The day on the wall of the office when the packet was made."""
    if at is None:
        return date.min
    return datetime.fromtimestamp(at / 1000, UTC).astimezone().date()
