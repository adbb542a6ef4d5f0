"""The page at the end of long work: a sign, what was done, the rest in plain words, and what can follow."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dorms.ui.kit.icons import icon
from dorms.ui.kit.theme import Tone, colours, font

SIGN = 36


class FinishedPage(QWidget):
    """Its words can be selected and copied; a screen reader calls them by the name given."""

    def __init__(self) -> None:
        super().__init__()
        self.sign, self.title, self.words = QLabel(), QLabel(), QLabel()

    def _lay_out(self, name: str, *buttons: QPushButton) -> None:
        self.title.setFont(font(scale=1.4, bold=True))
        self.title.setWordWrap(True)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAccessibleName(name)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.sign)
        head.addWidget(self.title, 1)
        foot.setSpacing(8)
        for button in buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 28, 28, 16)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addSpacing(6)
        column.addLayout(foot)
        column.addStretch(1)

    def show_sign(self, name: str, tone: Tone) -> None:
        """The picture before the title: done, with something left, or taken back."""
        self.sign.setPixmap(icon(name, ink=colours().tones[tone].ink, size=SIGN).pixmap(SIGN, SIGN))
