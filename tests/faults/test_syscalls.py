"""F04-F06, F10, F12-F14: each system call that writes is killed, finds the disk full or fails, one at a time.

Daily a sample, in full every one. Whatever the program told must be true of the files.
"""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from dorms.db.backup import back_up, backups_in, check_backup
from dorms.db.engines import VERSION
from dorms.db.opening import being_restored
from dorms.db.store import Store
from dorms.errors.store import NotABackup
from tests.clerk import roster
from tests.faults.machine import WRITES, Machine, Played, can_trace, failing, points
from tests.faults.scenes import NOW
from tests.faults.truth import sound

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not can_trace(), reason="NO STRACE: faults of single system calls are UNTRIED here"),
]
KILL, NO_SPACE, IO_ERROR = "signal=KILL", "error=ENOSPC", "error=EIO"
SPACE = ("pwrite64", "write", "mkdir")
SAMPLE = 3
Fresh = Callable[[], Path]


def written(words: str) -> bool:
    """What a clerk reads is Chinese, whole, and no Python."""
    return words.endswith("。") and "Traceback" not in words and "sqlite" not in words.lower()


def check_told(played: Played, before: list[str], after: list[str]) -> None:
    """Saved means it is in, refused means it is not; who died had told nothing."""
    new = after[len(before) :]
    assert after[: len(before)] == before
    assert len(new) <= 1
    assert played.one("bug") is None, played.told
    saved, refused = played.one("saved"), played.one("refused")
    if saved:
        assert new == [saved]
    elif refused == "Unsettled":
        assert new in ([], [played.one("operation")])
    elif refused:
        assert new == []
        assert written(played.one("words"))
    else:
        assert played.killed


@pytest.mark.parametrize(("how", "names"), [
    (KILL, WRITES), (NO_SPACE, SPACE), (IO_ERROR, (*WRITES, "pread64")),
])  # fmt: skip
@pytest.mark.parametrize("scene", ["edit", "bring_in"])
def test_a_write_is_in_or_not_and_the_program_says_which(
    machine: Machine,
    fresh: Fresh,
    before: list[str],
    tmp_path: Path,
    scene: str,
    how: str,
    names: tuple[str, ...],
) -> None:
    sheet = tmp_path / "名册.csv"
    sheet.write_bytes(roster(3, 30, known=300))
    more: dict[str, Any] = {"file": sheet} if scene == "bring_in" else {}
    for name, number in points(machine, names, SAMPLE, 1, scene=scene, store=fresh(), **more):
        path = fresh()
        played = machine.play(scene, strace=failing(name, number, how), store=path, **more)
        after, _ = sound(path)
        check_told(played, before, after)


def test_an_error_after_the_journal_was_cut_is_told_as_saved(
    machine: Machine, fresh: Fresh, before: list[str]
) -> None:
    """The sync that follows the cut of the journal fails: SQLite says error, and the operation is in."""
    syncs = [n for name, n in points_of_all(machine, "fdatasync", store=fresh())]
    outcomes = []
    for number in syncs:
        path = fresh()
        played = machine.play("edit", strace=failing("fdatasync", number, IO_ERROR), store=path)
        after, _ = sound(path)
        check_told(played, before, after)
        outcomes.append("saved" if played.one("saved") else played.one("refused"))
    assert outcomes[-1] == "saved"
    assert "DiskFault" in outcomes[:-1]


def points_of_all(machine: Machine, name: str, **scene: Any) -> list[tuple[str, int]]:
    """Every call of one kind in `edit`, sampled or not."""
    found = points(machine, (name,), 1, 0, scene="edit", **scene)
    most = found[-1][1]
    return [(name, number) for number in range(1, max(most, 5) + 1)]


def test_a_disk_that_fails_for_ever_is_told_and_nothing_more_is_written(
    machine: Machine, fresh: Fresh, before: list[str]
) -> None:
    path = fresh()
    names = "read,pwrite64,pread64,fdatasync,fsync,ftruncate"
    only = ("-P", str(path), "-P", str(path) + "-journal")
    options = ("-e", f"trace={names}", "-e", f"inject={names}:error=EIO:when=1+", *only)
    played = machine.play("edit", strace=options, store=path)
    assert played.one("refused") in {"DiskFault", "Unsettled", "StoreUnreadable"}, played.told
    assert "磁盘" in played.one("words")
    assert sound(path)[0] == before


def test_a_slow_stick_only_takes_its_time(machine: Machine, fresh: Fresh) -> None:
    path = fresh()
    options = ("-e", "trace=fdatasync", "-e", "inject=fdatasync:delay_enter=150000")
    started = time.monotonic()
    played = machine.play("edit", strace=options, store=path)
    assert played.one("saved")
    assert time.monotonic() - started > 0.4
    assert sound(path)[0][-1] == played.one("saved")


@pytest.mark.parametrize(
    ("how", "names"), [(KILL, WRITES), (NO_SPACE, SPACE), (IO_ERROR, ("write", "fsync"))]
)
def test_a_sheet_is_the_old_one_or_the_new_one(
    machine: Machine, fresh: Fresh, how: str, names: tuple[str, ...]
) -> None:
    path = fresh()
    target = path.with_name("房源台账.xlsx")
    for name, number in points(machine, names, SAMPLE, 2, scene="take_out", store=path, target=target):
        target.write_bytes(b"last week")
        played = machine.play("take_out", strace=failing(name, number, how), store=path, target=target)
        assert played.one("bug") is None, played.told
        if target.read_bytes() != b"last week":
            assert load_workbook(target).worksheets[0].max_row > 5
            assert played.one("refused") in {None, "NotConfirmed"}
        else:
            assert played.killed or written(played.one("words"))


@pytest.mark.parametrize(("how", "names"), [
    (KILL, WRITES), (NO_SPACE, SPACE), (IO_ERROR, ("pwrite64", "write", "fsync", "fdatasync", "pread64")),
])  # fmt: skip
def test_a_backup_counts_only_when_it_is_whole(
    machine: Machine, fresh: Fresh, how: str, names: tuple[str, ...]
) -> None:
    path = fresh()
    store = Store.open(path)
    older = Path(back_up(store).path)
    target = path.with_name("手动.dormsbackup")
    back_up(store, target)
    store.close()
    _, known = sound(path)
    for name, number in points(machine, names, SAMPLE, 3, scene="copy", store=path, target=target):
        played = machine.play("copy", strace=failing(name, number, how), store=path, target=target)
        assert played.one("bug") is None, played.told
        assert played.killed or played.one("backup") or written(played.one("words"))
        check_backup(older)
        check_backup(target)
        assert all(check_backup(Path(one.path)).sha256 == one.sha256 for one in backups_in(target.parent))
        assert sound(path)[1] == known


@pytest.mark.parametrize(("how", "names"), [
    (KILL, WRITES), (NO_SPACE, SPACE), (IO_ERROR, ("pwrite64", "write", "fsync", "rename", "pread64")),
])  # fmt: skip
def test_a_restore_leaves_the_old_store_or_the_restored_one(
    machine: Machine, fresh: Fresh, how: str, names: tuple[str, ...]
) -> None:
    path = fresh()
    store = Store.open(path)
    backup = Path(back_up(store, path.parent.parent / "早先.dormsbackup").path)
    store.close()
    machine.play("edit", store=path)
    scene: dict[str, Any] = {"scene": "bring_back", "backup": backup}
    spare = fresh()
    shutil.copy(path, spare)
    for name, number in points(machine, names, SAMPLE, 4, store=spare, **scene):
        shutil.rmtree(path.parent)
        place = Path(shutil.copy(backup, fresh()))
        machine.play("edit", store=place, name="后来的")
        _, old = sound(place)
        restored = len(sound_backup(backup))
        played = machine.play("bring_back", strace=failing(name, number, how), store=place, backup=backup)
        assert played.one("bug") is None, played.told
        operations, now = sound(place)  # opening ends what was begun
        assert now == old or len(operations) == restored, (name, number)
        if now != old:
            asides = [one for one in place.parent.iterdir() if "替换前" in one.name]
            assert [sound(one / place.name)[1] for one in asides] == [old]
        check_backup(backup)
        assert not being_restored(place).exists() or now == old
        path = place


def sound_backup(path: Path) -> list[str]:
    """The operations in a backup."""
    copy = path.with_name("look.db")
    shutil.copy(path, copy)
    return sound(copy)[0]


def test_thinning_never_leaves_fewer_than_three(machine: Machine, fresh: Fresh) -> None:
    path = fresh()
    store = Store.open(path)
    folder = path.parent / "backups"
    made = [back_up(store, folder / f"{number}.dormsbackup") for number in range(8)]
    store.close()
    for one in made:  # they were made long ago, a day apart
        side = one.side_file()
        old = int(NOW.timestamp() * 1000) - (40 - one.serial // 4) * 86_400_000
        side.write_text(side.read_text().replace(str(one.made_at), str(old)))
    for name, number in points(
        machine, ("unlink",), SAMPLE, 5, scene="thinning", folder=copied(folder, "try")
    ):
        folder_now = copied(folder, f"{name}{number}")
        machine.play("thinning", strace=failing(name, number, KILL), folder=folder_now)
        left = backups_in(folder_now)
        assert len(left) >= 3
        assert all(check_backup(Path(one.path)) for one in left)


def copied(folder: Path, name: str) -> Path:
    """Another folder with the same in it."""
    return Path(shutil.copytree(folder, folder.with_name(name)))


def test_a_migration_is_done_or_not(machine: Machine, fresh: Fresh) -> None:
    import sqlite3
    from contextlib import closing

    for how, names in ((KILL, WRITES), (NO_SPACE, ("pwrite64",)), (IO_ERROR, ("pwrite64", "fdatasync"))):
        for name, number in points(machine, names, SAMPLE, 6, scene="migration", store=fresh()):
            path = fresh()
            machine.play("migration", strace=failing(name, number, how), store=path)
            with closing(sqlite3.connect(path)) as connection:
                version = connection.execute("PRAGMA user_version").fetchone()[0]
                tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
                columns = {row[1] for row in connection.execute("PRAGMA table_info(teacher)")}
                assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert (version, "stay_later" in tables, "later" in columns) in {
                (VERSION, False, False),
                (VERSION + 1, True, True),
            }
            for one in backups_in(path.parent / "county备份"):
                check_backup(Path(one.path))


def test_a_broken_backup_is_never_put_in_place(fresh: Fresh) -> None:
    path = fresh()
    broken = path.with_name("x.dormsbackup")
    broken.write_bytes(path.read_bytes()[:20_000])
    with pytest.raises(NotABackup):
        check_backup(broken)
