"""递补: the vacancies at the left, who is next for the chosen one at the right; offer, answer, skip with a reason."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dorms.actions.refills import accept_offer, lapse_offer, offer_unit, skip_candidate
from dorms.db.queries.refill import candidates, vacancies
from dorms.db.queries.rulebook import work_calendar
from dorms.domain.rounds import Candidate, SkipReason, VacancyLine
from dorms.domain.workdays import add_working_days
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.messages.rounds import obstacle_words
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.offers import Menu
from dorms.ui.kit.page import ActionButton, Page
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import font
from dorms.ui.people.offers import open_form

LEFT = 400
DAYS = 3  # working days to answer


class RefillPage(Page):
    """One vacancy, one list: the first who may have it is chosen already."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {"stay", "assignment", "offer", "waiting_step", "unit", "unit_state", "application_step", "ranking"}
    )
    topic = "rounds"

    def __init__(self, backend: Backend, today: date) -> None:
        super().__init__(backend)
        self._today = today
        self.table: Table[VacancyLine] = Table(
            RowsModel(_vacancy_columns(), identity=lambda line: line.unit_id),
            name="vacancies",
            title=self.tr("空房"),
            empty=self.tr("没有空着的房源。"),
        )
        self.people: Table[Candidate] = Table(
            RowsModel(_people_columns(), identity=lambda one: one.application_id),
            name="candidates",
            title=self.tr("轮候名单"),
            empty=self.tr("轮候册里没有人等着。先在左边选一套空房。"),
        )
        self.title, self.words = QLabel(), QLabel()
        self._make_offers()
        self.skip = QPushButton(self.tr("跳过"))
        self._lay_out()
        self.table.chosen.connect(self._on_vacancy)
        self.people.chosen.connect(self._on_person)

    def _make_offers(self) -> None:
        self.offering = self.offer(
            self.tr("通知递补(&T)"), self._offer, icon="enter", shortcut="Ctrl+G", why_not=self._no_asking
        )
        self.accepting = self.offer(
            self.tr("接受，分配给他(&J)"),
            self._accept,
            icon="ok",
            shortcut="Ctrl+Return",
            why_not=self._not_asked,
        )
        self.giving_up = self.offer(
            self.tr("放弃(&Q)…"), self._give_up, icon="remove", why_not=self._not_asked
        )
        self.lapsing = self.offer(
            self.tr("逾期未答复(&Y)"), self._lapse, icon="warning", why_not=self._not_late
        )
        self.withdrawing = self.offer(
            self.tr("撤回通知(&C)…"), self._withdraw, icon="undo", why_not=self._not_asked
        )
        self.printing = self.offer(
            self.tr("打印递补通知书(&P)…"),
            self._print,
            icon="print",
            menu=Menu.PRINT,
            why_not=self._not_asked,
        )
        self.skipping: list[QAction] = []
        for reason in SkipReason:
            words = translate("Refill", "跳过：{reason}").format(reason=code_words(str(reason)))
            action = self.offer(words, partial(self._skip, reason), icon="forward", why_not=self._no_asking)
            self.skipping.append(action)

    # Why something cannot be done with what is chosen; nothing where it can

    def _no_asking(self) -> str:
        line, one = self.table.current(), self.people.current()
        if line is None:
            return self.tr("先在左边选一套空房。")
        if line.offer_id is not None:
            return self.tr("这一套已经通知 {name}，等他答复；要换人，先登记放弃或撤回通知。").format(
                name=line.offered_to
            )
        if not any(other.is_free for other in self.people.rows.visible_rows()):
            return self.tr("轮候名单里没有可以通知的人，各人为什么不通知写在名单里。")
        if one is None:
            return self.tr("先在轮候名单里选一个人。")
        return "" if one.is_free else reason_words(one)

    def _not_asked(self) -> str:
        line = self.table.current()
        if line is None:
            return self.tr("先在左边选一套空房。")
        return "" if line.offer_id is not None else self.tr("这一套还没有通知谁，先点“通知递补”。")

    def _not_late(self) -> str:
        line = self.table.current()
        if (words := self._not_asked()) or line is None or line.answer_by is None:
            return words
        if line.answer_by < self._today:
            return ""
        return self.tr("{day} 前还可以答复，过了这一天才算逾期。").format(day=line.answer_by)

    def _lay_out(self) -> None:
        self.title.setFont(font(scale=1.25, bold=True))
        self.words.setObjectName("muted")
        self.words.setWordWrap(True)
        for label in (self.title, self.words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        menu = QMenu(self.skip)
        menu.addActions(self.skipping)
        self.skip.setMenu(menu)
        tools = QHBoxLayout()
        tools.setSpacing(6)
        tools.addWidget(ActionButton(self.offering, primary=True))
        tools.addWidget(ActionButton(self.accepting, primary=True))
        tools.addWidget(self.skip)
        tools.addWidget(ActionButton(self.giving_up))
        rare = QPushButton(self.tr("更多"))
        others = QMenu(rare)
        others.addActions([self.printing, self.lapsing, self.withdrawing])
        rare.setMenu(others)
        tools.addWidget(rare)
        tools.addStretch(1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(14, 12, 10, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addLayout(tools)
        column.addWidget(self.people, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.table)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([LEFT, 2 * LEFT])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)

    def main_table(self) -> Table[Any]:
        return self.table

    def refresh(self) -> None:
        self.table.rows.set_rows(self.backend.ask(vacancies, self._today))
        self._on_vacancy(self.table.current())

    # What is chosen

    @Slot(object)
    def _on_vacancy(self, line: VacancyLine | None) -> None:
        rows: Sequence[Candidate] = ()
        if line is not None:
            rows = self.backend.ask(candidates, line.unit_id, self._today)
            self.title.setText(line.unit)
            self.words.setText(self._vacancy_words(line))
        else:
            self.title.setText(self.tr("选一套空房，这里按轮候次序列出谁在前、为什么"))
            self.words.clear()
        self.people.rows.set_rows(rows)
        first = next((one for one in rows if one.is_free), None)
        if first is not None:
            self.people.choose(first.application_id)
        self._on_person()

    def _vacancy_words(self, line: VacancyLine) -> str:
        if line.offer_id is not None:
            return self.tr("已通知 {name}，{day} 前答复。").format(name=line.offered_to, day=line.answer_by)
        words = self.tr("{kind}，核定 {capacity} 人，空 {free} 位").format(
            kind=code_words(line.unit_type), capacity=line.capacity, free=line.free
        )
        if line.people:
            words += self.tr("，现住 {people}").format(people=line.people)
        if line.since is not None:
            words += self.tr("，{day} 起空着").format(day=line.since)
        return words + self.tr("。排在前面、能要这一套的，要先通知，或写明理由跳过。")

    @Slot()
    def _on_person(self) -> None:
        self.enable_row_offers(self.table.current() is not None)
        why_not = self.skipping[0].statusTip()
        self.skip.setEnabled(self.skipping[0].isEnabled())
        self.skip.setToolTip(why_not)
        self.skip.setAccessibleDescription(why_not)

    # What is done

    def _offer(self) -> None:
        line, one = self.table.current(), self.people.current()
        if line is not None and one is not None:
            by = add_working_days(self.backend.ask(work_calendar), self._today, DAYS)
            self.backend.run(offer_unit, line.unit_id, one.application_id, day=self._today, answer_by=by)

    def _accept(self) -> None:
        line = self.table.current()
        if line is not None and line.offer_id is not None:
            self.backend.run(accept_offer, line.offer_id, day=self._today)

    def _skip(self, reason: SkipReason) -> None:
        line, one = self.table.current(), self.people.current()
        if line is None or one is None:
            return
        if reason == SkipReason.OTHER:
            from dorms.ui.rounds.answers import SkipForm  # needed when words are wanted

            open_form(SkipForm(self, self._today, line, one))
        else:
            self.backend.run(
                skip_candidate,
                line.unit_id,
                one.application_id,
                day=self._today,
                reason_code=str(reason),
                reason=str(reason),
            )

    def _lapse(self) -> None:
        line = self.table.current()
        if line is not None and line.offer_id is not None:
            self.backend.run(lapse_offer, line.offer_id, day=self._today)

    def _give_up(self) -> None:
        from dorms.ui.rounds.answers import GiveUpForm  # as above

        line = self.table.current()
        if line is not None and line.offer_id is not None:
            open_form(GiveUpForm(self, self._today, line.offer_id, line.offered_to, line.unit))

    def _withdraw(self) -> None:
        from dorms.ui.rounds.answers import WithdrawForm  # as above

        line = self.table.current()
        if line is not None and line.offer_id is not None:
            open_form(WithdrawForm(self, self._today, line.offer_id, line.offered_to, line.unit))

    def _print(self) -> None:
        from dorms.actions.rounds.papers import refill_notice  # what makes papers is needed when one prints
        from dorms.ui.printing.offers import show_papers

        line, backend = self.table.current(), self.backend
        if line is not None and line.offer_id is not None:
            offer, office = line.offer_id, backend.store.office
            show_papers(
                self.window(), backend, lambda tick: [backend.store.ask(refill_notice, offer, office)], ""
            )


def _vacancy_columns() -> list[Column[VacancyLine]]:
    return [
        Column(field_name("unit_id"), lambda line: line.unit, Kind.PLACE, width=31),
        Column(translate("Refill", "空位"), lambda line: str(line.free), Kind.NUMBER, width=5),
        Column(translate("Refill", "通知"), _offered, Kind.NAME, width=10),
        Column(translate("Refill", "空置起"), lambda line: str(line.since or ""), Kind.DATE, width=10),
        Column(field_name("unit_type"), lambda line: code_words(line.unit_type), width=12),
    ]


def _offered(line: VacancyLine) -> str:
    return line.offered_to


def _people_columns() -> list[Column[Candidate]]:
    return [
        Column(translate("Refill", "顺位"), lambda one: str(one.place), Kind.NUMBER, order=_place, width=5),
        Column(field_name("name"), lambda one: one.names, Kind.NAME, width=12),
        Column(translate("Refill", "为什么"), reason_words, width=34),
        Column(field_name("school"), lambda one: one.school, Kind.PLACE, width=15),
        Column(translate("Refill", "积分"), _points, Kind.NUMBER, width=7),
        Column(translate("Refill", "受理号"), lambda one: one.number, Kind.CODE, width=16),
    ]


def _place(one: Candidate) -> int:
    return one.place


def _points(one: Candidate) -> str:
    return "" if one.points is None else str(one.points)


def reason_words(one: Candidate) -> str:
    """Why somebody is or is not the one to be asked."""
    if one.obstacle:
        return translate("Refill", "不通知：{why}").format(why=obstacle_words(one.obstacle))
    if one.wish and one.is_school_wish:
        return translate("Refill", "可以：第 {wish} 志愿是这所学校").format(wish=one.wish)
    if one.wish:
        return translate("Refill", "可以：第 {wish} 志愿就是这一套").format(wish=one.wish)
    return translate("Refill", "可以：服从调剂")
