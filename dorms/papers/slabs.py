"""The pieces a page is stacked from: slabs that are never cut, and paragraphs that become slabs line by line."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPainter, QPen

from dorms.domain.papers import Align
from dorms.papers.text import Lines, Run, Style, pt


@dataclass(frozen=True, slots=True)
class Ends:
    """Whether a slab is the first or the last thing on its page: an open edge is closed there."""

    first: bool = False
    last: bool = False


Draw = Callable[[QPainter, float, float, Ends], None]  # painter, left, top, where on the page


@dataclass(frozen=True, slots=True)
class Slab:
    """A stretch of page that stays whole; `glue` keeps it with the next one, `head` is repeated on a new page."""

    height: float
    draw: Draw
    glue: bool = False
    before: float = 0
    head: tuple["Slab", ...] = ()
    breaks: bool = False  # what follows begins on a new page


class Block(Protocol):
    """Something a paper consists of; given the width and the height of a page it comes apart into slabs."""

    def lay(self, width: float, height: float) -> list[Slab]: ...


@dataclass(frozen=True)
class Para:
    """A paragraph. Its first two and its last two lines stay together, so no line stands alone on a page."""

    runs: tuple[Run, ...]
    style: Style
    align: Align = Align.LEFT
    indent: float = 0
    inset: float = 0
    justify: bool = False
    before: float = 0
    keep: bool = False

    def lay(self, width: float, height: float) -> list[Slab]:
        lines = Lines(self.runs, self.style, width - self.inset, self.align, self.indent, self.justify)
        count = lines.count
        return [
            Slab(
                self.style.pitch,
                partial(self._draw, lines, number),
                glue=(self.keep and number >= count - 2) or number in {0, count - 2} - {count - 1},
                before=self.before if number == 0 else 0,
            )
            for number in range(count)
        ]

    def _draw(self, lines: Lines, number: int, painter: QPainter, x: float, y: float, _ends: Ends) -> None:
        lines.draw(painter, x, y, number, number + 1)


@dataclass(frozen=True)
class Space:
    """Empty space; at the top of a page it vanishes."""

    height: float

    def lay(self, width: float, height: float) -> list[Slab]:
        return [Slab(0, _nothing, before=self.height, glue=True)]


def laid_apart() -> Slab:
    """What follows begins on a new page."""
    return Slab(0, _nothing, breaks=True)


@dataclass(frozen=True)
class NewPage:
    """What follows begins on a new page."""

    def lay(self, width: float, height: float) -> list[Slab]:
        return [laid_apart()]


@dataclass(frozen=True)
class Cut:
    """A dashed line across the page."""

    height: float

    def lay(self, width: float, height: float) -> list[Slab]:
        return [Slab(self.height, partial(self._draw, width), glue=True)]

    def _draw(self, width: float, painter: QPainter, x: float, y: float, _ends: Ends) -> None:
        painter.setPen(QPen(Qt.GlobalColor.black, pt(0.6), Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(x, y + self.height / 2, x + width, y + self.height / 2))


def _nothing(_painter: QPainter, _x: float, _y: float, _ends: Ends) -> None:
    return


@dataclass(frozen=True, slots=True)
class Placed:
    """A slab at its place on a page."""

    slab: Slab
    top: float
    ends: Ends


def paginate(slabs: list[Slab], height: float) -> list[list[Placed]]:
    """The slabs on pages of this height, in order; heads are repeated, glued slabs stay together where they fit."""
    pages: list[list[Placed]] = [[]]
    used = 0.0
    start = 0
    while start < len(slabs):
        if slabs[start].breaks:
            start, used = start + 1, 0.0
            pages += [[]] if pages[-1] else []
            continue
        chain = _chain(slabs, start, height)
        needed = sum(slab.before + slab.height for slab in chain)
        if pages[-1] and used + needed > height:
            pages.append([])
            used = 0.0
            for head in chain[0].head:
                pages[-1].append(Placed(head, used, Ends(first=not pages[-1])))
                used += head.height
        for slab in chain:
            top = used + (slab.before if pages[-1] else 0)
            pages[-1].append(Placed(slab, top, Ends(first=not pages[-1])))
            used = top + slab.height
        start += len(chain)
    for page in pages:
        page[-1:] = [replace(placed, ends=replace(placed.ends, last=True)) for placed in page[-1:]]
    return pages


def _chain(slabs: list[Slab], start: int, height: float) -> list[Slab]:
    """The slab and those glued to it, as far as one page can hold them below the repeated head."""
    chain = [slabs[start]]
    total = chain[0].before + chain[0].height + sum(head.height for head in chain[0].head)
    while chain[-1].glue and start + len(chain) < len(slabs):
        following = slabs[start + len(chain)]
        if following.breaks:
            break
        total += following.before + following.height
        if total > height:
            break
        chain.append(following)
    return chain
