"""The forms of a repair: reported, somebody sent, quoted, done and accepted; the county's scheme of who pays."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import Slot

from dorms.actions.tickets import (
    Repair,
    Report,
    agree_quote,
    assign_ticket,
    close_ticket,
    report_ticket,
    was_finished,
)
from dorms.actions.upkeep.schemes import choose_scheme, scheme_of
from dorms.db.queries.handing import stay_lines
from dorms.db.queries.records import ticket_records, unit_records
from dorms.db.tables import StayRow, TicketRow, UnitRow
from dorms.domain.amounts import figures
from dorms.domain.codes import Cause, Payer, Urgency
from dorms.domain.papers import WorkOrder
from dorms.domain.upkeep.schemes import Scheme, categories_of, likely_category, usual_payer
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.files.field import FilesField
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, NumberField, PickField, TextField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.kit.picker import Choice
from dorms.ui.people.fields import add_note
from dorms.ui.printing.offers import print_papers
from dorms.ui.tickets.steps import worker_field

LONGEST = 40  # characters of an open ticket in the list of those about the same fault


class ReportForm(Form):
    """登记报修: what is broken decides the category, unless somebody chooses one."""

    def __init__(
        self,
        page: Page,
        today: date,
        unit: UUID | None = None,
        label: str = "",
        *,
        made: Callable[[Job], Job] = lambda job: job,
    ) -> None:
        title = (
            translate("TicketForms", "登记报修　{unit}").format(unit=label)
            if unit
            else translate("TicketForms", "登记报修")
        )
        super().__init__(title, translate("TicketForms", "登记(&S)"), self._report, page)
        self._page, self._today, self._unit, self._made = page, today, unit, made
        self._scheme = page.backend.ask(scheme_of)
        self._categories = categories_of(self._scheme)
        self.unit = self._ask_unit() if unit is None else None
        self._ask_fault()
        self.reporter = self.add(TextField(self.tr("报修人(&B)"), is_name=True), name="reporter")
        self.phone = self.add(TextField(self.tr("联系电话(&P)")), name="phone")
        self.day = self.add(DayField(self.tr("报修日(&D)"), today, required=True))
        self._open = [one for one in page.backend.ask(ticket_records) if one.finished_on is None]
        self.same_as = self.add(ChoiceField(self.tr("与哪张是同一故障(&T)"), self._same()))
        self._show_same()
        if self.unit is not None:
            self.unit.changed.connect(self._show_same)

    def _ask_fault(self) -> None:
        self.description = self.add(
            NoteField(self.tr("什么坏了(&W)"), required=True, lines=2), name="description"
        )
        self.photos = self.add(FilesField(self.tr("照片(&Z)"), grow=self.grow), "files")
        self.category = self.add(
            ChoiceField(self.tr("类别(&L)"), [(code_words(one), one) for one in self._categories])
        )
        self.category.box.activated.connect(self._on_category)
        self.description.changed.connect(self._guess)
        self._is_chosen = False
        self.urgency = self.add(
            ChoiceField(
                self.tr("紧急程度(&J)"),
                [(code_words(one), str(one)) for one in Urgency],
                str(Urgency.ORDINARY),
            )
        )

    def _same(self) -> list[tuple[str, UUID | None]]:
        """Open tickets that may be about the same fault: of this unit, or, without one, of its building."""
        place = self._place()
        near = [one for one in self._open if place and one.unit.rsplit("-", 1)[0] == place.rsplit("-", 1)[0]]
        told = [
            (f"{one.ticket_no} {one.unit.rsplit('-', 1)[-1]} {one.description}"[:LONGEST], one.id)
            for one in near
        ]
        return [(self.tr("没有，另立一张"), None), *told]

    def _place(self) -> str:
        chosen = self._unit or (
            self.unit.picker.choice.value if self.unit and self.unit.picker.choice else None
        )
        units = self._page.backend.ask(unit_records, UnitRow.id == chosen) if chosen is not None else []
        return units[0].unit if units else ""

    @Slot()
    def _show_same(self) -> None:
        same = self._same()
        self.same_as.replace(same)
        self.show_field(self.same_as, len(same) > 1)

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
        likely = likely_category(self.description.edit.toPlainText(), self._scheme)
        if likely and not self._is_chosen:
            self.category.box.setCurrentIndex(self._categories.index(likely))

    def _report(self) -> Job:
        report = Report(
            unit_id=self._unit or (self.unit.value() if self.unit else UUID(int=0)),
            category=self.category.value(),
            description=self.description.value(),
            reported_on=self.day.required_value(),
            urgency=self.urgency.value(),
            reporter=self.reporter.value(),
            phone=self.phone.value(),
            same_as=self.same_as.value(),
            teacher_id=self._resident(),
            files=self.photos.value(),
        )
        return self._made(self._page.backend.run(report_ticket, report, today=self._today))

    def _resident(self) -> UUID | None:
        """The one person who lives there: what she is to pay goes to her ledger."""
        chosen = self._unit or (self.unit.value() if self.unit else None)
        people = [
            one for one in self._page.backend.ask(stay_lines, StayRow.unit_id == chosen) if one.teacher_id
        ]
        return people[0].teacher_id if len(people) == 1 else None


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
        self.look_at(page.backend, "ticket", ticket)
        self.worker = self.add(worker_field(page, required=True), name="worker")
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
            upon=self.seen,
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
        self._scheme = page.backend.ask(scheme_of)
        self.look_at(page.backend, "ticket", ticket)
        [self._known] = page.backend.ask(ticket_records, TicketRow.id == ticket)
        self._is_again = page.backend.ask(was_finished, ticket)
        self.day = self.add(DayField(self.tr("完工日(&D)"), today, required=True))
        self.told = add_note(self, "\n".join(filter(None, (self._warranty_words(), self._before_words()))))
        parts = "" if self._is_again else self._known.parts
        self.parts = self.add(TextField(self.tr("配件(&E)"), parts), name="parts")
        self.material = self.add(NumberField(self.tr("材料费(&M)"), 0), name="material_cost")
        self.labour = self.add(NumberField(self.tr("人工费(&R)"), 0), name="labour_cost")
        self.payer = self.add(
            ChoiceField(self.tr("承担方(&C)"), [(code_words(one), str(one)) for one in Payer])
        )
        self.agreed = self.add(TickField(self.tr("开工前住户已签字同意付这笔钱")), name="agreed")
        causes = [(self.tr("没有写"), ""), *((code_words(one), str(one)) for one in Cause)]
        self.cause = self.add(ChoiceField(self.tr("原因(&Q)"), causes))
        self.payer.changed.connect(self._show_wanted)
        self.cause.changed.connect(self._propose)
        self._show_wanted()
        self.accepted_by = self.add(
            TextField(self.tr("验收人(&Y)"), accepted_by, is_name=True), name="accepted_by"
        )
        self.outcome = self.add(TextField(self.tr("处理结果(&J)")), name="note")
        self.warranty = self.add(DayField(self.tr("这次维修保修到(&B)")), name="warranty_until")
        if self._is_builders():
            self.cause.box.setCurrentIndex(1 + list(Cause).index(Cause.WARRANTY))
        else:
            self._propose()
        self.forget_changes()

    def _is_builders(self) -> bool:
        """Reported while the builder's warranty ran."""
        until = self._known.building_warranty
        return until is not None and self._known.reported_on <= until

    def _warranty_words(self) -> str:
        known, words = self._known, []
        if self._is_builders():
            told = self.tr("这栋楼质保到 {day}，在质保期内报修，由施工单位负责。")
            words.append(told.format(day=known.building_warranty))
        if known.warranty_until is not None and known.warranty_until >= self._today:
            words.append(self.tr("上次维修保修到 {day}，返修不再收费。").format(day=known.warranty_until))
        return "\n".join(words)

    def _before_words(self) -> str:
        """What the times before cost; what is typed now comes on top of it."""
        if not self._is_again:
            return ""
        spent = [self._known.material_cost or Decimal(0), self._known.labour_cost or Decimal(0)]
        told = self.tr(
            "返修：以前已登记材料费 {material} 元、人工费 {labour} 元。这里只填这一次的，费用累计。"
        )
        words = told.format(material=figures(spent[0]), labour=figures(spent[1]))
        if self._known.parts:
            words += "\n" + self.tr("以前用的配件：{parts}").format(parts=self._known.parts)
        return words

    @Slot()
    def _show_wanted(self) -> None:
        self.show_field(self.agreed, self.payer.value() == Payer.OCCUPANT)

    @Slot()
    def _propose(self) -> None:
        """Proposed by the county's scheme; who pays can be chosen otherwise."""
        payer = usual_payer(self._scheme, self._known.category, self.cause.value())
        self.payer.box.setCurrentIndex(list(Payer).index(payer))

    def _close(self) -> Job:
        repair = Repair(
            finished_on=self.day.required_value(),
            material_cost=self.material.value() or Decimal(0),
            labour_cost=self.labour.value() or Decimal(0),
            payer=self.payer.value(),
            accepted_by=self.accepted_by.value(),
            result=self.outcome.value(),
            cause=self.cause.value(),
            parts=self.parts.value(),
            warranty_until=self.warranty.value(),
            agreed=self.agreed.value(),
        )
        return self._page.backend.run(close_ticket, self._ticket, repair, today=self._today, upon=self.seen)


class QuoteForm(Form):
    """报价: what the resident agreed to pay, before the work begins."""

    def __init__(self, page: Page, today: date, ticket: UUID, number: str) -> None:
        title = translate("TicketForms", "维修报价　{number}").format(number=number)
        super().__init__(title, translate("TicketForms", "保存(&S)"), self._agree, page)
        self._page, self._today, self._ticket = page, today, ticket
        self.look_at(page.backend, "ticket", ticket)
        self.quote = self.add(NumberField(self.tr("报价（元）(&J)"), None, required=True), name="quote")
        self.day = self.add(DayField(self.tr("住户签字日期(&D)"), today, required=True))

    def _agree(self) -> Job:
        return self._page.backend.run(
            agree_quote, self._ticket, quote=self.quote.value() or Decimal(0),
            agreed_on=self.day.required_value(), today=self._today, upon=self.seen,
        )  # fmt: skip


class SchemeForm(Form):
    """承担办法: by the cause, or by the part; kinds of repair and who pays are proposed by it."""

    def __init__(self, page: Page, today: date) -> None:
        super().__init__(
            translate("TicketForms", "维修承担办法"), translate("TicketForms", "保存(&S)"), self._choose, page
        )
        self._page = page
        schemes = [(code_words(one), str(one)) for one in Scheme]
        self.scheme = self.add(ChoiceField(self.tr("本县采用(&K)"), schemes, page.backend.ask(scheme_of)))
        words = self.tr("只影响以后登记时的类别和承担方建议；质保期内的归施工单位，人为损坏的归住户。")
        add_note(self, words)
        self.forget_changes()

    def _choose(self) -> Job:
        return self._page.backend.run(choose_scheme, self.scheme.value())
