"""Moving in, renewing by hand, moving out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.applications import status_of, step_to
from dorms.actions.common import clean, need_reason, next_number, not_after, row_of
from dorms.actions.residence.lodging import end_lodging
from dorms.actions.rulebook import stamp
from dorms.db.queries.facts import fact_of
from dorms.db.queries.living import holdings, home_of, person, place, promise_of
from dorms.db.tables import AgreementRow, ApplicationRow, AssignmentRow, StayRow, TermRow, live
from dorms.domain.identity import new_id
from dorms.domain.living import Person, Span, check_open, check_room
from dorms.errors.living import AlreadyEnded, AlreadyPromised, BadNumber, LivesElsewhere, TermNotLater
from dorms.errors.residence import LeftBeforeFirstNight
from dorms.sync.issues import refuse_disputed

MOST_MONEY = Decimal(100_000)


@dataclass(frozen=True, slots=True)
class Arrival:
    """Who moves in where, from which night, and what was agreed. `last_day` is the last day agreed (期限止)."""

    teacher_id: UUID
    unit_id: UUID
    start: date
    last_day: date
    partner_id: UUID | None = None
    assignment_id: UUID | None = None
    deposit: Decimal = Decimal(0)
    monthly_rent: Decimal = Decimal(0)
    rule_set: str = ""


def move_in(session: Session, arrival: Arrival, *, today: date, note: str = "") -> UUID:
    """The people live in the unit from this night on: agreement, first term and one stay each.

    Refused if its places are taken or promised to others, if it is closed, or if somebody lives elsewhere.
    Returns the agreement's id.
    """
    not_after(arrival.start, today)
    term = Span(arrival.start, arrival.last_day + timedelta(1))
    _check_money("deposit", arrival.deposit)
    _check_money("monthly_rent", arrival.monthly_rent)
    people = [person(session, one) for one in (arrival.teacher_id, arrival.partner_id) if one is not None]
    for one in people:
        _check_homeless(session, one, arrival)
    unit = place(session, arrival.unit_id, arrival.start)
    check_open(unit, reason=note or ("已分配" if arrival.assignment_id else ""))
    refuse_disputed(session, arrival.unit_id)
    check_room(
        unit, holdings(session, [arrival.unit_id], but=arrival.assignment_id), people, Span(arrival.start)
    )
    agreement = _agree(session, arrival, term, note)
    for one in people:
        session.add(
            StayRow(
                id=new_id(),
                teacher_id=one.id,
                unit_id=arrival.unit_id,
                start=arrival.start,
                agreement_id=agreement,
                category=fact_of(session, one.id, "category", arrival.start),
                assignment_id=arrival.assignment_id,
            )
        )
    _fulfil(session, arrival)
    return agreement


def _check_money(field: str, amount: Decimal) -> None:
    if not Decimal(0) <= amount <= MOST_MONEY:
        raise BadNumber(field, str(amount), "0", str(MOST_MONEY))


def _check_homeless(session: Session, one: Person, arrival: Arrival) -> None:
    if home := home_of(session, one.id, Span(arrival.start)):
        raise LivesElsewhere(one.name, home[1], home[2])
    if found := promise_of(session, one.id, but=arrival.assignment_id):
        raise AlreadyPromised(one.name, found[1], found[2])


def _agree(session: Session, arrival: Arrival, term: Span, note: str) -> UUID:
    rule_set = arrival.rule_set or stamp(session, arrival.start, arrival.unit_id)
    agreement = AgreementRow(
        id=new_id(),
        number=next_number(session, AgreementRow.number, "XY", arrival.start.year),
        teacher_id=arrival.teacher_id,
        unit_id=arrival.unit_id,
        rule_set=rule_set,
        signed_on=arrival.start,
        deposit=arrival.deposit,
        monthly_rent=arrival.monthly_rent,
        note=clean("note", note),
    )
    first = TermRow(
        id=new_id(),
        agreement_id=agreement.id,
        start=term.start,
        until=term.until,
        serial=0,
        rule_set=rule_set,
    )
    session.add_all((agreement, first))
    return agreement.id


def _fulfil(session: Session, arrival: Arrival) -> None:
    if arrival.assignment_id is None:
        return
    assignment = row_of(session, AssignmentRow, arrival.assignment_id)
    if assignment.application_id is not None:
        application = row_of(session, ApplicationRow, assignment.application_id)
        if status_of(session, application.id) != "已入住":
            step_to(session, application, "已入住", day=arrival.start, opinion="")


def renew(session: Session, stay_id: UUID, *, last_day: date, note: str) -> UUID:
    """Add a term after the last one, by hand and with a reason; the stay itself stays as it is."""
    stay = row_of(session, StayRow, stay_id)
    who = person(session, stay.teacher_id).name if stay.teacher_id else ""
    if stay.until is not None:
        raise AlreadyEnded(who, stay.until)
    last = last_term(session, stay.agreement_id) if stay.agreement_id else None
    start = last.until if last is not None and last.until is not None else stay.start
    until = last_day + timedelta(1)
    if start is not None and until <= start:
        raise TermNotLater(last_day, start - timedelta(1))
    agreement = stay.agreement_id or _late_agreement(session, stay)
    term = TermRow(
        id=new_id(),
        agreement_id=agreement,
        start=start,
        until=until,
        serial=(last.serial or 0) + 1 if last else 0,
        rule_set=stamp(session, start, stay.unit_id),
        previous_id=last.id if last else None,
        reason=need_reason("renew", note),
    )
    session.add(term)
    return term.id


def renew_stays(session: Session, stay_ids: Sequence[UUID], *, last_day: date, note: str) -> int:
    """Renew several stays up to the same day, as one operation; one that is refused refuses all.

    People on one agreement have one term: it is added once.
    """
    agreements: set[UUID] = set()
    for stay_id in stay_ids:
        agreement = row_of(session, StayRow, stay_id).agreement_id
        if agreement is None or agreement not in agreements:
            renew(session, stay_id, last_day=last_day, note=note)
            session.flush()
        if agreement is not None:
            agreements.add(agreement)
    return len(stay_ids)


def last_term(session: Session, agreement: UUID) -> TermRow | None:
    """The term that ends last."""
    return session.scalar(
        select(TermRow)
        .where(TermRow.agreement_id == agreement, live(TermRow))
        .order_by(TermRow.until.desc())
        .limit(1)
    )


def _late_agreement(session: Session, stay: StayRow) -> UUID:
    """A stay taken over without papers gets its agreement when it is first renewed."""
    year = (stay.start or date.max).year
    agreement = AgreementRow(
        id=new_id(),
        number=next_number(session, AgreementRow.number, "XY", year),
        teacher_id=stay.teacher_id,
        unit_id=stay.unit_id,
    )
    session.add(agreement)
    stay.agreement_id = agreement.id
    return agreement.id


def move_out(session: Session, stay_id: UUID, *, day: date, today: date, note: str = "") -> None:
    """The last night was the one before `day`."""
    stay = row_of(session, StayRow, stay_id)
    if stay.until is not None:
        raise AlreadyEnded(person(session, stay.teacher_id).name if stay.teacher_id else "", stay.until)
    not_after(day, today)
    if stay.start is not None and day <= stay.start:
        who = person(session, stay.teacher_id).name if stay.teacher_id else ""
        raise LeftBeforeFirstNight(who, stay.start)
    stay.until = day
    stay.leave_reason = clean("leave_reason", note)
    end_lodging(session, stay_id, day)


def move_out_together(
    session: Session, stay_ids: Sequence[UUID], *, day: date, today: date, note: str = ""
) -> None:
    """Several people leave on the same day, as one operation."""
    for stay_id in stay_ids:
        move_out(session, stay_id, day=day, today=today, note=note)
