"""The form before an official sheet is printed."""

import time
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from dorms.actions.issuing import issue_sheet
from dorms.actions.sheets import official_sheet
from dorms.db.store import Store
from dorms.domain.issuing import DRAFT, imprinted
from dorms.domain.papers import ListSheet
from dorms.domain.sheet_lists import printed
from dorms.ui.exports.sheet_form import SheetForm, SheetWanted
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
        self.forget_changes()

    def _set(self) -> Job:
        parent, wanted = self.parentWidget() or self, self.wanted()
        if not self.official.value():
            return show_list(parent, self.backend, partial(_draft, self.backend.store, wanted))
        now = time.time_ns() // 1_000_000
        job = self.backend.run(issue_sheet, wanted.order, today=self._today, at=now)
        job.done.connect(
            lambda outcome: show_list(parent, self.backend, lambda: printed(outcome.result.ledger))
        )
        return job


def _draft(store: Store, wanted: SheetWanted) -> ListSheet:
    """A sheet to look at: it says itself that it is not the one to hand in."""
    made = official_sheet(
        store,
        wanted.sheet,
        as_of=wanted.as_of,
        since=wanted.since,
        town=wanted.town,
        school=wanted.school,
    )
    return printed(imprinted(made, DRAFT))
