"""An old .xls: values through calamine, everything it does not tell through our own look at the records."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import partial

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from dorms.errors.sheets import FarCell, IncompleteFile, NotAWorkbook, PasswordProtected, TooManyRows
from dorms.sheets.reading.biff import BookFacts, SheetFacts, scan
from dorms.sheets.reading.grid import (
    Book,
    Cell,
    Digits,
    Formula,
    Grid,
    GridRow,
    Limits,
    Merge,
    Plain,
    SheetName,
    address,
)
from dorms.sheets.reading.ole import OleError, OleFile

_STREAMS = ("Workbook", "Book")
MOST_CELLS = 4_000_000  # calamine lays a sheet out cell by cell, empty ones too
SLACK = 300


def open_xls(content: bytes, file: str, limits: Limits) -> Book:
    """The book behind these bytes."""
    try:
        container = OleFile(content)
        name = next((name for name in _STREAMS if name in container.names), None)
        if name is None:
            protected = "EncryptedPackage" in container.names
            raise PasswordProtected(file) if protected else NotAWorkbook(file, "ole")
        facts = scan(container.stream(name))
    except (OleError, struct.error) as error:
        raise IncompleteFile(file) from error
    if facts.encrypted:
        raise PasswordProtected(file)
    for sheet in facts.sheets:
        if (sheet.last_row + 1) * (sheet.last_column + 1) > MOST_CELLS:
            where = address(sheet.last_row + 1, sheet.last_column)
            raise FarCell(file, "", where, limits.columns)
    return _book(content, file, limits, facts)


def _book(content: bytes, file: str, limits: Limits, facts: BookFacts) -> Book:
    workbook = _open(content, file)
    metadata = [m for m in workbook.sheets_metadata if m.typ == SheetTypeEnum.WorkSheet]
    sheets = tuple(SheetName(m.name, m.visible != SheetVisibleEnum.Visible) for m in metadata)
    if not sheets:
        raise NotAWorkbook(file)
    return Book(
        file=file,
        sheets=sheets,
        grid=partial(_grid, workbook, sheets, facts, limits, file),
        date1904=facts.date1904,
        external_links=facts.external_links,
    )


def _open(content: bytes, file: str) -> CalamineWorkbook:
    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(content))
    except PasswordError as error:
        raise PasswordProtected(file) from error
    except CalamineError as error:
        raise IncompleteFile(file) from error
    except BaseException as error:
        _raise_unless_panic(error)
        raise IncompleteFile(file) from error


def _raise_unless_panic(error: BaseException) -> None:
    """A panic of calamine's Rust code on damaged records is no `Exception`, and its class has no name to import."""
    if type(error).__name__ != "PanicException":
        raise error


def _grid(
    workbook: CalamineWorkbook,
    sheets: tuple[SheetName, ...],
    facts: BookFacts,
    limits: Limits,
    file: str,
    index: int,
) -> Grid:
    name = sheets[index].name
    try:
        sheet = workbook.get_sheet_by_name(name)
        values = sheet.to_python(skip_empty_area=False)
        merges = sheet.merged_cell_ranges or []
    except (CalamineError, ValueError, OverflowError) as error:
        raise IncompleteFile(file, name) from error
    except BaseException as error:
        _raise_unless_panic(error)
        raise IncompleteFile(file, name) from error
    own = facts.sheets[index] if index < len(facts.sheets) else SheetFacts()
    rows = [_row(number, row, own) for number, row in enumerate(values) if any(cell != "" for cell in row)]
    if len(rows) > limits.rows + SLACK:
        raise TooManyRows(file, name, limits.rows)
    blocks = [Merge(top + 1, left, bottom + 1, right) for (top, left), (bottom, right) in merges]
    return Grid(name, rows, blocks, frozenset(own.hidden_columns))


def _row(number: int, values: Sequence[object], facts: SheetFacts) -> GridRow:
    cells: list[Cell] = [_cell(value) for value in values]
    for column in range(len(cells)):
        if (number, column) in facts.formulas:
            cells[column] = Formula(_cell(values[column]))
    while cells and cells[-1] is None:
        cells.pop()
    return GridRow(number + 1, cells, number in facts.hidden_rows)


def _cell(value: object) -> Plain:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, str):
        return value or None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, time | timedelta):
        return str(value)
    if isinstance(value, int | float):
        return _number(value)
    return None


def _number(value: int | float) -> Plain:
    if abs(value) >= 1e15:
        return Digits(repr(float(value)))
    return int(value) if float(value).is_integer() else value
