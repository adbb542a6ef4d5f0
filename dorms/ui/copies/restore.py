"""恢复备份: the backups with their dates and counts, and what would be missing after each."""

from pathlib import Path

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dorms.db.backup import Backup, backups_in, check_backup, folder_of
from dorms.db.queries.operations import operations_after
from dorms.errors import DormsError
from dorms.messages import explain
from dorms.ui.copies.listing import ask_backup, backup_day, backup_words
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.theme import font


class RestoreDialog(QDialog):
    """Choose one, read what it would cost, restore; what is here now is set aside, not deleted."""

    wanted = Signal(object)  # Path

    def __init__(self, backend: Backend, parent: QWidget) -> None:
        super().__init__(parent)
        assert backend.store.path is not None
        self._backend, self._folder = backend, folder_of(backend.store.path)
        self._backups = list(reversed(backups_in(self._folder)))
        self.setWindowTitle(self.tr("恢复备份"))
        self.list, self.words = QListWidget(), QLabel()
        self.restore, self.other = (
            QPushButton(self.tr("恢复(&H)…")),
            QPushButton(self.tr("其它备份文件(&O)…")),
        )
        self._lay_out()
        for backup in self._backups:
            self._add(backup)
        self.list.currentRowChanged.connect(self._on_row)
        self.restore.clicked.connect(self._on_restore)
        self.other.clicked.connect(self._on_other)
        self.list.setCurrentRow(0)
        self._on_row(self.list.currentRow())

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("选一份备份"))
        heading.setFont(font(scale=1.15, bold=True))
        self.list.setAccessibleName(self.tr("备份"))
        self.words.setWordWrap(True)
        self.words.setMinimumHeight(self.words.fontMetrics().lineSpacing() * 3)
        self.restore.setObjectName("primary")
        leave = QPushButton(self.tr("取消"))
        box = QDialogButtonBox()
        box.addButton(leave, QDialogButtonBox.ButtonRole.RejectRole)
        box.addButton(self.restore, QDialogButtonBox.ButtonRole.ActionRole)
        for button in (leave, self.restore, self.other):
            button.setAutoDefault(False)
        box.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.other)
        foot.addStretch(1)
        foot.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(self.list, 1)
        column.addWidget(self.words)
        column.addLayout(foot)
        self.resize(QSize(660, 440))

    def _add(self, backup: Backup) -> None:
        self.list.addItem(QListWidgetItem(backup_words(backup)))

    @Slot(int)
    def _on_row(self, row: int) -> None:
        self.restore.setEnabled(row >= 0)
        if row < 0:
            self.words.setText(self.tr("这里还没有备份。U盘上有的话，请点“其它备份文件”。"))
            return
        missing = self._backend.ask(operations_after, self._backups[row].arrived)
        if missing:
            words = self.tr(
                "恢复后会少掉这份备份之后办的 {count} 笔。现在的数据会原样移到旁边的文件夹，不删除。"
            )
        else:
            words = self.tr("这份备份之后没有办过事，恢复后什么都不会少。")
        self.words.setText(words.format(count=missing))

    @Slot()
    def _on_other(self) -> None:
        if (chosen := ask_backup(self, self._folder.parent)) is None:
            return
        try:
            backup = check_backup(chosen)
        except DormsError as error:
            self.words.setText(explain(error))
            return
        self._backups.append(backup)
        self._add(backup)
        self.list.setCurrentRow(self.list.count() - 1)

    @Slot()
    def _on_restore(self) -> None:
        backup = self._backups[self.list.currentRow()]
        ask = QMessageBox(self)
        ask.setWindowTitle(self.windowTitle())
        ask.setText(self.tr("恢复成 {day} 的样子？").format(day=backup_day(backup)))
        ask.setInformativeText(self.words.text())
        verb = ask.addButton(self.tr("恢复这份备份"), QMessageBox.ButtonRole.AcceptRole)
        keep = ask.addButton(self.tr("不恢复"), QMessageBox.ButtonRole.RejectRole)
        ask.setDefaultButton(keep)
        ask.exec()
        if ask.clickedButton() is verb:
            self.accept()
            self.wanted.emit(Path(backup.path))
