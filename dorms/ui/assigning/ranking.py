"""A ranked list to pick from: the best at the top, the reasons beside it, narrowed by typing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from dorms.domain.pinyin import matches, search_key
from dorms.errors.window import FieldEmpty
from dorms.ui.kit.fields import Field
from dorms.ui.kit.line import Line

T = TypeVar("T")

LINES_SHOWN = 7
MOST_SHOWN = 100
GAP, MOST_WIDE = 14, 260
AT = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Ranked(Generic[T]):
    """One line: its cells, what it stands for; a quiet one is shown only when its name is typed."""

    cells: tuple[str, ...]
    value: T
    is_quiet: bool = False
    is_doubtful: bool = False


class RankField(Field[T]):
    """The line at the top narrows the list; the arrows step through it without leaving the line."""

    def __init__(self, label: str, titles: Sequence[str], rows: Sequence[Ranked[T]], *, hint: str) -> None:
        self.line, self.tree = Line(), QTreeWidget()
        self._rows = list(rows)
        self._keys = [search_key(*row.cells) for row in rows]
        box = QWidget()
        super().__init__(label, box, self._picked)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(self.plain_label)
        self._lay_out(box, titles)
        self.line.textChanged.connect(self._fill)
        self.line.stepped.connect(self._on_stepped)
        self.tree.currentItemChanged.connect(self.changed)
        self._fill()

    def _lay_out(self, box: QWidget, titles: Sequence[str]) -> None:
        tree = self.tree
        tree.setAccessibleName(self.plain_label)
        tree.setHeaderLabels(list(titles))
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAlternatingRowColors(True)
        tree.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        tree.setFixedHeight(self._row_height() * (LINES_SHOWN + 1) + 12)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(tree)
        box.setFocusProxy(self.line)

    @Slot()
    def _fill(self) -> None:
        typed = self.line.text()
        self.tree.clear()
        shown = 0
        for at, row in enumerate(self._rows):
            if (row.is_quiet and not typed.strip()) or not matches(typed, self._keys[at]):
                continue
            item = QTreeWidgetItem(list(row.cells))
            item.setData(0, AT, at)
            item.setSizeHint(0, QSize(self._wide(row.cells[0]), self._row_height()))
            if row.is_doubtful:
                for column in range(len(row.cells)):
                    item.setForeground(column, self.tree.palette().placeholderText())
            self.tree.addTopLevelItem(item)
            shown += 1
            if shown == MOST_SHOWN:
                break
        for column in range(self.tree.columnCount() - 1):  # the last one takes what is left
            self.tree.resizeColumnToContents(column)
            self.tree.setColumnWidth(column, min(self.tree.columnWidth(column) + GAP, MOST_WIDE))
        self._go_to(0)

    def _wide(self, words: str) -> int:
        return self.tree.fontMetrics().horizontalAdvance(words) + GAP

    def _row_height(self) -> int:
        return self.tree.fontMetrics().lineSpacing() + 8

    def row(self) -> Ranked[T] | None:
        """The chosen line."""
        item = self.tree.currentItem()
        return self._rows[item.data(0, AT)] if item is not None else None

    def _picked(self) -> T:
        row = self.row()
        if row is None:
            raise FieldEmpty(self.plain_label)
        return row.value

    @Slot(int)
    def _on_stepped(self, step: int) -> None:
        item = self.tree.currentItem()
        if item is not None:
            self._go_to(self.tree.indexOfTopLevelItem(item) + step)

    def _go_to(self, at: int) -> None:
        item = self.tree.topLevelItem(at)
        if item is not None:
            self.tree.setCurrentItem(item)
