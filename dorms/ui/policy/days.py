"""放假和调休: the days that differ from the week, as published and as the bureau has entered them."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from dorms.actions.workyear import set_special_days
from dorms.db.queries.rulebook import special_days, work_calendar
from dorms.domain.workdays import SATURDAY, SpecialDay
from dorms.errors.living import EmptySpan
from dorms.messages import translate
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.page import ActionButton, Page
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.people.fields import add_note
from dorms.ui.people.offers import open_form

LONGEST = timedelta(60)


@dataclass(frozen=True, slots=True)
class DayLine:
    """One special day and whether the bureau entered it."""

    day: SpecialDay
    entered: bool


class DaysPage(Page):
    """The special days of this year and the next."""

    reads: ClassVar[frozenset[str]] = frozenset({"calendar_day"})
    topic = "policy"

    def __init__(self, backend: Backend, today: date) -> None:
        super().__init__(backend)
        self._today = today
        self.table: Table[DayLine] = Table(
            RowsModel(_columns(), identity=lambda line: line.day.day),
            name="special_days",
            title=self.tr("放假和调休"),
            empty=self.tr("今明两年的放假安排还没有公布。公布后按“登记放假调休”录入。"),
        )
        self.add = self.offer(self.tr("登记放假调休(&J)…"), self._add, icon="add", shortcut="Ctrl+N")
        self.table.add_tool(ActionButton(self.add, primary=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def main_table(self) -> Table[Any]:
        return self.table

    def refresh(self) -> None:
        """The days as they stand."""
        calendar = self.backend.ask(work_calendar)
        entered = {one.day for one in self.backend.ask(special_days)}
        years = {self._today.year, self._today.year + 1}
        lines = [
            DayLine(one, one.day in entered)
            for one in sorted(calendar.special.values())
            if one.day.year in years
        ]
        self.table.rows.set_rows(lines)

    def _add(self) -> None:
        open_form(DaysForm(self, self._today))


class DaysForm(Form):
    """Days off or worked, from one day to another."""

    def __init__(self, page: Page, today: date) -> None:
        super().__init__(translate("Days", "登记放假调休"), translate("Days", "登记(&S)"), self._enter, page)
        self._page = page
        kinds = [(self.tr("放假"), False), (self.tr("调休上班"), True)]
        self.kind = self.add(ChoiceField(self.tr("安排(&K)"), kinds), "workday")
        self.start = self.add(DayField(self.tr("从(&B)"), required=True), "start")
        self.last = self.add(DayField(self.tr("到（含）(&E)")), "until")
        self.name = self.add(TextField(self.tr("名称(&N)"), hint=self.tr("如：国庆节")), "name")
        self.why = self.add(NoteField(self.tr("依据(&R)"), required=True, lines=2), "reason")
        add_note(self, self.tr("只有一天的，“到”不用填。办法里按工作日计算的期限随之改变。"))
        self.forget_changes()

    def _days(self) -> list[SpecialDay]:
        start = self.start.required_value()
        last = self.last.value() or start
        if last < start or last - start > LONGEST:
            raise EmptySpan(start, last)
        working, name = self.kind.value(), self.name.value()
        days = (start + timedelta(at) for at in range((last - start).days + 1))
        return [SpecialDay(day, working, name) for day in days if working or day.weekday() < SATURDAY]

    def _enter(self) -> Job:
        why = self.why.value()
        return self._page.backend.run(set_special_days, self._days(), note=why, reason=why)


def _mark(line: DayLine) -> Mark:
    if line.day.working:
        return Mark(translate("Days", "班"), Shape.SQUARE, Tone.WAITING)
    return Mark(translate("Days", "休"), Shape.RING, Tone.FREE)


def _columns() -> list[Column[DayLine]]:
    week = translate("Days", "一二三四五六日")
    return [
        Column(translate("Days", "日期"), lambda line: str(line.day.day), Kind.DATE, width=12),
        Column(translate("Days", "星期"), lambda line: week[line.day.day.weekday()], width=7),
        Column(
            translate("Days", "安排"),
            lambda line: translate("Days", "调休上班") if line.day.working else translate("Days", "放假"),
            width=12,
            mark=_mark,
        ),
        Column(translate("Days", "名称"), lambda line: line.day.name, width=16),
        Column(
            translate("Days", "来源"),
            lambda line: translate("Days", "本县登记") if line.entered else translate("Days", "国务院公布"),
            width=14,
        ),
    ]
