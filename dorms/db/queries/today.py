"""What waits for a person today and is no row of a list: open tasks, promises not moved into."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.db.journal.naming import name_of, unit_label
from dorms.db.queries.living import fulfilled
from dorms.db.tables import SYNCED, AssignmentRow, StayRow, TaskRow, TeacherRow, live

AHEAD = timedelta(7)


@dataclass(frozen=True, slots=True)
class TaskLine:
    """An open task about a teacher, with where the teacher lives, if anywhere."""

    id: UUID
    kind: str
    name: str
    teacher: UUID | None
    stay: UUID | None = None
    unit: str = ""
    page: str = ""  # where it is done
    due: date | None = None


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promised unit whose last day to move in is over."""

    id: UUID
    name: str
    unit: UUID
    place: str
    by: date


def open_tasks(session: Session, day: date) -> list[TaskLine]:
    """Every open task whose day has come or comes within a week; those about people who live here first."""
    rows = session.execute(
        select(
            TaskRow.id, TaskRow.kind, TaskRow.subject, TaskRow.subject_id, TeacherRow.name, TaskRow.details,
            TaskRow.due,
        )
        .outerjoin(TeacherRow, TaskRow.subject_id == TeacherRow.id)
        .where(
            live(TaskRow),
            TaskRow.done_on.is_(None),
            or_(TaskRow.due.is_(None), TaskRow.due <= day + AHEAD),
        )
        .order_by(TaskRow.due, TeacherRow.name, TaskRow.id)
    ).all()  # fmt: skip
    homes = _homes(session, {about for _, _, _, about, name, _, _ in rows if about and name}, day)
    lines = []
    for row, kind, subject, about, name, details, due in rows:
        told = details or {}
        stay, unit = homes.get(about, (None, ""))
        words = name or told.get("name", "")
        if not words and about is not None and subject in SYNCED:
            words = name_of(session, subject, about)
        lines.append(TaskLine(row, kind or "", words, about, stay, unit, told.get("page", ""), due))
    return sorted(lines, key=lambda line: line.stay is None)


def _homes(session: Session, teachers: set[UUID], day: date) -> dict[UUID | None, tuple[UUID, str]]:
    """Where these teachers live that day: the stay, and the unit in words."""
    rows = session.execute(
        select(StayRow.teacher_id, StayRow.id, StayRow.unit_id).where(
            live(StayRow), StayRow.teacher_id.in_(list(teachers)), StayRow.start <= day,
            or_(StayRow.until.is_(None), StayRow.until > day),
        )
    )  # fmt: skip
    return {teacher: (stay, unit_label(session, unit) if unit else "") for teacher, stay, unit in rows}


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
