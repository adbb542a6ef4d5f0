"""The wizard's page for a sheet that comes back: what it was exported from, five counters, and every difference."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from dorms.actions.revising.returning import Answers, Revision, is_right
from dorms.actions.revising.subjects import subject_of
from dorms.messages import translate
from dorms.ui.imports.findings import FindingsPanel
from dorms.ui.imports.report import CounterBox
from dorms.ui.kit.theme import Tone, font
from dorms.ui.revising.changes import ChangesPanel
from dorms.ui.revising.lines import line_of_change, line_of_lost

OPEN, TAKEN, REFUSED = 1, 2, 3  # choices of the list


class ReturnedPage(QWidget):
    """Shows one comparison; the wizard's buttons act on it."""

    decided = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.file, self.place, self.told = QLabel(), QLabel(), QLabel()
        self.plain = QPushButton(self.tr("当作普通表导入(&O)"))
        self.counters = {
            "changed": CounterBox(self.tr("有变化"), Tone.WAITING),
            "same": CounterBox(self.tr("没变"), Tone.LIVED),
            "new": CounterBox(self.tr("新增"), Tone.FREE),
            "needs_person": CounterBox(self.tr("待选"), Tone.LATE),
            "refused": CounterBox(self.tr("不能采用"), Tone.DANGER),
        }
        self.tabs, self.changes, self.added = QTabWidget(), ChangesPanel(), FindingsPanel()
        self.revision: Revision | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        self.file.setFont(font(scale=1.2, bold=True))
        self.plain.setAutoDefault(False)
        for label in (self.place, self.told):
            label.setObjectName("muted")
            label.setWordWrap(True)
        head, counters = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.file)
        head.addStretch(1)
        head.addWidget(self.plain)
        counters.setSpacing(8)
        for box in self.counters.values():
            counters.addWidget(box, 1)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("逐格比对"))
        self.tabs.addTab(self.changes, "")
        self.tabs.addTab(self.added, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.place)
        column.addLayout(counters)
        column.addWidget(self.told)
        column.addWidget(self.tabs, 1)
        self.changes.decided.connect(self._on_decided)
        for name, which in (("needs_person", OPEN), ("changed", TAKEN), ("refused", REFUSED)):
            self.counters[name].clicked.connect(partial(self._look_at, which))

    def show_revision(self, revision: Revision) -> None:
        """The counters and differences of this sheet."""
        self.revision = revision
        subject = subject_of(revision.mark.sheet)
        self.file.setText(revision.file)
        self.place.setText(place_words(revision))
        lines = [line_of_change(change) for change in revision.changes]
        if subject is not None:
            can_end = subject.end is not None
            lines += [line_of_lost(row, subject.kind, can_end=can_end) for row in revision.lost]
        self.changes.show_lines(lines)
        self.tabs.setTabText(0, self.tr("改动（{count}）").format(count=len(lines)))
        rows = revision.added.report.rows if revision.added is not None else ()
        self.tabs.setTabText(1, self.tr("新增的行（{count}）").format(count=len(rows)))
        self.tabs.setTabVisible(1, bool(rows))
        if revision.added is not None:
            self.added.show_report(revision.added.report)
        told = told_words(revision)
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.tabs.setCurrentIndex(0)
        self._count()

    def _look_at(self, which: int) -> None:
        self.tabs.setCurrentIndex(0)
        self.changes.which.setCurrentIndex(which)

    def _on_decided(self) -> None:
        self._count()
        self.decided.emit()

    def _count(self) -> None:
        if self.revision is None:
            return
        counts = self.revision.counts | {"needs_person": self.changes.open_count}
        for name, box in self.counters.items():
            box.show_count(counts[name])

    # What the wizard asks

    @property
    def open_count(self) -> int:
        return self.changes.open_count

    @property
    def new_rows_are_right(self) -> bool:
        return self.revision is None or is_right(self.revision.added)

    def answers(self) -> Answers:
        """What was chosen."""
        return Answers(self.changes.taken(), frozenset(id for id, _ in self.changes.ended()))

    def count(self) -> int:
        """How many cells and rows would be written."""
        answers, added = self.answers(), self.revision.added if self.revision is not None else None
        new = added.counts["new"] + added.counts["changed"] if added is not None else 0
        return len(answers.accepted) + len(answers.ended) + new


def place_words(revision: Revision) -> str:
    """What the sheet was exported from."""
    words = translate(
        "Revising",
        "认出这是 {day} 的《{name}》，从这里导出后改过。逐格比对导出时、表里和库里的内容，还没有写入任何内容。",
    )
    return words.format(day=revision.mark.as_of.isoformat(), name=revision.mark.name)


def told_words(revision: Revision) -> str:
    """What else the sheet told: columns taken out, codes typed over, rows copied, rows nobody could read."""
    told = []
    if revision.gone_columns:
        words = translate("Revising", "表里没有这些列了，按没改过看待：{columns}。")
        told.append(words.format(columns="、".join(revision.gone_columns)))
    if strange := [str(row.row) for row in revision.odd if not row.twin]:
        words = translate("Revising", "第 {rows} 行的行码被改过，认不出是哪一行，没有读。请从原表抄回行码。")
        told.append(words.format(rows="、".join(strange)))
    if twins := [str(row.row) for row in revision.odd if row.twin]:
        words = translate("Revising", "第 {rows} 行的行码与别的行相同，当作新增的行。")
        told.append(words.format(rows="、".join(twins)))
    if revision.unread:
        subject = subject_of(revision.mark.sheet)
        words = translate("Revising", "没有行码的行认不出表头，没有读：第 {rows} 行。")
        if subject is not None and subject.kind is None:
            words = translate(
                "Revising", "第 {rows} 行是新加的，这张表不从文件里新增，没有读。请到程序里登记。"
            )
        told.append(words.format(rows="、".join(map(str, revision.unread[:20]))))
    return "".join(told)
