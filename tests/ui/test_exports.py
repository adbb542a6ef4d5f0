"""Sheets out: the form, the list as seen, never over an old file unasked, full numbers only for a purpose."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.tables import RevealRow
from dorms.ui.exports.form import ExportForm
from dorms.ui.exports.offers import FOLDER, folder
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.settings import settings
from dorms.ui.shell.window import Window
from tests.ui.conftest import unnamed
from tests.ui.hands import answer_chooser, answer_question, at_rest, click, shown, wait_for
from tests.ui.stores import demo, demo_file, demo_window

__all__ = ["demo", "demo_file", "demo_window"]


def form_of(qtbot: QtBot, window: Window, path: Path, sheet: str = "入住花名册") -> ExportForm:
    """The form, open, with this sheet and this file."""
    window.menus.actions["export_sheet"].trigger()
    form = wait_for(qtbot, window, ExportForm)
    form.sheet.box.setCurrentText(sheet)
    form.path.line.setText(str(path))
    form.path.line.textEdited.emit(str(path))
    return form


def written(qtbot: QtBot, window: Window) -> str:
    """What the toast says when it is done."""
    assert window.backend is not None
    qtbot.waitUntil(lambda: window.toast.isVisible(), timeout=20_000)
    at_rest(qtbot, window.backend)
    return window.toast.words.text()


def texts(path: Path) -> list[str]:
    sheet = load_workbook(path).worksheets[0]
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


def reveals(session: Session) -> list[tuple[str, ...]]:
    rows = session.scalars(select(RevealRow))
    return [(row.entity, row.field, row.purpose or "", row.receiver or "") for row in rows]


def test_a_sheet_is_named_by_place_sheet_and_day(qtbot: QtBot, demo_window: Window) -> None:
    demo_window.menus.actions["export_sheet"].trigger()
    form = wait_for(qtbot, demo_window, ExportForm)

    form.sheet.box.setCurrentText("空置房统计")
    form.reach.box.setCurrentText("一个乡镇")
    form.town.box.setCurrentText("白山镇")

    assert form.path.value().name == "庐江县白山镇空置房统计20260615.xlsx"
    assert unnamed(form) == []


def test_the_occupancy_sheet_takes_two_clicks(qtbot: QtBot, demo_window: Window, tmp_path: Path) -> None:
    form = form_of(qtbot, demo_window, tmp_path / "统计.xlsx", "入住情况统计表")

    click(qtbot, form.save)
    words = written(qtbot, demo_window)

    assert "统计.xlsx" in words
    assert demo_window.toast.back.text() == "打开文件夹"
    assert "庐江县农村教师周转宿舍入住情况统计表（演示数据）" in texts(tmp_path / "统计.xlsx")

    demo_window.menus.actions["export_sheet"].trigger()
    again = wait_for(qtbot, demo_window, ExportForm)
    assert again.sheet.value() == "occupancy"  # what was chosen last comes first


def test_an_old_file_is_kept_unless_somebody_says_so(
    qtbot: QtBot, demo_window: Window, tmp_path: Path
) -> None:
    old = tmp_path / "花名册.xlsx"
    old.write_bytes(b"old")
    form = form_of(qtbot, demo_window, old)
    asked: list[str] = []

    answer_question("不覆盖", asked)
    form.try_save()
    assert asked == ["文件夹里已经有“花名册.xlsx”。"]
    assert old.read_bytes() == b"old"
    assert form.isVisible()

    answer_question("覆盖旧文件")
    form.try_save()
    written(qtbot, demo_window)
    assert len(texts(old)) > 1000


def test_full_numbers_leave_only_for_a_purpose_that_is_kept(
    qtbot: QtBot, demo_window: Window, tmp_path: Path
) -> None:
    assert demo_window.backend is not None
    form = form_of(qtbot, demo_window, tmp_path / "全号.xlsx")
    assert not form.purpose.widget.isVisible()

    form.full.box.setChecked(True)
    click(qtbot, form.save)
    assert form.isVisible()  # a purpose is wanted first
    assert not (tmp_path / "全号.xlsx").exists()

    form.purpose.line.setText("报省厅核对")
    click(qtbot, form.save)
    assert form.isVisible()  # and a receiver
    form.receiver.line.setText("人事科王敏")
    click(qtbot, form.save)
    written(qtbot, demo_window)

    numbers = [text for text in texts(tmp_path / "全号.xlsx") if len(text) == 18 and text[:17].isdigit()]
    assert len(numbers) > 600
    assert demo_window.backend.ask(reveals) == [("sheet:stays", "", "报省厅核对", "人事科王敏")]


def test_numbers_are_masked_otherwise(qtbot: QtBot, demo_window: Window, tmp_path: Path) -> None:
    assert demo_window.backend is not None
    form = form_of(qtbot, demo_window, tmp_path / "遮住.xlsx")

    click(qtbot, form.save)
    written(qtbot, demo_window)

    assert not [text for text in texts(tmp_path / "遮住.xlsx") if len(text) == 18 and text[:17].isdigit()]
    assert demo_window.backend.ask(reveals) == []


def test_a_folder_that_is_gone_is_told_in_the_form(qtbot: QtBot, demo_window: Window, tmp_path: Path) -> None:
    form = form_of(qtbot, demo_window, tmp_path / "没有" / "表.xlsx")

    click(qtbot, form.save)
    qtbot.waitUntil(lambda: form.refused.isVisible(), timeout=20_000)

    assert "找不到文件夹" in form.refused.text()


def test_the_list_goes_out_as_it_is_on_screen(qtbot: QtBot, demo_window: Window, tmp_path: Path) -> None:
    assert demo_window.backend is not None
    demo_window.go("units")
    page = demo_window.deck.page
    assert isinstance(page, ListPage)
    table = page.table
    table.filter_box.setText("白山镇")
    table.apply_filter()
    titles = [column.title for column in table.rows.columns]
    table.view.setColumnHidden(titles.index("备注"), True)
    table.view.horizontalHeader().moveSection(titles.index("房号"), 0)
    table.view.sortByColumn(titles.index("房号"), Qt.SortOrder.DescendingOrder)

    answer_chooser(tmp_path / "房源")
    demo_window.menus.actions["export_list"].trigger()
    assert "房源.xlsx" in written(qtbot, demo_window)

    sheet = load_workbook(tmp_path / "房源.xlsx").worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][0] == "房号"
    assert "备注" not in rows[0]
    assert len(rows) - 1 == table.rows.rowCount() < 800
    shown_rooms = [table.rows.index(at, titles.index("房号")).data() for at in range(table.rows.rowCount())]
    assert [str(row[0]) for row in rows[1:]] == shown_rooms
    area = rows[0].index("建筑面积")
    assert all(isinstance(row[area], int | float) for row in rows[1:])


@pytest.mark.parametrize("name", ["today", "board"])
def test_a_page_without_a_list_says_so(qtbot: QtBot, demo_window: Window, name: str) -> None:
    demo_window.go(name)
    if demo_window.deck.page is not None and demo_window.deck.page.main_table() is not None:
        pytest.skip("this page has a list")

    demo_window.menus.actions["export_list"].trigger()

    assert "没有列表" in demo_window.toast.words.text()


def test_leaving_the_form_asks_nothing(qtbot: QtBot, demo_window: Window, tmp_path: Path) -> None:
    form = form_of(qtbot, demo_window, tmp_path / "x.xlsx")

    click(qtbot, form.leave)

    assert shown(demo_window, ExportForm) is None


def test_where_documents_are_missing_the_file_goes_to_the_users_own_folder_and_that_is_said(
    qtbot: QtBot, demo_window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "王老师"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    settings().setValue(FOLDER, str(tmp_path / "拔掉的U盘"))
    assert folder() == home  # neither 文档 nor 桌面 is there
    (home / "Desktop").mkdir()
    assert folder() == home / "Desktop"

    demo_window.menus.actions["export_sheet"].trigger()
    form = wait_for(qtbot, demo_window, ExportForm)
    form.sheet.box.setCurrentText("空置房统计")
    assert form.path.value().parent == home / "Desktop"
    click(qtbot, form.save)

    assert "（在“Desktop”里）" in written(qtbot, demo_window)
