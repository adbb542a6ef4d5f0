"""Schedules by seed: a failing one prints its seed; `python -m tests.simulator --shrink SEED` tells its steps."""

import os

import pytest

from tests.simulator.checks import Broken
from tests.simulator.mutants import MUTANTS
from tests.simulator.schedule import Schedule, run, shrunk

FULL = os.environ.get("DORMS_FULL") == "1"


def test_nothing_is_lost_overwritten_or_booked_twice() -> None:
    for seed in range(1000):
        run(seed)


@pytest.mark.slow
def test_nothing_is_lost_overwritten_or_booked_twice_in_many_schedules() -> None:
    for seed in range(1000, 100_000 if FULL else 10_000):
        run(seed)


def test_a_seed_is_the_same_schedule_every_time() -> None:
    for seed in range(20):
        one, other = Schedule(seed).run(), Schedule(seed).run()
        assert list(one.facts) == list(other.facts)
        assert one.hub.office.states == other.hub.office.states


def test_schedules_meet_conflicts_voids_bookings_and_every_fault() -> None:
    worlds = [Schedule(seed).run() for seed in range(200)]
    states = [state for world in worlds for state in world.hub.office.states.values()]
    assert sum(bool(state.conflicts) for state in states) > 50
    assert sum(state.void for state in states) > 10
    assert sum(bool(world.hub.office.effective()) for world in worlds) > 10
    assert sum(world.hub.office.epoch[0] > 1 for world in worlds) > 10
    assert sum(len(world.sites) > len(world.names) for world in worlds) > 10


def test_a_failing_schedule_shrinks_to_a_few_steps_that_fail_alike() -> None:
    mutant = next(each for each in MUTANTS if each.name == "heads not refreshed after import")
    with mutant.planted() as kind:
        seed = next(seed for seed in range(500) if _breaks(seed, kind))
        steps, broken = shrunk(Schedule(seed, kind))
        whole = len(Schedule.steps(Schedule(seed).run()))
    assert broken.rule == "P7"
    assert 0 < len(steps) < whole
    with pytest.raises(ValueError, match="breaks nothing"):
        shrunk(Schedule(seed))


def _breaks(seed: int, kind: type) -> bool:
    try:
        run(seed, kind)
    except Broken:
        return True
    return False
