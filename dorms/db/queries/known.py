"""What the store knows at the moment a sheet is read: the schools, units, teachers and stays rows are judged by."""

from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.db.queries.facts import facts_on
from dorms.db.tables import (
    BuildingRow,
    EntranceRow,
    SchoolRow,
    SiteRow,
    StayRow,
    TeacherFactRow,
    TeacherRow,
    TownRow,
    UnitRow,
    UnitStateRow,
    live,
)
from dorms.domain.imports import Known, KnownSchool, KnownStay, KnownTeacher, KnownUnit


def known(session: Session, today: date) -> Known:
    """Everything a sheet is judged by, as of today."""
    schools = school_names(session)
    units = unit_keys(session)
    return Known(
        schools=_schools(session),
        units=tuple(_units(session, today)),
        teachers=tuple(_teachers(session, today, schools)),
        stays=tuple(_stays(session, today, {row: key for key, row in units.items()})),
    )


def school_names(session: Session) -> dict[UUID, str]:
    """Every school's proper name by id."""
    rows = session.execute(select(SchoolRow.id, SchoolRow.name).where(live(SchoolRow)))
    return {row: name or "" for row, name in rows}


def _schools(session: Session) -> tuple[KnownSchool, ...]:
    rows = session.execute(
        select(SchoolRow.name, TownRow.name, SchoolRow.category, SchoolRow.aliases)
        .outerjoin(TownRow, SchoolRow.town_id == TownRow.id)
        .where(live(SchoolRow))
        .order_by(TownRow.place, SchoolRow.place)
    )
    return tuple(KnownSchool(n or "", t or "", c or "", tuple(a or ())) for n, t, c, a in rows)


UnitKey = tuple[str, str, str, str]  # school, building, entrance, room


def unit_keys(session: Session) -> dict[UnitKey, UUID]:
    """The id of every unit by its natural key."""
    rows = session.execute(
        select(SchoolRow.name, BuildingRow.name, EntranceRow.name, UnitRow.room, UnitRow.id)
        .join(BuildingRow, UnitRow.building_id == BuildingRow.id)
        .join(SiteRow, BuildingRow.site_id == SiteRow.id)
        .join(SchoolRow, SiteRow.school_id == SchoolRow.id)
        .outerjoin(EntranceRow, UnitRow.entrance_id == EntranceRow.id)
        .where(live(UnitRow))
    )
    return {(s or "", b or "", e or "", r or ""): unit for s, b, e, r, unit in rows}


def _units(session: Session, today: date) -> list[KnownUnit]:
    states = states_on(session, today)
    rows = session.execute(
        select(SchoolRow.name, BuildingRow.name, EntranceRow.name, UnitRow.room, UnitRow.capacity, UnitRow.id)
        .join(BuildingRow, UnitRow.building_id == BuildingRow.id)
        .join(SiteRow, BuildingRow.site_id == SiteRow.id)
        .join(SchoolRow, SiteRow.school_id == SchoolRow.id)
        .outerjoin(EntranceRow, UnitRow.entrance_id == EntranceRow.id)
        .where(live(UnitRow))
    )
    return [
        KnownUnit(s or "", b or "", e or "", r or "", capacity, states.get(unit, ""))
        for s, b, e, r, capacity, unit in rows
    ]


def states_on(session: Session, day: date) -> dict[UUID, str]:
    """The stored state of every unit that has one that day."""
    rows = session.execute(
        select(UnitStateRow.unit_id, UnitStateRow.state)
        .where(
            live(UnitStateRow),
            or_(UnitStateRow.start.is_(None), UnitStateRow.start <= day),
            or_(UnitStateRow.until.is_(None), UnitStateRow.until > day),
        )
        .order_by(UnitStateRow.start.asc().nulls_first())
    )
    return {unit: state or "" for unit, state in rows if unit is not None}


def _teachers(session: Session, today: date, schools: dict[UUID, str]) -> list[KnownTeacher]:
    facts = facts_on(session, today, TeacherFactRow.kind.in_(("school", "category")))
    rows = session.execute(
        select(
            TeacherRow.id, TeacherRow.id_number, TeacherRow.name, TeacherRow.sex, TeacherRow.spouse_id
        ).where(live(TeacherRow))
    )
    found = []
    for teacher, number, name, sex, spouse in rows:
        own = facts.get(teacher, {})
        school = own.get("school")
        label = schools.get(UUID(school), "") if school else ""
        category = own.get("category", "")
        found.append(KnownTeacher(number or "", name or "", label, sex or "", category, spouse or ""))
    return found


def _stays(session: Session, today: date, labels: dict[UUID, UnitKey]) -> list[KnownStay]:
    rows = session.execute(
        select(TeacherRow.id_number, StayRow.unit_id)
        .join(TeacherRow, StayRow.teacher_id == TeacherRow.id)
        .where(live(StayRow), StayRow.start <= today, or_(StayRow.until.is_(None), StayRow.until > today))
    )
    return [
        KnownStay(number or "", "-".join(part for part in labels[unit] if part))
        for number, unit in rows
        if unit in labels
    ]
