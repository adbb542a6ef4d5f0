"""The public draws a lottery will use: which, on which day, and whether they are enough together."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from dorms.allocation.lottery import BITS_NEEDED, GAMES, bits_of
from dorms.domain.days import read_day
from dorms.domain.rounds import DICE, OFFERED_SOURCES, USUAL_SOURCES, PlannedSource
from dorms.errors.rounds import SourceWithoutDay
from dorms.messages import translate
from dorms.ui.kit.fields import Field
from dorms.ui.kit.line import Line


class SourceField(Field[tuple[PlannedSource, ...]]):
    """One line a game: tick it, say the day. Below stands how hard the numbers are to guess together."""

    def __init__(self, label: str, day: date) -> None:
        box = QWidget()
        super().__init__(label, box, self._sources)
        self.ticks: dict[str, QCheckBox] = {}
        self.days: dict[str, Line] = {}
        self.strength = QLabel()
        self.strength.setObjectName("muted")
        self.strength.setWordWrap(True)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        for row, name in enumerate(OFFERED_SOURCES):
            self._add_row(grid, row, name, day)
        grid.addWidget(self.strength, len(OFFERED_SOURCES), 0, 1, 2)
        grid.setColumnStretch(1, 1)
        box.setFocusProxy(self.ticks[OFFERED_SOURCES[0]])
        self._tell()
        self.changed.connect(self._tell)

    def _add_row(self, grid: QGridLayout, row: int, name: str, day: date) -> None:
        game = GAMES[name]
        words = translate("Rounds", "{name}（{count} 个，{low}–{high}）")
        tick = QCheckBox(words.format(name=name, count=game.count, low=game.low, high=game.high))
        tick.setChecked(name in USUAL_SOURCES)
        line = Line(day.isoformat())
        line.setAccessibleName(translate("Rounds", "{name}哪一天开奖").format(name=name))
        line.setFixedWidth(110)
        line.setEnabled(tick.isChecked())
        tick.toggled.connect(line.setEnabled)
        tick.toggled.connect(self.changed)
        line.textChanged.connect(self.changed)
        self.ticks[name], self.days[name] = tick, line
        grid.addWidget(tick, row, 0)
        grid.addWidget(line, row, 1)

    def _tell(self) -> None:
        bits = sum(bits_of(GAMES[name]) for name, tick in self.ticks.items() if tick.isChecked())
        words = (
            translate("Rounds", "合起来 2 的 {bits} 次方种可能，谁也猜不出。")
            if bits >= BITS_NEEDED
            else translate("Rounds", "合起来只有 2 的 {bits} 次方种可能，可以被试出来，请再加一个来源。")
        )
        self.strength.setText(words.format(bits=int(bits)))

    def _sources(self) -> tuple[PlannedSource, ...]:
        return tuple(self._source(name) for name in OFFERED_SOURCES if self.ticks[name].isChecked())

    def _source(self, name: str) -> PlannedSource:
        game, text = GAMES[name], self.days[name].text().strip()
        if not text:
            raise SourceWithoutDay(name)
        fallback = (
            translate("Rounds", "当场重掷") if name == DICE else translate("Rounds", "用同一玩法的下一期")
        )
        return PlannedSource(name, game.count, game.low, game.high, game.ordered, read_day(text), fallback)
