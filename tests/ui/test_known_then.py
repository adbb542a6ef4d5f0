"""当时知道什么: the timeline leads to the record as it was known after each of its lines."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from dorms.actions.stock import change_unit_state, edit_unit
from dorms.ui.history.known_then import ThenDialog
from dorms.ui.kit.list_page import ListPage
from dorms.ui.shell.window import Window
from tests.builders import County
from tests.ui.hands import wait_for


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    county = County(tmp_path / "county.dorms")
    county.building()
    unit = county.unit("101")
    county.store.run(edit_unit, unit, {"capacity": 3, "note": "朝南"})
    county.store.run(change_unit_state, unit, "维修停用", since=date(2026, 6, 1), note="漏雨")
    county.store.run(edit_unit, unit, {"capacity": 1})
    yield county
    county.store.close()


def then(qtbot: QtBot, window: Window, county: County, at: int) -> dict[str, str]:
    """Click the day of the timeline's line with this place, the newest is 0."""
    window.go("units", county.unit("101"))
    page = window.deck.page
    assert isinstance(page, ListPage)
    days = [one for one in page.inspector.findChildren(QToolButton) if "当时的记录" in one.accessibleName()]
    days[at].click()
    dialog = wait_for(qtbot, window, ThenDialog)
    profile = dialog.pane.profile
    assert profile is not None
    dialog.accept()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    return {fact.label: fact.text for fact in profile.facts}


@pytest.mark.parametrize(("at", "capacity", "states"), [(0, "1", True), (1, "3", True), (2, "3", False)])
def test_the_record_is_shown_as_it_was_known_then(
    qtbot: QtBot, window: Window, county: County, at: int, capacity: str, states: bool
) -> None:
    facts = then(qtbot, window, county, at)

    assert facts["核定人数"] == capacity
    assert facts["备注"] == "朝南"
    assert (facts["使用状态"] == "维修停用") is states


def test_what_is_dated_of_a_teacher_is_named_and_numbers_stay_masked(
    qtbot: QtBot, window: Window, county: County
) -> None:
    teacher = county.teacher("张三丰", marital="已婚", spouse_id="340124199309240008")
    window.go("teachers", teacher)
    page = window.deck.page
    assert isinstance(page, ListPage)
    next(o for o in page.inspector.findChildren(QToolButton) if "当时的记录" in o.accessibleName()).click()
    profile = wait_for(qtbot, window, ThenDialog).pane.profile
    assert profile is not None
    facts = {fact.label: fact.text for fact in profile.facts}

    assert facts["婚姻状况"] == "已婚"
    assert facts["学校"] == "白山镇戴桥小学"
    assert not any("19930924" in text or "1390000" in text for text in facts.values())


def test_before_the_first_correction_nothing_of_it_is_known(
    qtbot: QtBot, window: Window, county: County
) -> None:
    facts = then(qtbot, window, county, 3)

    assert facts["核定人数"] == "2"
    assert "备注" not in facts
