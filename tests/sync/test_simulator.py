"""Schedules over real stores: a few every day, three thousand under ./test --full, one in fifty of them long."""

import os
from pathlib import Path

import pytest

from tests.sync.simulator.county import Template, build_template
from tests.sync.simulator.schedule import run

SEEDS = range(3000) if "DORMS_FULL" in os.environ else range(18)
LONG_EACH = 50
REOPENING = 300 if "DORMS_FULL" in os.environ else 1  # of them with decisions that are taken back


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    folder: Path = tmp_path_factory.mktemp("template")
    return build_template(folder)


@pytest.mark.slow
def test_seed_508_a_life_between_two_restores_never_reports_itself(template: Template) -> None:
    """P3: its work came with its successor's packet, and the bureau did not know whose it was."""
    run(508, template)


@pytest.mark.slow
def test_seed_189_what_points_at_an_excluded_row_is_an_issue_until_it_is_back(template: Template) -> None:
    """P18: only the rows touched were looked at, never those that name them."""
    run(189, template)


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS[:REOPENING])
def test_decisions_taken_back_and_made_again_keep_every_promise(template: Template, seed: int) -> None:
    """P2 to P7 and P12 where a decision may stop counting."""
    run(seed, template, frozenset({"reopenings", "copies", "twice", "disorder"}))


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_a_schedule_keeps_every_promise(template: Template, seed: int) -> None:
    """P1 to P15 and P17 to P20 (P16: test_kills); F38: any order, copies, gaps, the same end."""
    run(seed, template, is_short=seed % LONG_EACH != 0)
