"""楼栋质保期: until when the builder answers for a building."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Slot

from dorms.actions.upkeep.warranties import set_building_warranty
from dorms.db.queries.upkeep import building_names, building_warranties
from dorms.messages import translate
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.people.fields import add_note


class WarrantyForm(Form):
    """One building and its day; repairs reported before it propose the builder as payer."""

    def __init__(self, page: Page) -> None:
        super().__init__(translate("Upkeep", "楼栋质保期"), translate("Upkeep", "保存(&S)"), self._set, page)
        self._page = page
        self._known: dict[UUID, date | None] = page.backend.ask(building_warranties)
        buildings = [(words, row) for row, words in page.backend.ask(building_names)]
        self.building = self.add(ChoiceField(self.tr("楼栋(&F)"), buildings), "building_id")
        self.until = self.add(DayField(self.tr("质保到哪天(&L)")), "warranty_until")
        add_note(self, self.tr("在质保期内报修的，承担方自动建议为施工单位；期满前两个月在“今日”提醒。"))
        self.building.changed.connect(self._show)
        self._show()
        self.forget_changes()

    @Slot()
    def _show(self) -> None:
        self.look_at(self._page.backend, "building", self.building.value())
        day = self._known.get(self.building.value())
        self.until.line.setText(day.isoformat() if day is not None else "")

    def _set(self) -> Job:
        return self._page.backend.run(
            set_building_warranty, self.building.value(), until=self.until.value(), upon=self.seen
        )
