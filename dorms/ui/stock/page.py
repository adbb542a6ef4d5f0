"""房源: every unit with its state and residents on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from dorms.db.queries.records import stay_records, unit_records
from dorms.db.queries.sheet_checks import vacancy_notes
from dorms.db.queries.timeline import timeline
from dorms.domain.codes import UnitState
from dorms.domain.figures import residents, shown_state
from dorms.domain.records import StayRecord, UnitRecord
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.ui.dossiers.offers import offer_unit_dossier
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.rows import Column, Kind, RowsModel, natural, with_fields
from dorms.ui.kit.states import state_mark, state_words
from dorms.ui.kit.story import events_of
from dorms.ui.kit.table import Table
from dorms.ui.living.units import UnitPeople
from dorms.ui.stock.offers import offer_building, offer_unit_changes, offer_vacancy_plan
from dorms.ui.tickets.offers import offer_report


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit on a day, with whoever lives there."""

    record: UnitRecord
    state: UnitState
    staying: tuple[StayRecord, ...]
    plan: str = ""  # 拟处理, while it is empty
    responsible: str = ""

    @property
    def occupants(self) -> str:
        return "、".join(stay.name for stay in self.staying)


# What the columns show, in their order: where a block may be pasted.
FIELDS = (
    "town", "school", "building", "entrance", "room", "state", "occupants", "unit_type", "floor_area_m2",
    "capacity", "built", "funding", "equipment", "safety", "asset_no", "note", "plan", "responsible",
)  # fmt: skip


class UnitsPage(ListPage[UnitLine]):
    """The stock of the county on the day."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {
            "unit",
            "unit_state",
            "stay",
            "term",
            "assignment",
            "building",
            "entrance",
            "site",
            "school",
            "teacher",
        }
    )
    topic = "units"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        table = Table(
            RowsModel(with_fields(_columns(), FIELDS), identity=lambda line: line.record.id),
            name="units",
            title=self.tr("房源"),
            empty=self.tr("还没有房源。先在“文件”菜单里导入《房源台账》，或点“新建楼栋”登记。"),
            subject="units",
        )
        super().__init__(
            backend, table, inspector=Inspector(self.tr("选一套房源，这里会显示它的资料和经过。"))
        )
        self.building = offer_building(self, today, lambda: None)
        table.add_tool(ActionButton(self.building, primary=True))
        self.people = UnitPeople(self, today, self.chosen_ids)
        offer_unit_dossier(self, today, self.chosen_ids)
        report = offer_report(self, today, self.chosen_ids)
        self.inspector.offer(*self.people.buttons, report, *offer_unit_changes(self, today, self.chosen_ids))
        self.plan = offer_vacancy_plan(self, today, self.empty_ids, self._no_plan)
        self.inspector.offer(self.plan)

    def chosen_ids(self) -> list[UUID]:
        """The chosen units, the current one first."""
        return list(dict.fromkeys(row.record.id for row in self._chosen()))

    def _chosen(self) -> list[UnitLine]:
        current = self.table.current()
        return [*([current] if current else []), *self.table.selected()]

    def empty_ids(self) -> list[UUID]:
        """Those of the chosen units in which nobody lives."""
        return list(dict.fromkeys(row.record.id for row in self._chosen() if not row.staying))

    def _no_plan(self) -> str:
        return "" if self.empty_ids() else self.tr("拟处理和责任人登记在空着的房上，选中的都有人住。")

    def lines(self) -> Sequence[UnitLine]:
        living = residents(self.backend.ask(stay_records, self._today), self._today)
        plans = self.backend.ask(vacancy_notes, self._today)
        found: list[UnitLine] = []
        for unit in self.backend.ask(unit_records):
            staying, plan = tuple(living.get(unit.id, ())), plans.get(unit.id)
            state = UnitState(shown_state(unit, staying, self._today))
            planned = (plan.plan, plan.responsible) if plan is not None and not staying else ("", "")
            found.append(UnitLine(unit, state, staying, *planned))
        return found

    def profile(self, row: UnitLine) -> Profile:
        self.people.follow(row.state, len(row.staying), row.record.capacity)
        unit = row.record
        area = f"{unit.floor_area_m2}" if unit.floor_area_m2 is not None else ""
        facts = [
            (self.tr("住户"), row.occupants),
            (field_name("unit_type"), code_words(unit.unit_type)),
            (field_name("floor_area"), area),
            (field_name("capacity"), str(unit.capacity or "")),
            (field_name("built"), unit.built),
            (field_name("funding"), code_words(unit.funding)),
            (field_name("equipment"), unit.equipment),
            (field_name("safety"), code_words(unit.safety)),
            (field_name("asset_no"), unit.asset_no),
            (field_name("note"), unit.note),
            (field_name("vacancy_plan"), row.plan),
            (field_name("vacancy_keeper"), row.responsible),
        ]
        return Profile(
            title=unit.room,
            subtitle=unit.unit,
            mark=state_mark(row.state),
            state=state_words(row.state),
            facts=[Fact(label, text) for label, text in facts if text],
            events=events_of(self.backend.ask(timeline, "unit", unit.id)),
        )


def _columns() -> list[Column[UnitLine]]:
    return [
        Column(field_name("town"), lambda line: line.record.town, Kind.PLACE, width=10),
        Column(field_name("school"), lambda line: line.record.school, Kind.PLACE, width=18),
        Column(field_name("building"), lambda line: line.record.building, width=6, order=_place),
        Column(field_name("entrance"), lambda line: line.record.entrance, width=7, order=_place),
        Column(field_name("room"), lambda line: line.record.room, width=7, order=_place),
        Column(
            field_name("state"),
            lambda line: state_words(line.state),
            width=14,
            mark=lambda line: state_mark(line.state),
        ),
        Column(translate("Units", "住户"), lambda line: line.occupants, Kind.NAME, width=14),
        Column(field_name("unit_type"), lambda line: code_words(line.record.unit_type), width=14),
        Column(
            field_name("floor_area"),
            lambda line: str(line.record.floor_area_m2 or ""),
            Kind.NUMBER,
            order=lambda line: line.record.floor_area_m2 or 0,
            width=9,
        ),
        Column(
            field_name("capacity"),
            lambda line: str(line.record.capacity or ""),
            Kind.NUMBER,
            order=lambda line: line.record.capacity or 0,
            width=9,
        ),
        Column(field_name("built"), lambda line: line.record.built, Kind.DATE, width=9, shown=False),
        Column(field_name("funding"), lambda line: code_words(line.record.funding), width=12, shown=False),
        Column(field_name("equipment"), lambda line: line.record.equipment, width=24, shown=False),
        Column(field_name("safety"), lambda line: code_words(line.record.safety), width=8, shown=False),
        Column(field_name("asset_no"), lambda line: line.record.asset_no, Kind.CODE, width=22, shown=False),
        Column(field_name("note"), lambda line: line.record.note, width=16),
        Column(field_name("vacancy_plan"), lambda line: line.plan, width=16, shown=False),
        Column(field_name("vacancy_keeper"), lambda line: line.responsible, Kind.NAME, width=9, shown=False),
    ]


def _place(line: UnitLine) -> list[tuple[int, str]]:
    return natural(line.record.unit)
