"""What can be wrong with ranges, calendars, rule sets and the facts given to them."""

from dataclasses import dataclass
from datetime import date

from dorms.errors import DormsError


@dataclass(eq=False)
class EmptyRange(DormsError):
    """A range must contain at least one day."""

    start: date
    until: date


@dataclass(eq=False)
class TwoKindsOfDay(DormsError):
    """The calendar says twice what kind of day it is."""

    day: date
