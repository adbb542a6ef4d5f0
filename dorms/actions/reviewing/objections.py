"""异议: taken in against a notice or a letter, answered in writing, the answer delivered like any letter."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.applications import status_of, step_to
from dorms.actions.common import clean, next_number, not_after, row_of
from dorms.actions.reviewing.letters import NewLetter, issue_letter
from dorms.actions.rulebook import rules_on
from dorms.db.queries.reviewing import object_by
from dorms.db.queries.rulebook import work_calendar
from dorms.db.tables import ApplicationRow, LetterRow, ObjectionRow, PublicNoticeRow
from dorms.domain.applying import Status
from dorms.domain.identity import new_id
from dorms.domain.reviewing import Answer, LetterKind
from dorms.errors.living import AlreadyEnded, DaysOutOfOrder, FieldMissing, UnknownCode
from dorms.errors.policy import NoRuleSet
from dorms.errors.reviewing import ObjectionLate
from dorms.rules.procedure import objection


@dataclass(frozen=True, slots=True, kw_only=True)
class NewObjection:
    """Who objects to what, in writing; `late_reason` is why it is taken after its time."""

    raised_by: str
    content: str
    day: date
    notice_id: UUID | None = None
    letter_id: UUID | None = None
    application_id: UUID | None = None
    answer_by: date | None = None
    late_reason: str = ""


def lodge_objection(session: Session, new: NewObjection, *, today: date) -> UUID:
    """Take in an objection; the application it is about, if it is on a public notice, waits for the answer."""
    not_after(new.day, today)
    if new.notice_id is None and new.letter_id is None:
        raise FieldMissing("objection_to")
    _in_time(session, new)
    application = _application_of(session, new)
    content = clean("content", new.content, required=True)
    if late := clean("late_reason", new.late_reason):
        content = f"{content}\n逾期受理：{late}"
    row = ObjectionRow(
        id=new_id(),
        number=next_number(session, ObjectionRow.number, "YY", new.day.year),
        notice_id=new.notice_id,
        letter_id=new.letter_id,
        application_id=application.id if application else None,
        teacher_id=application.teacher_id if application else None,
        raised_by=clean("raised_by", new.raised_by, required=True),
        content=content,
        lodged_on=new.day,
        answer_by=new.answer_by or _answer_by(session, new.day),
    )
    session.add(row)
    session.flush()
    if (
        application is not None
        and new.notice_id
        and status_of(session, application.id) in (Status.NOTICE, Status.WAITING)
    ):
        step_to(session, application, Status.OBJECTION, day=new.day, opinion=row.number or "")
    return row.id


def _answer_by(session: Session, lodged: date) -> date | None:
    """Until when the rules want it answered; None where they are silent."""
    try:
        rules = rules_on(session, lodged)
    except NoRuleSet:
        return None
    found = objection(rules, lodged, work_calendar(session), lodged=lodged)
    return found.date_given("answer_by")


def _in_time(session: Session, new: NewObjection) -> None:
    """Letters count from delivery, notices to their last day."""
    by: date | None = None
    if new.letter_id is not None:
        row_of(session, LetterRow, new.letter_id)
        by = object_by(session, new.letter_id)
    elif new.notice_id is not None:
        by = row_of(session, PublicNoticeRow, new.notice_id).last_day
    if by is not None and new.day > by and not new.late_reason.strip():
        raise ObjectionLate(new.day, by)


def _application_of(session: Session, new: NewObjection) -> ApplicationRow | None:
    application = new.application_id
    if application is None and new.letter_id is not None:
        application = row_of(session, LetterRow, new.letter_id).application_id
    return row_of(session, ApplicationRow, application) if application is not None else None


def answer_objection(
    session: Session,
    objection_id: UUID,
    *,
    outcome: str,
    answer: str,
    day: date,
    to_teacher: UUID | None = None,
) -> UUID | None:
    """Answer an objection with reasons; a written answer to a teacher is a letter to be delivered, its id returned.

    What becomes of the application is decided as a step of its own (复核后通过 or 不合格).
    """
    row = row_of(session, ObjectionRow, objection_id)
    if row.answered_on is not None:
        raise AlreadyEnded(row.number or "", row.answered_on)
    if outcome not in set(Answer):
        raise UnknownCode("outcome", outcome, tuple(Answer))
    if row.lodged_on is not None and day < row.lodged_on:
        raise DaysOutOfOrder("异议", row.lodged_on, "答复", day)
    row.answered_on, row.outcome = day, str(outcome)
    row.answer = clean("answer", answer, required=True)
    session.flush()
    if to_teacher is None:
        return None
    return issue_letter(
        session,
        NewLetter(
            kind=LetterKind.ANSWER,
            teacher_id=to_teacher,
            day=day,
            facts=row.answer,
            application_id=row.application_id,
            objection_id=objection_id,
        ),
    )
