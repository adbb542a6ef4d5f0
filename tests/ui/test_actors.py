"""Who acts: registered, chosen in the title bar, and kept from writing when the role is to look only."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dorms.actions.actors import NewActor, register_actor
from dorms.actions.people import NewTeacher, register_teacher
from dorms.actions.undoing import undo
from dorms.domain.codes import Role
from dorms.errors.living import NameExists, UnknownCode
from dorms.errors.store import NotAllowed
from dorms.ui.kit.offers import Menu
from dorms.ui.kit.page import Page
from dorms.ui.shell.actor_form import ActorForm
from dorms.ui.shell.window import Window
from dorms.ui.stock.page import UnitsPage
from tests.builders import County
from tests.ui.conftest import ime, unnamed
from tests.ui.hands import at_rest, wait_for


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    county = County(tmp_path / "county.dorms")
    county.building()
    yield county
    county.store.close()


def choose(window: Window, name: str) -> None:
    """Click the name in the title bar's menu."""
    next(action for action in window.header.actor_menu.actions() if name in action.text()).trigger()


def offered(page: Page) -> set[str]:
    """What the page lets one change just now."""
    work = [offer.action for offer in page.offers if offer.menu is Menu.WORK]
    return {action.text().split("(&")[0] for action in work if action.isEnabled()}


def register(qtbot: QtBot, window: Window, name: str, role: Role, *, acts: bool = False) -> None:
    window.menus.actions["register_actor"].trigger()
    form = wait_for(qtbot, window, ActorForm)
    form.refused.setText("…")
    assert unnamed(form) == []
    ime(form.name.line, "ming", name)
    form.role.box.setCurrentIndex(list(Role).index(role))
    form.acts.box.setChecked(acts)
    with qtbot.waitSignal(form.accepted):
        form.save.click()
    assert window.backend is not None
    at_rest(qtbot, window.backend)


def test_somebody_registered_stands_in_the_title_bar_and_can_be_chosen(qtbot: QtBot, window: Window) -> None:
    register(qtbot, window, "李明", Role.CLERK)
    assert window.header.actor.text() == "经办人：王经办"

    choose(window, "李明")

    assert window.header.actor.text() == "经办人：李明"
    assert "当前经办人：李明" in window.windowTitle()
    assert any("登记经办人" in action.text() for action in window.header.actor_menu.actions())


def test_whoever_is_registered_may_act_at_once_and_signs_what_is_done(
    qtbot: QtBot, window: Window, county: County
) -> None:
    register(qtbot, window, "李明", Role.ADMIN, acts=True)

    assert window.header.actor.text() == "经办人：李明"
    assert window.backend is not None
    with qtbot.waitSignal(window.backend.done):
        window.backend.run(register_teacher, NewTeacher("单雄信", county.school(), phone="13812345678"))
    window.go("history")
    page = window.deck.page
    assert page is not None
    table = page.main_table()
    assert table is not None
    assert table.rows.visible_rows()[0].actor == "李明"  # type: ignore[attr-defined]


def test_who_may_only_look_finds_everything_that_writes_grey(
    qtbot: QtBot, window: Window, county: County
) -> None:
    register(qtbot, window, "查看员", Role.READER)
    window.go("units")
    page = window.deck.page
    assert isinstance(page, UnitsPage)
    page.table.view.selectRow(0)
    before = offered(page)
    assert {"新建楼栋", "登记报修", "变更房屋状态"} <= before

    choose(window, "查看员")

    assert offered(page) == set()
    page.table.view.selectRow(1)
    assert offered(page) == set(), "another row does not bring them back"
    page.table.view.selectRow(0)
    for name in ("import", "register_actor", "undo"):
        assert not window.menus.actions[name].isEnabled(), name
    for name in ("export_sheet", "print_list", "copy"):
        assert window.menus.actions[name].isEnabled(), name
    window.go("tickets")
    assert window.deck.page is not None
    assert not window.deck.page.offers[0].action.isEnabled(), "a page made afterwards knows it too"
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not any(entry.name == "登记经办人" for entry in window.palette_box.shown())

    window.palette_box.shut()
    choose(window, "王经办")

    window.go("units")
    assert offered(page) == before
    assert window.menus.actions["undo"].isEnabled()


def test_the_store_itself_refuses_who_may_only_look(county: County) -> None:
    reader = county.store.run(register_actor, NewActor("查看员", role=Role.READER)).result
    county.store.choose_actor(reader)

    with pytest.raises(NotAllowed) as refused:
        county.store.run(register_teacher, NewTeacher("单雄信", county.school(), phone="13812345678"))
    assert (refused.value.actor, refused.value.role) == ("查看员", "只读")
    with pytest.raises(NotAllowed):
        undo(county.store)


def test_two_of_one_name_and_unknown_roles_are_refused(county: County) -> None:
    with pytest.raises(NameExists):
        county.store.run(register_actor, NewActor("王经办"))
    with pytest.raises(UnknownCode):
        county.store.run(register_actor, NewActor("李明", role="皇帝"))
