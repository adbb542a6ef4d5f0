"""How a row's columns stand in a journal line: one codec per column type, registers of several columns as objects."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Date, Uuid

from dorms.db.tables import Exact, Register, Synced, shape

Value = Any  # the JSON value of a register in a line
Codec = tuple[Callable[[Any], Any], Callable[[Any], Any]]


def _same(value: Any) -> Any:
    return value


def _codec(column_type: Any) -> Codec:
    if isinstance(column_type, Uuid):
        return str, UUID
    if isinstance(column_type, Date):
        return date.isoformat, date.fromisoformat
    if isinstance(column_type, Exact):
        places = column_type.places
        return lambda value: f"{value:.{places}f}", Decimal
    return _same, _same


_codecs: dict[type[Synced], dict[str, Codec]] = {}


def codecs(row: type[Synced]) -> dict[str, Codec]:
    """The pair (to line, from line) of each column of a mapped class, by attribute name."""
    if row not in _codecs:
        columns = row.__mapper__.columns.items()
        _codecs[row] = {name: _codec(column.type) for name, column in columns}
    return _codecs[row]


def encode(row: type[Synced], register: Register, values: Mapping[str, Any]) -> Value:
    """The register's value for a line; a register whose columns are all empty is None."""
    known = codecs(row)
    if len(register.columns) == 1:
        name = register.columns[0]
        value = values.get(name)
        return None if value is None else known[name][0](value)
    parts = {n: known[n][0](v) for n in register.columns if (v := values.get(n)) is not None}
    return parts or None


def decode(row: type[Synced], register: Register, value: Value) -> dict[str, Any]:
    """The columns a register's line value stands for; absent parts are None."""
    known = codecs(row)
    if len(register.columns) == 1:
        name = register.columns[0]
        return {name: None if value is None else known[name][1](value)}
    parts = value or {}
    return {n: None if parts.get(n) is None else known[n][1](parts[n]) for n in register.columns}


def registers_of(row: type[Synced]) -> dict[str, Register]:
    """The registers of a mapped class by their name in lines."""
    return {register.name: register for register in shape(row).registers}
