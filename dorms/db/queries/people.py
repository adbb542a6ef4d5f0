"""Teachers and applications as the pages show them."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from dorms.db.queries.facts import facts_on
from dorms.db.queries.known import UnitKey, school_names, unit_keys
from dorms.db.queries.records import school_places
from dorms.db.tables import (
    ApplicationRow,
    ApplicationStepRow,
    AssignmentRow,
    SchoolRow,
    StayRow,
    TeacherFactRow,
    TeacherRow,
    TownRow,
    live,
)

WANTED = ("id_number", "phone", "sex", "category", "staffing", "marital", "joined")  # else 待补资料
FEW = 200  # rows asked for by their ids; for more the whole table is read


@dataclass(frozen=True, slots=True)
class TeacherLine:
    """A teacher on a day: facts, where they live, what is still missing."""

    id: UUID
    name: str
    sex: str
    id_number: str
    phone: str
    town: str
    school: str
    category: str
    staffing: str
    title: str
    education: str
    marital: str
    joined: str
    distance_km: str
    nights_per_week: str
    home_in_town_self: str
    home_in_town_spouse: str
    spouse_name: str
    unit: str
    unit_id: UUID | None
    stay_id: UUID | None
    missing: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class ApplicationLine:
    """An application with its status."""

    id: UUID
    number: str
    teacher_id: UUID | None
    name: str
    id_number: str
    phone: str
    town: str
    school: str
    category: str
    kind: str
    together: str
    partner_id: UUID | None
    partner: str
    current_unit: str
    wishes: tuple[str, ...]
    wish_ids: tuple[str, ...]
    accepts_other: str
    applied_on: date | None
    status: str
    assigned_unit: str
    assignment_id: UUID | None
    note: str
    since: date | None = None  # the day of its last step
    late_reason: str = ""


def teacher_lines(session: Session, day: date, *conditions: Any) -> list[TeacherLine]:
    """Every teacher in the order of the rosters: town, school, then as registered."""
    facts = facts_on(session, day)
    schools = school_places(session)
    labels = {row: "-".join(part for part in key if part) for key, row in unit_keys(session).items()}
    homes = _homes(session, day)
    order = {str(row): place for place, row in enumerate(_school_order(session))}
    rows = session.scalars(select(TeacherRow).where(live(TeacherRow), *conditions).order_by(TeacherRow.id))
    lines = [
        (
            order.get(facts.get(row.id, {}).get("school", ""), len(order)),
            _teacher(row, facts.get(row.id, {}), schools, homes, labels),
        )
        for row in rows
    ]
    lines.sort(key=lambda pair: pair[0])
    return [line for _, line in lines]


def _school_order(session: Session) -> list[UUID]:
    return list(
        session.scalars(
            select(SchoolRow.id)
            .outerjoin(TownRow, SchoolRow.town_id == TownRow.id)
            .where(live(SchoolRow))
            .order_by(TownRow.place, SchoolRow.place, SchoolRow.name)
        )
    )


def _homes(session: Session, day: date) -> dict[UUID | None, tuple[UUID, UUID | None]]:
    rows = session.execute(
        select(StayRow.teacher_id, StayRow.id, StayRow.unit_id).where(
            live(StayRow), StayRow.start <= day, or_(StayRow.until.is_(None), StayRow.until > day)
        )
    )
    return {teacher: (stay, unit) for teacher, stay, unit in rows}


def _teacher(
    row: TeacherRow,
    facts: dict[str, str],
    schools: dict[str, tuple[str, str]],
    homes: dict[UUID | None, tuple[UUID, UUID | None]],
    labels: dict[UUID, str],
) -> TeacherLine:
    town, school = schools.get(facts.get("school", ""), ("", ""))
    stay, unit = homes.get(row.id, (None, None))
    shown = {n: getattr(row, n) or facts.get(n) for n in WANTED if n in TeacherRow.__mapper__.columns} | {
        n: facts.get(n) for n in ("category", "staffing", "marital")
    }
    return TeacherLine(
        id=row.id,
        name=row.name or "",
        sex=row.sex or "",
        id_number=row.id_number or "",
        phone=row.phone or "",
        town=town,
        school=school,
        category=facts.get("category", ""),
        staffing=facts.get("staffing", ""),
        title=facts.get("title", ""),
        education=facts.get("education", ""),
        marital=facts.get("marital", ""),
        joined=row.joined or "",
        distance_km=facts.get("distance_km", ""),
        nights_per_week=facts.get("nights_per_week", ""),
        home_in_town_self=facts.get("home_in_town_self", ""),
        home_in_town_spouse=facts.get("home_in_town_spouse", ""),
        spouse_name=row.spouse_name or "",
        unit=labels.get(unit, "") if unit else "",
        unit_id=unit,
        stay_id=stay,
        missing=tuple(n for n in WANTED if not shown.get(n)),
        note=row.note or "",
    )


def application_lines(
    session: Session, day: date, only: Collection[UUID] | None = None
) -> list[ApplicationLine]:
    """Every application, or only these, the newest first."""
    few = only is not None and len(only) <= FEW
    wanted = (ApplicationRow.id.in_(list(only or ())),) if few else ()
    rows = session.scalars(
        select(ApplicationRow)
        .where(live(ApplicationRow), *wanted)
        .order_by(ApplicationRow.applied_on.desc(), ApplicationRow.number.desc())
    ).all()
    if only is not None and not few:
        rows = [row for row in rows if row.id in only]
    people = _people(session, {one for row in rows for one in (row.teacher_id, row.partner_id) if one}, few)
    steps = (ApplicationStepRow.application_id.in_([row.id for row in rows]),) if few else ()
    known = _Known(
        people=people,
        facts=facts_on(
            session, day, TeacherFactRow.kind.in_(("school", "category")),
            *((TeacherFactRow.teacher_id.in_(list(people)),) if few else ()),
        ),
        schools=school_places(session),
        statuses=statuses_of(session, *steps),
        labels=_labels(session, unit_keys(session)),
        promises=_open_promises(session),
    )  # fmt: skip
    since = _last_days(session, *steps)
    return [replace(_application(row, known), since=since.get(row.id)) for row in rows]


@dataclass(frozen=True)
class _Person:
    name: str | None
    id_number: str | None
    phone: str | None


@dataclass(frozen=True)
class _Known:
    """What the lines of applications are put together from."""

    people: dict[UUID, _Person]
    facts: dict[UUID, dict[str, str]]
    schools: dict[str, tuple[str, str]]
    statuses: dict[UUID | None, str]
    labels: dict[str, str]
    promises: dict[UUID | None, tuple[UUID, UUID | None]]


def _people(session: Session, ids: set[UUID], few: bool) -> dict[UUID, _Person]:
    query = select(TeacherRow.id, TeacherRow.name, TeacherRow.id_number, TeacherRow.phone)
    wanted = (TeacherRow.id.in_(list(ids)),) if few else ()
    rows = session.execute(query.where(live(TeacherRow), *wanted))
    return {row: _Person(name, number, phone) for row, name, number, phone in rows if row in ids}


def exceptions(session: Session) -> dict[str, int]:
    """How many steps went against a rule with a second person's word, by kind."""
    rows = session.execute(
        select(ApplicationStepRow.exception, func.count())
        .where(live(ApplicationStepRow), ApplicationStepRow.exception.is_not(None))
        .group_by(ApplicationStepRow.exception)
        .order_by(ApplicationStepRow.exception)
    )
    return {kind: count for kind, count in rows if kind}


def _last_days(session: Session, *conditions: Any) -> dict[UUID | None, date | None]:
    rows = session.execute(
        select(ApplicationStepRow.application_id, ApplicationStepRow.day)
        .where(live(ApplicationStepRow), *conditions)
        .order_by(ApplicationStepRow.day, ApplicationStepRow.id)
    )
    return dict(rows.all())


def _labels(session: Session, keys: dict[UnitKey, UUID]) -> dict[str, str]:
    units = {f"unit:{row}": "-".join(part for part in key if part) for key, row in keys.items()}
    return units | {f"school:{row}": name for row, name in school_names(session).items()}


def statuses_of(session: Session, *conditions: Any) -> dict[UUID | None, str]:
    """The status of every application: what the last effective step led to."""
    rows = session.execute(
        select(ApplicationStepRow.application_id, ApplicationStepRow.after)
        .where(live(ApplicationStepRow), *conditions)
        .order_by(ApplicationStepRow.day, ApplicationStepRow.id)
    )
    return {application: after or "" for application, after in rows}


def _open_promises(session: Session) -> dict[UUID | None, tuple[UUID, UUID | None]]:
    rows = session.execute(
        select(AssignmentRow.application_id, AssignmentRow.id, AssignmentRow.unit_id).where(
            live(AssignmentRow), AssignmentRow.application_id.is_not(None), AssignmentRow.until.is_(None)
        )
    )
    return {application: (promise, unit) for application, promise, unit in rows}


def _application(row: ApplicationRow, known: _Known) -> ApplicationLine:
    labels = known.labels
    person = known.people.get(row.teacher_id) if row.teacher_id else None
    partner = known.people.get(row.partner_id) if row.partner_id else None
    own = known.facts.get(row.teacher_id, {}) if row.teacher_id else {}
    town, school = known.schools.get(own.get("school", ""), ("", ""))
    promise, unit = known.promises.get(row.id, (None, None))
    wishes = tuple(row.wishes or ())
    return ApplicationLine(
        id=row.id,
        number=row.number or "",
        teacher_id=row.teacher_id,
        name=(person.name or "") if person else "",
        id_number=(person.id_number or "") if person else "",
        phone=(person.phone or "") if person else "",
        town=town,
        school=school,
        category=own.get("category", ""),
        kind=row.kind or "",
        together=row.together or "",
        partner_id=row.partner_id,
        partner=(partner.name or "") if partner else "",
        current_unit=labels.get(f"unit:{row.current_unit_id}", ""),
        wishes=tuple(labels.get(wish, wish) for wish in wishes),
        wish_ids=wishes,
        accepts_other=row.accepts_other or "",
        applied_on=row.applied_on,
        status=known.statuses.get(row.id, "草稿"),
        assigned_unit=labels.get(f"unit:{unit}", "") if unit else "",
        assignment_id=promise,
        note=row.note or "",
        late_reason=row.late_reason or "",
    )
