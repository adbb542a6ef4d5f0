"""装表、换表 and 水电单价."""

from datetime import date
from decimal import Decimal
from typing import TypedDict
from uuid import UUID

from PySide6.QtCore import Slot

from dorms.actions.money.meters import KINDS, NewMeter, put_in_meter, replace_meter, set_price
from dorms.db.queries.handing import units_on
from dorms.db.queries.money import MeterLine, meters
from dorms.db.queries.records import school_places
from dorms.db.queries.tariffs import prices
from dorms.domain.money.rent import MARKET_RENT
from dorms.domain.money.shares import plain
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NumberField, PickField, TextField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.kit.picker import Choice
from dorms.ui.people.fields import add_note, say


class Dial(TypedDict):
    """What a new meter shows, and how it counts on."""

    number: str
    value: Decimal
    multiplier: Decimal
    digits: int | None


class NewMeterForm(Form):
    """What is asked of every meter that is put in, a flat's or a building's."""

    def _ask_dial(self, *, needs_number: bool) -> None:
        self.number = self.add(TextField(self.tr("表号(&N)"), required=needs_number), "meter_no")
        self.value = self.add(NumberField(self.tr("起度(&Q)"), 0, required=True), "value")
        self.multiplier = self.add(NumberField(self.tr("倍率(&B)"), 1, required=True), "multiplier")
        self.digits = self.add(NumberField(self.tr("表盘整数位数(&W)")), "digits")

    def _dial(self) -> Dial:
        digits = self.digits.value()
        return Dial(
            number=self.number.value(),
            value=self.value.value() or Decimal(0),
            multiplier=self.multiplier.value() or Decimal(1),
            digits=None if digits is None else int(digits),
        )


class MeterForm(NewMeterForm):
    """A meter put into a unit; where one is in use it is taken out, read a last time."""

    def __init__(self, page: Page, today: date) -> None:
        super().__init__(translate("Money", "装表、换表"), translate("Money", "保存(&S)"), self._put_in, page)
        self._page, self._today = page, today
        self._meters = page.backend.ask(meters, today)
        units = page.backend.ask(units_on, today)
        self.unit = self.add(
            PickField(self.tr("房源(&F)"), [Choice(one.label, one.id, "") for one in units]), "unit_id"
        )
        self.kind = self.add(ChoiceField(self.tr("种类(&K)"), [(code_words(kind), kind) for kind in KINDS]))
        self.told = add_note(self)
        self.last = self.add(NumberField(self.tr("旧表止度(&O)")), "last")
        self.wrapped = self.add(TickField(self.tr("旧表已走过一圈")))
        self._ask_dial(needs_number=False)
        self.prepaid = self.add(TickField(self.tr("插卡预付（只抄表，不收费）")))
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        self.unit.changed.connect(self._tell)
        self.kind.changed.connect(self._tell)
        self._tell()
        self.forget_changes()

    def old(self) -> MeterLine | None:
        """The meter of this kind that the unit has now."""
        where = self.unit.picker.choice
        if where is None:
            return None
        found = (one for one in self._meters if (one.unit_id, one.kind) == (where.value, self.kind.value()))
        return next(found, None)

    @Slot()
    def _tell(self) -> None:
        old = self.old()
        self.show_field(self.last, old is not None)
        self.show_field(self.wrapped, old is not None)
        words = ""
        if old is not None:
            words = self.tr("现有表 {number}，{day} 示数 {value}。保存后换成新表，旧表用量照常收费。")
            words = words.format(
                number=old.number, day=old.last_day or "", value=plain(old.last_value or Decimal(0))
            )
        say(self, self.told, words)

    def _put_in(self) -> Job:
        new = NewMeter(
            unit_id=self.unit.value(),
            kind=self.kind.value(),
            day=self.day.required_value(),
            prepaid=self.prepaid.value(),
            **self._dial(),
        )
        old, backend = self.old(), self._page.backend
        if old is None:
            return backend.run(put_in_meter, new, today=self._today)
        last = self.last.value()
        return backend.run(
            replace_meter, old.id, new, last=old.last_value if last is None else last,
            wrapped=self.wrapped.value(), today=self._today,
        )  # fmt: skip


class PriceForm(Form):
    """水电单价 from a day on, on what basis."""

    def __init__(self, page: Page, today: date) -> None:
        super().__init__(translate("Money", "水电单价"), translate("Money", "保存(&S)"), self._set, page)
        self._page = page
        self._prices = page.backend.ask(prices, today)
        kinds = [
            *((code_words(kind), kind) for kind in KINDS),
            (self.tr("市场租金（评估价，每平方米每月）"), MARKET_RENT),
        ]
        self.kind = self.add(ChoiceField(self.tr("种类(&K)"), kinds))
        places = page.backend.ask(school_places)
        schools = sorted((name, UUID(row)) for row, (_, name) in places.items())
        self.school = self.add(
            ChoiceField(self.tr("哪所学校(&X)"), [(self.tr("全部学校"), None), *schools]), "school_id"
        )
        self.told = add_note(self)
        self.price = self.add(NumberField(self.tr("单价（元）(&J)"), None, required=True), "price")
        self.start = self.add(DayField(self.tr("从哪天起(&D)"), today, required=True), "start")
        self.basis = self.add(TextField(self.tr("定价依据(&B)")), "basis")
        self.kind.changed.connect(self._tell)
        self.school.changed.connect(self._tell)
        self._tell()
        self.forget_changes()

    @Slot()
    def _tell(self) -> None:
        kind = self.kind.value()
        now = self._prices.get((kind, self.school.value()), self._prices.get((kind, None)))
        words = self.tr("现行单价 {price} 元。").format(price=plain(now)) if now else self.tr("还没有单价。")
        say(self, self.told, words)

    def _set(self) -> Job:
        return self._page.backend.run(
            set_price, kind=self.kind.value(), price=self.price.value() or Decimal(0),
            start=self.start.required_value(), basis=self.basis.value(), school_id=self.school.value(),
        )  # fmt: skip
