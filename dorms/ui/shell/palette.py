"""Ctrl+K: one box for every action, room and person, by letters or pinyin initials; it shows the shortcuts."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dorms.ui.kit.icons import icon
from dorms.ui.kit.line import Line
from dorms.ui.kit.offers import Entry
from dorms.ui.kit.theme import colours

MOST_SHOWN = 40
ROW_HEIGHT = 32
WAIT_MS = 60
WIDTH = 620


class Palette(QFrame):
    """Lies over the window as a child, not a popup: in a popup an input method cannot type Chinese on Windows.

    `sources` are asked for their entries each time the palette opens.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self.sources: list[Callable[[], Sequence[Entry]]] = []
        self.coded: Callable[[str], Sequence[Entry]] = lambda text: ()  # what a scanned code leads to
        self._entries: list[Entry] = []
        self._return_to: QWidget | None = None
        self.line, self.list = Line(), QListWidget()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._lay_out()
        self.hide()
        window.installEventFilter(self)

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("查找"))
        self.line.setAccessibleName(self.tr("查找功能、房号、姓名"))
        self.line.setPlaceholderText(self.tr("查找功能、房号、姓名，可用拼音首字母"))
        self.line.setMinimumHeight(36)
        self.list.setAccessibleName(self.tr("找到的内容"))
        self.list.setItemDelegate(_EntryDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.line.textChanged.connect(self._wait.start)
        self.line.entered.connect(self._on_entered)
        self.line.escaped.connect(self.shut)
        self.line.stepped.connect(self._on_stepped)
        self.list.itemClicked.connect(self._on_clicked)
        self._wait.timeout.connect(self.search)

    @Slot()
    def open(self) -> None:
        """Show the box, empty, with everything that can be found."""
        self._return_to = self.window().focusWidget()
        self._entries = [entry for source in self.sources for entry in source()]
        self.line.clear()
        self.search()
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def shut(self) -> None:
        """Go, and give the focus back."""
        self._wait.stop()
        self.hide()
        if self._return_to is not None and self._return_to.isVisible():
            self._return_to.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def search(self) -> None:
        """Show what fits the letters typed, names that begin with them first."""
        from dorms.domain.pinyin import fold  # the table must not delay the first paint

        self._wait.stop()
        typed = fold(self.line.text())
        words = typed.split()
        found = [entry for entry in self._entries if all(word in entry.key for word in words)]
        found.sort(key=lambda entry: _rank(entry, typed))
        found = [*self.coded(self.line.text()), *found]
        self.list.clear()
        for entry in found[:MOST_SHOWN]:
            item = QListWidgetItem(entry.name)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.name} {entry.note} {entry.keys}")
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._place()

    def shown(self) -> list[Entry]:
        """The entries on screen."""
        return [self.list.item(at).data(Qt.ItemDataRole.UserRole) for at in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._place()
        if event.type() == QEvent.Type.MouseButtonPress and self.isVisible():
            self.shut()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window = self.window()
        rows = max(1, min(10, self.list.count()))
        width = min(WIDTH, window.width() - 40)
        height = 36 + 30 + rows * ROW_HEIGHT
        self.setGeometry(QRect((window.width() - width) // 2, 60, width, min(height, window.height() - 100)))

    @Slot(int)
    def _on_stepped(self, step: int) -> None:
        count = self.list.count()
        if count:
            self.list.setCurrentRow((self.list.currentRow() + step) % count)

    @Slot()
    def _on_entered(self) -> None:
        if self._wait.isActive():
            self.search()
        if (item := self.list.currentItem()) is not None:
            self._on_clicked(item)

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        entry: Entry = item.data(Qt.ItemDataRole.UserRole)
        self.shut()
        entry.run()


def _rank(entry: Entry, typed: str) -> tuple[int, int]:
    """Begins with it, some line begins with it (initials), contains it; then short names first."""
    if not typed:
        return (0, 0)
    if entry.key.startswith(typed):
        place = 0
    else:
        place = 1 if any(line.startswith(typed) for line in entry.key.split("\n")) else 2
    return (place, len(entry.name))


class _EntryDelegate(QStyledItemDelegate):
    """Icon and name at the left, note and shortcut at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        box = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(colours().chosen))
        icon(entry.icon).paint(painter, box.left() + 8, box.top() + (box.height() - 18) // 2, 18, 18)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours().text))
        named = box.adjusted(36, 0, -10, 0)
        painter.drawText(named, left, entry.name)
        gap = 36 + option.fontMetrics.horizontalAdvance(entry.name) + 14
        painter.setPen(QColor(colours().muted))
        keys_wide = option.fontMetrics.horizontalAdvance(entry.keys) + (16 if entry.keys else 0)
        room = box.adjusted(gap, 0, -10 - keys_wide, 0)
        note = option.fontMetrics.elidedText(entry.note, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, left, note)
        painter.drawText(box.adjusted(0, 0, -10, 0), right, entry.keys)
        painter.restore()
