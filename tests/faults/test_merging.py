"""F02: each system call of a merge that writes is killed, finds the disk full or fails, one at a time."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import select

from dorms.actions.opening import open_store
from dorms.db.dumping import dump
from dorms.db.tables import PackageRow
from dorms.sync.conflicts import conflicts
from dorms.sync.merge import merge
from tests.faults.machine import WRITES, Machine, can_trace, failing, points
from tests.faults.test_syscalls import IO_ERROR, KILL, NO_SPACE, SPACE, written
from tests.faults.truth import faults
from tests.sync.offices import Exchange
from tests.sync.test_standing import call

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not can_trace(), reason="NO STRACE: faults of single system calls are UNTRIED here"),
]
SAMPLE = 1


@dataclass
class Mail:
    """A bureau's store at rest, packets for it, and what it knows when all are in."""

    hub: Path
    files: list[Path]
    whole: tuple[str, int]


@pytest.fixture(scope="module")
def mail() -> Iterator[Mail]:
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as base:
        exchange = Exchange(Path(base))
        teachers = [exchange.county.teacher(name) for name in ("张三", "李四")]
        store = exchange.office()
        files = []
        for number, teacher in enumerate(teachers):
            call(store, teacher, f"1380000000{number}")
            call(exchange.hub, teacher, f"1390000000{number}")
            files.append(exchange.up(store))
        assert exchange.hub.path is not None
        exchange.close()
        made = Mail(exchange.hub.path, files, ("", 0))
        made.whole = taken(Path(shutil.copy(made.hub, Path(base) / "whole.db")), files)
        yield made


def taken(path: Path, files: list[Path]) -> tuple[str, int]:
    """Take in whatever is not in yet; what the store knows then, and how many differences it lists."""
    store = open_store(path)
    try:
        for file in files:
            merge(store, file)
        assert faults(store) == []
        return str(store.ask(dump)["hash"]), len(store.ask(conflicts))
    finally:
        store.close()


def packages(path: Path) -> set[str]:
    store = open_store(path)
    try:
        assert faults(store) == []
        query = select(PackageRow.id).where(PackageRow.direction == "received")
        return set(store.ask(lambda session: session.scalars(query).all()))
    finally:
        store.close()


@pytest.mark.parametrize(("how", "names"), [
    (KILL, WRITES), (NO_SPACE, SPACE), (IO_ERROR, (*WRITES, "pread64")),
])  # fmt: skip
def test_a_packet_is_in_or_not_and_the_program_says_which(
    machine: Machine, mail: Mail, tmp_path: Path, how: str, names: tuple[str, ...]
) -> None:
    def fresh() -> Path:
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        return Path(shutil.copy(mail.hub, folder / "hub.db"))

    files = [str(file) for file in mail.files]
    for name, number in points(machine, names, SAMPLE, 2, scene="take_in", store=fresh(), files=files):
        path = fresh()
        before = packages(Path(shutil.copy(path, path.with_name("before.db"))))
        played = machine.play("take_in", strace=failing(name, number, how), store=path, files=files)
        held = packages(path) - before
        assert set(played.all("saved")) <= held, "what was said to be in is in"
        assert len(held) <= len(played.all("saved")) + 1
        assert played.one("bug") is None, played.told
        if (words := played.one("words")) is not None:
            assert written(words)
        assert taken(path, mail.files) == mail.whole, "done again it ends as if nothing had happened"
