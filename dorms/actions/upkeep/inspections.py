"""Inspection rounds over many places, and the hazards followed to closure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.attaching import attach_files
from dorms.actions.common import clean, need_reason, not_after, row_of
from dorms.actions.stock import change_unit_state
from dorms.db.journal import put
from dorms.db.tables import (
    HazardRow,
    InspectionRoundRow,
    InspectionRow,
    StayRow,
    TaskRow,
    TeacherFactRow,
    UnitRow,
    live,
)
from dorms.domain.attachments import NewFile
from dorms.domain.identity import new_id
from dorms.domain.upkeep.checklists import Checklist, Level, Living, Point, Result, points_of, points_value
from dorms.errors.living import UnknownCode
from dorms.errors.upkeep import HazardClosed, HazardNotFixed, NoPlace, OwnRecheck, RoundOpen

NOT_LIVING = "not_living"  # the kind of fact
DIFFERENCE = "清点不符"  # the kind of task a stock count leaves behind


@dataclass(frozen=True, slots=True, kw_only=True)
class NewHazard:
    """隐患 as it was found."""

    description: str
    level: str = Level.ORDINARY
    measure: str = ""
    responsible: str = ""
    due: date | None = None
    protection: str = ""
    files: Sequence[NewFile] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What was seen at one place."""

    day: date
    inspectors: str
    points: Sequence[Point]
    present: str = ""
    lived_in: str = ""
    evidence: str = ""
    note: str = ""
    files: Sequence[NewFile] = ()
    hazards: Sequence[NewHazard] = ()


def begin_round(
    session: Session,
    name: str,
    checklist: Checklist,
    units: Sequence[UUID],
    *,
    day: date,
    due: date | None = None,
) -> UUID:
    """A round with one empty sheet for each unit."""
    if not units:
        raise NoPlace
    row = InspectionRoundRow(
        id=new_id(), name=clean("name", name, required=True), checklist=checklist.value, day=day, due=due
    )
    session.add(row)
    points = points_value(points_of(checklist))
    sheets = [
        {"id": new_id(), "round_id": row.id, "unit_id": unit, "items": points}
        for unit in dict.fromkeys(units)
    ]
    put(session, InspectionRow, sheets)
    return row.id


def record_inspection(session: Session, inspection_id: UUID, found: Findings, *, today: date) -> list[UUID]:
    """登记检查结果: each hazard begins its way; 未住 counts towards the idle procedure; differences become tasks.

    Returns the hazards.
    """
    row = row_of(session, InspectionRow, inspection_id)
    if found.lived_in and found.lived_in not in set(Living):
        raise UnknownCode("lived_in", found.lived_in, tuple(Living))
    said = _said_before(session, row)
    row.day = not_after(found.day, today)
    row.inspectors = clean("inspectors", found.inspectors, required=True)
    row.present = clean("present", found.present) or None
    row.lived_in, row.evidence = str(found.lived_in) or None, clean("evidence", found.evidence) or None
    row.items = points_value(found.points)
    row.note = clean("note", found.note) or None
    attach_files(session, "inspection", row.id, found.files)
    _nobody_lives(session, row, found, said)
    _differences(session, row, found)
    known = set(
        session.scalars(
            select(HazardRow.description).where(live(HazardRow), HazardRow.inspection_id == row.id)
        )
    )
    return [
        report_hazard(
            session, one, found_on=found.day, finder=found.inspectors, today=today, unit=row.unit_id,
            building=row.building_id, inspection=row.id,
        )
        for one in found.hazards
        if one.description.strip() not in known  # the sheet entered again: the hazard is on its way already
    ]  # fmt: skip


def _said_before(session: Session, row: InspectionRow) -> dict[UUID | None, TeacherFactRow]:
    """What this sheet said before of who does not live there, by teacher: put right, it counts once."""
    if row.lived_in != Living.NO or row.day is None or row.unit_id is None:
        return {}
    lived = select(StayRow.teacher_id).where(live(StayRow), StayRow.unit_id == row.unit_id)
    facts = select(TeacherFactRow).where(
        live(TeacherFactRow),
        TeacherFactRow.kind == NOT_LIVING,
        TeacherFactRow.start == row.day,
        TeacherFactRow.proof == row.inspectors,
        TeacherFactRow.teacher_id.in_(lived),
    )
    return {one.teacher_id: one for one in session.scalars(facts)}


def _nobody_lives(
    session: Session, row: InspectionRow, found: Findings, said: dict[UUID | None, TeacherFactRow]
) -> None:
    """Whoever should live there was not found living there: a dated fact of each, which rules count."""
    if found.lived_in != Living.NO or row.unit_id is None:
        for fact in said.values():
            fact.void = True
        return
    residents = session.scalars(
        select(StayRow.teacher_id).where(
            live(StayRow), StayRow.unit_id == row.unit_id, StayRow.until.is_(None)
        )
    )
    for teacher in dict.fromkeys((*residents, *said)):
        fact = said.get(teacher) or TeacherFactRow(
            id=new_id(), teacher_id=teacher, kind=NOT_LIVING, value="是"
        )
        fact.start, fact.reason, fact.proof = row.day, clean("evidence", found.evidence), row.inspectors
        session.add(fact)


def _differences(session: Session, row: InspectionRow, found: Findings) -> None:
    """What a stock count found otherwise than registered waits for somebody to put the register right."""
    round_ = session.get(InspectionRoundRow, row.round_id) if row.round_id is not None else None
    if round_ is None or round_.checklist != Checklist.STOCK:
        return
    wrong = [point for point in found.points if point.result == Result.BAD]
    if wrong and row.unit_id is not None:
        words = "；".join(f"{point.name}：{point.note}" if point.note else point.name for point in wrong)
        known = session.scalars(
            select(TaskRow.details).where(
                live(TaskRow),
                TaskRow.kind == DIFFERENCE,
                TaskRow.subject_id == row.unit_id,
                TaskRow.due == found.day,
            )
        )
        if {"found": words} in list(known):
            return
        session.add(
            TaskRow(
                id=new_id(), kind=DIFFERENCE, subject="unit", subject_id=row.unit_id, due=found.day,
                details={"found": words},
            )
        )  # fmt: skip


def end_inspection(session: Session, round_id: UUID, *, day: date, note: str = "") -> None:
    """The round is over; places nobody looked at need a reason."""
    row = row_of(session, InspectionRoundRow, round_id)
    missing = session.scalars(
        select(InspectionRow.id).where(
            live(InspectionRow), InspectionRow.round_id == round_id, InspectionRow.day.is_(None)
        )
    ).all()
    if missing and not note.strip():
        raise RoundOpen(row.name or "", len(missing))
    row.closed_on = day
    row.note = clean("note", note) or None


def report_hazard(
    session: Session,
    new: NewHazard,
    *,
    found_on: date,
    finder: str,
    today: date,
    unit: UUID | None = None,
    building: UUID | None = None,
    inspection: UUID | None = None,
) -> UUID:
    """登记隐患 at a unit or a building."""
    if unit is None and building is None:
        raise NoPlace
    if new.level not in set(Level):
        raise UnknownCode("level", new.level, tuple(Level))
    row = HazardRow(
        id=new_id(),
        inspection_id=inspection,
        unit_id=unit,
        building_id=building,
        description=clean("description", new.description, required=True),
        level=str(new.level),
        found_on=not_after(found_on, today),
        finder=clean("finder", finder) or None,
        measure=clean("measure", new.measure) or None,
        responsible=clean("responsible", new.responsible) or None,
        due=new.due,
        protection=clean("protection", new.protection) or None,
    )
    session.add(row)
    session.flush()
    attach_files(session, "hazard", row.id, new.files)
    return row.id


def order_measure(
    session: Session,
    hazard_id: UUID,
    *,
    measure: str,
    responsible: str,
    due: date | None,
    protection: str = "",
) -> None:
    """整改: what is to be done, by whom, until when, and what protects people meanwhile."""
    row = _open_hazard(session, hazard_id)
    row.measure = clean("measure", measure, required=True)
    row.responsible = clean("responsible", responsible, required=True)
    row.due = due
    row.protection = clean("protection", protection) or None


def fix_hazard(session: Session, hazard_id: UUID, *, day: date, how: str, today: date) -> None:
    """已整改: it waits for somebody else to see it."""
    row = _open_hazard(session, hazard_id)
    row.fixed_on = not_after(day, today)
    row.fixed_how = clean("fixed_how", how, required=True)


def recheck_hazard(
    session: Session, hazard_id: UUID, *, day: date, rechecker: str, today: date, still_there: str = ""
) -> None:
    """复查: gone, and the hazard is closed; or, with what is still there, it is to be put right again."""
    row = _open_hazard(session, hazard_id)
    if row.fixed_on is None:
        raise HazardNotFixed(row.description or "")
    who = clean("rechecker", rechecker, required=True)
    if who == row.responsible:
        raise OwnRecheck(who)
    if still_there.strip():
        row.fixed_on = row.fixed_how = None
        row.measure = "；".join(part for part in (row.measure, clean("still_there", still_there)) if part)
        return
    row.rechecked_on, row.rechecker = not_after(day, today), who


def _open_hazard(session: Session, hazard_id: UUID) -> HazardRow:
    row = row_of(session, HazardRow, hazard_id)
    if row.rechecked_on is not None:
        raise HazardClosed(row.description or "", row.rechecked_on)
    return row


def condemn(session: Session, unit_id: UUID, *, grade: str, since: date, note: str) -> None:
    """危房鉴定: the grade is kept; C and D close the unit (domain.md 8.4)."""
    unit = row_of(session, UnitRow, unit_id)
    unit.safety = grade
    if grade in ("C级", "D级"):
        change_unit_state(session, unit_id, "危房停用", since=since, note=need_reason("condemn", note))
