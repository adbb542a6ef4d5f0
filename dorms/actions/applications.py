"""Taking in applications and moving them from step to step."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, next_number, not_after, row_of
from dorms.actions.households import household_for
from dorms.db.queries.living import person
from dorms.db.tables import ApplicationRow, ApplicationStepRow, SchoolRow, UnitRow, live
from dorms.domain.identity import new_id
from dorms.errors.living import NoWish, OpenApplication, WishTwice, WrongStep

CLOSED_STATUS = frozenset({"已入住", "已放弃", "不合格", "已撤销"})
FOLLOWS: dict[str, frozenset[str]] = {
    "已提交": frozenset({"学校初审", "已退回(补材料)", "不合格", "已撤销", "合格(轮候)", "已分配"}),
    "已退回(补材料)": frozenset({"已提交", "已撤销"}),
    "学校初审": frozenset(
        {"中心校复审", "局审批", "已退回(补材料)", "不合格", "合格(轮候)", "已撤销", "已分配"}
    ),
    "中心校复审": frozenset(
        {"局审批", "公示中", "已退回(补材料)", "不合格", "合格(轮候)", "已撤销", "已分配"}
    ),
    "局审批": frozenset({"公示中", "合格(轮候)", "已退回(补材料)", "不合格", "已撤销", "已分配"}),
    "公示中": frozenset({"有异议(复核)", "合格(轮候)", "待选房", "已分配", "不合格", "已撤销"}),
    "有异议(复核)": frozenset({"合格(轮候)", "不合格", "公示中", "已撤销"}),
    "合格(轮候)": frozenset({"待选房", "已分配", "已放弃", "不合格", "已撤销"}),
    "待选房": frozenset({"已分配", "合格(轮候)", "已放弃", "已撤销"}),
    "已分配": frozenset({"待签约", "已入住", "合格(轮候)", "已放弃", "已撤销"}),
    "待签约": frozenset({"已入住", "合格(轮候)", "已放弃", "已撤销"}),
    "不合格": frozenset({"已提交"}),
    "已放弃": frozenset({"已提交"}),
    "已撤销": frozenset({"已提交"}),
    "已入住": frozenset(),
}


@dataclass(frozen=True, slots=True)
class Request:
    """What a teacher asks for on the form. Wishes are `unit:ID` or `school:ID`, the dearest first."""

    teacher_id: UUID
    kind: str
    applied_on: date
    together: str = "单独"
    partner_id: UUID | None = None
    current_unit_id: UUID | None = None
    wishes: tuple[str, ...] = ()
    accepts_other: str = "是"
    note: str = ""


def take_application(session: Session, request: Request, *, today: date) -> UUID:
    """Register a paper application and give it its number; one open application a person."""
    not_after(request.applied_on, today)
    applicant = person(session, request.teacher_id)
    for one in filter(None, (request.teacher_id, request.partner_id)):
        if number := open_number(session, one):
            raise OpenApplication(person(session, one).name, number)
    _check_wishes(session, request.wishes)
    if not request.wishes and request.accepts_other != "是":
        raise NoWish(applicant.name)
    row = ApplicationRow(
        id=new_id(),
        number=next_number(session, ApplicationRow.number, "SL", request.applied_on.year),
        household_id=household_for(
            session, request.teacher_id, request.partner_id, request.together, request.applied_on
        ),
        teacher_id=request.teacher_id,
        kind=request.kind,
        current_unit_id=request.current_unit_id,
        together=request.together,
        partner_id=request.partner_id,
        wishes=list(request.wishes),
        accepts_other=request.accepts_other,
        applied_on=request.applied_on,
        received_at=time.time_ns() // 1_000_000,
        note=clean("note", request.note),
    )
    session.add(row)
    _add_step(session, row.id, None, "已提交", request.applied_on, "", "", "")
    return row.id


def open_number(session: Session, teacher: UUID) -> str | None:
    """The number of the person's application that is still on its way."""
    rows = session.execute(
        select(ApplicationRow.id, ApplicationRow.number).where(
            live(ApplicationRow),
            (ApplicationRow.teacher_id == teacher) | (ApplicationRow.partner_id == teacher),
        )
    )
    return next((number or "-" for row, number in rows if status_of(session, row) not in CLOSED_STATUS), None)


def status_of(session: Session, application: UUID) -> str:
    """The status: what the last effective step led to."""
    found = session.scalar(
        select(ApplicationStepRow.after)
        .where(ApplicationStepRow.application_id == application, live(ApplicationStepRow))
        .order_by(ApplicationStepRow.day.desc(), ApplicationStepRow.id.desc())
        .limit(1)
    )
    return found or "草稿"


def _check_wishes(session: Session, wishes: Sequence[str]) -> None:
    seen: set[str] = set()
    for wish in wishes:
        if wish in seen:
            raise WishTwice(wish)
        seen.add(wish)
        kind, _, row = wish.partition(":")
        row_of(session, SchoolRow if kind == "school" else UnitRow, UUID(row))


def move_application(
    session: Session,
    application_id: UUID,
    after: str,
    *,
    day: date,
    level: str = "",
    opinion: str = "",
    reason_code: str = "",
) -> None:
    """Pass, return, refuse or withdraw an application: a step with its level, day, opinion and reason code."""
    application = row_of(session, ApplicationRow, application_id)
    before = status_of(session, application_id)
    if after not in FOLLOWS.get(before, frozenset()):
        raise WrongStep(application.number or "", before, after)
    _add_step(session, application_id, before, after, day, level, opinion, reason_code)


def move_applications(
    session: Session,
    application_ids: Sequence[UUID],
    after: str,
    *,
    day: date,
    level: str = "",
    opinion: str = "",
) -> int:
    """The same step for several applications, as one operation; one that is refused refuses all."""
    for application in application_ids:
        move_application(session, application, after, day=day, level=level, opinion=opinion)
    return len(application_ids)


def step_to(session: Session, application: ApplicationRow, after: str, *, day: date, opinion: str) -> None:
    """The step another action brings with it, such as 已分配."""
    before = status_of(session, application.id)
    if after not in FOLLOWS.get(before, frozenset()):
        raise WrongStep(application.number or "", before, after)
    _add_step(session, application.id, before, after, day, "", opinion, "")


def _add_step(
    session: Session,
    application: UUID,
    before: str | None,
    after: str,
    day: date,
    level: str,
    opinion: str,
    reason_code: str,
) -> None:
    session.add(
        ApplicationStepRow(
            id=new_id(),
            application_id=application,
            before=before,
            after=after,
            level=level,
            day=day,
            opinion=clean("opinion", opinion),
            reason_code=reason_code,
        )
    )
    session.flush()
