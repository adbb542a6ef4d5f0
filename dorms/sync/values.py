"""What a change from outside says, as columns: a value that cannot stand in its column is refused, never guessed."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Date, Integer, Uuid

from dorms.db.journal.seal import ERASED
from dorms.db.tables import SYNCED, Exact, JsonText, Register, Synced, shape

Read = Callable[[Any], Any]


class BadValue(ValueError):
    """A register holds what its column cannot."""


def _text(value: Any) -> str:
    if type(value) is not str or "\x00" in value:
        raise BadValue
    return value


def _whole(value: Any) -> int:
    if type(value) is not int:
        raise BadValue
    return value


def _flag(value: Any) -> bool:
    if type(value) is not bool:
        raise BadValue
    return value


def _uuid(value: Any) -> UUID:
    return uuid_of(_text(value))


@lru_cache(maxsize=1 << 16)
def uuid_of(text: str) -> UUID:
    """The id a line spells in the one way lines may; the same few stand in many lines."""
    found = UUID(text)
    if str(found) != text:
        raise BadValue(text)
    return found


def _date(value: Any) -> date:
    found = date.fromisoformat(_text(value))
    if found.isoformat() != value:
        raise BadValue(value)
    return found


def _json(value: Any) -> Any:
    if type(value) not in (list, dict):
        raise BadValue
    return value


def _exact(places: int) -> Read:
    def read(value: Any) -> Decimal:
        found = Decimal(_text(value))
        if not found.is_finite() or f"{found:.{places}f}" != value or abs(found) > 10**13:
            raise BadValue
        return found

    return read


def reader_of(column_type: Any) -> Read:
    """How a value of a line is read for a column of this type."""
    if isinstance(column_type, Exact):
        return _exact(column_type.places)
    kinds: list[tuple[type, Read]] = [
        (JsonText, _json), (Uuid, _uuid), (Date, _date), (Boolean, _flag), (Integer, _whole),
    ]  # fmt: skip
    return next((read for kind, read in kinds if isinstance(column_type, kind)), _text)


class Form:
    """How the registers of one entity become columns of its table."""

    def __init__(self, row_type: type[Synced]) -> None:
        columns = row_type.__mapper__.columns
        self.row_type = row_type
        self.registers: dict[str, Register] = {one.name: one for one in shape(row_type).registers}
        self.personal = frozenset(one.name for one in self.registers.values() if one.personal)
        self.person = shape(row_type).person
        self._names = {name: column.name for name, column in columns.items()}
        self._readers = {name: reader_of(column.type) for name, column in columns.items()}
        self.empty: dict[str, Any] = {
            self._names[part]: None for one in self.registers.values() for part in one.columns
        }
        self._single = {
            name: (self._names[one.columns[0]], self._readers[one.columns[0]])
            for name, one in self.registers.items()
            if len(one.columns) == 1
        }

    def columns(self, register: str, value: Any) -> dict[str, Any]:
        """The columns a register's value stands for; BadValue where it cannot."""
        try:
            if register in self._single:
                name, read = self._single[register]
                return {name: None if value is None or value == ERASED else read(value)}
            return self._several(self.registers[register], value)
        except (ValueError, InvalidOperation, OverflowError) as error:
            raise BadValue(register) from error

    def _several(self, register: Register, value: Any) -> dict[str, Any]:
        parts = {} if value is None else value
        if type(parts) is not dict or not parts.keys() <= set(register.columns):
            raise BadValue(register.name)
        return {
            self._names[n]: None if parts.get(n) is None else self._readers[n](parts[n])
            for n in register.columns
        }


FORMS: dict[str, Form] = {}


def form_of(entity: str) -> Form | None:
    """The form of an entity; None for one that only a newer program knows."""
    if entity not in FORMS and entity in SYNCED:
        FORMS[entity] = Form(SYNCED[entity])
    return FORMS.get(entity)
