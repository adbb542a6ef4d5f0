"""The forms of a repair: reported, somebody sent, arrived, done and accepted, reopened, withdrawn."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import Slot

from dorms.actions.tickets import (
    CATEGORIES,
    Repair,
    Report,
    arrive_at_ticket,
    assign_ticket,
    close_ticket,
    likely_category,
    reopen_ticket,
    report_ticket,
    withdraw_ticket,
)
from dorms.db.queries.records import unit_records
from dorms.db.queries.stock import workers
from dorms.domain.codes import Payer, Urgency
from dorms.domain.papers import WorkOrder
from dorms.messages import translate
from dorms.messages.fields import field_name
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, NumberField, PickField, TextField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.kit.picker import Choice
from dorms.ui.printing.offers import print_papers


class ReportForm(Form):
    """登记报修: what is broken decides the category, unless somebody chooses one."""

    def __init__(self, page: Page, today: date, unit: UUID | None = None, label: str = "") -> None:
        title = (
            translate("TicketForms", "登记报修　{unit}").format(unit=label)
            if unit
            else translate("TicketForms", "登记报修")
        )
        super().__init__(title, translate("TicketForms", "登记(&S)"), self._report, page)
        self._page, self._today, self._unit = page, today, unit
        self.unit = self._ask_unit() if unit is None else None
        self.description = self.add(
            NoteField(self.tr("什么坏了(&W)"), required=True, lines=2), name="description"
        )
        self.category = self.add(ChoiceField(self.tr("类别(&L)"), [(one, one) for one in CATEGORIES]))
        self.category.box.activated.connect(self._on_category)
        self.description.changed.connect(self._guess)
        self._is_chosen = False
        self.urgency = self.add(
            ChoiceField(
                self.tr("紧急程度(&J)"), [(str(one), str(one)) for one in Urgency], str(Urgency.ORDINARY)
            )
        )
        self.reporter = self.add(TextField(self.tr("报修人(&B)"), is_name=True), name="reporter")
        self.phone = self.add(TextField(self.tr("联系电话(&P)")), name="phone")
        self.day = self.add(DayField(self.tr("报修日(&D)"), today, required=True))

    def _ask_unit(self) -> PickField[UUID]:
        choices = [
            Choice(f"{one.building}{one.entrance}{one.room}", one.id, one.school)
            for one in self._page.backend.ask(unit_records)
        ]
        return self.add(PickField(self.tr("房源(&F)"), choices))

    @Slot()
    def _on_category(self) -> None:
        self._is_chosen = True

    @Slot()
    def _guess(self) -> None:
        likely = likely_category(self.description.edit.toPlainText())
        if likely and not self._is_chosen:
            self.category.box.setCurrentIndex(CATEGORIES.index(likely))

    def _report(self) -> Job:
        report = Report(
            unit_id=self._unit or (self.unit.value() if self.unit else UUID(int=0)),
            category=self.category.value(),
            description=self.description.value(),
            reported_on=self.day.required_value(),
            urgency=self.urgency.value(),
            reporter=self.reporter.value(),
            phone=self.phone.value(),
        )
        return self._page.backend.run(report_ticket, report, today=self._today)


class SendForm(Form):
    """派工: who goes, and the order on paper if wanted."""

    def __init__(self, page: Page, today: date, ticket: UUID, number: str) -> None:
        super().__init__(
            translate("TicketForms", "维修派工　{number}").format(number=number),
            translate("TicketForms", "派工(&S)"),
            self._send,
            page,
        )
        self._page, self._today, self._ticket = page, today, ticket
        self.worker = self.add(_worker(page, required=True), name="worker")
        self.day = self.add(DayField(self.tr("派工日(&D)"), today, required=True))
        self.note = self.add(TextField(self.tr("交代的话(&B)")), name="note")
        self.paper = self.add(TickField(self.tr("随后打印维修派工单(&P)"), ticked=True))

    def _send(self) -> Job:
        job = self._page.backend.run(
            assign_ticket,
            self._ticket,
            day=self.day.required_value(),
            worker=self.worker.value(),
            note=self.note.value(),
        )
        if self.paper.value():
            job.done.connect(self._print)
        return job

    @Slot(object)
    def _print(self, outcome: object) -> None:
        print_papers(self._page.window(), self._page.backend, WorkOrder, [self._ticket], self._today)


class CloseForm(Form):
    """完工验收: nothing needs typing when it cost nothing."""

    def __init__(self, page: Page, today: date, ticket: UUID, number: str, *, accepted_by: str) -> None:
        super().__init__(
            translate("TicketForms", "完工验收　{number}").format(number=number),
            translate("TicketForms", "完工(&S)"),
            self._close,
            page,
        )
        self._page, self._today, self._ticket = page, today, ticket
        self.day = self.add(DayField(self.tr("完工日(&D)"), today, required=True))
        self.material = self.add(NumberField(self.tr("材料费(&M)"), 0), name="material_cost")
        self.labour = self.add(NumberField(self.tr("人工费(&R)"), 0), name="labour_cost")
        self.payer = self.add(ChoiceField(self.tr("承担方(&C)"), [(str(one), str(one)) for one in Payer]))
        self.accepted_by = self.add(
            TextField(self.tr("验收人(&Y)"), accepted_by, is_name=True), name="accepted_by"
        )
        self.outcome = self.add(TextField(self.tr("处理结果(&J)")), name="note")

    def _close(self) -> Job:
        repair = Repair(
            finished_on=self.day.required_value(),
            material_cost=self.material.value() or Decimal(0),
            labour_cost=self.labour.value() or Decimal(0),
            payer=self.payer.value(),
            accepted_by=self.accepted_by.value(),
            result=self.outcome.value(),
        )
        return self._page.backend.run(close_ticket, self._ticket, repair, today=self._today)


class StepForm(Form):
    """A step with a day and, where it must be told, why."""

    def __init__(
        self, page: Page, today: date, *, title: str, verb: str, step: Callable[[date, str], Job], why: bool
    ) -> None:
        super().__init__(title, verb, self._do, page)
        self._step = step
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True))
        self.words: NoteField | TextField = (
            self.add(NoteField(self.tr("原因(&R)"), required=True, lines=2), name="note")
            if why
            else self.add(_worker(page, required=False), name="worker")
        )

    def _do(self) -> Job:
        return self._step(self.day.required_value(), self.words.value())


def arrive_form(page: Page, today: date, ticket: UUID, number: str) -> Form:
    """到场."""
    return StepForm(
        page,
        today,
        title=translate("TicketForms", "维修到场　{number}").format(number=number),
        verb=translate("TicketForms", "到场(&S)"),
        step=lambda day, worker: page.backend.run(arrive_at_ticket, ticket, day=day, worker=worker),
        why=False,
    )


def reopen_form(page: Page, today: date, ticket: UUID, number: str) -> Form:
    """重开."""
    return StepForm(
        page,
        today,
        title=translate("TicketForms", "重开维修单　{number}").format(number=number),
        verb=translate("TicketForms", "重开(&S)"),
        step=lambda day, note: page.backend.run(reopen_ticket, ticket, day=day, note=note),
        why=True,
    )


def withdraw_form(page: Page, today: date, ticket: UUID, number: str) -> Form:
    """作废."""
    return StepForm(
        page,
        today,
        title=translate("TicketForms", "作废维修单　{number}").format(number=number),
        verb=translate("TicketForms", "作废(&S)"),
        step=lambda day, note: page.backend.run(withdraw_ticket, ticket, day=day, note=note),
        why=True,
    )


def _worker(page: Page, *, required: bool) -> TextField:
    """Whoever was sent most often is filled in where somebody must be named."""
    known = page.backend.ask(workers)
    usual = known[0] if known and required else ""
    hint = translate("TicketForms", "如：{names}").format(names="、".join(known[:3])) if known else ""
    return TextField(field_name("worker"), usual, required=required, hint=hint, is_name=True)
