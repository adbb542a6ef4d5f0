"""Work that comes again: set up once, due again after each time it was done."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import clean, not_after, row_of
from dorms.db.tables import JobDoneRow, RecurringJobRow
from dorms.domain.identity import new_id
from dorms.domain.upkeep.checklists import BY_COMPLETION, BY_DATE
from dorms.errors.living import UnknownCode
from dorms.errors.upkeep import NoPlace, NoRhythm


def set_up_job(
    session: Session,
    name: str,
    *,
    months: int,
    start: date,
    counted_from: str = BY_COMPLETION,
    unit: UUID | None = None,
    building: UUID | None = None,
) -> UUID:
    """设定定期工作: first due on `start`."""
    if unit is None and building is None:
        raise NoPlace
    if months < 1:
        raise NoRhythm(months)
    if counted_from not in (BY_DATE, BY_COMPLETION):
        raise UnknownCode("counted_from", counted_from, (BY_DATE, BY_COMPLETION))
    row = RecurringJobRow(
        id=new_id(), name=clean("name", name, required=True), months=months, counted_from=counted_from, start=start,
        unit_id=unit, building_id=building,
    )  # fmt: skip
    session.add(row)
    return row.id


def do_job(session: Session, job_id: UUID, *, day: date, person: str, today: date, note: str = "") -> UUID:
    """It was done that day; the next time follows from it."""
    row_of(session, RecurringJobRow, job_id)
    done = JobDoneRow(
        id=new_id(),
        job_id=job_id,
        day=not_after(day, today),
        person=clean("person", person, required=True),
        note=clean("note", note) or None,
    )
    session.add(done)
    return done.id


def end_job(session: Session, job_id: UUID, *, day: date) -> None:
    """It does not come again."""
    row_of(session, RecurringJobRow, job_id).until = day
