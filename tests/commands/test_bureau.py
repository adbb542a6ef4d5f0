"""exclude, adopt, recovery, recover, relay, due on the command line."""

import json
from pathlib import Path

import pytest

from dorms.actions.people import correct_teacher
from dorms.cli import run
from tests.sync.offices import SCHOOL, Exchange


@pytest.fixture
def exchange(tmp_path: Path) -> Exchange:
    return Exchange(tmp_path)


def told(capsys: pytest.CaptureFixture[str], *arguments: object, code: int = 0) -> dict[str, object]:
    capsys.readouterr()
    assert run([*map(str, arguments), "--json"]) == code
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.slow
def test_the_bureaus_commands(exchange: Exchange, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    store.run(correct_teacher, teacher, {"phone": "1"}, note="更正")
    package = exchange.report(store).package
    exchange.hub.run(correct_teacher, teacher, {"phone": "2"}, note="更正")
    hub = exchange.hub.path
    exchange.close()

    assert told(capsys, "exclude", package, "--store", hub, "--dry-run")["operations"] == 1
    done = told(capsys, "exclude", package, "--store", hub, "--note", "发错了")
    assert (done["office"], len(done["waiting"])) == (SCHOOL, 1)  # type: ignore[arg-type]
    assert len(told(capsys, "exclude", "--store", hub)["excluded"]) == 1  # type: ignore[arg-type]
    waiting = told(capsys, "adopt", "--store", hub)["waiting"][0]["id"]  # type: ignore[index]
    assert told(capsys, "adopt", waiting, "--store", hub)["change"] == waiting
    told(capsys, "exclude", package, "--back", "--store", hub)
    assert told(capsys, "exclude", "x", "--store", hub, code=1)["error"] == "NothingToExclude"

    due = told(capsys, "due", "--store", hub, "--set", "月报=once:2027-01-08", "--today", "2027-01-15")
    assert [one["state"] for one in due["dues"]] == ["逾期"]  # type: ignore[attr-defined]
    assert SCHOOL in str(due["reminder"])

    file = tmp_path / "恢复.dorms"
    made = told(capsys, "recovery", SCHOOL, "--store", hub, "--out", file)
    back = told(capsys, "recover", tmp_path / "new.db", file, "--code", made["code"], "--actor", "李老师")
    assert back["lost"] == made["lost"]
    assert run(["relay", str(file), "--store", str(hub)]) == 1


@pytest.mark.slow
def test_words_for_people(exchange: Exchange, capsys: pytest.CaptureFixture[str]) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    store.run(correct_teacher, teacher, {"phone": "1"}, note="更正")
    package = exchange.report(store).package
    exchange.hub.run(correct_teacher, teacher, {"phone": "2"}, note="更正")
    hub = str(exchange.hub.path)
    exchange.close()
    assert run(["exclude", package, "--store", hub]) == 0
    assert "已退出汇总" in capsys.readouterr().out
    assert run(["adopt", "--store", hub]) == 0
    assert "前面的内容已退出汇总" in capsys.readouterr().out
    assert run(["due", "--store", hub, "--set", "月报=day:1"]) == 2
