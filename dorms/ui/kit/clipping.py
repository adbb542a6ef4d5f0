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
    rows += [list(row) for row in cells]
    mime = _mime()
    mime.setText("\n".join("\t".join(map(_quoted, row)) for row in rows))
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


def _quoted(cell: str) -> str:
    """As spreadsheets do, where a tab, a break or a quote would tear the cell."""
    torn = any(sign in cell for sign in "\t\r\n") or cell.startswith('"')
    return '"' + cell.replace('"', '""') + '"' if torn else cell


def _shown(cell: str) -> str:
    return escape(cell).replace("\r\n", "\n").replace("\n", '<br style="mso-data-placement:same-cell">')


def _html(rows: Sequence[Sequence[str]], kinds: Sequence[Kind], *, has_titles: bool) -> str:
    lines = []
    for at, row in enumerate(rows):
        is_title = has_titles and at == 0
        cells = [
            # Everything but numbers and dates is text: 18-digit IDs stay whole, a name "=1+1" stays a name.
            f"<td{'' if kind in (Kind.NUMBER, Kind.DATE) and not is_title else TEXT_CELL}>{_shown(cell)}</td>"
            for cell, kind in zip(row, kinds, strict=True)
        ]
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f"<meta charset='utf-8'><table>{''.join(lines)}</table>"
