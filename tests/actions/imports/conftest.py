"""The whole county, imported once; every test gets a copy."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dorms.actions.demo import build_demo
from dorms.db.store import Store


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, dict[str, int]]]:
    """The store with all six workbooks in it, and the counters of each."""
    path = tmp_path_factory.mktemp("county") / "county.db"
    store, counts = build_demo(path)
    store.close()
    return path, counts


@pytest.fixture
def whole(imported: tuple[Path, dict[str, dict[str, int]]], tmp_path: Path) -> Iterator[Store]:
    """A copy of that store, open."""
    store = Store.open(shutil.copy(imported[0], tmp_path / "county.db"))
    yield store
    store.close()


@pytest.fixture(scope="module")
def untouched(
    imported: tuple[Path, dict[str, dict[str, int]]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """One copy for all tests of a module that leave the store as it is."""
    store = Store.open(shutil.copy(imported[0], tmp_path_factory.mktemp("untouched") / "county.db"))
    yield store
    store.close()
