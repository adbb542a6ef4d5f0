"""总表: a building's meter against the sum of its flats; what lies between is used in common, or lost."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from dorms.domain.money.ledger import ZERO
from dorms.domain.money.shares import to_cents

WARN_SHARE = Decimal(
    "0.10"
)  # of what the building used: more than that wants a look at wires, pipes or readings


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatUse:
    """A flat's meter in the time between two readings of its building's; unread, it used nobody knows what."""

    unit_id: UUID
    place: str  # as it is called in its building
    used: Decimal | None
    is_askew: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkLine:
    """A building's meter between its last two readings, and the flats' meters of the same kind in that time."""

    id: UUID
    building_id: UUID
    building: str
    kind: str
    number: str
    since: date | None = None
    until: date | None = None  # None: nobody has read it since it was put in
    last_value: Decimal = ZERO
    since_value: Decimal = ZERO  # what it showed at the reading before the last
    multiplier: Decimal = Decimal(1)
    used: Decimal = ZERO
    flats: Decimal = ZERO
    meters: int = 0
    unread: int = 0  # flats' meters without a reading in that time
    askew: int = 0  # flats' meters read on other days than the building's
    price: Decimal | None = None
    taken_out: date | None = None

    @property
    def is_compared(self) -> bool:
        return self.until is not None and self.since is not None

    @property
    def difference(self) -> Decimal:
        """公摊: below zero the flats used more than came into the building."""
        return self.used - self.flats

    @property
    def share(self) -> Decimal | None:
        """Of what the building used; None where it used nothing."""
        return self.difference / self.used if self.used else None

    @property
    def amount(self) -> Decimal | None:
        """What the difference costs; None without a price."""
        return None if self.price is None else to_cents(self.difference * self.price)

    @property
    def is_over(self) -> bool:
        """Too much lies between, or less came in than the flats used."""
        if not self.is_compared:
            return False
        return self.difference < 0 or (self.share or ZERO) > WARN_SHARE
