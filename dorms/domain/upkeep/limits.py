"""By when a repair is answered and finished, by its class (domain.md 8.2), and whether it is late."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dorms.domain.codes import Urgency
from dorms.domain.upkeep.checklists import Level
from dorms.domain.workdays import WorkCalendar, add_working_days


@dataclass(frozen=True, slots=True)
class Limit:
    """Days to answer and to finish; working days, unless the class counts every day."""

    respond: int
    finish: int
    every_day: bool = False


# Village values: nobody lives on site. Hours of the emergency class are the same and the next day here.
USUAL: Mapping[str, Limit] = {
    Urgency.URGENT: Limit(0, 1, every_day=True),
    Urgency.ORDINARY: Limit(1, 5),
    Urgency.LARGE: Limit(1, 20),
}


GRAVE_DAYS, USUAL_DAYS = 1, 5  # working days: as an emergency, and as an ordinary repair


def hazard_due(calendar: WorkCalendar, level: str, found_on: date) -> date:
    """By when a hazard should be put right, to be proposed: no rule text sets it."""
    return add_working_days(calendar, found_on, GRAVE_DAYS if level == Level.GRAVE else USUAL_DAYS)


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The last day to answer and to finish."""

    respond_by: date
    finish_by: date


def deadlines(
    calendar: WorkCalendar, urgency: str, reported_on: date, limits: Mapping[str, Limit] = USUAL
) -> Deadlines:
    """Counted from the day of the report, which does not count itself.

    They never fall on a non-working day unless the class counts every day. An unknown class is an ordinary one.
    """
    limit = limits.get(urgency) or limits[Urgency.ORDINARY]
    if limit.every_day:
        return Deadlines(reported_on + timedelta(limit.respond), reported_on + timedelta(limit.finish))
    return Deadlines(
        add_working_days(calendar, reported_on, limit.respond),
        add_working_days(calendar, reported_on, limit.finish),
    )


def is_late(found: Deadlines, day: date, *, answered: date | None, finished: date | None) -> bool:
    """Whether it was answered or finished too late, or, still open, is past its day."""
    return (answered or finished or day) > found.respond_by or (finished or day) > found.finish_by
