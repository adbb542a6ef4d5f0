"""Many papers as one PDF, with a receipt that names what was made, what was not, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dorms.domain.papers import Align, FilledForm, ListColumn, ListRow, ListSheet, Paper, Unmade
from dorms.domain.papers.forms import Loss
from dorms.errors import DormsError
from dorms.errors.papers import GlyphsMissing, NothingToPrint
from dorms.messages import explain
from dorms.messages.forms import loss_words
from dorms.papers.document import Document
from dorms.papers.output import to_pdf
from dorms.papers.rendering import render_steps
from dorms.papers.steps import Steps, Tick, no_tick, run_through
from dorms.papers.template import Template


@dataclass(frozen=True, slots=True)
class Produced:
    """One paper that is in the file, on which pages, and the characters drawn as 〓."""

    label: str
    first_page: int
    pages: int
    missing: str = ""
    losses: tuple[Loss, ...] = ()  # what of the bureau's form paper does not show


@dataclass(frozen=True, slots=True)
class Skipped:
    """One paper that is not in the file; `why` has words for a person."""

    label: str
    why: DormsError


@dataclass(frozen=True, slots=True)
class BatchReceipt:
    """Every paper of a batch stands in it once, as produced or as skipped."""

    path: Path
    produced: tuple[Produced, ...]
    skipped: tuple[Skipped, ...]

    def sheet(self) -> ListSheet:
        """The receipt itself as a list to look at or to print."""
        done = [
            ListRow(
                (
                    "",
                    made.label,
                    "已生成",
                    f"第 {made.first_page} 页起，共 {made.pages} 页{_rare(made.missing)}{_lost(made.losses)}",
                )
            )
            for made in self.produced
        ]
        failed = [ListRow(("", lost.label, "未生成", explain(lost.why))) for lost in self.skipped]
        rows = (ListRow((str(at), *row.cells[1:])) for at, row in enumerate(failed + done, 1))
        return ListSheet(
            heading="批量打印回执",
            columns=(
                ListColumn("序号", align=Align.CENTRE),
                ListColumn("文书"),
                ListColumn("结果", align=Align.CENTRE),
                ListColumn("说明"),
            ),
            rows=tuple(rows),
            subtitle=(f"文件：{self.path.name}", f"生成 {len(done)} 份，未生成 {len(failed)} 份"),
            landscape=False,
        )


def _rare(missing: str) -> str:
    return f"；字库没有的字印成〓：{missing}" if missing else ""


def _lost(losses: tuple[Loss, ...]) -> str:
    return "".join(f"；{loss_words(loss)}" for loss in losses)


@dataclass(frozen=True, slots=True)
class Collected:
    """All papers of a batch that could be made, on pages one after the other; none at all: no pages."""

    document: Document
    produced: tuple[Produced, ...]
    skipped: tuple[Skipped, ...]

    def receipt(self, path: Path) -> BatchReceipt:
        """What stands in the file at `path` now."""
        return BatchReceipt(path, self.produced, self.skipped)


def collect(
    papers: Sequence[Paper | Unmade],
    *,
    title: str,
    templates: Mapping[type[Paper], Template] | None = None,
    demo: bool = False,
    note: str = "",
    allow_missing: bool = False,
) -> Steps[Collected]:
    """All papers that can be made, in order, a paper a step; nothing is written anywhere."""
    produced: list[Produced] = []
    skipped: list[Skipped] = []
    pages: list[Document] = []
    for number, paper in enumerate(papers):
        yield number, len(papers)
        if isinstance(paper, Unmade):
            skipped.append(Skipped(paper.label, paper.why))
            continue
        try:
            template = (templates or {}).get(type(paper))
            setting = render_steps(paper, template, demo=demo, note=note)
            made = yield from _within(setting, number, len(papers))
            if made.missing and not allow_missing:
                raise GlyphsMissing(paper.label, made.missing)
        except DormsError as why:
            skipped.append(Skipped(paper.label, why))
            continue
        first = sum(one.pages for one in produced) + 1
        losses = paper.losses if isinstance(paper, FilledForm) else ()
        produced.append(Produced(paper.label, first, len(made.pages), made.missing, losses))
        pages.append(made)
    missing = "".join(dict.fromkeys(char for made in pages for char in made.missing))
    whole = Document(title, tuple(page for made in pages for page in made.pages), missing)
    return Collected(whole, tuple(produced), tuple(skipped))


def _within(steps: Steps[Document], number: int, count: int) -> Steps[Document]:
    """The steps of one paper as parts of a batch; a paper alone tells its own."""
    while True:
        try:
            done, total = next(steps)
        except StopIteration as end:
            made: Document = end.value
            return made
        yield (done, total) if count == 1 else (number, count)


def batch(
    papers: Sequence[Paper | Unmade],
    path: Path,
    *,
    title: str,
    templates: Mapping[type[Paper], Template] | None = None,
    demo: bool = False,
    note: str = "",
    allow_missing: bool = False,
    tick: Tick = no_tick,
) -> BatchReceipt:
    """All papers that can be made, in order, as one PDF at `path`; the receipt says which and why the others not.

    Nothing is written when not one can be made (NothingToPrint) or when `tick` raises.
    """
    total = 2 * len(papers)  # half of the work is setting, half is drawing
    steps = collect(
        papers, title=title, templates=templates, demo=demo, note=note, allow_missing=allow_missing
    )
    made = run_through(steps, lambda done, of: tick(done, total))
    if not made.produced:
        raise NothingToPrint(len(made.skipped))
    drawing = len(papers)
    to_pdf(
        made.document,
        path,
        allow_missing=True,  # what lacks glyphs and must not was skipped
        tick=lambda done, of: tick(drawing + drawing * done // of, total),
    )
    tick(total, total)
    return made.receipt(path)
