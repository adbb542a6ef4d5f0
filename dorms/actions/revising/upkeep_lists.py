"""The lists of looking after buildings: inspections, hazards, recurring jobs, complaints."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import row_of
from dorms.actions.revising.subjects import (
    Occasion,
    Subject,
    Values,
    code_field,
    day_field,
    set_columns,
    text_field,
    whole_field,
)
from dorms.actions.upkeep.complaints import SATISFACTIONS
from dorms.actions.upkeep.inspections import Findings, record_inspection
from dorms.db.queries.upkeep import complaints, hazards, inspections, jobs
from dorms.db.tables import ComplaintRow, HazardRow, InspectionRow, RecurringJobRow
from dorms.domain.revisions import Obstacle
from dorms.domain.upkeep.checklists import Level, Living, read_points

OF_HAZARD = {
    "description": "description", "level": "level", "found_on": "found_on", "due": "due",
    "responsible": "responsible",
}  # fmt: skip
OF_JOB = {"name": "name", "months": "months"}
OF_COMPLAINT = {
    "content": "content",
    "caller": "caller",
    "handler": "handler",
    "satisfaction": "satisfaction",
}
Satisfaction = StrEnum("Satisfaction", {one: one for one in SATISFACTIONS})  # type: ignore[misc]


def _shown(rows: Mapping[UUID, object], fields: tuple[str, ...]) -> Mapping[UUID, Values]:
    return {id: {name: getattr(row, name) for name in fields} for id, row in rows.items()}


def _future(values: Values, field: str, on: Occasion) -> Obstacle | None:
    day = values[field]
    return Obstacle.ORDER if isinstance(day, date) and day > on.today else None


def _checks(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    fields = ("place", "round", "checklist", "day", "inspectors", "lived_in")
    return _shown({one.id: one for one in inspections(session)}, fields)


def _look_at(session: Session, row_id: UUID, values: Values, on: Occasion) -> None:
    """As the form registers what was seen; the points of the checklist stay as they are."""
    row = row_of(session, InspectionRow, row_id)
    day = values.get("day", row.day)
    found = Findings(
        day=day if isinstance(day, date) else on.today,
        inspectors=str(values.get("inspectors", row.inspectors) or ""),
        points=read_points(row.items),
        present=row.present or "",
        lived_in=str(values.get("lived_in", row.lived_in) or ""),
        evidence=row.evidence or on.reason,
        note=row.note or "",
    )
    record_inspection(session, row_id, found, today=on.today)


CHECKS = Subject(
    current=_checks,
    label=lambda values: f"{values.get('place', '')} {values.get('round', '')}".strip(),
    own=(
        day_field("day", "检查日期"),
        text_field("inspectors", "检查人"),
        code_field("lived_in", "是否居住", Living),
    ),
    needed=frozenset({"day", "inspectors"}),
    objects=lambda session, row, field, values, on: _future(values, field, on) if field == "day" else None,
    write=_look_at,
    closed={
        "result": Obstacle.HERE,
        "place": Obstacle.PLACE,
        "round": Obstacle.HERE,
        "checklist": Obstacle.HERE,
    },
)


def _hazards(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    return _shown({one.id: one for one in hazards(session)}, ("place", *OF_HAZARD))


def _hazard_objects(session: Session, row: UUID, field: str, values: Values, on: Occasion) -> Obstacle | None:
    if row_of(session, HazardRow, row).rechecked_on is not None:
        return Obstacle.ENDED
    return _future(values, field, on) if field == "found_on" else None


HAZARDS = Subject(
    current=_hazards,
    label=lambda values: f"{values.get('place', '')} {values.get('description', '')}".strip(),
    own=(
        text_field("description", "隐患"),
        code_field("level", "等级", Level),
        day_field("found_on", "发现日期"),
        day_field("due", "整改期限"),
        text_field("responsible", "责任人"),
    ),
    needed=frozenset({"description", "level", "found_on"}),
    objects=_hazard_objects,
    write=lambda session, row, values, on: set_columns(session, HazardRow, row, values, OF_HAZARD),
    closed={"stage": Obstacle.FOLLOWED, "place": Obstacle.PLACE},
)


def _jobs(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    return _shown({one.id: one for one in jobs(session, on.today)}, ("name", "place", "months"))


JOBS = Subject(
    current=_jobs,
    label=lambda values: f"{values.get('place', '')} {values.get('name', '')}".strip(),
    own=(text_field("name", "定期工作"), whole_field("months", "每几个月", 1, 600)),
    needed=frozenset({"name", "months"}),
    write=lambda session, row, values, on: set_columns(session, RecurringJobRow, row, values, OF_JOB),
    closed={
        "stage": Obstacle.HERE,
        "place": Obstacle.PLACE,
        "last_done": Obstacle.HERE,
        "due": Obstacle.HERE,
    },
)


def _complaints(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    return _shown(
        {one.id: one for one in complaints(session)}, ("number", "kind", "way", "day", *OF_COMPLAINT)
    )


def _answered(session: Session, row: UUID, field: str, values: Values, on: Occasion) -> Obstacle | None:
    """How somebody is satisfied is asked after the answer."""
    is_open = row_of(session, ComplaintRow, row).answered_on is None
    return Obstacle.HERE if field == "satisfaction" and is_open else None


COMPLAINTS = Subject(
    current=_complaints,
    label=lambda values: f"{values.get('number', '')} {values.get('caller', '')}".strip(),
    own=(
        text_field("content", "内容"),
        text_field("caller", "来人"),
        text_field("handler", "经办人"),
        code_field("satisfaction", "满意度", Satisfaction),
    ),
    needed=frozenset({"content"}),
    objects=_answered,
    write=lambda session, row, values, on: set_columns(session, ComplaintRow, row, values, OF_COMPLAINT),
    closed={
        "stage": Obstacle.HERE,
        "number": Obstacle.NUMBER,
        "kind": Obstacle.HERE,
        "way": Obstacle.HERE,
        "day": Obstacle.HERE,
    },
)
