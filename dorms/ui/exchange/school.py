"""收发 of an office: what to send, what has come, what the bureau made of it, every packet there was."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QTabWidget, QVBoxLayout, QWidget

from dorms.sync.answers import Answer, answers
from dorms.sync.found import Found
from dorms.sync.standing import Own, PacketLine, is_central, own_standing, packet_lines
from dorms.sync.towns import covered_schools
from dorms.ui.exchange.answering import AnswersPane
from dorms.ui.exchange.covering import CoveringPanel
from dorms.ui.exchange.dues import own_due_words
from dorms.ui.exchange.found_list import find
from dorms.ui.exchange.incoming import open_incoming
from dorms.ui.exchange.receive import ReceiveCard
from dorms.ui.exchange.relaying import RelayDialog, Sorted, sort_out
from dorms.ui.exchange.send import SendCard
from dorms.ui.exchange.tables import packets_table
from dorms.ui.exchange.tray import TrayPanel
from dorms.ui.exchange.words import PAGE_OF
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.page import Page
from dorms.ui.kit.table import Table

LEAST = 180  # pixels that cards and lists each keep


class SchoolPage(Page):
    """上报 in two clicks; 接收 in two."""

    reads: ClassVar[frozenset[str]] = frozenset({"package"})
    topic = "exchange"

    def __init__(self, backend: Backend, today: date) -> None:
        super().__init__(backend)
        self._today = today
        self.send, self.receive = SendCard(backend), ReceiveCard(self.tr("接收县局下发"))
        self.answers = AnswersPane()
        self.packets: Table[PacketLine] = packets_table(self.tr("县局"))
        self.tabs = QTabWidget()
        self.tray = TrayPanel(backend) if backend.ask(is_central) else None
        self.covering = CoveringPanel() if self.tray is not None else None
        self._looking: Job | None = None
        self._lay_out()
        self.offer(self.tr("上报(&S)"), self.send.send.click, icon="usb", shortcut="Ctrl+Shift+S")
        self.offer(self.tr("再找一次收到的文件(&F)"), self.look_again, icon="refresh")
        self.receive.wanted.connect(self.take)
        self.send.said.connect(self._fit)
        self.receive.look_again.connect(self.look_again)
        self.answers.table.opened.connect(self._on_answer)
        self.tabs.currentChanged.connect(self.reload)
        backend.done.connect(self._on_any)

    def _lay_out(self) -> None:
        self._cards = cards = QWidget()
        row = QHBoxLayout(cards)
        row.setContentsMargins(14, 12, 14, 6)
        row.setSpacing(12)
        row.addWidget(self.send, 1)
        row.addWidget(self.receive, 1)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("答复和来往记录"))
        self.tabs.addTab(self.answers, "")
        self.tabs.addTab(self.packets, "")
        if self.tray is not None:
            self.tabs.insertTab(0, self.tray, "")
        if self.covering is not None:
            self.tabs.insertTab(1, self.covering, "")
            self.covering.wanted.connect(self.wanted)
            self.tabs.setCurrentIndex(0)
        self._split = split = QSplitter(Qt.Orientation.Vertical)
        area = QScrollArea()  # in a low window the cards are scrolled, not squeezed
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("上报和接收"))
        area.setWidget(cards)
        area.setMinimumHeight(LEAST)
        split.addWidget(area)
        split.addWidget(self.tabs)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)

    def main_table(self) -> Table[Any] | None:
        table = self.tabs.currentWidget()
        if isinstance(table, TrayPanel | AnswersPane | CoveringPanel):
            return table.table
        return table if isinstance(table, Table) else None

    def go_to(self, key: object) -> None:
        """An answer, by its name; it is shown in full."""
        if key is not None:
            self.tabs.setCurrentWidget(self.answers)
            self._split.setSizes([LEAST, max(1, self.height() - LEAST)])
            super().go_to(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """The cards are as high as their words are at this width; the lists below get the rest."""
        layout = self._cards.layout()
        if layout is None or not layout.hasHeightForWidth():
            return
        high = layout.totalHeightForWidth(self._cards.width())
        if high > 0 and high != self._cards.minimumHeight():
            self._cards.setMinimumHeight(high)
            shown = max(LEAST, min(high, self.height() - LEAST))
            self._split.setSizes([shown, max(1, self.height() - shown)])

    def refresh(self) -> None:
        if self._looking is None:
            self.look_again()
        own: Own = self.backend.ask(own_standing)
        told = self.backend.ask(answers)
        packets = self.backend.ask(packet_lines)
        due = own_due_words(self.backend, self._today)
        self.send.show_standing(own, due, may_write=self.backend.may_write)
        self.receive.allow(self.backend.may_write)
        QTimer.singleShot(0, self._fit)
        self.answers.show_answers(told)
        self.packets.rows.set_rows(packets)
        self._name_tab(self.answers, self.tr("县局的答复（{count}）"), len(told))
        self._name_tab(self.packets, self.tr("来往记录（{count}）"), len(packets))
        if self.tray is not None:
            self._name_tab(self.tray, self.tr("转交箱（{count} 待转交）"), self.tray.refresh())
        if self.covering is not None:
            schools = self.backend.ask(covered_schools)
            self.covering.show_schools(schools)
            self._name_tab(self.covering, self.tr("代录的学校（{count}）"), len(schools))

    def _name_tab(self, widget: QWidget, words: str, count: int) -> None:
        self.tabs.setTabText(self.tabs.indexOf(widget), words.format(count=count))

    @Slot()
    def look_again(self) -> None:
        """Look on sticks and in the usual folders; it takes a moment and holds nobody up."""
        store = self.backend.store
        job = Job(lambda tick: find(store))
        job.done.connect(self._on_found)
        self._looking = job
        self.backend.start(job)

    @Slot(object)
    def _on_found(self, found: Sequence[Found]) -> None:
        self.receive.show_found(found)

    @Slot(list)
    def take(self, paths: Sequence[Path]) -> None:
        """Try these files out, then take them in; a central school's are sorted into its own and others'."""
        if self.tray is None:
            open_incoming(self, paths)
            return
        store, files = self.backend.store, list(paths)
        job = Job(lambda tick: sort_out(store, files))
        job.done.connect(self._on_sorted)
        self.backend.start(job)

    @Slot(object)
    def _on_sorted(self, found: Sorted) -> None:
        if found.own:
            open_incoming(self, found.own)
        if found.relayed:
            dialog = RelayDialog(self.backend, found.relayed, self.window())
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    @Slot(object)
    def _on_answer(self, answer: Answer) -> None:
        if answer.entity in PAGE_OF:
            self.wanted.emit(PAGE_OF[answer.entity], answer.row)

    @Slot(object)
    def _on_any(self, outcome: object) -> None:
        """Whatever was done is unsent now; what was received is ticked off."""
        self._is_stale = True
        if self.isVisible():
            self.reload()
        if "package" in getattr(outcome, "tables", ()):
            self.look_again()
