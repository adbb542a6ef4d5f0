"""A merge that is killed at any moment is in wholly or not at all, and is done again without harm (F02, F03, P16)."""

import os
import shutil
import signal
import time
from pathlib import Path
from random import Random

import pytest

from dorms.db.checks.rows import check_fold
from dorms.db.dumping import dump
from dorms.db.store import Store
from dorms.sync.merge import merge
from tests.sync.offices import Exchange

FULL = "DORMS_FULL" in os.environ
KILLS = 2000 if FULL else 12
STARTED = b"s"


@pytest.mark.slow
def test_a_killed_merge_is_in_wholly_or_not_at_all(exchange: Exchange) -> None:
    store = exchange.office()
    files = []
    for round_ in range(3):
        for number in range(4):
            exchange.county.school()
            store.run(_add, f"教师{round_}{number}")
        files.append(exchange.up(store))
    assert exchange.hub.path is not None
    exchange.hub.close()
    whole = _merged(exchange.hub.path, files, exchange.folder / "whole.db")
    random = Random(1)
    for number in range(KILLS):
        path = exchange.folder / f"killed{number}.db"
        shutil.copyfile(exchange.hub.path, path)
        done = _kill(path, files, random.uniform(0, 0.12))
        killed = Store.open(path)
        assert not killed.ask(lambda session: list(check_fold(session)))
        for at, file in enumerate(files):
            report = merge(killed, file)
            assert report.already or at >= done
        assert killed.ask(dump)["hash"] == whole
        killed.close()
    exchange.hub = Store.open(exchange.hub.path)


def _add(session: object, name: str) -> None:
    from dorms.db.tables import TeacherRow
    from dorms.domain.identity import new_id

    session.add(TeacherRow(id=new_id(), name=name, phone="13800000000"))  # type: ignore[attr-defined]


def _merged(hub: Path, files: list[Path], path: Path) -> str:
    shutil.copyfile(hub, path)
    store = Store.open(path)
    for file in files:
        merge(store, file)
    found: str = store.ask(dump)["hash"]
    store.close()
    return found


def _kill(path: Path, files: list[Path], after: float) -> int:
    """Merge in a process of its own, kill it after some time; how many packets it said were done.

    A forked process needs no second for its imports: two thousand of them fit into a quarter of an hour.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _merge_and_tell(path, files, writing)
    os.close(writing)
    os.read(reading, 1)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    told = b""
    while part := os.read(reading, 64):
        told += part
    os.close(reading)
    return len(told)


def _merge_and_tell(path: Path, files: list[Path], told: int) -> None:
    """Never returns: nothing of the test may run twice."""
    try:
        store = Store.open(path)
        os.write(told, STARTED)
        for file in files:
            merge(store, file)
            os.write(told, b".")
        time.sleep(60)
    finally:
        os._exit(1)
