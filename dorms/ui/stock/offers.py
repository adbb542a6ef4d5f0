"""What the pages of units offer: a new building, a unit's facts, the state of one unit or of many."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from dorms.db.queries.stock import unit_name
from dorms.messages import translate
from dorms.ui.kit.page import Page

Chosen = Callable[[], Sequence[UUID]]


def offer_building(page: Page, today: date, school: Callable[[], UUID | None]) -> QAction:
    """新建楼栋, with the school on screen filled in."""

    def ask() -> None:
        from dorms.ui.stock.building import BuildingForm  # needed when somebody builds

        form = BuildingForm(page, today, school())
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.open()

    return page.offer(translate("Stock", "新建楼栋(&B)…"), ask, icon="building")


def offer_unit_changes(page: Page, today: date, chosen: Chosen) -> list[QAction]:
    """变更房屋状态 of all chosen units, 修改房源资料 of the first one."""

    def change_state() -> None:
        from dorms.ui.stock.forms import StateForm  # needed when somebody changes something

        if units := chosen():
            form = StateForm(page, units, page.backend.ask(unit_name, units[0]), today)
            form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            form.open()

    def edit() -> None:
        from dorms.ui.stock.forms import UnitForm  # as above

        if units := chosen():
            form = UnitForm(page, units[0], page.backend.ask(unit_name, units[0]))
            form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            form.open()

    return [
        page.offer(translate("Stock", "变更房屋状态(&Z)…"), change_state, icon="settings", needs_row=True),
        page.offer(translate("Stock", "修改房源资料(&G)…"), edit, icon="edit", needs_row=True),
    ]


def offer_vacancy_plan(page: Page, today: date, empty: Chosen, why_not: Callable[[], str]) -> QAction:
    """空置处理: what is planned for the chosen empty units, and who sees to it."""

    def plan() -> None:
        from dorms.ui.stock.forms import VacancyForm  # needed when somebody plans something

        if units := empty():
            form = VacancyForm(page, units, page.backend.ask(unit_name, units[0]), today)
            form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            form.open()

    words = translate("Stock", "空置房拟处理(&U)…")
    return page.offer(words, plan, icon="calendar", needs_row=True, why_not=why_not)
