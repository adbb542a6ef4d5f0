"""An official sheet as a workbook: the county's form, A4 landscape, read back before it takes the old file's place."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineError, CalamineWorkbook

from dorms.domain.ledgers import Column, Ledger, Line, LineKind, Shape, Value
from dorms.errors.files import NotReadBack
from dorms.files import atomic_write
from dorms.sheets.writing import styles
from dorms.sheets.writing.cells import A4, EARLIEST, TEXT_FORMAT, display_width, escaped, require_writable
from dorms.sheets.writing.stamps import Stamp, stamp_sheet

LINE_HEIGHT, AIR = 13.0, 5.0  # points: a line of 10 point type, and what stays free above and below

Written = str | int | float | date | None


def write_ledger(ledger: Ledger, path: Path, stamp: Stamp | None = None) -> None:
    """The ledger stands at `path` as .xlsx, whole and read back, or the old file is untouched.

    With a stamp the workbook remembers what it was exported from, and can come back edited.
    """
    book = Workbook()
    sheet = _only_sheet(book)
    sheet.title = ledger.name
    styles.add_styles(book)
    book.properties.title, book.properties.creator = ledger.title, ledger.cover.office
    first_line = _write_head(sheet, ledger)
    _write_lines(sheet, ledger, first_line)
    last = _write_foot(sheet, ledger, first_line + len(ledger.lines))
    _set_columns(sheet, ledger.columns)
    _set_page(sheet, ledger, first_line - 1, last)
    if stamp is not None:
        rows = [row for row, line in enumerate(ledger.lines, start=first_line) if line.can_return]
        stamp_sheet(book, sheet, stamp, column=len(ledger.columns) + 1, header=3, rows=rows)

    def fill(file: BinaryIO) -> None:
        packed = BytesIO()  # a zip that cannot be ended would complain on standard error
        book.save(packed)
        file.write(packed.getbuffer())

    def check(part: Path) -> None:
        if not _reads_as(part, first_line, ledger.lines):
            raise NotReadBack(path)

    atomic_write(path, fill, check=check)


def _only_sheet(book: Workbook) -> Worksheet:
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return sheet


def _write_head(sheet: Worksheet, ledger: Ledger) -> int:
    """Title, 填报单位 and date, header of one or two levels, column numbers; the row of the first line."""
    width = len(ledger.columns)
    _put(sheet, 1, 1, ledger.title, styles.TITLE, across=width)
    half = _half(ledger.columns)
    _put(sheet, 2, 1, f"填报单位(盖章): {ledger.cover.office}", styles.HEADING_LEFT, across=half)
    _put(sheet, 2, half + 1, ledger.heading, styles.HEADING_RIGHT, across=width - half)
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height = 34, 20
    bottom = 4 if ledger.two_level else 3
    _write_header(sheet, ledger.columns, bottom)
    for number in range(1, width + 1):
        _put(sheet, bottom + 1, number, number, styles.NUMBERS)
    sheet.row_dimensions[bottom + 1].height = 15
    return bottom + 2


def _write_header(sheet: Worksheet, columns: Sequence[Column], bottom: int) -> None:
    number = 1
    for group, members in groupby(columns, key=lambda column: column.group):
        own = list(members)
        if group:
            _put(sheet, 3, number, group, styles.HEADER, across=len(own))
        for column in own:
            if group:
                _put(sheet, 4, number, column.title, styles.HEADER)
            else:
                _put(sheet, 3, number, column.title, styles.HEADER, down=bottom - 2)
            number += 1
    for row in range(3, bottom):
        sheet.row_dimensions[row].height = 20
    most = max(_lines(column.title, column.width) for column in columns if column.group or bottom == 3)
    sheet.row_dimensions[bottom].height = most * LINE_HEIGHT + 8


def _write_lines(sheet: Worksheet, ledger: Ledger, first: int) -> None:
    columns = ledger.columns
    arrays = {
        kind: [styles.style_array(sheet, styles.body_style(column.shape, kind)) for column in columns]
        for kind in LineKind
    }
    for row, line in enumerate(ledger.lines, start=first):
        values = [
            _written(value, sheet.title, row, place, columns[place].title)
            for place, value in enumerate(line.values)
        ]
        styled = zip(values, arrays[line.kind], strict=True)
        sheet.append([_cell(sheet, row, number, *pair) for number, pair in enumerate(styled, start=1)])
        sheet.row_dimensions[row].height = _height(values, columns, line)
        if line.kind is not LineKind.ROW:
            _spread_label(sheet, row, values)


def _cell(sheet: Worksheet, row: int, column: int, value: Written, style: StyleArray) -> Cell:
    cell = Cell(sheet, row, column, value, style)
    if type(value) is str:
        cell.data_type = "s"  # never a formula or an error value, whatever it begins with
    return cell


def _written(value: Value, sheet: str, row: int, place: int, column: str) -> Written:
    """The value as the file holds it; a text is checked and escaped, an empty one is an empty cell."""
    if isinstance(value, str):
        if not value:
            return None
        odd = require_writable(value, sheet, row, place, column)
        return escaped(value) if odd else str(value)
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, date):
        return value if value >= EARLIEST else value.isoformat()
    return float(value)


def _spread_label(sheet: Worksheet, row: int, values: Sequence[Written]) -> None:
    """小计 and 合计 stand across the columns that have no total, as on printed forms."""
    free = 1
    while free < len(values) and values[free] is None:
        free += 1
    if free > 1:
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=free)


def _write_foot(sheet: Worksheet, ledger: Ledger, row: int) -> int:
    """Signatures, equations, 填表说明; the last row of the sheet."""
    width = sum(column.width for column in ledger.columns)
    texts = [ledger.signatures]
    if ledger.checks:
        texts.append("逻辑关系: " + _flowing([f"{check}。" for check in ledger.checks], width))
    if ledger.notes:
        texts.append("填表说明: " + _flowing(ledger.notes, width))
    if ledger.cover.imprint:
        texts.append(ledger.cover.imprint)
    for number, text in enumerate(texts, start=row + 1):
        _put(sheet, number, 1, text, styles.FOOT, across=len(ledger.columns))
        sheet.row_dimensions[number].height = _lines(text, width) * 14 + 4
    return row + len(texts)


def _flowing(sentences: Sequence[str], width: int) -> str:
    """The sentences numbered, one after the other; a new line where the next would not fit."""
    text, line = "", 10  # as wide as what stands before them
    for number, sentence in enumerate(sentences, start=1):
        shown = f"{number}.{sentence}"
        size = display_width(shown)
        if text and line + size > width:
            text, line = text + "\n", 0
        text, line = text + shown, line + size
    return text


def _set_columns(sheet: Worksheet, columns: Sequence[Column]) -> None:
    for number, column in enumerate(columns, start=1):
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width = column.width
        if column.shape in {Shape.TEXT, Shape.DIGITS}:
            dimension.number_format = TEXT_FORMAT


def _set_page(sheet: Worksheet, ledger: Ledger, head: int, last: int) -> None:
    """A4 landscape, as wide as the paper, the header on every page, page numbers, the demo mark on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.header, margins.footer = 0.55, 0.6, 0.25, 0.3
    sheet.print_area = f"A1:{get_column_letter(len(ledger.columns))}{last}"
    sheet.print_title_rows = f"3:{head}"
    sheet.freeze_panes = f"A{head + 1}"
    mark = _HeaderFooterPart("演示数据", size=14, color="C00000") if ledger.cover.demo else None
    sheet.HeaderFooter.oddHeader = HeaderFooterItem(right=mark)
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(center=_HeaderFooterPart("第 &P 页　共 &N 页"))


def _put(
    sheet: Worksheet, row: int, column: int, value: str | int, style: str, *, across: int = 1, down: int = 1
) -> None:
    cell = sheet.cell(row, column)
    cell.value = _written(value, sheet.title, row, column - 1, "表头表尾")
    cell.data_type = "n" if isinstance(value, int) else "s"
    cell.style = style
    if across > 1 or down > 1:
        sheet.merge_cells(
            start_row=row, end_row=row + down - 1, start_column=column, end_column=column + across - 1
        )


def _half(columns: Sequence[Column]) -> int:
    """The column at which about half the width is reached: 填报单位 stands left of it, the date right."""
    total, seen = sum(column.width for column in columns), 0
    for number, column in enumerate(columns, start=1):
        seen += column.width
        if seen * 2 >= total:
            return min(number, len(columns) - 1)
    return 1


def _height(values: Sequence[Written], columns: Sequence[Column], line: Line) -> float:
    """Points enough for the cell that wraps most."""
    most = 1
    for value, column in zip(values, columns, strict=True):
        if type(value) is str and len(value) * 2 >= column.width:
            most = max(most, _lines(value, column.width))
    return (most if line.kind is LineKind.ROW else 1) * LINE_HEIGHT + AIR


def _lines(text: str, width: int) -> int:
    """The printed lines `text` takes in a column of this width."""
    return sum(max(1, math.ceil(display_width(part) / width)) for part in text.split("\n"))


def _reads_as(part: Path, first_line: int, lines: Sequence[Line]) -> bool:
    """Whether a reader that knows nothing of us finds every value at its place."""
    try:
        with open(part, "rb") as file:
            rows = CalamineWorkbook.from_filelike(file).get_sheet_by_index(0).to_python(skip_empty_area=False)
    except CalamineError:
        return False
    found = rows[first_line - 1 : first_line - 1 + len(lines)]
    return len(found) == len(lines) and all(
        all(map(_same, row, line.values)) for row, line in zip(found, lines, strict=True)
    )


def _same(cell: object, value: Value) -> bool:
    if value is None:
        return cell == ""
    if isinstance(value, date):
        return cell == (value if value >= EARLIEST else value.isoformat())
    if isinstance(value, str):
        return cell == value or (
            cell == "" and value.isspace()
        )  # calamine drops a cell of ideographic spaces
    return cell == float(value)
