"""Keys, handovers and departures as frozen values."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.tables import (
    CoResidentRow,
    DepartureRow,
    HandoverRow,
    KeyHandRow,
    SettingRow,
    StayRow,
    TeacherRow,
    TemporaryHomeRow,
    UnitRow,
    ViolationRow,
    live,
)
from dorms.domain.records import LodgingSpan
from dorms.domain.residence import USUAL_THINGS, Occasion, Thing, read_things

THINGS = "things/"  # name of the setting that holds what a unit of this type is furnished with


@dataclass(frozen=True, slots=True)
class KeyHand:
    """Keys that went one way on a day."""

    teacher_id: UUID
    way: str
    day: date | None
    count: int
    numbers: str


@dataclass(frozen=True, slots=True)
class Departure:
    """A move-out under way or over."""

    id: UUID
    stay_id: UUID
    teacher_id: UUID
    name: str
    trigger: str
    event_on: date | None
    noticed_on: date | None
    leave_by: date | None
    clause: str
    settled_on: date | None
    refund_by: date | None
    inspector: str
    left: date | None
    lines: Any
    unit_id: UUID | None


@dataclass(frozen=True, slots=True)
class CoResident:
    """Somebody who lives along with a teacher."""

    id: UUID
    name: str
    relation: str
    start: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Violation:
    """Something found against the rules of the house."""

    id: UUID
    teacher_id: UUID
    name: str
    unit_id: UUID | None
    day: date | None
    code: str
    facts: str
    evidence: str
    handling: str
    clause: str
    ban_until: date | None
    remedied_on: date | None


def key_hands(session: Session, unit: UUID) -> list[KeyHand]:
    """Every key of the unit that went out or came back, oldest first."""
    rows = session.scalars(
        select(KeyHandRow)
        .where(live(KeyHandRow), KeyHandRow.unit_id == unit)
        .order_by(KeyHandRow.day, KeyHandRow.id)
    )
    return [
        KeyHand(row.teacher_id, row.direction or "", row.day, row.count or 0, row.numbers or "")
        for row in rows
        if row.teacher_id is not None
    ]


def things_of(session: Session, unit: UUID) -> tuple[Thing, ...]:
    """What the unit is furnished with: the list kept for its type, or what is usual."""
    row = session.execute(select(UnitRow.unit_type, UnitRow.owner_office).where(UnitRow.id == unit)).first()
    return things_of_type(session, row.unit_type or "", row.owner_office) if row is not None else USUAL_THINGS


def things_of_type(session: Session, unit_type: str, office: UUID | None = None) -> tuple[Thing, ...]:
    """The list kept for a type of unit; what is usual where none is kept.

    Of several lists that of the office that manages the unit, or else one's own, or else the bureau's.
    """
    own = UUID(meta.recall(session, meta.OFFICE) or "")
    kept = session.execute(
        select(SettingRow.owner_office, SettingRow.value)
        .where(live(SettingRow), SettingRow.name == THINGS + unit_type)
        .order_by(SettingRow.id)
    ).all()
    bureau = UUID(meta.recall(session, meta.BUREAU) or str(own))
    order = {bureau: 2} | {own: 1} | ({office: 0} if office is not None else {})
    texts = sorted(kept, key=lambda one: order.get(one.owner_office, 3))
    return read_things(json.loads(texts[0].value)) if texts and texts[0].value else USUAL_THINGS


def handed_over(session: Session, unit: UUID, teacher: UUID) -> tuple[Thing, ...]:
    """What was found when this person moved in; nothing where nothing was written down."""
    row = session.scalar(
        select(HandoverRow)
        .where(
            live(HandoverRow),
            HandoverRow.unit_id == unit,
            HandoverRow.teacher_id == teacher,
            HandoverRow.occasion == Occasion.MOVE_IN.value,
        )
        .order_by(HandoverRow.day.desc(), HandoverRow.id.desc())
        .limit(1)
    )
    return read_things(row.items) if row is not None else ()


def departures(session: Session, *conditions: Any) -> list[Departure]:
    """Departures that were not called off, the one to be left first on top."""
    rows = session.execute(
        select(DepartureRow, TeacherRow.name, StayRow.until, StayRow.unit_id)
        .outerjoin(TeacherRow, DepartureRow.teacher_id == TeacherRow.id)
        .outerjoin(StayRow, DepartureRow.stay_id == StayRow.id)
        .where(live(DepartureRow), DepartureRow.cancelled_on.is_(None), *conditions)
        .order_by(DepartureRow.leave_by, DepartureRow.id)
    )
    return [
        Departure(
            row.id, row.stay_id, row.teacher_id, name or "", row.trigger or "", row.event_on, row.noticed_on,
            row.leave_by, row.clause or "", row.settled_on, row.refund_by, row.inspector or "", left, row.lines,
            unit,
        )
        for row, name, left, unit in rows
        if row.stay_id is not None and row.teacher_id is not None
    ]  # fmt: skip


def co_residents(session: Session, stay: UUID) -> list[CoResident]:
    """Who lives along, those who still do first."""
    rows = session.scalars(
        select(CoResidentRow)
        .where(live(CoResidentRow), CoResidentRow.stay_id == stay)
        .order_by(CoResidentRow.until.desc().nulls_first(), CoResidentRow.start)
    )
    return [CoResident(row.id, row.name or "", row.relation or "", row.start, row.until) for row in rows]


def lodging_spans(session: Session) -> dict[UUID, list[LodgingSpan]]:
    """Who slept, or sleeps, in each unit without having the home there."""
    rows = session.execute(
        select(TemporaryHomeRow.unit_id, TeacherRow.name, TemporaryHomeRow.start, TemporaryHomeRow.until)
        .outerjoin(TeacherRow, TemporaryHomeRow.teacher_id == TeacherRow.id)
        .where(live(TemporaryHomeRow))
    )
    found: dict[UUID, list[LodgingSpan]] = {}
    for unit, name, start, until in rows:
        if unit is not None and start is not None:
            found.setdefault(unit, []).append(LodgingSpan(name or "", start, until))
    return found


def violations(session: Session, *conditions: Any) -> list[Violation]:
    """What was found, the newest first."""
    rows = session.execute(
        select(ViolationRow, TeacherRow.name)
        .outerjoin(TeacherRow, ViolationRow.teacher_id == TeacherRow.id)
        .where(live(ViolationRow), *conditions)
        .order_by(ViolationRow.day.desc(), ViolationRow.id)
    )
    return [
        Violation(
            row.id, row.teacher_id, name or "", row.unit_id, row.day, row.code or "", row.facts or "",
            row.evidence or "", row.handling or "", row.clause or "", row.ban_until, row.remedied_on,
        )
        for row, name in rows
        if row.teacher_id is not None
    ]  # fmt: skip
