"""Sheets that go back to the clerk: the rows that were not imported, each with its reasons.

A .xlsx comes back as a copy of the clerk's own workbook, every bad cell coloured and commented; its good rows stay,
since importing them again changes nothing. Any other file comes back as a list.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dorms.domain.imports import Outcome, Problem, RowResult, SheetReport
from dorms.domain.imports import Value as Read
from dorms.domain.ledgers import Column, Shape, Value
from dorms.files import atomic_write
from dorms.messages import explain
from dorms.messages.findings import outcome_name, rule_of
from dorms.messages.sheets import remedy_sentence
from dorms.sheets.writing.cells import escaped, require_writable
from dorms.sheets.writing.lists import write_list

HELD_BACK = (Outcome.NEEDS_PERSON, Outcome.REFUSED)
WORST = {Outcome.REFUSED: "F8C9C7", Outcome.NEEDS_PERSON: "FDE8B8"}
REASONS, REASONS_WIDTH = "未导入原因", 60
AUTHOR = "周转宿舍管理"
MOST_BYTES = 4 << 20  # a larger workbook takes openpyxl too long; its rows come back as a list
_ZIP = b"PK\x03\x04"
NOT_TAKEN = (
    ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, SyntaxError, BadZipFile, zlib.error,
)  # fmt: skip  # whatever openpyxl stumbles over: the list says the same


def write_returned(report: SheetReport, content: bytes, path: Path) -> bool:
    """The rows held back stand at `path`; True: in a copy of the clerk's own workbook, False: as a list."""
    book = _opened(content)
    if book is None or report.sheet not in book.sheetnames:
        write_rows_held_back(report, path)
        return False
    sheet = book[report.sheet]
    column = _reasons_column(sheet, report)
    for row in report.rows_with(*HELD_BACK):
        for problem in row.problems:
            if problem.outcome in HELD_BACK:
                _colour(sheet, problem)
        _write(sheet, row.row, column, _reasons(row))
    book.active = book.index(sheet)

    def fill(file: BinaryIO) -> None:
        book.save(file)

    atomic_write(path, fill)
    return True


def _opened(content: bytes) -> Workbook | None:
    """The clerk's workbook; None for what openpyxl cannot write again."""
    if not content.startswith(_ZIP) or len(content) > MOST_BYTES:
        return None
    try:
        return load_workbook(BytesIO(content))
    except NOT_TAKEN:
        return None


def _reasons_column(sheet: Worksheet, report: SheetReport) -> int:
    """The column for the reasons, right of everything; the one of an earlier return is used again."""
    head = report.header_row
    width = sheet.max_column
    for number in range(1, width + 1):
        if sheet.cell(head, number).value == REASONS:
            return number
    _write(sheet, head, width + 1, REASONS)
    sheet.column_dimensions[get_column_letter(width + 1)].width = REASONS_WIDTH
    return width + 1


def _write(sheet: Worksheet, row: int, column: int, text: str) -> None:
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        return
    odd = require_writable(text, sheet.title, row, column - 1, REASONS)
    cell.value = escaped(text) if odd else text
    cell.data_type = "s"
    cell.alignment = Alignment(vertical="top", wrap_text=True)


def _colour(sheet: Worksheet, problem: Problem) -> None:
    cell = _anchor(sheet, problem)
    if cell is None:
        return
    cell.fill = PatternFill("solid", fgColor=WORST[problem.outcome])
    words = f"{rule_of(problem.code)}{remedy_sentence(problem)}"
    before = f"{cell.comment.text}\n" if cell.comment is not None and cell.comment.author == AUTHOR else ""
    cell.comment = Comment(before + words, AUTHOR, width=320, height=110)


def _anchor(sheet: Worksheet, problem: Problem) -> Cell | None:
    """The cell itself, or the first one of the merged block it belongs to."""
    cell = sheet[problem.cell] if problem.cell else None
    if isinstance(cell, MergedCell):
        block = next((one for one in sheet.merged_cells.ranges if problem.cell in one), None)
        cell = sheet.cell(block.min_row, block.min_col) if block is not None else None
    return cell if isinstance(cell, Cell) else None


def _reasons(row: RowResult) -> str:
    return "\n".join(explain(problem) for problem in row.problems if problem.outcome in HELD_BACK)


def write_rows_held_back(report: SheetReport, path: Path) -> int:
    """The same rows as a list: row, result, reasons, then the columns of the sheet; returns how many."""
    fields = {name: header for header, name in report.columns.items()}
    columns = [
        Column("row", "行号", Shape.COUNT, 6),
        Column("outcome", "结果", Shape.TEXT, 12),
        Column("reasons", REASONS, Shape.TEXT, REASONS_WIDTH),
        *(Column(name, header, Shape.TEXT, 14) for name, header in fields.items()),
    ]
    rows = [_listed(row, list(fields)) for row in report.rows_with(*HELD_BACK)]
    return write_list(f"{report.sheet}_{REASONS}", columns, rows, path)


def _listed(row: RowResult, fields: Sequence[str]) -> list[Value]:
    """What stands in the sheet where something was found, what was read from it elsewhere."""
    stated = {problem.field: problem.value for problem in reversed(row.problems)}
    values = [stated.get(name) or _plain(row.values.get(name)) for name in fields]
    return [row.row, outcome_name(row.outcome), _reasons(row), *values]


def _plain(value: Read) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "；".join(value)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value.isoformat() if isinstance(value, date) else str(value)
