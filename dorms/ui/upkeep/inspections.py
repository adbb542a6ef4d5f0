"""检查: the sheets of every round, those not yet looked at first."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtGui import QAction

from dorms.db.queries.timeline import timeline
from dorms.db.queries.upkeep import InspectionLine, inspections
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.ui.files.offers import FileOffers
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.rows import Column, Kind, RowsModel, natural, with_fields
from dorms.ui.kit.story import events_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.people.offers import open_form

# What the columns show, in their order: where a block may be pasted.
FIELDS = (
    "result", "place", "round", "checklist", "day", "inspectors", "lived_in",
)  # fmt: skip


class InspectionsPage(ListPage[InspectionLine]):
    """A round makes one sheet for each place; what is found there is written down here."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {"attachment", "inspection", "inspection_round", "hazard", "unit", "building"}
    )
    topic = "inspections"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        self.inspectors = ""  # who goes round looks at many places: typed once
        table = Table(
            RowsModel(with_fields(_columns(), FIELDS), identity=lambda line: line.id),
            name="inspections",
            title=self.tr("检查"),
            empty=self.tr("还没有检查。点“开始检查”，选检查表和范围，每套房生成一张待查表。"),
            subject="checks",
        )
        super().__init__(backend, table, inspector=Inspector(self.tr("选一处，这里会显示检查结果。")))
        self.begin = self.offer(self.tr("开始检查(&N)…"), self._begin, icon="add", shortcut="Ctrl+N")
        self.record = self.offer(
            self.tr("登记结果(&J)…"), self._record, icon="edit", shortcut="Ctrl+M", needs_row=True
        )
        self.close_round = self.offer(self.tr("结束这一轮(&E)…"), self._close, icon="lock", needs_row=True)
        self.condemn = self.offer(self.tr("房屋鉴定(&F)…"), self._condemn, icon="warning", needs_row=True)
        buttons: list[QAction] = [self.record, self.close_round, self.condemn]
        self.files = FileOffers(self, "inspection", self.current_id)
        self.inspector.offer(*buttons, self.files.add)
        table.add_tool(ActionButton(self.begin, primary=True))

    def lines(self) -> Sequence[InspectionLine]:
        return self.backend.ask(inspections)

    def profile(self, row: InspectionLine) -> Profile:
        mark, words = stage(row)
        facts = [
            (translate("Upkeep", "检查"), row.round),
            (translate("Upkeep", "检查日期"), str(row.day or "")),
            (translate("Upkeep", "检查人"), row.inspectors),
            (translate("Upkeep", "在场人"), row.present),
            (translate("Upkeep", "是否居住"), code_words(row.lived_in)),
            (translate("Upkeep", "依据"), row.evidence),
            *((point.name, point_words(point.result, point.note)) for point in row.points if point.result),
            (field_name("note"), row.note),
        ]
        return Profile(
            title=row.place,
            subtitle=code_words(row.checklist),
            mark=mark,
            state=words,
            facts=[Fact(label, text) for label, text in facts if text],
            shelf=self.files.shelf(row.id),
            events=events_of(self.backend.ask(timeline, "inspection", row.id)),
        )

    def enter_paper(self) -> None:
        """The paper of the chosen sheet is at hand: its code was scanned."""
        self._record()

    def _begin(self) -> None:
        from dorms.ui.upkeep.round_forms import BeginForm  # needed when a round begins

        open_form(BeginForm(self, self._today))

    def _record(self) -> None:
        from dorms.ui.upkeep.round_forms import RecordForm  # as above

        if (line := self.table.current()) is not None:
            open_form(RecordForm(self, self._today, line))

    def _close(self) -> None:
        from dorms.ui.upkeep.round_forms import CloseRoundForm  # as above

        if (line := self.table.current()) is not None and line.round_id is not None:
            open_form(CloseRoundForm(self, self._today, line))

    def _condemn(self) -> None:
        from dorms.ui.upkeep.round_forms import CondemnForm  # as above

        if (line := self.table.current()) is not None and line.unit_id is not None:
            open_form(CondemnForm(self, self._today, line))


def point_words(result: str, note: str) -> str:
    """The result of one point with what was noted."""
    return (
        translate("Upkeep", "{result}：{note}").format(result=code_words(result), note=note)
        if note
        else code_words(result)
    )


def stage(line: InspectionLine) -> tuple[Mark, str]:
    """Not looked at, in order, or with so many things wrong."""
    if line.day is None:
        return Mark(translate("Upkeep", "待"), Shape.RING, Tone.WAITING), translate("Upkeep", "待检查")
    if line.bad:
        words = translate("Upkeep", "{count} 项不合格").format(count=line.bad)
        return Mark(translate("Upkeep", "差"), Shape.DISC, Tone.DANGER), words
    return Mark(translate("Upkeep", "好"), Shape.SQUARE, Tone.LIVED), translate("Upkeep", "合格")


def _columns() -> list[Column[InspectionLine]]:
    return [
        Column(
            translate("Upkeep", "结果"),
            lambda line: stage(line)[1],
            mark=lambda line: stage(line)[0],
            order=lambda line: (line.day is not None, -line.bad),
            width=14,
        ),
        Column(
            field_name("unit"),
            lambda line: line.place,
            Kind.PLACE,
            order=lambda line: natural(line.place),
            width=28,
        ),
        Column(translate("Upkeep", "检查"), lambda line: line.round, width=18),
        Column(translate("Upkeep", "检查表"), lambda line: code_words(line.checklist), width=14),
        Column(translate("Upkeep", "检查日期"), lambda line: str(line.day or ""), Kind.DATE, width=11),
        Column(translate("Upkeep", "检查人"), lambda line: line.inspectors, Kind.NAME, width=14),
        Column(translate("Upkeep", "是否居住"), lambda line: code_words(line.lived_in), width=9),
    ]
