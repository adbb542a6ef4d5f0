"""F01, F07, F22: killed at any moment, the store has everything that was acknowledged and nothing that is half."""

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dorms.db.lock import hold
from tests.faults.machine import FULL, Machine
from tests.faults.truth import sound, whole

pytestmark = pytest.mark.slow
KILLS = 2_000 if FULL else 25
ROUNDS = 25  # then a new copy, so that the store does not grow without end
SEED = 20261124


def test_nothing_acknowledged_is_lost_and_nothing_is_half(
    machine: Machine, fresh: Callable[[], Path]
) -> None:
    dice, reopened, saved = random.Random(SEED), [0.0], 0
    for number in range(KILLS):
        if number % ROUNDS == 0:
            path = fresh()
            after, _ = sound(path)
        before = after
        seed = dice.randrange(10**9)
        moment = (dice.randrange(6), dice.random() * 0.06)
        played = machine.play("mixed", store=path, seed=seed, kill=moment)
        assert played.killed, (seed, played.told)
        reopened += played.all("opened")
        after = whole(path) if number % 5 else sound(path)[0]  # what is half would still be half then
        acknowledged = played.all("saved")
        new = after[len(before) :]
        assert after[: len(before)] == before, seed
        assert new[: len(acknowledged)] == acknowledged, seed
        assert len(new) - len(acknowledged) <= 1, seed
        saved += len(acknowledged)
    assert saved > KILLS
    assert sorted(reopened)[int(len(reopened) * 0.99) - 1] < 1


def test_a_first_run_that_was_killed_is_done_again(machine: Machine, tmp_path: Path) -> None:
    dice = random.Random(SEED)
    for number in range(200 if FULL else 5):
        path = tmp_path / str(number) / "county.db"
        path.parent.mkdir()
        machine.play("begin", store=path, kill=(0, dice.random() * 0.15))
        if not path.exists():
            played = machine.play("begin", store=path)
            assert played.one("founded"), played.told
        assert len(sound(path)[0]) == 1


def test_a_killed_window_leaves_no_lock_behind(machine: Machine, fresh: Callable[[], Path]) -> None:
    path = fresh()
    machine.play("mixed", store=path, seed=1, kill=(2, 0.01))
    hold(path).release()
    started = time.monotonic()
    assert sound(path)[0]
    assert time.monotonic() - started < 3
