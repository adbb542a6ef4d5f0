"""Values made from annotations, so that every error can be built without being told how."""

import types
import typing
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import Path
from uuid import UUID

from dorms.errors import DormsError
from dorms.errors.rules import Mistake, Slip
from dorms.errors.sheets_out import UnknownScope

PLAIN: dict[object, object] = {
    str: "甲乙",
    int: 3,
    float: 1.5,
    bool: True,
    bytes: b"\x01",
    object: "甲乙",
    type(None): None,
    date: date(2026, 6, 15),
    datetime: datetime(2026, 6, 15, 9, 30, tzinfo=UTC),
    timedelta: timedelta(days=2),
    Decimal: Decimal("16.13"),
    Path: Path("台账.xlsx"),
    UUID: UUID(int=7),
    DormsError: UnknownScope("甲乙"),
    Mistake: Mistake(3, Slip.NOT_A_LIST, "资格", (("section", "资格"),)),
}
_MANY = {
    tuple: tuple, list: list, set: set, frozenset: frozenset,
    Sequence: tuple, Collection: tuple, Iterable: tuple, Set: frozenset,
}  # fmt: skip


def values(annotation: object) -> list[object]:
    """Sample values of a type: every member of an enum and of a union, both truths, one of anything else."""
    if annotation is bool:
        return [True, False]
    if annotation in PLAIN:
        return [PLAIN[annotation]]
    origin = typing.get_origin(annotation)
    if origin is not None:
        return _of_generic(origin, typing.get_args(annotation))
    if isinstance(annotation, typing.NewType):
        return values(annotation.__supertype__)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return list(annotation)
    if isinstance(annotation, type) and is_dataclass(annotation):
        return [instance(annotation)]
    raise TypeError(f"no sample of {annotation!r}; add one to tests/house/samples.py")


def _of_generic(origin: object, arguments: tuple[object, ...]) -> list[object]:
    if origin in (typing.Union, types.UnionType):
        return [value for each in arguments for value in values(each)]
    if origin is typing.Literal:
        return list(arguments)
    if origin is tuple and arguments[-1] is not Ellipsis:
        return [tuple(values(each)[0] for each in arguments)]
    if origin in (dict, Mapping):
        return [{values(arguments[0])[0]: values(arguments[1])[0]}]
    if origin in _MANY:
        return [_MANY[origin](values(arguments[0])[:1])]
    raise TypeError(f"no sample of {origin!r}; add one to tests/house/samples.py")


def instance(kind: type) -> object:
    """One object of a dataclass."""
    return next(instances(kind))


def instances(kind: type) -> Iterator[object]:
    """Objects of a dataclass: a plain one, then one for every further value of each field."""
    if not is_dataclass(kind):
        yield kind()
        return
    hints = typing.get_type_hints(kind)
    choices = {field.name: values(hints[field.name]) for field in fields(kind) if field.init}
    plain = {name: some[0] for name, some in choices.items()}
    yield kind(**plain)
    for name, some in choices.items():
        for other in some[1:]:
            yield kind(**{**plain, name: other})
    usual = {f.name for f in fields(kind) if f.default is not MISSING or f.default_factory is not MISSING}
    if usual:
        yield kind(**{name: value for name, value in plain.items() if name not in usual})
