"""A line of text that knows when an input method is still composing."""

from PySide6.QtCore import QEvent, QMetaMethod, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit


class Line(QLineEdit):
    """Return, Escape and the arrows reach the program only when no syllable is being composed.

    An Enter that picks a candidate must never submit the form. Where nobody waits for it, Enter leads to the next
    field, as in every form: an Enter that stays puts a name, a post and a date into one line.
    """

    entered = Signal()
    escaped = Signal()
    stepped = Signal(int)  # up -1, down +1
    focused = Signal()

    _preedit = ""

    @property
    def is_composing(self) -> bool:
        return bool(self._preedit)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._preedit = ""
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        # A window's shortcut fires during composition unless the line claims the key first.
        if event.type() == QEvent.Type.ShortcutOverride and self.is_composing:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_composing:
            event.accept()
            return
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.isSignalConnected(QMetaMethod.fromSignal(self.entered)):
                self.entered.emit()
            else:
                self.focusNextChild()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
