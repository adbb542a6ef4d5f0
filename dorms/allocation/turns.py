"""Mode A, you request my house, I get your turn (Abdulkadiroğlu and Sönmez 1999), with reserves and sex labels."""

from collections.abc import Collection, Sequence

from dorms.allocation.market import Market
from dorms.allocation.order import Order
from dorms.allocation.outcome import Group, Outcome
from dorms.allocation.reserves import Counters
from dorms.allocation.tails import Tails

NOBODY: frozenset[int] = frozenset()


def serve_in_turn(market: Market, order: Order, undecided: Collection[int] = NOBODY) -> Outcome:
    """Serves everybody in turn; stops with `turn` set where a list of the `undecided` has run out."""
    run = _Run(market, order.turns, undecided)
    for household in (*order.turns, *order.cut):
        if not run.served[household]:
            run.give_turn(household)
            if run.outcome.turn >= 0:
                break
    return run.outcome


class _Run:
    """The state of one run. Every pointer only moves forward, so the cost is the length of the lists."""

    __slots__ = (
        "counters", "label", "market", "outcome", "place", "served", "special", "tails", "taken", "undecided",
    )  # fmt: skip

    def __init__(self, market: Market, turns: Sequence[int], undecided: Collection[int]) -> None:
        households, units = len(market.ids), len(market.unit_ids)
        self.market, self.undecided = market, undecided
        self.outcome = Outcome([-1] * households, [-1] * households, [0] * households)
        self.served, self.taken = bytearray(households), bytearray(units)
        self.place = [-1] * households  # in the chain of this turn
        self.label = list(market.label)
        self.counters = Counters(market, turns)
        self.special = bytes(
            room >= 0 or kept >= 0 for room, kept in zip(market.room, market.reserve, strict=True)
        )
        self.tails = Tails(market, self.taken, self.label, self.counters) if market.pools else None

    def give_turn(self, first: int) -> None:
        """The first in line asks; an owner who is asked for asks next, until a chain ends or a cycle closes."""
        owner, served, place = self.market.owner, self.served, self.place
        wish = self._request(first)
        if wish >= 0 and (owner[wish] < 0 or served[owner[wish]]):
            self._serve_alone(first, wish)
            return
        chain, asked = [first], list[int]()
        place[first] = 0
        while chain:
            unit = self._request(chain[-1])
            if unit < 0:
                if chain[-1] in self.undecided:
                    self.outcome.turn = chain[-1]
                    return
                self._serve("none", first, chain, ())
                return
            asked.append(unit)
            other = owner[unit]
            if other < 0 or served[other]:
                self._serve("chain", first, chain, asked)
                return
            start = place[other]
            if start >= 0:
                self._serve("cycle", first, chain[start:], asked[start:])
                del chain[start:], asked[max(start - 1, 0) :]
            else:
                place[other] = len(chain)
                chain.append(other)

    def _request(self, household: int) -> int:
        """Her first wish that nobody has taken and that is open to her."""
        taken, special = self.taken, self.special
        wishes, pointers = self.market.lists[household], self.outcome.at
        for at in range(pointers[household], len(wishes)):
            unit = wishes[at]
            if not taken[unit] and (not special[unit] or self._is_open(household, unit)):
                pointers[household] = at
                return unit
        pointers[household] = len(wishes)
        return self.tails.first_free(household) if self.tails else -1

    def _is_open(self, household: int, unit: int) -> bool:
        room, sex = self.market.room[unit], self.market.sex[household]
        if room >= 0 and self.label[room] not in (0, sex):
            return False
        return self.counters.open_to(household, self.market.reserve[unit])

    def _serve(self, kind: str, first: int, movers: Sequence[int], units: Sequence[int]) -> None:
        outcome, taken, special = self.outcome, self.taken, self.special
        number = len(outcome.groups)
        outcome.groups.append(Group(kind, first, tuple(movers), tuple(units)))
        for household, unit in zip(movers, units, strict=False):  # "none" has a mover and no unit
            outcome.got[household] = unit
            taken[unit] = 1
            if special[unit]:
                self._note(household, unit)
        for household in movers:
            self.served[household] = 1
            outcome.group_of[household] = number
        if self.counters.any:
            for household in movers:
                self.counters.serve(household)

    def _serve_alone(self, household: int, unit: int) -> None:
        """What `_serve` does for the usual case of a chain of one, without its loops: a lottery has hundreds."""
        outcome = self.outcome
        outcome.group_of[household] = len(outcome.groups)
        outcome.groups.append(Group("chain", household, (household,), (unit,)))
        outcome.got[household] = unit
        self.taken[unit] = self.served[household] = 1
        if self.special[unit]:
            self._note(household, unit)
        if self.counters.any:
            self.counters.serve(household)

    def _note(self, household: int, unit: int) -> None:
        room = self.market.room[unit]
        if room >= 0 and not self.label[room]:
            self.label[room] = self.market.sex[household]
        self.counters.take(self.market.reserve[unit])
