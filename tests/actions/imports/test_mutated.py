"""Mutated workbooks all the way: refused in words, held back whole, or written whole and taken back whole."""

import os
import random
from pathlib import Path

import pytest

from dorms.actions.imports import apply, preview
from dorms.actions.revising.returning import look_back
from dorms.actions.sheets import export_sheet
from dorms.actions.undoing import undo
from dorms.db.store import Store
from dorms.errors import DormsError
from dorms.errors.imports import RowsRefused
from dorms.messages import explain
from tests.actions.imports.sheets import knowledge
from tests.builders import TODAY
from tests.sheets.reading.test_fuzz import SEEDS, mutated, mutated_inside

pytestmark = pytest.mark.slow
ROUNDS = 200 if os.environ.get("DORMS_FULL") else 6


def test_a_mutated_file_never_goes_in_by_half(whole: Store, capfd: pytest.CaptureFixture[str]) -> None:
    rng, before = random.Random(11), knowledge(whole)
    for _ in range(ROUNDS):
        kind, path = rng.choice(SEEDS)
        content = path.read_bytes()
        changed = mutated_inside(content, rng) if path.suffix == ".xlsx" else mutated(content, rng)
        try:
            found = preview(whole, kind, changed, path.name, today=TODAY)
            done = apply(whole, found, today=TODAY)
        except RowsRefused:
            assert knowledge(whole) == before
        except DormsError as error:
            explain(error)
            assert knowledge(whole) == before
        else:
            if (
                done.changes
            ):  # a file that says what is known writes nothing, and there is nothing to take back
                undo(whole, done.operation)
            assert knowledge(whole) == before
    capfd.readouterr()


def test_a_mutated_returned_sheet_is_compared_or_read_as_any_other(whole: Store, tmp_path: Path) -> None:
    rng, path = random.Random(5), tmp_path / "房源.xlsx"
    export_sheet(whole, "units", path, as_of=TODAY)
    content, before = path.read_bytes(), knowledge(whole)
    for _ in range(ROUNDS):
        try:
            found = look_back(whole, mutated_inside(content, rng), path.name, today=TODAY)
        except DormsError as error:
            explain(error)
        else:
            assert found is None or found.counts["rows_in_file"] == sum(
                count for name, count in found.counts.items() if name != "rows_in_file"
            )
    assert knowledge(whole) == before
