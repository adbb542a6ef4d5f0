"""Refill: the next run when units free up, with the waiting list as newcomers and the same order."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from dorms.allocation.results import Result
from dorms.allocation.rounds import TAIL, Choice, Household, ReserveRule, Round, Unit


def next_round(
    result: Result, *, freed: Collection[str], upgrades: Collection[str] = (), left: Collection[str] = ()
) -> Round:
    """The round after `result`: vacancies are the freed units, tenants those housed who asked for an upgrade.

    Newcomers are the waiting list; whoever refused an offer or went away (`left`) is out. The order stays that of
    the first draw. A reserve whose class nobody has any more is lifted, except under the hard rule, which a person
    must lift. With nothing freed and nobody upgrading the result of the next run is the same as before.
    """
    market, asked = result.market, result.asked
    waiting = [market.ids[at] for at in result.unhoused if market.ids[at] not in left]
    own = {id: _unit_of(result, id) for id in upgrades if id not in left and _unit_of(result, id)}
    pool = {*freed, *own.values()}
    households = tuple(
        replace(home, holds=(own[home.id],) if home.id in own else ())
        for home in asked.households
        if home.id in own or home.id in waiting
    )
    units = tuple(unit for unit in asked.units if unit.id in pool)
    choices = {
        home.id: _still_there(asked.choices.get(home.id, ()), units, asked.units) for home in households
    }
    inside = {home.id for home in households}
    order = tuple(
        market.ids[at] for at in (*result.order.turns, *result.order.cut) if market.ids[at] in inside
    )
    policy = replace(asked.policy, order=order, entry=None, lottery=None)
    hard = policy.reserve_rule is ReserveRule.HARD
    kept = units if hard else _lifted(units, households)
    return Round(households, kept, {id: own for id, own in choices.items() if own}, policy)


def _unit_of(result: Result, id: str) -> str:
    got = result.outcome.got[result.market.ids.index(id)]
    return result.market.unit_ids[got] if got >= 0 else ""


def _still_there(
    wishes: Sequence[Choice], units: Sequence[Unit], before: Sequence[Unit]
) -> tuple[Choice, ...]:
    """The wishes for units that are in the pool now; a bare tail keeps the place of the first wish by name."""
    there = {unit.id for unit in units}
    old = {unit.id: unit for unit in before}
    kept: list[Choice] = []
    for rank, token in wishes:
        if token in there:
            kept.append((rank, token))
        elif token.startswith(TAIL):
            scope, _, place = token.removeprefix(TAIL).partition(":")
            if scope != "county" and not place:
                place = str(getattr(old[wishes[0][1]], scope))
            known = scope == "county" or any(getattr(unit, scope) == place for unit in units)
            if known:
                kept.append((rank, token if scope == "county" else f"{TAIL}{scope}:{place}"))
    return tuple(kept)


def _lifted(units: Sequence[Unit], households: Sequence[Household]) -> tuple[Unit, ...]:
    known = {name for home in households for name in home.classes}
    return tuple(unit if unit.reserve in known else replace(unit, reserve="") for unit in units)
