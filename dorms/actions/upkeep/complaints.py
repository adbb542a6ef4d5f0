"""投诉与求助: taken down, answered in time, opened again; who looks after a building."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, need_reason, next_number, not_after, row_of
from dorms.db.queries.rulebook import work_calendar
from dorms.db.tables import BuildingRow, ComplaintRow, KeeperRow, live
from dorms.domain.identity import new_id
from dorms.domain.workdays import add_working_days
from dorms.errors.living import UnknownCode
from dorms.errors.upkeep import AnsweredAlready, NotAnswered

KINDS = ("投诉", "求助", "咨询", "建议")
WAYS = ("来访", "电话", "12345", "信访", "微信")
SATISFACTIONS = ("满意", "基本满意", "不满意")
USUAL_DAYS = 10  # working days to answer: domain.md 5.2, handling an objection


@dataclass(frozen=True, slots=True, kw_only=True)
class NewComplaint:
    """What somebody came with."""

    kind: str
    way: str
    day: date
    content: str
    caller: str = ""
    phone: str = ""
    teacher_id: UUID | None = None
    unit_id: UUID | None = None
    handler: str = ""
    answer_by: date | None = None


def take_complaint(session: Session, new: NewComplaint, *, today: date) -> UUID:
    """登记, with its number and the working day by which it is answered."""
    for field, value, known in (("kind", new.kind, KINDS), ("way", new.way, WAYS)):
        if value not in known:
            raise UnknownCode(field, value, known)
    not_after(new.day, today)
    row = ComplaintRow(
        id=new_id(),
        number=next_number(session, ComplaintRow.number, "TS", new.day.year),
        kind=new.kind,
        way=new.way,
        day=new.day,
        teacher_id=new.teacher_id,
        unit_id=new.unit_id,
        caller=clean("caller", new.caller) or None,
        phone=clean("phone", new.phone) or None,
        content=clean("content", new.content, required=True),
        handler=clean("handler", new.handler) or None,
        answer_by=new.answer_by or add_working_days(work_calendar(session), new.day, USUAL_DAYS),
    )
    session.add(row)
    session.flush()
    return row.id


def answer_complaint(
    session: Session,
    complaint_id: UUID,
    *,
    day: date,
    answer: str,
    today: date,
    handler: str = "",
    satisfaction: str = "",
) -> None:
    """答复."""
    row = row_of(session, ComplaintRow, complaint_id)
    if row.answered_on is not None and (row.reopened_on is None or row.reopened_on <= row.answered_on):
        raise AnsweredAlready(row.number or "", row.answered_on)
    if satisfaction and satisfaction not in SATISFACTIONS:
        raise UnknownCode("satisfaction", satisfaction, SATISFACTIONS)
    row.answered_on = not_after(day, today)
    row.answer = clean("answer", answer, required=True)
    row.handler = clean("handler", handler) or row.handler
    row.satisfaction = satisfaction or None
    row.reopened_on = None


def reopen_complaint(session: Session, complaint_id: UUID, *, day: date, note: str) -> None:
    """重新受理: the answer before stays in the record of changes."""
    row = row_of(session, ComplaintRow, complaint_id)
    row.reopened_on = day
    row.answered_on = None
    row.answer_by = add_working_days(work_calendar(session), day, USUAL_DAYS)
    row.satisfaction = None
    row.content = "\n".join(
        part for part in (row.content, f"{day}：{need_reason('reopen_complaint', note)}") if part
    )


def set_keeper(
    session: Session, building_id: UUID, *, name: str, phone: str, repair_phone: str, start: date
) -> UUID:
    """宿舍管理员 from a day on; the one before ends there."""
    row_of(session, BuildingRow, building_id)
    before = session.scalars(
        select(KeeperRow).where(
            live(KeeperRow),
            KeeperRow.building_id == building_id,
            or_(KeeperRow.until.is_(None), KeeperRow.until > start),
        )
    )
    for row in before:
        if row.start is not None and row.start >= start:
            row.void = True
        else:
            row.until = start
    keeper = KeeperRow(
        id=new_id(),
        building_id=building_id,
        name=clean("name", name, required=True),
        phone=clean("phone", phone),
        repair_phone=clean("repair_phone", repair_phone, required=True),
        start=start,
    )
    session.add(keeper)
    return keeper.id


def rate_complaint(session: Session, complaint_id: UUID, *, satisfaction: str) -> None:
    """回访: how content the caller is, asked after the answer."""
    row = row_of(session, ComplaintRow, complaint_id)
    if row.answered_on is None:
        raise NotAnswered(row.number or "")
    if satisfaction not in SATISFACTIONS:
        raise UnknownCode("satisfaction", satisfaction, SATISFACTIONS)
    row.satisfaction = satisfaction
