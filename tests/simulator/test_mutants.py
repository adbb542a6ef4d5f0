"""Every planted bug must be found, or the simulator proves nothing."""

import os

import pytest

from tests.simulator.__main__ import APART
from tests.simulator.mutants import MUTANTS, Mutant
from tests.simulator.schedule import run, schedules_until_broken

FULL = os.environ.get("DORMS_FULL") == "1"
HARD = [mutant for mutant in MUTANTS if mutant.faults]
RARE = [mutant for mutant in HARD if mutant.budget > 5000]


def caught(mutant: Mutant, trials: int) -> None:
    with mutant.planted() as kind:
        for trial in range(trials):
            first = trial * APART
            assert schedules_until_broken(first, mutant.budget, kind, mutant.faults), f"from seed {first}"


def named(mutants: list[Mutant]) -> list[object]:
    return [pytest.param(mutant, id=mutant.name) for mutant in mutants]


@pytest.mark.parametrize("mutant", named([each for each in MUTANTS if each not in HARD]))
def test_a_planted_bug_is_found(mutant: Mutant) -> None:
    caught(mutant, 4 if FULL else 1)


@pytest.mark.slow
@pytest.mark.parametrize("mutant", named([each for each in HARD if each not in RARE]))
def test_a_planted_bug_that_needs_a_meeting_of_faults_is_found(mutant: Mutant) -> None:
    caught(mutant, 4 if FULL else 1)


@pytest.mark.full
@pytest.mark.parametrize("mutant", named(RARE))
def test_a_rare_planted_bug_is_found(mutant: Mutant) -> None:
    caught(mutant, 1)


def test_the_faults_that_show_a_planted_bug_do_not_break_the_right_program() -> None:
    for mutant in HARD:
        for seed in range(60):
            run(seed, faults=mutant.faults)


def test_a_planted_bug_is_gone_afterwards() -> None:
    for mutant in MUTANTS:
        with mutant.planted():
            pass
    for seed in range(30):
        run(seed)
