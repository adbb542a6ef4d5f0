"""Adopted rule sets and the working-day calendar, as the bureau has them in the store."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.tables import AdoptionRow, CalendarDayRow, live
from dorms.domain.workdays import SpecialDay, WorkCalendar, published_calendar

RULE_SET = "rule_set"  # the kind of such an adoption
ARRANGED = ("春节", "国庆")  # a year whose days name these is one whose arrangement somebody entered


@dataclass(frozen=True, slots=True)
class Adoption:
    """One adopted version of a rule set; in force from `start` up to, not including, `until`."""

    id: UUID
    name: str
    version: str
    hash: str
    text: str
    start: date
    until: date | None
    adopted_on: date | None
    adopted_by: str
    reason: str

    def in_force(self, day: date) -> bool:
        return self.start <= day and (self.until is None or day < self.until)


def adoptions(session: Session) -> list[Adoption]:
    """Every adopted version of every rule set, the one that began last first."""
    rows = session.scalars(
        select(AdoptionRow)
        .where(live(AdoptionRow), AdoptionRow.kind == RULE_SET, AdoptionRow.text.is_not(None))
        .order_by(AdoptionRow.start.desc(), AdoptionRow.id.desc())
    )
    return [
        Adoption(
            row.id, row.name or "", row.version or "", row.hash or "", row.text or "", row.start, row.until,
            row.adopted_on, row.adopted_by or "", row.reason or "",
        )
        for row in rows
        if row.start is not None
    ]  # fmt: skip


def special_days(session: Session) -> list[SpecialDay]:
    """The days the bureau has entered, in their order."""
    rows = session.execute(
        select(CalendarDayRow.day, CalendarDayRow.workday, CalendarDayRow.name)
        .where(live(CalendarDayRow), CalendarDayRow.day.is_not(None), CalendarDayRow.workday.is_not(None))
        .order_by(CalendarDayRow.day, CalendarDayRow.id)
    )
    return [
        SpecialDay(day, working, name or "")
        for day, working, name in rows
        if day is not None and working is not None
    ]


def work_calendar(session: Session) -> WorkCalendar:
    """The published arrangements with what the bureau has entered over them."""
    return calendar_with(special_days(session))


def calendar_with(entered: Sequence[SpecialDay]) -> WorkCalendar:
    """The published arrangements with these days over them; a year is arranged once its great holidays are named."""
    published = published_calendar()
    if not entered:
        return published
    years = {
        one.day.year for one in entered if not one.working and any(name in one.name for name in ARRANGED)
    }
    return WorkCalendar({**published.special, **{one.day: one for one in entered}}, published.years | years)
