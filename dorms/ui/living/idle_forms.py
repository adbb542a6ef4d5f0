"""登记夜查, 列入预警, 登记答复."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QTableWidgetItem

from dorms.actions.residence.idling import answer_idle, record_nights, warn_idle
from dorms.db.queries.operations import actor_name
from dorms.db.queries.records import stay_records
from dorms.db.queries.rulebook import work_calendar
from dorms.domain.figures import lives
from dorms.domain.idling import IdleLine, IdleOutcome, IdleWarning, Night
from dorms.domain.records import StayRecord
from dorms.domain.workdays import next_workday
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.kit.ticked import TickedTable
from dorms.ui.people.fields import add_note, say
from dorms.ui.revising.grid import offer_grid_paste

ROWS_SHOWN = 9
USUAL_DAYS = 10  # a published warning list gives ten days to answer (domain.md 10)
IN, ROOM, NAME, EXCUSED = range(4)
ALL_NAMED = 8


class PeopleField(TickedTable[list[tuple[UUID, str]]]):
    """All in while ticked; unticked, each who was out loses the tick, and one on leave gets one."""

    def __init__(self, words: str, *, grow: Callable[[], object]) -> None:
        self._stays: list[StayRecord] = []
        super().__init__(words, self._read, grow=grow)
        self._set_columns(
            self.tr("住户"),
            [code_words(Night.IN), self.tr("房号"), self.tr("姓名"), code_words(Night.EXCUSED)],
            widths={IN: 6, ROOM: 20, EXCUSED: 9},
            wide=NAME,
            rows_shown=ROWS_SHOWN,
        )
        self.widget.setMinimumWidth(self.digits(54))
        self.table.itemChanged.connect(self.changed)
        offer_grid_paste(self.table)

    def show_stays(self, stays: Sequence[StayRecord]) -> None:
        """These are the people to look for."""
        self._stays = list(stays)
        self.table.blockSignals(True)
        self.table.setRowCount(len(stays))
        for at, stay in enumerate(stays):
            self.table.setItem(at, IN, _tick(Qt.CheckState.Checked))
            self.table.setItem(at, ROOM, _words(stay.unit.split("-", 1)[-1]))
            self.table.setItem(at, NAME, _words(stay.name))
            self.table.setItem(at, EXCUSED, _tick(Qt.CheckState.Unchecked))
        self.table.blockSignals(False)

    def _read(self) -> list[tuple[UUID, str]]:
        if self.box.isChecked():
            return [(stay.id, Night.IN.value) for stay in self._stays]
        return [(stay.id, self._found(at).value) for at, stay in enumerate(self._stays)]

    def _found(self, at: int) -> Night:
        if self._is_ticked(at, EXCUSED):
            return Night.EXCUSED
        return Night.IN if self._is_ticked(at, IN) else Night.OUT

    def _is_ticked(self, at: int, column: int) -> bool:
        item = self.table.item(at, column)
        return item is not None and item.checkState() is Qt.CheckState.Checked


def _tick(state: Qt.CheckState) -> QTableWidgetItem:
    item = QTableWidgetItem()
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(state)
    return item


def _words(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return item


class NightForm(Form):
    """登记夜查 of a building: everybody in is one press of the button."""

    def __init__(self, page: Page, today: date) -> None:
        super().__init__(translate("Idle", "登记夜查"), translate("Idle", "登记(&S)"), self._record, page)
        self._page, self._today = page, today
        stays = page.backend.ask(stay_records, today)
        self._stays = sorted((one for one in stays if lives(one, today)), key=lambda one: one.unit)
        scopes = dict.fromkeys("-".join(one.unit.split("-")[:2]) for one in self._stays)
        choices = [(name, name) for name in scopes] or [("", "")]
        self.scope = self.add(ChoiceField(self.tr("查哪一栋(&F)"), choices))
        self.told = add_note(self)
        self.night = self.add(DayField(self.tr("哪一晚(&D)"), today - timedelta(1), required=True), "night")
        who = page.backend.ask(actor_name, page.backend.store.actor)
        self.checker = self.add(TextField(self.tr("查房人(&P)"), who, required=True), "checker")
        self.people = self.add(PeopleField(self.tr("都在"), grow=self.grow), "found")
        self.note = self.add(TextField(self.tr("说明(&B)")), "note")
        self.scope.changed.connect(self._show)
        self._show()
        self.forget_changes()

    @Slot()
    def _show(self) -> None:
        stays = [one for one in self._stays if one.unit.startswith(f"{self.scope.value()}-")]
        self.people.show_stays(stays)
        say(self, self.told, self.tr("在住 {count} 人。").format(count=len(stays)))
        self.save.setEnabled(bool(stays))

    def _record(self) -> Job:
        return self._page.backend.run(
            record_nights, self.night.required_value(), self.people.value(), checker=self.checker.value(),
            today=self._today, note=self.note.value(),
        )  # fmt: skip


class WarnForm(Form):
    """列入预警: whom, and until when an answer is awaited."""

    def __init__(self, page: Page, today: date, lines: Sequence[IdleLine]) -> None:
        super().__init__(
            translate("Idle", "列入预警　{count} 人").format(count=len(lines)),
            translate("Idle", "列入(&S)"), self._warn, page,
        )  # fmt: skip
        self._page, self._today, self._lines = page, today, list(lines)
        words = self.tr("{name}：{basis}")
        told = [words.format(name=one.name, basis=one.basis) for one in lines[:ALL_NAMED]]
        add_note(self, "\n".join(told) + ("…" if len(lines) > ALL_NAMED else ""))
        self.day = self.add(DayField(self.tr("公布日期(&D)"), today, required=True), "day")
        by = next_workday(page.backend.ask(work_calendar), today + timedelta(USUAL_DAYS))
        self.by = self.add(DayField(self.tr("答复期限(&L)"), by, required=True), "answer_by")
        add_note(self, self.tr("列入后不影响居住；到期没有答复的，由人决定怎样处理。"))
        self.forget_changes()

    def _warn(self) -> Job:
        stays = [one.stay_id for one in self._lines]
        return self._page.backend.run(
            warn_idle, stays, day=self.day.required_value(), answer_by=self.by.required_value(),
            today=self._today,
        )  # fmt: skip


class AnswerForm(Form):
    """登记答复: what the resident said, and what follows."""

    def __init__(self, page: Page, today: date, line: IdleLine, told: IdleWarning) -> None:
        title = translate("Idle", "登记答复　{name}").format(name=line.name)
        super().__init__(title, translate("Idle", "保存(&S)"), self._answer, page)
        self._page, self._today, self._told = page, today, told
        add_note(self, told.basis)
        self.answer = self.add(
            NoteField(self.tr("本人说明（没有答复也写明）(&N)"), required=True, lines=2), "answer"
        )
        self.day = self.add(DayField(self.tr("日期(&D)"), today, required=True), "day")
        outcomes = [(code_words(one), str(one)) for one in IdleOutcome]
        self.outcome = self.add(ChoiceField(self.tr("怎样处理(&K)"), outcomes), "outcome")
        add_note(self, self.tr("要收回的，处理后再点“通知退房”，期限按办法计算。"))
        self.forget_changes()

    def _answer(self) -> Job:
        return self._page.backend.run(
            answer_idle, self._told.id, day=self.day.required_value(), answer=self.answer.value(),
            outcome=self.outcome.value(), today=self._today,
        )  # fmt: skip
