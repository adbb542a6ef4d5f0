"""A bureau and a school with a window each, a stick they share, and hands whose presses are counted."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import dorms.ui.exchange.places as places_of_files
from dorms.db.store import Store
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.forms import Form
from dorms.ui.shell.navigation import groups
from dorms.ui.shell.window import Window
from dorms.ui.shell.wiring import Wiring
from tests.builders import TODAY
from tests.sync.offices import Exchange
from tests.ui.hands import at_rest, click, drop


@pytest.fixture
def exchange(tmp_path: Path) -> Iterator[Exchange]:
    folder = tmp_path / "stores"
    folder.mkdir()
    made = Exchange(folder)
    yield made
    made.close()


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one stick that goes from PC to PC; no other folder is looked into."""
    stick = tmp_path / "KINGSTON"
    stick.mkdir()
    monkeypatch.setattr(places_of_files, "sticks", lambda: [stick])
    monkeypatch.setattr(places_of_files, "sources", lambda: [stick, stick / "下发文件"])
    monkeypatch.setattr("dorms.ui.exchange.found_list.sources", lambda: [stick, stick / "下发文件"])
    return stick


Open = Callable[[Store], Window]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Open]:
    """Opens a window on a store."""
    windows: list[Window] = []

    def open_window(store: Store) -> Window:
        window = Window()
        qtbot.addWidget(window)
        window.resize(1366, 728)
        window.show()
        window.attach(Wiring(Backend(store), TODAY))
        windows.append(window)
        return window

    yield open_window
    for window in windows:
        for form in window.findChildren(Form):
            form.forget_changes()
        if window.backend is not None:
            at_rest(qtbot, window.backend)
            window.backend.close()


class Hands:
    """Every press counts: a click on a button or a place, a drop, a deciding key."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.presses = 0

    def go(self, window: Window, name: str) -> None:
        """Click the entry at the left edge, and the tab if another page of it was looked at last."""
        row = next(at for at, one in enumerate(groups()) if name in [page.name for page in one.pages])
        pages = [page.name for page in groups()[row].pages]
        if window.deck.name not in pages:
            box = window.navigation.visualItemRect(window.navigation.item(row))
            self._press(window.navigation.viewport(), box.center())
        if window.deck.name != name:
            self._press(window.tabs, window.tabs.tabRect(pages.index(name)).center())
        self.rest(window)

    def _press(self, widget: QWidget, where: QPoint) -> None:
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=where)
        self.presses += 1

    def click(self, button: QPushButton) -> None:
        click(self._qtbot, button)
        self.presses += 1

    def drop(self, window: Window, *files: Path) -> None:
        drop(window, *files)
        self.presses += 1

    def key(self, window: Window, key: Qt.Key) -> None:
        """On the list of the page."""
        page = window.deck.page
        table = page.main_table() if page is not None else None
        assert table is not None
        window.activateWindow()  # of two windows the one that is worked in
        self._qtbot.waitUntil(window.isActiveWindow)
        assert QApplication.focusWidget() is table.view
        self._qtbot.keyClick(table.view, key)
        self.presses += 1
        self.rest(window)

    def rest(self, window: Window) -> None:
        """Until nothing is under way."""
        assert window.backend is not None
        at_rest(self._qtbot, window.backend)


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    return Hands(qtbot)
