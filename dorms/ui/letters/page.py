"""告知送达: every letter with its delivery, and until when it can be objected to."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from dorms.db.queries.reviewing import letter_lines
from dorms.db.queries.timeline import timeline
from dorms.domain.reviewing import LetterKind, LetterLine
from dorms.messages import translate
from dorms.messages.codes import code_words as code_name
from dorms.messages.decisions import code_words
from dorms.messages.reviewing import correction_words
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.rows import Column, Kind, RowsModel, with_fields
from dorms.ui.kit.story import events_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.letters.forms import DeliverForm
from dorms.ui.noticing.forms import ObjectForm
from dorms.ui.people.offers import open_form

# What the columns show, in their order: where a block may be pasted.
FIELDS = (
    "number", "kind", "name", "school", "status", "issued_on", "comply_by", "delivered_on", "object_by",
    "way", "receiver",
)  # fmt: skip


class LettersPage(ListPage[LetterLine]):
    """The letters, the newest first."""

    reads: ClassVar[frozenset[str]] = frozenset({"letter", "delivery", "objection", "teacher"})
    topic = "letters"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        table = Table(
            RowsModel(with_fields(_columns(today), FIELDS), identity=lambda line: line.id),
            name="letters",
            title=self.tr("告知送达"),
            empty=self.tr("还没有告知书。在“申请”页退回补正或不予通过时，会自动出具。"),
            subject="letters",
        )
        super().__init__(
            backend, table, inspector=Inspector(self.tr("选一份文书，这里会显示内容、依据和送达情况。"))
        )
        deliver = self.offer(
            self.tr("登记送达(&S)…"),
            self._deliver,
            icon="letter",
            shortcut="Ctrl+B",
            needs_row=True,
            why_not=self._no_delivering,
        )
        object_to = self.offer(self.tr("登记异议(&Y)…"), self._object, icon="warning", needs_row=True)
        self.inspector.offer(deliver, object_to)

    def lines(self) -> Sequence[LetterLine]:
        return self.backend.ask(letter_lines, self._today)

    def profile(self, row: LetterLine) -> Profile:
        mark, state = state_of(row, self._today)
        words = correction_words if row.kind == LetterKind.CORRECTION else code_words
        served = "　".join(
            filter(None, (str(row.delivered_on or ""), code_name(row.way), row.receiver, row.witnesses))
        )
        facts = [
            (self.tr("事实和理由"), row.facts),
            (self.tr("事由"), "、".join(words(code) for code in row.codes)),
            *((number, text) for number, text in row.clauses),
            (self.tr("受理号"), row.application),
            (self.tr("学校"), row.school),
            (self.tr("出具日期"), str(row.issued_on or "")),
            (self.tr("期限"), str(row.comply_by or "")),
            (self.tr("送达情况"), served or self.tr("还没有登记")),
            (self.tr("异议期限"), row.object_within),
            (self.tr("异议截止"), str(row.object_by or "")),
            (self.tr("异议"), self.tr("{count} 件").format(count=row.objections) if row.objections else ""),
        ]
        return Profile(
            title=row.name,
            subtitle="　".join(filter(None, (code_name(row.kind), row.number))),
            mark=mark,
            state=state,
            facts=[Fact(label, text) for label, text in facts if text],
            events=events_of(self.backend.ask(timeline, "letter", row.id)),
        )

    def _no_delivering(self) -> str:
        row = self.table.current()
        if row is None or row.delivered_on is None:
            return ""
        return self.tr("这份文书已于 {day} 登记送达。登记错了，请在“变更记录”里撤销那一笔。").format(
            day=row.delivered_on
        )

    def _deliver(self) -> None:
        if (row := self.table.current()) is not None:
            open_form(DeliverForm(self, self._today, row))

    def _object(self) -> None:
        if (row := self.table.current()) is not None:
            open_form(ObjectForm(self, self._today, row))


def state_of(row: LetterLine, today: date) -> tuple[Mark, str]:
    """How a letter stands."""
    if row.delivered_on is None:
        return Mark(translate("Letters", "送"), Shape.DIAMOND, Tone.WAITING), translate("Letters", "待送达")
    if row.objections:
        return Mark(translate("Letters", "异"), Shape.OCTAGON, Tone.LATE), translate("Letters", "有异议")
    if row.object_by is not None and today <= row.object_by:
        return Mark(translate("Letters", "期"), Shape.DISC, Tone.LIVED), translate("Letters", "异议期内")
    return Mark(translate("Letters", "达"), Shape.SQUARE, Tone.GONE), translate("Letters", "已送达")


def _columns(today: date) -> list[Column[LetterLine]]:
    return [
        Column(translate("Letters", "文号"), lambda line: line.number, Kind.CODE, width=18),
        Column(translate("Letters", "文书"), lambda line: code_name(line.kind), width=18),
        Column(translate("Letters", "姓名"), lambda line: line.name, Kind.NAME, width=9),
        Column(translate("Letters", "学校"), lambda line: line.school, Kind.PLACE, width=18),
        Column(
            translate("Letters", "状态"),
            lambda line: state_of(line, today)[1],
            mark=lambda line: state_of(line, today)[0],
            width=14,
        ),
        Column(translate("Letters", "出具日期"), lambda line: str(line.issued_on or ""), Kind.DATE, width=11),
        Column(translate("Letters", "期限"), lambda line: str(line.comply_by or ""), Kind.DATE, width=11),
        Column(
            translate("Letters", "送达日期"), lambda line: str(line.delivered_on or ""), Kind.DATE, width=11
        ),
        Column(translate("Letters", "异议截止"), lambda line: str(line.object_by or ""), Kind.DATE, width=11),
        Column(translate("Letters", "送达方式"), lambda line: code_name(line.way), width=10, shown=False),
        Column(translate("Letters", "签收人"), lambda line: line.receiver, Kind.NAME, width=9, shown=False),
    ]
