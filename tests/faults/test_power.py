"""F08, F09: the current goes at any moment; nothing acknowledged is lost, no broken file has a final name."""

import random
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dorms.actions.founding import found_store
from dorms.db.backup import check_backup
from dorms.errors.store import NotABackup
from tests.clerk import Clerk
from tests.faults.machine import FULL, Machine, can_trace
from tests.faults.power import Disk, Event, record, told
from tests.faults.truth import sound

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not can_trace(), reason="NO STRACE: power cuts are UNTRIED here (apt-get install strace)"
    ),
]
IMAGES = 20_000 if FULL else 400
SEED = 20261124
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None


@pytest.fixture(scope="module")
def day(machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Event], list[str]]:
    """A day's mixed work recorded: the folder as it was before, the events, the operations of the end."""
    work = tmp_path_factory.mktemp("work")
    store = found_store(work / "county.db", bureau="庐江县教育体育局", actor="王经办")
    clerk = Clerk(store)
    clerk.settle_in()
    clerk.build(0, 1)
    store.close()
    base = Path(shutil.copytree(work, tmp_path_factory.mktemp("base") / "work"))
    log = tmp_path_factory.mktemp("log") / "log"
    events = record(machine, work, log, scene="mixed", store=work / "county.db", seed=5, at_most=90)
    events = [_moved(event, work, base) for event in events]
    return base, events, sound(work / "county.db")[0]


def cuts(
    base: Path, events: list[Event], count: int, *, lies: bool = False
) -> Iterator[tuple[dict[str, bytes], int]]:
    """Random images, and how many operations were acknowledged before each cut."""
    dice, disk, acknowledged = random.Random(SEED), Disk(base, lies=lies), 0
    moments = Counter(dice.randrange(len(events)) for _ in range(count))
    for at, event in enumerate(events):
        for _ in range(moments[at]):
            yield disk.after_cut(dice), acknowledged
        disk.take(event)
        acknowledged += "saved" in told(event)


def operations_in(image: dict[str, bytes], folder: Path) -> list[str] | None:
    """What a store is after the program opens it again; None if it is corrupt."""
    for path, content in image.items():
        (folder / Path(path).name).write_bytes(content)
    try:
        with closing(sqlite3.connect(folder / "county.db")) as connection:
            if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                return None
            return [row[0] for row in connection.execute("SELECT id FROM operation ORDER BY arrived")]
    except sqlite3.DatabaseError:
        return None
    finally:
        for left in folder.iterdir():
            left.unlink()


def verdict(
    image: dict[str, bytes], acknowledged: int, expected: list[str], folder: Path, before: int
) -> str:
    """good, lost, corrupt or strange."""
    found = operations_in(image, folder)
    if found is None:
        return "corrupt"
    if found != expected[: len(found)]:
        return "strange"
    return "good" if len(found) >= before + acknowledged else "lost"


def verdicts(day: tuple[Path, list[Event], list[str]], count: int, *, lies: bool = False) -> Counter[str]:
    base, events, expected = day
    saved = sum("saved" in told(event) for event in events)
    before = len(expected) - saved
    with tempfile.TemporaryDirectory(dir=MEMORY) as scratch:
        return Counter(
            verdict(image, acknowledged, expected, Path(scratch), before)
            for image, acknowledged in cuts(base, events, count, lies=lies)
        )


def test_a_power_cut_at_any_moment_loses_nothing_acknowledged(
    day: tuple[Path, list[Event], list[str]],
) -> None:
    assert sum("saved" in told(event) for event in day[1]) > 20
    assert verdicts(day, IMAGES) == {"good": IMAGES}


def test_the_simulator_sees_what_a_lying_stick_does(day: tuple[Path, list[Event], list[str]]) -> None:
    found = verdicts(day, 200, lies=True)
    assert found["corrupt"] + found["lost"] + found["strange"] > 100


def test_a_store_after_a_cut_passes_every_check(day: tuple[Path, list[Event], list[str]]) -> None:
    base, events, expected = day
    for image, _ in cuts(base, events, 200 if FULL else 8):
        with tempfile.TemporaryDirectory(dir=MEMORY) as scratch:
            for path, content in image.items():
                (Path(scratch) / Path(path).name).write_bytes(content)
            found, _ = sound(Path(scratch) / "county.db")
            assert found == expected[: len(found)]


Fresh = Callable[[], Path]


def images_of(base: Path, events: list[Event]) -> Iterator[tuple[dict[str, bytes], dict[str, object]]]:
    """Several images before each event, and what had been told by then."""
    dice, disk, said = random.Random(SEED), Disk(base), dict[str, object]()
    for event in events:
        for _ in range(8 if FULL else 2):
            yield disk.after_cut(dice), said
        disk.take(event)
        said |= told(event)
    for _ in range(50):
        yield disk.after_cut(dice), said


def test_a_sheet_has_its_name_only_when_it_is_whole(machine: Machine, fresh: Fresh, tmp_path: Path) -> None:
    path = fresh()
    target = path.with_name("units.xlsx")
    target.write_bytes(b"last week")
    disk_before = Path(shutil.copytree(path.parent, tmp_path / "base"))
    events = record(machine, path.parent, tmp_path / "log", scene="take_out", store=path, target=target)
    moved = [_moved(event, path.parent, disk_before) for event in events]
    seen = set()
    for image, said in images_of(disk_before, moved):
        content = image[str(disk_before / "units.xlsx")]
        if content == b"last week":
            assert "rows" not in said
            seen.add("old")
        else:
            assert load_workbook(BytesIO(content)).worksheets[0].max_row > 5
            seen.add("new")
    assert seen == {"old", "new"}


def test_a_backup_has_its_name_only_when_it_is_whole(machine: Machine, fresh: Fresh, tmp_path: Path) -> None:
    path = fresh()
    target = path.with_name("copy.dormsbackup")
    base = Path(shutil.copytree(path.parent, tmp_path / "base"))
    events = record(machine, path.parent, tmp_path / "log", scene="copy", store=path, target=target)
    whole = set()
    moved = [_moved(event, path.parent, base) for event in events]
    for number, (image, said) in enumerate(images_of(base, moved)):
        if str(base / target.name) not in image:
            assert "backup" not in said
            continue
        if number % 10 and not FULL:
            continue
        with tempfile.TemporaryDirectory(dir=MEMORY) as scratch:
            for name, content in image.items():
                (Path(scratch) / Path(name).name).write_bytes(content)
            try:
                whole.add(check_backup(Path(scratch) / target.name).sha256)
            except NotABackup as error:
                raise AssertionError(error.finding) from error
    assert len(whole) == 1


def _moved(event: Event, old: Path, new: Path) -> Event:
    """The same event in a folder elsewhere."""
    path, target = (text.replace(str(old), str(new)) for text in (event.path, event.target))
    return Event(event.what, path, event.place, event.content, target)
