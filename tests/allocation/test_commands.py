"""The command line contract: exit codes, one JSON object on standard output, words on standard error."""

import json
from pathlib import Path
from typing import cast

import pytest

from dorms.cli import run
from tests.allocation.folders import NUMBERS, added, folder_of, with_lottery

Capture = pytest.CaptureFixture[str]
Answer = dict[str, object]


def said(capsys: Capture, *arguments: object, code: int = 0) -> Answer:
    """The object a command printed; nothing else may stand on standard output."""
    assert run([str(argument) for argument in arguments] + ["--json"]) == code
    return cast("Answer", json.loads(capsys.readouterr().out))


def numbers_file(place: Path) -> Path:
    path = place / "numbers.json"
    path.write_text(json.dumps(NUMBERS, ensure_ascii=False), "utf-8")
    return path


def test_a_round_goes_from_freeze_to_a_verified_result(tmp_path: Path, capsys: Capture) -> None:
    folder, secret = folder_of(tmp_path / "in", policy=with_lottery()), tmp_path / "secret.txt"
    posted = said(capsys, "lottery", "commit", folder, "--secret", secret, "--today", "2026-06-15")
    assert set(cast("Answer", posted["files"])) == {"roster.csv", "units.csv", "choices.csv", "policy.json"}
    draw = ("lottery", "draw", folder, "--secret", secret, "--numbers", numbers_file(tmp_path))
    first = said(capsys, *draw, "--today", "2026-06-21")
    assert said(capsys, "lottery", "verify", folder)["numbers"] == first["numbers"]
    done = said(capsys, "allocate", folder, "--out", tmp_path / "out")
    assert (done["households"], done["housed"], done["waiting"]) == (3, 2, 1)
    assert said(capsys, "verify", tmp_path / "out")["ok"] is True


def test_a_second_draw_without_a_decision_exits_1(tmp_path: Path, capsys: Capture) -> None:
    folder, secret = folder_of(tmp_path / "in", policy=with_lottery()), tmp_path / "secret.txt"
    said(capsys, "lottery", "commit", folder, "--secret", secret, "--today", "2026-06-15")
    draw = ("lottery", "draw", folder, "--secret", secret, "--numbers", numbers_file(tmp_path))
    said(capsys, *draw, "--today", "2026-06-21")
    refused = said(capsys, *draw, "--today", "2026-06-21", code=1)
    assert refused["error"] == "SecondDraw"
    again = said(capsys, *draw, "--today", "2026-06-21", "--decision", "局长办公会第3项")
    assert again["round"] == 2


def test_a_bad_line_exits_1_with_its_place_and_writes_nothing(tmp_path: Path, capsys: Capture) -> None:
    folder = folder_of(tmp_path / "in", lines=added("choices.csv", "A9,1,U1"))
    refused = said(capsys, "allocate", folder, "--out", tmp_path / "out", code=1)
    assert (refused["error"], refused["where"]) == ("UnknownHousehold", "choices.csv:7:id")
    assert not (tmp_path / "out").exists()


def test_an_edited_result_exits_1_and_names_the_file(tmp_path: Path, capsys: Capture) -> None:
    folder = folder_of(tmp_path / "in")
    said(capsys, "allocate", folder)
    with (folder / "result" / "result.csv").open("a") as file:
        file.write("A9,U9,1,9\n")
    refused = said(capsys, "verify", folder / "result", code=1)
    assert (refused["error"], refused["where"]) == ("ResultBroken", "result.csv")


def test_a_draw_without_a_secret_is_a_usage_error_unless_it_was_lost(tmp_path: Path, capsys: Capture) -> None:
    folder, secret = folder_of(tmp_path / "in", policy=with_lottery()), tmp_path / "secret.txt"
    said(capsys, "lottery", "commit", folder, "--secret", secret, "--today", "2026-06-15")
    arguments = [
        "lottery",
        "draw",
        str(folder),
        "--numbers",
        str(numbers_file(tmp_path)),
        "--today",
        "2026-06-21",
    ]
    assert run(arguments) == 2
    capsys.readouterr()
    assert said(capsys, *arguments, "--lost")["code"] == "00" * 32


def test_equal_households_without_a_lottery_are_pointed_out(tmp_path: Path, capsys: Capture) -> None:
    lines = added("roster.csv", "A4,single,F,1,8650,12,,")
    assert run(["allocate", str(folder_of(tmp_path / "in", lines=lines))]) == 0
    assert "2 户完全同分" in capsys.readouterr().err


def test_words_without_json_are_for_people(tmp_path: Path, capsys: Capture) -> None:
    folder = folder_of(tmp_path / "in")
    assert run(["lottery", "commit", str(folder), "--today", "2026-06-15"]) == 0
    assert "张贴公布" in capsys.readouterr().out
    assert run(["allocate", str(folder)]) == 0
    assert "进入轮候册" in capsys.readouterr().out
    assert run(["verify", str(folder / "result")]) == 0
    assert "核对通过" in capsys.readouterr().out
