"""Tables: ruled forms, ledgers and signature lines. A row is cut only if it is taller than half a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from dorms.domain.papers import Align
from dorms.papers.fonts import Face
from dorms.papers.slabs import Ends, Slab
from dorms.papers.text import Lines, Run, Style, mm, pt

_SEAL = mm(38)  # a round seal is 38 to 42 mm across
_SEAL_GREY = QColor(150, 150, 150)
_SEAL_STYLE = Style(Face.FORM, pt(9), pt(12))
RULE = pt(0.6)


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell; it may cover several columns and rows, end in a line to write on, or show where the seal goes."""

    text: str
    style: Style
    align: Align = Align.LEFT
    columns: int = 1
    rows: int = 1
    rule: bool = False
    seal: bool = False


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row: one entry per column, None where a cell from the left or above covers it."""

    cells: tuple[GridCell | None, ...]
    least: float = 0


@dataclass(frozen=True)
class Grid:
    """A table of fixed column widths; the first `heads` rows are repeated on every page it runs over."""

    widths: tuple[float, ...]
    rows: Sequence[GridRow]
    heads: int = 0
    ruled: bool = True
    beside: float = pt(4)  # space left and right inside a cell
    above: float = pt(3)
    before: float = 0
    seal_right: float = 0  # how far from the middle of its cell a seal goes
    seal_down: float = 0
    keep: bool = False  # all rows on one page if they fit
    keep_next: bool = False  # the last row stays with what follows
    _needed: list[list[float]] = field(default_factory=list, init=False, compare=False, repr=False)

    def measure(self) -> Iterator[None]:
        """Set the words of each row, a row a step: thousands take seconds. `lay` does what is left at once."""
        for row in self.rows[len(self._needed) :]:
            self._needed.append(
                [
                    0.0 if cell is None else self._lines(cell, column).height + 2 * self.above
                    for column, cell in enumerate(row.cells)
                ]
            )
            yield

    def lay(self, width: float, height: float) -> list[Slab]:
        heights = self._heights()
        groups = self._groups()
        heads = [self._slab(start, stop, heights, ()) for start, stop in groups if stop <= self.heads]
        head = tuple(heads)
        room = height - sum(slab.height for slab in heads)
        slabs = [Slab(slab.height, slab.draw, glue=True) for slab in heads]
        for start, stop in groups[len(heads) :]:
            if sum(heights[start:stop]) <= (room if stop - start > 1 else room / 2):
                slabs.append(self._slab(start, stop, heights, head))
            elif stop - start == 1:
                slabs.extend(self._strips(start, head))
            else:
                slabs.extend(self._slab(row, row + 1, heights, head) for row in range(start, stop))
        if slabs:
            slabs[0] = Slab(slabs[0].height, slabs[0].draw, slabs[0].glue, self.before, slabs[0].head)
        return slabs

    def _slab(self, start: int, stop: int, heights: list[float], head: tuple[Slab, ...]) -> Slab:
        glue = self.keep_next if stop == len(self.rows) else self.keep
        return Slab(
            sum(heights[start:stop]), partial(self._draw, start, tuple(heights[start:stop])), glue, 0, head
        )

    def _lines(self, cell: GridCell, column: int) -> Lines:
        width = sum(self.widths[column : column + cell.columns]) - 2 * self.beside
        return Lines((Run(cell.text),), cell.style, width, cell.align)

    def _heights(self) -> list[float]:
        for _ in self.measure():
            pass
        heights = [row.least for row in self.rows]
        spanning: list[tuple[int, int, float]] = []
        for number, row in enumerate(self.rows):
            for cell, needed in zip(row.cells, self._needed[number], strict=True):
                if cell is None:
                    continue
                if cell.rows == 1:
                    heights[number] = max(heights[number], needed)
                else:
                    spanning.append((number, number + cell.rows, needed))
        for start, stop, needed in spanning:
            heights[stop - 1] += max(0.0, needed - sum(heights[start:stop]))
        return heights

    def _groups(self) -> list[tuple[int, int]]:
        """Stretches of rows that cells over several rows tie together; nothing is cut inside them."""
        return tied([max((cell.rows for cell in row.cells if cell), default=1) for row in self.rows])

    def _strips(self, number: int, head: tuple[Slab, ...]) -> list[Slab]:
        """A row taller than half a page, line by line; the page end closes it wherever it falls."""
        cells = [(cell, self._lines(cell, at)) for at, cell in enumerate(self.rows[number].cells) if cell]
        pitch = max(cell.style.pitch for cell, _ in cells)
        count = max(lines.count for _, lines in cells)
        slabs = []
        for line in range(count):
            height = pitch + self.above * ((line == 0) + (line == count - 1))
            draw = partial(self._draw_strip, [lines for _, lines in cells], line, count, height)
            slabs.append(
                Slab(height, draw, line in {0, count - 2} or (self.keep_next and line == count - 1), 0, head)
            )
        return slabs

    def _draw(
        self, start: int, heights: tuple[float, ...], painter: QPainter, x: float, y: float, ends: Ends
    ) -> None:
        edges: list[QLineF] = []
        top = y
        for offset, height in enumerate(heights):
            left = x
            for column, cell in enumerate(self.rows[start + offset].cells):
                if cell is not None:
                    width = sum(self.widths[column : column + cell.columns])
                    tall = sum(heights[offset : offset + cell.rows])
                    edges += _edges(
                        left, top, width, tall, (ends.first or start == 0) and not offset, not column
                    )
                    self._draw_cell(cell, column, painter, left, top, width, tall)
                left += self.widths[column]
            top += height
        self._rule(painter, edges)

    def _draw_cell(
        self, cell: GridCell, column: int, painter: QPainter, x: float, y: float, width: float, height: float
    ) -> None:
        lines = self._lines(cell, column)
        top = y + (height - lines.height) / 2
        if cell.seal:
            _draw_seal(painter, x + width / 2 + self.seal_right, y + height / 2 + self.seal_down)
        lines.draw(painter, x + self.beside, top)
        if cell.rule:
            begin = x + self.beside + cell.style.width(cell.text)
            floor = top + lines.height / 2 + cell.style.size * 0.6
            painter.setPen(QPen(Qt.GlobalColor.black, RULE))
            painter.drawLine(QLineF(begin, floor, x + width - mm(5), floor))

    def _draw_strip(
        self,
        cells: list[Lines],
        line: int,
        count: int,
        height: float,
        painter: QPainter,
        x: float,
        y: float,
        ends: Ends,
    ) -> None:
        edges: list[QLineF] = []
        left = x
        for lines in cells:
            width = lines.width + 2 * self.beside
            right, below, *outer = _edges(left, y, width, height, line == 0 or ends.first, left == x)
            edges += [right, *outer, *([below] if line == count - 1 or ends.last else [])]
            if line < lines.count:
                lines.draw(painter, left + self.beside, y + (self.above if line == 0 else 0), line, line + 1)
            left += width
        self._rule(painter, edges)

    def _rule(self, painter: QPainter, edges: list[QLineF]) -> None:
        if self.ruled:
            painter.setPen(QPen(Qt.GlobalColor.black, RULE))
            painter.drawLines(edges)


def _edges(x: float, y: float, width: float, height: float, top: bool, left: bool) -> list[QLineF]:
    """The right and lower edge of a cell, and the outer ones where nothing else draws them."""
    edges = [QLineF(x + width, y, x + width, y + height), QLineF(x, y + height, x + width, y + height)]
    if top:
        edges.append(QLineF(x, y, x + width, y))
    if left:
        edges.append(QLineF(x, y, x, y + height))
    return edges


def _draw_seal(painter: QPainter, x: float, y: float) -> None:
    """A dashed ring where the seal is to be put; light, so that the seal is not disturbed."""
    painter.setPen(QPen(_SEAL_GREY, RULE, Qt.PenStyle.DashLine))
    painter.drawEllipse(QPointF(x, y), _SEAL / 2, _SEAL / 2)
    words = "盖章处"
    painter.setPen(_SEAL_GREY)
    painter.setFont(_SEAL_STYLE.font)
    painter.drawText(QPointF(x - _SEAL_STYLE.width(words) / 2, y + _SEAL * 0.44), words)
    painter.setPen(Qt.GlobalColor.black)


def tied(reaches: Sequence[int]) -> list[tuple[int, int]]:
    """Stretches of rows, where the highest cell of each row reaches over so many rows."""
    groups: list[tuple[int, int]] = []
    start = stop = 0
    for number, reach in enumerate(reaches):
        if number >= stop and number > start:
            groups.append((start, number))
            start = number
        stop = max(stop, number + reach)
    return [*groups, (start, len(reaches))] if reaches else []
