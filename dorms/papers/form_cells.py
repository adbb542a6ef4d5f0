"""One cell of a bureau's form: its words fitted into it, drawn with its ground and edges."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import cos, radians, sin

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from dorms.domain.papers import Align
from dorms.domain.papers.forms import Across, Down, Edges, FormCell, Rule, Turn, Type
from dorms.papers.fonts import Face
from dorms.papers.text import Lines, Run, Style, pt

PAD = 1.6  # points left and right inside a cell
LEADING = 1.22  # line to line, in sizes of the type
_SMALLEST = 0.72  # words that must stay on one line shrink so far
_WRAPPED = 0.85  # of the size, where they wrap after all
_GAP = 1.2  # points between the two lines of a double edge
_FACES = {
    Type.SONG: Face.FORM,
    Type.FANGSONG: Face.BODY,
    Type.HEI: Face.HEAD,
    Type.TITLE: Face.TITLE,
    Type.SANS: Face.SCREEN,
}
_ALIGN = {Across.LEFT: Align.LEFT, Across.RIGHT: Align.RIGHT}


def style_of(cell: FormCell, scale: float) -> Style:
    """The type of the cell on paper."""
    size = max(1, pt(cell.type.size * scale))
    face = _FACES[cell.type.type]
    return Style(face, size, round(size * LEADING), cell.type.bold, cell.type.italic)


@dataclass(frozen=True)
class Fitted:
    """The words of a cell in their room; `spill`: what empty neighbours, left and right, leave them."""

    cell: FormCell
    width: float
    scale: float
    spill: tuple[float, float] = (0, 0)

    @property
    def pad(self) -> float:
        return pt(PAD * self.scale)

    @cached_property
    def text(self) -> str:
        """The words; a number without a format loses the decimals its column has no room for."""
        text, number = self.cell.text, self.cell.number
        if number is None or "." not in text:
            return text
        style = style_of(self.cell, self.scale)
        for places in range(len(text.partition(".")[2]), -1, -1):
            if style.width(text) <= self._room:
                break
            text = f"{number:.{places}f}"
        return text

    @cached_property
    def style(self) -> Style:
        """Smaller where the words must stay on one line and do not fit."""
        style = style_of(self.cell, self.scale)
        if self._wraps_first or not self.text:
            return style
        natural, room = style.width(self.text), self._room
        if natural <= room:
            return style
        ratio = room / natural
        size = max(1, int(style.size * (ratio if ratio >= _SMALLEST else _WRAPPED)))
        return Style(style.face, size, round(size * LEADING), style.bold, style.slanted)

    @property
    def _wraps_first(self) -> bool:
        return self.cell.wraps or self.cell.turn is not Turn.NOT

    @property
    def _room(self) -> float:
        indent = self.cell.indent * pt(self.cell.type.size * self.scale)
        return max(1.0, self.width + sum(self.spill) - 2 * self.pad - indent)

    @cached_property
    def lines(self) -> Lines:
        cell = self.cell
        width = self._room
        words = self.text
        if cell.turn is Turn.STACKED:
            words, width = "\n".join(words.replace("\n", "")), self.width
        elif cell.turn is not Turn.NOT:
            width = self.style.width(self.text) + 1
        align = _ALIGN.get(cell.across, Align.CENTRE)
        return Lines((Run(words, cell.type.underlined),), self.style, width, align)

    @property
    def height(self) -> float:
        """What the words need; nothing for none."""
        if not self.text:
            return 0
        if self.cell.turn in {Turn.UP, Turn.DOWN}:
            return self.lines.width + 2 * self.pad
        if self.cell.turn is Turn.SLANTED:
            return self.lines.width * abs(sin(self._slant)) + self.lines.height * cos(self._slant)
        return self.lines.height

    @property
    def _slant(self) -> float:
        return radians(self.cell.angle)

    def draw(self, painter: QPainter, x: float, y: float, height: float) -> None:
        """The words; ground and edges are drawn for the whole row at once."""
        if not self.text:
            return
        painter.setPen(QColor(self.cell.type.colour))
        if self.cell.turn in {Turn.UP, Turn.DOWN}:
            self._draw_turned(painter, x, y, height)
        elif self.cell.turn is Turn.SLANTED:
            self._draw_slanted(painter, x, y, height)
        elif self.cell.across is Across.SPREAD and self.lines.count == 1:
            self._draw_spread(painter, x, y + self._down(height))
        else:
            self.lines.draw(painter, x + self._left(), y + self._down(height))

    def _left(self) -> float:
        if self.cell.turn is Turn.STACKED:
            return 0
        indent = self.cell.indent * pt(self.cell.type.size * self.scale)
        return self.pad + (indent if self.cell.across is Across.LEFT else 0) - self.spill[0]

    def _down(self, height: float) -> float:
        free = height - self.lines.height
        if self.cell.down is Down.TOP:
            return pt(self.scale)
        return free / 2 if self.cell.down is Down.MIDDLE else free - pt(0.5 * self.scale)

    def _draw_spread(self, painter: QPainter, x: float, y: float) -> None:
        """分散对齐: the first character at the left, the last at the right edge."""
        text, style = self.text, self.style
        room = self.width - 2 * self.pad
        gap = (room - style.width(text)) / (len(text) - 1) if len(text) > 1 else 0
        at = x + self.pad if len(text) > 1 else x + (self.width - style.width(text)) / 2
        for char in text:
            Lines((Run(char),), style, room).draw(painter, at, y)
            at += style.width(char) + gap

    def _draw_turned(self, painter: QPainter, x: float, y: float, height: float) -> None:
        painter.save()
        if self.cell.turn is Turn.UP:
            painter.translate(x + (self.width - self.lines.height) / 2, y + (height + self.lines.width) / 2)
            painter.rotate(-90)
        else:
            painter.translate(x + (self.width + self.lines.height) / 2, y + (height - self.lines.width) / 2)
            painter.rotate(90)
        self.lines.draw(painter, 0, 0)
        painter.restore()

    def _draw_slanted(self, painter: QPainter, x: float, y: float, height: float) -> None:
        """Around the middle of the room the words take, which stands in the cell as upright words would."""
        wide = self.lines.width * cos(self._slant) + self.lines.height * abs(sin(self._slant))
        free = self.width - wide - 2 * self.pad
        left = {Across.LEFT: 0.0, Across.RIGHT: free}.get(self.cell.across, free / 2)
        above = height - self.height
        down = {Down.TOP: 0.0, Down.BOTTOM: above}.get(self.cell.down, above / 2)
        painter.save()
        painter.translate(x + self.pad + left + wide / 2, y + down + self.height / 2)
        painter.rotate(-self.cell.angle)
        self.lines.draw(painter, -self.lines.width / 2, -self.lines.height / 2)
        painter.restore()


def draw_ground(painter: QPainter, cell: FormCell, box: QRectF) -> None:
    """The colour behind the words."""
    if cell.ground:
        painter.fillRect(box, QColor(cell.ground))


def draw_edges(painter: QPainter, edges: Edges, box: QRectF, scale: float) -> None:
    """The lines around a cell and across it; what neighbours say of the same line is drawn over it."""
    sides = (
        (edges.left, box.topLeft(), box.bottomLeft(), QPointF(1, 0)),
        (edges.top, box.topLeft(), box.topRight(), QPointF(0, 1)),
        (edges.right, box.topRight(), box.bottomRight(), QPointF(-1, 0)),
        (edges.bottom, box.bottomLeft(), box.bottomRight(), QPointF(0, -1)),
        (edges.falling, box.topLeft(), box.bottomRight(), QPointF(1, 0)),
        (edges.rising, box.bottomLeft(), box.topRight(), QPointF(1, 0)),
    )
    for rule, begin, end, inward in sides:
        if rule.width:
            painter.setPen(_pen(rule, scale))
            for shift in _shifts(rule, inward, scale):
                painter.drawLine(QLineF(begin + shift, end + shift))


def _pen(rule: Rule, scale: float) -> QPen:
    pen = QPen(Qt.GlobalColor.black, max(pt(0.25), rule.width * 20 * scale))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if rule.dashed else Qt.PenCapStyle.SquareCap)
    if rule.dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen


def _shifts(rule: Rule, inward: QPointF, scale: float) -> Iterator[QPointF]:
    yield QPointF(0, 0)
    if rule.double:
        yield inward * (_GAP * 20 * scale)
