"""What-if: many simulated lotteries over a changed copy of a round, counted by group; nobody is named."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dorms.allocation.market import Market, market_of
from dorms.allocation.order import Key, Order, order_of, part_of
from dorms.allocation.outcome import Outcome
from dorms.allocation.proposals import propose
from dorms.allocation.results import leave_outside
from dorms.allocation.rounds import Household, Mode, Policy, Round, Unit
from dorms.allocation.turns import serve_in_turn

Tick = Callable[[int, int], None]
EVERY = 16  # lotteries between two ticks: about 30 ms, so that a cancel is felt at once


@dataclass(frozen=True, slots=True)
class Change:
    """What to try: new points by id, new reserves by unit (empty is none), another policy (limit, mode, key)."""

    points: Mapping[str, int] = field(default_factory=dict)
    reserves: Mapping[str, str] = field(default_factory=dict)
    policy: Policy | None = None


@dataclass(frozen=True, slots=True)
class Chance:
    """One group over all lotteries: how often its households were housed and with which wish on average."""

    group: str
    households: int
    housed: float
    first_choice: float
    mean_choice: float


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The round as it is and as it would be, group by group in the same order."""

    now: tuple[Chance, ...]
    then: tuple[Chance, ...]


def what_if(
    asked: Round, change: Change, group_of: Mapping[str, str], *, lotteries: int, seed: int, tick: Tick
) -> WhatIf:
    """Both versions over the same number of lotteries. `tick` may raise to cancel: nothing is left behind."""
    total = 2 * lotteries
    now = simulate(asked, group_of, lotteries=lotteries, seed=seed, tick=lambda done: tick(done, total))
    changed = changed_round(asked, change)
    then = simulate(
        changed, group_of, lotteries=lotteries, seed=seed, tick=lambda done: tick(lotteries + done, total)
    )
    return WhatIf(now, then)


def changed_round(asked: Round, change: Change) -> Round:
    """The copy to try; the round itself stays as it is."""
    households = tuple(_with_points(home, change.points) for home in asked.households)
    units = tuple(_with_reserve(unit, change.reserves) for unit in asked.units)
    return replace(asked, households=households, units=units, policy=change.policy or asked.policy)


def simulate(
    asked: Round, group_of: Mapping[str, str], *, lotteries: int, seed: int, tick: Callable[[int], None]
) -> tuple[Chance, ...]:
    """`lotteries` runs, each with its own draw among equals; the same seed gives the same figures anywhere."""
    drawn, market = replace(asked, numbers=None), market_of(asked)
    run = propose if asked.policy.mode is Mode.B else serve_in_turn
    shuffler = _Shuffler(drawn, seed)
    tally = _Tally(market)
    if drawn.policy.entry is not None:
        return _with_entry(drawn, market, tally, group_of, lotteries, seed, tick)
    for done in range(lotteries):
        if done % EVERY == 0:
            tick(done)
        tally.add(run(market, Order(shuffler.turns())))
    tick(lotteries)
    return tally.chances(asked.households, group_of, lotteries)


def _with_entry(
    drawn: Round,
    market: Market,
    tally: "_Tally",
    group_of: Mapping[str, str],
    lotteries: int,
    seed: int,
    tick: Callable[[int], None],
) -> tuple[Chance, ...]:
    """Who enters may itself depend on the draw, so each lottery begins with the whole order."""
    run = propose if drawn.policy.mode is Mode.B else serve_in_turn
    dice = random.Random(seed)
    for done in range(lotteries):
        if done % EVERY == 0:
            tick(done)
        numbers = {home.id: dice.randbytes(8) for home in drawn.households}
        order, fresh = order_of(replace(drawn, numbers=numbers)), replace(market)
        fresh.lists, fresh.ranks = list(market.lists), list(market.ranks)
        fresh.tail, fresh.members, fresh.dropped = list(market.tail), list(market.members), {}
        leave_outside(fresh, order)
        tally.add(run(fresh, order))
    tick(lotteries)
    return tally.chances(drawn.households, group_of, lotteries)


class _Shuffler:
    """Orders that differ only among equals: the keys are sorted once, each draw shuffles within equal keys."""

    def __init__(self, drawn: Round, seed: int) -> None:
        self._dice = random.Random(seed)
        by_key: dict[Key, list[int]] = {}
        for at, home in enumerate(drawn.households):
            by_key.setdefault(part_of(home, drawn.policy.key), []).append(at)
        self._ties = [by_key[key] for key in sorted(by_key)]
        self._given = drawn.policy.order is not None
        self._fixed = order_of(drawn).turns if self._given else ()

    def turns(self) -> Sequence[int]:
        """The next order; an order given in the policy stays as it is."""
        if self._given:
            return self._fixed
        turns: list[int] = []
        draw = self._dice.random
        for equals in self._ties:
            turns += equals if len(equals) == 1 else sorted(equals, key=lambda _: draw())
        return turns


class _Tally:
    """Counts per household over the lotteries."""

    def __init__(self, market: Market) -> None:
        self._market = market
        self._place = [
            dict(zip(wishes, ranks, strict=True))
            for wishes, ranks in zip(market.lists, market.ranks, strict=True)
        ]
        self._tail = {at: choice[0] for at, choice in market.tail_choice.items()}
        self.housed = [0] * len(market.ids)
        self.first = [0] * len(market.ids)
        self.choices = [0] * len(market.ids)

    def add(self, outcome: Outcome) -> None:
        housed, choices, first, lists = self.housed, self.choices, self.first, self._market.lists
        for at, unit in enumerate(outcome.got):
            if unit >= 0:
                housed[at] += 1
                rank = self._place[at].get(unit, 0)
                choices[at] += rank or self._tail[at]
                if rank and lists[at][0] == unit:
                    first[at] += 1

    def chances(
        self, households: Sequence[Household], group_of: Mapping[str, str], lotteries: int
    ) -> tuple[Chance, ...]:
        groups: dict[str, list[int]] = {}
        for at, home in enumerate(households):
            groups.setdefault(group_of.get(home.id, ""), []).append(at)
        return tuple(self._chance(name, groups[name], lotteries) for name in sorted(groups))

    def _chance(self, name: str, members: Sequence[int], lotteries: int) -> Chance:
        runs = max(1, lotteries * len(members))
        housed = sum(self.housed[at] for at in members)
        mean = sum(self.choices[at] for at in members) / housed if housed else 0.0
        return Chance(name, len(members), housed / runs, sum(self.first[at] for at in members) / runs, mean)


def _with_points(home: Household, points: Mapping[str, int]) -> Household:
    return replace(home, points=points[home.id]) if home.id in points else home


def _with_reserve(unit: Unit, reserves: Mapping[str, str]) -> Unit:
    return replace(unit, reserve=reserves[unit.id]) if unit.id in reserves else unit
