"""The wishes of an application: found by letters, put in order by dragging or with Alt and the arrows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from dorms.errors.window import NothingPicked
from dorms.ui.kit.fields import Field
from dorms.ui.kit.picker import Choice, Picker

LINES_SHOWN = 3
CHOICE = Qt.ItemDataRole.UserRole


class WishList(QListWidget):
    """The chosen wishes, the dearest first."""

    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * LINES_SHOWN + 18)
        self.setTabKeyNavigation(False)
        self.model().rowsMoved.connect(self.moved)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if has_alt and event.key() in steps:
            self.move_by(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.drop_current()
        else:
            super().keyPressEvent(event)

    def move_by(self, step: int) -> None:
        """The current wish one place up or down."""
        at = self.currentRow()
        if at >= 0 and 0 <= at + step < self.count():
            item = self.takeItem(at)
            self.insertItem(at + step, item)
            self.setCurrentRow(at + step)
            self.moved.emit()

    def drop_current(self) -> None:
        """Without the current wish."""
        if self.currentRow() >= 0:
            self.takeItem(self.currentRow())
            self.moved.emit()


class WishField(Field[tuple[str, ...]]):
    """Wishes as `unit:ID` or `school:ID` in their order."""

    def __init__(self, label: str, choices: Sequence[Choice[str]]) -> None:
        self.picker: Picker[str] = Picker(choices)
        self._choices = {choice.value: choice for choice in choices}
        self.list = WishList()
        box, hint = QWidget(), QLabel()
        super().__init__(label, box, self._read_wishes)
        self.picker.line.setPlaceholderText(self.tr("输入房号、学校或拼音首字母，回车加入"))
        self.picker.line.setAccessibleName(self.plain_label)
        self.list.setAccessibleName(self.tr("已选的志愿，按先后"))
        hint.setText(self.tr("拖动或按 Alt+↑↓ 调整先后，Delete 删去。"))
        hint.setObjectName("muted")
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self.picker, self.list, hint):
            column.addWidget(part)
        box.setFocusProxy(self.picker.line)
        self.picker.changed.connect(self._on_picked)
        self.list.moved.connect(self._on_moved)

    def add(self, choice: Choice[str]) -> None:
        """One more wish, after the others; the same one twice is not taken."""
        if choice.value in self._wishes():
            return
        item = QListWidgetItem(choice.words)
        item.setData(CHOICE, choice)
        self.list.addItem(item)
        self.list.setCurrentItem(item)
        self._on_moved()

    def put(self, wishes: Sequence[str]) -> None:
        """The wishes an application has already; one whose unit is closed by now is left out."""
        for wish in wishes:
            if wish in self._choices:
                self.add(self._choices[wish])

    def _read_wishes(self) -> tuple[str, ...]:
        """A wish that was typed and not taken must not get lost in silence."""
        if text := self.picker.line.text().strip():
            raise NothingPicked(self.plain_label, text)
        return self._wishes()

    def _wishes(self) -> tuple[str, ...]:
        return tuple(self._choice(at).value for at in range(self.list.count()))

    def _choice(self, at: int) -> Choice[str]:
        choice: Choice[str] = self.list.item(at).data(CHOICE)
        return choice

    @Slot()
    def _on_picked(self) -> None:
        if (choice := self.picker.choice) is not None:
            self.add(choice)
            self.picker.line.clear()

    @Slot()
    def _on_moved(self) -> None:
        for at in range(self.list.count()):
            self.list.item(at).setText(f"{at + 1}. {self._choice(at).words}")
        self.changed.emit()
