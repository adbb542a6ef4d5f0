"""The form before an official sheet is printed."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from dorms.actions.sheets import official_sheet
from dorms.db.store import Store
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
        self.forget_changes()

    def _set(self) -> Job:
        make = partial(_sheet, self.backend.store, self.wanted())
        return show_list(self.parentWidget() or self, self.backend, make)


def _sheet(store: Store, wanted: SheetWanted) -> ListSheet:
    return printed(
        official_sheet(
            store,
            wanted.sheet,
            as_of=wanted.as_of,
            since=wanted.since,
            town=wanted.town,
            school=wanted.school,
        )
    )
