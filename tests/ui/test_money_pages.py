"""工资代扣, 对账, 票据 and 图表 as a clerk uses them."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from dorms.actions.money.entries import Money, reverse, take_payment
from dorms.actions.money.rent import charge_month
from dorms.actions.tickets import Repair, Report, close_ticket, report_ticket
from dorms.db.queries.money import balances, ledger_of, till
from dorms.db.queries.payroll import payroll_sheets
from dorms.db.queries.receipts import receipt_lines
from dorms.domain.money.accounts import AccountLine
from dorms.domain.money.payroll import SheetState
from dorms.domain.money.receipts import ReceiptState
from dorms.ui.charts.page import PicturesPage
from dorms.ui.exports.form import ExportForm
from dorms.ui.living.leaving import MoveOutForm
from dorms.ui.money.payroll_forms import ConsentForm, MakeForm
from dorms.ui.money.receipts import VoidForm
from dorms.ui.money.returning import IS_TAKEN, WHY, ReturnForm
from dorms.ui.money.runs import HandOnForm
from dorms.ui.shell.window import Window
from tests.builders import TODAY, County
from tests.ui.hands import ask, at_rest, choose_first, offered, page_of, save, wait_for
from tests.ui.test_money import MAY, lodge
from tests.ui.test_people import county, window

__all__ = ["county", "window"]  # fixtures

pytestmark = pytest.mark.slow
CTRL = Qt.KeyboardModifier.ControlModifier


def owing(county: County) -> None:
    """Two people owe May's rent."""
    lodge(county)
    lodge(county, "王芳", "102")
    county.store.run(charge_month, MAY, today=TODAY)


def rest(qtbot: QtBot, window: Window) -> None:
    assert window.backend is not None
    at_rest(qtbot, window.backend)


def test_a_payroll_sheet_goes_out_and_comes_back_in_few_presses(
    qtbot: QtBot, window: Window, county: County
) -> None:
    owing(county)
    window.go("money")
    table = page_of(window).main_table()
    assert table is not None
    choose_first(window)
    table.view.selectAll()
    save(qtbot, window, ask(qtbot, window, "同意工资代扣", ConsentForm))
    window.go("payroll")
    form = ask(qtbot, window, "做代扣表", MakeForm)  # 1
    assert "1 所学校、2 人、600.00 元" in form.told.text()
    save(qtbot, window, form)  # 2
    choose_first(window)
    assert "王芳 300.00 元" in [event.title for event in page_of(window).inspector.profile.events]  # type: ignore[attr-defined]
    offered(page_of(window), "登记返回").trigger()  # 3
    back = wait_for(qtbot, window, ReturnForm)
    qtbot.waitUntil(back.isActiveWindow)
    tick = back.table.item(1, IS_TAKEN)
    why = back.table.item(1, WHY)
    assert tick is not None
    assert why is not None
    tick.setCheckState(Qt.CheckState.Unchecked)
    qtbot.keyClick(back, Qt.Key.Key_S, CTRL)
    assert "请写明原因" in back.told.text(), "who was not deducted needs a reason"
    why.setText("病假")
    with qtbot.waitSignal(back.accepted):
        qtbot.keyClick(back, Qt.Key.Key_S, CTRL)  # 4
    rest(qtbot, window)
    [sheet] = county.store.ask(payroll_sheets)
    assert (sheet.state, sheet.taken) == (SheetState.RETURNED, Decimal(300))
    choose_first(window)
    action = offered(page_of(window), "登记返回")
    assert not action.isEnabled()
    assert "撤销" in action.toolTip(), "grey, and says why"


def test_the_accounts_open_the_people_behind_a_line_and_hand_money_on(
    qtbot: QtBot, window: Window, county: County
) -> None:
    owing(county)
    window.go("accounts")
    rest(qtbot, window)
    table = page_of(window).main_table()
    assert table is not None
    qtbot.waitUntil(lambda: table.rows.rowCount() == 2, timeout=5000)
    choose_first(window)
    profile = page_of(window).inspector.profile  # type: ignore[attr-defined]
    held = {fact.label: fact.text for fact in profile.facts}["押金"]
    assert held.endswith("= 1,000.00")
    form = ask(qtbot, window, "上缴", HandOnForm)
    assert form.amount.line.text() == "1000"
    save(qtbot, window, form)
    assert set(county.store.ask(till).values()) == {Decimal(0)}
    assert "上缴 白山镇戴桥小学" in window.toast.words.text()
    rest(qtbot, window)
    table.view.selectRow(1)
    line = table.current()
    assert isinstance(line, AccountLine)
    month = date.fromisoformat(f"{line.month}-01")
    offered(page_of(window), "导出收支对账表").trigger()
    export = wait_for(qtbot, window, ExportForm)
    assert export.as_of.required_value() >= month, "the month of the chosen line"
    assert export.since.value() == month - timedelta(1)
    export.reject()
    offered(page_of(window), "看这些人").trigger()
    assert type(page_of(window)).__name__ == "MoneyPage"
    money = page_of(window).main_table()
    assert money is not None
    assert money.rows.rowCount() == 2
    assert not offered(page_of(window), "上缴").isEnabled(), "nothing in hand any more"
    assert "抄表" not in [o.action.text() for o in page_of(window).offers if o.action.isEnabled()]


def test_a_missing_receipt_is_explained(qtbot: QtBot, window: Window, county: County) -> None:
    who = lodge(county)
    for number, amount in (("R0001", 10), ("R0003", 20)):
        money = Money(teacher_id=who, amount=Decimal(amount), day=TODAY, receipt=number)
        county.store.run(take_payment, money, today=TODAY)
    window.go("receipts")
    table = page_of(window).main_table()
    assert table is not None
    assert [table.rows.index(row, 0).data() for row in range(3)] == ["R0001", "R0002", "R0003"]
    assert not offered(page_of(window), "登记作废").isEnabled() or table.current() is None
    table.view.selectRow(1)
    form = ask(qtbot, window, "登记作废", VoidForm)
    assert form.numbers.value() == "R0002"
    form.why.edit.setPlainText("撕坏")
    save(qtbot, window, form)
    states = [one.state for one in county.store.ask(receipt_lines)]
    assert states == [ReceiptState.USED, ReceiptState.VOID, ReceiptState.USED]
    paid = county.store.ask(ledger_of, who)[-1]
    county.store.run(reverse, paid.id, day=TODAY, today=TODAY, note="收错了")
    page_of(window).reload()
    table.view.selectRow(2)
    assert table.rows.index(2, 1).data() == "已冲销"
    action = offered(page_of(window), "登记作废")
    assert not action.isEnabled()
    assert "已经冲销" in action.toolTip(), "not sent to do what is done"


def test_a_bar_is_walked_to_by_arrows_read_out_and_opens_its_rows(
    qtbot: QtBot, window: Window, county: County
) -> None:
    owing(county)
    ticket = county.store.run(report_ticket, Report(county.unit(), "水电", "灯不亮", MAY), today=TODAY).result
    repair = Repair(TODAY, material_cost=Decimal(30), labour_cost=Decimal(50))
    county.store.run(close_ticket, ticket, repair, today=TODAY)
    window.go("pictures")
    page = page_of(window)
    assert isinstance(page, PicturesPage)
    qtbot.waitUntil(lambda: bool(page.debts.chart.bars), timeout=5000)
    chart = page.debts.chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    read = QAccessible.queryAccessibleInterface(chart).text(QAccessible.Text.Description)
    assert read == "欠费账龄　白山镇　31 至 90 天 600.00 元，2 条"
    assert [str(bar.total) for bar in page.costs.chart.bars] == ["80.00"]
    page.by.setCurrentIndex(1)
    assert [bar.name for bar in chart.bars] == ["白山镇戴桥小学-1栋"]
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    money = page_of(window).main_table()
    assert money is not None
    assert money.rows.rowCount() == 2
    window.go("pictures")
    qtbot.mouseClick(page.costs.chart, Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
    assert type(page_of(window)).__name__ == "TicketsPage"


def test_a_month_nobody_charged_is_asked_for_when_somebody_leaves(
    qtbot: QtBot, window: Window, county: County
) -> None:
    lodge(county)
    window.go("stays")
    choose_first(window)
    out = ask(qtbot, window, "办理退房", MoveOutForm)
    assert "2026-05 没有生成过租金，共 300.00 元" in out.doubts.text()
    assert "应退 360.00 元" in out.settled.text()
    out.missed.box.setChecked(True)  # one press
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    assert "没有生成过租金" not in out.doubts.text()
    assert "应退 60.00 元" in out.settled.text()
    save(qtbot, window, out)
    [line] = county.store.ask(balances)
    assert (line.balance.charged, line.balance.held) == (Decimal(440), Decimal(60))


def test_where_housing_is_free_every_page_of_money_stays_away(
    qtbot: QtBot, window: Window, county: County
) -> None:
    from dorms.ui.shell.navigation import groups

    row = next(at for at, one in enumerate(groups()) if one.pages[0].name == "money")
    assert window.navigation.item(row).isHidden()
    county.lives(county.teacher("赵敏"), county.unit("202"), date(2026, 6, 1))
    window.show_identity()
    assert not window.navigation.item(row).isHidden(), "a deposit was agreed"
