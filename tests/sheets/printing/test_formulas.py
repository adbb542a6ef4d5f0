"""The formulas of a form come out as LibreOffice and Excel work them out, or are named as not known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.formula import ArrayFormula

from dorms.sheets.printing.formulas import Book
from dorms.sheets.printing.values import Fault, NotKnown


def worked_out(formula: str, *rows: tuple[object, ...]) -> object:
    """The value of a formula below these rows."""
    book = Workbook()
    sheet = book.worksheets[0]
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value  # type: ignore[assignment]
    at = len(rows) + 1
    sheet.cell(at, 1, formula)
    return Book(book).value(sheet.title, at, 1)


ROWS = ((3, "石桥", 2.5, "101"), (None, "白山", 4, 101), (5, "石桥", "无", "*"))


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("=SUM(A1:A3)", 8.0),
        ("=A1+A2*2", 3.0),
        ("=-A1^2", 9.0),  # a sign binds tighter than a power
        ("=2^3^2", 64.0),  # from left to right
        ("=A1/(A1+A3)*100", 37.5),
        ("=50%+1", 1.5),
        ("=SUBTOTAL(9,C1:C3)", 6.5),
        ("=SUBTOTAL(103,B1:B3)", 3.0),
        ("=ROUND(2.345,2)", 2.35),
        ("=ROUND(-0.5,0)", -1.0),
        ("=ROUNDDOWN(2.999,1)", 2.9),
        ("=INT(-1.5)", -2.0),
        ('=COUNTIF(B1:B3,"石*")', 2.0),
        ('=COUNTIF(A1:A3,">=3")', 2.0),
        ('=SUMIF(B1:B3,"石桥",A1:A3)', 8.0),
        ('=SUMIFS(A1:A3,B1:B3,"石桥",A1:A3,">3")', 5.0),
        ("=SUMPRODUCT(A1:A3,C1:C3)", 7.5),
        ('=IF(A1>2,"够","不够")', "够"),
        ('=IF(A2="","空",A2)', "空"),
        ('=IFERROR(A1/A2,"—")', "—"),
        ("=IF(AND(A1>1,A3>1),1,0)", 1.0),
        ('=B1&"小学"&A1', "石桥小学3"),
        ('=TEXT(0.1234,"0.0%")', "12.3%"),
        ('=LEFT("石桥镇",2)&MID("abcd",2,2)&RIGHT("301",1)', "石桥bc1"),
        ("=AVERAGE(A1:A3)", 4.0),
        ("=MAX(A1:A3)-MIN(A1:A3)", 2.0),
        ("=COUNTA(B1:B3)&COUNTBLANK(A1:A3)", "31"),
        ("=ROW()-1", 3.0),
        ("=VLOOKUP(5,A1:C3,2,FALSE)", "石桥"),
        ("=VLOOKUP(4,A1:C3,2)", "石桥"),  # the last that is not above
        ('=VLOOKUP("白*",B1:C3,2,0)', 4.0),
        ('=IFERROR(VLOOKUP("无",B1:C3,2,0),"没有")', "没有"),
        ('=IFNA(VLOOKUP("无",B1:C3,2,0),"没有")', "没有"),
        ('=IF(ISNA(MATCH("无",B1:B3,0)),"没有","有")', "没有"),
        ("=HLOOKUP(3,A1:C3,3,0)", 5.0),
        ('=INDEX(C1:C3,MATCH("白山",B1:B3,0))', 4.0),
        ("=INDEX(A1:C3,3,2)", "石桥"),
        ("=SUM(INDEX(A1:C3,0,1))", 8.0),
        ("=LOOKUP(4,A1:A3,C1:C3)", 2.5),
        ('=LOOKUP(1,0/(B1:B3="石桥"),A1:A3)', 5.0),  # the last that meets the condition
        ('=XLOOKUP("白山",B1:B3,C1:C3)', 4.0),
        ('=XLOOKUP("无",B1:B3,C1:C3,"没有")', "没有"),
        ('=CHOOSE(2,"甲","乙")', "乙"),
        ('=SUMPRODUCT((B1:B3="石桥")*A1:A3)', 8.0),
        ('=SUMPRODUCT(--(B1:B3="石桥"),A1:A3)', 8.0),
        ('=SUMPRODUCT((LEFT(B1:B3,1)="石")*1)', 2.0),
        ('=AVERAGEIF(B1:B3,"石桥",A1:A3)', 4.0),
        ('=AVERAGEIFS(A1:A3,B1:B3,"石桥",A1:A3,">3")', 5.0),
        ("=LARGE(A1:A3,1)-SMALL(A1:A3,1)", 2.0),
        ("=RANK(3,A1:A3)", 2.0),
        ("=MOD(-7,3)", 2.0),
        ('=IFS(A1>5,"大",A1>2,"中",TRUE,"小")', "中"),
        ('=IF(A1>5,,"小")', "小"),
        ('=TEXT(DATE(2026,14,1),"yyyy-m-d")', "2027-2-1"),
        ('=FIND("桥",B1)&SUBSTITUTE(B1,"桥","岭")', "2石岭"),
        ("=ROW(A7)+COLUMN(C1)", 10.0),
        ("=1=1", True),
        ('="b">"A"', True),
        ('=IF(0.1+0.2=0.3,"相符","不符")', "相符"),  # what the machine's fractions leave is nothing
        ("=SUM(0.1,0.2)-0.3", 0.0),
        ('=COUNTIF(D1:D3,"101")&COUNTIF(D1:D3,101)&COUNTIF(D1:D3,">100")', "221"),  # a room kept as words
        ('=COUNTIF(B1:D3,"<>石桥")', 7.0),
        ('=COUNTIF(D1:D3,"~*")&COUNTIF(D1:D3,"*")', "12"),
        ('=COUNTIF(A1:A3,A2)&COUNTIF(A1:A3,"")', "01"),  # an empty cell asks for 0, no words for empty cells
    ],
)
def test_a_formula_is_worked_out(formula: str, value: object) -> None:
    assert worked_out(formula, *ROWS) == value


@pytest.mark.parametrize(
    ("formula", "fault"),
    [
        ('=VLOOKUP("无",B1:C3,2,0)', "#N/A"),
        ("=VLOOKUP(3,A1:B3,9,0)", "#REF!"),
        ("=SUMPRODUCT(A1:A3,C1:C2)", "#VALUE!"),
        ('=REPT("x",1E9)', "#VALUE!"),
        ("=A1/A2", "#DIV/0!"),
        ("=B1+1", "#VALUE!"),
        ("=SUM(A1:A3)/0", "#DIV/0!"),
    ],
)
def test_a_fault_is_shown_as_every_spreadsheet_shows_it(formula: str, fault: str) -> None:
    value = worked_out(formula, *ROWS)
    assert isinstance(value, Fault)
    assert str(value) == fault


@pytest.mark.parametrize(
    "formula",
    [
        "=RAND()",
        "=A4",
        "=A1:A3*2",
        "=VLOOKUP(4,A1:C3,2,1)&OFFSET(A1,1,1)",
        '=VLOOKUP(1,B1:B3&"",1)',
        "=SUM(没有!A1:A3)",
        "=A1:A3 B1:B3",
        '=SUMIF(B1:B3,"石桥",A1)',
        '=LOOKUP("石桥",B1:B3)',
        "=MATCH(4,C1:C3,-1)",
        '=COUNTIF(B1:B3,"340124199001011234")',
        "=1+",
    ],
)
def test_what_is_not_known_is_refused_by_name(formula: str) -> None:
    with pytest.raises(NotKnown):
        worked_out(formula, *ROWS)


def array(formula: str, ref: str, *rows: tuple[object, ...]) -> list[object]:
    """What an array formula over `ref`, below these rows, shows cell by cell."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    sheet[ref.split(":")[0]] = ArrayFormula(ref, formula)
    values = Book(book)
    _, (left, top, right, bottom) = values.bounds(ref, "Sheet")
    return [
        values.value("Sheet", row, column)
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    ]


def test_an_array_formula_is_worked_out_cell_by_cell() -> None:
    assert array('=SUM((B1:B3="石桥")*C1:C3)', "E1", *ROWS[:2], (5, "石桥", 1)) == [3.5]
    assert array('=MAX(IF(B1:B3="石桥",A1:A3))', "E1", *ROWS) == [5.0]
    assert list(map(str, array("=A1:A3*2", "E1:E4", *ROWS))) == ["6.0", "0.0", "10.0", "#N/A"]


def test_a_chain_of_formulas_may_be_as_long_as_the_sheet() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = "=A1500&B1&B1500"
    for row in range(2, 1501):
        sheet.cell(row, 1, f"=N(A{row - 1})+1" if row > 2 else "=1")
        sheet.cell(row - 1, 2, f"=B{row}+1")
    sheet["B1500"] = 0

    assert Book(book).value("Sheet", 1, 1) == "149914990"


def test_a_circle_and_brackets_without_end_are_refused() -> None:
    with pytest.raises(NotKnown):
        worked_out("=A1", ("=A2",))
    with pytest.raises(NotKnown):
        worked_out("=" + "(" * 3000 + "1" + ")" * 3000)


@pytest.mark.parametrize("head", ["=RAND()", "=A1500"])
def test_a_long_chain_that_begins_with_nothing_known_or_with_its_end_is_refused(head: str) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = head
    for row in range(2, 1501):
        sheet.cell(row, 1, f"=A{row - 1}+1")
    values = Book(book)

    for row in range(1, 1501, 50):
        with pytest.raises(NotKnown):
            values.value("Sheet", row, 1)


def test_a_workbook_that_asks_for_more_than_anybody_waits_for_is_told_so() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in range(1, 11):
        sheet.append((row, f'=COUNTIF(A$1:A$10,">{row}")', f"=A{row}*2"))
    values = Book(book, patience=35)

    assert [values.value("Sheet", row, 2) for row in (1, 2, 3)] == [9.0, 8.0, 7.0]
    with pytest.raises(NotKnown, match="格子太多"):
        values.value("Sheet", 4, 2)
    assert values.value("Sheet", 4, 3) == 8.0

    sheet["D1"] = "=SUMPRODUCT((A1:A10>3)*A1:A10)"  # 20 cells are read, and 20 made on the way
    assert Book(book, patience=40).value("Sheet", 1, 4) == 49.0
    with pytest.raises(NotKnown, match="格子太多"):
        Book(book, patience=39).value("Sheet", 1, 4)


def test_names_and_today_are_known() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["A2"], sheet["A3"] = 3, "=单价*2", '=TEXT(TODAY(),"m月d日")'
    book.defined_names["单价"] = DefinedName("单价", attr_text="Sheet!$A$1")

    assert Book(book).value("Sheet", 2, 1) == 6.0
    assert Book(book, date(2026, 6, 15)).value("Sheet", 3, 1) == "6月15日"
    with pytest.raises(NotKnown):
        Book(book).value("Sheet", 3, 1)


@given(st.lists(st.integers(-1000, 1000), min_size=1, max_size=8))
def test_a_sum_is_the_sum_however_it_is_written(numbers: list[int]) -> None:
    rows = [(number,) for number in numbers]
    plus = "+".join(f"A{at}" for at in range(1, len(rows) + 1))
    assert worked_out(f"=SUM(A1:A{len(rows)})", *rows) == worked_out(f"={plus}", *rows) == sum(numbers)
