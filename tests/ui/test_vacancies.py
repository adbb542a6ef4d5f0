"""What is planned for empty units, registered on the page of units and not only by a sheet that comes back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dorms.ui.kit.backend import Backend
from dorms.ui.stock.forms import VacancyForm
from dorms.ui.stock.page import UnitsPage
from tests.builders import TODAY, County
from tests.ui.conftest import ime
from tests.ui.hands import at_rest


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    county = County(tmp_path / "county.dorms")
    county.building()
    county.lives(county.teacher("张三丰"), county.unit("201"), since=date(2025, 9, 1))
    yield county
    county.store.close()


def test_a_plan_for_several_empty_units_is_registered_at_once_and_shown(qtbot: QtBot, county: County) -> None:
    backend = Backend(county.store)
    page = UnitsPage(backend, TODAY)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    page.table.choose(county.unit("101"))
    page.table.view.selectAll()
    page.plan.trigger()
    (form,) = page.findChildren(VacancyForm)
    assert form.windowTitle().endswith("3 套")  # the fourth is lived in
    ime(form.plan.widget, "", "维修后分配")
    ime(form.responsible.widget, "", "赵敏")
    with qtbot.waitSignal(form.accepted):
        form.save.click()
    at_rest(qtbot, backend)

    plan = ("维修后分配", "赵敏")
    assert {line.record.room: (line.plan, line.responsible) for line in page.lines()} == {
        "101": plan, "102": plan, "201": ("", ""), "202": plan,
    }  # fmt: skip
    page.table.choose(county.unit("201"))
    assert not page.plan.isEnabled()
    assert "有人住" in page.plan.toolTip()
    backend.close()
