"""A paper laid out on pages, ready for screen, printer and PDF alike.

Its own words are not translated: official paper is Chinese whatever language the window speaks.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QMarginsF, QPointF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPen

from dorms.domain.papers import Align
from dorms.papers.fonts import Face
from dorms.papers.slabs import Placed
from dorms.papers.text import Lines, Run, Style, mm, pt

CREATOR = "dorms"
TWIPS_PER_INCH = 1440

_DEMO = "演示数据"
_DEMO_NOTE = "【演示数据】仅供练习，不作凭证"
_FOOT = Style(Face.FORM, pt(9), pt(12))
_MARK = Style(Face.HEAD, pt(9), pt(12))
_WATERMARK = Style(Face.HEAD, pt(72), pt(90))
_PALE = QColor(232, 232, 232)
_GREY = QColor(120, 120, 120)


@dataclass(frozen=True, slots=True)
class PageShape:
    """A4, or A3, with its margins, in twips."""

    top: int
    bottom: int
    left: int
    right: int
    landscape: bool = False
    a3: bool = False

    def turned(self) -> "PageShape":
        """The same sheet the other way round, with the binding edge still at the left."""
        return replace(self, landscape=not self.landscape)

    @property
    def paper(self) -> tuple[int, int]:
        short, long = (mm(297), mm(420)) if self.a3 else (mm(210), mm(297))
        return (long, short) if self.landscape else (short, long)

    @property
    def width(self) -> int:
        return self.paper[0] - self.left - self.right

    @property
    def height(self) -> int:
        return self.paper[1] - self.top - self.bottom


Three = tuple[str, str, str]  # what stands left, in the middle, right


@dataclass(frozen=True, slots=True)
class Margin:
    """Head and foot of a page that brings its own, and how far from the paper's edge they are, in twips."""

    head: Three
    foot: Three
    above: float
    below: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page and what its edges say: number within its copy, whose copy it is, notes, marks."""

    shape: PageShape
    placed: tuple[Placed, ...]
    number: int = 1
    of: int = 1
    copy: str = ""
    note: str = ""
    demo: bool = False
    seam: bool = False
    margin: Margin | None = None  # instead of the foot every other paper has


@dataclass(frozen=True, slots=True)
class Document:
    """Pages under one title; `missing` holds the characters that are drawn as 〓 because no font has them."""

    title: str
    pages: tuple[Page, ...]
    missing: str = ""

    @property
    def landscape(self) -> bool:
        return self.pages[0].shape.landscape

    def __add__(self, other: "Document") -> "Document":
        extra = "".join(char for char in other.missing if char not in self.missing)
        return replace(self, pages=self.pages + other.pages, missing=self.missing + extra)


def page_layout(page: Page) -> QPageLayout:
    """The page for printers and PDF; margins are ours, so the device gets none."""
    turned = QPageLayout.Orientation.Landscape if page.shape.landscape else QPageLayout.Orientation.Portrait
    size = QPageSize.PageSizeId.A3 if page.shape.a3 else QPageSize.PageSizeId.A4
    return QPageLayout(QPageSize(size), turned, QMarginsF(0, 0, 0, 0))


def draw_page(page: Page, painter: QPainter) -> None:
    """Draws one page; the painter's unit is the twip and its origin the corner of the paper."""
    painter.save()
    if page.demo:
        _draw_demo(page, painter)
    painter.setPen(QPen(Qt.GlobalColor.black))
    for placed in page.placed:
        placed.slab.draw(painter, page.shape.left, page.shape.top + placed.top, placed.ends)
        painter.setPen(QPen(Qt.GlobalColor.black))
    if page.margin is not None:
        _draw_margin(page, page.margin, painter)
    for text, align in _foot(page) if page.margin is None else ():
        _draw_foot(page, painter, text, align)
    if page.seam and page.of > 1:
        _draw_seam(page, painter)
    painter.restore()


def _foot(page: Page) -> Iterator[tuple[str, Align]]:
    yield f"第 {page.number} 页 / 共 {page.of} 页", Align.CENTRE
    yield page.note, Align.LEFT
    yield page.copy, Align.RIGHT


def _draw_foot(page: Page, painter: QPainter, text: str, align: Align) -> None:
    foot = page.shape.paper[1] - page.shape.bottom
    y = foot + min(mm(7), page.shape.bottom - mm(9))
    third = page.shape.width / 3
    at = {Align.LEFT: 0.0, Align.CENTRE: third, Align.RIGHT: 2 * third}[align]
    Lines((Run(text),), _FOOT, third, align).draw(painter, page.shape.left + at, y)


def _draw_margin(page: Page, margin: Margin, painter: QPainter) -> None:
    foot = page.shape.paper[1] - margin.below - _FOOT.pitch
    noted = margin.foot[0] or page.note
    for words, y in ((margin.head, margin.above), ((noted, *margin.foot[1:]), foot)):
        for text, align in zip(words, Align, strict=True):
            Lines((Run(text),), _FOOT, page.shape.width, align).draw(painter, page.shape.left, y)


def _draw_demo(page: Page, painter: QPainter) -> None:
    """Practice papers can never be taken for real ones: pale across the page, plain at its head."""
    width, height = page.shape.paper
    painter.save()
    painter.translate(width / 2, height / 2)
    painter.rotate(-35)
    painter.setPen(_PALE)
    painter.setFont(_WATERMARK.font)
    painter.drawText(QPointF(-_WATERMARK.width(_DEMO) / 2, _WATERMARK.size * 0.35), _DEMO)
    painter.restore()
    painter.setPen(QPen(Qt.GlobalColor.black))
    lines = Lines((Run(_DEMO_NOTE),), _MARK, page.shape.width, Align.CENTRE)
    lines.draw(painter, page.shape.left, mm(7))


def _draw_seam(page: Page, painter: QPainter) -> None:
    """Where the seal across the fanned-out pages (骑缝章) goes: a dashed half ring at the right edge."""
    width, height = page.shape.paper
    middle, radius = height / 2, mm(19)
    painter.setPen(QPen(_GREY, pt(0.6), Qt.PenStyle.DashLine))
    painter.drawArc(round(width - radius), round(middle - radius), 2 * radius, 2 * radius, 90 * 16, 180 * 16)
    painter.setPen(_GREY)
    for number, char in enumerate("骑缝章"):
        Lines((Run(char),), _FOOT, pt(12)).draw(painter, width - mm(9), middle + (number - 1.5) * pt(13))
