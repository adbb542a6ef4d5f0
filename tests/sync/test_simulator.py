"""Schedules over real stores: a few every day, three thousand under ./test --full."""

import os
from pathlib import Path

import pytest

from tests.sync.simulator.schedule import run
from tests.sync.simulator.world import Template, build_template

SEEDS = range(3000) if "DORMS_FULL" in os.environ else range(6)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    folder: Path = tmp_path_factory.mktemp("template")
    return build_template(folder)


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_a_schedule_keeps_every_promise(template: Template, seed: int) -> None:
    run(seed, template)
