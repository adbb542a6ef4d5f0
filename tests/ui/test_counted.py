"""The two workflows of every day counted: moving in within five clicks and two minutes, a repair in three and three.

A click is a mouse click or a key that commits (Return, Ctrl and a letter); typing is counted apart. Times are those of
the keystroke-level model: 0.28 s a key, 1.1 s to point, 0.2 s to press, 1.35 s to think before each click.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dorms.actions.money.meters import NewMeter, put_in_meter
from dorms.db.queries.daily import stay_daily
from dorms.db.queries.handing import stay_lines
from dorms.db.queries.money import meters
from dorms.db.queries.records import ticket_records
from dorms.ui.board.page import BoardPage
from dorms.ui.kit.forms import Form
from dorms.ui.living.arriving import MoveInForm
from dorms.ui.printing.preview import PreviewDialog
from dorms.ui.shell.window import Window
from dorms.ui.tickets.forms import CloseForm, ReportForm
from tests.builders import TODAY, County
from tests.ui.conftest import ime
from tests.ui.hands import at_rest, choose_first, page_of, wait_for
from tests.ui.test_people import county, window

__all__ = ["county", "window"]  # fixtures

F = TypeVar("F", bound=Form)
CTRL = Qt.KeyboardModifier.ControlModifier
KEY, POINT, PRESS, THINK = 0.28, 1.1, 0.2, 1.35
AT_THE_DOOR = 75.0  # seconds to read the agreement over, sign it twice and hand over the keys


@dataclass
class Hand:
    """What a clerk's hand does, counted."""

    qtbot: QtBot
    clicks: int = 0
    keys: int = 0

    def type(self, widget: QWidget, text: str) -> None:
        self.qtbot.keyClicks(widget, text)
        self.keys += len(text)

    def commit(self, widget: QWidget, key: Qt.Key, *, ctrl: bool = False) -> None:
        self.qtbot.keyClick(widget, key, CTRL if ctrl else Qt.KeyboardModifier.NoModifier)
        self.clicks += 1

    def press(self, widget: QWidget) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.clicks += 1

    @property
    def seconds(self) -> float:
        return self.keys * KEY + self.clicks * (THINK + POINT + PRESS)


def ready(qtbot: QtBot, window: Window, kind: type[F]) -> F:
    """The form, once it takes keys."""
    form = wait_for(qtbot, window, kind)
    qtbot.waitUntil(form.isActiveWindow)
    return form


def rest(qtbot: QtBot, window: Window) -> None:
    assert window.backend is not None
    at_rest(qtbot, window.backend)


@pytest.mark.slow
def test_thirty_people_move_in_within_an_hour(qtbot: QtBot, window: Window, county: County) -> None:
    unit = county.unit("202")
    meter = NewMeter(unit_id=unit, kind="电", number="D202", day=date(2026, 1, 1), value=Decimal(100))
    county.store.run(put_in_meter, meter, today=TODAY)
    county.promised(county.teacher("欧阳琪"), unit)
    page_of(window).reload()
    window.go("today")
    hand = Hand(qtbot)
    hand.commit(window, Qt.Key.Key_K, ctrl=True)  # 1 find the person
    qtbot.waitUntil(window.palette_box.isVisible)
    hand.type(window.palette_box.line, "oyq")
    hand.commit(window.palette_box.line, Qt.Key.Key_Return)  # 2
    qtbot.waitUntil(lambda: window.deck.page is not None and page_of(window).topic == "teachers")
    hand.commit(window, Qt.Key.Key_M, ctrl=True)  # 3 who, where, until when stand there: the promise says so
    form = ready(qtbot, window, MoveInForm)
    hand.type(form.keys.line, "2")
    hand.type(form.meters.fields["电"].line, "128")
    assert form.things.box.isChecked(), "all good unless somebody says otherwise"
    hand.commit(form, Qt.Key.Key_S, ctrl=True)  # 4 agreement, keys, readings, list: one operation
    preview = wait_for(qtbot, window, PreviewDialog)
    hand.clicks += 1  # 5 print agreement and slip
    preview.close()
    rest(qtbot, window)

    [stay] = county.store.ask(stay_lines)
    daily = county.store.ask(stay_daily, stay.id)
    assert daily is not None
    assert (daily.keys, daily.handed_over) == (2, TODAY)
    assert [one.last_value for one in county.store.ask(meters, TODAY)] == [Decimal(128)]
    assert hand.clicks <= 5
    assert (hand.seconds + AT_THE_DOOR) * 30 <= 3600


@pytest.mark.slow
def test_a_repair_is_reported_in_three_clicks_and_twenty_seconds_and_closed_in_three(
    qtbot: QtBot, window: Window, county: County
) -> None:
    window.go("board")
    page = page_of(window)
    assert isinstance(page, BoardPage)
    hand = Hand(qtbot)
    unit = next(one for one in page.board.model.units if one.room == "101")
    page.board.view.choose(unit.unit_id)
    hand.clicks += 1  # 1 the unit on the board
    hand.commit(page, Qt.Key.Key_R, ctrl=True)  # 2
    form = ready(qtbot, window, ReportForm)
    ime(form.description.edit, "shuiguanloushui", "水管漏水")
    hand.keys += len("shuiguanloushui") + 1
    hand.commit(form, Qt.Key.Key_S, ctrl=True)  # 3
    rest(qtbot, window)
    [ticket] = county.store.ask(ticket_records)
    assert (ticket.category, hand.clicks) == ("水电", 3)
    assert hand.seconds <= 20

    window.go("tickets")
    closing = Hand(qtbot)
    choose_first(window)
    closing.clicks += 1  # 1 the ticket
    next(one.action for one in page_of(window).offers if "完工验收" in one.action.text()).trigger()
    closing.clicks += 1  # 2
    done = ready(qtbot, window, CloseForm)
    closing.type(done.material.line, "35")
    closing.commit(done, Qt.Key.Key_S, ctrl=True)  # 3
    rest(qtbot, window)
    [ticket] = county.store.ask(ticket_records)
    assert ticket.finished_on == TODAY
    assert ticket.accepted_by
    assert closing.clicks <= 3


@pytest.mark.slow
def test_the_late_repairs_are_one_click_away(qtbot: QtBot, window: Window, county: County) -> None:
    from dorms.actions.tickets import Report, report_ticket

    for day in (date(2026, 6, 1), TODAY):
        report = Report(county.unit("101"), "水电", "漏水", day)
        county.store.run(report_ticket, report, today=TODAY)
    window.go("tickets")
    next(one.action for one in page_of(window).offers if "只看超时" in one.action.text()).trigger()
    table = page_of(window).main_table()
    assert table is not None
    assert table.rows.rowCount() == 1
    words = [table.rows.index(0, at).data() for at in range(table.rows.columnCount())]
    assert any("超时 5 个工作日" in str(word) for word in words), words
