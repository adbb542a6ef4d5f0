"""今日: what waits for a person, closed from there or followed to its row."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.assignments import Promise, assign
from dorms.actions.stock import change_unit_state
from dorms.actions.tasks import WHETHER_LEFT
from dorms.db.tables import TaskRow
from dorms.domain.identity import new_id
from dorms.ui.board.page import BoardPage
from dorms.ui.kit.list_page import ListPage
from dorms.ui.shell.window import Window
from dorms.ui.today.page import TodayPage
from dorms.ui.today.task_form import TaskForm
from dorms.ui.today.tiles import Tile
from tests.builders import TODAY, County
from tests.ui.hands import at_rest, click, wait_for


def ask_whether_left(session: Session, teacher: UUID) -> None:
    session.add(TaskRow(id=new_id(), kind=WHETHER_LEFT, subject="teacher", subject_id=teacher))


def outcomes(session: Session) -> list[str | None]:
    return list(session.scalars(select(TaskRow.outcome).order_by(TaskRow.outcome)))


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    county = County(tmp_path / "county.dorms")
    county.building()
    for name, room in (("张三丰", "201"), ("单雄信", "")):
        teacher = county.teacher(name)
        if room:
            county.lives(teacher, county.unit(room), since=date(2025, 9, 1))
        county.store.run(ask_whether_left, teacher)
    promise = Promise(
        county.teacher("程咬金"), county.unit("102"), date(2026, 5, 1), move_in_by=date(2026, 5, 20)
    )
    county.store.run(assign, promise)
    yield county
    county.store.close()


def line(window: Window, *words: str) -> QPushButton:
    page = window.deck.page
    assert isinstance(page, TodayPage)
    found = page.area.findChildren(QPushButton, "line")
    return next(one for one in found if all(word in one.text() for word in words))


def lines(window: Window) -> list[str]:
    page = window.deck.page
    assert isinstance(page, TodayPage)
    return [one.text() for one in page.area.findChildren(QPushButton, "line")]


def close(qtbot: QtBot, window: Window, name: str, outcome: str) -> None:
    click(qtbot, line(window, WHETHER_LEFT, name))
    form = wait_for(qtbot, window, TaskForm)
    assert form.outcome is not None
    form.outcome.box.setCurrentText(outcome)
    assert form.follows.text()
    with qtbot.waitSignal(form.accepted):
        click(qtbot, form.save)
    assert window.backend is not None
    at_rest(qtbot, window.backend)


def test_who_is_still_here_is_ticked_off_and_it_can_be_taken_back(
    qtbot: QtBot, window: Window, county: County
) -> None:
    close(qtbot, window, "单雄信", "仍在岗")

    assert county.store.ask(outcomes) == [None, "仍在岗"]
    assert not any("单雄信" in one and WHETHER_LEFT in one for one in lines(window))
    qtbot.mouseClick(window.toast.back, Qt.MouseButton.LeftButton)
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    assert any("单雄信" in one and WHETHER_LEFT in one for one in lines(window))


def test_who_has_left_leads_to_the_stay_that_must_end(qtbot: QtBot, window: Window, county: County) -> None:
    close(qtbot, window, "张三丰", "已调离")

    assert county.store.ask(outcomes) == [None, "已调离"]
    assert window.deck.name == "stays"
    page = window.deck.page
    assert isinstance(page, ListPage)
    assert getattr(page.table.current(), "name", "") == "张三丰"


def test_a_promise_past_its_day_leads_to_the_unit(qtbot: QtBot, window: Window, county: County) -> None:
    click(qtbot, line(window, "程咬金", "2026-05-20"))

    page = window.deck.page
    assert isinstance(page, BoardPage)
    unit = page.board.view.unit()
    assert unit is not None
    assert unit.unit_id == county.unit("102")


def test_the_tiles_add_up_and_each_opens_the_rows_it_counts(
    qtbot: QtBot, window: Window, county: County
) -> None:
    """总套数 = 已入住 + 可分配 + 预留与待入住 + 维修停用; four rooms, one lived in, one promised, one closed."""
    county.store.run(change_unit_state, county.unit("202"), "维修停用", since=TODAY, note="漏水")
    page = window.deck.page
    assert isinstance(page, TodayPage)
    page.reload()

    tiles = {tile.figure.name: tile for tile in page.area.findChildren(Tile)}
    counts = {name: tile.figure.value for name, tile in tiles.items()}
    assert counts == {
        "总套数": 4, "已入住套数": 1, "可分配": 1, "预留与待入住": 1, "维修停用": 1, "入住人数": 1,
    }  # fmt: skip
    assert all(tile.toolTip() for tile in tiles.values())

    click(qtbot, tiles["预留与待入住"])

    stock = window.deck.page
    assert isinstance(stock, ListPage)
    shown = stock.table.rows.visible_rows()
    assert [row.record.room for row in shown] == ["102"]
    assert stock.chip.text() == "只看：预留与待入住 1"
    click(qtbot, stock.chip)
    assert len(stock.table.rows.visible_rows()) == 4
    assert not stock.chip.isVisible()
