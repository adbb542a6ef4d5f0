"""生成月租, 计收滞纳金, 上缴, 日结: what is done for everybody at once."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot

from dorms.actions.money.closing import charge_late_fees, close_day
from dorms.actions.money.handing import hand_on
from dorms.actions.money.pricing import part_months
from dorms.actions.money.rent import MonthRun, charge_month
from dorms.db.queries.accounts import cash_expected, day_closes, in_hand
from dorms.db.queries.operations import actor_name
from dorms.db.queries.records import school_places
from dorms.domain.amounts import figures
from dorms.domain.money.ledger import Method
from dorms.domain.money.rent import PartMonth
from dorms.domain.money.shares import plain
from dorms.domain.months import add_months
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NumberField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.money.questions import QuestionsDialog
from dorms.ui.people.fields import add_note, say

MONTHS_SHOWN = 12


class MonthForm(Form):
    """生成月租: which month; pressed twice it adds only what is missing."""

    def __init__(self, page: Page, today: date) -> None:
        super().__init__(translate("Money", "生成月租"), translate("Money", "生成(&S)"), self._run, page)
        self._page, self._today = page, today
        first = today.replace(day=1)
        months = [add_months(first, -back) for back in range(MONTHS_SHOWN)]
        self.month = self.add(ChoiceField(self.tr("哪个月(&M)"), [(f"{one:%Y-%m}", one) for one in months]))
        self.due = self.add(NumberField(self.tr("当月几日前缴(&L)"), 10, required=True), "due_day")
        ways = [(self.tr("按实住天数"), PartMonth.BY_DAYS), (self.tr("按整月"), PartMonth.WHOLE)]
        self.part = self.add(ChoiceField(self.tr("住不满一个月的(&P)"), ways))
        self.part_told = add_note(self)
        add_note(
            self, self.tr("协议写了月租金的按协议收，没写的按办法收；免租期不收；已经生成过的不会重复收。")
        )
        self.month.changed.connect(self._tell_part)
        self._tell_part()
        self.forget_changes()

    @Slot()
    def _tell_part(self) -> None:
        """The clerk is asked only where the rule sets in force leave it open."""
        said = self._page.backend.ask(part_months, self.month.value())
        self.show_field(self.part, not said.settled)
        words = "；".join(
            self.tr("{way}（{clause}）").format(way=way, clause=clause) for way, clause in said.clauses
        )
        say(self, self.part_told, self.tr("住不满一个月的：{words}").format(words=words) if words else "")

    def _run(self) -> Job:
        due = int(self.due.value() or 10)
        job = self._page.backend.run(
            charge_month,
            self.month.value(),
            today=self._today,
            due_day=min(max(due, 1), 28),
            part=self.part.value(),
        )
        job.ended.connect(self._tell)
        return job

    @Slot(object)
    def _tell(self, job: Job) -> None:
        if job.error is None:
            run: MonthRun = job.result.result
            self._page.told.emit(month_words(run))
            if run.questions:
                QuestionsDialog.begin(self._page, run)


def month_words(run: MonthRun) -> str:
    """What the run did, and who is past the term and was left out."""
    words = translate(
        "Money", "{month}：生成 {count} 笔，共 {total} 元；已有 {known} 笔；免租 {free} 户。"
    ).format(
        month=f"{run.month:%Y-%m}",
        count=run.charged,
        total=figures(run.total),
        known=run.known,
        free=run.free,
    )
    if run.questions:
        words += translate("Money", "有 {count} 处要核对。").format(count=len(run.questions))
    return words


class FeesForm(Form):
    """计收滞纳金 up to a day, as the rule set sets it."""

    def __init__(self, page: Page, today: date) -> None:
        super().__init__(translate("Money", "计收滞纳金"), translate("Money", "计收(&S)"), self._run, page)
        self._page, self._today = page, today
        self.day = self.add(DayField(self.tr("算到哪天(&D)"), today, required=True), "day")
        add_note(self, self.tr("按现行办法计算；办法没有规定滞纳金的，一分也不收。"))
        self.forget_changes()

    def _run(self) -> Job:
        job = self._page.backend.run(charge_late_fees, self.day.required_value(), today=self._today)
        job.ended.connect(self._tell)
        return job

    @Slot(object)
    def _tell(self, job: Job) -> None:
        if job.error is None:
            run = job.result.result
            words = self.tr("计收滞纳金 {count} 笔，共 {total} 元。")
            self._page.told.emit(words.format(count=run.charged, total=figures(run.total)))


class HandOnForm(Form):
    """上缴 to the bureau's account: what is in hand by this way of paying is filled in, school by school."""

    def __init__(self, page: Page, today: date) -> None:
        super().__init__(translate("Money", "上缴"), translate("Money", "上缴(&S)"), self._hand_on, page)
        self._page, self._today = page, today
        self._hands = page.backend.ask(in_hand)
        sums = {
            one: sum((of.get(one, Decimal(0)) for of in self._hands.values()), Decimal(0)) for one in Method
        }
        methods = [(f"{code_words(one)}（{figures(sums[one])}）", one) for one in Method]
        most = max(Method, key=lambda one: sums[one])
        self.method = self.add(ChoiceField(self.tr("方式(&F)"), methods, most))
        self.school = self.add(ChoiceField(self.tr("哪所学校(&X)"), self._schools()), "school_id")
        self.amount = self.add(NumberField(self.tr("金额（元）(&J)"), None, required=True), "amount")
        self.told = add_note(self)
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        self.receipt = self.add(TextField(self.tr("缴款凭证号(&P)")), "receipt")
        self.note = self.add(TextField(self.tr("说明(&B)")), "note")
        self.method.changed.connect(self._propose)
        self.school.changed.connect(self._propose)
        self._propose()
        self.forget_changes()

    def _schools(self) -> list[tuple[str, UUID | None]]:
        names = self._page.backend.ask(school_places)
        own = [(names.get(str(one), ("", ""))[1], one) for one in self._hands if one is not None]
        return [(self.tr("全部学校，各记各的账"), None), *sorted(own, key=lambda pair: pair[0])]

    @Slot()
    def _propose(self) -> None:
        method, school = self.method.value(), self.school.value()
        hands = self._hands if school is None else {school: self._hands.get(school, {})}
        amounts = [of.get(method, Decimal(0)) for of in hands.values()]
        total = sum(amounts, Decimal(0))
        self.amount.line.setText(plain(total) if total else "")
        self.save.setEnabled(total > 0)
        count = sum(1 for one in amounts if one)
        words = (
            self.tr("在手 {amount} 元，分在 {count} 所学校。")
            if school is None
            else self.tr("在手 {amount} 元。")
        )
        none = self.tr("这种方式没有在手的钱，不用上缴。")
        say(self, self.told, words.format(amount=figures(total), count=count) if total > 0 else none)

    def _hand_on(self) -> Job:
        facts: dict[str, Any] = {
            "amount": self.amount.value() or Decimal(0),
            "day": self.day.required_value(),
            "method": self.method.value(),
            "school_id": self.school.value(),
            "receipt": self.receipt.value(),
            "note": self.note.value(),
            "reason": self.note.value(),
        }
        return self._page.backend.run(hand_on, today=self._today, **facts)


class CloseDayForm(Form):
    """日结: two people count the cash; what it should be is shown only as a difference."""

    def __init__(self, page: Page, today: date) -> None:
        super().__init__(translate("Money", "日结"), translate("Money", "日结(&S)"), self._close, page)
        self._page, self._today = page, today
        self._closed = page.backend.ask(day_closes)
        self.day = self.add(DayField(self.tr("哪一天(&D)"), today, required=True), "day")
        self.before = add_note(self)
        self.counted = self.add(NumberField(self.tr("点得现金（元）(&J)"), None, required=True), "counted")
        self.told = add_note(self)
        who = page.backend.ask(actor_name, page.backend.store.actor)
        self.first = self.add(TextField(self.tr("点款人(&N)"), who, required=True), "first_person")
        self.second = self.add(TextField(self.tr("复点人(&F)"), required=True), "second_person")
        self.note = self.add(TextField(self.tr("差额原因(&B)")), "note")
        self.counted.changed.connect(self._tell)
        self.day.changed.connect(self._tell)
        self._tell()
        self.forget_changes()

    @Slot()
    def _tell(self) -> None:
        if self.day.refusal():
            return
        day = self.day.required_value()
        self._tell_before(day)
        if self.counted.refusal():
            say(self, self.told, "")
            return
        expected = self._page.backend.ask(cash_expected, day)
        difference = (self.counted.value() or Decimal(0)) - expected
        words = self.tr("与账面相符。") if not difference else self.tr("与账面相差 {amount} 元，请写明原因。")
        say(self, self.told, words.format(amount=figures(difference)))

    def _tell_before(self, day: date) -> None:
        """The last day that was closed; a day closed already is not closed again."""
        is_closed = any(one.day == day for one in self._closed)
        self.save.setEnabled(not is_closed)
        words = ""
        if is_closed:
            words = self.tr("{day} 已经日结过，不能再结。").format(day=day)
        elif self._closed:
            last = self._closed[0]
            words = self.tr("上次日结 {day}，点得 {counted} 元，{first}、{second}。").format(
                day=last.day, counted=figures(last.counted), first=last.first, second=last.second
            )
        say(self, self.before, words)

    def _close(self) -> Job:
        note = self.note.value()
        return self._page.backend.run(
            close_day, day=self.day.required_value(), counted=self.counted.value() or Decimal(0),
            first=self.first.value(), second=self.second.value(), today=self._today, note=note, reason=note,
        )  # fmt: skip
