"""做代扣表, 同意工资代扣, 撤回代扣表."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import Slot

from dorms.actions.money.payroll import agree_to_payroll, make_payroll, withdraw_payroll
from dorms.db.queries.payroll import payroll_candidates
from dorms.domain.amounts import figures
from dorms.domain.money.payroll import Candidate, PayrollSheet
from dorms.domain.months import add_months
from dorms.messages import translate
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, TextField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.latest import Latest
from dorms.ui.kit.page import Page
from dorms.ui.people.fields import add_note, say

MONTHS_SHOWN = 6


class MakeForm(Form):
    """做代扣表: which month's pay; the form says beforehand how many schools and people it will be."""

    def __init__(self, page: Page, today: date) -> None:
        super().__init__(translate("Money", "做代扣表"), translate("Money", "做表(&S)"), self._make, page)
        self._page, self._today = page, today
        self._looking = Latest(page.backend, self, self._on_found)
        first = today.replace(day=1)
        months = [add_months(first, 1 - back) for back in range(MONTHS_SHOWN)]
        self.month = self.add(
            ChoiceField(self.tr("从哪个月的工资扣(&M)"), [(f"{one:%Y-%m}", one) for one in months], first)
        )
        self.told = add_note(self)
        self.month.changed.connect(self._tell)
        self._tell()
        self.forget_changes()

    @Slot()
    def _tell(self) -> None:
        """Ask who would be on it; everybody's debts are looked through for that."""
        self.save.setEnabled(False)
        say(self, self.told, self.tr("正在看谁有欠费、谁同意代扣…"))
        self._looking.ask(payroll_candidates, self._today, self.month.value())

    def _on_found(self, found: Sequence[Candidate] | None, error: Exception | None) -> None:
        if error is not None:
            raise error
        found = found or ()
        ready = [one for one in found if one.is_ready]
        total = sum((one.amount for one in ready), Decimal(0))
        words = [
            self.tr("{schools} 所学校、{people} 人、{amount} 元，一校一张。").format(
                schools=len({one.school_id for one in ready}), people=len(ready), amount=figures(total)
            )
        ]
        silent = sum(not one.agrees for one in found)
        if silent:
            words.append(self.tr("另有 {count} 人欠费没有登记同意代扣，不列入。").format(count=silent))
        on_others = sum(one.on_sheet is not None for one in found)
        if on_others:
            words.append(self.tr("{count} 人还在没有返回的代扣表上，不重复列。").format(count=on_others))
        say(self, self.told, "\n".join(words))
        self.save.setEnabled(bool(ready))

    def _make(self) -> Job:
        return self._page.backend.run(make_payroll, self.month.value(), today=self._today)


class ConsentForm(Form):
    """同意工资代扣 of everybody chosen, or that it was taken back, by which document."""

    def __init__(self, page: Page, today: date, people: Sequence[UUID], names: Sequence[str]) -> None:
        super().__init__(translate("Money", "同意工资代扣"), translate("Money", "保存(&S)"), self._keep, page)
        self._page, self._people = page, list(people)
        shown = "、".join(names[:MOST_NAMES]) + ("…" if len(names) > MOST_NAMES else "")
        add_note(self, self.tr("{count} 人：{names}").format(count=len(names), names=shown))
        self.day = self.add(DayField(self.tr("从哪天起(&D)"), today, required=True), "day")
        self.document = self.add(
            TextField(self.tr("依据(&B)"), self.tr("本人签字的同意书"), required=True), "proof"
        )
        self.back = self.add(TickField(self.tr("改为不同意（收回）")))
        self.forget_changes()

    def _keep(self) -> Job:
        return self._page.backend.run(
            agree_to_payroll, self._people, day=self.day.required_value(), document=self.document.value(),
            agrees=not self.back.value(),
        )  # fmt: skip


MOST_NAMES = 8


class WithdrawForm(Form):
    """撤回代扣表: its debts may stand on another one."""

    def __init__(self, page: Page, sheet: PayrollSheet) -> None:
        title = translate("Money", "撤回代扣表　{school} {month}").format(
            school=sheet.school, month=sheet.month
        )
        super().__init__(title, translate("Money", "撤回(&S)"), self._withdraw, page)
        self._page, self._sheet = page, sheet
        self.why = self.add(NoteField(self.tr("理由(&R)"), required=True, lines=2), "reason")
        self.forget_changes()

    def _withdraw(self) -> Job:
        why = self.why.value()
        return self._page.backend.run(withdraw_payroll, self._sheet.id, note=why, reason=why)
