"""查询窗口: type a person and a unit, get the sentence, what proves it, and a page to take along."""

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dorms.actions.rounds.desk import Desk, open_desk
from dorms.actions.rounds.papers import reason_sheet
from dorms.db.queries.offices import office_name
from dorms.domain.rounds import RoundLine
from dorms.errors.allocation import Answer
from dorms.messages import translate
from dorms.messages.rounds import left_out_words, outside_words
from dorms.ui.kit.page import Page
from dorms.ui.kit.picker import Choice, Picker
from dorms.ui.kit.theme import font

WIDTH, HEIGHT = 760, 560
OUT = "out "  # before somebody who takes no part, and before a unit that was not in the pool


class DeskDialog(QDialog):
    """The answer stands there as soon as both are picked; for somebody without a unit, her place on the list first."""

    def __init__(self, page: Page, today: date, line: RoundLine, code: str = "") -> None:
        super().__init__(page.window())
        self._page, self._today = page, today
        self.desk: Desk = page.backend.ask(open_desk, line.id)
        self.answer: Answer | None = None
        self.setWindowTitle(translate("Rounds", "查询窗口　{name}").format(name=line.name))
        self.who: Picker[str] = Picker(self._people())
        self.unit: Picker[str] = Picker(self._units())
        self.outcome, self.sentence = QLabel(), QLabel()
        self.proof = QGridLayout()
        self.print = QPushButton(self.tr("打印这一页(&P)…"))
        self.leave = QPushButton(self.tr("关闭"))
        self._lay_out()
        self.who.changed.connect(self._on_who)
        self.unit.changed.connect(self._on_unit)
        self.print.clicked.connect(self._on_print)
        self.leave.clicked.connect(self.reject)
        if code:
            self.who.choose(code)
        self._on_who()

    def _people(self) -> list[Choice[str]]:
        found = [
            Choice(one.names, code, " · ".join((code, one.school, one.number)))
            for code, one in self.desk.entries.items()
        ]
        others = [Choice(one.names, OUT + one.number, one.number) for one in self.desk.others]
        return [*found, *others]

    def _units(self) -> list[Choice[str]]:
        note = self.tr("不在本轮房源里")
        return [
            *(
                Choice(self.desk.place_words(code), code, one.unit_type)
                for code, one in self.desk.places.items()
            ),
            *(Choice(unit, OUT + unit, note) for unit in self.desk.outside),
        ]

    def _lay_out(self) -> None:
        self.resize(WIDTH, HEIGHT)
        self.who.line.setPlaceholderText(self.tr("姓名、编号、受理号或拼音首字母"))
        self.who.line.setAccessibleName(self.tr("谁"))
        self.unit.line.setPlaceholderText(self.tr("房号、编号或学校"))
        self.unit.line.setAccessibleName(self.tr("哪一套"))
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.addRow(self.tr("谁(&N)"), self.who)
        form.addRow(self.tr("为什么没有得到(&F)"), self.unit)
        for label, scale in ((self.outcome, 1.0), (self.sentence, 1.45)):
            label.setFont(font(scale=scale))
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.outcome.setObjectName("muted")
        area = self._answer_card()
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.print.setObjectName("primary")
        for button in (self.leave, self.print):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(area, 1)
        column.addLayout(foot)

    def _answer_card(self) -> QScrollArea:
        """Where the sentence and its proof stand."""
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(18, 14, 18, 14)
        inside.setSpacing(10)
        inside.addWidget(self.outcome)
        inside.addWidget(self.sentence)
        inside.addLayout(self.proof)
        inside.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(card)
        area.setAccessibleName(self.tr("理由和证据"))
        return area

    @Slot()
    def _on_who(self) -> None:
        code = self.who.choice.value if self.who.choice is not None else ""
        self.answer = None
        self._clear()
        if code.startswith(OUT):
            one = next(other for other in self.desk.others if OUT + other.number == code)
            self.outcome.clear()
            self.sentence.setText(left_out_words(one.names, one.left_out))
        elif not code:
            self.outcome.clear()
            self.sentence.setText(self.tr("输入姓名，再输入想问的那一套房。"))
        else:
            self.outcome.setText(self._result(code))
            self.sentence.setText(self._first(code))
        self._on_unit()

    def _result(self, code: str) -> str:
        words = self.tr("{name}（{code}）　本轮结果：{result}")
        one = self.desk.entries[code]
        return words.format(name=one.names, code=code, result=self.desk.result_words(code))

    def _first(self, code: str) -> str:
        """Before a unit is named: a loser hears about her dearest wish and her place on the list."""
        if code in self.desk.losers():
            return self.desk.loser_sentence(code)
        return self.tr("输入房号，看为什么没有得到那一套。")

    @Slot()
    def _on_unit(self) -> None:
        code = self.who.choice.value if self.who.choice is not None else ""
        place = self.unit.choice.value if self.unit.choice is not None else ""
        if place.startswith(OUT):
            unit = place.removeprefix(OUT)
            self.answer = None
            self._clear()
            self.sentence.setText(outside_words(unit, self.desk.outside[unit]))
        elif code and place and not code.startswith(OUT):
            self.answer = self.desk.answer(code, place)
            self.sentence.setText(self.desk.sentence(self.answer))
            self._prove(self.answer)
        self.print.setEnabled(self.answer is not None)

    def _prove(self, answer: Answer) -> None:
        self._clear()
        for row, fact in enumerate(self.desk.evidence(answer)):
            for column, words in enumerate((fact.name, fact.value, fact.source)):
                label = QLabel(words)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                label.setWordWrap(column == 1)
                if column != 1:
                    label.setObjectName("muted")
                self.proof.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
        self.proof.setColumnStretch(1, 1)
        self.proof.setHorizontalSpacing(16)

    def _clear(self) -> None:
        while (item := self.proof.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, QWidget):
                widget.hide()
                widget.deleteLater()

    @Slot()
    def _on_print(self) -> None:
        from dorms.ui.printing.offers import show_papers  # what makes papers is needed when somebody prints

        answer, backend = self.answer, self._page.backend
        if answer is None:
            return
        office = backend.ask(office_name, backend.store.office)
        paper = reason_sheet(self.desk, answer, office, self._today)
        show_papers(self, backend, lambda tick: [paper], paper.label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # the pickers take it
        super().keyPressEvent(event)
