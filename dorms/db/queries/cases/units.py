"""What is known of the units people live in, besides their walls: hazards, and who lives along."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.db.parts import in_parts
from dorms.db.tables import CoResidentRow, HazardRow, live


class Found(NamedTuple):
    """A hazard: the day it was found, the day somebody saw that it is gone."""

    row: UUID
    found: date
    gone: date | None = None


@dataclass
class Upkeep:
    """Of each unit the hazards; of each teacher who lives along."""

    hazards: dict[UUID, list[Found]] = field(default_factory=lambda: defaultdict(list))
    along: dict[UUID, list[tuple[date | None, date | None]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def open_hazards(self, unit: UUID, day: date) -> list[Found]:
        """The hazards of the unit that day; one that is fixed counts until somebody has seen that it is."""
        return [
            one
            for one in self.hazards.get(unit, ())
            if one.found <= day and (one.gone is None or day < one.gone)
        ]

    def living_along(self, teacher: UUID, day: date) -> int:
        """How many live along with the teacher that day and are none of ours."""
        return sum(
            (start or date.min) <= day < (until or date.max) for start, until in self.along.get(teacher, ())
        )


def read_upkeep(session: Session, units: Sequence[UUID] | None, teachers: Sequence[UUID] | None) -> Upkeep:
    """The upkeep of these units and teachers; None: of all."""
    book = Upkeep()
    for row, unit, found, gone in _all(session, _hazards(), HazardRow.unit_id, units):
        book.hazards[unit].append(Found(row, found, gone))
    for teacher, start, until in _all(session, _along(), CoResidentRow.teacher_id, teachers):
        book.along[teacher].append((start, until))
    return book


def _all(session: Session, query: Any, column: Any, ids: Sequence[UUID] | None) -> list[Any]:
    if ids is None:
        return list(session.execute(query.where(column.is_not(None))))
    parts = in_parts(ids)
    return [row for part in parts for row in session.execute(query.where(column.in_(part)))]


def _hazards() -> Any:
    return select(HazardRow.id, HazardRow.unit_id, HazardRow.found_on, HazardRow.rechecked_on).where(
        live(HazardRow), HazardRow.found_on.is_not(None)
    )


def _along() -> Any:
    return select(CoResidentRow.teacher_id, CoResidentRow.start, CoResidentRow.until).where(
        live(CoResidentRow), or_(CoResidentRow.start.is_not(None), CoResidentRow.until.is_(None))
    )
