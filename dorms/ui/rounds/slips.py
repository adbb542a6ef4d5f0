"""现场抓阄: one number after the other as the slips are drawn, read back in letters for the hall."""

import json
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
)

from dorms.actions.rounds.approving import masked_name
from dorms.actions.rounds.drawing import Witnesses, draw_slips
from dorms.db import meta
from dorms.db.queries.rounds import entries_of_round
from dorms.domain.rounds import RoundLine
from dorms.errors.rounds import WitnessMissing
from dorms.messages import explain, translate
from dorms.ui.kit.errors import refusal
from dorms.ui.kit.line import Line
from dorms.ui.kit.page import Page
from dorms.ui.kit.theme import Tone, colours, font

DRAFT = "slips "  # + id of the round: what was typed so far, in this store alone


class SlipStage(QDialog):
    """The next person stands in the middle; her number and Enter, and it is read back. A power cut loses none."""

    def __init__(self, page: Page, today: date, line: RoundLine) -> None:
        super().__init__(page)
        self._page, self._today, self._line = page, today, line
        entries = [one for one in page.backend.ask(entries_of_round, line.id) if not one.left_out]
        self._names = {
            one.code: "、".join(masked_name(name) for name in (one.name, one.partner) if name)
            for one in entries
        }
        kept = page.backend.ask(meta.recall, DRAFT + str(line.id))
        self.slips: dict[str, int] = json.loads(kept) if kept else {}
        self.setWindowTitle(translate("Rounds", "现场抓阄　{name}").format(name=line.name))
        self.who, self.read_back, self.count = QLabel(), QLabel(), QLabel()
        self.number, self.list = Line(), QListWidget()
        self.host, self.supervisor, self.teachers, self.decision = Line(), Line(), Line(), Line()
        self.back = QPushButton(self.tr("改上一个(&B)"))
        self.save = QPushButton(self.tr("全部抓完，保存(&S)"))
        self.leave = QPushButton(self.tr("先关上"))
        self.asked = QLabel(self.tr("抓到几号？输入后按回车"))
        self.asked.setObjectName("muted")
        self._lay_out()
        self.number.entered.connect(self._on_number)
        self.back.clicked.connect(self._on_back)
        self.save.clicked.connect(self._on_save)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.save.click)
        self.leave.clicked.connect(self.reject)
        self._show()

    def _lay_out(self) -> None:
        self.resize(1000, 600)
        self.who.setFont(font(scale=2.6, bold=True))
        self.read_back.setFont(font(scale=3.2, bold=True))
        for label in (self.who, self.read_back):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        self.read_back.setMinimumHeight(110)
        self.number.setFont(font(scale=2.4))
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setMaximumWidth(260)
        self.number.setAccessibleName(self.tr("抓到几号"))
        self.list.setFont(font(scale=1.3))
        self.list.setAccessibleName(self.tr("抓过的"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left = QVBoxLayout()
        left.addWidget(self.who)
        for widget in (self.asked, self.number):
            left.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addWidget(self.read_back, 1)
        left.addLayout(self._people())
        right = QVBoxLayout()
        right.addWidget(self.count)
        right.addWidget(self.list, 1)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addLayout(left, 3)
        middle.addLayout(right, 2)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.save.setObjectName("primary")
        for button in (self.leave, self.back, self.save):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.addLayout(middle, 1)
        column.addLayout(foot)
        self.setTabOrder(self.decision if self._line.draws else self.teachers, self.save)

    def _people(self) -> QFormLayout:
        form = QFormLayout()
        rows = [
            (self.tr("主持人"), self.host),
            (self.tr("监督人"), self.supervisor),
            (self.tr("教师代表"), self.teachers),
        ]
        if self._line.draws:
            rows.append((self.tr("重抓依据"), self.decision))
        for words, line in rows:
            line.setAccessibleName(words)
            form.addRow(words, line)
        return form

    @property
    def turn(self) -> str:
        """Whose slip is drawn now."""
        return next((code for code in self._names if code not in self.slips), "")

    def _show(self) -> None:
        turn = self.turn
        words = self.tr("{code}　{name}").format(code=turn, name=self._names.get(turn, ""))
        self.who.setText(words if turn else self.tr("全部抓完"))
        self.number.setEnabled(bool(turn))
        self.save.setEnabled(not turn)
        self.back.setEnabled(bool(self.slips))
        told = self.tr("已抓 {done} / {total}")
        self.count.setText(told.format(done=len(self.slips), total=len(self._names)))
        self.list.clear()
        for code, number in reversed(self.slips.items()):
            self.list.addItem(self.tr("{number} 号　{code}　{name}").format(
                number=number, code=code, name=self._names.get(code, "")))  # fmt: skip
        if turn:
            self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_number(self) -> None:
        turn, text = self.turn, self.number.text().strip()
        refusal = self._refusal(text)
        if refusal:
            self._read(refusal, wrong=True)
            self.number.selectAll()
            return
        self.slips[turn] = int(text)
        self._keep()
        self.number.clear()
        words = self.tr("{code}　{name}\n{number} 号")
        self._read(words.format(code=turn, name=self._names[turn], number=int(text)), wrong=False)
        self._show()

    def _refusal(self, text: str) -> str:
        if not (text.isascii() and text.isdecimal()) or not 1 <= int(text) <= len(self._names):
            return self.tr("号码从 1 到 {last}").format(last=len(self._names))
        taken = next((code for code, number in self.slips.items() if number == int(text)), "")
        return self.tr("{number} 号已经是 {code} 的").format(number=int(text), code=taken) if taken else ""

    def _read(self, words: str, *, wrong: bool) -> None:
        self.read_back.setText(words)
        self.read_back.setStyleSheet(f"color: {colours().tones[Tone.DANGER].ink};" if wrong else "")

    @Slot()
    def _on_back(self) -> None:
        if self.slips:
            code, number = self.slips.popitem()
            self._keep()
            self._read(self.tr("{code} 的 {number} 号已撤回").format(code=code, number=number), wrong=False)
            self._show()

    def _keep(self) -> None:
        self._page.backend.store.note(DRAFT + str(self._line.id), json.dumps(self.slips))

    @Slot()
    def _on_save(self) -> None:
        teachers = tuple(
            name for name in self.teachers.text().replace("，", "、").split("、") if name.strip()
        )
        witnesses = Witnesses(self.host.text(), self.supervisor.text(), teachers)
        self.save.setEnabled(False)
        job = self._page.backend.run(
            draw_slips,
            self._line.id,
            dict(self.slips),
            witnesses,
            day=self._today,
            today=self._today,
            decision=self.decision.text(),
        )
        job.failure_is_shown = True
        job.done.connect(self._on_saved)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_saved(self, outcome: object) -> None:
        self._page.backend.store.note(DRAFT + str(self._line.id), None)
        self.accept()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self._read(explain(refusal(error)), wrong=True)
        if isinstance(error, WitnessMissing):
            self._first_empty().setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_empty(self) -> Line:
        people = (self.host, self.supervisor, self.teachers)
        return next((line for line in people if not line.text().strip()), self.teachers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # the line takes it
        super().keyPressEvent(event)
