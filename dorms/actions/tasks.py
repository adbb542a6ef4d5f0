"""Closing what waits: the clock or an import made the task, a person says what came of it."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import clean, row_of
from dorms.db.tables import TaskRow, TeacherFactRow
from dorms.domain.identity import new_id
from dorms.errors.living import AlreadyEnded

WHETHER_LEFT = "核实是否调离"  # the kind an import of a roster makes
STILL_HERE, HAS_LEFT = "仍在岗", "已调离"
POST_STATES = {STILL_HERE: "在岗", HAS_LEFT: "调离"}


def close_task(session: Session, task_id: UUID, *, day: date, outcome: str) -> None:
    """The task is done, with what came of it in words; whether somebody has left is from then on known."""
    task = row_of(session, TaskRow, task_id)
    if task.done_on is not None:
        raise AlreadyEnded(task.kind or "", task.done_on)
    task.done_on = day
    task.outcome = clean("outcome", outcome, required=True)
    state = next((state for words, state in POST_STATES.items() if task.outcome.startswith(words)), None)
    if task.kind == WHETHER_LEFT and state is not None and task.subject_id is not None:
        session.add(
            TeacherFactRow(
                id=new_id(), teacher_id=task.subject_id, kind="post_state", value=state, start=day,
                reason=task.outcome,
            )
        )  # fmt: skip
