"""装总表、抄总表、拆总表."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import Slot

from dorms.actions.money.bulk_meters import (
    NewBulkMeter,
    put_in_bulk_meter,
    read_bulk_meter,
    take_out_bulk_meter,
)
from dorms.actions.money.meters import KINDS
from dorms.db.queries.upkeep import building_names
from dorms.domain.money.bulk import BulkLine
from dorms.domain.money.shares import plain
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NumberField, PickField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.page import Page
from dorms.ui.kit.picker import Choice
from dorms.ui.money.meters import NewMeterForm
from dorms.ui.money.words import bulk_words
from dorms.ui.people.fields import add_note


class PutInForm(NewMeterForm):
    """装总表: which building's, with what it shows that day."""

    def __init__(self, page: ListPage[BulkLine], today: date, building: UUID | None) -> None:
        super().__init__(translate("Money", "装总表"), translate("Money", "保存(&S)"), self._put_in, page)
        self._page, self._today = page, today
        buildings = [Choice(name, row, "") for row, name in page.backend.ask(building_names)]
        self.building = self.add(PickField(self.tr("楼栋(&F)"), buildings, building), "building_id")
        self.kind = self.add(ChoiceField(self.tr("种类(&K)"), [(code_words(kind), kind) for kind in KINDS]))
        self._ask_dial(needs_number=True)
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        add_note(self, self.tr("总表不向任何人收费，只用来和各户的表核对。同一栋可以装几块，用表号区分。"))
        self.forget_changes()

    def _put_in(self) -> Job:
        new = NewBulkMeter(
            building_id=self.building.value(),
            kind=self.kind.value(),
            day=self.day.required_value(),
            **self._dial(),
        )
        return self._page.choose_made(self._page.backend.run(put_in_bulk_meter, new, today=self._today))


class ReadForm(Form):
    """抄总表 or 拆总表: what it shows on a day; what it showed last stands beside."""

    def __init__(self, page: Page, today: date, line: BulkLine, *, takes_out: bool = False) -> None:
        title = translate("Money", "拆总表　{meter}") if takes_out else translate("Money", "抄总表　{meter}")
        verb = translate("Money", "拆表(&S)") if takes_out else translate("Money", "保存(&S)")
        super().__init__(title.format(meter=meter_words(line)), verb, self._read, page)
        self._page, self._today, self._line, self._takes_out = page, today, line, takes_out
        self.look_at(page.backend, "meter", line.id)
        self.value = self.add(NumberField(self.tr("本次示数(&Q)"), None, required=True), "value")
        self.value.line.setPlaceholderText(self.tr("上次 {value}").format(value=plain(line.last_value)))
        self.wrapped = self.add(TickField(self.tr("已走过一圈")))
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        words = self.tr("上次 {day} 示数 {value}，倍率 {multiplier}。各户的表同一天抄，才比得准。")
        add_note(
            self,
            words.format(
                day=line.until or line.since or "",
                value=plain(line.last_value),
                multiplier=plain(line.multiplier),
            ),
        )
        self.forget_changes()

    def _read(self) -> Job:
        value, day = self.value.value() or Decimal(0), self.day.required_value()
        action = take_out_bulk_meter if self._takes_out else read_bulk_meter
        job = self._page.backend.run(
            action, self._line.id, value=value, day=day, today=self._today, wrapped=self.wrapped.value(),
            upon=self.seen,
        )  # fmt: skip
        if not self._takes_out:
            job.ended.connect(self._tell)
        return job

    @Slot(object)
    def _tell(self, job: Job) -> None:
        if job.error is None:
            line: BulkLine = job.result.result
            self._page.told.emit(f"{meter_words(line)}　{bulk_words(line)}")


def meter_words(line: BulkLine) -> str:
    """Which meter: the building, the kind, the number."""
    return translate("Money", "{building} {kind}表 {number}").format(
        building=line.building, kind=code_words(line.kind), number=line.number
    )
