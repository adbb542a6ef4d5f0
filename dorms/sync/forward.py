"""Bringing rows forward by new changes, the fast way where the changes allow it.

Fast: the new changes of a row form a chain upon its heads and nothing of it waits or was refused; then the patches
are the news. Every other row is folded from scratch (`rows`). Both give the same bytes (P4).
"""

from collections.abc import Sequence

from sqlalchemy import Connection, Table, delete, select
from sqlalchemy.orm import Session

from dorms.db.journal import journal_writes
from dorms.db.tables import ConflictRow, table_of
from dorms.sync.authority import APPLIED, Fresh, Judged
from dorms.sync.bulk import Key, Line, insert_many, select_many, update_many, uuid_of_key
from dorms.sync.columns import Plans
from dorms.sync.rows import Refreshed, odd_rows, refold_keys

_CONFLICT = table_of(ConflictRow)
Columns = tuple[str, ...]


def refresh(session: Session, judged: Sequence[Judged], done: Refreshed) -> Refreshed:
    """The rows of these new changes, whose lines are in the journal already; what was done is added to `done`."""
    connection = session.connection()
    odd = odd_rows(connection)
    slow: dict[str, list[Key]] = {}
    with journal_writes(connection):
        for one in judged:
            if one.plans is not None:
                done.tables.add(one.entity)
                slow[one.entity] = _Forward(connection, one.plans, one.heads).bring(one.fresh, odd)
    refold_keys(session, slow, done)
    return done


class _Forward:
    """The rows of one entity in one merge."""

    def __init__(self, connection: Connection, plans: Plans, heads: dict[Key, str]) -> None:
        self._connection = connection
        self._table: Table = plans.table
        self._heads = heads
        self._new: dict[Columns, list[Line]] = {}
        self._moved: dict[Columns, list[Line]] = {}
        self._set: dict[Key, set[str]] = {}  # registers, of rows that were here

    def bring(self, fresh: Sequence[Fresh], odd: set[Key]) -> list[Key]:
        """Write what can be written at once; the rows that have to be folded."""
        rows: dict[Key, list[Fresh]] = {}
        for one in fresh:
            rows.setdefault(one.row, []).append(one)
        slow = []
        for row, own in rows.items():
            if row in odd or not self._chains(self._heads.get(row, ""), own):
                slow.append(row)
            else:
                self._advance(row, own)
        for columns, lines in self._new.items():
            insert_many(self._connection, self._table, (*columns, "heads", "id"), lines)
        for columns, lines in self._moved.items():
            update_many(self._connection, self._table, (*columns, "heads"), lines)
        self._settle()
        return slow

    @staticmethod
    def _chains(before: str, fresh: Sequence[Fresh]) -> bool:
        """Each change counts, is understood and was made upon exactly what the one before left."""
        heads = before.split()
        for one in fresh:
            if one.state != APPLIED or one.fields["parents"] != heads:
                return False
            if one.plan is None or not one.plan.is_complete:
                return False
            heads = [one.id]
        return True

    def _advance(self, row: Key, own: Sequence[Fresh]) -> None:
        last = own[-1]
        assert last.plan is not None
        columns, values = last.plan.columns, last.values
        if len(own) > 1:
            columns, values = _together(own)
        if row in self._heads:
            self._moved.setdefault(columns, []).append((*values, last.id, row))
            self._set.setdefault(row, set()).update(*(one.fields["patch"] for one in own))
        else:
            self._new.setdefault(columns, []).append((*values, last.id, row))

    def _settle(self) -> None:
        """Whoever set a register upon all its heads has decided it."""
        if not self._set or self._connection.execute(select(_CONFLICT.c.field).limit(1)).first() is None:
            return
        columns = (_CONFLICT.c.row, _CONFLICT.c.field)
        for row, field in list(select_many(self._connection, columns, _CONFLICT.c.row, self._set)):
            if field in self._set[row]:
                where = (_CONFLICT.c.row == uuid_of_key(row), _CONFLICT.c.field == field)
                self._connection.execute(delete(_CONFLICT).where(*where))


def _together(own: Sequence[Fresh]) -> tuple[Columns, Line]:
    """What a chain of changes leaves in the columns."""
    merged: dict[str, object] = {}
    for one in own:
        assert one.plan is not None
        merged.update(zip(one.plan.columns, one.values, strict=True))
    return tuple(merged), tuple(merged.values())
