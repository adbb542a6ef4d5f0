"""Lists and official ledgers on paper: the table fits the width, the type shrinks before words are squeezed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from dorms.domain.papers import Align, ListColumn, ListRow, ListSheet, RowKind
from dorms.papers.document import PageShape
from dorms.papers.fonts import Face
from dorms.papers.grid import Grid, GridCell, GridRow
from dorms.papers.slabs import Block, Para
from dorms.papers.steps import Steps
from dorms.papers.text import Run, Style, clean, mm, printable, pt

_SIZES = (10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6)
_COMFORTABLE = 8.5  # down to here the type shrinks so that nothing wraps
_WRAPPED_FROM = 9  # from here on words may wrap
_BESIDE = pt(3)
_SAMPLED = 2000  # rows looked at for the widths; the rest wraps if it is wider
_WORD = re.compile(r"[!-~]+")  # what must not be broken: numbers, dates, codes
_NUMBERED = re.compile(r"\d$")
_CODE = 24  # a longer run without a break is no code but rubbish, and may be broken
_TRIED = 300  # rows the wrapping is judged by
_BEARABLE = 1.7  # lines per row; a smaller type is tried before there are more
_NAME = 4  # characters: names are not broken
_WIDEST = 14.0  # characters beyond which words in a column may wrap before the type shrinks
_SLACK = 0.1
_TITLE = Style(Face.TITLE, pt(18), pt(28))
_LINE = Style(Face.FORM, pt(10.5), pt(18))
_NOTE = Style(Face.FORM, pt(9), pt(14))
_BOLD = {RowKind.SUBTOTAL, RowKind.TOTAL}


def list_shape(sheet: ListSheet) -> PageShape:
    """A4 across or upright, with room at the left for the staple."""
    if sheet.landscape:
        return PageShape(top=mm(18), bottom=mm(16), left=mm(15), right=mm(12), landscape=True)
    return PageShape(top=mm(18), bottom=mm(16), left=mm(18), right=mm(12))


def list_blocks(sheet: ListSheet) -> Steps[tuple[list[Block], str]]:
    """The blocks of a list, and the characters no font has; a row a step."""
    shape = list_shape(sheet)
    inked = _Inked()
    columns = [
        ListColumn(inked.text(column.title), inked.text(column.group), column.align)
        for column in sheet.columns
    ]
    rows: list[ListRow] = []
    steps = 2 * len(sheet.rows)
    for number, row in enumerate(sheet.rows):
        rows.append(ListRow(inked.cells(row.cells, len(columns)), row.kind))
        yield number, steps
    fit = _fit(columns, rows, shape.width)
    plain, bold = fit.style(), fit.style(bold=True)
    grid_rows = [*_heads(columns, fit, sheet.numbered), *(_row(row, columns, plain, bold) for row in rows)]
    heads = len(grid_rows) - len(rows)
    made: list[Block] = [Para((Run(inked.text(sheet.heading)),), _TITLE, Align.CENTRE, keep=True)]
    made += _spread(inked.cells(sheet.subtitle, len(sheet.subtitle)), shape.width)
    grid = Grid(fit.widths, grid_rows, heads=heads, beside=_BESIDE, above=pt(2.5), before=pt(2))
    for number, _ in enumerate(grid.measure()):
        yield min(len(rows) + number, steps), steps
    made.append(grid)
    made += _spread(inked.cells(sheet.footer, len(sheet.footer)), shape.width)
    made += [Para((Run(inked.text(note)),), _NOTE, before=pt(2)) for note in sheet.notes]
    return made, "".join(inked.missing)


class _Inked:
    """Cleans words and remembers the characters no font has."""

    def __init__(self) -> None:
        self.missing: dict[str, None] = {}

    def text(self, words: str) -> str:
        text, lacking = printable(clean(words))
        self.missing |= dict.fromkeys(lacking)
        return text

    def cells(self, words: Sequence[str], count: int) -> tuple[str, ...]:
        filled = [*words, *[""] * (count - len(words))]
        return tuple(self.text(word) for word in filled[:count])


@dataclass(frozen=True, slots=True)
class _Fit:
    """The type size and the column widths that make the table as wide as the page."""

    size: float
    widths: tuple[float, ...]

    def style(self, *, face: Face = Face.FORM, bold: bool = False) -> Style:
        return Style(face, pt(self.size), pt(self.size * 1.4), bold)


def _fit(columns: Sequence[ListColumn], rows: Sequence[ListRow], width: float) -> _Fit:
    """The largest type in which nothing needs to wrap; in smaller type words may, names and numbers never do.

    If even that does not fit, the smallest type is taken and everything is squeezed evenly.
    """
    sample = rows if len(rows) <= _SAMPLED else [*rows[: _SAMPLED // 2], *rows[-_SAMPLED // 2 :]]
    needs = [_need(column, {row.cells[at] for row in sample}) for at, column in enumerate(columns)]
    pads = 2 * _BESIDE * len(columns)
    wish = sum(need.wish for need in needs)
    least = sum(need.least for need in needs)
    for size in _SIZES:
        free = width - pads
        if size >= _COMFORTABLE and wish * pt(size) <= free:
            return _Fit(size, tuple(need.wish / wish * free + 2 * _BESIDE for need in needs))
        if least * pt(size) <= free:
            fit = _Fit(size, _shared(needs, size, free))
            if size <= _WRAPPED_FROM and _lines_per_row(sample[:_TRIED], fit) <= _BEARABLE:
                return fit
    if least * pt(_SIZES[-1]) <= width - pads:
        return _Fit(_SIZES[-1], _shared(needs, _SIZES[-1], width - pads))
    return _Fit(_SIZES[-1], tuple(width * need.least / least for need in needs))


@dataclass(frozen=True, slots=True)
class _Need:
    """What a column wants in characters: to keep every word on one line, and to break no name or number."""

    wish: float
    least: float


def _need(column: ListColumn, cells: set[str]) -> _Need:
    texts = {line for cell in cells for line in cell.split("\n")}
    whole = max((_ems(text) for text in texts), default=0.0)
    unbroken = max((_unbroken(text) for text in texts | {column.title}), default=0.0)
    heading = max(len(column.title) / 2, 2.0)  # headings may take two lines
    return _Need(max(min(whole, _WIDEST), unbroken, heading) + _SLACK, max(unbroken, heading) + _SLACK)


def _shared(needs: Sequence[_Need], size: float, free: float) -> tuple[float, ...]:
    """Everybody gets the least, and what is left goes where words would wrap."""
    left = free - sum(need.least for need in needs) * pt(size)
    shares = [need.wish - need.least for need in needs]
    if not any(shares):
        shares = [need.least for need in needs]
    return tuple(
        need.least * pt(size) + left * share / sum(shares) + 2 * _BESIDE
        for need, share in zip(needs, shares, strict=True)
    )


def _lines_per_row(rows: Sequence[ListRow], fit: _Fit) -> float:
    room = [max(1.0, (width - 2 * _BESIDE) / pt(fit.size)) for width in fit.widths]
    lines = [max(ceil(_ems(text) / ems) for text, ems in zip(row.cells, room, strict=True)) for row in rows]
    return sum(lines) / max(len(lines), 1)


def _ems(text: str) -> float:
    """The width in characters; Latin ones and figures are little more than half as wide."""
    return sum(0.58 if char < "\u0100" else 1.0 for char in text)


def _unbroken(text: str) -> float:
    """The widest piece that must stay on one line: a number or code, or a word as short as a name."""
    if len(text) <= _NAME or (len(text) <= _CODE and _NUMBERED.search(text)):
        return _ems(text)
    return max((_ems(word) for word in _WORD.findall(text) if len(word) <= _CODE), default=0.0)


def _heads(columns: Sequence[ListColumn], fit: _Fit, numbered: bool) -> list[GridRow]:
    """One or two rows of headings, and the numbered row that forms refer to."""
    style = fit.style(face=Face.HEAD)
    two = any(column.group for column in columns)
    upper: list[GridCell | None] = []
    lower: list[GridCell | None] = []
    for at, column in enumerate(columns):
        if not column.group:
            upper.append(GridCell(column.title, style, Align.CENTRE, rows=2 if two else 1))
            lower.append(None)
            continue
        first = at == 0 or columns[at - 1].group != column.group
        upper.append(GridCell(column.group, style, Align.CENTRE, _neighbours(columns, at)) if first else None)
        lower.append(GridCell(column.title, style, Align.CENTRE))
    rows = [GridRow(tuple(upper))] + ([GridRow(tuple(lower))] if two else [])
    if numbered:
        small = fit.style()
        cells = (GridCell(str(number), small, Align.CENTRE) for number in range(1, len(columns) + 1))
        rows.append(GridRow(tuple(cells)))
    return rows


def _neighbours(columns: Sequence[ListColumn], at: int) -> int:
    count = 1
    while at + count < len(columns) and columns[at + count].group == columns[at].group:
        count += 1
    return count


def _row(row: ListRow, columns: Sequence[ListColumn], plain: Style, bold: Style) -> GridRow:
    style = bold if row.kind in _BOLD else plain
    return GridRow(
        tuple(GridCell(text, style, column.align) for text, column in zip(row.cells, columns, strict=True))
    )


def _spread(words: tuple[str, ...], width: float) -> list[Block]:
    """Words side by side over the width: the first at the left, the last at the right edge."""
    if not words:
        return []
    aligns = [Align.CENTRE] * len(words)
    aligns[-1] = Align.RIGHT
    aligns[0] = Align.LEFT
    cells = tuple(GridCell(word, _LINE, align) for word, align in zip(words, aligns, strict=True))
    return [Grid((width / len(words),) * len(words), (GridRow(cells),), ruled=False, beside=0, before=pt(3))]
