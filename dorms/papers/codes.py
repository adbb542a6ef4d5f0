"""A QR code on paper, with words beside it: the record it opens is told apart without typing."""

from dataclasses import dataclass
from functools import partial

import segno
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from dorms.papers.slabs import Ends, Slab
from dorms.papers.text import Lines, Run, Style, mm, pt

SIZE = mm(22)
QUIET = 4  # modules of white around it, as the standard asks


@dataclass(frozen=True)
class CodeBlock:
    """The code at the left, words and the same code in letters beside it; never cut by the end of a page."""

    content: str
    words: str
    style: Style

    def lay(self, width: float, height: float) -> list[Slab]:
        rows = [bytes(row) for row in segno.make(self.content, error="m", micro=False).matrix]
        lines = Lines((Run(f"{self.words}\n{self.content}"),), self.style, width - SIZE - mm(3))
        return [Slab(SIZE, partial(self._draw, rows, lines), before=pt(6))]

    def _draw(
        self, rows: list[bytes], lines: Lines, painter: QPainter, x: float, y: float, _ends: Ends
    ) -> None:
        module = SIZE / (len(rows) + 2 * QUIET)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.black)
        for row, line in enumerate(rows):
            for start, length in _runs(line):
                left, top = x + (start + QUIET) * module, y + (row + QUIET) * module
                painter.drawRect(QRectF(left, top, length * module, module))
        painter.restore()
        down = (SIZE - lines.count * self.style.pitch) / 2
        lines.draw(painter, x + SIZE + mm(3), y + down, 0, lines.count)


def _runs(line: bytes) -> list[tuple[int, int]]:
    """The dark stretches of a row: neighbours in one rectangle leave no hairline between them."""
    found: list[tuple[int, int]] = []
    for at, is_dark in enumerate(line):
        if is_dark and found and sum(found[-1]) == at:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif is_dark:
            found.append((at, 1))
    return found
