"""Lines above the page that stay until their cause is gone: practice store, read-only store, no outside copy."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dorms.ui.kit.icons import icon
from dorms.ui.kit.theme import Tone, colours


class Banner(QWidget):
    """Shows one line per notice; a notice may carry a button with what to do about it."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._lines: dict[str, QWidget] = {}
        self._again: dict[str, Callable[[], None]] = {}
        self.hide()

    def tell(
        self,
        name: str,
        words: str,
        *,
        tone: Tone = Tone.LATE,
        verb: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        """Show the notice of this name, in place of an earlier one."""
        self.drop(name)
        line = _Line(words, tone)
        if act is not None:
            line.add_button(verb, act)
        self._lines[name] = line
        self._again[name] = partial(self.tell, name, words, tone=tone, verb=verb, act=act)
        self._column.addWidget(line)
        self.show()

    def renew(self) -> None:
        """Every line in the colours on screen: those of the other scheme would be light on light."""
        for tell in list(self._again.values()):
            tell()

    def drop(self, name: str) -> None:
        """Its cause is gone."""
        self._again.pop(name, None)
        line = self._lines.pop(name, None)
        if line is not None:
            line.hide()
            line.deleteLater()
        self.setVisible(bool(self._lines))

    def words(self) -> list[str]:
        """What is shown, line by line."""
        return [line.accessibleName() for line in self._lines.values()]


class _Line(QWidget):
    def __init__(self, words: str, tone: Tone) -> None:
        super().__init__()
        pair = colours().tones[tone]
        self.setAccessibleName(words)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), pair.ground)
        palette.setColor(self.foregroundRole(), pair.ink)
        self.setPalette(palette)
        sign, text = QLabel(), QLabel(words)
        sign.setPixmap(icon("info", ink=pair.ink, size=16).pixmap(16, 16))
        text.setWordWrap(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 5, 8, 5)
        self._row.addWidget(sign)
        self._row.addWidget(text, 1)

    def add_button(self, verb: str, act: Callable[[], object]) -> None:
        button = QPushButton(verb)
        button.clicked.connect(lambda: act())
        self._row.addWidget(button)
