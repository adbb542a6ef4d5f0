"""Bringing rows forward by new changes, the fast way where the changes allow it.

Fast: the new changes of a row form a chain upon its heads and nothing of it waits or was refused; then the patches
are the news. Every other row is folded from scratch (`rows`). Both give the same bytes (P4).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, delete, select
from sqlalchemy.orm import Session

from dorms.db.journal import journal_writes
from dorms.db.tables import ConflictRow, table_of
from dorms.sync.authority import APPLIED, Fresh, Judged
from dorms.sync.bulk import Key, Line, insert_many, select_many, update_many, uuid_of_key
from dorms.sync.columns import Plan, Plans
from dorms.sync.rows import Refreshed, odd_rows, refold_keys

_CONFLICT = table_of(ConflictRow)


@dataclass(frozen=True, slots=True, eq=False)
class Chain:
    """What several changes in a row leave in the columns: of each the value that was set last."""

    columns: tuple[str, ...]
    places: tuple[int, ...]  # among all values of all the changes

    @classmethod
    def of(cls, plans: Sequence[Plan | None]) -> "Chain":
        """The same for all rows whose changes set the same registers in the same order."""
        names = [name for plan in plans if plan is not None for name in plan.columns]
        last = {name: at for at, name in enumerate(names)}
        return cls(tuple(last), tuple(last.values()))

    def pick(self, values: Sequence[object]) -> Line:
        """The values that count."""
        return tuple([values[at] for at in self.places])


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
        self._new: dict[Plan | Chain, list[Line]] = {}
        self._moved: dict[Plan | Chain, list[Line]] = {}
        self._chains: dict[tuple[Plan | None, ...], Chain] = {}
        self._set: dict[Key, set[str]] = {}  # registers, of rows that were here

    def bring(self, fresh: Sequence[Fresh], odd: set[Key]) -> list[Key]:
        """Write what can be written at once; the rows that have to be folded."""
        rows: dict[Key, list[Fresh]] = {}
        for one in fresh:
            rows.setdefault(one.row, []).append(one)
        slow = []
        for row, own in rows.items():
            if row in odd or not _is_chain(self._heads.get(row), own):
                slow.append(row)
            else:
                self._advance(row, own)
        for made, lines in self._new.items():
            insert_many(self._connection, self._table, (*made.columns, "heads", "id"), lines)
        for made, lines in self._moved.items():
            update_many(self._connection, self._table, (*made.columns, "heads"), lines)
        self._settle()
        return slow

    def _advance(self, row: Key, own: Sequence[Fresh]) -> None:
        last = own[-1]
        made: Plan | Chain | None = last.plan
        values = last.values
        if len(own) > 1:
            made = self._chain(own)
            values = made.pick([value for one in own for value in one.values])
        assert made is not None
        if row in self._heads:
            self._moved.setdefault(made, []).append((*values, last.id, row))
            self._set.setdefault(row, set()).update(*(one.fields["patch"] for one in own))
        else:
            self._new.setdefault(made, []).append((*values, last.id, row))

    def _chain(self, own: Sequence[Fresh]) -> Chain:
        plans = tuple([one.plan for one in own])
        made = self._chains.get(plans)
        if made is None:
            made = self._chains[plans] = Chain.of(plans)
        return made

    def _settle(self) -> None:
        """Whoever set a register upon all its heads has decided it."""
        if not self._set or self._connection.execute(select(_CONFLICT.c.field).limit(1)).first() is None:
            return
        columns = (_CONFLICT.c.row, _CONFLICT.c.field)
        for row, field in list(select_many(self._connection, columns, _CONFLICT.c.row, self._set)):
            if field in self._set[row]:
                where = (_CONFLICT.c.row == uuid_of_key(row), _CONFLICT.c.field == field)
                self._connection.execute(delete(_CONFLICT).where(*where))


def _is_chain(before: str | None, fresh: Sequence[Fresh]) -> bool:
    """Each change counts, is understood and was made upon exactly what the one before left."""
    heads = before.split() if before else []
    for one in fresh:
        plan = one.plan
        if plan is None or not plan.is_complete or one.state != APPLIED or one.fields["parents"] != heads:
            return False
        heads = [one.id]
    return True
