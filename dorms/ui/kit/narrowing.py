"""“Only these rows”: what a click on a number leads to, with a way back to the whole list."""

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton

from dorms.ui.kit.icons import put_icon


@dataclass(frozen=True)
class Narrowed:
    """The rows a number counts, and what it is called; a page is asked to show them like any other key."""

    words: str
    rows: frozenset[Hashable]


class NarrowedChip(QPushButton):
    """Says which rows are shown, and shows all again when pressed; hidden when nothing is left out."""

    widened = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("显示全部行"))
        self.narrowed: Narrowed | None = None
        self.setObjectName("chip")
        put_icon(self, "close")
        self.setToolTip(self.tr("显示全部行"))
        self.clicked.connect(self._on_clicked)
        self.hide()

    def show_narrowed(self, narrowed: Narrowed | None) -> None:
        """What is shown now; None: everything."""
        self.narrowed = narrowed
        if narrowed is not None:
            self.setText(self.tr("只看：{words}").format(words=narrowed.words))
        self.setVisible(narrowed is not None)

    @Slot()
    def _on_clicked(self) -> None:
        self.widened.emit()
