"""What lets an exported workbook come back: a narrow last column of row codes and a hidden sheet with the mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dorms.domain.revisions import CODE_TITLE, MARK_SHEET
from dorms.sheets.writing.cells import TEXT_FORMAT

CHUNK = 30_000  # characters of the mark in one cell; Excel holds 32,767
CODE_WIDTH = 9
WORDS = "本页由程序使用：表格改好带回时，靠它逐格比对。请不要修改或删除。"


@dataclass(frozen=True, slots=True)
class Stamp:
    """`codes` of the rows that have an entity behind them, from top to bottom; `text` is the signed mark."""

    codes: tuple[str, ...]
    text: str


def stamp_sheet(
    book: Workbook, sheet: Worksheet, stamp: Stamp, *, column: int, header: int, rows: Sequence[int]
) -> None:
    """Write the codes into this column beside these rows, outside the print area, and the mark on its own sheet."""
    quiet = Font(name="宋体", size=6, color="A6A6A6")
    for row, text in ((header, CODE_TITLE), *zip(rows, stamp.codes, strict=True)):
        cell = sheet.cell(row, column, text)
        cell.data_type, cell.number_format, cell.font = "s", TEXT_FORMAT, quiet
        cell.alignment = Alignment(vertical="center", wrap_text=row == header)
    sheet.column_dimensions[get_column_letter(column)].width = CODE_WIDTH
    add_mark_sheet(book, stamp.text)


def add_mark_sheet(book: Workbook, text: str) -> None:
    """The hidden sheet; an older one of that name gives way."""
    if MARK_SHEET in book.sheetnames:
        book.remove(book[MARK_SHEET])
    page = book.create_sheet(MARK_SHEET)
    page["A1"] = WORDS
    for row, chunk in enumerate(chunks(text), start=2):
        page.cell(row, 1, chunk).data_type = "s"
    page.sheet_state = "veryHidden"


def chunks(text: str) -> list[str]:
    """The mark in pieces that fit a cell."""
    return [text[at : at + CHUNK] for at in range(0, len(text), CHUNK)]
