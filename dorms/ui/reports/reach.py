"""For which place, on which day, compared with which: the bar over the page 报表."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from dorms.domain.days import read_day
from dorms.domain.ledgers import Scope
from dorms.errors import DormsError
from dorms.messages import explain
from dorms.ui.kit.line import Line


@dataclass(frozen=True)
class Reached:
    """What the bar says."""

    scope: Scope
    day: date
    since: date

    @property
    def words(self) -> str:
        return self.scope.place


class ReachBar(QWidget):
    """`changed` when place and days can be read and are others than before."""

    changed = Signal()

    def __init__(self, county: str, places: Iterable[tuple[str, str]], day: date, since: date) -> None:
        super().__init__()
        self.place, self.day, self.since = QComboBox(), Line(day.isoformat()), Line(since.isoformat())
        self.refused = QLabel()
        self._scopes = [Scope(county)]
        self.place.addItem(self.tr("全县"))
        self._list_places(county, places)
        self._lay_out()
        self.reached = Reached(Scope(county), day, since)

    def _list_places(self, county: str, places: Iterable[tuple[str, str]]) -> None:
        """Every town, its schools under it."""
        schools: dict[str, list[str]] = {}
        for town, school in places:
            schools.setdefault(town, []).append(school)
        for town, names in schools.items():
            self._scopes.append(Scope(county, town))
            self.place.addItem(town)
            for name in names:
                self._scopes.append(Scope(county, town, name))
                self.place.addItem(f"　{name}")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 4)
        row.setSpacing(8)
        words = (self.tr("范围(&R)"), self.tr("统计日期(&D)"), self.tr("上期末(&Q)"))
        for text, widget, width in zip(
            words, (self.place, self.day, self.since), (220, 110, 110), strict=True
        ):
            label = QLabel(text)
            label.setBuddy(widget)
            widget.setAccessibleName(text.split("(&")[0])
            widget.setFixedWidth(width)
            row.addWidget(label)
            row.addWidget(widget)
        self.place.view().setAccessibleName(self.tr("范围"))
        self.refused.setObjectName("wrong")
        row.addWidget(self.refused)
        row.addStretch(1)
        self.row = row
        self.place.currentIndexChanged.connect(self._on_changed)
        self.day.editingFinished.connect(self._on_changed)
        self.since.editingFinished.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        try:
            day, since = read_day(self.day.text()), read_day(self.since.text())
        except DormsError as error:
            self._refuse(explain(error))
            return
        if since >= day:
            self._refuse(self.tr("上期末要早于统计日期。"))
            return
        self._refuse("")
        self.day.setText(day.isoformat())
        self.since.setText(since.isoformat())
        now = Reached(self._scopes[self.place.currentIndex()], day, since)
        if now != self.reached:
            self.reached = now
            self.changed.emit()

    def _refuse(self, words: str) -> None:
        self.refused.setText(words)
