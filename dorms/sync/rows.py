"""Bringing the tables up to what the changes say, row sets at a time.

Fast path: the new changes of a row form a chain upon its heads and nothing of it waits or was refused; then the patches
are the news. Otherwise the row's changes are read again and folded from scratch. Both give the same bytes (P4).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.journal import journal_writes
from dorms.db.journal.seal import Keys
from dorms.db.tables import SYNCED, ChangeRow, ConflictRow, OperationRow, table_of
from dorms.domain.canonical import canonical
from dorms.domain.changes import Change
from dorms.domain.fold import Entry, RowState, Standing, fold
from dorms.sync import lives
from dorms.sync.authority import (
    ADOPTED,
    APPLIED,
    EXCLUDED,
    QUARANTINED,
    UNREAD,
    WAITING,
    Fresh,
    open_with,
)
from dorms.sync.bulk import insert_many
from dorms.sync.scope import CHUNK
from dorms.sync.values import BadValue, Form, form_of

STANDING = {
    QUARANTINED: Standing.QUARANTINED, UNREAD: Standing.UNREADABLE, EXCLUDED: Standing.EXCLUDED,
    ADOPTED: Standing.ADOPTED,
}  # fmt: skip


@dataclass(slots=True)
class Refreshed:
    """What bringing rows up to date did."""

    tables: set[str] = field(default_factory=set)
    folded: int = 0  # rows that took the slow way
    conflicts: set[tuple[UUID, str]] = field(default_factory=set)  # open now, of the folded rows


def refresh(session: Session, fresh: Sequence[Fresh]) -> Refreshed:
    """The rows of these new changes, whose lines are in the journal already."""
    done = Refreshed()
    by_entity: dict[str, dict[UUID, list[Fresh]]] = defaultdict(lambda: defaultdict(list))
    for one in fresh:
        if one.state != UNREAD or form_of(one.change.entity) is not None:
            by_entity[one.change.entity][one.row].append(one)
    odd = _has_odd(session)
    with journal_writes(session.connection()):
        for entity, rows in by_entity.items():
            form = form_of(entity)
            if form is not None:
                done.tables.add(entity)
                _Entity(session, form, done).refresh(rows, odd)
    return done


def refold(session: Session, rows: Mapping[str, Iterable[UUID]]) -> Refreshed:
    """Fold these rows from scratch, whatever is known of them."""
    done = Refreshed()
    with journal_writes(session.connection()):
        for entity, ids in rows.items():
            form = form_of(entity)
            if form is not None:
                done.tables.add(entity)
                _Entity(session, form, done).fold(sorted(ids))
    return done


def refold_all(session: Session) -> Refreshed:
    """Every row of the store from its changes: after an upgrade, and to prove that nothing drifted."""
    rows = {
        entity: session.scalars(select(ChangeRow.row).where(ChangeRow.entity == entity).distinct()).all()
        for entity in SYNCED
    }
    return refold(session, rows)


def _has_odd(session: Session) -> bool:
    """Something waits or was refused somewhere: then no row takes the fast path unseen."""
    return session.scalar(select(ChangeRow.id).where(ChangeRow.state != APPLIED).limit(1)) is not None


class _Entity:
    """The rows of one entity in one merge."""

    def __init__(self, session: Session, form: Form, done: Refreshed) -> None:
        self._session = session
        self._connection = session.connection()
        self._form = form
        self._table = table_of(form.row_type)
        self._done = done

    def refresh(self, rows: Mapping[UUID, list[Fresh]], odd: bool) -> None:
        heads = self._heads(list(rows))
        uneven = self._odd_rows(list(rows)) if odd else set()
        new: list[dict[str, Any]] = []
        moved: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
        settled: list[dict[str, Any]] = []
        slow: list[UUID] = []
        for row, fresh in rows.items():
            before = heads.get(row, "")
            if row in uneven or not self._chains(before, fresh):
                slow.append(row)
                continue
            columns = {name: value for one in fresh for name, value in one.columns.items()}
            if row in heads:
                moved[tuple(sorted(columns))].append({"row_": row, "heads": fresh[-1].change.id, **columns})
                settled += [{"row_": row, "field_": name} for one in fresh for name in one.patch]
            else:
                empty = self._form.empty
                new.append({"id": row, **empty, **columns, "heads": fresh[-1].change.id, "extra": None})
        self._write(new, moved, settled)
        self.fold(slow)

    def _chains(self, before: str, fresh: Sequence[Fresh]) -> bool:
        heads = tuple(before.split())
        known = self._form.registers
        for one in fresh:
            if one.state != APPLIED or one.change.parents != heads or not known.keys() >= one.patch.keys():
                return False
            heads = (one.change.id,)
        return True

    def _write(
        self,
        new: list[dict[str, Any]],
        moved: Mapping[tuple[str, ...], list[dict[str, Any]]],
        settled: list[dict[str, Any]],
    ) -> None:
        if new:
            insert_many(self._connection, self._table, new)
        for columns, parameters in moved.items():
            names: dict[str, Any] = {name: bindparam(name) for name in (*columns, "heads")}
            statement = update(self._table).where(self._table.c.id == bindparam("row_")).values(names)
            self._connection.execute(statement, parameters)
        if settled and self._connection.execute(select(ConflictRow.field).limit(1)).first():
            statement_ = delete(ConflictRow).where(
                ConflictRow.row == bindparam("row_"), ConflictRow.field == bindparam("field_")
            )
            self._connection.execute(statement_, settled)

    def _heads(self, rows: list[UUID]) -> dict[UUID, str]:
        found: dict[UUID, str] = {}
        for at in range(0, len(rows), CHUNK):
            part = rows[at : at + CHUNK]
            query = select(self._table.c.id, self._table.c.heads).where(self._table.c.id.in_(part))
            found.update({row: heads or "" for row, heads in self._connection.execute(query)})
        return found

    def _odd_rows(self, rows: list[UUID]) -> set[UUID]:
        found: set[UUID] = set()
        for at in range(0, len(rows), CHUNK):
            query = select(ChangeRow.row).where(
                ChangeRow.row.in_(rows[at : at + CHUNK]), ChangeRow.state != APPLIED
            )
            found.update(self._session.scalars(query))
        return found

    # from scratch

    def fold(self, rows: Sequence[UUID]) -> None:
        """The slow way: all changes of the rows, folded anew."""
        self._done.folded += len(rows)
        for at in range(0, len(rows), CHUNK):
            self._fold_some(list(rows[at : at + CHUNK]))

    def _fold_some(self, rows: list[UUID]) -> None:
        entries, stored = self._entries(rows)
        there = self._heads(rows)
        new: list[dict[str, Any]] = []
        kept: list[dict[str, Any]] = []
        conflicts: list[dict[str, Any]] = []
        states: list[dict[str, Any]] = []
        standing: set[UUID] = set()  # rows of which something counts; of the others nothing is there
        for row, own in entries.items():
            state = fold(own)
            conflicts += self._conflicts(row, state)
            states += self._standings(own, stored, state)
            if state.heads:
                standing.add(row)
                values = self._columns(state)
                target = kept if row in there else new
                target.append({("row_" if target is kept else "id"): row, **values})
        if new:
            insert_many(self._connection, self._table, new)
        if kept:
            names: dict[str, Any] = {name: bindparam(name) for name in kept[0] if name != "row_"}
            statement = update(self._table).where(self._table.c.id == bindparam("row_")).values(names)
            self._connection.execute(statement, kept)
        gone = [row for row in there if not entries[row] or row not in standing]
        if gone:
            self._connection.execute(delete(self._table).where(self._table.c.id.in_(gone)))
        self._note(rows, conflicts, states)

    def _entries(self, rows: list[UUID]) -> tuple[dict[UUID, list[Entry]], dict[str, str]]:
        found = self._session.execute(
            select(
                ChangeRow.row, ChangeRow.arrived, ChangeRow.state, ChangeRow.raw, OperationRow.hlc,
                OperationRow.replica,
            )
            .join(OperationRow, OperationRow.id == ChangeRow.operation)
            .where(ChangeRow.row.in_(rows))
            .order_by(ChangeRow.arrived)
        ).all()  # fmt: skip
        ranks = ranks_of(self._session)
        changes = [
            (row, arrived, state, Change.from_line(raw), hlc, by)
            for row, arrived, state, raw, hlc, by in found
        ]
        opened = Opening(self._session, self._form, [(row, change) for row, _, _, change, _, _ in changes])
        entries: dict[UUID, list[Entry]] = defaultdict(list)
        stored: dict[str, str] = {}
        for row, arrived, state, change, hlc, by in changes:
            standing = STANDING.get(state, Standing.ADMITTED)
            patch = opened.patch(row, change)
            stored[change.id] = state
            rank = ranks.get(by, 0)
            entries[row].append(Entry(change.id, change.parents, patch, hlc, rank, arrived, standing))
        return entries, stored

    def _columns(self, state: RowState) -> dict[str, Any]:
        columns = dict(self._form.empty)
        extra: dict[str, Any] = {}
        for name, value in state.values.items():
            if name not in self._form.registers:
                extra[name] = value
                continue
            try:
                columns.update(self._form.columns(name, value))
            except BadValue:
                extra[name] = value
        text = canonical(extra) if extra else None
        return {**columns, "heads": " ".join(state.heads), "extra": text}

    def _conflicts(self, row: UUID, state: RowState) -> list[dict[str, Any]]:
        self._done.conflicts.update((row, name) for name in state.conflicts)
        return [
            {"row": row, "field": name, "entity": self._table.name, "heads": " ".join(heads)}
            for name, heads in state.conflicts.items()
        ]

    @staticmethod
    def _standings(own: Iterable[Entry], stored: Mapping[str, str], state: RowState) -> list[dict[str, Any]]:
        changed = []
        for entry in own:
            if entry.standing is Standing.ADMITTED:
                standing = WAITING if entry.id in state.waiting else APPLIED
                if stored[entry.id] != standing:
                    changed.append({"id_": entry.id, "state_": standing})
        return changed

    def _note(self, rows: list[UUID], conflicts: list[dict[str, Any]], states: list[dict[str, Any]]) -> None:
        self._connection.execute(delete(ConflictRow).where(ConflictRow.row.in_(rows)))
        if conflicts:
            self._connection.execute(insert(ConflictRow), conflicts)
        if states:
            table = ChangeRow.__table__
            statement = (
                table.update().where(table.c.id == bindparam("id_")).values(state=bindparam("state_"))  # type: ignore[attr-defined]
            )
            self._connection.execute(statement, states)


def ranks_of(session: Session) -> dict[UUID, int]:
    """The rank of each replica's author: the bureau's is shown where two differ."""
    bureau = meta.recall(session, meta.BUREAU)
    offices = lives.offices_of(session)
    return {UUID(replica): int(str(office) == bureau) for replica, office in offices.items()}


class Opening:
    """Opens the sealed values of many changes of one entity."""

    def __init__(self, session: Session, form: Form, changes: Sequence[tuple[UUID, Change]]) -> None:
        self._form = form
        self._people: dict[UUID, list[UUID]] = defaultdict(list)
        self._keys = Keys(session)
        if form.personal:
            for row, change in changes:
                for values in (change.patch, change.was):
                    person = values.get(form.person)
                    if isinstance(person, str) and (one := UUID(person)) not in self._people[row]:
                        self._people[row].append(one)
            people = {one for each in self._people.values() for one in each}
            self._keys.prepare(people | {row for row, _ in changes}, make=False)

    def patch(self, row: UUID, change: Change) -> dict[str, Any]:
        """The registers set, plain."""
        if not self._form.personal:
            return change.patch
        people = self._people[row]
        return {
            name: open_with(self._keys, people, row, value) if name in self._form.personal else value
            for name, value in change.patch.items()
        }
