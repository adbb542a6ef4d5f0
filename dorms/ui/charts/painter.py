"""Bars drawn by hand: told apart by pattern as well as colour, so that a black and white print is read as well."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from dorms.domain.pictures import Bar
from dorms.ui.kit.theme import Tone, colours, font

ROW, BAR, PAD, GAP = 29.0, 17.0, 14.0, 10.0
LEAST_WIDTH = 3.0  # of a part that counts something: a sum is never invisible


@dataclass(frozen=True)
class Look:
    """How a part of the legend is drawn."""

    words: str
    tone: Tone
    pattern: Qt.BrushStyle


# From light to heavy: the order of the parts can be read in grey.
PATTERNS = (
    Qt.BrushStyle.NoBrush,
    Qt.BrushStyle.Dense6Pattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.DiagCrossPattern,
    Qt.BrushStyle.SolidPattern,
)


@dataclass(frozen=True)
class Layout:
    """Where everything stands in a chart of this width."""

    width: float
    names: float
    sums: float
    most: float  # the largest total

    @classmethod
    def of(cls, bars: list[Bar], width: float) -> "Layout":
        metrics = QFontMetricsF(font())
        widest = max((metrics.horizontalAdvance(bar.name) for bar in bars), default=0.0)
        sums = max((metrics.horizontalAdvance(amount_words(bar)) for bar in bars), default=0.0)
        names = min(widest + GAP, width * 0.36)
        return cls(width, names, sums + GAP, max((float(bar.total) for bar in bars), default=1.0) or 1.0)

    @property
    def left(self) -> float:
        return PAD + self.names

    @property
    def room(self) -> float:
        """How wide the longest bar is."""
        return max(self.width - self.left - self.sums - PAD, 40.0)

    def row(self, at: int) -> QRectF:
        """The whole line of a bar, which a click may hit anywhere."""
        return QRectF(0.0, PAD / 2 + at * ROW, self.width, ROW)

    def parts(self, bar: Bar, at: int) -> list[QRectF]:
        """The box of each part; one that counts nothing has no width."""
        boxes = []
        x = self.left
        y = self.row(at).center().y() - BAR / 2
        for part in bar.parts:
            wide = float(part.amount) / self.most * self.room
            wide = max(wide, LEAST_WIDTH) if part.amount else 0.0
            boxes.append(QRectF(x, y, wide, BAR))
            x += wide
        return boxes

    def height(self, count: int) -> float:
        return PAD + count * ROW


def amount_words(bar: Bar) -> str:
    """The sum at the end of a bar, with its places."""
    return f"{bar.total:,.2f}"


def fill(painter: QPainter, box: QRectF, look: Look) -> None:
    """One part: its ground, its pattern in ink, its edge."""
    pair = colours().tones[look.tone]
    painter.fillRect(box, QColor(pair.ground))
    if look.pattern is not Qt.BrushStyle.NoBrush:
        painter.fillRect(box, QBrush(QColor(pair.ink), look.pattern))
    painter.setPen(QPen(QColor(pair.ink), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


def paint_bar(painter: QPainter, layout: Layout, bar: Bar, at: int, looks: list[Look]) -> None:
    """Name, parts and sum of one bar."""
    row = layout.row(at)
    painter.setFont(font())
    metrics = QFontMetricsF(font())
    painter.setPen(QColor(colours().text))
    name = QRectF(PAD, row.top(), layout.names - GAP, row.height())
    short = metrics.elidedText(bar.name, Qt.TextElideMode.ElideMiddle, name.width())
    painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, short)
    painter.setPen(QPen(QColor(colours().line), 1.0))
    painter.drawLine(QPointF(layout.left - 0.5, row.top()), QPointF(layout.left - 0.5, row.bottom()))
    end = layout.left
    for box, look in zip(layout.parts(bar, at), looks, strict=True):
        if box.width():
            fill(painter, box, look)
            end = box.right()
    painter.setPen(QColor(colours().text))
    sums = QRectF(end + GAP, row.top(), layout.width - end - GAP, row.height())
    painter.drawText(sums, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, amount_words(bar))


def paint_cursor(painter: QPainter, layout: Layout, at: int, box: QRectF | None) -> None:
    """The bar the keyboard is on, and the part of it."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours().accent), 1.0))
    painter.drawRoundedRect(layout.row(at).adjusted(3.5, 1.5, -3.5, -1.5), 5, 5)
    if box is not None and box.width():
        painter.setPen(QPen(QColor(colours().accent), 2.5))
        painter.drawRect(box.adjusted(-1, -2, 1, 2))


def heading() -> QFont:
    """The font of a chart's title."""
    return font(scale=1.05, bold=True)
