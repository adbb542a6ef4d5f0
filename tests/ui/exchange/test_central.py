"""A central school: its schools' files are looked at, kept, passed on unchanged, or sent back with a reason."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dorms.actions.people import NewTeacher, register_teacher
from dorms.sync.merge import merge
from dorms.ui.exchange.relaying import RelayDialog
from dorms.ui.exchange.school import SchoolPage
from dorms.ui.exchange.tray import BackForm
from dorms.ui.people.page import TeachersPage
from dorms.ui.tickets.page import TicketsPage
from tests.sync.offices import SCHOOL
from tests.sync.test_towns import THIRD, Town, call, phone
from tests.ui.exchange.conftest import Hands, Open
from tests.ui.hands import wait_for


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    folder = tmp_path / "town"
    folder.mkdir()
    made = Town(folder)
    yield made
    made.close()


@pytest.mark.slow
def test_who_pays_for_repairs_is_not_an_offices_to_choose(town: Town, opened: Open) -> None:
    window = opened(town.central)
    window.go("tickets")
    page = window.deck.page
    assert isinstance(page, TicketsPage)
    assert not page.steps.scheme.isEnabled()
    assert "县局" in page.steps.scheme.toolTip()


@pytest.mark.slow
def test_a_schools_file_is_looked_at_and_passed_on_byte_for_byte(
    qtbot: QtBot, town: Town, stick: Path, opened: Open, hands: Hands
) -> None:
    school = town.office(SCHOOL)
    call(school, town.teacher, "13800000001")
    file = town.up(school)
    window = opened(town.central)
    hands.drop(window, file)
    dialog = wait_for(qtbot, window, RelayDialog)
    assert dialog.table.view.value_at(0, 0) == SCHOOL
    assert "更正教师资料" in dialog.told.toPlainText()
    hands.click(dialog.keep)
    hands.rest(window)

    page = window.deck.page
    assert isinstance(page, SchoolPage)
    assert page.tray is not None
    assert page.tabs.tabText(0) == "转交箱（1 待转交）"
    assert page.tray.table.view.value_at(0, 2) == "交给县局"
    assert page.tabs.tabText(1) == "代录的学校（1）"
    page.tray.table.view.choose_first()
    hands.click(page.tray.back)
    form = wait_for(qtbot, window, BackForm)
    form.reason.edit.setPlainText("电话少一位")
    with qtbot.waitSignal(form.accepted, timeout=20_000):
        hands.click(form.save)
    hands.rest(window)
    assert page.tray.table.view.value_at(0, 0) == "已退回"
    assert not page.tray.send.isEnabled()
    hands.click(page.tray.again)
    hands.rest(window)
    hands.click(page.tray.send)
    hands.rest(window)

    assert "1 个文件已原样写好" in page.tray.result.words.text()
    (passed,) = (stick / "转交文件").glob("*.dorms")
    assert passed.read_bytes() == file.read_bytes()
    merge(town.hub, passed)
    assert phone(town.hub, town.teacher) == "13800000001"


@pytest.mark.slow
def test_the_schools_it_writes_for_are_listed_and_lead_to_what_is_kept_for_them(
    town: Town, opened: Open, hands: Hands
) -> None:
    new = NewTeacher("代录老师", town.county.school(THIRD), phone="13800000009")
    teacher = town.central.run(register_teacher, new).result
    window = opened(town.central)
    hands.go(window, "exchange")
    page = window.deck.page
    assert isinstance(page, SchoolPage)
    assert page.covering is not None
    page.tabs.setCurrentWidget(page.covering)
    assert [page.covering.table.view.value_at(0, at) for at in range(4)] == [THIRD, "0", "1", "0"]
    assert not page.covering.units.isEnabled()
    hands.click(page.covering.teachers)
    hands.rest(window)
    assert window.deck.name == "teachers"
    people = window.deck.page
    assert isinstance(people, TeachersPage)
    assert [row.id for row in people.table.rows.visible_rows()] == [teacher]
