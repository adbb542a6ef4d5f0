"""Which column is which: the sheet, its header row, what each header word is read as; a person may say otherwise."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dorms.domain.imports import Kind, SheetMapping, SheetReport
from dorms.sheets.reading import Peek
from dorms.sheets.reading.fields import FORMS
from dorms.ui.kit.theme import Tone, colours, font

UNREAD = ""


class ColumnsPanel(QWidget):
    """At the left the sheet as it stands, at the right its header words; 「按此重新预检」 reads it that way."""

    sheet_chosen = Signal(str)
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sheets, self.header_row = QComboBox(), QLabel()
        self.top, self.words = QTableWidget(), QTableWidget()
        self.read_again = QPushButton(self.tr("按此重新预检(&R)"))
        self._peek: Peek | None = None
        self._kind = Kind.SCHOOLS
        self._row, self._is_moved = 0, False
        self._given: dict[str, str] = {}  # what a person chose otherwise
        self._read: dict[str, str] = {}  # how the words were read
        self._lay_out()

    def _lay_out(self) -> None:
        self.sheets.setAccessibleName(self.tr("工作表"))
        self.top.setAccessibleName(self.tr("表格的前几行"))
        self.words.setAccessibleName(self.tr("栏目对应"))
        bar = QHBoxLayout()
        bar.setContentsMargins(10, 8, 10, 8)
        bar.setSpacing(8)
        bar.addWidget(QLabel(self.tr("工作表")))
        bar.addWidget(self.sheets)
        bar.addSpacing(12)
        bar.addWidget(self.header_row)
        bar.addStretch(1)
        bar.addWidget(self.read_again)
        _set_up(self.top)
        self.top.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.top.horizontalHeader().hide()
        _set_up(self.words)
        self.words.setColumnCount(2)
        self.words.setHorizontalHeaderLabels([self.tr("表头"), self.tr("读作")])
        self.words.verticalHeader().hide()
        self.words.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.addWidget(self.top)
        sides.addWidget(self.words)
        sides.setSizes([520, 380])
        sides.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(sides, 1)
        self.sheets.activated.connect(self._on_sheet)
        self.top.cellClicked.connect(self._on_row)
        self.top.currentCellChanged.connect(self._on_row)
        self.read_again.clicked.connect(self.again)

    # What is shown

    def show_read(self, report: SheetReport, peek: Peek, kept: Mapping[str, str]) -> None:
        """How the sheet was read: every header word with its field, those left out as well."""
        self._kind, self._row = report.kind, report.header_row
        self._read = {**report.columns, **dict.fromkeys(report.ignored_columns, UNREAD)}
        self._given = {word: name for word, name in kept.items() if word in self._read}
        self._show_peek(peek)
        self._list_words()

    def show_unread(self, kind: Kind, peek: Peek) -> None:
        """No header was found: nothing is chosen, a person points at the row."""
        self._given, self._read = {}, {}
        self._kind, self._row = kind, 0
        self._show_peek(peek)
        self._list_words()

    def mapping(self) -> SheetMapping:
        """What a person decided: the words chosen otherwise, and the header row if it had to be shown."""
        return SheetMapping(dict(self._given), self._row if not self._read or self._is_moved else None)

    @property
    def sheet(self) -> str:
        return self.sheets.currentText()

    def _show_peek(self, peek: Peek) -> None:
        self._peek, self._is_moved = peek, False
        self.sheets.clear()
        self.sheets.addItems(list(peek.sheets))
        self.sheets.setCurrentText(peek.sheet)
        self.top.blockSignals(True)
        self.top.clear()
        self.top.setRowCount(len(peek.rows))
        self.top.setColumnCount(max((len(row.cells) for row in peek.rows), default=0))
        self.top.setVerticalHeaderLabels([str(row.number) for row in peek.rows])
        for at, row in enumerate(peek.rows):
            for column, text in enumerate(row.cells):
                self.top.setItem(at, column, QTableWidgetItem(" ".join(text.split())))
        self.top.setCurrentCell(-1, -1)
        self.top.blockSignals(False)
        self._mark_row()

    def _mark_row(self) -> None:
        """The header row stands out, bold and on its own ground."""
        ground = QBrush(QColor(colours().tones[Tone.WAITING].ground))
        rows = self._peek.rows if self._peek is not None else ()
        for at, row in enumerate(rows):
            for column in range(self.top.columnCount()):
                if (item := self.top.item(at, column)) is not None:
                    item.setFont(font(bold=row.number == self._row))
                    item.setBackground(ground if row.number == self._row else QBrush())
        words = self.tr("表头在第 {row} 行，不对就点一下真正的表头行。")
        none = self.tr("没有找到表头：请点一下表头所在的行。")
        self.header_row.setText(words.format(row=self._row) if self._row else none)

    def _list_words(self) -> None:
        labels = self._labels()
        self.words.setRowCount(len(labels))
        for at, label in enumerate(labels):
            item = QTableWidgetItem(label)
            self.words.setItem(at, 0, item)
            self.words.setCellWidget(at, 1, self._chooser(label))

    def _labels(self) -> list[str]:
        if self._read:
            return list(self._read)
        found = self._peek.labels_of(self._row) if self._peek is not None else ()
        return list(dict.fromkeys(found))

    def _chooser(self, label: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("“{header}”读作").format(header=label))
        if not self._read:
            box.addItem(self.tr("（自动识别）"), None)
        box.addItem(self.tr("（不读这一列）"), UNREAD)
        for one in FORMS[self._kind]:
            box.addItem(one.words[0], one.name)
        box.setCurrentIndex(max(0, box.findData(self._given.get(label, self._read.get(label)))))
        box.activated.connect(lambda: self._give(label, box.currentData()))
        return box

    def _give(self, label: str, name: str | None) -> None:
        if name is None:
            self._given.pop(label, None)
        else:
            self._given[label] = name

    @Slot(int)
    def _on_sheet(self, at: int) -> None:
        self.sheet_chosen.emit(self.sheets.itemText(at))

    @Slot(int, int)
    def _on_row(self, at: int, column: int) -> None:
        rows = self._peek.rows if self._peek is not None else ()
        if not 0 <= at < len(rows) or rows[at].number == self._row:
            return
        self._row, self._is_moved = rows[at].number, True
        self._read = {}
        self._mark_row()
        self._list_words()


def _set_up(table: QTableWidget) -> None:
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(True)
    table.setWordWrap(False)
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 10)
