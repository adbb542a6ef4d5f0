"""办理退房: the day and the reason, what is handed back, and the settlement as it will be."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Slot

from dorms.actions.residence.keys import keys_out
from dorms.actions.residence.leaving import CheckOut, Plan, check_out, plan_check_out
from dorms.actions.residence.noticing import deadline, give_notice
from dorms.actions.residence.parting import PARTED, part_ways
from dorms.db.queries.handing import StayLine, stays_of_agreement
from dorms.db.queries.operations import actor_name
from dorms.db.queries.residence import departures, handed_over, key_hands
from dorms.db.tables import DepartureRow
from dorms.domain.amounts import figures
from dorms.domain.handing import LeaveReason
from dorms.domain.money.ledger import Method
from dorms.domain.money.settlement import Doubt, Settlement
from dorms.errors import DormsError
from dorms.errors.residence import UnpricedLoss
from dorms.messages import explain, translate
from dorms.messages.codes import code_words
from dorms.messages.money import settlement_question, why_words
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, Field, NoteField, NumberField, TextField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.latest import Latest
from dorms.ui.kit.page import Page
from dorms.ui.living.meters import MeterFields
from dorms.ui.living.things import ThingsField
from dorms.ui.people.fields import add_note, say


class MoveOutForm(Form):
    """Whoever lives on the same agreement can leave too; nothing is written that the settlement did not show."""

    def __init__(self, page: Page, today: date, stays: Sequence[StayLine]) -> None:
        one = stays[0]
        title = translate("Living", "办理退房　{unit}").format(unit=one.unit)
        super().__init__(title, translate("Living", "退房(&S)"), self._move_out, page)
        self._page, self._today = page, today
        self._working_out = Latest(page.backend, self, self._on_settled)
        self._saves_then = False  # pressed while the settlement was being worked out
        people = [(self._words(stay), stay) for stay in stays]
        self.who = self.add(ChoiceField(self.tr("谁退房(&N)"), people), "stay_id")
        self.together = self.add(TickField(self.tr("同住人一起退房"), ticked=True))
        self.day = self.add(DayField(self.tr("退房日期(&D)"), today, required=True), "day")
        self.parting = add_note(self)
        add_note(self, self.tr("退房当晚起不再算在住。"))
        reasons = [(code_words(one), one) for one in LeaveReason]
        self.reason = self.add(ChoiceField(self.tr("退房原因(&R)"), reasons), "leave_reason")
        self.keys = self.add(NumberField(self.tr("交回钥匙（把）(&K)")), "keys")
        self.meters = MeterFields(self, page, today)
        self.things = self.add(
            ThingsField(self.tr("物品与入住时相符"), grow=self.grow, beside=True), "things"
        )
        self.make_ready = self.add(TickField(self.tr("收房后需要打扫整理（记入今日待办）"), ticked=True))
        self.doubts = add_note(self)
        self.missed = self.add(TickField(self.tr("一并补收没有生成过的租金(&L)")))
        self.settled = add_note(self)
        self.refund = self.add(TickField(self.tr("应退的钱当场退还")))
        self.method = self.add(
            ChoiceField(self.tr("退款方式(&F)"), [(code_words(one), one) for one in Method])
        )
        self.note = self.add(TextField(self.tr("说明(&B)")), "note")
        self._connect()
        self._on_who()
        self.forget_changes()

    def _connect(self) -> None:
        self.who.changed.connect(self._on_who)
        self.reason.changed.connect(self._on_reason)
        self.together.changed.connect(self._tell_parting)
        self.refund.changed.connect(self._settle)
        asked: list[Field[Any]] = [
            self.together, self.day, self.things, self.missed, *self.meters.fields.values()
        ]  # fmt: skip
        for field in asked:
            field.changed.connect(self._settle)

    def _words(self, stay: StayLine) -> str:
        return self.tr("{name}，{start} 入住").format(name=stay.name, start=stay.start or "")

    @Slot()
    def _on_who(self) -> None:
        """Those on the same agreement are named, and leave too unless the tick is taken away."""
        stay = self.who.value()
        self._mates: list[StayLine] = []
        if stay.agreement_id is not None:
            lines = self._page.backend.ask(stays_of_agreement, stay.agreement_id)
            self._mates = [line for line in lines if line.id != stay.id]
        names = "、".join(mate.name for mate in self._mates)
        self.together.box.setText(self.tr("同住的{names}一起退房").format(names=names))
        self.show_field(self.together, bool(self._mates))
        self._read_unit(stay)
        self._settle()

    def _read_unit(self, stay: StayLine) -> None:
        """Keys, meters and things of the unit, as they stand with this person."""
        ask = self._page.backend.ask
        told = ask(departures, DepartureRow.stay_id == stay.id, DepartureRow.settled_on.is_(None))
        if told and told[0].trigger in set(LeaveReason):
            self.reason.box.setCurrentIndex(list(LeaveReason).index(LeaveReason(told[0].trigger)))
        if stay.unit_id is None or stay.teacher_id is None:
            return
        out = keys_out(ask(key_hands, stay.unit_id), stay.teacher_id)
        self.keys.line.setText(str(out) if out else "")
        self.show_field(self.keys, bool(out))
        self.meters.show_unit(stay.unit_id)
        things = ask(handed_over, stay.unit_id, stay.teacher_id)
        self.things.show_things(things)
        self.show_field(self.things, bool(things))

    def leaving(self) -> CheckOut:
        """Everything as it stands in the form; a field that cannot be read raises its refusal."""
        stay = self.who.value()
        mates = [mate.id for mate in self._mates] if self.together.value() else []
        return CheckOut(
            stay_ids=(stay.id, *mates),
            day=self.day.required_value(),
            reason=self.reason.value(),
            note=self.note.value(),
            readings=self.meters.readings(stay.unit_id) if stay.unit_id is not None else (),
            things=self.things.value(),
            keys=int(self.keys.value() or 0),
            inspector=self._page.backend.ask(actor_name, self._page.backend.store.actor),
            make_ready=self.make_ready.value(),
            refund=self.method.value() if self.refund.value() else None,
            charge_missed=self.missed.value(),
        )

    @Slot()
    def _settle(self) -> None:
        """Ask what would be settled; it takes too long to hold up whoever types."""
        try:
            one = self.leaving()
        except DormsError:  # said beside the field when it is saved
            self._working_out.forget()
            self._on_settled(None, None)
            return
        self._working_out.ask(plan_check_out, one)

    def _on_settled(self, plan: Plan | None, error: Exception | None) -> None:
        """Show what would be settled; what cannot be worked out yet is said in its place."""
        if error is not None and not isinstance(error, DormsError):
            raise error
        words, back, doubts = "", Decimal(0), ""
        if plan is not None:
            words, back = settlement_words(plan.settlement), plan.settlement.to_pay_back
            doubts = self._doubt(plan.settlement)
        elif isinstance(error, UnpricedLoss):
            words = explain(error)
        say(self, self.settled, words)
        say(self, self.doubts, doubts)
        self.show_field(self.refund, back > 0)
        self.show_field(self.method, back > 0 and self.refund.value())
        if self._saves_then:
            self._saves_then = False
            self.try_save()

    @Slot()
    def try_save(self) -> None:
        """Nothing is written before the settlement of what was typed has been shown."""
        if self._working_out.is_asking:
            self._saves_then = True
        else:
            super().try_save()

    def _doubt(self, settlement: Settlement) -> str:
        """What may be missing, asked and not held up; one press charges the months that no run charged."""
        missed = any(one.code is Doubt.MISSED for one in settlement.questions)
        self.show_field(self.missed, missed or self.missed.value())
        return "\n".join(settlement_question(one) for one in settlement.questions)

    @Slot()
    def _on_reason(self) -> None:
        """Who dies or is divorced leaves alone; the other stays and takes over the agreement."""
        if self.reason.value() in PARTED and self._mates:
            self.together.box.setChecked(False)
        self._tell_parting()

    @Slot()
    def _tell_parting(self) -> None:
        words = ""
        if self._mates and not self.together.value():
            words = self.tr("同住的{name}留住，协议由这位住户承接，以后的租金也由其缴。")
            words = words.format(name=self._mates[0].name)
        say(self, self.parting, words)

    def _move_out(self) -> Job:
        one = self.leaving()
        if self._mates and not self.together.value():
            why = "：".join(part for part in (one.reason.value, one.note) if part)
            staying = self._mates[0].id
            return self._page.backend.run(part_ways, one, staying, today=self._today, reason=why)
        why = "：".join(part for part in (one.reason.value, one.note) if part)
        return self._page.backend.run(check_out, one, today=self._today, reason=why)


def settlement_words(settlement: Settlement) -> str:
    """The settlement sheet in a few lines; nothing at all where no money is in play."""
    before = settlement.before
    if not settlement.lines and not before.owed and not before.held:
        return ""
    lines = []
    if before.owed:
        owes, paid = translate("Living", "此前欠缴 {amount} 元"), translate("Living", "此前预缴 {amount} 元")
        lines.append((owes if before.owed > 0 else paid).format(amount=figures(abs(before.owed))))
    for line in settlement.lines:
        arithmetic = why_words(line.why)
        of = f" {line.note}" if arithmetic and line.note and line.note not in arithmetic else ""
        why = arithmetic or line.note
        lines.append(f"{line.item}{of} {figures(line.amount)}" + (f"（{why}）" if why else ""))
    if before.held:
        words = translate("Living", "押金 {held} 元，抵扣 {deducted} 元")
        lines.append(words.format(held=figures(before.held), deducted=figures(settlement.deducted)))
    return "\n".join([*lines, *_result(settlement)])


def _result(settlement: Settlement) -> list[str]:
    """What is left to pay or to pay back, until when, and what is lost."""
    lines = []
    if settlement.to_pay:
        lines.append(translate("Living", "还应缴 {amount} 元").format(amount=figures(settlement.to_pay)))
    if settlement.to_pay_back:
        words = translate("Living", "应退 {amount} 元").format(amount=figures(settlement.to_pay_back))
        if settlement.refund_by is not None:
            limit = translate("Living", "，最迟 {day}（{clause}）")
            words += limit.format(day=settlement.refund_by, clause=settlement.clause)
        lines.append(words)
    if settlement.forfeited:
        lines.append(translate("Living", "逾期腾退，押金不退（{clause}）").format(clause=settlement.clause))
    return lines


class NoticeForm(Form):
    """通知退房: why, since when, told when; the last day follows from the rule set."""

    def __init__(self, page: Page, today: date, stays: Sequence[StayLine]) -> None:
        title = translate("Living", "通知退房　{unit}").format(unit=stays[0].unit)
        super().__init__(title, translate("Living", "保存(&S)"), self._notify, page)
        self._page, self._today = page, today
        people = [(stay.name, stay) for stay in stays]
        self.who = self.add(ChoiceField(self.tr("谁(&N)"), people), "stay_id")
        self.reason = self.add(
            ChoiceField(self.tr("事由(&R)"), [(code_words(one), one) for one in LeaveReason])
        )
        self.happened = self.add(DayField(self.tr("事由发生(&E)"), today, required=True), "event")
        self.noticed = self.add(DayField(self.tr("通知日期(&D)"), today, required=True), "noticed_on")
        self.leave_by = self.add(DayField(self.tr("应退日(&L)")), "leave_by")
        self.told = add_note(self)
        self.note = self.add(NoteField(self.tr("说明(&B)"), lines=2), "note")
        asked: list[Field[Any]] = [self.who, self.reason, self.happened, self.noticed]
        for field in asked:
            field.changed.connect(self._propose)
        self._propose()
        self.forget_changes()

    @Slot()
    def _propose(self) -> None:
        """The day by the rule set, with its clause; where it is silent the clerk sets one."""
        if self.happened.refusal() or self.noticed.refusal():
            return
        ruled = self._page.backend.ask(
            deadline,
            self.who.value().id,
            self.reason.value(),
            event=self.happened.required_value(),
            notified=self.noticed.required_value(),
        )
        self.leave_by.line.setText(ruled.leave_by.isoformat() if ruled.leave_by else "")
        words = self.tr("按 {clause}。改成别的日期请写明理由。").format(clause=ruled.clause)
        say(self, self.told, words if ruled.leave_by else self.tr("办法对这种情形没有规定期限，请填应退日。"))

    def _notify(self) -> Job:
        note = self.note.value()
        return self._page.backend.run(
            give_notice, self.who.value().id, self.reason.value(), event=self.happened.required_value(),
            noticed_on=self.noticed.required_value(), today=self._today, leave_by=self.leave_by.value(), note=note,
            reason=note,
        )  # fmt: skip
