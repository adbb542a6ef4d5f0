"""Puts the values of a paper into its text: what comes out are blocks to lay on pages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from dorms.domain.papers import Align, Paper
from dorms.papers.codes import CodeBlock
from dorms.papers.gaps import SERIAL, Gap, Kind, blank, gaps_of, written
from dorms.papers.grid import Grid, GridCell, GridRow
from dorms.papers.looks import Look
from dorms.papers.slabs import Block, Cut, NewPage, Para, Space
from dorms.papers.template import (
    Code,
    CutHere,
    EmptyLines,
    Hole,
    How,
    Join,
    Only,
    PageEnd,
    Part,
    Pattern,
    Signatures,
    SignOff,
    Table,
    TableLine,
    Template,
    WordLine,
)
from dorms.papers.text import Run, Style, clean, mm, printable, pt

_MERGE_AT_MOST = 10  # cells that say the same; more could not stay on one page
_CELL_BLANKS = {Kind.DAY: "    年    月    日", Kind.TIME: "    年    月    日    时"}
_ALIGNS = {
    Kind.COUNT: Align.CENTRE,
    Kind.DAY: Align.CENTRE,
    Kind.TIME: Align.CENTRE,
    Kind.MONEY: Align.RIGHT,
    Kind.NUMBER: Align.RIGHT,
}
_NARROW = "\u00a0"  # underlined beside a value; no line is broken there
_SHORT = 6  # characters up to which words in the column of a list stand in the middle
_NOTHING = "（无）"
Filled = tuple[GridCell | None, ...]


@dataclass(frozen=True, slots=True)
class _Source:
    """Where values are taken from: the paper, or a line of one of its lists with its number."""

    owner: object
    gaps: Mapping[str, Gap]
    number: int = 0


class Filling:
    """One paper in one template; `missing` collects the characters no font has."""

    def __init__(self, template: Template, paper: Paper, look: Look, width: float) -> None:
        self._template = template
        self._paper = paper
        self._look = look
        self._width = width
        self._own = _Source(paper, gaps_of(type(paper)))
        self.missing: dict[str, None] = {}

    def empty_needed(self) -> tuple[str, ...]:
        """The gaps without whose value the paper is worthless, and that have none."""
        return tuple(
            name for name, gap in self._own.gaps.items() if gap.needed and not self._value(gap, self._paper)
        )

    def title(self) -> str:
        return self._plain(self._template.title)

    def blocks(self) -> list[Block]:
        """The whole paper from the title down."""
        made = list(self._top())
        for part in self._template.parts:
            if not isinstance(part, Table) and made and isinstance(made[-1], Grid):
                made.append(Space(pt(6)))
            made.extend(self._part(part, made))
        return made

    def _top(self) -> Iterator[Block]:
        look, template = self._look, self._template
        above = template.number if not template.official else None
        if above is not None:
            yield Para((Run(self._plain(above)),), look.subtitle, Align.RIGHT, keep=True)
        yield Para((Run(self.title()),), look.title, Align.CENTRE, keep=True)
        below = (template.number if template.official else None, template.subtitle)
        for pattern in below:
            if pattern is not None and (text := self._plain(pattern)):
                yield Para((Run(text),), look.subtitle, Align.CENTRE, keep=True)
        yield Space(look.after_title)

    def _part(self, part: Part, before: list[Block]) -> Iterable[Block]:
        match part:
            case WordLine():
                return self._words(part)
            case Table():
                return [self._table(part, joined=bool(before) and isinstance(before[-1], Grid))]
            case Signatures():
                _keep_last(before)
                return [self._signatures(part)]
            case SignOff():
                _keep_last(before)
                return self._sign_off(part)
            case Code():
                return self._code(part)
            case EmptyLines() | PageEnd() | CutHere():
                return [self._break(part)]

    def _break(self, part: EmptyLines | PageEnd | CutHere) -> Block:
        pitch = self._look.body.pitch
        match part:
            case EmptyLines():
                return Space(part.count * pitch)
            case PageEnd():
                return NewPage()
            case CutHere():
                return Cut(pitch)

    def _code(self, part: Code) -> Iterator[Block]:
        """The code stands for a value; where there is none, neither do the words beside it."""
        values = [self._value(self._own.gaps[hole.name], self._paper) for hole in part.content.holes]
        if all(values):
            yield CodeBlock(self._plain(part.content), self._plain(part.words), self._look.small)

    def _words(self, part: WordLine) -> Iterator[Block]:
        if not self._holds(part.only):
            return
        look, runs = self._look, self._runs(part.pattern)
        indent = 2 * look.body.size
        match part.how:
            case How.HEADING:
                official = self._template.official
                yield Para(
                    runs,
                    look.heading,
                    indent=indent if official else 0,
                    before=0 if official else pt(4),
                    keep=True,
                )
            case How.CENTRE | How.BIG:
                yield Para(runs, look.big if part.how is How.BIG else look.body, Align.CENTRE)
            case How.RIGHT:
                yield Para(runs, look.body, Align.RIGHT)
            case How.SMALL:
                yield Para(runs, look.small, before=pt(2))
            case How.FLUSH:
                yield Para(runs, look.body, justify=True)
            case How.PARAGRAPH:
                yield Para(runs, look.body, indent=indent, justify=True)

    def _sign_off(self, part: SignOff) -> Iterator[Block]:
        """Office and date centred under each other, two characters in from the right edge."""
        style = self._look.body
        texts = [self._plain(pattern) for pattern in part.lines]
        wide = max((style.width(text) for text in texts), default=0)
        left = max(0.0, self._width - wide - 2 * style.size)
        rows = tuple(
            GridRow((None, GridCell(text, style, Align.CENTRE, seal=at == 0)))
            for at, text in enumerate(texts)
        )
        yield Space(style.pitch)
        widths = (left, self._width - left - 2 * style.size + 1)
        yield Grid(widths, rows, ruled=False, beside=0, above=0, seal_down=style.pitch / 2, keep=True)

    def _signatures(self, part: Signatures) -> Block:
        style = self._look.body if not self._template.official else self._look.small
        rows = []
        for patterns in part.rows:
            texts = [self._plain(pattern) for pattern in patterns]
            cells = (
                GridCell(text, style, rule=text.endswith(("：", ":")), seal="盖章" in text) for text in texts
            )
            rows.append(GridRow(tuple(cells), self._look.signing))
        columns = max(len(row.cells) for row in rows)
        filled = tuple(GridRow(row.cells + (None,) * (columns - len(row.cells)), row.least) for row in rows)
        widths = (self._width / columns,) * columns
        return replace(
            Grid(widths, filled, ruled=False, beside=0, before=mm(3), keep=True),
            seal_right=mm(6),  # beside the label and low enough to cover name and date, as seals are put
            seal_down=mm(13),
        )

    def _table(self, table: Table, *, joined: bool) -> Block:
        count = len(table.rows[0].cells)
        shares = table.widths or (1,) * count
        widths = tuple(self._width * share / sum(shares) for share in shares)
        rows: list[GridRow] = []
        kept = [row for row in table.rows if self._holds(row.only)]
        for row in kept:
            if table.each and row is table.rows[table.repeated]:
                rows.extend(self._listed(table))
            else:
                below = [other.cells for other in kept[kept.index(row) + 1 :]]
                rows.append(GridRow(self._cells(row, below, self._own), self._least(row.least)))
        heads = sum(row in kept for row in table.rows[: table.repeated]) if table.each else 0
        return Grid(widths, rows, heads=heads, before=0 if joined else pt(4))

    def _least(self, lines: int) -> float:
        return max(self._look.row, lines * self._look.cell.pitch + pt(6))

    def _cells(self, row: TableLine, below: list[tuple[Pattern | Join, ...]], source: _Source) -> Filled:
        """The cells of a row; those that are joined to the left or above leave their place to the neighbour."""
        made: list[GridCell | None] = []
        for column, cell in enumerate(row.cells):
            if isinstance(cell, Join):
                made.append(None)
                continue
            columns = 1 + _run_length(row.cells[column + 1 :], Join.LEFT)
            rows = 1 + _run_length((cells[column] for cells in below), Join.UP)
            lone = cell.lone is not None
            text = "".join(self._piece(piece, source, lone=lone) for piece in cell.pieces)
            style, align = self._manner(cell, source.gaps)
            made.append(GridCell(text, style, align, columns, rows))
        return tuple(made)

    def _listed(self, table: Table) -> list[GridRow]:
        """One row per line of the list, then the empty ones for a pen."""
        list_gap = self._own.gaps[table.each]
        lines: tuple[object, ...] = getattr(self._paper, list_gap.field)
        row = table.rows[table.repeated]
        gaps = {**self._own.gaps, **gaps_of(list_gap.line or type(None))}
        least = self._least(row.least)
        filled = [self._cells(row, [], _Source(line, gaps, number)) for number, line in enumerate(lines, 1)]
        merged = [column for column, cell in enumerate(row.cells) if isinstance(cell, Pattern) and cell.merge]
        rows = [GridRow(cells, least) for cells in _merge_equal(_centred(filled), merged)]
        empty = tuple(GridCell("", self._look.cell) for _ in row.cells)
        rows += [GridRow(empty, least)] * table.blanks
        if not rows:
            words = GridCell(_NOTHING, self._look.cell, Align.CENTRE, columns=len(row.cells))
            rows.append(GridRow((words, *(None for _ in row.cells[1:])), least))
        return rows

    def _manner(self, cell: Pattern, gaps: Mapping[str, Gap]) -> tuple[Style, Align]:
        if not cell.holes:
            return self._look.label, Align.CENTRE
        if (lone := cell.lone) is None or lone.choices:
            return self._look.cell, Align.LEFT
        if lone.name == SERIAL:
            return self._look.cell, Align.CENTRE
        return self._look.cell, _ALIGNS.get(gaps[lone.name].kind, Align.LEFT)

    def _runs(self, pattern: Pattern) -> tuple[Run, ...]:
        runs = []
        for piece in pattern.pieces:
            text = self._piece(piece, self._own)
            known = isinstance(piece, Hole) and bool(self._value(self._own.gaps[piece.name], self._paper))
            marked = known and self._template.underline and isinstance(piece, Hole) and not piece.choices
            runs.append(Run(f"{_NARROW}{text}{_NARROW}" if marked else text, marked))
        return tuple(runs)

    def _plain(self, pattern: Pattern) -> str:
        return "".join(self._piece(piece, self._own) for piece in pattern.pieces)

    def _piece(self, piece: str | Hole, source: _Source, *, lone: bool = False) -> str:
        """The words for one piece; a lone empty value leaves its cell free, in running text it leaves a blank."""
        if isinstance(piece, str):
            return self._inked(piece)
        if piece.name == SERIAL and source.number:
            return str(source.number)
        gap = source.gaps[piece.name]
        text = self._value(gap, source.owner)
        if piece.choices:
            return self._inked(_ticked(text, piece.choices))
        if text:
            return text
        if piece.otherwise is not None:
            return self._inked(piece.otherwise)
        return _CELL_BLANKS.get(gap.kind, "") if lone else blank(gap.kind)

    def _value(self, gap: Gap, owner: object) -> str:
        """What the line of a list, or the paper around it, says there."""
        holder = (
            owner if hasattr(owner, gap.field) and gaps_of(type(owner)).get(gap.name) == gap else self._paper
        )
        return self._inked(clean(written(getattr(holder, gap.field), gap.kind)))

    def _inked(self, text: str) -> str:
        text, lacking = printable(text)
        self.missing |= dict.fromkeys(lacking)
        return text

    def _holds(self, only: tuple[Only, ...]) -> bool:
        return all(bool(self._value(self._own.gaps[one.name], self._paper)) == one.present for one in only)


def _keep_last(blocks: list[Block]) -> None:
    """Signatures never stand alone on a page: the paragraph before them goes along."""
    for at in range(len(blocks) - 1, -1, -1):
        block = blocks[at]
        if isinstance(block, Para):
            blocks[at] = replace(block, keep=True)
        elif isinstance(block, Grid):
            blocks[at] = replace(block, keep_next=True)
        if not isinstance(block, Space):
            return


def _run_length(cells: Iterable[Pattern | Join], join: Join) -> int:
    count = 0
    for cell in cells:
        if cell is not join:
            break
        count += 1
    return count


def _ticked(text: str, choices: tuple[str, ...]) -> str:
    boxes = [f"{'■' if choice == text else '□'}{choice}" for choice in choices]
    if text and text not in choices:
        boxes.append(f"■{text}")
    return "  ".join(boxes)


def _centred(rows: list[Filled]) -> list[Filled]:
    """Columns of short words look orderly in the middle; long ones stay at the left."""
    made = [list(row) for row in rows]
    for column in range(len(made[0]) if made else 0):
        cells = [row[column] for row in made]
        if all(cell is not None and cell.align is Align.LEFT and len(cell.text) <= _SHORT for cell in cells):
            for row in made:
                cell = row[column]
                row[column] = replace(cell, align=Align.CENTRE) if cell is not None else None
    return [tuple(row) for row in made]


def _merge_equal(rows: list[Filled], columns: list[int]) -> list[Filled]:
    """Cells of those columns that repeat the one above become one cell over several rows."""
    made = [list(row) for row in rows]
    for column in columns:
        top = 0
        for at in range(1, len(made) + 1):
            cell = made[top][column] if made else None
            same = (
                at < len(made) and cell is not None and made[at][column] == cell and at - top < _MERGE_AT_MOST
            )
            if same:
                continue
            if cell is not None and at - top > 1:
                made[top][column] = GridCell(cell.text, cell.style, Align.CENTRE, cell.columns, at - top)
                for covered in range(top + 1, at):
                    made[covered][column] = None
            top = at
    return [tuple(row) for row in made]
