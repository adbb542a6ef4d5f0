"""The one way a file is written: whole, verified, or not at all; and names every file system takes."""

import errno
import os
import random
import resource
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dorms.errors.files import DiskFull, FileHeld, FolderGone, NotReadBack, PlaceNotWritable
from dorms.files import NAME_BYTES, Fill, atomic_write, safe_name
from dorms.messages import explain

FULL = os.environ.get("DORMS_FULL") == "1"


def writes(content: bytes) -> Fill:
    def fill(file: BinaryIO) -> None:
        file.write(content)

    return fill


@pytest.fixture
def small_files_only() -> Iterator[None]:
    """A process that may write 100 kB a file: the system itself refuses the rest, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def held(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """The old file is held by another program for so many tries, as WPS does on Windows."""
    replace, left = os.replace, iter(range(times))

    def replace_when_free(source: Path, target: Path) -> None:
        if next(left, None) is not None:
            raise PermissionError(errno.EACCES, "held", str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", replace_when_free)


def test_a_new_file_holds_what_was_written_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    atomic_write(tmp_path / "表.xlsx", writes(b"new"))
    assert [path.name for path in tmp_path.iterdir()] == ["表.xlsx"]
    assert (tmp_path / "表.xlsx").read_bytes() == b"new"


def test_an_old_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    path.write_bytes(b"old and longer")
    atomic_write(path, writes(b"new"))
    assert path.read_bytes() == b"new"


def test_a_full_disk_leaves_the_old_file_and_no_rest(tmp_path: Path, small_files_only: None) -> None:
    path = tmp_path / "表.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(DiskFull) as caught:
        atomic_write(path, writes(b"x" * 200_000))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    assert "空间不够" in explain(caught.value)


def test_a_check_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    path.write_bytes(b"old")

    def check(part: Path) -> None:
        assert part.read_bytes() == b"new"
        raise NotReadBack(path)

    with pytest.raises(NotReadBack) as caught:
        atomic_write(path, writes(b"new"), check=check)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    assert "表.xlsx" in explain(caught.value)


def test_a_file_held_for_a_moment_is_replaced_after_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held(monkeypatch, times=3)
    atomic_write(tmp_path / "表.xlsx", writes(b"new"))
    assert (tmp_path / "表.xlsx").read_bytes() == b"new"


@pytest.mark.parametrize("open_in_office", [True, False])
def test_a_file_held_for_good_keeps_both_versions_and_names_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_in_office: bool
) -> None:
    path = tmp_path / "表.xlsx"
    path.write_bytes(b"old")
    if open_in_office:
        (tmp_path / "~$表.xlsx").write_bytes(b"")
    held(monkeypatch, times=3)
    with pytest.raises(FileHeld) as caught:
        atomic_write(path, writes(b"new"), tries=3)
    assert path.read_bytes() == b"old"
    assert (tmp_path / "表.xlsx.part").read_bytes() == b"new"
    sentence = explain(caught.value)
    assert "表.xlsx.part" in sentence
    assert ("正在 WPS 或 Excel 中打开" in sentence) == open_in_office


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderGone) as caught:
        atomic_write(tmp_path / "拔掉的U盘" / "表.xlsx", writes(b"new"))
    assert "拔掉的U盘" in explain(caught.value)


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "表.xlsx").mkdir()
    with pytest.raises(PlaceNotWritable):
        atomic_write(tmp_path / "表.xlsx", writes(b"new"))
    assert (tmp_path / "表.xlsx").is_dir()


def test_what_fill_cannot_read_is_not_blamed_on_the_target(tmp_path: Path) -> None:
    def fill(file: BinaryIO) -> None:
        file.write((tmp_path / "source").read_bytes())

    with pytest.raises(FileNotFoundError):
        atomic_write(tmp_path / "表.xlsx", fill)
    assert list(tmp_path.iterdir()) == []


def test_a_kill_at_any_moment_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    path, old, new = tmp_path / "表.xlsx", b"o" * 400_000, b"n" * 300_000
    rng = random.Random(7)
    for _ in range(400 if FULL else 40):
        path.write_bytes(old)
        child = os.fork()
        if child == 0:
            for content in [new, old] * 1000:
                atomic_write(path, writes(content))
            os._exit(0)
        time.sleep(rng.uniform(0, 0.02))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert path.read_bytes() in {old, new}


DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")}


@settings(max_examples=3000 if FULL else 200)
@given(st.text(st.characters()) | st.text(alphabet='conCON.:?* /\\"\n', max_size=300))
def test_every_text_gives_a_name_that_every_file_system_takes(text: str) -> None:
    name = safe_name(text, ".xlsx")
    stem = name.removesuffix(".xlsx")
    assert not set(name) & set('<>:"/\\|?*')
    assert all(char.isprintable() or char.isalnum() or ord(char) > 127 for char in name)
    assert stem
    assert stem == stem.strip(" ").rstrip(".")
    assert name.split(".")[0].strip().lower() not in DEVICES
    assert len(name.encode()) <= NAME_BYTES
    assert safe_name(stem, ".xlsx") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("白山镇:入住花名册?", "白山镇_入住花名册_.xlsx"),
        ("CON", "_CON.xlsx"),
        ("报表. . ", "报表.xlsx"),
        ("../../x", "_.._x.xlsx"),
        ("于𠮷晓·的表", "于𠮷晓·的表.xlsx"),
        ("…", "….xlsx"),
        ("\u202e\n", "未命名.xlsx"),
    ],
)
def test_names_clerks_type_stay_readable(text: str, name: str) -> None:
    assert safe_name(text, ".xlsx") == name


def test_a_name_can_be_used_on_this_disk(tmp_path: Path) -> None:
    path = tmp_path / safe_name("汉" * 300 + "\U00020bb7" * 50, ".xlsx")
    atomic_write(path, writes(b"new"))
    assert path.read_bytes() == b"new"
