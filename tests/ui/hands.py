"""What a clerk's hands do with windows: drop files, answer the file chooser, press a button by its words."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dorms.ui.kit.backend import Backend
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.shell.window import Window
from tests.ui.conftest import unnamed

CTRL = Qt.KeyboardModifier.ControlModifier
T = TypeVar("T", bound=QWidget)

PATIENCE_MS = 20_000


def drop(target: QWidget, *paths: Path) -> None:
    """Drag these files over the widget and let go."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPointF(20, 20).toPoint(), *where)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(20, 20), *where))


def shown(parent: QWidget, kind: type[T]) -> T | None:
    """The newest dialog of this kind on screen."""
    found = [one for one in parent.findChildren(kind) if one.isVisible()]
    return found[-1] if found else None


def wait_for(qtbot: QtBot, parent: QWidget, kind: type[T]) -> T:
    """The dialog, as soon as it is there."""
    qtbot.waitUntil(lambda: shown(parent, kind) is not None, timeout=PATIENCE_MS)
    dialog = shown(parent, kind)
    assert dialog is not None
    return dialog


def at_rest(qtbot: QtBot, backend: Backend) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: not backend.is_busy, timeout=PATIENCE_MS)


def click(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isVisible(), button.text()
    assert button.isEnabled(), button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def answer_chooser(path: Path) -> None:
    """When the file chooser opens next, type this name and press Return."""

    def answer(dialog: QFileDialog) -> None:
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        line.setText(str(path))
        QTest.keyClick(line, Qt.Key.Key_Return)

    _soon(QFileDialog, answer)


def answer_question(words: str, heard: list[str] | None = None) -> None:
    """When a question opens next, press the button with these words."""

    def answer(dialog: QMessageBox) -> None:
        if heard is not None:
            heard.append(dialog.text())
        button = next(one for one in dialog.buttons() if one.text().split("(&")[0] == words)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    _soon(QMessageBox, answer)


def _soon(kind: type[T], answer: Callable[[T], None], tries: int = 400) -> None:
    """The dialog runs its own loop, in which this timer finds it."""

    def look(left: int) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind) and dialog.isVisible():
            answer(dialog)
        elif left:
            QTimer.singleShot(10, lambda: look(left - 1))

    QTimer.singleShot(0, lambda: look(tries))


def page_of(window: Window) -> Page:
    """The page shown."""
    page = window.deck.page
    assert page is not None
    return page


def offered(page: Page, words: str) -> QAction:
    """The action of the page that says so."""
    return next(offer.action for offer in page.offers if words in offer.action.text())


def choose_first(window: Window) -> None:
    """The first row of the page's list."""
    table = page_of(window).main_table()
    assert table is not None
    table.view.selectRow(0)


def ask(qtbot: QtBot, window: Window, words: str, kind: type[T]) -> T:
    """Trigger the offer of these words; the form it opens."""
    action = offered(page_of(window), words)
    assert action.isEnabled(), words
    action.trigger()
    form = wait_for(qtbot, window, kind)
    qtbot.waitUntil(form.isActiveWindow)
    assert window.backend is not None
    at_rest(qtbot, window.backend)  # what the form works out is shown
    assert unnamed(form) == []
    return form


def save(qtbot: QtBot, window: Window, form: Form) -> None:
    """Ctrl+S, and wait until it is done."""
    with qtbot.waitSignal(form.accepted):
        qtbot.keyClick(form, Qt.Key.Key_S, CTRL)
    assert window.backend is not None
    at_rest(qtbot, window.backend)
