"""核实: a person says what came of a task, and is led to what follows from it."""

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QPushButton

from dorms.actions.tasks import HAS_LEFT, STILL_HERE, WHETHER_LEFT, close_task
from dorms.db.queries.today import TaskLine
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.shell.navigation import places


class TaskForm(Form):
    """仍在岗 or 已调离 with what follows; any other task is closed with words."""

    def __init__(self, page: Page, today: date, task: TaskLine) -> None:
        title = translate("TaskForm", "{kind}　{name}").format(kind=code_words(task.kind), name=task.name)
        super().__init__(title, translate("TaskForm", "办结(&S)"), self._close, page)
        self._page, self._task = page, task
        self.outcome: ChoiceField[str] | None = None
        self.follows = QLabel()
        if task.kind == WHETHER_LEFT:
            self.outcome = self.add(
                ChoiceField(self.tr("核实结果(&J)"), [(one, one) for one in (STILL_HERE, HAS_LEFT)])
            )
            self.follows.setWordWrap(True)
            self.follows.setObjectName("muted")
            self.rows.addRow("", self.follows)
            self.outcome.changed.connect(self._say)
            self._say()
        if task.page:
            self._offer_page(task.page)
        self.note = self.add(
            NoteField(self.tr("说明(&B)"), required=self.outcome is None, lines=2), name="outcome"
        )
        self.day = self.add(DayField(self.tr("核实日(&D)"), today, required=True))

    def _offer_page(self, name: str) -> None:
        """A way to where the task is done."""
        title = next((place.title for place in places() if place.name == name), "")
        if title:
            go = QPushButton(self.tr("打开“{page}”(&G)").format(page=title))
            go.setAutoDefault(False)
            go.clicked.connect(lambda: self._go(name))
            self.rows.addRow("", go)

    def _go(self, name: str) -> None:
        self.forget_changes()
        self.reject()
        self._page.wanted.emit(name, None)

    def _has_left(self) -> bool:
        return self.outcome is not None and self.outcome.value() == HAS_LEFT

    @Slot()
    def _say(self) -> None:
        if not self._has_left():
            words = self.tr("资料和住房都不变。下次导入名册还没有此人时，会再提醒核实。")
        elif self._task.stay is not None:
            words = self.tr("现住 {unit}。办结后转到“入住”，请接着办理退房。").format(unit=self._task.unit)
        else:
            words = self.tr("此人现在没有住房，办结就行了。")
        self.follows.setText(words)

    def _close(self) -> Job:
        parts = [self.outcome.value() if self.outcome else "", self.note.value()]
        words = translate("TaskForm", "：").join(part for part in parts if part)
        job = self._page.backend.run(close_task, self._task.id, day=self.day.required_value(), outcome=words)
        if self._has_left() and self._task.stay is not None:
            job.done.connect(self._on_left)
        return job

    @Slot(object)
    def _on_left(self, outcome: object) -> None:
        self._page.wanted.emit("stays", self._task.stay)
