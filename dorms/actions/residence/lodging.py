"""临时安置: a bed in another unit for a time, while the home unit stays theirs."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import last_of, need_reason, not_after, row_of
from dorms.db.journal.naming import unit_label
from dorms.db.queries.living import holdings, person, place
from dorms.db.tables import StayRow, TemporaryHomeRow, live
from dorms.domain.identity import new_id
from dorms.domain.living import Span, check_open, check_room
from dorms.errors.living import AlreadyEnded
from dorms.errors.residence import LodgedAlready, NotYetHome, SameUnit


def lodge_elsewhere(
    session: Session, stay_id: UUID, unit_id: UUID, *, start: date, today: date, note: str
) -> UUID:
    """The bed counts as taken until the return; the home stays where it is, and nobody has two.

    Refused where somebody moving in would be: closed, full, or for the other sex.
    """
    stay = row_of(session, StayRow, stay_id)
    if stay.teacher_id is None or stay.unit_id == unit_id:
        raise SameUnit(unit_label(session, unit_id))
    who = person(session, stay.teacher_id)
    if stay.until is not None:
        raise AlreadyEnded(who.name, stay.until)
    if stay.start is not None and start < stay.start:
        raise NotYetHome(who.name, stay.start)
    for other in _lodgings(session, stay.teacher_id):
        if Span(other.start, other.until).overlaps(Span(start)):
            raise LodgedAlready(who.name, unit_label(session, other.unit_id) if other.unit_id else "")
    unit = place(session, unit_id, start)
    check_open(unit, reason=note)
    check_room(unit, holdings(session, [unit_id]), [who], Span(start))
    row = TemporaryHomeRow(
        id=new_id(),
        teacher_id=stay.teacher_id,
        stay_id=stay_id,
        unit_id=unit_id,
        start=not_after(start, today),
        reason=need_reason("lodge_elsewhere", note),
    )
    session.add(row)
    return row.id


def return_home(session: Session, row_id: UUID, *, day: date, today: date) -> None:
    """The temporary time is over: the last night there was the one before `day`."""
    row = row_of(session, TemporaryHomeRow, row_id)
    if row.until is not None:
        raise AlreadyEnded(person(session, row.teacher_id).name if row.teacher_id else "", row.until)
    row.until = not_after(last_of(row.start, day), today)


def end_lodging(session: Session, stay_id: UUID, day: date) -> None:
    """Who gives up the home gives up the bed lent meanwhile too; one lent from that day on was never slept in."""
    rows = session.scalars(
        select(TemporaryHomeRow).where(
            live(TemporaryHomeRow), TemporaryHomeRow.stay_id == stay_id, TemporaryHomeRow.until.is_(None)
        )
    )
    for row in rows:
        if row.start is not None and row.start >= day:
            row.void = True
        else:
            row.until = day


def _lodgings(session: Session, teacher: UUID) -> list[TemporaryHomeRow]:
    return list(
        session.scalars(
            select(TemporaryHomeRow).where(live(TemporaryHomeRow), TemporaryHomeRow.teacher_id == teacher)
        )
    )
