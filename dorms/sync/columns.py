"""Registers of many lines as columns: each kind is looked at for all values at once, one by one only to find the bad.

What comes out goes to the driver as it is (`bulk`): the same that `values.Form` would say of each value, which a
property holds.
"""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from sqlalchemy import Boolean, Connection, Date, Integer, Uuid

from dorms.db.journal.seal import ERASED
from dorms.db.tables import Exact, JsonText, Register, table_of
from dorms.domain.canonical import canonical
from dorms.sync.bulk import Line, is_native
from dorms.sync.values import BadValue, Form, Read, form_of, reader_of

Column: TypeAlias = "Sequence[Any]"
Many: TypeAlias = Callable[[Column], Column]  # of values that are there; BadValue if one of them cannot stand

MOST_PLANS = 1000
_TEXT, _WHOLE, _FLAG = frozenset((str,)), frozenset((int,)), frozenset((bool,))


def texts(values: Column) -> Column:
    """Texts as they are."""
    if not _TEXT.issuperset(map(type, values)) or "\x00" in "".join(values):
        raise BadValue
    return values


def hexadecimals(values: Column) -> list[str]:
    """Ids in the one spelling lines have, as the 32 digits SQLite keeps."""
    if not _TEXT.issuperset(map(type, values)) or not {36}.issuperset(map(len, values)):
        raise BadValue
    joined = "".join(values)
    for at in (8, 13, 18, 23):
        if joined[at::36] != "-" * len(values):
            raise BadValue
    digits = joined.replace("-", "")
    if len(digits) != 32 * len(values) or not _is_plain(digits):
        raise BadValue
    return [digits[at : at + 32] for at in range(0, len(digits), 32)]


def _is_plain(digits: str) -> bool:
    """Lower-case hexadecimal digits and nothing else."""
    try:
        return bytes.fromhex(digits).hex() == digits
    except ValueError:
        return False


def spelt(values: Column) -> list[str]:
    """The same as they are spelt, which a server reads."""
    hexadecimals(values)
    return list(values)


def _of_kind(kind: frozenset[type]) -> Many:
    def read(values: Column) -> Column:
        if not kind.issuperset(map(type, values)):
            raise BadValue
        return values

    return read


def _days(values: Column) -> Column:
    if not _TEXT.issuperset(map(type, values)):
        raise BadValue
    if any(date.fromisoformat(one).isoformat() != one for one in set(values)):
        raise BadValue
    return values


def _jsons(values: Column) -> Column:
    if not {list, dict}.issuperset(map(type, values)):
        raise BadValue
    return [canonical(one) for one in values]


def _singly(read: Read) -> Many:
    """The same few values stand in many rows."""

    def each(values: Column) -> Column:
        try:
            known = {one: read(one) for one in set(values)}
        except TypeError as error:  # a list or an object among them
            raise BadValue from error
        return [known[one] for one in values]

    return each


def _scaled(places: int, read: Read) -> Many:
    def whole(value: Any) -> int:
        exact: Decimal = read(value)
        return int(exact.scaleb(places))

    return _singly(whole)


def _many(column_type: Any, *, native: bool) -> Many:
    read = reader_of(column_type)
    if isinstance(column_type, Exact):
        return _scaled(column_type.places, read)
    if isinstance(column_type, JsonText):
        return _jsons
    if isinstance(column_type, Uuid):
        return hexadecimals if native else spelt
    if isinstance(column_type, Date):
        return _days
    kinds: list[tuple[type, Many]] = [(Boolean, _of_kind(_FLAG)), (Integer, _of_kind(_WHOLE))]
    return next((many for kind, many in kinds if isinstance(column_type, kind)), texts)


def _single(many: Many, values: Column) -> Column:
    """What was erased is empty."""
    if dict in set(map(type, values)):
        values = [None if one == ERASED else one for one in values]
    return _sparse(many, values)


def _sparse(many: Many, values: Column) -> Column:
    """Values of which some may be empty."""
    if None not in values:
        return many(values)
    read = iter(many([one for one in values if one is not None]))
    return [None if one is None else next(read) for one in values]


class Plan:
    """How lines of one entity that set the same registers become columns of its table."""

    def __init__(self, form: Form, registers: tuple[str, ...], *, native: bool) -> None:
        self.registers = registers
        self.is_complete = all(name in form.registers for name in registers)
        self.personal = tuple(at for at, name in enumerate(registers) if name in form.personal)
        mapped = form.row_type.__mapper__.columns
        self._readers: list[tuple[int, Register, list[Many]]] = []
        columns: list[str] = []
        for at, name in enumerate(registers):
            if (register := form.registers.get(name)) is not None:
                parts = [mapped[part] for part in register.columns]
                self._readers.append((at, register, [_many(part.type, native=native) for part in parts]))
                columns += [part.name for part in parts]
        self.columns = tuple(columns)
        place = {name: at for at, name in enumerate(columns)}
        self.owner, self.unit = place.get("owner_office"), place.get("unit_id")

    def read(self, values: Sequence[Column]) -> list[Line]:
        """Per line what its columns hold, from the opened values of its registers; BadValue if one cannot stand."""
        return self.read_columns(list(zip(*values, strict=True)), len(values))

    def read_columns(self, given: Sequence[Column], count: int) -> list[Line]:
        """The same from one column of values for each register."""
        columns: list[Column] = []
        try:
            for at, register, readers in self._readers:
                if len(readers) == 1:
                    columns.append(_single(readers[0], given[at]))
                else:
                    columns += _parts(register, readers, given[at])
        except (ValueError, ArithmeticError, TypeError) as error:
            raise BadValue from error
        return list(zip(*columns, strict=True)) if columns else [()] * count


def _parts(register: Register, readers: list[Many], values: Column) -> list[Column]:
    """The columns of a register of several; what a value does not name is empty."""
    known = set(register.columns)
    objects = [{} if one is None else one for one in values]
    if not {dict}.issuperset(map(type, objects)) or not all(one.keys() <= known for one in objects):
        raise BadValue(register.name)
    return [
        _sparse(many, [one.get(name) for one in objects])
        for name, many in zip(register.columns, readers, strict=True)
    ]


class Plans:
    """The plans of one entity, made once for each set of registers that came."""

    def __init__(self, form: Form, *, native: bool) -> None:
        self.form, self.table = form, table_of(form.row_type)
        self._native = native
        self._plans: dict[tuple[str, ...], Plan] = {}

    def of(self, registers: tuple[str, ...]) -> Plan:
        """The plan for lines that set these."""
        plan = self._plans.get(registers)
        if plan is None:
            if len(self._plans) >= MOST_PLANS:  # whoever sends such packets shall not fill the memory
                self._plans.clear()
            plan = self._plans[registers] = Plan(self.form, registers, native=self._native)
        return plan


_plans: dict[tuple[str, bool], Plans] = {}


def plans_of(connection: Connection, entity: str) -> Plans | None:
    """The plans of an entity; None for one that only a newer program knows."""
    native = is_native(connection)
    if (entity, native) not in _plans and (form := form_of(entity)) is not None:
        _plans[entity, native] = Plans(form, native=native)
    return _plans.get((entity, native))
