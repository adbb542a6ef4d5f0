"""One chart with its title, legend and sum."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout

from dorms.domain.amounts import figures
from dorms.domain.pictures import ZERO, Bar, Part
from dorms.ui.charts.chart import BarChart
from dorms.ui.charts.legend import Legend
from dorms.ui.charts.painter import Look, heading


class Panel(QFrame):
    """A title with its legend and the whole sum, the chart, or words where there is nothing to draw."""

    def __init__(self, title: str, looks: Mapping[str, Look], empty: str) -> None:
        super().__init__()
        self._title, self._looks = title, dict(looks)
        shown = list(looks.values())
        self.setObjectName("card")
        self.chart = BarChart(shown, self.said)
        self.chart.setAccessibleName(title)
        self.total, self.empty = QLabel(), QLabel(empty)
        self.area = QScrollArea()
        self._lay_out(shown)
        self.show_bars([])

    def _lay_out(self, looks: Sequence[Look]) -> None:
        title = QLabel(self._title)
        title.setFont(heading())
        self.total.setObjectName("muted")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(title)
        head.addWidget(self.total)
        head.addStretch(1)
        head.addWidget(Legend(looks))
        self.area.setWidget(self.chart)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.chart.moved.connect(self._follow)
        self.empty.setObjectName("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        column.addWidget(self.empty, 1)

    def show_bars(self, shown: Sequence[Bar]) -> None:
        """These bars, or the words that there are none."""
        self.chart.show_bars(shown)
        self.area.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        words = self.tr("共 {amount} 元").format(amount=figures(sum((bar.total for bar in shown), ZERO)))
        self.total.setText(words if shown else "")

    @Slot()
    def _follow(self) -> None:
        """Bring the bar under the cursor into view."""
        box = self.chart.cursor_box()
        self.area.ensureVisible(0, round(box.center().y()), 0, round(box.height()))

    def said(self, bar: Bar, part: Part | None) -> str:
        """A bar or one of its parts in words: for the tooltip, the reader and the list that opens."""
        place = bar.name or self.tr("未分地方")
        if part is not None:
            look = self._looks[part.name]
            words = self.tr("{title}　{place}　{part} {amount} 元，{count} 条")
            return words.format(
                title=self._title,
                place=place,
                part=look.words,
                amount=figures(part.amount),
                count=len(part.rows),
            )
        words = self.tr("{title}　{place}　{amount} 元，{count} 条")
        return words.format(title=self._title, place=place, amount=figures(bar.total), count=len(bar.rows))
