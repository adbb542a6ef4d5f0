"""房源台账: sites, buildings, entrances and units, by where they stand."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.imports.plan import NEW, Plan, differs, text, usable
from dorms.db.queries.known import UnitKey, states_on, unit_keys
from dorms.db.tables import BuildingRow, EntranceRow, SchoolRow, SiteRow, UnitRow, UnitStateRow, live
from dorms.domain.imports import RowResult, SheetReport
from dorms.domain.living import CLOSED

IN_USE = "在用"  # what holds where no state was ever recorded
# What a sheet shows as the state is partly derived; only the rest is stored. A unit that is promised to somebody
# the sheet does not name is held back, with that reason, rather than shown as free.
STORED = {
    "可分配": ("在用", None),
    "在住": ("在用", None),
    "待腾退": ("在用", None),
    "已分配待入住": ("预留", "台账登记为已分配待入住，未写明分给谁"),
    "预留(机动)": ("预留", "台账登记为预留(机动)"),
    "维修停用": ("维修停用", None),
    "危房停用": ("危房停用", None),
    "注销": ("注销", None),
}
FIELDS = (
    "unit_type",
    "floor_area",
    "capacity",
    "gender",
    "programme",
    "built",
    "equipment",
    "safety",
    "asset_no",
    "note",
)
GENDER = re.compile(r"限(女|男)(教师|职工|性)?")


@dataclass
class _Places:
    """The rows above a unit, known or planned."""

    schools: dict[str | None, UUID]
    sites: dict[UUID | None, UUID]
    buildings: dict[tuple[UUID | None, str | None], UUID]
    entrances: dict[tuple[UUID | None, str | None], UUID]


def plan_units(session: Session, report: SheetReport, today: date) -> Plan:
    """New units with what stands above them; known ones compared field by field, their state as of today."""
    plan, places = Plan(), _places(session)
    keys = unit_keys(session)
    known = {row.id: row for row in session.scalars(select(UnitRow).where(live(UnitRow)))} if keys else {}
    states = states_on(session, today) if keys else {}
    for row in usable(report):
        key: UnitKey = tuple(text(row.values, n) or "" for n in ("school", "building", "entrance", "room"))  # type: ignore[assignment]
        unit = keys.get(key)
        if unit is None:
            keys[key] = _insert(plan, places, row)
            plan.verdicts[row.row] = NEW
        else:
            changed = plan.update(UnitRow, unit, _fields(row), _was(known[unit]))
            changed |= _restate(session, plan, unit, row, states.get(unit, "在用"), today)
            plan.verdicts[row.row] = differs(changed)
    return plan


def _places(session: Session) -> _Places:
    def ids(*columns: Any) -> list[Any]:
        return list(session.execute(select(*columns)))

    return _Places(
        {name: row for row, name in ids(SchoolRow.id, SchoolRow.name)},
        {school: row for row, school in ids(SiteRow.id, SiteRow.school_id)},
        {(site, name): row for row, site, name in ids(BuildingRow.id, BuildingRow.site_id, BuildingRow.name)},
        {(b, name): row for row, b, name in ids(EntranceRow.id, EntranceRow.building_id, EntranceRow.name)},
    )


def _insert(plan: Plan, places: _Places, row: RowResult) -> UUID:
    values = row.values
    school = places.schools[text(values, "school")]
    site = places.sites.get(school)
    if site is None:
        site = places.sites[school] = plan.insert(SiteRow, school_id=school, name=text(values, "school"))
    building = _building(plan, places, site, values)
    entrance = _entrance(plan, places, building, values)
    room = text(values, "room") or ""
    unit = plan.insert(
        UnitRow, building_id=building, entrance_id=entrance, floor=floor_of(room), room=room, **_fields(row)
    )
    state, reason = _stored(row, "在用")
    if state != IN_USE:  # 在用 is what holds where nothing is recorded
        plan.insert(UnitStateRow, unit_id=unit, start=None, until=None, state=state, reason=reason)
    return unit


def _building(plan: Plan, places: _Places, site: UUID, values: Any) -> UUID:
    key = (site, text(values, "building"))
    if key not in places.buildings:
        places.buildings[key] = plan.insert(
            BuildingRow, site_id=site, name=key[1], built=text(values, "built")
        )
    return places.buildings[key]


def _entrance(plan: Plan, places: _Places, building: UUID, values: Any) -> UUID | None:
    name = text(values, "entrance")
    if name is None:
        return None
    key = (building, name)
    found = GENDER.search(text(values, "note") or "")
    gender = found.group(1) if found and "单元" in (text(values, "note") or "") else None
    if key not in places.entrances:
        places.entrances[key] = plan.insert(EntranceRow, building_id=building, name=name, gender=gender)
    return places.entrances[key]


def floor_of(room: str) -> int | None:
    """101 is on floor 1, 1203 on floor 12; other room names say nothing about a floor."""
    return int(room[:-2]) if room.isascii() and room.isdigit() and 3 <= len(room) <= 4 else None


def _fields(row: RowResult) -> dict[str, Any]:
    values = row.values
    note = text(values, "note")
    own = GENDER.search(note or "")
    return {
        "unit_type": text(values, "unit_type"),
        "floor_area": values.get("floor_area_m2") or None,
        "capacity": _whole(values.get("capacity")),
        "gender": own.group(1) if own and "单元" not in (note or "") else None,
        "programme": text(values, "funding"),
        "built": text(values, "built"),
        "equipment": text(values, "equipment"),
        "safety": text(values, "safety"),
        "asset_no": text(values, "asset_no"),
        "note": note,
    }


def _whole(value: Any) -> int | None:
    return None if value in (None, "") else int(value)


def _was(unit: UnitRow) -> dict[str, Any]:
    return {name: getattr(unit, name) for name in FIELDS}


def _stored(row: RowResult, otherwise: str) -> tuple[str, str | None]:
    """What is stored of the state a sheet shows, and why: a closed unit's note says what is wrong with it."""
    state, reason = STORED.get(text(row.values, "state") or "", (otherwise, None))
    return state, text(row.values, "note") if state in CLOSED else reason


def _restate(session: Session, plan: Plan, unit: UUID, row: RowResult, was: str, today: date) -> bool:
    """A stored state that differs begins today; the one before ends."""
    stored, reason = _stored(row, was)
    if stored == was:
        return False
    states = session.execute(
        select(UnitStateRow.id, UnitStateRow.start, UnitStateRow.until).where(
            UnitStateRow.unit_id == unit, live(UnitStateRow)
        )
    ).all()
    if not states:
        plan.insert(UnitStateRow, unit_id=unit, start=None, until=today, state=IN_USE, reason=None)
    for state, start, until in states:
        if until is None:
            closed = {"void": True} if start is not None and start >= today else {"until": today}
            plan.update(UnitStateRow, state, closed, {})
    plan.insert(UnitStateRow, unit_id=unit, start=today, until=None, state=stored, reason=reason)
    return True
