"""今日: what waits for somebody, each figure a way to its rows."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from dorms.db.queries.exchange import exchanges
from dorms.db.queries.people import teacher_lines
from dorms.db.queries.records import stay_records, ticket_records, unit_records
from dorms.db.queries.today import TaskLine, late_promises, open_tasks
from dorms.db.queries.tracing import traced_papers
from dorms.domain.figures import lives
from dorms.domain.ledgers import Scope
from dorms.domain.official import Facts
from dorms.domain.records import StayRecord, TicketRecord
from dorms.domain.reports import tiles
from dorms.messages.codes import code_words
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.page import Page
from dorms.ui.kit.theme import Tone
from dorms.ui.today.cards import Waiting, board_of
from dorms.ui.today.first import first_steps
from dorms.ui.today.subjects import READS, waiting_for
from dorms.ui.today.tiles import Tiles

SOON = timedelta(60)


class TodayPage(Page):
    """Opens first; every line leads to its row."""

    reads: ClassVar[frozenset[str]] = READS | {
        "stay", "term", "ticket", "ticket_step", "teacher", "teacher_fact", "unit", "unit_state", "assignment",
        "task", "package", "setting", "printed_paper", "idle_warning", "school",
    }  # fmt: skip
    topic = "today"

    def __init__(self, backend: Backend, today: date) -> None:
        super().__init__(backend)
        self._today = today
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setAccessibleName(self.tr("今日"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)

    def refresh(self) -> None:
        stays = [one for one in self.backend.ask(stay_records, self._today) if lives(one, self._today)]
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(14)
        if (first := first_steps(self)) is not None:
            column.addWidget(first)
        column.addWidget(self._figures(stays))
        column.addWidget(board_of(self._waiting(stays), self))
        column.addStretch(1)
        self.area.setWidget(body)

    def _waiting(self, stays: Sequence[StayRecord]) -> list[Waiting]:
        """Everything that waits for somebody, in the order of the work."""
        exchange = self._exchange()
        return [
            *([exchange] if exchange is not None else []),
            self._tasks(),
            self._overdue(stays),
            self._tickets(self.backend.ask(ticket_records)),
            self._promises(),
            *waiting_for(self, self._today),
            self._ending(stays),
            self._papers_out(),
            self._incomplete(),
        ]

    def _figures(self, stays: Sequence[StayRecord]) -> QWidget:
        """The county in one line that adds up."""
        facts = Facts(self.backend.ask(unit_records), stays)
        return Tiles(tiles(facts, Scope(""), self._today), self)

    def _overdue(self, stays: Sequence[StayRecord]) -> Waiting:
        late = sorted(
            (one for one in stays if one.term_end is not None and one.term_end < self._today),
            key=lambda one: one.term_end or date.min,
        )
        words = self.tr("{name}　{unit}　{day} 到期")
        return Waiting(
            self.tr("协议已过期还在住"),
            Tone.LATE,
            "stays",
            [(words.format(name=one.name, unit=one.unit, day=one.term_end), one.id) for one in late],
        )

    def _ending(self, stays: Sequence[StayRecord]) -> Waiting:
        last = self._today + SOON
        soon = sorted(
            (one for one in stays if one.term_end is not None and self._today <= one.term_end <= last),
            key=lambda one: one.term_end or date.max,
        )
        words = self.tr("{name}　{unit}　{day} 到期")
        return Waiting(
            self.tr("60 天内到期"),
            Tone.WAITING,
            "stays",
            [(words.format(name=one.name, unit=one.unit, day=one.term_end), one.id) for one in soon],
        )

    def _tickets(self, tickets: Sequence[TicketRecord]) -> Waiting:
        waiting = sorted((one for one in tickets if one.finished_on is None), key=lambda one: one.reported_on)
        words = self.tr("{unit}　{what}　报修 {days} 天")
        return Waiting(
            self.tr("没办完的维修"),
            Tone.BROKEN,
            "tickets",
            [
                (
                    words.format(
                        unit=one.unit, what=one.description, days=(self._today - one.reported_on).days
                    ),
                    one.id,
                )
                for one in waiting
            ],
        )

    def _tasks(self) -> Waiting:
        tasks = self.backend.ask(open_tasks, self._today)
        return Waiting(
            self.tr("要人办的事"),
            Tone.WAITING,
            "teachers",
            [(self._task_words(one), one) for one in tasks],
            self._on_task if self.backend.may_write else None,
        )

    def _task_words(self, task: TaskLine) -> str:
        home = self.tr("现住 {unit}").format(unit=task.unit) if task.unit else ""
        due = ""
        if task.due is not None and task.due > self._today:
            due = self.tr("{day} 起").format(day=task.due)
        return "　".join(filter(None, (code_words(task.kind), task.name, home, due)))

    def _on_task(self, task: object) -> None:
        from dorms.ui.today.task_form import TaskForm  # needed when somebody closes one

        if isinstance(task, TaskLine):
            form = TaskForm(self, self._today, task)
            form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            form.open()

    def _promises(self) -> Waiting:
        words = self.tr("{name}　{unit}　应在 {day} 前入住")
        return Waiting(
            self.tr("过了期限还没入住"),
            Tone.LATE,
            "board",
            [
                (words.format(name=one.name, unit=one.place, day=one.by), one.unit)
                for one in self.backend.ask(late_promises, self._today)
            ],
        )

    def _exchange(self) -> Waiting | None:
        """What is to be sent, received, decided; a store that exchanges with nobody has no such card."""
        if not self.backend.ask(exchanges):
            return None
        from dorms.ui.exchange.today import exchange_lines  # keys and locks: not for a store that is alone

        lines = exchange_lines(self.backend, self._today)
        if lines is None:
            return None
        return Waiting(self.tr("收发"), Tone.WAITING, "exchange", lines, self._on_exchange)

    def _on_exchange(self, where: object) -> None:
        if isinstance(where, tuple):
            self.wanted.emit(*where)

    def _papers_out(self) -> Waiting:
        """Papers printed a week ago or longer that nobody brought back."""
        out = [one for one in self.backend.ask(traced_papers) if one.is_out(self._today)]
        words = self.tr("{paper}　{day} 打印")
        lines = [(words.format(paper=one.label, day=one.printed_on), one.id) for one in reversed(out)]
        return Waiting(self.tr("打印了还没收回的文书"), Tone.WAITING, "papers", lines)

    def _incomplete(self) -> Waiting:
        missing = [one for one in self.backend.ask(teacher_lines, self._today) if one.missing]
        words = self.tr("{name}　{school}")
        return Waiting(
            self.tr("待补资料"),
            Tone.KEPT,
            "teachers",
            [(words.format(name=one.name, school=one.school), one.id) for one in missing],
        )
