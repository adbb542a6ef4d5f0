"""The strip above the list of a season: its dates, and how many stays stand where; each figure filters the list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dorms.domain.renewing import Review, Season, Sort
from dorms.messages import translate
from dorms.ui.kit.theme import font
from dorms.ui.renewing.words import sort_words

SHOWN = (Sort.CLEAR, Sort.ASK, Sort.LEAVE, Sort.RENEWED, Sort.ENDED)


class SeasonHead(QWidget):
    """Which season, until when; a figure pressed shows only its rows, pressed again all."""

    picked = Signal(object)  # Sort or None

    def __init__(self) -> None:
        super().__init__()
        self.title, self.dates = QLabel(), QLabel()
        self.chips: dict[Sort, QPushButton] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        self.title.setFont(font(scale=1.2, bold=True))
        self.dates.setObjectName("muted")
        self.dates.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self.title)
        first.addWidget(self.dates, 1)
        second.setSpacing(6)
        for sort in SHOWN:
            chip = QPushButton(sort_words(sort))
            chip.setObjectName("chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda is_on, sort=sort: self._on_chip(sort, is_on))
            self.chips[sort] = chip
            second.addWidget(chip)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 4)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)

    @property
    def picked_sort(self) -> Sort | None:
        """The figure that is pressed."""
        return next((sort for sort, chip in self.chips.items() if chip.isChecked()), None)

    def _on_chip(self, sort: Sort, is_on: bool) -> None:
        for other, chip in self.chips.items():
            chip.setChecked(is_on and other is sort)
        self.picked.emit(sort if is_on else None)

    def show_season(self, season: Season | None) -> None:
        """The dates of the season; nothing of it while there is none."""
        self.setVisible(season is not None)
        if season is None:
            return
        self.title.setText(translate("Seasons", "{year} 年续住季").format(year=season.year))
        self.dates.setText("　·　".join(_dates(season)))

    def show_review(self, review: Review) -> None:
        """How many stays stand where."""
        for sort, chip in self.chips.items():
            count = review.count(sort)
            chip.setText(translate("Seasons", "{sort}　{count}").format(sort=sort_words(sort), count=count))
            chip.setVisible(bool(count) or sort in (Sort.CLEAR, Sort.ASK, Sort.LEAVE))


def _dates(season: Season) -> Sequence[str]:
    parts = [translate("Seasons", "{day} 前到期的协议").format(day=season.term_last_day)]
    if season.opens is not None and season.closes is not None:
        words = translate("Seasons", "受理 {opens} 至 {closes}")
        parts.append(words.format(opens=season.opens, closes=season.closes))
    if season.post_check is not None:
        parts.append(translate("Seasons", "岗位复核 {day}").format(day=season.post_check))
    if season.closed_on is not None:
        words = translate("Seasons", "已于 {day} 办结：{summary}")
        parts.append(words.format(day=season.closed_on, summary=season.summary))
    return parts
