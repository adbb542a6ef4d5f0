"""抄表: every meter of a kind in one table; the reading is typed, Enter goes to the next one."""

import unicodedata
from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from dorms.actions.money.meters import KINDS, NewReading, ReadRun, read_meters
from dorms.db.queries.money import MeterLine, meters
from dorms.domain.amounts import figures
from dorms.domain.days import read_day
from dorms.domain.money.shares import Sharing, plain, used
from dorms.errors import DormsError
from dorms.messages import explain, translate
from dorms.ui.kit.errors import refusal
from dorms.ui.kit.forms import leaves_unsaved
from dorms.ui.kit.line import Line
from dorms.ui.kit.page import Page
from dorms.ui.money.grids import DownOnEnter
from dorms.ui.money.words import measure
from dorms.ui.revising.grid import offer_grid_paste

UNIT, NUMBER, BEFORE, DAY, NOW, WRAPPED, USED = range(7)


class ReadingForm(QDialog):
    """What is left empty is not read; a reading that runs backwards is marked before anything is saved."""

    def __init__(self, page: Page, today: date, lines: Sequence[MeterLine]) -> None:
        super().__init__(page)
        self._page, self._today, self._lines = page, today, list(lines)
        self._shown: list[MeterLine] = []
        self._typed: dict[MeterLine, tuple[str, bool]] = {}  # also of the kinds that are not on screen
        self.setWindowTitle(self.tr("抄表"))
        self.resize(900, 600)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("种类"))
        self.kind.addItems([kind for kind in KINDS if any(one.kind == kind for one in lines)])
        self.day = Line(today.isoformat())
        self.day.setAccessibleName(self.tr("抄表日期"))
        self.sharing = QComboBox()
        self.sharing.setAccessibleName(self.tr("同住的怎样分摊"))
        for words, way in (
            (self.tr("按住的天数"), Sharing.NIGHTS),
            (self.tr("按人头"), Sharing.HEADS),
        ):
            self.sharing.addItem(words, way)
        self.table = QTableWidget()
        self.told = QLabel()
        self.save = QPushButton(self.tr("保存(&S)"))
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._fill)
        self.table.itemChanged.connect(self._on_changed)
        self.save.clicked.connect(self.try_save)
        self.table.setItemDelegateForColumn(NOW, DownOnEnter(self.table))
        offer_grid_paste(self.table, self._tell_pasted)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.try_save)
        self._fill()
        self.table.setFocus()

    @classmethod
    def begin(cls, page: Page, today: date, lines: Sequence[MeterLine] | None = None) -> None:
        """Open it with these meters, or with every one in use."""
        form = cls(page, today, page.backend.ask(meters, today) if lines is None else lines)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.open()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        asked = (
            (self.tr("种类"), self.kind),
            (self.tr("抄表日期"), self.day),
            (self.tr("同住的分摊"), self.sharing),
        )
        for words, widget in asked:
            head.addWidget(QLabel(words))
            head.addWidget(widget)
        head.addStretch(1)
        self.told.setObjectName("muted")
        self.told.setWordWrap(True)
        self.save.setObjectName("primary")
        self.save.setAutoDefault(False)
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
        self.table.setAccessibleName(self.tr("各户表计"))
        self.table.setColumnCount(7)
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("房源"), self.tr("表号"), self.tr("上次示数"), self.tr("上次抄表"), self.tr("本次示数"),
                self.tr("走过一圈"), self.tr("用量"),
            ]
        )  # fmt: skip
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(UNIT, QHeaderView.ResizeMode.Stretch)

    @Slot()
    def _fill(self) -> None:
        kind = self.kind.currentText()
        self._shown = [one for one in self._lines if one.kind == kind]
        self.table.blockSignals(True)
        head = self.table.horizontalHeaderItem(USED)
        assert head is not None
        head.setText(self.tr("用量（{measure}）").format(measure=measure(kind)))
        self.table.setRowCount(len(self._shown))
        for at, one in enumerate(self._shown):
            value = "" if one.last_value is None else plain(one.last_value)
            now, wrapped = self._typed.get(one, ("", False))
            texts = (one.unit, one.number, value, str(one.last_day or ""), now, "", "")
            for column, text in enumerate(texts):
                self.table.setItem(at, column, _item(text, column, ticked=wrapped))
            self._count(at)
        self.table.blockSignals(False)
        if self._shown:
            self.table.setCurrentCell(0, NOW)
        self._tell()

    @Slot(QTableWidgetItem)
    def _on_changed(self, item: QTableWidgetItem) -> None:
        if item.column() in (NOW, WRAPPED):
            at = item.row()
            self._typed[self._shown[at]] = (self._text(at), self._wrapped(at))
            self._count(at)
            self._tell()

    def _count(self, at: int) -> None:
        """Show what was used; what runs backwards is said."""
        value, line = self._value(at), self._shown[at]
        words = ""
        if value is None and self._text(at):
            words = self.tr("不是数字")
        elif value is not None and line.last_value is not None:
            found = used(
                line.last_value,
                value,
                multiplier=line.multiplier,
                digits=line.digits,
                wrapped=self._wrapped(at),
            )
            words = self.tr("倒走") if found is None else plain(found)
        was_blocked = self.table.blockSignals(True)
        self._item(at, USED).setText(words)
        self.table.blockSignals(was_blocked)

    def _item(self, at: int, column: int) -> QTableWidgetItem:
        item = self.table.item(at, column)
        assert item is not None
        return item

    def _text(self, at: int) -> str:
        return self._item(at, NOW).text().strip()

    def _value(self, at: int) -> Decimal | None:
        return _number(self._text(at))

    def _wrapped(self, at: int) -> bool:
        return self._item(at, WRAPPED).checkState() is Qt.CheckState.Checked

    def readings(self) -> list[NewReading]:
        """What was typed, of every kind."""
        typed = [(line, *self._typed.get(line, ("", False))) for line in self._lines]
        return [
            NewReading(unit_id=line.unit_id, kind=line.kind, value=value, wrapped=wrapped)
            for line, text, wrapped in typed
            if (value := _number(text)) is not None
        ]

    def _first_wrong(self) -> MeterLine | None:
        """A meter whose reading is no number, shown with its kind."""
        lines = (line for line, (text, _) in self._typed.items() if text and _number(text) is None)
        return next(lines, None)

    def _tell_pasted(self, words: str) -> None:
        self._tell()
        self.told.setText(words + self.told.text())

    @Slot()
    def _tell(self) -> None:
        words = self.tr("共 {all} 块表，已填 {count} 块。没有填的不抄。")
        typed = sum(self._value(at) is not None for at in range(len(self._shown)))
        told = words.format(all=len(self._shown), count=typed)
        if others := len(self.readings()) - typed:
            told += self.tr("另外几种表已填 {count} 块，一起保存。").format(count=others)
        self.told.setText(told)

    @Slot()
    def try_save(self) -> None:
        """Keep the readings and charge what was used; what is refused is said here."""
        if (wrong := self._first_wrong()) is not None:
            self.kind.setCurrentText(wrong.kind)
            self.table.setCurrentCell(self._shown.index(wrong), NOW)
            words = self.tr("{unit} 的示数“{text}”不是数字，请改正后再保存。")
            self.told.setText(words.format(unit=wrong.unit, text=self._typed[wrong][0]))
            return
        readings = self.readings()
        if not readings:
            self.told.setText(self.tr("还没有填示数。在“本次示数”一列填写，回车到下一户。"))
            return
        try:
            day = read_day(self.day.text())
        except DormsError as error:
            self.told.setText(explain(error))
            return
        job = self._page.backend.run(
            read_meters, readings, day=day, today=self._today, sharing=Sharing(self.sharing.currentData())
        )
        job.failure_is_shown = True
        self.save.setEnabled(False)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)

    def reject(self) -> None:
        """Leave; when readings were typed, ask first."""
        if not any(text for text, _ in self._typed.values()) or leaves_unsaved(self):
            super().reject()

    @Slot(object)
    def _on_done(self, outcome: object) -> None:
        self._page.told.emit(run_words(outcome.result))  # type: ignore[attr-defined]
        self.accept()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self.told.setText(explain(refusal(error)))


def _number(text: str) -> Decimal | None:
    """Full-width digits and separators are understood."""
    try:
        value = Decimal(unicodedata.normalize("NFKC", text).replace(",", ""))
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def _item(text: str, column: int, *, ticked: bool = False) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    if column == NOW:
        flags |= Qt.ItemFlag.ItemIsEditable
    if column == WRAPPED:
        flags |= Qt.ItemFlag.ItemIsUserCheckable
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    item.setFlags(flags)
    if column in (BEFORE, NOW, USED):
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def run_words(run: ReadRun) -> str:
    """What the round of readings came to."""
    words = translate("Money", "抄表 {count} 块，收费 {charged} 笔，共 {total} 元。").format(
        count=run.readings, charged=run.charged, total=figures(run.total)
    )
    if run.unpriced:
        words += translate("Money", "{kinds}还没有单价，没有收费。").format(
            kinds="、".join(sorted(run.unpriced))
        )
    if run.idle:
        words += translate("Money", "无人居住期间的用量不收费：{count} 户。").format(count=len(run.idle))
    return words
