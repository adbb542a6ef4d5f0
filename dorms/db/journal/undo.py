"""Undo: an ordinary operation that writes the values before. Redo undoes the undo.

B depends on A if B changed a field that A set, or references a row that A created; then A cannot be undone before B.
"""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.journal.codec import decode, registers_of
from dorms.db.journal.naming import subject_of
from dorms.db.journal.reading import (
    Done,
    Opened,
    Step,
    cancelled,
    is_undone,
    operation_of,
    steps_of,
    steps_on,
)
from dorms.db.journal.seal import ERASED
from dorms.db.parts import in_parts
from dorms.db.tables import SYNCED, Synced, live, shape
from dorms.errors.store import AlreadyUndone, UndoBlocked, UnknownOperation


def undoable(session: Session, operation: str) -> list[Step]:
    """What the operation wrote, if it can be undone; refused with the name of the later one that depends on it."""
    done = operation_of(session, operation)
    if done is None:
        raise UnknownOperation(operation)
    if is_undone(session, done):
        raise AlreadyUndone(operation)
    steps = steps_of(session, operation)
    if blocker := dependent(session, done, steps):
        raise UndoBlocked(
            done.command, blocker.id, blocker.command, subject_of(session, blocker.id), blocker.hlc
        )
    return steps


def revert(session: Session, operation: str) -> None:
    """Write the values before the operation; refused as `undoable` says."""
    steps = undoable(session, operation)
    opened = Opened(session, steps)
    rows = _rows_of(session, steps)
    with session.no_autoflush:
        for step in steps:
            _restore(rows[step.row], step, opened)


def _rows_of(session: Session, steps: list[Step]) -> dict[UUID, Synced]:
    """The rows of these steps, read in bulk."""
    ids: dict[str, list[UUID]] = {}
    for step in steps:
        ids.setdefault(step.entity, []).append(step.row)
    found: dict[UUID, Synced] = {}
    for entity, wanted in ids.items():
        row_type = SYNCED[entity]
        for part in in_parts(wanted):
            rows = session.scalars(select(row_type).where(row_type.id.in_(part)))
            found.update({row.id: row for row in rows})
    return found


def _restore(row: Synced, step: Step, opened: Opened) -> None:
    if is_creation(step):
        row.void = True
        return
    registers = registers_of(type(row))
    for name in step.change.patch:
        if name not in registers:
            continue
        value = opened.value(step, name, "was")
        if value == ERASED:
            value = None  # the person's key was destroyed: there is nothing to bring back
        for column, before in decode(type(row), registers[name], value).items():
            setattr(row, column, before)


def is_creation(step: Step) -> bool:
    """Whether the change made its row."""
    return not step.change.parents


def dependent(session: Session, done: Done, steps: list[Step]) -> Done | None:
    """The earliest later operation that stands and depends on this one."""
    if not steps:
        return None
    off = cancelled(session, done.arrived)
    later = steps_on(session, [step.row for step in steps], after=steps[-1].arrived)
    touched = {step.row: _touched(step) for step in steps}
    candidates = [step for step in later if _touched(step) & touched[step.row] or is_creation_of(step, steps)]
    candidates += _references(session, [step for step in steps if is_creation(step)], after=steps[-1].arrived)
    for step in sorted(candidates, key=lambda one: one.arrived):
        if step.operation == done.id or step.operation in off:
            continue
        other = operation_of(session, step.operation)
        if other is not None and not _undoes_something_later(session, other, done):
            return other
    return None


def _undoes_something_later(session: Session, other: Done, done: Done) -> bool:
    """An undoing of what came after `done` leaves the state `done` left."""
    target = operation_of(session, other.undoes) if other.undoes else None
    return target is not None and target.arrived >= done.arrived


def _touched(step: Step) -> set[str]:
    return set(step.change.patch)


def is_creation_of(step: Step, steps: Iterable[Step]) -> bool:
    """Any later change of a row that the operation created depends on it."""
    return any(one.row == step.row and is_creation(one) for one in steps)


def _references(session: Session, created: list[Step], *, after: int) -> list[Step]:
    """Later changes that point at the rows these steps created."""
    by_entity: dict[str, list[UUID]] = {}
    for step in created:
        by_entity.setdefault(step.entity, []).append(step.row)
    rows: dict[UUID, set[str]] = {}
    for row_type in SYNCED.values():
        kind = shape(row_type)
        columns = [(name, by_entity[to]) for name, to in kind.references if to in by_entity]
        for name, ids in columns:
            for row in _pointing(session, row_type, name, ids):
                rows.setdefault(row, set()).add(kind.of_column[name].name)
    own = {step.row for step in created}
    found = steps_on(session, [row for row in rows if row not in own], after=after)
    return [step for step in found if _touched(step) & rows[step.row]]


def _pointing(session: Session, row_type: type[Synced], column: str, ids: list[UUID]) -> list[UUID]:
    attribute = getattr(row_type, column)
    found: list[UUID] = []
    for part in in_parts(ids):
        found += session.scalars(select(row_type.id).where(live(row_type), attribute.in_(part)))
    return found
