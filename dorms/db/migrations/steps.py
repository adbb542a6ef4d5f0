"""What the steps have in common: tables written in one line, `name:type`, and how each becomes columns and indexes.

`*` is an index, `!` may not be empty, `#` primary key, `=` unique.
"""

from typing import Any

import sqlalchemy as sa
from alembic.operations import Operations

TYPES: dict[str, type[sa.types.TypeEngine[Any]]] = {
    "uuid": sa.Uuid,
    "text": sa.Text,
    "date": sa.Date,
    "flag": sa.Boolean,
    "whole": sa.Integer,
    "long": sa.BigInteger,
    "bytes": sa.LargeBinary,
}

COMMON = "id:uuid# owner_office:uuid _void:flag"  # every synced table begins so
LAST = "heads:text extra:text"  # and ends so


def create(op: Operations, table: str, columns: str) -> None:
    """A table with its indexes."""
    made = [_column(text) for text in columns.split()]
    unique = [sa.UniqueConstraint(text.split(":")[0]) for text in columns.split() if text.endswith("=")]
    op.create_table(table, *made, *unique)
    for text in columns.split():
        _index(op, table, text)


def create_synced(op: Operations, table: str, columns: str) -> None:
    """A synced table: its own columns between those that all have."""
    create(op, table, f"{COMMON} {columns} {LAST}")


def add_columns(op: Operations, table: str, columns: str) -> None:
    """More columns for a table that is there; what is in it stays as it is."""
    for text in columns.split():
        op.add_column(table, _column(text))
        _index(op, table, text)


def _index(op: Operations, table: str, text: str) -> None:
    if text.endswith("*"):
        name = text.split(":")[0]
        op.create_index(f"ix_{table}_{name}", table, [name])


def _column(text: str) -> sa.Column[Any]:
    name, kind = text.split(":")
    plain = kind.rstrip("!#=*")
    length = int(plain.removeprefix("text")) if plain.startswith("text") and plain != "text" else None
    key = "#" in kind
    if plain == "whole" and not key:
        plain = "long"  # no merge may fail for a number that one kind of database holds and another does not
    made = sa.String(length) if length else TYPES[plain]()
    return sa.Column(name, made, primary_key=key, nullable=not (key or "!" in kind or "=" in kind))
