"""The code, large, for the telephone."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dorms.ui.kit.icons import icon, put_icon
from dorms.ui.kit.theme import Tone, colours, font


class CodeDialog(QDialog):
    """A file was written; its code is read over the telephone, not sent along with it."""

    def __init__(self, title: str, code: str, words: str, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("文件已写好"))
        self.code, self.words = QLabel(code), QLabel(words)
        self.copy, self.shut = QPushButton(self.tr("复制这串数字(&C)")), QPushButton(self.tr("知道了(&K)"))
        self._lay_out(title, path)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(code))
        self.shut.clicked.connect(self.accept)

    def _lay_out(self, words: str, path: Path) -> None:
        sign, title, where = QLabel(), QLabel(words), QLabel(self.tr("文件：{path}").format(path=path))
        sign.setPixmap(icon("ok", ink=colours().tones[Tone.FREE].ink, size=32).pixmap(32, 32))
        title.setFont(font(scale=1.2, bold=True))
        self.code.setFont(font(scale=2.4, bold=True))
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code.setAccessibleName(self.code.text())
        for label in (title, self.words, where):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        where.setObjectName("muted")
        self.shut.setObjectName("primary")
        put_icon(self.copy, "copy")
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(sign)
        head.addWidget(title, 1)
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(self.shut)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.words)
        column.addWidget(where)
        column.addLayout(foot)
        self.setMinimumWidth(560)
