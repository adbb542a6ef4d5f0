"""投诉求助: who asked what, until when it is answered."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtGui import QAction

from dorms.db.queries.timeline import timeline
from dorms.db.queries.upkeep import ComplaintLine, complaints
from dorms.domain.ledgers import masked_phone
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.ui.files.offers import FileOffers
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.rows import Column, Kind, RowsModel, with_fields
from dorms.ui.kit.story import events_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.people.offers import open_form

# What the columns show, in their order: where a block may be pasted.
FIELDS = (
    "stage", "number", "kind", "way", "day", "content", "caller", "handler", "satisfaction",
)  # fmt: skip


class ComplaintsPage(ListPage[ComplaintLine]):
    """Open ones first, by the day they must be answered."""

    reads: ClassVar[frozenset[str]] = frozenset({"attachment", "complaint", "unit", "keeper"})
    topic = "inspections"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        table = Table(
            RowsModel(with_fields(_columns(today), FIELDS), identity=lambda line: line.id),
            name="complaints",
            title=self.tr("投诉求助"),
            empty=self.tr("没有投诉和求助。来访、来电、12345 转来的都在这里登记，答复期限自动算好。"),
            subject="complaints",
        )
        super().__init__(backend, table, inspector=Inspector(self.tr("选一件，这里会显示内容和答复。")))
        self.take = self.offer(self.tr("登记(&N)…"), self._take, icon="add", shortcut="Ctrl+N")
        self.answer = self.offer(
            self.tr("答复(&A)…"), self._answer, icon="ok", shortcut="Ctrl+M", needs_row=True,
            why_not=self._is_answered,
        )  # fmt: skip
        self.rate = self.offer(
            self.tr("登记满意度(&M)…"), self._rate, icon="edit", needs_row=True, why_not=self._is_unanswered
        )
        self.reopen = self.offer(
            self.tr("重新受理(&S)…"), self._reopen, icon="undo", needs_row=True, why_not=self._is_open
        )
        self.keeper = self.offer(self.tr("宿舍管理员(&G)…"), self._keeper, icon="person")
        self.files = FileOffers(self, "complaint", self.current_id)
        buttons: list[QAction] = [self.answer, self.reopen, self.rate, self.files.add]
        self.inspector.offer(*buttons)
        table.add_tool(ActionButton(self.take, primary=True))

    def lines(self) -> Sequence[ComplaintLine]:
        return self.backend.ask(complaints)

    def profile(self, row: ComplaintLine) -> Profile:
        mark, words = stage(row, self._today)
        facts = [
            (translate("Upkeep", "内容"), row.content),
            (field_name("unit"), row.place),
            (translate("Upkeep", "来人"), row.caller),
            (field_name("phone"), masked_phone(row.phone)),
            (translate("Upkeep", "来源"), code_words(row.way)),
            (translate("Upkeep", "日期"), str(row.day or "")),
            (translate("Upkeep", "经办人"), row.handler),
            (translate("Upkeep", "答复期限"), str(row.answer_by or "")),
            (translate("Upkeep", "答复日期"), str(row.answered_on or "")),
            (translate("Upkeep", "答复"), row.answer),
            (translate("Upkeep", "满意度"), code_words(row.satisfaction)),
        ]
        return Profile(
            title=row.number,
            subtitle=code_words(row.kind),
            mark=mark,
            state=words,
            facts=[Fact(label, text) for label, text in facts if text],
            shelf=self.files.shelf(row.id),
            events=events_of(self.backend.ask(timeline, "complaint", row.id)),
        )

    def _take(self) -> None:
        from dorms.ui.upkeep.complaint_forms import TakeForm  # needed when somebody comes

        open_form(TakeForm(self, self._today))

    def _answer(self) -> None:
        from dorms.ui.upkeep.complaint_forms import AnswerForm  # as above

        if (line := self.table.current()) is not None:
            open_form(AnswerForm(self, self._today, line))

    def _is_answered(self) -> str:
        line = self.table.current()
        words = self.tr("已经答复。对方不满意的，请点“重新受理”。")
        return words if line is not None and not line.is_open else ""

    def _is_open(self) -> str:
        line = self.table.current()
        return self.tr("还没有答复，不用重新受理。") if line is not None and line.is_open else ""

    def _is_unanswered(self) -> str:
        line = self.table.current()
        return self.tr("还没有答复。") if line is not None and line.answered_on is None else ""

    def _rate(self) -> None:
        from dorms.ui.upkeep.complaint_forms import RateForm  # as above

        if (line := self.table.current()) is not None:
            open_form(RateForm(self, self._today, line))

    def _reopen(self) -> None:
        from dorms.ui.upkeep.complaint_forms import ReopenForm  # as above

        if (line := self.table.current()) is not None:
            open_form(ReopenForm(self, self._today, line))

    def _keeper(self) -> None:
        from dorms.ui.upkeep.complaint_forms import KeeperForm  # as above

        open_form(KeeperForm(self, self._today))


def stage(line: ComplaintLine, today: date) -> tuple[Mark, str]:
    """Answered, open, or late."""
    if not line.is_open:
        return Mark(translate("Upkeep", "复"), Shape.SQUARE, Tone.LIVED), translate("Upkeep", "已答复")
    if line.answer_by is not None and line.answer_by < today:
        words = translate("Upkeep", "逾期 {days} 天").format(days=(today - line.answer_by).days)
        return Mark(translate("Upkeep", "逾"), Shape.RING, Tone.DANGER), words
    words = translate("Upkeep", "待答复")
    if line.answer_by is not None:
        left = (line.answer_by - today).days
        words = (
            translate("Upkeep", "待答复，还有 {days} 天") if left else translate("Upkeep", "待答复，今天到期")
        )
        words = words.format(days=left)
    return Mark(translate("Upkeep", "待"), Shape.DISC, Tone.WAITING), words


def _columns(today: date) -> list[Column[ComplaintLine]]:
    return [
        Column(
            translate("Upkeep", "进度"),
            lambda line: stage(line, today)[1],
            mark=lambda line: stage(line, today)[0],
            order=lambda line: (not line.is_open, line.answer_by or date.max),
            width=23,
        ),
        Column(translate("Upkeep", "编号"), lambda line: line.number, Kind.CODE, width=16),
        Column(translate("Upkeep", "类别"), lambda line: code_words(line.kind), width=7),
        Column(translate("Upkeep", "来源"), lambda line: code_words(line.way), width=7),
        Column(translate("Upkeep", "日期"), lambda line: str(line.day or ""), Kind.DATE, width=11),
        Column(translate("Upkeep", "内容"), lambda line: line.content.replace("\n", " "), width=36),
        Column(translate("Upkeep", "来人"), lambda line: line.caller, Kind.NAME, width=9),
        Column(translate("Upkeep", "经办人"), lambda line: line.handler, Kind.NAME, width=9),
        Column(translate("Upkeep", "满意度"), lambda line: code_words(line.satisfaction), width=9),
    ]
