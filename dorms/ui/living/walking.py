"""补登交接单: what the paper of the walk-through says, entered later; the paper's code opens this form."""

from datetime import date

from dorms.actions.residence.arriving import WalkThrough, record_walk_through
from dorms.db.queries.daily import stay_daily
from dorms.db.queries.handing import StayLine
from dorms.db.queries.operations import actor_name
from dorms.db.queries.residence import things_of
from dorms.messages import translate
from dorms.ui.files.field import FilesField
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import DayField, NumberField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.living.meters import MeterFields
from dorms.ui.living.things import ThingsField
from dorms.ui.people.fields import add_note


class WalkThroughForm(Form):
    """All as listed is one press of the button; what was found otherwise loses the tick."""

    def __init__(self, page: Page, today: date, stay: StayLine, handed_over: date | None) -> None:
        title = translate("Living", "补登交接单　{name}").format(name=stay.name)
        super().__init__(title, translate("Living", "登记(&S)"), self._record, page)
        self._page, self._today, self._stay = page, today, stay
        add_note(self, stay.unit)
        if handed_over is not None:
            words = self.tr("{day} 的交接单已经登记；再登记的以日期靠后的为准。")
            add_note(self, words.format(day=handed_over))
        self.things = self.add(ThingsField(self.tr("物品齐全完好"), grow=self.grow), "things")
        daily = page.backend.ask(stay_daily, stay.id)
        if daily is not None and daily.keys:
            add_note(
                self, self.tr("已发钥匙 {count} 把。另外又发的，请用“发钥匙”登记。").format(count=daily.keys)
            )
        self.keys = self.add(NumberField(self.tr("钥匙（把）(&K)")), "keys")
        self.numbers = self.add(TextField(self.tr("钥匙编号(&H)")), "key_numbers")
        self.meters = MeterFields(self, page, today)
        self.day = self.add(DayField(self.tr("验房日期(&D)"), stay.start or today, required=True), "day")
        who = page.backend.ask(actor_name, page.backend.store.actor)
        self.inspector = self.add(TextField(self.tr("验房人(&P)"), who, required=True), "inspector")
        self.photos = self.add(FilesField(self.tr("照片(&Z)"), grow=self.grow), "files")
        self.note = self.add(TextField(self.tr("说明(&B)")), "note")
        if stay.unit_id is not None:
            self.things.show_things(page.backend.ask(things_of, stay.unit_id))
            self.meters.show_unit(stay.unit_id)
        self.forget_changes()

    def _record(self) -> Job:
        assert self._stay.unit_id is not None
        one = WalkThrough(
            stay_id=self._stay.id,
            day=self.day.required_value(),
            keys=int(self.keys.value() or 0),
            key_numbers=self.numbers.value(),
            readings=self.meters.readings(self._stay.unit_id),
            things=self.things.value(),
            inspector=self.inspector.value(),
            note=self.note.value(),
            files=self.photos.value(),
        )
        return self._page.backend.run(record_walk_through, one, today=self._today)
