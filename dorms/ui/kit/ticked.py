"""A tick that says all is as it should be, and the table in which one writes what is not."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHeaderView, QTableWidget, QVBoxLayout, QWidget

from dorms.ui.kit.fields import Field

T = TypeVar("T")


class TickedTable(Field[T]):
    """The table is there while the tick is not; `grow` makes room for it in the form."""

    def __init__(
        self, words: str, read: Callable[[], T], *, grow: Callable[[], object], is_ticked: bool = True
    ) -> None:
        self._grow = grow
        whole = QWidget()
        self.box, self.table = QCheckBox(words), QTableWidget()
        self.box.setChecked(is_ticked)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        column.addWidget(self.table)
        super().__init__("", whole, read)
        whole.setFocusProxy(self.box)
        self.table.setVisible(not is_ticked)
        self.box.toggled.connect(self._on_ticked)

    def _set_columns(
        self, name: str, titles: Sequence[str], *, widths: Mapping[int, int], wide: int, rows_shown: int
    ) -> None:
        """Columns so many digits wide, but for one that takes what is left; a screen reader calls the table `name`."""
        self.table.setAccessibleName(name)
        self.table.setColumnCount(len(titles))
        self.table.setHorizontalHeaderLabels(list(titles))
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(0)
        for column, width in widths.items():
            self.table.setColumnWidth(column, self.digits(width))
        line = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(line * rows_shown + head.sizeHint().height())

    def digits(self, count: int) -> int:
        """How wide so many digits are."""
        return self.table.fontMetrics().horizontalAdvance("0") * count

    @Slot(bool)
    def _on_ticked(self, is_ticked: bool) -> None:
        self.table.setVisible(not is_ticked)
        self.changed.emit()
        self._grow()
