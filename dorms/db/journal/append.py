"""`append`: the one way lines get into the journal, in the transaction of the rows they describe."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias, cast
from uuid import UUID

from sqlalchemy import Connection, Table, Update, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from dorms.db.journal.capture import Pending, connection_of, journal_writes
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
Effective: TypeAlias = Sequence[tuple[Pending, list[Register]]]  # and the registers that differ
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
    changes = [_change(operation.id, one, registers, keys) for one, registers in effective]
    connection = connection_of(session)
    if is_native(connection):
        _to_driver(connection, operation, changes, effective)
        settles = bool(fetch(connection, 'SELECT 1 FROM "conflict" LIMIT 1'))
    else:
        _to_server(connection, operation, changes, effective)
        settles = connection.execute(_ANY_CONFLICT).first() is not None
    if settles:
        _settle(connection, changes)
    return Written(operation.id, frozenset([change.entity for change in changes]), len(changes))


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


def _keys_for(session: Session, effective: Effective) -> Keys:
    keys = Keys(session)
    people = [one.person for one, registers in effective if any(register.personal for register in registers)]
    keys.prepare(people, make=True)
    return keys


def _change(operation: str, pending: Pending, registers: list[Register], keys: Keys) -> Change:
    row_type, before, person = pending.row_type, pending.was, pending.person
    patch: dict[str, Any] = {}
    was: dict[str, Any] = {}
    for register in registers:
        new = encode(row_type, register, _merged(register, pending.now, before))
        patch[register.name] = keys.seal(person, new) if register.personal else new
        if not pending.created:
            old = encode(row_type, register, before)
            was[register.name] = keys.seal(person, old) if register.personal else old
    return Change(
        operation=operation,
        entity=shape(row_type).entity,
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


def _to_driver(
    connection: Connection, operation: Operation, changes: Sequence[Change], effective: Effective
) -> None:
    """The lines, and the rows' new heads."""
    one, actor = operation, operation.actor
    line = (
        one.id, one.replica.replace("-", ""), one.seq, one.prev, one.command,
        actor and actor.replace("-", ""), one.reason, one.hlc, one.undoes, one.line(),
    )  # fmt: skip
    lines = [
        (change.id, change.operation, change.entity, pending.row.hex, change.line(), "applied")
        for change, (pending, _) in zip(changes, effective, strict=True)
    ]
    work: list[tuple[str, Sequence[tuple[Any, ...]]]] = [
        (_insert("operation", _OPERATION), [line]), (_insert("change", _CHANGE), lines),
    ]  # fmt: skip
    for entity, heads in _heads(changes, effective).items():
        work.append((f'UPDATE "{entity}" SET heads=? WHERE id=?', heads))
    execute(connection, work)


def _heads(changes: Sequence[Change], effective: Effective) -> dict[str, list[tuple[str, str]]]:
    """By entity: the new change is its row's only head, as whoever writes here has seen every head of it."""
    heads: dict[str, list[tuple[str, str]]] = {}
    for change, (pending, _) in zip(changes, effective, strict=True):
        heads.setdefault(change.entity, []).append((change.id, pending.row.hex))
    return heads


def _to_server(
    connection: Connection, operation: Operation, changes: Sequence[Change], effective: Effective
) -> None:
    """The same through Core."""
    one, actor = operation, UUID(operation.actor) if operation.actor else None
    line = (
        one.id, UUID(one.replica), one.seq, one.prev, one.command, actor, one.reason, one.hlc, one.undoes,
        one.line(),
    )  # fmt: skip
    lines = [
        (change.id, change.operation, change.entity, pending.row, change.line(), "applied")
        for change, (pending, _) in zip(changes, effective, strict=True)
    ]
    connection.execute(_NEW_OPERATION, dict(zip(_OPERATION, line, strict=True)))
    connection.execute(_NEW_CHANGE, [dict(zip(_CHANGE, each, strict=True)) for each in lines])
    with journal_writes(connection):
        for row_type in dict.fromkeys(one.row_type for one, _ in effective):
            connection.execute(_heads_of(row_type), {"operation_": operation.id})


def _settle(connection: Connection, changes: Sequence[Change]) -> None:
    """Whoever sets a register here has seen all its heads: it is no longer in conflict."""
    settled = [{"row_": UUID(change.row), "field_": name} for change in changes for name in change.patch]
    if settled:
        connection.execute(_SETTLED, settled)


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
