"""违规台账 brought back: what was found, the evidence and the handling may be put right; the ban is the rules'."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import row_of
from dorms.actions.revising.subjects import Occasion, Subject, Values, day_field, set_columns, text_field
from dorms.db.queries.sheet_flows import violation_records
from dorms.db.tables import ViolationRow
from dorms.domain.official.columns import VIOLATIONS as COLUMNS
from dorms.domain.revisions import Obstacle

STORED = {"day": "day", "matter": "facts", "evidence": "evidence", "consequence": "handling"}


def _current(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    shown = [column.field for column in COLUMNS]
    return {
        one.id: {name: getattr(one, name) for name in shown} for one in violation_records(session, on.today)
    }


def _objects(session: Session, row: UUID, field: str, values: Values, on: Occasion) -> Obstacle | None:
    if field != "day":
        return None
    if row_of(session, ViolationRow, row).ban_until is not None:
        return Obstacle.BAN
    day = values["day"]
    return None if isinstance(day, date) and day <= on.today else Obstacle.ORDER


def _write(session: Session, row: UUID, values: Values, on: Occasion) -> None:
    set_columns(session, ViolationRow, row, values, STORED)


VIOLATIONS = Subject(
    current=_current,
    label=lambda values: f"{values.get('name', '')} {values.get('matter', '')}".strip(),
    own=(
        day_field("day", "日期"),
        text_field("matter", "事由"),
        text_field("evidence", "证据"),
        text_field("consequence", "处理"),
    ),
    needed=frozenset({"day", "matter", "evidence"}),
    objects=_objects,
    write=_write,
    closed={
        "unit": Obstacle.PLACE,
        "name": Obstacle.REGISTER,
        "barred_until": Obstacle.BAN,
        "stage": Obstacle.HERE,
        "code": Obstacle.BAN,
    },
)
