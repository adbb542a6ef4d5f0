"""What the board (楼栋图) shows: every unit of a residence point on one day."""

from dataclasses import dataclass
from enum import Enum
from uuid import UUID


class BoardState(Enum):
    """How a unit stands on that day; stored states and those derived from stays and assignments alike."""

    FREE = "可分配"
    ASSIGNED = "已分配待入住"
    LIVED = "在住"
    LATE = "待腾退"
    RESERVED = "预留"
    REPAIR = "维修停用"
    DANGER = "危房停用"
    GONE = "注销"


class Badge(Enum):
    """Something else to know about a unit, besides its state."""

    TICKET = "ticket"  # an open repair ticket
    ENDING = "ending"  # the term ends soon
    ROOM = "room"  # somebody lives there and a place is free
    WOMEN = "women"
    MEN = "men"


@dataclass(frozen=True, slots=True)
class BoardUnit:
    """One unit on the board. `lines` are label and text of the hover card, in the order to read them."""

    unit_id: UUID
    building: str
    entrance: str
    floor: int
    room: str
    state: BoardState
    occupants: str = ""
    badges: frozenset[Badge] = frozenset()
    lines: tuple[tuple[str, str], ...] = ()
