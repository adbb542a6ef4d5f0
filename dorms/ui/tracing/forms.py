"""Papers came back: on which day, and when filed, in which box."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from dorms.actions.tracing import note_returned
from dorms.domain.tracing import Step
from dorms.messages import translate
from dorms.messages.tracing import step_name
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import DayField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.kit.settings import settings

BOX = "tracing/box"  # a pile of papers goes into one box


class ReturnForm(Form):
    """One step for all chosen papers."""

    def __init__(self, page: Page, today: date, papers: Sequence[UUID], step: Step) -> None:
        title = translate("Tracing", "{step}　{count} 份").format(step=step_name(step), count=len(papers))
        super().__init__(title, translate("Tracing", "登记(&S)"), self._note, page)
        self._page, self._today, self._papers, self._step = page, today, list(papers), step
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), name="day")
        last = str(settings().value(BOX, ""))
        self.box = self.add(
            TextField(self.tr("盒号(&H)"), last, hint=self.tr("如：2026-协议-03")), name="box"
        )
        self.show_field(self.box, step is Step.FILED)

    def _note(self) -> Job:
        if self._step is Step.FILED:
            settings().setValue(BOX, self.box.value())
        return self._page.backend.run(
            note_returned,
            self._papers,
            step=self._step,
            day=self.day.required_value(),
            today=self._today,
            box=self.box.value() if self._step is Step.FILED else "",
        )
