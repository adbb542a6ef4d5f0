"""制度: every adopted version as a document, what is in force today, and the way to the next one."""

from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
)

from dorms.actions.rulebook import read
from dorms.db.queries.rulebook import Adoption, adoptions
from dorms.messages import translate
from dorms.rules.comparing import differences
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.marks import Mark, Shape, mark_icon
from dorms.ui.kit.page import ActionButton, Page
from dorms.ui.kit.theme import Tone, font
from dorms.ui.policy.document import differences_html, document_html
from dorms.ui.policy.offers import PolicyOffers

LIST_WIDTH, MARGIN = 260, 16


class PolicyPage(Page):
    """Versions at the left, the chosen one as a document at the right."""

    reads: ClassVar[frozenset[str]] = frozenset({"adoption"})
    topic = "policy"

    def __init__(self, backend: Backend, today: date) -> None:
        super().__init__(backend)
        self.today = today
        self.versions: list[Adoption] = []
        self.list, self.text = QListWidget(), QTextBrowser()
        self.does = PolicyOffers(self)
        self._lay_out()

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("版本"))
        self.list.setMinimumWidth(LIST_WIDTH)
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setAccessibleName(self.tr("办法全文"))
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(MARGIN)
        self.text.setFont(font())
        self.list.currentRowChanged.connect(self._on_row)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(10, 8, 10, 8)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for action in (self.does.compare, self.does.open_file, self.does.save_file):
            buttons.addWidget(ActionButton(action))
        buttons.addWidget(ActionButton(self.does.edit, primary=True))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.list)
        splitter.addWidget(self.text)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(buttons)
        column.addWidget(splitter, 1)

    # Reading

    def refresh(self) -> None:
        chosen = self.current()
        self.versions = self.backend.ask(adoptions)
        self.list.blockSignals(True)
        self.list.clear()
        for one in self.versions:
            self.list.addItem(self._item(one))
        self.list.blockSignals(False)
        ids = [one.id for one in self.versions]
        first = next((at for at, one in enumerate(self.versions) if one.in_force(self.today)), 0)
        self.list.setCurrentRow(ids.index(chosen.id) if chosen is not None and chosen.id in ids else first)
        self._on_row(self.list.currentRow())

    def _item(self, one: Adoption) -> QListWidgetItem:
        mark, words = _standing(one, self.today)
        title = read(one.text).header.title
        item = QListWidgetItem(mark_icon(mark), f"{title}\n{one.version}　{words}")
        item.setToolTip(title)
        return item

    def current(self) -> Adoption | None:
        """The version shown."""
        at = self.list.currentRow()
        return self.versions[at] if 0 <= at < len(self.versions) else None

    def in_force(self) -> Adoption | None:
        """The version in force today for units of any programme."""
        return next((one for one in self.versions if one.in_force(self.today)), None)

    @Slot(int)
    def _on_row(self, at: int) -> None:
        one = self.current()
        self.enable_row_offers(one is not None)
        if one is None:
            self.text.setPlainText(self.tr("还没有通过的办法。用“打开文件”载入一份，检查、试算后通过。"))
            return
        self.text.setHtml(document_html(one.text, read(one.text), one))

    def show_differences(self) -> None:
        """The version shown against the one in force."""
        shown, now = self.current(), self.in_force()
        if shown is None or now is None:
            return
        if shown.id == now.id:
            earlier = [one for one in self.versions if one.start < shown.start]
            if not earlier:
                self.told.emit(self.tr("只有这一版，没有可以比较的。"))
                return
            now = earlier[0]
        older, newer = sorted((shown, now), key=lambda one: one.start)
        found = differences(read(older.text), read(newer.text))
        head = self.tr("{old} 与 {new} 的不同").format(old=older.version, new=newer.version)
        self.text.setHtml(f"<h2>{head}</h2>" + differences_html(tuple(found)))


def _standing(one: Adoption, today: date) -> tuple[Mark, str]:
    """Whether a version is in force, comes later, or is over."""
    if one.in_force(today):
        words = translate("Policy", "现行，{start} 起").format(start=one.start)
        return Mark(translate("Policy", "行"), Shape.SQUARE, Tone.LIVED), words
    if one.start > today:
        words = translate("Policy", "将于 {start} 施行").format(start=one.start)
        return Mark(translate("Policy", "待"), Shape.DIAMOND, Tone.WAITING), words
    words = translate("Policy", "已于 {until} 停止").format(until=one.until or "")
    return Mark(translate("Policy", "止"), Shape.DISC, Tone.GONE), words
