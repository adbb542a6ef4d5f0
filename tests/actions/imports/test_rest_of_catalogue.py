"""Rows of the catalogue that need more than a sheet: a held file, another school's room, searching, showing."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dorms.domain.imports import Kind, Outcome
from dorms.errors.exchange import FileUnreadable
from dorms.messages import explain
from dorms.messages.sheets import explain_in
from dorms.ui.imports.findings import FindingsPanel
from dorms.ui.imports.start import ENDINGS
from dorms.ui.kit.rows import Column, RowsModel
from tests.actions.imports.sheets import ROSTER, STAYS, look, sheet
from tests.builders import County
from tests.clerk import number_of


def test_b06_a_file_held_by_wps_is_told_to_be_closed_there() -> None:
    words = explain(FileUnreadable(Path("名册.xlsx"), busy=True))

    assert "名册.xlsx" in words
    assert "WPS" in words
    assert "关闭" in words
    assert not "~$名册.tmp".endswith(ENDINGS)


def test_b43_a_room_of_another_school_is_refused_naming_the_school(county: County) -> None:
    county.building()
    county.building(school="金牛镇中心小学")
    number = number_of(2, "女")
    county.teacher("王芳", id_number=number)
    row = (
        "王芳",
        "白山镇戴桥小学",
        number,
        "金牛镇中心小学-9栋-1单元-101",
        "2026-03-01",
        "白-1",
        "2026-08-31",
        0,
        0,
    )
    (found,) = look(county.store, Kind.STAYS, sheet(STAYS, row)).report.rows

    problem = next(one for one in found.problems if one.field == "unit")
    assert found.outcome is Outcome.REFUSED
    assert any("金牛镇中心小学" in name for name in problem.nearest) or "金牛镇中心小学" in problem.value


def test_b51_signs_of_sql_are_searched_literally() -> None:
    model: RowsModel[str] = RowsModel([Column("备注", lambda row: row)], identity=lambda row: row)
    model.set_rows(["100%", "1000", "a_b", "axb", "c\\d", "cd"])
    for text, found in (("%", ["100%"]), ("_", ["a_b"]), ("\\", ["c\\d"])):
        model.set_filter(text)
        assert model.visible_rows() == found


def test_b52_markup_is_shown_as_it_stands(qtbot: QtBot, county: County) -> None:
    county.school()
    row = ("<b>粗</b>", "女", "白山镇戴桥小学", "12345", "13912345678", "在编", "", "")
    panel = FindingsPanel()
    qtbot.addWidget(panel)
    panel.show_report(look(county.store, Kind.TEACHERS, sheet(ROSTER, row)).report)

    assert panel.bar.sentence.textFormat() is Qt.TextFormat.PlainText
    assert any("<b>粗</b>" in finding.value for finding in panel.rows.visible_rows())


def test_every_finding_names_file_sheet_row_column_value_rule_and_remedy(county: County) -> None:
    county.school()
    rows = [
        ("王芳", "女", "白山镇戴桥小学", "12345", "139", "在编", "", ""),
        ("王\n李", "男", "哪里小学", "x", "y", "什么", "z", ""),
    ]
    report = look(county.store, Kind.TEACHERS, sheet(ROSTER, *rows), name="名册.xlsx").report
    problems = [problem for row in report.rows for problem in row.problems]

    assert len(problems) > 6
    for problem in problems:
        words = explain_in(problem, report)
        for part in ("名册.xlsx", report.sheet, f"第 {problem.row} 行", problem.column, problem.cell):
            assert part in words
        assert words.endswith("。")
