"""Count-released reserves: a reserved unit opens to others while more are vacant than members wait for them."""

from collections.abc import Iterable

from dorms.allocation.market import Market
from dorms.allocation.rounds import ReserveRule


class Counters:
    """V, the reserved units still untaken, and M, the newcomers not yet served, per class.

    They depend on registered numbers only, never on anybody's wishes; tenants are not counted (counting them
    would let a tenant loosen a reserve by what she asks for).
    """

    __slots__ = ("_hard", "_market", "any", "unserved", "vacant")

    def __init__(self, market: Market, entered: Iterable[int]) -> None:
        self._market = market
        self._hard = market.rule is ReserveRule.HARD
        self.any = bool(market.classes)
        self.vacant = [0] * len(market.classes)
        self.unserved = [0] * len(market.classes)
        for kept_for in market.reserve:
            if kept_for >= 0:
                self.vacant[kept_for] += 1
        if self.any:
            for household in entered:
                self._count(household, 1)

    def open_to(self, household: int, kept_for: int) -> bool:
        """A member may always ask; anybody else only while V > M, and never under the hard rule."""
        if kept_for < 0 or kept_for in self._market.members[household]:
            return True
        return not self._hard and self.vacant[kept_for] > self.unserved[kept_for]

    def take(self, kept_for: int) -> None:
        """A unit of the class is gone."""
        if kept_for >= 0:
            self.vacant[kept_for] -= 1

    def serve(self, household: int) -> None:
        """A member has had her turn, with or without a unit."""
        if self._market.members[household]:
            self._count(household, -1)

    def _count(self, household: int, step: int) -> None:
        if not self._market.holds[household]:
            for kept_for in self._market.members[household]:
                self.unserved[kept_for] += step
