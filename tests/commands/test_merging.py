"""`dorms merge` with several files: one batch, each file's own outcome, in the order they were named."""

import json
from pathlib import Path
from typing import Any

import pytest

from dorms.actions.people import NewTeacher, register_teacher
from dorms.cli import run
from tests.sync.conftest import exchange
from tests.sync.offices import Exchange

__all__ = ["exchange"]


def told(capsys: pytest.CaptureFixture[str], code: int, *arguments: object) -> dict[str, Any]:
    """What the command says under --json."""
    assert run([*map(str, arguments), "--json"]) == code
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


def test_files_of_one_command_are_taken_together_and_told_one_by_one(
    exchange: Exchange, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = exchange.office()
    school = exchange.county.school()
    office.run(register_teacher, NewTeacher("张三", school, phone="13800000001"))
    first = exchange.up(office)
    office.run(register_teacher, NewTeacher("李四", school, phone="13800000002"))
    second = exchange.up(office)
    bad, missing = tmp_path / "bad.dorms", tmp_path / "none.dorms"
    bad.write_bytes(first.read_bytes()[:-9])
    hub, files = exchange.hub.path, [second, bad, first, missing, second]
    exchange.hub.close()

    tried = told(capsys, 1, "merge", "--store", hub, *files, "--dry-run")
    done = told(capsys, 1, "merge", "--store", hub, *files)
    again = told(capsys, 0, "merge", "--store", hub, first)

    for answer in (tried, done):
        assert answer["ok"] is False
        assert [one["file"] for one in answer["files"]] == list(map(str, files))
        assert [one.get("error", "") for one in answer["files"]] == [
            "", "PacketDamaged", "", "FileUnreadable", "",
        ]  # fmt: skip
        assert sum(answer["files"][at]["new"] for at in (0, 2)) > 0
    assert again["files"][0]["already"] > 0
    assert told(capsys, 1, "merge", "--store", hub, bad)["error"] == "PacketDamaged"
