"""Many papers as one PDF, with a receipt that names what was made, what was not, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dorms.domain.papers import Align, ListColumn, ListRow, ListSheet, Paper
from dorms.errors import DormsError
from dorms.errors.papers import GlyphsMissing, NothingToPrint
from dorms.messages import explain
from dorms.papers.document import Document
from dorms.papers.output import Tick, no_tick, to_pdf
from dorms.papers.rendering import render
from dorms.papers.template import Template


@dataclass(frozen=True, slots=True)
class Produced:
    """One paper that is in the file, on which pages, and the characters drawn as 〓."""

    label: str
    first_page: int
    pages: int
    missing: str = ""


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
                    f"第 {made.first_page} 页起，共 {made.pages} 页{_rare(made.missing)}",
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


def batch(
    papers: Sequence[Paper],
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
    produced: list[Produced] = []
    skipped: list[Skipped] = []
    pages: list[Document] = []
    total = 2 * len(papers)  # half of the work is setting, half is drawing
    for number, paper in enumerate(papers):
        tick(number, total)
        try:
            made = render(paper, (templates or {}).get(type(paper)), demo=demo, note=note)
            if made.missing and not allow_missing:
                raise GlyphsMissing(paper.label, made.missing)
        except DormsError as why:
            skipped.append(Skipped(paper.label, why))
            continue
        first = sum(one.pages for one in produced) + 1
        produced.append(Produced(paper.label, first, len(made.pages), made.missing))
        pages.append(made)
    if not pages:
        raise NothingToPrint(len(skipped))
    whole = Document(title, tuple(page for made in pages for page in made.pages))
    to_pdf(whole, path, tick=lambda done, of: tick(len(papers) + len(papers) * done // of, total))
    tick(total, total)
    return BatchReceipt(path, tuple(produced), tuple(skipped))
