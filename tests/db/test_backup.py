"""Backups count only when verified; restore never deletes and never half-writes."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from dorms.actions.copies import back_up_at_start, copy_to, outside_copy_due, restore
from dorms.db.backup import SUFFIX, back_up, backups_in, check_backup, folder_of, thin
from dorms.db.dumping import dump
from dorms.errors.store import NotABackup
from tests.builders import County

NOW = datetime(2026, 6, 15, 8, 0, tzinfo=timezone(timedelta(hours=8)))


def test_a_backup_restores_to_the_same_knowledge_as_a_new_replica(county: County, tmp_path: Path) -> None:
    county.teacher()
    before = county.store.ask(dump)["hash"]
    made = back_up(county.store, tmp_path / f"out{SUFFIX}")
    county.teacher("李四")
    replica = county.store.replica
    county.store.close()
    restored = restore(Path(made.path), county.path, now=NOW)
    assert restored.store.ask(dump)["hash"] == before
    assert restored.store.replica != replica
    assert restored.aside is not None
    assert (Path(restored.aside) / county.path.name).exists()
    restored.store.close()


def test_official_numbers_after_a_restore_never_repeat(county: County, tmp_path: Path) -> None:
    county.building()
    made = back_up(county.store, tmp_path / f"out{SUFFIX}")
    lost = county.lives(county.teacher(), county.unit()).agreement_no
    county.store.close()
    county.store = restore(Path(made.path), county.path, now=NOW).store
    again = county.lives(county.teacher("李四"), county.unit()).agreement_no
    assert lost != again


def test_one_flipped_bit_makes_a_backup_worthless(county: County, tmp_path: Path) -> None:
    made = Path(back_up(county.store, tmp_path / f"out{SUFFIX}").path)
    content = bytearray(made.read_bytes())
    content[len(content) // 2] ^= 1
    made.write_bytes(content)
    with pytest.raises(NotABackup):
        check_backup(made)


def test_a_database_with_a_trigger_is_no_backup(county: County, tmp_path: Path) -> None:
    import sqlite3

    made = Path(back_up(county.store, tmp_path / f"out{SUFFIX}").path)
    made.with_name(made.name + ".json").unlink()
    connection = sqlite3.connect(made)
    connection.execute("CREATE TRIGGER evil AFTER INSERT ON meta BEGIN DELETE FROM meta; END")
    connection.commit()
    connection.close()
    with pytest.raises(NotABackup):
        check_backup(made)


def test_starting_backs_up_only_what_changed(county: County) -> None:
    assert back_up_at_start(county.store, now=NOW) is not None
    assert back_up_at_start(county.store, now=NOW) is None
    county.teacher()
    assert back_up_at_start(county.store, now=NOW) is not None
    assert len(backups_in(folder_of(county.path))) == 2


def test_seven_days_without_a_copy_off_this_pc_are_told(county: County, tmp_path: Path) -> None:
    assert outside_copy_due(county.store, now=NOW) == -1
    copy_to(county.store, tmp_path / "stick", now=NOW)
    assert outside_copy_due(county.store, now=NOW + timedelta(days=6)) is None
    assert outside_copy_due(county.store, now=NOW + timedelta(days=8)) == 8


def test_thinning_keeps_the_newest_and_is_not_fooled_by_a_future_date(county: County) -> None:
    for name in range(8):
        county.teacher(f"教师{name}")
        back_up(county.store, why="start")
    folder = folder_of(county.path)
    assert thin(folder, now=datetime.now().astimezone()) == []
    assert thin(folder, now=NOW) == []  # every backup lies in the future of this clock
    gone = thin(folder, now=datetime.now().astimezone() + timedelta(days=300))
    assert len(gone) == 5
    assert [one.serial for one in backups_in(folder)] == [6, 7, 8]
