"""Forms of public notices: publish, post, an objection and its answer, close."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Slot

from dorms.actions.reviewing.listing import lists_to_publish, proposed, qualified_entries, ranked_entries
from dorms.actions.reviewing.notices import NewNotice, close_notice, post_notice, publish_notice
from dorms.actions.reviewing.objections import NewObjection, answer_objection, lodge_objection
from dorms.db.queries.offices import office_name
from dorms.db.queries.people import application_lines
from dorms.domain.papers import Letter, PublicNotice
from dorms.domain.reviewing import Answer, LetterLine, Listing, NoticeEntry, NoticeLine, ObjectionLine
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, TextField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.people.fields import add_note, say
from dorms.ui.printing.offers import print_papers


class PublishForm(Form):
    """发布公示: which list, from when to when by the rules, where to object; printed in the same go."""

    def __init__(self, page: Page, today: date, lists: Sequence[tuple[str, str, UUID | None, int]]) -> None:
        super().__init__(
            translate("Notices", "发布公示"), translate("Notices", "发布(&S)"), self._publish, page
        )
        self._page, self._today = page, today
        self._lists = list(lists)
        choices = [(list_words(one), at) for at, one in enumerate(self._lists)]
        self.listing = self.add(ChoiceField(self.tr("名单(&L)"), choices), "listing")
        self.told = add_note(self)
        self.subject = self.add(TextField(self.tr("事项(&T)"), required=True), "subject")
        self.start = self.add(DayField(self.tr("公示开始(&K)"), today, required=True), "start")
        self.last_day = self.add(DayField(self.tr("公示结束(&J)"), required=True), "until")
        self.to = self.add(TextField(self.tr("受理单位(&U)")), "objections_to")
        self.phone = self.add(TextField(self.tr("监督电话(&H)")), "phone")
        self.place = self.add(TextField(self.tr("受理地点(&D)")), "place")
        self.paper = self.add(TickField(self.tr("随后打印(&R)"), ticked=True))
        self.listing.changed.connect(self._on_listing)
        self.start.changed.connect(self._on_start)
        self._rules = ""
        self._on_listing()
        self.forget_changes()

    @Slot()
    def _on_listing(self) -> None:
        kind, name, _, count = self._lists[self.listing.value()]
        self.subject.line.setText(subject_of(kind, name, self._today))
        words = self.tr("共 {count} 人。名单上只有姓名、学校、类别和得分，没有身份证号和电话。")
        say(self, self.told, words.format(count=count))
        self._on_start()

    @Slot()
    def _on_start(self) -> None:
        if self.start.refusal():
            return
        kind = self._lists[self.listing.value()][0]
        last_day, self._rules, to, contact = self._page.backend.ask(
            proposed, kind, self.start.required_value()
        )
        if last_day is not None:
            self.last_day.line.setText(last_day.isoformat())
        for field, text in zip(
            (self.to, self.phone, self.place), (contact[0] or to, *contact[1:]), strict=True
        ):
            if not field.line.text():
                field.line.setText(text)

    def _entries(self) -> tuple[NoticeEntry, ...]:
        _, _, ranking, _ = self._lists[self.listing.value()]
        if ranking is not None:
            return self._page.backend.ask(ranked_entries, ranking)
        return self._page.backend.ask(qualified_entries, self._today)

    def _publish(self) -> Job:
        new = NewNotice(
            listing=self._lists[self.listing.value()][0],
            subject=self.subject.value(),
            entries=self._entries(),
            start=self.start.required_value(),
            last_day=self.last_day.required_value(),
            rule_set=self._rules,
            objections_to=self.to.value(),
            phone=self.phone.value(),
            place=self.place.value(),
        )
        self._prints = self.paper.value()
        job = self._page.backend.run(publish_notice, new)
        job.ended.connect(self._show)
        return job

    @Slot(object)
    def _show(self, job: Job) -> None:
        if job.error is None:
            page = self._page
            page.wanted.emit("notices", job.result.result)
            if self._prints:
                print_papers(page.window(), page.backend, PublicNotice, [job.result.result], self._today)


def list_words(one: tuple[str, str, UUID | None, int]) -> str:
    """A list that could be published."""
    kind, name, _, count = one
    words = translate("Notices", "{kind} {name}（{count} 人）")
    return words.format(kind=kind, name=name, count=count).replace("  ", " ").replace(" （", "（")


def subject_of(kind: str, name: str, today: date) -> str:
    """What a notice is about, proposed."""
    words: dict[str, str] = {
        Listing.QUALIFIED: translate("Notices", "{year}年周转宿舍申请合格人员"),
        Listing.RANKED: translate("Notices", "{name}积分排序"),
    }
    return words.get(kind, "{name}").format(year=today.year, name=name)


class PostForm(Form):
    """登记张贴: where it hangs since when; one place a line."""

    def __init__(self, page: Page, today: date, notice: NoticeLine) -> None:
        super().__init__(
            translate("Notices", "登记张贴　{subject}").format(subject=notice.subject),
            translate("Notices", "登记(&S)"),
            self._post,
            page,
        )
        self._page, self._notice, self._today = page, notice, today
        self.places = self.add(NoteField(self.tr("张贴地点，一行一处(&D)"), required=True), "place")
        self.day = self.add(DayField(self.tr("张贴日期(&T)"), notice.start or today, required=True), "day")
        self.forget_changes()

    def _post(self) -> Job:
        places = [line.strip() for line in self.places.value().splitlines() if line.strip()]
        return self._page.backend.run(
            post_notice, self._notice.id, places, day=self.day.required_value(), today=self._today
        )


class ObjectForm(Form):
    """登记异议, to a notice (about whom) or to a letter."""

    def __init__(self, page: Page, today: date, against: NoticeLine | LetterLine) -> None:
        name = (
            against.subject
            if isinstance(against, NoticeLine)
            else f"{code_words(against.kind)} {against.number}"
        )
        super().__init__(
            translate("Notices", "登记异议　{subject}").format(subject=name),
            translate("Notices", "登记(&S)"),
            self._lodge,
            page,
        )
        self._page, self._against, self._today = page, against, today
        who = "" if isinstance(against, NoticeLine) else against.name
        self.who = self.add(TextField(self.tr("异议人(&N)"), who, required=True, is_name=True), "raised_by")
        about: list[tuple[str, UUID | None]] = [(self.tr("整个名单"), None)]
        if isinstance(against, NoticeLine):
            about += [(one.name, UUID(one.application)) for one in against.entries if one.application]
        self.about = self.add(ChoiceField(self.tr("针对谁(&G)"), about), "application_id")
        self.show_field(self.about, isinstance(against, NoticeLine))
        self.content = self.add(NoteField(self.tr("异议内容(&W)"), required=True), "content")
        self.day = self.add(DayField(self.tr("收到日期(&D)"), today, required=True), "day")
        self.late = self.add(TextField(self.tr("逾期受理理由(&L)")), "late_reason")
        add_note(self, self.tr("针对某人的，其申请转“有异议(复核)”，答复以后再决定。"))
        self.forget_changes()

    def _lodge(self) -> Job:
        against = self._against
        is_notice = isinstance(against, NoticeLine)
        new = NewObjection(
            raised_by=self.who.value(),
            content=self.content.value(),
            day=self.day.required_value(),
            notice_id=against.id if is_notice else None,
            letter_id=None if is_notice else against.id,
            application_id=self.about.value() if is_notice else None,
            late_reason=self.late.value(),
        )
        return self._page.backend.run(lodge_objection, new, today=self._today)


class AnswerForm(Form):
    """答复异议: upheld or not, with reasons; a written answer to the teacher concerned is a letter."""

    def __init__(self, page: Page, today: date, open_ones: Sequence[ObjectionLine]) -> None:
        super().__init__(
            translate("Notices", "答复异议"), translate("Notices", "答复(&S)"), self._answer, page
        )
        self._page, self._today = page, today
        self._teachers = {line.id: line.teacher_id for line in page.backend.ask(application_lines, today)}
        choices = [(f"{one.number}　{one.raised_by}：{one.content[:20]}", one) for one in open_ones]
        self.objection = self.add(ChoiceField(self.tr("异议(&N)"), choices))
        self.outcome = self.add(
            ChoiceField(self.tr("结论(&T)"), [(code_words(one), str(one)) for one in reversed(Answer)]),
            "outcome",
        )
        self.answer = self.add(NoteField(self.tr("答复和理由(&W)"), required=True), "answer")
        self.day = self.add(DayField(self.tr("答复日期(&D)"), today, required=True), "day")
        self.letter = self.add(TickField(self.tr("给申请人本人出具异议答复书并打印(&P)")))
        self.forget_changes()

    def _answer(self) -> Job:
        one = self.objection.value()
        to = self._teachers.get(one.application_id) if one.application_id and self.letter.value() else None
        job = self._page.backend.run(
            answer_objection,
            one.id,
            outcome=self.outcome.value(),
            answer=self.answer.value(),
            day=self.day.required_value(),
            to_teacher=to,
        )
        job.ended.connect(self._print)
        return job

    @Slot(object)
    def _print(self, job: Job) -> None:
        if job.error is None and isinstance(job.result.result, UUID):
            page = self._page
            print_papers(page.window(), page.backend, Letter, [job.result.result], self._today)


class CloseForm(Form):
    """公示办结: when its days are over and every objection is answered; the applications go on."""

    def __init__(self, page: Page, today: date, notice: NoticeLine) -> None:
        super().__init__(
            translate("Notices", "办结公示　{subject}").format(subject=notice.subject),
            translate("Notices", "办结(&S)"),
            self._close,
            page,
        )
        self._page, self._notice = page, notice
        words = self.tr(
            "公示 {start} 至 {until}，收到异议 {count} 件。办结后可打印公示情况说明，并提醒撤下。"
        )
        add_note(
            self,
            words.format(start=notice.start, until=notice.last_day, count=len(notice.objections)),
        )
        self.day = self.add(DayField(self.tr("办结日期(&D)"), today, required=True), "day")
        self.report = self.add(NoteField(self.tr("其他说明(&W)"), lines=2), "report")
        self.forget_changes()

    def _close(self) -> Job:
        return self._page.backend.run(
            close_notice, self._notice.id, day=self.day.required_value(), report=self.report.value()
        )


def publishable(page: Page, today: date) -> list[tuple[str, str, UUID | None, int]]:
    """What could be published now."""
    return page.backend.ask(lists_to_publish, today)


def office_of(page: Page) -> str:
    return page.backend.ask(office_name, page.backend.store.office)
