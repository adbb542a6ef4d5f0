"""Windows in tests: offscreen, the bundled font alone, settings in a temporary folder, every Qt warning an error."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dorms.ui.kit.backend import Backend
from dorms.ui.kit.forms import Form
from dorms.ui.shell.start import Program
from dorms.ui.shell.window import Window
from dorms.ui.shell.wiring import Wiring
from tests.builders import TODAY, County

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).parents[1] / "fonts.conf")

HARMLESS = ("This plugin does not support",)  # what the offscreen platform says on its own


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """The light look, as the program has it."""
    from dorms.ui.kit import theme

    theme.apply(qapp, dark=False)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path) -> None:
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.fixture(autouse=True)
def qt_warnings() -> Iterator[None]:
    """Whatever Qt complains about fails the test."""
    heard: list[str] = []

    def hear(kind: QtMsgType, context: object, words: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not words.startswith(HARMLESS):
            heard.append(words)

    before = qInstallMessageHandler(hear)
    yield
    qInstallMessageHandler(before)
    assert heard == []


@pytest.fixture
def window(qtbot: QtBot, county: County) -> Iterator[Window]:
    """The window on the county of the test, as large as a clerk's screen; what is typed is thrown away at the end."""
    backend = Backend(county.store)
    window = Window()
    qtbot.addWidget(window)
    window.resize(1366, 728)
    window.show()
    window.attach(Wiring(backend, TODAY))
    yield window
    for form in window.findChildren(Form):
        form.forget_changes()
    backend.close()


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """The whole program with no store open yet."""
    QStandardPaths.setTestModeEnabled(True)
    hook = sys.excepthook
    program = Program(qapp, tmp_path / "faults")
    qtbot.addWidget(program.window)
    program.window.show()
    yield program
    program.close()
    sys.excepthook = hook
    program.speak("zh")


def ime(widget: QWidget, preedit: str, commit: str) -> None:
    """Type as an input method does: syllables first, then the chosen characters (keyClicks would abort Qt)."""
    compose(widget, preedit)
    event = QInputMethodEvent("", [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def compose(widget: QWidget, preedit: str) -> None:
    """Syllables typed, no candidate chosen yet."""
    for end in range(1, len(preedit) + 1):
        QApplication.sendEvent(widget, QInputMethodEvent(preedit[:end], []))


def focusable(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        is_here = widget.window() is root.window()  # the list of a chooser is a window of its own
        has_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if isinstance(widget, QLabel) and not widget.text():
            continue  # it will be named by what it says
        if is_here and has_focus and not widget.objectName().startswith("qt_"):
            yield widget


def unnamed(root: QWidget) -> list[str]:
    """Focusable widgets that tell a screen reader nothing."""
    found = []
    for widget in focusable(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None and not interface.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found
