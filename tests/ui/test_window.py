"""The window on a real store: what a clerk does, what a clerk sees."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from dorms.actions.people import NewTeacher, register_teacher
from dorms.actions.stays import move_out
from dorms.ui.board.page import BoardPage
from dorms.ui.kit import theme
from dorms.ui.kit.list_page import ListPage
from dorms.ui.shell.navigation import groups, places
from dorms.ui.shell.window import Window
from dorms.ui.today.page import TodayPage
from tests.builders import TODAY, County
from tests.ui.conftest import ime, unnamed


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    county = County(tmp_path / "county.dorms")
    county.building()
    county.lives(
        county.teacher("张三丰"), county.unit("201"), since=date(2025, 9, 1), last_day=date(2026, 7, 31)
    )
    yield county
    county.store.close()


def list_of(window: Window, name: str) -> ListPage[object]:
    window.go(name)
    page = window.deck.page
    assert isinstance(page, ListPage)
    return page


def chosen(window: Window) -> Any:
    """The chosen row of the list on screen."""
    page = window.deck.page
    assert isinstance(page, ListPage)
    return page.table.current()


def shown_texts(page: ListPage[object]) -> list[str]:
    model = page.table.rows
    return [
        str(model.index(row, column).data())
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]


def test_the_skeleton_stands_before_a_store_is_open(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.show()

    assert window.navigation.count() == len(groups())
    assert window.deck.page is None
    assert [action.text()[:2] for action in window.menuBar().actions()] == [
        "文件", "编辑", "查看", "数据", "打印", "帮助",
    ]  # fmt: skip


def test_the_title_says_whose_data_these_are_and_who_acts(window: Window) -> None:
    assert "庐江县教育体育局" in window.windowTitle()
    assert "当前经办人：王经办" in window.windowTitle()
    assert window.header.actor.text() == "经办人：王经办"


@pytest.mark.parametrize("name", [place.name for place in places()])
def test_every_page_opens_from_the_navigation(window: Window, name: str) -> None:
    row = next(row for row, group in enumerate(groups()) if name in [place.name for place in group.pages])

    window.navigation.setCurrentRow(row)
    window.tabs.setCurrentIndex([place.name for place in groups()[row].pages].index(name))

    assert window.deck.name == name
    assert window.deck.page is not None


def test_what_somebody_did_is_on_screen_at_once_and_can_be_taken_back_from_the_toast(
    qtbot: QtBot, window: Window, county: County
) -> None:
    page = list_of(window, "teachers")
    assert window.backend is not None
    before = page.table.rows.rowCount()

    with qtbot.waitSignal(window.backend.done):
        window.backend.run(register_teacher, NewTeacher("单雄信", county.school(), phone="13812345678"))

    assert page.table.rows.rowCount() == before + 1
    assert window.toast.isVisible()
    assert "登记教师 单雄信" in window.toast.words.text()
    assert window.menus.actions["undo"].text() == "撤销：登记教师 单雄信"

    with qtbot.waitSignal(window.backend.done):
        qtbot.mouseClick(window.toast.back, Qt.MouseButton.LeftButton)

    assert page.table.rows.rowCount() == before
    assert window.menus.actions["redo"].text() == "重做：登记教师 单雄信"

    with qtbot.waitSignal(window.backend.done):
        window.menus.actions["redo"].trigger()

    assert page.table.rows.rowCount() == before + 1


def test_a_page_that_is_not_on_screen_is_refreshed_when_it_is_shown(
    qtbot: QtBot, window: Window, county: County
) -> None:
    page = list_of(window, "stays")
    assert page.table.rows.rowCount() == 1
    window.go("today")
    assert window.backend is not None

    with qtbot.waitSignal(window.backend.done):
        window.backend.run(move_out, county.stays()[0].id, day=TODAY, today=TODAY, note="调离")

    assert page.table.rows.rowCount() == 1
    assert list_of(window, "stays").table.rows.rowCount() == 0


def test_a_refusal_is_told_in_words(qtbot: QtBot, window: Window, county: County) -> None:
    assert window.backend is not None
    with qtbot.waitSignal(window.failed) as heard:
        window.backend.run(register_teacher, NewTeacher("无名", county.school()))

    assert type(heard.args[0]).__name__ == "FieldMissing"


def test_the_inspector_tells_the_story_of_the_row_and_hides_numbers(window: Window) -> None:
    page = list_of(window, "teachers")
    page.table.view.selectRow(0)

    profile = page.inspector.profile
    assert profile is not None
    assert profile.title == "张三丰"
    texts = [label.text() for label in page.inspector.findChildren(QLabel)]
    assert any("*" in text for text in texts)
    assert not any("1390000" in text for text in texts)
    assert "登记教师" in [event.title for event in profile.events]


def test_looking_at_a_whole_number_shows_it_for_a_moment(qtbot: QtBot, window: Window) -> None:
    page = list_of(window, "teachers")
    page.table.view.selectRow(0)
    profile = page.inspector.profile
    assert profile is not None
    phone = next(fact for fact in profile.facts if "*" in fact.text)
    told: list[str] = []
    assert phone.reveal is not None
    assert window.backend is not None

    with qtbot.waitSignal(window.backend.idle):
        phone.reveal(told.append)

    assert told == ["13900000001"]
    assert not window.toast.isVisible()


def test_today_leads_to_the_row(qtbot: QtBot, window: Window) -> None:
    page = window.deck.page
    assert isinstance(page, TodayPage)
    line = next(button for button in page.findChildren(QPushButton, "line") if "张三丰" in button.text())

    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)

    assert chosen(window).name == "张三丰"


def test_the_palette_finds_people_rooms_and_actions(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box = window.palette_box
    assert box.isVisible()
    assert QApplication.focusWidget() is box.line

    qtbot.keyClicks(box.line, "zsf")
    box.search()
    assert box.shown()[0].name == "张三丰"
    qtbot.keyClick(box.line, Qt.Key.Key_Return)

    assert not box.isVisible()
    assert chosen(window).name == "张三丰"


def test_the_palette_takes_an_input_method_and_shows_shortcuts(qtbot: QtBot, window: Window) -> None:
    window.palette_box.open()

    ime(window.palette_box.line, "chexiao", "撤销")
    window.palette_box.search()

    assert window.palette_box.shown()[0].keys == "Ctrl+Z"


def test_a_room_found_by_the_palette_is_chosen_on_the_board(window: Window, qtbot: QtBot) -> None:
    window.palette_box.open()
    qtbot.keyClicks(window.palette_box.line, "201")
    window.palette_box.search()
    qtbot.keyClick(window.palette_box.line, Qt.Key.Key_Return)

    page = window.deck.page
    assert isinstance(page, BoardPage)
    unit = page.board.view.unit()
    assert unit is not None
    assert (unit.room, unit.occupants) == ("201", "张三丰")


def test_escape_closes_the_palette_and_gives_the_focus_back(qtbot: QtBot, window: Window) -> None:
    page = list_of(window, "units")
    page.table.view.setFocus()
    window.palette_box.open()

    qtbot.keyClick(window.palette_box.line, Qt.Key.Key_Escape)

    assert QApplication.focusWidget() is page.table.view


def test_ctrl_f_leads_to_the_filter_of_the_page(qtbot: QtBot, window: Window) -> None:
    page = list_of(window, "units")

    window.menus.actions["filter"].trigger()

    assert QApplication.focusWidget() is page.table.filter_box


def test_an_older_operation_is_taken_back_from_its_row(qtbot: QtBot, window: Window) -> None:
    page = list_of(window, "history")
    page.table.view.selectRow(0)
    assert window.backend is not None
    undo = next(offer.action for offer in page.offers)

    with qtbot.waitSignal(window.backend.done):
        undo.trigger()

    assert "已撤销" in shown_texts(page)


def test_what_depends_on_it_is_named_when_taking_back_is_refused(qtbot: QtBot, window: Window) -> None:
    page = list_of(window, "history")
    names = [str(page.table.rows.index(row, 1).data()) for row in range(page.table.rows.rowCount())]
    page.table.view.selectRow(names.index("登记教师"))

    with qtbot.waitSignal(window.failed) as heard:
        next(offer.action for offer in page.offers).trigger()

    assert type(heard.args[0]).__name__ == "UndoBlocked"


def test_the_other_scheme_redraws_everything(window: Window) -> None:
    window.go("units")
    window.banner.tell("life", "这份数据是从别处拷来的")

    window.set_dark(True)

    assert theme.is_dark()
    line = window.banner.grab().toImage()
    assert line.pixelColor(line.width() - 4, 4).lightness() < 100, "also what nobody tells anew"
    assert window.deck.name == "units"
    assert window.grab().toImage().pixelColor(400, 650).lightness() < 80


def test_the_window_fits_a_small_screen_at_125_percent(window: Window) -> None:
    for place in places():
        window.go(place.name)
        assert window.minimumSizeHint().width() <= 1092, place.name
        assert window.minimumSizeHint().height() <= 560, place.name


def test_no_copy_outside_this_pc_is_told(window: Window) -> None:
    assert "还没有在这台电脑以外备份过" in window.banner.words()[0]


def test_closing_waits_for_work_under_way(qtbot: QtBot, window: Window) -> None:
    import threading

    gate = threading.Event()
    assert window.backend is not None
    from dorms.ui.kit.backend import Job

    window.backend.start(Job(lambda tick: gate.wait(5)))
    window.close()
    still_there = window.isVisible()
    with qtbot.waitSignal(window.backend.idle):
        gate.set()

    assert still_there
    assert not window.isVisible()


def test_actions_of_the_page_stand_in_the_menu_only_while_it_is_on_screen(window: Window) -> None:
    def work() -> list[str]:
        return [
            action.text() for action in window.menus.menus["work"].actions() if isinstance(action, QAction)
        ]

    window.go("history")
    there = work()
    window.go("units")

    assert "撤销这一笔" in there
    assert "撤销这一笔" not in work()


@pytest.mark.parametrize("name", [place.name for place in places()])
def test_whatever_takes_the_focus_has_a_name_for_a_screen_reader(window: Window, name: str) -> None:
    window.go(name)
    page = window.deck.page
    if isinstance(page, ListPage) and page.table.rows.rowCount():
        page.table.view.selectRow(0)

    assert unnamed(window) == []


def test_pages_that_go_ask_the_store_nothing(qtbot: QtBot, window: Window, county: County) -> None:
    """One brought up the next: closing a window of a big county took two seconds."""
    assert window.backend is not None
    for name in ("stays", "teachers", "units", "stays"):
        window.go(name)
    new = NewTeacher("程咬金", county.school(), phone="1")
    with qtbot.waitSignal(window.backend.done):
        window.backend.run(register_teacher, new)  # the pages behind ask for it when they come up
    asked: list[str] = []
    reader = county.store.backup_source().reader
    event.listen(reader, "before_cursor_execute", lambda *told: asked.append(told[2]))
    window.deck.forget()
    assert asked == []
