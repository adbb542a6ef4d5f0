"""待定事项: what merges left for a person, one after the other by one key, like things in one go."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QListWidget, QMessageBox, QSplitter, QVBoxLayout

from dorms.sync.adoption import adopt_change
from dorms.sync.conflicts import resolve, settle
from dorms.sync.deciding import decide_changes, decide_issue, decide_issues
from dorms.sync.issues import recheck
from dorms.sync.pending import (
    CONFLICT,
    ISSUE,
    WAITS,
    Pending,
    adopt_alike,
    detailed,
    pending,
    settle_alike,
    value_of,
)
from dorms.sync.standing import is_bureau
from dorms.ui.exchange.judging import JudgePanel, Verdict
from dorms.ui.exchange.pending_table import pending_table
from dorms.ui.exchange.words import PAGE_OF
from dorms.ui.exchange.work import decide_job, noted
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.errors import refusal
from dorms.ui.kit.page import Page
from dorms.ui.kit.table import Table


class DecisionsPage(Page):
    """The list at the left, the case at the right; when one is decided the next comes by itself."""

    reads: ClassVar[frozenset[str]] = frozenset({"package"})
    topic = "exchange"

    def __init__(self, backend: Backend, today: date) -> None:
        super().__init__(backend)
        self._decides = backend.ask(is_bureau)
        self.table: Table[Pending] = pending_table(decides=self._decides)
        self.panel = JudgePanel(decides=self._decides)
        self._job: Job | None = None
        self._case: Pending | None = None  # the one shown, with its values
        self._lay_out()
        self.table.chosen.connect(self._on_chosen)
        self.panel.judged.connect(self.judge)
        self.panel.judged_alike.connect(self.judge_alike)
        self.panel.wanted.connect(self._on_wanted)
        for at in range(1, 4):  # on the list alone: a digit typed as a reason is no verdict
            keys = QShortcut(QKeySequence(str(at)), self.table.view)
            keys.setContext(Qt.ShortcutContext.WidgetShortcut)
            keys.activated.connect(partial(self.panel.press, at))
        backend.done.connect(self._on_any)

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.table)
        split.addWidget(self.panel)
        split.setChildrenCollapsible(False)
        split.setSizes([500, 600])
        split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)

    def main_table(self) -> Table[Any]:
        return self.table

    def showEvent(self, event: QShowEvent) -> None:
        """The keys that decide work at once; whoever walks along the places by arrow keys is not held up."""
        super().showEvent(event)
        focus = QApplication.focusWidget()
        walks = isinstance(focus, QListWidget) and not QGuiApplication.mouseButtons()
        if not walks:
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        current = self.table.current()
        at = self.table.rows.position_of(current.id) if current is not None else 0
        lines = self.backend.ask(pending)
        self.table.rows.set_rows(lines)
        if self.table.current() is None and self.table.rows.rowCount():
            nearest = self.table.rows.row_at(min(at or 0, self.table.rows.rowCount() - 1))
            self.table.choose(nearest.id)
        self._on_chosen(self.table.current())

    @Slot(object)
    def _on_chosen(self, one: Pending | None) -> None:
        alike = [other for other in self.table.rows.visible_rows() if one and other.group == one.group]
        one = self.backend.ask(detailed, one) if one is not None else None
        self._case = one
        self.panel.show_case(one, len(alike), may_write=self.backend.may_write)

    @Slot(str, object)
    def _on_wanted(self, entity: str, row: object) -> None:
        if entity in PAGE_OF:
            self.wanted.emit(PAGE_OF[entity], row)

    # Deciding

    @Slot(object)
    def judge(self, verdict: Verdict) -> None:
        """Decide the case shown."""
        if self._case is not None and self._decides:
            self._begin(self._decision(self._case, verdict))

    def _decision(self, one: Pending, verdict: Verdict) -> Job:
        run, note = self.backend.run, verdict.note
        if one.kind == ISSUE:
            return run(decide_issue, one.id, verdict.take, note=note)
        if one.kind == CONFLICT and one.conflict is not None and verdict.ours is not None:
            side = value_of(one.conflict, ours=verdict.ours)
            if side is not None:
                return run(settle, one.entity, one.row, one.field, side.value, id_=one.id, note=note)
        if one.kind == WAITS:
            return run(adopt_change, one.id, note=note)
        store = self.backend.store
        return self.backend.start(noted(lambda tick: resolve(store, one.id, verdict.take, note=note)))

    @Slot(object)
    def judge_alike(self, verdict: Verdict) -> None:
        """Decide every case of this kind on the list in the same way, after saying how many."""
        one = self.table.current()
        if one is None or not self._decides:
            return
        alike = [other for other in self.table.rows.visible_rows() if other.group == one.group]
        words = self.tr("{count} 处同类事项都这样定：{what}。对方会看到理由。").format(
            count=len(alike), what=verdict.words
        )
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("同类一起定"), words, parent=self)
        go = box.addButton(
            self.tr("都这样定（{count} 处）").format(count=len(alike)), QMessageBox.ButtonRole.AcceptRole
        )
        box.addButton(self.tr("再看看"), QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go.clicked.connect(lambda: self._begin(self._decision_alike(alike, verdict)))
        box.open()

    def _decision_alike(self, alike: Sequence[Pending], verdict: Verdict) -> Job:
        note = verdict.note
        if alike[0].kind == CONFLICT and verdict.ours is not None:
            ids = [(one.id, one.row, one.field) for one in alike if one.row is not None]
            return self.backend.run(settle_alike, ids, ours=verdict.ours, note=note)
        if alike[0].kind == WAITS:
            return self.backend.run(adopt_alike, [one.id for one in alike], note=note)
        action = decide_issues if alike[0].kind == ISSUE else decide_changes
        return decide_job(self.backend, action, [one.id for one in alike], verdict.take, note)

    def _begin(self, job: Job) -> None:
        job.failure_is_shown = True
        self.panel.wait()
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        self._job = job

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.reload()  # others may have decided it, or new values came
        self.panel.say_refused(refusal(error))

    @Slot(object)
    def _on_ended(self, job: Job) -> None:
        self._job = None
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_any(self, outcome: object) -> None:
        """Any work may end an issue; derive them anew, then look."""
        self._is_stale = True
        if getattr(outcome, "operation", "") and any(one.kind == ISSUE for one in self._shown()):
            self._recheck()
        elif self.isVisible():
            self.reload()

    def _shown(self) -> Sequence[Pending]:
        return self.table.rows.visible_rows()

    def _recheck(self) -> None:
        store = self.backend.store

        def work(tick: object) -> None:
            with store.noting() as session:
                recheck(session)

        self.backend.start(noted(work))
