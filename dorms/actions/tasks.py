"""Closing what waits: the clock or an import made the task, a person says what came of it."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import clean, row_of
from dorms.db.tables import TaskRow
from dorms.errors.living import AlreadyEnded

WHETHER_LEFT = "核实是否调离"  # the kind an import of a roster makes
STILL_HERE, HAS_LEFT = "仍在岗", "已调离"


def close_task(session: Session, task_id: UUID, *, day: date, outcome: str) -> None:
    """The task is done, with what came of it in words."""
    task = row_of(session, TaskRow, task_id)
    if task.done_on is not None:
        raise AlreadyEnded(task.kind or "", task.done_on)
    task.done_on = day
    task.outcome = clean("outcome", outcome, required=True)
