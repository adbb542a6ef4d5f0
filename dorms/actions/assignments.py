"""Promising a unit to somebody, and taking the promise back."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.applications import step_to
from dorms.actions.common import clean, need_reason, row_of
from dorms.db.queries.living import holdings, home_of, person, place, promise_of
from dorms.db.tables import ApplicationRow, AssignmentRow, StayRow, live
from dorms.domain.identity import new_id
from dorms.domain.living import Person, Span, check_open, check_room
from dorms.errors.living import AlreadyEnded, AlreadyPromised, ApplicationOfAnother, EmptySpan, LivesElsewhere
from dorms.sync.issues import refuse_disputed


@dataclass(frozen=True, slots=True)
class Promise:
    """Who is promised what from when; `moving` allows it to somebody who still lives in another unit (调换)."""

    teacher_id: UUID
    unit_id: UUID
    day: date
    partner_id: UUID | None = None
    application_id: UUID | None = None
    move_in_by: date | None = None
    moving: bool = False


def assign(session: Session, promise: Promise, *, note: str = "") -> UUID:
    """Hold the unit for the person from that day: open, with a free place, fitting by sex, one promise a person.

    The unit then shows 已分配待入住. Returns the promise's id.
    """
    if promise.move_in_by is not None and promise.move_in_by < promise.day:
        raise EmptySpan(promise.day, promise.move_in_by)
    people = _people(session, promise)
    unit = place(session, promise.unit_id, promise.day)
    check_open(unit, reason=note)
    refuse_disputed(session, promise.unit_id)
    for one in people:
        _check_free(session, one, promise)
    check_room(unit, holdings(session, [promise.unit_id]), people, Span(promise.day))
    row = AssignmentRow(
        id=new_id(),
        teacher_id=promise.teacher_id,
        partner_id=promise.partner_id,
        unit_id=promise.unit_id,
        application_id=promise.application_id,
        start=promise.day,
        move_in_by=promise.move_in_by,
        reason=clean("reason", note),
    )
    session.add(row)
    if promise.application_id is not None:
        application = row_of(session, ApplicationRow, promise.application_id)
        if promise.teacher_id not in (application.teacher_id, application.partner_id):
            raise ApplicationOfAnother(people[0].name, application.number or "")
        step_to(session, application, "已分配", day=promise.day, opinion=note)
    return row.id


def _people(session: Session, promise: Promise) -> list[Person]:
    first = person(session, promise.teacher_id)
    return [first] if promise.partner_id is None else [first, person(session, promise.partner_id)]


def _check_free(session: Session, one: Person, promise: Promise) -> None:
    if found := promise_of(session, one.id):
        raise AlreadyPromised(one.name, found[1], found[2])
    if promise.moving:
        return
    if home := home_of(session, one.id, Span(promise.day)):
        raise LivesElsewhere(one.name, home[1], home[2])


def cancel_assignment(session: Session, assignment_id: UUID, *, day: date, note: str) -> None:
    """End a promise unused, with the reason; its application waits again."""
    row = row_of(session, AssignmentRow, assignment_id)
    if row.until is not None or _fulfilled(session, assignment_id):
        raise AlreadyEnded(person(session, row.teacher_id).name if row.teacher_id else "", row.until)
    row.until = max(day, row.start or day)
    row.reason = need_reason("cancel_assignment", note)
    if row.application_id is not None:
        application = row_of(session, ApplicationRow, row.application_id)
        step_to(session, application, "合格(轮候)", day=day, opinion=note)


def _fulfilled(session: Session, assignment_id: UUID) -> bool:
    return (
        session.scalar(select(StayRow.id).where(StayRow.assignment_id == assignment_id, live(StayRow)))
        is not None
    )
