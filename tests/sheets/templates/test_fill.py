"""A bureau's form comes out as the bureau drew it, with as many rows as there are and its formulas grown."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.formatting.rule import FormulaRule
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

from dorms.domain.ledgers import Ledger
from dorms.domain.official import LEDGERS, Facts, ledger
from dorms.sheets.templates import fill_form, write_form
from dorms.sheets.writing.official import write_ledger
from tests.domain.county import BUREAU, NIGHT, a_stay, a_ticket, a_unit
from tests.sheets.templates.forms import own_form, saved


def facts(count: int = 3, note: str = "") -> Facts:
    stock = [
        a_unit(f"{101 + at}", floor_area_m2=Decimal("40.50"), capacity=2, note=note) for at in range(count)
    ] + [a_unit("201", town="金牛镇", floor_area_m2=Decimal(30), capacity=1, funding="公租房")]
    stays = [a_stay(stock[0]), a_stay(stock[-1], "于𠮷晓", category="特岗")]
    return Facts(stock, stays, [a_ticket(1, stock[0], NIGHT, material_cost=Decimal(20))])


def units(count: int = 3, note: str = "") -> Ledger:
    return ledger("units", facts(count, note), replace(BUREAU, filled_by="李会计"))


def filled(tmp_path: Path, form: bytes, wanted: Ledger) -> openpyxl.Workbook:
    path = tmp_path / "填好.xlsx"
    fill_form(form, "模板.xlsx", wanted, path)
    return openpyxl.load_workbook(path)


@pytest.fixture
def sheet(tmp_path: Path) -> Worksheet:
    found = filled(tmp_path, saved(own_form()), units()).worksheets[0]
    assert isinstance(found, Worksheet)
    return found


def test_each_line_has_its_row_and_the_cover_its_words(sheet: Worksheet) -> None:
    assert sheet["A2"].value == "庐江县周转房一览表（2026年6月）"
    assert sheet["A3"].value == "单位：庐江县教育体育局"
    assert [sheet.cell(row, 1).value for row in range(5, 9)] == [
        "1栋-2单元-101", "1栋-2单元-102", "1栋-2单元-103", "1栋-2单元-201",
    ]  # fmt: skip
    assert [sheet.cell(row, 3).value for row in range(5, 9)] == [40.5, 40.5, 40.5, 30]
    assert sheet["D10"].value == "填表：李会计　共 4 套"


def test_formulas_stay_in_their_row_and_ranges_grow(sheet: Worksheet) -> None:
    assert [sheet.cell(row, 5).value for row in range(5, 9)] == [f"=C{row}/D{row}" for row in range(5, 9)]
    assert [sheet.cell(9, at).value for at in (1, 3, 4, 5)] == [
        "合计", "=SUM(C5:C8)", "=SUM(D5:D8)", "=C9/D9",
    ]  # fmt: skip


def test_a_fixed_row_inside_the_repeated_one_speaks_of_all_of_them(tmp_path: Path) -> None:
    form = own_form()
    for name, formula in (("G5", "=RANK(C5,C$5:C$5)"), ("H5", "=SUM(C$5:C5)"), ("I5", "=C5/C$5")):
        form.worksheets[0][name] = formula
    form.worksheets[0].conditional_formatting.add("A5:F5", FormulaRule(["COUNTIF($B$5:$B$5,$B5)>1"]))
    sheet = filled(tmp_path, saved(form), units()).worksheets[0]

    assert [sheet[f"{letter}7"].value for letter in "GHI"] == ["=RANK(C7,C$5:C$8)", "=SUM(C$5:C7)", "=C7/C$5"]
    (area,) = sheet.conditional_formatting
    assert [rule.formula for rule in area.rules] == [["COUNTIF($B$5:$B$8,$B5)>1"]]


def test_results_stand_beside_the_formulas_where_they_are_known(tmp_path: Path) -> None:
    """A phone that works nothing out shows them; Excel works everything out again."""
    form = own_form()
    first = form.worksheets[0]
    first["H6"], first["I6"], first["J6"], first["K6"] = "=RAND()", '="共"&C6&"<人>"', "=C6>1", "=1/0"
    fill_form(saved(form), "表.xlsx", units(), tmp_path / "填好.xlsx")
    shown = openpyxl.load_workbook(tmp_path / "填好.xlsx", data_only=True)
    written = openpyxl.load_workbook(tmp_path / "填好.xlsx")

    sheet = shown.worksheets[0]
    assert sheet["C9"].value == sum(float(str(sheet.cell(row, 3).value)) for row in (5, 6, 7, 8))
    assert [sheet[f"{letter}9"].value for letter in "HIJK"] == [
        None,
        f"共{sheet['C9'].value:g}<人>",
        True,
        "#DIV/0!",
    ]
    assert shown.worksheets[1]["B1"].value == sheet["C9"].value
    assert written.worksheets[0]["C9"].value == "=SUM(C5:C8)"
    assert written.calculation.fullCalcOnLoad


def test_array_formulas_rules_choices_and_names_go_with_their_rows(tmp_path: Path) -> None:
    form = own_form()
    first = form.worksheets[0]
    first["H5"], first["H6"] = ArrayFormula("H5", "=SUM(C5*2)"), ArrayFormula("H6", "=SUM((C5:C5>0)*C5:C5)")
    first["J8"] = "名单"
    first.conditional_formatting.add("A5:F5", FormulaRule(["$C5>$C$6"]))
    first.conditional_formatting.add("C6", FormulaRule(["$C6>9"]))
    choice = DataValidation("list", formula1="$J$8:$J$9")
    choice.add("A5")
    first.add_data_validation(choice)
    form.defined_names["合计"] = DefinedName("合计", attr_text="附件3!$C$6")
    made = filled(tmp_path, saved(form), units())
    sheet = made.worksheets[0]

    assert [(sheet[at].value.ref, sheet[at].value.text) for at in ("H6", "H9")] == [
        ("H6", "=SUM(C6*2)"),
        ("H9", "=SUM((C5:C8>0)*C5:C8)"),
    ]
    rules = {str(area.sqref): [rule.formula for rule in area.rules] for area in sheet.conditional_formatting}
    assert rules == {"A5:F8": [["$C5>$C$9"]], "C9": [["$C9>9"]]}
    assert [(str(one.sqref), one.formula1) for one in sheet.data_validations.dataValidation] == [
        ("A5:A8", "$J$11:$J$12")
    ]
    assert made.defined_names["合计"].attr_text == "附件3!$C$9"


def test_other_sheets_follow(tmp_path: Path) -> None:
    other = filled(tmp_path, saved(own_form()), units()).worksheets[1]

    assert [other[cell].value for cell in ("A1", "B1", "B2")] == [
        "庐江县教育体育局", "=附件3!C9", "=SUM('附件3'!D5:D8)",
    ]  # fmt: skip


def test_looks_heights_blocks_and_print_set_up_are_kept(sheet: Worksheet) -> None:
    for row in range(5, 9):
        assert sheet.row_dimensions[row].height == 31
        assert sheet.cell(row, 6).fill.fgColor.rgb == "00FFFFCC"
        assert sheet.cell(row, 1).font.name == "仿宋"
        assert sheet.cell(row, 1).border.bottom.style == "thin"
    assert sheet.row_dimensions[10].height == 44
    assert {str(block) for block in sheet.merged_cells.ranges} == {"A2:F2", "A10:B11"}
    assert sheet.print_area == "'附件3'!$A$1:$F$11"
    assert sheet.print_title_rows == "$4:$4"
    assert sheet.page_setup.orientation == "portrait"
    assert sheet.oddFooter.center.text == "庐江县教育体育局 第 &P 页"  # type: ignore[union-attr]


@pytest.mark.parametrize("count", [0, 1, 5])
def test_a_form_of_any_number_of_rows_keeps_its_foot(tmp_path: Path, count: int) -> None:
    wanted = units(count)
    lines = [line for line in wanted.rows() if count or line.values[5] != "201"]
    sheet = filled(tmp_path, saved(own_form()), wanted).worksheets[0]

    assert sheet.cell(5 + max(count + 1, 1), 1).value == "合计"
    assert len(lines) in (count, count + 1)


def test_hostile_text_is_text(tmp_path: Path) -> None:
    sheet = filled(tmp_path, saved(own_form()), units(1, note="=cmd|'/c calc'!A0")).worksheets[0]

    assert (sheet["F5"].value, sheet["F5"].data_type) == ("=cmd|'/c calc'!A0", "s")
    assert sheet["F5"].number_format == "@"


def test_an_empty_ledger_leaves_one_empty_row(tmp_path: Path) -> None:
    sheet = filled(tmp_path, saved(own_form()), ledger("units", Facts(), BUREAU)).worksheets[0]

    assert [sheet.cell(5, at).value for at in (2, 3, 4)] == [None, None, None]
    assert sheet["C6"].value == "=SUM(C5:C5)"


def test_rows_of_totals_are_marked_too(tmp_path: Path) -> None:
    book = own_form()
    sheet = book.worksheets[0]
    sheet.unmerge_cells("A7:B8")
    sheet.insert_rows(6)
    sheet["A6"], sheet["C6"] = "{{小计}}", "{{小计:建筑面积}}"
    sheet["A7"], sheet["C7"], sheet["D7"] = "{{合计}}（{{合计:房号}}）", "{{合计:建筑面积}}", None
    sheet["E7"] = None
    out = filled(tmp_path, saved(book), units(2)).worksheets[0]

    assert [(out.cell(row, 1).value, out.cell(row, 3).value) for row in range(5, 10)] == [
        ("1栋-2单元-101", 40.5), ("1栋-2单元-102", 40.5), ("白山镇小计", 81), ("1栋-2单元-201", 30), ("金牛镇小计", 30),
    ]  # fmt: skip
    assert (out["A10"].value, out["C10"].value) == ("合计（3套）", 111)


def test_number_and_demo_mark_are_never_left_out(tmp_path: Path) -> None:
    wanted = units()
    issued = replace(wanted, cover=replace(wanted.cover, imprint="校验码 K7M2", demo=True))
    sheet = filled(tmp_path, saved(own_form()), issued).worksheets[0]

    assert sheet.oddFooter.left.text == "校验码 K7M2"  # type: ignore[union-attr]
    assert sheet.oddHeader.right.text == "演示数据"  # type: ignore[union-attr]


@pytest.mark.slow
@pytest.mark.parametrize("key", list(LEDGERS))
def test_the_ready_made_form_of_every_ledger_gives_the_official_sheet(tmp_path: Path, key: str) -> None:
    wanted = ledger(key, facts(), replace(BUREAU, in_charge="王建国"))
    write_ledger(wanted, tmp_path / "官样.xlsx")
    write_form(wanted, tmp_path / "模板.xlsx")
    fill_form((tmp_path / "模板.xlsx").read_bytes(), "模板.xlsx", wanted, tmp_path / "填好.xlsx")

    official = openpyxl.load_workbook(tmp_path / "官样.xlsx").worksheets[0]
    ours = openpyxl.load_workbook(tmp_path / "填好.xlsx").worksheets[0]
    head = int(str(official.freeze_panes)[1:])
    more = 0 if any(wanted.rows()) else 1  # an empty ledger leaves the row it repeats
    for row in range(head, head + len(wanted.lines)):
        for column in range(1, len(wanted.columns) + 1):
            want, got = official.cell(row, column), ours.cell(row + more, column)
            assert got.value == want.value, got.coordinate
            assert got.number_format == want.number_format or want.value is None, got.coordinate
    assert ours["A1"].value == official["A1"].value
    assert ours.print_title_rows == official.print_title_rows


def test_days_are_days(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "{{#入住日期}}"
    book.worksheets[0]["B1"] = "住到{{#期限止}}止"
    sheet = filled(tmp_path, saved(book), ledger("stays", facts(), BUREAU)).worksheets[0]

    assert sheet["A1"].value == datetime(2024, 9, 1)  # noqa: DTZ001
    assert sheet["A1"].number_format == "yyyy-mm-dd"
    assert str(sheet["B1"].value).startswith("住到")
