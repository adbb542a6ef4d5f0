"""What the forms of applications, assignments and stays begin with: free units, applicants, promises, last amounts."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from dorms.db.journal.naming import unit_label
from dorms.db.queries.known import states_on
from dorms.db.queries.living import fulfilled
from dorms.db.queries.people import application_lines, teacher_lines
from dorms.db.queries.records import unit_records
from dorms.db.tables import (
    AgreementRow,
    AssignmentRow,
    BuildingRow,
    EntranceRow,
    SiteRow,
    StayRow,
    TeacherRow,
    TemporaryHomeRow,
    TermRow,
    UnitRow,
    live,
)
from dorms.domain.handing import Applicant, FreeUnit


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """An open promise: who was given which unit, and until when they should have moved in."""

    id: UUID
    teacher_id: UUID
    name: str
    unit_id: UUID
    unit: str
    start: date | None
    move_in_by: date | None
    application_id: UUID | None
    partner_id: UUID | None
    partner: str

    @property
    def names(self) -> str:
        return "、".join(name for name in (self.name, self.partner) if name)


@dataclass(frozen=True, slots=True)
class StayLine:
    """A stay as the forms of renewal and leaving need it; `last_day` is the last day agreed."""

    id: UUID
    name: str
    unit: str
    start: date | None
    last_day: date | None
    agreement_id: UUID | None
    teacher_id: UUID | None = None
    unit_id: UUID | None = None


def units_on(session: Session, day: date) -> list[FreeUnit]:
    """Every unit, with whoever holds a place in it on that day or later."""
    holders = _holders(session, day)
    states = states_on(session, day)
    more = {
        row: (school, gender)
        for row, school, gender in session.execute(
            select(UnitRow.id, SiteRow.school_id, func.coalesce(UnitRow.gender, EntranceRow.gender))
            .outerjoin(BuildingRow, UnitRow.building_id == BuildingRow.id)
            .outerjoin(SiteRow, BuildingRow.site_id == SiteRow.id)
            .outerjoin(EntranceRow, UnitRow.entrance_id == EntranceRow.id)
        )
    }
    return [
        FreeUnit(
            id=unit.id,
            label=unit.unit,
            school=unit.school,
            town=unit.town,
            school_id=more[unit.id][0],
            unit_type=unit.unit_type,
            capacity=unit.capacity if unit.capacity is not None else 1,
            taken=len(holders.get(unit.id, ())),
            gender=more[unit.id][1] or "",
            state=states.get(unit.id) or "在用",
            people=tuple(name for name, _ in holders.get(unit.id, ())),
            sexes=frozenset(sex for _, sex in holders.get(unit.id, ()) if sex),
        )
        for unit in unit_records(session)
    ]


def _holders(session: Session, day: date) -> dict[UUID, list[tuple[str, str]]]:
    found: dict[UUID, list[tuple[str, str]]] = {}
    stays = session.execute(
        select(StayRow.unit_id, TeacherRow.name, TeacherRow.sex)
        .join(TeacherRow, StayRow.teacher_id == TeacherRow.id)
        .where(live(StayRow), or_(StayRow.until.is_(None), StayRow.until > day))
    )
    promised = session.execute(
        select(AssignmentRow.unit_id, TeacherRow.name, TeacherRow.sex)
        .join(
            TeacherRow,
            or_(AssignmentRow.teacher_id == TeacherRow.id, AssignmentRow.partner_id == TeacherRow.id),
        )
        .where(live(AssignmentRow), AssignmentRow.until.is_(None), AssignmentRow.id.not_in(fulfilled()))
    )
    lodged = session.execute(
        select(TemporaryHomeRow.unit_id, TeacherRow.name, TeacherRow.sex)
        .join(TeacherRow, TemporaryHomeRow.teacher_id == TeacherRow.id)
        .where(live(TemporaryHomeRow), or_(TemporaryHomeRow.until.is_(None), TemporaryHomeRow.until > day))
    )
    for unit, name, sex in [*stays, *promised, *lodged]:
        if unit is not None:
            found.setdefault(unit, []).append((name or "", sex or ""))
    return found


def applicants(session: Session, day: date) -> list[Applicant]:
    """Everybody with an application, in the order of the applications; closed ones too, by their status."""
    sexes = {
        row: sex or ""
        for row, sex in session.execute(select(TeacherRow.id, TeacherRow.sex).where(live(TeacherRow)))
    }
    return [
        Applicant(
            teacher_id=line.teacher_id,
            name=line.name,
            sex=sexes.get(line.teacher_id, ""),
            school=line.school,
            town=line.town,
            application_id=line.id,
            number=line.number,
            status=line.status,
            kind=line.kind,
            together=line.together,
            partner_id=line.partner_id,
            partner=line.partner,
            partner_sex=sexes.get(line.partner_id, "") if line.partner_id else "",
            wishes=line.wish_ids,
            accepts_other=line.accepts_other,
            applied_on=line.applied_on,
        )
        for line in application_lines(session, day)
        if line.teacher_id is not None
    ]


def homeless(session: Session, day: date) -> list[Applicant]:
    """Every teacher who lives in no unit that day."""
    return [
        Applicant(line.id, line.name, line.sex, line.school, line.town)
        for line in teacher_lines(session, day)
        if line.unit_id is None
    ]


def promises(session: Session, *conditions: object) -> list[PromiseLine]:
    """The open promises, the oldest first."""
    rows = session.scalars(
        select(AssignmentRow)
        .where(
            live(AssignmentRow),
            AssignmentRow.until.is_(None),
            AssignmentRow.id.not_in(fulfilled()),
            *conditions,  # type: ignore[arg-type]
        )
        .order_by(AssignmentRow.start, AssignmentRow.id)
    )
    return [
        PromiseLine(
            id=row.id,
            teacher_id=row.teacher_id,
            name=_name(session, row.teacher_id),
            unit_id=row.unit_id,
            unit=unit_label(session, row.unit_id),
            start=row.start,
            move_in_by=row.move_in_by,
            application_id=row.application_id,
            partner_id=row.partner_id,
            partner=_name(session, row.partner_id),
        )
        for row in rows
        if row.teacher_id is not None and row.unit_id is not None
    ]


def promises_of_unit(session: Session, unit: UUID) -> list[PromiseLine]:
    """Who was promised a place in this unit."""
    return promises(session, AssignmentRow.unit_id == unit)


def promises_of_application(session: Session, application: UUID) -> list[PromiseLine]:
    """What was promised on this application."""
    return promises(session, AssignmentRow.application_id == application)


def _name(session: Session, teacher: UUID | None) -> str:
    if teacher is None:
        return ""
    return session.scalar(select(TeacherRow.name).where(TeacherRow.id == teacher)) or ""


def stay_lines(session: Session, *conditions: object) -> list[StayLine]:
    """The stays that have not ended and fit the conditions, with the last day agreed."""
    last = (
        select(func.max(TermRow.until))
        .where(TermRow.agreement_id == StayRow.agreement_id, live(TermRow))
        .scalar_subquery()
    )
    rows = session.execute(
        select(
            StayRow.id,
            TeacherRow.name,
            StayRow.unit_id,
            StayRow.start,
            last,
            StayRow.agreement_id,
            StayRow.teacher_id,
        )
        .outerjoin(TeacherRow, StayRow.teacher_id == TeacherRow.id)
        .where(live(StayRow), StayRow.until.is_(None), *conditions)  # type: ignore[arg-type]
        .order_by(StayRow.start, StayRow.id)
    )
    return [
        StayLine(
            row,
            name or "",
            unit_label(session, unit) if unit else "",
            start,
            date.fromordinal(until.toordinal() - 1) if until else None,
            agreement,
            teacher,
            unit,
        )
        for row, name, unit, start, until, agreement, teacher in rows
    ]


def stays_of_agreement(session: Session, agreement: UUID) -> list[StayLine]:
    """Everybody who lives on the agreement."""
    return stay_lines(session, StayRow.agreement_id == agreement)


def usual_amounts(session: Session, unit: UUID) -> tuple[Decimal, Decimal]:
    """Deposit and monthly rent of the last agreement about this unit; nothing where there was none."""
    row = session.execute(
        select(AgreementRow.deposit, AgreementRow.monthly_rent)
        .where(AgreementRow.unit_id == unit, live(AgreementRow))
        .order_by(AgreementRow.signed_on.desc(), AgreementRow.id.desc())
        .limit(1)
    ).first()
    return (row.deposit or Decimal(0), row.monthly_rent or Decimal(0)) if row else (Decimal(0), Decimal(0))
