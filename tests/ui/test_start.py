"""From the command to a usable window: what is imported when, which store is opened, what the first start asks."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from dorms.db.store import Store
from dorms.ui.imports.wizard import ImportWizard
from dorms.ui.kit.errors import ErrorDialog
from dorms.ui.kit.settings import settings
from dorms.ui.shell.first_run import FirstRun
from dorms.ui.shell.start import Program
from dorms.ui.today.first import FirstSteps
from tests.builders import TODAY, County
from tests.ui.conftest import ime
from tests.ui.hands import click, wait_for

LATE = "sqlalchemy openpyxl xlsxwriter python_calamine typer rich pypinyin concurrent dorms.messages dorms.domain"

FIRST_PAINT = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QLineEdit
import PySide6.QtCore
from dorms.ui.shell.start import Program
application = QApplication(sys.argv[:1])
program = Program(application, Path(sys.argv[1]))
program.window.show()
while not program.window.windowHandle().isExposed():
    application.processEvents()
print(json.dumps([*sys.modules, *(["Qt"] if "Qt" in vars(PySide6.QtCore) else [])]))
"""


def test_the_first_paint_waits_for_nothing_heavy(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path)}
    found = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(tmp_path)],
        env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    modules = set(json.loads(found.stdout))

    assert modules & set(LATE.split()) == set()
    assert "Qt" not in modules, "the enums of Qt cost the first paint 14 ms"
    parts = {"kit": "theme settings icons header skeleton", "shell": "navigation deck window start"}
    assert {name for name in modules if name.startswith("dorms.ui.")} <= {
        f"dorms.ui.{folder}" + (part and f".{part}")
        for folder, names in parts.items()
        for part in ["", *names.split()]
    }


def question(program: Program) -> FirstRun:
    return next(dialog for dialog in program.window.findChildren(FirstRun) if dialog.isVisible())


def test_a_store_named_is_opened_and_is_the_last_one_next_time(
    program: Program, county: County, tmp_path: Path
) -> None:
    county.building()
    county.store.close()

    program.open(county.path, demo=False, today=TODAY)

    assert "庐江县教育体育局" in program.window.windowTitle()
    assert program.window.deck.name == "today"
    assert settings().value("store/last") == str(county.path)


def test_the_last_store_is_opened_again(program: Program, county: County) -> None:
    county.store.close()
    settings().setValue("store/last", str(county.path))

    program.open(None, demo=False, today=TODAY)

    assert program.window.deck.name == "today"


def test_the_first_start_asks_and_makes_the_store(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    program.open(None, demo=False, today=date(2026, 11, 24))
    first = question(program)
    first.choose_folder(tmp_path / "数据")
    for text in ("庐江县教育体育局", "王敏", "资产管理员"):
        line = first.focusWidget()
        assert isinstance(line, QLineEdit)
        ime(line, "", text)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert first.focusWidget() is first.begin

    first.begin.click()

    assert program.window.header.unit.text() == "庐江县教育体育局"
    assert program.window.header.actor.text() == "经办人：王敏"
    assert (tmp_path / "数据" / "庐江县教育体育局.dorms").exists()
    first_steps = program.window.findChild(FirstSteps)
    assert first_steps is not None
    click(qtbot, first_steps.go)
    assert wait_for(qtbot, program.window, ImportWizard).start.title.text() == "下一张要：学校名录"


def test_a_file_that_is_no_store_is_said_and_the_questions_are_asked(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    stranger = tmp_path / "别的.dorms"
    stranger.write_bytes(b"not a database" * 100)

    program.open(stranger, demo=False, today=TODAY)

    qtbot.waitUntil(lambda: any(d.isVisible() for d in program.window.findChildren(FirstRun)))
    words = [dialog.words.text() for dialog in program.window.findChildren(ErrorDialog)]
    assert len(words) == 1
    assert stranger.read_bytes().startswith(b"not a database")


def test_the_actor_is_changed_in_the_header_and_acts_from_then_on(program: Program, county: County) -> None:
    county.store.close()
    program.open(county.path, demo=False, today=TODAY)

    names = [action.text() for action in program.window.header.actor_menu.actions()]

    assert any("王经办" in name for name in names)


def test_closing_marks_a_clean_stop(program: Program, county: County) -> None:
    county.store.close()
    program.open(county.path, demo=False, today=TODAY)

    program.close()

    again = Store.open(county.path)
    assert not again.unclean
    again.close()


def test_standard_buttons_speak_chinese(program: Program, county: County) -> None:
    from PySide6.QtCore import QCoreApplication

    county.store.close()
    program.open(county.path, demo=False, today=TODAY)

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_another_language_makes_the_words_anew_and_back(
    program: Program, county: County, qapp: QApplication
) -> None:
    county.store.close()
    program.open(county.path, demo=False, today=TODAY)
    program.window.go("units")

    program.window.language_wanted.emit("en")
    qapp.processEvents()
    english = program.window.menus.actions["language_en"].isChecked()
    program.window.language_wanted.emit("zh")
    qapp.processEvents()

    assert english
    assert program.window.menus.actions["language_zh"].isChecked()
    assert program.window.menuBar().actions()[0].text() == "文件(&F)"
    assert program.window.deck.name == "units"


def test_the_menus_of_the_language_before_are_gone(
    program: Program, county: County, qapp: QApplication
) -> None:
    county.store.close()
    program.open(county.path, demo=False, today=TODAY)
    counts = []
    for wanted in ("en", "zh", "en", "zh"):
        program.window.menus.actions[f"language_{wanted}"].trigger()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        counts.append(len(program.window.findChildren(QAction)))

    assert len(set(counts)) == 1
