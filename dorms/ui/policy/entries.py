"""年度工作日历: the work of the year by month, editable, printed as a wall sheet."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from dorms.actions.workyear import drop_work_entry, save_work_entry, use_usual_entries
from dorms.db.queries.workyear import read_annual, work_entries, write_annual
from dorms.domain.months import MonthDay
from dorms.domain.workyear import LEVELS, WorkEntry
from dorms.errors.policy import AnnualDayWrong
from dorms.errors.window import FieldEmpty
from dorms.messages import translate
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.fields import ChoiceField, Field, NoteField, NumberField, TextField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.line import Line
from dorms.ui.kit.offers import Menu
from dorms.ui.kit.page import ActionButton, Page
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.table import Table
from dorms.ui.people.fields import add_note
from dorms.ui.people.offers import open_form
from dorms.ui.printing.offers import show_list
from dorms.ui.shell.navigation import places

if TYPE_CHECKING:  # papers, when somebody prints
    from dorms.domain.papers import ListSheet


class WorkYearPage(Page):
    """The lines of the calendar in the order of the year."""

    reads: ClassVar[frozenset[str]] = frozenset({"work_entry"})
    topic = "policy"

    def __init__(self, backend: Backend, today: date) -> None:
        super().__init__(backend)
        self._today = today
        self.table: Table[WorkEntry] = Table(
            RowsModel(_columns(today), identity=lambda entry: entry.id),
            name="work_entries",
            title=self.tr("年度工作日历"),
            empty=self.tr("还没有条目。按“采用默认条目”，再按本县的安排修改。"),
        )
        self.usual = self.offer(self.tr("采用默认条目(&M)"), self._usual, icon="calendar")
        self.add = self.offer(self.tr("新增条目(&N)…"), self._add, icon="add", shortcut="Ctrl+N")
        self.edit = self.offer(self.tr("修改条目(&G)…"), self._edit, icon="edit", needs_row=True)
        self.drop = self.offer(self.tr("删除条目(&L)…"), self._drop, icon="remove", needs_row=True)
        self.print_sheet = self.offer(self.tr("打印挂历(&W)…"), self._print, icon="print", menu=Menu.PRINT)
        self.usual_button = ActionButton(self.usual)
        for button in (
            self.usual_button,
            ActionButton(self.drop),
            ActionButton(self.edit),
            ActionButton(self.print_sheet),
            ActionButton(self.add, primary=True),
        ):
            self.table.add_tool(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.table.opened.connect(lambda entry: self._edit())
        self.table.chosen.connect(lambda entry: self.enable_row_offers(entry is not None))

    def main_table(self) -> Table[Any]:
        return self.table

    def refresh(self) -> None:
        """The lines as they stand."""
        entries = self.backend.ask(work_entries)
        self.table.rows.set_rows(entries)
        self.usual_button.setVisible(not entries)
        self.usual.setEnabled(not entries and self.backend.may_write)  # the menu offers it too

    def _usual(self) -> None:
        self.backend.run(use_usual_entries)

    def _add(self) -> None:
        open_form(EntryForm(self, None))

    def _edit(self) -> None:
        entry = self.table.current()
        if entry is not None:
            open_form(EntryForm(self, entry))

    def _drop(self) -> None:
        entry = self.table.current()
        if entry is not None and entry.id is not None:
            open_form(DropForm(self, entry.id, entry.name))

    def _print(self) -> None:
        entries = list(self.table.rows.visible_rows())
        show_list(self.window(), self.backend, partial(wall_sheet, entries, self._today))


class AnnualField(Field[MonthDay]):
    """A day of every year, written 5-4 or 05-04."""

    def __init__(self, label: str, day: MonthDay | None) -> None:
        self.line = Line(write_annual(day) if day else "")
        self.line.setPlaceholderText("05-04")
        super().__init__(label, self.line, self._day)
        self.line.textChanged.connect(self.changed)

    def _day(self) -> MonthDay:
        if not self.line.text().strip():
            raise FieldEmpty(self.plain_label)
        found = read_annual(self.line.text())
        if found is None:
            raise AnnualDayWrong(self.line.text())
        return found


class EntryForm(Form):
    """One line: its days, who it is for, what is to be done."""

    def __init__(self, page: Page, entry: WorkEntry | None) -> None:
        title = translate("Entries", "修改条目") if entry is not None else translate("Entries", "新增条目")
        super().__init__(title, translate("Entries", "保存(&S)"), self._save, page)
        self._page, self._entry = page, entry
        if entry is not None and entry.id is not None:
            self.look_at(page.backend, "work_entry", entry.id)
        self.name = self.add(
            TextField(self.tr("名称(&N)"), entry.name if entry else "", required=True), "name"
        )
        self.start = self.add(AnnualField(self.tr("开始(&B)"), entry.start if entry else None), "start")
        self.until = self.add(AnnualField(self.tr("截止(&E)"), entry.until if entry else None), "until")
        self.roles = [
            self.add(TickField(level, ticked=entry is None or level in entry.roles)) for level in LEVELS
        ]
        self.work = self.add(NoteField(self.tr("工作内容(&W)"), entry.work if entry else "", lines=2), "work")
        pages = [(self.tr("（不指定）"), ""), *((place.title, place.name) for place in places())]
        self.where = self.add(
            ChoiceField(self.tr("在哪一页办(&P)"), pages, entry.page if entry else ""), "page"
        )
        self.ahead = self.add(NumberField(self.tr("提前几天提醒(&T)"), entry.ahead if entry else 0), "ahead")
        add_note(self, self.tr("到日子时，程序只在“今日”里建立待办，不自动办理。"))
        self.forget_changes()

    def _save(self) -> Job:
        roles = tuple(level for level, tick in zip(LEVELS, self.roles, strict=True) if tick.value())
        entry = WorkEntry(
            self._entry.id if self._entry else None, self.name.value(), self.start.value(), self.until.value(),
            roles, self.work.value(), self.where.value(), int(self.ahead.value() or 0),
        )  # fmt: skip
        return self._page.backend.run(save_work_entry, entry, upon=self.seen)


class DropForm(Form):
    """Taking a line out, with the reason."""

    def __init__(self, page: Page, entry: UUID, name: str) -> None:
        title = translate("Entries", "删除条目　{name}").format(name=name)
        super().__init__(title, translate("Entries", "删除(&S)"), self._drop, page)
        self._page, self._entry = page, entry
        self.why = self.add(NoteField(self.tr("理由(&R)"), required=True, lines=2), "reason")
        self.forget_changes()

    def _drop(self) -> Job:
        why = self.why.value()
        return self._page.backend.run(drop_work_entry, self._entry, note=why, reason=why)


def days_words(entry: WorkEntry) -> str:
    """The days of an entry: 5月4日至6月30日."""
    first = translate("Entries", "{month}月{day}日").format(month=entry.start.month, day=entry.start.day)
    if entry.until == entry.start:
        return first
    last = translate("Entries", "{month}月{day}日").format(month=entry.until.month, day=entry.until.day)
    return translate("Entries", "{first}至{last}").format(first=first, last=last)


def wall_sheet(entries: list[WorkEntry], today: date) -> "ListSheet":
    """The calendar as a sheet for the wall, month by month."""
    from dorms.domain.papers import ListColumn, ListRow, ListSheet

    titles = (translate("Entries", "时间"), translate("Entries", "工作"), translate("Entries", "内容"),
              translate("Entries", "负责"))  # fmt: skip
    return ListSheet(
        heading=translate("Entries", "{year} 年度工作日历").format(year=today.year),
        columns=tuple(ListColumn(title) for title in titles),
        rows=tuple(
            ListRow((days_words(one), one.name, one.work, "、".join(one.roles))) for one in entries
        ),
        subtitle=(),
        landscape=True,
    )  # fmt: skip


def _columns(today: date) -> list[Column[WorkEntry]]:
    titles = {place.name: place.title for place in places()}
    return [
        Column(
            translate("Entries", "时间"),
            days_words,
            Kind.TEXT,
            order=lambda one: (one.start, one.until),
            width=20,
        ),
        Column(translate("Entries", "工作"), lambda one: one.name, width=26),
        Column(translate("Entries", "内容"), lambda one: one.work, width=44, hint=lambda one: one.work),
        Column(translate("Entries", "负责"), lambda one: "、".join(one.roles), width=20),
        Column(
            translate("Entries", "下一次"), lambda one: str(one.next_after(today)[0]), Kind.DATE, width=11
        ),
        Column(translate("Entries", "在哪一页办"), lambda one: titles.get(one.page, ""), width=10),
    ]
