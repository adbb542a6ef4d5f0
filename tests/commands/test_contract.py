"""The command line is a contract: names, JSON on standard output alone, exit codes 0, 1, 2."""

import json
from pathlib import Path

import pytest

from dorms.cli import DONE, REFUSED, USAGE, run
from tests.builders import TODAY, County

DATA = Path(__file__).parents[1] / "data" / "county"
MESSY = Path(__file__).parents[1] / "data" / "messy"


def answer(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    """The one object on standard output."""
    out = capsys.readouterr().out
    found: dict[str, object] = json.loads(out)
    assert out.count("\n") == 1
    return found


@pytest.fixture
def store(tmp_path: Path) -> str:
    path = str(tmp_path / "s.db")
    assert run(["init", path, "--bureau", "庐江县教育体育局", "--actor", "王经办", "--json"]) == DONE
    return path


def test_init_never_overwrites(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["init", store, "--bureau", "别的局", "--json"]) == REFUSED
    assert answer(capsys)["error"] == "StoreExists"


def test_import_is_a_dry_run_until_told_to_apply(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    schools = str(DATA / "学校名录.xlsx")
    capsys.readouterr()
    for more, new in (([], 70), (["--apply"], 70), ([], 0)):
        assert run(["import", "schools", schools, "--store", store, "--json", *more]) == DONE
        assert answer(capsys)["counts"]["new"] == new  # type: ignore[index]


def test_a_file_needed_first_is_named(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["import", "units", str(DATA / "房源台账.xlsx"), "--store", store, "--json"]) == REFUSED
    found = answer(capsys)
    assert found["error"] == "FileNeededFirst"
    assert "学校名录" in str(found["message"])


def test_a_refused_file_says_so_in_the_shape_scripts_know(
    store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "房源.xlsx"
    broken.write_bytes((DATA / "学校名录.xlsx").read_bytes()[:4000])
    capsys.readouterr()
    assert run(["import", "schools", str(broken), "--store", store, "--json"]) == REFUSED
    found = answer(capsys)
    assert (found["outcome"], found["reason"]) == ("file_refused", "INCOMPLETE")
    assert run(["import", "schools", str(tmp_path / "没有.xlsx"), "--store", store, "--json"]) == REFUSED
    assert answer(capsys)["error"] == "FileUnreadable"


def test_a_messy_file_is_held_back_whole_or_taken_in_part(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for kind, name in (("schools", "学校名录"), ("units", "房源台账"), ("teachers", "教师花名册")):
        assert (
            run(["import", kind, str(DATA / f"{name}.xlsx"), "--store", store, "--apply", "--json"]) == DONE
        )
    file = str(MESSY / "06_住户登记_人房不符.xlsx")
    day = ["--today", TODAY.isoformat()]
    capsys.readouterr()
    assert run(["import", "stays", file, "--store", store, "--apply", "--json", *day]) == REFUSED
    found = answer(capsys)
    counts = found["counts"]
    assert isinstance(counts, dict)
    assert counts["rows_in_file"] == sum(
        counts[n] for n in ("new", "changed", "same", "needs_person", "refused")
    )
    assert found["error"] == "RowsRefused"
    assert run(["import", "stays", file, "--store", store, "--apply", "--partial", "--json", *day]) == DONE
    operation = str(answer(capsys)["operation"])
    assert run(["undo", operation, "--store", store, "--json"]) == DONE
    assert answer(capsys)["undoes"] == operation
    assert run(["check", "--store", store, "--json", *day]) == DONE


def test_export_dump_history_backup_restore(
    county: County, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    county.building()
    unit = county.unit()
    county.lives(county.teacher(), unit)
    county.store.close()
    store, out = str(county.path), str(tmp_path / "out.xlsx")
    assert (
        run(["export", "stays", "--store", store, "--out", out, "--as-of", TODAY.isoformat(), "--json"])
        == DONE
    )
    assert answer(capsys)["rows"] == 1
    assert run(["dump", "--store", store]) == DONE
    before = answer(capsys)["hash"]
    assert run(["history", str(unit), "--store", store, "--json"]) == DONE
    assert answer(capsys)["entity"] == "unit"
    copy = str(tmp_path / "x.dormsbackup")
    assert run(["backup", "--store", store, "--out", copy, "--json"]) == DONE
    assert answer(capsys)["verified"] is True
    assert run(["restore", copy, "--store", store, "--json"]) == DONE
    capsys.readouterr()
    assert run(["dump", "--store", store]) == DONE
    assert answer(capsys)["hash"] == before


@pytest.mark.parametrize(
    "arguments",
    [["nothing"], ["import", "cats", "x"], ["export", "cats", "--store", "x", "--out", "y"], ["check"]],
)
def test_wrong_usage_is_two(arguments: list[str]) -> None:
    assert run(arguments) == USAGE


def test_an_unknown_actor_is_refused(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    schools = str(DATA / "学校名录.xlsx")
    arguments = ["import", "schools", schools, "--store", store, "--apply", "--actor", "谁", "--json"]
    assert run(arguments) == REFUSED
    assert answer(capsys)["error"] == "NoActor"
