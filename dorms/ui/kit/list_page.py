"""A page that is a list with an inspector beside it: most pages are."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar, cast
from uuid import UUID

from PySide6.QtCore import QByteArray, Qt, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout

from dorms.errors.store import StoreBusy
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.badges import badges
from dorms.ui.kit.inspector import Inspector, Profile
from dorms.ui.kit.narrowing import Narrowed, NarrowedChip
from dorms.ui.kit.page import Page
from dorms.ui.kit.settings import settings
from dorms.ui.kit.table import Table

Row = TypeVar("Row")


class ListPage(Page, Generic[Row]):
    """`lines` asks for the rows, `profile` says what the inspector shows of one."""

    def __init__(self, backend: Backend, table: Table[Row], *, inspector: Inspector) -> None:
        super().__init__(backend)
        self.table, self.inspector, self.chip = table, inspector, NarrowedChip()
        table.add_tool(self.chip)
        self.chip.widened.connect(self.widen)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(table)
        self.splitter.addWidget(inspector)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        self._restore()
        table.chosen.connect(self._on_chosen)
        table.view.selectionModel().selectionChanged.connect(self._on_selection)

    def lines(self) -> Sequence[Row]:
        """The rows to show."""
        raise NotImplementedError

    def profile(self, row: Row) -> Profile:
        """What the inspector shows of a row."""
        raise NotImplementedError

    def refresh(self) -> None:
        self.table.rows.set_badges(badges(self.backend))
        self.table.rows.set_rows(self.lines())
        self._on_chosen(self.table.current())

    def main_table(self) -> Table[Any]:
        return self.table

    def go_to(self, key: object) -> None:
        """A row is chosen, even if it was left out; of `Narrowed` rows only those are shown."""
        if isinstance(key, Narrowed):
            self._narrow(key)
            return
        if self.chip.narrowed is not None and key not in self.chip.narrowed.rows:
            self.widen()
        super().go_to(key)

    @Slot()
    def widen(self) -> None:
        """Show every row again."""
        self._narrow(None)

    def choose_made(self, job: Job) -> Job:
        """Choose the row that the job makes, once the list shows it: what comes next is done with it."""
        job.ended.connect(self._on_made)
        return job

    @Slot(object)
    def _on_made(self, job: Job) -> None:
        if job.error is None:
            self.table.choose(job.result.result)

    def _narrow(self, narrowed: Narrowed | None) -> None:
        self.chip.show_narrowed(narrowed)
        self.table.filter_box.clear()
        self.table.apply_filter()
        self.reload()  # what the page leaves out on an ordinary day may be among them
        rows, identity = self.table.rows, self.table.rows.identity
        rows.set_condition(None if narrowed is None else lambda row: identity(row) in narrowed.rows)

    def is_wanted(self, key: object) -> bool:
        """Somebody asked for this row by a number, so it is shown even if it is not of today."""
        return self.chip.narrowed is not None and key in self.chip.narrowed.rows

    def current_id(self) -> UUID | None:
        """The primary key of the chosen row."""
        row = self.table.current()
        return cast("UUID", self.table.rows.identity(row)) if row is not None else None

    @Slot(object)
    def _on_chosen(self, row: Row | None) -> None:
        try:
            self.enable_row_offers(row is not None)
            self.inspector.show_profile(self._badged(row) if row is not None else None)
        except StoreBusy:
            self.ask_again()

    @Slot()
    def _on_selection(self) -> None:
        try:
            self.follow_choice()
        except StoreBusy:
            self.ask_again()

    def _badged(self, row: Row) -> Profile:
        """The profile; what is odd about the row is said first."""
        profile = self.profile(row)
        badge = self.table.rows.badge_of(row)
        return replace(profile, notices=[badge.words, *profile.notices]) if badge is not None else profile

    def _restore(self) -> None:
        state = settings().value(self._key())
        if isinstance(state, QByteArray):
            self.splitter.restoreState(state)

    def save_state(self) -> None:
        settings().setValue(self._key(), self.splitter.saveState())

    def _key(self) -> str:
        return f"splitter/{type(self).__name__}"
