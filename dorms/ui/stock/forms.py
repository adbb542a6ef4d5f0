"""修改房源资料, 变更房屋状态, 空置房拟处理: of one unit, or of many at once."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel

from dorms.actions.revising.vacancies import plan_vacancies
from dorms.actions.stock import change_unit_state, change_unit_states, edit_unit
from dorms.db.queries.sheet_checks import vacancy_notes
from dorms.db.queries.stock import lived_in, unit_values
from dorms.domain.codes import Funding, Safety, Sex, UnitState, UnitType
from dorms.domain.living import STORED_STATES
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, NumberField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page

CODES = {"unit_type": UnitType, "gender": Sex, "programme": Funding, "safety": Safety}
AREAS = ("floor_area", "usable_area")


class UnitForm(Form):
    """The facts of a unit that have no date; only what was changed is written."""

    def __init__(self, page: Page, unit: UUID, label: str) -> None:
        super().__init__(
            translate("Stock", "修改房源资料　{unit}").format(unit=label),
            translate("Stock", "保存(&S)"),
            self._save,
            page,
        )
        self._page, self._unit = page, unit
        self.look_at(page.backend, "unit", unit)
        self._before = page.backend.ask(unit_values, unit)
        self._codes = {name: self._choose(name) for name in ("unit_type",)}
        self._areas = {
            name: self.add(NumberField(field_name(name), getattr(self._before, name)), name) for name in AREAS
        }
        self.capacity = self.add(NumberField(field_name("capacity"), self._before.capacity), "capacity")
        self._codes |= {name: self._choose(name) for name in ("gender", "programme", "safety")}
        self._texts = {
            name: self.add(TextField(field_name(name), getattr(self._before, name)), name)
            for name in ("built", "equipment", "asset_no", "note")
        }
        self.reason = self.add(TextField(self.tr("修改原因(&R)"), hint=self.tr("可不填")))

    def _choose(self, name: str) -> ChoiceField[str]:
        """The known codes, and whatever else is on record."""
        now = str(getattr(self._before, name))
        codes = ["", *(str(code) for code in CODES[name])]
        choices = [*codes, *([now] if now not in codes else [])]
        empty = self.tr("不限") if name == "gender" else self.tr("（未填）")
        return self.add(
            ChoiceField(field_name(name), [(code_words(one) or empty, one) for one in choices], now), name
        )

    def changes(self) -> Mapping[str, object]:
        """The fields whose value differs from the one on record."""
        wanted: dict[str, object] = {name: field.value() for name, field in self._codes.items()}
        wanted |= {name: field.value() for name, field in self._areas.items()}
        wanted |= {name: field.value() for name, field in self._texts.items()}
        places = self.capacity.value()
        wanted["capacity"] = int(places) if isinstance(places, Decimal) else None
        return {name: value for name, value in wanted.items() if value != getattr(self._before, name)}

    def field(self, name: str) -> TextField | NumberField | ChoiceField[str]:
        """The field of this name."""
        return (self._texts | self._areas | self._codes | {"capacity": self.capacity})[name]

    def _save(self) -> Job:
        return self._page.backend.run(
            edit_unit, self._unit, self.changes(), reason=self.reason.value(), upon=self.seen
        )


class StateForm(Form):
    """From a day on, in another state; closing, reserving and striking off need a reason."""

    def __init__(self, page: Page, units: Sequence[UUID], label: str, today: date) -> None:
        title = (
            translate("Stock", "变更房屋状态　{unit}")
            if len(units) == 1
            else translate("Stock", "变更房屋状态　{count} 套")
        )
        super().__init__(
            title.format(unit=label, count=len(units)), translate("Stock", "变更(&S)"), self._save, page
        )
        self._page, self._units = page, list(units)
        states = [(code_words(state), state) for state in STORED_STATES]
        self.state = self.add(ChoiceField(self.tr("改为(&T)"), states), name="state")
        self.since = self.add(DayField(self.tr("从哪天起(&D)"), today, required=True), name="since")
        self.note = self.add(NoteField(self.tr("原因(&R)"), lines=2), name="note")
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setObjectName("muted")
        self.rows.addRow("", self.told)
        for field in (self.state, self.since):
            field.changed.connect(self.count)
        self.count()

    @Slot()
    def count(self) -> None:
        """Say how many will change, and which are left out and why."""
        kept = self._kept()
        changing, skipped = len(self._units) - len(kept), len(kept)
        words = self.tr("将变更 {count} 套。") if len(self._units) > 1 else ""
        if skipped:
            words = self.tr("将变更 {count} 套；{skipped} 套有人住，不能注销，保持不变。")
        self.told.setText(words.format(count=changing, skipped=skipped))
        self.save.setEnabled(changing > 0)

    def _kept(self) -> frozenset[UUID]:
        """Units with residents, which are not struck off."""
        if self.state.value() != UnitState.CANCELLED or self.since.refusal():
            return frozenset()
        return self._page.backend.ask(lived_in, self._units, self.since.required_value())

    def _all_readable(self) -> bool:
        self.note.require(self.state.value() != STORED_STATES[0])
        return super()._all_readable()

    def _save(self) -> Job:
        kept = self._kept()
        units = [unit for unit in self._units if unit not in kept]
        since, note, state = self.since.required_value(), self.note.value(), self.state.value()
        if len(units) == 1:
            return self._page.backend.run(change_unit_state, units[0], state, since=since, note=note)
        return self._page.backend.run(change_unit_states, units, state, since=since, note=note)


class VacancyForm(Form):
    """拟处理 and 责任人 of empty units, as 空置房统计 shows them; they stand until somebody moves in."""

    def __init__(self, page: Page, units: Sequence[UUID], label: str, today: date) -> None:
        words = (
            translate("Stock", "空置房拟处理　{unit}")
            if len(units) == 1
            else translate("Stock", "空置房拟处理　{count} 套")
        )
        super().__init__(
            words.format(unit=label, count=len(units)), translate("Stock", "登记(&S)"), self._save, page
        )
        self._page, self._units, self._today = page, list(units), today
        if len(units) == 1:
            self.look_at(page.backend, "unit", units[0])
        note = page.backend.ask(vacancy_notes, today).get(units[0]) if len(units) == 1 else None
        self.plan = self.add(
            TextField(
                field_name("vacancy_plan"),
                note.plan if note else "",
                hint=self.tr("如：维修后分配、申请注销"),
            ),
            "vacancy_plan",
        )
        self.responsible = self.add(
            TextField(field_name("vacancy_keeper"), note.responsible if note else ""), "vacancy_keeper"
        )
        self.forget_changes()

    def _save(self) -> Job:
        upon = self.seen if len(self._units) == 1 else None
        return self._page.backend.run(
            plan_vacancies, self._units, plan=self.plan.value(), responsible=self.responsible.value(),
            day=self._today, upon=upon,
        )  # fmt: skip
