"""Buildings, units and their states, as a clerk changes them in the window."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dorms.db.queries.stock import unit_values
from dorms.domain.codes import UnitState
from dorms.ui.board.page import BoardPage
from dorms.ui.kit.forms import Form
from dorms.ui.shell.window import Window
from dorms.ui.stock.building import BuildingForm
from dorms.ui.stock.forms import StateForm, UnitForm
from dorms.ui.stock.page import UnitsPage
from tests.builders import County
from tests.ui.conftest import ime, unnamed
from tests.ui.hands import at_rest, wait_for

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    county = County(tmp_path / "county.dorms")
    county.building()
    county.lives(county.teacher("张三丰"), county.unit("201"), since=date(2025, 9, 1))
    yield county
    county.store.close()


def units_page(window: Window) -> UnitsPage:
    window.go("units")
    page = window.deck.page
    assert isinstance(page, UnitsPage)
    return page


def board_page(window: Window) -> BoardPage:
    window.go("board")
    page = window.deck.page
    assert isinstance(page, BoardPage)
    return page


def offered(page: UnitsPage | BoardPage, words: str) -> QAction:
    return next(offer.action for offer in page.offers if words in offer.action.text())


def save(qtbot: QtBot, window: Window, form: Form) -> None:
    qtbot.waitUntil(form.isActiveWindow)
    with qtbot.waitSignal(form.accepted):
        qtbot.keyClick(form, Qt.Key.Key_S, CTRL)
    assert window.backend is not None
    at_rest(qtbot, window.backend)


def test_forty_rooms_are_built_by_the_keyboard_and_shown_on_the_board(
    qtbot: QtBot, window: Window, county: County
) -> None:
    offered(units_page(window), "新建楼栋").trigger()
    form = wait_for(qtbot, window, BuildingForm)
    assert form.name.value() == "2栋", "the next number is proposed"

    form.floors.line.setFocus()
    form.floors.line.selectAll()
    qtbot.keyClicks(form.floors.line, "5")
    form.per_floor.line.selectAll()
    qtbot.keyClicks(form.per_floor.line, "8")

    assert form.preview.text().splitlines()[0] == "共 40 套：1单元，每个单元 40 套"
    assert form.preview.text().splitlines()[1].split() == [f"50{at}" for at in range(1, 9)]
    assert form.preview.text().splitlines()[-1].split() == [f"10{at}" for at in range(1, 9)]

    save(qtbot, window, form)

    page = window.deck.page
    assert isinstance(page, BoardPage)
    unit = page.board.view.unit()
    assert unit is not None
    assert (unit.building, unit.room) == ("2栋", "101")
    assert sum(one.building == "2栋" for one in page.board.model.units) == 40
    assert "新建楼栋" in window.toast.words.text()

    qtbot.mouseClick(window.toast.back, Qt.MouseButton.LeftButton)
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    assert not any(one.building == "2栋" for one in page.board.model.units)


def test_the_preview_says_what_is_wrong_before_anything_is_written(qtbot: QtBot, window: Window) -> None:
    offered(units_page(window), "新建楼栋").trigger()
    form = wait_for(qtbot, window, BuildingForm)

    form.per_floor.line.setText("八")
    assert "不是数字" in form.preview.text()

    form.per_floor.line.setText("12")
    form.pattern.box.setCurrentIndex(1)  # 1 and 11 on floor 1 are 11 and 111, on floor 11 so is 1
    form.floors.line.setText("11")
    assert "11" in form.preview.text()

    form.floors.line.setText("99")
    assert "层数" in form.preview.text()


def test_entrances_with_a_sex_are_limited_to_it(qtbot: QtBot, window: Window, county: County) -> None:
    offered(units_page(window), "新建楼栋").trigger()
    form = wait_for(qtbot, window, BuildingForm)
    form.entrances.line.setText("1单元男、2单元女")

    assert "1单元（限男）、2单元（限女）" in form.preview.text()
    save(qtbot, window, form)

    page = window.deck.page
    assert isinstance(page, BoardPage)
    badges = {one.entrance: {badge.value for badge in one.badges} for one in page.board.model.units}
    assert "women" in badges["2单元"]


def test_a_building_of_a_name_that_exists_is_refused_in_the_form(qtbot: QtBot, window: Window) -> None:
    offered(units_page(window), "新建楼栋").trigger()
    form = wait_for(qtbot, window, BuildingForm)
    form.name.line.setText("1栋")

    assert window.backend is not None
    qtbot.waitUntil(form.isActiveWindow)
    qtbot.keyClick(form, Qt.Key.Key_S, CTRL)
    at_rest(qtbot, window.backend)

    assert form.isVisible()
    assert "1栋" in form.refused.text() + form.words_beside(1)


def test_only_what_was_changed_of_a_unit_is_written(qtbot: QtBot, window: Window, county: County) -> None:
    page = units_page(window)
    page.table.choose(county.unit("101"))
    offered(page, "修改房源资料").trigger()
    form = wait_for(qtbot, window, UnitForm)
    area = form.field("floor_area")
    area.widget.setProperty("text", "35.5")

    assert dict(form.changes()) == {"floor_area": area.value()}
    save(qtbot, window, form)

    assert str(county.store.ask(unit_values, county.unit("101")).floor_area) == "35.50"
    profile = page.inspector.profile
    assert profile is not None
    assert profile.events[0].title == "修改房源资料"
    assert "建筑面积" in profile.events[0].detail


def test_a_unit_is_closed_from_the_board_with_its_reason(
    qtbot: QtBot, window: Window, county: County
) -> None:
    page = board_page(window)
    page.board.view.choose(county.unit("102"))
    offered(page, "变更房屋状态").trigger()
    form = wait_for(qtbot, window, StateForm)
    form.state.box.setCurrentText("维修停用")

    form.try_save()
    assert "还没有填" in form.words_beside(2)
    ime(form.note.edit, "wu ding", "屋顶漏雨")
    save(qtbot, window, form)

    unit = page.board.view.unit()
    assert unit is not None
    assert unit.state is UnitState.UNDER_REPAIR


def test_many_units_change_at_once_and_those_with_residents_are_left_out(
    qtbot: QtBot, window: Window, county: County
) -> None:
    page = units_page(window)
    page.table.view.selectRow(0)
    qtbot.keyClick(page.table.view, Qt.Key.Key_A, CTRL)
    offered(page, "变更房屋状态").trigger()
    form = wait_for(qtbot, window, StateForm)
    form.state.box.setCurrentText("注销")
    assert form.told.text() == "将变更 3 套；1 套有人住，不能注销，保持不变。"
    form.note.edit.setPlainText("拆除")

    save(qtbot, window, form)

    assert sorted(line.state for line in page.lines()) == sorted(["注销", "注销", "注销", "在住"])
    assert "成批变更房屋状态" in window.toast.words.text()
    qtbot.mouseClick(window.toast.back, Qt.MouseButton.LeftButton)
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    assert sorted(line.state for line in page.lines()) == sorted(["可分配", "可分配", "可分配", "在住"])


@pytest.mark.parametrize("words", ["新建楼栋", "变更房屋状态", "修改房源资料"])
def test_every_field_has_a_name_for_a_screen_reader(
    qtbot: QtBot, window: Window, county: County, words: str
) -> None:
    page = units_page(window)
    page.table.choose(county.unit("101"))
    offered(page, words).trigger()
    form = wait_for(qtbot, window, Form)

    form.refused.setText("…")  # empty and hidden until something is refused
    assert unnamed(form) == []
    assert form.sizeHint().height() < 560, "a small screen at 125 % is 614 high"
    assert QApplication.focusWidget() is not None
