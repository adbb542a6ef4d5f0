"""The page after the 预检: five counters that add up, the findings, the columns, and what else the file told."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from dorms.actions.imports import ORDER, Preview
from dorms.domain.imports import SheetReport
from dorms.domain.verdicts import Decided
from dorms.messages import explain, translate
from dorms.messages.findings import skip_name
from dorms.messages.store import kind_name
from dorms.sheets.reading import Peek
from dorms.ui.imports.columns import ColumnsPanel
from dorms.ui.imports.findings import FindingsPanel
from dorms.ui.kit.theme import Tone, colours, font

REFUSED, NEEDS_PERSON = 2, 3  # choices of the findings list


class CounterBox(QPushButton):
    """One counter: a number and its name; those with findings lead to them."""

    def __init__(self, words: str, tone: Tone) -> None:
        super().__init__()
        self.setObjectName("figure")
        self._tone, self._words = tone, words
        self.number, name = QLabel("0"), QLabel(words)
        self.number.setFont(font(scale=1.6, bold=True))
        name.setObjectName("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 14, 6)
        column.setSpacing(0)
        for label in (self.number, name):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self.setAccessibleName(words)
        self.setMinimumHeight(58)
        self.setMinimumWidth(104)

    def show_count(self, count: int) -> None:
        ink = colours().tones[self._tone].ink if count else colours().muted
        self.number.setText(f"{count:,}")
        self.number.setStyleSheet(f"color: {ink};")
        self.setAccessibleName(self.tr("{name} {count} 行").format(name=self._words, count=count))


class ReportPage(QWidget):
    """Shows one preview; the wizard's buttons act on it."""

    kind_chosen = Signal(object)  # Kind

    def __init__(self) -> None:
        super().__init__()
        self.file, self.place, self.sum, self.missing = QLabel(), QLabel(), QLabel(), QLabel()
        self.kinds = QComboBox()
        self.counters = {
            "new": CounterBox(self.tr("新增"), Tone.FREE),
            "changed": CounterBox(self.tr("有变化"), Tone.WAITING),
            "same": CounterBox(self.tr("没变"), Tone.LIVED),
            "needs_person": CounterBox(self.tr("需人工核实"), Tone.LATE),
            "refused": CounterBox(self.tr("不能导入"), Tone.DANGER),
        }
        self.tabs, self.findings, self.columns = QTabWidget(), FindingsPanel(), ColumnsPanel()
        self.told = QPlainTextEdit()
        self._lay_out()

    def _lay_out(self) -> None:
        self._dress()
        head, told, counters = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.file)
        head.addStretch(1)
        head.addWidget(QLabel(self.tr("读作")))
        head.addWidget(self.kinds)
        told.addWidget(self.place, 1)
        told.addWidget(self.sum)
        counters.setSpacing(8)
        for box in self.counters.values():
            counters.addWidget(box, 1)
        for panel in (self.findings, self.columns, self.told):
            self.tabs.addTab(panel, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 6)
        column.setSpacing(6)
        for layout in (head, told, counters):
            column.addLayout(layout)
        column.addWidget(self.missing)
        column.addWidget(self.tabs, 1)
        self.kinds.activated.connect(self._on_kind)
        self.counters["refused"].clicked.connect(lambda: self._look_at(REFUSED))
        self.counters["needs_person"].clicked.connect(lambda: self._look_at(NEEDS_PERSON))

    def _dress(self) -> None:
        self.file.setFont(font(scale=1.2, bold=True))
        for label in (self.file, self.place):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.place, self.sum):
            label.setObjectName("muted")
        self.kinds.setAccessibleName(self.tr("按哪一种表读"))
        self.kinds.addItems([kind_name(kind) for kind in ORDER])
        self.missing.setObjectName("card")
        self.missing.setWordWrap(True)
        self.missing.setContentsMargins(12, 6, 12, 6)
        self.told.setReadOnly(True)
        self.told.setFrameShape(QFrame.Shape.NoFrame)
        self.told.setAccessibleName(self.tr("读表说明"))
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("预检结果"))

    # What is shown

    def show_preview(
        self, found: Preview, peek: Peek, kept: Mapping[str, str], decided: Decided | None = None
    ) -> None:
        """The counters, findings and columns of this preview."""
        report = found.report
        self.file.setText(report.file)
        self.kinds.setCurrentIndex(ORDER.index(report.kind))
        self.place.setText(place_words(report))
        for name, box in self.counters.items():
            box.show_count(found.counts[name])
        self.sum.setText(sum_words(found.counts))
        self.missing.setText(missing_words(found))
        self.missing.setVisible(bool(found.missing))
        self.findings.show_report(report, decided or Decided())
        self.columns.show_read(report, peek, kept)
        told = told_words(report)
        self.told.setPlainText("\n".join(told))
        problems = sum(len(row.problems) for row in report.rows) + len(report.totals)
        self.tabs.setTabText(0, self.tr("发现（{count}）").format(count=problems))
        self.tabs.setTabText(1, self.tr("栏目对应（{count}）").format(count=len(report.columns)))
        self.tabs.setTabText(2, self.tr("读表说明（{count}）").format(count=len(told)))
        self.tabs.setCurrentIndex(0)

    @Slot(int)
    def _on_kind(self, at: int) -> None:
        self.kind_chosen.emit(ORDER[at])

    def _look_at(self, which: int) -> None:
        self.tabs.setCurrentIndex(0)
        self.findings.show_only(which)


def place_words(report: SheetReport) -> str:
    """Where in the file the rows stand."""
    words = translate(
        "Imports", "工作表“{sheet}”，表头在第 {row} 行，读到 {count} 行数据。还没有写入任何内容。"
    )
    return words.format(sheet=report.sheet, row=report.header_row, count=len(report.rows))


def sum_words(counts: Mapping[str, int]) -> str:
    """The five counters and what they add up to."""
    words = translate(
        "Imports", "{new} + {changed} + {same} + {needs_person} + {refused} = {rows_in_file} 行"
    )
    return words.format(**counts)


def missing_words(found: Preview) -> str:
    """Who is no longer on a new roster."""
    if not found.missing:
        return ""
    words = translate(
        "Imports",
        "新名册中没有的 {missing} 人，其中 {living} 人在住。导入后列入待办“核实是否调离”，他们的资料一概不动。",
    )
    return words.format(missing=found.missing, living=found.missing_living)


def told_words(report: SheetReport) -> list[str]:
    """What else the file told: notices, rows passed over, columns left out, sums that do not match."""
    told = [explain(notice) for notice in report.notices]
    told += [explain(total) for total in report.totals]
    for reason, count in Counter(skipped.reason for skipped in report.skipped).items():
        words = translate("Imports", "跳过 {count} 行：{reason}。")
        told.append(words.format(count=count, reason=skip_name(reason)))
    if report.ignored_columns:
        words = translate("Imports", "没有读的列：{columns}。需要的话，在“栏目对应”里指定。")
        told.append(words.format(columns=translate("Imports", "、").join(report.ignored_columns)))
    return told
