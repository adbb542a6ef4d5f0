"""调换: into another unit as one event, with the term and the deposit as they are."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Slot

from dorms.actions.residence.moving import transfer
from dorms.actions.stays import Arrival
from dorms.db.queries.handing import StayLine, stays_of_agreement, units_on, usual_amounts
from dorms.domain.handing import first_last_day, is_open
from dorms.messages import translate
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import DayField, NoteField, NumberField, PickField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.kit.picker import Choice
from dorms.ui.people.fields import add_note


class TransferForm(Form):
    """Who shares the agreement moves along unless the tick is taken away."""

    def __init__(self, page: Page, today: date, stay: StayLine) -> None:
        title = translate("Living", "调换住房　{name}").format(name=stay.name)
        super().__init__(title, translate("Living", "调换(&S)"), self._transfer, page)
        self._page, self._today, self._stay = page, today, stay
        mates = page.backend.ask(stays_of_agreement, stay.agreement_id) if stay.agreement_id else []
        self._mates: Sequence[StayLine] = [one for one in mates if one.id != stay.id]
        units = [one for one in page.backend.ask(units_on, today) if is_open(one) and one.free > 0]
        add_note(self, self.tr("现住 {unit}。").format(unit=stay.unit))
        self.unit = self.add(
            PickField(
                self.tr("换到哪一套(&F)"), [Choice(one.label, one.id, self._free(one.free)) for one in units]
            ),
            "unit_id",
        )
        names = "、".join(one.name for one in self._mates)
        self.together = self.add(TickField(self.tr("同住的{names}一起换").format(names=names), ticked=True))
        self.show_field(self.together, bool(self._mates))
        self.start = self.add(DayField(self.tr("从哪天起(&D)"), today, required=True), "start")
        last = stay.last_day if stay.last_day and stay.last_day >= today else first_last_day(today)
        self.last_day = self.add(DayField(self.tr("协议到哪天(&L)"), last, required=True), "last_day")
        self.rent = self.add(NumberField(self.tr("月租金（元）(&Z)"), 0), "monthly_rent")
        self.why = self.add(NoteField(self.tr("理由(&R)"), required=True, lines=2), "reason")
        self.unit.changed.connect(self._on_unit)
        self.forget_changes()

    def _free(self, places: int) -> str:
        return self.tr("空 {count} 位").format(count=places)

    @Slot()
    def _on_unit(self) -> None:
        where = self.unit.picker.choice
        if where is not None:
            _, rent = self._page.backend.ask(usual_amounts, where.value)
            self.rent.line.setText(f"{rent.normalize():f}")

    def _transfer(self) -> Job:
        mates = list(self._mates) if self.together.value() else []
        why = self.why.value()
        assert self._stay.teacher_id is not None
        arrival = Arrival(
            teacher_id=self._stay.teacher_id,
            unit_id=self.unit.value(),
            start=self.start.required_value(),
            last_day=self.last_day.required_value(),
            partner_id=mates[0].teacher_id if mates else None,
            monthly_rent=self.rent.value() or Decimal(0),
        )
        stays = [self._stay.id, *(one.id for one in mates)]
        return self._page.backend.run(transfer, stays, arrival, today=self._today, note=why, reason=why)
