"""Who lives where: assignment, agreement, term, stay."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Mapped

from dorms.db.tables.base import Base, Exact, Synced, field


class AssignmentRow(Synced, Base):
    """A unit promised to a teacher from `start`; `until` ends the promise unused, a stay naming it fulfils it."""

    __person__ = "teacher_id"

    teacher_id: Mapped[UUID | None] = field(to="teacher")
    partner_id: Mapped[UUID | None] = field(to="teacher")
    unit_id: Mapped[UUID | None] = field(to="unit")
    application_id: Mapped[UUID | None] = field(to="application")
    start: Mapped[date | None] = field(register="span")
    until: Mapped[date | None] = field(register="span")
    move_in_by: Mapped[date | None] = field()
    reason: Mapped[str | None] = field(personal=True)
    behind_id: Mapped[UUID | None] = field(to="stay")  # a swap chain: free when this stay has ended


class AgreementRow(Synced, Base):
    """A signed agreement; its rule-set version is frozen, as is the category on each stay under it."""

    __person__ = "teacher_id"

    number: Mapped[str | None] = field()  # 协议编号
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    unit_id: Mapped[UUID | None] = field(to="unit")
    rule_set: Mapped[str | None] = field()
    signed_on: Mapped[date | None] = field()
    deposit: Mapped[Decimal | None] = field(Exact(2))
    monthly_rent: Mapped[Decimal | None] = field(Exact(2))
    note: Mapped[str | None] = field(personal=True)


class TermRow(Synced, Base):
    """What was agreed: a span under an agreement. A renewal adds a term and edits none."""

    agreement_id: Mapped[UUID | None] = field(to="agreement")
    start: Mapped[date | None] = field(register="span")
    until: Mapped[date | None] = field(register="span")  # first night no longer agreed
    serial: Mapped[int | None] = field()  # 0: the first term; n: the n-th renewal
    rule_set: Mapped[str | None] = field()
    previous_id: Mapped[UUID | None] = field(to="term")
    reason: Mapped[str | None] = field(personal=True)


class StayRow(Synced, Base):
    """A teacher in a unit. `until` stays None until somebody moves out; a stay past its term still occupies."""

    __person__ = "teacher_id"

    teacher_id: Mapped[UUID | None] = field(to="teacher")
    unit_id: Mapped[UUID | None] = field(to="unit")
    start: Mapped[date | None] = field(register="span")
    until: Mapped[date | None] = field(register="span")
    agreement_id: Mapped[UUID | None] = field(to="agreement")
    category: Mapped[str | None] = field()  # as recognised when the agreement was signed
    assignment_id: Mapped[UUID | None] = field(to="assignment")
    leave_reason: Mapped[str | None] = field(personal=True)
    note: Mapped[str | None] = field(personal=True)
