"""A chart of bars that is walked through by arrows, read out part by part, and opens the rows behind it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dorms.domain.pictures import Bar, Part
from dorms.ui.charts.painter import Layout, Look, paint_bar, paint_cursor
from dorms.ui.kit.theme import colours

WHOLE = -1  # the cursor is on the bar, not on one of its parts


class BarChart(QWidget):
    """Up and down go from bar to bar, left and right from part to part, Return opens the rows."""

    opened = Signal(object, object)  # Bar, Part or None: the whole bar
    moved = Signal()  # the cursor is somewhere else

    def __init__(self, looks: Sequence[Look], said: Callable[[Bar, Part | None], str]) -> None:
        super().__init__()
        self._looks, self._said = list(looks), said
        self.bars: list[Bar] = []
        self._at, self._part = 0, WHOLE
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Other bars; the cursor stays where a bar of that name is."""
        before = self.current.name if self.current is not None else ""
        self.bars = list(bars)
        self._at = next((at for at, bar in enumerate(self.bars) if bar.name == before), 0)
        self._part = WHOLE
        self.updateGeometry()
        self.setMinimumHeight(self.sizeHint().height())
        self._tell()
        self.update()

    @property
    def current(self) -> Bar | None:
        """The bar the cursor is on."""
        return self.bars[self._at] if self._at < len(self.bars) else None

    @property
    def part(self) -> Part | None:
        """The part the cursor is on; None: the whole bar."""
        bar = self.current
        return bar.parts[self._part] if bar is not None and self._part != WHOLE else None

    def sizeHint(self) -> QSize:
        return QSize(400, round(self._layout().height(len(self.bars))))

    def _layout(self) -> Layout:
        return Layout.of(self.bars, float(self.width()))

    # What is seen

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colours().base)
        layout = self._layout()
        shown = QRectF(event.rect())
        for at, bar in enumerate(self.bars):
            if layout.row(at).intersects(shown):
                paint_bar(painter, layout, bar, at, self._looks)
        chosen = self.current
        if self.hasFocus() and chosen is not None:
            box = layout.parts(chosen, self._at)[self._part] if self._part != WHOLE else None
            paint_cursor(painter, layout, self._at, box)
        painter.end()

    def cursor_box(self) -> QRectF:
        """Where the cursor is, so that a scroll area can bring it into view."""
        return self._layout().row(self._at)

    # What the user does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self.bars) - 1
        bar = self.current
        if bar is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(bar, self.part)
        elif key in STEPS:
            self._go(min(max(self._at + STEPS[key], 0), last), WHOLE)
        elif key in ENDS:
            self._go(0 if key == Qt.Key.Key_Home else last, WHOLE)
        elif key in SIDES:
            self._go(self._at, self._next_part(SIDES[key]))
        else:
            super().keyPressEvent(event)

    def _next_part(self, step: int) -> int:
        """The next part that counts something; before the first is the whole bar."""
        bar = self.current
        assert bar is not None
        counted = [WHOLE, *(at for at, part in enumerate(bar.parts) if part.amount)]
        place = counted.index(self._part) if self._part in counted else 0
        return counted[min(max(place + step, 0), len(counted) - 1)]

    def _go(self, at: int, part: int) -> None:
        if (at, part) != (self._at, self._part):
            self._at, self._part = at, part
            self._tell()
            self.update()
            self.moved.emit()

    def _tell(self) -> None:
        """What a reader of the screen hears: the bar or the part the cursor is on."""
        bar = self.current
        words = self._said(bar, self.part) if bar is not None else ""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._found(event.position().toPoint())
        if found is not None:
            self._go(*found)
            self.opened.emit(self.current, self.part)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_bar = self._found(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_bar else Qt.CursorShape.ArrowCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            assert isinstance(event, QHelpEvent)
            found = self._found(event.pos())
            bar = self.bars[found[0]] if found is not None else None
            part = (
                bar.parts[found[1]] if bar is not None and found is not None and found[1] != WHOLE else None
            )
            QToolTip.showText(event.globalPos(), self._said(bar, part) if bar is not None else "", self)
            return True
        return super().event(event)

    def _found(self, point: QPoint) -> tuple[int, int] | None:
        """The bar and the part under the pointer; beside the parts it is the whole bar."""
        layout = self._layout()
        for at, bar in enumerate(self.bars):
            if layout.row(at).contains(point.toPointF()):
                boxes = layout.parts(bar, at)
                part = next((n for n, box in enumerate(boxes) if box.contains(point.toPointF())), WHOLE)
                return at, part
        return None


STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_PageUp: -10,
}
ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
SIDES = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
