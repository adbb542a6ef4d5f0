"""Residents from a sheet: the person's own facts, what stands on the agreement, the first night and the term's end."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.actions.common import row_of
from dorms.actions.imports.beds import Beds
from dorms.actions.imports.plan import Held
from dorms.actions.people import correct_teacher, record_fact
from dorms.actions.revising.subjects import Occasion, Subject, Values, chosen, once, text_of
from dorms.actions.stays import last_term, move_out, renew
from dorms.db.queries.records import stay_records
from dorms.db.tables import AgreementRow, StayRow, live
from dorms.domain.figures import lives
from dorms.domain.idnumbers import masked
from dorms.domain.imports import Kind
from dorms.domain.revisions import Obstacle

SHOWN = (
    "town", "school", "name", "sex", "id_number", "category", "staffing", "marital", "dual_staff", "phone",
    "unit", "floor_area_m2", "move_in", "agreement_no", "term_end", "deposit", "monthly_rent", "renewals", "note",
)  # fmt: skip
PERSON = {"name": "name", "id_number": "id_number", "phone": "phone"}
FACTS = ("staffing", "marital")
AGREED = {"agreement_no": "number", "deposit": "deposit", "monthly_rent": "monthly_rent"}
STAY = {"category": "category", "note": "note", "move_in": "start"}


def _current(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    found: dict[UUID, Values] = {}
    for stay in stay_records(session, on.today):
        if lives(stay, on.today):
            values = {name: getattr(stay, name) for name in SHOWN}
            found[stay.id] = values if on.full_numbers else values | {"id_number": masked(stay.id_number)}
    return found


def _objects(session: Session, stay_id: UUID, field: str, values: Values, on: Occasion) -> Obstacle | None:
    if field == "id_number":
        return None if on.full_numbers else Obstacle.MASKED
    stay = row_of(session, StayRow, stay_id)
    if field in AGREED:
        return _agreed(session, stay, field, values)
    if field == "term_end":
        return _later(session, stay, values["term_end"])
    return _earlier_night(session, stay, values["move_in"], on) if field == "move_in" else None


def _agreed(session: Session, stay: StayRow, field: str, values: Values) -> Obstacle | None:
    """Number and money stand on the agreement: one without papers has none, of a couple one row shows them."""
    if stay.agreement_id is None:
        return Obstacle.COMPUTED
    agreement = row_of(session, AgreementRow, stay.agreement_id)
    if field == "agreement_no":
        taken = select(func.count()).where(
            AgreementRow.number == text_of(values[field]), AgreementRow.id != agreement.id, live(AgreementRow)
        )
        return Obstacle.TAKEN if session.scalar(taken) else None
    first = select(StayRow.id).where(StayRow.agreement_id == agreement.id, live(StayRow))
    return Obstacle.SHARED if _stands_elsewhere(session.scalars(first).all(), stay, agreement) else None


def _stands_elsewhere(stays: object, stay: StayRow, agreement: AgreementRow) -> bool:
    shared = isinstance(stays, list) and len(stays) > 1
    return shared and agreement.teacher_id not in (None, stay.teacher_id)


def _later(session: Session, stay: StayRow, wanted: object) -> Obstacle | None:
    last = last_term(session, stay.agreement_id) if stay.agreement_id else None
    begins = last.until if last is not None and last.until is not None else stay.start
    is_later = isinstance(wanted, date) and (begins is None or wanted >= begins)
    return None if is_later else Obstacle.EARLIER


def _earlier_night(session: Session, stay: StayRow, wanted: object, on: Occasion) -> Obstacle | None:
    if not isinstance(wanted, date) or wanted > on.today:
        return Obstacle.ORDER
    if stay.teacher_id is None or stay.unit_id is None:
        return Obstacle.COMPUTED
    try:
        once(session, "beds", lambda: Beds(session)).take(
            stay.teacher_id, stay.unit_id, wanted, instead=stay.id
        )
    except Held:
        return Obstacle.TAKEN
    return None


def _write(session: Session, stay_id: UUID, values: Values, on: Occasion) -> None:
    stay = row_of(session, StayRow, stay_id)
    if stay.teacher_id is not None:
        write_person(session, stay.teacher_id, values, on)
    for name, value in chosen(values, STAY).items():
        setattr(stay, name, value)
    if stay.agreement_id is not None:
        agreement = row_of(session, AgreementRow, stay.agreement_id)
        for name, value in chosen(values, AGREED).items():
            setattr(agreement, name, value)
    session.flush()
    last_day = values.get("term_end")
    if isinstance(last_day, date):
        renew(session, stay_id, last_day=last_day, note=on.reason)


def write_person(session: Session, teacher: UUID, values: Values, on: Occasion) -> None:
    """What is a fact of the person: corrections at once, dated facts from today on."""
    own = {PERSON[name]: str(value or "") for name, value in values.items() if name in PERSON}
    if own:
        correct_teacher(session, teacher, own, note=on.reason)
    for name in FACTS:
        if name in values:
            record_fact(session, teacher, name, str(values[name]), since=on.today, note=on.reason)


def _end(session: Session, stay_id: UUID, on: Occasion) -> None:
    move_out(session, stay_id, day=on.today, today=on.today, note=on.reason)


RESIDENTS = Subject(
    kind=Kind.STAYS,
    current=_current,
    label=lambda values: f"{values.get('name', '')} {values.get('unit', '')}".strip(),
    fields=frozenset({*PERSON, *FACTS, *AGREED, *STAY, "term_end"}),
    needed=frozenset({"name", "id_number", *FACTS, "move_in", "term_end", "category", "agreement_no"}),
    objects=_objects,
    write=_write,
    end=_end,
    names=("name", "agreement_no"),
    closed={
        "town": Obstacle.REGISTER,
        "school": Obstacle.REGISTER,
        "sex": Obstacle.REGISTER,
        "unit": Obstacle.PLACE,
        "floor_area_m2": Obstacle.UNIT_FACT,
        "dual_staff": Obstacle.COUPLE,
        "renewals": Obstacle.TERMS,
        "term": Obstacle.TERMS,
    },
)
