"""The form before an official sheet is printed."""

import time
from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dorms.actions.issuing import issue_sheet
from dorms.actions.sheets import official_sheet
from dorms.actions.templates import Form as BureauForm
from dorms.actions.templates import paper_of_sheet
from dorms.db.store import Store
from dorms.domain.issuing import DRAFT, imprinted
from dorms.domain.ledgers import Ledger
from dorms.domain.papers import Paper
from dorms.ui.exports.sheet_form import SheetForm, SheetWanted
from dorms.ui.exports.templates import FormField
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.printing.offers import show_list


class PrintForm(SheetForm):
    """Which sheet, for where and when; the preview follows."""

    def __init__(self, backend: Backend, today: date, parent: QWidget | None = None) -> None:
        super().__init__(
            backend,
            today,
            title=self.tr("打印上报表"),
            verb=self.tr("预览(&V)"),
            submit=self._set,
            parent=parent,
        )
        self._today = today
        self.form = self.add(FormField(backend, today))
        self.sheet.changed.connect(self._on_sheet)
        self._on_sheet()
        self.forget_changes()

    @Slot()
    def _on_sheet(self) -> None:
        self.form.show_sheet(self.sheet.value())

    def _set(self) -> Job:
        parent, wanted, form = self.parentWidget() or self, self.wanted(), self.form.value()
        if not self.official.value():
            return show_list(
                parent, self.backend, partial(_draft, self.backend.store, wanted, form, self._today)
            )
        now = time.time_ns() // 1_000_000
        job = self.backend.run(issue_sheet, wanted.order, today=self._today, at=now, form=form)
        job.done.connect(lambda outcome: self._show(parent, outcome.result.ledger, form))
        return job

    def _show(self, parent: QWidget, ledger: Ledger, form: BureauForm | None) -> None:
        show_list(parent, self.backend, partial(paper_of_sheet, ledger, form, today=self._today))


def _draft(store: Store, wanted: SheetWanted, form: BureauForm | None, today: date) -> Paper:
    """A sheet to look at: it says itself that it is not the one to hand in."""
    made = official_sheet(
        store,
        wanted.sheet,
        as_of=wanted.as_of,
        since=wanted.since,
        town=wanted.town,
        school=wanted.school,
    )
    return paper_of_sheet(imprinted(made, DRAFT), form, today=today)
