"""Buildings with many rooms at once, facts of a unit, its dated states."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, row_of
from dorms.db.journal.naming import unit_label
from dorms.db.queries.living import holdings
from dorms.db.tables import BuildingRow, EntranceRow, SchoolRow, SiteRow, UnitRow, UnitStateRow, live
from dorms.domain.identity import new_id
from dorms.domain.living import STORED_STATES, Span
from dorms.errors.living import (
    BadNumber,
    FieldMissing,
    NameExists,
    ReasonMissing,
    RoomExists,
    UnitOccupied,
    UnknownCode,
)

MOST_ROOMS = 500
IN_USE = "在用"
MOST_FLOORS = 40


@dataclass(frozen=True, slots=True)
class NewBuilding:
    """A building by numbering rule: each entrance has the same floors with the same rooms on each.

    `pattern` makes a room number from {floor} and {room}: `{floor}{room:02d}` gives 101 ... 504.
    """

    school_id: UUID
    name: str
    entrances: tuple[str, ...] = ("1单元",)
    first_floor: int = 1
    floors: int = 1
    rooms_per_floor: int = 1
    pattern: str = "{floor}{room:02d}"
    gender: Mapping[str, str] | None = None  # entrance -> 男 or 女
    unit_type: str = ""
    floor_area: Decimal | None = None
    capacity: int = 1
    programme: str = ""
    built: str = ""
    equipment: str = ""
    safety: str = ""


def add_building(session: Session, new: NewBuilding, *, since: date | None = None) -> UUID:
    """Create the building, its entrances and all its rooms; refused where a room of that name exists."""
    _check_counts(new)
    school = row_of(session, SchoolRow, new.school_id)
    site = site_of(session, new.school_id, school.name or "")
    building = _new_building(session, site, new)
    for name in new.entrances:
        entrance = EntranceRow(
            id=new_id(), building_id=building, name=name, gender=(new.gender or {}).get(name)
        )
        session.add(entrance)
        for floor, room in room_numbers(new):
            _add_unit(session, new, building, entrance.id, floor, room, since)
    session.flush()
    return building


def _check_counts(new: NewBuilding) -> None:
    clean("building", new.name, required=True)
    if not 1 <= new.floors <= MOST_FLOORS:
        raise BadNumber("floors", str(new.floors), "1", str(MOST_FLOORS))
    rooms = new.floors * new.rooms_per_floor * len(new.entrances)
    if not 1 <= rooms <= MOST_ROOMS:
        raise BadNumber("rooms", str(rooms), "1", str(MOST_ROOMS))
    if not 1 <= new.capacity <= 20:
        raise BadNumber("capacity", str(new.capacity), "1", "20")
    if new.floor_area is not None and not 5 <= new.floor_area <= 200:
        raise BadNumber("floor_area_m2", str(new.floor_area), "5", "200")


def room_numbers(new: NewBuilding) -> list[tuple[int, str]]:
    """(floor, room number) of one entrance, bottom up; RoomExists if the pattern gives a number twice."""
    try:
        made = [
            (floor, new.pattern.format(floor=floor, room=room))
            for floor in range(new.first_floor, new.first_floor + new.floors)
            for room in range(1, new.rooms_per_floor + 1)
        ]
    except (KeyError, IndexError, ValueError, AttributeError) as error:
        raise FieldMissing("pattern") from error
    numbers = [room for _, room in made]
    if len(set(numbers)) < len(numbers):
        raise RoomExists(next(n for n in numbers if numbers.count(n) > 1), numbers.count(numbers[0]))
    return made


def site_of(session: Session, school: UUID, name: str) -> UUID:
    """The school's residence point; its first building makes it."""
    found = session.scalar(select(SiteRow.id).where(SiteRow.school_id == school, live(SiteRow)).limit(1))
    if found is not None:
        return found
    site = SiteRow(id=new_id(), school_id=school, name=name)
    session.add(site)
    session.flush()
    return site.id


def _new_building(session: Session, site: UUID, new: NewBuilding) -> UUID:
    there = session.scalar(
        select(BuildingRow.id).where(
            BuildingRow.site_id == site, BuildingRow.name == new.name, live(BuildingRow)
        )
    )
    if there is not None:
        raise NameExists("building", new.name)
    building = BuildingRow(
        id=new_id(), site_id=site, name=new.name, floors=new.floors, built=new.built or None
    )
    session.add(building)
    return building.id


def _add_unit(
    session: Session,
    new: NewBuilding,
    building: UUID,
    entrance: UUID,
    floor: int,
    room: str,
    since: date | None,
) -> None:
    unit = UnitRow(
        id=new_id(),
        building_id=building,
        entrance_id=entrance,
        floor=floor,
        room=room,
        unit_type=new.unit_type or None,
        floor_area=new.floor_area,
        capacity=new.capacity,
        programme=new.programme or None,
        built=new.built or None,
        equipment=new.equipment or None,
        safety=new.safety or None,
    )
    session.add(unit)
    session.add(UnitStateRow(id=new_id(), unit_id=unit.id, start=since, state="在用"))


UNIT_FIELDS = (
    "unit_type",
    "floor_area",
    "usable_area",
    "capacity",
    "gender",
    "programme",
    "reserve",
    "built",
    "equipment",
    "safety",
    "asset_no",
    "note",
)


def edit_unit(session: Session, unit_id: UUID, changes: Mapping[str, Any]) -> None:
    """Change facts of a unit that are not dated (type, area, capacity, equipment ...)."""
    unit = row_of(session, UnitRow, unit_id)
    for name, value in changes.items():
        if name not in UNIT_FIELDS:
            raise FieldMissing(name)
        if name == "capacity" and not 1 <= int(value) <= 20:
            raise BadNumber(name, str(value), "1", "20")
        if name in {"floor_area", "usable_area"} and value is not None and not 1 <= value <= 200:
            raise BadNumber(name, str(value), "1", "200")
        setattr(unit, name, clean(name, value) or None if isinstance(value, str) else value)
    session.flush()


def change_unit_state(session: Session, unit_id: UUID, state: str, *, since: date, note: str) -> UUID:
    """From this day on the unit is in this stored state. Closing, reserving and striking off need a reason.

    A unit with residents is not struck off; closed with residents it shows 待腾退.
    """
    row_of(session, UnitRow, unit_id)
    if state not in STORED_STATES:
        raise UnknownCode("state", state, STORED_STATES)
    if state != "在用" and not note.strip():
        raise ReasonMissing("change_unit_state")
    if state == "注销":
        held = [hold.person.name for hold in holdings(session, [unit_id]) if hold.span.overlaps(Span(since))]
        if held:
            raise UnitOccupied(unit_label(session, unit_id), tuple(held))
    _close_states(session, unit_id, since)
    row = UnitStateRow(
        id=new_id(), unit_id=unit_id, start=since, state=state, reason=clean("reason", note) or None
    )
    session.add(row)
    session.flush()
    return row.id


def change_unit_states(
    session: Session, unit_ids: Sequence[UUID], state: str, *, since: date, note: str
) -> int:
    """The same for several units, as one operation: all of them or, where one refuses, none."""
    for unit in dict.fromkeys(unit_ids):
        change_unit_state(session, unit, state, since=since, note=note)
    return len(set(unit_ids))


def _close_states(session: Session, unit: UUID, since: date) -> None:
    """End the states that run on; one that would begin the same day or later is struck out.

    A unit of which no state was ever recorded was 在用 until now: that is put on record with its end.
    """
    rows = list(session.scalars(select(UnitStateRow).where(UnitStateRow.unit_id == unit, live(UnitStateRow))))
    if not rows:
        session.add(UnitStateRow(id=new_id(), unit_id=unit, until=since, state=IN_USE))
    for row in rows:
        if row.start is not None and row.start >= since:
            row.void = True
        elif row.until is None or row.until > since:
            row.until = since
