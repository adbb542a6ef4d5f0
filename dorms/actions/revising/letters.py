"""告知送达: when and how letters reached their people, as a school's list has it; the letters never change."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.reviewing.letters import Delivery, deliver_letter
from dorms.actions.revising.subjects import Occasion, Subject, Values, code_field, day_field, text_field
from dorms.db.queries.reviewing import letter_lines
from dorms.domain.reviewing import Way
from dorms.domain.revisions import Obstacle
from dorms.errors.living import FieldMissing

SHOWN = (
    "number", "kind", "name", "school", "issued_on", "comply_by", "delivered_on", "way", "receiver", "object_by",
)  # fmt: skip


def _current(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    return {
        line.id: {name: getattr(line, name) for name in SHOWN} | {"served": str(line.delivered_on or "")}
        for line in letter_lines(session, on.today)
    }


def _objects(session: Session, letter: UUID, field: str, values: Values, on: Occasion) -> Obstacle | None:
    if values["served"]:
        return Obstacle.SERVED
    if field != "delivered_on":
        return None
    day, issued = values[field], values["issued_on"]
    in_order = isinstance(day, date) and day <= on.today and not (isinstance(issued, date) and day < issued)
    return None if in_order else Obstacle.ORDER


def _write(session: Session, letter: UUID, values: Values, on: Occasion) -> None:
    """One delivery, as the form registers it; a way or a name without its day is none."""
    day = values.get("delivered_on")
    if not isinstance(day, date):
        raise FieldMissing("delivered_on")
    way, receiver = str(values.get("way") or Way.DIRECT), str(values.get("receiver") or "")
    delivery = Delivery(day=day, way=way, receiver=receiver, note=on.reason)
    deliver_letter(session, letter, delivery, today=on.today)


LETTERS = Subject(
    current=_current,
    label=lambda values: f"{values.get('number', '')} {values.get('name', '')}".strip(),
    own=(
        day_field("delivered_on", "送达日期"),
        code_field("way", "送达方式", Way),
        text_field("receiver", "签收人"),
    ),
    needed=frozenset({"delivered_on"}),
    objects=_objects,
    write=_write,
    comes_back=False,
    closed={
        "number": Obstacle.NUMBER,
        "name": Obstacle.REGISTER,
        "kind": Obstacle.SENT,
        "school": Obstacle.SENT,
        "status": Obstacle.HERE,
        "issued_on": Obstacle.SENT,
        "comply_by": Obstacle.SENT,
        "object_by": Obstacle.HERE,
    },
)
