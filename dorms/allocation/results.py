"""The result of a round: the run of its mode, and why anybody did not get a unit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dorms.allocation.bulk import bulk
from dorms.allocation.market import Market, market_of
from dorms.allocation.order import Order, order_of
from dorms.allocation.outcome import Group, Outcome, holders_of
from dorms.allocation.proposals import propose
from dorms.allocation.reserves import Counters
from dorms.allocation.rounds import Mode, ReserveRule, Round
from dorms.allocation.turns import serve_in_turn

NOWHERE = 1 << 60
TRADES = frozenset({"SWAP", "CHAIN"})


@dataclass(slots=True)
class Result:
    """A finished run. `position` counts from 1 and is 0 for a household that did not enter."""

    asked: Round
    market: Market
    order: Order
    outcome: Outcome
    position: list[int]
    holder: list[int]
    labelled: list[int]  # the group that labelled a room; -1 before the run, NOWHERE never

    @property
    def unhoused(self) -> list[int]:
        """The waiting list: who got nothing, in order, then those the entry key left outside."""
        return [at for at in (*self.order.turns, *self.order.cut) if self.outcome.got[at] < 0]


def allocate(asked: Round) -> Result:
    """Runs the round."""
    with bulk():
        market, order = market_of(asked), order_of(asked)
        leave_outside(market, order)
        run = propose if asked.policy.mode is Mode.B else serve_in_turn
        return result_of(asked, market, order, run(market, order))


def leave_outside(market: Market, order: Order) -> None:
    """Whom the entry key left out has no list in this round; she is logged last, with nothing."""
    for household in order.cut:
        market.lists[household], market.ranks[household], market.tail[household] = (), (), -1
        market.members[household] = frozenset()
        market.dropped.pop(household, None)


def result_of(asked: Round, market: Market, order: Order, outcome: Outcome) -> Result:
    """A result around a run that has been made already."""
    position = [0] * len(market.ids)
    for place, household in enumerate(order.turns, 1):
        position[household] = place
    labelled = [-1 if label else NOWHERE for label in market.label]
    for number, group in enumerate(outcome.groups):
        for unit in group.units:
            room = market.room[unit]
            if room >= 0 and labelled[room] == NOWHERE:
                labelled[room] = number
    holder = holders_of(outcome, len(market.unit_ids))
    return Result(asked, market, order, outcome, position, holder, labelled)


def label_after(result: Result, room: int) -> int:
    """The sex a room ended with: 0 while nobody has moved in."""
    if result.market.label[room]:
        return result.market.label[room]
    number = result.labelled[room]
    if number == NOWHERE:
        return 0
    group = result.outcome.groups[number]
    first = next(at for at, unit in enumerate(group.units) if result.market.room[unit] == room)
    return result.market.sex[group.movers[first]]


class Reasons:
    """The one code of each wish passed over. Walks the groups once, so that V and M are those of the moment."""

    def __init__(self, result: Result) -> None:
        self._result, self._market = result, result.market
        self._by_turns = result.asked.policy.mode is Mode.A
        self.label = [label_after(result, room) for room in range(len(self._market.label))]
        self.counters = Counters(self._market, result.order.turns)

    def walk(self) -> Iterator[tuple[int, Group]]:
        """The groups in order; between two of them the counters stand as they did before the first."""
        for number, group in enumerate(self._result.outcome.groups):
            yield number, group
            for unit in group.units:
                self.counters.take(self._market.reserve[unit])
            for household in group.movers:
                self.counters.serve(household)

    def code(self, household: int, unit: int) -> str:
        """Why she passed the unit over; asked while her group is the one being walked, or FREE."""
        result, market = self._result, self._market
        holder = result.holder[unit]
        if holder >= 0 and (not self._by_turns or self._earlier(holder, household)):
            if market.owner[unit] == holder:
                return "KEPT"
            if result.position[holder] < result.position[household]:
                return "OUTRANKED"
            if self._by_turns:
                return (
                    "SWAP"
                    if result.outcome.groups[result.outcome.group_of[holder]].kind == "cycle"
                    else "CHAIN"
                )
        if self._shut_out(household, unit):
            return "SEX"
        return "FREE" if self._open(household, unit) else "RESERVED"

    def _earlier(self, holder: int, household: int) -> bool:
        return self._result.outcome.group_of[holder] < self._result.outcome.group_of[household]

    def _shut_out(self, household: int, unit: int) -> bool:
        room = self._market.room[unit]
        if room < 0 or self.label[room] in (0, self._market.sex[household]):
            return False
        return self._result.labelled[room] < self._result.outcome.group_of[household] or not self._by_turns

    def _open(self, household: int, unit: int) -> bool:
        kept_for = self._market.reserve[unit]
        if self._by_turns:
            return self.counters.open_to(household, kept_for)
        if kept_for < 0 or kept_for in self._market.members[household]:
            return True
        return self._market.rule is not ReserveRule.HARD and self._result.holder[unit] < 0


def passed_over(result: Result, household: int) -> Iterator[tuple[int, int]]:
    """Choice number and unit of every wish before the one met, the units of a tail one by one."""
    market, got = result.market, result.outcome.got[household]
    wishes, ranks = market.lists[household], market.ranks[household]
    for rank, unit in zip(ranks, wishes, strict=True):
        if unit == got:
            return
        yield rank, unit
    pool = market.tail[household]
    if pool >= 0:
        listed, rank = set(wishes), market.tail_choice[household][0]
        for unit in market.pools[pool]:
            if unit == got:
                return
            if unit not in listed:
                yield rank, unit


def choice_met(result: Result, household: int) -> int:
    """The number of the wish that was met; 0 for none."""
    got = result.outcome.got[household]
    if got < 0:
        return 0
    wishes: Sequence[int] = result.market.lists[household]
    if got in wishes:
        return result.market.ranks[household][wishes.index(got)]
    return result.market.tail_choice[household][0]
