"""Many rows into a server at once: COPY, and for updates COPY into a table that ends with the transaction.

Values are as lines spell them: ids and days as texts, amounts as whole numbers. The server reads them, and what is read
from it comes so too: no value costs an object in between.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, Uuid, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import DBAPIError

AT_ONCE = 20_000  # keys in one array
ROWS = 2_000  # put into one buffer
FEW = 200  # rows for which a stage does not pay
_DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]
_SPECIAL = "\\\t\n\r"
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_TEXT = frozenset((str,))
Line = tuple[Any, ...]


def pour(connection: Connection, table: Table, columns: tuple[str, ...], rows: Sequence[Line]) -> None:
    """Insert all rows; each has these columns in this order."""
    _copy(connection, columns, rows, _quoted(table.name))


def pour_over(
    connection: Connection, table: Table, columns: tuple[str, ...], rows: Sequence[Line], key: str
) -> None:
    """Update by key; each row has these columns, then the key. Of two for one key the later counts."""
    latest = {row[-1]: row for row in rows}
    stage, names = f"stage_{table.name}", (*columns, key)
    listed = ", ".join(map(_quoted, names))
    run = connection.exec_driver_sql
    run(f"CREATE TEMP TABLE {stage} ON COMMIT DROP AS SELECT {listed} FROM {_quoted(table.name)} WHERE false")
    _copy(connection, names, list(latest.values()), stage)
    sets = ", ".join(f"{_quoted(name)} = s.{_quoted(name)}" for name in columns)
    run(
        f"UPDATE {_quoted(table.name)} AS t SET {sets} FROM {stage} AS s WHERE t.{_quoted(key)} = s.{_quoted(key)}"
    )
    run(f"DROP TABLE {stage}")


def put_right(
    connection: Connection, table: Table, columns: tuple[str, ...], rows: Sequence[Line], key: str
) -> None:
    """The same for a few rows."""
    statement = _update(table.name, columns, key)
    with _cursor(connection, statement) as cursor:
        cursor.executemany(statement, rows)


def pick(
    connection: Connection,
    columns: Sequence[Column[Any]],
    key: Column[Any],
    keys: Sequence[str],
    conditions: Sequence[ColumnElement[bool]],
) -> list[Line]:
    """The rows whose key is among these: one array instead of as many parameters."""
    found: list[Line] = []
    statement = _select(tuple(columns), key, tuple(conditions))
    for at in range(0, len(keys), AT_ONCE):
        part = list(keys[at : at + AT_ONCE])
        is_id = isinstance(key.type, Uuid)
        found += _fetched(connection, statement, (f"{{{','.join(part)}}}" if is_id else part,))
    return found


def pick_all(
    connection: Connection, columns: Sequence[Column[Any]], conditions: Sequence[ColumnElement[bool]]
) -> list[Line]:
    """Every row for which the conditions hold."""
    return _fetched(connection, _select(tuple(columns), None, tuple(conditions)), None)


def _fetched(connection: Connection, statement: str, keys: tuple[Any, ...] | None) -> list[Line]:
    from psycopg.types.string import TextLoader  # only whoever has a server has the driver

    with _cursor(connection, statement) as cursor:
        for kind in ("uuid", "date"):
            cursor.adapters.register_loader(kind, TextLoader)
        cursor.execute(statement, keys)
        return list(cursor.fetchall())


def _copy(connection: Connection, columns: tuple[str, ...], rows: Sequence[Line], into: str) -> None:
    statement = f"COPY {into} ({', '.join(map(_quoted, columns))}) FROM STDIN"
    with _cursor(connection, statement) as cursor, cursor.copy(statement) as copy:
        for at in range(0, len(rows), ROWS):
            texts = [_texts(column) for column in zip(*rows[at : at + ROWS], strict=True)]
            copy.write("\n".join(map("\t".join, zip(*texts, strict=True))) + "\n")


def _texts(values: Sequence[Any]) -> Sequence[str]:
    """A column as COPY reads it."""
    if _TEXT.issuperset(map(type, values)):
        joined = "".join(values)
        if not any(one in joined for one in _SPECIAL):
            return values
    return [_text(value) for value in values]


def _text(value: Any) -> str:
    if value is None:
        return "\\N"
    if isinstance(value, bytes):
        return f"\\\\x{value.hex()}"
    return value.translate(_ESCAPES) if isinstance(value, str) else str(value)


@contextmanager
def _cursor(connection: Connection, statement: str) -> Iterator[Any]:
    """A cursor of the driver; a fault is told as Core would tell it, so that the store knows what it is."""
    faults = connection.dialect.loaded_dbapi.Error
    cursor = connection.connection.cursor()
    try:
        yield cursor
    except faults as error:
        raise DBAPIError.instance(statement, None, error, faults, dialect=connection.dialect) from error
    finally:
        cursor.close()


@lru_cache(maxsize=256)
def _select(
    columns: tuple[Column[Any], ...], key: Column[Any] | None, conditions: tuple[ColumnElement[bool], ...]
) -> str:
    query = select(*columns).where(*conditions)
    text = str(query.compile(dialect=_DIALECT, compile_kwargs={"literal_binds": True}))
    if key is None:
        return text
    kind = key.type.compile(dialect=_DIALECT)
    among = f"{key.compile(dialect=_DIALECT)} = ANY (%s::{kind}[])"
    return f"{text} {'AND' if conditions else 'WHERE'} {among}"


@lru_cache(maxsize=256)
def _update(table: str, columns: tuple[str, ...], key: str) -> str:
    sets = ", ".join(f"{_quoted(name)} = %s" for name in columns)
    return f"UPDATE {_quoted(table)} SET {sets} WHERE {_quoted(key)} = %s"


@lru_cache(maxsize=512)
def _quoted(name: str) -> str:
    return f'"{name}"'
