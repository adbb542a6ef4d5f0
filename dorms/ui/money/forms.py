"""收款, 押金, 减免, 退款, 登记应收, 冲销: one person's money."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent

from dorms.actions.money.entries import (
    Charge,
    Money,
    charge,
    deduct_deposit,
    pay_back,
    pay_back_deposit,
    reverse,
    take_deposit,
    take_payment,
    waive,
)
from dorms.db.queries.money import ledger_of
from dorms.db.queries.people import teacher_lines
from dorms.domain.amounts import capitals, figures
from dorms.domain.money.ledger import Entry, Item, Method, balance, standing
from dorms.domain.money.shares import plain
from dorms.errors import DormsError
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, NumberField, PickField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.money.words import entry_words
from dorms.ui.people.fields import add_note, say, teacher_choices

if TYPE_CHECKING:  # the page's own lines
    from dorms.db.queries.money import MoneyLine


class MoneyForm(Form):
    """What all of them ask: who, how much, when; the amount is repeated in capitals, as on the receipt."""

    def _ask_who(self, page: Page, today: date, line: "MoneyLine | None") -> None:
        self._page, self._today = page, today
        people = teacher_choices(page.backend.ask(teacher_lines, today))
        self.teacher = self.add(PickField(self.tr("谁(&N)"), people, line.id if line else None), "teacher_id")
        self.told = add_note(self)
        self.teacher.changed.connect(self._tell)

    def _ask_amount(self, amount: Decimal | None = None) -> None:
        shown = None if amount is None else Decimal(plain(amount))
        self.amount = self.add(NumberField(self.tr("金额（元）(&J)"), shown, required=True), "amount")
        self.capitals = add_note(self)
        self.day = self.add(DayField(self.tr("日期(&D)"), self._today, required=True), "day")
        self.amount.changed.connect(self._spell)
        self._spell()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.teacher.picker.choice is not None:
            self.amount.widget.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    @Slot()
    def _spell(self) -> None:
        """The amount in capitals; what is no amount yet has none."""
        try:
            amount = self.amount.value()
            words = capitals(amount) if amount else ""
        except (DormsError, ValueError):
            words = ""
        say(self, self.capitals, words)

    @Slot()
    def _tell(self) -> None:
        who = self.teacher.picker.choice
        if who is None:
            say(self, self.told, "")
            return
        found = balance(self._page.backend.ask(ledger_of, who.value))
        words = self.tr("欠缴 {owed} 元，押金余额 {held} 元。")
        if not found.owed:
            words = self.tr("没有欠缴，押金余额 {held} 元。")
        elif found.owed < 0:
            words = self.tr("预缴 {advance} 元，押金余额 {held} 元。")
        say(
            self,
            self.told,
            words.format(owed=figures(found.owed), advance=figures(-found.owed), held=figures(found.held)),
        )

    def _money(self, **more: Any) -> Money:
        amount = self.amount.value()
        return Money(
            teacher_id=self.teacher.value(),
            amount=amount if amount is not None else Decimal(0),
            day=self.day.required_value(),
            **more,
        )


class PayForm(MoneyForm):
    """收款: what is owed is filled in; a deposit is taken here too."""

    def __init__(self, page: Page, today: date, line: "MoneyLine | None") -> None:
        super().__init__(translate("Money", "收款"), translate("Money", "收款(&S)"), self._take, page)
        self._ask_who(page, today, line)
        kinds = [
            (translate("Money", "租金、水电等"), take_payment),
            (translate("Money", "押金"), take_deposit),
        ]
        self.what = self.add(ChoiceField(self.tr("收什么(&W)"), kinds))
        self._ask_amount(line.balance.owed if line is not None and line.balance.owed > 0 else None)
        self.method = self.add(ChoiceField(self.tr("方式(&F)"), _methods()))
        self.receipt = self.add(TextField(self.tr("票据号(&P)")), "receipt")
        self.note = self.add(TextField(self.tr("说明(&B)")), "note")
        self._tell()
        self.forget_changes()

    def _take(self) -> Job:
        note = self.note.value()
        money = self._money(method=self.method.value(), receipt=self.receipt.value(), note=note)
        return self._page.backend.run(self.what.value(), money, today=self._today, reason=note)


class Other(Enum):
    """What else can be done with somebody's money."""

    DEDUCT = "deduct"
    DEPOSIT_BACK = "deposit_back"
    BACK = "back"
    WAIVE = "waive"


ACTIONS = {
    Other.DEDUCT: deduct_deposit,
    Other.DEPOSIT_BACK: pay_back_deposit,
    Other.BACK: pay_back,
    Other.WAIVE: waive,
}


class OtherForm(MoneyForm):
    """押金抵扣, 退押金, 退款, 减免 of one person: the largest amount that makes sense is filled in."""

    def __init__(self, page: Page, today: date, line: "MoneyLine", what: Other = Other.DEDUCT) -> None:
        super().__init__(
            translate("Money", "押金、减免、退款"), translate("Money", "保存(&S)"), self._do, page
        )
        self._line = line
        self._ask_who(page, today, line)
        kinds = [
            (translate("Money", "用押金抵欠款"), Other.DEDUCT),
            (translate("Money", "退还押金"), Other.DEPOSIT_BACK),
            (translate("Money", "退还多交的钱"), Other.BACK),
            (translate("Money", "减免欠款"), Other.WAIVE),
        ]
        can = [one for one in kinds if self._most(one[1])]
        self.what = self.add(ChoiceField(self.tr("办什么(&W)"), can or kinds, what))
        self._ask_amount()
        self.method = self.add(ChoiceField(self.tr("方式(&F)"), _methods()))
        self.receipt = self.add(TextField(self.tr("票据号(&P)")), "receipt")
        self.note = self.add(NoteField(self.tr("理由(&B)"), lines=2), "note")
        self.what.changed.connect(self._propose)
        self._propose()
        self._tell()
        self.forget_changes()

    def _most(self, what: Other) -> Decimal:
        """The largest amount of this that makes sense; nothing where it cannot be done."""
        found = self._line.balance
        return {
            Other.DEDUCT: min(found.held, max(found.owed, Decimal(0))),
            Other.DEPOSIT_BACK: found.held,
            Other.BACK: max(-found.owed, Decimal(0)),
            Other.WAIVE: max(found.owed, Decimal(0)),
        }[what]

    @Slot()
    def _propose(self) -> None:
        what = self.what.value()
        most = self._most(what)
        self.amount.line.setText(plain(most) if most else "")
        self.show_field(self.method, what in (Other.DEPOSIT_BACK, Other.BACK))
        self.note.require(what is Other.WAIVE)

    def _do(self) -> Job:
        note = self.note.value()
        money = self._money(method=self.method.value(), receipt=self.receipt.value(), note=note)
        return self._page.backend.run(ACTIONS[self.what.value()], money, today=self._today, reason=note)


class OweForm(MoneyForm):
    """登记应收: anything that no run charges, with its reason."""

    def __init__(self, page: Page, today: date, line: "MoneyLine | None") -> None:
        super().__init__(translate("Money", "登记应收"), translate("Money", "保存(&S)"), self._owe, page)
        self._ask_who(page, today, line)
        self.item = self.add(
            ChoiceField(self.tr("项目(&W)"), [(code_words(one), str(one)) for one in Item], str(Item.OTHER)),
            "item",
        )
        self._ask_amount()
        self.due = self.add(DayField(self.tr("最迟缴纳(&L)"), None), "due")
        self.note = self.add(NoteField(self.tr("事由(&B)"), required=True, lines=2), "note")
        self._tell()
        self.forget_changes()

    def _owe(self) -> Job:
        note = self.note.value()
        money = self._money()
        one = Charge(
            teacher_id=money.teacher_id, item=self.item.value(), amount=money.amount, day=money.day,
            due=self.due.value(), note=note,
        )  # fmt: skip
        return self._page.backend.run(charge, one, reason=note)


class ReverseForm(Form):
    """冲销 one entry of a person, with the reason; both stay to be read."""

    def __init__(self, page: Page, today: date, line: "MoneyLine") -> None:
        super().__init__(
            translate("Money", "冲销　{name}").format(name=line.name),
            translate("Money", "冲销(&S)"),
            self._do,
            page,
        )
        self._page, self._today = page, today
        entries: Sequence[Entry] = list(reversed(standing(page.backend.ask(ledger_of, line.id))))
        choices: list[tuple[str, UUID | None]] = [(entry_words(entry), entry.id) for entry in entries]
        if len(choices) != 1:  # which of several was wrong nobody may guess
            none = self.tr("选出记错的那一笔") if choices else self.tr("没有可冲销的")
            choices = [(none, None), *choices]
        self.entry = self.add(ChoiceField(self.tr("哪一笔(&N)"), choices, required=True), "entry")
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        self.why = self.add(NoteField(self.tr("理由(&R)"), required=True, lines=2), "reason")
        self.save.setEnabled(bool(entries))
        self.forget_changes()

    def _do(self) -> Job:
        why = self.why.value()
        return self._page.backend.run(
            reverse,
            self.entry.value(),
            day=self.day.required_value(),
            today=self._today,
            note=why,
            reason=why,
        )


def _methods() -> list[tuple[str, Method]]:
    return [(code_words(one), one) for one in Method]
