"""登记隐患, 下达整改, 已整改, 复查."""

from datetime import date
from typing import Any

from PySide6.QtCore import Slot

from dorms.actions.upkeep.inspections import (
    NewHazard,
    fix_hazard,
    order_measure,
    recheck_hazard,
    report_hazard,
)
from dorms.db.queries.operations import actor_name
from dorms.db.queries.rulebook import work_calendar
from dorms.db.queries.upkeep import HazardLine
from dorms.domain.upkeep.checklists import Level
from dorms.domain.upkeep.limits import hazard_due
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.files.field import FilesField
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.page import Page
from dorms.ui.people.fields import add_note
from dorms.ui.upkeep.days import ask_about_day_off
from dorms.ui.upkeep.places import PlaceField


class ReportForm(Form):
    """A hazard that was found outside a round."""

    def __init__(self, page: ListPage[Any], today: date) -> None:
        super().__init__(translate("Upkeep", "登记隐患"), translate("Upkeep", "保存(&S)"), self._report, page)
        self._page, self._today = page, today
        self.place = self.add(PlaceField(self.tr("在哪里(&F)"), page), "unit_id")
        self.what = self.add(NoteField(self.tr("隐患情况(&N)"), required=True, lines=2), "description")
        self.level = self.add(
            ChoiceField(self.tr("等级(&K)"), [(code_words(one), str(one)) for one in Level]), "level"
        )
        self.day = self.add(DayField(self.tr("发现日期(&D)"), today, required=True), "found_on")
        who = page.backend.ask(actor_name, page.backend.store.actor)
        self.finder = self.add(TextField(self.tr("发现人(&P)"), who), "finder")
        self.due = self.add(DayField(self.tr("整改期限(&L)")), "due")
        add_note(self, self.tr("按等级建议：重大的下一个工作日，一般的 5 个工作日。可以改。"))
        ask_about_day_off(self, page.backend, self.due)
        self.level.changed.connect(self._propose)
        self.day.changed.connect(self._propose)
        self._propose()
        self.protection = self.add(TextField(self.tr("临时防护(&B)")), "protection")
        self.photos = self.add(FilesField(self.tr("照片(&Z)"), grow=self.grow), "files")
        self.forget_changes()

    @Slot()
    def _propose(self) -> None:
        """The day by the level, unless another was typed."""
        if not self.due.line.isModified() and not self.day.refusal():
            day = proposed(self._page, self.level.value(), self.day.required_value())
            self.due.line.setText(day.isoformat())

    def _report(self) -> Job:
        new = NewHazard(
            description=self.what.value(), level=self.level.value(), due=self.due.value(),
            protection=self.protection.value(), files=self.photos.value(),
        )  # fmt: skip
        return self._page.choose_made(self._page.backend.run(
            report_hazard, new, found_on=self.day.required_value(), finder=self.finder.value(), today=self._today,
            unit=self.place.unit(), building=self.place.building(),
        ))  # fmt: skip


def proposed(page: Page, level: str, since: date) -> date:
    """By when a hazard of this level should be put right."""
    return hazard_due(page.backend.ask(work_calendar), level, since)


class OrderForm(Form):
    """下达整改: what, who, until when."""

    def __init__(self, page: Page, today: date, line: HazardLine) -> None:
        title = translate("Upkeep", "下达整改　{place}").format(place=line.place)
        super().__init__(title, translate("Upkeep", "保存(&S)"), self._order, page)
        self._page, self._line = page, line
        self.look_at(page.backend, "hazard", line.id)
        add_note(self, line.description)
        self.measure = self.add(
            NoteField(self.tr("整改措施(&N)"), line.measure, required=True, lines=2), "measure"
        )
        self.who = self.add(TextField(self.tr("责任人(&P)"), line.responsible, required=True), "responsible")
        due = line.due or proposed(page, line.level, today)
        self.due = self.add(DayField(self.tr("整改期限(&L)"), due, required=True), "due")
        ask_about_day_off(self, page.backend, self.due)
        self.protection = self.add(TextField(self.tr("临时防护(&B)"), line.protection), "protection")
        self.forget_changes()

    def _order(self) -> Job:
        return self._page.backend.run(
            order_measure, self._line.id, measure=self.measure.value(), responsible=self.who.value(),
            due=self.due.value(), protection=self.protection.value(), upon=self.seen,
        )  # fmt: skip


class FixForm(Form):
    """已整改: how."""

    def __init__(self, page: Page, today: date, line: HazardLine) -> None:
        title = translate("Upkeep", "已整改　{place}").format(place=line.place)
        super().__init__(title, translate("Upkeep", "保存(&S)"), self._fix, page)
        self._page, self._today, self._line = page, today, line
        self.look_at(page.backend, "hazard", line.id)
        add_note(self, line.description)
        self.day = self.add(DayField(self.tr("整改日期(&D)"), today, required=True), "day")
        self.how = self.add(NoteField(self.tr("整改情况(&N)"), required=True, lines=2), "fixed_how")
        self.forget_changes()

    def _fix(self) -> Job:
        return self._page.backend.run(
            fix_hazard, self._line.id, day=self.day.required_value(), how=self.how.value(), today=self._today,
            upon=self.seen,
        )  # fmt: skip


class RecheckForm(Form):
    """复查 by somebody else: gone, or still there."""

    def __init__(self, page: Page, today: date, line: HazardLine) -> None:
        title = translate("Upkeep", "复查　{place}").format(place=line.place)
        super().__init__(title, translate("Upkeep", "保存(&S)"), self._recheck, page)
        self._page, self._today, self._line = page, today, line
        self.look_at(page.backend, "hazard", line.id)
        add_note(self, line.description)
        self.day = self.add(DayField(self.tr("复查日期(&D)"), today, required=True), "day")
        self.who = self.add(TextField(self.tr("复查人(&P)"), required=True), "rechecker")
        self.still = self.add(NoteField(self.tr("还存在的问题(&N)"), lines=2), "still_there")
        add_note(self, self.tr("没有问题就不填，隐患销号；填了就退回重新整改。"))
        self.forget_changes()

    def _recheck(self) -> Job:
        return self._page.backend.run(
            recheck_hazard, self._line.id, day=self.day.required_value(), rechecker=self.who.value(),
            today=self._today, still_there=self.still.value(), upon=self.seen,
        )  # fmt: skip
