"""Money: the ledger of each person, meters and their readings, prices, the cash box closed each day."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Mapped

from dorms.db.tables.base import Base, Exact, Json, JsonText, Synced, field


class LedgerEntryRow(Synced, Base):
    """One entry of a person's ledger (流水), which outlives every stay; never edited, only reversed.

    `kind` says which accounts it moves `amount` between (`dorms.domain.money.ledger.SIDES`).
    """

    __person__ = "teacher_id"

    kind: Mapped[str | None] = field()
    item: Mapped[str | None] = field()
    amount: Mapped[Decimal | None] = field(Exact(2))
    day: Mapped[date | None] = field(index=True)
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    agreement_id: Mapped[UUID | None] = field(to="agreement")
    unit_id: Mapped[UUID | None] = field(to="unit")
    start: Mapped[date | None] = field(register="span")  # what a charge is for
    until: Mapped[date | None] = field(register="span")
    due: Mapped[date | None] = field()
    method: Mapped[str | None] = field()
    receipt: Mapped[str | None] = field(index=True)  # 票据号
    toward_id: Mapped[UUID | None] = field(to="ledger_entry")
    reverses_id: Mapped[UUID | None] = field(to="ledger_entry")
    why: Mapped[Json] = field(JsonText)  # arithmetic code, figures and clause
    note: Mapped[str | None] = field(personal=True)
    school_id: Mapped[UUID | None] = field(
        to="school"
    )  # whose money was handed on; else it follows from the unit


class MeterRow(Synced, Base):
    """A meter of a unit, or 总表 of a whole building, from the day it was put in to the day it was taken out."""

    unit_id: Mapped[UUID | None] = field(to="unit")
    building_id: Mapped[UUID | None] = field(to="building")  # 总表: of no unit
    kind: Mapped[str | None] = field()  # 水 电 燃气
    number: Mapped[str | None] = field()  # 表号
    multiplier: Mapped[Decimal | None] = field(Exact(3))  # 倍率
    digits: Mapped[int | None] = field()  # whole places before it wraps
    prepaid: Mapped[bool | None] = field()  # a card is loaded: read, not charged
    start: Mapped[date | None] = field(register="span")
    until: Mapped[date | None] = field(register="span")


class ReadingRow(Synced, Base):
    """What a meter showed on a day (示数)."""

    meter_id: Mapped[UUID | None] = field(to="meter")
    day: Mapped[date | None] = field(register="reading")
    value: Mapped[Decimal | None] = field(Exact(3), register="reading")
    wrapped: Mapped[bool | None] = field(
        register="reading"
    )  # ran over its last digit since the reading before
    occasion: Mapped[str | None] = field()  # 装表 入住 抄表 退房 拆表
    note: Mapped[str | None] = field()


class TariffRow(Synced, Base):
    """The price of one unit of water, power or gas (单价), dated; of one school or, without one, of all."""

    kind: Mapped[str | None] = field()
    price: Mapped[Decimal | None] = field(Exact(4))
    school_id: Mapped[UUID | None] = field(to="school")
    start: Mapped[date | None] = field(register="span")
    until: Mapped[date | None] = field(register="span")
    basis: Mapped[str | None] = field()  # 定价依据


class DayCloseRow(Synced, Base):
    """日结: the cash box counted by two people at the end of a day."""

    day: Mapped[date | None] = field(index=True)
    counted: Mapped[Decimal | None] = field(Exact(2), register="count")
    expected: Mapped[Decimal | None] = field(Exact(2), register="count")
    first_person: Mapped[str | None] = field(register="people")
    second_person: Mapped[str | None] = field(register="people")
    note: Mapped[str | None] = field()


class PayrollSheetRow(Synced, Base):
    """工资代扣: what the pay office of one school is asked to take off one month's pay (2026-06)."""

    school_id: Mapped[UUID | None] = field(to="school")
    month: Mapped[str | None] = field()
    made_on: Mapped[date | None] = field()
    sent_on: Mapped[date | None] = field()
    returned_on: Mapped[date | None] = field()
    note: Mapped[str | None] = field()


class PayrollLineRow(Synced, Base):
    """One person on such a sheet, and what the pay office answered.

    `debts`: a list of {charge, item, start, until, why, note, left}, as the sheet showed them; a charge's note is
    about the person.
    """

    __person__ = "teacher_id"

    sheet_id: Mapped[UUID | None] = field(to="payroll_sheet")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    amount: Mapped[Decimal | None] = field(Exact(2))
    debts: Mapped[Json] = field(JsonText, personal=True)
    outcome: Mapped[str | None] = field(register="outcome")  # 已扣 部分扣 未扣
    taken: Mapped[Decimal | None] = field(Exact(2), register="outcome")
    reason: Mapped[str | None] = field(personal=True)
    entry_id: Mapped[UUID | None] = field(to="ledger_entry")


class VoidReceiptRow(Synced, Base):
    """A receipt of the book that records no payment: spoilt, skipped or handed back, with the reason."""

    receipt: Mapped[str | None] = field(index=True)
    day: Mapped[date | None] = field()
    reason: Mapped[str | None] = field()
