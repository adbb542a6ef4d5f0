"""What waits for a person today and is no row of a list: open tasks, promises not moved into."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.journal.naming import unit_label
from dorms.db.queries.living import fulfilled
from dorms.db.queries.records import stay_records
from dorms.db.tables import AssignmentRow, TaskRow, TeacherRow, live
from dorms.domain.figures import lives


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
        select(TaskRow.id, TaskRow.kind, TaskRow.subject_id, TeacherRow.name, TaskRow.details)
        .outerjoin(TeacherRow, TaskRow.subject_id == TeacherRow.id)
        .where(live(TaskRow), TaskRow.done_on.is_(None))
        .order_by(TaskRow.due, TeacherRow.name, TaskRow.id)
    )
    lines = []
    for row, kind, teacher, name, details in rows:
        home, told = homes.get(teacher) if teacher else None, details or {}
        stay, unit = (home.id, home.unit) if home else (None, "")
        lines.append(
            TaskLine(row, kind or "", name or told.get("name", ""), teacher, stay, unit, told.get("page", ""))
        )
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
