"""The steps of a round in one line: what is done, where it stands, what comes."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from dorms.domain.rounds import DrawKind, RoundLine, Step
from dorms.ui.kit.theme import colours, font
from dorms.ui.rounds.words import RAIL, step_words

HEIGHT, DOT, TOP = 62, 11.0, 20.0


class Rail(QWidget):
    """Dots on a line with a word below each; done ones are filled and ticked, the present one is ringed."""

    def __init__(self) -> None:
        super().__init__()
        self._line: RoundLine | None = None
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(420)

    def sizeHint(self) -> QSize:
        return QSize(700, HEIGHT)

    def show_round(self, line: RoundLine | None) -> None:
        """Show the steps of this round."""
        self._line = line
        self.setAccessibleName(self._told())
        self.update()

    def steps(self) -> Sequence[Step]:
        """The steps this round has: one without a draw has no such dot."""
        if self._line is None:
            return ()
        without = Step.DRAWN if self._line.draw == DrawKind.NONE else None
        return [step for step in RAIL if step is not without]

    def _told(self) -> str:
        if self._line is None:
            return self.tr("办理进度")
        return self.tr("办理进度：{state}").format(state=step_words(self._line.state))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._line is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        steps = self.steps()
        at = steps.index(self._line.state) if self._line.state in steps else -1
        wide = self.width() / len(steps)
        self._draw_line(painter, wide, len(steps), at)
        for no, step in enumerate(steps):
            self._draw_step(painter, QPointF(wide * (no + 0.5), TOP), step, no, at, wide)

    def _draw_line(self, painter: QPainter, wide: float, count: int, at: int) -> None:
        scheme = colours()
        painter.setPen(QPen(QColor(scheme.line), 2))
        painter.drawLine(QPointF(wide / 2, TOP), QPointF(wide * (count - 0.5), TOP))
        if at > 0:
            painter.setPen(QPen(QColor(scheme.accent), 3))
            painter.drawLine(QPointF(wide / 2, TOP), QPointF(wide * (at + 0.5), TOP))

    def _draw_tick(self, painter: QPainter, middle: QPointF) -> None:
        """Drawn, for not every font has one."""
        painter.setPen(QPen(QColor(colours().on_accent), 2))
        corners = (QPointF(-4.5, 0.5), QPointF(-1.5, 3.5), QPointF(4.5, -3.5))
        painter.drawPolyline([middle + corner for corner in corners])

    def _draw_step(
        self, painter: QPainter, middle: QPointF, step: Step, no: int, at: int, wide: float
    ) -> None:
        scheme = colours()
        done = no <= at
        painter.setPen(QPen(QColor(scheme.accent if done else scheme.line), 2))
        painter.setBrush(QColor(scheme.accent if done else scheme.base))
        painter.drawEllipse(middle, DOT, DOT)
        if no == at:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, DOT + 4, DOT + 4)
        painter.setPen(QColor(scheme.on_accent if done else scheme.muted))
        painter.setFont(font(scale=0.9, bold=True))
        dot = QRectF(middle.x() - DOT, middle.y() - DOT, 2 * DOT, 2 * DOT)
        if no < at:
            self._draw_tick(painter, middle)
        else:
            painter.drawText(dot, Qt.AlignmentFlag.AlignCenter, str(no + 1))
        painter.setPen(QColor(scheme.text if done else scheme.muted))
        painter.setFont(font(scale=0.95, bold=no == at))
        box = QRectF(middle.x() - wide / 2, TOP + DOT + 6, wide, HEIGHT - TOP - DOT - 6)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, step_words(step))
