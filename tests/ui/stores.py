"""The whole demo county, made once in a run and copied for each test that needs it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dorms.actions.demo import DAY, build_demo
from dorms.actions.demo.year import live_year
from dorms.actions.opening import open_store
from dorms.db.store import Store
from dorms.ui.kit.backend import Backend
from dorms.ui.shell.window import Window
from dorms.ui.shell.wiring import Wiring

COUNTY = Path(__file__).parents[1] / "data" / "county"
MESSY = Path(__file__).parents[1] / "data" / "messy"


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.getbasetemp() / "demo.dorms"  # every module that imports this finds the same one
    if not path.exists():
        store, _ = build_demo(path)
        store.close()
    return path


@pytest.fixture
def demo(demo_file: Path, tmp_path: Path) -> Path:
    """A copy of the demo county of this test's own."""
    return Path(shutil.copy(demo_file, tmp_path / "demo.dorms"))


@pytest.fixture
def demo_window(qtbot: QtBot, demo: Path) -> Iterator[Window]:
    """The window on it."""
    store = open_store(demo)
    backend = Backend(store)
    window = Window()
    qtbot.addWidget(window)
    window.resize(1366, 728)
    window.show()
    window.attach(Wiring(backend, DAY))
    yield window
    backend.close()
    store.close()


@pytest.fixture(scope="session")
def year_file(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo county with its school year lived, as the practice store of the window has it."""
    path = tmp_path_factory.getbasetemp() / "year.dorms"
    if not path.exists():
        shutil.copy(demo_file, path)
        store = Store.open(path)
        live_year(store, DAY)
        store.close()
    return path
