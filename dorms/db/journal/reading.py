"""Readings of the journal that writing needs too: operations, their changes opened, what cancels what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.db.journal.seal import Keys
from dorms.db.parts import in_parts
from dorms.db.tables import SYNCED, ChangeRow, OperationRow, shape
from dorms.domain.changes import Change

REOPENED = "reopened"  # the state of a decision that was taken back: `Standing.REOPENED`
COUNTING = ("applied", "adopted", REOPENED)


@dataclass(frozen=True, slots=True)
class Done:
    """One operation as the log has it."""

    arrived: int
    id: str
    command: str
    actor: UUID | None
    reason: str
    hlc: int
    undoes: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """One change as the log has it; `change` is still sealed."""

    arrived: int
    operation: str
    entity: str
    row: UUID
    change: Change
    state: str = "applied"


_DONE = (
    OperationRow.arrived,
    OperationRow.id,
    OperationRow.command,
    OperationRow.actor,
    OperationRow.reason,
    OperationRow.hlc,
    OperationRow.undoes,
)


def operation_of(session: Session, operation: str) -> Done | None:
    """The operation with this id."""
    row = session.execute(select(*_DONE).where(OperationRow.id == operation)).first()
    return Done(*row) if row else None


def cancelled(session: Session, since: int) -> set[str]:
    """Operations that arrived after `since` and no longer count: those undone, and the undoings themselves.

    An undoing that is itself undone counts for nothing, and what it undid counts again.
    """
    pairs = session.execute(
        select(OperationRow.id, OperationRow.undoes)
        .where(OperationRow.arrived > since, OperationRow.undoes.is_not(None))
        .order_by(OperationRow.arrived.desc())
    ).all()
    off: set[str] = set()
    for operation, undone in pairs:
        if operation not in off and undone is not None:
            off.add(undone)
    return off


def is_undone(session: Session, operation: Done) -> bool:
    """Whether a later operation undid this one and still stands."""
    return operation.id in cancelled(session, operation.arrived)


def steps_of(session: Session, operation: str) -> list[Step]:
    """The changes of one operation, in the order they were written."""
    return _steps(session, ChangeRow.operation == operation)


def steps_on(session: Session, rows: Sequence[UUID], *, after: int = 0) -> list[Step]:
    """The changes on these rows that arrived after a change number, in order of arrival."""
    found: list[Step] = []
    for part in in_parts(rows):
        found += _steps(session, ChangeRow.row.in_(part), ChangeRow.arrived > after)
    return sorted(found, key=lambda step: step.arrived)


def _steps(session: Session, *conditions: Any) -> list[Step]:
    rows = session.execute(
        select(
            ChangeRow.arrived, ChangeRow.operation, ChangeRow.entity, ChangeRow.row, ChangeRow.raw, ChangeRow.state
        )
        .where(*conditions, ChangeRow.state.in_(COUNTING))
        .order_by(ChangeRow.arrived)
    )  # fmt: skip
    return [Step(one[0], one[1], one[2], one[3], Change.from_line(one[4]), one[5]) for one in rows]


def reopened_at(session: Session, steps: Iterable[Step]) -> dict[str, int]:
    """Of these decisions that were taken back: by operation, the number of the change that did it."""
    found: dict[str, int] = {}
    for part in in_parts(sorted({step.operation for step in steps if step.state == REOPENED})):
        rows = session.execute(
            select(OperationRow.undoes, func.max(ChangeRow.arrived))
            .join(ChangeRow, ChangeRow.operation == OperationRow.id)
            .where(OperationRow.undoes.in_(part))
            .group_by(OperationRow.undoes)
        )
        found.update({operation: arrived for operation, arrived in rows if operation})
    return found


class Opened:
    """Opens the sealed values of changes; keys are loaded in bulk for the steps given."""

    def __init__(self, session: Session, steps: Iterable[Step]) -> None:
        self._people = people_of(session, steps)
        self._keys = Keys(session)
        self._keys.prepare(self._people.values(), make=False)

    def text(self, reason: str) -> str:
        """The plain reason of an operation."""
        return self._keys.open_text(reason)

    def value(self, step: Step, register: str, side: str) -> Any:
        """The plain value of a register in the step's `patch` or `was`."""
        values = step.change.patch if side == "patch" else step.change.was
        return self._keys.open(self._people.get(step.row, step.row), values.get(register))


def people_of(session: Session, steps: Iterable[Step]) -> dict[UUID, UUID]:
    """For each row its person, read from the rows as they stand."""
    wanted: dict[str, set[UUID]] = {}
    for step in steps:
        wanted.setdefault(step.entity, set()).add(step.row)
    people: dict[UUID, UUID] = {}
    for entity, rows in wanted.items():
        row_type = SYNCED.get(entity)
        if row_type is None or not any(r.personal for r in shape(row_type).registers):
            continue
        column = getattr(row_type, shape(row_type).person)
        for part in in_parts(rows):
            found = session.execute(select(row_type.id, column).where(row_type.id.in_(part)))
            people.update({row: person or row for row, person in found})
    return people
