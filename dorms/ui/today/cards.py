"""One kind of thing that waits, as a card: its count and the first few, each a way to its row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dorms.db.queries.today import TaskLine
from dorms.messages import translate
from dorms.ui.kit.page import Page
from dorms.ui.kit.theme import Tone, colours, font

MOST_LINES = 6
PADDING = 10  # of a line, at each side
URGENT = (Tone.DANGER, Tone.LATE, Tone.BROKEN, Tone.WAITING)  # in this order from the top


@dataclass(frozen=True)
class Waiting:
    """One kind of thing that waits: how many, the first few, and where they are."""

    title: str
    tone: Tone
    place: str
    lines: Sequence[tuple[str, object]]
    act: Callable[[object], object] | None = None  # instead of going to the place: do this with the key

    @property
    def height(self) -> int:
        """How many lines its card takes, to fill two columns evenly."""
        return min(len(self.lines), MOST_LINES) + 2 + (len(self.lines) > MOST_LINES)


def board_of(waiting: Sequence[Waiting], page: Page) -> QWidget:
    """The cards of what waits, the most urgent first, in two columns; what waits for nobody is one line below."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    sides = QHBoxLayout()
    sides.setSpacing(12)
    for side in _sides([one for one in waiting if one.lines]):
        stack = QVBoxLayout()
        stack.setSpacing(12)
        for one in side:
            stack.addWidget(Card(one, page))
        stack.addStretch(1)
        sides.addLayout(stack, 1)
    column.addLayout(sides)
    if done := [one.title for one in waiting if not one.lines]:
        column.addWidget(_nothing(done))
    return whole


def _sides(waiting: Sequence[Waiting]) -> tuple[list[Waiting], list[Waiting]]:
    ordered = sorted(waiting, key=lambda one: URGENT.index(one.tone) if one.tone in URGENT else len(URGENT))
    left: list[Waiting] = []
    right: list[Waiting] = []
    for one in ordered:
        side = left if sum(o.height for o in left) <= sum(o.height for o in right) else right
        side.append(one)
    return left, right


def _nothing(titles: Sequence[str]) -> QLabel:
    words = translate("Today", "没有等着办的：{titles}。").format(titles="、".join(titles))
    label = QLabel(words)
    label.setObjectName("muted")
    label.setWordWrap(True)
    label.setContentsMargins(4, 2, 4, 0)
    return label


class Card(QWidget):
    """The count and the first few; the heading leads to all of them."""

    def __init__(self, waiting: Waiting, page: Page) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(2)
        column.addWidget(self._heading(waiting, page))
        column.addSpacing(4)
        for words, key in waiting.lines[:MOST_LINES]:
            column.addWidget(_Line(words, waiting, key, page))
        rest = len(waiting.lines) - MOST_LINES
        if rest > 0:
            words = (
                self.tr("还有 {count} 条，办完上面的就会出现")
                if waiting.act is not None
                else self.tr("还有 {count} 条，点标题看全部")
            )
            label = QLabel(words.format(count=rest))
            label.setObjectName("muted")
            label.setContentsMargins(8, 2, 0, 0)
            column.addWidget(label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _heading(self, waiting: Waiting, page: Page) -> QPushButton:
        pair = colours().tones[waiting.tone]
        words = self.tr("{title}　{count}").format(title=waiting.title, count=len(waiting.lines))
        heading = QPushButton(words)
        heading.setFont(font(scale=1.05, bold=True))
        heading.setFlat(True)
        heading.setStyleSheet(
            f"text-align: left; padding: 4px 8px; border-radius: 4px; border: none;"
            f"background: {pair.ground}; color: {pair.ink};"
        )
        heading.clicked.connect(lambda: page.wanted.emit(waiting.place, None))
        return heading


class _Line(QPushButton):
    """One waiting thing; a click leads to its row."""

    def __init__(self, words: str, waiting: Waiting, key: object, page: Page) -> None:
        super().__init__(words)
        self._words = words
        self.setAccessibleName(words)
        self.setObjectName("line")
        self.setFlat(True)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        act = waiting.act
        if act is not None:
            self.clicked.connect(lambda: act(key))
        else:
            row = key.teacher if isinstance(key, TaskLine) else key
            self.clicked.connect(lambda: page.wanted.emit(waiting.place, row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - 2 * PADDING
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, room))
