"""A state drawn as letter, shape and colour together, so that no state is told by colour alone."""

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPen, QPixmap, QPolygonF

from dorms.ui.kit.theme import Tone, colours, font

MARK_SIZE = 18


class Shape(Enum):
    RING = "ring"
    DISC = "disc"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    HEXAGON = "hexagon"
    OCTAGON = "octagon"
    CROSS = "cross"


@dataclass(frozen=True)
class Mark:
    """One state on screen: a letter in a shape of a tone."""

    letter: str
    shape: Shape
    tone: Tone


# Corners on a square from (0, 0) to (1, 1).
_CORNERS = {
    Shape.SQUARE: ((0.06, 0.06), (0.94, 0.06), (0.94, 0.94), (0.06, 0.94)),
    Shape.DIAMOND: ((0.5, -0.06), (1.06, 0.5), (0.5, 1.06), (-0.06, 0.5)),
    Shape.TRIANGLE: ((0.5, -0.1), (1.12, 1.0), (-0.12, 1.0)),
    Shape.HEXAGON: ((0.25, 0.0), (0.75, 0.0), (1.04, 0.5), (0.75, 1.0), (0.25, 1.0), (-0.04, 0.5)),
    Shape.OCTAGON: (
        (0.3, 0.0), (0.7, 0.0), (1.0, 0.3), (1.0, 0.7), (0.7, 1.0), (0.3, 1.0), (0.0, 0.7), (0.0, 0.3),
    ),
}  # fmt: skip


def paint_mark(painter: QPainter, box: QRectF, mark: Mark) -> None:
    """Draw the mark into a square box."""
    pair = colours().tones[mark.tone]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(pair.ink)
    is_outlined = mark.shape in (Shape.RING, Shape.CROSS)
    painter.setPen(QPen(ink, 1.4))
    painter.setBrush(QColor(pair.ground) if is_outlined else ink)
    _paint_shape(painter, box.adjusted(1.5, 1.5, -1.5, -1.5), mark.shape)
    painter.setPen(ink if is_outlined else QColor(pair.ground))
    painter.setFont(_letter_font(box.height()))
    low = box.height() * 0.1 if mark.shape is Shape.TRIANGLE else 0.0
    painter.drawText(box.translated(0, low), Qt.AlignmentFlag.AlignCenter, mark.letter)
    painter.restore()


def _paint_shape(painter: QPainter, box: QRectF, shape: Shape) -> None:
    if shape in (Shape.RING, Shape.DISC):
        painter.drawEllipse(box)
    elif shape is Shape.CROSS:
        painter.drawRect(box)
        painter.drawLine(box.bottomLeft(), box.topRight())
    else:
        corners = [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in _CORNERS[shape]]
        painter.drawPolygon(QPolygonF(corners))


def _letter_font(height: float) -> QFont:
    letter = font(bold=True)
    letter.setPixelSize(max(7, round(height * 0.56)))
    return letter


def mark_icon(mark: Mark, size: int = MARK_SIZE) -> QIcon:
    """The mark for lists and legends, made once per scheme and screen; a chosen row does not tint it."""
    screen = QGuiApplication.primaryScreen()
    return _icon(mark, size, screen.devicePixelRatio() if screen else 1.0, colours().base)


@lru_cache(maxsize=256)
def _icon(mark: Mark, size: int, ratio: float, scheme: str) -> QIcon:
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_mark(painter, QRectF(0, 0, size, size), mark)
    painter.end()
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon
