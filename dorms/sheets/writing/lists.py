"""“Export what I see”: any list as .xlsx in constant memory, and the same rows for the clipboard."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, NamedTuple

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dorms.domain.ledgers import Column, Shape, Value
from dorms.domain.revisions import CODE_TITLE, MARK_SHEET
from dorms.errors.files import NotReadBack
from dorms.errors.writing import ListTooLong
from dorms.files import atomic_write
from dorms.sheets.writing.cells import (
    A4,
    EARLIEST,
    FORMATS,
    MOST_ROWS,
    TEXT_FORMAT,
    escaped,
    require_writable,
)
from dorms.sheets.writing.stamps import CODE_WIDTH, WORDS, Stamp, chunks

Tick = Callable[[int], None]

TICK_EVERY = 1000  # rows
SHEET_NAME_LENGTH = 31

_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NEEDS_QUOTES = re.compile(r'["\t\r\n]')


def write_list(
    title: str,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Value]],
    path: Path,
    *,
    stamp: Stamp | None = None,
    tick: Tick | None = None,
) -> int:
    """The rows stand at `path` under a header with filter, texts as texts; returns how many.

    `rows` is read once, one row at a time. `tick` hears the count now and then; if it raises, nothing is written.
    With a stamp, one code for each row, the workbook can come back edited.
    """
    count = 0

    def fill(file: BinaryIO) -> None:
        nonlocal count
        with TemporaryDirectory() as folder:
            count = _fill(file, title, columns, rows, folder, stamp, tick)

    def check(part: Path) -> None:
        if not _is_whole(part, count + 1):
            raise NotReadBack(path)

    atomic_write(path, fill, check=check)
    return count


def tsv_and_html(columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> tuple[str, str]:
    """The rows with their header for the clipboard: Excel and WPS take the HTML, where texts stay texts."""
    lines = ["\t".join(_tsv(column.title) for column in columns)]
    table = ["<tr>" + "".join(f"<th>{escape(column.title)}</th>" for column in columns) + "</tr>"]
    for row in rows:
        texts = [_text(value, column.shape) for value, column in zip(row, columns, strict=True)]
        lines.append("\t".join(map(_tsv, texts)))
        table.append("<tr>" + "".join(map(_html_cell, row, columns, texts)) + "</tr>")
    html = f'<html><head><meta charset="utf-8"></head><body><table>{"".join(table)}</table></body></html>'
    return "\r\n".join(lines) + "\r\n", html


def sheet_name(title: str) -> str:
    """The title as a name Excel accepts for a sheet."""
    name = _NOT_IN_SHEET_NAMES.sub("_", title)
    while len(name.encode("utf-16-le", "replace")) // 2 > SHEET_NAME_LENGTH:
        name = name[:-1]
    return name.strip("'") or "Sheet1"


class Codes(NamedTuple):
    """The row codes of a stamp, and where and how they are written."""

    texts: tuple[str, ...]
    column: int
    look: Format


class _LetterForLetter(Worksheet):  # type: ignore[misc]
    """The library's own coding misses overlapping codes and takes `<r>…</r>` for rich text; ours does not."""

    def _escape_control_characters(self, text: str) -> str:
        coded = escaped(text)
        return "_x003C_" + coded[1:] if coded.startswith("<r>") else coded

    def abandon(self) -> None:
        """Let go of the rows kept on disk, so that their folder can be removed."""
        self._opt_close()


def _fill(
    file: BinaryIO,
    title: str,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Value]],
    folder: str,
    stamp: Stamp | None,
    tick: Tick | None,
) -> int:
    book = xlsxwriter.Workbook(file, {"constant_memory": True, "tmpdir": folder})
    sheet = book.add_worksheet(sheet_name(title), _LetterForLetter)
    try:
        formats = _set_columns(book, sheet, columns)
        _set_page(sheet, title)
        codes = _begin_codes(book, sheet, len(columns), stamp)
        count = _write_rows(sheet, columns, rows, formats, tick, codes)
        sheet.autofilter(0, 0, count, len(columns) - 1)
        if stamp is not None:
            sheet.print_area(0, 0, count, len(columns) - 1)
            _add_mark(book, stamp)
        book.close()
    except FileCreateError as error:
        cause = error.__context__
        raise cause if isinstance(cause, OSError) else error from None
    finally:
        sheet.abandon()
    return count


def _begin_codes(
    book: xlsxwriter.Workbook, sheet: Worksheet, column: int, stamp: Stamp | None
) -> Codes | None:
    """The narrow last column, outside the print area."""
    if stamp is None:
        return None
    quiet = book.add_format(
        {"font_name": "宋体", "font_size": 6, "font_color": "#A6A6A6", "num_format": TEXT_FORMAT}
    )
    sheet.set_column(column, column, CODE_WIDTH, quiet)
    sheet.write_string(0, column, CODE_TITLE, quiet)
    return Codes(stamp.codes, column, quiet)


def _add_mark(book: xlsxwriter.Workbook, stamp: Stamp) -> None:
    page = book.add_worksheet(MARK_SHEET)
    page.write_string(0, 0, WORDS)
    for row, chunk in enumerate(chunks(stamp.text), start=1):
        page.write_string(row, 0, chunk)
    page.very_hidden()


def _set_columns(book: xlsxwriter.Workbook, sheet: Worksheet, columns: Sequence[Column]) -> list[Format]:
    """Widths and formats of whole columns, the header row; the format for the cells of each column."""
    look = {"font_name": "宋体", "font_size": 11, "valign": "vcenter"}
    header = book.add_format(
        look | {"bold": True, "text_wrap": True, "align": "center", "bg_color": "#E8EEF4", "bottom": 1}
    )
    formats = {shape: book.add_format({**look, "num_format": code}) for shape, code in FORMATS.items()}
    sheet.set_row(0, 24)
    for number, column in enumerate(columns):
        sheet.set_column(number, number, max(column.width, 6) + 2, formats[column.shape])
        sheet.write_string(0, number, column.title, header)
    return [formats[column.shape] for column in columns]


def _set_page(sheet: Worksheet, title: str) -> None:
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.set_header("&C&14" + title.replace("&", "&&")[:120])
    sheet.set_footer("&C第 &P 页　共 &N 页")


def _write_rows(
    sheet: Worksheet,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Value]],
    formats: Sequence[Format],
    tick: Tick | None,
    codes: Codes | None = None,
) -> int:
    number = 0
    for number, row in enumerate(rows, start=1):
        if number >= MOST_ROWS:
            raise ListTooLong(number, MOST_ROWS - 1)
        for place, value in enumerate(row):
            if isinstance(value, str):
                require_writable(value, sheet.name, number + 1, place, columns[place].title)
                sheet.write_string(number, place, value, formats[place])
            elif value is not None:
                _write_value(sheet, number, place, value, formats[place])
        if codes is not None and number <= len(codes.texts):
            sheet.write_string(number, codes.column, codes.texts[number - 1], codes.look)
        if tick is not None and number % TICK_EVERY == 0:
            tick(number)
    return number


def _write_value(sheet: Worksheet, row: int, column: int, value: int | Decimal | date, style: Format) -> None:
    if not isinstance(value, date):
        sheet.write_number(row, column, value, style)
    elif value >= EARLIEST:
        sheet.write_datetime(row, column, value, style)
    else:
        sheet.write_string(row, column, value.isoformat(), style)


def _is_whole(part: Path, rows: int) -> bool:
    """Every byte of the archive agrees with its checksum, and the sheet has so many rows; read in pieces."""
    try:
        with zipfile.ZipFile(part) as archive:
            found = {name: _rows_in(archive, name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error):
        return False
    return found.get("xl/worksheets/sheet1.xml") == rows


def _rows_in(archive: zipfile.ZipFile, name: str) -> int:
    found, rest = 0, b""
    with archive.open(name) as file:
        while piece := file.read(1 << 16):
            found += (rest + piece).count(b"<row ")
            rest = (rest + piece)[-4:]
    return found


def _tsv(text: str) -> str:
    """Quoted as Excel does, where a tab or a line break would tear the cell."""
    return '"' + text.replace('"', '""') + '"' if _NEEDS_QUOTES.search(text) else text


def _text(value: Value, shape: Shape) -> str:
    if value is None:
        return ""
    if shape is Shape.DECIMAL and isinstance(value, int | Decimal):
        return f"{value:.2f}"
    return value.isoformat() if isinstance(value, date) else str(value)


def _html_cell(value: Value, column: Column, text: str) -> str:
    code = TEXT_FORMAT if isinstance(value, str) else FORMATS[column.shape]
    shown = escape(text).replace("\r\n", "\n").replace("\n", '<br style="mso-data-placement:same-cell">')
    return f"<td style='mso-number-format:\"{_css(code)}\";white-space:pre'>{shown}</td>"


def _css(code: str) -> str:
    """A number format as Excel's HTML wants it: every sign that is no letter or digit behind a backslash."""
    return "".join(char if char.isalnum() else "\\" + char for char in code)
