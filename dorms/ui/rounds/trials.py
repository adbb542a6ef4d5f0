"""两种办法对比: what each way of allocating would come to on these very lists, before anybody sees a name."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from dorms.actions.rounds.computing import drawn_round
from dorms.actions.rounds.papers import code_words
from dorms.allocation.figures import DryRun, Figures, dry_run
from dorms.db.store import Store
from dorms.domain.rounds import RoundLine
from dorms.messages import translate
from dorms.ui.kit.backend import Job
from dorms.ui.kit.page import Page
from dorms.ui.kit.theme import font
from dorms.ui.rounds.words import way_words

TRADES = ("SWAP", "CHAIN")
THIRD = 3


class DryRunDialog(QDialog):
    """Both modes side by side: movers, mean choice, unhoused, trade codes, empty reserved units."""

    def __init__(self, page: Page, line: RoundLine) -> None:
        super().__init__(page.window())
        self._page, self._round = page, line
        self.setWindowTitle(translate("Rounds", "两种办法对比　{name}").format(name=line.name))
        self.setMinimumWidth(720)
        self.told, self.advice = QLabel(self.tr("正在按现有志愿各试分一遍…")), QLabel()
        self.grid = QGridLayout()
        self.found: DryRun | None = None
        self._lay_out()
        store = page.backend.store
        self._job = Job(lambda tick: _run(store, line))
        self._job.done.connect(self._on_done)
        page.backend.start(self._job)

    def _lay_out(self) -> None:
        for label in (self.told, self.advice):
            label.setWordWrap(True)
        self.told.setObjectName("muted")
        self.grid.setHorizontalSpacing(24)
        self.grid.setVerticalSpacing(7)
        self.grid.setColumnStretch(0, 2)
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.addLayout(self.grid)
        leave = QPushButton(self.tr("关闭"))
        leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(12)
        column.addWidget(self.told)
        column.addWidget(card)
        column.addWidget(self.advice)
        column.addStretch(1)
        column.addLayout(foot)

    @Slot(object)
    def _on_done(self, found: DryRun) -> None:
        self.found = found
        self.told.setText(
            self.tr("同一份名单、同一份志愿，没有抽签（同分按编号）。只看数，不看人；真正分房时名次会变。")
        )
        heads = ("", way_words("A"), way_words("B"))
        for column, words in enumerate(heads):
            self._put(0, column, words, bold=True)
        for row, (words, one, other, better) in enumerate(_lines(found), 1):
            self._put(row, 0, words)
            self._put(row, 1, one, bold=better < 0)
            self._put(row, 2, other, bold=better > 0)
        self.advice.setText(_advice(found))
        self.adjustSize()

    def _put(self, row: int, column: int, words: str, *, bold: bool = False) -> None:
        label = QLabel(words)
        label.setFont(font(bold=bold))
        label.setWordWrap(row == 0)
        side = Qt.AlignmentFlag.AlignRight if column and row else Qt.AlignmentFlag.AlignLeft
        if row and not column:
            label.setObjectName("muted")
        self.grid.addWidget(label, row, column, side | Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        self._job.done.disconnect(self._on_done)
        super().done(result)


def _run(store: Store, line: RoundLine) -> DryRun:
    return dry_run(store.ask(drawn_round, line.id))


def _lines(found: DryRun) -> list[tuple[str, str, str, int]]:
    """Words, value of A, value of B, and which is better: -1 A, 1 B, 0 equal or neither."""
    a, b = found.a, found.b
    lines = [
        (translate("Rounds", "参加户数"), str(a.households), str(b.households), 0),
        (translate("Rounds", "分到房"), str(a.housed), str(b.housed), _more(a.housed, b.housed)),
        (translate("Rounds", "进轮候册"), str(a.unhoused), str(b.unhoused), _more(b.unhoused, a.unhoused)),
        (
            translate("Rounds", "现住户换到更想要的"),
            _of(a.movers, a.tenants),
            _of(b.movers, b.tenants),
            _more(a.movers, b.movers),
        ),
        (
            translate("Rounds", "得到第一志愿"),
            str(a.first_choice),
            str(b.first_choice),
            _more(a.first_choice, b.first_choice),
        ),
        (
            translate("Rounds", "平均第几志愿"),
            f"{a.mean_choice:.2f}",
            f"{b.mean_choice:.2f}",
            _more(b.mean_choice, a.mean_choice),
        ),
        (
            translate("Rounds", "因换房而没有得到的户数"),
            str(a.traded),
            str(b.traded),
            _more(b.traded, a.traded),
        ),
        (
            translate("Rounds", "空着的定向房"),
            str(a.empty_reserved),
            str(b.empty_reserved),
            _more(b.empty_reserved, a.empty_reserved),
        ),
        (translate("Rounds", "没有分出的房源"), str(a.empty_units), str(b.empty_units), 0),
    ]
    return [*lines, *_codes(found)]


def _codes(found: DryRun) -> list[tuple[str, str, str, int]]:
    """How often each reason would be given."""
    a, b, words = found.a, found.b, code_words()
    return [
        (words.get(code, code), _count(a, code), _count(b, code), 0) for code in sorted({*a.codes, *b.codes})
    ]


def _count(figures: Figures, code: str) -> str:
    return str(figures.codes.get(code, 0))


def _of(count: int, total: int) -> str:
    return f"{count} / {total}"


def _more(one: float, other: float) -> int:
    return (one < other) - (one > other)


def _advice(found: DryRun) -> str:
    """Trade by default; strict where more than one household in three would meet a trade code."""
    if found.a.traded * THIRD > found.a.households:
        return translate(
            "Rounds",
            "超过三分之一的户会遇到“住户之间互换、换房链”的理由，讲起来费口舌，可以考虑名次绝对优先。",
        )
    return translate(
        "Rounds",
        "“要我的房我先选”让更多住户换到想要的，每一个理由都能当面讲清，一般选它；规则写明高分者先选、没有例外的，选另一种。",
    )
