"""续住审核表 brought back: day of applying, home, nights lived there; the rest is decided elsewhere."""

import re
from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import row_of
from dorms.actions.people import record_fact
from dorms.actions.revising.subjects import Occasion, Subject, Values, code_field, day_field, once, text_field
from dorms.actions.seasons.replies import Reply, record_replies
from dorms.actions.sheets import year_start
from dorms.db.queries.facts import facts_on
from dorms.db.queries.ledgers import renewal_records
from dorms.db.queries.seasons import seasons
from dorms.db.tables import StayRow
from dorms.domain.codes import Home
from dorms.domain.official.columns import RENEWALS as COLUMNS
from dorms.domain.renewing import RENEW
from dorms.domain.revisions import Obstacle

_NIGHTS = re.compile(r"(?:每周)?\s*([0-7])\s*(?:夜|晚|天)?", re.ASCII)


def _current(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    shown = [column.field for column in COLUMNS]
    records = renewal_records(session, on.today, year_start(on.today))
    return {one.id: {name: getattr(one, name) for name in shown} for one in records}


def _season(session: Session) -> UUID | None:
    """The season that takes answers now."""
    return next((one.id for one in seasons(session) if one.closed_on is None), None)


def _objects(session: Session, stay: UUID, field: str, values: Values, on: Occasion) -> Obstacle | None:
    value = values[field]
    if field == "applied_on":
        if once(session, "open season", lambda: _season(session)) is None:
            return Obstacle.NO_SEASON
        return None if isinstance(value, date) and value <= on.today else Obstacle.ORDER
    if field == "lives_here":
        return None if _NIGHTS.fullmatch(str(value)) else Obstacle.NOT_LISTED
    facts = once(session, "facts", lambda: facts_on(session, on.today))
    own = facts.get(row_of(session, StayRow, stay).teacher_id or UUID(int=0), {})
    says_otherwise = own.get("home_in_town_spouse") == Home.YES and value == Home.NO
    return Obstacle.REGISTER if says_otherwise else None


def _write(session: Session, stay: UUID, values: Values, on: Occasion) -> None:
    teacher = row_of(session, StayRow, stay).teacher_id
    day, season = values.get("applied_on"), _season(session)
    if isinstance(day, date) and season is not None:
        record_replies(session, season, [stay], Reply(wish=RENEW, day=day, note=on.reason), today=on.today)
    if teacher is None:
        return
    if "home" in values:
        record_fact(
            session, teacher, "home_in_town_self", str(values["home"]), since=on.today, note=on.reason
        )
    if match := _NIGHTS.fullmatch(str(values.get("lives_here", "-"))):
        record_fact(session, teacher, "nights_per_week", match[1], since=on.today, note=on.reason)


RENEWALS = Subject(
    current=_current,
    label=lambda values: f"{values.get('name', '')} {values.get('unit', '')}".strip(),
    own=(
        day_field("applied_on", "申请日"),
        code_field("home", "购房", Home),
        text_field("lives_here", "长住"),
    ),
    needed=frozenset({"applied_on", "home", "lives_here"}),
    objects=_objects,
    write=_write,
    closed={
        "unit": Obstacle.PLACE,
        "name": Obstacle.REGISTER,
        "term_end": Obstacle.TERMS,
        "in_post": Obstacle.REGISTER,
        "arrears": Obstacle.ARREARS,
        "breaches": Obstacle.BREACHES,
        "school_says": Obstacle.VERDICT,
        "centre_says": Obstacle.VERDICT,
        "bureau_says": Obstacle.VERDICT,
        "outcome": Obstacle.VERDICT,
        "new_end": Obstacle.VERDICT,
    },
)
