"""Repairs, tasks and attachments."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Mapped

from dorms.db.tables.base import Base, Exact, JsonText, Synced, field


class TicketRow(Synced, Base):
    """A repair request (报修); its steps are `TicketStepRow`s, its status is derived from them."""

    number: Mapped[str | None] = field()  # 工单号
    unit_id: Mapped[UUID | None] = field(to="unit")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    reporter: Mapped[str | None] = field(personal=True)
    phone: Mapped[str | None] = field(personal=True)
    category: Mapped[str | None] = field()
    description: Mapped[str | None] = field()
    urgency: Mapped[str | None] = field()
    reported_on: Mapped[date | None] = field()
    material_cost: Mapped[Decimal | None] = field(Exact(2))
    labour_cost: Mapped[Decimal | None] = field(Exact(2))
    payer: Mapped[str | None] = field()
    accepted_by: Mapped[str | None] = field(personal=True)
    overdue: Mapped[str | None] = field()  # 是/否 as an imported ledger says; else it follows from the steps
    cause: Mapped[str | None] = field()  # 自然损耗 人为 灾害 质保期内
    group_id: Mapped[UUID | None] = field(to="ticket")  # the first report of the same fault
    quote: Mapped[Decimal | None] = field(Exact(2), register="quote")  # what the resident is to pay
    quote_agreed_on: Mapped[date | None] = field(register="quote")
    parts: Mapped[str | None] = field()  # 配件
    warranty_until: Mapped[date | None] = field()  # whoever did the repair puts it right again until then


class TicketStepRow(Synced, Base):
    """A step of a ticket: 派工, 到场, 完工, 验收, 复检, 重开, 作废; each 完工 with what it cost that time, and whom."""

    ticket_id: Mapped[UUID | None] = field(to="ticket")
    step: Mapped[str | None] = field()
    day: Mapped[date | None] = field()
    person: Mapped[str | None] = field(personal=True)
    note: Mapped[str | None] = field()
    payer: Mapped[str | None] = field(register="cost")
    material_cost: Mapped[Decimal | None] = field(Exact(2), register="cost")
    labour_cost: Mapped[Decimal | None] = field(Exact(2), register="cost")


class TaskRow(Synced, Base):
    """Something a person must decide; the clock or an import creates it, only a person closes it."""

    kind: Mapped[str | None] = field()
    subject: Mapped[str | None] = field()  # the entity it is about
    subject_id: Mapped[UUID | None] = field(index=True)
    due: Mapped[date | None] = field()
    details: Mapped[dict[str, str] | None] = field(JsonText)
    done_on: Mapped[date | None] = field(register="done")
    outcome: Mapped[str | None] = field(register="done")


class AttachmentRow(Synced, Base):
    """A file kept with a row; the bytes are in `file`, named by their hash."""

    subject: Mapped[str | None] = field()
    subject_id: Mapped[UUID | None] = field(index=True)
    name: Mapped[str | None] = field()
    hash: Mapped[str | None] = field()
    kind: Mapped[str | None] = field()
