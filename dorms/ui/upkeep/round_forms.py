"""开始检查, 登记结果, 结束这一轮, 房屋鉴定."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot

from dorms.actions.upkeep.inspections import (
    Findings,
    NewHazard,
    begin_round,
    condemn,
    end_inspection,
    record_inspection,
)
from dorms.db.queries.records import unit_records
from dorms.db.queries.upkeep import InspectionLine
from dorms.domain.codes import Safety
from dorms.domain.upkeep.checklists import Checklist, Level, Living, Point, Result
from dorms.errors import DormsError
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.files.field import FilesField
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.people.fields import add_note, say
from dorms.ui.upkeep.points import PointsField

if TYPE_CHECKING:  # the page opens this form
    from dorms.ui.upkeep.inspections import InspectionsPage


class BeginForm(Form):
    """Which checklist, over which units: a building, a school, or all there are."""

    def __init__(self, page: Page, today: date) -> None:
        super().__init__(translate("Upkeep", "开始检查"), translate("Upkeep", "开始(&S)"), self._begin, page)
        self._page, self._today = page, today
        self._units = page.backend.ask(unit_records)
        lists = [(code_words(one), one) for one in Checklist]
        self.checklist = self.add(ChoiceField(self.tr("检查表(&K)"), lists))
        self.scope = self.add(ChoiceField(self.tr("范围(&F)"), self._scopes()))
        self.told = add_note(self)
        self.day = self.add(DayField(self.tr("从哪天起(&D)"), today, required=True), "day")
        self.due = self.add(DayField(self.tr("最迟哪天查完(&L)")), "due")
        self.name = self.add(TextField(self.tr("名称(&N)"), required=True), "name")
        self.checklist.changed.connect(self._propose)
        self.scope.changed.connect(self._propose)
        self._propose()
        self.forget_changes()

    def _scopes(self) -> list[tuple[str, tuple[str, str]]]:
        schools = dict.fromkeys((one.school, "") for one in self._units)
        buildings = dict.fromkeys((one.school, one.building) for one in self._units)
        everything = [(self.tr("全部房源"), ("", ""))]
        return everything + [(" ".join(filter(None, one)), one) for one in [*schools, *buildings]]

    def units(self) -> list[UUID]:
        """The units in scope."""
        school, building = self.scope.value()
        return [
            one.id for one in self._units if school in ("", one.school) and building in ("", one.building)
        ]

    @Slot()
    def _propose(self) -> None:
        say(self, self.told, self.tr("共 {count} 套，每套一张检查表。").format(count=len(self.units())))
        words = self.tr("{month} {checklist}检查")
        self.name.line.setText(words.format(month=f"{self._today:%Y-%m}", checklist=self.checklist.value()))

    def _begin(self) -> Job:
        return self._page.backend.run(
            begin_round, self.name.value(), self.checklist.value(), self.units(),
            day=self.day.required_value(), due=self.due.value(),
        )  # fmt: skip


class RecordForm(Form):
    """What was seen at one place; all in order is one press of the button."""

    def __init__(self, page: "InspectionsPage", today: date, line: InspectionLine) -> None:
        super().__init__(
            translate("Upkeep", "检查结果　{place}").format(place=line.place), translate("Upkeep", "保存(&S)"),
            self._record, page,
        )  # fmt: skip
        self._page, self._today, self._line = page, today, line
        self.look_at(page.backend, "inspection", line.id)
        self.day = self.add(DayField(self.tr("检查日期(&D)"), line.day or today, required=True), "day")
        self.inspectors = self.add(
            TextField(self.tr("检查人(&N)"), line.inspectors or page.inspectors, required=True,
                      hint=self.tr("两人，用顿号隔开")), "inspectors",
        )  # fmt: skip
        self.present = self.add(TextField(self.tr("在场人(&P)"), line.present), "present")
        living = [(self.tr("没有看"), ""), *((code_words(one), str(one)) for one in Living)]
        self.lived_in = self.add(ChoiceField(self.tr("是否居住(&J)"), living, line.lived_in), "lived_in")
        self.evidence = self.add(TextField(self.tr("居住依据(&E)"), line.evidence), "evidence")
        self.points = self.add(PointsField(self.tr("各项合格"), line.points, grow=self.grow))
        levels = [(code_words(one), str(one)) for one in Level]
        self.level = self.add(ChoiceField(self.tr("隐患等级(&L)"), levels), "level")
        self.due = self.add(DayField(self.tr("整改期限(&Q)")), "due")
        self.note = self.add(TextField(self.tr("备注(&B)"), line.note), "note")
        self.photos = self.add(FilesField(self.tr("照片(&Z)"), grow=self.grow), "files")
        self.lived_in.changed.connect(self._show_wanted)
        self.points.changed.connect(self._show_wanted)
        self._show_wanted()
        self.forget_changes()

    def _bad(self) -> list[Point]:
        try:
            return [point for point in self.points.value() if point.result == Result.BAD]
        except DormsError:
            return []

    @Slot()
    def _show_wanted(self) -> None:
        """Evidence where somebody looked whether it is lived in; level and deadline where something is wrong."""
        self.show_field(self.evidence, bool(self.lived_in.value()))
        is_count = self._line.checklist == Checklist.STOCK
        for field in (self.level, self.due):
            self.show_field(field, bool(self._bad()) and not is_count)

    def _record(self) -> Job:
        self._page.inspectors = self.inspectors.value()
        hazards: list[NewHazard] = []
        if self._line.checklist != Checklist.STOCK:
            hazards = [
                NewHazard(description=_words(point), level=self.level.value(), due=self.due.value())
                for point in self._bad()
            ]
        found = Findings(
            day=self.day.required_value(), inspectors=self.inspectors.value(), points=self.points.value(),
            present=self.present.value(), lived_in=self.lived_in.value(), evidence=self.evidence.value(),
            note=self.note.value(), hazards=hazards, files=self.photos.value(),
        )  # fmt: skip
        return self._page.backend.run(
            record_inspection, self._line.id, found, today=self._today, upon=self.seen
        )


def _words(point: Point) -> str:
    return f"{point.name}：{point.note}" if point.note else point.name


class CloseRoundForm(Form):
    """结束这一轮: places nobody looked at need a reason."""

    def __init__(self, page: Page, today: date, line: InspectionLine) -> None:
        title = translate("Upkeep", "结束检查　{name}").format(name=line.round)
        super().__init__(title, translate("Upkeep", "结束(&S)"), self._close, page)
        self._page, self._today, self._line = page, today, line
        if line.round_id is not None:
            self.look_at(page.backend, "inspection_round", line.round_id)
        self.note = self.add(NoteField(self.tr("没有查完的理由(&R)"), lines=2), "note")
        self.forget_changes()

    def _close(self) -> Job:
        note = self.note.value()
        return self._page.backend.run(
            end_inspection, self._line.round_id, day=self._today, note=note, reason=note, upon=self.seen
        )


class CondemnForm(Form):
    """房屋鉴定: C and D close the unit."""

    def __init__(self, page: Page, today: date, line: InspectionLine) -> None:
        title = translate("Upkeep", "房屋鉴定　{place}").format(place=line.place)
        super().__init__(title, translate("Upkeep", "保存(&S)"), self._condemn, page)
        self._page, self._line = page, line
        if line.unit_id is not None:
            self.look_at(page.backend, "unit", line.unit_id)
        self.grade = self.add(
            ChoiceField(self.tr("等级(&K)"), [(code_words(one), str(one)) for one in Safety]), "safety"
        )
        add_note(self, self.tr("C级、D级的房屋自动转为“危房停用”，不能再安排人住。"))
        self.since = self.add(DayField(self.tr("从哪天起(&D)"), today, required=True), "since")
        self.note = self.add(NoteField(self.tr("鉴定报告(&B)"), required=True, lines=2), "note")
        self.forget_changes()

    def _condemn(self) -> Job:
        note = self.note.value()
        return self._page.backend.run(
            condemn, self._line.unit_id, grade=self.grade.value(), since=self.since.required_value(), note=note,
            reason=note, upon=self.seen,
        )  # fmt: skip
