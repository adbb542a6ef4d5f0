"""The points of a checklist: one tick when all is in order, a table of results when something is not."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidgetItem

from dorms.domain.upkeep.checklists import Point, Result
from dorms.ui.kit.ticked import TickedTable
from dorms.ui.revising.grid import offer_grid_paste

GOOD, NAME, NOTE = range(3)
ROWS_SHOWN = 7


class PointsField(TickedTable[tuple[Point, ...]]):
    """Ticked points are in order; what is wrong loses its tick and gets a note."""

    def __init__(self, words: str, points: Sequence[Point], *, grow: Callable[[], object]) -> None:
        self._points = tuple(points)
        all_good = all(point.result != Result.BAD for point in points)
        super().__init__(words, self._read, grow=grow, is_ticked=all_good)
        self._set_columns(
            self.tr("检查项目"),
            [self.tr("合格"), self.tr("检查项目"), self.tr("说明")],
            widths={GOOD: 7, NOTE: 20},
            wide=NAME,
            rows_shown=ROWS_SHOWN,
        )
        self.widget.setMinimumWidth(self.digits(64))
        self._fill()
        self.table.itemChanged.connect(self.changed)
        offer_grid_paste(self.table)

    def _fill(self) -> None:
        self.table.setRowCount(len(self._points))
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

    def _read(self) -> tuple[Point, ...]:
        if self.box.isChecked():
            return tuple(replace(point, result=Result.GOOD.value, note="") for point in self._points)
        return tuple(self._point(at, point) for at, point in enumerate(self._points))

    def _point(self, at: int, point: Point) -> Point:
        tick, note = self.table.item(at, GOOD), self.table.item(at, NOTE)
        is_good = tick is not None and tick.checkState() is Qt.CheckState.Checked
        words = note.text().strip() if note is not None else ""
        return replace(point, result=(Result.GOOD if is_good else Result.BAD).value, note=words)
