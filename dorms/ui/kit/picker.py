"""Picking one of many things by typing: a line with the matches below it, no popup (an input method needs that)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from dorms.domain.pinyin import fold, matches, search_key
from dorms.ui.kit.line import Line

T = TypeVar("T")

MOST_SHOWN = 50
LINES_SHOWN = 6


@dataclass(frozen=True)
class Choice(Generic[T]):
    """One thing to pick: its name, what tells it from others of that name, and what it stands for."""

    name: str
    value: T
    note: str = ""

    @property
    def words(self) -> str:
        return f"{self.name}　{self.note}" if self.note else self.name


class Picker(QWidget, Generic[T]):
    """Type letters or initials, step with the arrows, Enter takes the match."""

    changed = Signal()

    def __init__(self, choices: Sequence[Choice[T]], chosen: T | None = None) -> None:
        super().__init__()
        self.choice: Choice[T] | None = None
        self._choices = list(choices)
        self._keys = [search_key(choice.name, choice.note) for choice in choices]
        self.line, self.list = Line(), QListWidget()
        self._lay_out()
        for choice in choices:
            if chosen is not None and choice.value == chosen:
                self._take(choice)

    def _lay_out(self) -> None:
        self.line.setPlaceholderText(self.tr("输入名称或拼音首字母"))
        self.line.setClearButtonEnabled(True)
        self.list.setAccessibleName(self.tr("可选项"))
        self.list.setFixedHeight(self.list.fontMetrics().lineSpacing() * LINES_SHOWN + 12)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._on_edited)
        self.line.entered.connect(self._on_entered)
        self.line.stepped.connect(self._on_stepped)
        self.line.escaped.connect(self._on_escaped)
        self.line.textChanged.connect(self._on_text)
        self.list.itemClicked.connect(self._on_clicked)

    def choose(self, value: T) -> None:
        """Take the choice with this value, as if it had been picked."""
        for choice in self._choices:
            if choice.value == value:
                self._take(choice)

    def _matching(self) -> list[Choice[T]]:
        """What fits; names that begin so before those that hold it somewhere (wm: 王敏 before 郭纨梅)."""
        typed = self.line.text()
        start = f"\n{fold(typed)}"
        found = [pair for pair in zip(self._choices, self._keys, strict=True) if matches(typed, pair[1])]
        found.sort(key=lambda pair: start not in f"\n{pair[1]}")
        return [choice for choice, _ in found[:MOST_SHOWN]]

    @Slot()
    def _on_edited(self) -> None:
        self.list.clear()
        found, typed = self._matching(), self.line.text().strip()
        for choice in found:
            item = QListWidgetItem(choice.words)
            item.setData(Qt.ItemDataRole.UserRole, choice)
            self.list.addItem(item)
        if not found:
            words = self.tr("没有找到“{text}”。可以输汉字，或拼音首字母。").format(text=typed)
            nothing = QListWidgetItem(words)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(found or typed))

    @Slot(str)
    def _on_text(self, text: str) -> None:
        if self.choice is not None and text != self.choice.words:
            self.choice = None
            self.changed.emit()

    @Slot(int)
    def _on_stepped(self, step: int) -> None:
        if not self.list.isVisible():
            self._on_edited()
        else:
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))

    @Slot()
    def _on_entered(self) -> None:
        if self.list.isVisible():
            if (item := self.list.currentItem()) is not None:
                self._on_clicked(item)
        else:
            self.focusNextChild()

    @Slot()
    def _on_escaped(self) -> None:
        """The list first, then the dialog around it."""
        if self.list.isVisible():
            self.list.hide()
        elif isinstance(dialog := self.window(), QDialog):
            dialog.reject()

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        choice = item.data(Qt.ItemDataRole.UserRole)
        if choice is not None:  # the words that nothing was found are no choice
            self._take(choice)

    def _take(self, choice: Choice[T]) -> None:
        self.choice = choice
        self.line.setText(choice.words)
        self.line.setCursorPosition(0)  # the name is what must be seen of a long choice
        self.list.hide()
        self.changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.list.hide()
