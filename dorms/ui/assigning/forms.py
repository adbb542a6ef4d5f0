"""分配 and 取消分配 by hand: for a free unit who might have it, for an application which unit; reasons beside each."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import Slot

from dorms.actions.applications import FOLLOWS
from dorms.actions.assignments import Promise, assign, cancel_assignment
from dorms.db.queries.handing import PromiseLine, applicants, homeless, units_on
from dorms.domain.applying import Status
from dorms.domain.handing import Applicant, Doubt, FreeUnit, Match, Reason, is_open, ranked
from dorms.messages import translate
from dorms.messages.fields import field_name
from dorms.ui.assigning.ranking import Ranked, RankField
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.people.fields import add_note, say

DAYS_TO_MOVE_IN = 15
WIDTH = 720


class AssignForm(Form):
    """One side is given, the other is picked from a ranked list."""

    def __init__(self, page: Page, today: date, title: str, picked: RankField[Match], what: str) -> None:
        super().__init__(title, translate("Assigning", "分配(&S)"), self._assign, page)
        self._page = page
        self.picked = self.add(picked, "unit_id")
        self.told = add_note(self, what)
        self.day = self.add(DayField(self.tr("分配日期(&D)"), today, required=True), "day")
        self.by = self.add(
            DayField(self.tr("最迟入住(&L)"), today + timedelta(DAYS_TO_MOVE_IN)), "move_in_by"
        )
        self.note = self.add(NoteField(self.tr("说明(&B)"), lines=2), "note")
        self.picked.changed.connect(self._on_picked)
        self.setMinimumWidth(WIDTH)
        self._what = what
        self._on_picked()
        self.forget_changes()

    @Slot()
    def _on_picked(self) -> None:
        row = self.picked.row()
        words = [self._what]
        if row is not None and row.value.doubt is not None:
            words.append(doubt_words(row.value.doubt))
        if row is not None and row.value.applicant.partner:
            words.append(self.tr("与{partner}一起安排。").format(partner=row.value.applicant.partner))
        say(self, self.told, " ".join(words))

    def _assign(self) -> Job:
        match = self.picked.value()
        who = match.applicant
        promise = Promise(
            teacher_id=who.teacher_id,
            unit_id=match.unit.id,
            day=self.day.required_value(),
            partner_id=who.partner_id,
            application_id=who.application_id,
            move_in_by=self.by.value(),
            moving=who.is_moving,
        )
        note = self.note.value()
        return self._page.backend.run(assign, promise, note=note, reason=note)


def assign_unit_form(page: Page, today: date, unit: FreeUnit) -> AssignForm:
    """Who might have this unit: the waiting ones by their wishes, then anybody without a home."""
    ask = page.backend.ask
    waiting = [one for one in ask(applicants, today) if Status.ASSIGNED in FOLLOWS.get(one.status, ())]
    applied = {person for one in waiting for person in (one.teacher_id, one.partner_id)}
    others = [one for one in ask(homeless, today) if one.teacher_id not in applied]
    matches = ranked((one, unit) for one in [*waiting, *others])
    rows = [Ranked(_person_cells(one), one, _is_quiet(one), _is_doubtful(one)) for one in matches]
    titles = [
        field_name("name"),
        translate("Assigning", "为什么在这一位"),
        translate("Assigning", "工作学校"),
        field_name("applied_on"),
        translate("Assigning", "状态"),
    ]
    picked: RankField[Match] = RankField(
        translate("Assigning", "给谁(&N)"),
        titles,
        rows,
        hint=translate("Assigning", "输入姓名或拼音首字母；没有申请的教师也能找到"),
    )
    title = translate("Assigning", "分配　{unit}").format(unit=unit.label)
    return AssignForm(page, today, title, picked, _unit_words(unit))


def assign_application_form(page: Page, today: date, application: UUID) -> AssignForm | None:
    """Which unit this application might get; None when it is not at a step where one may follow."""
    ask = page.backend.ask
    who = next((one for one in ask(applicants, today) if one.application_id == application), None)
    if who is None or Status.ASSIGNED not in FOLLOWS.get(who.status, ()):
        return None
    units = [unit for unit in ask(units_on, today) if is_open(unit)]
    matches = ranked((who, unit) for unit in units)
    rows = [Ranked(_unit_cells(one), one, False, _is_doubtful(one)) for one in matches]
    titles = [
        field_name("unit_id"),
        translate("Assigning", "为什么在这一位"),
        field_name("unit_type"),
        translate("Assigning", "空位"),
        translate("Assigning", "现住"),
    ]
    picked: RankField[Match] = RankField(
        translate("Assigning", "哪一套(&F)"),
        titles,
        rows,
        hint=translate("Assigning", "输入房号、学校或拼音首字母"),
    )
    title = translate("Assigning", "分配　{name}（{number}）").format(name=who.name, number=who.number)
    return AssignForm(page, today, title, picked, _who_words(who))


def _is_quiet(match: Match) -> bool:
    return match.reason is Reason.NO_APPLICATION


def _is_doubtful(match: Match) -> bool:
    return match.doubt is not None or match.reason is Reason.NOT_WISHED


def _person_cells(match: Match) -> tuple[str, ...]:
    who = match.applicant
    names = "、".join(name for name in (who.name, who.partner) if name)
    return names, reason_words(match), who.school, str(who.applied_on or ""), who.status


def _unit_cells(match: Match) -> tuple[str, ...]:
    unit = match.unit
    return unit.label, reason_words(match), unit.unit_type, str(unit.free), "、".join(unit.people)


def _unit_words(unit: FreeUnit) -> str:
    words = translate("Assigning", "核定 {capacity} 人，还空 {free} 位。").format(
        capacity=unit.capacity, free=unit.free
    )
    if unit.people:
        words += translate("Assigning", "现住或已分给：{people}。").format(people="、".join(unit.people))
    if unit.gender:
        words += translate("Assigning", "限{sex}教师。").format(sex=unit.gender)
    return words + translate("Assigning", "先看志愿，再看申请先后；不计积分。")


def _who_words(who: Applicant) -> str:
    words = translate("Assigning", "{school}，{status}，{day} 申请。")
    return words.format(school=who.school, status=who.status, day=who.applied_on or "")


def reason_words(match: Match) -> str:
    """Why the two stand together."""
    words = {
        Reason.WISH_UNIT: translate("Assigning", "第 {wish} 志愿：这一套"),
        Reason.WISH_SCHOOL: translate("Assigning", "第 {wish} 志愿：这所学校"),
        Reason.ANYWHERE: translate("Assigning", "没有填，服从调剂"),
        Reason.NOT_WISHED: translate("Assigning", "没有填，不服从调剂"),
        Reason.NO_APPLICATION: translate("Assigning", "没有申请"),
    }
    told = words[match.reason].format(wish=match.wish)
    if match.doubt is not None:
        told = translate("Assigning", "{told}（{doubt}）").format(told=told, doubt=_short(match.doubt))
    return told


def _short(doubt: Doubt) -> str:
    words = {Doubt.SEX: translate("Assigning", "性别不合"), Doubt.FULL: translate("Assigning", "住不下")}
    return words[doubt]


def doubt_words(doubt: Doubt) -> str:
    """What stands against it, as a sentence."""
    words = {
        Doubt.SEX: translate("Assigning", "限住性别或已住的人与其不合，多半不能分配。"),
        Doubt.FULL: translate("Assigning", "空位不够，多半不能分配。"),
    }
    return words[doubt]


class CancelForm(Form):
    """取消分配, with the reason; the application waits again."""

    def __init__(self, page: Page, today: date, promises: Sequence[PromiseLine]) -> None:
        one = promises[0]
        title = translate("Assigning", "取消分配　{unit}").format(unit=one.unit)
        super().__init__(title, translate("Assigning", "取消分配(&S)"), self._cancel, page)
        self.leave.setText(self.tr("关闭"))
        self._page = page
        choices = [(self._words(line), line.id) for line in promises]
        self.promise = self.add(ChoiceField(self.tr("分给谁的(&N)"), choices), "assignment_id")
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        self.why = self.add(NoteField(self.tr("理由(&R)"), required=True, lines=2), "reason")
        add_note(self, self.tr("有申请的，申请回到“合格(轮候)”。"))

    def _words(self, line: PromiseLine) -> str:
        words = self.tr("{names}，{day} 分配").format(names=line.names, day=line.start or "")
        if line.move_in_by is not None:
            words = self.tr("{names}，{day} 分配，最迟 {by} 入住").format(
                names=line.names, day=line.start or "", by=line.move_in_by
            )
        return words

    def _cancel(self) -> Job:
        why = self.why.value()
        return self._page.backend.run(
            cancel_assignment, self.promise.value(), day=self.day.required_value(), note=why, reason=why
        )
