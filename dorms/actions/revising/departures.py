"""退房台账 brought back: why and when somebody left, what was told and who took the unit over, until it is settled."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.actions.common import row_of
from dorms.actions.revising.subjects import Occasion, Subject, Values, day_field, set_columns, text_field
from dorms.db.queries.living import holdings, person, place
from dorms.db.queries.sheet_flows import departure_records
from dorms.db.tables import DepartureRow, StayRow, live
from dorms.domain.living import Span, check_room
from dorms.domain.official.columns import DEPARTURES as COLUMNS
from dorms.domain.revisions import Obstacle
from dorms.errors.living import MixedRoom, UnitFull

OF_STAY = {"reason": "leave_reason", "left": "until"}
OF_NOTICE = {"noticed_on": "noticed_on", "due": "leave_by", "accepted_by": "inspector"}


def _current(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    shown = [column.field for column in COLUMNS]
    return {
        one.id: {name: getattr(one, name) for name in shown} for one in departure_records(session, on.today)
    }


def _notice(session: Session, stay: UUID) -> DepartureRow | None:
    """The departure that was told, unless it was called off."""
    return session.scalars(
        select(DepartureRow)
        .where(live(DepartureRow), DepartureRow.stay_id == stay, DepartureRow.cancelled_on.is_(None))
        .order_by(DepartureRow.id.desc())
        .limit(1)
    ).first()


def _objects(session: Session, stay: UUID, field: str, values: Values, on: Occasion) -> Obstacle | None:
    notice = _notice(session, stay)
    is_settled = notice is not None and notice.settled_on is not None
    if field in OF_NOTICE and notice is None:
        return Obstacle.NOT_TOLD
    if field in ("left", "due", "noticed_on") and is_settled:
        return Obstacle.SETTLED
    if field == "left":
        return _other_day(session, stay, values["left"], on)
    day = values[field]
    return Obstacle.ORDER if field == "noticed_on" and isinstance(day, date) and day > on.today else None


def _other_day(session: Session, stay_id: UUID, day: object, on: Occasion) -> Obstacle | None:
    """After the first night, not in the future; a later day only where the place was free until then."""
    stay = row_of(session, StayRow, stay_id)
    if not isinstance(day, date) or day > on.today or (stay.start is not None and day <= stay.start):
        return Obstacle.ORDER
    if stay.until is None or day <= stay.until or stay.teacher_id is None or stay.unit_id is None:
        return None
    return Obstacle.TAKEN if _is_taken(session, stay, day) else None


def _is_taken(session: Session, stay: StayRow, day: date) -> bool:
    """Whether the person lived elsewhere, or the places were full, on the nights that would be added."""
    assert stay.teacher_id is not None
    assert stay.unit_id is not None
    elsewhere = select(StayRow.id).where(
        live(StayRow),
        StayRow.id != stay.id,
        StayRow.teacher_id == stay.teacher_id,
        StayRow.start < day,
        or_(StayRow.until.is_(None), StayRow.until > stay.until),
    )
    if session.scalar(elsewhere.limit(1)) is not None:
        return True
    who, held = person(session, stay.teacher_id), holdings(session, [stay.unit_id])
    try:
        check_room(place(session, stay.unit_id, day), held, [who], Span(stay.until, day))
    except (UnitFull, MixedRoom):
        return True
    return False


def _write(session: Session, stay: UUID, values: Values, on: Occasion) -> None:
    set_columns(session, StayRow, stay, values, OF_STAY)
    notice = _notice(session, stay)
    if notice is not None:
        set_columns(session, DepartureRow, notice.id, values, OF_NOTICE)
        if "due" in values:
            notice.deadline_reason = on.reason


DEPARTURES = Subject(
    current=_current,
    label=lambda values: f"{values.get('name', '')} {values.get('unit', '')}".strip(),
    own=(
        text_field("reason", "原因"),
        day_field("noticed_on", "通知日"),
        day_field("due", "应退日"),
        day_field("left", "实退日"),
        text_field("accepted_by", "验收人"),
    ),
    needed=frozenset({"reason", "left", "noticed_on", "due"}),
    objects=_objects,
    write=_write,
    closed={
        "unit": Obstacle.PLACE,
        "name": Obstacle.REGISTER,
        "utilities_settled": Obstacle.SETTLED,
        "compensation": Obstacle.SETTLED,
        "refund": Obstacle.ENTRIES,
        "signature": Obstacle.PEN,
    },
)
