"""The messy sheets by command, end to end: the report is the promised one, and nothing is written half."""

import json
import os
import shutil
from pathlib import Path

import pytest

from dorms.actions.demo import FILES
from dorms.actions.founding import found_store
from dorms.cli import run
from dorms.db.store import Store
from dorms.domain.imports import Kind
from dorms.resources import resource
from tests.actions.imports.sheets import bring_in, knowledge, official
from tests.house.source import ROOT

pytestmark = pytest.mark.slow
MESSY = ROOT / "tests" / "data" / "messy"
SAMPLES = sorted(MESSY.glob("*.expected.json"))
APPLIED = SAMPLES if os.environ.get("DORMS_FULL") == "1" else SAMPLES[3:4]
DAY = ["--today", "2026-06-15"]


def file_of(expected: Path) -> Path:
    """The sheet an expectation is about."""
    stem = expected.name.removesuffix(".expected.json")
    return next(path for path in MESSY.iterdir() if path.stem == stem)


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with schools, units and teachers, as the expectations suppose."""
    path = tmp_path_factory.mktemp("ready") / "county.db"
    store = found_store(path, bureau="庐江县教育体育局", actor="王经办")
    for kind in (Kind.SCHOOLS, Kind.UNITS, Kind.TEACHERS):
        bring_in(store, kind, official(kind))
    store.close()
    return path


@pytest.mark.parametrize("expected", SAMPLES, ids=lambda path: path.name[:2])
def test_the_report_is_the_promised_one_and_a_dry_run_writes_nothing(
    ready: Path, expected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = json.loads(expected.read_text("utf-8"))
    assert run(["import", wanted["kind"], str(file_of(expected)), "--store", str(ready), "--json", *DAY]) == 0
    found = json.loads(capsys.readouterr().out)
    for name in ("kind", "sheet", "header_row", "rows_in_file", "outcomes", "skipped"):
        assert found[name] == wanted[name], name
    told = {row["row"]: (row["outcome"], [one["code"] for one in row["problems"]]) for row in found["rows"]}
    for row in wanted["rows"]:
        assert told[row["row"]][0] == row["outcome"], (row, told[row["row"]])
    counted = found["counts"]
    assert counted["needs_person"] == wanted["outcomes"]["needs_person"]
    assert counted["refused"] == wanted["outcomes"]["refused"]


@pytest.mark.parametrize("expected", APPLIED, ids=lambda path: path.name[:2])
def test_applying_is_refused_whole_and_partly_allowed(
    ready: Path, expected: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = json.loads(expected.read_text("utf-8"))
    path = Path(shutil.copy(ready, tmp_path / "county.db"))
    command = [
        "import",
        wanted["kind"],
        str(file_of(expected)),
        "--store",
        str(path),
        "--json",
        *DAY,
        "--apply",
    ]
    before = dumped(path)
    assert run(command) == 1
    refused = json.loads(capsys.readouterr().out)
    assert refused["error"] == "RowsRefused"
    assert "一行也没有写入" in refused["message"]
    assert dumped(path) == before
    assert run([*command, "--partial"]) == 0
    done = json.loads(capsys.readouterr().out)
    assert done["counts"]["new"] + done["counts"]["changed"] + done["counts"]["same"] == (
        wanted["outcomes"]["ok"] + wanted["outcomes"]["repaired"]
    )
    assert run(["check", "--store", str(path), "--json", *DAY]) == 0
    assert run([*command, "--partial"]) == 0
    again = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (again["counts"]["new"], again["counts"]["changed"], again["changes"]) == (0, 0, 0)


def dumped(path: Path) -> str:
    """The hash of what a store knows."""
    store = Store.open(path)
    try:
        return knowledge(store)
    finally:
        store.close()


def test_the_official_workbooks_pass_by_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "new.db"
    assert run(["init", str(path), "--bureau", "庐江县教育体育局", "--json"]) == 0
    for kind in (Kind.SCHOOLS, Kind.UNITS):
        file = resource("demo", FILES[kind])
        assert run(["import", str(kind), str(file), "--store", str(path), "--apply", "--json", *DAY]) == 0
        found = json.loads(capsys.readouterr().out.splitlines()[-1])
        assert found["counts"]["new"] == found["rows_in_file"] > 0
