"""A row whose cells stand one column off their headers."""

from __future__ import annotations

from collections.abc import Mapping

from dorms.domain.imports import Code, Outcome
from dorms.sheets.reading.grid import Cell
from dorms.sheets.reading.reading import Reader, asks
from dorms.sheets.reading.work import Work

FEWEST = 2  # cells that are wrong where they stand and right one column on


class ShiftStep:
    """Looks only at rows that already have several bad cells; then one question replaces all of them."""

    def __init__(self, shapes: Mapping[int, tuple[str, Reader]]) -> None:
        self._shapes = shapes

    def __call__(self, work: Work) -> None:
        if len(work.found) < FEWEST:
            return
        bad = {index for index, _, reading in work.found if reading.outcome.rank >= Outcome.NEEDS_PERSON.rank}
        wrong = sorted(bad & self._shapes.keys())
        if len(wrong) < FEWEST:
            return
        for step in (1, -1):
            right = [index for index in wrong if self._fits(work.row.cells, index, index + step)]
            if len(right) >= FEWEST and len(right) * 3 >= len(wrong) * 2:
                self._replace(work, right[0])
                return

    def _fits(self, cells: list[Cell], index: int, other: int) -> bool:
        if not 0 <= other < len(cells) or cells[other] is None:
            return False
        _, read = self._shapes[index]
        reading = read(cells[other])
        return reading.outcome.rank <= Outcome.REPAIRED.rank and bool(reading.value)

    def _replace(self, work: Work, index: int) -> None:
        for other, name, _ in work.found:
            if other >= 0 and name in work.values:
                work.values[name] = None
        work.found = []
        work.note(index, self._shapes[index][0], asks(Code.COLUMN_SHIFT))
