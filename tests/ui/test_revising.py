"""A sheet out in two clicks and back in three: every edit seen before it is written, nothing silent."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dorms.actions.demo import DAY
from dorms.actions.sheets import official_sheet
from dorms.actions.stock import edit_unit
from dorms.db.queries.operations import operations
from dorms.db.queries.records import unit_records
from dorms.domain.records import UnitRecord
from dorms.domain.revisions import Verdict
from dorms.ui.exports.form import ExportForm
from dorms.ui.imports.wizard import ImportWizard
from dorms.ui.kit.errors import ErrorDialog
from dorms.ui.revising.changes import Reach
from dorms.ui.revising.lines import Choice
from dorms.ui.shell.window import Window
from tests.actions.revising.sheets import Edit
from tests.ui.conftest import unnamed
from tests.ui.hands import answer_chooser, at_rest, click, drop, wait_for
from tests.ui.importing import opened, settled
from tests.ui.stores import demo, demo_file, demo_window

__all__ = ["demo", "demo_file", "demo_window"]
pytestmark = pytest.mark.slow  # the whole county

SECONDS = 5.0  # of work, however busy the machine is


def exported(qtbot: QtBot, window: Window, path: Path, sheet: str = "房源台账") -> Path:
    """The sheet, by the form; the form proposes name and place, so that it takes the menu and one button."""
    assert window.backend is not None
    window.menus.actions["export_sheet"].trigger()
    form = wait_for(qtbot, window, ExportForm)
    form.sheet.box.setCurrentText(sheet)
    form.path.line.setText(str(path))
    form.path.line.textEdited.emit(str(path))
    click(qtbot, form.save)
    qtbot.waitUntil(path.exists, timeout=20_000)
    at_rest(qtbot, window.backend)
    return path


def edited(path: Path, change: Callable[[Edit], object]) -> Path:
    book = load_workbook(path)
    change(Edit(book))
    book.save(path)
    return path


def units(window: Window) -> list[UnitRecord]:
    assert window.backend is not None
    return window.backend.ask(unit_records)


def noted(window: Window) -> dict[str, str]:
    return {unit.unit: unit.note for unit in units(window)}


def test_800_rows_go_out_in_two_clicks_and_come_back_in_three_with_nothing_silent(
    qtbot: QtBot, demo_window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clicks: list[str] = []
    press = QPushButton.click

    def counted(button: QPushButton) -> None:
        clicks.append(button.text())
        press(button)

    monkeypatch.setattr(QPushButton, "click", counted)
    before = units(demo_window)
    path = tmp_path / "房源.xlsx"
    demo_window.menus.actions["export_sheet"].trigger()  # 1
    form = wait_for(qtbot, demo_window, ExportForm)
    form.sheet.box.setCurrentText("房源台账")
    form.path.line.setText(str(path))
    form.path.line.textEdited.emit(str(path))
    began = time.process_time()
    form.save.click()  # 2
    assert demo_window.backend is not None
    qtbot.waitUntil(path.exists, timeout=20_000)
    at_rest(qtbot, demo_window.backend)
    out = time.process_time() - began
    assert len(clicks) == 1

    def change(edit: Edit) -> None:
        for row in edit.rows()[:3]:
            edit.put(row, "备注", f"第{row}行核对过")

    edited(path, change)
    clicks.clear()
    began = time.process_time()
    drop(demo_window, path)  # 1, as the menu and the file chooser would be 1 and 2
    wizard = wait_for(qtbot, demo_window, ImportWizard)
    settled(qtbot, wizard)
    assert wizard.stack.currentWidget() is wizard.returned
    assert wizard.foot.go.text() == "写入 3 处(&I)"
    assert units(demo_window) == before
    wizard.foot.go.click()  # 3
    settled(qtbot, wizard)
    back = time.process_time() - began

    assert len(clicks) == 1
    assert wizard.stack.currentWidget() is wizard.done_page
    after = units(demo_window)
    differing = [(was.note, now.note) for was, now in zip(before, after, strict=True) if was != now]
    assert len(differing) == 3
    assert all(now.endswith("行核对过") for _, now in differing)
    assert (out < SECONDS, back < SECONDS) == (True, True), (out, back)

    click(qtbot, wizard.done_page.undo)  # one more takes it back
    qtbot.waitUntil(lambda: "已撤销" in wizard.done_page.title.text())
    assert units(demo_window) == before


def test_both_sides_changed_waits_for_a_choice_by_cell_row_or_column(
    qtbot: QtBot, demo_window: Window, tmp_path: Path
) -> None:
    path = exported(qtbot, demo_window, tmp_path / "房源.xlsx")
    assert demo_window.backend is not None
    first, second, third = units(demo_window)[:3]
    for unit in (first, second):
        demo_window.backend.run(edit_unit, unit.id, {"note": "库里的"})
    at_rest(qtbot, demo_window.backend)

    def change(edit: Edit) -> None:
        for row in edit.rows()[:3]:
            edit.put(row, "备注", "表里的")
        edit.put(edit.rows()[2], "设备配置", "床2")

    wizard = opened(qtbot, demo_window, edited(path, change))
    panel = wizard.returned.changes
    assert [line.verdict for line in panel.rows.visible_rows()] == [
        Verdict.CONFLICT, Verdict.CONFLICT, Verdict.PROPOSED, Verdict.PROPOSED,
    ]  # fmt: skip
    assert not wizard.foot.go.isEnabled()
    assert "还有 2 处待选" in wizard.foot.note.text()
    assert unnamed(wizard) == []
    demo_window.grab()

    panel.table.view.setFocus()
    qtbot.keyClick(panel.table.view, Qt.Key.Key_Space)  # this cell: take
    panel.decide(Choice.KEEP, Reach.OPEN)  # the other one: keep
    assert wizard.foot.go.text() == "写入 3 处(&I)"
    panel.decide(Choice.KEEP, Reach.ALL)
    assert not wizard.foot.go.isEnabled()
    select(wizard, 3)
    panel.reach.setCurrentIndex(panel.reach.findData(Reach.ROWS))
    click(qtbot, panel.take)  # the third unit as a whole
    assert {line.key[0] for line in panel.rows.visible_rows() if line.choice is Choice.TAKE} == {third.id}
    panel.reach.setCurrentIndex(panel.reach.findData(Reach.COLUMNS))
    click(qtbot, panel.keep)  # its column
    qtbot.wait(0)
    panel.decide(Choice.TAKE, Reach.COLUMNS)
    click(qtbot, wizard.foot.go)
    settled(qtbot, wizard)

    assert demo_window.backend.ask(operations)[0].command == "revise_sheet"


def select(wizard: ImportWizard, row: int) -> None:
    panel = wizard.returned.changes
    index = panel.rows.index(row, 0)
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    panel.table.view.setCurrentIndex(index)
    panel.table.view.selectionModel().select(index, flags)


def test_a_row_taken_out_asks_what_happened(qtbot: QtBot, demo_window: Window, tmp_path: Path) -> None:
    path = exported(qtbot, demo_window, tmp_path / "房源.xlsx")

    def change(edit: Edit) -> None:
        edit.unmerge()
        edit.sheet.delete_rows(edit.rows()[0])

    wizard = opened(qtbot, demo_window, edited(path, change))
    (line,) = wizard.returned.changes.rows.visible_rows()
    assert (line.choice, line.words) == (Choice.OPEN, "不见了")
    assert "注销这套房" in wizard.returned.changes.sentence.text()
    assert not wizard.foot.go.isEnabled()

    click(qtbot, wizard.returned.changes.keep)
    assert "没有要写的" in wizard.foot.note.text()
    assert len(units(demo_window)) == 800


def test_what_the_store_refuses_is_told_and_the_choices_stay(
    qtbot: QtBot, demo_window: Window, tmp_path: Path
) -> None:
    path = exported(qtbot, demo_window, tmp_path / "房源.xlsx")
    wizard = opened(qtbot, demo_window, edited(path, lambda edit: edit.put(edit.rows()[0], "核定人数", 40)))

    click(qtbot, wizard.foot.go)
    error = wait_for(qtbot, wizard, ErrorDialog)
    settled(qtbot, wizard)

    assert "一行也没有写入" in error.words.text()
    assert wizard.stack.currentWidget() is wizard.returned
    assert wizard.foot.go.isEnabled()


def test_it_can_be_read_as_any_other_sheet(qtbot: QtBot, demo_window: Window, tmp_path: Path) -> None:
    wizard = opened(qtbot, demo_window, exported(qtbot, demo_window, tmp_path / "房源.xlsx"))
    assert "没有要写的" in wizard.foot.note.text()

    click(qtbot, wizard.returned.plain)
    settled(qtbot, wizard)

    assert wizard.stack.currentWidget() is wizard.report
    assert wizard.report.counters["same"].number.text() == "800"


def test_a_list_as_it_is_on_screen_comes_back_too(qtbot: QtBot, demo_window: Window, tmp_path: Path) -> None:
    assert demo_window.backend is not None
    demo_window.go("units")
    path = tmp_path / "列表.xlsx"
    answer_chooser(path)
    demo_window.menus.actions["export_list"].trigger()
    qtbot.waitUntil(path.exists, timeout=20_000)
    at_rest(qtbot, demo_window.backend)
    first = units(demo_window)[0]

    def change(edit: Edit) -> None:
        edit.put(2, "备注", "从列表改的")
        edit.put(2, "住户", "别人")  # shown, but no fact of a unit

    wizard = opened(qtbot, demo_window, edited(path, change))

    assert wizard.stack.currentWidget() is wizard.returned
    (line,) = wizard.returned.changes.rows.visible_rows()
    assert (line.key, line.edited) == ((first.id, "note"), "从列表改的")
    click(qtbot, wizard.foot.go)
    settled(qtbot, wizard)
    assert units(demo_window)[0].note == "从列表改的"


@pytest.mark.full
def test_a_ledger_that_no_import_knows_comes_back_by_the_same_drop(
    qtbot: QtBot, demo_window: Window, tmp_path: Path
) -> None:
    path = exported(qtbot, demo_window, tmp_path / "空置.xlsx", "空置房统计")

    def change(edit: Edit) -> None:
        edit.put(edit.rows()[0], "拟处理", "刷墙后分配")
        edit.put(edit.rows()[1], "空置天数", 1)

    wizard = opened(qtbot, demo_window, edited(path, change))
    assert wizard.stack.currentWidget() is wizard.returned
    lines = wizard.returned.changes.rows.visible_rows()
    assert [(line.column, line.verdict) for line in lines] == [
        ("拟处理", Verdict.PROPOSED), ("空置天数", Verdict.LOCKED),
    ]  # fmt: skip
    assert "请到“房源”页改使用状态" in lines[1].why
    assert wizard.returned.told.text() == ""
    click(qtbot, wizard.foot.go)
    settled(qtbot, wizard)
    assert wizard.stack.currentWidget() is wizard.done_page
    assert demo_window.backend is not None
    planned = official_sheet(demo_window.backend.store, "vacancies", as_of=DAY)
    assert "刷墙后分配" in [line.values[5] for line in planned.rows()]
