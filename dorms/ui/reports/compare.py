"""与现在比较: each later correction of a sheet that was handed out, with who made it, when and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from dorms.actions.issuing import compared_with_now
from dorms.db.past import arrival_of
from dorms.db.queries.issued import LateChange, changed_since
from dorms.db.store import Store
from dorms.domain.issuing import Correction, IssuedSheet
from dorms.messages import translate
from dorms.messages.commands import command_name
from dorms.messages.exchange import sheet_name
from dorms.messages.issuing import correction_kind, correction_words
from dorms.ui.kit.page import Page
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.story import minute_of
from dorms.ui.kit.table import Table


@dataclass(frozen=True)
class CorrectionLine:
    """One difference, and the newest operation on that row since."""

    at: int
    correction: Correction
    change: LateChange | None


def gather_corrections(store: Store, sheet: IssuedSheet) -> list[CorrectionLine]:
    """Every difference with what is known of its cause."""
    found = compared_with_now(store, sheet.id)
    rows = list({one.row: None for one in found if one.row is not None})
    with store.reading() as session:
        causes = changed_since(session, rows, arrival_of(session, sheet.id))
    return [
        CorrectionLine(at, one, causes.get(one.row) if one.row is not None else None)
        for at, one in enumerate(found)
    ]


class CompareDialog(QDialog):
    """The corrections as a list that can be filtered, copied and exported."""

    def __init__(self, page: Page, sheet: IssuedSheet, lines: Sequence[CorrectionLine]) -> None:
        super().__init__(page)
        self.setWindowTitle(self.tr("与现在比较　{number}").format(number=sheet.number))
        words = self.tr("《{name}》统计日期 {day}，{issued} 报出。按现在知道的情况重算，有 {count} 处不同。")
        head = QLabel(
            words.format(
                name=sheet_name(sheet.order.sheet),
                day=sheet.order.as_of,
                issued=sheet.issued_on,
                count=len(lines),
            )
        )
        head.setContentsMargins(12, 10, 12, 2)
        self.table: Table[CorrectionLine] = Table(
            RowsModel(_columns(), identity=lambda line: line.at),
            name="corrections",
            title=self.tr("后来的更正"),
            empty=self.tr("没有不同：报出以后，这张表的内容没有变过。"),
        )
        self.table.rows.set_rows(lines)
        box = QDialogButtonBox()
        box.addButton(self.tr("关闭"), QDialogButtonBox.ButtonRole.RejectRole).setDefault(True)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        box.setContentsMargins(0, 6, 12, 0)
        column.addWidget(box)
        self.resize(QSize(940, 480))


def _columns() -> list[Column[CorrectionLine]]:
    return [
        Column(translate("Reports", "类别"), lambda one: correction_kind(one.correction.kind), width=8),
        Column(translate("Reports", "哪一行"), lambda one: one.correction.label, Kind.PLACE, width=34),
        Column(translate("Reports", "后来的变化"), lambda one: correction_words(one.correction), width=40),
        Column(
            translate("Reports", "办理"),
            lambda one: command_name(one.change.command) if one.change else "",
            width=14,
        ),
        Column(
            translate("Reports", "经办人"),
            lambda one: one.change.actor if one.change else "",
            Kind.NAME,
            width=9,
        ),
        Column(translate("Reports", "时间"), _when, Kind.DATE, width=16),
    ]


def _when(line: CorrectionLine) -> str:
    return minute_of(line.change.at) if line.change is not None else ""
