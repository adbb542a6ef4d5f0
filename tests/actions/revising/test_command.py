"""The same by command: a dry run shows, --apply writes what is undisputed, open questions hold everything back."""

import json
from pathlib import Path
from typing import Any

import pytest

from dorms.actions.stock import edit_unit
from dorms.cli import run
from tests.actions.imports.sheets import knowledge
from tests.actions.revising.sheets import Handed
from tests.builders import County


@pytest.fixture
def handed(county: County, tmp_path: Path) -> Handed:
    county.building()
    return Handed(county, "units", tmp_path / "房源.xlsx")


def told(handed: Handed, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, dict[str, Any]]:
    """The exit code and the answer."""
    command = ["import", "units", str(handed.path), "--store", str(handed.county.path), "--json"]
    code = run([*command, "--today", "2026-06-15", *more])
    return code, json.loads(capsys.readouterr().out)


def test_a_dry_run_shows_the_three_values_and_writes_nothing(
    handed: Handed, capsys: pytest.CaptureFixture[str]
) -> None:
    handed.edit(lambda edit: edit.put(edit.rows()[0], "备注", "漏水"))
    before = knowledge(handed.county.store)
    code, found = told(handed, capsys)

    assert code == 0
    assert found["kind"] == "units"
    assert found["counts"] == {
        "rows_in_file": 4, "same": 3, "new": 0, "changed": 1, "needs_person": 0, "refused": 0,
    }  # fmt: skip
    (change,) = found["rows"][0]["changes"]
    assert (change["exported"], change["edited"], change["now"]) == ("", "漏水", "")
    assert knowledge(handed.county.store) == before


def test_apply_writes_what_only_the_sheet_changed(handed: Handed, capsys: pytest.CaptureFixture[str]) -> None:
    handed.edit(lambda edit: edit.put(edit.rows()[0], "备注", "漏水"))
    code, found = told(handed, capsys, "--apply")

    assert (code, found["changes"]) == (0, 1)
    code, found = told(handed, capsys)
    assert found["counts"]["same"] == 4


def test_open_questions_hold_everything_back_unless_partial(
    handed: Handed, capsys: pytest.CaptureFixture[str]
) -> None:
    county = handed.county
    county.store.run(edit_unit, county.unit("101"), {"note": "库里的"})
    handed.edit(lambda edit: edit.put(edit.row_of("房号", "101"), "备注", "表里的"))
    handed.edit(lambda edit: edit.put(edit.row_of("房号", "102"), "备注", "漏水"))
    handed.edit(lambda edit: edit.take_out_row("房号", "201"))
    before = knowledge(county.store)

    code, found = told(handed, capsys, "--apply")
    assert (code, found["error"]) == (1, "OpenQuestions")
    assert knowledge(county.store) == before
    assert [row["label"][-3:] for row in found["round_trip"]["lost"]] == ["201"]

    code, found = told(handed, capsys, "--apply", "--partial")
    assert (code, found["changes"]) == (0, 1)


def test_words_say_the_same(handed: Handed, capsys: pytest.CaptureFixture[str]) -> None:
    handed.edit(lambda edit: edit.put(edit.rows()[0], "备注", "漏水"))
    command = ["import", "units", str(handed.path), "--store", str(handed.county.path)]
    assert run([*command, "--today", "2026-06-15"]) == 0
    words = capsys.readouterr().out
    assert "逐格比对" in words
    assert "漏水" in words


def test_a_marked_sheet_of_another_kind_is_read_as_any_sheet(
    handed: Handed, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["import", "tickets", str(handed.path), "--store", str(handed.county.path), "--json"]
    assert run(command) == 1
    assert json.loads(capsys.readouterr().out)["error"] == "HeaderNotFound"
