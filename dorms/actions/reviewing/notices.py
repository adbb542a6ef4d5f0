"""公示: frozen, hung up in places that are recorded, objected to, closed with a report, taken down again."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, next_number, not_after, row_of
from dorms.actions.reviewing.chain import end_notice_of
from dorms.db.queries.reviewing import entries_of
from dorms.db.tables import ObjectionRow, PostingRow, PublicNoticeRow, TaskRow, live
from dorms.domain.identity import new_id
from dorms.domain.papers import NoticeLine
from dorms.domain.reviewing import Listing, NoticeEntry, Notified
from dorms.errors.living import AlreadyEnded, EmptySpan, UnknownCode
from dorms.errors.reviewing import NothingChosen, NoticeRuns, NotPosted, ObjectionsOpen

CLOSE, TAKE_DOWN = "公示期满办结", "撤下公示"  # kinds of tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class NewNotice:
    """A list as it will be published, from `start` up to and including `last_day`."""

    listing: str
    subject: str
    entries: tuple[NoticeEntry, ...]
    start: date
    last_day: date
    basis: str = ""
    rule_set: str = ""
    objections_to: str = ""
    phone: str = ""
    place: str = ""


def publish_notice(session: Session, new: NewNotice) -> UUID:
    """Freeze a public notice under its number; a task asks to close it when its days are over.

    PersonalDataInNotice if a line holds what looks like an ID number or a telephone.
    """
    if new.listing not in set(Listing):
        raise UnknownCode("listing", new.listing, tuple(Listing))
    if not new.entries:
        raise NothingChosen("publish_notice")
    if new.last_day < new.start:
        raise EmptySpan(new.start, new.last_day)
    for one in new.entries:
        NoticeLine(
            name=one.name, school=one.school, category=one.category, unit_type=one.unit_type, unit=one.unit,
            points=one.points, remark=one.remark,
        )  # fmt: skip
    row = PublicNoticeRow(
        id=new_id(),
        number=next_number(session, PublicNoticeRow.number, "GS", new.start.year),
        listing=str(new.listing),
        subject=clean("subject", new.subject, required=True),
        basis=clean("basis", new.basis),
        rule_set=new.rule_set,
        lines=[asdict(one) for one in new.entries],
        start=new.start,
        last_day=new.last_day,
        objections_to=clean("objections_to", new.objections_to),
        phone=clean("phone", new.phone),
        place=clean("place", new.place),
    )
    session.add(row)
    _task(session, CLOSE, row, new.last_day + timedelta(1))
    session.flush()
    return row.id


def _task(session: Session, kind: str, row: PublicNoticeRow, due: date) -> None:
    session.add(
        TaskRow(
            id=new_id(), kind=kind, subject="public_notice", subject_id=row.id, due=due,
            details={"name": row.subject or "", "number": row.number or "", "page": "notices"},
        )
    )  # fmt: skip


def post_notice(
    session: Session, notice_id: UUID, places: Sequence[str], *, day: date, today: date
) -> list[UUID]:
    """Record where a notice hangs since when; each place is taken down later."""
    row_of(session, PublicNoticeRow, notice_id)
    not_after(day, today)
    rows = []
    for place in places:
        row = PostingRow(
            id=new_id(), notice_id=notice_id, place=clean("place", place, required=True), posted_on=day
        )
        session.add(row)
        rows.append(row.id)
    if not rows:
        raise NothingChosen("post_notice")
    session.flush()
    return rows


def close_notice(session: Session, notice_id: UUID, *, day: date, report: str = "") -> None:
    """End a notice when its days are over and every objection is answered: 《公示情况说明》 can then be printed.

    A task asks to take it down, for what is no longer needed must not hang on.
    """
    row = row_of(session, PublicNoticeRow, notice_id)
    if row.closed_on is not None:
        raise AlreadyEnded(row.subject or "", row.closed_on)
    if row.last_day is not None and day <= row.last_day:
        raise NoticeRuns(row.subject or "", row.last_day)
    if not _count(session, PostingRow.id, PostingRow.notice_id == notice_id, live(PostingRow)):
        raise NotPosted(row.subject or "")
    raised = _count(session, ObjectionRow.id, ObjectionRow.notice_id == notice_id, live(ObjectionRow))
    unanswered = _count(
        session, ObjectionRow.id, ObjectionRow.notice_id == notice_id, live(ObjectionRow),
        ObjectionRow.answered_on.is_(None),
    )  # fmt: skip
    if unanswered:
        raise ObjectionsOpen(row.subject or "", unanswered)
    row.closed_on = day
    row.outcome = str(Notified.OPPOSED if raised else Notified.UNOPPOSED)
    row.report = clean("report", report) or None
    if row.listing == Listing.QUALIFIED:
        on_it = [UUID(one.application) for one in entries_of(row.lines or ()) if one.application]
        end_notice_of(session, on_it, day=day, number=row.number or "")
    _end_task(session, CLOSE, notice_id, day, row.outcome)
    _task(session, TAKE_DOWN, row, day)
    session.flush()


def take_down_notice(session: Session, notice_id: UUID, *, day: date, today: date) -> int:
    """Record that the notice no longer hangs anywhere; how many places it hung in."""
    row = row_of(session, PublicNoticeRow, notice_id)
    not_after(day, today)
    hanging = session.scalars(
        select(PostingRow).where(
            PostingRow.notice_id == notice_id, live(PostingRow), PostingRow.taken_down_on.is_(None)
        )
    ).all()
    if not hanging:
        raise AlreadyEnded(row.subject or "", None)
    for posting in hanging:
        posting.taken_down_on = max(day, posting.posted_on or day)
    _end_task(session, TAKE_DOWN, notice_id, day, "")
    session.flush()
    return len(hanging)


def _end_task(session: Session, kind: str, subject: UUID, day: date, outcome: str) -> None:
    for task in session.scalars(
        select(TaskRow).where(
            TaskRow.kind == kind, TaskRow.subject_id == subject, live(TaskRow), TaskRow.done_on.is_(None)
        )
    ):
        task.done_on, task.outcome = day, outcome or "已办"


def _count(session: Session, column: object, *conditions: object) -> int:
    return session.scalar(select(func.count(column)).where(*conditions)) or 0  # type: ignore[arg-type]
