"""The top of a sheet as it stands, for a person who says which row is the header and what its words mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dorms.errors.sheets import SheetNotFound
from dorms.sheets.reading.grid import Formula, Grid, GridRow, column_letters
from dorms.sheets.reading.header import SEARCHED, clean_header
from dorms.sheets.reading.opening import open_book
from dorms.sheets.reading.reading import shown


@dataclass(frozen=True, slots=True)
class PeekRow:
    """A row by its number in the sheet: what is seen in it, and the words it would give as a header."""

    number: int
    cells: tuple[str, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Peek:
    """The sheets one can choose from, and the first rows of the chosen one; empty rows are left out."""

    sheets: tuple[str, ...]
    sheet: str
    rows: tuple[PeekRow, ...]

    def labels_of(self, number: int) -> tuple[str, ...]:
        """The header words of the row with this number; none if it is not among the rows seen."""
        return next((row.labels for row in self.rows if row.number == number), ())


def peek(content: bytes, name: str, sheet: str | None = None) -> Peek:
    """The first rows of the sheet of this name, or of the first visible one."""
    book = open_book(content, name)
    names = tuple(one.name for one in book.sheets if not one.hidden)
    wanted = sheet if sheet is not None else next(iter(names), "")
    for index, one in enumerate(book.sheets):
        if one.name == wanted and not one.hidden:
            return Peek(names, wanted, tuple(_rows(book.grid(index))))
    raise SheetNotFound(book.file, wanted, names)


def _rows(grid: Grid) -> Sequence[PeekRow]:
    return [PeekRow(row.number, tuple(_seen(row)), tuple(_labels(row))) for row in grid.rows[:SEARCHED]]


def _seen(row: GridRow) -> Sequence[str]:
    return [shown(cell.value if isinstance(cell, Formula) else cell) for cell in row.cells]


def _labels(row: GridRow) -> Sequence[str]:
    return [clean_header(cell) or f"({column_letters(at)})" for at, cell in enumerate(row.cells)]
