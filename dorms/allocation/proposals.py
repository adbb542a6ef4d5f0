"""Mode B: household-proposing deferred acceptance, each unit ranking its tenant, its class, then everybody by turn."""

from collections.abc import Sequence

from dorms.allocation.market import Market
from dorms.allocation.order import Order
from dorms.allocation.outcome import Group, Outcome
from dorms.allocation.rounds import ReserveRule

NEVER = 1 << 60


def propose(market: Market, order: Order) -> Outcome:
    """The best outcome without justified envy; the log has one group per household, in order."""
    households = len(market.ids)
    outcome = Outcome([-1] * households, [-1] * households, [0] * households)
    turns = (*order.turns, *order.cut)
    place = {household: at for at, household in enumerate(turns)}
    holder = [-1] * len(market.unit_ids)
    standing = [NEVER] * len(market.unit_ids)
    waiting = list(reversed(turns))
    while waiting:
        household = waiting.pop()
        unit = _next_acceptance(market, household, place[household], outcome.at, standing)
        if unit < 0:
            continue
        if holder[unit] >= 0:
            waiting.append(holder[unit])
        holder[unit] = household
        standing[unit] = standing_at(market, unit, household, place[household])
    for unit, household in enumerate(holder):
        if household >= 0:
            outcome.got[household] = unit
    for household in turns:
        unit = outcome.got[household]
        outcome.group_of[household] = len(outcome.groups)
        kind, units = ("chain", (unit,)) if unit >= 0 else ("none", ())
        outcome.groups.append(Group(kind, household, (household,), units))
    return outcome


def _next_acceptance(
    market: Market, household: int, place: int, pointers: list[int], standing: Sequence[int]
) -> int:
    """The next wish that would rather have her; her pointer stays there, for she never asks a unit twice."""
    wishes, pool = market.lists[household], market.tail[household]
    rest: Sequence[int] = market.pools[pool] if pool >= 0 else ()
    for at in range(pointers[household], len(wishes) + len(rest)):
        unit = wishes[at] if at < len(wishes) else rest[at - len(wishes)]
        if standing_at(market, unit, household, place) < standing[unit]:
            pointers[household] = at
            return unit
    pointers[household] = len(wishes) + len(rest)
    return -1


def standing_at(market: Market, unit: int, household: int, place: int) -> int:
    """Where the unit ranks her, smaller first; NEVER if the room's label or a hard reserve shuts her out."""
    if market.owner[unit] == household:
        return -NEVER
    room, kept_for = market.room[unit], market.reserve[unit]
    if room >= 0 and market.label[room] != market.sex[household]:
        return NEVER
    if kept_for < 0:
        return place
    if kept_for in market.members[household]:
        return place - len(market.ids)
    return NEVER if market.rule is ReserveRule.HARD else place
