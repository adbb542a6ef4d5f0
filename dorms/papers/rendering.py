"""From a paper to pages."""

from functools import cache

from dorms.domain.papers import ListSheet, Paper
from dorms.errors.papers import PaperIncomplete
from dorms.papers.document import Document, Page, PageShape
from dorms.papers.filling import Filling
from dorms.papers.fonts import load_fonts
from dorms.papers.ledger import list_blocks, list_shape
from dorms.papers.looks import FORM, OFFICIAL
from dorms.papers.reading import read_template
from dorms.papers.slabs import Block, paginate
from dorms.papers.template import Template
from dorms.resources import resource


def shipped_text(paper: type[Paper]) -> bytes:
    """The text the program brings along; the bureau edits a copy of it."""
    return resource("papers", f"{paper.template}.txt").read_bytes()


def shipped_template(paper: type[Paper]) -> Template:
    """That text, read."""
    kind: type = paper
    return _shipped(kind)


@cache
def _shipped(paper: type) -> Template:
    return read_template(paper, shipped_text(paper))


def render(paper: Paper, template: Template | None = None, *, demo: bool = False, note: str = "") -> Document:
    """The paper on pages, in the shipped text or the bureau's; `note` stands at the foot of every page.

    `demo` marks every page as practice. A paper without what makes it that paper is refused: PaperIncomplete.
    """
    load_fonts()
    if isinstance(paper, ListSheet):
        blocks, missing = list_blocks(paper)
        pages = _pages(blocks, list_shape(paper), demo=demo, note=note)
        return Document(paper.heading, pages, missing)
    return _render_text(paper, template or shipped_template(type(paper)), demo=demo, note=note)


def _render_text(paper: Paper, template: Template, *, demo: bool, note: str) -> Document:
    if template.paper is not type(paper):
        raise TypeError(f"a template for {template.paper.__name__} cannot hold {type(paper).__name__}")
    look = OFFICIAL if template.official else FORM
    shape = look.shape.turned() if template.landscape else look.shape
    filling = Filling(template, paper, look, shape.width)
    if empty := filling.empty_needed():
        raise PaperIncomplete(paper.label, empty)
    blocks = filling.blocks()
    pages: tuple[Page, ...] = ()
    for copy in template.copies:
        pages += _pages(blocks, shape, copy=copy, demo=demo, note=note, seam=template.seam)
    return Document(filling.title(), pages, "".join(filling.missing))


def _pages(
    blocks: list[Block], shape: PageShape, *, demo: bool, note: str, copy: str = "", seam: bool = False
) -> tuple[Page, ...]:
    slabs = [slab for block in blocks for slab in block.lay(shape.width, shape.height)]
    stacked = paginate(slabs, shape.height)
    return tuple(
        Page(shape, tuple(placed), number, len(stacked), copy, note, demo, seam)
        for number, placed in enumerate(stacked, 1)
    )
