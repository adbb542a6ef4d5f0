"""Every change of a synced row is collected here before it reaches the database; no author can forget it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, event, insert
from sqlalchemy.orm import Session, UOWTransaction
from sqlalchemy.orm.state import InstanceState

from dorms.db.tables import SYNCED, Synced, shape, table_of

KEY = "journal"
ACTOR = "actor"  # who acts: nobody may approve their own case
OFFICE = "office"  # the office whose store this is owns what it creates, unless the action says otherwise
ALLOWED = "journal_writes"
Snapshot = dict[str, Any]  # attribute -> Python value


@dataclass(slots=True)
class Pending:
    """What one operation does to one row so far: values before and after, by attribute."""

    row_type: type[Synced]
    row: UUID
    created: bool
    heads: str | None
    person: UUID  # whose key seals the row's personal fields; a row about nobody has a key of its own
    was: Snapshot = field(default_factory=dict)
    now: Snapshot = field(default_factory=dict)
    decided: set[str] = field(default_factory=set)  # attributes written even if their value stays


class Writing:
    """The changes of one running operation, at most one per row."""

    def __init__(self) -> None:
        self.pending: dict[UUID, Pending] = {}
        self.connection: Connection | None = None

    def created(self, row_type: type[Synced], row: UUID, values: Mapping[str, Any]) -> None:
        """A row that this operation makes."""
        now = {name: value for name, value in values.items() if value is not None}
        person = row if (column := shape(row_type).person) == "id" else now.get(column) or row
        self.pending[row] = Pending(row_type, row, True, None, person, {}, now)

    def changed(self, row: Synced, was: Snapshot, now: Snapshot) -> None:
        """New values of a row; the first `was` of an attribute stays, the last `now` counts."""
        pending = self.pending.get(row.id)
        if pending is None:
            person = getattr(row, shape(type(row)).person) or row.id
            pending = self.pending[row.id] = Pending(type(row), row.id, False, row.heads, person)
        for name, value in was.items():
            if not pending.created:
                pending.was.setdefault(name, value)
        pending.now.update(now)

    def decided(self, row: Synced, values: Snapshot) -> None:
        """Somebody chose these values for a register with several heads, perhaps the one that is shown."""
        self.changed(row, {name: getattr(row, name) for name in values}, dict(values))
        self.pending[row.id].decided.update(values)


def writing_of(session: Session) -> Writing:
    """The collector of the session's running operation."""
    writing: Writing = session.info[KEY]
    return writing


def connection_of(session: Session) -> Connection:
    """The connection of the running operation; asking the session each time costs more than a statement."""
    writing = writing_of(session)
    if writing.connection is None:
        writing.connection = session.connection()
    return writing.connection


def put(session: Session, row_type: type[Synced], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert many new rows at once, journaled like mapped ones; every mapping needs `id` and the same names."""
    if not rows:
        return
    writing = writing_of(session)
    if "owner_office" not in rows[0]:
        rows = [{**row, "owner_office": session.info[OFFICE]} for row in rows]
    for row in rows:
        writing.created(row_type, row["id"], {n: v for n, v in row.items() if n != "id"})
    with journal_writes(session.connection()):
        session.connection().execute(insert(table_of(row_type)), _by_column(row_type, rows))


def _by_column(row_type: type[Synced], rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    if "void" not in rows[0]:
        return rows  # type: ignore[return-value]  # names and columns agree but for `void`
    return [{("_void" if n == "void" else n): v for n, v in row.items()} for row in rows]


@contextmanager
def journal_writes(connection: Connection) -> Iterator[None]:
    """Within this block statements on synced tables come from the journal itself."""
    before = connection.info.get(ALLOWED, False)
    connection.info[ALLOWED] = True
    try:
        yield
    finally:
        connection.info[ALLOWED] = before


class JournalBypassed(RuntimeError):
    """A statement would change a synced table behind the journal's back: a bug."""


def guard(engine: Engine) -> None:
    """Refuse every INSERT, UPDATE and DELETE on a synced table that the journal does not know of."""

    @event.listens_for(engine, "before_cursor_execute")
    def _check(conn: Connection, cursor: Any, statement: str, params: Any, context: Any, many: bool) -> None:
        words = statement.split(None, 4)
        verb = words[0].upper() if words else ""
        if verb not in {"INSERT", "UPDATE", "DELETE", "REPLACE"} or conn.info.get(ALLOWED):
            return
        targets = {word.strip('"(').lower() for word in words[1:4]}
        if targets & SYNCED.keys():
            raise JournalBypassed(statement[:200])


def listen(session_type: type[Session]) -> None:
    """Collect what every flush of these sessions is about to write."""
    event.listen(session_type, "before_flush", _before_flush)
    event.listen(session_type, "after_flush_postexec", _after_flush)
    event.listen(session_type, "after_soft_rollback", _after_rollback)


def _before_flush(session: Session, flush: UOWTransaction, instances: Any) -> None:
    writing = writing_of(session)
    if any(isinstance(row, Synced) for row in session.deleted):
        raise JournalBypassed("a synced row is never deleted; set void")
    for row in session.new:
        if isinstance(row, Synced):
            row.owner_office = row.owner_office or session.info[OFFICE]
            names = shape(type(row)).of_column
            writing.created(type(row), row.id, {n: getattr(row, n) for n in names})
    for row in session.dirty:
        if isinstance(row, Synced):
            _collect(writing, row)
    connection_of(session).info[ALLOWED] = True


def _collect(writing: Writing, row: Synced) -> None:
    state: InstanceState[Any] = row._sa_instance_state  # type: ignore[attr-defined]
    of_column = shape(type(row)).of_column
    before = state.committed_state
    moved = [n for n, old in before.items() if n in of_column and old != state.dict.get(n)]
    names = {part for n in moved for part in of_column[n].columns}  # a register moves as a whole
    if names:
        was = {n: before.get(n, state.dict.get(n)) for n in names}
        writing.changed(row, was, {n: state.dict.get(n) for n in names})


def _after_flush(session: Session, flush: UOWTransaction) -> None:
    connection_of(session).info[ALLOWED] = False


def _after_rollback(session: Session, previous: Any) -> None:
    session.info[KEY] = Writing()
