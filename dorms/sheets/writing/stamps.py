"""What lets an exported workbook come back: a narrow last column of row codes and a hidden sheet with the mark."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl import Workbook

from dorms.domain.revisions import MARK_SHEET

CHUNK = 30_000  # characters of the mark in one cell; Excel holds 32,767
CODE_WIDTH = 9
WORDS = "本页由程序使用：表格改好带回时，靠它逐格比对。请不要修改或删除。"


@dataclass(frozen=True, slots=True)
class Stamp:
    """`codes` of the rows that have an entity behind them, from top to bottom; `text` is the signed mark."""

    codes: tuple[str, ...]
    text: str


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
