"""Before a pasted block is written: each cell with what is there now, what would stand there, and why not."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dorms.actions.revising.pasting import Paste, paste_block
from dorms.messages import translate
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.errors import ErrorDialog, refusal
from dorms.ui.revising.changes import ChangesPanel
from dorms.ui.revising.lines import line_of_paste
from dorms.ui.revising.targets import Targets

SIZE = QSize(900, 480)
NAMED = 20  # rows that are named one by one


class PasteDialog(QDialog):
    """Writes what is accepted, as one operation."""

    def __init__(
        self, backend: Backend, paste: Paste, targets: Targets, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._backend, self._paste = backend, paste
        self.setWindowTitle(self.tr("粘贴前看一看"))
        self.told, self.changes = QLabel(told_words(targets)), ChangesPanel(pasting=True)
        self.go, self.leave = QPushButton(), QPushButton(self.tr("取消"))
        self._lay_out()
        self.changes.show_lines([line_of_paste(change) for change in paste.changes])
        self.changes.table.view.setFocus()
        self._on_decided()

    def _lay_out(self) -> None:
        self.told.setWordWrap(True)
        self.told.setObjectName("muted")
        self.go.setObjectName("primary")
        self.go.setAccessibleName(self.tr("写入"))
        for button in (self.go, self.leave):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.addWidget(self.told)
        column.addWidget(self.changes, 1)
        column.addLayout(foot)
        self.resize(SIZE.boundedTo(self.screen().availableSize()))
        self.changes.decided.connect(self._on_decided)
        self.go.clicked.connect(self._on_go)
        self.leave.clicked.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.go.click)

    @Slot()
    def _on_decided(self) -> None:
        count = len(self.changes.taken())
        self.go.setText(self.tr("写入 {count} 格(&S)").format(count=count))
        self.go.setEnabled(bool(count))

    @Slot()
    def _on_go(self) -> None:
        self.go.setEnabled(False)
        job = self._backend.run(paste_block, self._paste, self.changes.taken(), reason=self._paste.reason)
        job.failure_is_shown = True
        job.done.connect(lambda outcome: self.accept())
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.go.setEnabled(True)
        ErrorDialog(refusal(error), parent=self).open()


def told_words(targets: Targets) -> str:
    """Which columns take the block, and what of it has nowhere to go."""
    words = translate("Revising", "按屏幕上的次序，依次贴到：{columns}。")
    told = [words.format(columns="、".join(targets.columns))]
    if targets.found_by:
        words = translate("Revising", "第一行是栏目名：按“{columns}”认行，不看次序。")
        told = [words.format(columns="、".join(targets.found_by))]
    if targets.strange:
        words = translate("Revising", "这几行在列表里没有，或不止一行，没有贴：{rows}。")
        told.append(words.format(rows="、".join(targets.strange[:NAMED])))
    if targets.closed:
        words = translate("Revising", "“{columns}”不能粘贴，这几列没有贴。")
        told.append(words.format(columns="、".join(targets.closed)))
    if targets.rows_over:
        words = translate("Revising", "下面没有那么多行，剪贴板里最后 {count} 行没有贴。")
        told.append(words.format(count=targets.rows_over))
    if targets.columns_over:
        words = translate("Revising", "右边没有那么多列，剪贴板里最后 {count} 列没有贴。")
        told.append(words.format(count=targets.columns_over))
    return "".join(told)
