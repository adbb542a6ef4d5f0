"""Words set in lines: cleaned of what cannot be printed, measured, broken to a width, drawn.

Lengths are twips (1/20 pt): whole numbers that hold every type size exactly, the same on screen, printer and PDF.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from dorms.domain.papers import Align
from dorms.papers.copying import note_rare
from dorms.papers.fonts import Face, font, metrics, missing_glyphs

BLANK_MARK = "〓"  # the printer's sign for a character that is not in the case
_LINE_BREAK = "\u2028"
_UNPRINTED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e01ef]"
)
# Radicals, and copies of other characters that fonts draw with the same glyph.
_DOUBLE = re.compile(f"[{chr(0x2F00)}-{chr(0x2FD5)}{chr(0x2F800)}-{chr(0x2FA1F)}]")
_BASELINE = 0.37  # of the type size below the middle of the line, where ideographs look centred
_STRETCH = 2.0  # characters a justified line may lack; more would tear it apart
_QT_ALIGN = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


def pt(points: float) -> int:
    """Points in twips."""
    return round(points * 20)


def mm(millimetres: float) -> int:
    """Millimetres in twips."""
    return round(millimetres * 1440 / 25.4)


def clean(text: str) -> str:
    """The text as it can be printed: no control, direction or variation marks, no radicals in place of characters."""
    if _UNPRINTED.search(text):
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
        text = _UNPRINTED.sub("", text)
    return _DOUBLE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def printable(text: str) -> tuple[str, str]:
    """The text with a visible mark in place of each character no font has, and those characters."""
    lacking = missing_glyphs(text)
    return (text.translate({ord(char): BLANK_MARK for char in lacking}) if lacking else text), lacking


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece of text looks; `pitch` is the distance between its lines."""

    face: Face
    size: int
    pitch: int
    bold: bool = False
    slanted: bool = False

    @property
    def font(self) -> QFont:
        return font(self.face, self.size, self.bold, self.slanted)

    @property
    def metrics(self) -> QFontMetricsF:
        return metrics(self.face, self.size, self.bold, self.slanted)

    def width(self, text: str) -> float:
        """How wide the text is on one line."""
        return self.metrics.horizontalAdvance(text)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a paragraph; what was filled in may be underlined, as in contracts."""

    text: str
    underline: bool = False


@dataclass(frozen=True)
class Lines:
    """A paragraph broken to a width; any stretch of its lines can be drawn on its own."""

    runs: tuple[Run, ...]
    style: Style
    width: float
    align: Align = Align.LEFT
    indent: float = 0
    justify: bool = False

    @cached_property
    def text(self) -> str:
        return "".join(run.text for run in self.runs).replace("\n", _LINE_BREAK)

    @cached_property
    def _single(self) -> bool:
        """One plain line needs no layout; most cells of a ledger are such."""
        plain = _LINE_BREAK not in self.text and not any(run.underline for run in self.runs)
        return plain and self.indent + self.style.width(self.text) <= self.width

    @cached_property
    def _layout(self) -> QTextLayout:
        return self._laid(Qt.AlignmentFlag.AlignJustify if self.justify else _QT_ALIGN[self.align])

    @cached_property
    def _ragged(self) -> QTextLayout:
        """The same lines unstretched: drawn where a long code went to the next line and left a hole."""
        return self._laid(_QT_ALIGN[self.align])

    def _laid(self, alignment: Qt.AlignmentFlag) -> QTextLayout:
        layout = QTextLayout(self.text, self.style.font)
        option = QTextOption(alignment)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        layout.setTextOption(option)
        layout.setFormats(self._underlines())
        layout.beginLayout()
        number = 0
        while (line := layout.createLine()).isValid():
            indent = self.indent if number == 0 else 0
            line.setLineWidth(max(self.width - indent, 1))
            top = number * self.style.pitch + self._baseline - line.ascent()
            line.setPosition(QPointF(indent, top))
            number += 1
        layout.endLayout()
        return layout

    def _underlines(self) -> list[QTextLayout.FormatRange]:
        ranges, start = [], 0
        for run in self.runs:
            length = len(run.text.encode("utf-16-le")) // 2  # Qt counts UTF-16 units, rare names take two
            if run.underline and length:
                marked = QTextLayout.FormatRange()
                marked.start, marked.length = start, length
                look = QTextCharFormat()
                look.setFontUnderline(True)
                marked.format = look
                ranges.append(marked)
            start += length
        return ranges

    @property
    def _baseline(self) -> float:
        return self.style.pitch / 2 + self.style.size * _BASELINE

    @cached_property
    def count(self) -> int:
        """How many lines there are; empty text is one empty line."""
        return 1 if self._single else max(self._layout.lineCount(), 1)

    @property
    def height(self) -> int:
        return self.count * self.style.pitch

    def draw(self, painter: QPainter, x: float, y: float, first: int = 0, last: int | None = None) -> None:
        """Lines `first` up to `last`, the top of the first of them at `y`."""
        if not self.text:
            return
        if self._single:
            painter.setFont(self.style.font)
            painter.drawText(QPointF(x + self._shift(), y + self._baseline), self.text)
            note_rare(self.style.face, self.text)
            return
        for number in range(first, self.count if last is None else min(last, self.count)):
            line = self._layout.lineAt(number)
            loose = self.justify and number < self.count - 1
            if loose and line.naturalTextWidth() < line.width() - _STRETCH * self.style.size:
                line = self._ragged.lineAt(number)
            line.draw(painter, QPointF(x, y - first * self.style.pitch))
            if self._has_rare:
                units = self.text.encode("utf-16-le")[line.textStart() * 2 :][: line.textLength() * 2]
                note_rare(self.style.face, units.decode("utf-16-le", "ignore"))

    @cached_property
    def _has_rare(self) -> bool:
        return max(self.text) > "\uffff"

    def _shift(self) -> float:
        if self.align is Align.LEFT:
            return self.indent
        free = self.width - self.style.width(self.text)
        return free if self.align is Align.RIGHT else (free + self.indent) / 2
