"""A store that cannot be opened: what is wrong, the backups there are, and the other ways back to work.

Nothing is done to the damaged file but to move it aside when a backup takes its place (reliability.md F27-F30).
"""

from pathlib import Path

from PySide6.QtCore import QSize, Signal, SignalInstance, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dorms.db.backup import Backup, backups_in, check_backup, folder_of
from dorms.errors import DormsError
from dorms.messages import explain
from dorms.ui.copies.listing import ask_backup, backup_day, backup_words
from dorms.ui.kit.icons import icon
from dorms.ui.kit.theme import Tone, colours, font


class RescueDialog(QDialog):
    """Stays until one of the ways is taken."""

    wanted = Signal(object)  # Path of the backup that takes the store's place
    recovering = Signal()  # from what the bureau holds
    elsewhere = Signal()  # begin as on a new PC, or open something else

    def __init__(self, path: Path, error: DormsError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder_of(path)
        self._backups: list[Backup] = list(reversed(backups_in(self._folder)))
        self.setWindowTitle(self.tr("数据打不开"))
        self.reason, self.words, self.list = QLabel(explain(error)), QLabel(), QListWidget()
        self.restore = QPushButton(self.tr("换上选中的备份(&H)"))
        self.other = QPushButton(self.tr("其它备份文件(&O)…"))
        self.recover = QPushButton(self.tr("从县局恢复本校数据(&R)…"))
        self.leave = QPushButton(self.tr("先不恢复(&N)"))
        self._lay_out()
        for backup in self._backups:
            self._add(backup)
        self.list.currentRowChanged.connect(self._on_row)
        self.restore.clicked.connect(self._on_restore)
        self.other.clicked.connect(self._on_other)
        self.recover.clicked.connect(lambda: self._leave_for(self.recovering))
        self.leave.clicked.connect(self.reject)
        self.rejected.connect(self.elsewhere)
        self.list.setCurrentRow(0)
        self._on_row(self.list.currentRow())

    def _lay_out(self) -> None:
        sign, title = QLabel(), QLabel(self.tr("数据打不开，可以换回备份"))
        sign.setPixmap(icon("warning", ink=colours().tones[Tone.DANGER].ink, size=28).pixmap(28, 28))
        title.setFont(font(scale=1.3, bold=True))
        for label in (self.reason, self.words):
            label.setWordWrap(True)
        self.words.setObjectName("muted")
        self.list.setAccessibleName(self.tr("备份"))
        self.restore.setObjectName("primary")
        for button in (self.restore, self.other, self.recover, self.leave):
            button.setAutoDefault(False)
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(sign)
        head.addWidget(title, 1)
        foot.addWidget(self.other)
        foot.addWidget(self.recover)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.restore)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.reason)
        column.addWidget(self.list, 1)
        column.addWidget(self.words)
        column.addLayout(foot)
        self.resize(QSize(720, 460))

    def _add(self, backup: Backup) -> None:
        self.list.addItem(QListWidgetItem(backup_words(backup)))

    def _leave_for(self, way: SignalInstance) -> None:
        self.accept()
        way.emit()

    @Slot(int)
    def _on_row(self, row: int) -> None:
        self.restore.setEnabled(row >= 0)
        if row < 0:
            self.words.setText(
                self.tr(
                    "旁边没有备份。U盘上有就点“其它备份文件”；学校可以请县局生成恢复文件；"
                    "断电现场、替换前文件夹里的数据文件也能选。"
                )
            )
            return
        words = self.tr(
            "换成 {day} 的样子，之后办的要补录。打不开的文件原样移到旁边的“替换前”文件夹，不删除。"
        )
        self.words.setText(words.format(day=backup_day(self._backups[row])))

    @Slot()
    def _on_other(self) -> None:
        if (chosen := ask_backup(self, self._folder.parent)) is None:
            return
        try:
            self._backups.append(check_backup(chosen))
        except DormsError as error:
            self.words.setText(explain(error))
            return
        self._add(self._backups[-1])
        self.list.setCurrentRow(self.list.count() - 1)

    @Slot()
    def _on_restore(self) -> None:
        backup = self._backups[self.list.currentRow()]
        self.accept()
        self.wanted.emit(Path(backup.path))
