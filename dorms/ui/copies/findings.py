"""What 核对数据 found, in words: first whether the data can be trusted, then what a person should look at."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dorms.domain.findings import Severity, StoreFinding
from dorms.messages import explain
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.icons import icon
from dorms.ui.kit.theme import Tone, colours, font
from dorms.ui.kit.ways import way_to

LOOKS = {
    Severity.FAULT: ("error", Tone.DANGER),
    Severity.QUESTION: ("warning", Tone.LATE),
    Severity.NOTE: ("info", Tone.GONE),
}


class FindingsDialog(QDialog):
    """Faults first; Return on a line opens the record it speaks of, and all of it can be copied."""

    wanted = Signal(str, object)  # page, row

    def __init__(self, found: Sequence[StoreFinding], backend: Backend, parent: QWidget) -> None:
        super().__init__(parent)
        self._backend = backend
        self.setWindowTitle(self.tr("核对数据"))
        order = list(LOOKS)
        self._found = sorted(found, key=lambda one: order.index(one.severity))
        self.summary, self.list = QLabel(self._summary()), QListWidget()
        self.open_row = QPushButton(self.tr("打开这条记录(&O)"))
        self._fill()
        self._lay_out()

    def _summary(self) -> str:
        faults = sum(one.severity is Severity.FAULT for one in self._found)
        questions = sum(one.severity is Severity.QUESTION for one in self._found)
        if faults:
            return self.tr("有 {count} 处损坏或被改动。请先备份，再用“恢复备份”，或请技术人员看。").format(
                count=faults
            )
        if questions:
            return self.tr("数据完好。有 {count} 处需要人工核实。").format(count=questions)
        return self.tr("数据完好，没有发现问题。")

    def _fill(self) -> None:
        for finding in self._found:
            name, tone = LOOKS[finding.severity]
            item = QListWidgetItem(icon(name, ink=colours().tones[tone].ink, size=18), explain(finding))
            self.list.addItem(item)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemActivated.connect(self._on_open)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("发现的问题"))
        self.list.setVisible(bool(self._found))

    def _lay_out(self) -> None:
        self.summary.setFont(font(scale=1.15, bold=True))
        self.summary.setWordWrap(True)
        box = QDialogButtonBox()
        if self._found:
            copy = QPushButton(self.tr("复制"))
            box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
            copy.clicked.connect(self._on_copy)
            self.open_row.setToolTip(self.tr("回车也可以"))
            box.addButton(self.open_row, QDialogButtonBox.ButtonRole.ActionRole)
            self.open_row.clicked.connect(self._on_open)
            for button in (copy, self.open_row):
                button.setAutoDefault(False)  # Return on a line opens its record
            self.list.setCurrentRow(0)
        shut = box.addButton(self.tr("知道了"), QDialogButtonBox.ButtonRole.AcceptRole)
        shut.setDefault(not self._found)
        shut.setAutoDefault(False)
        box.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(12)
        column.addWidget(self.summary)
        column.addWidget(self.list, 1)
        column.addWidget(box)
        self.resize(QSize(640, 420 if self._found else 140))

    def _way(self) -> tuple[str, UUID] | None:
        at = self.list.currentRow()
        if not 0 <= at < len(self._found):
            return None
        return way_to(self._backend, self._found[at].entity, self._found[at].row)

    @Slot(int)
    def _on_row(self, at: int) -> None:
        self.open_row.setEnabled(self._way() is not None)

    @Slot()
    def _on_open(self) -> None:
        if (way := self._way()) is not None:
            self.wanted.emit(*way)
            self.accept()

    @Slot()
    def _on_copy(self) -> None:
        lines = [self.list.item(at).text() for at in range(self.list.count())]
        QGuiApplication.clipboard().setText("\n".join([self.summary.text(), *lines]))
