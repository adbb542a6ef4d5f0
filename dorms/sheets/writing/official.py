"""An official sheet as a workbook: the county's form, A4 landscape, read back before it takes the old file's place."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from pathlib import Path

import xlsxwriter
from python_calamine import CalamineError, CalamineWorkbook
from xlsxwriter.format import Format

from dorms.domain.ledgers import Column, Ledger, Line, LineKind, Shape, Value
from dorms.sheets.writing.books import Rows, add_mark, begin_codes, is_whole, write_book
from dorms.sheets.writing.cells import A4, EARLIEST, TEXT_FORMAT, display_width, require_writable
from dorms.sheets.writing.stamps import Stamp
from dorms.sheets.writing.styles import Part, Styles

LINE_HEIGHT, AIR = 13.0, 5.0  # points: a line of 10 point type, and what stays free above and below

READ_BACK = 20_000  # lines whose every value is read back; of longer sheets all bytes and the number of rows
HEADER = 2  # the row of the header, from 0


def write_ledger(ledger: Ledger, path: Path, stamp: Stamp | None = None) -> None:
    """The ledger stands at `path` as .xlsx, whole and read back, or the old file is untouched.

    Lines go to disk one by one: a long ledger needs no more memory than a short one. With a stamp the workbook
    remembers what it was exported from, and can come back edited.
    """
    first, rows = _first_line(ledger), 0

    def fill(book: xlsxwriter.Workbook) -> None:
        nonlocal rows
        rows = _Writer(book, ledger, stamp).write()

    def check(part: Path) -> bool:
        if len(ledger.lines) > READ_BACK:
            return is_whole(part, rows)
        return _reads_as(part, first + 1, ledger.lines)

    write_book(path, fill, check)


def _first_line(ledger: Ledger) -> int:
    """The row of the first line, from 0: below title, heading, header and column numbers."""
    return HEADER + (3 if ledger.two_level else 2)


class _Writer:
    """Writes one ledger from top to bottom; rows and columns count from 0."""

    def __init__(self, book: xlsxwriter.Workbook, ledger: Ledger, stamp: Stamp | None) -> None:
        self._book, self._ledger, self._stamp = book, ledger, stamp
        self._columns, self._width = ledger.columns, len(ledger.columns)
        self._styles = Styles(book)
        self._sheet: Rows = book.add_worksheet(ledger.name, Rows)
        self._codes: Format | None = None

    def write(self) -> int:
        """The whole sheet; how many rows it has."""
        ledger = self._ledger
        self._book.set_properties({"title": ledger.title, "author": ledger.cover.office})
        self._set_columns()
        self._write_head()
        first = _first_line(ledger)
        self._write_lines(first)
        last, texts = self._write_foot(first + len(ledger.lines))
        self._set_page(first, last)
        if self._stamp is not None:
            add_mark(self._book, self._stamp.text)
        return first + len(ledger.lines) + texts

    def _write_head(self) -> None:
        """Title, 填报单位 and date, header of one or two levels, column numbers."""
        ledger, half = self._ledger, _half(self._columns)
        self._sheet.set_height(0, 34)
        self._spread(0, 0, ledger.title, Part.TITLE, self._width)
        self._sheet.set_height(1, 20)
        self._spread(1, 0, f"填报单位(盖章): {ledger.cover.office}", Part.HEADING_LEFT, half)
        self._spread(1, half, ledger.heading, Part.HEADING_RIGHT, self._width - half)
        self._write_header()
        bottom = _first_line(ledger) - 1
        self._sheet.set_height(bottom, 15)
        for place in range(self._width):
            self._sheet.write_number(bottom, place, place + 1, self._styles.part(Part.NUMBERS))

    def _write_header(self) -> None:
        two_level = self._ledger.two_level
        most = max(_lines(one.title, one.width) for one in self._columns if one.group or not two_level)
        lowest = most * LINE_HEIGHT + 8
        self._sheet.set_height(HEADER, 20 if two_level else lowest)
        place = 0
        for group, members in groupby(self._columns, key=lambda column: column.group):
            own = list(members)
            if group:
                self._spread(HEADER, place, group, Part.HEADER, len(own))
            else:
                for at, column in enumerate(own, start=place):
                    self._put(HEADER, at, column.title, Part.HEADER)
                    self._sheet.span(HEADER, at, down=2 if two_level else 1)
            place += len(own)
        if self._stamp is not None:
            self._codes = begin_codes(self._book, self._sheet, self._width, HEADER)
        if two_level:
            self._sheet.set_height(HEADER + 1, lowest)
            for at, column in enumerate(self._columns):
                self._put(HEADER + 1, at, column.title if column.group else "", Part.HEADER)

    def _write_lines(self, first: int) -> None:
        codes = iter(self._stamp.codes if self._stamp is not None else ())
        looks = {
            kind: [self._styles.body(column.shape, kind) for column in self._columns] for kind in LineKind
        }
        for row, line in enumerate(self._ledger.lines, start=first):
            self._sheet.set_height(row, _height(line.values, self._columns, line))
            for place, (value, look) in enumerate(zip(line.values, looks[line.kind], strict=True)):
                self._write_value(row, place, value, look)
            if line.kind is not LineKind.ROW:
                self._sheet.span(row, 0, across=_label_width(line.values))
            elif self._codes is not None and line.can_return:
                self._sheet.write_string(row, self._width, next(codes), self._codes)

    def _write_value(self, row: int, place: int, value: Value, look: Format) -> None:
        """A text is checked and never becomes a formula; an empty one is an empty cell."""
        if value is None or value == "":
            self._sheet.write_blank(row, place, None, look)
        elif isinstance(value, str):
            require_writable(value, self._ledger.name, row + 1, place, self._columns[place].title)
            self._sheet.write_string(row, place, str(value), look)
        elif not isinstance(value, date):
            self._sheet.write_number(row, place, value, look)
        elif value >= EARLIEST:
            self._sheet.write_datetime(row, place, value, look)
        else:
            self._sheet.write_string(row, place, value.isoformat(), look)

    def _write_foot(self, row: int) -> tuple[int, int]:
        """Signatures, equations, 填表说明; the last row of the sheet, and how many texts there are."""
        ledger, width = self._ledger, sum(column.width for column in self._columns)
        texts = [ledger.signatures]
        if ledger.checks:
            texts.append("逻辑关系: " + _flowing([f"{check}。" for check in ledger.checks], width))
        if ledger.notes:
            texts.append("填表说明: " + _flowing(ledger.notes, width))
        if ledger.cover.imprint:
            texts.append(ledger.cover.imprint)
        for number, text in enumerate(texts, start=row):
            self._sheet.set_height(number, _lines(text, width) * 14 + 4)
            self._spread(number, 0, text, Part.FOOT, self._width)
        return row + len(texts) - 1, len(texts)

    def _set_columns(self) -> None:
        for place, column in enumerate(self._columns):
            is_text = column.shape in {Shape.TEXT, Shape.DIGITS}
            look = self._book.add_format({"num_format": TEXT_FORMAT}) if is_text else None
            self._sheet.set_column(place, place, column.width, look)

    def _set_page(self, head: int, last: int) -> None:
        """A4 landscape, as wide as the paper, header and page numbers on every page, the demo mark too."""
        sheet = self._sheet
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.center_horizontally()
        sheet.set_margins(left=0.4, right=0.4, top=0.55, bottom=0.6)
        sheet.print_area(0, 0, last, self._width - 1)
        sheet.repeat_rows(HEADER, head - 1)
        sheet.freeze_panes(head, 0)
        mark = "&R&14&KC00000演示数据" if self._ledger.cover.demo else ""
        sheet.set_header(mark, {"margin": 0.25})
        sheet.set_footer("&C第 &P 页　共 &N 页", {"margin": 0.3})

    def _put(self, row: int, place: int, text: str, part: Part) -> None:
        look = self._styles.part(part)
        if text:
            require_writable(text, self._ledger.name, row + 1, place, "表头表尾")
            self._sheet.write_string(row, place, text, look)
        else:
            self._sheet.write_blank(row, place, None, look)

    def _spread(self, row: int, place: int, text: str, part: Part, across: int) -> None:
        """The text over so many columns."""
        self._put(row, place, text, part)
        for at in range(place + 1, place + across):
            self._put(row, at, "", part)
        self._sheet.span(row, place, across=across)


def _label_width(values: Sequence[Value]) -> int:
    """小计 and 合计 stand across the columns that have no total, as on printed forms."""
    free = 1
    while free < len(values) and values[free] in (None, ""):
        free += 1
    return free


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


def _half(columns: Sequence[Column]) -> int:
    """The column at which about half the width is reached: 填报单位 stands left of it, the date right."""
    total, seen = sum(column.width for column in columns), 0
    for number, column in enumerate(columns, start=1):
        seen += column.width
        if seen * 2 >= total:
            return min(number, len(columns) - 1)
    return 1


def _height(values: Sequence[Value], columns: Sequence[Column], line: Line) -> float:
    """Points enough for the cell that wraps most."""
    most = 1
    for value, column in zip(values, columns, strict=True):
        if isinstance(value, str) and len(value) * 2 >= column.width:
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
