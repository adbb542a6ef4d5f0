"""Teachers from a sheet: corrections of what was entered, and facts that hold from today on."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import row_of
from dorms.actions.imports.teachers import FACT_FIELDS
from dorms.actions.people import correct_teacher, record_fact
from dorms.actions.revising.subjects import Occasion, Subject, Values
from dorms.db.queries.facts import facts_on
from dorms.db.queries.records import school_places
from dorms.db.tables import TeacherRow, live
from dorms.domain.idnumbers import masked
from dorms.domain.imports import Kind
from dorms.domain.revisions import Obstacle

OWN = ("name", "phone", "joined", "note")
SHOWN = (*OWN, "sex", "id_number", "teaching_years")
NUMBERS = frozenset({"distance_km", "nights_per_week"})


def _current(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    facts, schools = facts_on(session, on.today), school_places(session)
    found: dict[UUID, Values] = {}
    for row in session.scalars(select(TeacherRow).where(live(TeacherRow))):
        own = facts.get(row.id, {})
        town, school = schools.get(own.get("school", ""), ("", ""))
        values: dict[str, object] = {name: getattr(row, name) or "" for name in SHOWN}
        values |= {field: own.get(kind, "") for field, kind in FACT_FIELDS.items()}
        values |= {"town": town, "school": school}
        if not on.full_numbers:
            values["id_number"] = masked(row.id_number or "")
        found[row.id] = values  # type: ignore[assignment]
    return found


def _objects(session: Session, teacher: UUID, field: str, values: Values, on: Occasion) -> Obstacle | None:
    return Obstacle.MASKED if field == "id_number" and not on.full_numbers else None


def _write(session: Session, teacher: UUID, values: Values, on: Occasion) -> None:
    own = {name: str(value or "") for name, value in values.items() if name in (*OWN, "id_number")}
    if own:
        correct_teacher(session, teacher, own, note=on.reason)
    if "teaching_years" in values:
        years = values["teaching_years"]
        row_of(session, TeacherRow, teacher).teaching_years = (
            int(str(years)) if years not in (None, "") else None
        )
        session.flush()
    for field, kind in FACT_FIELDS.items():
        if field in values:
            record_fact(session, teacher, kind, str(values[field]), since=on.today, note=on.reason)


TEACHERS = Subject(
    kind=Kind.TEACHERS,
    current=_current,
    label=lambda values: f"{values.get('name', '')} {values.get('school', '')}".strip(),
    fields=frozenset({*OWN, "id_number", "teaching_years", *FACT_FIELDS}),
    needed=frozenset({"name", "id_number", *FACT_FIELDS}),
    objects=_objects,
    write=_write,
    names=("name", "id_number", "phone"),
    closed={
        "town": Obstacle.PLACE,
        "school": Obstacle.PLACE,
        "unit": Obstacle.LIVED_IN,
        "missing": Obstacle.COMPUTED,
    },
)
