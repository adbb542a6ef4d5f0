"""隐患: followed from finding to somebody else's second look."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtGui import QAction

from dorms.db.queries.timeline import timeline
from dorms.db.queries.upkeep import HazardLine, hazards
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
    "stage", "description", "place", "level", "found_on", "due", "responsible",
)  # fmt: skip


class HazardsPage(ListPage[HazardLine]):
    """Those not yet closed first, the earliest deadline on top."""

    reads: ClassVar[frozenset[str]] = frozenset({"attachment", "hazard", "inspection", "unit", "building"})
    topic = "inspections"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        table = Table(
            RowsModel(with_fields(_columns(today), FIELDS), identity=lambda line: line.id),
            name="hazards",
            title=self.tr("隐患"),
            empty=self.tr("没有登记过隐患。检查时不合格的项目会自动成为隐患，也可以点“登记隐患”。"),
            subject="hazards",
        )
        super().__init__(backend, table, inspector=Inspector(self.tr("选一处隐患，这里会显示整改经过。")))
        self.report = self.offer(self.tr("登记隐患(&N)…"), self._report, icon="add", shortcut="Ctrl+N")
        self.order = self.offer(
            self.tr("下达整改(&X)…"), self._order, icon="edit", needs_row=True, why_not=self._why_closed
        )
        self.fix = self.offer(
            self.tr("已整改(&Y)…"), self._fix, icon="ok", needs_row=True, why_not=self._why_not_fix
        )
        self.recheck = self.offer(
            self.tr("复查(&F)…"), self._recheck, icon="search", needs_row=True, why_not=self._why_not_recheck
        )
        buttons: list[QAction] = [self.order, self.fix, self.recheck]
        self.files = FileOffers(self, "hazard", self.current_id)
        self.inspector.offer(*buttons, self.files.add)
        table.add_tool(ActionButton(self.report, primary=True))

    def lines(self) -> Sequence[HazardLine]:
        return self.backend.ask(hazards)

    def profile(self, row: HazardLine) -> Profile:
        mark, words = stage(row, self._today)
        facts = [
            (field_name("unit"), row.place),
            (translate("Upkeep", "等级"), code_words(row.level)),
            (translate("Upkeep", "发现日期"), str(row.found_on or "")),
            (translate("Upkeep", "发现人"), row.finder),
            (translate("Upkeep", "整改措施"), row.measure),
            (translate("Upkeep", "责任人"), row.responsible),
            (translate("Upkeep", "整改期限"), str(row.due or "")),
            (translate("Upkeep", "临时防护"), row.protection),
            (translate("Upkeep", "整改日期"), str(row.fixed_on or "")),
            (translate("Upkeep", "整改情况"), row.fixed_how),
            (translate("Upkeep", "复查日期"), str(row.rechecked_on or "")),
            (translate("Upkeep", "复查人"), row.rechecker),
        ]
        return Profile(
            title=row.description,
            subtitle=row.place,
            mark=mark,
            state=words,
            facts=[Fact(label, text) for label, text in facts if text],
            shelf=self.files.shelf(row.id),
            events=events_of(self.backend.ask(timeline, "hazard", row.id)),
        )

    # Why a step cannot follow

    def _why_closed(self) -> str:
        line = self.table.current()
        if line is None or line.rechecked_on is None:
            return ""
        return self.tr("{day} 已经复查销号。").format(day=line.rechecked_on)

    def _why_not_fix(self) -> str:
        line = self.table.current()
        if line is not None and line.rechecked_on is None and line.fixed_on is not None:
            return self.tr("已经登记整改，等别人复查。")
        return self._why_closed()

    def _why_not_recheck(self) -> str:
        line = self.table.current()
        if line is not None and line.fixed_on is None:
            return self.tr("还没有登记“已整改”。")
        return self._why_closed()

    def _report(self) -> None:
        from dorms.ui.upkeep.hazard_forms import ReportForm  # needed when something is found

        open_form(ReportForm(self, self._today))

    def _order(self) -> None:
        from dorms.ui.upkeep.hazard_forms import OrderForm  # as above

        if (line := self.table.current()) is not None:
            open_form(OrderForm(self, self._today, line))

    def _fix(self) -> None:
        from dorms.ui.upkeep.hazard_forms import FixForm  # as above

        if (line := self.table.current()) is not None:
            open_form(FixForm(self, self._today, line))

    def _recheck(self) -> None:
        from dorms.ui.upkeep.hazard_forms import RecheckForm  # as above

        if (line := self.table.current()) is not None:
            open_form(RecheckForm(self, self._today, line))


def stage(line: HazardLine, today: date) -> tuple[Mark, str]:
    """Its status; an open one past its day is late."""
    if line.rechecked_on is not None:
        return Mark(translate("Upkeep", "销"), Shape.SQUARE, Tone.LIVED), translate("Upkeep", "已复查")
    if line.fixed_on is not None:
        return Mark(translate("Upkeep", "改"), Shape.DISC, Tone.WAITING), translate(
            "Upkeep", "已整改，待复查"
        )
    if line.due is not None and line.due < today:
        words = translate("Upkeep", "逾期 {days} 天").format(days=(today - line.due).days)
        return Mark(translate("Upkeep", "逾"), Shape.RING, Tone.DANGER), words
    return Mark(translate("Upkeep", "险"), Shape.RING, Tone.BROKEN), code_words(line.status)


def _columns(today: date) -> list[Column[HazardLine]]:
    return [
        Column(
            translate("Upkeep", "进度"),
            lambda line: stage(line, today)[1],
            mark=lambda line: stage(line, today)[0],
            order=lambda line: (line.rechecked_on is not None, line.due or date.max),
            width=21,
        ),
        Column(translate("Upkeep", "隐患"), lambda line: line.description, width=26),
        Column(
            field_name("unit"),
            lambda line: line.place,
            Kind.PLACE,
            order=lambda line: natural(line.place),
            width=26,
        ),
        Column(translate("Upkeep", "等级"), lambda line: code_words(line.level), width=7),
        Column(translate("Upkeep", "发现日期"), lambda line: str(line.found_on or ""), Kind.DATE, width=11),
        Column(translate("Upkeep", "整改期限"), lambda line: str(line.due or ""), Kind.DATE, width=11),
        Column(translate("Upkeep", "责任人"), lambda line: line.responsible, Kind.NAME, width=10),
    ]
