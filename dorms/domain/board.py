"""What the board (楼栋图) shows: every unit of a residence point on one day."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from uuid import UUID

from dorms.domain.codes import UnitState


class Badge(Enum):
    """Something else to know about a unit, besides its state."""

    TICKET = "ticket"  # an open repair ticket
    ENDING = "ending"  # the term ends soon
    ROOM = "room"  # somebody lives there and a place is free
    WOMEN = "women"
    MEN = "men"


@dataclass(frozen=True, slots=True)
class Resident:
    """Somebody who lives in a unit that night, and until when it was agreed."""

    name: str
    school: str
    since: date
    last_day: date | None = None
    is_lodger: bool = False  # the home is another unit (临时安置)


@dataclass(frozen=True, slots=True)
class BoardUnit:
    """One unit on the board."""

    unit_id: UUID
    building: str
    entrance: str
    floor: int
    room: str
    state: UnitState
    occupants: str = ""
    badges: frozenset[Badge] = frozenset()
    residents: tuple[Resident, ...] = ()
    unit_type: str = ""
    floor_area_m2: Decimal | None = None
    capacity: int | None = None
