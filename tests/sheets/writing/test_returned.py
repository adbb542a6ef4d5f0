"""Rows that were not imported go back to the clerk: in a copy of the own workbook, or as a list."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from dorms.domain.idnumbers import check_digit
from dorms.domain.imports import Kind, Known, KnownSchool, Outcome, SheetReport
from dorms.sheets.reading import read_sheet
from dorms.sheets.writing.returned import REASONS, write_returned

TODAY = date(2026, 6, 15)
KNOWN = Known(schools=(KnownSchool("白山镇戴桥小学", "白山镇"),))
HEAD = ["学校", "姓名", "身份证号", "联系电话"]
NUMBER = "34012419900101001"
WRONG = NUMBER + str((int(check_digit(NUMBER).replace("X", "0")) + 1) % 10)
GOOD = ["白山镇戴桥小学", "张三", NUMBER + check_digit(NUMBER), "13900000001"]
BAD = ["白山镇戴桥小学", "李四", WRONG, "13900000002"]


def content_of(*rows: list[str], merged: str = "") -> bytes:
    book = Workbook()
    for row in (HEAD, *rows):
        book.worksheets[0].append(row)
    book.worksheets[0]["D2"].number_format = "@"
    if merged:
        book.worksheets[0].merge_cells(merged)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def report_of(content: bytes, name: str = "表.xlsx") -> SheetReport:
    return read_sheet(Kind.TEACHERS, content, name, KNOWN, TODAY)


def test_the_clerks_own_workbook_comes_back_coloured_and_commented(tmp_path: Path) -> None:
    content = content_of(GOOD, BAD)
    report = report_of(content)
    (refused,) = report.rows_with(Outcome.REFUSED)

    assert write_returned(report, content, tmp_path / "退回.xlsx")

    sheet = load_workbook(tmp_path / "退回.xlsx").worksheets[0]
    bad = sheet["C3"]
    assert bad.comment is not None
    assert "最后一位" in bad.comment.text
    assert bad.fill.fgColor.rgb != sheet["C2"].fill.fgColor.rgb
    assert sheet["C2"].comment is None
    assert [cell.value for cell in sheet[1]] == [*HEAD, REASONS]
    assert str(sheet.cell(refused.row, 5).value).startswith("第 3 行")
    assert sheet.cell(2, 5).value is None
    assert [cell.value for cell in sheet[2]][:4] == GOOD
    assert sheet["D2"].number_format == "@"


def test_a_sheet_returned_twice_has_one_column_of_reasons(tmp_path: Path) -> None:
    content = content_of(GOOD, BAD)
    write_returned(report_of(content), content, tmp_path / "一.xlsx")
    once = (tmp_path / "一.xlsx").read_bytes()
    report = report_of(once)
    assert report.ignored_columns == (REASONS,)

    write_returned(report, once, tmp_path / "二.xlsx")

    sheet = load_workbook(tmp_path / "二.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[1]] == [*HEAD, REASONS]
    assert sheet["C3"].comment is not None
    assert sheet["C3"].comment.text.count("最后一位") <= 2


def test_a_finding_in_a_merged_block_is_marked_where_the_block_begins(tmp_path: Path) -> None:
    content = content_of(BAD, ["白山镇戴桥小学", "王五", "", "13900000003"], merged="C2:C3")
    report = report_of(content)

    assert write_returned(report, content, tmp_path / "退回.xlsx")

    assert load_workbook(tmp_path / "退回.xlsx").worksheets[0]["C2"].comment is not None


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "@SUM(1)"])
def test_reasons_are_never_formulas(tmp_path: Path, text: str) -> None:
    content = content_of([*BAD[:1], text, *BAD[2:]])
    report = report_of(content)

    write_returned(report, content, tmp_path / "退回.xlsx")

    sheet = load_workbook(tmp_path / "退回.xlsx").worksheets[0]
    assert sheet.cell(2, 5).data_type == "s"


def test_any_other_file_comes_back_as_a_list_with_what_stood_there(tmp_path: Path) -> None:
    text = "\n".join(",".join(row) for row in (HEAD, GOOD, BAD))
    content = text.encode("gb18030")
    report = report_of(content, "表.csv")

    assert not write_returned(report, content, tmp_path / "退回.xlsx")

    rows = [[cell.value for cell in row] for row in load_workbook(tmp_path / "退回.xlsx").worksheets[0]]
    assert rows[0][:3] == ["行号", "结果", REASONS]
    assert len(rows) == 2
    assert rows[1][0] == 3
    assert rows[1][1] == "不能导入"
    assert "最后一位" in str(rows[1][2])
    assert set(BAD) <= set(map(str, rows[1]))


def test_what_openpyxl_cannot_open_comes_back_as_a_list(tmp_path: Path) -> None:
    content = content_of(GOOD, BAD)
    report = report_of(content)

    assert not write_returned(report, b"PK\x03\x04 no longer a workbook", tmp_path / "退回.xlsx")

    assert load_workbook(tmp_path / "退回.xlsx").worksheets[0].max_row == 2
