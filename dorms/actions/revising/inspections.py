"""安全检查台账 brought back: rows of two sorts, what was found wrong at a place and hazards on their way.

Of an inspection with several rows the day and the inspectors belong to all of them, so no single row changes them.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, row_of
from dorms.actions.revising.subjects import (
    Occasion,
    Subject,
    Values,
    code_field,
    day_field,
    once,
    set_columns,
    text_field,
)
from dorms.db.queries.sheet_flows import FOUND_BAD, inspection_records, point_row
from dorms.db.tables import HazardRow, InspectionRow, live
from dorms.domain.official.columns import INSPECTIONS as COLUMNS
from dorms.domain.revisions import Obstacle
from dorms.domain.upkeep.checklists import Level

OF_HAZARD = {
    "day": "found_on",
    "result": "description",
    "hazard": "level",
    "measure": "measure",
    "responsible": "responsible",
    "deadline": "due",
}
OF_INSPECTION = {"day": "day", "responsible": "inspectors"}


def _current(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    shown = [column.field for column in COLUMNS]
    return {
        one.id: {name: getattr(one, name) for name in shown} for one in inspection_records(session, on.today)
    }


def _points(session: Session) -> Mapping[UUID, tuple[UUID, str]]:
    """Of every row about one point: the inspection and the point's name."""
    found = {}
    for row in session.scalars(
        select(InspectionRow).where(live(InspectionRow), InspectionRow.day.is_not(None))
    ):
        for item in row.items or []:
            if item.get("result") == FOUND_BAD:
                name = str(item.get("name", ""))
                found[point_row(row.id, name)] = row.id, name
    return found


def _point(session: Session, row: UUID) -> tuple[UUID, str] | None:
    return once(session, "points", lambda: _points(session)).get(row)


def _objects(session: Session, row: UUID, field: str, values: Values, on: Occasion) -> Obstacle | None:
    if field == "day":
        day = values["day"]
        if not isinstance(day, date) or day > on.today:
            return Obstacle.ORDER
    hazard = session.get(HazardRow, row)
    if hazard is not None:
        return Obstacle.ENDED if hazard.rechecked_on is not None else None
    if _point(session, row) is not None:
        return None if field == "result" else Obstacle.WHOLE
    return None if field in OF_INSPECTION else Obstacle.WHOLE


def _write(session: Session, row: UUID, values: Values, on: Occasion) -> None:
    point = _point(session, row)
    if point is not None:
        _note(session, *point, str(values.get("result") or ""))
    elif session.get(HazardRow, row) is not None:
        set_columns(session, HazardRow, row, values, OF_HAZARD)
    else:
        set_columns(session, InspectionRow, row, values, OF_INSPECTION)


def _note(session: Session, inspection: UUID, name: str, words: str) -> None:
    """What was noted at a point that was not in order."""
    row = row_of(session, InspectionRow, inspection)
    items: list[dict[str, Any]] = [dict(item) for item in row.items or []]
    for item in items:
        if item.get("name") == name:
            item["note"] = clean("result", words)
    row.items = items
    session.flush()


INSPECTIONS = Subject(
    current=_current,
    label=lambda values: f"{values.get('where', '')} {values.get('item', '')}".strip(),
    own=(
        day_field("day", "日期"),
        text_field("result", "结果"),
        code_field("hazard", "隐患等级", Level),
        text_field("measure", "整改措施"),
        text_field("responsible", "责任人"),
        day_field("deadline", "期限"),
    ),
    needed=frozenset({"day", "result", "hazard"}),
    objects=_objects,
    write=_write,
    closed={
        "where": Obstacle.PLACE,
        "item": Obstacle.WHOLE,
        "recheck": Obstacle.FOLLOWED,
        "state": Obstacle.FOLLOWED,
    },
)
