"""Rows folded from scratch: all changes of a row read again, whatever is known of it.

A row whose changes all count and form one chain has the sum of their patches; only others need the fold's graph. A
row is written where the fold says other than what stands there.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import compress
from operator import itemgetter, ne
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, delete, insert, literal_column, select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.journal import journal_writes
from dorms.db.journal.reading import REOPENED
from dorms.db.parts import in_parts
from dorms.db.tables import SYNCED, ChangeRow, ConflictRow, OperationRow, table_of
from dorms.domain.canonical import Value, canonical, read_stored
from dorms.domain.changes import Change, ChangeFields
from dorms.domain.fold import Entry, RowState, Standing, fold
from dorms.sync import lives
from dorms.sync.authority import ADOPTED, APPLIED, EXCLUDED, QUARANTINED, UNREAD, WAITING
from dorms.sync.bulk import (
    Key,
    Line,
    insert_many,
    key_of,
    no_collections,
    select_all,
    select_many,
    update_many,
    uuid_of_key,
)  # fmt: skip
from dorms.sync.columns import Plans, plans_of
from dorms.sync.opening import People, Ring
from dorms.sync.values import BadValue, Form

STANDING = {
    QUARANTINED: Standing.QUARANTINED, UNREAD: Standing.UNREADABLE, EXCLUDED: Standing.EXCLUDED,
    ADOPTED: Standing.ADOPTED, REOPENED: Standing.REOPENED,
}  # fmt: skip
ROWS = 1000  # folded at a time
_CHANGE, _OPERATION, _CONFLICT = (table_of(row) for row in (ChangeRow, OperationRow, ConflictRow))
ODD = _CHANGE.c.state != literal_column("'applied'")  # as the index `change_odd` has it


@dataclass(slots=True)
class Refreshed:
    """What bringing rows up to date did."""

    tables: set[str] = field(default_factory=set)
    folded: int = 0  # rows that took the slow way
    conflicts: set[tuple[Key, str]] = field(default_factory=set)  # open now, of the folded rows
    waiting: set[str] = field(default_factory=set)  # changes of the folded rows that wait now


def refold(session: Session, rows: Mapping[str, Iterable[UUID]]) -> Refreshed:
    """Fold these rows from scratch, whatever is known of them."""
    connection = session.connection()
    keys = {entity: [key_of(connection, row) for row in sorted(ids)] for entity, ids in rows.items()}
    return refold_keys(session, keys, Refreshed())


def refold_keys(session: Session, rows: Mapping[str, Sequence[Key]], done: Refreshed) -> Refreshed:
    """The same for rows named as the store names them; what was done is added to `done`."""
    with no_collections(), journal_writes(session.connection()):
        for entity, keys in rows.items():
            plans = plans_of(session.connection(), entity)
            if plans is not None and keys:
                done.tables.add(entity)
                _Entity(session, plans, done).fold(keys)
    return done


def refold_all(session: Session) -> Refreshed:
    """Every row of the store from its changes: after an upgrade, and to prove that nothing drifted."""
    connection, done = session.connection(), Refreshed()
    rows: dict[str, dict[Key, None]] = {entity: {} for entity in SYNCED}
    for row, entity in select_all(connection, (_CHANGE.c.row, _CHANGE.c.entity)):
        if entity in rows:
            rows[entity][row] = None
    return refold_keys(session, {entity: list(keys) for entity, keys in rows.items()}, done)


def odd_rows(connection: Connection) -> set[Key]:
    """The rows of which something waits or was refused: they take no fast path."""
    return {row for (row,) in select_all(connection, (_CHANGE.c.row,), ODD)}


def ranks_of(session: Session) -> dict[UUID, int]:
    """The rank of each replica's author: the bureau's is shown where two differ."""
    bureau = meta.recall(session, meta.BUREAU)
    offices = lives.offices_of(session)
    return {UUID(replica): int(str(office) == bureau) for replica, office in offices.items()}


Made = tuple[
    str, str, str, int, ChangeFields
]  # a change in the journal: id, state, operation, arrived, its fields


class _Entity:
    """The rows of one entity, folded."""

    def __init__(self, session: Session, plans: Plans, done: Refreshed) -> None:
        self._session = session
        self._connection = session.connection()
        self._plans = plans
        self._table = plans.table
        self._names = tuple(column.name for column in plans.table.c)
        self._place = {name: at for at, name in enumerate(self._names)}
        self._done = done
        self._people = People(plans.form, Ring(self._connection))

    def fold(self, rows: Sequence[Key]) -> None:
        """A thousand at a time."""
        self._done.folded += len(rows)
        for at in range(0, len(rows), ROWS):
            self._fold_some(rows[at : at + ROWS])

    def _fold_some(self, rows: Sequence[Key]) -> None:
        standing = {line[self._place["id"]]: line for line in self._standing(rows)}
        made = self._made(rows)
        person = self._place[self._person]
        self._people = People(self._plans.form, Ring(self._connection))
        self._people.gather(
            [(row, one[4]) for row, own in made.items() for one in own],
            {row: line[person] for row, line in standing.items()},
        )
        plain = {row: own for row, own in made.items() if _is_chain(own)}
        tangled = {row: own for row, own in made.items() if row not in plain}
        lines = self._summed(plain)
        states = self._states(tangled)
        for row, state in states.items():
            if state.heads:  # else nothing of the row counts, and nothing of it is there
                lines.append(self._line(row, state.values, " ".join(state.heads)))
        self._write(lines, standing)
        self._remove(standing.keys() - {line[self._place["id"]] for line in lines})
        self._note(rows, states, tangled)

    @property
    def _person(self) -> str:
        column = self._plans.form.row_type.__mapper__.columns[self._plans.form.person]
        return str(column.name)

    def _standing(self, rows: Sequence[Key]) -> Iterable[Line]:
        return select_many(self._connection, tuple(self._table.c), self._table.c.id, rows)

    def _made(self, rows: Sequence[Key]) -> dict[Key, list[Made]]:
        """The changes of each row in order of arrival."""
        change = _CHANGE.c
        columns = (change.row, change.id, change.state, change.operation, change.arrived, change.raw)
        found = select_many(self._connection, columns, change.row, rows, _is_of(self._table.name))
        found.sort(key=itemgetter(4))
        fields = read_stored([line[5] for line in found])
        made: dict[Key, list[Made]] = {row: [] for row in rows}
        for (row, id_, state, operation, arrived, _), each in zip(found, fields, strict=True):
            made[row].append((id_, state, operation, arrived, cast(ChangeFields, each)))
        return made

    # rows with one history

    def _summed(self, plain: Mapping[Key, Sequence[Made]]) -> list[Line]:
        """The lines of rows whose changes are one chain, those that set the same registers at once."""
        lines: list[Line] = []
        groups: dict[tuple[str, ...], list[tuple[Key, str, dict[str, Value]]]] = {}
        for row, own in plain.items():
            patch = own[0][4]["patch"]
            if len(own) > 1:
                patch = dict(patch)
                for one in own[1:]:
                    patch.update(one[4]["patch"])
            groups.setdefault(tuple(patch), []).append((row, own[-1][0], patch))
        for registers, group in groups.items():
            lines += self._alike(registers, group)
        return lines

    def _alike(
        self, registers: tuple[str, ...], group: Sequence[tuple[Key, str, dict[str, Value]]]
    ) -> list[Line]:
        plan = self._plans.of(registers)
        try:
            if not plan.is_complete:
                raise BadValue
            given: list[Sequence[Value]] = list(zip(*[patch.values() for *_, patch in group], strict=True))
            for at in plan.personal:
                given[at] = self._people.open_all([row for row, *_ in group], given[at])
            lines = plan.read_columns(given, len(group))
            columns = dict(zip(plan.columns, zip(*lines, strict=True), strict=False))
        except BadValue:
            return [self._line(row, self._people.plain(row, patch), head) for row, head, patch in group]
        columns["id"], columns["heads"], _ = zip(*group, strict=True)
        nothing = (None,) * len(group)
        return list(zip(*(columns.get(name, nothing) for name in self._names), strict=True))

    def _line(self, row: Key, values: Mapping[str, Value], heads: str) -> Line:
        """One row; what cannot stand in its column, or has none here, is kept beside them."""
        line: list[Any] = [None] * len(self._names)
        extra: dict[str, Value] = {}
        for name, value in values.items():
            plan = self._plans.of((name,))
            try:
                if not plan.is_complete:
                    raise BadValue
                for column, one in zip(plan.columns, plan.read([[value]])[0], strict=True):
                    line[self._place[column]] = one
            except BadValue:
                extra[name] = value
        line[self._place["id"]], line[self._place["heads"]] = row, heads
        line[self._place["extra"]] = canonical(extra) if extra else None
        return tuple(line)

    # rows with several

    def _states(self, tangled: Mapping[Key, Sequence[Made]]) -> dict[Key, RowState]:
        names = {operation for own in tangled.values() for _, _, operation, _, _ in own}
        columns = (_OPERATION.c.id, _OPERATION.c.hlc, _OPERATION.c.replica)
        ranks = (
            {key_of(self._connection, row): rank for row, rank in ranks_of(self._session).items()}
            if names
            else {}
        )
        authors = {
            id_: (hlc, ranks.get(replica, 0))
            for id_, hlc, replica in select_many(self._connection, columns, _OPERATION.c.id, names)
        }
        return {
            row: fold([self._entry(row, one, *authors[one[2]]) for one in own])
            for row, own in tangled.items()
        }

    def _entry(self, row: Key, one: Made, hlc: int, rank: int) -> Entry:
        id_, state, _, arrived, fields = one
        standing = STANDING.get(state, Standing.ADMITTED)
        patch = self._people.plain(row, fields["patch"])
        return Entry(id_, tuple(fields["parents"]), patch, hlc, rank, arrived, standing)

    # writing

    def _write(self, lines: Iterable[Line], standing: Mapping[Key, Line]) -> None:
        """New rows whole; of the others, where they differ, the columns in which any of them does."""
        at = self._place["id"]
        new: list[Line] = []
        moved: list[Line] = []
        before: list[Line] = []
        for line in lines:
            was = standing.get(line[at])
            if was is None:
                new.append(line)
            elif was != line:
                moved.append(line)
                before.append(was)
        insert_many(self._connection, self._table, self._names, new)
        if moved:
            now = list(zip(*moved, strict=True))
            differs = map(ne, now, zip(*before, strict=True))
            places = list(compress(range(len(now)), differs))
            values = list(zip(*(now[n] for n in places), now[at], strict=True))
            update_many(self._connection, self._table, tuple(self._names[n] for n in places), values)

    def _remove(self, gone: Collection[Key]) -> None:
        for part in in_parts(sorted(uuid_of_key(row) for row in gone)):
            self._connection.execute(delete(self._table).where(self._table.c.id.in_(part)))

    def _note(
        self, rows: Sequence[Key], states: Mapping[Key, RowState], tangled: Mapping[Key, Sequence[Made]]
    ) -> None:
        before: list[Line] = []
        if self._connection.execute(select(_CONFLICT.c.field).limit(1)).first() is not None:
            before = select_many(self._connection, (_CONFLICT.c.row,), _CONFLICT.c.row, rows)
        for part in in_parts([uuid_of_key(row) for (row,) in before]):
            self._connection.execute(delete(_CONFLICT).where(_CONFLICT.c.row.in_(part)))
        conflicts = [each for row, state in states.items() for each in self._conflicts(row, state)]
        if conflicts:
            self._connection.execute(insert(_CONFLICT), conflicts)
        changed = [each for row, own in tangled.items() for each in self._standings(own, states[row])]
        update_many(self._connection, _CHANGE, ("state",), changed)

    def _conflicts(self, row: Key, state: RowState) -> list[dict[str, Any]]:
        self._done.conflicts.update((row, name) for name in state.conflicts)
        return [
            {"row": uuid_of_key(row), "field": name, "entity": self._table.name, "heads": " ".join(heads)}
            for name, heads in state.conflicts.items()
        ]

    def _standings(self, own: Iterable[Made], state: RowState) -> list[tuple[str, str]]:
        self._done.waiting.update(state.waiting)
        changed = []
        for id_, before, *_ in own:
            if before not in STANDING:
                standing = WAITING if id_ in state.waiting else APPLIED
                if before != standing:
                    changed.append((standing, id_))
        return changed


@cache
def _is_of(entity: str) -> ColumnElement[bool]:
    """Changes of this entity: whoever made an id twice made another row."""
    return _CHANGE.c.entity == entity


def _is_chain(own: Sequence[Made]) -> bool:
    """All count, each made upon exactly what the one before left."""
    heads: list[str] = []
    for id_, state, _, _, fields in own:
        if state != APPLIED or fields["parents"] != heads:
            return False
        heads = [id_]
    return bool(own)


class Opening:
    """Opens the sealed values of many changes of one entity."""

    def __init__(self, session: Session, form: Form, changes: Sequence[tuple[UUID, Change]]) -> None:
        self._connection = session.connection()
        self._people = People(form, Ring(self._connection))
        lines: list[tuple[Key, Any]] = [
            (key_of(self._connection, row), {"patch": change.patch, "was": change.was})
            for row, change in changes
        ]
        self._people.gather(lines)

    def patch(self, row: UUID, change: Change) -> dict[str, Any]:
        """The registers set, plain."""
        return self._people.plain(key_of(self._connection, row), change.patch)
