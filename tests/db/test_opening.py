"""Opening what is and what is not a store, and coming back after a crash."""

import hashlib
import os
import sqlite3
from pathlib import Path

import pytest

from dorms.actions.founding import found_store
from dorms.db.engines import VERSION
from dorms.db.store import Store
from dorms.errors.store import NotAStore, StoreDamaged, StoreExists, StoreMissing, StoreTooNew
from tests.builders import County


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        Store.open(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"SQLite format 3\x00" + bytes(200)])
def test_a_foreign_file_is_refused_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(content)
    with pytest.raises(NotAStore):
        Store.open(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (a)")
    connection.commit()
    connection.close()
    before = digest(path)
    with pytest.raises(NotAStore):
        Store.open(path)
    assert digest(path) == before


def test_a_newer_programs_store_is_refused_untouched(county: County) -> None:
    """F35."""
    county.store.close()
    connection = sqlite3.connect(county.path)
    connection.execute(f"PRAGMA user_version={VERSION + 1}")
    connection.commit()
    connection.close()
    before = digest(county.path)
    with pytest.raises(StoreTooNew):
        Store.open(county.path)
    assert digest(county.path) == before


def test_an_existing_file_is_never_overwritten(county: County) -> None:
    before = digest(county.path)
    with pytest.raises(StoreExists):
        found_store(county.path, bureau="别的局", actor="谁")
    assert digest(county.path) == before


def test_after_an_unclean_stop_the_file_is_checked_whole(county: County) -> None:
    county.building(floors=20, rooms_per_floor=10)
    county.store.close()
    clean = Store.open(county.path)
    assert not clean.unclean
    del clean  # no close: the program died
    again = Store.open(county.path)
    assert again.unclean
    again._engines.close()
    size = os.path.getsize(county.path)
    with county.path.open("r+b") as file:  # a page in the middle is lost
        file.seek(size // 2 // 4096 * 4096)
        file.write(bytes(4096))
    with pytest.raises(StoreDamaged):
        Store.open(county.path)
