"""A short word at the lower edge after each action, with a button that takes it back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from dorms.ui.kit.icons import put_icon

SHOWN_MS = 8000
MARGIN = 16


class Toast(QFrame):
    """Lies over the window's lower edge; goes by itself, but not while the mouse or the focus is on it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self.words = QLabel()
        self.back = QPushButton(self.tr("撤销"))
        self.shut = QToolButton()
        self._undo: Callable[[], object] | None = None
        self._is_fresh = False  # told in this turn of the event loop
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._lay_out()
        self.hide()
        window.installEventFilter(self)

    def _lay_out(self) -> None:
        self.back.setAccessibleName(self.tr("撤销刚才的操作"))
        self.shut.setAccessibleName(self.tr("关闭提示"))
        self.shut.setAutoRaise(True)
        put_icon(self.shut, "close")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self.words)
        row.addWidget(self.back)
        row.addWidget(self.shut)
        self.back.clicked.connect(self._on_back)
        self.shut.clicked.connect(self.hide)
        self._timer.timeout.connect(self._on_time)

    def tell(self, words: str, undo: Callable[[], object] | None = None, *, verb: str = "") -> None:
        """Show the words; with `undo`, offer to take back what they tell of, or with `verb` something else."""
        self._undo = undo
        self.back.setText(verb or self.tr("撤销"))
        self.back.setAccessibleName(verb or self.tr("撤销刚才的操作"))
        self.words.setText(words)
        self.back.setVisible(undo is not None)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        self._is_fresh = True
        QTimer.singleShot(0, self, self._on_turn)
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def leave_page(self) -> None:
        """Another page is shown: words about the one before go, unless what they tell of led here."""
        if not self._is_fresh:
            self.hide()

    @Slot()
    def _on_turn(self) -> None:
        self._is_fresh = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window = self.window()
        left = (window.width() - self.width()) // 2
        self.move(QPoint(left, window.height() - self.height() - MARGIN - 24))

    @Slot()
    def _on_back(self) -> None:
        self.hide()
        if self._undo is not None:
            self._undo()

    @Slot()
    def _on_time(self) -> None:
        if self.underMouse() or self.back.hasFocus() or self.shut.hasFocus():
            self._timer.start()
        else:
            self.hide()
