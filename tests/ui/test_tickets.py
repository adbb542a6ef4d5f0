"""A repair from the burst pipe to the accepted work, as a clerk does it in the window."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dorms.actions.tickets import Repair, Report, accept_ticket, close_ticket, reopen_ticket, report_ticket
from dorms.db.queries.money import ledger_of
from dorms.db.queries.records import ticket_records
from dorms.domain.board import Badge
from dorms.domain.upkeep.schemes import likely_category
from dorms.ui.board.page import BoardPage
from dorms.ui.kit.fields import NoteField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.meanwhile import MeanwhileDialog
from dorms.ui.printing.preview import PreviewDialog
from dorms.ui.shell.window import Window
from dorms.ui.tickets.forms import CloseForm, ReportForm, SendForm
from dorms.ui.tickets.page import TicketsPage, payer_words, stage
from dorms.ui.tickets.steps import StepForm
from tests.builders import TODAY, County
from tests.ui.conftest import ime
from tests.ui.hands import ask, at_rest, choose_first, click, save, wait_for

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def county(founded: County, tmp_path: Path) -> Iterator[County]:
    county = founded.again(tmp_path / "county.dorms")
    county.building()
    yield county
    county.store.close()


def button(parent: QWidget, words: str) -> QPushButton:
    return next(one for one in parent.findChildren(QPushButton) if words in one.text() and one.isVisible())


def tickets(window: Window) -> TicketsPage:
    window.go("tickets")
    page = window.deck.page
    assert isinstance(page, TicketsPage)
    return page


def report(qtbot: QtBot, window: Window, county: County, what: str = "水龙头漏水") -> None:
    """Three clicks: the unit, 登记报修, 登记."""
    window.go("board")
    page = window.deck.page
    assert isinstance(page, BoardPage)
    index = page.board.model.index_of(county.unit("101"))
    qtbot.mouseClick(page.board.view.viewport(), LEFT, pos=page.board.view.visualRect(index).center())
    click(qtbot, button(page.inspector, "登记报修"))
    form = wait_for(qtbot, window, ReportForm)
    ime(form.description.edit, "shui", what)
    with qtbot.waitSignal(form.accepted):
        click(qtbot, form.save)
    settle(qtbot, window)


def settle(qtbot: QtBot, window: Window) -> None:
    assert window.backend is not None
    at_rest(qtbot, window.backend)


def step(qtbot: QtBot, window: Window, words: str, why: str = "") -> None:
    """The button under the title of the chosen ticket, and the button of its form."""
    page = tickets(window)
    page.table.view.selectRow(0)
    click(qtbot, button(page.inspector, words))
    form = wait_for(qtbot, window, Form)
    if isinstance(form, SendForm):
        form.paper.box.setChecked(False)
        form.worker.line.setText("李师傅")
    if why and isinstance(form, StepForm):
        ime(form.words.widget, "yuan yin", why)
    with qtbot.waitSignal(form.accepted):
        click(qtbot, form.save)
    settle(qtbot, window)


def progress(window: Window) -> str:
    profile = tickets(window).inspector.profile
    assert profile is not None
    return profile.state


def test_a_fault_is_reported_from_the_board_in_three_clicks(
    qtbot: QtBot, window: Window, county: County
) -> None:
    report(qtbot, window, county)

    page = window.deck.page
    assert isinstance(page, BoardPage)
    unit = page.board.view.unit()
    assert unit is not None
    assert Badge.TICKET in unit.badges
    assert "登记报修" in window.toast.words.text()
    line = tickets(window).table.rows.visible_rows()[0]
    assert (line.category, line.urgency, line.description) == ("水电", "一般", "水龙头漏水")
    assert line.reported_on == TODAY


def test_a_ticket_goes_its_way_to_the_accepted_work_and_back(
    qtbot: QtBot, window: Window, county: County
) -> None:
    report(qtbot, window, county)
    step(qtbot, window, "派工")
    assert "已派工" in progress(window)
    step(qtbot, window, "到场")
    assert "已到场" in progress(window)

    step(qtbot, window, "完工验收")
    assert progress(window) == "已完工"
    steps = tickets(window).steps
    assert not steps.close.isEnabled()
    assert "已经完工" in steps.close.statusTip()
    assert "王经办已经验收" in steps.accept.statusTip()
    assert steps.reopen.isEnabled()

    step(qtbot, window, "重开", "又漏了")
    assert "已报修" in progress(window)
    step(qtbot, window, "作废", "教师自己修好了")
    assert progress(window) == "已作废"
    assert not steps.reopen.isEnabled()
    assert "已经作废" in steps.reopen.statusTip()

    qtbot.mouseClick(window.toast.back, LEFT)
    settle(qtbot, window)
    assert "已报修" in progress(window)


def test_the_order_is_printed_when_somebody_is_sent(qtbot: QtBot, window: Window, county: County) -> None:
    report(qtbot, window, county)
    page = tickets(window)
    page.table.view.selectRow(0)
    click(qtbot, button(page.inspector, "派工"))
    form = wait_for(qtbot, window, SendForm)
    form.worker.line.setText("李师傅")

    click(qtbot, form.save)

    assert wait_for(qtbot, window, PreviewDialog).isVisible()
    settle(qtbot, window)


def test_a_done_ticket_keeps_what_it_cost_and_who_accepted_it(
    qtbot: QtBot, window: Window, county: County
) -> None:
    report(qtbot, window, county)
    page = tickets(window)
    page.table.view.selectRow(0)
    click(qtbot, button(page.inspector, "完工验收"))
    form = wait_for(qtbot, window, CloseForm)
    assert form.accepted_by.value() == "王经办"
    form.material.line.setText("３５.5")

    with qtbot.waitSignal(form.accepted):
        click(qtbot, form.save)
    settle(qtbot, window)

    ticket = tickets(window).table.rows.visible_rows()[0]
    assert (str(ticket.material_cost), ticket.accepted_by) == ("35.50", "王经办")
    assert ticket.finished_on == TODAY


def test_a_day_before_the_report_is_refused_in_the_form(qtbot: QtBot, window: Window, county: County) -> None:
    report(qtbot, window, county)
    page = tickets(window)
    page.table.view.selectRow(0)
    click(qtbot, button(page.inspector, "到场"))
    form = wait_for(qtbot, window, StepForm)
    form.day.line.setText(date(2026, 6, 1).isoformat())

    click(qtbot, form.save)
    settle(qtbot, window)

    assert form.isVisible()
    assert "错误号" in form.refused.text()


def test_an_acceptance_made_meanwhile_is_shown_before_it_is_taken_back(
    qtbot: QtBot, window: Window, county: County
) -> None:
    ticket = county.store.run(
        report_ticket, Report(county.unit("101"), "水电", "水管爆裂", TODAY), today=TODAY
    ).result
    county.store.run(close_ticket, ticket, Repair(TODAY), today=TODAY)
    window.go("tickets", ticket)
    form = ask(qtbot, window, "重开", StepForm)
    assert isinstance(form.words, NoteField)
    form.words.edit.setPlainText("又漏了")
    county.store.run(accept_ticket, ticket, day=TODAY, person="李秀英")
    click(qtbot, form.save)
    assert "accepted_by" in wait_for(qtbot, window, MeanwhileDialog).now


def test_from_the_page_the_room_is_found_by_its_number(qtbot: QtBot, window: Window, county: County) -> None:
    page = tickets(window)
    click(qtbot, button(page, "登记报修"))
    form = wait_for(qtbot, window, ReportForm)
    assert form.unit is not None
    qtbot.keyClicks(form.unit.picker.line, "202")
    qtbot.keyClick(form.unit.picker.line, Qt.Key.Key_Return)
    ime(form.description.edit, "deng", "灯不亮")

    with qtbot.waitSignal(form.accepted):
        click(qtbot, form.save)
    settle(qtbot, window)

    made = page.table.current()
    assert made is not None, "the next step is done with it"
    assert made.unit.endswith("202")


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("水管爆裂", "水电"),
        ("卧室门锁坏", "门窗墙地"),
        ("床板断裂", "家具"),
        ("卫生间灯不亮", "照明通风排水"),
        ("网线断", None),
    ],
)
def test_the_words_tell_the_category(words: str, category: str | None) -> None:
    assert likely_category(words) == category


def test_the_same_fault_is_reported_twice_and_done_once(qtbot: QtBot, window: Window, county: County) -> None:
    first = county.store.run(
        report_ticket, Report(county.unit("101"), "水电", "水管爆裂", TODAY), today=TODAY
    ).result
    window.go("tickets")
    form = ask(qtbot, window, "登记报修", ReportForm)
    assert form.unit is not None
    form.unit.picker.choose(county.unit("102"))
    assert form.same_as.box.count() == 2, "the ticket next door may be about the same"
    form.same_as.box.setCurrentIndex(1)
    form.description.edit.setPlainText("也没有水")
    save(qtbot, window, form)
    county.store.run(close_ticket, first, Repair(TODAY), today=TODAY)
    assert all(one.finished_on == TODAY for one in county.store.ask(ticket_records))


def test_a_repair_past_its_day_says_so(county: County) -> None:
    day = TODAY - timedelta(20)
    county.store.run(report_ticket, Report(county.unit("101"), "水电", "灯不亮", day), today=TODAY)
    [ticket] = county.store.ask(ticket_records)
    assert "超时" in stage(ticket, TODAY)[1]
    assert "超时" not in stage(ticket, day)[1]


def test_misuse_is_the_residents_and_needs_a_signature(qtbot: QtBot, window: Window, county: County) -> None:
    who = county.teacher("李秀英")
    county.lives(who, county.unit("101"), TODAY - timedelta(30))
    window.go("tickets")
    form = ask(qtbot, window, "登记报修", ReportForm)
    assert form.unit is not None
    form.unit.picker.choose(county.unit("101"))
    form.description.edit.setPlainText("玻璃打碎")
    save(qtbot, window, form)
    choose_first(window)
    close = ask(qtbot, window, "完工验收", CloseForm)
    close.material.line.setText("80")
    close.cause.box.setCurrentIndex(2)  # 人为
    assert close.payer.value() == "住户"
    qtbot.keyClick(close, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: any("报价" in close.words_beside(at) for at in range(8)))
    close.agreed.box.setChecked(True)
    save(qtbot, window, close)
    assert [str(entry.amount) for entry in county.store.ask(ledger_of, who)] == ["80.00"]


def test_a_repair_done_twice_names_each_payer(window: Window, county: County) -> None:
    ticket = county.store.run(
        report_ticket, Report(county.unit("101"), "水电", "漏水", TODAY), today=TODAY
    ).result
    first = Repair(TODAY, material_cost=Decimal(80), payer="施工单位")
    county.store.run(close_ticket, ticket, first, today=TODAY)
    county.store.run(reopen_ticket, ticket, day=TODAY, note="又漏了")
    again = Repair(TODAY, labour_cost=Decimal(30), payer="学校")
    county.store.run(close_ticket, ticket, again, today=TODAY)
    [known] = county.store.ask(ticket_records)
    assert payer_words(known) == "第 1 次　施工单位 80.00 元\n第 2 次　学校 30.00 元"
    columns = tickets(window).table.rows.columns
    assert "施工单位、学校" in [column.text(known) for column in columns], "also in the list"
    window.go("tickets", ticket)
    profile = tickets(window).inspector.profile
    assert profile is not None
    assert payer_words(known) in [fact.text for fact in profile.facts]
