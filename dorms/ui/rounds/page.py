"""分配: the rounds, their way from the list to the approved result, and everybody who takes part."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dorms.db.queries.rounds import entries_of_round, offers_of_round, results_of, round_lines
from dorms.domain.rounds import DrawKind, EntryLine, OfferLine, ResultLine, RoundLine, Step
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.messages.rounds import left_out_reason
from dorms.ui.dossiers.offers import offer_round_dossier
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.marks import mark_icon
from dorms.ui.kit.page import ActionButton, Page
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import font
from dorms.ui.rounds.offers import RoundOffers
from dorms.ui.rounds.rail import Rail
from dorms.ui.rounds.words import draw_words, purpose_words, ranking_words, step_mark, step_words, way_words

LIST_WIDTH = 196


@dataclass(frozen=True)
class Shown:
    """One line of the table: an entry, with its result once there is one."""

    entry: EntryLine
    result: ResultLine | None = None
    offer: OfferLine | None = None


class RoundsPage(Page):
    """The rounds at the left; of the chosen one its steps, what can be done, and its people."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {"round", "round_step", "round_entry", "round_unit", "round_result", "offer", "teacher", "unit"}
    )
    topic = "rounds"

    def __init__(self, backend: Backend, today: date) -> None:
        super().__init__(backend)
        self._today = today
        self._lines: list[RoundLine] = []
        self.list = QListWidget()
        self.title, self.subtitle, self.words = QLabel(), QLabel(), QLabel()
        self.rail = Rail()
        self.table: Table[Shown] = Table(
            RowsModel(_columns(), identity=lambda row: row.entry.id),
            name="round_entries",
            title=self.tr("参加户"),
            empty=self.tr("这一轮没有参加户。"),
        )
        self.steps = RoundOffers(self, today)
        offer_round_dossier(self, today, lambda: line.id if (line := self.current()) is not None else None)
        self.empty, self.desk = QWidget(), QWidget()
        self.stack = QStackedWidget()
        self._lay_out()
        self.list.currentRowChanged.connect(self._on_chosen)
        self.table.chosen.connect(self._on_row)

    # Life

    def refresh(self) -> None:
        chosen = self.current()
        self._lines = self.backend.ask(round_lines)
        self.list.blockSignals(True)
        self.list.clear()
        for line in self._lines:
            item = QListWidgetItem(mark_icon(step_mark(line.state)), f"{line.name}\n{line.number}")
            item.setSizeHint(QSize(LIST_WIDTH - 24, self.fontMetrics().lineSpacing() * 2 + 14))
            item.setToolTip(step_words(line.state))
            self.list.addItem(item)
        at = next((no for no, line in enumerate(self._lines) if chosen and line.id == chosen.id), 0)
        self.list.setCurrentRow(at if self._lines else -1)
        self.list.blockSignals(False)
        self._show()

    def main_table(self) -> Table[Any]:
        return self.table

    def go_to(self, key: object) -> None:
        for no, line in enumerate(self._lines):
            if line.id == key:
                self.list.setCurrentRow(no)

    def current(self) -> RoundLine | None:
        """The chosen round."""
        at = self.list.currentRow()
        return self._lines[at] if 0 <= at < len(self._lines) else None

    def current_entry(self) -> EntryLine | None:
        """The chosen person."""
        row = self.table.current()
        return row.entry if row is not None else None

    def live_offers(self) -> list[OfferLine]:
        """The offers of the chosen people that wait for an answer."""
        return [row.offer for row in self.table.selected() if row.offer is not None and row.offer.is_live]

    def choose_round(self, round_id: UUID) -> None:
        """Show this round, which may just have been made."""
        self.reload()
        self.go_to(round_id)

    # What is shown

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("分房轮次"))
        self.list.setIconSize(QSize(18, 18))
        self.list.setMinimumWidth(LIST_WIDTH)
        left = QWidget()
        side = QVBoxLayout(left)
        side.setContentsMargins(10, 10, 6, 10)
        side.setSpacing(8)
        side.addWidget(ActionButton(self.steps.plan, primary=True))
        side.addWidget(self.list, 1)
        self._lay_out_desk()
        self._lay_out_empty()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.desk)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(self.stack)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)

    def _lay_out_desk(self) -> None:
        self.title.setFont(font(scale=1.35, bold=True))
        for label in (self.title, self.subtitle, self.words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.subtitle, self.words):
            label.setObjectName("muted")
            label.setWordWrap(True)
        head = QVBoxLayout()
        head.setSpacing(3)
        head.addWidget(self.title)
        head.addWidget(self.subtitle)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addLayout(head, 1)
        top.addWidget(ActionButton(self.steps.next, primary=True), 0, Qt.AlignmentFlag.AlignTop)
        tools = QHBoxLayout()
        tools.setSpacing(6)
        for action in self.steps.tools:
            tools.addWidget(ActionButton(action))
        tools.addStretch(1)
        column = QVBoxLayout(self.desk)
        column.setContentsMargins(14, 12, 14, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.rail)
        column.addWidget(self.words)
        column.addLayout(tools)
        column.addWidget(self.table, 1)
        for action in self.steps.of_one:
            self.table.add_tool(ActionButton(action))

    def _lay_out_empty(self) -> None:
        words = QLabel(
            self.tr(
                "还没有分房轮次。\n\n点“新建一轮”，选好房源和规则；封存名单、抽签、出结果、公示、批准，一步一步办。"
                "\n每一步都留下校验码，任何人都能从头重算。"
            )
        )
        words.setObjectName("muted")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self.empty)
        column.setContentsMargins(60, 20, 60, 120)
        column.addWidget(words, 1)

    @Slot()
    def _on_chosen(self) -> None:
        self._show()

    @Slot()
    def _on_row(self) -> None:
        row = self.table.current()
        self.steps.follow(self.current(), self.current_entry(), row.offer if row is not None else None)

    def _show(self) -> None:
        line = self.current()
        self.stack.setCurrentWidget(self.desk if line is not None else self.empty)
        self.steps.follow(line, None, None)
        self.rail.show_round(line)
        if line is None:
            self.table.rows.set_rows([])
            return
        self.title.setText(line.name)
        self.subtitle.setText(_facts(line))
        self.words.setText(story(line))
        self.table.rows.set_rows(self._rows(line))
        self._on_row()

    def _rows(self, line: RoundLine) -> Sequence[Shown]:
        results = self.backend.ask(results_of, line.id) if line.housed or line.waiting else []
        given = line.state in (Step.APPROVED, Step.CLOSED)
        offers = self.backend.ask(offers_of_round, line.id) if given else []
        answers = {one.application_id: one for one in reversed(offers)}
        done = {one.entry.id for one in results}
        entries = [one for one in self.backend.ask(entries_of_round, line.id) if one.id not in done]
        return [
            *(Shown(one.entry, one, answers.get(one.entry.application_id)) for one in results),
            *(Shown(one) for one in entries),
        ]


def _facts(line: RoundLine) -> str:
    parts = [
        purpose_words(line.purpose),
        translate("Rounds", "{entries} 户 · {places} 个房源").format(
            entries=line.entries, places=line.places
        ),
        way_words(line.way),
        ranking_words(line.ranking),
        draw_words(line.draw),
    ]
    return "　·　".join(parts)


def story(line: RoundLine) -> str:
    """What matters now, in a sentence or two."""
    last = line.steps[-1] if line.steps else None
    day = last.day if last is not None else ""
    frozen = next((one.day for one in line.steps if one.step == Step.FROZEN), "")
    words = {
        Step.PLANNED: translate(
            "Rounds", "筹备中：可以改志愿、剔除，比较两种办法，试算权重。都妥当了再封存。"
        ),
        Step.FROZEN: translate("Rounds", "{frozen} 封存。校验码请张贴公布；{draws}"),
        Step.DRAWN: translate("Rounds", "{day} 抽签，共抽过 {times} 次。次序已定，可以出结果。"),
        Step.COMPUTED: translate("Rounds", "{day} 出结果：{housed} 户分到房，{waiting} 户进入轮候册。"),
        Step.POSTED: translate(
            "Rounds", "{day} 起公示。异议在“公示”页里受理；公示期满、异议都答复了再批准。"
        ),
        Step.APPROVED: translate("Rounds", "{day} 批准，已经分配。等各户答复；放弃的按轮候册递补。"),
        Step.CLOSED: translate("Rounds", "{day} 办结。"),
        Step.CANCELLED: translate("Rounds", "{day} 作废：{note}"),
    }[line.state]
    return words.format(
        day=day,
        frozen=frozen,
        draws=_draws(line),
        times=line.draws,
        housed=line.housed,
        waiting=line.waiting,
        note=last.note if last is not None else "",
    )


def _draws(line: RoundLine) -> str:
    if line.draw == DrawKind.NONE:
        return translate("Rounds", "这一轮不抽签。")
    if line.draw == DrawKind.SLIPS:
        return translate("Rounds", "下一步现场抓阄。")
    days = "、".join(f"{source.name} {source.day}" for source in line.sources)
    return translate("Rounds", "等开奖：{days}。").format(days=days)


def _columns() -> list[Column[Shown]]:
    return [
        Column(translate("Rounds", "名次"), _position, Kind.NUMBER, order=_place_key, width=6),
        Column(translate("Rounds", "编号"), lambda row: row.entry.code, Kind.CODE, width=8),
        Column(field_name("name"), lambda row: row.entry.names, Kind.NAME, width=13),
        Column(translate("Rounds", "结果"), result_words, Kind.PLACE, width=37),
        Column(translate("Rounds", "志愿号"), _choice, Kind.NUMBER, width=7),
        Column(translate("Rounds", "答复"), _answer, width=15),
        Column(field_name("school"), lambda row: row.entry.school, Kind.PLACE, width=16),
        Column(field_name("category"), lambda row: code_words(row.entry.category), width=9),
        Column(translate("Rounds", "积分"), _points, Kind.NUMBER, width=6),
        Column(translate("Rounds", "志愿"), _wishes, Kind.NUMBER, width=6),
        Column(
            translate("Rounds", "现住"),
            lambda row: "、".join(row.entry.holds),
            Kind.CODE,
            width=8,
            shown=False,
        ),
        Column(translate("Rounds", "受理号"), lambda row: row.entry.number, Kind.CODE, width=16, shown=False),
    ]


def _position(row: Shown) -> str:
    return str(row.result.position) if row.result is not None and row.result.position else ""


def _place_key(row: Shown) -> int:
    return row.result.position if row.result is not None and row.result.position else 10**9


def _points(row: Shown) -> str:
    return "" if row.entry.points is None else str(row.entry.points)


def _wishes(row: Shown) -> str:
    return str(len(row.entry.wishes)) if row.entry.code else ""


def _answer(row: Shown) -> str:
    """What was said to the offer, or until when it may be."""
    if row.offer is None:
        return ""
    if row.offer.answer:
        return code_words(row.offer.answer)
    return translate("Rounds", "等到 {day}").format(day=row.offer.answer_by or "")


def _choice(row: Shown) -> str:
    return str(row.result.choice) if row.result is not None and row.result.choice else ""


def result_words(row: Shown) -> str:
    """What became of the entry."""
    if row.entry.left_out:
        return translate("Rounds", "没有参加：{why}").format(why=left_out_reason(row.entry.left_out))
    if row.result is None:
        return ""
    place = row.result.place
    if place is None:
        return translate("Rounds", "轮候第 {waiting} 位").format(waiting=row.result.waiting)
    if place.code in row.entry.holds:
        return translate("Rounds", "留在原处　{unit}").format(unit=place.unit)
    if place.bed is not None:
        return translate("Rounds", "{unit}　{bed}号床").format(unit=place.unit, bed=place.bed)
    return place.unit
