"""Sheets as offices keep them: two tables on one sheet, rows crossed out, files that are not what they seem."""

import pytest
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from dorms.domain.imports import Code, Kind, Outcome, Skipped, SkipReason
from dorms.errors.sheets import IncompleteFile, LeftByOffice, TwoTables, UnpairedQuote
from dorms.messages import explain
from dorms.sheets.reading.dates import Dates
from tests.sheets.reading.books import HEADERS, bare, book, codes, read, sheet_xml, text_row
from tests.sheets.reading.county import LI, WANG, ZHANG

HEAD = list(HEADERS[Kind.TEACHERS])
A = ["张三", "白山镇中心小学", ZHANG, "13800000001", "男", "2020-09"]
B = ["李小红", "白山镇中心小学", LI, "13800000002", "女", "2021-09"]
C = ["王五", "白山镇戴桥小学", WANG, "13800000003", "男", "2021-09"]
STAYS = list(HEADERS[Kind.STAYS])


@pytest.mark.parametrize(
    ("below", "kind", "rows"),
    [
        (
            [["序号", *HEAD], [1, *C]],
            Kind.TEACHERS,
            (1, 4),
        ),  # the better header was the lower one, the upper rows were lost
        ([["学校", "姓名", "身份证号"], [C[1], C[0], C[2]]], Kind.TEACHERS, (1, 4)),
        ([STAYS, ["王五", C[1], WANG, "东楼-3", "2024-09-01"]], Kind.TEACHERS, (1, 4)),
        ([STAYS, ["王五", C[1], WANG, "东楼-3", "2024-09-01"]], Kind.STAYS, (1, 4)),
    ],
)
def test_two_tables_on_one_sheet_are_refused_with_both_rows(
    below: list[list[object]], kind: Kind, rows: tuple[int, int]
) -> None:
    with pytest.raises(TwoTables) as caught:
        read(kind, book([HEAD, A, [], *below]))

    assert caught.value.rows == rows
    assert "第 1 行" in explain(caught.value)
    assert "第 4 行" in explain(caught.value)


def test_a_header_repeated_on_every_page_is_no_second_table() -> None:
    report = read(Kind.TEACHERS, book([HEAD, A, ["姓名", "学校", "身份证号"], B]))

    assert [row.row for row in report.rows] == [2, 4]


@pytest.mark.parametrize(("cells", "asked"), [("ABCDEF", True), ("A", True), ("D", False)])
def test_a_row_crossed_out_is_asked_about(cells: str, asked: bool) -> None:
    def cross(sheet: Worksheet) -> None:
        for letter in cells:
            sheet[f"{letter}2"].font = Font(strike=False)  # the file says so
            sheet[f"{letter}3"].font = Font(strike=True)

    report = read(Kind.TEACHERS, book([HEAD, A, B], touch=cross))

    assert [codes(row) for row in report.rows] == [[], ["STRUCK_ROW"] if asked else []]
    assert report.rows[1].outcome is (Outcome.NEEDS_PERSON if asked else Outcome.OK)


@pytest.mark.parametrize("encoding", ["GBK", "no-such-code"])
def test_xml_in_an_encoding_no_workbook_has_is_refused(encoding: str) -> None:
    xml = sheet_xml(text_row(1, *HEAD) + text_row(2, *A))

    with pytest.raises(IncompleteFile):
        read(Kind.TEACHERS, bare(f'<?xml version="1.0" encoding="{encoding}"?>{xml}'.encode("gbk")))


@pytest.mark.parametrize("cell", ['"张三', '"张三"借调'])
def test_a_quote_without_its_pair_swallows_no_rows(cell: str) -> None:
    lines = [",".join(line) for line in (HEAD, A, [cell, *B[1:]], C)]

    with pytest.raises(UnpairedQuote) as caught:
        read(Kind.TEACHERS, "\n".join(lines).encode(), "名单.csv")

    assert "第 3 行" in explain(caught.value)


def test_the_file_an_office_program_keeps_beside_an_open_workbook_is_named() -> None:
    with pytest.raises(LeftByOffice) as caught:
        read(Kind.TEACHERS, b"\x05admin" + b" " * 159, "~$花名册.xlsx")

    assert "临时文件" in explain(caught.value)


def test_a_short_row_with_a_word_of_the_foot_in_its_last_cell_is_data() -> None:
    report = read(
        Kind.TICKETS,
        book(
            [
                ["房号", "报修日", "内容"],
                ["1-1-101", "2026-06-01", "说明书上的电话打不通"],
                ["负责人", None, "李四"],
            ]
        ),
    )

    assert [row.row for row in report.rows] == [2]
    assert report.skipped == (Skipped(3, SkipReason.FOOTER),)


@pytest.mark.parametrize("text", ["2024 1 1", "2024、1、1", "2024，1，1", "２０２４。１。１", "'2024-01-01"])
def test_a_day_with_other_signs_between_is_that_day_and_no_other_month(text: str) -> None:
    day, month = Dates().day(text), Dates().month(text)

    assert (str(day.value), day.code) == ("2024-01-01", Code.DATE_FORM)
    assert month.value == "2024-01"
