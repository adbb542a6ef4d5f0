"""续住: the stays of a season, sorted into 可续, 需人工核实, 应退, each with its clause."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar, cast

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from dorms.actions.rulebook import rulebook
from dorms.actions.seasons import ladder, post_check, review
from dorms.db.queries.seasons import seasons
from dorms.domain.renewing import Review, ReviewLine, Season, Sort
from dorms.errors.store import StoreBusy
from dorms.messages import explain, translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.rows import Column, Kind, RowsModel, natural
from dorms.ui.kit.table import Table
from dorms.ui.renewing.head import SeasonHead
from dorms.ui.renewing.offers import SeasonOffers
from dorms.ui.renewing.words import (
    answer_words,
    clause_words,
    clauses_words,
    sort_mark,
    sort_words,
    why_words,
)


class SeasonPage(ListPage[ReviewLine]):
    """The newest season; its list is made on a worker, the rows stay until the new ones are there."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {
            "renewal_season", "renewal_reply", "decision", "stay", "term", "agreement", "teacher", "teacher_fact",
            "unit", "school", "adoption", "calendar_day", "task", "household", "violation", "ledger_entry",
        }
    )  # fmt: skip
    topic = "renewals"

    def __init__(self, backend: Backend, today: date) -> None:
        self.today = today
        self.season: Season | None = None
        self.review: Review | None = None
        self.is_post_check = False
        table = Table(
            RowsModel(_columns(), identity=lambda line: line.case.stay),
            name="renewals",
            title=self.tr("续住"),
            empty=self.tr(
                "还没有启动续住季。按“启动续住季”，程序按现行办法把到期的住户分成可续、需人工核实、应退三类。"
            ),
        )
        super().__init__(
            backend, table, inspector=Inspector(self.tr("选一户，这里会显示结论依据的条款和要核实的事项。"))
        )
        self.head = SeasonHead()
        self.does = SeasonOffers(self)
        self.inspector.offer(
            self.does.answer, self.does.settle, self.does.card, self.does.letter, self.does.withdraw
        )
        self.start_button = ActionButton(self.does.start, primary=True)
        self.renew_button = ActionButton(self.does.renew, primary=True)
        self.reply_button = ActionButton(self.does.reply)
        for button in (self.reply_button, self.start_button, self.renew_button):
            table.add_tool(button)
        layout = cast("QVBoxLayout", self.layout())
        layout.insertWidget(0, self.head)
        layout.setStretchFactor(self.splitter, 1)
        self.head.picked.connect(self._on_picked)
        table.opened.connect(self.does.open_line)

    # Reading

    def lines(self) -> Sequence[ReviewLine]:
        return self.review.lines if self.review is not None else ()

    def refresh(self) -> None:
        """Ask which season there is, and have its list made."""
        found = self.backend.ask(seasons)
        self.season = found[0] if found else None
        self.head.show_season(self.season)
        self.does.follow()
        if self.season is None:
            self.review = None
            super().refresh()
            return
        query = post_check if self.is_post_check else review
        season, store, today = self.season.id, self.backend.store, self.today
        job = Job(lambda tick: store.ask(query, season, today))
        job.failure_is_shown = True
        job.done.connect(self._on_review)
        job.failed.connect(self._on_failed)
        self.backend.start(job)

    @Slot(object)
    def _on_review(self, found: Review) -> None:
        if self.season is None or found.season.id != self.season.id:
            return  # another season was started meanwhile
        self.review = found
        self.head.show_review(found)
        chosen = self.current_id()
        super().refresh()
        if chosen is not None and self.table.current() is None:
            self.table.view.choose_first()
        self.does.follow()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, StoreBusy):
            self.ask_again()
        else:
            self.backend.failed.emit(error)

    @Slot(object)
    def _on_picked(self, sort: Sort | None) -> None:
        self.table.rows.set_condition(None if sort is None else lambda line: line.sort is sort)

    def _rules(self, row: ReviewLine) -> str:
        """The version its outcome rests on, by the title people know; one that is not adopted here by its own name."""
        rule_set = row.decision.rule_set
        rules = self.backend.ask(rulebook).hashed(rule_set.digest)
        words = translate("Seasons", "《{title}》版本 {version}")
        return words.format(title=rules.header.title if rules else rule_set.id, version=rule_set.version)

    def profile(self, row: ReviewLine) -> Profile:
        facts = [
            (field_name("unit"), row.case.place),
            (translate("Seasons", "工作学校"), row.case.facts.school or ""),
            (field_name("category"), code_words(row.case.facts.category or "")),
            (translate("Seasons", "协议期限到"), str(row.last_day or "")),
            (translate("Seasons", "答复"), answer_words(row)),
            (translate("Seasons", "结论"), why_words(row)),
            (translate("Seasons", "执行办法"), self._rules(row)),
        ]
        if row.verdict is not None:
            facts.append((translate("Seasons", "决定"), f"{row.verdict.day or ''} {row.verdict.by}".strip()))
        facts += self._way_out(row)
        asked = [explain(ask) for ask in row.questions] if row.sort is Sort.ASK else []
        return Profile(
            title=row.case.facts.who,
            subtitle=row.case.host_school,
            mark=sort_mark(row.sort),
            state=sort_words(row.sort),
            facts=[Fact(label, text) for label, text in facts if text],
            notices=[*(clause_words(one) for one in row.telling), *asked] if not row.is_settled else [],
        )

    def _way_out(self, row: ReviewLine) -> list[tuple[str, str]]:
        """For who must leave: each step with its day and clause, or what it still waits for."""
        if row.sort not in (Sort.LEAVE, Sort.ENDED):
            return []
        rungs = self.backend.ask(ladder, row.case, row.decision, self.today)
        words = translate("Seasons", "{day}（{number}）")
        return [
            (
                rung.name or translate("Seasons", "退房期限"),
                words.format(day=rung.day, number=rung.clause) if rung.day is not None
                else "；".join(explain(ask) for ask in rung.asks),
            )
            for rung in rungs
        ]  # fmt: skip


def _columns() -> list[Column[ReviewLine]]:
    return [
        Column(
            translate("Seasons", "结论"),
            lambda line: sort_words(line.sort),
            width=13,
            mark=lambda line: sort_mark(line.sort),
            order=lambda line: list(Sort).index(line.sort),
        ),
        Column(field_name("name"), lambda line: line.case.facts.who, Kind.NAME, width=9),
        Column(
            field_name("unit"),
            lambda line: line.case.place,
            Kind.PLACE,
            order=lambda line: natural(line.case.place),
            width=27,
        ),
        Column(translate("Seasons", "说明"), why_words, width=30, hint=why_words),
        Column(translate("Seasons", "条款"), clauses_words, width=20, hint=clauses_words),
        Column(translate("Seasons", "期限到"), lambda line: str(line.last_day or ""), Kind.DATE, width=11),
        Column(translate("Seasons", "答复"), answer_words, width=17),
        Column(
            translate("Seasons", "工作学校"),
            lambda line: line.case.facts.school or "",
            Kind.PLACE,
            width=18,
        ),
        Column(
            field_name("category"), lambda line: code_words(line.case.facts.category or ""), width=9, shown=False
        ),
        Column(
            translate("Seasons", "续住到"), lambda line: str(line.new_last_day or ""), Kind.DATE, width=11,
            shown=False,
        ),
        Column(
            translate("Seasons", "协议编号"), lambda line: line.case.number, Kind.CODE, width=16, shown=False
        ),
    ]  # fmt: skip
