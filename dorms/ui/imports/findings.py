"""What the 预检 found, cell by cell: where, what stands there, which rule, what to do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from dorms.domain.imports import Outcome, Problem, SheetReport, TotalMismatch
from dorms.messages import explain, translate
from dorms.messages.findings import outcome_name, rule_of
from dorms.messages.sheets import remedy_sentence, said
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone


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


Part = tuple[int, str, str, str, str, str, Outcome | None, str]


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
    )


Wanted = Callable[[Finding], bool]


class FindingsPanel(QWidget):
    """The list with its chooser; the line below says the whole sentence of the chosen finding."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: RowsModel[Finding] = RowsModel(_columns(), identity=lambda finding: finding.at)
        self.table = Table(
            self.rows,
            name="findings",
            title=self.tr("预检的发现"),
            empty=self.tr("没有发现问题。"),
        )
        self.which, self.sentence = QComboBox(), QLabel()
        self._wanted: list[Wanted] = []
        self._lay_out()

    def _lay_out(self) -> None:
        self.table.filter_box.setPlaceholderText(self.tr("筛选：栏目、内容、规则"))
        self.which.setAccessibleName(self.tr("看哪些发现"))
        self.table.add_tool(self.which)
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumHeight(self.sentence.fontMetrics().lineSpacing() * 2 + 12)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.sentence.setContentsMargins(12, 6, 12, 6)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.sentence)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, copy in (("Ctrl+C", self._copy), ("Ctrl+Shift+C", partial(self._copy, titles=True))):
            QShortcut(QKeySequence(keys), self.table.view, copy, context=inside)
        QShortcut(QKeySequence("Ctrl+F"), self, self.table.start_filter)
        self.which.currentIndexChanged.connect(self._on_which)
        self.table.chosen.connect(self._on_chosen)

    def _copy(self, *, titles: bool = False) -> None:
        self.table.view.copy(titles=titles)

    def show_report(self, report: SheetReport) -> None:
        """The findings of this report; what somebody has to do something about is shown first."""
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
        self.show_only(1 if any(finding.needs_somebody for finding in found) else 0)

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
        words = finding.sentence if finding is not None else ""
        self.sentence.setText(words)
        self.sentence.setAccessibleName(words or self.tr("选中的发现"))
        self.chosen.emit(finding)


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
        Column(
            translate("Findings", "规则"),
            lambda finding: finding.rule,
            width=32,
            hint=lambda finding: finding.rule,
        ),
        Column(
            translate("Findings", "怎么办"),
            lambda finding: finding.remedy,
            width=34,
            hint=lambda finding: finding.remedy,
        ),
        Column(translate("Findings", "工作表"), lambda finding: finding.sheet, width=12, shown=False),
    ]
