"""One row while it is judged, and the step that reads the cells which need nothing but themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from dorms.domain.imports import Code, Outcome, Value
from dorms.sheets.reading.grid import Cell, CellError, Formula
from dorms.sheets.reading.reading import ERROR_VALUES, Reader, Reading, asks, refuses, repaired
from dorms.sheets.reading.rows import DataRow
from dorms.sheets.reading.text import control_character

LONGEST = 32_767
Finding = tuple[int, str, Reading]


@dataclass(slots=True)
class Work:
    """A row, the values read so far and the findings as (column, field, reading)."""

    row: DataRow
    values: dict[str, Value]
    found: list[Finding] = field(default_factory=list)

    @property
    def cells(self) -> list[Cell]:
        return self.row.cells

    def note(self, index: int, name: str, reading: Reading) -> None:
        """A finding; a formula behind a repaired cell is a finding of its own."""
        self.found.append((index, name, reading))
        is_formula = isinstance(self.row.cells[index], Formula)
        if is_formula and reading.outcome is Outcome.REPAIRED and reading.code is not Code.FORMULA_CACHED:
            self.found.append((index, name, repaired(reading.value, Code.FORMULA_CACHED)))

    def worst_of(self, index: int) -> Outcome:
        """The worst finding of a column so far."""
        return max(
            (reading.outcome for column, _, reading in self.found if column == index),
            key=lambda outcome: outcome.rank,
            default=Outcome.OK,
        )

    def drop(self, *indexes: int) -> None:
        """Forget what was found in these columns."""
        self.found = [finding for finding in self.found if finding[0] not in indexes]

    def mark_origin(self, index: int, name: str, value: Value, *, person: bool = False) -> None:
        """Say where the value of a merged or a ditto cell comes from; who somebody is cannot be dittoed."""
        row = self.row
        if index in row.ditto:
            if person or row.ditto_ends:
                self.drop(index)
                self.values[name] = None
                self.note(index, name, asks(Code.DITTO))
            elif self.worst_of(index).rank <= Outcome.REPAIRED.rank:
                self.note(index, name, repaired(value, Code.DITTO))
        elif index in row.merged and self.worst_of(index).rank <= Outcome.REPAIRED.rank:
            self.note(index, name, repaired(value, Code.MERGED))


class SimpleColumn(NamedTuple):
    """A column whose cells are read without looking at others; equal cells are read once."""

    position: int
    name: str
    memo: dict[Cell, Reading]
    read: Reader


class SimpleStep:
    """Reads all simple columns of a row. This is the loop that most cells of most sheets run through."""

    def __init__(self, columns: Sequence[SimpleColumn]) -> None:
        self._columns = tuple(columns)

    def __call__(self, work: Work) -> None:
        cells, values = work.row.cells, work.values
        for index, name, memo, read in self._columns:
            cell = cells[index]
            if cell is None:
                continue
            reading = memo.get(cell)
            if reading is None:
                reading = memo[cell] = read(cell)
            values[name] = reading[0]
            if reading[1] is not None:
                work.note(index, name, reading)
        if work.row.merged or work.row.ditto:
            for index, name, _, _ in self._columns:
                work.mark_origin(index, name, values[name])


def guarded(read: Reader) -> Reader:
    """The same reader for any cell: formulas, error values, characters and lengths no cell may have."""

    def read_any(cell: Cell) -> Reading:
        if isinstance(cell, Formula):
            if cell.value is None:
                return refuses(Code.FORMULA_NO_VALUE)
            inner = read_any(cell.value)
            return repaired(inner.value, Code.FORMULA_CACHED) if inner.code is None else inner
        if isinstance(cell, CellError):
            return refuses(Code.CELL_ERROR)
        if isinstance(cell, str):
            fault = unusable(cell)
            if fault is not None:
                return refuses(fault)
        return read(cell)

    return read_any


def unusable(text: str) -> Code | None:
    """Why no value can be read from this text at all."""
    if text in ERROR_VALUES:
        return Code.CELL_ERROR
    if len(text) > LONGEST:
        return Code.TOO_LONG
    if not text.isprintable() and control_character(text):
        return Code.CONTROL_CHAR
    return None
