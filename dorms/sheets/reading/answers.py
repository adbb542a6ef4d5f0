"""What a person said about cells of a sheet: put into the rows before they are judged, told beside what is found."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dorms.domain.imports import Code, Outcome, Problem
from dorms.domain.verdicts import Decided, settled
from dorms.sheets.reading.grid import Cell, column_index
from dorms.sheets.reading.judge import Judge
from dorms.sheets.reading.reading import Reading, shown
from dorms.sheets.reading.rows import DataRow

_CELL = re.compile(r"([A-Z]{1,3})(\d+)")


class Answers:
    """Replaces cells once, and remembers what stood there."""

    def __init__(self, decided: Decided, rows: Sequence[DataRow]) -> None:
        self._decided = decided
        self._was: dict[int, dict[int, Cell]] = defaultdict(dict)
        wanted: dict[int, dict[int, str]] = defaultdict(dict)
        for cell, value in decided.values.items():
            if found := _CELL.fullmatch(cell):
                wanted[int(found[2])][column_index(found[1])] = value
        for row in rows if wanted else ():
            for column, value in wanted.get(row.number, {}).items():
                if column < len(row.cells):
                    self._was[row.number][column] = row.cells[column]
                    row.cells[column] = value
                    row.merged -= {column}
                    row.ditto = tuple(one for one in row.ditto if one != column)

    def of_row(self, judge: Judge, row: DataRow) -> tuple[Problem, ...]:
        """A finding for each cell that says what a person said."""
        return tuple(
            self._told(judge, row, column, was) for column, was in self._was.get(row.number, {}).items()
        )

    def _told(self, judge: Judge, row: DataRow, column: int, was: Cell) -> Problem:
        name = next((field for field, at in judge.where.items() if at == column), "")
        reading = Reading(str(row.cells[column]), Code.ANSWERED, Outcome.REPAIRED)
        return replace(judge.problem(row, column, name, reading), value=shown(was)[:200])

    def settled(self, problem: Problem) -> Problem:
        """The finding with the decision about it."""
        return settled(problem, self._decided) if self._decided else problem
