"""The page when the program cannot tell which sheet or which row is meant: a person points at it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dorms.actions.imports import ORDER
from dorms.domain.imports import Kind
from dorms.errors.sheets import SheetRefused
from dorms.messages import explain
from dorms.messages.store import kind_name
from dorms.sheets.reading import Peek
from dorms.ui.imports.columns import ColumnsPanel
from dorms.ui.kit.theme import font


class AskPage(QWidget):
    """The question in words, the kind of ledger, and the sheet to point at."""

    kind_chosen = Signal(object)  # Kind

    def __init__(self) -> None:
        super().__init__()
        self.file, self.words, self.kinds, self.columns = QLabel(), QLabel(), QComboBox(), ColumnsPanel()
        self._lay_out()

    def _lay_out(self) -> None:
        self.file.setFont(font(scale=1.2, bold=True))
        self.words.setObjectName("wrong")
        self.words.setWordWrap(True)
        self.kinds.setAccessibleName(self.tr("按哪一种表读"))
        self.kinds.addItems([kind_name(kind) for kind in ORDER])
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.file)
        head.addStretch(1)
        head.addWidget(QLabel(self.tr("读作")))
        head.addWidget(self.kinds)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.columns, 1)
        self.kinds.activated.connect(self._on_kind)

    def show_question(self, error: SheetRefused, kind: Kind, peek: Peek) -> None:
        """What is unclear, and the sheet it is about."""
        self.file.setText(error.file)
        self.words.setText(explain(error))
        self.kinds.setCurrentIndex(ORDER.index(kind))
        self.columns.show_unread(kind, peek)

    @Slot(int)
    def _on_kind(self, at: int) -> None:
        self.kind_chosen.emit(ORDER[at])
