"""The points of a checklist: one tick when all is in order, a table of results when something is not."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from dorms.domain.upkeep.checklists import Point, Result
from dorms.ui.kit.fields import Field
from dorms.ui.revising.grid import offer_grid_paste

GOOD, NAME, NOTE = range(3)
ROWS_SHOWN = 7


class PointsField(Field[tuple[Point, ...]]):
    """Ticked points are in order; what is wrong loses its tick and gets a note."""

    def __init__(self, words: str, points: Sequence[Point], *, grow: Callable[[], object]) -> None:
        self._points, self._grow = tuple(points), grow
        whole = QWidget()
        self.box, self.table = QCheckBox(words), QTableWidget(len(points), 3)
        all_good = all(point.result != Result.BAD for point in points)
        self.box.setChecked(all_good)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        column.addWidget(self.table)
        super().__init__("", whole, self._read)
        whole.setFocusProxy(self.box)
        self._fill(whole)
        self.table.setVisible(not all_good)
        self.box.toggled.connect(self._on_ticked)
        self.table.itemChanged.connect(self.changed)
        offer_grid_paste(self.table)

    def _fill(self, whole: QWidget) -> None:
        self.table.setHorizontalHeaderLabels([self.tr("合格"), self.tr("检查项目"), self.tr("说明")])
        self.table.verticalHeader().hide()
        self.table.setAccessibleName(self.tr("检查项目"))
        self.table.setTabKeyNavigation(False)
        for at, point in enumerate(self._points):
            tick = QTableWidgetItem()
            tick.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            bad = point.result == Result.BAD
            tick.setCheckState(Qt.CheckState.Unchecked if bad else Qt.CheckState.Checked)
            name = QTableWidgetItem(point.name)
            name.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            for column, item in ((GOOD, tick), (NAME, name), (NOTE, QTableWidgetItem(point.note))):
                self.table.setItem(at, column, item)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(0)
        digit = self.table.fontMetrics().horizontalAdvance("0")
        self.table.setColumnWidth(GOOD, digit * 7)
        self.table.setColumnWidth(NOTE, digit * 20)
        whole.setMinimumWidth(digit * 64)
        self.table.setFixedHeight(
            self.table.verticalHeader().defaultSectionSize() * ROWS_SHOWN + head.sizeHint().height()
        )

    @Slot(bool)
    def _on_ticked(self, is_ticked: bool) -> None:
        self.table.setVisible(not is_ticked)
        self.changed.emit()
        self._grow()

    def _read(self) -> tuple[Point, ...]:
        if self.box.isChecked():
            return tuple(replace(point, result=Result.GOOD.value, note="") for point in self._points)
        return tuple(self._point(at, point) for at, point in enumerate(self._points))

    def _point(self, at: int, point: Point) -> Point:
        tick, note = self.table.item(at, GOOD), self.table.item(at, NOTE)
        is_good = tick is not None and tick.checkState() is Qt.CheckState.Checked
        words = note.text().strip() if note is not None else ""
        return replace(point, result=(Result.GOOD if is_good else Result.BAD).value, note=words)
