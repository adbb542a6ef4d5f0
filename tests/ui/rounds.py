"""A town before its round, in the window of the bureau."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dorms.ui.kit.backend import Backend
from dorms.ui.kit.forms import Form
from dorms.ui.rounds.page import RoundsPage
from dorms.ui.shell.window import Window
from dorms.ui.shell.wiring import Wiring
from tests.actions.rounds.town import DRAW_DAY, Town, founded
from tests.builders import TODAY

KENO = " ".join(str(number) for number in range(3, 63, 3))


def rounds(window: Window) -> RoundsPage:
    window.go("rounds")
    page = window.deck.page
    assert isinstance(page, RoundsPage)
    return page


@pytest.fixture
def town(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    town = founded(tmp_path_factory, tmp_path, capacity=1)
    for name in ("陈一", "陈二", "陈三"):
        town.applies(name, "101", "102")
    town.tenant("田一", "201", "202")
    yield town
    town.store.close()


def opened(qtbot: QtBot, town: Town, today: date) -> Iterator[Window]:
    backend = Backend(town.store)
    window = Window()
    qtbot.addWidget(window)
    window.resize(1366, 728)
    window.show()
    window.attach(Wiring(backend, today))
    yield window
    for form in window.findChildren(Form):
        form.forget_changes()
    backend.close()


@pytest.fixture
def window(qtbot: QtBot, town: Town) -> Iterator[Window]:
    yield from opened(qtbot, town, TODAY)


@pytest.fixture
def later(qtbot: QtBot, town: Town) -> Iterator[Window]:
    """The window a month after the draw."""
    yield from opened(qtbot, town, DRAW_DAY + timedelta(30))
