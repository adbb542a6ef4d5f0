"""The quick way and the full parser read the same grid from whatever a worksheet may hold."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.errors.sheets import IncompleteFile
from dorms.sheets.reading.grid import Cell, CellError, Digits, Formula, Grid, Limits
from dorms.sheets.reading.sheetxml import _is_usual, read_grid, read_slowly
from dorms.sheets.reading.values import CellReader, is_date_format, number, serial_date
from tests.sheets.reading.books import NS, sheet_xml
from tests.sheets.reading.county import DATA

READER = CellReader(["甲", "", "乙\n丙"], frozenset({1}), date1904=False, struck_styles=frozenset({"1"}))


def both(xml: str) -> tuple[Grid, Grid]:
    content = xml.encode()
    return read_grid("表", content, READER, Limits(), "x"), read_slowly("表", content, READER, Limits(), "x")


def cell(inside: str, attributes: str = "") -> Cell:
    quick, slow = both(sheet_xml(f'<row r="1"><c r="A1"{attributes}>{inside}</c></row>'))
    assert quick == slow
    return quick.rows[0].cells[0] if quick.rows else None


@pytest.mark.parametrize(
    ("inside", "attributes", "value"),
    [
        ("<v>35</v>", "", 35),
        ("<v>35.5</v>", ' t="n"', 35.5),
        ("<v>1</v>", ' s="1"', date(1900, 1, 1)),
        ("<v>45170</v>", ' s="1"', date(2023, 9, 1)),
        ("<v>340124199001010011</v>", "", Digits("340124199001010011")),
        ("<v>3.40124199001010E+17</v>", "", Digits("3.40124199001010E+17")),
        ("<v>340124900101001</v>", "", 340124900101001),
        ("<v>0</v>", ' t="s"', "甲"),
        ("<v>1</v>", ' t="s"', None),
        ("<v>9</v>", ' t="s"', None),
        ("<v>x</v>", ' t="s"', None),
        ("<v>nan</v>", "", "nan"),
        ("<v>1</v>", ' t="b"', "是"),
        ("<v>#N/A</v>", ' t="e"', CellError("#N/A")),
        ("<v>2023-09-01T00:00:00</v>", ' t="d"', date(2023, 9, 1)),
        ("<is><t>甲</t></is>", ' t="inlineStr"', "甲"),
        ("<is><r><t>甲</t></r><r><t>乙</t></r></is>", ' t="inlineStr"', "甲乙"),
        ('<is><t xml:space="preserve"> 甲</t></is>', ' t="inlineStr"', " 甲"),
        ("<f>A2</f><v>5</v>", "", Formula(5)),
        ("<f>A2</f><v/>", "", Formula(None)),
        ("<f/>", "", Formula(None)),
        ("<f>A2</f><v></v>", ' t="str"', Formula("")),
        ("<f>A2</f><v>甲</v>", ' t="str"', Formula("甲")),
        ("<f>A2</f><v>45170</v>", ' s="1"', Formula(date(2023, 9, 1))),
        ("", "", None),
    ],
)
def test_every_kind_of_cell(inside: str, attributes: str, value: Cell) -> None:
    assert cell(inside, attributes) == value


texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
escaped = texts.map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
insides = st.one_of(
    st.integers(-(10**18), 10**18).map(lambda n: ("", f"<v>{n}</v>")),
    st.floats(allow_nan=False, allow_infinity=False).map(lambda n: (' s="1"', f"<v>{n!r}</v>")),
    escaped.map(lambda text: (' t="inlineStr"', f"<is><t>{text}</t></is>")),
    escaped.map(lambda text: (' t="str"', f"<f>A1</f><v>{text}</v>")),
    st.integers(0, 3).map(lambda n: (' s="0" t="s"', f"<v>{n}</v>")),
    st.just((' s="1"', "")),
)
rows = st.lists(
    st.tuples(st.booleans(), st.lists(st.tuples(st.integers(0, 25), insides), max_size=5)), max_size=6
)


@given(rows)
def test_both_ways_read_the_same_grid(made: list[tuple[bool, list[tuple[int, tuple[str, str]]]]]) -> None:
    xml = ""
    for number_, (hidden, cells) in enumerate(made, 1):
        inner = "".join(f'<c r="{chr(65 + c)}{number_}"{a}>{inside}</c>' for c, (a, inside) in cells)
        xml += f'<row r="{number_}"{" hidden=" + chr(34) + "1" + chr(34) if hidden else ""}>{inner}</row>'
    before = '<cols><col min="2" max="3" hidden="1"/></cols>'
    quick, slow = both(
        sheet_xml(xml, before=before, after='<mergeCells><mergeCell ref="A2:B4"/></mergeCells>')
    )

    assert quick == slow


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.xlsx")), ids=lambda path: path.stem)
def test_both_ways_read_the_same_from_real_workbooks(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/sheet"):
                xml = archive.read(name)
                assert _is_usual(xml)
                assert read_grid("表", xml, READER, Limits(), "x") == read_slowly(
                    "表", xml, READER, Limits(), "x"
                )


@pytest.mark.parametrize(
    "xml",
    [
        f"<x:worksheet xmlns:x='{NS}'><x:sheetData><x:row r='2'><x:c r='B2'><x:v>5</x:v></x:c></x:row>"
        "</x:sheetData></x:worksheet>",
        sheet_xml("<row r='2'><c r='B2'><v>5</v></c></row>"),
        sheet_xml('<row r="2"><c s="0" r="B2"><v>5</v></c></row>'),
        sheet_xml('<row r="2"><!-- <c r="A2"><v>7</v></c> --><c r="B2"><v>5</v></c></row>'),
        sheet_xml('<row r="2"><c r="B2"><v><![CDATA[5]]></v></c></row>'),
        sheet_xml('<row r="2"><c r="B2"><v>5</v><extLst/></c></row>'),
        sheet_xml('<row r="1"/><row><c/><c><v>5</v></c></row>'),
    ],
)
def test_unusual_xml_is_read_by_the_full_parser(xml: str) -> None:
    quick, slow = both(xml)

    assert quick == slow
    assert [(row.number, row.cells) for row in quick.rows] == [(2, [None, 5])]


def test_broken_xml_is_never_half_a_sheet() -> None:
    with pytest.raises(IncompleteFile):
        both(sheet_xml('<row r="1"><c r="A1"><v>5</v></c></row><row r="2">'))


@pytest.mark.parametrize(
    ("code", "is_date"),
    [
        ('yyyy"年"m"月"', True),
        ("[$-804]yyyy/m/d", True),
        ("[DBNum1][$-804]General", False),
        ("General", False),
        ('0.00"元"', False),
        ("[Red]0;[Blue]-0", False),
        ("0.00E+00", False),
        ("[h]:mm", True),
        ("#,##0_ ", False),
        ("G/通用格式", False),
        ("@", False),
    ],
)
def test_formats_that_show_days_are_told_from_others(code: str, is_date: bool) -> None:
    assert is_date_format(200, code) is is_date


def test_serials_count_around_the_day_that_never_was() -> None:
    assert serial_date(1, date1904=False) == date(1900, 1, 1)
    assert serial_date(59, date1904=False) == date(1900, 2, 28)
    assert serial_date(60, date1904=False) is None
    assert serial_date(61, date1904=False) == date(1900, 3, 1)
    assert serial_date(0, date1904=True) == date(1904, 1, 1)
    assert serial_date(float("inf"), date1904=False) is None


@given(st.floats(allow_nan=False).map(repr))
def test_a_number_is_exact_or_not_believed(text: str) -> None:
    value = number(text)

    assert isinstance(value, Digits) or float(value) == float(text)
