"""What of upkeep, service and leaving is due today or late: computed each time, never stored."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.queries.departing import departure_lines
from dorms.db.queries.idling import idle_warnings
from dorms.db.queries.upkeep import complaints, hazards, jobs
from dorms.db.tables import (
    BuildingRow,
    ComplaintRow,
    HazardRow,
    SchoolRow,
    SiteRow,
    StayRow,
    TeacherRow,
    live,
)

AHEAD = timedelta(7)  # a recurring job is announced a week before
WARRANTY_AHEAD = timedelta(60)  # time to look for faults while the builder still answers for them


@dataclass(frozen=True, slots=True)
class DueLine:
    """One thing due: its kind, what it is about, its day, the page and row where it is done."""

    kind: str  # job hazard complaint leave refund idle warranty
    about: str
    day: date
    page: str
    row: UUID


def due_lines(session: Session, today: date) -> list[DueLine]:
    """Everything due, the earliest day first."""
    lines = [*_upkeep(session, today), *_leaving(session, today), *_idle(session, today)]
    lines += _warranties(session, today)
    return sorted(lines, key=lambda one: (one.day, one.kind, one.about))


def _upkeep(session: Session, today: date) -> list[DueLine]:
    found = [
        DueLine("job", f"{one.name} {one.place}", one.due, "jobs", one.id)
        for one in jobs(session, today)
        if one.due <= today + AHEAD
    ]
    found += [
        DueLine("hazard", f"{one.description} {one.place}", one.due, "hazards", one.id)
        for one in hazards(session, HazardRow.rechecked_on.is_(None), HazardRow.due <= today)
        if one.rechecked_on is None and one.fixed_on is None and one.due is not None and one.due <= today
    ]
    found += [
        DueLine("complaint", one.number, one.answer_by, "complaints", one.id)
        for one in complaints(session, ComplaintRow.answer_by <= today)
        if one.is_open and one.answer_by is not None and one.answer_by <= today
    ]
    return found


def _leaving(session: Session, today: date) -> list[DueLine]:
    found = []
    for line in departure_lines(session):
        one = line.one
        if one.left is None and one.leave_by is not None and one.leave_by <= today:
            found.append(DueLine("leave", f"{one.name} {line.unit}", one.leave_by, "departures", one.id))
        owes = line.balance.held > 0 or line.balance.owed < 0
        if one.left is not None and owes and one.refund_by is not None and one.refund_by <= today:
            found.append(DueLine("refund", f"{one.name} {line.unit}", one.refund_by, "departures", one.id))
    return found


def _idle(session: Session, today: date) -> list[DueLine]:
    late: dict[UUID, date] = {
        stay: told.answer_by
        for stay, told in idle_warnings(session).items()
        if told.answered_on is None and told.answer_by is not None and told.answer_by < today
    }
    names = session.execute(
        select(StayRow.id, TeacherRow.name)
        .join(TeacherRow, StayRow.teacher_id == TeacherRow.id)
        .where(live(StayRow), StayRow.id.in_(late))
    )
    return [DueLine("idle", name or "", late[stay], "idle", stay) for stay, name in names]


def _warranties(session: Session, today: date) -> list[DueLine]:
    """Builders' warranties that end soon: what is broken is reported before."""
    rows = session.execute(
        select(BuildingRow.id, BuildingRow.name, BuildingRow.warranty_until, SchoolRow.name)
        .outerjoin(SiteRow, BuildingRow.site_id == SiteRow.id)
        .outerjoin(SchoolRow, SiteRow.school_id == SchoolRow.id)
        .where(
            live(BuildingRow),
            BuildingRow.warranty_until >= today,
            BuildingRow.warranty_until <= today + WARRANTY_AHEAD,
        )
    )
    return [
        DueLine("warranty", f"{school or ''}{name or ''}", until, "jobs", row)
        for row, name, until, school in rows
        if until is not None
    ]
