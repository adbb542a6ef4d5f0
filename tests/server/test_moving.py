"""A bureau's file moves onto a server: the same store goes on there, and the file is set aside."""

from datetime import datetime
from pathlib import Path

import pytest

from dorms.actions.founding import found_store
from dorms.actions.moving import move_to_server
from dorms.actions.people import correct_teacher
from dorms.bench.server import Server
from dorms.cli import run
from dorms.db.checks import check_store
from dorms.db.dumping import dump
from dorms.errors.store import StoreExists
from tests.builders import TODAY, County
from tests.sync.offices import Exchange


def test_the_store_goes_on_on_the_server_and_its_schools_notice_nothing(
    server: Server, tmp_path: Path
) -> None:
    exchange = Exchange(tmp_path)
    teacher = exchange.county.teacher()
    office = exchange.office()
    office.run(correct_teacher, teacher, {"phone": "1"}, note="更正")
    before = exchange.hub.ask(dump)["hash"]
    path = exchange.hub.path
    assert path is not None
    exchange.hub.close()
    moved = move_to_server(path, server.database(), now=datetime.now().astimezone())
    assert not path.exists()
    assert moved.aside is not None
    assert (Path(moved.aside) / path.name).exists()
    exchange.hub = exchange.county.store = moved.store
    assert exchange.hub.ask(dump)["hash"] == before
    assert exchange.report(office).new == 1
    exchange.hub.run(correct_teacher, teacher, {"phone": "2"}, note="更正")
    assert exchange.receive(office).notices == []
    assert exchange.agree(office)
    assert not check_store(exchange.hub, today=TODAY)
    exchange.close()


def test_a_database_with_a_store_takes_no_second_one(exchange: Exchange, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = Exchange(tmp_path / "other")
    path = other.hub.path
    assert path is not None
    other.close()
    with pytest.raises(StoreExists):
        move_to_server(path, exchange.hub.url, now=datetime.now().astimezone())
    assert path.exists()


def test_every_command_takes_the_address_of_a_server(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    address, day = server.database(), ("--today", "2026-06-15")
    county = County(tmp_path / "none.db", found_store(address, bureau="县局", actor="甲"))
    school = "白山镇戴桥小学"
    county.school(school)
    county.store.close()
    steps: list[tuple[int, list[str]]] = [
        (1, ["init", address, "--bureau", "另一个县局"]),
        (0, ["check", "--store", address, *day]),
        (0, ["dump", "--store", address]),
        (0, ["pack", "--for", school, "--enrol", "--store", address, "--out", str(tmp_path / "e.dorms")]),
        (0, ["init", str(tmp_path / "s.db"), "--join", str(tmp_path / "e.dorms"), "--actor", "李老师"]),
        (0, ["pack", "--store", str(tmp_path / "s.db"), "--out", str(tmp_path / "up.dorms")]),
        (1, ["merge", "--store", address, str(tmp_path / "up.dorms")]),
        (0, ["conflicts", "--store", address]),
        (1, ["resolve", "x", "--take", "ours", "--store", address]),
        (1, ["backup", "--store", address, "--out", str(tmp_path / "b.dormsbackup")]),
        (1, ["restore", str(tmp_path / "b.dormsbackup"), "--store", address]),
        (0, ["due", "--store", address, *day]),
        (0, ["exclude", "--store", address]),
    ]
    for code, arguments in steps:
        assert run([*arguments, "--json"] if arguments[0] != "dump" else arguments) == code, arguments
        capsys.readouterr()
