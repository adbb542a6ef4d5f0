"""The daily life of a stay: keys in and out, who lived along leaves, a bed elsewhere for a time, away and back."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Slot

from dorms.actions.residence.conduct import end_co_resident
from dorms.actions.residence.idling import end_absence, record_absence
from dorms.actions.residence.keys import hand_out_keys, take_back_keys
from dorms.actions.residence.lodging import lodge_elsewhere, return_home
from dorms.db.queries.daily import Lodging, StayDaily
from dorms.db.queries.handing import StayLine, units_on
from dorms.domain.handing import is_open
from dorms.domain.residence import Way
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.rules.vocabulary import WORDS
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, NumberField, PickField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.kit.picker import Choice
from dorms.ui.people.fields import add_note


class KeysForm(Form):
    """发钥匙 or 收钥匙 while somebody lives there; what is out is said."""

    def __init__(self, page: Page, today: date, stay: StayLine, daily: StayDaily, way: Way) -> None:
        is_out = way is Way.OUT
        title = translate("Daily", "发钥匙　{name}") if is_out else translate("Daily", "收钥匙　{name}")
        verb = translate("Daily", "发钥匙(&S)") if is_out else translate("Daily", "收钥匙(&S)")
        super().__init__(title.format(name=stay.name), verb, self._hand, page)
        self._page, self._today, self._stay, self._way = page, today, stay, way
        numbers = "、".join(daily.key_numbers)
        words = self.tr("现在领着 {count} 把{numbers}。")
        add_note(self, words.format(count=daily.keys, numbers=f"（{numbers}）" if numbers else ""))
        self.count = self.add(NumberField(self.tr("几把(&K)"), 1, required=True), "keys")
        self.numbers = self.add(
            TextField(self.tr("编号(&H)"), hint=self.tr("几个编号用顿号隔开")), "key_numbers"
        )
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        self.note = self.add(TextField(self.tr("说明(&B)")), "note")
        self.forget_changes()

    def _hand(self) -> Job:
        assert self._stay.unit_id is not None
        assert self._stay.teacher_id is not None
        action = hand_out_keys if self._way is Way.OUT else take_back_keys
        return self._page.backend.run(
            action, self._stay.unit_id, self._stay.teacher_id, count=int(self.count.value() or 0),
            numbers=self.numbers.value(), day=self.day.required_value(), today=self._today, note=self.note.value(),
        )  # fmt: skip


class EndCoResidentForm(Form):
    """同住人搬离: who of those living along, and since when not any more."""

    def __init__(self, page: Page, today: date, stay: StayLine, daily: StayDaily) -> None:
        title = translate("Daily", "同住人搬离　{name}").format(name=stay.name)
        super().__init__(title, translate("Daily", "保存(&S)"), self._end, page)
        self._page = page
        words = self.tr("{name}（{relation}，{start} 起）")
        people = [
            (words.format(name=one.name, relation=one.relation, start=one.start or ""), one.id)
            for one in daily.living_along
        ]
        self.who = self.add(ChoiceField(self.tr("谁(&N)"), people))
        self.day = self.add(DayField(self.tr("从哪天起不住(&D)"), today, required=True), "day")
        self.who.changed.connect(self._on_who)
        self._on_who()
        self.forget_changes()

    @Slot()
    def _on_who(self) -> None:
        self.look_at(self._page.backend, "co_resident", self.who.value())

    def _end(self) -> Job:
        return self._page.backend.run(
            end_co_resident, self.who.value(), day=self.day.required_value(), upon=self.seen
        )


class LodgeForm(Form):
    """临时安置: a free bed elsewhere; the home stays theirs."""

    def __init__(self, page: Page, today: date, stay: StayLine) -> None:
        title = translate("Daily", "临时安置　{name}").format(name=stay.name)
        super().__init__(title, translate("Daily", "安置(&S)"), self._lodge, page)
        self._page, self._today, self._stay = page, today, stay
        add_note(self, self.tr("{unit} 仍由本人保留，原协议不变。").format(unit=stay.unit))
        words = self.tr("空 {count} 位")
        units = [
            Choice(one.label, one.id, words.format(count=one.free))
            for one in page.backend.ask(units_on, today)
            if is_open(one) and one.id != stay.unit_id
        ]
        self.unit: PickField[UUID] = self.add(PickField(self.tr("住到哪一套(&F)"), units), "unit_id")
        self.start = self.add(DayField(self.tr("从哪天起(&D)"), today, required=True), "start")
        self.why = self.add(NoteField(self.tr("原因(&R)"), required=True, lines=2), "reason")
        self.forget_changes()

    def _lodge(self) -> Job:
        why = self.why.value()
        return self._page.backend.run(
            lodge_elsewhere, self._stay.id, self.unit.value(), start=self.start.required_value(),
            today=self._today, note=why, reason=why,
        )  # fmt: skip


class ReturnForm(Form):
    """回原住处: the bed is free again from that night."""

    def __init__(self, page: Page, today: date, stay: StayLine, lodging: Lodging) -> None:
        title = translate("Daily", "回原住处　{name}").format(name=stay.name)
        super().__init__(title, translate("Daily", "保存(&S)"), self._return, page)
        self._page, self._today, self._lodging = page, today, lodging
        self.look_at(page.backend, "temporary_home", lodging.id)
        words = self.tr("{start} 起临时住在 {unit}：{reason}")
        add_note(self, words.format(start=lodging.start or "", unit=lodging.unit, reason=lodging.reason))
        self.day = self.add(DayField(self.tr("哪天回去(&D)"), today, required=True), "day")
        self.forget_changes()

    def _return(self) -> Job:
        return self._page.backend.run(
            return_home, self._lodging.id, day=self.day.required_value(), today=self._today, upon=self.seen
        )


class AbsenceForm(Form):
    """登记离宿: since when, until when, why; holidays and reasons the rule set lets pass are not counted."""

    def __init__(self, page: Page, today: date, stay: StayLine) -> None:
        title = translate("Daily", "登记离宿　{name}").format(name=stay.name)
        super().__init__(title, translate("Daily", "保存(&S)"), self._record, page)
        self._page, self._stay = page, stay
        reasons = [(self.tr("不明"), ""), *((code_words(one), one) for one in sorted(WORDS["absence"]))]
        self.reason = self.add(ChoiceField(self.tr("原因(&R)"), reasons))
        self.since = self.add(DayField(self.tr("从哪晚起(&D)"), today, required=True), "since")
        self.until = self.add(DayField(self.tr("哪晚回来（没回来不填）(&U)")), "until")
        self.note = self.add(TextField(self.tr("怎样知道的(&Z)"), required=True), "reason")
        self.proof = self.add(TextField(self.tr("证明材料(&C)")), "proof")
        add_note(self, self.tr("寒暑假和办法规定的原因不计入不住天数，程序自动扣除。"))
        self.forget_changes()

    def _record(self) -> Job:
        note = self.note.value()
        return self._page.backend.run(
            record_absence, self._stay.id, why_away=self.reason.value(), since=self.since.required_value(),
            until=self.until.value(), note=note, proof=self.proof.value(),
        )  # fmt: skip


class BackForm(Form):
    """登记回宿: the absence ends before that night."""

    def __init__(self, page: Page, today: date, stay: StayLine, since: date) -> None:
        title = translate("Daily", "登记回宿　{name}").format(name=stay.name)
        super().__init__(title, translate("Daily", "保存(&S)"), self._back, page)
        self._page, self._today, self._stay = page, today, stay
        add_note(self, self.tr("{since} 起离宿。").format(since=since))
        self.day = self.add(DayField(self.tr("哪晚回来(&D)"), today, required=True), "day")
        self.forget_changes()

    def _back(self) -> Job:
        return self._page.backend.run(
            end_absence, self._stay.id, day=self.day.required_value(), today=self._today
        )
