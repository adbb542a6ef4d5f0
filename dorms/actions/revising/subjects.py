"""What a sheet or a pasted block may change of each ledger and list, and how it is written; and what it may not.

Everything is written by the actions that the pages use, so that their rules hold here too.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib import import_module
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import clean, row_of
from dorms.db.tables import Synced
from dorms.domain.imports import Kind
from dorms.domain.ledgers import Shape, Value
from dorms.domain.revisions import Obstacle
from dorms.sheets.reading.fields import Field, Reads

Values = Mapping[str, Value]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and why something is corrected: dated facts begin that day, the reason names the sheet."""

    today: date
    reason: str
    full_numbers: bool = False


Current = Callable[[Session, Occasion], Mapping[UUID, Values]]
Objects = Callable[[Session, UUID, str, Values, Occasion], Obstacle | None]
Writes = Callable[[Session, UUID, Values, Occasion], None]
Ends = Callable[[Session, UUID, Occasion], None]


@dataclass(frozen=True, slots=True)
class Subject:
    """One kind of entity.

    `current` has the values of today by the fields of its ledger; an entity that is no longer there has none.
    `fields` are read as the import of `kind` reads them, `own` in their own way. `closed` says of every other field
    why it takes nothing and where the change is made. `objects` holds a wanted value (among the row's others) against
    the store. `end` is what an entity whose row was taken out of the sheet may be asked to do; None: nothing.
    """

    current: Current
    label: Callable[[Values], str]
    write: Writes
    closed: Mapping[str, Obstacle]
    kind: Kind | None = None
    fields: frozenset[str] = frozenset()
    own: tuple[Field, ...] = ()
    needed: frozenset[str] = frozenset()
    objects: Objects = lambda session, row, field, values, on: None
    end: Ends | None = None
    comes_back: bool = (
        True  # False: what is typed is an entry of its own, and a sheet read twice would make two
    )
    names: tuple[
        str, ...
    ] = ()  # fields that may be changed and yet tell which row is meant, the surest first

    @property
    def naming(self) -> tuple[str, ...]:
        """The fields that tell which row is meant: first those that nobody changes here."""
        named = (Obstacle.PLACE, Obstacle.NUMBER, Obstacle.REGISTER)
        return (*(name for name, why in self.closed.items() if why in named), *self.names)

    @property
    def taken(self) -> frozenset[str]:
        """The fields whose cells may be changed."""
        return self.fields | {one.name for one in self.own}


def text_field(name: str, title: str) -> Field:
    return Field(name, Reads.TEXT, (title,))


def day_field(name: str, title: str) -> Field:
    return Field(name, Reads.DAY, (title,))


def whole_field(name: str, title: str, low: int, high: int) -> Field:
    return Field(name, Reads.NUMBER, (title,), low=low, high=high, whole=True)


def money_field(name: str, title: str) -> Field:
    return Field(name, Reads.NUMBER, (title,), low=0, high=1_000_000)


def code_field(name: str, title: str, codes: type[StrEnum]) -> Field:
    return Field(name, Reads.CODE, (title,), codes=codes)


def shape_of(field: Field) -> Shape:
    """How a cell that is read this way is compared."""
    if field.reads is Reads.DAY:
        return Shape.DATE
    if field.reads is Reads.NUMBER:
        return Shape.COUNT if field.whole else Shape.DECIMAL
    return Shape.DIGITS if field.reads in (Reads.ID, Reads.PHONE) else Shape.TEXT


def write_nothing(session: Session, row: UUID, values: Values, on: Occasion) -> None:
    """Of a ledger that takes no edits at all."""


def set_columns(
    session: Session, row_type: type[Synced], row: UUID, values: Values, columns: Mapping[str, str]
) -> None:
    """These fields of one row, texts as they may be stored."""
    found = row_of(session, row_type, row)
    for name, value in chosen(values, columns).items():
        setattr(found, name, clean(name, value) or None if isinstance(value, str) else value)
    session.flush()


def once(session: Session, name: str, make: Callable[[], T]) -> T:
    """Something costly, made at the first question of this session."""
    if name not in session.info:
        session.info[name] = make()
    made: T = session.info[name]
    return made


def text_of(value: Value) -> str | None:
    """A text as columns hold it: nothing is None."""
    return None if value is None or value == "" else str(value)


def chosen(values: Values, columns: Mapping[str, str]) -> dict[str, Any]:
    """The values of these fields by the columns they stand in."""
    return {
        columns[name]: None if value == "" else value for name, value in values.items() if name in columns
    }


SUBJECTS = {
    "units": "stock:UNITS",
    "stays": "residents:RESIDENTS",
    "occupancy": "figures:OCCUPANCY",
    "vacancies": "vacancies:VACANCIES",
    "waiting": "queues:WAITING",
    "points": "queues:POINTS",
    "renewals": "renewals:RENEWALS",
    "departures": "departures:DEPARTURES",
    "charges": "charges:CHARGES",
    "tickets": "upkeep:TICKETS",
    "inspections": "inspections:INSPECTIONS",
    "violations": "violations:VIOLATIONS",
    "service": "serving:SERVICE",
    "accounts": "serving:ACCOUNTS",
    "payroll": "serving:PAYROLL",
    "teachers": "teachers:TEACHERS",
    "applications": "office_lists:APPLICATIONS",
    "departing": "office_lists:DEPARTING",
    "papers": "office_lists:PAPERS",
    "letters": "letters:LETTERS",
    "regulations": "office_lists:REGULATIONS",
    "payments": "office_lists:PAYMENTS",
    "checks": "upkeep_lists:CHECKS",
    "hazards": "upkeep_lists:HAZARDS",
    "jobs": "upkeep_lists:JOBS",
    "complaints": "upkeep_lists:COMPLAINTS",
}


def subject_of(sheet: str) -> Subject | None:
    """The subject of a ledger or of a list; None for one that nothing is known of."""
    if sheet not in SUBJECTS:
        return None
    module, name = SUBJECTS[sheet].split(":")
    subject: Subject = getattr(import_module(f"dorms.actions.revising.{module}"), name)
    return subject
