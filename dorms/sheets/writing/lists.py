"""“Export what I see”: any list as .xlsx in constant memory."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import xlsxwriter
from xlsxwriter.format import Format

from dorms.domain.ledgers import Column, Value
from dorms.errors.writing import ListTooLong
from dorms.sheets.writing.books import Rows, add_mark, begin_codes, is_whole, write_book
from dorms.sheets.writing.cells import (
    A4,
    EARLIEST,
    FORMATS,
    MOST_ROWS,
    require_writable,
)
from dorms.sheets.writing.stamps import Stamp

Tick = Callable[[int], None]

TICK_EVERY = 1000  # rows
SHEET_NAME_LENGTH = 31

_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


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

    def fill(book: xlsxwriter.Workbook) -> None:
        nonlocal count
        count = _fill(book, title, columns, rows, stamp, tick)

    write_book(path, fill, lambda part: is_whole(part, count + 1))
    return count


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


def _fill(
    book: xlsxwriter.Workbook,
    title: str,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Value]],
    stamp: Stamp | None,
    tick: Tick | None,
) -> int:
    sheet = book.add_worksheet(sheet_name(title), Rows)
    formats = _set_columns(book, sheet, columns)
    _set_page(sheet, title)
    codes = None
    if stamp is not None:
        codes = Codes(stamp.codes, len(columns), begin_codes(book, sheet, len(columns), 0))
    count = _write_rows(sheet, columns, rows, formats, tick, codes)
    sheet.autofilter(0, 0, count, len(columns) - 1)
    if stamp is not None:
        sheet.print_area(0, 0, count, len(columns) - 1)
        add_mark(book, stamp.text)
    return count


def _set_columns(book: xlsxwriter.Workbook, sheet: Rows, columns: Sequence[Column]) -> list[Format]:
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


def _set_page(sheet: Rows, title: str) -> None:
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.set_header("&C&14" + title.replace("&", "&&")[:120])
    sheet.set_footer("&C第 &P 页　共 &N 页")


def _write_rows(
    sheet: Rows,
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


def _write_value(sheet: Rows, row: int, column: int, value: int | Decimal | date, style: Format) -> None:
    if not isinstance(value, date):
        sheet.write_number(row, column, value, style)
    elif value >= EARLIEST:
        sheet.write_datetime(row, column, value, style)
    else:
        sheet.write_string(row, column, value.isoformat(), style)
