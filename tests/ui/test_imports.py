"""The import wizard as a clerk meets it: real workbooks, real clicks, a real store."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dorms.db.backup import backups_in, folder_of
from dorms.db.queries.known import school_names
from dorms.db.queries.operations import operations
from dorms.domain.imports import Kind
from dorms.ui.imports.wizard import ImportWizard
from dorms.ui.kit.errors import ErrorDialog
from dorms.ui.shell.help import HelpWindow
from dorms.ui.shell.window import Window
from tests.builders import County
from tests.ui.conftest import unnamed
from tests.ui.hands import click, drop, shown, wait_for
from tests.ui.importing import counters, held_of, opened, settled
from tests.ui.stores import COUNTY, MESSY, demo, demo_file, demo_window

__all__ = ["demo", "demo_file", "demo_window"]


def test_the_wizard_says_which_file_it_needs_first(qtbot: QtBot, window: Window) -> None:
    wizard = opened(qtbot, window)

    assert wizard.start.title.text() == "下一张要：学校名录"
    assert [wizard.kinds.item(at).text() for at in range(2)] == ["学校名录　下一张", "房源台账　还没有"]
    assert not wizard.foot.go.isEnabled()


def test_a_dropped_file_is_shown_before_anything_is_written_then_imported_and_taken_back(
    qtbot: QtBot, window: Window, county: County
) -> None:
    wizard = opened(qtbot, window, COUNTY / "学校名录.xlsx")

    assert wizard.stack.currentWidget() is wizard.report
    assert counters(wizard) == {"new": 70, "changed": 0, "same": 0, "needs_person": 0, "refused": 0}
    assert wizard.report.sum.text() == "70 + 0 + 0 + 0 + 0 = 70 行"
    assert "还没有写入任何内容" in wizard.report.place.text()
    assert held_of(window, Kind.SCHOOLS) == 0
    assert backups_in(folder_of(county.path)) == []

    click(qtbot, wizard.foot.go)
    settled(qtbot, wizard)

    assert wizard.stack.currentWidget() is wizard.done_page
    assert "新增 70 行" in wizard.done_page.words.text()
    assert held_of(window, Kind.SCHOOLS) == 70
    assert [one.why for one in backups_in(folder_of(county.path))] == ["import"]
    assert county.store.ask(operations)[0].command == "import_schools"

    click(qtbot, wizard.done_page.undo)
    qtbot.waitUntil(lambda: "已撤销" in wizard.done_page.title.text())

    assert held_of(window, Kind.SCHOOLS) == 0
    assert "与导入前一样" in wizard.done_page.words.text()


def test_the_six_files_dropped_together_come_in_in_the_order_they_need_each_other(
    qtbot: QtBot, window: Window
) -> None:
    names = ("房源台账.xlsx", "学校名录.xlsx")
    wizard = opened(qtbot, window, *(COUNTY / name for name in names))
    assert [box.currentText() for box in wizard.start.boxes] == ["房源台账", "学校名录"]

    click(qtbot, wizard.foot.go)
    settled(qtbot, wizard)
    assert wizard.report.file.text() == "学校名录.xlsx"
    click(qtbot, wizard.foot.go)
    settled(qtbot, wizard)
    assert "还有 1 个文件" in wizard.foot.go.text()
    assert wizard.foot.go.hasFocus(), "not the button that takes it back"
    click(qtbot, wizard.foot.go)
    assert wizard.start.title.text() == "下一张要：房源台账"
    click(qtbot, wizard.foot.go)
    settled(qtbot, wizard)

    assert wizard.report.file.text() == "房源台账.xlsx"
    assert counters(wizard)["new"] == 800


def test_a_file_with_nothing_to_write_does_not_hold_up_the_others(qtbot: QtBot, window: Window) -> None:
    wizard = opened(qtbot, window, COUNTY / "学校名录.xlsx")
    click(qtbot, wizard.foot.go)
    settled(qtbot, wizard)
    wizard.take([COUNTY / "学校名录.xlsx", COUNTY / "房源台账.xlsx"])
    settled(qtbot, wizard)
    click(qtbot, wizard.foot.go)
    settled(qtbot, wizard)
    assert counters(wizard)["same"] == 70

    click(qtbot, wizard.foot.go)
    settled(qtbot, wizard)

    assert wizard.report.file.text() == "房源台账.xlsx"


def test_a_file_beside_the_last_one_is_offered_as_the_next(qtbot: QtBot, window: Window) -> None:
    wizard = opened(qtbot, window, COUNTY / "学校名录.xlsx")
    click(qtbot, wizard.foot.go)
    settled(qtbot, wizard)
    click(qtbot, wizard.foot.go)

    assert "房源台账.xlsx" in wizard.start.found.text()
    click(qtbot, wizard.start.found)
    settled(qtbot, wizard)

    assert wizard.report.file.text() == "房源台账.xlsx"


def test_a_file_that_comes_too_early_says_what_it_needs(qtbot: QtBot, window: Window) -> None:
    wizard = opened(qtbot, window, COUNTY / "入住花名册.xlsx")

    error = wait_for(qtbot, wizard, ErrorDialog)
    assert "房源台账" in error.words.text()
    assert wizard.stack.currentWidget() is wizard.start


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("空的.xlsx", b"", "是空的"),
        ("图片.xlsx", b"\x89PNG\r\n\x1a\n" + b"\0" * 64, "是图片"),
        ("截断.xlsx", (COUNTY / "学校名录.xlsx").read_bytes()[:3000], "不完整"),
    ],
)
def test_a_bad_file_is_refused_in_words_and_nothing_is_written(
    qtbot: QtBot, window: Window, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)

    wizard = opened(qtbot, window, tmp_path / name)

    assert words in wait_for(qtbot, wizard, ErrorDialog).words.text()
    assert wizard.waiting == []


def test_only_sheets_can_be_dropped(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    (tmp_path / "照片.png").write_bytes(b"\x89PNG")

    drop(window, tmp_path / "照片.png")

    assert shown(window, ImportWizard) is None


def test_return_never_imports_but_ctrl_s_does(qtbot: QtBot, window: Window) -> None:
    wizard = opened(qtbot, window, COUNTY / "学校名录.xlsx")

    qtbot.keyClick(wizard, Qt.Key.Key_Return)
    qtbot.keyClick(wizard.report.findings.table.view, Qt.Key.Key_Return)
    assert wizard.stack.currentWidget() is wizard.report
    assert held_of(window, Kind.SCHOOLS) == 0

    qtbot.keyClick(wizard, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, wizard)

    assert held_of(window, Kind.SCHOOLS) == 70


def test_what_is_stopped_writes_nothing(qtbot: QtBot, window: Window) -> None:
    wizard = opened(qtbot, window, COUNTY / "学校名录.xlsx")

    wizard.foot.go.click()
    wizard.busy.stop.click()
    settled(qtbot, wizard)

    assert wizard.stack.currentWidget() is wizard.report
    assert held_of(window, Kind.SCHOOLS) == 0
    assert shown(wizard, ErrorDialog) is None


def test_a_sheet_that_says_nothing_new_has_nothing_to_import(qtbot: QtBot, demo_window: Window) -> None:
    wizard = opened(qtbot, demo_window, COUNTY / "学校名录.xlsx")

    assert counters(wizard)["same"] == 70
    assert not wizard.foot.go.isEnabled()
    assert "没有要写的" in wizard.foot.note.text()


def test_every_part_of_the_wizard_has_a_name(qtbot: QtBot, demo_window: Window) -> None:
    wizard = opened(qtbot, demo_window, MESSY / "01_入住名单_合并单元格.xlsx")

    assert unnamed(wizard) == []


def test_closing_the_wizard_leaves_the_window_as_it_was(qtbot: QtBot, window: Window) -> None:
    wizard = opened(qtbot, window)

    qtbot.keyClick(wizard, Qt.Key.Key_Escape)

    assert shown(window, ImportWizard) is None
    assert window.backend is not None
    assert window.backend.ask(school_names) == {}


def test_f1_explains_the_import(qtbot: QtBot, window: Window) -> None:
    wizard = opened(qtbot, window)
    wizard.activateWindow()
    qtbot.waitUntil(wizard.isActiveWindow)

    qtbot.keyClick(wizard, Qt.Key.Key_F1)

    assert "导入表格" in wait_for(qtbot, wizard, HelpWindow).page.toPlainText()
