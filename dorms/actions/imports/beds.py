"""Who holds which place on which nights: what the store has and what the rows of a sheet add to it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.imports.plan import Held
from dorms.db.queries.living import fulfilled
from dorms.db.tables import AssignmentRow, StayRow, UnitRow, live
from dorms.domain.imports import Code
from dorms.domain.living import Span


@dataclass(frozen=True, slots=True)
class Hold:
    """A place somebody lives in or is promised; `stay` is None for a promise."""

    person: UUID
    unit: UUID
    span: Span
    stay: UUID | None = None


@dataclass(frozen=True, slots=True)
class Promised:
    """An open promise and the application behind it."""

    id: UUID
    application: UUID | None


class Beds:
    """Refuses what would put one person in two units or too many in one, on any night, not only tonight."""

    def __init__(self, session: Session) -> None:
        self._of_unit: dict[UUID, list[Hold]] = defaultdict(list)
        self._of_person: dict[UUID, list[Hold]] = defaultdict(list)
        self._promises: dict[tuple[UUID, UUID], Promised] = {}
        capacity = session.execute(select(UnitRow.id, UnitRow.capacity).where(live(UnitRow)))
        self._capacity = dict(capacity.all())
        self._read_stays(session)
        self._read_promises(session)

    def _read_stays(self, session: Session) -> None:
        columns = (StayRow.id, StayRow.teacher_id, StayRow.unit_id, StayRow.start, StayRow.until)
        for stay, person, unit, start, until in session.execute(select(*columns).where(live(StayRow))):
            if person is not None and unit is not None and not (start and until and until <= start):
                self._add(Hold(person, unit, Span(start, until), stay))

    def _read_promises(self, session: Session) -> None:
        rows = session.scalars(
            select(AssignmentRow).where(
                live(AssignmentRow), AssignmentRow.until.is_(None), AssignmentRow.id.not_in(fulfilled())
            )
        )
        for row in rows:
            for person in (row.teacher_id, row.partner_id):
                if person is not None and row.unit_id is not None:
                    self._promises[person, row.unit_id] = Promised(row.id, row.application_id)
                    self._of_unit[row.unit_id].append(Hold(person, row.unit_id, Span(row.start)))

    def _add(self, hold: Hold) -> None:
        self._of_unit[hold.unit].append(hold)
        self._of_person[hold.person].append(hold)

    def take(self, person: UUID, unit: UUID, start: date | None, *, instead: UUID | None = None) -> None:
        """The person lives in the unit from then on; `instead` of a stay that began on another day."""
        span = Span(start)
        elsewhere = [one for one in self._of_person[person] if one.unit != unit and one.span.overlaps(span)]
        if elsewhere:
            raise Held("unit", Code.PERSON_TWICE)
        others = [one for one in self._of_unit[unit] if one.person != person and one.span.overlaps(span)]
        capacity = self._capacity.get(unit)
        if capacity is not None and _most(others, span) + 1 > capacity:
            raise Held("unit", Code.CAPACITY)
        if instead is not None:
            for held in (self._of_unit[unit], self._of_person[person]):
                held[:] = [one for one in held if one.stay != instead]
        self._add(Hold(person, unit, span))

    def promise(self, person: UUID, unit: UUID) -> Promised | None:
        """The open promise that living there fulfils."""
        return self._promises.get((person, unit))


def _most(holds: list[Hold], span: Span) -> int:
    """The most different people on one of these nights."""
    first = span.start or date.min
    nights = {max(one.span.start or date.min, first) for one in holds}
    return max((len({one.person for one in holds if one.span.covers(night)}) for night in nights), default=0)
