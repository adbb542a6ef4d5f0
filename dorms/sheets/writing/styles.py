"""The look of official sheets: 方正小标宋 title, 黑体 header, 仿宋 body, thin rules, nothing in colour but the mark."""

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dorms.domain.ledgers import LineKind, Shape
from dorms.sheets.writing.cells import FORMATS

TITLE, HEADING_LEFT, HEADING_RIGHT, HEADER, NUMBERS, FOOT = (
    "表题",
    "表头左",
    "表头右",
    "栏目",
    "栏号",
    "表尾",
)
_SHAPE_NAMES = {
    Shape.SERIAL: "序号",
    Shape.TEXT: "文字",
    Shape.DIGITS: "号码",
    Shape.COUNT: "整数",
    Shape.CHANGE: "增减",
    Shape.DECIMAL: "小数",
    Shape.DATE: "日期",
}

_THIN = Side(style="thin", color="000000")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_NO_BORDER = Border()
_PLAIN = PatternFill()
_TOTAL_FILL = PatternFill("solid", fgColor="F2F2F2")
_CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)


def body_style(shape: Shape, kind: LineKind) -> str:
    """The name of the style for a cell of this shape in this kind of line."""
    return ("表体" if kind is LineKind.ROW else "合计") + _SHAPE_NAMES[shape]


def add_styles(book: Workbook) -> None:
    """Registers every style by name, so that staff who edit the file can change one and not 800 cells."""
    _add(book, TITLE, Font(name="方正小标宋简体", size=18), _CENTRE)
    for name, side in ((HEADING_LEFT, "left"), (HEADING_RIGHT, "right")):
        _add(book, name, Font(name="仿宋", size=10.5), Alignment(horizontal=side, vertical="center"))
    _add(book, HEADER, Font(name="黑体", size=10), _CENTRE, _BOX)
    _add(book, NUMBERS, Font(name="仿宋", size=9), _CENTRE, _BOX, _PLAIN, "0")
    lines = Alignment(horizontal="left", vertical="center", wrap_text=True)
    _add(book, FOOT, Font(name="仿宋", size=10.5), lines)
    for shape, number_format in FORMATS.items():
        row, total = body_style(shape, LineKind.ROW), body_style(shape, LineKind.TOTAL)
        _add(book, row, Font(name="仿宋", size=10), _CENTRE, _BOX, _PLAIN, number_format)
        _add(book, total, Font(name="黑体", size=10), _CENTRE, _BOX, _TOTAL_FILL, number_format)


def style_array(sheet: Worksheet, name: str) -> StyleArray:
    """What `cell.style = name` puts into a cell, looked up once for a whole column."""
    cell = Cell(sheet, row=1, column=1)
    cell.style = name
    array = cell._style  # type: ignore[attr-defined]  # no public way to read it, and a look-up per cell costs a third
    assert isinstance(array, StyleArray)
    return array


def _add(
    book: Workbook,
    name: str,
    font: Font,
    alignment: Alignment,
    border: Border = _NO_BORDER,
    fill: PatternFill = _PLAIN,
    number_format: str = "General",
) -> None:
    style = NamedStyle(name, font, fill, border, alignment, number_format)
    book.add_named_style(style)
