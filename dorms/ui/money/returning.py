"""登记返回: a sheet as the pay office sent it back; everybody is 已扣 until somebody says otherwise."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from dorms.actions.money.payroll import Deducted, return_payroll
from dorms.db.queries.payroll import payroll_lines_of
from dorms.domain.amounts import figures
from dorms.domain.days import read_day
from dorms.domain.money.payroll import Outcome, PayrollLine, PayrollSheet, outcome_of
from dorms.domain.money.shares import plain
from dorms.errors import DormsError
from dorms.messages import explain
from dorms.ui.kit.errors import refusal
from dorms.ui.kit.line import Line
from dorms.ui.kit.page import Page
from dorms.ui.money.payroll import outcome_words
from dorms.ui.revising.grid import offer_grid_paste

NAME, UNIT, ASKED, IS_TAKEN, TAKEN, WHY, OUTCOME = range(7)


class ReturnForm(QDialog):
    """One press where all was deducted; a tick taken away is 未扣, another amount 部分扣, both with their reason."""

    def __init__(self, page: Page, today: date, sheet: PayrollSheet, lines: Sequence[PayrollLine]) -> None:
        super().__init__(page)
        self._page, self._today, self._sheet, self._lines = page, today, sheet, list(lines)
        title = self.tr("登记返回　{school} {month}")
        self.setWindowTitle(title.format(school=sheet.school, month=sheet.month))
        self.resize(860, 520)
        self.day, self.receipt = Line(today.isoformat()), Line("")
        self.table, self.told = QTableWidget(), QLabel()
        self.save = QPushButton(self.tr("登记返回(&S)"))
        self._lay_out()
        self._fill()
        self.table.itemChanged.connect(self._on_changed)
        offer_grid_paste(self.table)
        self.save.clicked.connect(self.try_save)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.try_save)
        self._tell()
        self.save.setFocus()

    @classmethod
    def begin(cls, page: Page, today: date, sheet: PayrollSheet) -> None:
        """Open it with the lines that are not answered yet."""
        lines = page.backend.ask(payroll_lines_of, sheet.id, open_only=True)
        form = cls(page, today, sheet, lines)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.open()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        asked = ((self.tr("到账日期(&D)"), self.day), (self.tr("票据号(&P)"), self.receipt))
        for words, widget in asked:
            label = QLabel(words)
            label.setBuddy(widget)
            widget.setAccessibleName(words.split("(&")[0])
            widget.setMaximumWidth(160)
            head.addWidget(label)
            head.addWidget(widget)
        head.addStretch(1)
        self.told.setObjectName("muted")
        self.told.setWordWrap(True)
        self.save.setObjectName("primary")
        leave = QPushButton(self.tr("关闭"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(leave)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def _fill(self) -> None:
        self.table.setAccessibleName(self.tr("代扣结果"))
        self.table.setColumnCount(7)
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("姓名"), self.tr("房号"), self.tr("应扣"), self.tr("已扣"), self.tr("实扣"),
                self.tr("未扣原因"), self.tr("结果"),
            ]
        )  # fmt: skip
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(UNIT, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(WHY, 170)
        self.table.setColumnWidth(IS_TAKEN, 60)
        self.table.setRowCount(len(self._lines))
        for at, line in enumerate(self._lines):
            amount = plain(line.amount)
            texts = (line.name, line.unit, amount, "", amount, "", outcome_words(Outcome.TAKEN))
            for column, text in enumerate(texts):
                self.table.setItem(at, column, _item(text, column))

    @Slot(QTableWidgetItem)
    def _on_changed(self, item: QTableWidgetItem) -> None:
        at, column = item.row(), item.column()
        if column not in (IS_TAKEN, TAKEN, WHY):
            return
        self.table.blockSignals(True)
        line = self._lines[at]
        if column == IS_TAKEN:
            is_taken = item.checkState() is Qt.CheckState.Checked
            self._item(at, TAKEN).setText(plain(line.amount) if is_taken else "0")
        elif column == TAKEN:
            taken = self._taken(at)
            state = Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked
            self._item(at, IS_TAKEN).setCheckState(state)
        taken = self._taken(at)
        words = self.tr("不是数字") if taken is None else outcome_words(outcome_of(line.amount, taken))
        self._item(at, OUTCOME).setText(words)
        self.table.blockSignals(False)
        self._tell()

    def _item(self, at: int, column: int) -> QTableWidgetItem:
        item = self.table.item(at, column)
        assert item is not None
        return item

    def _taken(self, at: int) -> Decimal | None:
        try:
            value = Decimal(self._item(at, TAKEN).text().strip() or "0")
        except InvalidOperation:
            return None
        return value if value.is_finite() else None

    def _tell(self) -> None:
        taken = [self._taken(at) or Decimal(0) for at in range(len(self._lines))]
        words = self.tr("共 {all} 人，扣到 {count} 人、{amount} 元。没有扣到的仍算欠缴。")
        count = sum(1 for one in taken if one)
        self.told.setText(
            words.format(all=len(self._lines), count=count, amount=figures(sum(taken, Decimal(0))))
        )

    def _answers(self) -> list[Deducted]:
        return [
            Deducted(
                line=line.id, taken=self._taken(at) or Decimal(0), reason=self._item(at, WHY).text().strip()
            )
            for at, line in enumerate(self._lines)
        ]

    @Slot()
    def try_save(self) -> None:
        """Keep the answers; the first line that is no number or lacks its reason gets the cursor."""
        for at, line in enumerate(self._lines):
            taken = self._taken(at)
            if taken is None or (taken < line.amount and not self._item(at, WHY).text().strip()):
                self.table.setCurrentCell(at, TAKEN if taken is None else WHY)
                words = self.tr("{name}：没有扣足，请写明原因。")
                if taken is None:
                    words = self.tr("{name}：实扣不是数字，请改正后再保存。")
                self.told.setText(words.format(name=line.name))
                return
        try:
            day = read_day(self.day.text())
        except DormsError as error:
            self.told.setText(explain(error))
            return
        job = self._page.backend.run(
            return_payroll, self._sheet.id, self._answers(), day=day, today=self._today,
            receipt=self.receipt.text(),
        )  # fmt: skip
        job.failure_is_shown = True
        self.save.setEnabled(False)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, outcome: object) -> None:
        self.accept()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self.told.setText(explain(refusal(error)))


def _item(text: str, column: int) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    if column in (TAKEN, WHY):
        flags |= Qt.ItemFlag.ItemIsEditable
    if column == IS_TAKEN:
        flags |= Qt.ItemFlag.ItemIsUserCheckable
        item.setCheckState(Qt.CheckState.Checked)
    item.setFlags(flags)
    if column in (ASKED, TAKEN):
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
