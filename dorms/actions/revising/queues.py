"""轮候册 and 评分公示表 brought back: all of it follows from facts and steps, so nothing is taken."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.revising.subjects import Occasion, Subject, Values, write_nothing
from dorms.db.queries.ledgers import points_records, waiting_records
from dorms.domain.official.columns import POINTS as POINTS_COLUMNS
from dorms.domain.official.columns import WAITING as WAITING_COLUMNS
from dorms.domain.revisions import Obstacle

PERSON = {"name": Obstacle.REGISTER, "school": Obstacle.REGISTER}


def _waiting(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    """By the place on the county's list; that of a town or a school counts its own people."""
    shown = [column.field for column in WAITING_COLUMNS if column.field != "place"]
    return {
        one.id: {name: getattr(one, name) for name in shown} for one in waiting_records(session, on.today)
    }


def _points(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    shown = [column.field for column in POINTS_COLUMNS]
    return {one.id: {name: getattr(one, name) for name in shown} for one in points_records(session, on.today)}


def _who(values: Values) -> str:
    return f"{values.get('name', '')} {values.get('school', '')}".strip()


WAITING = Subject(
    current=_waiting,
    label=_who,
    write=write_nothing,
    closed={
        **PERSON,
        "place": Obstacle.RANKED,
        "category": Obstacle.REGISTER,
        "points": Obstacle.RANKED,
        "qualified_on": Obstacle.STEPS,
        "unit_types": Obstacle.WISHES,
        "status": Obstacle.STEPS,
        "given_up": Obstacle.TURNS,
    },
)

POINTS = Subject(
    current=_points,
    label=_who,
    write=write_nothing,
    closed={
        **PERSON,
        "place": Obstacle.RANKED,
        "items": Obstacle.RANKED,
        "points": Obstacle.RANKED,
        "tier": Obstacle.RANKED,
        "note": Obstacle.RANKED,
    },
)
