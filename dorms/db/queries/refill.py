"""递补: the vacancies, and who is next for one of them."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from dorms.db.queries.handing import units_on
from dorms.db.queries.living import fulfilled
from dorms.db.queries.rounds import live_offers, work_of_applicants
from dorms.db.queries.standing import waiting_order
from dorms.db.tables import (
    ApplicationRow,
    AssignmentRow,
    OfferRow,
    StayRow,
    TeacherRow,
    WaitingStepRow,
    live,
)
from dorms.domain.handing import Applicant, Doubt, FreeUnit, Match, Reason, is_open, match
from dorms.domain.reviewing import Turn
from dorms.domain.rounds import Answer, Candidate, OfferLine, Standing, VacancyLine


def vacancies(session: Session, day: date) -> list[VacancyLine]:
    """Units in use with a free place, those offered to somebody first, then the longest empty ones."""
    offers = {offer.unit_id: offer for offer in live_offers(session) if offer.assignment_id is None}
    since = empty_since(session)
    lines = [_vacancy(unit, since.get(unit.id), offers.get(unit.id)) for unit in _open_units(session, day)]
    return sorted(
        lines, key=lambda one: (one.offer_id is None, one.free < one.capacity, one.since or date.min)
    )


def _open_units(session: Session, day: date) -> list[FreeUnit]:
    return [unit for unit in units_on(session, day) if unit.state == "在用" and is_open(unit)]


def _vacancy(unit: FreeUnit, since: date | None, offer: OfferLine | None) -> VacancyLine:
    return VacancyLine(
        unit_id=unit.id,
        unit=unit.label,
        school=unit.school,
        town=unit.town,
        unit_type=unit.unit_type,
        capacity=unit.capacity,
        free=unit.free,
        since=since,
        people="、".join(unit.people),
        offered_to=offer.name if offer else "",
        answer_by=offer.answer_by if offer else None,
        offer_id=offer.id if offer else None,
    )


def empty_since(session: Session, units: Iterable[UUID] | None = None) -> dict[UUID, date]:
    """When somebody last left each unit."""
    conditions = [live(StayRow), StayRow.until.is_not(None)]
    if units is not None:
        conditions.append(StayRow.unit_id.in_(list(units)))
    rows = session.execute(
        select(StayRow.unit_id, func.max(StayRow.until)).where(*conditions).group_by(StayRow.unit_id)
    )
    return {unit: until for unit, until in rows if unit is not None and until is not None}


def candidates(session: Session, unit_id: UUID, day: date) -> list[Candidate]:
    """Everybody on the list, the first first, each with the reason for standing there or against an offer."""
    unit = next((one for one in units_on(session, day) if one.id == unit_id), None)
    if unit is None:
        return []
    people = _waiting(session, day)
    passed = _passed(session, unit_id)
    busy = _busy(session)
    homes = _at_home(session, day)
    found = []
    for standing in waiting_order(session, day):
        who = people.get(standing.application_id)
        if who is not None:
            found.append(
                _candidate(
                    standing, who, unit, _obstacle(standing, who, match(who, unit), passed, busy, homes)
                )
            )
    return found


def _waiting(session: Session, day: date) -> dict[UUID, Applicant]:
    """Everybody who applied, as far as a vacancy asks."""
    partner = aliased(TeacherRow)
    rows = session.execute(
        select(ApplicationRow, TeacherRow.name, TeacherRow.sex, partner.name, partner.sex)
        .join(TeacherRow, ApplicationRow.teacher_id == TeacherRow.id)
        .outerjoin(partner, ApplicationRow.partner_id == partner.id)
        .where(live(ApplicationRow))
    )
    work = work_of_applicants(session, day)
    found = {}
    for row, name, sex, other, other_sex in rows:
        town, school, _ = work.get(row.teacher_id, ("", "", ""))
        found[row.id] = Applicant(
            teacher_id=row.teacher_id or row.id,
            name=name or "",
            sex=sex or "",
            school=school,
            town=town,
            application_id=row.id,
            number=row.number or "",
            kind=row.kind or "",
            together=row.together or "",
            partner_id=row.partner_id,
            partner=other or "",
            partner_sex=other_sex or "",
            wishes=tuple(row.wishes or ()),
            accepts_other=row.accepts_other or "",
            applied_on=row.applied_on,
        )
    return found


def _candidate(standing: Standing, who: Applicant, unit: FreeUnit, obstacle: str) -> Candidate:
    fit = match(who, unit)
    return Candidate(
        place=standing.place,
        application_id=standing.application_id,
        teacher_id=who.teacher_id,
        partner_id=who.partner_id,
        names="、".join(name for name in (who.name, who.partner) if name),
        school=who.school,
        number=who.number,
        kind=who.kind,
        points=standing.points,
        wish=fit.wish,
        is_school_wish=fit.reason is Reason.WISH_SCHOOL,
        obstacle=obstacle,
    )


def _obstacle(
    standing: Standing,
    who: Applicant,
    fit: Match,
    passed: dict[UUID, str],
    busy: dict[UUID, str],
    homes: set[UUID],
) -> str:
    people = [person for person in (who.teacher_id, who.partner_id) if person is not None]
    said = passed.get(standing.application_id) or next((busy[one] for one in people if one in busy), "")
    if said:
        return said
    if fit.doubt is not None:
        return {Doubt.SEX: "sex", Doubt.FULL: "full"}[fit.doubt]
    if fit.reason is Reason.NOT_WISHED:
        return "not_wished"
    return "lives" if not who.is_moving and homes & set(people) else ""


def _at_home(session: Session, day: date) -> set[UUID]:
    """Who lives in one of the units on that day or later."""
    rows = session.scalars(
        select(StayRow.teacher_id).where(live(StayRow), StayRow.until.is_(None) | (StayRow.until > day))
    )
    return {row for row in rows if row is not None}


def _passed(session: Session, unit_id: UUID) -> dict[UUID, str]:
    """Who was skipped or said no since the unit last fell vacant."""
    since = empty_since(session, [unit_id]).get(unit_id, date.min)
    found: dict[UUID, str] = {}
    skips = session.execute(
        select(WaitingStepRow.application_id, WaitingStepRow.day).where(
            live(WaitingStepRow), WaitingStepRow.unit_id == unit_id, WaitingStepRow.kind == str(Turn.SKIPPED)
        )
    )
    for application, day in skips:
        if application is not None and (day or date.max) >= since:
            found[application] = "skipped"
    answers = session.execute(
        select(OfferRow.application_id, OfferRow.answered_on).where(
            live(OfferRow),
            OfferRow.unit_id == unit_id,
            OfferRow.answer.in_([str(Answer.GIVEN_UP), str(Answer.LAPSED)]),
        )
    )
    for application, day in answers:
        if application is not None and (day or date.max) >= since:
            found[application] = "given_up"
    return found


def _busy(session: Session) -> dict[UUID, str]:
    """Who has a promise or an offer already."""
    found = {offer.teacher_id: "offered" for offer in live_offers(session)}
    rows = session.execute(
        select(AssignmentRow.teacher_id, AssignmentRow.partner_id).where(
            live(AssignmentRow), AssignmentRow.until.is_(None), AssignmentRow.id.not_in(fulfilled())
        )
    )
    for pair in rows:
        found |= {person: "promised" for person in pair if person is not None}
    return found
