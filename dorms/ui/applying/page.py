"""申请: the queues of applications, the case beside each, one key to decide on it."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from dorms.actions.reviewing.judging import Case, case_of, cases
from dorms.db.queries.people import ApplicationLine, application_lines, exceptions
from dorms.db.queries.timeline import timeline
from dorms.errors.policy import NoRuleSet
from dorms.errors.store import StoreBusy
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.messages.reviewing import light_words
from dorms.ui.applying.beside import profile_of
from dorms.ui.applying.comparing import offer_comparing
from dorms.ui.applying.offers import offer_steps, offer_taking
from dorms.ui.applying.queues import Queue, QueueBar, belongs, light_mark
from dorms.ui.applying.review_offers import ReviewOffers
from dorms.ui.assigning.offers import offer_assigning_application, offer_cancelling_application
from dorms.ui.deciding.browser import offer_cards
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.inspector import Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.rows import Column, Kind, RowsModel, with_fields
from dorms.ui.kit.story import events_of
from dorms.ui.kit.table import Table
from dorms.ui.living.offers import offer_moving_in

# What the columns show, in their order: where a block may be pasted.
FIELDS = (
    "number", "name", "school", "status", "light", "due", "applied_on", "kind", "together", "wish",
    "assigned", "town", "wishes", "note",
)  # fmt: skip


class ApplicationsPage(ListPage[ApplicationLine]):
    """The applications, the newest first; the queues above say which of them."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {
            "actor", "adoption", "application", "application_step", "assignment", "calendar_day", "evidence",
            "evidence_answer", "household_member", "proof", "stay", "teacher", "teacher_fact", "unit",
        }
    )  # fmt: skip
    topic = "applications"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        self._cases: dict[UUID, Case] = {}
        self._lines: Sequence[ApplicationLine] = ()
        self._asked: Job | None = None
        self.queues = QueueBar()
        table = Table(
            RowsModel(with_fields(_columns(self._case_of), FIELDS), identity=lambda line: line.id),
            name="applications",
            title=self.tr("申请"),
            empty=self.tr("还没有申请。收到申请表后按 Ctrl+N 受理，或导入《申请汇总表》。"),
            subject="applications",
        )
        super().__init__(
            backend,
            table,
            inspector=Inspector(self.tr("选一份申请，这里会显示审核依据、材料和办理经过。J、K 上下走。")),
        )
        layout = table.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, self.queues)
        self.queues.chosen.connect(self._on_queue)
        self._make_offers()
        self._add_keys()

    def _make_offers(self) -> None:
        today, table = self._today, self.table
        self.taking = offer_taking(self, today, shortcut="Ctrl+N")
        self.review = ReviewOffers(
            self, today, case=self.current_case, clean=self.clean_cases, chosen=self._chosen, moved=self._next,
            line=table.current, known=self.known_case,
        )  # fmt: skip
        self.step = offer_steps(self, today, table.selected)
        assigning = offer_assigning_application(self, today, table.current)
        moving_in = offer_moving_in(self, today, teacher=self._teacher)
        offer_cancelling_application(self, today, table.current)
        offer_cards(self, today, teacher=self._teacher, application=self.current_id)
        offer_comparing(self, today)
        review = self.review
        self.inspector.offer(review.passing, review.returning, review.refusing, review.proofs, assigning)
        self.inspector.offer(moving_in)
        table.add_tool(ActionButton(review.bulk))
        table.add_tool(ActionButton(self.taking, primary=True))

    def _add_keys(self) -> None:
        for key, step in (("J", 1), ("K", -1)):
            shortcut = QShortcut(QKeySequence(key), self.table.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._walker(step))

    def _walker(self, step: int) -> Callable[[], None]:
        return lambda: self.walk(step)

    def walk(self, step: int) -> None:
        """The next or the previous row."""
        view, rows = self.table.view, self.table.rows
        at = view.currentIndex().row() + step if view.currentIndex().isValid() else 0
        if 0 <= at < rows.rowCount():
            view.selectRow(at)

    # What the page shows

    def lines(self) -> Sequence[ApplicationLine]:
        self._lines = self.backend.ask(application_lines, self._today)
        self._judge()
        self._count()
        self.queues.tell_exceptions(self.backend.ask(exceptions))
        return self._lines

    def _judge(self) -> None:
        """Ask the rules about every application under way, beside the list; what was known stands meanwhile."""
        store, today, actor = self.backend.store, self._today, self.backend.store.actor
        job = Job(lambda tick: store.ask(cases, today, actor))
        job.failure_is_shown = True
        job.ended.connect(self._on_judged)
        self._asked = job
        self.backend.start(job)

    @Slot(object)
    def _on_judged(self, job: Job) -> None:
        if job is not self._asked:
            return  # asked again meanwhile
        if isinstance(job.error, StoreBusy):
            self.ask_again()
        elif job.error is not None and not isinstance(job.error, NoRuleSet):
            self.backend.failed.emit(job.error)
        else:
            found: Sequence[Case] = job.result or ()
            self._cases = {case.id: case for case in found}
            self._count()
            self.table.rows.set_rows(self._lines)
            self._on_chosen(self.table.current())

    def _count(self) -> None:
        self.queues.count(
            Counter(queue for line in self._lines for queue in Queue if self._is_in(queue, line))
        )

    def _is_in(self, queue: Queue, line: ApplicationLine) -> bool:
        return belongs(queue, line, self._case_of(line))

    @Slot(object)
    def _on_queue(self, queue: Queue) -> None:
        self.table.rows.set_condition(None if queue is Queue.ALL else lambda line: self._is_in(queue, line))
        if self.table.current() is None and self.table.rows.rowCount():
            self.table.view.selectRow(0)
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _case_of(self, line: ApplicationLine) -> Case | None:
        """What the rules say of an application, unless it has moved on since they were asked."""
        case = self._cases.get(line.id)
        return case if case is not None and case.line.status == line.status else None

    def known_case(self) -> Case | None:
        """What the rules were found to say of the chosen application, without asking again."""
        row = self.table.current()
        return self._case_of(row) if row is not None else None

    def current_case(self) -> Case | None:
        """What the rules say of the chosen application; asked at once where the answer is not there yet."""
        row = self.table.current()
        if row is None:
            return None
        if (case := self._case_of(row)) is not None:
            return case
        try:
            return self.backend.ask(case_of, row.id, self._today, self.backend.store.actor)
        except NoRuleSet:
            return None

    def _chosen(self) -> list[Case]:
        found = [self._case_of(row) for row in self.table.selected()]
        return [case for case in found if case is not None]

    def clean_cases(self) -> list[Case]:
        """Every case on screen (or among several chosen rows) that may simply pass."""
        chosen = self.table.selected()
        rows = chosen if len(chosen) > 1 else self.table.rows.visible_rows()
        found = [self._case_of(row) for row in rows]
        return [case for case in found if case is not None and case.may_pass]

    def _next(self) -> Callable[[object], None]:
        """Once the chosen row has been decided on, the one below it is chosen."""
        rows = self.table.rows
        at = self.table.view.currentIndex().row()
        below = rows.row_at(at + 1).id if 0 <= at < rows.rowCount() - 1 else None

        def choose(job: object) -> None:
            if getattr(job, "error", None) is None and below is not None:
                self.table.choose(below)

        return choose

    def _teacher(self) -> UUID | None:
        row = self.table.current()
        return row.teacher_id if row is not None else None

    def profile(self, row: ApplicationLine) -> Profile:
        events = events_of(self.backend.ask(timeline, "application", row.id))
        return profile_of(row, self._case_of(row), events)


def _columns(case_of: Callable[[ApplicationLine], Case | None]) -> list[Column[ApplicationLine]]:
    return [
        Column(translate("Applications", "受理号"), lambda line: line.number, Kind.CODE, width=18),
        Column(field_name("name"), lambda line: line.name, Kind.NAME, width=9),
        Column(field_name("school"), lambda line: line.school, Kind.PLACE, width=18),
        Column(translate("Applications", "状态"), lambda line: code_words(line.status), width=14),
        Column(
            translate("Applications", "审核"),
            lambda line: _light(line, case_of(line)),
            mark=lambda line: light_mark(line, case_of(line)),
            width=14,
        ),
        Column(
            translate("Applications", "审核期限"),
            lambda line: str((case.due if (case := case_of(line)) else None) or ""),
            Kind.DATE,
            width=11,
        ),
        Column(field_name("applied_on"), lambda line: str(line.applied_on or ""), Kind.DATE, width=11),
        *_further_columns(),
    ]


def _light(line: ApplicationLine, case: Case | None) -> str:
    """How a case under review stands, in words."""
    if case is None or light_mark(line, case) is None:
        return ""
    if case.recused is not None:
        return translate("Applications", "应回避")
    return light_words(case.light.value)


def _further_columns() -> list[Column[ApplicationLine]]:
    return [
        Column(
            translate("Applications", "申请类型"), lambda line: code_words(line.kind), width=9, shown=False
        ),
        Column(field_name("together"), lambda line: code_words(line.together), width=8, shown=False),
        Column(
            translate("Applications", "第一志愿"),
            lambda line: line.wishes[0] if line.wishes else "",
            Kind.PLACE,
            width=26,
        ),
        Column(translate("Applications", "已分配"), lambda line: line.assigned_unit, Kind.PLACE, width=24),
        Column(field_name("town"), lambda line: line.town, Kind.PLACE, width=10, shown=False),
        Column(
            field_name("wishes"),
            lambda line: "；".join(line.wishes),
            Kind.PLACE,
            width=30,
            shown=False,
            searched=False,
        ),
        Column(field_name("note"), lambda line: line.note, width=16, shown=False),
    ]
