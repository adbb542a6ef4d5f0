"""总表 as a clerk keeps it: put in, read against its flats, taken out."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dorms.actions.money.bulk_meters import NewBulkMeter, put_in_bulk_meter, read_bulk_meter
from dorms.actions.money.meters import NewMeter, NewReading, put_in_meter, read_meters
from dorms.db.queries.bulk_meters import bulk_lines
from dorms.db.queries.upkeep import building_names
from dorms.ui.kit.inspector import Profile
from dorms.ui.money.bulk_forms import PutInForm, ReadForm
from dorms.ui.money.bulk_meters import BulkMetersPage, standing_of
from dorms.ui.money.reading import ReadingForm
from dorms.ui.shell.window import Window
from tests.builders import TODAY, County
from tests.ui.hands import ask, at_rest, choose_first, offered, page_of, save, wait_for
from tests.ui.test_people import county, window

__all__ = ["county", "window"]  # fixtures

MAY = date(2026, 5, 1)


@pytest.fixture
def building(county: County) -> UUID:
    """Two of the flats have meters of their own; one of them is read."""
    for room in ("101", "102"):
        new = NewMeter(unit_id=county.unit(room), kind="电", number=f"D{room}", day=MAY)
        county.store.run(put_in_meter, new, today=TODAY)
    reading = NewReading(unit_id=county.unit("101"), kind="电", value=Decimal(40))
    county.store.run(read_meters, [reading], day=TODAY, today=TODAY)
    return county.store.ask(building_names)[0][0]


def put_in(county: County, building: UUID, number: str = "总1") -> UUID:
    new = NewBulkMeter(building_id=building, kind="电", number=number, day=MAY)
    return county.store.run(put_in_bulk_meter, new, today=TODAY).result


def rest(qtbot: QtBot, window: Window) -> None:
    """The sums are there."""
    assert window.backend is not None
    at_rest(qtbot, window.backend)


def profile(window: Window) -> Profile:
    page = page_of(window)
    assert isinstance(page, BulkMetersPage)
    assert page.inspector.profile is not None
    return page.inspector.profile


def test_a_buildings_meter_is_put_in_read_with_a_warning_and_taken_out(
    qtbot: QtBot, window: Window, county: County, building: UUID
) -> None:
    window.go("bulk_meters")
    form = ask(qtbot, window, "装总表", PutInForm)
    form.building.picker.choose(building)
    form.kind.box.setCurrentIndex(1)
    form.number.line.setText("总1")
    form.day.line.setText(MAY.isoformat())
    save(qtbot, window, form)
    assert profile(window).state == "待抄", "the new one is chosen"
    read = ask(qtbot, window, "抄总表", ReadForm)
    read.value.line.setText("100")
    save(qtbot, window, read)
    assert "公摊占 60.0%，超过 10%" in window.toast.words.text()
    shown = profile(window)
    assert shown.state == "公摊 60.0%"
    assert shown.mark is not None
    assert shown.mark.letter == "超"
    assert "超过 10%" in shown.notices[0]
    assert "1 块户表这段时间没有抄" in shown.notices[1]
    assert [(one.day, one.title) for one in shown.events] == [("1单元102", "未抄"), ("1单元101", "40 度")]
    action = offered(page_of(window), "抄总表")
    assert not action.isEnabled()
    assert "今天已经抄过" in action.toolTip(), "grey, and says why"


def test_it_is_taken_out_with_a_last_reading_and_its_flats_are_read_from_here(
    qtbot: QtBot, window: Window, county: County, building: UUID
) -> None:
    put_in(county, building)
    window.go("bulk_meters")
    rest(qtbot, window)
    choose_first(window)
    offered(page_of(window), "抄各户的表").trigger()
    flats = wait_for(qtbot, window, ReadingForm)
    assert flats.table.rowCount() == 2
    flats.reject()
    form = ask(qtbot, window, "拆总表", ReadForm)
    form.value.line.setText("42")
    save(qtbot, window, form)
    choose_first(window)
    shown = profile(window)
    assert shown.state == "已拆"
    assert ("公摊", "2 度（4.8%）") in [(one.label, one.text) for one in shown.facts], "it stays to be read"
    assert shown.mark is not None
    assert shown.mark.letter == "拆"
    for words in ("抄总表", "拆总表"):
        action = offered(page_of(window), words)
        assert not action.isEnabled()
        assert "已经拆了" in action.toolTip()


def test_what_runs_backwards_is_said_in_the_form(
    qtbot: QtBot, window: Window, county: County, building: UUID
) -> None:
    meter = put_in(county, building)
    county.store.run(read_bulk_meter, meter, value=Decimal(41), day=date(2026, 6, 1), today=TODAY)
    assert standing_of(county.store.ask(bulk_lines, TODAY)[0]).letter == "超", "no flat was read till then"
    window.go("bulk_meters")
    rest(qtbot, window)
    choose_first(window)
    form = ask(qtbot, window, "抄总表", ReadForm)
    form.value.line.setText("40")
    qtbot.keyClick(form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(form.words_beside(0)))
    form.forget_changes()
