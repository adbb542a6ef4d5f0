"""Strategy-proofness by trying every false list on small markets, with reserves, labels, couples and tenants."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from dorms.allocation.market import Market, market_of
from dorms.allocation.order import Order, order_of
from dorms.allocation.proposals import propose
from dorms.allocation.rounds import Mode, Round
from dorms.allocation.turns import serve_in_turn
from tests.allocation.markets import Small, for_seeds


def every_list(market: Market, one: int, eligible: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """All lists of any length; a tenant's ends with her own unit, as the guarantee has it."""
    own = market.holds[one]
    seen = set()
    for length in range(len(eligible) + 1):
        for listed in permutations(eligible, length):
            cut = next((at for at, unit in enumerate(listed) if unit in own), None)
            final = listed[: cut + 1] if cut is not None else (*listed, *own[:1])
            if final not in seen:
                seen.add(final)
                yield final


def gains(asked: Round, mode: Mode) -> list[str]:
    """Every household that does better with some false list, judged by its true one."""
    market, order = market_of(asked), order_of(asked)
    run = propose if mode is Mode.B else serve_in_turn
    truth = run(market, order)
    found = []
    for one, id in enumerate(market.ids):
        true_list = tuple(market.lists[one])
        honest = place(true_list, truth.got[one])
        eligible = range(len(market.unit_ids))
        for false_list in every_list(market, one, eligible):
            market.lists[one] = false_list
            if place(true_list, run(market, Order(order.turns)).got[one]) < honest:
                found.append(f"{id} {false_list}")
        market.lists[one] = true_list
    return found


def place(wishes: tuple[int, ...], unit: int) -> int:
    return wishes.index(unit) if unit in wishes else len(wishes)


@for_seeds(60, 1_500)
def test_no_false_list_helps_in_the_base_mechanism(seed: int) -> None:
    assert not gains(Small(seed, units=4).base(), Mode.A)


@for_seeds(60, 1_500)
def test_no_false_list_helps_with_reserves_labels_and_couples(seed: int) -> None:
    assert not gains(Small(seed).rich(), Mode.A)


@for_seeds(60, 1_500)
def test_no_false_list_helps_in_mode_b(seed: int) -> None:
    assert not gains(Small(seed, units=4).rich(mode=Mode.B), Mode.B)


def test_the_search_would_find_a_manipulable_rule() -> None:
    """The naive two-round rule, first members of a class and then everybody, is caught by the same search."""
    caught = 0
    for seed in range(40):
        asked = Small(seed, units=4).base(tenants=0)
        market, order = market_of(asked), order_of(asked)
        caught += any(_boston_gain(market, order, one) for one in range(4))
    assert caught > 5


def _boston_gain(market: Market, order: Order, one: int) -> bool:
    true_list = tuple(market.lists[one])
    honest = place(true_list, _boston(market, order)[one])
    for false_list in every_list(market, one, range(4)):
        market.lists[one] = false_list
        better = place(true_list, _boston(market, order)[one]) < honest
        market.lists[one] = true_list
        if better:
            return True
    return False


def _boston(market: Market, order: Order) -> list[int]:
    """Everybody's first wish before anybody's second: 志愿优先."""
    got = [-1] * len(market.ids)
    for choice in range(len(market.unit_ids)):
        for one in order.turns:
            wishes = market.lists[one]
            if got[one] < 0 and choice < len(wishes) and wishes[choice] not in got:
                got[one] = wishes[choice]
    return got
