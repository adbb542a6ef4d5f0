"""The answers that need a reason: given up, skipped for another reason, withdrawn."""

from datetime import date
from uuid import UUID

from dorms.actions.refills import give_up_offer, skip_candidate, withdraw_offer
from dorms.domain.rounds import Candidate, GiveUpReason, SkipReason, VacancyLine
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.people.fields import add_note


class GiveUpForm(Form):
    """放弃: why, and whether she stays on the list."""

    def __init__(self, page: Page, today: date, offer: UUID, name: str, unit: str) -> None:
        title = translate("Refill", "放弃　{name}　{unit}").format(name=name, unit=unit)
        super().__init__(title, translate("Refill", "记为放弃(&S)"), self._give_up, page)
        self._page, self._offer = page, offer
        self.why = self.add(
            ChoiceField(self.tr("原因(&R)"), [(code_words(one), str(one)) for one in GiveUpReason]),
            "reason_code",
        )
        self.note = self.add(NoteField(self.tr("说明(&B)"), lines=2), "reason")
        self.day = self.add(DayField(self.tr("答复日期(&D)"), today, required=True), "day")
        self.leaves = self.add(TickField(self.tr("同时退出轮候册(&T)")))
        add_note(self, self.tr("放弃的次数会记下来；到了办法规定的次数，是否退出由办法决定。"))

    def _give_up(self) -> Job:
        return self._page.backend.run(
            give_up_offer,
            self._offer,
            day=self.day.required_value(),
            reason_code=self.why.value(),
            note=self.note.value(),
            leaves=self.leaves.value(),
        )


class SkipForm(Form):
    """跳过 for a reason that has no code."""

    def __init__(self, page: Page, today: date, vacancy: VacancyLine, one: Candidate) -> None:
        title = translate("Refill", "跳过　{name}").format(name=one.names)
        super().__init__(title, translate("Refill", "跳过(&S)"), self._skip, page)
        self._page, self._today, self._vacancy, self._one = page, today, vacancy, one
        self.note = self.add(NoteField(self.tr("理由(&R)"), required=True), "reason")
        add_note(self, self.tr("只跳过这一套这一次，轮候的位置不变。"))

    def _skip(self) -> Job:
        why = self.note.value()
        return self._page.backend.run(
            skip_candidate,
            self._vacancy.unit_id,
            self._one.application_id,
            day=self._today,
            reason_code=str(SkipReason.OTHER),
            note=why,
            reason=why,
        )


class WithdrawForm(Form):
    """撤回 of an offer by the office; it is not a give-up."""

    def __init__(self, page: Page, today: date, offer: UUID, name: str, unit: str) -> None:
        title = translate("Refill", "撤回通知　{name}　{unit}").format(name=name, unit=unit)
        super().__init__(title, translate("Refill", "撤回(&S)"), self._withdraw, page)
        self.leave.setText(self.tr("关闭"))
        self._page, self._offer, self._today = page, offer, today
        self.why = self.add(NoteField(self.tr("理由(&R)"), required=True), "reason")
        add_note(self, self.tr("不算本人放弃，轮候的位置不变。"))

    def _withdraw(self) -> Job:
        why = self.why.value()
        return self._page.backend.run(withdraw_offer, self._offer, day=self._today, note=why, reason=why)
