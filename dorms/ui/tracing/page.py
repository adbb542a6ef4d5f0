"""文书归档: papers that were printed to be signed, how far each is, in which box it lies, its scans."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QFileDialog

from dorms.actions.tracing import attach_scan
from dorms.db.queries.tracing import traced_papers
from dorms.domain.papers import PAPERS
from dorms.domain.tracing import Scan, Step, TracedPaper
from dorms.messages import translate
from dorms.messages.tracing import needs_name, step_name
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.rows import Column, Kind, RowsModel, with_fields
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.people.offers import open_form
from dorms.ui.tracing.forms import ReturnForm
from dorms.ui.tracing.scans import open_scan, read_scan

# What the columns show, in their order: where a block may be pasted.
FIELDS = (
    "label", "status", "printed_on", "signed_on", "sealed_on", "filed_on", "box", "scans",
)  # fmt: skip


class PapersPage(ListPage[TracedPaper]):
    """The newest on top; what has been out too long is marked."""

    reads: ClassVar[frozenset[str]] = frozenset({"printed_paper", "attachment"})
    topic = "reports"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        table = Table(
            RowsModel(with_fields(_columns(today), FIELDS), identity=lambda paper: paper.id),
            name="papers",
            title=self.tr("文书归档"),
            empty=self.tr(
                "还没有要收回的文书。打印协议、交接单、申请表等之后，会记在这里，签好字收回时登记。"
            ),
            subject="papers",
        )
        super().__init__(
            backend, table, inspector=Inspector(self.tr("选一份文书，这里会显示走到哪一步、归在哪个盒。"))
        )
        self.signed = self.offer(self.tr("登记签字(&Q)…"), self._on_signed, icon="edit", needs_row=True)
        self.sealed = self.offer(self.tr("登记盖章(&Z)…"), self._on_sealed, icon="ok", needs_row=True)
        self.filed = self.offer(self.tr("归档(&G)…"), self._on_filed, icon="folder", needs_row=True)
        self.attach = self.offer(self.tr("附扫描件(&S)…"), self._on_attach, icon="add", needs_row=True)
        self.look = self.offer(
            self.tr("看扫描件(&L)"), self._on_look, icon="show", needs_row=True, why_not=self._why_no_look
        )
        self.inspector.offer(self.signed, self.sealed, self.filed, self.attach, self.look)

    def lines(self) -> Sequence[TracedPaper]:
        return self.backend.ask(traced_papers)

    def chosen_ids(self) -> list[UUID]:
        """The chosen papers, the current one first."""
        current = self.table.current()
        rows = [*([current] if current else []), *self.table.selected()]
        return list(dict.fromkeys(row.id for row in rows))

    def profile(self, row: TracedPaper) -> Profile:
        facts = [(step_name(step), str(row.day_of(step) or "")) for step in Step]
        facts += [(self.tr("盒号"), row.box), (self.tr("扫描件"), "\n".join(map(_scan_words, row.scans)))]
        lacking = self.tr("、").join(needs_name(step) for step in row.lacking)
        return Profile(
            title=row.label,
            subtitle=kind_title(row.kind),
            mark=_mark(row, self._today),
            state=step_name(row.status),
            facts=[Fact(label, text) for label, text in facts if text],
            notices=[self.tr("还差：{steps}").format(steps=lacking)] if lacking else [],
        )

    def _on_signed(self) -> None:
        self._ask(Step.SIGNED)

    def _on_sealed(self) -> None:
        self._ask(Step.SEALED)

    def _on_filed(self) -> None:
        self._ask(Step.FILED)

    def _ask(self, step: Step) -> None:
        if papers := self.chosen_ids():
            open_form(ReturnForm(self, self._today, papers, step))

    def _on_attach(self) -> None:
        paper = self.table.current()
        if paper is None:
            return
        kinds = self.tr("扫描件 ({files})").format(files="*.pdf *.jpg *.jpeg *.png")
        chosen, _ = QFileDialog.getOpenFileName(self.window(), self.tr("附扫描件"), "", kinds)
        if chosen:
            self.attach_file(paper, Path(chosen))

    def attach_file(self, paper: TracedPaper, path: Path) -> Job:
        """Read the file, scale a picture down, keep it with the paper."""
        content = read_scan(path)
        return self.backend.run(attach_scan, paper.id, name=path.name, content=content)

    def _why_no_look(self) -> str:
        paper = self.table.current()
        if paper is None or not paper.scans:
            return self.tr("这份文书还没有扫描件。")
        return "" if paper.scans[-1].is_here else _scan_words(paper.scans[-1])

    def _on_look(self) -> None:
        paper = self.table.current()
        if paper is not None and paper.scans:
            open_scan(self.backend, paper.scans[-1])


def _scan_words(scan: Scan) -> str:
    """The scan's name; of one that has not come, where it is."""
    if scan.is_here:
        return scan.name
    words = translate("Tracing", "{name}：扫描件还没有收到，原件在{office}，随它下一次上报带来")
    return words.format(name=scan.name, office=scan.office)


def kind_title(template: str) -> str:
    """What the paper is called, by its template."""
    return next((kind.title for kind in PAPERS if kind.template == template), template)


def _mark(paper: TracedPaper, today: date) -> Mark | None:
    if paper.is_out(today):
        return Mark(translate("Tracing", "外"), Shape.TRIANGLE, Tone.LATE)
    if not paper.lacking:
        return Mark(translate("Tracing", "齐"), Shape.DISC, Tone.FREE)
    return None


def _columns(today: date) -> list[Column[TracedPaper]]:
    return [
        Column(translate("Tracing", "文书"), lambda one: one.label, Kind.PLACE, width=44),
        Column(
            translate("Tracing", "状态"),
            lambda one: step_name(one.status),
            width=12,
            mark=lambda one: _mark(one, today),
        ),
        Column(step_name(Step.PRINTED), lambda one: str(one.printed_on or ""), Kind.DATE, width=11),
        Column(step_name(Step.SIGNED), lambda one: str(one.signed_on or ""), Kind.DATE, width=11),
        Column(step_name(Step.SEALED), lambda one: str(one.sealed_on or ""), Kind.DATE, width=11),
        Column(step_name(Step.FILED), lambda one: str(one.filed_on or ""), Kind.DATE, width=11),
        Column(translate("Tracing", "盒号"), lambda one: one.box, Kind.CODE, width=14),
        Column(translate("Tracing", "扫描件"), lambda one: str(len(one.scans) or ""), Kind.NUMBER, width=7),
    ]
