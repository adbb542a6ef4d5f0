"""What waits for a person today: terms running out, overdue stays, open tickets, promises not moved into, gaps."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.journal.naming import name_of, unit_label
from dorms.db.queries.living import fulfilled
from dorms.db.queries.people import teacher_lines
from dorms.db.queries.records import stay_records, ticket_records
from dorms.db.tables import AssignmentRow, TaskRow, TeacherRow, live
from dorms.domain.figures import lives

SOON = timedelta(days=90)
KINDS = ("overdue", "term_ends", "tickets", "promises", "tasks", "missing")


@dataclass(frozen=True, slots=True)
class TodayLine:
    """One thing to do: of which kind, about whom, due when, and the row it opens."""

    kind: str
    subject: str
    detail: str
    due: date | None
    entity: str
    row: UUID


@dataclass(frozen=True, slots=True)
class TaskLine:
    """An open task about a teacher, with where the teacher lives, if anywhere."""

    id: UUID
    kind: str
    name: str
    teacher: UUID | None
    stay: UUID | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promised unit whose last day to move in is over."""

    id: UUID
    name: str
    unit: UUID
    place: str
    by: date


def open_tasks(session: Session, day: date) -> list[TaskLine]:
    """Every open task; those about people who live here first."""
    homes = {stay.teacher_id: stay for stay in stay_records(session, day) if lives(stay, day)}
    rows = session.execute(
        select(TaskRow.id, TaskRow.kind, TaskRow.subject_id, TeacherRow.name)
        .outerjoin(TeacherRow, TaskRow.subject_id == TeacherRow.id)
        .where(live(TaskRow), TaskRow.done_on.is_(None))
        .order_by(TaskRow.due, TeacherRow.name, TaskRow.id)
    )
    lines = []
    for row, kind, teacher, name in rows:
        home = homes.get(teacher) if teacher else None
        stay, unit = (home.id, home.unit) if home else (None, "")
        lines.append(TaskLine(row, kind or "", name or "", teacher, stay, unit))
    return sorted(lines, key=lambda line: line.stay is None)


def late_promises(session: Session, day: date) -> list[PromiseLine]:
    """Promises not moved into by their last day, the oldest first."""
    rows = session.execute(
        select(AssignmentRow.id, TeacherRow.name, AssignmentRow.unit_id, AssignmentRow.move_in_by)
        .join(TeacherRow, AssignmentRow.teacher_id == TeacherRow.id)
        .where(
            live(AssignmentRow),
            AssignmentRow.until.is_(None),
            AssignmentRow.move_in_by < day,
            AssignmentRow.id.not_in(fulfilled()),
        )
        .order_by(AssignmentRow.move_in_by)
    )
    return [
        PromiseLine(row, name or "", unit, unit_label(session, unit), by)
        for row, name, unit, by in rows
        if unit is not None and by is not None
    ]


def today_lines(session: Session, day: date) -> list[TodayLine]:
    """Everything that waits, the most pressing kind first, in each kind the oldest first."""
    return [
        *_stays(session, day),
        *_tickets(session),
        *_promises(session),
        *_tasks(session),
        *_missing(session, day),
    ]


def _stays(session: Session, day: date) -> list[TodayLine]:
    running = [stay for stay in stay_records(session, day) if lives(stay, day) and stay.term_end is not None]
    running.sort(key=lambda stay: stay.term_end or date.max)
    over = [stay for stay in running if stay.term_end and stay.term_end < day]
    soon = [stay for stay in running if stay.term_end and day <= stay.term_end <= day + SOON]
    return [
        TodayLine(kind, stay.name, stay.unit, stay.term_end, "stay", stay.id)
        for kind, stays in (("overdue", over), ("term_ends", soon))
        for stay in stays
    ]


def _tickets(session: Session) -> list[TodayLine]:
    return [
        TodayLine("tickets", one.unit, one.description, one.reported_on, "ticket", one.id)
        for one in ticket_records(session)
        if one.finished_on is None
    ]


def _promises(session: Session) -> list[TodayLine]:
    rows = session.execute(
        select(AssignmentRow.id, AssignmentRow.unit_id, AssignmentRow.move_in_by, TeacherRow.name)
        .join(TeacherRow, AssignmentRow.teacher_id == TeacherRow.id)
        .where(live(AssignmentRow), AssignmentRow.until.is_(None), AssignmentRow.id.not_in(fulfilled()))
        .order_by(AssignmentRow.move_in_by, AssignmentRow.start)
    )
    return [
        TodayLine("promises", name or "", unit_label(session, unit) if unit else "", by, "assignment", row)
        for row, unit, by, name in rows
    ]


def _tasks(session: Session) -> list[TodayLine]:
    rows = session.execute(
        select(TaskRow.id, TaskRow.kind, TaskRow.subject, TaskRow.subject_id, TaskRow.due)
        .where(live(TaskRow), TaskRow.done_on.is_(None))
        .order_by(TaskRow.due, TaskRow.id)
    )
    return [
        TodayLine(
            "tasks", name_of(session, subject or "", about) if about else "", kind or "", due, "task", row
        )
        for row, kind, subject, about, due in rows
    ]


def _missing(session: Session, day: date) -> list[TodayLine]:
    """待补资料: teachers of whom something is still unknown; `detail` names the fields, divided by commas."""
    return [
        TodayLine("missing", one.name, ",".join(one.missing), None, "teacher", one.id)
        for one in teacher_lines(session, day)
        if one.missing
    ]
