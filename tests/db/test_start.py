"""The order of a start: what a crash left is kept, rolled back, checked; where a store may lie."""

import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from dorms.actions.copies import restore
from dorms.actions.founding import found_store
from dorms.actions.opening import open_store
from dorms.db.backup import back_up, set_aside
from dorms.db.opening import KEEP_SCENES, SCENES, being_restored, is_hot, journal_of
from dorms.db.places import PlaceKind, existing, is_cloud, kind_of_mount, kind_of_place, mount_of, read_mounts
from dorms.db.store import Store
from dorms.errors.store import BadPlace, StoreDamaged, StoreExists, StoreMispaired, StoreMissing
from dorms.messages import explain
from tests.builders import County
from tests.db.test_backup import NOW


def crashed(path: Path, target: Path) -> Path:
    """A copy of a store as a power cut leaves it in the middle of a commit: changed pages and a hot journal."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA cache_spill=1")
    connection.execute("PRAGMA cache_size=2")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        "UPDATE change SET raw = raw || ' '"
    )  # spills: the file is changed, the journal synced
    shutil.copy(path, target)
    shutil.copy(journal_of(path), journal_of(target))
    connection.execute("ROLLBACK")
    connection.close()
    return target


@pytest.fixture
def left(county: County, tmp_path: Path) -> Path:
    """A store with a hot journal beside it."""
    for name in range(12):
        county.building(f"{name + 1}栋", floors=5, rooms_per_floor=4)
    county.store.close()
    folder = tmp_path / "crash"
    folder.mkdir()
    return crashed(county.path, folder / "county.db")


def test_what_a_crash_left_is_kept_aside_and_rolled_back(left: Path) -> None:
    assert is_hot(left)
    found, journal = left.read_bytes(), journal_of(left).read_bytes()
    store = open_store(left)
    assert store.unclean
    kept = store.start.kept
    assert kept is not None
    assert (kept / left.name).read_bytes() == found
    assert journal_of(kept / left.name).read_bytes() == journal
    assert not is_hot(left)
    store.close()
    assert not open_store(left).unclean


def test_only_the_newest_scenes_are_kept(left: Path, tmp_path: Path) -> None:
    spare = tmp_path / "spare"
    shutil.copytree(left.parent, spare)
    for _ in range(KEEP_SCENES + 2):
        for part in spare.iterdir():
            shutil.copy(part, left.parent)
        open_store(left).close()
    kept = sorted(path.name for path in (left.parent / f"county{SCENES}").iterdir())
    assert kept == ["00003", "00004", "00005"]


def test_a_file_replaced_by_hand_beside_an_old_journal_is_told(left: Path, county: County) -> None:
    """F29: the newest whole state is chosen by a person, and nothing is lost meanwhile."""
    store = Store.open(county.path)
    for number in range(30):
        store.note(f"x{number}", "y" * 3000)
    other = Path(back_up(store).path)
    store.close()
    shutil.copy(other, left)  # by Explorer, and the journal of the crash stays
    with pytest.raises(StoreMispaired) as refusal:
        open_store(left)
    kept = Path(refusal.value.kept) / left.name
    assert refusal.value.kept in explain(refusal.value)
    assert kept.read_bytes() == other.read_bytes()
    restored = restore(kept, left, now=NOW)
    assert restored.aside is not None
    restored.store.close()


def test_lines_altered_before_an_unclean_stop_are_found(county: County) -> None:
    county.store.dispose()
    connection = sqlite3.connect(county.path)
    connection.execute("UPDATE operation SET raw = replace(raw, 'begin_store', 'begin_stone')")
    connection.commit()
    connection.close()
    with pytest.raises(StoreDamaged):
        Store.open(county.path)


def test_a_restore_that_was_broken_off_is_ended_by_the_next_start(county: County, tmp_path: Path) -> None:
    made = back_up(county.store, tmp_path / "out.dormsbackup")
    county.store.close()
    ready = being_restored(county.path)
    shutil.copy(made.path, ready)
    aside = set_aside(county.path, now=NOW)
    assert aside is not None
    journal_of(county.path).write_bytes(b"left")
    store = open_store(county.path)
    assert store.replica == county.store.replica
    assert not ready.exists()
    store.close()
    assert (aside / county.path.name).exists()


def test_two_restores_in_one_second_set_both_aside(county: County, tmp_path: Path) -> None:
    made = Path(back_up(county.store, tmp_path / "out.dormsbackup").path)
    county.store.close()
    first = restore(made, county.path, now=NOW)
    first.store.close()
    second = restore(made, county.path, now=NOW)
    second.store.close()
    assert first.aside != second.aside


def test_a_stray_journal_never_meets_a_restored_store(county: County, tmp_path: Path, left: Path) -> None:
    store = Store.open(county.path)
    made = Path(back_up(store, tmp_path / "out.dormsbackup").path)
    store.close()
    left.unlink()  # the store is gone, its hot journal is not
    restored = restore(made, left, now=NOW)
    assert restored.aside is not None
    assert journal_of(Path(restored.aside) / left.name).exists()
    restored.store.close()


def test_an_existing_store_is_never_overwritten_nor_one_that_is_being_restored(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    being_restored(path).write_bytes(b"ready")
    with pytest.raises(StoreExists):
        found_store(path, bureau="局", actor="王")
    assert being_restored(path).read_bytes() == b"ready"


def test_a_missing_store_stays_missing(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        open_store(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


MOUNTS = """\
22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
30 22 8:17 / /media/user/STICK rw - vfat /dev/sdb1 rw
31 22 0:40 / /mnt/share rw - cifs //server/share rw
32 22 0:41 / /data/user/nfs\\040share rw - nfs4 server:/x rw
33 22 8:33 / /media/user/DATA rw - ext4 /dev/sdc1 rw
34 22 0:42 / /mnt/usb rw - fuseblk /dev/sdd1 rw
35 22 0:43 / /media/user/PHONE rw - fuse.mtp none rw
"""


@pytest.fixture
def devices(tmp_path: Path) -> Path:
    """What the kernel says of four disks: built in, a stick, a second disk inside, one on USB that says nothing."""
    real = tmp_path / "devices"
    for disk, removable, bus in (
        ("sda", 0, "ata1"),
        ("sdb", 1, "x"),
        ("sdc", 0, "ata2"),
        ("sdd", 0, "usb2/2-1"),
    ):
        folder = real / bus / disk
        (folder / f"{disk}1").mkdir(parents=True)
        (folder / "removable").write_text(f"{removable}\n")
        (tmp_path / "class").mkdir(exist_ok=True)
        (tmp_path / "class" / f"{disk}1").symlink_to(folder / f"{disk}1")
    return tmp_path / "class"


@pytest.mark.parametrize(("folder", "kind"), [
    ("/data/user/data", PlaceKind.LOCAL),
    ("/media/user/STICK/数据", PlaceKind.REMOVABLE),
    ("/mnt/share/x", PlaceKind.NETWORK),
    ("/data/user/nfs share/x", PlaceKind.NETWORK),
    ("/media/user/DATA/x", PlaceKind.LOCAL),
    ("/mnt/usb/x", PlaceKind.REMOVABLE),
    ("/media/user/PHONE", PlaceKind.REMOVABLE),
])  # fmt: skip
def test_where_a_folder_lies_is_told_by_its_mount(devices: Path, folder: str, kind: PlaceKind) -> None:
    mount = mount_of(Path(folder), read_mounts(MOUNTS))
    assert mount is not None
    assert kind_of_mount(mount, devices) is kind


@pytest.mark.parametrize(("folder", "synced"), [
    ("/data/user/OneDrive/数据", True),
    ("/data/user/OneDrive - 县教体局/数据", True),
    ("/data/user/坚果云/数据", True),
    ("/data/user/百度网盘同步空间", True),
    ("/data/user/my-onedrive-notes", False),
    ("/data/user/文档", False),
])  # fmt: skip
def test_folders_that_are_copied_to_the_internet_are_known_by_name(folder: str, synced: bool) -> None:
    assert is_cloud(Path(folder), {}) is synced


def test_a_synchronised_folder_of_any_name_is_known_by_its_variable(tmp_path: Path) -> None:
    assert is_cloud(tmp_path / "数据", {"OneDrive": str(tmp_path)})


def test_a_new_store_is_refused_where_it_would_be_damaged_and_an_old_one_opens_with_its_place(
    county: County, tmp_path: Path
) -> None:
    county.store.close()
    cloud = tmp_path / "坚果云"
    cloud.mkdir()
    with pytest.raises(BadPlace) as refusal:
        found_store(cloud / "new.db", bureau="局", actor="王")
    assert "网盘" in explain(refusal.value)
    assert list(cloud.iterdir()) == []
    moved = Store.open(shutil.copy(county.path, cloud / "county.db"))
    assert moved.place is PlaceKind.CLOUD
    moved.close()


def test_this_folder_is_local_and_links_are_followed(tmp_path: Path) -> None:
    assert kind_of_place(tmp_path / "not" / "yet") is PlaceKind.LOCAL
    (tmp_path / "Dropbox").mkdir()
    os.symlink(tmp_path / "Dropbox", tmp_path / "data")
    assert kind_of_place(tmp_path / "data" / "x.db") is PlaceKind.CLOUD
    assert existing(tmp_path / "a" / "b") == tmp_path.resolve()
