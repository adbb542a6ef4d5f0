import importlib
import logging
import pkgutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

import dorms.errors
from dorms.errors import DormsError
from dorms.errors.window import Cancelled, NotADate
from dorms.ui.kit.errors import ErrorDialog
from dorms.ui.shell.faults import Faults, error_number

SECRET = "张三 340124199309240001"


@pytest.fixture
def faults(tmp_path: Path, qapp: object) -> Iterator[Faults]:
    hook, thread_hook = sys.excepthook, threading.excepthook
    faults = Faults(tmp_path / "faults")
    faults.install()
    yield faults
    faults.remove()
    sys.excepthook, threading.excepthook = hook, thread_hook


def a_bug() -> Exception:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as error:
            raise ValueError(SECRET) from error
    except ValueError as error:
        return error


def record(faults: Faults) -> str:
    for handler in logging.getLogger("dorms").handlers:
        handler.flush()
    return (faults.folder / "errors.txt").read_text("utf-8")


def test_a_bug_is_recorded_by_place_and_number_without_names(qtbot: QtBot, faults: Faults) -> None:
    bug = a_bug()
    with qtbot.waitSignal(faults.happened) as heard:
        sys.excepthook(type(bug), bug, bug.__traceback__)

    text = record(faults)
    assert heard.args == [bug]
    assert "张三" not in text
    assert "3401" not in text
    assert "ValueError" in text
    assert "KeyError" in text
    assert "test_faults.py" in text
    assert error_number(bug) in text


def test_a_bug_in_a_thread_reaches_the_window(qtbot: QtBot, faults: Faults) -> None:
    def fail() -> None:
        raise ValueError(SECRET)

    with qtbot.waitSignal(faults.happened) as heard:
        threading.Thread(target=fail).start()

    assert isinstance(heard.args[0], ValueError)


def test_what_qt_complains_about_is_recorded(faults: Faults) -> None:
    qWarning("something is wrong")

    assert "something is wrong" in record(faults)


def every_refusal() -> list[type[DormsError]]:
    for module in pkgutil.iter_modules(dorms.errors.__path__, "dorms.errors."):
        importlib.import_module(module.name)
    found, open_ = [], [DormsError]
    while open_:
        subclasses = open_.pop().__subclasses__()
        open_ += subclasses
        found += [kind for kind in subclasses if kind.__module__.startswith("dorms.errors")]
    return found


def test_every_kind_of_refusal_has_its_own_number() -> None:
    numbers = {kind.__name__: error_number(kind.__new__(kind)) for kind in every_refusal()}

    assert len(set(numbers.values())) == len(numbers)
    assert all(len(number) == 7 and number[0] != "9" for number in numbers.values())


def test_a_bugs_number_begins_with_nine() -> None:
    assert error_number(a_bug())[0] == "9"


def test_a_refusal_is_shown_in_its_words_and_can_be_copied_with_its_number(qtbot: QtBot) -> None:
    dialog = ErrorDialog(NotADate("昨天"))
    qtbot.addWidget(dialog)

    dialog.copy.click()

    assert QGuiApplication.clipboard().text() == (
        f"“昨天”不是日期，请写成 2026-9-1、2026.9.1 或 2026年9月1日。\n错误号 {error_number(NotADate('x'))}"
    )


def test_a_bug_shows_where_its_record_lies_and_not_its_words(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ErrorDialog(a_bug(), tmp_path)
    qtbot.addWidget(dialog)

    assert "张三" not in dialog.words.text()
    assert any("错误记录" in button.text() for button in dialog.findChildren(QPushButton))
    refusal = ErrorDialog(Cancelled())
    qtbot.addWidget(refusal)
    assert not any("错误记录" in button.text() for button in refusal.findChildren(QPushButton))
