"""F10, F11, F17-F20: no room, no rights, no memory, no handles: words, nothing half, and looking still works."""

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dorms.actions.copies import copy_to
from dorms.actions.founding import found_store
from dorms.actions.people import NewTeacher, register_teacher
from dorms.db.dumping import dump
from dorms.db.queries.known import school_names
from dorms.db.store import Store
from dorms.errors.files import DiskFull, PlaceNotWritable
from dorms.errors.store import StoreReadOnly
from dorms.messages import explain
from tests.clerk import roster
from tests.faults.machine import Machine, needs_root
from tests.faults.scenes import NOW
from tests.faults.truth import sound

pytestmark = pytest.mark.slow
Fresh = Callable[[], Path]


def register(store: Store) -> None:
    """One write."""
    school = next(iter(store.ask(school_names)))
    store.run(register_teacher, NewTeacher("新来的", school, phone="13912345678"))


def register_for_ever(store: Store) -> None:
    """Until the program refuses."""
    while True:
        register(store)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 4 MB."""
    place = tmp_path / "small"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "none", str(place)], check=True)
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def fill(place: Path, *, leave: int = 0) -> Path:
    """Take all the room but so many bytes."""
    filler = place / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(bytes(4096)):
            pass
    if leave:
        os.truncate(filler, filler.stat().st_size - leave)
    return filler


@needs_root
@pytest.mark.parametrize("leave", [0, 4096, 20_000, 60_000])
def test_a_full_disk_refuses_the_write_and_goes_on_when_there_is_room(
    fresh: Fresh, small_disk: Path, leave: int
) -> None:
    store = Store.open(shutil.copy(fresh(), small_disk / "county.db"))
    before = store.ask(dump)["hash"]
    filler = fill(small_disk, leave=leave)
    with pytest.raises(DiskFull) as refusal:
        register_for_ever(store)
    assert "空间不够" in explain(refusal.value)
    known = len(store.ask(dump)["tables"]["teacher"])
    filler.unlink()
    register(store)
    assert len(store.ask(dump)["tables"]["teacher"]) == known + 1
    store.close()
    assert sound(small_disk / "county.db")[1] != before


@needs_root
def test_a_store_on_a_full_disk_can_still_be_looked_at(fresh: Fresh, small_disk: Path) -> None:
    path = Path(shutil.copy(fresh(), small_disk / "county.db"))
    fill(small_disk)
    store = Store.open(path)
    assert isinstance(store.start.read_only, DiskFull)
    assert store.ask(dump)["tables"]["teacher"]
    with pytest.raises(DiskFull):
        register(store)
    store.close()


@needs_root
def test_a_copy_to_a_full_stick_is_refused_and_leaves_nothing(fresh: Fresh, small_disk: Path) -> None:
    fill(small_disk, leave=40_000)
    store = Store.open(fresh())
    with pytest.raises(DiskFull):
        copy_to(store, small_disk, now=NOW)
    store.close()
    assert [path.name for path in small_disk.rglob("*") if path.is_file()] == ["filler"]


@needs_root
def test_an_export_to_a_full_stick_is_told_in_words_alone(fresh: Fresh, small_disk: Path) -> None:
    fill(small_disk, leave=8_000)
    target = small_disk / "units.xlsx"
    command = [
        sys.executable,
        "-m",
        "dorms",
        "export",
        "units",
        "--store",
        str(fresh()),
        "--out",
        str(target),
        "--json",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, json.loads(done.stdout)["error"]) == (1, "DiskFull")
    assert "Traceback" not in done.stderr
    assert not target.exists()


@contextlib.contextmanager
def immutable(path: Path) -> Iterator[None]:
    """The attribute even root obeys."""
    if subprocess.run(["chattr", "+i", str(path)], capture_output=True, check=False).returncode:
        pytest.skip("NO CHATTR HERE: read-only attributes are UNTRIED")
    try:
        yield
    finally:
        subprocess.run(["chattr", "-i", str(path)], check=True)


@needs_root
def test_a_read_only_file_opens_for_looking(worn: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(worn, tmp_path / "county.db"))
    with immutable(path):
        store = Store.open(path)
        assert store.read_only
        assert isinstance(store.start.read_only, StoreReadOnly)
        assert store.ask(dump)["tables"]["teacher"]
        with pytest.raises(StoreReadOnly) as refusal:
            register(store)
        assert "只能查看" in explain(refusal.value)
        store.close()
    assert sound(path)


@needs_root
def test_a_read_only_folder_opens_for_looking_and_takes_no_new_store(worn: Path, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    path = Path(shutil.copy(worn, folder / "county.db"))
    with immutable(folder):
        store = Store.open(path)
        assert store.read_only
        assert store.ask(dump)["tables"]["teacher"]
        store.close()
        with pytest.raises(PlaceNotWritable) as refusal:
            found_store(folder / "new.db", bureau="局", actor="王")
        assert str(folder) in explain(refusal.value)


@needs_root
def test_a_user_without_rights_is_told(machine: Machine, fresh: Fresh) -> None:
    path = fresh()
    played = machine.play("nobody", store=path)
    assert played.one("refused") == "StoreUnreadable", played.told
    assert "权限" in played.one("words")
    assert sound(path)


@pytest.mark.parametrize("kilobytes", [0, 2_000, 8_000, 20_000])
def test_without_memory_nothing_is_half_written(
    machine: Machine, fresh: Fresh, before: list[str], tmp_path: Path, kilobytes: int
) -> None:
    sheet = tmp_path / "名册.csv"
    sheet.write_bytes(roster(3, 2_000, known=4_000))
    path = fresh()
    played = machine.play("little_memory", store=path, file=sheet, kilobytes=kilobytes)
    after, _ = sound(path)
    if saved := played.one("saved"):
        assert after == [*before, saved]
    else:
        assert after == before
        # libraries in C and Rust end the process, or lose the exception, where Python would raise it
        died = played.killed or str(played.one("bug")).startswith(("MemoryError", "SystemError"))
        assert died or played.one("refused") == "OutOfMemory", played.told


@pytest.mark.parametrize("left", [0, 1, 2, 3])
def test_without_handles_the_old_sheet_stands(machine: Machine, fresh: Fresh, left: int) -> None:
    path = fresh()
    target = path.with_name("units.xlsx")
    target.write_bytes(b"last week")
    played = machine.play("few_handles", store=path, target=target, left=left)
    assert "Traceback" not in str(played.told)
    if target.read_bytes() == b"last week":
        assert played.one("refused"), played.told
        assert played.one("words").endswith("。")
    assert sound(path)


def test_a_program_that_only_reads_never_makes_the_journal_hot(fresh: Fresh) -> None:
    path = fresh()
    store = Store.open(path)
    store.ask(dump)
    assert (
        not path.with_name(path.name + "-journal").exists()
        or not path.with_name(path.name + "-journal").stat().st_size
    )
    store.close()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() is not None
