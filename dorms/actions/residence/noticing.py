"""通知退房: why somebody must leave, when that was told, and until when by which clause."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import clean, need_reason, not_after, row_of
from dorms.actions.rulebook import cited, rulebook
from dorms.db.queries.cases import facts_of_stays
from dorms.db.queries.residence import departures
from dorms.db.queries.rulebook import work_calendar
from dorms.db.tables import DepartureRow, StayRow, TeacherRow
from dorms.domain.handing import RULE_CODES, LeaveReason
from dorms.domain.identity import new_id
from dorms.errors.living import AlreadyEnded
from dorms.errors.policy import NoRuleSet
from dorms.errors.residence import DepartureOpen, DepartureOver
from dorms.rules.leaving import Cause, leaving


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when somebody must leave, by which clause; no day where the rule set is silent or a fact is missing."""

    leave_by: date | None
    clause: str


def deadline(
    session: Session, stay_id: UUID, reason: LeaveReason, *, event: date, notified: date
) -> Deadline:
    """The last day to leave by the rule set the term was agreed under."""
    case = facts_of_stays(session, notified, [stay_id]).get(stay_id)
    if case is None:
        return Deadline(None, "")
    try:
        rules = rulebook(session).of_term(case, notified)
    except NoRuleSet:
        return Deadline(None, "")
    until = case.facts.term_until
    cause = Cause(
        code=RULE_CODES.get(reason, "OTHER"),
        event=event,
        notified=notified,
        decided=notified,
        term_last_day=until,
    )
    decision = leaving(rules, case.facts, notified, cause, work_calendar(session))
    day = decision.date_given("leave_by")
    by = next(
        (one for one in decision.findings if any(given.name == "leave_by" for given in one.gives)), None
    )
    return Deadline(day, cited(rules, by) if by is not None else "")


def give_notice(
    session: Session,
    stay_id: UUID,
    reason: LeaveReason,
    *,
    event: date,
    noticed_on: date,
    today: date,
    leave_by: date | None = None,
    note: str = "",
) -> UUID:
    """通知退房: what happened, when it was told, until when; another day than the rule set's needs a reason."""
    stay = row_of(session, StayRow, stay_id)
    name = _name(session, stay.teacher_id)
    if stay.until is not None:
        raise AlreadyEnded(name, stay.until)
    for other in departures(session, DepartureRow.stay_id == stay_id, DepartureRow.settled_on.is_(None)):
        raise DepartureOpen(name, other.leave_by)
    ruled = deadline(session, stay_id, reason, event=event, notified=noticed_on)
    differs = leave_by is not None and leave_by != ruled.leave_by and ruled.leave_by is not None
    row = DepartureRow(
        id=new_id(),
        stay_id=stay_id,
        teacher_id=stay.teacher_id,
        trigger=reason.value,
        event_on=event,
        noticed_on=not_after(noticed_on, today),
        leave_by=leave_by or ruled.leave_by,
        clause=ruled.clause or None,
        deadline_reason=need_reason("deadline", note) if differs else None,
        note=clean("note", note) or None,
    )
    session.add(row)
    return row.id


def cancel_departure(session: Session, departure_id: UUID, *, day: date, note: str) -> None:
    """撤回退房通知, with a reason; a settled one stands."""
    row = row_of(session, DepartureRow, departure_id)
    if row.settled_on is not None or row.cancelled_on is not None:
        raise DepartureOver(_name(session, row.teacher_id), row.settled_on or row.cancelled_on)
    row.cancelled_on = day
    row.cancel_reason = need_reason("cancel_departure", note)


def _name(session: Session, teacher: UUID | None) -> str:
    found = session.get(TeacherRow, teacher) if teacher is not None else None
    return found.name or "" if found is not None else ""
