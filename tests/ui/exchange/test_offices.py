"""What the bureau does with its offices: set up, calendar, remind, take a packet back, stop taking from a PC."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from dorms.actions.people import correct_teacher
from dorms.db.tables import TeacherRow
from dorms.errors.sync import SenderRevoked
from dorms.sync.enrolment import read_enrolment
from dorms.sync.merge import merge
from dorms.sync.pending import pending
from dorms.ui.exchange.bureau import BureauPage
from dorms.ui.exchange.code import CodeDialog
from dorms.ui.exchange.dues import DueForm
from dorms.ui.exchange.enrol import EnrolForm, RevokeForm
from dorms.ui.exchange.exclude import ExcludeForm, IncludeForm
from dorms.ui.exchange.school import SchoolPage
from dorms.ui.shell.window import Window
from dorms.ui.today.page import TodayPage
from tests.sync.offices import OTHER, SCHOOL, Exchange
from tests.ui.exchange.conftest import Hands, Open
from tests.ui.hands import wait_for


def page_of(window: Window) -> BureauPage:
    page = window.deck.page
    assert isinstance(page, BureauPage)
    return page


@pytest.mark.slow
def test_a_school_is_set_up_and_the_code_is_shown_for_the_telephone(
    qtbot: QtBot, exchange: Exchange, stick: Path, opened: Open, hands: Hands
) -> None:
    exchange.county.school(SCHOOL)
    window = opened(exchange.hub)
    hands.go(window, "exchange")
    page = page_of(window)
    page.offices.enrol.trigger()
    form = wait_for(qtbot, window, EnrolForm)
    assert form.name is not None
    form.name.picker.choose(SCHOOL)
    hands.click(form.save)
    hands.rest(window)

    dialog = wait_for(qtbot, window, CodeDialog)
    (file,) = stick.glob("*.dorms")
    assert dialog.code.text() == read_enrolment(file).fingerprint
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.code.text()
    dialog.accept()
    assert [one.name for one in page.table.rows.visible_rows()] == [SCHOOL]
    assert page.table.view.value_at(0, 1) == "还没有上报过"


def phone(session: Session, teacher: object) -> str | None:
    return session.get_one(TeacherRow, teacher).phone


@pytest.mark.slow
def test_a_whole_merge_is_taken_back_and_counts_again(
    qtbot: QtBot, exchange: Exchange, stick: Path, opened: Open, hands: Hands
) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    before = exchange.hub.ask(phone, teacher)
    store.run(correct_teacher, teacher, {"phone": "13800000001"}, note="更正")
    exchange.report(store)
    window = opened(exchange.hub)
    hands.go(window, "exchange")
    page = page_of(window)
    page.table.view.choose_first()
    page.offices.exclude.trigger()
    form = wait_for(qtbot, window, ExcludeForm)
    hands.rest(window)
    assert "1 条改动不再算数" in form.effect.text()
    form.reason.edit.setPlainText("报错了学校")
    with qtbot.waitSignal(form.accepted, timeout=20_000):
        hands.click(form.save)
    hands.rest(window)
    assert exchange.hub.ask(phone, teacher) == before

    page.offices.include.trigger()
    again = wait_for(qtbot, window, IncludeForm)
    assert "报错了学校" in again.packet.box.currentText()
    with qtbot.waitSignal(again.accepted, timeout=20_000):
        hands.click(again.save)
    hands.rest(window)
    assert exchange.hub.ask(phone, teacher) == "13800000001"
    assert window.backend is not None
    window.backend.undo()
    hands.rest(window)
    assert exchange.hub.ask(phone, teacher) == before


@pytest.mark.slow
def test_a_stolen_pc_is_not_listened_to_any_more(
    qtbot: QtBot, exchange: Exchange, stick: Path, opened: Open, hands: Hands
) -> None:
    store = exchange.office()
    window = opened(exchange.hub)
    hands.go(window, "exchange")
    page = page_of(window)
    page.table.view.choose_first()
    page.offices.revoke.trigger()
    form = wait_for(qtbot, window, RevokeForm)
    form.reason.edit.setPlainText("被盗")
    with qtbot.waitSignal(form.accepted, timeout=20_000):
        hands.click(form.save)
    hands.rest(window)
    assert page.table.view.value_at(0, 1) == "电脑已停用"
    with pytest.raises(SenderRevoked):
        exchange.report(store)


@pytest.mark.slow
def test_the_calendar_tells_who_is_late_and_the_words_to_remind_them(
    qtbot: QtBot, exchange: Exchange, stick: Path, opened: Open, hands: Hands
) -> None:
    for name in (SCHOOL, OTHER):
        exchange.county.school(name)
    store = exchange.office()
    exchange.newcomer(OTHER)
    window = opened(exchange.hub)
    hands.go(window, "exchange")
    page = page_of(window)
    page.offices.remind.trigger()  # without days these are asked for first
    form = wait_for(qtbot, window, DueForm)
    form.at.line.setText("10")
    form.name.line.setText("月报")
    with qtbot.waitSignal(form.accepted, timeout=20_000):
        hands.click(form.save)
    hands.rest(window)

    assert "逾期 2" in page.summary.text()
    assert page.table.view.value_at(0, 2) == "逾期　06-10"
    page.table.view.clearSelection()
    page.offices.remind.trigger()
    told = QGuiApplication.clipboard().text()
    assert "【催报】月报应于6月10日前上报" in told
    assert OTHER in told
    hands.go(window, "today")
    today = window.deck.page
    assert isinstance(today, TodayPage)
    lines = today.area.findChildren(QPushButton, "line")
    assert any("2 个单位逾期未报" in one.text() for one in lines)
    exchange.receive(store)
    school = opened(store)
    hands.go(school, "exchange")
    own = school.deck.page
    assert isinstance(own, SchoolPage)
    assert "月报应在 2026-06-10 前上报" in own.send.due.text()


@pytest.mark.slow
def test_what_lost_its_ground_is_adopted_by_a_person(
    exchange: Exchange, stick: Path, opened: Open, hands: Hands
) -> None:
    from PySide6.QtCore import Qt

    from dorms.sync.exclusion import exclude

    teacher = exchange.county.teacher()
    store = exchange.office()
    for number in ("1", "2"):
        store.run(correct_teacher, teacher, {"phone": number}, note="更正")
        report = merge(exchange.hub, exchange.up(store))
        if number == "1":
            first = report.package
    exclude(exchange.hub, first, note="错")
    assert [one.kind for one in exchange.hub.ask(pending)] == ["waits"]
    window = opened(exchange.hub)
    hands.go(window, "pending")
    hands.key(window, Qt.Key.Key_1)
    assert [one.kind for one in exchange.hub.ask(pending)] == ["conflict"], "it stands beside what is there"
    hands.key(window, Qt.Key.Key_1)
    assert exchange.hub.ask(phone, teacher) == "2"
    assert not exchange.hub.ask(pending)
