"""Who wins and who loses by group: two bars a group, the difference in words at the end."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dorms.messages import translate
from dorms.ui.kit.theme import Tone, colours, font

ROW, BAR, LABEL, END = 46, 13, 150, 170


@dataclass(frozen=True)
class Pair:
    """A group with its share housed now and then, and what to say of it."""

    group: str
    households: int
    now: float
    then: float
    told: str


class PairBars(QWidget):
    """The upper bar is now, the lower one what it would be; a gain and a loss differ in sign, word and colour."""

    def __init__(self) -> None:
        super().__init__()
        self._pairs: Sequence[Pair] = ()

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Draw these groups."""
        self._pairs = pairs
        self.setFixedHeight(ROW * max(1, len(pairs)) + 6)
        self.setAccessibleName("；".join(_told(pair) for pair in pairs))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(640, ROW * max(1, len(self._pairs)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, pair in enumerate(self._pairs):
            self._draw(painter, pair, at * ROW)

    def _draw(self, painter: QPainter, pair: Pair, top: int) -> None:
        scheme, width = colours(), self.width() - LABEL - END
        painter.setPen(QColor(scheme.text))
        painter.setFont(font())
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        words = translate("Rounds", "{group}（{count} 户）").format(group=pair.group, count=pair.households)
        label = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, LABEL - 10)
        painter.drawText(QRectF(0, top, LABEL - 10, ROW - 8), left, label)
        painter.setPen(Qt.PenStyle.NoPen)
        for share, y, ink in ((pair.now, 4, scheme.muted), (pair.then, 20, scheme.accent)):
            painter.setBrush(QColor(scheme.line))
            painter.drawRoundedRect(QRectF(LABEL, top + y, width, BAR), 3, 3)
            painter.setBrush(QColor(ink))
            painter.drawRoundedRect(QRectF(LABEL, top + y, max(1.0, width * share), BAR), 3, 3)
        tone = Tone.FREE if pair.then > pair.now else Tone.DANGER if pair.then < pair.now else Tone.LIVED
        painter.setPen(QColor(scheme.tones[tone].ink))
        painter.drawText(QRectF(LABEL + width + 12, top, END - 12, ROW - 8), left, pair.told)


def _told(pair: Pair) -> str:
    return translate("Rounds", "{group}：{told}").format(group=pair.group, told=pair.told)
