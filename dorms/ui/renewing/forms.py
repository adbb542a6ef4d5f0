"""The forms of a season: start, answers, renewing together, deciding one, the public list, sign-off."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from dorms.actions.decisions import digest_of
from dorms.actions.seasons import (
    Reply,
    Settling,
    close_season,
    plan_season,
    publish_renewals,
    record_replies,
    renew_clear,
    settle_stay,
    start_season,
    withdraw_renewals,
)
from dorms.actions.seasons.replies import DOCUMENT
from dorms.domain.renewing import DECLARED, LEAVE, RENEW, UNCHANGED, ReviewLine, SeasonPlan, Sort
from dorms.domain.workyear import LEVELS
from dorms.messages import translate
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.people.fields import add_note
from dorms.ui.renewing.words import reason_for_leaving

if TYPE_CHECKING:  # the page opens these
    from dorms.ui.renewing.page import SeasonPage

MOST_LINES = 4


class StartForm(Form):
    """启动续住季: the dates of the rules, to be changed only where the bureau says so."""

    def __init__(self, page: "SeasonPage") -> None:
        super().__init__(
            translate("Seasons", "启动续住季"), translate("Seasons", "启动(&S)"), self._start, page
        )
        self._page = page
        self.plan = page.backend.ask(plan_season, page.today)
        self.last_day = self.add(
            DayField(self.tr("到期日(&L)"), self.plan.term_last_day, required=True), "term_last_day"
        )
        self.opens = self.add(DayField(self.tr("受理开始(&O)"), self.plan.opens), "opens")
        self.closes = self.add(DayField(self.tr("受理截止(&E)"), self.plan.closes), "closes")
        self.post_check = self.add(DayField(self.tr("岗位复核(&F)"), self.plan.post_check), "post_check")
        add_note(
            self, self.tr("日期按现行办法推算。启动后程序马上审核每一户，只提出意见，不改变任何住户的状态。")
        )
        self.forget_changes()

    def _start(self) -> Job:
        last = self.last_day.required_value()
        plan = SeasonPlan(last.year, last, self.opens.value(), self.closes.value(), self.post_check.value())
        return self._page.backend.run(start_season, plan, today=self._page.today)


class RenewClearForm(Form):
    """一并续住: how many until when; each is decided once more before it is renewed."""

    def __init__(self, page: "SeasonPage", season: UUID, lines: Sequence[ReviewLine]) -> None:
        words = translate("Seasons", "一并续住 {count} 户").format(count=len(lines))
        super().__init__(words, translate("Seasons", "续住(&S)"), self._renew, page)
        self._page, self._season, self._lines = page, season, list(lines)
        until = Counter(line.new_last_day for line in lines)
        told = [
            translate("Seasons", "{count} 户续住至 {day}").format(count=count, day=day)
            for day, count in sorted(until.items(), key=lambda pair: -pair[1])[:MOST_LINES]
        ]
        rest = sum(until.values()) - sum(sorted(until.values(), reverse=True)[:MOST_LINES])
        if rest:
            told.append(translate("Seasons", "另有 {count} 户续住至服务期满").format(count=rest))
        add_note(self, "\n".join(told))
        add_note(self, self.tr("每户的协议加一期新期限，注明执行的办法；决定、条款和依据的事实一并存档。"))

    def _renew(self) -> Job:
        shown = {line.case.stay: digest_of(line.decision) for line in self._lines}
        return self._page.backend.run(
            renew_clear, self._season, list(shown), shown, day=self._page.today,
            reason=translate("Seasons", "符合续住条件"),
        )  # fmt: skip


class ReplyForm(Form):
    """登记答复: of one occupant or of a whole pile of signed forms."""

    def __init__(self, page: "SeasonPage", season: UUID, lines: Sequence[ReviewLine]) -> None:
        title = translate("Seasons", "登记答复　{name}") if len(lines) == 1 else translate(
            "Seasons", "登记答复　{count} 户"
        )  # fmt: skip
        super().__init__(
            title.format(name=lines[0].case.facts.who, count=len(lines)), translate("Seasons", "登记(&S)"),
            self._record, page,
        )  # fmt: skip
        self._page, self._season, self._lines = page, season, list(lines)
        wishes = [(self.tr("续住"), RENEW), (self.tr("不续住"), LEAVE)]
        self.wish = self.add(ChoiceField(self.tr("意向(&W)"), wishes), "wish")
        self.day = self.add(DayField(self.tr("收到日期(&R)"), page.today, required=True), "day")
        self.declared = self.add(
            ChoiceField(self.tr("申报情况(&B)"), [(one, one) for one in DECLARED], UNCHANGED), "declared"
        )
        self.document = self.add(TextField(self.tr("收到的材料(&C)"), DOCUMENT), "document")
        add_note(
            self,
            self.tr(
                "“无变化”即本人书面承诺没有其他政策性住房、没有长期请假借调、平时住在这里；已有记录的以记录为准。"
            ),
        )
        self.wish.changed.connect(lambda: self.show_field(self.declared, self.wish.value() == RENEW))
        self.forget_changes()

    def _record(self) -> Job:
        wish = self.wish.value()
        reply = Reply(
            wish=wish, day=self.day.required_value(), declared=self.declared.value() if wish == RENEW else "",
            document=self.document.value(),
        )  # fmt: skip
        stays = [line.case.stay for line in self._lines]
        return self._page.backend.run(record_replies, self._season, stays, reply, today=self._page.today)


class SettleForm(Form):
    """审定: one exception decided by a person, with level and reason."""

    def __init__(self, page: "SeasonPage", season: UUID, line: ReviewLine) -> None:
        title = translate("Seasons", "审定　{name}　{place}")
        super().__init__(
            title.format(name=line.case.facts.who, place=line.case.place), translate("Seasons", "决定(&S)"),
            self._settle, page,
        )  # fmt: skip
        self._page, self._season, self._line = page, season, line
        verdicts = [(self.tr("不续住"), LEAVE), (self.tr("续住"), RENEW)]
        chosen = LEAVE if line.sort is Sort.LEAVE else RENEW
        self.verdict = self.add(ChoiceField(self.tr("决定(&J)"), verdicts, chosen), "verdict")
        self.last_day = self.add(
            DayField(self.tr("续住到哪天(&L)"), line.new_last_day, required=True), "last_day"
        )
        self.level = self.add(
            ChoiceField(self.tr("决定层级(&C)"), [(one, one) for one in LEVELS], LEVELS[1]), "level"
        )
        proposed = reason_for_leaving(line) if chosen == LEAVE else ""
        self.reason = self.add(NoteField(self.tr("理由(&R)"), proposed, required=True, lines=3), "reason")
        self.verdict.changed.connect(self._on_verdict)
        self._on_verdict()
        self.forget_changes()

    def _on_verdict(self) -> None:
        self.show_field(self.last_day, self.verdict.value() == RENEW)

    def _settle(self) -> Job:
        verdict = self.verdict.value()
        settling = Settling(
            verdict=verdict, reason=self.reason.value(), level=self.level.value(),
            last_day=self.last_day.value() if verdict == RENEW else None,
        )  # fmt: skip
        return self._page.backend.run(
            settle_stay,
            self._season,
            self._line.case.stay,
            settling,
            day=self._page.today,
            reason=settling.reason,
        )


class PublishForm(Form):
    """公示续住名单, by school or of the county, for as long as the rules say."""

    def __init__(self, page: "SeasonPage", season: UUID) -> None:
        super().__init__(
            translate("Seasons", "公示续住名单"), translate("Seasons", "公示(&S)"), self._publish, page
        )
        self._page, self._season = page, season
        renewed = [line for line in page.lines() if line.sort is Sort.RENEWED]
        schools = sorted({line.case.facts.school or "" for line in renewed} - {""})
        choices = [(self.tr("全部"), ""), *((school, school) for school in schools)]
        self.school = self.add(ChoiceField(self.tr("工作学校(&X)"), choices), "school")
        self.phone = self.add(TextField(self.tr("监督电话(&D)")), "phone")
        self.place = self.add(TextField(self.tr("受理地点(&P)")), "place")
        add_note(self, self.tr("公示只有姓名、学校、类别、房源和续住期限，没有身份证号和电话。"))
        self.forget_changes()

    def _publish(self) -> Job:
        return self._page.backend.run(
            publish_renewals, self._season, school=self.school.value(), day=self._page.today,
            phone=self.phone.value(), place=self.place.value(),
        )  # fmt: skip


class WithdrawForm(Form):
    """撤回续住 after the post check: the term that has not begun is taken back."""

    def __init__(self, page: "SeasonPage", season: UUID, lines: Sequence[ReviewLine]) -> None:
        title = translate("Seasons", "撤回续住　{names}")
        names = "、".join(line.case.facts.who for line in lines[:MOST_LINES])
        super().__init__(title.format(names=names), translate("Seasons", "撤回(&S)"), self._withdraw, page)
        self._page, self._season, self._lines = page, season, list(lines)
        proposed = reason_for_leaving(lines[0])
        self.reason = self.add(NoteField(self.tr("理由(&R)"), proposed, required=True), "reason")
        self.forget_changes()

    def _withdraw(self) -> Job:
        stays, why = [line.case.stay for line in self._lines], self.reason.value()
        return self._page.backend.run(
            withdraw_renewals, self._season, stays, day=self._page.today, note=why, reason=why
        )


class CloseForm(Form):
    """续住季办结: refused while a stay is not settled."""

    def __init__(self, page: "SeasonPage", season: UUID) -> None:
        super().__init__(
            translate("Seasons", "续住季办结"), translate("Seasons", "办结(&S)"), self._close, page
        )
        self._page, self._season = page, season
        self.note = self.add(NoteField(self.tr("办结说明(&N)"), lines=2), "note")
        add_note(self, self.tr("办结后这一季不能再改；每一户都已续住或定为不续住才能办结。"))
        self.forget_changes()

    def _close(self) -> Job:
        note = self.note.value()
        return self._page.backend.run(close_season, self._season, day=self._page.today, note=note)
