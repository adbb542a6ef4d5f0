"""What forms about buildings and units begin with: schools to choose from, a unit's own facts, words used before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from dorms.db.journal.naming import unit_label
from dorms.db.tables import (
    BuildingRow,
    SchoolRow,
    SiteRow,
    StayRow,
    TemporaryHomeRow,
    TicketStepRow,
    TownRow,
    UnitRow,
    live,
)


@dataclass(frozen=True, slots=True)
class SchoolChoice:
    """A school to choose, with its town and what its buildings are called."""

    id: UUID
    name: str
    town: str
    buildings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitValues:
    """The facts of a unit that are not dated, as a form edits them."""

    unit_type: str
    floor_area: Decimal | None
    usable_area: Decimal | None
    capacity: int | None
    gender: str
    programme: str
    built: str
    equipment: str
    safety: str
    asset_no: str
    note: str


def school_choices(session: Session) -> list[SchoolChoice]:
    """Every school in the order of the ledgers."""
    buildings: dict[UUID | None, list[str]] = {}
    rows = session.execute(
        select(SiteRow.school_id, BuildingRow.name)
        .join(BuildingRow, BuildingRow.site_id == SiteRow.id)
        .where(live(BuildingRow), live(SiteRow))
        .order_by(BuildingRow.name)
    )
    for school, building in rows:
        buildings.setdefault(school, []).append(building or "")
    schools = session.execute(
        select(SchoolRow.id, SchoolRow.name, TownRow.name)
        .outerjoin(TownRow, SchoolRow.town_id == TownRow.id)
        .where(live(SchoolRow))
        .order_by(TownRow.place, SchoolRow.place, SchoolRow.name)
    )
    return [
        SchoolChoice(row, name or "", town or "", tuple(buildings.get(row, ())))
        for row, name, town in schools
    ]


def school_of_site(session: Session, site: UUID) -> UUID | None:
    """The school whose residence point this is."""
    return session.scalar(select(SiteRow.school_id).where(SiteRow.id == site))


def unit_values(session: Session, unit: UUID) -> UnitValues:
    """What is on record about the unit."""
    row = session.get_one(UnitRow, unit)
    return UnitValues(
        unit_type=row.unit_type or "",
        floor_area=row.floor_area,
        usable_area=row.usable_area,
        capacity=row.capacity,
        gender=row.gender or "",
        programme=row.programme or "",
        built=row.built or "",
        equipment=row.equipment or "",
        safety=row.safety or "",
        asset_no=row.asset_no or "",
        note=row.note or "",
    )


def unit_name(session: Session, unit: UUID) -> str:
    """The unit as people write it: 学校-1栋-2单元-301."""
    return unit_label(session, unit)


def first_unit(session: Session, building: UUID) -> UUID | None:
    """The unit of a building that comes first."""
    return session.scalar(
        select(UnitRow.id)
        .where(UnitRow.building_id == building, live(UnitRow))
        .order_by(UnitRow.floor, UnitRow.room)
        .limit(1)
    )


def lived_in(session: Session, units: Sequence[UUID], since: date) -> frozenset[UUID]:
    """Those of the units in which somebody lives on that day or later."""
    found: set[UUID | None] = set()
    for table in (StayRow, TemporaryHomeRow):
        later = or_(table.until.is_(None), table.until > since)
        found.update(
            session.scalars(select(table.unit_id).where(table.unit_id.in_(units), live(table), later))
        )
    return frozenset(unit for unit in found if unit is not None)


def workers(session: Session) -> list[str]:
    """Who was sent to repairs, the busiest first."""
    rows = session.execute(
        select(TicketStepRow.person)
        .where(
            live(TicketStepRow), TicketStepRow.step.in_(("派工", "到场")), TicketStepRow.person.is_not(None)
        )
        .group_by(TicketStepRow.person)
        .order_by(func.count().desc())
        .limit(20)
    )
    return [person for (person,) in rows if person]
