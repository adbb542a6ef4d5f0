"""After the result: the notice for everybody to read, then the approval that makes every assignment at once."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.actions.applications import step_to
from dorms.actions.common import clean, next_number, row_of
from dorms.actions.reviewing.notices import NewNotice, publish_notice
from dorms.actions.rounds.drawing import come
from dorms.actions.rounds.planning import add_step, round_at
from dorms.db.queries.living import holdings, person, place
from dorms.db.queries.rounds import offers_of_round, results_of
from dorms.db.queries.rulebook import work_calendar
from dorms.db.tables import (
    ApplicationRow,
    AssignmentRow,
    ObjectionRow,
    OfferRow,
    PublicNoticeRow,
    RoundEntryRow,
    StayRow,
    live,
)
from dorms.domain.applying import Status
from dorms.domain.identity import new_id
from dorms.domain.living import Holding, Span, check_open, check_room
from dorms.domain.reviewing import Listing, NoticeEntry
from dorms.domain.rounds import LeftOut, ResultLine, RoundLine, Step
from dorms.domain.workdays import add_working_days
from dorms.errors.living import MixedRoom, UnitFull, WrongSex
from dorms.errors.reviewing import NoticeRuns, ObjectionsOpen
from dorms.errors.rounds import HomeChanged, OfferAnswered

SKIP_NONE: frozenset[str] = frozenset()


def masked_name(name: str) -> str:
    """张*, 张*明, 欧阳*: enough for those who know the person, with the code beside it for the person."""
    if len(name) < 2:
        return name
    at = 1 if len(name) < 4 or "·" in name else 2
    return name[:at] + "*" + name[at + 1 :]


def notice_entries(results: Iterable[ResultLine], *, masked: bool = True) -> tuple[NoticeEntry, ...]:
    """The lines of the result's notice in the order of the round: no ID number, no telephone."""
    return tuple(_line(one, masked=masked) for one in results)


def _line(one: ResultLine, *, masked: bool) -> NoticeEntry:
    names = [name for name in (one.entry.name, one.entry.partner) if name]
    shown = "、".join(masked_name(name) if masked else name for name in names)
    if one.place is None:
        remark = f"{one.entry.code} 轮候第{one.waiting}位"
    elif one.place.code in one.entry.holds:
        remark = f"{one.entry.code} 留在原处"
    else:
        bed = f"{one.place.bed}号床" if one.place.bed is not None else ""
        remark = f"{one.entry.code} {one.place.unit}{bed}"
    return NoticeEntry(
        application=str(one.entry.application_id),
        name=shown,
        school=one.entry.school,
        category=one.entry.category,
        unit_type=one.place.unit_type if one.place else "",
        unit=one.place.unit if one.place else "",
        points=f"第{one.position}名" if one.position else "",
        remark=remark,
    )


def post_round(
    session: Session, round_id: UUID, *, day: date, masked: bool = True, basis: str = "", phone: str = ""
) -> UUID:
    """公示 of the result, masked, for the working days of the plan. Returns the notice's id."""
    line = round_at(session, round_id, Step.POSTED)
    results = results_of(session, round_id)
    last = add_working_days(work_calendar(session), day, max(1, line.notice_days))
    notice = publish_notice(
        session,
        NewNotice(
            listing=Listing.RESULT,
            subject=f"{line.name}结果",
            entries=notice_entries(results, masked=masked),
            start=day,
            last_day=last,
            basis=clean("basis", basis),
            rule_set=line.rule_set,
            phone=clean("phone", phone),
        ),
    )
    add_step(session, round_id, Step.POSTED, day, notice_id=notice, details={"last_day": last.isoformat()})
    return notice


def approve_round(
    session: Session,
    round_id: UUID,
    *,
    day: date,
    today: date,
    move_in_by: date | None = None,
    without: frozenset[str] = SKIP_NONE,
    note: str = "",
) -> int:
    """Every assignment of the round in one operation, each with an offer to answer in time. Returns how many.

    Refused while the notice runs or an objection has no answer, and where a home has changed since the freeze:
    those entries are then named in `without` and handled one by one.
    """
    line = round_at(session, round_id, Step.APPROVED)
    come(session, day, today)
    _check_notice(session, line, day)
    answer_by = add_working_days(work_calendar(session), day, max(1, line.answer_days))
    results = [one for one in results_of(session, round_id) if _moves(one) and one.entry.code not in without]
    leaving = _leaving(session, results)
    for one in results:
        _give(session, line, one, leaving, day, answer_by, move_in_by)
    details = {"assigned": len(results), "without": sorted(without), "answer_by": answer_by.isoformat()}
    add_step(session, round_id, Step.APPROVED, day, note=note, details=details)
    return len(results)


def _moves(one: ResultLine) -> bool:
    return one.place is not None and one.place.code not in one.entry.holds


def _check_notice(session: Session, line: RoundLine, day: date) -> None:
    notice_id = next((step.notice_id for step in reversed(line.steps) if step.notice_id is not None), None)
    if notice_id is None:
        return
    notice = row_of(session, PublicNoticeRow, notice_id)
    if notice.last_day is not None and day <= notice.last_day:
        raise NoticeRuns(notice.subject or "", notice.last_day)
    open_ones = session.scalar(
        select(func.count(ObjectionRow.id)).where(
            live(ObjectionRow), ObjectionRow.notice_id == notice_id, ObjectionRow.answered_on.is_(None)
        )
    )
    if open_ones:
        raise ObjectionsOpen(notice.subject or "", open_ones)


def _leaving(session: Session, results: Iterable[ResultLine]) -> dict[UUID, UUID]:
    """The stays of those who move elsewhere in this round, by person."""
    people = {
        person
        for one in results
        if one.entry.holds
        for person in (one.entry.teacher_id, one.entry.partner_id)
        if person is not None
    }
    rows = session.execute(
        select(StayRow.teacher_id, StayRow.id).where(
            live(StayRow), StayRow.until.is_(None), StayRow.teacher_id.in_(people)
        )
    )
    return {teacher: stay for teacher, stay in rows if teacher is not None}


def _give(
    session: Session,
    line: RoundLine,
    one: ResultLine,
    leaving: dict[UUID, UUID],
    day: date,
    answer_by: date,
    move_in_by: date | None,
) -> None:
    entry, found = one.entry, one.place
    if found is None:
        return
    behind = _check_fits(session, one, leaving, day)
    promise = AssignmentRow(
        id=new_id(),
        teacher_id=entry.teacher_id,
        partner_id=entry.partner_id,
        unit_id=found.unit_id,
        application_id=entry.application_id,
        start=day,
        move_in_by=move_in_by,
        behind_id=behind,
    )
    offer = OfferRow(
        id=new_id(),
        number=next_number(session, OfferRow.number, "TZ", day.year),
        round_id=line.id,
        unit_id=found.unit_id,
        application_id=entry.application_id,
        teacher_id=entry.teacher_id,
        place=one.position or None,
        offered_on=day,
        answer_by=answer_by,
        assignment_id=promise.id,
    )
    session.add_all([promise, offer])
    session.flush()
    for application in _applications(session, line.id, one):
        step_to(session, application, Status.ASSIGNED, day=day, opinion=line.number)


def _check_fits(session: Session, one: ResultLine, leaving: dict[UUID, UUID], day: date) -> UUID | None:
    """The rules of the unit hold without those who leave it; the stay that must end first, if there is one."""
    entry, found = one.entry, one.place
    if found is None:
        return None
    people = [person(session, who) for who in (entry.teacher_id, entry.partner_id) if who is not None]
    unit = place(session, found.unit_id, day)
    check_open(unit, reason="round")
    there = holdings(session, [found.unit_id])
    staying: list[Holding] = [held for held in there if held.person.id not in leaving]
    try:
        check_room(unit, staying, people, Span(day))
    except (UnitFull, WrongSex, MixedRoom) as error:
        raise HomeChanged(found.unit, f"{entry.code} {entry.names}") from error
    return next((leaving[held.person.id] for held in there if held.person.id in leaving), None)


def _applications(session: Session, round_id: UUID, one: ResultLine) -> list[ApplicationRow]:
    """The entry's application, and the partner's own where it was merged into it."""
    found = [row_of(session, ApplicationRow, one.entry.application_id)]
    if one.entry.partner_id is not None:
        merged = session.scalar(
            select(RoundEntryRow.application_id).where(
                live(RoundEntryRow),
                RoundEntryRow.round_id == round_id,
                RoundEntryRow.teacher_id == one.entry.partner_id,
                RoundEntryRow.left_out == str(LeftOut.MERGED),
            )
        )
        if merged is not None:
            found.append(row_of(session, ApplicationRow, merged))
    return found


def close_round(session: Session, round_id: UUID, *, day: date, note: str = "") -> None:
    """The round is over: every offer has its answer."""
    line = round_at(session, round_id, Step.CLOSED)
    for offer in offers_of_round(session, line.id):
        if offer.is_live:
            raise OfferAnswered(offer.name, "")
    add_step(session, round_id, Step.CLOSED, day, note=note)
