"""报表: the figures of a place and their definitions, the sheets, and everything that was handed out."""

from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QTabWidget, QVBoxLayout

from dorms.actions.sheets import county_of
from dorms.db.queries.issued import closings, disclosures, issued_sheets
from dorms.db.queries.offices import office_name
from dorms.db.queries.records import school_places
from dorms.domain.reports import Compared, Figure
from dorms.messages.figures import figure_name
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.narrowing import Narrowed
from dorms.ui.kit.page import Page
from dorms.ui.kit.rows import RowRole
from dorms.ui.kit.table import Table
from dorms.ui.reports.gathering import Gathered, day_before, gather
from dorms.ui.reports.looking import LookDialog
from dorms.ui.reports.offers import ReportOffers
from dorms.ui.reports.reach import ReachBar
from dorms.ui.reports.tables import (
    BEFORE,
    NOW,
    SheetLine,
    closings_table,
    disclosures_table,
    figures_table,
    issued_table,
    said,
    sheets_table,
)


class ReportsPage(Page):
    """Five lists under one bar that says for where and when."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {
            "unit",
            "unit_state",
            "stay",
            "term",
            "teacher",
            "teacher_fact",
            "ticket",
            "ticket_step",
            "assignment",
            "application",
            "application_step",
            "ranking",
            "ranking_line",
            "issued_sheet",
            "closing",
            "complaint",
            "inspection",
            "hazard",
            "ledger_entry",
            "payroll_sheet",
            "payroll_line",
        }
    )
    topic = "reports"

    def __init__(self, backend: Backend, today: date) -> None:
        self.figures, self.sheets = figures_table(), sheets_table()
        self.issued, self.disclosures, self.closings = issued_table(), disclosures_table(), closings_table()
        self.tabs = QTabWidget()
        super().__init__(backend)
        self._today = today
        self._gathering: Job | None = None
        self.gathered: Gathered | None = None
        self._asked_again = False
        places = sorted(backend.ask(school_places).values())
        county = county_of(backend.ask(office_name, backend.store.office))
        self.reach = ReachBar(county, [pair for pair in places if pair[1]], today, day_before(today))
        self._lay_out()
        self.actions_of = ReportOffers(self, today)
        self.reach.changed.connect(self.reload)
        self.figures.view.clicked.connect(self._on_figure)
        self.figures.opened.connect(lambda row: self._open(row.now))
        self.sheets.view.clicked.connect(self._on_sheet)
        self.sheets.opened.connect(lambda line: self.look(line.key))

    def _lay_out(self) -> None:
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("报表"))
        self.tabs.addTab(self.figures, self.tr("指标"))
        self.tabs.addTab(self.sheets, self.tr("上报表"))
        self.tabs.addTab(self.issued, self.tr("已出报表"))
        self.tabs.addTab(self.disclosures, self.tr("导出记录"))
        self.tabs.addTab(self.closings, self.tr("结账"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.reach)
        column.addWidget(self.tabs, 1)

    def main_table(self) -> Table[Any] | None:
        shown = self.tabs.currentWidget()
        return shown if isinstance(shown, Table) else None

    def refresh(self) -> None:
        """The short lists at once, the figures from a worker; a later wish is not forgotten meanwhile."""
        self.issued.rows.set_rows(self.backend.ask(issued_sheets))
        self.disclosures.rows.set_rows(self.backend.ask(disclosures))
        self.closings.rows.set_rows(self.backend.ask(closings))
        if self._gathering is not None:
            self._asked_again = True
            return
        job = self._gathering = Job(partial(gather, self.backend.store, self.reach.reached))
        job.done.connect(self._on_gathered)
        job.ended.connect(self._on_ended)
        self.backend.start(job)

    @Slot(object)
    def _on_gathered(self, gathered: Gathered) -> None:
        self.gathered = gathered
        self.figures.rows.set_rows(gathered.figures)
        self.sheets.rows.set_rows(gathered.sheets)

    @Slot(object)
    def _on_ended(self, _job: Job) -> None:
        self._gathering = None
        if self._asked_again:
            self._asked_again = False
            self.reload()

    @Slot(QModelIndex)
    def _on_figure(self, index: QModelIndex) -> None:
        """A click on a number opens what it counts."""
        row = index.data(RowRole)
        if isinstance(row, Compared) and index.column() in (1, BEFORE):
            self._open(row.before if index.column() == BEFORE else row.now)

    @Slot(QModelIndex)
    def _on_sheet(self, index: QModelIndex) -> None:
        """A click on the length of a sheet shows its lines."""
        line = index.data(RowRole)
        if isinstance(line, SheetLine) and index.column() in (NOW, BEFORE):
            self.look(line.key, before=index.column() == BEFORE)

    def look(self, key: str, *, before: bool = False) -> None:
        """The sheet on screen."""
        if self.gathered is None:
            return
        dialog = LookDialog(self, self.gathered, key, before=before)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.led.connect(self.wanted)
        dialog.open()

    def _open(self, figure: Figure) -> None:
        if not figure.rows:
            self.told.emit(self.tr("这个数没有明细。"))
            return
        words = self.tr("{place} {name} {count}").format(
            place=self.reach.reached.words, name=figure_name(figure.name), count=said(figure.value)
        )
        self.wanted.emit(figure.page, Narrowed(words, frozenset(figure.rows)))
