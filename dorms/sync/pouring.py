"""Many rows into a server at once: COPY, and for updates COPY into a table that ends with the transaction."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Table,
    Text,
    Uuid,
    any_,
    bindparam,
    cast,
    func,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY

AT_ONCE = 20_000  # keys in one array
FEW = 50  # rows for which a stage does not pay


def pour(
    connection: Connection, table: Table, columns: tuple[str, ...], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert all rows; each has these columns in this order, as Python values."""
    _copy(connection, table, columns, rows, _quoted(table.name))


def pour_over(
    connection: Connection, table: Table, columns: tuple[str, ...], rows: Sequence[tuple[Any, ...]], key: str
) -> None:
    """Update by key; each row has these columns, then the key. Of two for one key the later counts."""
    latest = {row[-1]: row for row in rows}
    stage, names = f"stage_{table.name}", (*columns, key)
    listed = ", ".join(map(_quoted, names))
    run = connection.exec_driver_sql
    run(f"CREATE TEMP TABLE {stage} ON COMMIT DROP AS SELECT {listed} FROM {_quoted(table.name)} WHERE false")
    _copy(connection, table, names, list(latest.values()), stage)
    sets = ", ".join(f"{_quoted(name)} = s.{_quoted(name)}" for name in columns)
    run(
        f"UPDATE {_quoted(table.name)} AS t SET {sets} FROM {stage} AS s WHERE t.{_quoted(key)} = s.{_quoted(key)}"
    )
    run(f"DROP TABLE {stage}")


def pick(
    connection: Connection,
    columns: Sequence[Column[Any]],
    key: Column[Any],
    keys: Sequence[Any],
    conditions: Sequence[ColumnElement[bool]],
) -> list[tuple[Any, ...]]:
    """The rows whose key is among these: one array instead of as many parameters."""
    found: list[tuple[Any, ...]] = []
    for at in range(0, len(keys), AT_ONCE):
        part = keys[at : at + AT_ONCE]
        if isinstance(part[0], UUID):  # as one text: an array of UUIDs costs the driver a call for each
            texts = bindparam(None, ",".join([one.hex for one in part]), type_=Text())
            among: Any = cast(func.string_to_array(texts, ","), ARRAY(Uuid()))
        else:
            among = bindparam(None, list(part), type_=ARRAY(key.type))
        query = select(*columns).where(key == any_(among), *conditions)
        found += [tuple(row) for row in connection.execute(query)]
    return found


def _copy(
    connection: Connection, table: Table, columns: tuple[str, ...], rows: Sequence[tuple[Any, ...]], into: str
) -> None:
    binds = _binds(connection, table, columns)
    cursor = connection.connection.cursor()
    try:
        with cursor.copy(f"COPY {into} ({', '.join(map(_quoted, columns))}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(
                    [
                        value if bind is None or value is None else bind(value)
                        for bind, value in zip(binds, row, strict=True)
                    ]
                )
    finally:
        cursor.close()


def _binds(connection: Connection, table: Table, columns: tuple[str, ...]) -> list[Any]:
    key = (table.name, columns)
    if key not in _known:
        dialect = connection.dialect
        _known[key] = [table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in columns]
    return _known[key]


_known: dict[tuple[str, tuple[str, ...]], list[Any]] = {}


@lru_cache(maxsize=512)
def _quoted(name: str) -> str:
    return f'"{name}"'
