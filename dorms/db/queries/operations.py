"""The log as a clerk reads it: what was done, by whom, what can be undone and redone next."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from dorms.db.journal.naming import subjects_of
from dorms.db.journal.reading import cancelled
from dorms.db.journal.seal import Keys
from dorms.db.tables import ActorRow, ChangeRow, OperationRow

NEVER = (
    "begin_store",
    "undo",
    "redo",
    "reveal",
    "keep_mapping",
    "issue_sheet",
    "give_to_owners",
)  # not undone by pressing Ctrl+Z


@dataclass(frozen=True, slots=True)
class OperationLine:
    """One operation for the page 变更记录."""

    id: str
    arrived: int
    at: int  # UTC milliseconds, as the PC's clock said
    command: str
    subject: str
    actor: str
    reason: str
    changes: int
    undone: bool
    undoes: str | None


def _own(actor: UUID | None) -> tuple[ColumnElement[bool], ...]:
    """Written in this store, by this actor if one is named: whoever shares a store undoes his own."""
    here = OperationRow.package.is_(None)
    return (here,) if actor is None else (here, OperationRow.actor == actor)


def last_done(session: Session, actor: UUID | None = None) -> str | None:
    """The newest operation of this store that stands and is neither an undoing nor a redoing."""
    off = cancelled(session, 0)
    ids = session.scalars(
        select(OperationRow.id)
        .where(OperationRow.command.not_in(NEVER), *_own(actor))
        .order_by(OperationRow.arrived.desc())
    )
    return next((one for one in ids if one not in off), None)


def last_undone(session: Session, actor: UUID | None = None) -> str | None:
    """The undoing that a redo would take back: the newest operation, if it is a standing undoing."""
    off = cancelled(session, 0)
    rows = session.execute(
        select(OperationRow.id, OperationRow.command)
        .where(*_own(actor))
        .order_by(OperationRow.arrived.desc())
        .limit(1000)
    )
    for operation, command in rows:
        if command == "undo" and operation not in off:
            return operation
        if command not in {"undo", "redo"}:
            return None
    return None


def operations(session: Session, *, limit: int = 500, before: int | None = None) -> list[OperationLine]:
    """The newest operations first; `before` an arrival number to page on."""
    off = cancelled(session, 0)
    counted = select(func.count()).where(ChangeRow.operation == OperationRow.id).scalar_subquery()
    query = (
        select(
            OperationRow.id,
            OperationRow.arrived,
            OperationRow.hlc,
            OperationRow.command,
            ActorRow.name,
            OperationRow.reason,
            counted.label("n"),
            OperationRow.undoes,
        )
        .outerjoin(ActorRow, OperationRow.actor == ActorRow.id)
        .order_by(OperationRow.arrived.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(OperationRow.arrived < before)
    keys, found = Keys(session), session.execute(query).all()
    subjects = subjects_of(session, [one.id for one in found])
    return [
        OperationLine(
            one.id, one.arrived, one.hlc, one.command, subjects[one.id], one.name or "",
            keys.open_text(one.reason), one.n, one.id in off, one.undoes,
        )
        for one in found
    ]  # fmt: skip


def operations_after(session: Session, arrived: int) -> int:
    """How many operations came after this arrival number: what a restored backup would lack."""
    return (
        session.scalar(select(func.count()).select_from(OperationRow).where(OperationRow.arrived > arrived))
        or 0
    )


def written_after(
    session: Session, arrived: int | None, but: frozenset[str] = frozenset()
) -> tuple[int, frozenset[str]]:
    """The newest arrival number, and which tables the operations after this one changed, these left out."""
    newest = session.scalar(select(func.coalesce(func.max(OperationRow.arrived), 0))) or 0
    if arrived is None or newest <= arrived:
        return newest, frozenset()
    fresh = select(OperationRow.id).where(OperationRow.arrived > arrived)
    rows = session.execute(
        select(ChangeRow.operation, ChangeRow.entity).where(ChangeRow.operation.in_(fresh)).distinct()
    )
    return newest, frozenset(entity for operation, entity in rows if operation not in but)


def operation_line(session: Session, operation: str) -> OperationLine | None:
    """One operation by id, for the label of undo and redo."""
    arrived = session.scalar(select(OperationRow.arrived).where(OperationRow.id == operation))
    lines = operations(session, limit=1, before=arrived + 1) if arrived else []
    return lines[0] if lines else None


def actor_name(session: Session, actor: UUID | None) -> str:
    """The name of who acts."""
    return (session.scalar(select(ActorRow.name).where(ActorRow.id == actor)) or "") if actor else ""
