"""“Export what I see”: every row, every letter, little memory."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from dorms.domain.ledgers import Column, Shape, Value
from dorms.errors.writing import CharacterNotWritable, ListTooLong, TextTooLong
from dorms.messages import explain
from dorms.sheets.writing import lists
from dorms.sheets.writing.books import is_whole
from dorms.sheets.writing.lists import sheet_name, write_list
from tests.domain.county import FULL
from tests.sheets.writing.hostile import HOSTILE, NAMES

COLUMNS = (
    Column("name", "姓名", Shape.TEXT, 10),
    Column("id_number", "身份证号", Shape.DIGITS, 20),
    Column("nights", "夜数", Shape.COUNT, 8),
    Column("move_in", "入住日期", Shape.DATE, 11),
    Column("deposit", "押金", Shape.DECIMAL, 10),
)
ROW: tuple[Value, ...] = ("张三", "340124198309081285", 5, date(2026, 6, 15), Decimal("35.50"))


def cells(path: Path) -> list[list[object]]:
    return list(map(list, CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()))


class Stopped(Exception):
    """The user pressed cancel."""


def test_a_list_has_its_rows_under_a_header_with_filter_and_frozen(tmp_path: Path) -> None:
    path = tmp_path / "名单.xlsx"
    assert write_list("在住名单", COLUMNS, [ROW, ("李四", "", None, None, None)], path) == 2
    sheet = openpyxl.load_workbook(path).active
    assert isinstance(sheet, Worksheet)
    assert [cell.value for cell in sheet[1]] == ["姓名", "身份证号", "夜数", "入住日期", "押金"]
    assert sheet.title == "在住名单"
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("A2", "A1:E3", "$1:$1")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet["A1"].font.b
    assert [cell.number_format for cell in sheet[2]] == ["@", "@", "0", "yyyy-mm-dd", "0.00"]
    assert cells(path)[1] == ["张三", "340124198309081285", 5, date(2026, 6, 15), 35.5]
    assert cells(path)[2][:2] == ["李四", ""]


def test_an_empty_list_is_its_header(tmp_path: Path) -> None:
    assert write_list("空", COLUMNS, [], tmp_path / "空.xlsx") == 0
    assert len(cells(tmp_path / "空.xlsx")) == 1


@pytest.mark.parametrize("text", NAMES)
def test_a_hostile_text_comes_back_letter_for_letter(tmp_path: Path, text: str) -> None:
    path = tmp_path / "名单.xlsx"
    write_list("名单", COLUMNS[:1], [(text,)], path)
    assert cells(path)[1] == [text]


@settings(
    max_examples=500 if FULL else 40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(texts=st.lists(HOSTILE.filter(bool), min_size=20, max_size=20))
def test_any_text_comes_back_letter_for_letter(tmp_path: Path, texts: list[str]) -> None:
    path = tmp_path / "名单.xlsx"
    write_list("名单", COLUMNS[:2], [(text, text[::-1]) for text in texts], path)
    assert cells(path)[1:] == [[text, text[::-1]] for text in texts]


def test_what_no_cell_holds_is_refused_and_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "名单.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(CharacterNotWritable) as caught:
        write_list("名单", COLUMNS, [ROW, ("a\x00", *ROW[1:])], path)
    assert (caught.value.cell, caught.value.position, caught.value.column) == ("A3", 2, "姓名")
    with pytest.raises(TextTooLong):
        write_list("名单", COLUMNS, [("长" * 32_768, *ROW[1:])], path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_more_rows_than_a_sheet_has_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "MOST_ROWS", 3)
    write_list("名单", COLUMNS, [ROW] * 2, tmp_path / "名单.xlsx")
    with pytest.raises(ListTooLong) as caught:
        write_list("名单", COLUMNS, [ROW] * 3, tmp_path / "名单.xlsx")
    assert "最多 2 行" in explain(caught.value)


def test_cancelling_halfway_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    heard: list[int] = []

    def tick(count: int) -> None:
        heard.append(count)
        if count >= 3000:
            raise Stopped

    with pytest.raises(Stopped):
        write_list("名单", COLUMNS, (ROW for _ in range(9000)), tmp_path / "名单.xlsx", tick=tick)
    assert heard == [1000, 2000, 3000]
    assert list(tmp_path.iterdir()) == []


def test_a_sheet_that_lost_a_row_or_a_byte_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "名单.xlsx"
    write_list("名单", COLUMNS, [ROW] * 50, path)
    whole = path.read_bytes()
    assert is_whole(path, 51)
    assert not is_whole(path, 52)
    for place in range(0, len(whole), 61):
        path.write_bytes(whole[:place])
        assert not is_whole(path, 51)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("在住:2026/6", "在住_2026_6"),
        ("'引'", "引"),
        ("", "Sheet1"),
        ("𠮷" * 20, "𠮷" * 15),
        ("长" * 40, "长" * 31),
    ],
)
def test_a_title_becomes_a_sheet_name_excel_takes(tmp_path: Path, title: str, name: str) -> None:
    assert sheet_name(title) == name
    write_list(title, COLUMNS, [ROW], tmp_path / "名单.xlsx")
    assert openpyxl.load_workbook(tmp_path / "名单.xlsx").sheetnames == [name]
