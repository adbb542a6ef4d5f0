"""登记投诉求助, 答复, 重新受理, 宿舍管理员."""

from datetime import date
from typing import Any

from PySide6.QtCore import Slot

from dorms.actions.upkeep.complaints import (
    KINDS,
    SATISFACTIONS,
    WAYS,
    NewComplaint,
    answer_complaint,
    rate_complaint,
    reopen_complaint,
    set_keeper,
    take_complaint,
)
from dorms.db.queries.operations import actor_name
from dorms.db.queries.upkeep import ComplaintLine, building_names, keepers
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, PickField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.page import Page
from dorms.ui.kit.picker import Choice
from dorms.ui.people.fields import add_note, say
from dorms.ui.upkeep.days import ask_about_day_off


class TakeForm(Form):
    """What somebody came with; the day to answer follows from the working calendar."""

    def __init__(self, page: ListPage[Any], today: date) -> None:
        super().__init__(
            translate("Upkeep", "登记投诉求助"), translate("Upkeep", "登记(&S)"), self._take, page
        )
        self._page, self._today = page, today
        self.content = self.add(NoteField(self.tr("内容(&N)"), required=True, lines=3), "content")
        self.kind = self.add(
            ChoiceField(self.tr("类别(&K)"), [(code_words(one), one) for one in KINDS]), "kind"
        )
        self.way = self.add(ChoiceField(self.tr("来源(&L)"), [(code_words(one), one) for one in WAYS]), "way")
        self.caller = self.add(TextField(self.tr("来人(&P)"), is_name=True), "caller")
        self.phone = self.add(TextField(self.tr("联系电话(&T)")), "phone")
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        who = page.backend.ask(actor_name, page.backend.store.actor)
        self.handler = self.add(TextField(self.tr("经办人(&J)"), who), "handler")
        self.answer_by = self.add(DayField(self.tr("答复期限(&Q)")), "answer_by")
        add_note(self, self.tr("期限不填时为 10 个工作日。"))
        ask_about_day_off(self, page.backend, self.answer_by)
        self.forget_changes()

    def _take(self) -> Job:
        new = NewComplaint(
            kind=self.kind.value(), way=self.way.value(), day=self.day.required_value(),
            content=self.content.value(), caller=self.caller.value(), phone=self.phone.value(),
            handler=self.handler.value(), answer_by=self.answer_by.value(),
        )  # fmt: skip
        return self._page.choose_made(self._page.backend.run(take_complaint, new, today=self._today))


class AnswerForm(Form):
    """答复, and how content the caller is with it."""

    def __init__(self, page: Page, today: date, line: ComplaintLine) -> None:
        title = translate("Upkeep", "答复　{number}").format(number=line.number)
        super().__init__(title, translate("Upkeep", "保存(&S)"), self._answer, page)
        self._page, self._today, self._line = page, today, line
        self.look_at(page.backend, "complaint", line.id)
        add_note(self, line.content)
        self.answer = self.add(NoteField(self.tr("答复(&N)"), required=True, lines=3), "answer")
        self.day = self.add(DayField(self.tr("答复日期(&D)"), today, required=True), "day")
        levels = [(self.tr("没有问"), ""), *((code_words(one), one) for one in SATISFACTIONS)]
        self.satisfaction = self.add(ChoiceField(self.tr("满意度(&M)"), levels), "satisfaction")
        self.handler = self.add(TextField(self.tr("经办人(&J)"), line.handler), "handler")
        self.forget_changes()

    def _answer(self) -> Job:
        return self._page.backend.run(
            answer_complaint, self._line.id, day=self.day.required_value(), answer=self.answer.value(),
            today=self._today, handler=self.handler.value(), satisfaction=self.satisfaction.value(),
            upon=self.seen,
        )  # fmt: skip


class RateForm(Form):
    """登记满意度: what the caller said when asked."""

    def __init__(self, page: Page, today: date, line: ComplaintLine) -> None:
        title = translate("Upkeep", "登记满意度　{number}").format(number=line.number)
        super().__init__(title, translate("Upkeep", "保存(&S)"), self._rate, page)
        self._page, self._line = page, line
        self.look_at(page.backend, "complaint", line.id)
        add_note(self, line.answer)
        levels = [(code_words(one), one) for one in SATISFACTIONS]
        self.satisfaction = self.add(
            ChoiceField(self.tr("满意度(&M)"), levels, line.satisfaction or None), "satisfaction"
        )
        self.forget_changes()

    def _rate(self) -> Job:
        return self._page.backend.run(
            rate_complaint, self._line.id, satisfaction=self.satisfaction.value(), upon=self.seen
        )


class ReopenForm(Form):
    """重新受理: why; it gets a new day to answer."""

    def __init__(self, page: Page, today: date, line: ComplaintLine) -> None:
        title = translate("Upkeep", "重新受理　{number}").format(number=line.number)
        super().__init__(title, translate("Upkeep", "保存(&S)"), self._reopen, page)
        self._page, self._today, self._line = page, today, line
        self.look_at(page.backend, "complaint", line.id)
        self.why = self.add(NoteField(self.tr("原因(&R)"), required=True, lines=2), "reason")
        self.forget_changes()

    def _reopen(self) -> Job:
        why = self.why.value()
        return self._page.backend.run(
            reopen_complaint, self._line.id, day=self._today, note=why, reason=why, upon=self.seen
        )


class KeeperForm(Form):
    """宿舍管理员 and the telephone for repairs of a building."""

    def __init__(self, page: Page, today: date) -> None:
        super().__init__(translate("Upkeep", "宿舍管理员"), translate("Upkeep", "保存(&S)"), self._set, page)
        self._page = page
        self._keepers = {one.building_id: one for one in page.backend.ask(keepers, today)}
        buildings = page.backend.ask(building_names)
        self.building = self.add(
            PickField(self.tr("楼栋(&F)"), [Choice(words, row, "") for row, words in buildings]),
            "building_id",
        )
        self.told = add_note(self)
        self.name = self.add(TextField(self.tr("管理员(&N)"), required=True, is_name=True), "name")
        self.phone = self.add(TextField(self.tr("联系电话(&T)")), "phone")
        self.repair = self.add(TextField(self.tr("24小时报修电话(&B)"), required=True), "repair_phone")
        self.start = self.add(DayField(self.tr("从哪天起(&D)"), today, required=True), "start")
        self.building.changed.connect(self._on_building)
        self.forget_changes()

    @Slot()
    def _on_building(self) -> None:
        """Whoever keeps it now is told, and ends where the one typed begins."""
        choice = self.building.picker.choice
        known = self._keepers.get(choice.value) if choice is not None else None
        self.seen = None
        words = ""
        if known is not None:
            self.look_at(self._page.backend, "keeper", known.id)
            words = self.tr("现在是 {name}，报修电话 {phone}；从下面的日期起由新填的接替。")
            words = words.format(name=known.name, phone=known.repair_phone)
        say(self, self.told, words)

    def _set(self) -> Job:
        return self._page.backend.run(
            set_keeper, self.building.value(), name=self.name.value(), phone=self.phone.value(),
            repair_phone=self.repair.value(), start=self.start.required_value(), upon=self.seen,
        )  # fmt: skip
