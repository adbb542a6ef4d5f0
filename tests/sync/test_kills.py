"""A merge that is killed at any moment is in wholly or not at all, and is done again without harm (F02, F03, P16)."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from dorms.db.checks.rows import check_fold
from dorms.db.dumping import dump
from dorms.db.store import Store
from dorms.sync.merge import merge
from tests.sync.offices import Exchange

KILLS = 60 if "DORMS_FULL" in os.environ else 4
MERGE = (
    "import sys; from pathlib import Path; from dorms.db.store import Store; from dorms.sync.merge import merge\n"
    "store = Store.open(sys.argv[1]); print('ready', flush=True)\n"
    "for file in sys.argv[2:]: merge(store, Path(file)); print('done', flush=True)\n"
)


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
    """Start a merge, kill it after some time; how many packets it said were done."""
    command = [sys.executable, "-c", MERGE, str(path), *map(str, files)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
        return process.stdout.read().count("done")
