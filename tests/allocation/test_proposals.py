"""Mode B: stable, best among the stable, MIT's procedure, and the public library where it is installed."""

import random

import pytest

from dorms.allocation.market import market_of
from dorms.allocation.order import Order, order_of
from dorms.allocation.proposals import propose
from dorms.allocation.results import allocate
from dorms.allocation.rounds import Household, Mode, Policy, ReserveRule, Unit
from tests.allocation.markets import Dice, Small, counted, for_seeds, round_of
from tests.allocation.reference import every_matching, is_stable, new_house_four
from tests.allocation.test_turns import given, housed


def test_the_example_of_roth_1982_leaves_both_tenants_at_home() -> None:
    """Abdulkadiroğlu and Sönmez 2003, example 1: the only stable matching, which trading would improve."""
    wishes = {"1": ["S2", "S1", "S3"], "2": ["S1", "S2", "S3"], "3": ["S1", "S2", "S3"]}
    policy = Policy(Mode.B, ReserveRule.FIRST, order=("1", "3", "2"))
    asked = round_of(wishes, ["S1", "S2", "S3"], holds={"1": "S1", "2": "S2"}, policy=policy)
    assert housed(allocate(asked)) == {"1": "S1", "2": "S2", "3": "S3"}


def test_members_of_a_class_come_first_at_its_units_and_others_take_what_they_leave() -> None:
    units = [Unit("U1", reserve="x"), Unit("U2", reserve="x")]
    homes = {"C": Household("C", sex="F", classes=("x",))}
    policy = Policy(Mode.B, ReserveRule.FIRST, order=("A", "B", "C"))
    asked = round_of({"A": ["U1", "U2"], "B": ["U2"], "C": ["U1"]}, units, policy=policy, homes=homes)
    assert housed(allocate(asked)) == {"A": "U2", "C": "U1"}


@for_seeds(120, 3_000)
def test_the_result_is_stable_and_the_best_stable_one_for_everybody(seed: int) -> None:
    asked = Small(seed, units=4).rich(mode=Mode.B)
    market, order = market_of(asked), order_of(asked)
    got = propose(market, order).got
    place = {one: at for at, one in enumerate(order.turns)}
    assert is_stable(market, place, got)

    def choice(one: int, unit: int) -> int:
        return market.lists[one].index(unit) if unit >= 0 else len(market.lists[one])

    for other in every_matching(market.lists, len(market.ids)):
        if is_stable(market, place, other):
            assert all(choice(one, got[one]) <= choice(one, other[one]) for one in range(len(got)))


@for_seeds(200, 6_000)
def test_it_is_the_procedure_of_mit_s_new_house_four(seed: int) -> None:
    """Guillen and Kesten 2012."""
    dice = random.Random(seed)
    market = market_of(
        Small(seed, households=dice.randrange(1, 8), units=dice.randrange(1, 8)).base(mode=Mode.B)
    )
    turns = dice.sample(range(len(market.ids)), len(market.ids))
    assert given(propose(market, Order(turns))) == new_house_four(turns, market.lists, market.owner)


@for_seeds(80, 3_000)
def test_no_tenant_is_worse_off_than_at_home(seed: int) -> None:
    result = allocate(Dice(seed).full_round(14, 12, mode=Mode.B))
    for one, holds in enumerate(result.market.holds):
        if holds:
            wishes = list(result.market.lists[one])
            assert wishes.index(result.outcome.got[one]) <= min(wishes.index(u) for u in holds if u in wishes)


def test_the_public_library_gives_the_same_matching_with_tenants() -> None:
    """`matching` solves hospital-resident: capacity one, a tenant first at her unit, everybody else by turn."""
    games = pytest.importorskip("matching.games", reason="NO `matching` HERE: Mode B is not compared with it")
    for seed in counted(10, 200):
        market = market_of(Small(seed, households=8, units=8).base(mode=Mode.B))
        turns = random.Random(seed).sample(range(8), 8)
        wanted = {one: [f"u{unit}" for unit in market.lists[one]] for one in turns if market.lists[one]}
        ranks: dict[str, list[str]] = {}
        for unit, owner in enumerate(market.owner):
            asking = [one for one in turns if f"u{unit}" in wanted.get(one, [])]
            ranked = sorted(asking, key=lambda one, owner=owner: (one != owner, turns.index(one)))  # type: ignore[misc]
            if ranked:
                ranks[f"u{unit}"] = [f"a{one}" for one in ranked]
        game = games.HospitalResident.create_from_dictionaries(
            {f"a{one}": units for one, units in wanted.items()}, ranks, dict.fromkeys(ranks, 1)
        )
        theirs = {
            int(resident.name[1:]): int(hospital.name[1:])
            for hospital, residents in game.solve(optimal="resident").items()
            for resident in residents
        }
        assert theirs == given(propose(market, Order(turns)))
