"""Looking after the buildings: inspections and hazards, recurring jobs, complaints, keepers, house regulations."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from dorms.db.tables.base import Base, Json, JsonText, Synced, field


class InspectionRoundRow(Synced, Base):
    """A round of inspections over many units from one checklist; a stock count is one too (清点)."""

    name: Mapped[str | None] = field()
    checklist: Mapped[str | None] = field()
    day: Mapped[date | None] = field()
    due: Mapped[date | None] = field()
    closed_on: Mapped[date | None] = field()
    note: Mapped[str | None] = field()


class InspectionRow(Synced, Base):
    """One place looked at: who, who was there, whether it is lived in, and each point of the checklist.

    `items`: a list of {group, name, result, note}; `result` is 合格, 不合格 or empty where nobody looked.
    """

    round_id: Mapped[UUID | None] = field(to="inspection_round")
    unit_id: Mapped[UUID | None] = field(to="unit")
    building_id: Mapped[UUID | None] = field(to="building")
    day: Mapped[date | None] = field()
    inspectors: Mapped[str | None] = field()
    present: Mapped[str | None] = field()
    lived_in: Mapped[str | None] = field(register="living")  # 在住 未住 部分居住
    evidence: Mapped[str | None] = field(register="living")
    items: Mapped[Json] = field(JsonText)
    note: Mapped[str | None] = field()


class HazardRow(Synced, Base):
    """隐患: from the day it was found until somebody else has seen that it is gone."""

    inspection_id: Mapped[UUID | None] = field(to="inspection")
    unit_id: Mapped[UUID | None] = field(to="unit")
    building_id: Mapped[UUID | None] = field(to="building")
    description: Mapped[str | None] = field()
    level: Mapped[str | None] = field()  # 一般 重大
    found_on: Mapped[date | None] = field(register="found")
    finder: Mapped[str | None] = field(register="found")
    measure: Mapped[str | None] = field()
    responsible: Mapped[str | None] = field(register="task")
    due: Mapped[date | None] = field(register="task")
    protection: Mapped[str | None] = field()  # 临时防护
    fixed_on: Mapped[date | None] = field(register="fixed")
    fixed_how: Mapped[str | None] = field(register="fixed")
    rechecked_on: Mapped[date | None] = field(register="rechecked")
    rechecker: Mapped[str | None] = field(register="rechecked")


class RecurringJobRow(Synced, Base):
    """Work that comes again (灭火器, 油漆): every so many months, from a date or from when it was last done."""

    name: Mapped[str | None] = field()
    building_id: Mapped[UUID | None] = field(to="building")
    unit_id: Mapped[UUID | None] = field(to="unit")
    months: Mapped[int | None] = field(register="rhythm")
    counted_from: Mapped[str | None] = field(register="rhythm")  # 日期 完成
    start: Mapped[date | None] = field(register="span")
    until: Mapped[date | None] = field(register="span")


class JobDoneRow(Synced, Base):
    """A recurring job done once."""

    job_id: Mapped[UUID | None] = field(to="recurring_job")
    day: Mapped[date | None] = field()
    person: Mapped[str | None] = field()
    note: Mapped[str | None] = field()


class ComplaintRow(Synced, Base):
    """投诉与求助: how it came, what it asks, until when it is answered, what was answered."""

    __person__ = "teacher_id"

    number: Mapped[str | None] = field()
    kind: Mapped[str | None] = field()  # 投诉 求助 咨询 建议
    way: Mapped[str | None] = field()  # 来访 电话 12345 信访 微信
    day: Mapped[date | None] = field()
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    unit_id: Mapped[UUID | None] = field(to="unit")
    caller: Mapped[str | None] = field(personal=True)
    phone: Mapped[str | None] = field(personal=True)
    content: Mapped[str | None] = field(personal=True)
    handler: Mapped[str | None] = field(register="task")
    answer_by: Mapped[date | None] = field(register="task")
    answered_on: Mapped[date | None] = field(register="answer")
    answer: Mapped[str | None] = field(register="answer", personal=True)
    satisfaction: Mapped[str | None] = field()  # 满意 基本满意 不满意
    reopened_on: Mapped[date | None] = field()


class KeeperRow(Synced, Base):
    """宿舍管理员 of a building and the telephone for repairs at any hour."""

    building_id: Mapped[UUID | None] = field(to="building")
    name: Mapped[str | None] = field()
    phone: Mapped[str | None] = field()
    repair_phone: Mapped[str | None] = field()
    start: Mapped[date | None] = field(register="span")
    until: Mapped[date | None] = field(register="span")


class RegulationRow(Synced, Base):
    """管理制度: one of the house's texts as adopted, with its number, meeting and first day."""

    kind: Mapped[str | None] = field()
    title: Mapped[str | None] = field()
    number: Mapped[str | None] = field()  # 文号
    meeting: Mapped[str | None] = field()  # 通过会议
    start: Mapped[date | None] = field(register="span")  # 施行日期
    until: Mapped[date | None] = field(register="span")
    text: Mapped[str | None] = field()
    rule_set: Mapped[str | None] = field()


class RegulationReceiptRow(Synced, Base):
    """A resident signed that the text was handed over."""

    regulation_id: Mapped[UUID | None] = field(to="regulation")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    day: Mapped[date | None] = field()
