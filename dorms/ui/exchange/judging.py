"""One case to decide: what it was, what each side says and how it came here, and the keys that decide it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dorms.errors import DormsError
from dorms.messages import explain
from dorms.sync.pending import Pending
from dorms.ui.exchange import cases
from dorms.ui.exchange.cases import Option, Verdict
from dorms.ui.exchange.words import PAGE_OF
from dorms.ui.kit.line import Line
from dorms.ui.kit.theme import font

WIDEST, SCROLL = 700, 24

__all__ = ["JudgePanel", "Verdict"]


@dataclass
class _Key:
    """A button that decides, and its number on the keyboard."""

    button: QPushButton
    act: Callable[[], None]


class JudgePanel(QWidget):
    """Shows one case; `press` is what the number keys do."""

    judged = Signal(object)  # Verdict
    judged_alike = Signal(object)  # Verdict
    wanted = Signal(str, object)  # entity, row

    def __init__(self, *, decides: bool) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._decides = decides
        self._keys: list[_Key] = []
        self.alike: list[QPushButton] = []
        self.body, self.title, self.refused = QScrollArea(), QLabel(), QLabel()
        self.other, self.note = Line(), Line()
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.setWidgetResizable(True)
        self.body.setFrameShape(QFrame.Shape.NoFrame)
        self.body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.setAccessibleName(self.tr("事项"))
        self.body.viewport().setAutoFillBackground(False)
        self.refused.setObjectName("wrong")
        self.refused.setWordWrap(True)
        self.refused.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.body)

    # What is shown

    def show_case(self, one: Pending | None, alike: int, *, may_write: bool) -> None:
        """This case instead."""
        self._keys.clear()
        self.alike.clear()
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        if one is None:
            column.addWidget(cases.muted(self.tr("选一件事项，这里会显示两边的内容和来历。")))
        else:
            self._fill(column, one, alike, may_write=may_write)
        column.addStretch(1)
        self.body.setWidget(whole)
        self.setMinimumWidth(min(WIDEST, whole.minimumSizeHint().width() + SCROLL))
        whole.setAutoFillBackground(False)  # the pane's own ground shows through

    def _fill(self, column: QVBoxLayout, one: Pending, alike: int, *, may_write: bool) -> None:
        self.title = cases.plain(cases.title_words(one))
        self.title.setFont(font(scale=1.3, bold=True))
        column.addWidget(self.title)
        for words in cases.told(one):
            column.addWidget(cases.muted(words))
        self.refused = cases.plain("")
        self.refused.setObjectName("wrong")
        self.refused.hide()
        if not self._decides:
            self._show_sides(column, one, [])
            column.addWidget(
                cases.muted(self.tr("由县局裁定，结果和理由随下发文件回来，列在“收发”的“县局的答复”里。"))
            )
            return
        options = cases.options(one)
        column.addWidget(self.refused)
        self._show_sides(column, one, options)
        column.addLayout(self._note_row(one))
        if cases.can_type(one):
            column.addLayout(self._other_row(len(options) + 1))
        if alike > 1:
            column.addLayout(self._alike_row(one, options, alike))
        for button in (*(key.button for key in self._keys), *self.alike):
            button.setEnabled(may_write)

    def _show_sides(self, column: QVBoxLayout, one: Pending, options: list[Option]) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(10)
        for block in cases.blocks(one):
            if block.key == cases.BEFORE:
                column.addWidget(cases.plain(block.in_line()))
                continue
            card = block.card()
            option = next((each for each in options if each.block == block.key), None)
            if option is not None:
                card.column.addStretch(1)
                card.column.addWidget(self._button(option), 0, Qt.AlignmentFlag.AlignLeft)
            if block.row is None:
                sides.addWidget(card, 1)
                continue
            if block.entity in PAGE_OF:
                self._add_link(card, block)
            column.addWidget(card)
        column.addLayout(sides)
        loose = [each for each in options if not each.block]
        row = QHBoxLayout()
        row.setSpacing(8)
        for option in loose:
            row.addWidget(self._button(option))
        row.addStretch(1)
        if loose:
            column.addLayout(row)

    def _add_link(self, card: cases.Card, block: cases.Block) -> None:
        link = QPushButton(self.tr("去处理"))
        link.setAccessibleName(self.tr("去处理 {what}").format(what=block.value))
        link.clicked.connect(lambda: self.wanted.emit(block.entity, block.row))
        card.top.addWidget(link)

    def _button(self, option: Option) -> QPushButton:
        number = len(self._keys) + 1
        button = QPushButton(self.tr("{number}　{words}").format(number=number, words=option.words))
        button.setToolTip(self.tr("在列表里按 {number}").format(number=number))
        if number == 1 and option.take != "accepted":  # first of all it is to be mended
            button.setObjectName("primary")

        def act() -> None:
            self.judged.emit(Verdict(option.take, option.words, self.note.text().strip(), option.ours))

        button.clicked.connect(act)
        self._keys.append(_Key(button, act))
        return button

    def _note_row(self, one: Pending) -> QVBoxLayout:
        self.note = Line()
        self.note.setPlaceholderText(self.tr("理由（对方看得到，可以不填）"))
        self.note.setAccessibleName(self.tr("理由"))
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for words in cases.reasons(one):
            chip = QPushButton(words)
            chip.setFlat(True)
            chip.setObjectName("line")
            chip.clicked.connect(lambda checked=False, text=words: self.note.setText(text))
            chips.addWidget(chip)
        chips.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.note)
        column.addLayout(chips)
        return column

    def _other_row(self, number: int) -> QHBoxLayout:
        self.other = Line()
        self.other.setPlaceholderText(self.tr("两边都不对，就在这里填正确的"))
        self.other.setAccessibleName(self.tr("另一个值"))
        button = QPushButton(self.tr("{number}　用另一个值").format(number=number))
        button.clicked.connect(self._on_other)
        self.other.entered.connect(self._on_other)
        self._keys.append(_Key(button, self._ask_other))
        row = QHBoxLayout()
        row.addWidget(self.other, 1)
        row.addWidget(button)
        return row

    def _ask_other(self) -> None:
        self.other.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_other(self) -> None:
        text = self.other.text().strip()
        if text:
            self.judged.emit(Verdict(text, text, self.note.text().strip(), None))

    def _alike_row(self, one: Pending, options: list[Option], alike: int) -> QHBoxLayout:
        row = QHBoxLayout()
        told = QLabel(self.tr("同类还有 {count} 处：").format(count=alike - 1))
        told.setObjectName("muted")
        row.addWidget(told)
        for option in options:
            button = QPushButton(self.tr("都{words}").format(words=option.words))
            button.clicked.connect(
                lambda checked=False, each=option: self.judged_alike.emit(
                    Verdict(each.take, each.words, self.note.text().strip(), each.ours)
                )
            )
            self.alike.append(button)
            row.addWidget(button)
        row.addStretch(1)
        return row

    # Acting

    def press(self, number: int) -> None:
        """The number key of a verdict."""
        if number <= len(self._keys) and self._keys[number - 1].button.isEnabled():
            self._keys[number - 1].act()

    def wait(self) -> None:
        """A verdict is being written."""
        for key in self._keys:
            key.button.setEnabled(False)

    def say_refused(self, error: DormsError) -> None:
        """Why it was not decided."""
        self.refused.setText(explain(error))
        self.refused.show()
