"""Central schools (中心校): an office for a town, which also writes for its schools that have no computer (代录)."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.tables import (
    BuildingRow,
    OfficeRow,
    SchoolRow,
    SiteRow,
    StayRow,
    TeacherRow,
    TownRow,
    UnitRow,
    live,
)
from dorms.domain.identity import new_id
from dorms.errors.sync import BureauAlone, OfficeUnknown
from dorms.sync.enrolment import hand_over
from dorms.sync.owners import employers
from dorms.sync.scope import CENTRAL


def enrol_central(session: Session, name: str) -> UUID:
    """The office of a town's central school, by the town's or the school's name.

    What belongs to schools of the town without an office of their own becomes the central school's to write; once
    such a school is enrolled itself, it becomes its own.
    """
    if meta.recall(session, meta.OFFICE) != (
        meta.recall(session, meta.BUREAU) or meta.recall(session, meta.OFFICE)
    ):
        raise BureauAlone
    school = session.scalar(select(SchoolRow).where(SchoolRow.name == name, live(SchoolRow)).limit(1))
    town = session.scalar(select(TownRow).where(TownRow.name == name, live(TownRow)).limit(1))
    place = school.town_id if school is not None else town.id if town is not None else None
    if place is None:
        raise OfficeUnknown(name)
    office = _office(session, name, place, school.id if school is not None else None)
    cover_town(session, office)
    return office


def _office(session: Session, name: str, town: UUID, school: UUID | None) -> UUID:
    known = session.scalar(
        select(OfficeRow)
        .where(
            live(OfficeRow),
            ((OfficeRow.town_id == town) & (OfficeRow.kind == CENTRAL))
            | (OfficeRow.school_id == school if school is not None else OfficeRow.name == name),
        )
        .order_by(OfficeRow.kind != CENTRAL)
        .limit(1)
    )
    if known is not None:
        known.kind, known.town_id = CENTRAL, town
        session.flush()
        return known.id
    count = session.scalar(select(func.count()).select_from(OfficeRow)) or 0
    office = OfficeRow(
        id=new_id(),
        owner_office=UUID(meta.recall(session, meta.OFFICE) or ""),
        name=name,
        kind=CENTRAL,
        code=f"X{count:03d}",
        town_id=town,
        school_id=school,
    )
    session.add(office)
    session.flush()
    return office.id


def cover_town(session: Session, office: UUID) -> list[UUID]:
    """Hand the central school what belongs to schools of its town without an office; those schools."""
    own = session.get_one(OfficeRow, office)
    others = select(OfficeRow.school_id).where(
        live(OfficeRow), OfficeRow.school_id.is_not(None), OfficeRow.id != office
    )
    schools = session.scalars(
        select(SchoolRow.id)
        .where(SchoolRow.town_id == own.town_id, live(SchoolRow), SchoolRow.id.not_in(others))
        .order_by(SchoolRow.id)
    ).all()
    for school in schools:
        hand_over(session, school, office)
    return list(schools)


def schools_without_store(session: Session, office: UUID) -> list[tuple[UUID, str]]:
    """The schools a central school writes for, by name: those of its town without an office of their own."""
    own = session.get_one(OfficeRow, office)
    others = select(OfficeRow.school_id).where(
        live(OfficeRow), OfficeRow.school_id.is_not(None), OfficeRow.id != office
    )
    rows = session.execute(
        select(SchoolRow.id, SchoolRow.name)
        .where(SchoolRow.town_id == own.town_id, live(SchoolRow), SchoolRow.id.not_in(others))
        .order_by(SchoolRow.place, SchoolRow.name)
    )
    return [(row.id, row.name or "") for row in rows]


@dataclass(frozen=True, slots=True)
class Covered:
    """A school without a computer, and what the central school keeps for it."""

    school: UUID
    name: str
    units: frozenset[UUID]
    teachers: frozenset[UUID]
    stays: frozenset[UUID]  # of who lives in its units now


def covered_schools(session: Session) -> list[Covered]:
    """At a central school: the schools besides itself that it writes for (代录), by name."""
    office = UUID(meta.recall(session, meta.OFFICE) or "")
    own = session.get_one(OfficeRow, office).school_id
    schools = schools_without_store(session, office)
    return [_covered(session, school, name) for school, name in schools if school != own]


def _covered(session: Session, school: UUID, name: str) -> Covered:
    units = frozenset(
        session.scalars(
            select(UnitRow.id)
            .join(BuildingRow, BuildingRow.id == UnitRow.building_id)
            .join(SiteRow, SiteRow.id == BuildingRow.site_id)
            .where(SiteRow.school_id == school, live(UnitRow), live(BuildingRow), live(SiteRow))
        )
    )
    alive = set(session.scalars(select(TeacherRow.id).where(live(TeacherRow))))
    teachers = frozenset(
        one for one, employer in employers(session).items() if employer == school and one in alive
    )
    stays = session.execute(
        select(StayRow.id, StayRow.unit_id).where(live(StayRow), StayRow.until.is_(None))
    ).all()
    living = frozenset(row for row, unit in stays if unit in units)
    return Covered(school, name, units, teachers, living)
