"""Cost and ageing pictures: bars of places, each of several parts, each part with the rows it counts."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from dorms.domain.records import TicketRecord

ZERO = Decimal(0)


class By(StrEnum):
    """What a bar stands for."""

    TOWN = "town"
    BUILDING = "building"


class Age(StrEnum):
    """How long a debt has been due."""

    NOT_DUE = "not due"
    MONTH = "month"  # up to 30 days
    QUARTER = "quarter"  # 31 to 90
    HALF = "half"  # 91 to 180
    OLDER = "older"


class Cost(StrEnum):
    """What a repair cost."""

    MATERIAL = "material"
    LABOUR = "labour"


LIMITS = ((Age.NOT_DUE, 0), (Age.MONTH, 30), (Age.QUARTER, 90), (Age.HALF, 180))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something belongs: its town, and the school with the building."""

    town: str
    building: str

    def name(self, by: By) -> str:
        return self.town if by is By.TOWN else self.building


@dataclass(frozen=True, slots=True)
class Piece:
    """One sum of one place, with the row it comes from."""

    spot: Spot
    part: str
    amount: Decimal
    row: UUID


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar and the rows behind it."""

    name: str
    amount: Decimal
    rows: frozenset[Hashable]


@dataclass(frozen=True, slots=True)
class Bar:
    """A place with its parts, in the order of the legend."""

    name: str
    parts: tuple[Part, ...]

    @property
    def total(self) -> Decimal:
        return sum((part.amount for part in self.parts), ZERO)

    @property
    def rows(self) -> frozenset[Hashable]:
        """Everything the bar counts."""
        return frozenset().union(*(part.rows for part in self.parts))


def bars(pieces: Iterable[Piece], parts: Sequence[str], by: By) -> list[Bar]:
    """The largest bar first; a place without any sum has none."""
    sums: dict[str, dict[str, tuple[Decimal, set[Hashable]]]] = {}
    for piece in pieces:
        if piece.amount <= ZERO:
            continue
        of = sums.setdefault(piece.spot.name(by), {})
        amount, rows = of.get(piece.part, (ZERO, set()))
        of[piece.part] = (amount + piece.amount, rows | {piece.row})
    found = [
        Bar(
            name,
            tuple(
                Part(part, of[part][0], frozenset(of[part][1]))
                if part in of
                else Part(part, ZERO, frozenset())
                for part in parts
            ),
        )
        for name, of in sums.items()
    ]
    return sorted(found, key=lambda bar: (-bar.total, bar.name))


def age_of(due: date, day: date) -> Age:
    """A debt due today is not due yet; thirty days later it is a month old."""
    late = (day - due).days
    return next((age for age, most in LIMITS if late <= most), Age.OLDER)


def costs(
    tickets: Iterable[TicketRecord], spots: dict[UUID, Spot], *, since: date, until: date
) -> list[Piece]:
    """What repairs cost that were finished after `since` up to `until`, by the place of their unit."""
    found = []
    for one in tickets:
        done = one.finished_on
        if done is None or one.is_withdrawn or not since < done <= until or one.unit_id not in spots:
            continue
        spot = spots[one.unit_id]
        found += [
            Piece(spot, Cost.MATERIAL, one.material_cost or ZERO, one.id),
            Piece(spot, Cost.LABOUR, one.labour_cost or ZERO, one.id),
        ]
    return found


def year_before(day: date) -> date:
    """The last day before the year that ends today."""
    return day - timedelta(365)
