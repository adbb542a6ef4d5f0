"""办理入住: agreement, deposit, keys, meters, things; filled in from what is known, only the rest is typed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent

from dorms.actions.money.meters import NewReading
from dorms.actions.residence.arriving import CheckIn, check_in
from dorms.actions.stays import Arrival
from dorms.db.queries.handing import PromiseLine, promises, stays_of_agreement, units_on, usual_amounts
from dorms.db.queries.living import spouse_of
from dorms.db.queries.operations import actor_name
from dorms.db.queries.people import TeacherLine, teacher_lines
from dorms.db.queries.residence import things_of
from dorms.domain.days import read_day
from dorms.domain.handing import FreeUnit, first_last_day, is_open
from dorms.domain.money.ledger import Method
from dorms.domain.papers import Agreement, MoveInSlip
from dorms.errors import DormsError
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.files.field import FilesField
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NumberField, PickField, TextField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.kit.picker import Choice
from dorms.ui.living.meters import MeterFields
from dorms.ui.living.papers import print_kinds
from dorms.ui.living.things import ThingsField
from dorms.ui.people.fields import add_note, say, teacher_choices


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is known when the form opens; the form asks for the rest."""

    teacher_id: UUID | None = None
    unit_id: UUID | None = None


class Papers(Enum):
    """What is printed after somebody moved in."""

    BOTH = "both"
    AGREEMENT = "agreement"
    SLIP = "slip"
    NONE = "none"


class MoveInForm(Form):
    """办理入住: a promise fills in who, where and with whom; the term ends with the school year."""

    def __init__(self, page: Page, today: date, begin: Beginning) -> None:
        super().__init__(
            translate("Living", "办理入住"), translate("Living", "入住(&S)"), self._move_in, page
        )
        self._page, self._today = page, today
        self._promises = page.backend.ask(promises)
        self._read(begin)
        people = teacher_choices(self._teachers)
        self.teacher = self.add(
            PickField(self.tr("谁入住(&N)"), people, self._begin.teacher_id), "teacher_id"
        )
        self.unit = self.add(
            PickField(self.tr("住哪一套(&F)"), self._places(), self._begin.unit_id), "unit_id"
        )
        self.told = add_note(self)
        self.is_two = self.add(TickField(self.tr("两人同住一份协议（夫妻或合住）")))
        self.partner = self.add(PickField(self.tr("同住人(&P)"), people), "partner_id")
        self.start = self.add(DayField(self.tr("入住日期(&D)"), today, required=True), "start")
        self.last_day = self.add(
            DayField(self.tr("协议到哪天(&L)"), first_last_day(today), required=True), "last_day"
        )
        self._ask_at_the_door(page, today)
        self._proposed = first_last_day(today)
        self._connect()
        self.forget_changes()

    def _ask_at_the_door(self, page: Page, today: date) -> None:
        """Money, keys, meters and things."""
        self.deposit = self.add(NumberField(self.tr("押金（元）(&Y)"), 0), "deposit")
        self.rent = self.add(NumberField(self.tr("月租金（元）(&Z)"), 0), "monthly_rent")
        self.paid = self.add(TickField(self.tr("押金已收")))
        self.method = self.add(
            ChoiceField(self.tr("收款方式(&F)"), [(code_words(one), one) for one in Method])
        )
        self.receipt = self.add(TextField(self.tr("票据号(&T)")), "receipt")
        self.keys = self.add(NumberField(self.tr("钥匙（把）(&K)")), "keys")
        self.key_numbers = self.add(TextField(self.tr("钥匙编号(&H)")), "key_numbers")
        self.meters = MeterFields(self, page, today)
        self.things = self.add(ThingsField(self.tr("物品齐全完好"), grow=self.grow), "things")
        self.photos = self.add(FilesField(self.tr("照片(&O)"), grow=self.grow), "files")
        self.note = self.add(TextField(self.tr("说明(&B)")), "note")
        self.papers = self.add(ChoiceField(self.tr("随后打印(&R)"), _paper_choices()))

    def _connect(self) -> None:
        self.is_two.changed.connect(self._on_two)
        self.paid.changed.connect(self._on_paid)
        self.deposit.changed.connect(self._on_paid)
        self.rent.changed.connect(self._tell)
        self.teacher.changed.connect(self._on_teacher)
        self.unit.changed.connect(self._on_unit)
        self.start.changed.connect(self._on_start)
        self._on_teacher()
        self._on_unit()
        self._on_two()
        self._on_paid()

    def showEvent(self, event: QShowEvent) -> None:
        """What the promise filled in need not be typed: begin at what is missing."""
        super().showEvent(event)
        asked = (self.teacher.picker, self.unit.picker)
        missing = next((one.line for one in asked if one.choice is None), self.start.line)
        missing.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _read(self, begin: Beginning) -> None:
        """The one promise that fits what is known says the rest."""
        fitting = [
            one
            for one in self._promises
            if begin.unit_id in (None, one.unit_id)
            and begin.teacher_id in (None, one.teacher_id, one.partner_id)
        ]
        if begin != Beginning() and fitting:
            begin = Beginning(fitting[0].teacher_id, fitting[0].unit_id)
        self._begin = begin
        promised = {one.teacher_id for one in self._promises}
        lines = self._page.backend.ask(teacher_lines, self._today)
        self._teachers: list[TeacherLine] = [
            line for line in lines if line.unit_id is None or line.id in promised
        ]
        self._units = {unit.id: unit for unit in self._page.backend.ask(units_on, self._today)}

    def _places(self) -> list[Choice[UUID]]:
        promised = {one.unit_id for one in self._promises}
        return [
            Choice(unit.label, unit.id, self._taken_words(unit))
            for unit in self._units.values()
            if is_open(unit) or unit.id in promised or unit.id == self._begin.unit_id
        ]

    def _taken_words(self, unit: FreeUnit) -> str:
        people = "、".join(unit.people)
        return self.tr("已住或已分给 {people}").format(people=people) if people else self.tr("空置")

    def promise(self) -> PromiseLine | None:
        """The promise that this person in this unit redeems."""
        who, where = self.teacher.picker.choice, self.unit.picker.choice
        for one in self._promises:
            if (
                who is not None
                and where is not None
                and (one.teacher_id, one.unit_id) == (who.value, where.value)
            ):
                return one
        return None

    @Slot()
    def _on_teacher(self) -> None:
        who = self.teacher.picker.choice
        mine = next((one for one in self._promises if who is not None and one.teacher_id == who.value), None)
        if mine is not None:
            if self.unit.picker.choice is None:
                self.unit.picker.choose(mine.unit_id)
            if mine.partner_id is not None:
                self.partner.picker.choose(mine.partner_id)
                self.is_two.box.setChecked(True)
        self._tell()

    @Slot()
    def _on_unit(self) -> None:
        where = self.unit.picker.choice
        if where is not None:
            deposit, rent = self._page.backend.ask(usual_amounts, where.value)
            self.deposit.line.setText(f"{deposit.normalize():f}")
            self.rent.line.setText(f"{rent.normalize():f}")
            self.things.show_things(self._page.backend.ask(things_of, where.value))
            self.meters.show_unit(where.value)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        where, mine = self.unit.picker.choice, self.promise()
        words = ""
        if mine is not None:
            words = self.tr("按 {day} 的分配入住。").format(day=mine.start or "")
            if mine.move_in_by is not None and mine.move_in_by < self._today:
                words += self.tr("最迟应在 {day} 入住，已经过了。").format(day=mine.move_in_by)
        elif where is not None:
            unit = self._units[where.value]
            words = self.tr("没有分配，直接入住。核定 {capacity} 人，还空 {free} 位。").format(
                capacity=unit.capacity, free=max(unit.free, 0)
            )
        if where is not None and not self._rent_is_signed():
            words += self.tr("月租金为 0 的按办法计租，办法没有规定的不计租。")
        say(self, self.told, words)

    def _rent_is_signed(self) -> bool:
        try:
            return bool(self.rent.value())
        except DormsError:  # half typed
            return True

    @Slot()
    def _on_two(self) -> None:
        self.show_field(self.partner, self.is_two.value())
        who = self.teacher.picker.choice
        if self.is_two.value() and who is not None and self.partner.picker.choice is None:
            spouse = self._page.backend.ask(spouse_of, who.value)
            if spouse is not None:
                self.partner.picker.choose(spouse)
        self.grow()

    @Slot()
    def _on_paid(self) -> None:
        """Without a deposit nothing about its payment is asked."""
        try:
            asked = bool(self.deposit.value())
        except DormsError:
            asked = False
        self.show_field(self.paid, asked)
        self.show_field(self.method, asked and self.paid.value())
        self.show_field(self.receipt, asked and self.paid.value())

    @Slot()
    def _on_start(self) -> None:
        """The end follows the beginning until somebody writes another one."""
        try:
            start, last = self.start.value(), read_day(self.last_day.line.text())
        except DormsError:
            return
        if start is not None and last == self._proposed:
            self._proposed = first_last_day(start)
            self.last_day.line.setText(self._proposed.isoformat())

    def _move_in(self) -> Job:
        promise = self.promise()
        self._prints = self.papers.value()
        note = self.note.value()
        arrival = Arrival(
            teacher_id=self.teacher.value(),
            unit_id=self.unit.value(),
            start=self.start.required_value(),
            last_day=self.last_day.required_value(),
            partner_id=self.partner.value() if self.is_two.value() else None,
            assignment_id=promise.id if promise is not None else None,
            deposit=self.deposit.value() or Decimal(0),
            monthly_rent=self.rent.value() or Decimal(0),
        )
        job = self._page.backend.run(
            check_in, self._at_the_door(arrival), today=self._today, note=note, reason=note
        )
        job.ended.connect(self._print)
        return job

    def _at_the_door(self, arrival: Arrival) -> CheckIn:
        readings: tuple[NewReading, ...] = self.meters.readings(arrival.unit_id)
        return CheckIn(
            arrival=arrival,
            paid=self.paid.value() and arrival.deposit > 0,
            method=self.method.value(),
            receipt=self.receipt.value(),
            keys=int(self.keys.value() or 0),
            key_numbers=self.key_numbers.value(),
            readings=readings,
            things=self.things.value(),
            files=self.photos.value(),
            inspector=self._page.backend.ask(actor_name, self._page.backend.store.actor),
        )

    @Slot(object)
    def _print(self, job: Job) -> None:
        if job.error is not None:
            return
        backend, window = self._page.backend, self._page.window()
        stays = [line.id for line in backend.ask(stays_of_agreement, job.result.result)]
        kinds = {
            Papers.BOTH: (Agreement, MoveInSlip),
            Papers.AGREEMENT: (Agreement,),
            Papers.SLIP: (MoveInSlip,),
        }.get(self._prints, ())
        if kinds and stays:
            print_kinds(window, backend, kinds, stays[:1], self._today)


def _paper_choices() -> list[tuple[str, Papers]]:
    return [
        (translate("Living", "入住协议和入住交接单"), Papers.BOTH),
        (translate("Living", "入住协议"), Papers.AGREEMENT),
        (translate("Living", "入住交接单"), Papers.SLIP),
        (translate("Living", "不打印"), Papers.NONE),
    ]
