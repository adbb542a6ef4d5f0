"""A bureau's filled form on pages: its own paper, margins, scale, head and foot."""

from dataclasses import dataclass, replace

from dorms.domain.papers.forms import PAGE, PAGES, FilledForm, FormCell, FormGrid, FormRow, PageSetup
from dorms.papers.document import Document, Margin, Page, PageShape, Three
from dorms.papers.form_grid import FormTable
from dorms.papers.slabs import Placed, paginate
from dorms.papers.steps import Steps
from dorms.papers.text import clean, printable

_TWIPS = 20
_SMALLEST = 0.1  # as Excel, which scales down to a tenth
_STEP = 0.98
_TOLERANCE = 1.001  # a form that misses the page by a hair is not torn in two


def set_form(form: FilledForm) -> Steps[Document]:
    """Every sheet of the form, one after the other, a row a step; pages count through all of them."""
    inked, missing = _inked(form)
    sheets: list[tuple[PageSetup, list[Page]]] = []
    for grid in inked.grids:
        pages = yield from _pages(grid)
        sheets.append((grid.setup, pages))
    total = sum(len(pages) for _, pages in sheets)
    made: list[Page] = []
    for setup, pages in sheets:
        for page in pages:
            number = len(made) + 1
            margin = _margin(setup, number, total)
            made.append(replace(page, number=number, of=total, margin=margin))
    return Document(clean(form.heading), tuple(made), missing)


def _inked(form: FilledForm) -> tuple[FilledForm, str]:
    """The form with a mark for each character no font has, and those characters."""
    missing: dict[str, None] = {}

    def inked(cell: FormCell | None) -> FormCell | None:
        if cell is None or not cell.text:
            return cell
        text, lacking = printable(clean(cell.text))
        missing.update(dict.fromkeys(lacking))
        return cell if text == cell.text else replace(cell, text=text)

    def row_of(row: FormRow) -> FormRow:
        return replace(row, cells=tuple(inked(cell) for cell in row.cells))

    grids = tuple(replace(grid, rows=tuple(map(row_of, grid.rows))) for grid in form.grids)
    return replace(form, grids=grids), "".join(missing)


def _shape(setup: PageSetup) -> PageShape:
    edges = setup.margins
    top, bottom, left, right = (
        round(one * _TWIPS) for one in (edges.top, edges.bottom, edges.left, edges.right)
    )
    return PageShape(top, bottom, left, right, setup.landscape, setup.a3)


def _pages(grid: FormGrid) -> Steps[list[Page]]:
    """The strips of a sheet that is wider than its page stand one after the other, or page by page beside it."""
    shape = _shape(grid.setup)
    scale = _scale(grid, shape)
    strips: list[list[Page]] = []
    for strip in _strips(grid, scale, shape):
        table = _table(grid, strip, scale, shape)
        for number, _ in enumerate(table.measure()):
            yield number, len(table.rows)
        strips.append([Page(shape, tuple(placed)) for placed in _stacked(table, shape)])
    if not grid.setup.across_first:
        return [page for strip in strips for page in strip]
    longest = max(map(len, strips))
    return [strip[at] for at in range(longest) for strip in strips if at < len(strip)]


@dataclass(frozen=True, slots=True)
class _Strip:
    """Columns that stand on one page beside each other."""

    first: int
    stop: int
    width: float


def _strips(grid: FormGrid, scale: float, shape: PageShape) -> list[_Strip]:
    strips: list[_Strip] = []
    first, width = 0, 0.0
    for at, column in enumerate(grid.widths):
        wide = column * _TWIPS * scale
        if width and width + wide > shape.width * _TOLERANCE:
            strips.append(_Strip(first, at, width))
            first, width = at, 0.0
        width += wide
    return [*strips, _Strip(first, len(grid.widths), width)]


def _table(grid: FormGrid, strip: _Strip, scale: float, shape: PageShape) -> FormTable:
    widths = tuple(width * _TWIPS * scale for width in grid.widths[strip.first : strip.stop])
    rows = grid.rows
    if len(widths) < len(grid.widths):
        rows = tuple(replace(row, cells=row.cells[strip.first : strip.stop]) for row in rows)
    shift = max(0.0, (shape.width - strip.width) / 2) if grid.setup.centred else 0.0
    return FormTable(widths, rows, scale, grid.repeated, grid.breaks, shift)


def _stacked(table: FormTable, shape: PageShape) -> list[list[Placed]]:
    return paginate(table.lay(shape.width, shape.height), shape.height)


def _scale(grid: FormGrid, shape: PageShape) -> float:
    """As the form says, or so small that it stands on the pages it is meant for; never larger than it is."""
    setup = grid.setup
    if not (setup.wide or setup.tall):
        return max(_SMALLEST, setup.scale)
    scale = 1.0
    if setup.wide:
        scale = min(scale, setup.wide * shape.width / (sum(grid.widths) * _TWIPS))
    if setup.tall:
        scale = _low_enough(grid, scale, shape)
    return max(_SMALLEST, scale)


def _low_enough(grid: FormGrid, scale: float, shape: PageShape) -> float:
    """Words wrap otherwise at another size, so it is tried until the pages suffice."""
    whole = _Strip(0, len(grid.widths), 0.0)
    high = sum(row.height for row in grid.rows) * _TWIPS
    scale = min(scale, grid.setup.tall * shape.height / max(high, 1.0))
    while scale > _SMALLEST and _count(grid, whole, scale, shape) > grid.setup.tall:
        scale *= _STEP
    return scale


def _count(grid: FormGrid, strip: _Strip, scale: float, shape: PageShape) -> int:
    return len(_stacked(_table(grid, strip, scale, shape), shape))


def _margin(setup: PageSetup, number: int, total: int) -> Margin:
    """Head and foot with their page numbers; a form that forgot them gets them, as loose pages get lost."""
    head, foot = setup.head, setup.foot
    if total > 1 and not any(PAGE in words for words in (*head, *foot)):
        foot = _numbered(foot)
    told = str.maketrans({PAGE: str(number), PAGES: str(total)})

    def words(three: Three) -> Three:
        left, middle, right = (printable(clean(part.translate(told)))[0] for part in three)
        return (left, middle, right)

    edges = setup.margins
    return Margin(words(head), words(foot), edges.head * _TWIPS, edges.foot * _TWIPS)


def _numbered(foot: Three) -> Three:
    said = f"第 {PAGE} 页 / 共 {PAGES} 页"
    left, middle, right = foot
    if not middle:
        return (left, said, right)
    return (left, middle, f"{right}　{said}" if right else said)
