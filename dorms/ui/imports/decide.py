"""Deciding about findings: the proposal of one cell, of a whole column, or of every finding of one kind."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dorms.domain.imports import Outcome, Problem
from dorms.domain.verdicts import proposals
from dorms.messages.sheets import said
from dorms.ui.kit.icons import put_icon


class Reach(Enum):
    """Which findings a decision is about, seen from the chosen ones."""

    CELLS = "cells"
    COLUMN = "column"
    KIND = "kind"
    ALL = "all"


class DecideBar(QWidget):
    """The sentence of the chosen finding, what could stand there, and the two buttons."""

    accepted, refused = Signal(), Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sentence, self.choice, self.reach = QLabel(), QComboBox(), QComboBox()
        self.accept = QPushButton(self.tr("接受建议(&Y)"))
        self.refuse = QPushButton(self.tr("不接受(&N)"))
        self._lay_out()

    def _lay_out(self) -> None:
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumHeight(self.sentence.fontMetrics().lineSpacing() * 2 + 4)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.choice.setEditable(True)
        self.choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.choice.setMinimumWidth(150)
        self.choice.setAccessibleName(self.tr("这一格改成"))
        if (line := self.choice.lineEdit()) is not None:
            line.setPlaceholderText(self.tr("这一格改成…"))
            line.setAccessibleName(self.tr("这一格改成"))
        self.reach.setAccessibleName(self.tr("决定管到哪些格"))
        for words, reach in (
            (self.tr("选中的格"), Reach.CELLS),
            (self.tr("同一栏"), Reach.COLUMN),
            (self.tr("同一类问题"), Reach.KIND),
            (self.tr("列出的全部"), Reach.ALL),
        ):
            self.reach.addItem(words, reach)
        put_icon(self.accept, "ok")
        put_icon(self.refuse, "close")
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(12, 6, 12, 4)
        column.setSpacing(2)
        column.addWidget(self.sentence)
        column.addLayout(row)
        row.setSpacing(8)
        row.addStretch(1)
        for widget in (self.choice, self.reach, self.accept, self.refuse):
            row.addWidget(widget)
        for button in (self.accept, self.refuse):
            button.setAutoDefault(False)
        self.accept.clicked.connect(self.accepted)
        self.refuse.clicked.connect(self.refused)

    def show_finding(self, words: str, problem: Problem | None) -> None:
        """The sentence of this finding and what it proposes; nothing to decide about sums."""
        self.sentence.setText(words)
        self.sentence.setAccessibleName(words or self.tr("选中的发现"))
        self.choice.clear()
        for one in proposals(problem) if problem is not None else ():
            self.choice.addItem(said(one), one)
        self.choice.setCurrentIndex(0 if self.choice.count() == 1 else -1)
        self.choice.setEditText(self.choice.itemText(0) if self.choice.count() == 1 else "")
        self.choice.setEnabled(problem is not None and problem.outcome is not Outcome.REPAIRED)
        for button in (self.accept, self.refuse):
            button.setEnabled(problem is not None)

    def wanted(self) -> str:
        """What the cell is to say: one of the proposals, or what was typed."""
        text = self.choice.currentText().strip()
        at = self.choice.findText(text)
        return str(self.choice.itemData(at)) if at >= 0 and text else text
