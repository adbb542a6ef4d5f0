"""大屏: the frozen hashes, then the numbers of the draw, large enough for the last row of the hall."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dorms.actions.rounds.computing import drawn_order
from dorms.allocation.reading import FROZEN
from dorms.db.queries.rounds import entries_of_round
from dorms.domain.rounds import DrawKind, RoundLine, Step
from dorms.messages import translate
from dorms.ui.kit.page import Page
from dorms.ui.kit.theme import font
from dorms.ui.rounds.qr import Qr
from dorms.ui.rounds.words import draw_words

EVERY_MS, FAST_MS = 700, 60
SLOWLY = 10  # the first places are read out, the rest runs
GROUP = 4
QR_SIDE, SMALL_QR = 140, 96
DIGITS = 16  # of each number on screen; the whole number is in the record


def in_groups(text: str) -> str:
    """8d7a 41c0 77ab: read out and compared in fours."""
    return " ".join(text[at : at + GROUP] for at in range(0, len(text), GROUP))


class Stage(QWidget):
    """A window for the projector: large type, F11 for the whole screen, Esc closes it."""

    def __init__(self, page: Page, title: str) -> None:
        super().__init__(page.window(), Qt.WindowType.Window)
        self.page = page
        self.setWindowTitle(title)
        self.resize(1180, 660)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 20, 28, 20)
        self.column.setSpacing(14)
        self.heading = QLabel(title)
        self.heading.setFont(font(scale=2.2, bold=True))
        self.heading.setWordWrap(True)
        self.column.addWidget(self.heading)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


class LotteryStage(Stage):
    """Before the draw: what was posted, each hash as a square too. After it: the order, one after the other."""

    def __init__(self, page: Page, line: RoundLine) -> None:
        super().__init__(page, translate("Rounds", "{name}　{how}").format(
            name=line.name, how=draw_words(line.draw)))  # fmt: skip
        self._line = line
        self._rows: list[tuple[str, str]] = page.backend.ask(drawn_order, line.id) if _is_drawn(line) else []
        entries = page.backend.ask(entries_of_round, line.id)
        self._names = {one.code: one.school for one in entries}
        self.list, self.now, self.count = QListWidget(), QLabel(), QLabel()
        self.go, self.all = QPushButton(self.tr("开始公布次序(&B)")), QPushButton(self.tr("全部显示(&A)"))
        self._at = 0
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._on_tick)
        self.column.addWidget(self._posted())
        if self._rows:
            self._lay_out_order()
        else:
            self._wait_words()

    def _posted(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        files = self._line.files
        posted = {name: files[name] for name in FROZEN if name in files}
        if self._line.commitment:
            posted[translate("Rounds", "摇号承诺值")] = self._line.commitment
        for name, digest in posted.items():
            row.addLayout(self._hash(name, digest))
        row.addStretch(1)
        return box

    def _hash(self, name: str, digest: str) -> QVBoxLayout:
        words = translate("Rounds", "{name} 的校验码").format(name=name)
        column = QVBoxLayout()
        column.setSpacing(4)
        title = QLabel(name)
        title.setFont(font(scale=1.1, bold=True))
        column.addWidget(title)
        column.addWidget(Qr(digest, words, SMALL_QR if self._rows else QR_SIDE))
        half = len(digest) // 4
        lines = "\n".join(in_groups(digest[at : at + half]) for at in range(0, len(digest), half))
        text = QLabel(lines)
        text.setFont(font(scale=0.95 if self._rows else 1.1))
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setAccessibleName(words)
        column.addWidget(text)
        return column

    def _wait_words(self) -> None:
        days = "　".join(f"{one.name} {one.day}" for one in self._line.sources)
        words = (
            translate("Rounds", "等待现场抓阄。")
            if self._line.draw == DrawKind.SLIPS
            else translate("Rounds", "等待开奖：{days}").format(days=days)
        )
        waiting = QLabel(words)
        waiting.setFont(font(scale=2.0))
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        waiting.setWordWrap(True)
        self.column.addWidget(waiting, 1)

    def _lay_out_order(self) -> None:
        drawn = next(step for step in reversed(self._line.steps) if step.step == Step.DRAWN)
        if seed := drawn.details.get("seed"):
            words = translate("Rounds", "种子串　{seed}\n公开的口令　{code}")
            told = QLabel(words.format(seed=seed, code=in_groups(str(drawn.details.get("code", "")))))
            told.setWordWrap(True)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.column.addWidget(told)
        self.now.setFont(font(scale=3.4, bold=True))
        self.now.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.now.setMinimumHeight(84)
        self.list.setFont(font(scale=1.7))
        self.list.setAccessibleName(self.tr("抽签次序"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QHBoxLayout()
        self.count.setObjectName("muted")
        self.go.setObjectName("primary")
        foot.addWidget(self.count, 1)
        foot.addWidget(self.all)
        foot.addWidget(self.go)
        self.column.addWidget(self.now)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(foot)
        self.go.clicked.connect(self._on_go)
        self.all.clicked.connect(self.show_all)
        self._tell()

    @Slot()
    def _on_go(self) -> None:
        if self._clock.isActive():
            self._clock.stop()
            self.go.setText(self.tr("继续(&B)"))
        else:
            self._clock.start(EVERY_MS if self._at < SLOWLY else FAST_MS)
            self.go.setText(self.tr("停一下(&B)"))

    @Slot()
    def _on_tick(self) -> None:
        self._add()
        if self._at == SLOWLY:
            self._clock.setInterval(FAST_MS)
        if self._at >= len(self._rows):
            self._end()

    def _add(self) -> None:
        code, number = self._rows[self._at]
        self._at += 1
        self.list.addItem(QListWidgetItem(order_words(self._at, code, number, self._names.get(code, ""))))
        self.list.scrollToBottom()
        self.now.setText(translate("Rounds", "第 {place} 名　{code}").format(place=self._at, code=code))
        self._tell()

    def _tell(self) -> None:
        words = translate("Rounds", "已公布 {done} / {total} 户")
        self.count.setText(words.format(done=self._at, total=len(self._rows)))

    @Slot()
    def show_all(self) -> None:
        """Everybody at once."""
        while self._at < len(self._rows):
            self._add()
        self._end()

    def _end(self) -> None:
        self._clock.stop()
        self.go.setEnabled(False)
        self.all.setEnabled(False)


def _is_drawn(line: RoundLine) -> bool:
    return line.draws > 0


def order_words(place: int, code: str, number: str, school: str) -> str:
    """One line of the order as the hall reads it."""
    shown = number[: DIGITS + DIGITS // GROUP - 1] + (" …" if len(number) > DIGITS + 3 else "")
    words = translate("Rounds", "第 {place} 名　{code}　{number}　{school}")
    return words.format(place=place, code=code, number=shown, school=school)
