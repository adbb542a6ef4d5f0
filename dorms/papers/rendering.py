"""From a paper to pages."""

from dataclasses import replace
from functools import cache

from dorms.domain.papers import FilledForm, ListSheet, Paper
from dorms.errors.papers import PaperIncomplete
from dorms.papers.document import Document, Page, PageShape
from dorms.papers.filling import Filling
from dorms.papers.fonts import load_fonts
from dorms.papers.forms import set_form
from dorms.papers.ledger import list_blocks, list_shape
from dorms.papers.looks import FORM, OFFICIAL
from dorms.papers.reading import read_template
from dorms.papers.slabs import Block, Placed, paginate
from dorms.papers.steps import Steps, run_through
from dorms.papers.template import Template
from dorms.papers.text import clean, printable
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
    return run_through(render_steps(paper, template, demo=demo, note=note))


def render_steps(
    paper: Paper, template: Template | None = None, *, demo: bool = False, note: str = ""
) -> Steps[Document]:
    """The same in small steps: a list or a form of thousands of rows takes seconds."""
    load_fonts()
    if isinstance(paper, ListSheet):
        made = yield from _render_list(paper)
    elif isinstance(paper, FilledForm):
        made = yield from set_form(paper)
    else:
        made = _render_text(paper, template or shipped_template(type(paper)))
    foot, lacking = printable(clean(note))
    pages = tuple(replace(page, demo=demo, note=foot) for page in made.pages)
    return replace(made, pages=pages, missing="".join(dict.fromkeys(made.missing + lacking)))


def _render_list(sheet: ListSheet) -> Steps[Document]:
    blocks, missing = yield from list_blocks(sheet)
    shape = list_shape(sheet)
    return Document(clean(sheet.heading), tuple(_pages(_stacked(blocks, shape), shape)), missing)


def _render_text(paper: Paper, template: Template) -> Document:
    if template.paper is not type(paper):
        raise TypeError(f"a template for {template.paper.__name__} cannot hold {type(paper).__name__}")
    look = OFFICIAL if template.official else FORM
    shape = look.shape.turned() if template.landscape else look.shape
    filling = Filling(template, paper, look, shape.width)
    if empty := filling.empty_needed():
        raise PaperIncomplete(paper.label, empty)
    stacked = _stacked(filling.blocks(), shape)
    copies = (printable(copy)[0] for copy in template.copies)
    pages = [page for copy in copies for page in _pages(stacked, shape, copy=copy, seam=template.seam)]
    return Document(filling.title(), tuple(pages), "".join(filling.missing))


def _stacked(blocks: list[Block], shape: PageShape) -> list[list[Placed]]:
    return paginate([slab for block in blocks for slab in block.lay(shape.width, shape.height)], shape.height)


def _pages(
    stacked: list[list[Placed]], shape: PageShape, *, copy: str = "", seam: bool = False
) -> list[Page]:
    return [
        Page(shape, tuple(placed), number, len(stacked), copy, seam=seam)
        for number, placed in enumerate(stacked, 1)
    ]
