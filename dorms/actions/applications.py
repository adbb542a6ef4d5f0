"""Taking in applications and moving them from step to step."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select, true
from sqlalchemy.orm import Session

from dorms.actions.common import clean, next_number, not_after, row_of
from dorms.actions.households import household_for
from dorms.actions.reviewing.declaring import declare_on_form
from dorms.actions.reviewing.proofs import Seen, record_proofs
from dorms.actions.rulebook import rules_on
from dorms.db.queries.cases import facts_of_teachers
from dorms.db.queries.living import person
from dorms.db.tables import ApplicationRow, ApplicationStepRow, SchoolRow, UnitRow, live
from dorms.domain.decisions import Outcome
from dorms.domain.facts import Facts
from dorms.domain.identity import new_id
from dorms.errors.living import DaysOutOfOrder, NoWish, OpenApplication, WishTwice, WrongStep
from dorms.errors.policy import NoRuleSet
from dorms.errors.reviewing import ApplicationLate
from dorms.rules.procedure import application_window

AMENDABLE = frozenset({"草稿", "已退回(补材料)"})
CLOSED_STATUS = frozenset({"已入住", "已放弃", "不合格", "已撤销"})
FOLLOWS: dict[str, frozenset[str]] = {
    "草稿": frozenset({"已提交", "已撤销"}),
    "已提交": frozenset(
        {
            "学校初审",
            "中心校复审",
            "局审批",
            "公示中",
            "已退回(补材料)",
            "不合格",
            "已撤销",
            "合格(轮候)",
            "已分配",
        }
    ),
    "已退回(补材料)": frozenset({"已提交", "已撤销"}),
    "学校初审": frozenset(
        {"中心校复审", "局审批", "公示中", "已退回(补材料)", "不合格", "合格(轮候)", "已撤销", "已分配"}
    ),
    "中心校复审": frozenset(
        {"局审批", "公示中", "已退回(补材料)", "不合格", "合格(轮候)", "已撤销", "已分配"}
    ),
    "局审批": frozenset({"公示中", "合格(轮候)", "已退回(补材料)", "不合格", "已撤销", "已分配"}),
    "公示中": frozenset({"有异议(复核)", "局审批", "合格(轮候)", "待选房", "已分配", "不合格", "已撤销"}),
    "有异议(复核)": frozenset({"局审批", "合格(轮候)", "不合格", "公示中", "已撤销"}),
    "合格(轮候)": frozenset({"有异议(复核)", "待选房", "已分配", "已放弃", "不合格", "已撤销"}),
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
    late_reason: str = ""  # why it comes outside the days in which applications are taken
    proofs: tuple[Seen, ...] = ()
    declares: bool = False  # 本人承诺 on the form: no other housing, no leave


@dataclass(frozen=True, slots=True)
class Against:
    """A step against a rule: which kind of exception, who else agreed to it."""

    exception: str
    second: UUID


def take_application(session: Session, request: Request, *, today: date) -> UUID:
    """Register a paper application and give it its number; one open application a person."""
    _check(session, request, today, but=None)
    _in_window(session, request)
    row = _new(session, request)
    row.number = next_number(session, ApplicationRow.number, "SL", request.applied_on.year)
    row.received_at = time.time_ns() // 1_000_000
    _add_step(session, row.id, None, "已提交", request.applied_on, "", "", "")
    _keep_proofs(session, row.id, request, today)
    return row.id


def save_draft(session: Session, request: Request, *, today: date) -> UUID:
    """Keep an application that is not complete yet: without a number, and nobody reviews it."""
    _check(session, request, today, but=None, is_draft=True)
    row = _new(session, request)
    session.flush()
    _keep_proofs(session, row.id, request, today)
    return row.id


def amend_application(session: Session, application_id: UUID, request: Request, *, today: date) -> None:
    """Correct a draft, or an application that was returned, and hand it in; a draft gets its number now."""
    row = row_of(session, ApplicationRow, application_id)
    before = status_of(session, application_id)
    if before not in AMENDABLE:
        raise WrongStep(row.number or "", before, "已提交")
    _check(session, request, today, but=application_id)
    _in_window(session, request)
    _fill(session, row, request)
    if row.number is None:
        row.number = next_number(session, ApplicationRow.number, "SL", request.applied_on.year)
        row.received_at = time.time_ns() // 1_000_000
    day = request.applied_on if before == "草稿" else today
    _add_step(session, row.id, before if before != "草稿" else None, "已提交", day, "", "", "")
    _keep_proofs(session, row.id, request, today)


def _check(
    session: Session, request: Request, today: date, *, but: UUID | None, is_draft: bool = False
) -> None:
    not_after(request.applied_on, today)
    applicant = person(session, request.teacher_id)
    for one in filter(None, (request.teacher_id, request.partner_id)):
        if number := open_number(session, one, but=but):
            raise OpenApplication(person(session, one).name, number)
    _check_wishes(session, request.wishes)
    if not request.wishes and request.accepts_other != "是" and not is_draft:
        raise NoWish(applicant.name)


def _in_window(session: Session, request: Request) -> None:
    """Outside the days in which applications are taken the rules refuse, or take it with a reason written down."""
    try:
        rules = rules_on(session, request.applied_on)
    except NoRuleSet:
        return
    known = facts_of_teachers(session, request.applied_on, [request.teacher_id])
    facts = known[request.teacher_id].facts if request.teacher_id in known else Facts(who="")
    found = application_window(rules, facts, request.applied_on)
    late = found.outcome is not Outcome.OK or found.given("late_days") is not None
    if not late or (found.outcome is not Outcome.REFUSED and request.late_reason.strip()):
        return
    finding = found.findings[0]
    figures = dict(finding.working.figures)
    raise ApplicationLate(
        request.applied_on,
        _day(figures.get("opens")),
        _day(figures.get("closes")),
        found.outcome is Outcome.REFUSED,
        finding.clause.number,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _new(session: Session, request: Request) -> ApplicationRow:
    row = ApplicationRow(id=new_id())
    _fill(session, row, request)
    session.add(row)
    return row


def _fill(session: Session, row: ApplicationRow, request: Request) -> None:
    row.household_id = household_for(
        session, request.teacher_id, request.partner_id, request.together, request.applied_on
    )
    row.teacher_id = request.teacher_id
    row.kind = request.kind
    row.current_unit_id = request.current_unit_id
    row.together = request.together
    row.partner_id = request.partner_id
    row.wishes = list(request.wishes)
    row.accepts_other = request.accepts_other
    row.applied_on = request.applied_on
    row.late_reason = clean("late_reason", request.late_reason) or None
    row.note = clean("note", request.note)


def _keep_proofs(session: Session, application: UUID, request: Request, today: date) -> None:
    if request.declares:
        declare_on_form(session, request.teacher_id, day=request.applied_on)
    if request.proofs:
        record_proofs(session, application, request.proofs, day=request.applied_on, today=today)


def open_number(session: Session, teacher: UUID, *, but: UUID | None = None) -> str | None:
    """The number of the person's application that is still on its way; `but`: one that does not count."""
    rows = session.execute(
        select(ApplicationRow.id, ApplicationRow.number).where(
            live(ApplicationRow),
            (ApplicationRow.teacher_id == teacher) | (ApplicationRow.partner_id == teacher),
            ApplicationRow.id != but if but is not None else true(),
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


def step_to(
    session: Session,
    application: ApplicationRow,
    after: str,
    *,
    day: date,
    opinion: str,
    level: str = "",
    reason_code: str = "",
    against: Against | None = None,
    decision: UUID | None = None,
) -> UUID:
    """The step another action brings with it, such as 已分配; its id."""
    before = status_of(session, application.id)
    if after not in FOLLOWS.get(before, frozenset()):
        raise WrongStep(application.number or "", before, after)
    return _add_step(
        session, application.id, before, after, day, level, opinion, reason_code, against, decision
    )


def _add_step(
    session: Session,
    application: UUID,
    before: str | None,
    after: str,
    day: date,
    level: str,
    opinion: str,
    reason_code: str,
    against: Against | None = None,
    decision: UUID | None = None,
) -> UUID:
    last = session.scalar(
        select(func.max(ApplicationStepRow.day)).where(
            ApplicationStepRow.application_id == application, live(ApplicationStepRow)
        )
    )
    if last is not None and day < last:
        raise DaysOutOfOrder(before or "", last, after, day)  # it would change nothing: the last day counts
    row = ApplicationStepRow(
        id=new_id(),
        application_id=application,
        before=before,
        after=str(after),
        level=level,
        day=day,
        opinion=clean("opinion", opinion),
        reason_code=reason_code,
        exception=str(against.exception) if against else None,
        second_id=against.second if against else None,
        decision_id=decision,
    )
    session.add(row)
    session.flush()
    return row.id
