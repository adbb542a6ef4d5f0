"""What every synced table shares: identity, owner, void, and how a column stands in a journal line.

A synced table carries no constraint but its id: a merge must never refuse or drop a fact (design.md section 4).
"""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, Date, Dialect, Table, Text, TypeDecorator, Uuid
from sqlalchemy.orm import DeclarativeBase, Mapped, Mapper, declared_attr, mapped_column
from sqlalchemy.orm import MappedColumn as MappedColumn

Json = Any


class Exact(TypeDecorator[Decimal]):
    """A decimal with a fixed number of places, stored as an integer of the smallest unit: no float anywhere."""

    impl = BigInteger
    cache_ok = True

    def __init__(self, places: int) -> None:
        super().__init__()
        self.places = places

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        scaled = Decimal(value).scaleb(self.places)
        if scaled != scaled.to_integral_value():
            raise ValueError(f"{value} has more than {self.places} places")
        return int(scaled)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value).scaleb(-self.places)


class JsonText(TypeDecorator[Json]):
    """A list or mapping kept as canonical JSON text, so that no JSON function of a database is needed."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Json, dialect: Dialect) -> str | None:
        return (
            None
            if value is None
            else json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        )

    def process_result_value(self, value: str | None, dialect: Dialect) -> Json:
        return None if value is None else json.loads(value)


class Base(DeclarativeBase):
    """All tables of a store."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {
        UUID: Uuid, date: Date, bool: Boolean, str: Text, int: BigInteger,
    }  # fmt: skip


def field(
    type_: Any = None,
    *,
    register: str | None = None,
    personal: bool = False,
    to: str | None = None,
    index: bool = False,
) -> MappedColumn[Any]:
    """A column of a synced table.

    `register`: columns of one register mean something only together and move together in a merge.
    `personal`: sealed with the person's key in every journal line. `to`: the entity whose rows it references.
    """
    notes = {"register": register, "personal": personal, "to": to}
    types = () if type_ is None else (type_,)
    return mapped_column(*types, nullable=True, index=index or to is not None, info=notes)


def identity() -> MappedColumn[UUID]:
    """The primary key: an ordinary unique index beside SQLite's rowid."""
    return mapped_column(Uuid, primary_key=True)


class Synced:
    """A row that travels: written through the mapper or `journal.put`, never deleted, read through `live`."""

    __person__: ClassVar[str | None] = (
        None  # the column naming whose key seals personal fields; None: the row's own
    )
    __mapper__: ClassVar[Mapper[Any]]
    __local__: ClassVar[frozenset[str]] = frozenset({"id", "heads", "extra"})

    @declared_attr.directive
    def __tablename__(cls) -> str:
        name = cls.__name__.removesuffix("Row")  # type: ignore[attr-defined]
        return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True, sort_order=-3)
    owner_office: Mapped[UUID | None] = mapped_column(
        Uuid, nullable=True, sort_order=-2, info={"register": None, "personal": False, "to": "office"}
    )
    void: Mapped[bool | None] = mapped_column(
        "_void",
        Boolean,
        nullable=True,
        sort_order=-1,
        info={"register": "_void", "personal": False, "to": None},
    )
    heads: Mapped[str | None] = mapped_column(Text, nullable=True, sort_order=90)
    extra: Mapped[str | None] = mapped_column(Text, nullable=True, sort_order=91)


@dataclass(frozen=True, slots=True)
class Register:
    """One or several columns that form one field of the journal: one value, or an object of several."""

    name: str
    columns: tuple[str, ...]  # attribute names
    personal: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """How the rows of one entity stand in journal lines."""

    entity: str
    row: type[Synced]
    registers: tuple[Register, ...]
    of_column: dict[str, Register]
    references: tuple[tuple[str, str], ...]  # (attribute, entity it points to)
    person: str


def table_of(row: type[Any]) -> Table:
    """The table behind a mapped class, for set-based statements of the journal."""
    table: Table = row.__table__
    return table


_shapes: dict[type[Synced], Shape] = {}


def shape(row: type[Synced]) -> Shape:
    """The registers of a mapped class, read from its columns once."""
    if row not in _shapes:
        _shapes[row] = _read_shape(row)
    return _shapes[row]


def _read_shape(row: type[Synced]) -> Shape:
    columns: dict[str, list[str]] = {}
    personal: set[str] = set()
    references: list[tuple[str, str]] = []
    for attribute, column in row.__mapper__.columns.items():
        if attribute in row.__local__:
            continue
        name = column.info.get("register") or attribute
        columns.setdefault(name, []).append(attribute)
        if column.info.get("personal"):
            personal.add(name)
        if column.info.get("to"):
            references.append((attribute, column.info["to"]))
    registers = tuple(Register(name, tuple(parts), name in personal) for name, parts in columns.items())
    of_column = {part: register for register in registers for part in register.columns}
    entity: str = row.__tablename__
    return Shape(entity, row, registers, of_column, tuple(references), row.__person__ or "id")
