"""A result is whole or not there, and the same bytes on every machine."""

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dorms.allocation.check import check
from dorms.allocation.freezing import write_round
from dorms.allocation.reading import read_round
from dorms.allocation.results import allocate
from dorms.allocation.writing import MANIFEST, write_result
from dorms.errors.allocation import ResultExists, ResultNotWritten
from tests.allocation.folders import result_in
from tests.allocation.markets import Dice, counted

ALLOCATE = """
import sys
from pathlib import Path
from dorms.allocation.reading import read_round
from dorms.allocation.results import allocate
from dorms.allocation.writing import write_result
folder, out = map(Path, sys.argv[1:])
write_result(allocate(read_round(folder)), folder, out)
"""


class Stopped(Exception):
    """What a cancelled job raises."""


def leftovers(place: Path) -> list[str]:
    return [path.name for path in place.iterdir() if path.name not in ("in", "out")]


def digest(folder: Path) -> str:
    """One hash over every file of a folder."""
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            whole.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return whole.hexdigest()


def test_the_bytes_do_not_depend_on_run_hash_seed_locale_or_time_zone(tmp_path: Path) -> None:
    out, _ = result_in(tmp_path, Dice(11).full_round(40, 36))
    for at, (seed, locale, zone) in enumerate([("0", "C", "UTC"), ("1", "tr_TR.UTF-8", "Asia/Shanghai")]):
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "LC_ALL": locale,
            "TZ": zone,
            "PYTHONUTF8": str(at),
        }
        again = tmp_path / f"again{at}"
        command = [sys.executable, "-c", ALLOCATE, str(tmp_path / "in"), str(again)]
        subprocess.run(command, env=environment, check=True, timeout=60)
        assert digest(again) == digest(out)


def test_a_result_already_there_is_never_overwritten(tmp_path: Path) -> None:
    out, result = result_in(tmp_path, Dice(1).full_round(6, 6))
    before = digest(out)
    with pytest.raises(ResultExists):
        write_result(result, tmp_path / "in", out)
    assert digest(out) == before


def test_cancelling_at_any_tick_leaves_nothing(tmp_path: Path) -> None:
    write_round(Dice(2).full_round(200, 180), tmp_path / "in")
    result = allocate(read_round(tmp_path / "in"))
    ticks: list[tuple[int, int]] = []
    write_result(result, tmp_path / "in", tmp_path / "out", lambda done, total: ticks.append((done, total)))
    assert ticks[-1] == (200, 200)
    for stop_at in range(len(ticks)):
        left = [stop_at]

        def tick(done: int, total: int, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise Stopped

        with pytest.raises(Stopped):
            write_result(result, tmp_path / "in", tmp_path / "other", tick)
        assert not (tmp_path / "other").exists()
        assert not leftovers(tmp_path)


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="NO SIGKILL HERE: a kill while writing is untested")
def test_killed_at_any_moment_there_is_no_result_or_the_whole_one(tmp_path: Path) -> None:
    write_round(Dice(4).full_round(1500, 1400, tails=False), tmp_path / "in")
    dice = random.Random(7)
    whole = 0
    for at in counted(8, 60):
        out = tmp_path / f"out{at}"
        started = subprocess.Popen([sys.executable, "-c", ALLOCATE, str(tmp_path / "in"), str(out)])
        deadline = time.monotonic() + 30
        while (
            not list(tmp_path.glob(f".out{at}.*")) and started.poll() is None and time.monotonic() < deadline
        ):
            time.sleep(0.002)
        time.sleep(dice.random() * 0.2)
        started.send_signal(signal.SIGKILL)
        started.wait()
        if out.exists():
            whole += 1
            assert (out / MANIFEST).exists()
            check(str(out))
        _, result = result_in(tmp_path / f"small{at}", Dice(1).full_round(6, 6))
        if not out.exists():
            write_result(result, tmp_path / f"small{at}" / "in", out)
        assert not list(tmp_path.glob(f".out{at}.*"))
    assert whole < len(counted(8, 60))


@pytest.mark.skipif(
    os.name != "posix", reason="NO FILE SIZE LIMIT HERE: a full disk while writing is untested"
)
def test_a_disk_that_takes_no_more_leaves_nothing(tmp_path: Path) -> None:
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))\n" + ALLOCATE
    write_round(Dice(4).full_round(60, 60), tmp_path / "in")
    command = [sys.executable, "-c", limited, str(tmp_path / "in"), str(tmp_path / "out")]
    failed = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert b"ResultNotWritten" in failed.stderr
    assert os.listdir(tmp_path) == ["in"]


def test_a_place_that_is_a_file_is_refused(tmp_path: Path) -> None:
    _, result = result_in(tmp_path, Dice(1).full_round(6, 6))
    (tmp_path / "file").write_text("x")
    with pytest.raises(ResultNotWritten):
        write_result(result, tmp_path / "in", tmp_path / "file" / "out")


def test_the_result_folder_can_be_run_again_as_a_round(tmp_path: Path) -> None:
    out, _ = result_in(tmp_path, Dice(9).full_round(20, 18))
    write_result(allocate(read_round(out)), out, tmp_path / "again")
    assert digest(tmp_path / "again") == digest(out)
