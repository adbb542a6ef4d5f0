"""One worksheet of an old .xls, record by record, into rows."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from dorms.sheets.reading import biff
from dorms.sheets.reading.grid import Cell, CellError, Formula, GridRow, Merge, Plain
from dorms.sheets.reading.values import plain_number, serial_date

_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_COLUMNS = 256


@dataclass(frozen=True, slots=True)
class BookFacts:
    """What the cells of every sheet refer to; `date_styles` are indexes of cell formats that show days."""

    strings: list[str]
    date_styles: frozenset[int]
    date1904: bool
    is_biff8: bool


@dataclass(slots=True)
class SheetRecords:
    """Collects cells, merged blocks and what is hidden; rows and columns count from 0 in the file."""

    book: BookFacts
    cells: dict[int, dict[int, Cell]] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    _waiting: tuple[int, int] | None = None

    def feed(self, kind: int, body: bytes) -> None:
        take = _TAKERS.get(kind)
        if take is not None:
            take(self, body)

    def rows(self) -> list[GridRow]:
        """The rows that hold something, in order."""
        return [self._row(number) for number in sorted(self.cells)]

    def _row(self, number: int) -> GridRow:
        filled = self.cells[number]
        cells = [filled.get(column) for column in range(max(filled) + 1)]
        return GridRow(number + 1, cells, number in self.hidden_rows)

    def _put(self, row: int, column: int, cell: Cell) -> None:
        if cell is not None and column < _COLUMNS:
            self.cells.setdefault(row, {})[column] = cell

    def _number(self, style: int, value: float) -> Plain:
        number = plain_number(value)
        if style in self.book.date_styles and isinstance(number, int | float):
            return serial_date(number, date1904=self.book.date1904) or number
        return number

    def take_label(self, body: bytes) -> None:
        row, column = struct.unpack_from("<HH", body)
        text = biff.text_at(body, 6) if self.book.is_biff8 else biff.old_text_at(body, 6)
        self._put(row, column, text or None)

    def take_shared(self, body: bytes) -> None:
        row, column, _, index = struct.unpack_from("<HHHI", body)
        self._put(row, column, self.book.strings[index] or None if index < len(self.book.strings) else None)

    def take_number(self, body: bytes) -> None:
        row, column, style, value = struct.unpack_from("<HHHd", body)
        self._put(row, column, self._number(style, value))

    def take_rk(self, body: bytes) -> None:
        row, column, style, raw = struct.unpack_from("<HHHI", body)
        self._put(row, column, self._number(style, biff.rk_number(raw)))

    def take_several(self, body: bytes) -> None:
        row, first = struct.unpack_from("<HH", body)
        for index in range((len(body) - 6) // 6):
            style, raw = struct.unpack_from("<HI", body, 4 + index * 6)
            self._put(row, first + index, self._number(style, biff.rk_number(raw)))

    def take_truth(self, body: bytes) -> None:
        row, column, _, value, is_error = struct.unpack_from("<HHHBB", body)
        self._put(row, column, _error(value) if is_error else _truth(value))

    def take_formula(self, body: bytes) -> None:
        """The stored result; a text result stands in the record that follows."""
        row, column, style = struct.unpack_from("<HHH", body)
        result = body[6:14]
        self._waiting = None
        if result[6:8] != b"\xff\xff":
            value: Plain = self._number(style, struct.unpack("<d", result)[0])
        elif result[0] == 0:
            self._waiting, value = (row, column), ""
        else:
            value = _special(result[0], result[2])
        self._put(row, column, Formula(value))

    def take_result(self, body: bytes) -> None:
        if self._waiting is not None:
            text = biff.text_at(body, 0) if self.book.is_biff8 else biff.old_text_at(body, 0)
            self._put(*self._waiting, Formula(text))
            self._waiting = None

    def take_row(self, body: bytes) -> None:
        row, options = struct.unpack_from("<H", body)[0], struct.unpack_from("<H", body, 12)[0]
        if options & 0x20:
            self.hidden_rows.add(row)

    def take_column(self, body: bytes) -> None:
        first, last = struct.unpack_from("<HH", body)
        if struct.unpack_from("<H", body, 8)[0] & 1:
            self.hidden_columns.update(range(first, min(last + 1, _COLUMNS)))

    def take_merges(self, body: bytes) -> None:
        for index in range((len(body) - 2) // 8):
            top, bottom, left, right = struct.unpack_from("<HHHH", body, 2 + index * 8)
            self.merges.append(Merge(top + 1, left, bottom + 1, right))


def _special(kind: int, value: int) -> Plain:
    """A result that is no number: a truth, an error, or an empty text."""
    if kind == 1:
        return _truth(value)
    return _error(value) if kind == 2 else ""


def _truth(value: int) -> str:
    return "是" if value else "否"


def _error(value: int) -> CellError:
    return CellError(_ERRORS.get(value, "#VALUE!"))


_TAKERS: Mapping[int, Callable[[SheetRecords, bytes], None]] = {
    biff.LABELSST: SheetRecords.take_shared,
    biff.LABEL: SheetRecords.take_label,
    biff.RSTRING: SheetRecords.take_label,
    biff.NUMBER: SheetRecords.take_number,
    biff.RK: SheetRecords.take_rk,
    biff.MULRK: SheetRecords.take_several,
    biff.BOOLERR: SheetRecords.take_truth,
    biff.FORMULA: SheetRecords.take_formula,
    biff.STRING: SheetRecords.take_result,
    biff.ROW: SheetRecords.take_row,
    biff.COLINFO: SheetRecords.take_column,
    biff.MERGECELLS: SheetRecords.take_merges,
}
