"""One leaves and another stays on: death, divorce, or one of two who shared; the agreement goes to who stays."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import row_of
from dorms.actions.people import record_fact
from dorms.actions.residence.leaving import CheckOut, check_out
from dorms.db.tables import AgreementRow, HouseholdMemberRow, HouseholdRow, StayRow, TeacherRow, live
from dorms.domain.codes import Marital
from dorms.domain.handing import LeaveReason

PARTED = {LeaveReason.DIED: Marital.WIDOWED, LeaveReason.DIVORCED: Marital.DIVORCED}


def part_ways(session: Session, one: CheckOut, staying: UUID, *, today: date) -> UUID:
    """The others of `one` are checked out, who stays takes over the agreement; the marriage ends where it did.

    The ledger of who leaves is settled and stays theirs; rent from now on is who stays' to pay.
    """
    stay = row_of(session, StayRow, staying)
    gone = [row_of(session, StayRow, other) for other in one.stay_ids]
    leaving = {other.teacher_id for other in gone} - {None}
    departure = check_out(session, one, today=today)
    if stay.agreement_id is not None:
        agreement = row_of(session, AgreementRow, stay.agreement_id)
        if agreement.teacher_id in leaving:
            agreement.teacher_id = stay.teacher_id
    if one.reason in PARTED and stay.teacher_id is not None:
        _end_marriage(session, stay.teacher_id, [who for who in leaving if who is not None], one)
    return departure


def _end_marriage(session: Session, staying: UUID, leaving: list[UUID], one: CheckOut) -> None:
    """Widowed, or both divorced; neither is the other's spouse any more, and the couple is no household."""
    state, why = PARTED[LeaveReason(one.reason)], str(one.reason)
    told = [staying] if one.reason == LeaveReason.DIED else [staying, *leaving]
    for teacher in told:
        record_fact(session, teacher, "marital", str(state), since=one.day, note=why)
        row_of(session, TeacherRow, teacher).spouse_id = None
    for teacher in leaving:
        row_of(session, TeacherRow, teacher).spouse_id = None
    couple = select(HouseholdRow.id).where(live(HouseholdRow), HouseholdRow.kind == "夫妻")
    members = session.scalars(
        select(HouseholdMemberRow).where(
            live(HouseholdMemberRow),
            HouseholdMemberRow.teacher_id.in_([staying, *leaving]),
            HouseholdMemberRow.household_id.in_(couple),
            HouseholdMemberRow.until.is_(None),
        )
    )
    for member in members:
        if member.start is None or member.start < one.day:
            member.until = one.day
        else:
            member.void = True
