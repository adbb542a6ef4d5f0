"""A sheet that was exported by a store and edited since: its mark, and its rows by their codes.

Columns are known by their words and rows by their codes, so that sorting, filtering, inserted rows, added and
reordered columns change nothing.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from dorms.domain.revisions import CODE_WORD, MARK_HEAD, MARK_SHEET, Mark, MarkedColumn
from dorms.errors.sheets import TwoReturned
from dorms.sheets.reading.grid import Book, Cell, Grid, GridRow
from dorms.sheets.reading.header import SEARCHED, clean_header
from dorms.sheets.reading.opening import open_book
from dorms.sheets.reading.rows import filled_from_above
from dorms.sheets.reading.text import squeezed

SHEETS = "xl/workbook.xml"
MOST_NAMES = 1 << 20  # bytes of the list of sheets that are looked at
TOTALS = ("小计", "合计", "总计", "其中")  # how the label of a sum begins or ends


@dataclass(frozen=True, slots=True)
class CodedRow:
    """A row of the sheet that carries a code of the mark."""

    number: int
    code: str
    cells: Mapping[str, Cell]  # by field; a column that is gone has none
    struck: bool  # crossed out for the most part


@dataclass(frozen=True, slots=True)
class Returned:
    """The edited sheet: where which column stands, the rows with a code, those with one nobody gave out."""

    sheet: str
    date1904: bool
    where: Mapping[str, int]  # field -> column from 0
    gone_columns: tuple[str, ...]
    rows: tuple[CodedRow, ...]
    strange: tuple[tuple[int, str], ...]  # row, code
    uncoded: tuple[int, ...]  # rows below the header that hold something, without a code
    written: tuple[int, ...] = ()  # of these, those that look like rows somebody added: no total, no foot


def packed_mark(content: bytes, name: str) -> str:
    """The mark a workbook carries, still packed; empty where there is none."""
    if not _may_be_marked(content):
        return ""
    book = open_book(content, name)
    for index, sheet in enumerate(book.sheets):
        if sheet.name == MARK_SHEET:
            texts = [row.cells[0] for row in book.grid(index).rows if row.cells]
            text = "".join(cell for cell in texts[1:] if isinstance(cell, str))
            if text.startswith(MARK_HEAD):
                return text
    return ""


def _may_be_marked(content: bytes) -> bool:
    """Whether the list of sheets names the one with the mark: an ordinary file is not opened twice for it."""
    try:
        with ZipFile(BytesIO(content)) as archive, archive.open(SHEETS) as part:
            names = part.read(MOST_NAMES)
    except (
        BadZipFile,
        zlib.error,
        KeyError,
        ValueError,
        OSError,
        EOFError,
        RuntimeError,
        NotImplementedError,
    ):
        return False
    return MARK_SHEET.encode() in names or b"&#" in names


def read_returned(content: bytes, name: str, mark: Mark) -> Returned | None:
    """The sheet of the workbook with most codes of the mark; None where no sheet has any.

    A copy of it that says something else is refused: nobody can tell which of the two was edited last.
    """
    book = open_book(content, name)
    codes = frozenset(row.code for row in mark.rows)
    found: list[tuple[int, Returned]] = []
    for grid in _grids(book):
        column, count = _code_column(grid, codes)
        if count:
            found.append((count, _returned(book, grid, column, codes, mark.columns)))
    if not found:
        return None
    best = max(found, key=lambda one: one[0])[1]
    if any(_says_otherwise(other, best) for _, other in found if other is not best):
        raise TwoReturned(book.file, tuple(one.sheet for _, one in found))
    return best


def _says_otherwise(other: Returned, best: Returned) -> bool:
    """A row of the one is not in the other, or a cell of it is not the same."""
    kept = {row.code: row.cells for row in best.rows}
    return any(
        row.code not in kept
        or any(kept[row.code][at] != row.cells[at] for at in row.cells.keys() & kept[row.code])
        for row in other.rows
    )


def _grids(book: Book) -> Iterator[Grid]:
    return (
        book.grid(index)
        for index, sheet in enumerate(book.sheets)
        if not sheet.hidden and sheet.name != MARK_SHEET
    )


def _code_column(grid: Grid, codes: frozenset[str]) -> tuple[int, int]:
    """The column with most codes, and how many."""
    counts = Counter(
        at
        for row in grid.rows
        for at, cell in enumerate(row.cells)
        if isinstance(cell, str) and cell in codes
    )
    return counts.most_common(1)[0] if counts else (0, 0)


def _returned(
    book: Book, grid: Grid, column: int, codes: frozenset[str], columns: Sequence[MarkedColumn]
) -> Returned:
    top = _header_end(grid, column, codes)
    where = _where(grid, top, columns)
    gone = tuple(one.title for one in columns if one.field not in where)
    merged = filled_from_above(grid.merges, grid.rows, top, 1 + max(where.values(), default=0))
    rows: list[CodedRow] = []
    strange: list[tuple[int, str]] = []
    uncoded: list[int] = []
    written: list[int] = []
    for row in grid.rows:
        if row.number <= top:
            continue
        cell = row.cells[column] if column < len(row.cells) else None
        code = squeezed(cell).upper() if isinstance(cell, str) else ""
        if code in codes:
            rows.append(_coded(row, code, where, merged.get(row.number, {})))
        elif code and len(code) <= 12 and code.isascii():
            strange.append((row.number, code))
        else:
            uncoded.append(row.number)
            if _is_written(row, where):
                written.append(row.number)
    found = tuple(rows), tuple(strange), tuple(uncoded), tuple(written)
    return Returned(grid.name, book.date1904, where, gone, *found)


def _is_written(row: GridRow, where: Mapping[str, int]) -> bool:
    """At least two cells are filled under the columns; neither the numbers of the columns nor a total."""
    cells = [row.cells[at] for at in sorted(where.values()) if at < len(row.cells)]
    texts = [squeezed(cell) if isinstance(cell, str) else str(cell) for cell in cells if cell is not None]
    filled = [text for text in texts if text]
    is_numbering = [text.removesuffix(".0") for text in filled] == [
        str(at) for at in range(1, len(filled) + 1)
    ]
    return len(filled) > 1 and not is_numbering and not any(word in filled[0] for word in TOTALS)


def _coded(row: GridRow, code: str, where: Mapping[str, int], merged: Mapping[int, Cell]) -> CodedRow:
    """A cell that was merged into the one above says what that one says."""
    cells: dict[str, Cell] = {}
    for field, at in where.items():
        cell = row.cells[at] if at < len(row.cells) else None
        cells[field] = merged.get(at) if cell is None else cell
    struck = len(row.struck & set(where.values()))
    return CodedRow(row.number, code, cells, struck * 2 > sum(cell is not None for cell in cells.values()))


def _header_end(grid: Grid, column: int, codes: frozenset[str]) -> int:
    """The last row of the header: the one before the first row of data, wherever that was sorted to."""
    titled = [
        row.number
        for row in grid.rows[:SEARCHED]
        if column < len(row.cells) and clean_header(row.cells[column]).startswith(CODE_WORD)
    ]
    first = next(
        (row.number for row in grid.rows if column < len(row.cells) and row.cells[column] in codes), 1
    )
    return max((number for number in titled if number < first), default=first - 1)


def _where(grid: Grid, top: int, columns: Sequence[MarkedColumn]) -> dict[str, int]:
    """Each column by its words in any of the header's rows, the lowest row that names it first.

    Columns of one title are told apart by their order; where one of them is gone, none can be told from the others.
    """
    fields: dict[str, list[str]] = {}
    for column in columns:
        fields.setdefault(clean_header(column.title), []).append(column.field)
    found: dict[str, int] = {}
    near = [row for row in grid.rows if row.number <= top + 2][-6:]
    for row in near:
        places: dict[str, list[int]] = {}
        for at, cell in enumerate(row.cells):
            places.setdefault(clean_header(cell), []).append(at)
        for title, named in fields.items():
            where = places.get(title, [])
            if named[0] not in found and (len(where) == len(named) or (where and len(named) == 1)):
                found.update(zip(named, where, strict=False))
    return found
