"""An official sheet on disk: the county's form, letters kept, old files safe, towns that sum to the county."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook
from xlsxwriter.format import Format

from dorms.domain.ledgers import LineKind, Scope
from dorms.domain.official import COLUMNS, LEDGERS, Facts, ledger
from dorms.errors.files import NotReadBack
from dorms.errors.writing import CharacterNotWritable, TextTooLong
from dorms.messages import explain
from dorms.sheets.writing import official
from dorms.sheets.writing.books import Rows
from dorms.sheets.writing.official import write_ledger
from tests.domain.county import BUREAU, FULL, NIGHT, a_stay, a_ticket, a_unit, counties
from tests.sheets.writing.hostile import HOSTILE, NAMES


def small_county(note: str = "") -> Facts:
    stock = [
        a_unit("101", built="2012-06", note=note),
        a_unit("102", funding="公租房", equipment="床、书桌"),
        a_unit("201", town="金牛镇"),
    ]
    stays = [a_stay(stock[0]), a_stay(stock[2], "于𠮷晓", category="特岗")]
    return Facts(stock, stays, [a_ticket(1, stock[0], NIGHT, material_cost=Decimal(20))])


def only_wide_blanks(text: str) -> bool:
    """calamine reads such a cell as empty, whoever wrote it."""
    return text.isspace() and min(text) > "\xa0"


def written(path: Path, key: str, facts: Facts, **more: object) -> Worksheet:
    """The sheet as openpyxl reads it from the file."""
    write_ledger(ledger(key, facts, replace(BUREAU, **more)), path)  # type: ignore[arg-type]
    sheet = openpyxl.load_workbook(path).active
    assert isinstance(sheet, Worksheet)
    return sheet


def cells(path: Path) -> list[list[object]]:
    """The sheet as calamine reads it, which is what our own import does."""
    return list(map(list, CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()))


@pytest.fixture(params=list(LEDGERS))
def key(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_sheet_is_a4_landscape_one_page_wide_with_its_header_on_every_page(
    tmp_path: Path, key: str
) -> None:
    sheet = written(tmp_path / "表.xlsx", key, small_county())
    page = sheet.page_setup
    assert (page.paperSize, page.orientation, page.fitToHeight) == (9, "landscape", 0)
    assert page.fitToWidth in (None, 1)  # one is what a file without it means
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    two_level = any(each.group for each in COLUMNS[key])
    assert sheet.print_title_rows == ("$3:$5" if two_level else "$3:$4")
    assert sheet.freeze_panes == ("A6" if two_level else "A5")
    assert sheet.print_area.endswith(f"${sheet.max_row}")
    assert "&P" in str(sheet.oddFooter.center.text)  # type: ignore[union-attr]


def test_every_sheet_has_title_office_date_numbered_row_and_foot(tmp_path: Path, key: str) -> None:
    sheet = written(tmp_path / "表.xlsx", key, small_county(), in_charge="王建国")
    assert str(sheet["A1"].value).startswith("庐江县农村教师周转宿舍")
    assert sheet["A1"].font.name == "方正小标宋简体"
    assert sheet["A2"].value == "填报单位(盖章): 庐江县教育体育局"
    head = int(str(sheet.freeze_panes)[1:]) - 1
    assert [cell.value for cell in sheet[head]] == list(range(1, sheet.max_column + 1))
    feet = [str(cell.value) for (cell,) in sheet.iter_rows(min_row=head, max_col=1)]
    assert any(foot.startswith("负责人:王建国") and "报送日期" in foot for foot in feet)
    assert any(foot.startswith("填表说明: 1.") for foot in feet)


def test_the_unit_ledger_has_the_two_level_header_of_the_county(tmp_path: Path) -> None:
    sheet = written(tmp_path / "表.xlsx", "units", small_county())
    merged = {str(each) for each in sheet.merged_cells.ranges}
    assert {"A1:P1", "A3:A4", "B3:F3", "G3:K3", "L3:O3", "P3:P4"} <= merged
    assert [cell.value for cell in sheet[3] if cell.value] == [
        "序号",
        "房屋位置",
        "房屋情况",
        "管理情况",
        "备注",
    ]
    assert sheet["H6"].number_format == "0.00"
    assert sheet["H6"].border.left.style == "thin"


def test_id_and_phone_are_texts_in_cells_and_in_the_whole_column(tmp_path: Path) -> None:
    sheet = written(tmp_path / "表.xlsx", "stays", small_county(), full_numbers=True)
    for letter, text in (("F", "340124198309081285"), ("K", "15577042006")):
        assert sheet[f"{letter}5"].value == text
        assert sheet[f"{letter}5"].data_type == "s"
        assert sheet[f"{letter}5"].number_format == "@"
        assert sheet.column_dimensions[letter].number_format == "@"


def test_dates_are_dates_and_money_is_a_number(tmp_path: Path) -> None:
    sheet = written(tmp_path / "表.xlsx", "stays", small_county())
    assert sheet["N5"].value == datetime(2024, 9, 1)  # noqa: DTZ001
    assert sheet["N5"].number_format == "yyyy-mm-dd"
    assert sheet["R5"].value == 35.5


def test_totals_stand_as_numbers_so_that_every_viewer_shows_them(tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    write_ledger(ledger("units", small_county(), BUREAU), path)
    rows = {str(row[0]): row for row in cells(path) if isinstance(row[0], str)}
    assert rows["合计"][7] == 48.39
    assert rows["白山镇小计"][5] == "2套"
    assert rows["其中:公租房"][8] == 2


def test_the_demo_mark_is_in_the_title_and_the_header_of_every_page(tmp_path: Path, key: str) -> None:
    sheet = written(tmp_path / "表.xlsx", key, small_county(), demo=True)
    assert "演示数据" in str(sheet["A1"].value)
    assert sheet.oddHeader.right.text == "演示数据"  # type: ignore[union-attr]
    real = written(tmp_path / "真.xlsx", key, small_county())
    assert not real.oddHeader.right.text  # type: ignore[union-attr]


def test_the_equations_and_the_imprint_are_printed(tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    write_ledger(ledger("occupancy", small_county(), replace(BUREAU, imprint="校验码 K7M2")), path)
    feet = [str(row[0]) for row in cells(path)]
    assert any("1.总套数 3 = 可用套数 3 + 维修停用 0。" in foot for foot in feet)
    assert any("上期末 2 + 本期入住 0 - 本期退房 0" in foot for foot in feet)
    assert feet[-1] == "校验码 K7M2"


@pytest.mark.parametrize("text", NAMES)
def test_a_hostile_text_comes_back_letter_for_letter(tmp_path: Path, text: str) -> None:
    path = tmp_path / "表.xlsx"
    write_ledger(ledger("units", small_county(text), BUREAU), path)
    assert cells(path)[5][15] == text
    sheet = openpyxl.load_workbook(path).active
    assert isinstance(sheet, Worksheet)
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type in ("f", "e")]


@settings(
    max_examples=500 if FULL else 25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(texts=st.lists(HOSTILE, min_size=20, max_size=20))
def test_any_text_comes_back_letter_for_letter(tmp_path: Path, texts: list[str]) -> None:
    path = tmp_path / "表.xlsx"
    stock = [a_unit(str(number), note=text, asset_no=text[::-1]) for number, text in enumerate(texts)]
    write_ledger(ledger("units", Facts(stock), BUREAU), path)
    rows = cells(path)[5 : 5 + len(texts)]
    expected = ["" if only_wide_blanks(text) else text for text in texts]
    assert [(row[15], row[14]) for row in rows] == [(text, text[::-1]) for text in expected]


def test_a_text_longer_than_a_cell_is_refused_and_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(TextTooLong) as caught:
        write_ledger(ledger("units", small_county("𠮷" * 16_384), BUREAU), path)
    assert (caught.value.cell, caught.value.column, caught.value.length) == ("P6", "备注", 32_768)
    assert "P6" in explain(caught.value)
    assert path.read_bytes() == b"old"
    write_ledger(ledger("units", small_county("𠮷" * 16_383 + "a"), BUREAU), path)
    assert cells(path)[5][15] == "𠮷" * 16_383 + "a"


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\x1f", "\ufffe", "\ud842"])
def test_a_character_excel_cannot_hold_is_refused_with_its_position(tmp_path: Path, char: str) -> None:
    with pytest.raises(CharacterNotWritable) as caught:
        write_ledger(ledger("units", small_county(f"备注{char}"), BUREAU), tmp_path / "表.xlsx")
    assert (caught.value.cell, caught.value.position) == ("P6", 3)
    assert f"U+{ord(char):04X}" in explain(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_day_before_excel_began_is_written_as_text(tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    unit = a_unit()
    write_ledger(ledger("stays", Facts([unit], [a_stay(unit, start=date(202, 9, 1))]), BUREAU), path)
    assert cells(path)[4][13] == "0202-09-01"


def test_a_file_that_does_not_read_back_never_replaces_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that flips a cell: the archive is whole, the number is another."""
    path = tmp_path / "表.xlsx"
    path.write_bytes(b"old")
    write = Rows.write_number

    def write_wrongly(sheet: Rows, row: int, column: int, number: Decimal, look: Format) -> int:
        result: int = write(sheet, row, column, 99 if (row, column) == (5, 7) else number, look)
        return result

    monkeypatch.setattr(Rows, "write_number", write_wrongly)
    with pytest.raises(NotReadBack):
        write_ledger(ledger("units", small_county(), BUREAU), path)
    assert path.read_bytes() == b"old"


def test_every_cut_of_the_file_is_noticed_when_reading_back(tmp_path: Path) -> None:
    path, cut = tmp_path / "表.xlsx", tmp_path / "半.xlsx"
    sheet = ledger("vacancies", small_county(), BUREAU)
    write_ledger(sheet, path)
    whole = path.read_bytes()
    for size in range(0, len(whole), 97):
        cut.write_bytes(whole[:size])
        assert not official._reads_as(cut, 5, sheet.lines)
    assert official._reads_as(path, 5, sheet.lines)


def test_an_old_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    for note in ("一", "二"):
        write_ledger(ledger("units", small_county(note), BUREAU), path)
    assert list(tmp_path.iterdir()) == [path]
    assert cells(path)[5][15] == "二"
    assert zipfile.is_zipfile(path)


@settings(
    max_examples=100 if FULL else 8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(county=counties())
@pytest.mark.parametrize("key", ["units", "occupancy"])
def test_town_files_sum_to_the_county_file(tmp_path: Path, key: str, county: Facts) -> None:
    totals = [
        total
        for town in ("", "白山镇", "金牛镇", "庐城镇")
        for total in _totals(tmp_path / f"{town}.xlsx", key, county, town)
    ]
    whole, *towns = totals
    sums = [
        place for place, each in enumerate(ledger(key, county, BUREAU).columns) if each.total.value == "sum"
    ]
    assert sums
    for place in sums:
        parts = sum(float(str(total[place] or 0)) for total in towns)
        assert float(str(whole[place])) == pytest.approx(parts)


def _totals(path: Path, key: str, county: Facts, town: str) -> Iterator[list[object]]:
    write_ledger(ledger(key, county, replace(BUREAU, scope=Scope("庐江县", town))), path)
    return (row for row in cells(path) if row[0] == "合计")


def test_lines_in_the_file_are_the_lines_of_the_ledger(tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    sheet = ledger("units", small_county(), BUREAU)
    write_ledger(sheet, path)
    kinds = [line.kind for line in sheet.lines]
    assert kinds.count(LineKind.ROW) == sum(isinstance(row[0], float) for row in cells(path)[5:])
