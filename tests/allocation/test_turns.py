"""Mode A: the invariants of the mechanism on random markets, and worked examples of the literature."""

import random
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import permutations

from dorms.allocation.market import Market, market_of
from dorms.allocation.order import Order, order_of
from dorms.allocation.outcome import Outcome
from dorms.allocation.results import Reasons, Result, allocate
from dorms.allocation.rounds import Entry, Household, Policy, ReserveRule, Round, Unit
from dorms.allocation.turns import serve_in_turn
from tests.allocation.markets import Dice, Small, for_seeds, round_of
from tests.allocation.reference import (
    every_matching,
    school_choice_cycles,
    top_trading_cycles,
    waiting_line,
)


def housed(result: Result) -> dict[str, str]:
    """Who got what, by id."""
    return {
        id: result.market.unit_ids[unit]
        for id, unit in zip(result.market.ids, result.outcome.got, strict=True)
        if unit >= 0
    }


def given(outcome: Outcome) -> dict[int, int]:
    """Who got what, by index."""
    return {one: unit for one, unit in enumerate(outcome.got) if unit >= 0}


def run(market: Market, turns: Sequence[int]) -> Outcome:
    return serve_in_turn(market, Order(turns))


def test_the_example_of_abdulkadiroglu_and_sonmez_1999() -> None:
    """Section 5.1 (lists and owners as the help page of the R package matchingMarkets quotes them), order 1 to 5."""
    wishes = {
        "1": ["U2", "U6", "U5", "U1", "U4", "U3", "U7"],
        "2": ["U7", "U1", "U6", "U5", "U4", "U3", "U2"],
        "3": ["U2", "U1", "U4", "U7", "U3", "U6", "U5"],
        "4": ["U2", "U4", "U3", "U6", "U1", "U7", "U5"],
        "5": ["U4", "U3", "U7", "U1", "U2", "U5", "U6"],
    }
    units = [f"U{at}" for at in range(1, 9)]
    asked = round_of(wishes, units, holds={"1": "U1", "2": "U2", "3": "U3", "4": "U4"})
    assert housed(allocate(asked)) == {"1": "U2", "2": "U7", "3": "U1", "4": "U4", "5": "U3"}


def test_the_efficient_exchange_of_roth_1982_is_made() -> None:
    """Abdulkadiroğlu and Sönmez 2003, example 1: deferred acceptance leaves both at home, trading does not."""
    wishes = {"1": ["S2", "S1", "S3"], "2": ["S1", "S2", "S3"], "3": ["S1", "S2", "S3"]}
    asked = round_of(wishes, ["S1", "S2", "S3"], holds={"1": "S1", "2": "S2"}, order=["1", "3", "2"])
    assert housed(allocate(asked)) == {"1": "S2", "2": "S1", "3": "S3"}


def test_the_core_of_shapley_and_scarf_is_found_whatever_the_order() -> None:
    """The housing market of the R package matchingMarkets' help page: five owners, one core."""
    wishes = {
        "1": ["U2", "U5", "U1", "U4", "U3"],
        "2": ["U1", "U5", "U4", "U3", "U2"],
        "3": ["U2", "U1", "U4", "U3", "U5"],
        "4": ["U2", "U4", "U3", "U1", "U5"],
        "5": ["U4", "U3", "U1", "U2", "U5"],
    }
    holds = {str(at): f"U{at}" for at in range(1, 6)}
    results = {
        tuple(
            sorted(
                housed(allocate(round_of(wishes, sorted(holds.values()), holds=holds, order=order))).items()
            )
        )
        for order in permutations("12345")
    }
    assert results == {(("1", "U2"), ("2", "U1"), ("3", "U3"), ("4", "U4"), ("5", "U5"))}


def test_a_chain_gives_the_tenant_the_turn_of_who_asked_for_her_home() -> None:
    asked = round_of({"A": ["U1"], "B": [], "C": ["U2"]}, ["U1", "U2"], holds={"C": "U1"}, order="ABC")
    result = allocate(asked)
    assert housed(result) == {"A": "U1", "C": "U2"}
    assert [(group.kind, group.movers) for group in result.outcome.groups] == [
        ("chain", (0, 2)),
        ("none", (1,)),
    ]


def test_a_couple_holding_two_homes_frees_the_other_when_served() -> None:
    homes = {"C": Household("C", "couple", holds=("U1", "U2"))}
    asked = round_of({"C": ["U3"], "A": ["U2"], "B": ["U1"]}, ["U1", "U2", "U3"], homes=homes)
    assert housed(allocate(asked)) == {"A": "U2", "B": "U1", "C": "U3"}


def test_a_couple_keeps_the_first_of_its_homes_when_nothing_better_is_left() -> None:
    homes = {"C": Household("C", "couple", holds=("U2", "U1"))}
    assert housed(allocate(round_of({"C": []}, ["U1", "U2"], homes=homes))) == {"C": "U2"}


def test_an_open_room_takes_the_sex_of_whoever_is_served_first_in_it() -> None:
    beds = [Unit(f"U{at}", type="bed", room="1", label="open") for at in (1, 2)]
    homes = {"A": Household("A", sex="F"), "B": Household("B", sex="M"), "C": Household("C", sex="F")}
    asked = round_of({"A": ["U1"], "B": ["U2"], "C": ["U2"]}, beds, homes=homes)
    assert housed(allocate(asked)) == {"A": "U1", "C": "U2"}


def test_a_reserved_unit_opens_to_others_only_while_more_are_vacant_than_members_wait() -> None:
    units = [Unit("U1", reserve="x"), Unit("U2", reserve="x")]
    homes = {"C": Household("C", sex="F", classes=("x",))}
    asked = round_of({"A": ["U1", "U2"], "B": ["U1", "U2"], "C": ["U2", "U1"]}, units, homes=homes)
    assert housed(allocate(asked)) == {"A": "U1", "C": "U2"}


def test_a_hard_reserve_stays_empty_rather_than_go_to_others() -> None:
    units = [Unit("U1", reserve="x")]
    homes = {"C": Household("C", sex="F", classes=("x",))}
    asked = round_of({"A": ["U1"], "C": []}, units, homes=homes)
    hard = replace(asked, policy=replace(asked.policy, reserve_rule=ReserveRule.HARD))
    assert housed(allocate(hard)) == {}


def test_a_tail_takes_the_first_free_unit_by_id_of_its_place() -> None:
    units = [
        Unit("U1", school="S1"),
        Unit("U2", school="S2"),
        Unit("U3", school="S1"),
        Unit("U4", school="S1"),
    ]
    wishes = {"A": ["U1"], "B": ["U1", "ANY:school"], "C": ["ANY:township:"], "D": ["U1", "ANY:county"]}
    wishes["C"] = ["ANY:school:S1"]
    assert housed(allocate(round_of(wishes, units))) == {"A": "U1", "B": "U3", "C": "U4", "D": "U2"}


def test_the_limit_cuts_units_and_leaves_the_tail() -> None:
    asked = round_of({"A": ["U1"], "B": ["U1", "U3", "ANY:county"]}, ["U1", "U2", "U3"])
    result = allocate(replace(asked, policy=replace(asked.policy, list_limit=1)))
    assert housed(result) == {"A": "U1", "B": "U2"}
    assert [(entry.unit, entry.code) for entry in result.market.dropped[1]] == [("U3", "LIMIT")]


@for_seeds(150, 4_000)
def test_each_unit_goes_to_one_household_that_may_have_it_and_no_room_mixes_sexes(seed: int) -> None:
    asked = Dice(seed).full_round(14, 12)
    result = allocate(asked)
    got = [unit for unit in result.outcome.got if unit >= 0]
    assert len(got) == len(set(got))
    sexes: dict[str, str] = {}
    for id, unit_id in housed(result).items():
        home = next(home for home in asked.households if home.id == id)
        unit = next(unit for unit in asked.units if unit.id == unit_id)
        one = result.market.ids.index(id)
        pool = result.market.tail[one]
        reach = {*result.market.lists[one], *(result.market.pools[pool] if pool >= 0 else ())}
        assert result.market.unit_ids.index(unit_id) in reach
        if unit.label:
            assert sexes.setdefault(unit.room_key, home.sex) == home.sex
            assert unit.label in ("open", home.sex)


@for_seeds(150, 4_000)
def test_no_tenant_is_worse_off_than_at_home(seed: int) -> None:
    result = allocate(Dice(seed).full_round(14, 12))
    for one, holds in enumerate(result.market.holds):
        if holds:
            wishes = list(result.market.lists[one])
            assert wishes.index(result.outcome.got[one]) <= min(wishes.index(u) for u in holds if u in wishes)


@for_seeds(300, 20_000)
def test_three_ways_to_run_the_base_mechanism_agree(seed: int) -> None:
    dice = random.Random(seed)
    market = market_of(Small(seed, households=dice.randrange(1, 8), units=dice.randrange(1, 8)).base())
    turns = dice.sample(range(len(market.ids)), len(market.ids))
    ours = given(run(market, turns))
    assert ours == top_trading_cycles(turns, market.lists, market.owner)
    assert ours == waiting_line(turns, market.lists, market.owner)


@for_seeds(40, 400)
def test_nobody_can_gain_without_somebody_losing_in_the_base_mechanism(seed: int) -> None:
    market = market_of(Small(seed, units=4).base())
    outcome = run(market, range(4))

    def place(one: int, unit: int) -> int:
        return market.lists[one].index(unit) if unit >= 0 else len(market.lists[one])

    for other in every_matching(market.lists, 4):
        steps = [place(one, other[one]) - place(one, outcome.got[one]) for one in range(4)]
        assert not (max(steps) <= 0 and min(steps) < 0)


@for_seeds(60, 5_000)
def test_without_tenants_it_is_choosing_in_turn(seed: int) -> None:
    market = market_of(Small(seed, households=6, units=5).base(tenants=0))
    taken: set[int] = set()
    for one in range(6):
        unit = next((unit for unit in market.lists[one] if unit not in taken), -1)
        taken.add(unit)
        assert run(market, range(6)).got[one] == unit
    assert given(run(market, range(6))) == top_trading_cycles(range(6), market.lists, market.owner)


@for_seeds(60, 5_000)
def test_with_one_priority_for_all_units_school_choice_is_choosing_in_turn(seed: int) -> None:
    dice = random.Random(seed)
    market = market_of(Small(seed, households=6, units=5).base(tenants=0))
    turns = dice.sample(range(6), 6)
    assert school_choice_cycles([turns] * len(market.unit_ids), market.lists) == given(run(market, turns))


@for_seeds(60, 5_000)
def test_with_tenants_only_the_order_does_not_matter(seed: int) -> None:
    dice = random.Random(seed)
    market = market_of(Small(seed, households=5, units=5).base(tenants=1))
    assert all(market.holds)
    results = {tuple(run(market, dice.sample(range(5), 5)).got) for _ in range(6)}
    assert len(results) == 1


@for_seeds(6, 60)
def test_all_orders_of_newcomers_give_what_the_core_gives_over_all_endowments(seed: int) -> None:
    """Abdulkadiroğlu and Sönmez 1998 and Knuth 1996: random order and random endowment are one lottery."""
    dice, size = random.Random(seed), 3 + seed % 2
    people = [f"A{at}" for at in range(size)]
    units = [f"U{at}" for at in range(size)]
    wishes = {id: dice.sample(units, size) for id in people}

    def chances(rounds: list[Round]) -> dict[tuple[str, str], Fraction]:
        found: dict[tuple[str, str], Fraction] = {}
        for asked in rounds:
            for pair in housed(allocate(asked)).items():
                found[pair] = found.get(pair, Fraction(0)) + Fraction(1, len(rounds))
        return found

    by_order = [round_of(wishes, units, order=order) for order in permutations(people)]
    endowments = [dict(zip(people, own, strict=True)) for own in permutations(units)]
    by_core = [round_of(wishes, units, holds=own) for own in endowments]
    assert chances(by_order) == chances(by_core)


@for_seeds(80, 5_000)
def test_removing_the_last_newcomer_changes_nobody(seed: int) -> None:
    asked = Small(seed, households=6).base()
    order = asked.policy.order or ()
    newcomers = [id for id in order if not next(home for home in asked.households if home.id == id).holds]
    if not newcomers:
        return
    last = newcomers[-1]
    turns = [*(id for id in order if id != last), last]
    asked = replace(asked, policy=replace(asked.policy, order=tuple(turns)))
    without = replace(
        asked,
        households=tuple(home for home in asked.households if home.id != last),
        choices={id: wishes for id, wishes in asked.choices.items() if id != last},
        policy=replace(asked.policy, order=tuple(turns[:-1])),
    )
    before = housed(allocate(asked))
    before.pop(last, None)
    assert before == housed(allocate(without))


@for_seeds(80, 400)
def test_a_change_of_wishes_that_leaves_the_own_result_leaves_all_results(seed: int) -> None:
    dice = random.Random(seed)
    asked = Small(seed).base()
    one = dice.choice(asked.households)
    before = housed(allocate(asked))
    for _ in range(10):
        listed = dice.sample([unit.id for unit in asked.units], dice.randrange(6))
        other = replace(asked, choices={**asked.choices, one.id: tuple(enumerate(listed, 1))})
        after = housed(allocate(other))
        if after.get(one.id) == before.get(one.id):
            assert after == before


@for_seeds(60, 2_000)
def test_order_of_rows_names_and_unwanted_units_do_not_matter(seed: int) -> None:
    asked = Dice(seed).full_round(10, 9, tails=False)
    before = housed(allocate(asked))
    renamed = {home.id: f"Z-{home.id}" for home in asked.households}
    changed = replace(
        asked,
        households=tuple(replace(home, id=renamed[home.id]) for home in asked.households),
        choices={renamed[id]: wishes for id, wishes in reversed(list(asked.choices.items()))},
        units=(*asked.units, Unit("X-UNWANTED")),
        policy=replace(asked.policy, order=tuple(renamed[id] for id in asked.policy.order or ())),
    )
    changed = replace(changed, units=tuple(sorted(changed.units, key=lambda unit: unit.id)))
    assert housed(allocate(changed)) == {renamed[id]: unit for id, unit in before.items()}


def hurt_by_moving_up(asked: Round, at: int) -> bool:
    """Whether the household at a place of the order is worse off one place further up."""
    order = list(asked.policy.order or ())
    id = order[at]
    order[at - 1], order[at] = order[at], order[at - 1]
    before, after = (
        allocate(asked),
        allocate(replace(asked, policy=replace(asked.policy, order=tuple(order)))),
    )
    one = before.market.ids.index(id)
    wishes = list(before.market.lists[one])

    def place(result: Result) -> int:
        return wishes.index(result.outcome.got[one]) if result.outcome.got[one] >= 0 else len(wishes)

    return place(after) > place(before)


@for_seeds(150, 3_000)
def test_moving_up_one_place_never_hurts_unless_reserves_are_released_by_count(seed: int) -> None:
    rich = Small(seed).rich()
    free = replace(rich, units=tuple(replace(unit, reserve="") for unit in rich.units))
    hard = replace(rich, policy=replace(rich.policy, reserve_rule=ReserveRule.HARD))
    for asked in (Small(seed).base(), free, hard):
        assert not any(hurt_by_moving_up(asked, at) for at in (1, 2, 3))


def test_a_place_behind_a_member_can_be_better_once_she_has_had_her_turn() -> None:
    """The price of releasing by count: ahead of the member V = M still holds the unit back, behind her it is free."""
    homes = {"M": Household("M", sex="F", classes=("x",))}
    asked = round_of({"M": ["U2"], "A": ["U1"]}, [Unit("U1", reserve="x"), Unit("U2")], homes=homes)
    assert housed(allocate(asked)) == {"M": "U2", "A": "U1"}
    assert hurt_by_moving_up(asked, 1)


@for_seeds(150, 4_000)
def test_counters_never_fall_below_zero_and_nobody_slips_past_a_reserve(seed: int) -> None:
    result = allocate(Dice(seed).full_round(14, 12))
    market, reasons = result.market, Reasons(result)
    for _, group in reasons.walk():
        assert min([0, *reasons.counters.vacant, *reasons.counters.unserved]) == 0
        for one, unit in zip(group.movers, group.units, strict=False):
            kept_for = market.reserve[unit]
            if kept_for >= 0 and kept_for not in market.members[one]:
                assert market.rule is ReserveRule.COUNT
                assert reasons.counters.vacant[kept_for] > reasons.counters.unserved[kept_for]
    assert min([0, *reasons.counters.vacant, *reasons.counters.unserved]) == 0


def test_a_chain_of_ten_thousand_tenants_needs_no_recursion() -> None:
    count = 10_000
    units = [Unit(f"U{at:05d}") for at in range(count + 1)]
    homes = [Household(f"A{at:05d}", sex="F", holds=(units[at].id,)) for at in range(count)]
    choices = {home.id: ((1, units[at + 1].id),) for at, home in enumerate(homes)}
    result = allocate(Round(tuple(homes), tuple(units), choices))
    assert len(result.outcome.groups) == 1
    assert len(result.outcome.groups[0].movers) == count


def test_the_two_order_mode_lets_need_enter_and_merit_choose() -> None:
    homes = {
        "A": Household("A", sex="F", points=100, ties=(1,)),
        "B": Household("B", sex="F", points=900, ties=(0,)),
        "C": Household("C", sex="F", points=300, ties=(5,)),
    }
    policy = Policy(key=("points",), entry=Entry(2, ("ties",)))
    asked = round_of({id: ["U1", "U2"] for id in homes}, ["U1", "U2"], policy=policy, homes=homes)
    result = allocate(asked)
    assert housed(result) == {"C": "U1", "A": "U2"}
    assert list(order_of(asked).cut) == [1]
    assert [result.market.ids[at] for at in result.unhoused] == ["B"]
