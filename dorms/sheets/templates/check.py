"""Where the marks of a form stand, or every mistake in it with its cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dorms.domain.ledgers import Ledger, LineKind
from dorms.domain.templates import (
    COVER,
    ROW_CODE,
    Names,
    Spot,
    has_stray_braces,
    marks_in,
)
from dorms.errors.sheets import IncompleteFile
from dorms.errors.templates import Finding, FormTooLarge, FormWrong, Mistake
from dorms.sheets.reading.opening import open_book
from dorms.sheets.writing.returned import NOT_TAKEN

MOST_BYTES = 300_000  # it travels to every school in one line of the journal


@dataclass(frozen=True, slots=True)
class Layout:
    """A form without mistakes: the sheet with the rows that repeat, and which row stands for which kind of line."""

    book: Workbook
    sheet: str
    rows: dict[LineKind, int] = field(default_factory=dict)
    marked: frozenset[str] = frozenset()  # the sheets with a mark

    @property
    def row(self) -> int:
        """The row that stands once for each line."""
        return self.rows[LineKind.ROW]


def checked_form(content: bytes, name: str, ledger: Ledger) -> Layout:
    """The form ready to fill; FormWrong with every mistake, or why the file is none at all."""
    if len(content) > MOST_BYTES:
        raise FormTooLarge(name, len(content) // 1000, MOST_BYTES // 1000)
    open_book(content, name)  # the same look for bombs and broken files that every import takes
    try:
        book = load_workbook(BytesIO(content))
    except NOT_TAKEN as error:
        raise IncompleteFile(name) from error
    marked = list(_marked(book))
    findings = [*_wrong_cells(book, marked, Names(ledger)), *_wrong_rows(marked), *_pictures(content, book)]
    rows = {spot.kind: (sheet, row) for sheet, _, row, spots in marked for spot in spots if spot.kind}
    if LineKind.ROW not in rows:
        findings.append(Finding(Mistake.NO_ROW, book.sheetnames[0], nearest=Names(ledger).known))
    if findings:
        raise FormWrong(name, tuple(findings))
    on = frozenset(where for where, *_ in marked)
    return Layout(book, rows[LineKind.ROW][0], {kind: row for kind, (_, row) in rows.items()}, on)


Marked = tuple[str, str, int, list[Spot]]  # sheet, cell, row, marks


def _marked(book: Workbook) -> Iterator[Marked]:
    for sheet in book.worksheets:
        for cells in sheet.iter_rows():
            for cell in cells:
                if isinstance(cell.value, str) and (spots := marks_in(cell.value)):
                    yield sheet.title, cell.coordinate, cell.row, spots


def _wrong_cells(book: Workbook, marked: list[Marked], names: Names) -> Iterator[Finding]:
    for sheet, cell, _, spots in marked:
        text = str(book[sheet][cell].value)
        if text.startswith("="):
            yield Finding(Mistake.IN_FORMULA, sheet, cell, text)
        for spot in spots:
            if not _is_known(spot, names):
                kind = Mistake.UNKNOWN if spot.kind is None else Mistake.UNKNOWN_COLUMN
                yield Finding(kind, sheet, cell, spot.text, names.nearest(spot))
    for one in book.worksheets:
        yield from _stray(one)
        yield from _tall(one, marked)


def _stray(sheet: Worksheet) -> Iterator[Finding]:
    for cells in sheet.iter_rows():
        for cell in cells:
            text = cell.value
            if isinstance(text, str) and not text.startswith("=") and has_stray_braces(text):
                yield Finding(Mistake.BRACES, sheet.title, cell.coordinate, text)


def _is_known(spot: Spot, names: Names) -> bool:
    if spot.kind is None:
        return spot.name in COVER
    if spot.kind is LineKind.ROW:
        return spot.name == ROW_CODE or names.place(spot.name) is not None
    return not spot.name or names.place(spot.name) is not None


def _tall(sheet: Worksheet, marked: list[Marked]) -> Iterator[Finding]:
    """A row that repeats cannot be part of a block that is higher than itself."""
    repeated = {row for where, _, row, spots in marked if where == sheet.title for spot in spots if spot.kind}
    for block in sheet.merged_cells.ranges:
        if block.max_row > block.min_row and repeated & set(range(block.min_row, block.max_row + 1)):
            yield Finding(
                Mistake.TALL, sheet.title, sheet.cell(block.min_row, block.min_col).coordinate, str(block)
            )


def _wrong_rows(marked: list[Marked]) -> Iterator[Finding]:
    """One row for each kind of line, no row for two, 小计 right below the row it sums up."""
    seen: dict[LineKind, tuple[str, int, str]] = {}
    of_row: dict[tuple[str, int], tuple[LineKind, str]] = {}
    for sheet, cell, row, spots in marked:
        for kind in {spot.kind for spot in spots if spot.kind is not None}:
            first = seen.setdefault(kind, (sheet, row, cell))
            if first[:2] != (sheet, row):
                mistake = Mistake.TWO_ROWS if kind is LineKind.ROW else Mistake.TWICE
                yield Finding(mistake, sheet, cell, other=first[2])
            other = of_row.setdefault((sheet, row), (kind, cell))
            if other[0] is not kind:
                yield Finding(Mistake.MIXED, sheet, cell, other=other[1])
    below, above = seen.get(LineKind.SUBTOTAL), seen.get(LineKind.ROW)
    if below is not None and above is not None and below[:2] != (above[0], above[1] + 1):
        yield Finding(Mistake.ORDER, below[0], below[2], other=above[2])


def _pictures(content: bytes, book: Workbook) -> Iterator[Finding]:
    if b"xl/drawings/drawing" in content or b"xl/charts/" in content or b"xl/media/" in content:
        yield Finding(Mistake.PICTURE, book.sheetnames[0])
