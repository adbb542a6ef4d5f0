"""The second seal: picks and slips are added in public after the freeze, and nothing else changes."""

import json
from pathlib import Path

import pytest

from dorms.allocation.check import check
from dorms.allocation.freezing import freeze, reseal, write_round
from dorms.allocation.reading import read_round
from dorms.allocation.results import allocate
from dorms.allocation.writing import write_result
from dorms.errors.allocation import ChangedAfterFreeze
from tests.allocation.markets import round_of


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    write_round(round_of({"A1": ["U1"], "A2": ["U1", "U2"]}, ["U1", "U2"]), folder)
    freeze(folder, "2026-06-15")
    return folder


def test_only_what_was_added_gets_another_hash(frozen: Path, tmp_path: Path) -> None:
    sealed = tmp_path / "sealed"
    reseal(frozen, sealed, "2026-06-22", order=["A2", "A1"], choices={"A1": [(1, "U2")]})

    posted = json.loads((frozen / "freeze.json").read_bytes())["files"]
    entries = json.loads((sealed / "freeze.json").read_bytes())
    assert entries["posted"] == posted
    same = {name for name in posted if entries["files"][name] == posted[name]}
    assert same == {"roster.csv", "units.csv"}
    write_result(allocate(read_round(sealed)), sealed, tmp_path / "out")
    assert check(str(tmp_path / "out"))["households"] == 2


def test_a_changed_file_is_not_sealed_again(frozen: Path, tmp_path: Path) -> None:
    (frozen / "units.csv").write_bytes((frozen / "units.csv").read_bytes() + b"U3,,,,,flat,,,,open\n")
    with pytest.raises(ChangedAfterFreeze):
        reseal(frozen, tmp_path / "sealed", "2026-06-22", order=["A2", "A1"])
    assert not (tmp_path / "sealed").exists()
