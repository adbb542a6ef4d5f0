"""经办人是哪位教师: so that nobody decides on their own application, or on that of somebody of their name."""

from datetime import date

from PySide6.QtWidgets import QWidget

from dorms.actions.actors import link_actor
from dorms.db.queries.offices import actors
from dorms.db.queries.people import teacher_lines
from dorms.messages import translate
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.fields import ChoiceField, PickField
from dorms.ui.kit.forms import Form
from dorms.ui.people.fields import add_note, teacher_choices


class LinkForm(Form):
    """Who acts here, and which teacher that is."""

    def __init__(self, backend: Backend, today: date, parent: QWidget) -> None:
        super().__init__(
            translate("Actors", "经办人是哪位教师"), translate("Actors", "保存(&S)"), self._link, parent
        )
        self._backend = backend
        choices = [(f"{one.name} {one.post}".strip(), one.id) for one in backend.ask(actors)]
        self.actor = self.add(ChoiceField(self.tr("经办人(&J)"), choices, backend.store.actor), "actor")
        people = teacher_choices(backend.ask(teacher_lines, today))
        self.teacher = self.add(PickField(self.tr("教师(&N)"), people), "teacher_id")
        add_note(self, self.tr("写明以后，按本人回避；没有写明的按姓名回避，同名的也要回避。"))
        self.forget_changes()

    def _link(self) -> Job:
        return self._backend.run(link_actor, self.actor.value(), self.teacher.value())
