"""Typing down a column of a form's table."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QStyledItemDelegate, QTableWidget, QWidget


class DownOnEnter(QStyledItemDelegate):
    """Enter keeps what was typed and goes to the next row, as sheets have taught."""

    def __init__(self, table: QTableWidget) -> None:
        super().__init__(table)
        self._table = table

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if not is_key or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # type: ignore[attr-defined]
            return super().eventFilter(editor, event)
        assert isinstance(editor, QWidget)
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        below = min(self._table.currentRow() + 1, self._table.rowCount() - 1)
        self._table.setCurrentCell(below, self._table.currentColumn())
        return True
