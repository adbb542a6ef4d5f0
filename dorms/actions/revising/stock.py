"""Units from a sheet: their facts, and the stored part of the state a sheet shows."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.imports.units import STORED
from dorms.actions.revising.subjects import Occasion, Subject, Values, chosen, once
from dorms.actions.revising.vacancies import PLANS, write_plan
from dorms.actions.stock import change_unit_state, edit_unit
from dorms.db.queries.known import states_on
from dorms.db.queries.records import stay_records, unit_records
from dorms.db.queries.sheet_checks import vacancy_notes
from dorms.domain.figures import residents, shown_state
from dorms.domain.imports import Kind
from dorms.domain.revisions import Obstacle

COLUMNS = {
    "unit_type": "unit_type",
    "floor_area_m2": "floor_area",
    "capacity": "capacity",
    "built": "built",
    "funding": "programme",
    "equipment": "equipment",
    "safety": "safety",
    "asset_no": "asset_no",
    "note": "note",
}
PLACE = ("town", "school", "building", "entrance", "room")
IN_USE = "在用"


def _current(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    tonight = residents(stay_records(session, on.today), on.today)
    plans = vacancy_notes(session, on.today)
    found: dict[UUID, Values] = {}
    for unit in unit_records(session):
        plan = plans.get(unit.id)
        values = {name: getattr(unit, name) for name in (*PLACE, *COLUMNS)}
        state = shown_state(unit, tonight.get(unit.id, ()), on.today)
        found[unit.id] = values | {
            "state": str(state), "unit": unit.unit, "lived in": str(len(tonight.get(unit.id, ())) or ""),
            "plan": plan.plan if plan else "", "responsible": plan.responsible if plan else "",
        }  # fmt: skip
    return found


def _objects(session: Session, unit: UUID, field: str, values: Values, on: Occasion) -> Obstacle | None:
    if field in ("plan", "responsible"):
        return Obstacle.OCCUPIED if values["lived in"] else None
    if field != "state":
        return None
    stored = STORED.get(str(values["state"]), (IN_USE, None))[0]
    states = once(session, "states", lambda: states_on(session, on.today))
    return Obstacle.LIVED_IN if stored == states.get(unit, IN_USE) else None


def _write(session: Session, unit: UUID, values: Values, on: Occasion) -> None:
    if facts := chosen(values, COLUMNS):
        edit_unit(session, unit, facts)
    if "state" in values:
        state, reason = STORED[str(values["state"])]
        change_unit_state(session, unit, state, since=on.today, note=reason or on.reason)
    write_plan(session, unit, values, on)


def _end(session: Session, unit: UUID, on: Occasion) -> None:
    change_unit_state(session, unit, "注销", since=on.today, note=on.reason)


UNITS = Subject(
    kind=Kind.UNITS,
    current=_current,
    label=lambda values: str(values.get("unit", "")),
    fields=frozenset({*COLUMNS, "state"}),
    own=PLANS,
    needed=frozenset({"capacity", "state"}),
    objects=_objects,
    write=_write,
    end=_end,
    closed={**dict.fromkeys(PLACE, Obstacle.PLACE), "occupants": Obstacle.LIVED_IN},
)
