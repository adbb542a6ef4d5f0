"""What the 预检 found, cell by cell: where, what stands there, which rule, what to do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from dorms.domain.imports import Outcome, Problem, SheetReport, TotalMismatch
from dorms.domain.verdicts import PASSABLE, Decided, proposals
from dorms.messages import explain, translate
from dorms.messages.findings import outcome_name, rule_of
from dorms.messages.sheets import remedy_sentence, said
from dorms.ui.imports.decide import DecideBar, Reach
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone

MOST_SHOWN = 3  # proposals in a cell of the list; the chooser has all


@dataclass(frozen=True)
class Finding:
    """One line of the list; `outcome` None: a sum of the sheet that its rows do not add up to."""

    at: int
    sheet: str
    row: int
    cell: str
    column: str
    value: str
    rule: str
    remedy: str
    outcome: Outcome | None
    sentence: str
    problem: Problem | None = None

    @property
    def proposal(self) -> str:
        """What we propose, in words."""
        if self.problem is None:
            return ""
        if self.problem.outcome is Outcome.REPAIRED:
            return said(self.problem.repaired_to)
        if self.problem.code in PASSABLE:
            return translate("Findings", "照常导入")
        return translate("Findings", " 或 ").join(said(one) for one in proposals(self.problem)[:MOST_SHOWN])

    @property
    def needs_somebody(self) -> bool:
        """Whether anything is left to do about it."""
        return self.outcome is not Outcome.REPAIRED


def findings_of(report: SheetReport) -> list[Finding]:
    """Every finding of the report in the order of the sheet, the sums at the end."""
    return [
        Finding(at, report.sheet, *part)
        for at, part in enumerate([*_of_cells(report), *map(_of_total, report.totals)])
    ]


Part = tuple[int, str, str, str, str, str, Outcome | None, str, Problem | None]


def _of_cells(report: SheetReport) -> Iterator[Part]:
    for row in report.rows:
        for problem in row.problems:
            yield _of_cell(problem)


def _of_cell(problem: Problem) -> Part:
    return (
        problem.row,
        problem.cell,
        problem.column,
        said(problem.value),
        rule_of(problem.code),
        remedy_sentence(problem),
        problem.outcome,
        explain(problem),
        problem,
    )


def _of_total(total: TotalMismatch) -> Part:
    counted = translate("Findings", "上面各行加起来是 {counted}，请核对。")
    return (
        total.row,
        total.cell,
        total.column,
        said(total.stated),
        translate("Findings", "小计、合计应当等于上面各行之和。"),
        counted.format(counted=said(total.counted)),
        None,
        explain(total),
        None,
    )


Wanted = Callable[[Finding], bool]


class FindingsPanel(QWidget):
    """The list with its chooser; the line below says the chosen finding's sentence and takes decisions about it."""

    chosen = Signal(object)
    decided = Signal(object)  # Decided: the sheet is to be read again with this in mind

    def __init__(self) -> None:
        super().__init__()
        self.rows: RowsModel[Finding] = RowsModel(_columns(), identity=lambda finding: finding.at)
        self.table = Table(
            self.rows,
            name="findings",
            title=self.tr("预检的发现"),
            empty=self.tr("没有发现问题。"),
        )
        self.which, self.bar = QComboBox(), DecideBar()
        self._decided = Decided()
        self._wanted: list[Wanted] = []
        self._lay_out()

    def _lay_out(self) -> None:
        self.table.filter_box.setPlaceholderText(self.tr("筛选：栏目、内容、规则"))
        self.which.setAccessibleName(self.tr("看哪些发现"))
        self.table.add_tool(self.which)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.bar)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, copy in (("Ctrl+C", self._copy), ("Ctrl+Shift+C", partial(self._copy, titles=True))):
            QShortcut(QKeySequence(keys), self.table.view, copy, context=inside)
        QShortcut(QKeySequence("Ctrl+F"), self, self.table.start_filter)
        self.which.currentIndexChanged.connect(self._on_which)
        self.table.chosen.connect(self._on_chosen)
        self.bar.accepted.connect(self._on_accepted)
        self.bar.refused.connect(self._on_refused)

    def _copy(self, *, titles: bool = False) -> None:
        self.table.view.copy(titles=titles)

    def show_report(self, report: SheetReport, decided: Decided | None = None) -> None:
        """The findings of this report; what somebody has to do something about is shown first.

        `decided`: what was said so far; without it nothing can be decided here.
        """
        is_again = bool(decided)
        at = self.which.currentIndex()
        self._decided = decided if decided is not None else Decided()
        for widget in (self.bar.choice, self.bar.reach, self.bar.accept, self.bar.refuse):
            widget.setVisible(decided is not None)
        found = findings_of(report)
        self.rows.set_rows(found)
        kinds: list[tuple[str, Wanted]] = [
            (self.tr("全部 {count} 条"), lambda finding: True),
            (self.tr("要处理的 {count} 条"), lambda finding: finding.needs_somebody),
            (self.tr("不能导入 {count} 条"), lambda finding: finding.outcome is Outcome.REFUSED),
            (self.tr("需人工核实 {count} 条"), lambda finding: finding.outcome is Outcome.NEEDS_PERSON),
            (self.tr("已修正 {count} 条"), lambda finding: finding.outcome is Outcome.REPAIRED),
            (self.tr("合计不符 {count} 条"), lambda finding: finding.outcome is None),
        ]
        self.which.blockSignals(True)
        self.which.clear()
        self._wanted = [wanted for _, wanted in kinds]
        for words, wanted in kinds:
            self.which.addItem(words.format(count=sum(map(wanted, found))))
        self.which.blockSignals(False)
        first = 1 if any(finding.needs_somebody for finding in found) else 0
        self.show_only(at if is_again else first)

    def show_only(self, which: int) -> None:
        """Show the findings of this choice."""
        self.which.setCurrentIndex(which)
        self._on_which(which)

    @Slot(int)
    def _on_which(self, which: int) -> None:
        if 0 <= which < len(self._wanted):
            self.rows.set_condition(self._wanted[which])
            self.table.view.choose_first()
            self._on_chosen(self.table.current())

    @Slot(object)
    def _on_chosen(self, finding: Finding | None) -> None:
        self.bar.show_finding(*((finding.sentence, finding.problem) if finding is not None else ("", None)))
        self.chosen.emit(finding)

    # Deciding

    def _reached(self) -> list[Problem]:
        reach, chosen = self.bar.reach.currentData(), self.table.selected()
        if reach is Reach.CELLS:
            wanted = chosen
        elif reach is Reach.ALL:
            wanted = self.rows.visible_rows()
        else:
            columns = {finding.column for finding in chosen}
            codes = {finding.problem.code for finding in chosen if finding.problem is not None}
            by_column = reach is Reach.COLUMN
            wanted = [
                one
                for one in self.rows.visible_rows()
                if (one.column in columns if by_column else one.problem and one.problem.code in codes)
            ]
        return [finding.problem for finding in wanted if finding.problem is not None]

    @Slot()
    def _on_accepted(self) -> None:
        problems, typed = self._reached(), self.bar.wanted()
        decided = self._decided.accepted(problems)
        if self.bar.reach.currentData() is Reach.CELLS and len(problems) == 1 and typed:
            decided = decided.said(problems[0].cell, typed)
        self._decide(decided)

    @Slot()
    def _on_refused(self) -> None:
        self._decide(self._decided.refused(self._reached()))

    def _decide(self, decided: Decided) -> None:
        if decided != self._decided:
            self.decided.emit(decided)


def outcome_words(outcome: Outcome | None) -> str:
    """What becomes of what was found."""
    return outcome_name(outcome) if outcome is not None else translate("Findings", "合计不符")


def outcome_mark(outcome: Outcome | None) -> Mark:
    """The same as letter, shape and colour."""
    if outcome is Outcome.REFUSED:
        return Mark(translate("Findings", "拒"), Shape.OCTAGON, Tone.DANGER)
    if outcome is Outcome.NEEDS_PERSON:
        return Mark(translate("Findings", "核"), Shape.DIAMOND, Tone.LATE)
    if outcome is None:
        return Mark(translate("Findings", "合"), Shape.TRIANGLE, Tone.LATE)
    return Mark(translate("Findings", "修"), Shape.RING, Tone.FREE)


def _columns() -> list[Column[Finding]]:
    texts: list[tuple[str, Callable[[Finding], str], int]] = [
        (translate("Findings", "规则"), lambda finding: finding.rule, 32),
        (translate("Findings", "怎么办"), lambda finding: finding.remedy, 34),
    ]
    return [
        Column(
            translate("Findings", "结果"),
            lambda finding: outcome_words(finding.outcome),
            mark=lambda finding: outcome_mark(finding.outcome),
            order=lambda finding: -finding.outcome.rank if finding.outcome else 0,
            width=13,
        ),
        Column(
            translate("Findings", "行"),
            lambda finding: str(finding.row),
            Kind.NUMBER,
            order=lambda finding: finding.row,
            width=5,
        ),
        Column(
            translate("Findings", "单元格"), lambda finding: finding.cell, Kind.CODE, width=8, shown=False
        ),
        Column(translate("Findings", "栏目"), lambda finding: finding.column, width=12),
        Column(translate("Findings", "表里写的"), lambda finding: finding.value, Kind.CODE, width=20),
        Column(translate("Findings", "建议"), lambda finding: finding.proposal, Kind.CODE, width=16),
        *(Column(title, text, width=width, hint=text) for title, text, width in texts),
        Column(translate("Findings", "工作表"), lambda finding: finding.sheet, width=12, shown=False),
    ]
