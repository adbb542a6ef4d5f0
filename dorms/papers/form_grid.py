"""A worksheet as a block of a page: rows as the form has them, on as many pages as it takes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from dorms.domain.papers.forms import Across, Edges, FormCell, FormRow, Turn
from dorms.papers.form_cells import Fitted, draw_edges, draw_ground
from dorms.papers.grid import tied
from dorms.papers.slabs import Ends, Slab, laid_apart
from dorms.papers.text import pt


@dataclass(frozen=True)
class FormTable:
    """Columns `widths` (twips on paper) of the rows; `scale` is what the form's points are multiplied by."""

    widths: tuple[float, ...]
    rows: Sequence[FormRow]
    scale: float
    repeated: range = range(0)
    breaks: frozenset[int] = frozenset()
    shift: float = 0  # from the left margin, where the form stands in the middle
    _fitted: list[list[Fitted | None]] = field(default_factory=list, init=False, compare=False, repr=False)

    def lay(self, width: float, height: float) -> list[Slab]:
        head = self._head(height)
        room = height - (head.height if head is not None else 0)
        slabs: list[Slab] = []
        for start, stop in self._groups(room):
            above = (head,) if head is not None and start >= self.repeated.stop else ()
            slabs.append(self._slab(start, stop, above))
            if stop - 1 in self.breaks and stop < len(self.rows):
                slabs.append(laid_apart())
        return slabs

    def _head(self, height: float) -> Slab | None:
        """The rows that stand on every page, unless they leave no room for others."""
        titles = range(self.repeated.start, min(self.repeated.stop, len(self.rows)))
        if not titles or sum(self.heights[at] for at in titles) > height / 2:
            return None
        return self._slab(titles.start, titles.stop, ())

    def _slab(self, start: int, stop: int, head: tuple[Slab, ...]) -> Slab:
        return Slab(sum(self.heights[start:stop]), partial(self._draw, start, stop), head=head)

    def measure(self) -> Iterator[None]:
        """Set the words of each row, a row a step; `lay` does what is left at once."""
        for row in self.rows[len(self._fitted) :]:
            self._fitted.append(self._fit(row))
            for one in self._fitted[-1]:
                if one is not None:
                    _ = one.height  # kept by the words themselves
            yield

    def _fit(self, row: FormRow) -> list[Fitted | None]:
        fitted: list[Fitted | None] = []
        for column, cell in enumerate(row.cells):
            if cell is None:
                fitted.append(None)
                continue
            width = sum(self.widths[column : column + cell.columns])
            fitted.append(Fitted(cell, width, self.scale, self._spill(row, column, cell)))
        return fitted

    def _spill(self, row: FormRow, column: int, cell: FormCell) -> tuple[float, float]:
        """Words on one line run on over empty neighbours, as on screen; numbers do not."""
        if cell.wraps or cell.shrinks or cell.turn is not Turn.NOT or not cell.text:
            return (0, 0)
        after = range(column + cell.columns, len(row.cells))
        right = self._free(row, after) if cell.across is Across.LEFT else 0
        left = self._free(row, range(column - 1, -1, -1)) if cell.across is Across.RIGHT else 0
        return (left, right)

    def _free(self, row: FormRow, columns: range) -> float:
        free = 0.0
        for at in columns:
            neighbour = row.cells[at]
            if neighbour is None or neighbour.text or neighbour.columns > 1:
                break
            free += self.widths[at]
        return free

    @cached_property
    def heights(self) -> list[float]:
        """As the form says, higher where words would be cut off; a hidden row has none."""
        for _ in self.measure():
            pass
        heights = [row.height * 20 * self.scale for row in self.rows]
        blocks: list[tuple[int, int, float]] = []
        for number, fitted in enumerate(self._fitted):
            for one in fitted:
                if one is None or not heights[number] or not one.width:
                    continue
                if one.cell.rows == 1:
                    heights[number] = max(heights[number], self._least(one))
                elif one.height:
                    blocks.append((number, number + one.cell.rows, self._least(one)))
        for start, stop, least in blocks:
            heights[stop - 1] += max(0.0, least - sum(heights[start:stop]))
        return heights

    def _least(self, one: Fitted) -> float:
        """One line may touch the edges of its row, as it does on screen; several need room."""
        return one.height if one.lines.count == 1 else one.height + pt(2 * self.scale)

    def _groups(self, room: float) -> list[tuple[int, int]]:
        """Rows that blocks tie together; what is higher than a page comes apart again."""
        groups = tied([max((cell.rows for cell in row.cells if cell), default=1) for row in self.rows])
        apart: list[tuple[int, int]] = []
        for begin, end in groups:
            fits = sum(self.heights[begin:end]) <= room
            apart += [(begin, end)] if fits else [(at, at + 1) for at in range(begin, end)]
        return apart

    def _draw(self, start: int, stop: int, painter: QPainter, x: float, y: float, _ends: Ends) -> None:
        boxes = list(self._boxes(start, stop, x + self.shift, y))
        for one, box in boxes:
            draw_ground(painter, one.cell, box)
        for one, box in boxes:
            one.draw(painter, box.left(), box.top(), box.height())
        for one, box in boxes:
            draw_edges(painter, one.cell.edges, box, self.scale)
        self._draw_shared(start, stop, painter, x + self.shift, y)

    def _draw_shared(self, start: int, stop: int, painter: QPainter, x: float, y: float) -> None:
        """What the rows above and below say of the lines they share: it holds on every page these lines stand on."""
        if start:
            for one, box in self._boxes(start - 1, start, x, y - self.heights[start - 1]):
                if one.cell.rows == 1:
                    draw_edges(painter, Edges(bottom=one.cell.edges.bottom), box, self.scale)
        if stop < len(self.rows):
            floor = y + sum(self.heights[start:stop])
            for one, box in self._boxes(stop, stop + 1, x, floor):
                draw_edges(painter, Edges(top=one.cell.edges.top), box, self.scale)

    def _boxes(self, start: int, stop: int, x: float, y: float) -> list[tuple[Fitted, QRectF]]:
        found: list[tuple[Fitted, QRectF]] = []
        for number in range(start, stop):
            left = x
            for column, one in enumerate(self._fitted[number]):
                if one is not None and one.width and self.heights[number]:
                    tall = sum(self.heights[number : min(number + one.cell.rows, stop)])
                    found.append((one, QRectF(left, y, one.width, tall)))
                left += self.widths[column]
            y += self.heights[number]
        return found
