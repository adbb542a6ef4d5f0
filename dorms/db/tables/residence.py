"""From key to key: keys, what was handed over, who lives along, conduct, giving back."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from dorms.db.tables.base import Base, Json, JsonText, Synced, field


class KeyHandRow(Synced, Base):
    """Keys handed out (发出) or taken back (收回)."""

    __person__ = "teacher_id"

    unit_id: Mapped[UUID | None] = field(to="unit")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    direction: Mapped[str | None] = field()
    day: Mapped[date | None] = field()
    count: Mapped[int | None] = field(register="keys")
    numbers: Mapped[str | None] = field(register="keys")
    note: Mapped[str | None] = field(personal=True)


class HandoverRow(Synced, Base):
    """What was found in the unit when it was handed over (入住) or given back (退房).

    `items`: a list of {name, count, condition, price, note}; `condition` empty means in order.
    """

    __person__ = "teacher_id"

    unit_id: Mapped[UUID | None] = field(to="unit")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    agreement_id: Mapped[UUID | None] = field(to="agreement")
    occasion: Mapped[str | None] = field()
    day: Mapped[date | None] = field()
    items: Mapped[Json] = field(JsonText)
    inspector: Mapped[str | None] = field()
    note: Mapped[str | None] = field(personal=True)


class DepartureRow(Synced, Base):
    """A move-out under way (退房): what made it necessary, when it was told, until when, and how it was settled."""

    __person__ = "teacher_id"

    stay_id: Mapped[UUID | None] = field(to="stay")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    trigger: Mapped[str | None] = field(register="cause")
    event_on: Mapped[date | None] = field(register="cause")
    noticed_on: Mapped[date | None] = field()
    leave_by: Mapped[date | None] = field(register="deadline")
    clause: Mapped[str | None] = field(register="deadline")
    deadline_reason: Mapped[str | None] = field(register="deadline")  # why another day than the rule's
    settled_on: Mapped[date | None] = field(register="settled")
    refund_by: Mapped[date | None] = field(register="settled")
    lines: Mapped[Json] = field(JsonText, register="settled")  # the settlement sheet as agreed
    inspector: Mapped[str | None] = field(register="settled")
    cancelled_on: Mapped[date | None] = field(register="cancelled")
    cancel_reason: Mapped[str | None] = field(register="cancelled")
    note: Mapped[str | None] = field(personal=True)


class CoResidentRow(Synced, Base):
    """同住人: who lives along with a teacher and is none of ours."""

    __person__ = "teacher_id"

    teacher_id: Mapped[UUID | None] = field(to="teacher")
    stay_id: Mapped[UUID | None] = field(to="stay")
    name: Mapped[str | None] = field(personal=True)
    relation: Mapped[str | None] = field()
    id_number: Mapped[str | None] = field(personal=True)
    start: Mapped[date | None] = field(register="span")
    until: Mapped[date | None] = field(register="span")
    note: Mapped[str | None] = field(personal=True)


class ViolationRow(Synced, Base):
    """违规: what was found, on what evidence, what followed from the rule set, and whether it was put right."""

    __person__ = "teacher_id"

    teacher_id: Mapped[UUID | None] = field(to="teacher")
    unit_id: Mapped[UUID | None] = field(to="unit")
    day: Mapped[date | None] = field()
    code: Mapped[str | None] = field()  # SUBLET MISUSE ... as the rule set knows it
    facts: Mapped[str | None] = field(personal=True)
    evidence: Mapped[str | None] = field(personal=True)
    handling: Mapped[str | None] = field(personal=True)
    clause: Mapped[str | None] = field()
    ban_until: Mapped[date | None] = field()
    remedied_on: Mapped[date | None] = field()


class TemporaryHomeRow(Synced, Base):
    """临时安置: somebody sleeps in another unit while the home unit is kept."""

    __person__ = "teacher_id"

    teacher_id: Mapped[UUID | None] = field(to="teacher")
    stay_id: Mapped[UUID | None] = field(to="stay")
    unit_id: Mapped[UUID | None] = field(to="unit")
    start: Mapped[date | None] = field(register="span")
    until: Mapped[date | None] = field(register="span")
    reason: Mapped[str | None] = field(personal=True)


class NightCheckRow(Synced, Base):
    """夜间查房: whether somebody was found in the unit that night (在, 不在, 请假)."""

    __person__ = "teacher_id"

    teacher_id: Mapped[UUID | None] = field(to="teacher")
    stay_id: Mapped[UUID | None] = field(to="stay")
    unit_id: Mapped[UUID | None] = field(to="unit")
    night: Mapped[date | None] = field()
    found: Mapped[str | None] = field(register="seen")
    checker: Mapped[str | None] = field(register="seen")
    note: Mapped[str | None] = field(personal=True)


class IdleWarningRow(Synced, Base):
    """长期不住预警: listed on what grounds, until when an answer is awaited, what was answered and what followed."""

    __person__ = "teacher_id"

    teacher_id: Mapped[UUID | None] = field(to="teacher")
    stay_id: Mapped[UUID | None] = field(to="stay")
    unit_id: Mapped[UUID | None] = field(to="unit")
    listed_on: Mapped[date | None] = field(register="listed")
    basis: Mapped[str | None] = field(register="listed", personal=True)
    clause: Mapped[str | None] = field(register="listed")
    answer_by: Mapped[date | None] = field(register="listed")
    answered_on: Mapped[date | None] = field(register="answer")
    answer: Mapped[str | None] = field(register="answer", personal=True)
    outcome: Mapped[str | None] = field(register="answer")
