"""受理申请 and 办理申请: a form filled in as far as the store knows, and the next step for one or many."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent

from dorms.actions.applications import (
    FOLLOWS,
    Request,
    amend_application,
    move_application,
    move_applications,
    save_draft,
    take_application,
)
from dorms.actions.reviewing.declaring import declarable
from dorms.actions.reviewing.judging import checklist_for, facts_asked
from dorms.db.queries.handing import units_on
from dorms.db.queries.living import spouse_of
from dorms.db.queries.people import ApplicationLine, TeacherLine, teacher_lines
from dorms.db.queries.stock import school_choices
from dorms.domain.applying import NEEDS_OPINION, Level, Status, by_hand, decides
from dorms.domain.codes import ApplicationKind, Together, YesNo
from dorms.domain.living import CLOSED
from dorms.domain.papers import ApplicationReceipt
from dorms.errors.reviewing import ApplicationLate
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.applying.proofs import HandedInField
from dorms.ui.applying.wishes import WishField
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, PickField, TextField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.kit.picker import Choice
from dorms.ui.people.fields import add_note, say, teacher_choices
from dorms.ui.printing.offers import print_papers


class TakeForm(Form):
    """受理申请: who, alone or together, what they wish for; the receipt is printed in the same go."""

    def __init__(
        self,
        page: Page,
        today: date,
        teacher: UUID | None = None,
        *,
        amended: ApplicationLine | None = None,
    ) -> None:
        title, verb = translate("Applying", "受理申请"), translate("Applying", "受理(&S)")
        if amended is not None:
            title, verb = translate("Applying", "补正后提交"), translate("Applying", "提交(&S)")
        super().__init__(title, verb, self._take, page)
        self._page, self._today, self._amended = page, today, amended
        teacher = amended.teacher_id if amended is not None else teacher
        self._teachers = {line.id: line for line in page.backend.ask(teacher_lines, today)}
        people = teacher_choices(self._teachers.values())
        self.teacher = self.add(PickField(self.tr("申请人(&N)"), people, teacher), "teacher_id")
        self.told = add_note(self)
        self.together = self.add(
            ChoiceField(self.tr("同住方式(&T)"), [(code_words(one), str(one)) for one in Together])
        )
        self.partner = self.add(PickField(self.tr("同住人(&P)"), people), "partner_id")
        self.wishes = self.add(WishField(self.tr("志愿(&Z)"), self._places()), "wishes")
        self.accepts = self.add(TickField(self.tr("服从调剂(&F)"), ticked=True))
        self._add_papers(today, amended is None)
        self.teacher.changed.connect(self._on_teacher)
        self.together.changed.connect(self._on_together)
        if amended is not None:
            self.look_at(page.backend, "application", amended.id)
            self._fill(amended)
        self._on_teacher()
        self._on_together()
        self._start = self.wishes.picker.line if teacher else self.teacher.picker.line
        self.forget_changes()

    def _add_papers(self, today: date, is_new: bool) -> None:
        """What came with the form, and what is done with it."""
        self.proofs = self.add(HandedInField(self.tr("材料(&C)")), "document")
        self.declares = self.add(TickField(self.tr("本人承诺无其他政策性住房，无请假借调(&I)")))
        self.applied_on = self.add(DayField(self.tr("申请日期(&D)"), today, required=True), "applied_on")
        self.late = self.add(TextField(self.tr("逾期原因(&L)")), "late_reason")
        self.note = self.add(TextField(self.tr("备注(&B)")), "note")
        self.paper = self.add(TickField(self.tr("随后打印申请受理回执(&R)"), ticked=True))
        self.draft = self.add(TickField(self.tr("材料没有准备好，先存草稿，暂不受理(&G)")))
        self.show_field(self.late, False)
        self.show_field(self.draft, is_new)

    def _fill(self, line: ApplicationLine) -> None:
        """What the application says so far."""
        self.together.choose(line.together)
        if line.partner_id is not None:
            self.partner.picker.choose(line.partner_id)
        self.wishes.put(line.wish_ids)
        self.accepts.box.setChecked(line.accepts_other == YesNo.YES)
        if line.applied_on is not None:
            self.applied_on.line.setText(line.applied_on.isoformat())
        self.late.line.setText(line.late_reason)
        self.show_field(self.late, bool(line.late_reason))
        self.note.line.setText(line.note)

    def _places(self) -> list[Choice[str]]:
        """Whole schools, and every unit that is not closed."""
        schools = [
            Choice(school.name, f"school:{school.id}", self.tr("全校任意一套"))
            for school in self._page.backend.ask(school_choices)
            if school.buildings
        ]
        units = [
            Choice(unit.label, f"unit:{unit.id}", "、".join(unit.people) or unit.unit_type)
            for unit in self._page.backend.ask(units_on, self._today)
            if unit.state not in CLOSED
        ]
        return schools + units

    def _line(self) -> TeacherLine | None:
        choice = self.teacher.picker.choice
        return self._teachers.get(choice.value) if choice is not None else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._start.setFocus(Qt.FocusReason.ActiveWindowFocusReason)  # what is known need not be typed

    @Slot()
    def _on_teacher(self) -> None:
        line = self._line()
        if line is None:
            say(self, self.told, "")
            return
        words = self.tr("现住 {unit}，按“调换”受理。") if line.unit else self.tr("按“新申请”受理。")
        say(self, self.told, words.format(unit=line.unit))
        documents = self._page.backend.ask(
            checklist_for, line.id, self._today, self._amended.id if self._amended is not None else None
        )
        self.proofs.ask_for(documents)
        asked = self._page.backend.ask(facts_asked, line.id, self._today)
        self.show_field(self.declares, bool(declarable(asked)))
        self.grow()

    @Slot()
    def _on_together(self) -> None:
        together, line = self.together.value(), self._line()
        self.show_field(self.partner, together != Together.ALONE)
        if together == Together.COUPLE and line is not None and self.partner.picker.choice is None:
            spouse = self._page.backend.ask(spouse_of, line.id)
            if spouse is not None:
                self.partner.picker.choose(spouse)
        self.grow()

    def _take(self) -> Job:
        line = self._teachers[self.teacher.value()]
        is_alone = self.together.value() == Together.ALONE
        request = Request(
            teacher_id=line.id,
            kind=str(ApplicationKind.CHANGE if line.unit_id else ApplicationKind.NEW),
            applied_on=self.applied_on.required_value(),
            together=self.together.value(),
            partner_id=None if is_alone else self.partner.value(),
            current_unit_id=line.unit_id,
            wishes=self.wishes.value(),
            accepts_other=str(YesNo.YES if self.accepts.value() else YesNo.NO),
            note=self.note.value(),
            late_reason=self.late.value(),
            proofs=self.proofs.value(),
            declares=not self.declares.widget.isHidden() and self.declares.value(),
        )
        is_draft = self._amended is None and self.draft.value()
        self._prints = self.paper.value() and not is_draft
        run = self._page.backend.run
        if self._amended is not None:
            job = run(amend_application, self._amended.id, request, today=self._today, upon=self.seen)
        else:
            job = run(save_draft if is_draft else take_application, request, today=self._today)
        job.ended.connect(self._show)  # after the page has read the new row
        return job

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ApplicationLate) and not error.refused:
            self.show_field(self.late, True)
            self.late.line.setFocus(Qt.FocusReason.OtherFocusReason)
        super()._on_failed(error)

    @Slot(object)
    def _show(self, job: Job) -> None:
        if job.error is not None:
            return
        application = self._amended.id if self._amended is not None else job.result.result
        self._page.wanted.emit("applications", application)
        if self._prints:
            backend = self._page.backend
            print_papers(self._page.window(), backend, ApplicationReceipt, [application], self._today)


class StepForm(Form):
    """办理申请: what may come next for all that were chosen, who decided, what was said."""

    def __init__(self, page: Page, today: date, lines: Sequence[ApplicationLine]) -> None:
        one = lines[0]
        title = (
            translate("Applying", "办理申请　{name}（{number}）")
            if len(lines) == 1
            else translate("Applying", "办理申请　{count} 份")
        )
        title = title.format(name=one.name, number=one.number, count=len(lines))
        super().__init__(title, translate("Applying", "办理(&S)"), self._move, page)
        self._page, self._lines = page, list(lines)
        steps = by_hand([line.status for line in lines], FOLLOWS)
        self.after = self.add(ChoiceField(self.tr("办成(&T)"), [(step_words(one), one) for one in steps]))
        self.told = add_note(self)
        levels = [*((code_words(level), str(level)) for level in Level), (self.tr("（不写）"), "")]
        self.level = self.add(ChoiceField(self.tr("由谁决定(&L)"), levels, str(decides(one.status))), "level")
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        self.opinion = self.add(NoteField(self.tr("意见(&Y)"), lines=2), "opinion")
        self.after.changed.connect(self._on_after)
        self._on_after()
        self.forget_changes()

    @Slot()
    def _on_after(self) -> None:
        after = self.after.value()
        self.opinion.require(after in NEEDS_OPINION)
        going = [line for line in self._lines if after in FOLLOWS.get(line.status, ())]
        staying = [line.name for line in self._lines if line not in going]
        statuses = "、".join(dict.fromkeys(code_words(line.status) for line in going))
        words = self.tr("现在是：{statuses}")
        if staying:
            words = self.tr("将办 {count} 份（现在是：{statuses}）；{names} 不能这样办，保持不变。")
        say(self, self.told, words.format(statuses=statuses, count=len(going), names="、".join(staying)))

    def _move(self) -> Job:
        after = self.after.value()
        going = [line.id for line in self._lines if after in FOLLOWS.get(line.status, ())]
        facts: dict[str, Any] = {
            "day": self.day.required_value(),
            "level": self.level.value(),
            "opinion": self.opinion.value(),
        }
        if len(going) == 1:
            return self._page.backend.run(move_application, going[0], after, **facts)
        return self._page.backend.run(move_applications, going, after, **facts)


def step_words(step: str) -> str:
    """The step as somebody decides it."""
    words: dict[str, str] = {
        Status.SUBMITTED: translate("Applying", "重新提交"),
        Status.RETURNED: translate("Applying", "退回补材料"),
        Status.SCHOOL: translate("Applying", "通过，交学校初审"),
        Status.CENTRE: translate("Applying", "通过，交中心校复审"),
        Status.BUREAU: translate("Applying", "通过，交局审批"),
        Status.NOTICE: translate("Applying", "通过，开始公示"),
        Status.OBJECTION: translate("Applying", "有异议，复核"),
        Status.WAITING: translate("Applying", "合格，进入轮候"),
        Status.CHOOSING: translate("Applying", "通知选房"),
        Status.SIGNING: translate("Applying", "通知签约"),
        Status.UNQUALIFIED: translate("Applying", "不合格"),
        Status.GIVEN_UP: translate("Applying", "本人放弃"),
        Status.WITHDRAWN: translate("Applying", "本人撤回申请"),
    }
    return words.get(step, step)
