"""The steps of a repair that ask for a day and one word: who was there, or why."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple
from uuid import UUID

from dorms.actions.tickets import (
    accept_ticket,
    arrive_at_ticket,
    check_ticket,
    recheck_ticket,
    reopen_ticket,
    withdraw_ticket,
)
from dorms.db.queries.operations import actor_name
from dorms.db.queries.stock import workers
from dorms.messages import translate
from dorms.messages.fields import field_name
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import DayField, NoteField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page


class Step(NamedTuple):
    """What a step is called, what it does, and which word the action asks for, under which label."""

    title: str
    verb: str
    action: Callable[..., object]
    asked: str
    label: str


class StepForm(Form):
    """A step with its day and its word; who looks or accepts is whoever sits here, unless another is typed."""

    def __init__(self, page: Page, today: date, ticket: UUID, number: str, step: Step) -> None:
        super().__init__(step.title.format(number=number), step.verb, self._do, page)
        self._page, self._ticket, self._step = page, ticket, step
        self.look_at(page.backend, "ticket", ticket)
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        self.words = self._ask_word()

    def _ask_word(self) -> NoteField | TextField:
        asked, label = self._step.asked, self._step.label
        if asked == "note":
            return self.add(NoteField(label, required=True, lines=2), "note")
        if asked == "worker":
            return self.add(worker_field(self._page, required=False), "worker")
        who = self._page.backend.ask(actor_name, self._page.backend.store.actor)
        return self.add(TextField(label, who, required=True, is_name=True), "worker")

    def _do(self) -> Job:
        word = {self._step.asked: self.words.value()}
        return self._page.backend.run(
            self._step.action, self._ticket, day=self.day.required_value(), upon=self.seen, **word
        )


def worker_field(page: Page, *, required: bool) -> TextField:
    """Whoever was sent most often is filled in where somebody must be named."""
    known = page.backend.ask(workers)
    usual = known[0] if known and required else ""
    hint = translate("TicketForms", "如：{names}").format(names="、".join(known[:3])) if known else ""
    label = translate("TicketForms", "{worker}(&W)").format(worker=field_name("worker"))
    return TextField(label, usual, required=required, hint=hint, is_name=True)


def steps() -> dict[str, Step]:
    """Every step by its name, in the language on screen."""
    why = translate("TicketForms", "原因(&R)")
    return {
        "arrive": Step(
            translate("TicketForms", "维修到场　{number}"), translate("TicketForms", "到场(&S)"),
            arrive_at_ticket, "worker", "",
        ),
        "check": Step(
            translate("TicketForms", "维修核实　{number}"), translate("TicketForms", "核实(&S)"),
            check_ticket, "person", translate("TicketForms", "核实人(&P)"),
        ),
        "accept": Step(
            translate("TicketForms", "维修验收　{number}"), translate("TicketForms", "验收(&S)"),
            accept_ticket, "person", translate("TicketForms", "验收人(&P)"),
        ),
        "recheck": Step(
            translate("TicketForms", "维修复检　{number}"), translate("TicketForms", "复检(&S)"),
            recheck_ticket, "person", translate("TicketForms", "复检人(&P)"),
        ),
        "reopen": Step(
            translate("TicketForms", "重开维修单　{number}"), translate("TicketForms", "重开(&S)"),
            reopen_ticket, "note", why,
        ),
        "withdraw": Step(
            translate("TicketForms", "作废维修单　{number}"), translate("TicketForms", "作废(&S)"),
            withdraw_ticket, "note", why,
        ),
    }  # fmt: skip
