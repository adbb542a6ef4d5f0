"""定期工作: what comes again, the one due first on top."""

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from PySide6.QtGui import QAction

from dorms.actions.upkeep.recurring import do_job, end_job, set_up_job
from dorms.db.queries.operations import actor_name
from dorms.db.queries.timeline import timeline
from dorms.db.queries.upkeep import JobLine, jobs
from dorms.domain.upkeep.checklists import BY_COMPLETION, BY_DATE, USUAL_JOBS
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.fields import ChoiceField, DayField, NumberField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.page import ActionButton, Page
from dorms.ui.kit.rows import Column, Kind, RowsModel, natural, with_fields
from dorms.ui.kit.story import events_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.people.offers import open_form
from dorms.ui.upkeep.places import PlaceField

# What the columns show, in their order: where a block may be pasted.
FIELDS = (
    "stage", "name", "place", "last_done", "due", "months",
)  # fmt: skip


class JobsPage(ListPage[JobLine]):
    """Each job says when it was last done and when it is due."""

    reads: ClassVar[frozenset[str]] = frozenset({"recurring_job", "job_done", "unit", "building"})
    topic = "inspections"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        table = Table(
            RowsModel(with_fields(_columns(today), FIELDS), identity=lambda line: line.id),
            name="jobs",
            title=self.tr("定期工作"),
            empty=self.tr("还没有定期工作。灭火器检查、换燃气软管、粉刷油漆等，设一次，到期自动提醒。"),
            subject="jobs",
        )
        super().__init__(backend, table, inspector=Inspector(self.tr("选一项，这里会显示做过几次。")))
        self.set_up = self.offer(self.tr("设定定期工作(&N)…"), self._set_up, icon="add", shortcut="Ctrl+N")
        self.done = self.offer(
            self.tr("完成一次(&W)…"), self._done, icon="ok", shortcut="Ctrl+M", needs_row=True
        )
        self.end = self.offer(self.tr("不再做(&E)"), self._end, icon="remove", needs_row=True)
        self.warranty = self.offer(self.tr("楼栋质保期(&B)…"), self._warranty, icon="building")
        buttons: list[QAction] = [self.done, self.end]
        self.inspector.offer(*buttons)
        table.add_tool(ActionButton(self.set_up, primary=True))

    def lines(self) -> Sequence[JobLine]:
        return self.backend.ask(jobs, self._today)

    def profile(self, row: JobLine) -> Profile:
        mark, words = stage(row, self._today)
        rhythm = self.tr("每 {months} 个月，按{counted}算").format(
            months=row.months, counted=code_words(row.counted_from)
        )
        facts = [
            (field_name("unit"), row.place),
            (translate("Upkeep", "间隔"), rhythm),
            (translate("Upkeep", "上次"), str(row.last_done or "")),
            (translate("Upkeep", "下次"), str(row.due)),
        ]
        return Profile(
            title=row.name,
            subtitle=row.place,
            mark=mark,
            state=words,
            facts=[Fact(label, text) for label, text in facts if text],
            events=events_of(self.backend.ask(timeline, "recurring_job", row.id)),
        )

    def _set_up(self) -> None:
        open_form(SetUpForm(self, self._today))

    def _done(self) -> None:
        if (line := self.table.current()) is not None:
            open_form(DoneForm(self, self._today, line))

    def _warranty(self) -> None:
        from dorms.ui.upkeep.warranty_form import WarrantyForm  # seldom needed

        open_form(WarrantyForm(self))

    def _end(self) -> None:
        if (line := self.table.current()) is not None:
            self.backend.run(end_job, line.id, day=self._today)


class SetUpForm(Form):
    """What, where, how often; the usual jobs are proposed."""

    def __init__(self, page: ListPage[Any], today: date) -> None:
        super().__init__(
            translate("Upkeep", "设定定期工作"), translate("Upkeep", "保存(&S)"), self._set_up, page
        )
        self._page = page
        self.usual = self.add(
            ChoiceField(self.tr("常用(&K)"), [(name, (name, months)) for name, months in USUAL_JOBS])
        )
        self.name = self.add(TextField(self.tr("做什么(&N)"), required=True), "name")
        self.place = self.add(PlaceField(self.tr("在哪里(&F)"), page), "unit_id")
        self.months = self.add(NumberField(self.tr("每几个月一次(&M)"), None, required=True), "months")
        counted = [(self.tr("从上次完成算起"), BY_COMPLETION), (self.tr("按固定日期"), BY_DATE)]
        self.counted = self.add(ChoiceField(self.tr("怎样算下一次(&J)"), counted))
        self.start = self.add(DayField(self.tr("第一次哪天做(&D)"), today, required=True), "start")
        self.usual.changed.connect(self._propose)
        self._propose()
        self.forget_changes()

    def _propose(self) -> None:
        name, months = self.usual.value()
        self.name.line.setText(name)
        self.months.line.setText(str(months))

    def _set_up(self) -> Job:
        return self._page.choose_made(self._page.backend.run(
            set_up_job, self.name.value(), months=int(self.months.value() or 0),
            start=self.start.required_value(), counted_from=self.counted.value(), unit=self.place.unit(),
            building=self.place.building(),
        ))  # fmt: skip


class DoneForm(Form):
    """完成一次: when and by whom."""

    def __init__(self, page: Page, today: date, line: JobLine) -> None:
        title = translate("Upkeep", "完成　{name}").format(name=line.name)
        super().__init__(title, translate("Upkeep", "保存(&S)"), self._do, page)
        self._page, self._today, self._line = page, today, line
        self.day = self.add(DayField(self.tr("哪天做的(&D)"), today, required=True), "day")
        who = page.backend.ask(actor_name, page.backend.store.actor)
        self.person = self.add(TextField(self.tr("谁做的(&P)"), who, required=True), "person")
        self.note = self.add(TextField(self.tr("说明(&B)")), "note")
        self.forget_changes()

    def _do(self) -> Job:
        return self._page.backend.run(
            do_job, self._line.id, day=self.day.required_value(), person=self.person.value(), today=self._today,
            note=self.note.value(),
        )  # fmt: skip


def stage(line: JobLine, today: date) -> tuple[Mark, str]:
    """Due, or in so many days."""
    days = (line.due - today).days
    if days < 0:
        words = translate("Upkeep", "逾期 {days} 天").format(days=-days)
        return Mark(translate("Upkeep", "逾"), Shape.RING, Tone.DANGER), words
    words = translate("Upkeep", "还有 {days} 天") if days else translate("Upkeep", "今天到期")
    words = words.format(days=days)
    return Mark(translate("Upkeep", "定"), Shape.DISC, Tone.KEPT), words


def _columns(today: date) -> list[Column[JobLine]]:
    return [
        Column(
            translate("Upkeep", "进度"),
            lambda line: stage(line, today)[1],
            mark=lambda line: stage(line, today)[0],
            order=lambda line: line.due,
            width=14,
        ),
        Column(translate("Upkeep", "定期工作"), lambda line: line.name, width=22),
        Column(field_name("unit"), lambda line: line.place, Kind.PLACE,
               order=lambda line: natural(line.place), width=28),
        Column(translate("Upkeep", "上次"), lambda line: str(line.last_done or ""), Kind.DATE, width=11),
        Column(translate("Upkeep", "下次"), lambda line: str(line.due), Kind.DATE, width=11),
        Column(translate("Upkeep", "每几个月"), lambda line: str(line.months), Kind.NUMBER,
               order=lambda line: line.months, width=9),
    ]  # fmt: skip
