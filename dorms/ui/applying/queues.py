"""The queues of the page 申请: chips above the list, each with its number; what waits first."""

from collections.abc import Callable, Mapping
from enum import Enum
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QToolButton, QWidget

from dorms.actions.reviewing.judging import Case, Light
from dorms.db.queries.people import ApplicationLine
from dorms.domain.applying import UNDER_REVIEW, Status
from dorms.messages import translate
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.theme import Tone

Cases = Mapping[UUID, Case]


class Queue(Enum):
    """Which applications are on screen."""

    ALL = "all"
    CLEAN = "clean"
    ASKS = "asks"
    REFUSED = "refused"
    RETURNED = "returned"
    NOTICE = "notice"
    WAITING = "waiting"


def queue_words(queue: Queue) -> str:
    return {
        Queue.ALL: translate("Queues", "全部"),
        Queue.CLEAN: translate("Queues", "可通过"),
        Queue.ASKS: translate("Queues", "需核实"),
        Queue.REFUSED: translate("Queues", "不符合"),
        Queue.RETURNED: translate("Queues", "草稿、补正"),
        Queue.NOTICE: translate("Queues", "公示、异议"),
        Queue.WAITING: translate("Queues", "轮候"),
    }[queue]


def belongs(queue: Queue, line: ApplicationLine, case: Case | None) -> bool:
    """Whether an application stands in this queue."""
    if queue is Queue.ALL:
        return True
    if queue is Queue.RETURNED:
        return line.status in (Status.DRAFT, Status.RETURNED)
    if queue is Queue.NOTICE:
        return line.status in (Status.NOTICE, Status.OBJECTION)
    if queue is Queue.WAITING:
        return line.status in (Status.WAITING, Status.CHOOSING)
    return line.status in UNDER_REVIEW and case is not None and _light(case) is queue


def _light(case: Case) -> Queue:
    if case.light is Light.CLEAN and (case.recused is not None or not case.is_here):
        return Queue.ASKS
    return {Light.CLEAN: Queue.CLEAN, Light.ASKS: Queue.ASKS, Light.REFUSED: Queue.REFUSED}[case.light]


def light_mark(line: ApplicationLine, case: Case | None) -> Mark | None:
    """How a case under review stands: letter, shape and colour together."""
    if case is None or line.status not in UNDER_REVIEW:
        return None
    if case.recused is not None:
        return Mark(translate("Queues", "避"), Shape.OCTAGON, Tone.KEPT)
    return {
        Light.CLEAN: Mark(translate("Queues", "符"), Shape.DISC, Tone.LIVED),
        Light.ASKS: Mark(translate("Queues", "问"), Shape.DIAMOND, Tone.WAITING),
        Light.REFUSED: Mark(translate("Queues", "否"), Shape.CROSS, Tone.LATE),
    }[case.light]


class QueueBar(QWidget):
    """One chip a queue; the chosen one is pressed."""

    chosen = Signal(object)  # Queue

    def __init__(self) -> None:
        super().__init__()
        self.chips: dict[Queue, QToolButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 0)
        row.setSpacing(4)
        for queue in Queue:
            chip = QToolButton()
            chip.setCheckable(True)
            chip.setAutoRaise(True)
            chip.setText(queue_words(queue))
            chip.clicked.connect(self._on_clicked(queue))
            self._group.addButton(chip)
            self.chips[queue] = chip
            row.addWidget(chip)
        row.addStretch(1)
        self.exceptions = QLabel()
        self.exceptions.setObjectName("muted")
        row.addWidget(self.exceptions)
        self.queue = Queue.ALL
        self.chips[Queue.ALL].setChecked(True)

    def _on_clicked(self, queue: Queue) -> Callable[[], None]:
        def choose() -> None:
            self.choose(queue)

        return choose

    def choose(self, queue: Queue) -> None:
        """Show this queue."""
        self.queue = queue
        self.chips[queue].setChecked(True)
        self.chosen.emit(queue)

    def tell_exceptions(self, counted: Mapping[str, int]) -> None:
        """How often a rule was set aside; nothing where it never was."""
        words = translate("Queues", "例外：{counted}")
        told = "，".join(f"{kind} {number}" for kind, number in counted.items())
        self.exceptions.setText(words.format(counted=told) if told else "")

    def count(self, numbers: Mapping[Queue, int]) -> None:
        """Write the numbers on the chips; an empty queue has none."""
        for queue, chip in self.chips.items():
            number = numbers.get(queue, 0)
            words = queue_words(queue)
            chip.setText(f"{words} {number}" if number else words)
