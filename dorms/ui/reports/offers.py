"""What the page 报表 offers: export and print a sheet, print one again, compare it with now, take it back, close."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from dorms.files import safe_name
from dorms.messages import translate
from dorms.messages.exchange import sheet_name
from dorms.ui.dossiers.offers import offer_place_dossier
from dorms.ui.exports.offers import FOLDER, folder, show_folder, written_words
from dorms.ui.kit.backend import Job
from dorms.ui.kit.offers import Menu, allow
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.settings import settings
from dorms.ui.people.offers import open_form

if TYPE_CHECKING:  # the page is made of its offers
    from dorms.domain.issuing import IssuedSheet
    from dorms.domain.papers import Paper
    from dorms.ui.exports.sheet_form import SheetForm
    from dorms.ui.kit.table import Table
    from dorms.ui.reports.page import ReportsPage


class ReportOffers(QObject):
    """The actions of each list, in its bar, its context menu and the menus of the window."""

    def __init__(self, page: "ReportsPage", today: date) -> None:
        super().__init__(page)
        self._page, self._today = page, today
        self.export = self._offer(
            page.sheets, translate("Reports", "导出所选上报表(&E)…"), self._export, "export"
        )
        self.print = self._offer(
            page.sheets, translate("Reports", "打印所选上报表(&P)…"), self._print, "print"
        )
        self.again = self._offer(page.issued, translate("Reports", "重印(&Z)…"), self._print_again, "print")
        self.save = self._offer(
            page.issued, translate("Reports", "重新导出(&X)…"), self._export_again, "export"
        )
        self.compare = self._offer(
            page.issued, translate("Reports", "与现在比较(&B)…"), self._compare, "merge"
        )
        self.withdraw = self._offer(
            page.issued, translate("Reports", "作废报表(&F)…"), self._withdraw, "remove", Menu.WORK
        )
        self.close = page.offer(translate("Reports", "结账(&J)…"), self._close, icon="lock", menu=Menu.WORK)
        page.closings.addAction(self.close)
        self.dossier = offer_place_dossier(page, today, lambda: page.reach.reached)
        page.reach.row.addWidget(ActionButton(self.dossier))
        page.closings.add_tool(ActionButton(self.close, primary=True))

    def _offer(
        self,
        table: "Table[Any]",
        words: str,
        slot: Callable[[], object],
        icon: str,
        menu: Menu = Menu.PRINT,
    ) -> QAction:
        """An action on the chosen row of one of the lists."""

        def why_not() -> str:
            if table.current() is not None:
                return ""
            words = translate("Reports", "先在“{list}”里选一行。")
            return words.format(list=table.view.accessibleName())

        action = self._page.offer(words, slot, icon=icon, menu=menu, why_not=why_not)
        allow(action, why_not())
        table.addAction(action)
        table.add_tool(ActionButton(action))
        table.chosen.connect(self._page.follow_choice)
        return action

    # Sheets

    def _export(self) -> None:
        from dorms.ui.exports.form import ExportForm  # pulls in what makes sheets

        form = ExportForm(self._page.backend, self._today, self._page.window())
        form.written.connect(self._tell)
        self._open(form)

    def _print(self) -> None:
        from dorms.ui.printing.form import PrintForm  # as above

        self._open(PrintForm(self._page.backend, self._today, self._page.window()))

    def _open(self, form: "SheetForm") -> None:
        line = self._page.sheets.current()
        if line is not None:
            reached = self._page.reach.reached
            form.preset(line.key, reached.scope, as_of=reached.day, since=reached.since)
        open_form(form)

    def _tell(self, path: Path, count: int) -> None:
        toast = getattr(self._page.window(), "toast", None)
        if toast is not None:
            verb = translate("Exports", "打开文件夹")
            toast.tell(written_words(path, count), partial(show_folder, path), verb=verb)

    # Sheets on record

    def _issued(self) -> "IssuedSheet | None":
        return self._page.issued.current()

    def _print_again(self) -> None:
        from dorms.actions.issuing import reissued
        from dorms.actions.templates import paper_of_sheet
        from dorms.ui.printing.offers import show_list

        store, sheet = self._page.backend.store, self._issued()
        if sheet is None:
            return

        def make() -> "Paper":
            again = reissued(store, sheet.id)
            return paper_of_sheet(again.ledger, again.form, today=sheet.issued_on)

        show_list(self._page.window(), self._page.backend, make)

    def _export_again(self) -> None:
        from dorms.actions.issuing import reissue_to_file

        sheet, store = self._issued(), self._page.backend.store
        if sheet is None:
            return
        name = safe_name(f"{sheet_name(sheet.order.sheet)}{sheet.number}", ".xlsx")
        chosen, _ = QFileDialog.getSaveFileName(
            self._page.window(),
            translate("Reports", "重新导出"),
            str(folder() / name),
            translate("Exports", "表格 (*.xlsx)"),
        )
        if not chosen:
            return
        path = Path(chosen if chosen.lower().endswith(".xlsx") else f"{chosen}.xlsx")
        settings().setValue(FOLDER, str(path.parent))
        job = Job(lambda tick: reissue_to_file(store, sheet.id, path))
        job.done.connect(lambda made: self._tell(path, sum(1 for _ in made.rows())))
        self._page.backend.start(job)

    def _compare(self) -> None:
        from dorms.ui.reports.compare import CompareDialog, gather_corrections

        sheet, backend = self._issued(), self._page.backend
        if sheet is None:
            return
        job = Job(lambda tick: gather_corrections(backend.store, sheet))
        job.done.connect(lambda found: open_form(CompareDialog(self._page, sheet, found)))  # type: ignore[arg-type]
        backend.start(job)

    def _withdraw(self) -> None:
        from dorms.ui.reports.forms import WithdrawForm

        if (sheet := self._issued()) is not None and not sheet.withdrawn:
            open_form(WithdrawForm(self._page, sheet))

    def _close(self) -> None:
        from dorms.ui.reports.forms import CloseForm

        open_form(CloseForm(self._page, self._today))
