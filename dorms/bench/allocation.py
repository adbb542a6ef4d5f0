"""Allocation: against sorting the same order, the budgets of a round, and two public libraries where installed."""

from __future__ import annotations

import random
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from time import process_time
from types import ModuleType

from dorms.allocation.certificates import certificates
from dorms.allocation.check import check
from dorms.allocation.freezing import write_round
from dorms.allocation.market import Market, market_of
from dorms.allocation.order import Order, order_of
from dorms.allocation.outcome import Outcome
from dorms.allocation.proposals import propose
from dorms.allocation.reading import read_round
from dorms.allocation.results import allocate
from dorms.allocation.rounds import Household, Mode, Policy, ReserveRule, Round, Unit
from dorms.allocation.turns import serve_in_turn
from dorms.allocation.whatif import simulate
from dorms.allocation.writing import log_jsonl, write_result
from dorms.bench.report import Ratio

APPLICANTS, TENANTS, WISHES = 1.3, 0.35, 8  # per unit; a list is about as long as the prototype's
SORT_LIMIT = 12.0  # solving against sorting prepared keys; measured 5 to 7
BUDGETS = {
    800: 0.050,
    10_000: 1.0,
    100_000: 15.0,
}  # seconds: solve, log, all certificates (the largest: whole round)
LOTTERIES, LOTTERY_SECONDS = 1000, 3.0
GROWTH, GROWTH_LIMIT = 10, 25.0
CHECK_LIMIT = 2.0
MEGABYTES = 1024.0


def ratios(scale: int = 1) -> list[Ratio]:
    """All ratios; with a scale of 10 or more the round of 100,000 units too, which takes some minutes."""
    found = [_core(), _budget(800), _budget(10_000), _growth(1_000), _lotteries()]
    found += [_checker(800), *_matching(), *_assignment()]
    if scale >= 10:
        found += [_growth(10_000), *_county_of_counties()]
    return found


def invented(units: int, *, tenants: float = TENANTS, seed: int = 1) -> Round:
    """A round with a mild common taste, every household with its lottery number."""
    dice = random.Random(seed)
    stock = tuple(Unit(f"U{at:06d}", school=f"S{at % 20}") for at in range(units))
    homes, choices = [], {}
    for at in range(int(units * APPLICANTS)):
        id = f"A{at:06d}"
        holds = (stock[at].id,) if at < units * tenants else ()
        homes.append(Household(id, sex="MF"[at % 2], points=dice.randrange(5000, 10000), holds=holds))
        wished: dict[int, None] = {}
        while len(wished) < min(WISHES, units):
            wished[int(units * dice.random() ** 1.5)] = None
        choices[id] = tuple((rank, stock[unit].id) for rank, unit in enumerate(wished, 1))
    numbers = {home.id: dice.randbytes(32) for home in homes}
    return Round(tuple(homes), stock, choices, Policy(key=("points",)), numbers)


def _timed(work: Callable[[], object], rounds: int = 5) -> float:
    """The best of a few: other programs of the PC only ever make it slower."""
    best = float("inf")
    for _ in range(rounds):
        start = process_time()
        work()
        best = min(best, process_time() - start)
    return best


def _core() -> Ratio:
    asked = invented(800)
    market, order = market_of(asked), order_of(asked)
    numbers = asked.numbers or {}
    keys = [(home.tier, -(home.points or 0), numbers[home.id], home.id) for home in asked.households]
    ours = _timed(lambda: serve_in_turn(market, order), 20)
    return Ratio("分房核心 800 套：求解 / 对同一名次排序", ours, _timed(lambda: sorted(keys), 20), SORT_LIMIT)


def _solved(asked: Round) -> None:
    """Solve, log, every certificate, in memory."""
    result = allocate(asked)
    log_jsonl(result)
    for _ in certificates(result):
        pass


def _budget(units: int) -> Ratio:
    asked = invented(units)
    ours = _timed(lambda: _solved(asked), 5 if units < 5_000 else 2)
    return Ratio(f"分房、过程和全部说明 {units} 套：秒 / 预算", ours, BUDGETS[units], 1.0)


def _growth(small: int) -> Ratio:
    """Ten times the units must not cost more than 25 times: nothing is quadratic."""
    few, many = invented(small), invented(small * GROWTH)
    names = f"{small * GROWTH} 套 / {small} 套"
    return Ratio(
        f"规模增长：{names}", _timed(lambda: _solved(many), 1), _timed(lambda: _solved(few), 2), GROWTH_LIMIT
    )


def _lotteries() -> Ratio:
    asked = replace(invented(800), policy=Policy(key=()))
    groups = {home.id: home.id[-1] for home in asked.households}

    def run() -> None:
        simulate(asked, groups, lotteries=LOTTERIES, seed=1, tick=lambda done: None)

    return Ratio("模拟摇号 1000 次、800 套：秒 / 预算", _timed(run, 1), LOTTERY_SECONDS, 1.0)


def _given_order(asked: Round) -> Round:
    """The same round with the order written down, so that it needs no draw on disk."""
    order = tuple(asked.households[at].id for at in order_of(asked).turns)
    return replace(asked, policy=Policy(order=order), numbers=None)


def _checker(units: int) -> Ratio:
    asked = _given_order(invented(units))
    with tempfile.TemporaryDirectory() as place:
        folder, out = Path(place) / "in", Path(place) / "out"
        write_round(asked, folder)
        start = process_time()
        write_result(allocate(read_round(folder)), folder, out)
        made = process_time() - start
        return Ratio(f"核对程序 / 整个分房 {units} 套", _timed(lambda: check(str(out)), 3), made, CHECK_LIMIT)


def _county_of_counties() -> list[Ratio]:
    """100,000 units from files to files: time, memory and the checker."""
    asked = _given_order(invented(100_000))
    with tempfile.TemporaryDirectory() as place:
        folder, out = Path(place) / "in", Path(place) / "out"
        write_round(asked, folder)
        del asked
        start = process_time()
        write_result(allocate(read_round(folder)), folder, out)
        made = process_time() - start
        found = [Ratio("100000 套整个分房：秒 / 预算", made, BUDGETS[100_000], 1.0)]
        found.append(
            Ratio("核对程序 / 整个分房 100000 套", _timed(lambda: check(str(out)), 1), made, CHECK_LIMIT)
        )
    peak = _peak_megabytes()
    return [*found, Ratio("100000 套内存 MB / 预算", peak, MEGABYTES, 1.0)] if peak else found


def _peak_megabytes() -> float:
    try:
        resource = import_module("resource")
    except ImportError:  # Windows
        _skipped("resource")
        return 0.0
    peak: int = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024


def _matching() -> list[Ratio]:
    """Mode B on 800 units without tenants: the same result as the public library's hospital-resident game."""
    games = _installed("matching.games")
    if games is None:
        return []
    asked = invented(800, tenants=0)
    asked = replace(asked, policy=replace(asked.policy, mode=Mode.B, reserve_rule=ReserveRule.FIRST))
    market, order = market_of(asked), order_of(asked)
    residents, hospitals = _as_game(market, order)
    theirs: dict[int, int] = {}

    def library() -> None:
        capacity = dict.fromkeys(hospitals, 1)
        game = games.HospitalResident.create_from_dictionaries(residents, hospitals, capacity)
        for hospital, matched in game.solve(optimal="resident").items():
            theirs.update({int(one.name[1:]): int(hospital.name[1:]) for one in matched})

    reference = _timed(lambda: _with_deep_stack(library), 1)
    outcome: Outcome = propose(market, order)
    ours = {one: unit for one, unit in enumerate(outcome.got) if unit >= 0}
    if ours != theirs:
        raise AssertionError("Mode B and the public library disagree")
    return [Ratio("模式 B 800 套 / 公开库 matching", _timed(lambda: propose(market, order)), reference, 1.0)]


def _with_deep_stack(work: Callable[[], None]) -> None:
    """The library copies its players recursively, as deep as there are players."""
    limit, stack = sys.getrecursionlimit(), threading.stack_size(512 * 1024 * 1024)
    sys.setrecursionlimit(1_000_000)
    try:
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    finally:
        sys.setrecursionlimit(limit)
        threading.stack_size(stack)


def _as_game(market: Market, order: Order) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    residents = {f"a{one}": [f"u{unit}" for unit in market.lists[one]] for one in order.turns}
    hospitals: dict[str, list[str]] = {}
    for one in order.turns:
        for unit in market.lists[one]:
            hospitals.setdefault(f"u{unit}", []).append(f"a{one}")
    return residents, hospitals


def _assignment() -> list[Ratio]:
    """Beside the optimiser that minimises the sum of choice numbers, which anybody can manipulate."""
    optimise, numpy = _installed("scipy.optimize"), _installed("numpy")
    if optimise is None or numpy is None:
        return []
    asked = invented(800)
    market, order = market_of(asked), order_of(asked)
    cost = numpy.full((len(market.ids), len(market.unit_ids)), 1000.0)
    for one, wishes in enumerate(market.lists):
        for choice, unit in enumerate(wishes):
            cost[one, unit] = choice
    reference = _timed(lambda: optimise.linear_sum_assignment(cost))
    return [
        Ratio(
            "模式 A 800 套 / 公开库 scipy 指派", _timed(lambda: serve_in_turn(market, order)), reference, 1.0
        )
    ]


def _installed(name: str) -> ModuleType | None:
    try:
        return import_module(name)
    except ImportError:
        _skipped(name)
        return None


def _skipped(name: str) -> None:
    print(f"!!! 没有安装 {name.split('.')[0]}，这一项没有比较 !!!", file=sys.stderr)
