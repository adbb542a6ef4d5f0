"""The rows below the header: which are data, which are not, and what merged and ditto cells stand for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dorms.domain.imports import Skipped, SkipReason
from dorms.sheets.reading.grid import Cell, Formula, Grid, GridRow, Merge
from dorms.sheets.reading.header import Header, clean_header
from dorms.sheets.reading.text import is_blank, squeezed

DITTO = frozenset(
    (
        "同上 ",
        " 同上",
        "同上。",
        "同上",
        "〃",
        "″",
        "”",
        '"',
        "＂",
        "''",
        "′′",
        "々",
        "…同上",
        "(同上)",
        "（同上）",
    )
)
_TOTAL = re.compile(r"(?:.{0,12}(?:小计|合计|总计|共计|累计)|(?:小计|合计|总计|共计|累计).{0,8})[::]?")
_FOOTER = re.compile(
    r"负责人|填表|制表|审核|签字|签名|签章|盖章|经办人|联系电话|报送|填报|说明|以上|备注[::]|^注[::]|^电话|登记人|审批|年.*月.*日|校长|单位[::]"
)
_SIGNED = re.compile(r"(?:负责人|填表|制表|审核|签字|签名|经办人|报送|填报|登记人|审批|校长)[^:]{0,4}:")
LONG = 12  # a lone text this long is a remark, not a row
FEW = 3


@dataclass(slots=True)
class DataRow:
    """A row of data as wide as the header. `merged` and `ditto` name the columns filled from above."""

    number: int
    cells: list[Cell]
    hidden: bool = False
    struck: bool = False
    merged: frozenset[int] = frozenset()
    ditto: tuple[int, ...] = ()
    ditto_ends: bool = False


@dataclass(slots=True)
class TotalRow:
    """A 小计 or 合计: `after` data rows stand above it."""

    number: int
    label: str
    cells: list[Cell]
    after: int


@dataclass(slots=True)
class Body:
    """All rows below the header, each accounted for."""

    rows: list[DataRow] = field(default_factory=list)
    totals: list[TotalRow] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def read_body(grid: Grid, header: Header) -> Body:
    """Sort the rows below the header; empty ones are not listed."""
    return _Sorter(grid, header).body()


class _Sorter:
    def __init__(self, grid: Grid, header: Header) -> None:
        self._grid, self._header = grid, header
        self._width = len(header.columns)
        self._labels = [column.header for column in header.columns]
        self._levels = [
            [clean_header(cell) for cell in row.cells]
            for row in grid.rows
            if header.top <= row.number <= header.last
        ]
        self._header_words = frozenset(self._labels).union(*self._levels)
        named = [column.index for column in header.columns if column.field is not None]
        self._first, self._second = named[0], named[min(1, len(named) - 1)]
        self._names = {header.index_of(name) for name in ("name", "unit", "room")}
        self._body = Body()

    def body(self) -> Body:
        filled = filled_from_above(self._grid.merges, self._grid.rows, self._header.last, self._width)
        previous: DataRow | None = None
        above = 0
        for row in self._grid.rows:
            if row.number <= self._header.last:
                continue
            cells = self._widened(row.cells)
            first = next((cell for cell in cells if not _is_empty(cell)), None)
            reason = None if first is None else self._reason(row, cells, first)
            if reason is not None or first is None:
                previous = None
                if reason is not None:
                    self._skip(row.number, reason, cells)
                continue
            previous = self._data(row, cells, filled, previous if above == row.number - 1 else None)
            above = row.number
        return self._body

    def _widened(self, cells: list[Cell]) -> list[Cell]:
        return cells[: self._width] + [None] * (self._width - len(cells))

    def _data(
        self,
        row: GridRow,
        cells: list[Cell],
        filled: dict[int, dict[int, Cell]],
        previous: DataRow | None,
    ) -> DataRow:
        data = DataRow(row.number, cells, row.hidden, self._is_struck(row))
        if row.number in filled:
            from_above = {i: cell for i, cell in filled[row.number].items() if _is_empty(cells[i])}
            for index, cell in from_above.items():
                cells[index] = cell
            data.merged = frozenset(from_above)
        if not DITTO.isdisjoint(cells):
            data.ditto = tuple(i for i, cell in enumerate(cells) if isinstance(cell, str) and cell in DITTO)
            data.ditto_ends = previous is None
            for index in data.ditto if previous else ():
                cells[index] = previous.cells[index] if previous else None
        self._body.rows.append(data)
        return data

    def _is_struck(self, row: GridRow) -> bool:
        """Crossed out by name or for the most part; one other cell may only have been corrected."""
        filled = sum(not _is_empty(cell) for cell in row.cells)
        return bool(row.struck) and (not self._names.isdisjoint(row.struck) or len(row.struck) * 2 > filled)

    def _skip(self, number: int, reason: SkipReason, cells: list[Cell]) -> None:
        self._body.skipped.append(Skipped(number, reason))
        if reason is SkipReason.TOTAL:
            label = next(squeezed(cell) for cell in cells if isinstance(cell, str) and not is_blank(cell))
            if not label.startswith("其中"):  # a part of the 合计 above it, not the sum of rows
                self._body.totals.append(TotalRow(number, label, cells, len(self._body.rows)))

    def _reason(self, row: GridRow, cells: list[Cell], first: Cell) -> SkipReason | None:
        """Why this row is no data; most rows are told by their first cell."""
        if isinstance(first, str):
            if "计" in first and _TOTAL.fullmatch(squeezed(first)):
                return SkipReason.TOTAL
            if self._body.totals and squeezed(first).startswith("其中"):
                return SkipReason.TOTAL
            if clean_header(first) in self._header_words and self._repeats_header(cells):
                return SkipReason.HEADER
        if _ordinal(first) == 1 and self._is_numbering(cells):
            return SkipReason.COLUMN_NUMBERS
        return SkipReason.FOOTER if self._is_footer(row, cells) else None

    def _repeats_header(self, cells: Sequence[Cell]) -> bool:
        texts = {i: clean_header(cell) for i, cell in enumerate(cells) if not _is_empty(cell)}
        for labels in (self._labels, *self._levels):
            same = sum(i < len(labels) and labels[i] == text for i, text in texts.items())
            if same >= 2 and same * 5 >= len(texts) * 3:
                return True
        return False

    def _is_numbering(self, cells: Sequence[Cell]) -> bool:
        """1, 2, 3 in the order of the columns, as official forms have it under the header."""
        if isinstance(cells[self._second], str) and not str(cells[self._second]).strip("()（）").isdigit():
            return False
        numbers = [_ordinal(cell) for cell in cells if not _is_empty(cell)]
        return len(numbers) > FEW and numbers == list(range(1, len(numbers) + 1))

    def _is_footer(self, row: GridRow, cells: Sequence[Cell]) -> bool:
        if len(cells) - cells.count(None) > FEW:
            return False
        texts = [cell for cell in cells if isinstance(cell, str) and not is_blank(cell)]
        others = sum(not _is_empty(cell) for cell in cells) - len(texts)
        if others or not texts:
            return False
        first, *more = map(squeezed, texts)
        if _FOOTER.search(first) or any(_SIGNED.search(text) for text in more):
            return True
        if len(texts) > 1:
            return False
        after_total = bool(self._body.totals) and self._body.totals[-1].after == len(self._body.rows)
        return len(texts[0]) >= LONG or (after_total and row.number == self._grid.rows[-1].number)


def _ordinal(cell: Cell) -> int | None:
    if isinstance(cell, int):
        return cell
    if isinstance(cell, str) and len(cell) < 6:
        text = squeezed(cell).strip("()")
        return int(text) if text.isascii() and text.isdigit() else None
    return None


def _is_empty(cell: Cell) -> bool:
    if cell is None:
        return True
    if isinstance(cell, str):
        return is_blank(cell)
    return isinstance(cell, Formula) and cell.value == ""


def filled_from_above(
    merges: Sequence[Merge], rows: Sequence[GridRow], header: int, width: int
) -> dict[int, dict[int, Cell]]:
    """`{row: {column: value}}` for every cell below the first of a merged block of data."""
    by_number = {row.number: row.cells for row in rows} if merges else {}
    filled: dict[int, dict[int, Cell]] = {}
    numbers = sorted(by_number)
    for merge, top in _upright(merges, by_number, header):
        value = top[merge.left] if merge.left < min(len(top), width) else None
        if value is not None:
            for number in numbers[bisect_right(numbers, merge.top) : bisect_right(numbers, merge.bottom)]:
                filled.setdefault(number, {})[merge.left] = value
    return filled


def _upright(
    merges: Sequence[Merge], by_number: dict[int, list[Cell]], header: int
) -> Iterator[tuple[Merge, list[Cell]]]:
    """Blocks over several rows of data, from the top; one that overlaps another in its column is no real block."""
    last = max(by_number, default=0)
    taken: dict[int, int] = {}
    for merge in sorted(merges, key=lambda merge: merge.top):
        if (
            merge.top > max(header, taken.get(merge.left, 0))
            and merge.bottom > merge.top
            and merge.top in by_number
        ):
            taken[merge.left] = merge.bottom
            yield Merge(merge.top, merge.left, min(merge.bottom, last), merge.right), by_number[merge.top]
