"""Many rows at once: tuples go to the driver as they are and no row costs a call in between.

On SQLite every value here is what stands in the file; on a server it is spelt as in lines (`pouring`). `Key` is a row's
id in that sense: 32 hexadecimal digits, or those with their hyphens.
"""

import gc
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Connection, Table, select, text
from sqlalchemy.dialects import sqlite

from dorms.db.parts import MOST, in_parts
from dorms.sync.pouring import FEW, pick, pick_all, pour, pour_over, put_right

Key: TypeAlias = str
Line: TypeAlias = tuple[Any, ...]

_DIALECT = sqlite.dialect()
_name = _DIALECT.identifier_preparer.quote


def is_native(connection: Connection) -> bool:
    """Whether values are as SQLite keeps them."""
    return connection.dialect.name == "sqlite"


def key_of(connection: Connection, row: UUID) -> Key:
    """The id as it stands in the store."""
    return row.hex if is_native(connection) else str(row)


def key_named(connection: Connection, text_: str | None) -> Key | None:
    """The id that a text names, if it names one."""
    try:
        return key_of(connection, UUID(text_)) if text_ else None
    except ValueError:
        return None


def uuid_of_key(key: Key) -> UUID:
    """The id of a key."""
    return UUID(hex=key)


def insert_many(connection: Connection, table: Table, columns: tuple[str, ...], rows: Sequence[Line]) -> None:
    """All rows; each has these columns in this order."""
    if rows and is_native(connection):
        connection.exec_driver_sql(_insert(table.name, columns), rows)
    elif rows:
        pour(connection, table, columns, rows)


def update_many(
    connection: Connection, table: Table, columns: tuple[str, ...], rows: Sequence[Line], *, key: str = "id"
) -> None:
    """Each row has these columns, then the key of what it stands for."""
    if rows and is_native(connection):
        connection.exec_driver_sql(_update(table.name, columns, key), rows)
    elif len(rows) > FEW:
        pour_over(connection, table, columns, rows, key)
    elif rows:
        put_right(connection, table, columns, rows, key)


def select_many(
    connection: Connection,
    columns: Sequence[Column[Any]],
    key: Column[Any],
    keys: Iterable[Any],
    *conditions: ColumnElement[bool],
) -> list[Line]:
    """The rows whose key is among these, in any order. Conditions hold literal values alone."""
    wanted, found = list(keys), []
    if not is_native(connection):
        return pick(connection, columns, key, wanted, conditions) if wanted else []
    for part in in_parts(wanted):
        part += [part[-1]] * (MOST - len(part)) if len(part) > 20 else []
        found += _fetched(connection, _select(tuple(columns), key, len(part), conditions), part)
    return found


def select_all(
    connection: Connection, columns: Sequence[Column[Any]], *conditions: ColumnElement[bool]
) -> list[Line]:
    """Every row for which the conditions hold, as they stand in the store."""
    if not is_native(connection):
        return pick_all(connection, columns, conditions)
    query = select(*columns).where(*conditions)
    compiled = query.compile(dialect=_DIALECT, compile_kwargs={"literal_binds": True})
    return _fetched(connection, str(compiled), ())


def _fetched(connection: Connection, query: str, keys: Sequence[Any]) -> list[Line]:
    """Straight from the driver: a row costs no object of Core's. A fault is met again by Core, which names it."""
    cursor = connection.connection.cursor()
    try:
        cursor.execute(query, keys)
        return list(cursor.fetchall())
    except sqlite3.Error:
        return [tuple(row) for row in connection.exec_driver_sql(query, tuple(keys))]
    finally:
        cursor.close()


def prefer_indexes(connection: Connection) -> None:
    """Until the transaction ends a server reads no table from end to end where an index would do.

    It has counted nothing yet after many rows came, and takes what is rare for what is common. Nor does it compile
    plans, as it would where it has no choice but such a table.
    """
    if not is_native(connection):
        connection.exec_driver_sql(
            "SELECT set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)"
        )


@contextmanager
def no_collections() -> Iterator[None]:
    """Many objects are made and no cycles: looking for those would cost a fifth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@lru_cache(maxsize=256)
def _insert(table: str, columns: tuple[str, ...]) -> str:
    names = ",".join(map(_name, columns))
    return f"INSERT INTO {_name(table)} ({names}) VALUES ({','.join('?' * len(columns))})"


@lru_cache(maxsize=256)
def _update(table: str, columns: tuple[str, ...], key: str) -> str:
    names = ",".join(f"{_name(column)}=?" for column in columns)
    return f"UPDATE {_name(table)} SET {names} WHERE {_name(key)}=?"


@lru_cache(maxsize=256)
def _select(
    columns: tuple[Column[Any], ...],
    key: Column[Any],
    count: int,
    conditions: tuple[ColumnElement[bool], ...],
) -> str:
    among = text(f"{key.compile(dialect=_DIALECT)} IN ({','.join('?' * count)})")
    query = select(*columns).where(among, *conditions)
    return str(query.compile(dialect=_DIALECT, compile_kwargs={"literal_binds": True}))
