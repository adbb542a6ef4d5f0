"""入住情况统计表 brought back: every figure is counted, so nothing of it is taken, and each cell says where to look."""

from collections.abc import Mapping
from dataclasses import asdict
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.revising.subjects import Occasion, Subject, Values, write_nothing
from dorms.db.queries.records import stay_records, unit_records
from dorms.domain.figures import occupancy_by_school
from dorms.domain.official.columns import OCCUPANCY as COLUMNS
from dorms.domain.official.stock import school_row
from dorms.domain.revisions import Obstacle

RATES = ("occupied_rate", "vacant_rate")


def _current(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    """The figures of tonight; the change and the remark depend on the period and are left as exported."""
    schools = occupancy_by_school(
        unit_records(session), stay_records(session, on.today), night=on.today, since=on.today
    )
    found: dict[UUID, Values] = {}
    for town, name, figures in schools:
        counted = {one: value for one, value in asdict(figures).items() if one != "opening"}
        counted |= {rate: getattr(figures, rate) for rate in RATES}
        shown = {column.field for column in COLUMNS} - {"change", "note"}
        found[school_row(town, name)] = {
            "school": name, **{one: value for one, value in counted.items() if one in shown}
        }  # fmt: skip
    return found


OCCUPANCY = Subject(
    current=_current,
    label=lambda values: str(values.get("school", "")),
    write=write_nothing,
    closed={column.field: Obstacle.FIGURE for column in COLUMNS},
)
