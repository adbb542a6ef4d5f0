"""`ANY:` tails without a list per household: one pointer per pool, sex and reserve class, moving forward only."""

from collections.abc import Sequence

from dorms.allocation.market import Market
from dorms.allocation.reserves import Counters

Lane = tuple[int, int, int]  # pool, sex, reserve class


class Tails:
    """Finds the first free unit of a tail. What is taken or labelled otherwise stays so: pointers never go back.

    A reserve may open later, so each reserve class has a lane of its own.
    """

    def __init__(self, market: Market, taken: bytearray, label: Sequence[int], counters: Counters) -> None:
        self._market, self._taken, self._label, self._counters = market, taken, label, counters
        self._lanes: dict[Lane, list[int]] = {}
        self._heads: dict[Lane, int] = {}

    def first_free(self, household: int) -> int:
        """The lowest id of her tail that is untaken and open to her, or -1."""
        market = self._market
        pool = market.tail[household]
        if pool < 0:
            return -1
        best = -1
        for kept_for in range(-1, len(market.classes)):
            if self._counters.open_to(household, kept_for):
                unit = self._head((pool, market.sex[household], kept_for))
                if unit >= 0 and (best < 0 or unit < best):
                    best = unit
        return best

    def _head(self, lane: Lane) -> int:
        if lane not in self._lanes:
            pool, _, kept_for = lane
            reserve = self._market.reserve
            self._lanes[lane] = [unit for unit in self._market.pools[pool] if reserve[unit] == kept_for]
        units, at = self._lanes[lane], self._heads.get(lane, 0)
        while at < len(units) and not self._is_free(units[at], lane[1]):
            at += 1
        self._heads[lane] = at
        return units[at] if at < len(units) else -1

    def _is_free(self, unit: int, sex: int) -> bool:
        room = self._market.room[unit]
        return not self._taken[unit] and (room < 0 or self._label[room] in (0, sex))
