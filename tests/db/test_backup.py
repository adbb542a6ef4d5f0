"""Backups count only when verified; restore never deletes and never half-writes."""

import re
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from dorms.actions.copies import back_up_at_start, copy_to, outside_copy_due, restore
from dorms.db.backup import SUFFIX, back_up, backups_in, check_backup, folder_of, thin
from dorms.db.checks import check_store
from dorms.db.dumping import dump
from dorms.db.engines import VERSION
from dorms.db.store import Store
from dorms.domain.findings import CheckCode
from dorms.errors.store import NotABackup, StoreTooNew
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
    """F28."""
    made = Path(back_up(county.store, tmp_path / f"out{SUFFIX}").path)
    content = bytearray(made.read_bytes())
    content[len(content) // 2] ^= 1
    made.write_bytes(content)
    with pytest.raises(NotABackup):
        check_backup(made)


def test_a_database_with_a_trigger_is_no_backup(county: County, tmp_path: Path) -> None:
    """B68: its tables are ours, and something in it would act."""
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


@pytest.mark.parametrize("kind", ["foreign", "newer"])
def test_what_is_no_backup_of_ours_is_refused_and_the_store_stays(
    county: County, tmp_path: Path, kind: str
) -> None:
    """B68: another program's database, a newer program's store; the live one is not touched."""
    import sqlite3

    county.teacher()
    made = Path(back_up(county.store, tmp_path / f"out{SUFFIX}").path)
    made.with_name(made.name + ".json").unlink()
    county.store.close()
    before = county.path.read_bytes()
    if kind == "foreign":
        made.unlink()
    connection = sqlite3.connect(made)
    if kind == "foreign":
        connection.execute("CREATE TABLE operation (id TEXT)")
    else:
        connection.execute(f"PRAGMA user_version={VERSION + 1}")
    connection.commit()
    connection.close()
    with pytest.raises((NotABackup, StoreTooNew)):
        restore(made, county.path, now=NOW)
    assert county.path.read_bytes() == before
    assert not list(tmp_path.glob("*替换前*"))


def test_one_flipped_bit_in_a_row_is_found_by_the_check(county: County) -> None:
    """F28: the file is sound to SQLite, the row says other than its journal."""
    name = "欧阳修竹"
    county.teacher(name)
    county.store.close()
    data = bytearray(county.path.read_bytes())
    places = [at.start() for at in re.finditer(name.encode(), data)]
    rows = [at for at in places if data[at - 1 : at] != b'"']  # in the journal it stands in quotes
    assert rows
    for at in rows:
        data[at] ^= 1
    county.path.write_bytes(data)
    county.store = Store.open(county.path)
    found = [one.code for one in check_store(county.store, today=NOW.date())]
    assert CheckCode.ROW_DIFFERS in found
