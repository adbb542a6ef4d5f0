"""Forms of the ranked list: a new one, the signatures, the lock, a turn on the list."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Slot

from dorms.actions.reviewing.ranking import (
    Signature,
    TurnTaken,
    confirm_scores,
    lock_ranking,
    rank,
    record_turn,
)
from dorms.db.queries.stock import school_choices
from dorms.domain.reviewing import RankedLine, RankingHead, Signing, Turn
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.reviewing import names_words
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.people.fields import add_note


class RankForm(Form):
    """排序: of one school or the county, on the facts of a day."""

    def __init__(self, page: Page, today: date) -> None:
        super().__init__(translate("Ranking", "新排名单"), translate("Ranking", "排序(&S)"), self._rank, page)
        self._page = page
        schools: list[tuple[str, UUID | None]] = [(self.tr("全县"), None)]
        schools += [(school.name, school.id) for school in page.backend.ask(school_choices)]
        self.school = self.add(ChoiceField(self.tr("范围(&F)"), schools), "school_id")
        self.name = self.add(TextField(self.tr("名称(&T)"), required=True), "list_title")
        self.day = self.add(DayField(self.tr("按哪天的情况(&D)"), today, required=True), "day")
        add_note(self, self.tr("排的是“合格(轮候)”和“待选房”的申请，按现行规则集的优先组、积分和同分办法。"))
        self._year = today.year
        self.school.changed.connect(self._on_school)
        self._on_school()
        self.forget_changes()

    @Slot()
    def _on_school(self) -> None:
        place = "" if self.school.value() is None else self.school.box.currentText()
        words = self.tr("{year}年{place}周转宿舍轮候册")
        self.name.line.setText(words.format(year=self._year, place=place))

    def _rank(self) -> Job:
        job = self._page.backend.run(
            rank, title=self.name.value(), day=self.day.required_value(), school_id=self.school.value()
        )
        job.ended.connect(self._show)
        return job

    @Slot(object)
    def _show(self, job: Job) -> None:
        if job.error is None:
            self._page.go_to(job.result.result)


class ConfirmForm(Form):
    """登记确认: who signed 《积分(资格)确认表》, or why not."""

    def __init__(self, page: Page, today: date, lines: Sequence[RankedLine]) -> None:
        title = translate("Ranking", "登记积分确认　{count} 人").format(count=len(lines))
        super().__init__(title, translate("Ranking", "登记(&S)"), self._confirm, page)
        self._page, self._lines = page, list(lines)
        add_note(self, names_words(tuple(line.name for line in lines)))
        self.way = self.add(
            ChoiceField(self.tr("确认方式(&T)"), [(code_words(one), str(one)) for one in Signing]), "signing"
        )
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        self.why = self.add(NoteField(self.tr("未签字的原因(&R)"), lines=2), "reason")
        self.way.changed.connect(self._on_way)
        self._on_way()
        self.forget_changes()

    @Slot()
    def _on_way(self) -> None:
        not_signed = self.way.value() == Signing.NOT_SIGNED
        self.why.require(not_signed)
        self.show_field(self.why, not_signed)
        self.grow()

    def _confirm(self) -> Job:
        signature = Signature(
            self.day.required_value(),
            self.way.value(),
            self.why.value() if self.way.value() == Signing.NOT_SIGNED else "",
        )
        return self._page.backend.run(
            confirm_scores,
            self._lines[0].ranking_id,
            [line.application_id for line in self._lines],
            signature,
        )


class LockForm(Form):
    """锁定: the list never changes after it; an allocation round takes it as it stands."""

    def __init__(self, page: Page, today: date, head: RankingHead) -> None:
        title = translate("Ranking", "锁定名单　{title}").format(title=head.title)
        super().__init__(title, translate("Ranking", "锁定(&S)"), self._lock, page)
        self._page, self._head = page, head
        add_note(self, self.tr("锁定后名次和积分不再变动，分房时按这份名单。每一行都要已经签字或写明原因。"))
        self.day = self.add(DayField(self.tr("锁定日期(&D)"), today, required=True), "day")
        self.forget_changes()

    def _lock(self) -> Job:
        return self._page.backend.run(lock_ranking, self._head.id, day=self.day.required_value())


class TurnForm(Form):
    """跳过、放弃、移出、恢复: always with a reason, kept in the ledger of the list."""

    def __init__(self, page: Page, today: date, line: RankedLine) -> None:
        title = translate("Ranking", "登记跳过、放弃　{name}").format(name=line.name)
        super().__init__(title, translate("Ranking", "登记(&S)"), self._record, page)
        self._page, self._line = page, line
        kinds = [Turn.SKIPPED, Turn.GAVE_UP, Turn.RESTORED if line.removed else Turn.REMOVED]
        self.kind = self.add(
            ChoiceField(self.tr("办理(&T)"), [(code_words(one), str(one)) for one in kinds]), "turn"
        )
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        self.why = self.add(NoteField(self.tr("理由(&R)"), required=True, lines=2), "reason")
        words = self.tr("到现在跳过 {skips} 次，放弃 {give_ups} 次。")
        add_note(self, words.format(skips=line.skips, give_ups=line.give_ups))
        self.forget_changes()

    def _record(self) -> Job:
        turn = TurnTaken(
            kind=self.kind.value(), day=self.day.required_value(), ranking_id=self._line.ranking_id
        )
        return self._page.backend.run(record_turn, self._line.application_id, turn, note=self.why.value())
