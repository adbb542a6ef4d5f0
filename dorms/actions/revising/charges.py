"""费用台账 brought back: entries are never edited, so nothing of it is taken, and each cell says what to do instead."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.revising.subjects import Occasion, Subject, Values, write_nothing
from dorms.db.queries.sheet_flows import charge_records
from dorms.domain.official.columns import CHARGES as COLUMNS
from dorms.domain.revisions import Obstacle


def _current(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    shown = [column.field for column in COLUMNS]
    return {one.id: {name: getattr(one, name) for name in shown} for one in charge_records(session, on.today)}


CHARGES = Subject(
    current=_current,
    label=lambda values: f"{values.get('name', '')} {values.get('period', '')}".strip(),
    write=write_nothing,
    closed={
        "unit": Obstacle.PLACE,
        "name": Obstacle.REGISTER,
        "period": Obstacle.ENTRIES,
        "water_from": Obstacle.METERS,
        "water_to": Obstacle.METERS,
        "power_from": Obstacle.METERS,
        "power_to": Obstacle.METERS,
        "price": Obstacle.METERS,
        "amount": Obstacle.ENTRIES,
        "rent": Obstacle.ENTRIES,
        "paid": Obstacle.ARREARS,
        "owed": Obstacle.ARREARS,
        "collector": Obstacle.ENTRIES,
        "receipt": Obstacle.ENTRIES,
    },
)
