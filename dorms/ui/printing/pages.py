"""The pages of a document one below the other, each drawn when it comes into sight: a long list opens at once."""

from collections import OrderedDict
from enum import Enum, auto

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from dorms.papers import Document, draw_page

GAP = 16  # pixels around a page
KEPT = 8  # pictures of pages, so that scrolling does not draw them anew
LEAST, MOST = 0.1, 5.0
TWIPS_PER_INCH, DOTS_PER_INCH = 1440, 96
_WHEEL = 1.15


class Fit(Enum):
    """How large the pages are shown."""

    WHOLE = auto()
    WIDE = auto()
    FREE = auto()


class PagesView(QAbstractScrollArea):
    """Shows the pages; `turned` says that another one is in the middle now."""

    turned = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._fit, self._zoom = Fit.WHOLE, 1.0
        self._boxes: list[QRect] = []
        self._drawn: OrderedDict[tuple[int, float], QPixmap] = OrderedDict()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Dark)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # Which page

    def current_page(self) -> int:
        """The number of the page in the middle, from 1; 0 where there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return next(
            (at for at, box in enumerate(self._boxes, 1) if middle < box.bottom() + GAP), len(self._boxes)
        )

    def show_page(self, number: int) -> None:
        """Scroll to it."""
        if 1 <= number <= len(self._boxes):
            box = self._boxes[number - 1]
            free = max(GAP, (self.viewport().height() - box.height()) // 2)
            self.verticalScrollBar().setValue(box.top() - free)
            self.turned.emit()

    # How large

    def show_whole(self) -> None:
        self._set(Fit.WHOLE, self._zoom)

    def show_wide(self) -> None:
        self._set(Fit.WIDE, self._zoom)

    def zoom_by(self, factor: float) -> None:
        self._set(Fit.FREE, min(MOST, max(LEAST, self._zoom * factor)))

    def _set(self, fit: Fit, zoom: float) -> None:
        page = self.current_page()
        self._fit, self._zoom = fit, zoom
        self._place()
        self.show_page(page)

    def _place(self) -> None:
        """Where every page stands, at the size asked for."""
        if not self._document.pages:
            return
        sizes = [self._at_full_size(at) for at in range(len(self._document.pages))]
        self._zoom = self._fitting(sizes)
        scaled = [QSize(round(one.width() * self._zoom), round(one.height() * self._zoom)) for one in sizes]
        wide = max(self.viewport().width(), max(one.width() for one in scaled) + GAP)
        self._boxes, top = [], GAP
        for size in scaled:
            self._boxes.append(QRect(QPoint((wide - size.width()) // 2, top), size))
            top += size.height() + GAP
        view = self.viewport().size()
        for bar, whole, seen in (
            (self.verticalScrollBar(), top, view.height()),
            (self.horizontalScrollBar(), wide, view.width()),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(40)
        self.viewport().update()

    def _at_full_size(self, at: int) -> QSize:
        width, height = self._document.pages[at].shape.paper
        dots = DOTS_PER_INCH / TWIPS_PER_INCH
        return QSize(round(width * dots), round(height * dots))

    def _fitting(self, sizes: list[QSize]) -> float:
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.maximumViewportSize() - QSize(2 * GAP + bar, 2 * GAP)
        across = room.width() / max(one.width() for one in sizes)
        if self._fit is Fit.FREE:
            return self._zoom
        if self._fit is Fit.WIDE:
            return max(LEAST, across)
        return max(LEAST, min(across, room.height() / max(one.height() for one in sizes)))

    # On screen

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page = self.current_page()
        self._place()
        self.show_page(page or 1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom_by(_WHEEL if event.angleDelta().y() > 0 else 1 / _WHEEL)
            event.accept()
            return
        super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        painter = QPainter(self.viewport())
        for at, box in enumerate(self._boxes):
            seen = box.translated(-offset)
            if seen.intersects(event.rect()):
                painter.fillRect(seen.translated(2, 2), QColor(0, 0, 0, 60))
                painter.drawPixmap(seen.topLeft(), self._picture(at, box.size()))
        painter.end()

    def _picture(self, at: int, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = (at, self._zoom * ratio)
        if key not in self._drawn:
            self._drawn[key] = self._draw(at, size, ratio)
            if len(self._drawn) > KEPT:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        return self._drawn[key]

    def _draw(self, at: int, size: QSize, ratio: float) -> QPixmap:
        picture = QPixmap((QRectF(0, 0, size.width() * ratio, size.height() * ratio)).size().toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor("white"))
        page = self._document.pages[at]
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(size.width() / page.shape.paper[0], size.height() / page.shape.paper[1])
        draw_page(page, painter)
        painter.end()
        return picture

    @Slot()
    def _on_scrolled(self) -> None:
        self.viewport().update()
        self.turned.emit()
