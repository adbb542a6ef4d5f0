"""What went wrong, in words that stay on screen, can be copied, and have a number for the phone."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dorms.errors import DormsError
from dorms.messages import explain
from dorms.ui.kit.icons import icon
from dorms.ui.kit.theme import Tone, colours, font
from dorms.ui.shell.faults import error_number


def refusal(error: Exception) -> DormsError:
    """The error as what somebody can act on; a bug flies on to the hook, which logs it and shows the dialog."""
    if not isinstance(error, DormsError):
        raise error
    return error


class ErrorDialog(QDialog):
    """A refusal in its own words; a bug with where its record lies. Both can be copied whole."""

    def __init__(
        self, error: BaseException, folder: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._error, self._folder = error, folder
        self.is_bug = not isinstance(error, DormsError)
        self.setWindowTitle(self.tr("出了意外") if self.is_bug else self.tr("没有办成"))
        self.words = QLabel(self._words())
        self.number = QLabel(self.tr("错误号 {number}").format(number=error_number(error)))
        self._lay_out()

    def _words(self) -> str:
        if isinstance(self._error, DormsError):
            return explain(self._error)
        return self.tr(
            "程序遇到了没有料到的情况，刚才这一步没有写入，以前的数据都在。\n"
            "请把错误号告诉技术人员；可以继续使用，如果反复出现请重新打开程序。"
        )

    def _lay_out(self) -> None:
        self.setMinimumWidth(440)
        sign = QLabel()
        tone = Tone.DANGER if self.is_bug else Tone.LATE
        name = "error" if self.is_bug else "warning"
        sign.setPixmap(icon(name, ink=colours().tones[tone].ink, size=32).pixmap(32, 32))
        self.words.setWordWrap(True)
        self.words.setFont(font(scale=1.05))
        for label in (self.words, self.number):
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.words.setAccessibleName(self.words.text())
        self.number.setAccessibleName(self.number.text())
        self.number.setObjectName("muted")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.number)
        foot.addStretch(1)
        foot.addWidget(self._buttons())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 14)
        column.setSpacing(18)
        column.addLayout(row)
        column.addLayout(foot)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.copy = QPushButton(self.tr("复制这段话"))
        box.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(self._on_copy)
        if self.is_bug and self._folder is not None:
            record = QPushButton(self.tr("打开错误记录所在文件夹"))
            box.addButton(record, QDialogButtonBox.ButtonRole.ActionRole)
            record.clicked.connect(self._on_record)
        shut = box.addButton(self.tr("知道了"), QDialogButtonBox.ButtonRole.AcceptRole)
        shut.setDefault(True)
        box.accepted.connect(self.accept)
        return box

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.words.text()}\n{self.number.text()}")
        self.copy.setText(self.tr("已复制"))

    @Slot()
    def _on_record(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
