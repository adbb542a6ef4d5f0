"""What the wizard asks, looks at again, finds and gives back."""

import json
from pathlib import Path

from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from dorms.actions.importing import kept_mapping
from dorms.actions.people import NewTeacher, register_teacher
from dorms.domain.idnumbers import check_digit
from dorms.domain.imports import Code, Kind, Outcome
from dorms.ui.imports.decide import Reach
from dorms.ui.imports.work import Checked
from dorms.ui.kit.errors import ErrorDialog
from dorms.ui.shell.window import Window
from tests.builders import County
from tests.ui.hands import answer_chooser, click, shown, wait_for
from tests.ui.importing import counters, held_of, opened, settled
from tests.ui.stores import COUNTY, MESSY, demo, demo_file, demo_window

__all__ = ["demo", "demo_file", "demo_window"]


def test_a_store_that_changed_meanwhile_is_compared_again(
    qtbot: QtBot, window: Window, county: County
) -> None:
    county.school()
    wizard = opened(qtbot, window, COUNTY / "教师花名册.xlsx")
    assert window.backend is not None
    county.store.run(register_teacher, NewTeacher("新来的", county.school(), phone="13812345678"))

    wizard.import_(partly=True)
    qtbot.waitUntil(lambda: shown(wizard, ErrorDialog) is not None, timeout=20_000)
    error = wait_for(qtbot, wizard, ErrorDialog)
    settled(qtbot, wizard)

    assert "数据又有了改动" in error.words.text()
    assert wizard.stack.currentWidget() is wizard.report
    assert held_of(window, Kind.TEACHERS) == 1


def test_a_file_saved_anew_is_looked_at_again(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    path = tmp_path / "学校名录.xlsx"
    path.write_bytes((COUNTY / "学校名录.xlsx").read_bytes())
    wizard = opened(qtbot, window, path)
    book = load_workbook(path)
    book.worksheets[0].delete_rows(book.worksheets[0].max_row)
    book.save(path)

    click(qtbot, wizard.foot.go)
    error = wait_for(qtbot, wizard, ErrorDialog)
    settled(qtbot, wizard)

    assert "又被保存过" in error.words.text()
    assert counters(wizard)["new"] == 69
    assert held_of(window, Kind.SCHOOLS) == 0


def test_a_pulled_stick_does_not_hinder_the_import_of_what_was_seen(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "学校名录.xlsx"
    path.write_bytes((COUNTY / "学校名录.xlsx").read_bytes())
    wizard = opened(qtbot, window, path)
    path.unlink()

    click(qtbot, wizard.foot.go)
    settled(qtbot, wizard)

    assert held_of(window, Kind.SCHOOLS) == 70


def test_a_header_nobody_knows_is_pointed_at_once_and_remembered(
    qtbot: QtBot, window: Window, tmp_path: Path, county: County
) -> None:
    county.school("白山镇戴桥小学")
    path = tmp_path / "表.xlsx"
    number = "34012419930924001" + check_digit("34012419930924001")
    book = Workbook()
    for row in (["本学期情况"], ["哪所", "称呼", "码"], ["白山镇戴桥小学", "张三", number]):
        book.worksheets[0].append(row)
    book.save(path)

    wizard = opened(qtbot, window, path)
    assert [box.currentText() for box in wizard.start.boxes] == ["请选是哪一种表"]
    choose(wizard.start.boxes[0], "教师花名册")
    click(qtbot, wizard.foot.go)
    settled(qtbot, wizard)

    assert wizard.stack.currentWidget() is wizard.ask
    assert "没有找到这种表的表头" in wizard.ask.words.text()
    columns = wizard.ask.columns
    columns.top.setCurrentCell(1, 0)
    assert [columns.words.model().index(at, 0).data() for at in range(3)] == ["哪所", "称呼", "码"]
    for at, words in enumerate(("工作学校", "姓名", "身份证号")):
        box = columns.words.cellWidget(at, 1)
        assert isinstance(box, QComboBox)
        choose(box, words)
    click(qtbot, columns.read_again)
    settled(qtbot, wizard)

    assert wizard.stack.currentWidget() is wizard.report
    assert isinstance(wizard.checked, Checked)
    assert dict(wizard.checked.found.report.columns) == {"哪所": "school", "称呼": "name", "码": "id_number"}

    click(qtbot, wizard.foot.go)
    settled(qtbot, wizard)
    assert dict(county.store.ask(kept_mapping, Kind.TEACHERS).fields)["称呼"] == "name"
    assert window.menus.actions["undo"].text().startswith("撤销：导入教师花名册")


def choose(box: QComboBox, words: str) -> None:
    box.setCurrentText(words)
    box.activated.emit(box.currentIndex())


def test_a_messy_roster_ends_in_counters_findings_tasks_and_a_returned_sheet(
    qtbot: QtBot, demo_window: Window, tmp_path: Path
) -> None:
    path = MESSY / "02_教师信息采集表_身份证损坏.xlsx"
    expected = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    wizard = opened(qtbot, demo_window, path)

    counts = counters(wizard)
    assert sum(counts.values()) == expected["rows_in_file"]
    assert counts["refused"] == expected["outcomes"]["refused"]
    assert counts["needs_person"] == expected["outcomes"]["needs_person"]
    assert "新名册中没有的" in wizard.report.missing.text()
    assert not wizard.foot.go.isEnabled()

    click(qtbot, wizard.report.counters["refused"])
    rows = wizard.report.findings.rows
    assert rows.rowCount() > 0
    assert {rows.row_at(at).outcome for at in range(rows.rowCount())} == {Outcome.REFUSED}
    finding = rows.row_at(0)
    assert str(finding.row) in wizard.report.findings.bar.sentence.text()
    assert all((finding.sheet, finding.column, finding.rule, finding.remedy))

    answer_chooser(tmp_path / "退回.xlsx")
    click(qtbot, wizard.foot.returned)
    qtbot.waitUntil(lambda: "已保存" in wizard.foot.note.text(), timeout=20_000)
    returned = load_workbook(tmp_path / "退回.xlsx").worksheets[0]
    reasons = [cell.value for cell in returned[finding.row] if cell.value and "第 " in str(cell.value)]
    assert reasons
    assert returned[finding.cell].comment is not None

    click(qtbot, wizard.foot.partly)
    settled(qtbot, wizard)
    assert "已列入待办“核实是否调离”" in wizard.done_page.words.text()
    assert f"{counts['refused'] + counts['needs_person']} 行没有导入" in wizard.done_page.words.text()


def test_another_kind_can_be_chosen_and_is_looked_at_anew(qtbot: QtBot, demo_window: Window) -> None:
    wizard = opened(qtbot, demo_window, COUNTY / "申请汇总表.xlsx")
    assert wizard.report.kinds.currentText() == "申请汇总表"

    wizard.report.kinds.setCurrentIndex(2)
    wizard.report.kinds.activated.emit(2)
    settled(qtbot, wizard)

    assert wizard.report.kinds.currentText() == "教师花名册"
    assert isinstance(wizard.checked, Checked)
    assert wizard.checked.found.report.kind is Kind.TEACHERS


def test_findings_are_copied_with_their_titles(qtbot: QtBot, demo_window: Window) -> None:
    wizard = opened(qtbot, demo_window, MESSY / "01_入住名单_合并单元格.xlsx")
    view = wizard.report.findings.table.view
    view.setFocus()
    view.selectAll()

    qtbot.keyClick(
        view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )

    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t") == ["结果", "行", "栏目", "表里写的", "建议", "规则", "怎么办"]
    assert len(lines) == 1 + wizard.report.findings.rows.rowCount()


def test_of_two_sheets_that_look_alike_a_person_chooses_one(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "名录.xlsx"
    book = Workbook()
    first, second = book.worksheets[0], book.create_sheet("新的")
    first.title = "旧的"
    for sheet, name in ((first, "旧学校"), (second, "新学校")):
        sheet.append(["乡镇", "学校规范名", "类别"])
        sheet.append(["白山镇", name, "小学"])
    book.save(path)

    wizard = opened(qtbot, window, path)
    assert wizard.stack.currentWidget() is wizard.ask
    assert "旧的、新的" in wizard.ask.words.text()

    choose(wizard.ask.columns.sheets, "新的")
    settled(qtbot, wizard)

    assert isinstance(wizard.checked, Checked)
    assert [row.values["school"] for row in wizard.checked.found.report.rows] == ["新学校"]


def test_proposals_are_taken_by_cell_by_column_and_by_kind(qtbot: QtBot, demo_window: Window) -> None:
    wizard = opened(qtbot, demo_window, MESSY / "02_教师信息采集表_身份证损坏.xlsx")
    panel = wizard.report.findings
    before = counters(wizard)

    def choose_code(code: Code) -> None:
        at = next(
            i for i, one in enumerate(panel.rows.visible_rows()) if one.problem and one.problem.code is code
        )
        panel.table.view.setCurrentIndex(panel.rows.index(at, 0))

    choose_code(Code.SEX_MISMATCH)
    assert panel.bar.choice.currentText() in "男女"
    click(qtbot, panel.bar.accept)  # by cell
    settled(qtbot, wizard)
    after = counters(wizard)
    assert after["needs_person"] == before["needs_person"] - 1

    choose_code(Code.PHONE_INVALID)
    panel.bar.choice.setEditText("13812345678")
    click(qtbot, panel.bar.accept)
    settled(qtbot, wizard)
    assert counters(wizard)["needs_person"] == after["needs_person"] - 1

    panel.show_only(4)  # what was repaired
    choose_code(Code.PHONE_FORM)
    panel.bar.reach.setCurrentIndex(panel.bar.reach.findData(Reach.KIND))
    click(qtbot, panel.bar.refuse)  # by kind
    settled(qtbot, wizard)
    held = counters(wizard)["needs_person"]
    assert held > after["needs_person"]

    panel.show_only(0)
    choose_code(Code.PHONE_FORM)
    panel.bar.reach.setCurrentIndex(panel.bar.reach.findData(Reach.COLUMN))
    click(qtbot, panel.bar.accept)  # by column
    settled(qtbot, wizard)
    assert counters(wizard)["needs_person"] == after["needs_person"] - 1
    assert sum(counters(wizard).values()) == sum(before.values())

    click(qtbot, wizard.foot.partly)
    settled(qtbot, wizard)
    assert wizard.stack.currentWidget() is wizard.done_page
