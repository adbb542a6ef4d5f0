"""The formulas of a form come out as LibreOffice and Excel work them out, or are named as not known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from dorms.sheets.printing.formulas import Book
from dorms.sheets.printing.functions import Fault, NotKnown


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


ROWS = ((3, "石桥", 2.5), (None, "白山", 4), (5, "石桥", "无"))


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
        ("=1=1", True),
        ('="b">"A"', True),
    ],
)
def test_a_formula_is_worked_out(formula: str, value: object) -> None:
    assert worked_out(formula, *ROWS) == value


@pytest.mark.parametrize(
    ("formula", "fault"), [("=A1/A2", "#DIV/0!"), ("=B1+1", "#VALUE!"), ("=SUM(A1:A3)/0", "#DIV/0!")]
)
def test_a_fault_is_shown_as_every_spreadsheet_shows_it(formula: str, fault: str) -> None:
    value = worked_out(formula, *ROWS)
    assert isinstance(value, Fault)
    assert str(value) == fault


@pytest.mark.parametrize(
    "formula", ["=VLOOKUP(A1,A1:B3,2)", "=A4", "=SUM(没有!A1:A3)", "=A1:A3 B1:B3", "=1+"]
)
def test_what_is_not_known_is_refused_by_name(formula: str) -> None:
    with pytest.raises(NotKnown):
        worked_out(formula, *ROWS)


@given(st.lists(st.integers(-1000, 1000), min_size=1, max_size=8))
def test_a_sum_is_the_sum_however_it_is_written(numbers: list[int]) -> None:
    rows = [(number,) for number in numbers]
    plus = "+".join(f"A{at}" for at in range(1, len(rows) + 1))
    assert worked_out(f"=SUM(A1:A{len(rows)})", *rows) == worked_out(f"={plus}", *rows) == sum(numbers)
