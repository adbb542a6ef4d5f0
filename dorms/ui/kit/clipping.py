"""Rows for the clipboard: tab-separated text, and HTML in which Excel and WPS leave ID numbers as text."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QStandardItemModel

from dorms.ui.kit.rows import Kind

TEXT_CELL = r""" style='mso-number-format:"\@"'"""


def clipping(cells: Iterable[Sequence[str]], kinds: Sequence[Kind], titles: Sequence[str] = ()) -> QMimeData:
    """The cells as both formats; with titles, a header row goes before."""
    rows = [list(titles)] if titles else []
    rows += [[_one_line(cell) for cell in row] for row in cells]
    mime = _mime()
    mime.setText("\n".join("\t".join(row) for row in rows))
    mime.setHtml(_html(rows, kinds, has_titles=bool(titles)))
    return mime


def _mime() -> QMimeData:
    """An empty bundle that Qt made itself: one made here is still on the clipboard when Python is gone,
    and its end then kills the process.
    """
    model = QStandardItemModel(1, 1)
    mime = model.mimeData([model.index(0, 0)])
    for kind in mime.formats():
        mime.removeFormat(kind)
    return mime


def _one_line(cell: str) -> str:
    return " ".join(cell.split())


def _html(rows: Sequence[Sequence[str]], kinds: Sequence[Kind], *, has_titles: bool) -> str:
    lines = []
    for at, row in enumerate(rows):
        is_title = has_titles and at == 0
        cells = [
            # Everything but numbers and dates is text: 18-digit IDs stay whole, a name "=1+1" stays a name.
            f"<td{'' if kind in (Kind.NUMBER, Kind.DATE) and not is_title else TEXT_CELL}>{escape(cell)}</td>"
            for cell, kind in zip(row, kinds, strict=True)
        ]
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f"<meta charset='utf-8'><table>{''.join(lines)}</table>"
