"""新建楼栋: a building by its numbering rule, every room number on screen before anything is written."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from dorms.actions.stock import NewBuilding, add_building, room_numbers
from dorms.db.queries.stock import SchoolChoice, first_unit, school_choices
from dorms.db.store import Outcome
from dorms.domain.codes import Funding, Sex, UnitType
from dorms.errors import DormsError
from dorms.errors.living import BadNumber
from dorms.messages import explain, translate
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NumberField, PickField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.kit.picker import Choice

PATTERNS = ("{floor}{room:02d}", "{floor}{room}", "{floor}-{room}", "{floor:02d}{room:02d}")
FLOORS_SHOWN = 8
ROOMS_SHOWN = 12


class BuildingForm(Form):
    """Four answers make a building; the rest can be left for later."""

    def __init__(self, page: Page, today: date, school: UUID | None = None) -> None:
        super().__init__(
            translate("BuildingForm", "新建楼栋"), translate("BuildingForm", "建立(&S)"), self._build, page
        )
        self._page = page
        self._schools = {one.id: one for one in page.backend.ask(school_choices)}
        self._ask_place(school)
        self._ask_rule()
        self._ask_facts(today)
        self.preview = QLabel()
        self._lay_out_preview()
        for field in (self.entrances, self.floors, self.per_floor, self.first_floor, self.pattern):
            field.changed.connect(self.show_rooms)
        self.school.changed.connect(self._on_school)
        self.show_rooms()

    def _ask_place(self, school: UUID | None) -> None:
        choices = [Choice(one.name, one.id, one.town) for one in self._schools.values()]
        only = choices[0].value if len(choices) == 1 else None
        self.school = self.add(PickField(self.tr("学校(&X)"), choices, school or only), name="school")
        known = self._schools.get(self.school.value()) if school or only else None
        name = _next_name(known) if known else ""
        self.name = self.add(
            TextField(self.tr("楼栋(&N)"), name, required=True, hint=self.tr("如：3栋")), name="building"
        )

    def _ask_rule(self) -> None:
        self.entrances = self.add(
            TextField(
                self.tr("单元(&E)"),
                self.tr("1单元"),
                required=True,
                hint=self.tr("几个单元用空格隔开；限住的加性别，如：1单元男 2单元女"),
            )
        )
        self.floors = self.add(NumberField(self.tr("层数(&F)"), 5, required=True), name="floors")
        self.per_floor = self.add(NumberField(self.tr("每层几套(&R)"), 4, required=True), name="rooms")
        self.first_floor = self.add(NumberField(self.tr("从第几层起(&G)"), 1, required=True))
        rule = NewBuilding(UUID(int=0), "", floors=2, rooms_per_floor=12)
        self.pattern = self.add(
            ChoiceField(self.tr("编号规则(&P)"), [(_example(rule, one), one) for one in PATTERNS]),
            name="pattern",
        )

    def _ask_facts(self, today: date) -> None:
        self.unit_type = self.add(ChoiceField(self.tr("户型(&T)"), _or_later(list(UnitType))))
        self.area = self.add(NumberField(self.tr("每套建筑面积(&A)")), name="floor_area_m2")
        self.capacity = self.add(NumberField(self.tr("核定人数(&C)"), 1, required=True), name="capacity")
        self.programme = self.add(ChoiceField(self.tr("资金来源(&M)"), _or_later(list(Funding))))
        self.since = self.add(DayField(self.tr("启用日期(&D)"), today))

    def _lay_out_preview(self) -> None:
        """Beside the fields: below them it would not fit a small screen."""
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.preview.setWordWrap(True)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.preview.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.preview.setAccessibleName(self.tr("将要建立的房间"))
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.addWidget(self.preview)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.removeItem(self.rows)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(self.rows, 3)
        both.addWidget(card, 2)
        column.insertLayout(1, both)
        self.setMinimumWidth(780)

    def wanted(self) -> NewBuilding:
        """What the fields say."""
        entrances = _entrances(self.entrances.value())
        unit_type, programme = self.unit_type.value(), self.programme.value()
        return NewBuilding(
            school_id=self.school.value(),
            name=self.name.value(),
            entrances=tuple(entrances),
            first_floor=_whole(self.first_floor, "floor", 0, 40),
            floors=_whole(self.floors, "floors", 1, 40),
            rooms_per_floor=_whole(self.per_floor, "rooms", 1, 60),
            pattern=self.pattern.value(),
            gender={name: sex for name, sex in entrances.items() if sex},
            unit_type=unit_type,
            floor_area=self.area.value(),
            capacity=_whole(self.capacity, "capacity", 1, 20),
            programme=programme,
        )

    @Slot()
    def show_rooms(self) -> None:
        """Every room number as it would be written, floor by floor as the building stands."""
        try:
            entrances = _entrances(self.entrances.value())
            rule = NewBuilding(
                UUID(int=0),
                "",
                first_floor=_whole(self.first_floor, "floor", 0, 40),
                floors=_whole(self.floors, "floors", 1, 40),
                rooms_per_floor=_whole(self.per_floor, "rooms", 1, 60),
                pattern=self.pattern.value(),
            )
            self.preview.setText(_pictured(rule, entrances))
        except DormsError as error:
            self.preview.setText(explain(error))
        self._grow.start()

    @Slot()
    def _on_school(self) -> None:
        if self.name.line.isModified():
            return
        choice = self.school.picker.choice
        known = self._schools.get(choice.value) if choice else None
        self.name.line.setText(_next_name(known) if known else "")

    def _build(self) -> Job:
        job = self._page.backend.run(add_building, self.wanted(), since=self.since.value())
        job.done.connect(self._on_built)
        return job

    @Slot(object)
    def _on_built(self, outcome: Outcome[UUID]) -> None:
        unit = self._page.backend.ask(first_unit, outcome.result)
        self._page.wanted.emit("board", unit)


def _entrances(text: str) -> dict[str, str]:
    """Each entrance with the sex it is kept for, or nothing."""
    names = [part for part in re.split(r"[\s,，、;；]+", text) if part]
    return {
        name.rstrip("".join(Sex)): next((str(sex) for sex in Sex if name.endswith(sex)), "") for name in names
    }


def _whole(field: NumberField, name: str, low: int, high: int) -> int:
    number = field.value() or Decimal(0)
    if number != number.to_integral_value() or not low <= number <= high:
        raise BadNumber(name, str(number), str(low), str(high))
    return int(number)


def _example(rule: NewBuilding, pattern: str) -> str:
    numbers = [pattern.format(floor=floor, room=room) for floor, room in ((1, 1), (1, 2), (5, 12))]
    return translate("BuildingForm", "{one}、{two} … {last}（5 层 12 号）").format(
        one=numbers[0], two=numbers[1], last=numbers[2]
    )


def _pictured(rule: NewBuilding, entrances: dict[str, str]) -> str:
    """The rooms of one entrance from the top floor down, and how many there are in all."""
    floors: dict[int, list[str]] = {}
    for floor, room in room_numbers(rule):
        floors.setdefault(floor, []).append(room)
    lines = [_shortened(rooms) for _, rooms in sorted(floors.items(), reverse=True)]
    if len(lines) > FLOORS_SHOWN:
        lines = [*lines[: FLOORS_SHOWN - 2], "…", lines[-1]]
    total = translate("BuildingForm", "共 {count} 套：{entrances}，每个单元 {each} 套").format(
        count=len(entrances) * rule.floors * rule.rooms_per_floor,
        entrances="、".join(_entrance_words(name, sex) for name, sex in entrances.items()),
        each=rule.floors * rule.rooms_per_floor,
    )
    return "\n".join([total, *lines])


def _entrance_words(name: str, sex: str) -> str:
    return translate("BuildingForm", "{name}（限{sex}）").format(name=name, sex=sex) if sex else name


def _shortened(rooms: list[str]) -> str:
    if len(rooms) <= ROOMS_SHOWN:
        return "  ".join(rooms)
    return "  ".join([*rooms[: ROOMS_SHOWN - 2], "…", rooms[-1]])


def _or_later(codes: Sequence[Any]) -> list[tuple[str, str]]:
    return [(translate("BuildingForm", "（以后再填）"), ""), *((str(code), str(code)) for code in codes)]


def _next_name(school: SchoolChoice) -> str:
    """The number after the highest of the school's buildings, where they are numbered."""
    numbers = [int(found[1]) for name in school.buildings if (found := re.fullmatch(r"(\d+)\D*", name))]
    return translate("BuildingForm", "{number}栋").format(number=max(numbers, default=0) + 1)
