"""The bureau's form in the export window: chosen, explained when wrong, adopted for all, taken back."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from pytestqt.qtbot import QtBot

from dorms.actions.templates import Form, templates_for
from dorms.ui.exports.form import ExportForm
from dorms.ui.kit.errors import ErrorDialog
from dorms.ui.printing.form import PrintForm
from dorms.ui.printing.preview import PreviewDialog
from dorms.ui.shell.window import Window
from tests.sheets.templates.forms import official_form, own_form, saved
from tests.ui.conftest import unnamed
from tests.ui.hands import answer_chooser, at_rest, click, wait_for
from tests.ui.stores import demo, demo_file, demo_window

__all__ = ["demo", "demo_file", "demo_window"]
pytestmark = pytest.mark.slow  # the whole county


@pytest.fixture
def form(qtbot: QtBot, demo_window: Window, tmp_path: Path) -> ExportForm:
    demo_window.menus.actions["export_sheet"].trigger()
    opened = wait_for(qtbot, demo_window, ExportForm)
    opened.sheet.box.setCurrentText("房源台账")
    path = tmp_path / "填好.xlsx"
    opened.path.line.setText(str(path))
    opened.path.line.textEdited.emit(str(path))
    return opened


def test_a_form_is_chosen_for_once_and_the_sheet_comes_out_in_it(
    qtbot: QtBot, demo_window: Window, form: ExportForm, tmp_path: Path
) -> None:
    (tmp_path / "一览表.xlsx").write_bytes(saved(own_form()))
    assert unnamed(form) == []
    answer_chooser(tmp_path / "一览表.xlsx")
    form.form.box.setCurrentIndex(form.form.box.count() - 1)
    form.form.box.activated.emit(form.form.box.count() - 1)
    assert form.form.box.currentText() == "这一次用：一览表.xlsx"

    click(qtbot, form.save)
    out = tmp_path / "填好.xlsx"
    qtbot.waitUntil(out.exists, timeout=20_000)
    assert demo_window.backend is not None
    at_rest(qtbot, demo_window.backend)
    sheet = load_workbook(out).worksheets[0]
    assert str(sheet["A2"].value).startswith("庐江县周转房一览表")
    assert sheet["C805"].value == "=SUM(C5:C804)"
    assert "校验码" in str(sheet.oddFooter.left.text)  # type: ignore[union-attr]


def test_a_wrong_form_is_explained_and_ours_stays(qtbot: QtBot, form: ExportForm, tmp_path: Path) -> None:
    (tmp_path / "错.xlsx").write_bytes(saved(Workbook()))
    form.form.take(tmp_path / "错.xlsx")

    error = wait_for(qtbot, form, ErrorDialog)
    assert "不知道哪一行要逐行填" in error.words.text()
    assert form.form.value() is None


def test_the_bureau_adopts_a_form_and_takes_it_back(
    qtbot: QtBot, demo_window: Window, form: ExportForm, tmp_path: Path
) -> None:
    assert demo_window.backend is not None
    (tmp_path / "一览表.xlsx").write_bytes(saved(own_form()))
    form.form.take(tmp_path / "一览表.xlsx")
    assert form.form.adopt.isEnabled()
    form.form.adopt.trigger()
    at_rest(qtbot, demo_window.backend)

    assert form.form.box.currentText() == "局里的模板：一览表.xlsx"
    assert len(demo_window.backend.ask(templates_for, "units")) == 1
    form.sheet.box.setCurrentText("维修台账")
    assert form.form.box.currentText() == "程序自带的版式"
    form.sheet.box.setCurrentText("房源台账")
    assert form.form.box.currentText() == "局里的模板：一览表.xlsx"
    form.form.retire.trigger()
    at_rest(qtbot, demo_window.backend)
    assert demo_window.backend.ask(templates_for, "units") == []


def test_a_blank_form_is_saved_to_be_changed(
    qtbot: QtBot, demo_window: Window, form: ExportForm, tmp_path: Path
) -> None:
    assert demo_window.backend is not None
    answer_chooser(tmp_path / "空白")
    form.form.blank.trigger()
    at_rest(qtbot, demo_window.backend)

    sheet = load_workbook(tmp_path / "空白.xlsx").worksheets[0]
    assert "{{#房号}}" in [cell.value for row in sheet for cell in row]


def test_printing_comes_out_in_the_form_the_bureau_adopted(
    qtbot: QtBot, demo_window: Window, form: ExportForm
) -> None:
    """The adopted form is proposed, its sheet of codes is named as not printed, its own foot counts the pages."""
    backend = demo_window.backend
    assert backend is not None
    form.form._list(Form("省表.xlsx", saved(official_form())))
    form.form.adopt.trigger()
    at_rest(qtbot, backend)
    form.reject()

    demo_window.menus.actions["print_sheet"].trigger()
    ask = wait_for(qtbot, demo_window, PrintForm)
    ask.sheet.box.setCurrentText("房源台账")
    assert ask.form.box.currentText() == "局里的模板：省表.xlsx"
    ask.reach.box.setCurrentText("一个乡镇")
    click(qtbot, ask.save)
    preview = wait_for(qtbot, demo_window, PreviewDialog)

    last = preview.document.pages[-1]
    assert last.margin is not None
    assert last.margin.foot[1] == f"— {last.number} / {last.of} —"
    assert "校验码" in last.margin.foot[0]
    told = [preview.receipt.item(at).text() for at in range(preview.receipt.count())]
    assert any("工作表“代码表”没有要填的内容，没有印" in words for words in told)
    assert any("VLOOKUP" in words for words in told)
    preview.reject()
