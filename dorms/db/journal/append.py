"""`append`: the one way lines get into the journal, in the transaction of the rows they describe."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Table, Update, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from dorms.db.journal.capture import Pending, journal_writes
from dorms.db.journal.codec import encode
from dorms.db.journal.driver import execute, fetch, is_native
from dorms.db.journal.seal import Keys
from dorms.db.tables import ChangeRow, ConflictRow, OperationRow, Register, Synced, shape, table_of
from dorms.domain.changes import Change, Operation

_NEW_OPERATION = insert(cast(Table, OperationRow.__table__))
_NEW_CHANGE = insert(cast(Table, ChangeRow.__table__))
_ANY_CONFLICT = select(ConflictRow.field).limit(1)
_SETTLED = delete(ConflictRow).where(
    ConflictRow.row == bindparam("row_"), ConflictRow.field == bindparam("field_")
)
_OPERATION = ("id", "replica", "seq", "prev", "command", "actor", "reason", "hlc", "undoes", "raw")
_CHANGE = ("id", "operation", "entity", "row", "raw", "state")
_heads_statements: dict[type[Synced], Update] = {}


@dataclass(frozen=True, slots=True)
class Written:
    """What an operation left: its id and the entities it touched."""

    operation: str
    tables: frozenset[str]
    changes: int


def append(session: Session, operation: Operation, pending: Iterable[Pending]) -> Written:
    """Write the operation's line and one line for each row it really changed, and give those rows their new heads.

    Nothing is written for an operation that changed nothing.
    """
    effective = [(one, registers) for one in pending if (registers := touched(one)) or one.created]
    if not effective:
        return Written(operation.id, frozenset(), 0)
    keys = _keys_for(session, effective)
    changes = [_change(operation, one, registers, keys) for one, registers in effective]
    _store_lines(session, operation, changes, [one.row for one, _ in effective])
    _set_heads(session, operation.id, changes, effective)
    _settle(session, changes)
    return Written(operation.id, frozenset(change.entity for change in changes), len(changes))


def touched(pending: Pending) -> list[Register]:
    """The registers whose value differs; a row changed and changed back has none."""
    of_column = shape(pending.row_type).of_column
    if pending.created:
        return list({(register := of_column[n]).name: register for n in pending.now}.values())
    names = {n for n, value in pending.now.items() if value != pending.was.get(n)} | pending.decided
    return list({(register := of_column[n]).name: register for n in names}.values())


def sealed_reason(session: Session, reason: str, pending: Sequence[Pending]) -> str:
    """The reason as the operation's line may hold it: sealed with the key of the first person it is about."""
    about = (one for one in pending if any(register.personal for register in shape(one.row_type).registers))
    first = next(about, None)
    if not reason or first is None:
        return reason
    keys = Keys(session)
    keys.prepare([first.person], make=True)
    return keys.seal_text(first.person, reason)


def _keys_for(session: Session, effective: Sequence[tuple[Pending, list[Register]]]) -> Keys:
    keys = Keys(session)
    people = [one.person for one, registers in effective if any(register.personal for register in registers)]
    keys.prepare(people, make=True)
    return keys


def _change(operation: Operation, pending: Pending, registers: list[Register], keys: Keys) -> Change:
    kind = shape(pending.row_type)
    patch: dict[str, Any] = {}
    was: dict[str, Any] = {}
    before = pending.was
    for register in registers:
        new = encode(pending.row_type, register, _merged(register, pending.now, before))
        patch[register.name] = keys.seal(pending.person, new) if register.personal else new
        if not pending.created:
            old = encode(pending.row_type, register, before)
            was[register.name] = keys.seal(pending.person, old) if register.personal else old
    return Change(
        operation=operation.id,
        entity=kind.entity,
        row=str(pending.row),
        parents=tuple(sorted(pending.heads.split())) if pending.heads else (),
        patch=patch,
        was=was,
        nonce=os.urandom(8).hex(),
    )


def _merged(register: Register, now: dict[str, Any], was: dict[str, Any]) -> dict[str, Any]:
    if len(register.columns) == 1:
        return now
    return {name: now[name] if name in now else was.get(name) for name in register.columns}


def _store_lines(
    session: Session, operation: Operation, changes: Sequence[Change], rows: Sequence[UUID]
) -> None:
    connection = session.connection()
    replica, actor = UUID(operation.replica), UUID(operation.actor) if operation.actor else None
    line = (
        operation.id, replica, operation.seq, operation.prev, operation.command, actor, operation.reason,
        operation.hlc, operation.undoes, operation.line(),
    )  # fmt: skip
    lines = [
        (change.id, change.operation, change.entity, row, change.line(), "applied")
        for change, row in zip(changes, rows, strict=True)
    ]
    if is_native(connection):
        execute(connection, _insert("operation", _OPERATION), [_native(line)])
        execute(connection, _insert("change", _CHANGE), [_native(each) for each in lines])
        return
    connection.execute(_NEW_OPERATION, dict(zip(_OPERATION, line, strict=True)))
    connection.execute(_NEW_CHANGE, [dict(zip(_CHANGE, each, strict=True)) for each in lines])


def _set_heads(
    session: Session,
    operation: str,
    changes: Sequence[Change],
    effective: Sequence[tuple[Pending, list[Register]]],
) -> None:
    """The new change is the only head: whoever writes here has seen every head of the row."""
    connection = session.connection()
    rows: dict[type[Synced], list[tuple[str, str]]] = {}
    for change, (one, _) in zip(changes, effective, strict=True):
        rows.setdefault(one.row_type, []).append((change.id, one.row.hex))
    with journal_writes(connection):
        for row_type, heads in rows.items():
            if is_native(connection):
                execute(connection, f'UPDATE "{row_type.__tablename__}" SET heads=? WHERE id=?', heads)
            else:
                connection.execute(_heads_of(row_type), {"operation_": operation})


def _settle(session: Session, changes: Sequence[Change]) -> None:
    """Whoever sets a register here has seen all its heads: it is no longer in conflict."""
    connection = session.connection()
    if is_native(connection):
        if not fetch(connection, 'SELECT 1 FROM "conflict" LIMIT 1'):
            return
    elif connection.execute(_ANY_CONFLICT).first() is None:
        return
    settled = [{"row_": UUID(change.row), "field_": name} for change in changes for name in change.patch]
    if settled:
        connection.execute(_SETTLED, settled)


def _native(line: Sequence[object]) -> tuple[object, ...]:
    return tuple([one.hex if isinstance(one, UUID) else one for one in line])


@cache
def _insert(table: str, columns: tuple[str, ...]) -> str:
    names = ",".join(f'"{column}"' for column in columns)
    return f'INSERT INTO "{table}" ({names}) VALUES ({",".join("?" * len(columns))})'


def _heads_of(row_type: type[Synced]) -> Update:
    """One statement for all rows of the type that the operation changed: an import has thousands."""
    if row_type not in _heads_statements:
        table, change = table_of(row_type), cast(Table, ChangeRow.__table__)
        ours = (change.c.operation == bindparam("operation_")) & (change.c.entity == row_type.__tablename__)
        mine = select(change.c.id).where(ours, change.c.row == table.c.id).limit(1).scalar_subquery()
        touched = table.c.id.in_(select(change.c.row).where(ours))
        _heads_statements[row_type] = update(table).where(touched).values(heads=mine)
    return _heads_statements[row_type]
