"""W10: a clean move-out in six presses, the auditor's question in three and the folder in one more."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from dorms.actions.money.rent import charge_month
from dorms.db.queries.money import balances
from dorms.db.queries.today import open_tasks
from dorms.domain.codes import UnitState
from dorms.ui.board.page import BoardPage
from dorms.ui.dossiers.form import DossierForm
from dorms.ui.living.leaving import MoveOutForm, NoticeForm
from dorms.ui.shell.window import Window
from tests.builders import TODAY, County
from tests.ui.hands import ask, at_rest, choose_first, page_of, save, wait_for
from tests.ui.test_money import MAY, lodge
from tests.ui.test_people import county, window

__all__ = ["county", "window"]  # fixtures

pytestmark = pytest.mark.slow


@pytest.fixture
def press() -> Callable[[], int]:
    """Counts what the clerk presses; typing and looking are not counted."""
    presses: list[None] = []

    def counted() -> int:
        presses.append(None)
        return len(presses)

    return counted


def board_of(window: Window) -> BoardPage:
    page = page_of(window)
    assert isinstance(page, BoardPage)
    return page


def test_a_clean_move_out_takes_six_presses_from_notice_to_a_free_unit(
    qtbot: QtBot, window: Window, county: County, press: Callable[[], int]
) -> None:
    lodge(county)
    for month in (MAY, date(2026, 6, 1)):
        county.store.run(charge_month, month, today=TODAY)
    window.go("stays")
    choose_first(window)
    press()  # the person
    notice = ask(qtbot, window, "通知退房", NoticeForm)
    press()
    save(qtbot, window, notice)
    press()
    choose_first(window)
    out = ask(qtbot, window, "办理退房", MoveOutForm)  # inspection, keys and settlement in one
    press()
    assert out.doubts.text() == "", "every month was charged, there is no meter"
    assert (out.keys.line.text(), out.make_ready.value(), out.things.box.isChecked()) == ("2", True, True)
    out.refund.box.setChecked(True)
    press()
    save(qtbot, window, out)
    assert press() <= 6
    [line] = county.store.ask(balances)
    assert (line.balance.owed + line.balance.held) == 0
    assert [task.kind for task in county.store.ask(open_tasks, TODAY)] == ["整理待分配"]
    window.go("board", county.unit())
    unit = board_of(window).board.view.unit()
    assert unit is not None
    assert unit.state is UnitState.FREE


def test_the_auditor_s_question_takes_three_presses_and_the_folder_one_more(
    qtbot: QtBot, window: Window, county: County, press: Callable[[], int]
) -> None:
    lodge(county)
    window.open_palette()
    press()
    qtbot.waitUntil(window.palette_box.isVisible)
    qtbot.keyClicks(window.palette_box.line, "101")
    qtbot.keyClick(window.palette_box.line, Qt.Key.Key_Return)
    press()
    board = board_of(window)
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    board.board.day.setDate(QDate(2026, 5, 20))
    assert press() <= 3
    profile = board.inspector.profile
    assert profile is not None
    who = {fact.label: fact.text for fact in profile.facts}
    assert who["李秀英"] == "白山镇戴桥小学 2026-05-01 入住，协议到 2027-08-31"
    assert any("入住" in event.title for event in profile.events), "and how it came to be"
    board.dossier.trigger()
    assert press() <= 4
    wait_for(qtbot, window, DossierForm)
