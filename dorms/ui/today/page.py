"""今日: what waits for somebody, each figure a way to its rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dorms.db.queries.due import due_lines
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
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.page import Page
from dorms.ui.kit.theme import Tone, colours, font
from dorms.ui.today.tiles import Tiles

SOON = timedelta(60)
MOST_LINES = 8


@dataclass(frozen=True)
class Waiting:
    """One kind of thing that waits: how many, the first few, and where they are."""

    title: str
    tone: Tone
    place: str
    lines: Sequence[tuple[str, object]]
    none: str
    act: Callable[[object], object] | None = None  # instead of going to the place: do this with the key


class TodayPage(Page):
    """Opens first; every line leads to its row."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {
            "stay",
            "term",
            "ticket",
            "ticket_step",
            "teacher",
            "teacher_fact",
            "unit",
            "unit_state",
            "assignment",
            "task",
            "package",
            "setting",
            "printed_paper",
            "recurring_job",
            "job_done",
            "hazard",
            "complaint",
            "departure",
            "idle_warning",
        }
    )
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
        cards = [
            self._overdue(stays),
            self._ending(stays),
            self._tickets(self.backend.ask(ticket_records)),
            self._tasks(),
            self._promises(),
            self._incomplete(),
            *self._due(),
            *self._papers_out(),
        ]
        if (exchange := self._exchange()) is not None:
            cards.insert(0, exchange)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(14)
        column.addWidget(self._figures(stays))
        sides = QHBoxLayout()
        sides.setSpacing(12)
        for side in (cards[0::2], cards[1::2]):
            stack = QVBoxLayout()
            stack.setSpacing(12)
            for card in side:
                stack.addWidget(_Card(card, self))
            stack.addStretch(1)
            sides.addLayout(stack, 1)
        column.addLayout(sides)
        column.addStretch(1)
        self.area.setWidget(body)

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
            self.tr("没有过期的住户。"),
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
            self.tr("60 天内没有到期的协议。"),
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
            self.tr("维修都办完了。"),
        )

    def _tasks(self) -> Waiting:
        tasks = self.backend.ask(open_tasks, self._today)
        home, none = self.tr("{kind}　{name}　现住 {unit}"), self.tr("{kind}　{name}")
        return Waiting(
            self.tr("要人核实的事"),
            Tone.WAITING,
            "teachers",
            [
                ((home if one.unit else none).format(kind=one.kind, name=one.name, unit=one.unit), one)
                for one in tasks
            ],
            self.tr("没有等人核实的事。"),
            self._on_task if self.backend.may_write else None,
        )

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
            self.tr("分到房的都按期入住了。"),
        )

    def _exchange(self) -> Waiting | None:
        """What is to be sent, received, decided; a store that exchanges with nobody has no such card."""
        if not self.backend.ask(exchanges):
            return None
        from dorms.ui.exchange.today import exchange_lines  # keys and locks: not for a store that is alone

        lines = exchange_lines(self.backend, self._today)
        if lines is None:
            return None
        none = self.tr("没有要上报和裁定的。")
        return Waiting(self.tr("收发"), Tone.WAITING, "exchange", lines, none, self._on_exchange)

    def _on_exchange(self, where: object) -> None:
        if isinstance(where, tuple):
            self.wanted.emit(*where)

    def _due(self) -> list[Waiting]:
        """Upkeep, answers, leaving and refunds whose day has come; where nothing is due there is no card."""
        from dorms.ui.today.due import due_words  # its words follow the first paint

        found = self.backend.ask(due_lines, self._today)
        lines = [(due_words(one, self._today), (one.page, one.row)) for one in found]
        title = self.tr("到期的维护、答复和退房")
        return [Waiting(title, Tone.LATE, "jobs", lines, "", self._on_exchange)] if lines else []

    def _papers_out(self) -> list[Waiting]:
        """Papers printed a week ago or longer that nobody brought back; where nothing is out there is no card."""
        out = [one for one in self.backend.ask(traced_papers) if one.is_out(self._today)]
        words = self.tr("{paper}　{day} 打印")
        lines = [(words.format(paper=one.label, day=one.printed_on), one.id) for one in reversed(out)]
        return [Waiting(self.tr("打印了还没收回的文书"), Tone.WAITING, "papers", lines, "")] if lines else []

    def _incomplete(self) -> Waiting:
        missing = [one for one in self.backend.ask(teacher_lines, self._today) if one.missing]
        words = self.tr("{name}　{school}")
        return Waiting(
            self.tr("待补资料"),
            Tone.KEPT,
            "teachers",
            [(words.format(name=one.name, school=one.school), one.id) for one in missing],
            self.tr("教师资料都齐了。"),
        )


class _Card(QWidget):
    """One kind of waiting things: its count and the first few."""

    def __init__(self, waiting: Waiting, page: Page) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(2)
        pair = colours().tones[waiting.tone if waiting.lines else Tone.GONE]
        heading = QPushButton(
            self.tr("{title}　{count}").format(title=waiting.title, count=len(waiting.lines))
        )
        heading.setFont(font(scale=1.05, bold=True))
        heading.setFlat(True)
        heading.setStyleSheet(
            f"text-align: left; padding: 4px 8px; border-radius: 4px; border: none;"
            f"background: {pair.ground}; color: {pair.ink};"
        )
        heading.clicked.connect(lambda: page.wanted.emit(waiting.place, None))
        column.addWidget(heading)
        column.addSpacing(4)
        for words, key in waiting.lines[:MOST_LINES]:
            column.addWidget(_Line(words, waiting, key, page))
        rest = len(waiting.lines) - MOST_LINES
        note = waiting.none if not waiting.lines else ""
        if rest > 0:
            words = (
                self.tr("还有 {count} 条，办完上面的就会出现")
                if waiting.act is not None
                else self.tr("还有 {count} 条，点标题看全部")
            )
            note = words.format(count=rest)
        if note:
            label = QLabel(note)
            label.setObjectName("muted")
            label.setContentsMargins(8, 2, 0, 0)
            column.addWidget(label)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)


class _Line(QPushButton):
    """One waiting thing; a click leads to its row."""

    def __init__(self, words: str, waiting: Waiting, key: object, page: Page) -> None:
        super().__init__(words)
        self.setObjectName("line")
        self.setFlat(True)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        act = waiting.act
        if act is not None:
            self.clicked.connect(lambda: act(key))
        else:
            row = key.teacher if isinstance(key, TaskLine) else key
            self.clicked.connect(lambda: page.wanted.emit(waiting.place, row))
