"""Inspections, hazards, recurring jobs, complaints, keepers and regulations as frozen values."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.db.queries.records import unit_records
from dorms.db.tables import (
    BuildingRow,
    ComplaintRow,
    HazardRow,
    InspectionRoundRow,
    InspectionRow,
    JobDoneRow,
    KeeperRow,
    RecurringJobRow,
    RegulationReceiptRow,
    RegulationRow,
    SchoolRow,
    SiteRow,
    StayRow,
    TeacherRow,
    live,
)
from dorms.domain.upkeep.checklists import Point, next_due, read_points


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round and how far it is."""

    id: UUID
    name: str
    checklist: str
    day: date | None
    due: date | None
    closed_on: date | None
    places: int
    looked_at: int
    bad: int


@dataclass(frozen=True, slots=True)
class InspectionLine:
    """One place of a round."""

    id: UUID
    round_id: UUID | None
    round: str
    checklist: str
    place: str
    unit_id: UUID | None
    day: date | None
    inspectors: str
    present: str
    lived_in: str
    evidence: str
    points: tuple[Point, ...]
    note: str

    @property
    def bad(self) -> int:
        return sum(point.result == "不合格" for point in self.points)


@dataclass(frozen=True, slots=True)
class HazardLine:
    """A hazard on its way to closure."""

    id: UUID
    place: str
    town: str
    school: str
    unit_id: UUID | None
    description: str
    level: str
    found_on: date | None
    finder: str
    measure: str
    responsible: str
    due: date | None
    protection: str
    fixed_on: date | None
    fixed_how: str
    rechecked_on: date | None
    rechecker: str
    item: str = ""

    @property
    def status(self) -> str:
        """未整改, 整改中, 已整改, 已复查 (domain.md 8.4)."""
        if self.rechecked_on is not None:
            return "已复查"
        if self.fixed_on is not None:
            return "已整改"
        return "整改中" if self.measure else "未整改"


@dataclass(frozen=True, slots=True)
class JobLine:
    """A recurring job with when it is due next."""

    id: UUID
    name: str
    place: str
    months: int
    counted_from: str
    last_done: date | None
    due: date


@dataclass(frozen=True, slots=True)
class ComplaintLine:
    """A complaint or a call for help."""

    id: UUID
    number: str
    kind: str
    way: str
    day: date | None
    place: str
    caller: str
    phone: str
    content: str
    handler: str
    answer_by: date | None
    answered_on: date | None
    answer: str
    satisfaction: str
    reopened_on: date | None

    @property
    def is_open(self) -> bool:
        return self.answered_on is None or (
            self.reopened_on is not None and self.reopened_on > self.answered_on
        )


@dataclass(frozen=True, slots=True)
class KeeperLine:
    """Who looks after a building, and the number for repairs."""

    id: UUID
    building_id: UUID
    building: str
    name: str
    phone: str
    repair_phone: str


@dataclass(frozen=True, slots=True)
class Place:
    """A unit or building as people name it."""

    label: str
    town: str = ""
    school: str = ""


def place_names(session: Session) -> dict[UUID, Place]:
    """Every unit and building by its id."""
    return {one.id: Place(one.unit, one.town, one.school) for one in unit_records(session)} | _buildings(
        session
    )


def _buildings(session: Session) -> dict[UUID, Place]:
    rows = session.execute(
        select(BuildingRow.id, BuildingRow.name, SchoolRow.name)
        .outerjoin(SiteRow, BuildingRow.site_id == SiteRow.id)
        .outerjoin(SchoolRow, SiteRow.school_id == SchoolRow.id)
        .where(live(BuildingRow))
    )
    return {
        building: Place("-".join(filter(None, (school, name))), school=school or "")
        for building, name, school in rows
    }


def _of(places: dict[UUID, Place], *ids: UUID | None) -> Place:
    return next((places[one] for one in ids if one is not None and one in places), Place(""))


def rounds(session: Session) -> list[RoundLine]:
    """Every round, the open ones first, then the newest."""
    counts: dict[UUID, list[InspectionLine]] = {}
    for line in inspections(session):
        if line.round_id is not None:
            counts.setdefault(line.round_id, []).append(line)
    rows = session.scalars(select(InspectionRoundRow).where(live(InspectionRoundRow)))
    lines = []
    for row in rows:
        own = counts.get(row.id, [])
        lines.append(
            RoundLine(
                row.id, row.name or "", row.checklist or "", row.day, row.due, row.closed_on, len(own),
                sum(one.day is not None for one in own), sum(one.bad for one in own),
            )
        )  # fmt: skip
    return sorted(lines, key=lambda one: (one.closed_on is not None, -(one.day or date.min).toordinal()))


def inspections(session: Session, *conditions: Any) -> list[InspectionLine]:
    """Every place of every round, in the order of the ledgers."""
    places = place_names(session)
    rows = session.execute(
        select(InspectionRow, InspectionRoundRow.name, InspectionRoundRow.checklist)
        .outerjoin(InspectionRoundRow, InspectionRow.round_id == InspectionRoundRow.id)
        .where(live(InspectionRow), *conditions)
        .order_by(InspectionRow.day.desc().nulls_first(), InspectionRow.id)
    )
    return [
        InspectionLine(
            row.id, row.round_id, name or "", checklist or "", _of(places, row.unit_id, row.building_id).label,
            row.unit_id, row.day, row.inspectors or "", row.present or "", row.lived_in or "",
            row.evidence or "", read_points(row.items), row.note or "",
        )
        for row, name, checklist in rows
    ]  # fmt: skip


def inspection_code(inspection: UUID) -> str:
    """The short number on a sheet of a round: what a clerk types to open it."""
    return f"JC-{inspection.hex[-8:].upper()}"


def inspection_of_code(session: Session, code: str) -> UUID | None:
    """The sheet with this short number; of two alike, which is next to impossible, the later one."""
    ids = session.scalars(
        select(InspectionRow.id).where(live(InspectionRow)).order_by(InspectionRow.id.desc())
    )
    return next((one for one in ids if inspection_code(one) == code.upper()), None)


def hazards(session: Session, *conditions: Any) -> list[HazardLine]:
    """Every hazard, those not yet rechecked first, of these the earliest deadline."""
    rows = session.execute(
        select(HazardRow, InspectionRoundRow.checklist)
        .outerjoin(InspectionRow, HazardRow.inspection_id == InspectionRow.id)
        .outerjoin(InspectionRoundRow, InspectionRow.round_id == InspectionRoundRow.id)
        .where(live(HazardRow), *conditions)
    ).all()
    places = place_names(session) if rows else {}
    lines = []
    for row, item in rows:
        place = _of(places, row.unit_id, row.building_id)
        lines.append(
            HazardLine(
                row.id, place.label, place.town, place.school, row.unit_id, row.description or "", row.level or "",
                row.found_on, row.finder or "", row.measure or "", row.responsible or "", row.due,
                row.protection or "", row.fixed_on, row.fixed_how or "", row.rechecked_on, row.rechecker or "",
                item or "",
            )
        )  # fmt: skip
    return sorted(lines, key=lambda one: (one.rechecked_on is not None, one.due or date.max, str(one.id)))


def jobs(session: Session, day: date) -> list[JobLine]:
    """Recurring jobs that run that day, the one due first on top."""
    rows = session.scalars(select(RecurringJobRow).where(live(RecurringJobRow))).all()
    places = place_names(session) if rows else {}
    done: dict[UUID, list[date]] = {}
    for job, when in session.execute(select(JobDoneRow.job_id, JobDoneRow.day).where(live(JobDoneRow))):
        if job is not None and when is not None:
            done.setdefault(job, []).append(when)
    lines = [_job(row, places, done.get(row.id, [])) for row in rows if row.until is None or row.until > day]
    return sorted(lines, key=lambda one: (one.due, one.place, one.name))


def _job(row: RecurringJobRow, places: dict[UUID, Place], done: Iterable[date]) -> JobLine:
    days = list(done)
    due = next_due(row.start or date.min, row.months or 12, row.counted_from or "", days)
    return JobLine(
        row.id, row.name or "", _of(places, row.unit_id, row.building_id).label, row.months or 12,
        row.counted_from or "", max(days, default=None), due,
    )  # fmt: skip


def complaints(session: Session, *conditions: Any) -> list[ComplaintLine]:
    """Every complaint, open ones first by the day they must be answered."""
    rows = session.scalars(select(ComplaintRow).where(live(ComplaintRow), *conditions)).all()
    places = place_names(session) if rows else {}
    lines = [
        ComplaintLine(
            row.id, row.number or "", row.kind or "", row.way or "", row.day, _of(places, row.unit_id).label,
            row.caller or "", row.phone or "", row.content or "", row.handler or "", row.answer_by,
            row.answered_on, row.answer or "", row.satisfaction or "", row.reopened_on,
        )
        for row in rows
    ]  # fmt: skip
    return sorted(
        lines,
        key=lambda one: (not one.is_open, one.answer_by or date.max, -(one.day or date.min).toordinal()),
    )


def keepers(session: Session, day: date) -> list[KeeperLine]:
    """Who looks after each building that day."""
    places = place_names(session)
    rows = session.scalars(
        select(KeeperRow).where(
            live(KeeperRow),
            func.coalesce(KeeperRow.start, day) <= day,
            (KeeperRow.until.is_(None)) | (KeeperRow.until > day),
        )
    )
    return [
        KeeperLine(
            row.id, row.building_id, _of(places, row.building_id).label, row.name or "", row.phone or "",
            row.repair_phone or "",
        )
        for row in rows
        if row.building_id is not None
    ]  # fmt: skip


def building_names(session: Session) -> list[tuple[UUID, str]]:
    """Every building with its school."""
    return sorted(((row, place.label) for row, place in _buildings(session).items()), key=lambda one: one[1])


def building_warranties(session: Session) -> dict[UUID, date | None]:
    """Until when the builder of each building answers for it."""
    rows = session.execute(select(BuildingRow.id, BuildingRow.warranty_until).where(live(BuildingRow)))
    return dict(rows.all())


@dataclass(frozen=True, slots=True)
class RegulationLine:
    """One version of a house text."""

    id: UUID
    kind: str
    number: str
    meeting: str
    start: date | None
    until: date | None
    text: str
    signed: int


def regulations(session: Session) -> list[RegulationLine]:
    """Every version, of each text the newest first."""
    counts: dict[UUID | None, int] = {
        row.regulation_id: row.signed
        for row in session.execute(
            select(RegulationReceiptRow.regulation_id, func.count().label("signed"))
            .where(live(RegulationReceiptRow))
            .group_by(RegulationReceiptRow.regulation_id)
        )
    }
    rows = session.scalars(
        select(RegulationRow)
        .where(live(RegulationRow))
        .order_by(RegulationRow.kind, RegulationRow.start.desc())
    )
    return [
        RegulationLine(
            row.id, row.kind or "", row.number or "", row.meeting or "", row.start, row.until, row.text or "",
            counts.get(row.id, 0),
        )
        for row in rows
    ]  # fmt: skip


def not_signed(session: Session, regulation: UUID) -> list[tuple[UUID, str]]:
    """Residents who have not signed this text."""
    signed = select(RegulationReceiptRow.teacher_id).where(
        live(RegulationReceiptRow), RegulationReceiptRow.regulation_id == regulation
    )
    rows = session.execute(
        select(TeacherRow.id, TeacherRow.name)
        .join(StayRow, StayRow.teacher_id == TeacherRow.id)
        .where(live(StayRow), live(TeacherRow), StayRow.until.is_(None), TeacherRow.id.not_in(signed))
        .distinct()
        .order_by(TeacherRow.name)
    )
    return [(row, name or "") for row, name in rows]


def receipts_of(session: Session, regulation: UUID) -> list[UUID]:
    """The receipts of a text: signed copies are kept with them."""
    rows = session.scalars(
        select(RegulationReceiptRow.id).where(
            live(RegulationReceiptRow), RegulationReceiptRow.regulation_id == regulation
        )
    )
    return list(rows)
