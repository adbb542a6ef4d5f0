"""The forms of a round's steps: freeze, draw, post, approve, cancel."""

import re
import unicodedata
from datetime import date, timedelta

from PySide6.QtWidgets import QDialog

from dorms.actions.rounds.approving import approve_round, close_round, post_round
from dorms.actions.rounds.drawing import Witnesses, draw_numbers, freeze_round
from dorms.actions.rounds.planning import cancel_round, leave_out
from dorms.allocation.lottery import check_numbers
from dorms.allocation.rounds import Source
from dorms.domain.rounds import DrawKind, EntryLine, PlannedSource, RoundLine
from dorms.errors.window import NotANumber
from dorms.messages import translate
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import DayField, Field, NoteField, TextField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.line import Line
from dorms.ui.kit.page import Page
from dorms.ui.people.fields import add_note
from dorms.ui.rounds.words import draw_words, way_words

_BETWEEN = re.compile(r"[\s,，、.。;；/]+")
MOVE_IN_DAYS = 30
WIDE = 560


class NumbersField(Field[tuple[int, ...]]):
    """The numbers of one source as they were read out; how many there are so far stands beside them."""

    def __init__(self, source: PlannedSource) -> None:
        self.line = Line()
        self._source = source
        hint = translate("Rounds", "{count} 个号码，{low}–{high}，用空格隔开")
        self.line.setPlaceholderText(hint.format(count=source.count, low=source.low, high=source.high))
        super().__init__(source.name, self.line, self._numbers)
        self.line.textChanged.connect(self.changed)

    def _numbers(self) -> tuple[int, ...]:
        drawn = tuple(self._parts())
        source = self._source
        kept = Source(source.name, source.count, source.low, source.high, source.is_ordered)
        check_numbers([kept], {source.name: drawn})
        return drawn

    def _parts(self) -> list[int]:
        text = unicodedata.normalize("NFKC", self.line.text()).strip()
        parts = [part for part in _BETWEEN.split(text) if part]
        for part in parts:
            if not (part.isascii() and part.isdecimal()):
                raise NotANumber(part)
        return [int(part) for part in parts]

    def advice(self) -> str:
        count = len([part for part in _BETWEEN.split(self.line.text().strip()) if part])
        if not count or count == self._source.count:
            return ""
        words = translate("Rounds", "已输入 {count} 个，共要 {wanted} 个")
        return words.format(count=count, wanted=self._source.count)


class WitnessFields:
    """Who leads the draw, who watches it, who is there for the teachers."""

    def __init__(self, form: Form) -> None:
        self.host = form.add(TextField(translate("Rounds", "主持人(&Z)"), required=True, is_name=True))
        self.supervisor = form.add(TextField(translate("Rounds", "监督人(&J)"), required=True, is_name=True))
        hint = translate("Rounds", "几位用顿号隔开")
        self.teachers = form.add(
            TextField(translate("Rounds", "教师代表(&T)"), required=True, is_name=True, hint=hint),
            "witnesses",
        )

    def value(self) -> Witnesses:
        names = tuple(name for name in _BETWEEN.split(self.teachers.value()) if name)
        return Witnesses(self.host.value(), self.supervisor.value(), names)


class FreezeForm(Form):
    """封存: from now on the list, the units and the wishes do not change."""

    def __init__(self, page: Page, today: date, line: RoundLine) -> None:
        title = translate("Rounds", "封存名单　{name}").format(name=line.name)
        super().__init__(title, translate("Rounds", "封存(&S)"), self._freeze, page)
        self._page, self._line = page, line
        self.setMinimumWidth(WIDE)
        told = self.tr("{entries} 户申请、{places} 个房源（床位），{way}，{draw}。").format(
            entries=line.entries,
            places=line.places,
            way=way_words(line.way),
            draw=draw_words(line.draw),
        )
        add_note(self, told)
        self._today = today
        self.note = self.add(NoteField(self.tr("说明(&B)"), lines=2), "note")
        rule = self.tr(
            "封存日期就是今天 {day}。封存以后名单、房源、志愿都不能再改，每个文件的校验码请当天张贴公布。"
            "要改只能作废这一轮另建。"
        )
        add_note(self, rule.format(day=today))
        self.forget_changes()

    def _freeze(self) -> Job:
        return self._page.backend.run(freeze_round, self._line.id, day=self._today, note=self.note.value())


class DrawForm(Form):
    """摇号: the public numbers typed in as they were read out."""

    def __init__(self, page: Page, today: date, line: RoundLine) -> None:
        title = translate("Rounds", "摇号　{name}").format(name=line.name)
        super().__init__(title, translate("Rounds", "摇号(&S)"), self._draw, page)
        self._page, self._line = page, line
        self.setMinimumWidth(WIDE)
        self.numbers = [(one.name, self.add(NumbersField(one), "source")) for one in line.sources]
        self._today = today
        day = _drawn_on(line, today) if page.backend.store.demo else today
        self.day = self.add(DayField(self.tr("摇号日期(&D)"), day, required=True))
        self.witnesses = WitnessFields(self)
        self.lost = self.add(TickField(self.tr("口令遗失，按公告的办法改用全零口令(&L)")))
        self.decision = self.add(
            NoteField(self.tr("重摇依据(&Y)"), lines=2, required=line.draws > 0), "decision"
        )
        self.show_field(self.decision, line.draws > 0)
        if line.draws:
            words = self.tr("已经摇过 {count} 次，以前的记录都会保留。再摇一次必须写明依据哪一份决定。")
            add_note(self, words.format(count=line.draws))
        self.forget_changes()

    def _draw(self) -> Job:
        return self._page.backend.run(
            draw_numbers,
            self._line.id,
            {name: field.value() for name, field in self.numbers},
            self.witnesses.value(),
            day=self.day.required_value(),
            today=self._today,
            decision=self.decision.value() if self._line.draws else "",
            lost=self.lost.value(),
        )


def _drawn_on(line: RoundLine, today: date) -> date:
    return max([today, *(source.day for source in line.sources if source.day is not None)])


class PostForm(Form):
    """公示: the result for everybody to read, names masked."""

    def __init__(self, page: Page, today: date, line: RoundLine) -> None:
        title = translate("Rounds", "公示结果　{name}").format(name=line.name)
        super().__init__(title, translate("Rounds", "公示并打印(&S)"), self._post, page)
        self._page, self._line = page, line
        self.setMinimumWidth(WIDE)
        start = max(today, line.steps[-1].day or today)
        self.day = self.add(DayField(self.tr("公示开始(&D)"), start, required=True), "day")
        self.full = self.add(TickField(self.tr("写出全名（不勾时姓名隐去一字，另有编号）(&Q)")))
        self.basis = self.add(TextField(self.tr("依据(&Y)"), hint=self.tr("如：庐教体〔2026〕12号")))
        self.phone = self.add(TextField(self.tr("监督电话(&H)")), "phone")
        words = self.tr("公示 {days} 个工作日，名单里没有身份证号和电话。")
        add_note(self, words.format(days=line.notice_days))
        self.forget_changes()

    def _post(self) -> Job:
        return self._page.backend.run(
            post_round,
            self._line.id,
            day=self.day.required_value(),
            masked=not self.full.value(),
            basis=self.basis.value(),
            phone=self.phone.value(),
        )


class ApproveForm(Form):
    """批准: every assignment of the round in one operation."""

    def __init__(self, page: Page, today: date, line: RoundLine) -> None:
        title = translate("Rounds", "批准结果　{name}").format(name=line.name)
        super().__init__(title, translate("Rounds", "批准并分配(&S)"), self._approve, page)
        self._page, self._line = page, line
        self.setMinimumWidth(WIDE)
        self._today = today
        day = _after_notice(line, today) if page.backend.store.demo else today
        self.day = self.add(DayField(self.tr("批准日期(&D)"), day, required=True), "day")
        by = day + timedelta(MOVE_IN_DAYS)
        self.by = self.add(DayField(self.tr("最迟入住(&L)"), by), "move_in_by")
        self.without = self.add(
            TextField(self.tr("暂不分配的编号(&B)"), hint=self.tr("如：A0012、A0034；另行处理的填在这里"))
        )
        self.note = self.add(NoteField(self.tr("批准意见(&Y)"), lines=2), "note")
        words = self.tr(
            "{housed} 户一次分配，各有 {days} 个工作日答复；{waiting} 户进入轮候册。一次就能撤销。"
        )
        told = words.format(housed=line.housed, days=line.answer_days, waiting=line.waiting)
        add_note(self, told)
        self.forget_changes()

    def _approve(self) -> Job:
        codes = unicodedata.normalize("NFKC", self.without.value()).upper()
        return self._page.backend.run(
            approve_round,
            self._line.id,
            day=self.day.required_value(),
            today=self._today,
            move_in_by=self.by.value(),
            without=frozenset(code for code in _BETWEEN.split(codes) if code),
            note=self.note.value(),
        )


def _after_notice(line: RoundLine, today: date) -> date:
    """The first day on which the notice is over."""
    for step in reversed(line.steps):
        last = step.details.get("last_day")
        if isinstance(last, str):
            return max(today, date.fromisoformat(last) + timedelta(1))
    return today


class CancelForm(Form):
    """作废: the round is given up, with the reason."""

    def __init__(self, page: Page, today: date, line: RoundLine) -> None:
        title = translate("Rounds", "作废　{name}").format(name=line.name)
        super().__init__(title, translate("Rounds", "作废这一轮(&S)"), self._cancel, page)
        self.leave.setText(self.tr("关闭"))
        self._page, self._line = page, line
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        self.why = self.add(NoteField(self.tr("理由(&R)"), required=True), "reason")
        add_note(self, self.tr("封存过的文件和摇号记录都会保留。"))

    def _cancel(self) -> Job:
        why = self.why.value()
        return self._page.backend.run(
            cancel_round, self._line.id, day=self.day.required_value(), note=why, reason=why
        )


class LeaveOutForm(Form):
    """剔除 of one application from a round in preparation."""

    def __init__(self, page: Page, entry: EntryLine) -> None:
        title = translate("Rounds", "剔除　{name}（{number}）").format(name=entry.names, number=entry.number)
        super().__init__(title, translate("Rounds", "剔除(&S)"), self._leave_out, page)
        self._page, self._entry = page, entry
        self.why = self.add(NoteField(self.tr("理由(&R)"), required=True), "reason")
        add_note(self, self.tr("现住房同时退出本轮房源。申请本身不受影响。"))

    def _leave_out(self) -> Job:
        why = self.why.value()
        return self._page.backend.run(leave_out, self._entry.id, note=why, reason=why)


class CloseForm(Form):
    """办结: every offer of the round has its answer."""

    def __init__(self, page: Page, today: date, line: RoundLine) -> None:
        title = translate("Rounds", "办结　{name}").format(name=line.name)
        super().__init__(title, translate("Rounds", "办结(&S)"), self._close, page)
        self._page, self._line = page, line
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        self.note = self.add(NoteField(self.tr("说明(&B)"), lines=2), "note")

    def _close(self) -> Job:
        return self._page.backend.run(
            close_round, self._line.id, day=self.day.required_value(), note=self.note.value()
        )


def draw_form(page: Page, today: date, line: RoundLine) -> QDialog:
    """The form or the stage on which chance is typed in."""
    if line.draw == DrawKind.SLIPS:
        from dorms.ui.rounds.slips import SlipStage  # a big window, made when it is wanted

        return SlipStage(page, today, line)
    return DrawForm(page, today, line)
