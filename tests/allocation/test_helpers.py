"""Dry run, what-if, fairness figures, refills and live picking."""

import random
from collections import Counter
from dataclasses import replace

import pytest

from dorms.allocation.figures import dry_run, fairness, figures_of
from dorms.allocation.picking import Picking
from dorms.allocation.rerun import next_round
from dorms.allocation.results import Result, allocate
from dorms.allocation.rounds import Entry, Household, Mode, Policy, ReserveRule, Unit
from dorms.allocation.whatif import Change, simulate, what_if
from dorms.allocation.writing import log_jsonl
from dorms.errors.allocation import NotInRound, NotOnOffer, NotYourTurn
from dorms.messages import explain
from tests.allocation.markets import Dice, for_seeds, round_of
from tests.allocation.test_certificates import passed
from tests.allocation.test_turns import housed


class Stopped(Exception):
    """What a cancelled job raises."""


def no_tick(*_: int) -> None:
    pass


def test_the_dry_run_shows_both_modes_side_by_side() -> None:
    wishes = {"1": ["S2", "S1", "S3"], "2": ["S1", "S2", "S3"], "3": ["S1", "S2", "S3"]}
    asked = round_of(wishes, ["S1", "S2", "S3"], holds={"1": "S1", "2": "S2"}, order=["1", "3", "2"])
    both = dry_run(asked)
    assert (both.a.movers, both.b.movers) == (2, 0)
    assert (both.a.traded, both.b.traded) == (1, 0)
    assert (both.a.mean_choice, both.b.mean_choice) == (5 / 3, 7 / 3)


@for_seeds(25, 500)
def test_figures_count_what_the_certificates_say(seed: int) -> None:
    result = allocate(Dice(seed).full_round(12, 10))
    figures = figures_of(result)
    codes = Counter(str(entry["code"]) for id in result.market.ids for entry in passed(result, id))
    assert figures.codes == dict(sorted(codes.items()))
    assert figures.housed + figures.unhoused == figures.households
    assert figures.movers + figures.kept == figures.tenants
    assert figures.empty_reserved <= figures.empty_units


@for_seeds(25, 500)
def test_the_dry_run_works_with_open_rooms_and_every_rule(seed: int) -> None:
    both = dry_run(Dice(seed).full_round(12, 10))
    assert both.a.households == both.b.households
    assert both.b.traded == 0


def test_the_fairness_report_names_no_small_group() -> None:
    wishes = {f"A{at}": ["U1", f"U{at}"] for at in range(1, 9)}
    result = allocate(round_of(wishes, [f"U{at}" for at in range(1, 9)]))
    groups = {f"A{at}": "校一" if at < 6 else "校二" for at in range(1, 9)}
    report = fairness(result, groups)
    assert [(one.group, one.households) for one in report.groups] == [("", 3), ("校一", 5)]
    assert "A1" not in repr(report)
    assert report.figures.first_choice == 1


def test_the_fairness_report_counts_reserves() -> None:
    homes = {"C": Household("C", sex="F", classes=("x",))}
    units = [Unit("U1", reserve="x"), Unit("U2", reserve="x"), Unit("U3", reserve="x")]
    result = allocate(round_of({"A": ["U1"], "C": ["U2"]}, units, homes=homes))
    (use,) = fairness(result).reserves
    assert (use.units, use.members, use.to_members, use.to_others, use.empty) == (3, 1, 1, 1, 1)


def test_a_what_if_shows_who_wins_by_other_weights() -> None:
    homes = {id: Household(id, sex="F", points=points) for id, points in {"A": 90, "B": 80, "C": 80}.items()}
    policy = Policy(key=("points",))
    asked = round_of({id: ["U1"] for id in homes}, ["U1"], policy=policy, homes=homes)
    groups = {"A": "老", "B": "新", "C": "新"}
    found = what_if(asked, Change(points={"A": 10}), groups, lotteries=200, seed=1, tick=no_tick)
    assert [(one.group, one.housed) for one in found.now] == [("新", 0.0), ("老", 1.0)]
    assert [(one.group, one.housed) for one in found.then] == [("新", 0.5), ("老", 0.0)]


def test_a_what_if_over_limits_reserves_and_modes_leaves_the_round_alone() -> None:
    asked = Dice(5).full_round(12, 10)
    change = Change(reserves={asked.units[0].id: ""}, policy=replace(asked.policy, list_limit=1, order=None))
    before = repr(asked)
    found = what_if(asked, change, {}, lotteries=20, seed=1, tick=no_tick)
    assert [one.households for one in found.now] == [one.households for one in found.then] == [12]
    assert repr(asked) == before


def test_equals_share_a_unit_in_halves_over_many_lotteries() -> None:
    asked = round_of({"A": ["U1"], "B": ["U1"]}, ["U1"], policy=Policy())
    found = simulate(asked, {"A": "a", "B": "b"}, lotteries=4000, seed=3, tick=no_tick)
    assert abs(found[0].housed - 0.5) < 0.03
    assert found == simulate(asked, {"A": "a", "B": "b"}, lotteries=4000, seed=3, tick=no_tick)


def test_a_what_if_with_an_entry_line_draws_who_enters_too() -> None:
    asked = round_of({"A": ["U1"], "B": ["U2"]}, ["U1", "U2"], policy=Policy(entry=Entry(1, ("tier",))))
    found = simulate(asked, {}, lotteries=400, seed=3, tick=no_tick)
    assert found[0].housed == 0.5


def test_a_what_if_can_be_cancelled_between_lotteries() -> None:
    ticks: list[int] = []

    def tick(done: int, total: int) -> None:
        ticks.append(done)
        if done > 30:
            raise Stopped

    with pytest.raises(Stopped):
        what_if(Dice(5).full_round(12, 10), Change(), {}, lotteries=1000, seed=1, tick=tick)
    assert ticks == [0, 16, 32]


@for_seeds(40, 1_000)
def test_a_refill_with_nothing_freed_and_nobody_upgrading_changes_nothing(seed: int) -> None:
    for mode in Mode:
        result = allocate(Dice(seed).full_round(12, 10, mode=mode))
        again = allocate(next_round(result, freed=[]))
        assert housed(again) == {}
        assert [again.market.ids[at] for at in again.unhoused] == [
            result.market.ids[at] for at in result.unhoused
        ]


@for_seeds(40, 1_000)
def test_an_upgrade_keeps_or_betters_her_home(seed: int) -> None:
    result = allocate(Dice(seed).full_round(12, 10))
    ours = housed(result)
    free = [unit for at, unit in enumerate(result.market.unit_ids) if result.holder[at] < 0]
    free = [id for id in free if next(unit for unit in result.asked.units if unit.id == id).status == "open"]
    again = allocate(next_round(result, freed=free, upgrades=list(ours)))
    assert set(ours) <= set(housed(again))


def test_a_freed_unit_goes_to_the_first_waiting_who_wants_it() -> None:
    result = allocate(round_of({id: ["U1"] for id in "ABC"} | {"D": ["U2"]}, ["U1", "U2"], order="DABC"))
    assert housed(result) == {"D": "U2", "A": "U1"}
    assert housed(allocate(next_round(result, freed=["U1"]))) == {"B": "U1"}
    assert housed(allocate(next_round(result, freed=["U1"], left=["B"]))) == {"C": "U1"}


def test_an_upgrade_hands_her_old_home_on_in_the_same_run() -> None:
    result = allocate(round_of({"A": ["U1", "U2"], "B": ["U1", "U2"], "C": ["U2"]}, ["U1", "U2"]))
    assert housed(result) == {"A": "U1", "B": "U2"}
    assert housed(allocate(next_round(result, freed=["U1"], upgrades=["B"]))) == {"B": "U1", "C": "U2"}


def test_a_bare_tail_keeps_its_place_in_a_refill() -> None:
    units = [Unit("U1", school="甲"), Unit("U2", school="甲"), Unit("U3", school="乙")]
    result = allocate(round_of({"A": ["U1"], "B": ["U2"], "C": ["U1", "ANY:school"]}, units))
    assert housed(allocate(next_round(result, freed=["U2"]))) == {"C": "U2"}
    assert housed(allocate(next_round(result, freed=["U3"]))) == {}


@for_seeds(60, 2_000)
def test_live_picks_give_the_log_that_their_round_gives_again(seed: int) -> None:
    dice = random.Random(seed)
    picking = Picking(Dice(seed).full_round(9, 8))
    while picking.turn:
        offered = picking.offered
        if offered and dice.random() < 0.85:
            picking.pick(picking.turn, dice.choice(offered))
        else:
            picking.pass_turn(picking.turn)
        if dice.random() < 0.1:
            picking.take_back()
    again: Result = allocate(picking.asked)
    assert log_jsonl(again) == log_jsonl(picking.result)


def test_a_tenant_whose_home_is_picked_chooses_next() -> None:
    asked = round_of({"A": [], "B": [], "C": []}, ["U1", "U2"], holds={"C": "U1"})
    picking = Picking(asked)
    assert (picking.turn, picking.offered) == ("A", ["U1", "U2"])
    picking.pick("A", "U1")
    assert picking.turn == "C"
    picking.pick("C", "U2")
    assert (picking.turn, picking.offered) == ("B", [])
    picking.pass_turn("B")
    assert picking.turn == ""
    assert housed(picking.result) == {"A": "U1", "C": "U2"}


def test_a_tenant_who_passes_keeps_her_home_and_the_turn_goes_back() -> None:
    picking = Picking(round_of({"A": [], "C": []}, ["U1", "U2"], holds={"C": "U1"}))
    picking.pick("A", "U1")
    picking.pass_turn("C")
    assert (picking.turn, picking.offered) == ("A", ["U2"])
    picking.pick("A", "U2")
    assert housed(picking.result) == {"A": "U2", "C": "U1"}


def test_a_pick_out_of_turn_or_not_on_offer_is_refused_with_the_reason() -> None:
    units = [Unit("U1"), Unit("U2", type="pair")]
    picking = Picking(round_of({"A": [], "B": []}, units))
    with pytest.raises(NotYourTurn) as early:
        picking.pick("B", "U1")
    assert "轮到 A" in explain(early.value)
    with pytest.raises(NotOnOffer):
        picking.pick("A", "U2")
    with pytest.raises(NotInRound):
        picking.pick("A", "U9")
    picking.pick("A", "U1")
    with pytest.raises(NotOnOffer) as taken:
        picking.pick("B", "U1")
    assert taken.value.answer.code == "OUTRANKED"


def test_the_last_pick_can_be_taken_back() -> None:
    picking = Picking(round_of({"A": [], "B": []}, ["U1"]))
    picking.pick("A", "U1")
    assert picking.take_back() == ("A", "U1")
    assert (picking.turn, picking.offered) == ("A", ["U1"])


def test_a_mode_b_round_is_picked_by_turns() -> None:
    policy = Policy(Mode.B, ReserveRule.FIRST, order=("A",))
    assert Picking(round_of({"A": []}, ["U1"], policy=policy)).asked.policy.mode is Mode.A
