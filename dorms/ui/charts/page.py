"""图表: what repairs cost and how old debts are, by town or building; every bar opens its rows."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout

from dorms.db.queries.pictures import cost_pieces, debt_pieces
from dorms.db.store import Store
from dorms.domain.pictures import Age, Bar, By, Cost, Part, Piece, bars, year_before
from dorms.messages import translate
from dorms.ui.charts.painter import PATTERNS, Look
from dorms.ui.charts.panel import Panel
from dorms.ui.kit.backend import Backend, Job, Tick
from dorms.ui.kit.narrowing import Narrowed
from dorms.ui.kit.page import Page
from dorms.ui.kit.theme import Tone

PERIODS = (90, 365, 1095)  # days back


@dataclass(frozen=True)
class Gathered:
    """Both pictures, before they are put together by place."""

    costs: list[Piece]
    debts: list[Piece]


def gather(store: Store, since: date, day: date, tick: Tick) -> Gathered:
    """Read on a worker: a ledger of many years takes its time."""
    return Gathered(store.ask(cost_pieces, since=since, until=day), store.ask(debt_pieces, day))


class PicturesPage(Page):
    """Two charts under each other, one choice of place and time above them."""

    reads: ClassVar[frozenset[str]] = frozenset({"ticket", "ticket_step", "ledger_entry", "unit", "stay"})
    topic = "reports"

    def __init__(self, backend: Backend, today: date) -> None:
        super().__init__(backend)
        self._today = today
        self._gathered: Gathered | None = None
        self._gathering: Job | None = None
        self._asked_again = False
        self.by, self.period = QComboBox(), QComboBox()
        self.debts = Panel(self.tr("欠费账龄"), _ages(), self.tr("没有人欠费。"))
        self.costs = Panel(self.tr("维修费用"), _costs(), self.tr("这段时间没有完工的维修费用。"))
        self._lay_out()
        self.by.currentIndexChanged.connect(self._show)
        self.period.currentIndexChanged.connect(self.reload)
        self.debts.chart.opened.connect(partial(self._open, "money", self.debts))
        self.costs.chart.opened.connect(partial(self._open, "tickets", self.costs))

    def _lay_out(self) -> None:
        for words, by in ((self.tr("按乡镇"), By.TOWN), (self.tr("按楼栋"), By.BUILDING)):
            self.by.addItem(words, by)
        periods = (self.tr("近 90 天"), self.tr("近一年"), self.tr("近三年"))
        for words, days in zip(periods, PERIODS, strict=True):
            self.period.addItem(words, days)
        self.period.setCurrentIndex(1)
        self.by.setAccessibleName(self.tr("按乡镇还是楼栋"))
        self.period.setAccessibleName(self.tr("维修费用的时间"))
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 8)
        bar.setSpacing(8)
        for words, box in ((self.tr("分组(&R)"), self.by), (self.tr("维修费用(&W)"), self.period)):
            label = QLabel(words)
            label.setBuddy(box)
            box.view().setAccessibleName(box.accessibleName())
            bar.addWidget(label)
            bar.addWidget(box)
        bar.addStretch(1)
        hint = QLabel(self.tr("方向键选，回车看明细"))
        hint.setObjectName("muted")
        bar.addWidget(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        cards = QVBoxLayout()
        cards.setContentsMargins(10, 0, 10, 10)
        cards.setSpacing(10)
        cards.addWidget(self.debts, 1)
        cards.addWidget(self.costs, 1)
        column.addLayout(cards, 1)

    def refresh(self) -> None:
        if self._gathering is not None:
            self._asked_again = True
            return
        days = int(self.period.currentData())
        since = (
            year_before(self._today)
            if days == PERIODS[1]
            else date.fromordinal(self._today.toordinal() - days)
        )
        job = self._gathering = Job(partial(gather, self.backend.store, since, self._today))
        job.done.connect(self._on_gathered)
        job.ended.connect(self._on_ended)
        self.backend.start(job)

    @Slot(object)
    def _on_gathered(self, gathered: Gathered) -> None:
        self._gathered = gathered
        self._show()

    @Slot(object)
    def _on_ended(self, _job: Job) -> None:
        self._gathering = None
        if self._asked_again:
            self._asked_again = False
            self.reload()

    @Slot()
    def _show(self) -> None:
        if self._gathered is None:
            return
        by = By(self.by.currentData())
        self.debts.show_bars(bars(self._gathered.debts, list(Age), by))
        self.costs.show_bars(bars(self._gathered.costs, list(Cost), by))

    def _open(self, page: str, panel: "Panel", bar: Bar, part: Part | None) -> None:
        """The rows behind a bar or a part, and nothing else."""
        rows = bar.rows if part is None else part.rows
        self.wanted.emit(page, Narrowed(panel.said(bar, part), rows))


def _ages() -> dict[str, Look]:
    """From not due to old: heavier patterns, warmer grounds."""
    words = {
        Age.NOT_DUE: (translate("Charts", "未到期"), Tone.LIVED),
        Age.MONTH: (translate("Charts", "30 天以内"), Tone.WAITING),
        Age.QUARTER: (translate("Charts", "31 至 90 天"), Tone.LATE),
        Age.HALF: (translate("Charts", "91 至 180 天"), Tone.BROKEN),
        Age.OLDER: (translate("Charts", "180 天以上"), Tone.DANGER),
    }
    return {
        str(age): Look(said, tone, pattern)
        for (age, (said, tone)), pattern in zip(words.items(), PATTERNS, strict=True)
    }


def _costs() -> dict[str, Look]:
    return {
        str(Cost.MATERIAL): Look(translate("Charts", "材料费"), Tone.WAITING, PATTERNS[0]),
        str(Cost.LABOUR): Look(translate("Charts", "人工费"), Tone.KEPT, PATTERNS[2]),
    }
