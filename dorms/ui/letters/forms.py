"""登记送达: when and how a letter reached its person; the time to object runs from then."""

from datetime import date

from PySide6.QtCore import Slot

from dorms.actions.reviewing.letters import Delivery, deliver_letter
from dorms.domain.reviewing import LetterLine, Way
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.people.fields import add_note


class DeliverForm(Form):
    """The signed 送达回证 typed in: way, day, who signed or which two saw it left."""

    def __init__(self, page: Page, today: date, letter: LetterLine) -> None:
        title = translate("Letters", "登记送达　{name} {kind}").format(
            name=letter.name, kind=code_words(letter.kind)
        )
        super().__init__(title, translate("Letters", "登记(&S)"), self._deliver, page)
        self._page, self._letter, self._today = page, letter, today
        self.way = self.add(
            ChoiceField(self.tr("送达方式(&W)"), [(code_words(one), str(one)) for one in Way]), "way"
        )
        self.day = self.add(DayField(self.tr("送达日期(&D)"), today, required=True), "day")
        self.receiver = self.add(TextField(self.tr("签收人(&N)"), letter.name), "receiver")
        self.first = self.add(TextField(self.tr("见证人一(&Y)"), required=True), "witnesses")
        self.second = self.add(TextField(self.tr("见证人二(&E)"), required=True))
        self.note = self.add(TextField(self.tr("备注(&B)")), "note")
        if letter.object_within:
            words = self.tr("异议期限自送达次日起 {within}。")
            add_note(self, words.format(within=letter.object_within))
        self.way.changed.connect(self._on_way)
        self._on_way()
        self.forget_changes()

    @Slot()
    def _on_way(self) -> None:
        is_left = self.way.value() == Way.LEFT
        is_public = self.way.value() == Way.PUBLIC
        self.show_field(self.receiver, not is_left and not is_public)
        self.show_field(self.first, is_left)
        self.show_field(self.second, is_left)
        self.grow()

    def _deliver(self) -> Job:
        is_left = self.way.value() == Way.LEFT
        signed = self.way.value() not in (Way.LEFT, Way.PUBLIC)
        delivery = Delivery(
            self.day.required_value(),
            self.way.value(),
            self.receiver.value() if signed else "",
            (self.first.value(), self.second.value()) if is_left else (),
            self.note.value(),
        )
        return self._page.backend.run(deliver_letter, self._letter.id, delivery, today=self._today)
