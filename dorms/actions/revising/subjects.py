"""What a sheet or a pasted block may change of units, residents, tickets and teachers, and how it is written.

Everything is written by the actions that the pages use, so that their rules hold here too.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.domain.imports import Kind
from dorms.domain.ledgers import Value
from dorms.domain.revisions import Obstacle

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
    `objects` holds a wanted value (among the row's others) against the store. `end` is what an entity whose row was
    taken out of the sheet may be asked to do; None: nothing is offered.
    """

    kind: Kind
    current: Current
    label: Callable[[Values], str]
    fields: frozenset[str]
    needed: frozenset[str]
    objects: Objects
    write: Writes
    end: Ends | None = None
    places: frozenset[str] = frozenset()  # fields that name the row


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


def subject_of(sheet: str) -> Subject | None:
    """The subject of a ledger or of a list; None for one that is worked out as a whole."""
    from dorms.actions.revising.residents import RESIDENTS
    from dorms.actions.revising.stock import UNITS
    from dorms.actions.revising.teachers import TEACHERS
    from dorms.actions.revising.upkeep import TICKETS

    return {"units": UNITS, "stays": RESIDENTS, "tickets": TICKETS, "teachers": TEACHERS}.get(sheet)
