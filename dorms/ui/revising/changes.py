"""The list of what would change, and choosing: by cell, by row, by column, or all that is still open."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dorms.domain.revisions import Key, Verdict
from dorms.ui.kit.icons import put_icon
from dorms.ui.kit.rows import RowsModel
from dorms.ui.kit.table import Table
from dorms.ui.revising.lines import WHOLE_ROW, Choice, Line, columns


class Reach(Enum):
    """How far a choice reaches from the chosen lines."""

    CELLS = "cells"
    ROWS = "rows"
    COLUMNS = "columns"
    OPEN = "open"
    ALL = "all"


class ChangesPanel(QWidget):
    """Shows lines; `decided` after every choice."""

    decided = Signal()

    def __init__(self, *, pasting: bool = False) -> None:
        super().__init__()
        self.rows: RowsModel[Line] = RowsModel(columns(pasting=pasting), identity=lambda line: line.key)
        self.table = Table(
            self.rows,
            name="pasting" if pasting else "revising",
            title=self.tr("改动"),
            empty=self.tr("与库里的完全一样，没有要写的。"),
        )
        self.which, self.reach, self.sentence = QComboBox(), QComboBox(), QLabel()
        take = self.tr("采用要贴的(&Y)") if pasting else self.tr("采用表里的(&Y)")
        self.take, self.keep = QPushButton(take), QPushButton(self.tr("保留库里的(&N)"))
        self._lines: list[Line] = []
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.table.filter_box.setPlaceholderText(self.tr("筛选：房号、姓名、栏目、内容"))
        self.which.setAccessibleName(self.tr("看哪些改动"))
        self.reach.setAccessibleName(self.tr("选的是"))
        self.table.add_tool(self.which)
        for words, reach in (
            (self.tr("选中的格"), Reach.CELLS),
            (self.tr("选中格的整行"), Reach.ROWS),
            (self.tr("选中格的整列"), Reach.COLUMNS),
            (self.tr("所有待选的"), Reach.OPEN),
            (self.tr("全部"), Reach.ALL),
        ):
            self.reach.addItem(words, reach)
        put_icon(self.take, "ok")
        put_icon(self.keep, "back")
        for button in (self.take, self.keep):
            button.setAutoDefault(False)
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.sentence.setMinimumHeight(self.sentence.fontMetrics().lineSpacing() * 2 + 4)
        bar = QHBoxLayout()
        bar.setContentsMargins(10, 4, 10, 6)
        bar.setSpacing(8)
        bar.addWidget(self.sentence, 1)
        bar.addWidget(self.reach)
        bar.addWidget(self.take)
        bar.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addLayout(bar)

    def _connect(self) -> None:
        self.which.currentIndexChanged.connect(self._on_which)
        self.table.chosen.connect(self._on_chosen)
        self.take.clicked.connect(lambda: self.decide(Choice.TAKE))
        self.keep.clicked.connect(lambda: self.decide(Choice.KEEP))
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Space"), self.table.view, self._on_toggle, context=inside)
        QShortcut(QKeySequence("Ctrl+C"), self.table.view, self.table.view.copy, context=inside)
        QShortcut(QKeySequence("Ctrl+F"), self, self.table.start_filter)

    # What is shown

    def show_lines(self, lines: Sequence[Line]) -> None:
        """These lines; what somebody has to choose comes first."""
        self._lines = sorted(lines, key=lambda line: line.choice is not Choice.OPEN)
        self.rows.set_rows(self._lines)
        self._list_choices()
        self.which.setCurrentIndex(0)
        self.table.view.choose_first()
        self._on_chosen(self.table.current())

    def _filters(self) -> list[tuple[str, Callable[[Line], bool]]]:
        return [
            (self.tr("全部 {count} 处"), lambda line: True),
            (self.tr("待选 {count} 处"), lambda line: line.choice is Choice.OPEN),
            (self.tr("采用 {count} 处"), lambda line: line.may_be_taken and line.choice is Choice.TAKE),
            (
                self.tr("不能采用 {count} 处"),
                lambda line: not line.may_be_taken and line.verdict not in (Verdict.KEPT, Verdict.AGREED),
            ),
            (self.tr("库里改过 {count} 处"), lambda line: line.verdict in (Verdict.KEPT, Verdict.AGREED)),
        ]

    def _list_choices(self) -> None:
        at = max(self.which.currentIndex(), 0)
        self.which.blockSignals(True)
        self.which.clear()
        for words, holds in self._filters():
            self.which.addItem(words.format(count=sum(map(holds, self._lines))))
        self.which.setCurrentIndex(at)
        self.which.blockSignals(False)

    @Slot(int)
    def _on_which(self, at: int) -> None:
        if at >= 0:
            self.rows.set_condition(self._filters()[at][1])

    @Slot(object)
    def _on_chosen(self, line: Line | None) -> None:
        words = f"{line.label}　{line.column}　{line.why or line.words}" if line is not None else ""
        self.sentence.setText(words)
        self.sentence.setAccessibleName(words or self.tr("选中的改动"))

    # Choosing

    @property
    def open_count(self) -> int:
        """How many lines wait for a choice."""
        return sum(line.choice is Choice.OPEN for line in self._lines)

    def taken(self) -> frozenset[Key]:
        """The cells to write."""
        return frozenset(line.key for line in self._taken() if line.key[1] != WHOLE_ROW)

    def ended(self) -> frozenset[Key]:
        """The rows that are gone for good."""
        return frozenset(line.key for line in self._taken() if line.key[1] == WHOLE_ROW)

    def _taken(self) -> Iterable[Line]:
        return (line for line in self._lines if line.may_be_taken and line.choice is Choice.TAKE)

    def decide(self, choice: Choice, reach: Reach | None = None) -> None:
        """This choice for the chosen lines, as far as `reach` goes; what cannot be taken is left."""
        wanted = self._reached(reach or self.reach.currentData())
        self._lines = [
            replace(line, choice=choice) if line.may_be_taken and line.key in wanted else line
            for line in self._lines
        ]
        self.rows.set_rows(self._lines)
        self._list_choices()
        self.decided.emit()

    def _reached(self, reach: Reach) -> frozenset[Key]:
        if reach is Reach.ALL:
            return frozenset(line.key for line in self._lines)
        if reach is Reach.OPEN:
            return frozenset(line.key for line in self._lines if line.choice is Choice.OPEN)
        chosen = self.table.selected() or [line for line in (self.table.current(),) if line is not None]
        if reach is Reach.CELLS:
            return frozenset(line.key for line in chosen)
        if reach is Reach.ROWS:
            ids = {line.key[0] for line in chosen}
            return frozenset(line.key for line in self._lines if line.key[0] in ids)
        fields = {line.key[1] for line in chosen}
        return frozenset(line.key for line in self._lines if line.key[1] in fields)

    @Slot()
    def _on_toggle(self) -> None:
        line = self.table.current()
        if line is not None:
            is_taken = line.choice is Choice.TAKE
            self.decide(Choice.KEEP if is_taken else Choice.TAKE, Reach.CELLS)
