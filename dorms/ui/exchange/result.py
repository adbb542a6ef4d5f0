"""What came of the last press: large enough to be read from a step away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from dorms.ui.kit.icons import icon
from dorms.ui.kit.theme import Tone, colours, font


class Result(QFrame):
    """A sign, a sentence, and what else one may want to know."""

    def __init__(self) -> None:
        super().__init__()
        self.sign, self.words, self.more = QLabel(), QLabel(), QLabel()
        self.words.setFont(font(scale=1.1, bold=True))
        self.more.setObjectName("muted")
        for label in (self.words, self.more):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            label.setAccessibleName(self.tr("结果"))
        row, told = QHBoxLayout(self), QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(self.words)
        told.addWidget(self.more)
        row.setContentsMargins(0, 0, 0, 4)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(told, 1)

    def show_done(self, words: str, more: str = "") -> None:
        """It went well."""
        self._show("ok", Tone.FREE, words, more)

    def show_refused(self, words: str) -> None:
        """It did not; the words say what to do."""
        self._show("warning", Tone.DANGER, words, "")

    def _show(self, name: str, tone: Tone, words: str, more: str) -> None:
        ink = colours().tones[tone].ink
        self.sign.setPixmap(icon(name, ink=ink, size=28).pixmap(28, 28))
        self.words.setText(words)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        self.show()
