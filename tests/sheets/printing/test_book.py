"""A filled form as paper takes it: what is inside its print area, its looks, its set-up, and what is lost."""

from datetime import date

import pytest
from openpyxl import Workbook
from openpyxl.formatting.rule import CellIsRule, DataBarRule, FormulaRule, Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.worksheet import Worksheet

from dorms.domain.papers.forms import PAGE, PAGES, Across, FilledForm, FormCell, LossKind, Turn, Type
from dorms.sheets.printing import printed_form
from tests.sheets.templates.forms import official_form, own_form

TODAY = date(2026, 6, 15)


def printed(book: Workbook, *filled: str) -> FilledForm:
    return printed_form(book, "表", file="省表.xlsx", filled=filled or book.sheetnames[:1], today=TODAY)


def cell(form: FilledForm, row: int, column: int) -> FormCell:
    found = form.grids[0].rows[row - 1].cells[column - 1]
    assert found is not None
    return found


def test_looks_and_page_setup_are_the_forms_own() -> None:
    form = printed(official_form())
    grid, setup = form.grids[0], form.grids[0].setup

    assert [round(width) for width in grid.widths[:2]] == [
        30,
        156,
    ]  # 5 and 26 figures of 宋体 11, 8 pixels each
    assert (grid.repeated, setup.wide, setup.tall, setup.centred, setup.landscape) == (
        range(3, 4), 1, 0, True, False,
    )  # fmt: skip
    assert setup.foot == ("", f"— {PAGE} / {PAGES} —", "")
    assert cell(form, 4, 1).turn is Turn.STACKED
    assert (cell(form, 4, 3).across, cell(form, 4, 3).ground) == (Across.SPREAD, "#D9E1F2")
    assert (cell(form, 2, 1).columns, cell(form, 2, 1).type.type) == (8, Type.TITLE)
    assert grid.rows[1].cells[1] is None
    assert cell(form, 6, 1).edges.bottom.double
    assert [loss.kind for loss in form.losses] == [LossKind.SHEET]


def test_only_the_print_area_of_sheets_with_something_in_them_is_printed() -> None:
    book = own_form()
    book.worksheets[0]["H1"] = "草稿"
    book.worksheets[0].column_dimensions["B"].hidden = True
    book.worksheets[0].row_dimensions[3].hidden = True
    hidden = book.create_sheet("底稿")
    hidden.sheet_state = "hidden"
    form = printed(book)

    assert [grid.name for grid in form.grids] == ["附件3", "汇总"]  # the second has formulas
    assert len(form.grids[0].widths) == 6
    assert form.grids[0].widths[1] == 0
    assert form.grids[0].rows[2].height == 0
    assert form.losses == ()


def test_what_paper_cannot_show_is_named_with_its_cell() -> None:
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet["A1"], sheet["A2"], sheet["A3"] = "字", 0.5, "=RAND()"
    sheet["A1"].font = Font(name="华文行楷", strike=True)
    sheet["A1"].fill = PatternFill("lightGray")
    sheet["A2"].number_format = "# ?/?"
    sheet.conditional_formatting.add("A2:A9", DataBarRule("min", None, "max", None, color="FF0000"))
    sheet.conditional_formatting.add(
        "B2:B9", CellIsRule("greaterThan", ["RAND()"], fill=PatternFill("solid"))
    )
    sheet["B2"] = 1
    sheet.oddHeader.left.text = "&G"  # type: ignore[union-attr]
    sheet.page_setup.paperSize = 11
    lost = {(loss.kind, loss.cell or loss.what) for loss in printed(book).losses}

    assert lost == {
        (LossKind.FONT, "华文行楷"), (LossKind.STRUCK, "A1"),
        (LossKind.PATTERN, "A1"), (LossKind.FORMAT, "A2"), (LossKind.FORMULA, "A3"),
        (LossKind.CONDITIONAL, "A2:A9"), (LossKind.CONDITIONAL, "B2:B9"), (LossKind.PICTURE, ""), (LossKind.PAPER, ""),
    }  # fmt: skip


def test_words_may_slant_and_lines_run_from_corner_to_corner() -> None:
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    for name, angle in (("A1", 45), ("B1", 135)):
        sheet[name] = "斜"
        sheet[name].alignment = Alignment(textRotation=angle)
    sheet["A1"].border = Border(diagonal=Side(style="medium"), diagonalDown=True)
    sheet["B1"].border = Border(diagonal=Side(style="thin"), diagonalUp=True)
    first, second = (cell(printed(book), 1, column) for column in (1, 2))

    assert [(one.turn, one.angle) for one in (first, second)] == [(Turn.SLANTED, 45), (Turn.SLANTED, -45)]
    assert (first.edges.falling.width, first.edges.rising.width) == (1.25, 0)
    assert (second.edges.falling.width, second.edges.rising.width) == (0, 0.5)


RED, GREEN = PatternFill(bgColor="FFC7CE"), PatternFill("solid", fgColor="C6EFCE")
LISTED = DifferentialStyle(fill=RED)


@pytest.mark.parametrize(
    ("rule", "held"),
    [
        (CellIsRule("greaterThan", ["3"], fill=RED), [2, 3, 4]),  # words are above every number
        (CellIsRule("between", ["$B$1", "4"], fill=RED), [1, 2]),
        (CellIsRule("notEqual", ["3"], fill=RED), [2, 3, 4]),
        (FormulaRule(["$B1=1"], fill=RED), [1, 3]),
        (FormulaRule(["A2<A1"], fill=RED), [4]),  # loose references go with the cell
        (FormulaRule(["A1/0"], fill=RED), []),
        (Rule("containsText", dxf=LISTED, operator="containsText", text="无", formula=["x"]), [4]),
        (Rule("beginsWith", dxf=LISTED, text="房"), []),
        (Rule("duplicateValues", dxf=LISTED), []),
        (Rule("uniqueValues", dxf=LISTED), [1, 2, 3, 4]),
        (Rule("top10", dxf=LISTED, rank=1), [3]),
        (Rule("top10", dxf=LISTED, rank=50, percent=True, bottom=True), [1]),
        (Rule("aboveAverage", dxf=LISTED), [3]),
        (Rule("aboveAverage", dxf=LISTED, aboveAverage=False), [1, 2]),
        (Rule("notContainsErrors", dxf=LISTED), [1, 2, 3, 4]),
    ],
)
def test_looks_that_depend_on_values_are_printed(rule: Rule, held: list[int]) -> None:
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    for row in ((3, 1), (4, 2), (7, 1), ("无", 2)):
        sheet.append(row)
    sheet.conditional_formatting.add("A1:A4", rule)
    form = printed(book)

    assert [row for row in range(1, 5) if cell(form, row, 1).ground == "#FFC7CE"] == held
    assert form.losses == ()


def test_a_rule_for_whole_columns_looks_at_the_cells_there_are() -> None:
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    for number in (5, 5, 7):
        sheet.append((number,))
    sheet.conditional_formatting.add("A1:XFD1048576", Rule("duplicateValues", dxf=LISTED))

    assert [cell(printed(book), row, 1).ground for row in (1, 2, 3)] == ["#FFC7CE", "#FFC7CE", ""]


def test_of_two_rules_that_hold_the_foremost_is_heard_and_may_be_the_last() -> None:
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    for number in (5, 15):
        sheet.append((number,))
    sheet.conditional_formatting.add("A1:A2", CellIsRule("greaterThan", ["10"], fill=RED, stopIfTrue=True))
    sheet.conditional_formatting.add(
        "A1:A2", CellIsRule("greaterThan", ["1"], fill=GREEN, font=Font(bold=True))
    )
    form = printed(book)

    assert [(cell(form, row, 1).ground, cell(form, row, 1).type.bold) for row in (1, 2)] == [
        ("#C6EFCE", True),
        ("#FFC7CE", False),
    ]


def test_the_order_of_the_rules_is_the_forms_and_not_the_files() -> None:
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet["A1"] = 15
    sheet["A1"].font = Font(italic=True)
    for at, fill, font in ((2, GREEN, Font(bold=True)), (1, RED, None)):
        style = DifferentialStyle(fill=fill, font=font)
        sheet.conditional_formatting.add("A1", Rule("expression", dxf=style, priority=at, formula=["A1>1"]))
    shown = cell(printed(book), 1, 1)

    assert (shown.ground, shown.type.bold, shown.type.italic) == ("#FFC7CE", True, True)


def test_a_rule_without_looks_of_its_own_keeps_the_others_away_and_empty_cells_are_dressed() -> None:
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet["A1"], sheet["A3"] = 15, 15
    sheet.conditional_formatting.add("A1", Rule("expression", formula=["TRUE"], stopIfTrue=True))
    sheet.conditional_formatting.add("A1:A3", FormulaRule(["ROW()<3"], fill=RED))

    assert [cell(printed(book), row, 1).ground for row in (1, 2, 3)] == ["", "#FFC7CE", ""]


def test_codes_of_head_and_foot_become_words() -> None:
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet["A1"] = "x"
    sheet.oddFooter.left.text = "&D &F &A 张&&李"  # type: ignore[union-attr]
    assert printed(book).grids[0].setup.foot[0] == "2026-06-15 省表.xlsx Sheet 张&李"


def test_days_take_the_format_of_a_chinese_system() -> None:
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet["A1"] = TODAY
    sheet["A1"]._style.numFmtId = 31
    assert cell(printed(book), 1, 1).text == "2026年6月15日"
    assert cell(printed(book), 1, 1).across is Across.RIGHT
