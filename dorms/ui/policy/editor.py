"""修改办法: parameters in place or the whole text, every mistake by its line, what it would change, adoption."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from dorms.errors.rules import Mistake
from dorms.messages import explain, translate
from dorms.rules.editing import Passage, passages
from dorms.rules.reading import mistakes_in
from dorms.ui.kit.theme import font
from dorms.ui.policy.adopting import AdoptPane
from dorms.ui.policy.passage import PassageForm

if TYPE_CHECKING:  # the page opens it
    from dorms.ui.policy.page import PolicyPage

WIDTH, HEIGHT, CHECK_AFTER_MS = 1060, 540, 250


class EditorDialog(QDialog):
    """First the words and parameters, then what would change, then the adoption."""

    def __init__(self, page: "PolicyPage", text: str) -> None:
        super().__init__(page)
        self.setWindowTitle(self.tr("修改办法"))
        self._page, self._passages = page, list[Passage]()
        self.clauses, self.form = QListWidget(), PassageForm()
        self.written = QPlainTextEdit(text.replace("\r\n", "\n"))
        self.mistakes, self.found = QListWidget(), QLabel()
        self.tabs, self.stack = QTabWidget(), QStackedWidget()
        self.adopt = AdoptPane(page)
        self.next, self.back = QPushButton(self.tr("下一步：看影响(&N)")), QPushButton(self.tr("上一步(&B)"))
        self.leave = QPushButton(self.tr("取消"))
        self._check = QTimer(self)
        self._check.setSingleShot(True)
        self._check.setInterval(CHECK_AFTER_MS)
        self._lay_out()
        self._connect()
        self.check_text()

    def _lay_out(self) -> None:
        self._name_parts()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.clauses)
        splitter.addWidget(self.form)
        splitter.setStretchFactor(1, 1)
        self.tabs.addTab(splitter, self.tr("逐条修改"))
        self.tabs.addTab(self.written, self.tr("规则集原文"))
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.found)
        column.addWidget(self.mistakes)
        self.stack.addWidget(first)
        self.stack.addWidget(self.adopt)
        self.next.setObjectName("primary")
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.back, self.next, self.adopt.save, self.leave):
            button.setAutoDefault(False)
            row.addWidget(button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 12, 14, 12)
        outer.addWidget(self.stack, 1)
        outer.addLayout(row)
        self.resize(WIDTH, HEIGHT)
        self._show_step(0)

    def _name_parts(self) -> None:
        self.tabs.setAccessibleName(self.tr("办法"))
        self.clauses.setAccessibleName(self.tr("条款"))
        self.clauses.setMinimumWidth(300)
        self.clauses.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clauses.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.written.setAccessibleName(self.tr("规则集原文"))
        self.written.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.written.setFont(font())
        self.mistakes.setAccessibleName(self.tr("错误"))
        self.mistakes.setMaximumHeight(110)
        self.mistakes.setWordWrap(True)
        self.found.setObjectName("muted")

    def _connect(self) -> None:
        self.written.textChanged.connect(self._check.start)
        self._check.timeout.connect(self.check_text)
        self.clauses.currentRowChanged.connect(self._on_clause)
        self.form.changed.connect(self._on_changed)
        self.mistakes.itemActivated.connect(self._on_mistake)
        self.mistakes.itemClicked.connect(self._on_mistake)
        self.next.clicked.connect(self.go_on)
        self.back.clicked.connect(lambda: self._show_step(0))
        self.leave.clicked.connect(self.reject)
        self.adopt.adopted.connect(self.accept)

    @property
    def text(self) -> str:
        """The rule set as it is written now."""
        return self.written.toPlainText()

    # Checking

    @Slot()
    def check_text(self) -> None:
        """List every mistake with its line; clauses are shown as far as the text can be read."""
        self._check.stop()
        wrong = mistakes_in(self.text)
        self.mistakes.clear()
        for one in wrong:
            item = QListWidgetItem(explain(one))
            item.setData(Qt.ItemDataRole.UserRole, one.line)
            self.mistakes.addItem(item)
        self.mistakes.setVisible(bool(wrong))
        words = self.tr("有 {count} 处错误，改正后才能继续：") if wrong else self.tr("没有错误。")
        self.found.setText(words.format(count=len(wrong)))
        self.next.setEnabled(not wrong)
        self._show_clauses(wrong)

    def _show_clauses(self, wrong: tuple[Mistake, ...]) -> None:
        try:
            self._passages = passages(self.text)
        except ValueError:  # not TOML at all: only the text can be mended
            self._passages = []
        at = max(self.clauses.currentRow(), 0)
        lines = {one.line for one in wrong}
        self.clauses.blockSignals(True)
        self.clauses.clear()
        for one in self._passages:
            bad = any(slot.line in lines for slot in one.slots) or one.line in lines
            sign = translate("Policy", "！") if bad else ""
            self.clauses.addItem(f"{sign}{one.number}　{one.text}")
        self.clauses.blockSignals(False)
        self.tabs.setTabEnabled(0, bool(self._passages))
        if self._passages:
            self.clauses.setCurrentRow(min(at, len(self._passages) - 1))
            self._on_clause(self.clauses.currentRow())

    @Slot(int)
    def _on_clause(self, at: int) -> None:
        if 0 <= at < len(self._passages):
            self.form.show_passage(self.text, self._passages[at])

    @Slot(str)
    def _on_changed(self, text: str) -> None:
        """A parameter was changed: put it into the text, keeping everything else."""
        cursor = self.written.textCursor()
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()
        self.check_text()

    @Slot(QListWidgetItem)
    def _on_mistake(self, item: QListWidgetItem) -> None:
        """To the line of the mistake."""
        self.tabs.setCurrentWidget(self.written)
        block = self.written.document().findBlockByNumber(int(item.data(Qt.ItemDataRole.UserRole)) - 1)
        self.written.setTextCursor(QTextCursor(block))
        self.written.setFocus()

    # Steps

    @Slot()
    def go_on(self) -> None:
        """See what would change."""
        self.check_text()
        if self.next.isEnabled():
            self.adopt.show_text(self.text)
            self._show_step(1)

    def _show_step(self, at: int) -> None:
        self.stack.setCurrentIndex(at)
        self.next.setVisible(at == 0)
        self.back.setVisible(at == 1)
        self.adopt.save.setVisible(at == 1)

    @property
    def today(self) -> date:
        return self._page.today
