"""递补 in the window: three clicks to reserve, two to skip."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dorms.db.queries.handing import promises
from dorms.db.queries.rounds import live_offers
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.forms import Form
from dorms.ui.rounds.answers import GiveUpForm, SkipForm, WithdrawForm
from dorms.ui.rounds.refill import RefillPage
from dorms.ui.shell.window import Window
from dorms.ui.shell.wiring import Wiring
from tests.actions.rounds.town import Town, founded
from tests.builders import TODAY
from tests.ui.conftest import unnamed
from tests.ui.hands import PATIENCE_MS, at_rest, click, wait_for

pytestmark = pytest.mark.slow
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def town(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    town = founded(tmp_path_factory, tmp_path, capacity=1)
    for days, name in ((9, "陈一"), (8, "陈二"), (7, "陈三")):
        town.applies(name, "101", applied_on=TODAY - timedelta(days))
    yield town
    town.store.close()


@pytest.fixture
def page(qtbot: QtBot, town: Town) -> Iterator[RefillPage]:
    backend = Backend(town.store)
    window = Window()
    qtbot.addWidget(window)
    window.resize(1366, 728)
    window.show()
    window.attach(Wiring(backend, TODAY))
    window.go("refill")
    shown = window.deck.page
    assert isinstance(shown, RefillPage)
    yield shown
    for form in window.findChildren(Form):
        form.forget_changes()
    backend.close()


def opens(qtbot: QtBot, page: RefillPage, town: Town, room: str = "101") -> None:
    """One click on the vacancy."""
    row = page.table.rows.position_of(town.county.unit(room))
    assert row is not None
    at = page.table.view.visualRect(page.table.rows.index(row, 0)).center()
    qtbot.mouseClick(page.table.view.viewport(), LEFT, pos=at)


def chosen(page: RefillPage) -> str:
    """Who is chosen on the list."""
    one = page.people.current()
    return one.names if one is not None else ""


def button(page: RefillPage, words: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if words in one.text() and one.isVisible())


def test_three_clicks_reserve_the_unit_for_the_first_on_the_list(
    qtbot: QtBot, page: RefillPage, town: Town
) -> None:
    opens(qtbot, page, town)
    assert chosen(page) == "陈一"
    click(qtbot, button(page, "通知递补"))
    at_rest(qtbot, page.backend)
    click(qtbot, button(page, "接受"))
    at_rest(qtbot, page.backend)

    [promise] = town.store.ask(promises)
    assert (promise.name, promise.unit[-3:]) == ("陈一", "101")
    assert unnamed(page) == []


def test_two_clicks_skip_somebody_with_the_reason(qtbot: QtBot, page: RefillPage, town: Town) -> None:
    opens(qtbot, page, town)
    click_menu = page.skip.menu()
    assert click_menu is not None
    click_menu.popup(
        page.skip.mapToGlobal(page.skip.rect().bottomLeft())
    )  # the first click opens the reasons
    at = click_menu.actionGeometry(page.skipping[0]).center()
    qtbot.mouseClick(click_menu, LEFT, pos=at)
    at_rest(qtbot, page.backend)
    qtbot.waitUntil(lambda: chosen(page) == "陈二", timeout=PATIENCE_MS)

    assert page.people.rows.index(0, 2).data() == "不通知：这一次已跳过"


def test_another_reason_wants_words(qtbot: QtBot, page: RefillPage, town: Town) -> None:
    opens(qtbot, page, town)
    page.skipping[-1].trigger()
    form = wait_for(qtbot, page, SkipForm)
    form.try_save()
    assert form.words_beside(0)
    form.note.edit.setPlainText("产假中，电话里说明")
    form.try_save()
    at_rest(qtbot, page.backend)
    qtbot.waitUntil(lambda: chosen(page) == "陈二", timeout=PATIENCE_MS)


def test_an_offer_can_be_given_up_or_taken_back(qtbot: QtBot, page: RefillPage, town: Town) -> None:
    opens(qtbot, page, town)
    page.offering.trigger()
    at_rest(qtbot, page.backend)
    assert not page.offering.isEnabled()
    assert not page.lapsing.isEnabled()
    page.giving_up.trigger()
    form = wait_for(qtbot, page, GiveUpForm)
    form.try_save()
    at_rest(qtbot, page.backend)
    qtbot.waitUntil(lambda: town.store.ask(live_offers) == [], timeout=PATIENCE_MS)
    opens(qtbot, page, town)
    page.offering.trigger()
    at_rest(qtbot, page.backend)
    page.withdrawing.trigger()
    back = wait_for(qtbot, page, WithdrawForm)
    back.why.edit.setPlainText("房屋先修")
    back.try_save()
    at_rest(qtbot, page.backend)
    qtbot.waitUntil(lambda: town.store.ask(live_offers) == [], timeout=PATIENCE_MS)
