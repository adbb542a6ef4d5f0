"""轮候册: a ranked list with the clauses behind every point, signatures, what changed since, and the lock."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from dorms.actions.reviewing.papers import tier_words
from dorms.actions.reviewing.ranking import moves, rank_again
from dorms.db.queries.ranking import ranked_lines, ranking_heads
from dorms.db.queries.timeline import timeline
from dorms.domain.decisions import Outcome
from dorms.domain.reviewing import (
    Move,
    RankedLine,
    RankingHead,
    Signing,
    decision_of,
    point_lines,
    points_text,
)
from dorms.errors.policy import NoRuleSet
from dorms.errors.store import StoreBusy
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.decisions import ask_words, fact_words, working_words
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.story import events_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.people.offers import open_form
from dorms.ui.ranking.forms import ConfirmForm, LockForm, RankForm, TurnForm
from dorms.ui.ranking.ledger import offer_ledger

MOVES_SHOWN = 3


class RankingPage(ListPage[RankedLine]):
    """One ranked list at a time; the newest first."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {
            "ranking", "ranking_line", "confirmation", "waiting_step", "teacher", "teacher_fact", "application",
            "application_step", "adoption", "household_member", "stay",
        }
    )  # fmt: skip
    topic = "ranking"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        self._heads: list[RankingHead] = []
        self._moves: dict[UUID, Move] = {}
        self._asked: Job | None = None
        self.lists = QComboBox()
        self.changed_note = QLabel()
        table = Table(
            RowsModel(self._columns(), identity=lambda line: line.id),
            name="ranking",
            title=self.tr("轮候册"),
            empty=self.tr("还没有排好的名单。申请办到“合格(轮候)”以后，按 Ctrl+N 排序。"),
        )
        super().__init__(
            backend, table, inspector=Inspector(self.tr("选一个人，这里会显示每一分的条款和事实。"))
        )
        self._lay_out()
        self._make_offers()

    def _lay_out(self) -> None:
        self.lists.setAccessibleName(self.tr("名单"))
        self.lists.view().setAccessibleName(self.tr("名单"))
        self.lists.setMinimumWidth(220)
        self.lists.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.changed_note.setObjectName("muted")
        self.changed_note.setWordWrap(True)
        head = QHBoxLayout()  # a line of its own: beside the filter and three buttons it would be too wide
        head.setContentsMargins(12, 8, 12, 0)
        head.setSpacing(12)
        head.addWidget(self.lists)
        head.addWidget(self.changed_note, 1)
        layout = self.table.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertLayout(0, head)
        self.lists.currentIndexChanged.connect(self._on_list)

    def _make_offers(self) -> None:
        new = self.offer(self.tr("新排名单(&N)…"), self._rank, icon="ranking", shortcut="Ctrl+N")
        self.again = self.offer(
            self.tr("重新排序(&A)"), self._rank_again, icon="refresh", why_not=self._is_shut
        )
        self.lock = self.offer(self.tr("锁定名单(&L)…"), self._lock, icon="lock", why_not=self._is_shut)
        confirm = self.offer(
            self.tr("登记签字(&Q)…"),
            self._confirm,
            icon="edit",
            shortcut="Ctrl+B",
            needs_row=True,
            why_not=self._is_shut,
        )
        turn = self.offer(self.tr("登记跳过、放弃(&T)…"), self._turn, icon="forward", needs_row=True)
        self.inspector.offer(confirm, turn)
        offer_ledger(self, self._today)
        self.table.add_tool(ActionButton(self.again))
        self.table.add_tool(ActionButton(self.lock))
        self.table.add_tool(ActionButton(new, primary=True))

    # What is shown

    def head(self) -> RankingHead | None:
        """The list on screen."""
        at = self.lists.currentIndex()
        return self._heads[at] if 0 <= at < len(self._heads) else None

    def refresh(self) -> None:
        before = self.head()
        self._heads = self.backend.ask(ranking_heads)
        self.lists.blockSignals(True)
        self.lists.clear()
        for head in self._heads:
            locked = self.tr("{title}（已锁定）") if head.locked_on is not None else "{title}"
            self.lists.addItem(locked.format(title=head.title))
        ids = [head.id for head in self._heads]
        self.lists.setCurrentIndex(ids.index(before.id) if before is not None and before.id in ids else 0)
        self.lists.blockSignals(False)
        self.lists.setVisible(bool(ids))
        super().refresh()

    def lines(self) -> Sequence[RankedLine]:
        head = self.head()
        self._moves = {}
        self._say_moves([])
        is_open = head is not None and head.locked_on is None
        if head is None:
            return []
        if is_open:
            self._compare(head)
        return self.backend.ask(ranked_lines, head.id)

    def _compare(self, head: RankingHead) -> None:
        """Ask beside the list what has changed since it was ranked."""
        store, today = self.backend.store, self._today
        job = Job(lambda tick: store.ask(moves, head.id, today))
        job.failure_is_shown = True
        job.ended.connect(self._on_compared)
        self._asked = job
        self.backend.start(job)

    @Slot(object)
    def _on_compared(self, job: Job) -> None:
        if job is not self._asked:
            return  # asked again meanwhile
        if isinstance(job.error, StoreBusy):
            self.ask_again()
        elif job.error is not None and not isinstance(job.error, NoRuleSet):
            self.backend.failed.emit(job.error)
        elif job.result:
            self._moves = {move.application_id: move for move in job.result}
            self._say_moves(list(job.result))
            self.table.view.viewport().update()
            self._on_chosen(self.table.current())

    def _say_moves(self, found: list[Move]) -> None:
        head = self.head()
        words = ""
        if head is not None and head.locked_on is not None:
            words = self.tr("已于 {day} 锁定，校验码 {hash}。").format(
                day=head.locked_on, hash=head.hash[:16]
            )
        elif found:
            told = "；".join(move_words(move) for move in found[:MOVES_SHOWN])
            words = self.tr("排序以后 {count} 人有变化：{told}。请重新排序。").format(
                count=len(found), told=told
            )
        self.changed_note.setText(words)
        self.changed_note.setVisible(bool(words))

    @Slot()
    def _on_list(self) -> None:
        super().refresh()

    def go_to(self, key: object) -> None:
        """A ranked list, or a line of the one on screen."""
        at = next((at for at, head in enumerate(self._heads) if head.id == key), None)
        if at is not None:
            self.lists.setCurrentIndex(at)
        else:
            super().go_to(key)

    def profile(self, row: RankedLine) -> Profile:
        mark, state = state_of(row)
        points = [
            (clause.number, "\n".join(filter(None, (f"〔{given}〕{clause.text}", working_words(working)))))
            for clause, working, given in point_lines(row.decision)
        ]
        move = self._moves.get(row.application_id)
        signed = "　".join(
            filter(None, (str(row.signed_on or ""), code_words(row.signing), row.unsigned_reason))
        )
        facts = [
            (self.tr("优先组"), tier_words(row)),
            (self.tr("总分"), points_text(row.points)),
            *points,
            (self.tr("确认"), signed or self.tr("还没有签字")),
            (self.tr("跳过"), self.tr("{count} 次").format(count=row.skips) if row.skips else ""),
            (self.tr("放弃"), self.tr("{count} 次").format(count=row.give_ups) if row.give_ups else ""),
            (self.tr("受理号"), row.number),
            (self.tr("申请日期"), str(row.applied_on or "")),
            (self.tr("状态"), code_words(row.status)),
        ]
        return Profile(
            title="、".join(filter(None, (row.name, row.partner))),
            subtitle=self.tr("第 {place} 名　{school}").format(place=row.place, school=row.school),
            mark=mark,
            state=state,
            notices=[*([move_words(move)] if move is not None else []), *_asks(row)],
            facts=[Fact(label, text) for label, text in facts if text],
            events=events_of(self.backend.ask(timeline, "ranking_line", row.id)),
        )

    # What can be done

    def _is_shut(self) -> str:
        """Why the list on screen can no longer be changed; nothing while it can."""
        head = self.head()
        if head is None:
            return self.tr("还没有名单，先点“新排名单”。")
        if head.locked_on is None:
            return ""
        return self.tr("这份名单已于 {day} 锁定，不再改动。要变动请新排一份。").format(day=head.locked_on)

    def _rank(self) -> None:
        open_form(RankForm(self, self._today))

    def _rank_again(self) -> None:
        if (head := self.head()) is not None:
            self.backend.run(rank_again, head.id, day=self._today)

    def _lock(self) -> None:
        if (head := self.head()) is not None:
            open_form(LockForm(self, self._today, head))

    def _confirm(self) -> None:
        if lines := self.table.selected():
            open_form(ConfirmForm(self, self._today, lines))

    def _turn(self) -> None:
        if (row := self.table.current()) is not None:
            open_form(TurnForm(self, self._today, row))

    def _columns(self) -> list[Column[RankedLine]]:
        return [
            Column(
                translate("Ranking", "名次"), lambda line: str(line.place), Kind.NUMBER,
                order=lambda line: line.place, width=6,
            ),
            Column(
                translate("Ranking", "姓名"),
                lambda line: "、".join(filter(None, (line.name, line.partner))), Kind.NAME, width=14,
            ),
            Column(translate("Ranking", "学校"), lambda line: line.school, Kind.PLACE, width=18),
            Column(translate("Ranking", "类别"), lambda line: code_words(line.category), width=8),
            Column(
                translate("Ranking", "优先组"), lambda line: str(line.tier), Kind.NUMBER, width=7,
                order=lambda line: line.tier,
            ),
            Column(
                translate("Ranking", "总分"), lambda line: points_text(line.points), Kind.NUMBER, width=7,
                order=lambda line: line.points,
            ),
            Column(
                translate("Ranking", "确认"), lambda line: state_of(line)[1],
                mark=lambda line: state_of(line)[0], width=12,
            ),
            Column(
                translate("Ranking", "有变化"),
                lambda line: move_words(self._moves[line.application_id], named=False)
                if line.application_id in self._moves
                else "",
                width=26,
            ),
            Column(translate("Ranking", "申请日期"), lambda line: str(line.applied_on or ""), Kind.DATE, width=11),
            Column(translate("Ranking", "放弃次数"), lambda line: str(line.give_ups or ""), Kind.NUMBER, width=8),
            Column(translate("Ranking", "状态"), lambda line: code_words(line.status), width=12),
        ]  # fmt: skip


def _asks(row: RankedLine) -> list[str]:
    """What is missing for a sure score."""
    if not row.decision or not row.is_open:
        return []
    decision = decision_of(row.decision)
    asked = [ask for one in decision.findings if one.outcome is Outcome.FLAG for ask in one.questions]
    return [ask_words(ask) for ask in dict.fromkeys(asked)]


def state_of(row: RankedLine) -> tuple[Mark, str]:
    """How the confirmation of a row stands."""
    if row.removed:
        return Mark(translate("Ranking", "出"), Shape.CROSS, Tone.GONE), translate("Ranking", "已移出")
    if row.is_open:
        return Mark(translate("Ranking", "问"), Shape.DIAMOND, Tone.WAITING), translate("Ranking", "依据不全")
    if row.signing == Signing.NOT_SIGNED:
        return Mark(translate("Ranking", "未"), Shape.TRIANGLE, Tone.KEPT), translate("Ranking", "未签字")
    if row.signing:
        return Mark(translate("Ranking", "签"), Shape.DISC, Tone.LIVED), translate("Ranking", "已签字")
    return Mark(translate("Ranking", "待"), Shape.RING, Tone.WAITING), translate("Ranking", "待签字")


def _points(points: Decimal | None) -> str:
    return "—" if points is None else points_text(points)


def move_words(move: Move, *, named: bool = True) -> str:
    """What changed for one applicant since the list was ranked."""
    name = move.name if named else ""
    if move.before is None:
        return translate("Ranking", "{name}新进名单，排第 {after}").format(name=name, after=move.after)
    if move.after is None:
        return translate("Ranking", "{name}不再轮候").format(name=name)
    words = translate("Ranking", "{name}第 {before} 名→第 {after} 名")
    told = words.format(name=name, before=move.before, after=move.after)
    if move.points_before != move.points_after:
        points = translate("Ranking", "{before} 分→{after} 分")
        told += "，" + points.format(before=_points(move.points_before), after=_points(move.points_after))
    facts = [
        translate("Ranking", "{fact} {before}→{after}").format(
            fact=fact_words(name), before=before or "—", after=after or "—"
        )
        for name, before, after in move.facts
    ]
    return "，".join([told, *facts[:2]])
