"""Forms of reviewing: documents, return, refusal, exception, the bulk pass, an objected case, a hit."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton

from dorms.actions.reviewing.chain import (
    Return,
    decide_objected,
    pass_applications,
    refuse_application,
    return_application,
)
from dorms.actions.reviewing.declaring import declare
from dorms.actions.reviewing.evidence import settle_hit
from dorms.actions.reviewing.judging import Case, check_off
from dorms.actions.reviewing.proofs import record_proofs
from dorms.actions.reviewing.recusal import Exceptionally
from dorms.db.queries.offices import actors
from dorms.db.queries.rulebook import work_calendar
from dorms.domain.applying import Correction
from dorms.domain.papers import Letter
from dorms.domain.reviewing import Verdict
from dorms.domain.workdays import add_working_days
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.decisions import ask_words, working_words
from dorms.messages.reviewing import bond_words, correction_words, names_words
from dorms.ui.applying.proofs import ChecklistField, TicksField
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, TextField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.people.fields import add_note
from dorms.ui.printing.offers import print_papers

SHOWN = 8  # applications named one by one
DAYS_TO_CORRECT = 5  # working days proposed for a correction


def title_of(words: str, case: Case) -> str:
    return f"{words}　{case.line.name}（{case.line.number}）"


class ProofsForm(Form):
    """核对材料: how each document of the checklist was seen, under the name of who acts."""

    def __init__(self, page: Page, today: date, case: Case) -> None:
        super().__init__(
            title_of(translate("Reviewing", "核对材料"), case),
            translate("Reviewing", "保存(&S)"),
            self._save,
            page,
        )
        self._page, self._case, self._today = page, case, today
        self.checklist = self.add(ChecklistField(self.tr("材料(&C)"), case.proofs), "document")
        self.everything = QPushButton(self.tr("全部按原件核对(&Y)"))
        self.everything.setAutoDefault(False)
        self.everything.clicked.connect(self.checklist.all_seen)
        self.rows.addRow("", self.everything)
        self.day = self.add(DayField(self.tr("核对日期(&D)"), today, required=True), "seen_on")
        self.forget_changes()

    def _save(self) -> Job:
        return self._page.backend.run(
            record_proofs,
            self._case.id,
            self.checklist.value(),
            day=self.day.required_value(),
            today=self._today,
        )


class CheckOffForm(Form):
    """成批核对材料: the originals of several applications were all looked at."""

    def __init__(self, page: Page, today: date, cases: Sequence[Case]) -> None:
        title = translate("Reviewing", "成批核对材料　{count} 份").format(count=len(cases))
        super().__init__(title, translate("Reviewing", "保存(&S)"), self._save, page)
        self._page, self._cases, self._today = page, list(cases), today
        for case in cases[:SHOWN]:
            words = self.tr("{name}：{documents}")
            add_note(self, words.format(name=case.line.name, documents="、".join(case.lacking)))
        if len(cases) > SHOWN:
            add_note(self, self.tr("另有 {count} 份。").format(count=len(cases) - SHOWN))
        add_note(self, self.tr("保存后，以上材料都记为“原件”，核对人是当前经办人。"))
        self.day = self.add(DayField(self.tr("核对日期(&D)"), today, required=True), "seen_on")
        self.forget_changes()

    def _save(self) -> Job:
        return self._page.backend.run(
            check_off, [case.id for case in self._cases], day=self.day.required_value(), today=self._today
        )


class DeclareForm(Form):
    """登记本人承诺: what several applicants declared on their forms."""

    def __init__(self, page: Page, today: date, cases: Sequence[Case]) -> None:
        title = translate("Reviewing", "登记本人承诺　{count} 人").format(count=len(cases))
        super().__init__(title, translate("Reviewing", "保存(&S)"), self._save, page)
        self._page, self._cases, self._today = page, list(cases), today
        add_note(self, names_words(tuple(case.line.name for case in cases)))
        words = self.tr("他们在申请表上承诺没有其他政策性住房，没有请假、借调、脱产。已经登记有的不改。")
        add_note(self, words)
        self.forget_changes()

    def _save(self) -> Job:
        return self._page.backend.run(declare, [case.id for case in self._cases], day=self._today)


class LetterForm(Form):
    """A decision that is a letter: saved and, unless not wanted, printed in the same go."""

    def _add_day(self, today: date) -> None:
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        self.paper = self.add(TickField(self.tr("随后打印文书和送达回证(&P)"), ticked=True))

    def _printed(self, page: Page, job: Job, today: date) -> Job:
        self._page, self._today, self._prints = page, today, self.paper.value()
        job.ended.connect(self._print)
        return job

    @Slot(object)
    def _print(self, job: Job) -> None:
        if job.error is None and self._prints and isinstance(job.result.result, UUID):
            page = self._page
            print_papers(page.window(), page.backend, Letter, [job.result.result], self._today)


class ReturnForm(LetterForm):
    """退回补正: coded reasons, what is wanted, by when; filled in from what the case lacks."""

    def __init__(self, page: Page, today: date, case: Case) -> None:
        super().__init__(
            title_of(translate("Reviewing", "退回补正"), case),
            translate("Reviewing", "退回(&S)"),
            self._return,
            page,
        )
        self._on, self._case = page, case
        codes = [(correction_words(code), str(code)) for code in Correction]
        ticked = (str(Correction.MISSING_PROOF),) if case.lacking else ()
        self.codes = self.add(TicksField(self.tr("原因(&C)"), codes, ticked), "reason_code")
        self.wanted = self.add(
            NoteField(self.tr("需要补正的内容(&W)"), _wanted(case), required=True), "wanted"
        )
        by = add_working_days(page.backend.ask(work_calendar), today, DAYS_TO_CORRECT)
        self.by = self.add(DayField(self.tr("补正期限(&L)"), by), "comply_by")
        self._add_day(today)
        self._when = today
        self.forget_changes()

    def _return(self) -> Job:
        back = Return(
            codes=self.codes.value(),
            wanted=self.wanted.value(),
            day=self.day.required_value(),
            comply_by=self.by.value(),
        )
        job = self._on.backend.run(return_application, self._case.id, back)
        return self._printed(self._on, job, self._when)


def _wanted(case: Case) -> str:
    """What the case lacks, as the letter may say it."""
    parts = []
    if case.lacking:
        words = translate("Reviewing", "请补交或出示原件：{documents}。")
        parts.append(words.format(documents="、".join(case.lacking)))
    parts += [ask_words(ask) for ask in case.asks]
    return "\n".join(parts)


class RefuseForm(LetterForm):
    """不予通过: facts in words; the clauses that refuse go with them."""

    def __init__(self, page: Page, today: date, case: Case) -> None:
        super().__init__(
            title_of(translate("Reviewing", "不予通过"), case),
            translate("Reviewing", "不予通过(&S)"),
            self._refuse,
            page,
        )
        self._on, self._case, self._when = page, case, today
        told = [working_words(one.check.working) for one in case.refusals if one.check is not None]
        clauses = "；".join(one.clause.number for one in case.refusals)
        nothing = self.tr("没有条款不符合。仍要不予通过，请写明事实和依据。")
        add_note(self, self.tr("依据：{clauses}").format(clauses=clauses) if clauses else nothing)
        self.facts = self.add(
            NoteField(self.tr("事实和理由(&W)"), "。".join(filter(None, told)), required=True), "facts"
        )
        self._add_day(today)
        self.forget_changes()

    def _refuse(self) -> Job:
        job = self._on.backend.run(
            refuse_application, self._case.id, day=self.day.required_value(), facts=self.facts.value()
        )
        return self._printed(self._on, job, self._when)


class ExceptionForm(Form):
    """按例外通过: why, and who besides the actor agrees; it is counted."""

    def __init__(self, page: Page, today: date, case: Case) -> None:
        super().__init__(
            title_of(translate("Reviewing", "按例外通过"), case),
            translate("Reviewing", "按例外通过(&S)"),
            self._pass,
            page,
        )
        self._page, self._case = page, case
        add_note(self, _against(case))
        self.why = self.add(NoteField(self.tr("例外理由(&R)"), required=True, lines=2), "exception_reason")
        others = [one for one in page.backend.ask(actors) if one.id != page.backend.store.actor]
        choices: list[tuple[str, UUID | None]] = [
            (f"{one.name} {one.post}".strip(), one.id) for one in others
        ]
        self.second = self.add(
            ChoiceField(self.tr("同意的第二人(&N)"), choices or [(self.tr("还没有登记别的经办人"), None)]),
            "second",
        )
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        self.forget_changes()

    def _pass(self) -> Job:
        return self._page.backend.run(
            pass_applications,
            [self._case.id],
            day=self.day.required_value(),
            exception=Exceptionally(self.why.value(), self.second.value()),
        )


def _against(case: Case) -> str:
    """What the step goes against."""
    if case.recused is not None:
        words = translate("Reviewing", "{actor}{bond}，应当回避。")
        return words.format(actor=case.recused.actor, bond=bond_words(case.recused.bond, case.recused.person))
    clauses = "；".join(f"{one.clause.number}{one.clause.text}" for one in case.refusals)
    return clauses or translate("Reviewing", "这份申请还有没核实的事项。")


class BulkForm(Form):
    """成批通过: everybody whose case is clean, by name."""

    def __init__(self, page: Page, today: date, cases: Sequence[Case]) -> None:
        title = translate("Reviewing", "成批通过　{count} 份").format(count=len(cases))
        super().__init__(title, translate("Reviewing", "全部通过(&S)"), self._pass, page)
        self._page, self._cases = page, list(cases)
        steps: dict[str, list[str]] = {}
        for case in cases:
            steps.setdefault(str(case.passes_to), []).append(case.line.name)
        for after, names in steps.items():
            words = self.tr("{names}：通过后转“{after}”。")
            add_note(self, words.format(names=names_words(tuple(names)), after=after))
        self.opinion = self.add(TextField(self.tr("意见(&Y)"), self.tr("同意")), "opinion")
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        self.forget_changes()

    def _pass(self) -> Job:
        return self._page.backend.run(
            pass_applications,
            [case.id for case in self._cases],
            day=self.day.required_value(),
            opinion=self.opinion.value(),
        )


class RecheckForm(Form):
    """复核: after an objection is answered, the application goes on or is refused."""

    def __init__(self, page: Page, today: date, case: Case) -> None:
        super().__init__(
            title_of(translate("Reviewing", "复核"), case),
            translate("Reviewing", "保存(&S)"),
            self._decide,
            page,
        )
        self._page, self._case = page, case
        choices = [(self.tr("异议不成立，维持原来的审核"), True), (self.tr("异议成立，不予通过"), False)]
        self.stands = self.add(ChoiceField(self.tr("复核结果(&T)"), choices), "outcome")
        self.opinion = self.add(NoteField(self.tr("复核意见(&Y)"), required=True, lines=2), "opinion")
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        self.forget_changes()

    def _decide(self) -> Job:
        return self._page.backend.run(
            decide_objected,
            self._case.id,
            stands=self.stands.value(),
            day=self.day.required_value(),
            opinion=self.opinion.value(),
        )


class HitForm(Form):
    """核实比对结果: what was found out about one hit, with the reason."""

    def __init__(self, page: Page, today: date, case: Case) -> None:
        super().__init__(
            title_of(translate("Reviewing", "核实比对结果"), case),
            translate("Reviewing", "保存(&S)"),
            self._settle,
            page,
        )
        self._page, self._today = page, today
        hits = [(f"{one.kind}　{one.whose}　{one.says}", one.id) for one in case.open_hits]
        self.hit = self.add(ChoiceField(self.tr("比对结果(&N)"), hits), "evidence_id")
        verdicts = [(code_words(one), str(one)) for one in (Verdict.NOT_THEM, Verdict.HARMLESS, Verdict.TRUE)]
        self.verdict = self.add(ChoiceField(self.tr("核实结果(&T)"), verdicts), "verdict")
        add_note(self, self.tr("属实的，请再到“教师”页登记情况变化，由规则判断；比对本身不作结论。"))
        self.why = self.add(NoteField(self.tr("怎样核实的(&R)"), required=True, lines=2), "reason")
        self.forget_changes()

    def _settle(self) -> Job:
        why = self.why.value()
        return self._page.backend.run(
            settle_hit, self.hit.value(), verdict=self.verdict.value(), day=self._today, note=why
        )
