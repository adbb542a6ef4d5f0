"""What each pattern of a chart means."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dorms.ui.charts.painter import GAP, Look, fill
from dorms.ui.kit.theme import colours, font

SWATCH, HEIGHT = 16.0, 22


class Legend(QWidget):
    """Swatches with their words in one line."""

    def __init__(self, looks: Sequence[Look]) -> None:
        super().__init__()
        self._looks = list(looks)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("、".join(look.words for look in looks))

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font())
        wide = sum(SWATCH + 6 + metrics.horizontalAdvance(look.words) + 2 * GAP for look in self._looks)
        return QSize(round(wide), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font())
        metrics = QFontMetricsF(font())
        x = 0.0
        for look in self._looks:
            fill(painter, QRectF(x, (self.height() - 14) / 2, SWATCH, 14), look)
            x += SWATCH + 6
            wide = metrics.horizontalAdvance(look.words)
            painter.setPen(QColor(colours().text))
            box = QRectF(x, 0, wide + 2, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, look.words)
            x += wide + 2 * GAP
        painter.end()
