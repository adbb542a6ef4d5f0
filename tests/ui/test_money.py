"""Money and leaving as a clerk does it in the window."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dorms.actions.money.meters import NewMeter, put_in_meter, set_price
from dorms.actions.money.rent import charge_month
from dorms.actions.residence.arriving import CheckIn, check_in
from dorms.actions.stays import Arrival
from dorms.db.queries.departing import departure_lines
from dorms.db.queries.handing import stay_lines
from dorms.db.queries.money import balances, ledger, ledger_of
from dorms.db.queries.residence import co_residents, violations
from dorms.domain.money.ledger import balance
from dorms.domain.residence import Thing
from dorms.ui.departures.page import stage
from dorms.ui.living.arriving import MoveInForm
from dorms.ui.living.conduct import CoResidentForm, ViolationForm
from dorms.ui.living.leaving import MoveOutForm, NoticeForm
from dorms.ui.living.moving import TransferForm
from dorms.ui.money.forms import OtherForm, PayForm, ReverseForm
from dorms.ui.money.reading import NOW, USED, ReadingForm
from dorms.ui.money.runs import CloseDayForm, MonthForm
from dorms.ui.shell.navigation import groups
from dorms.ui.shell.window import Window
from tests.builders import TODAY, County
from tests.ui.hands import answer_question, ask, at_rest, choose_first, offered, page_of, save, wait_for
from tests.ui.test_people import county, window

__all__ = ["county", "window"]  # fixtures

pytestmark = pytest.mark.slow
MAY = date(2026, 5, 1)
CTRL = Qt.KeyboardModifier.ControlModifier


def lodge(county: County, name: str = "李秀英", room: str = "101") -> UUID:
    """Somebody with rent, a deposit, two keys and a list of things."""
    arrival = Arrival(
        county.teacher(name),
        county.unit(room),
        MAY,
        date(2027, 8, 31),
        deposit=Decimal(500),
        monthly_rent=Decimal(300),
    )
    things = (Thing("床", 1, price=Decimal(300)), Thing("书桌", 1))
    county.store.run(check_in, CheckIn(arrival=arrival, paid=True, keys=2, things=things), today=TODAY)
    return arrival.teacher_id


def shown(window: Window, place: str) -> bool:
    row = next(row for row, group in enumerate(groups()) if place in [one.name for one in group.pages])
    return not window.navigation.item(row).isHidden()


def test_where_housing_is_free_the_money_page_stays_away(
    qtbot: QtBot, window: Window, county: County
) -> None:
    assert not shown(window, "money")
    lodge(county)
    window.show_identity()
    assert shown(window, "money")


def test_a_month_of_rent_is_charged_and_paid(qtbot: QtBot, window: Window, county: County) -> None:
    who = lodge(county)
    window.go("money")
    save(qtbot, window, ask(qtbot, window, "生成月租", MonthForm))
    assert "生成 1 笔，共 300.00 元" in window.toast.words.text()
    choose_first(window)
    form = ask(qtbot, window, "收款", PayForm)
    assert form.amount.line.text() == "300"
    assert "叁佰元整" in form.capitals.text()
    qtbot.keyClicks(form.receipt.line, "0001")
    save(qtbot, window, form)
    found = balance(county.store.ask(ledger_of, who))
    assert found.owed == 0
    profile = page_of(window).inspector.profile  # type: ignore[attr-defined]
    assert profile.state == "已结清"
    assert any("票据 0001" in event.detail for event in profile.events)
    again = ask(qtbot, window, "收款", PayForm)
    assert again.told.text().startswith("没有欠缴，押金余额")
    again.reject()


def test_a_wrong_entry_is_reversed_with_its_reason(qtbot: QtBot, window: Window, county: County) -> None:
    lodge(county)
    county.store.run(charge_month, MAY, today=TODAY)
    window.go("money")
    choose_first(window)
    form = ask(qtbot, window, "冲销", ReverseForm)
    form.why.edit.setPlainText("记错")
    assert form.entry.refusal(), "which one is said by the clerk, not by the list"
    [rent] = [at for at in range(form.entry.box.count()) if "租金" in form.entry.box.itemText(at)]
    form.entry.box.setCurrentIndex(rent)
    save(qtbot, window, form)
    [line] = county.store.ask(balances)
    assert (line.balance.owed, line.balance.held) == (Decimal(0), Decimal(500))


def test_meters_are_read_in_one_table_and_a_backward_one_is_marked(
    qtbot: QtBot, window: Window, county: County
) -> None:
    lodge(county)
    county.store.run(set_price, kind="电", price=Decimal(1), start=MAY)
    for room, kind, number in (("101", "电", "D1"), ("102", "电", "D2"), ("101", "水", "S1")):
        new = NewMeter(unit_id=county.unit(room), kind=kind, number=number, day=MAY, value=Decimal(100))
        county.store.run(put_in_meter, new, today=TODAY)
    window.go("money")
    offered(page_of(window), "抄表").trigger()
    form = wait_for(qtbot, window, ReadingForm)
    qtbot.waitUntil(form.isActiveWindow)
    qtbot.keyClick(form, Qt.Key.Key_S, CTRL)
    assert "还没有填示数" in form.told.text()
    assert form.table.hasFocus(), "the clerk types at once"
    form.kind.setCurrentText("电")
    for text in ("9o", "170"):
        qtbot.keyClicks(form.table, text[0])
        qtbot.keyClicks(QApplication.focusWidget(), text[1:])
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert form.table.currentRow() == 1
    qtbot.keyClick(form, Qt.Key.Key_S, CTRL)
    assert "“9o”不是数字" in form.told.text()
    form.kind.setCurrentText("水")
    assert "另外几种表已填 1 块" in form.told.text()
    form.kind.setCurrentText("电")
    heard: list[str] = []
    answer_question("继续填写", heard)
    form.reject()
    assert form.isVisible()
    assert "还没有保存" in heard[0]
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    cell, used = form.table.item(0, NOW), form.table.item(0, USED)
    assert cell is not None
    assert used is not None
    cell.setText("90")
    assert used.text() == "倒走"
    head = form.table.horizontalHeaderItem(USED)
    assert head is not None
    assert head.text() == "用量（度）"
    qtbot.keyClick(form, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: "换表" in form.told.text())
    cell.setText("130")
    assert used.text() == "30"
    with qtbot.waitSignal(form.accepted):
        qtbot.keyClick(form, Qt.Key.Key_S, CTRL)
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    assert [entry.amount for entry in county.store.ask(ledger) if entry.item == "电费"] == [Decimal(30)]


def test_the_cash_is_counted_by_two(qtbot: QtBot, window: Window, county: County) -> None:
    lodge(county)
    window.go("money")
    form = ask(qtbot, window, "日结", CloseDayForm)
    form.counted.line.setText("500")
    assert form.told.text() == "与账面相符。"
    form.first.line.setText("王管理")
    form.second.line.setText("赵会计")
    save(qtbot, window, form)


def test_who_is_told_to_leave_leaves_and_gets_the_deposit_back(
    qtbot: QtBot, window: Window, county: County
) -> None:
    who = lodge(county)
    window.go("stays")
    choose_first(window)
    notice = ask(qtbot, window, "通知退房", NoticeForm)
    assert "《" in notice.told.text(), "the clause is quoted"
    save(qtbot, window, notice)
    window.go("departures")
    choose_first(window)
    out = ask(qtbot, window, "办理退房", MoveOutForm)  # 1
    assert out.keys.line.text() == "2"
    assert "应退 360.00 元" in out.settled.text()
    assert "按 《" not in out.settled.text()
    assert "还没有退房" in offered(page_of(window), "退还押金").statusTip()
    save(qtbot, window, out)  # 2: a clean move-out takes two presses after the person is chosen
    [line] = county.store.ask(departure_lines)
    assert stage(line, TODAY)[1] == "已退房，待退款"
    form = ask(qtbot, window, "退还押金", OtherForm)
    save(qtbot, window, form)
    found = balance(county.store.ask(ledger_of, who))
    assert found.held == 0
    assert found.owed == 0


def test_what_is_missing_asks_for_its_price_before_it_is_settled(
    qtbot: QtBot, window: Window, county: County
) -> None:
    lodge(county)
    window.go("stays")
    choose_first(window)
    out = ask(qtbot, window, "办理退房", MoveOutForm)
    out.things.box.setChecked(False)
    condition = out.things.table.item(1, 3)
    assert condition is not None
    condition.setText("桌面开裂")
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    assert "书桌" in out.settled.text()
    price = out.things.table.item(1, 4)
    assert price is not None
    price.setText("60")
    at_rest(qtbot, window.backend)
    assert "物品赔偿 60.00" in out.settled.text()
    save(qtbot, window, out)
    assert any(entry.item == "物品赔偿" for entry in county.store.ask(ledger))


def test_a_transfer_asks_only_where_to_and_why(qtbot: QtBot, window: Window, county: County) -> None:
    lodge(county)
    window.go("stays")
    choose_first(window)
    form = ask(qtbot, window, "调换住房", TransferForm)
    form.unit.picker.choose(county.unit("202"))
    form.why.edit.setPlainText("离教学楼近")
    save(qtbot, window, form)
    [stay] = county.store.ask(stay_lines)
    assert stay.unit.endswith("202")


def test_moving_in_at_the_door_takes_five_presses(qtbot: QtBot, window: Window, county: County) -> None:
    county.promised(county.teacher("欧阳琪"), county.unit("202"))
    window.go("stays")
    form = ask(qtbot, window, "办理入住", MoveInForm)  # 1
    qtbot.keyClicks(form.teacher.picker.line, "oyq")
    qtbot.keyClick(form.teacher.picker.line, Qt.Key.Key_Return)  # 2
    form.deposit.line.setText("500")
    form.paid.box.setChecked(True)  # 3
    qtbot.keyClicks(form.keys.line, "2")
    form.papers.box.setCurrentIndex(3)  # 4
    save(qtbot, window, form)  # 5
    [line] = county.store.ask(balances)
    assert line.balance.held == 500


def test_a_violation_and_a_co_resident_are_registered_from_the_stay(
    qtbot: QtBot, window: Window, county: County
) -> None:
    lodge(county)
    window.go("stays")
    choose_first(window)
    form = ask(qtbot, window, "登记违规", ViolationForm)
    form.facts.edit.setPlainText("转借他人居住")
    qtbot.keyClick(form, Qt.Key.Key_S, CTRL)
    assert form.words_beside(3) != "", "no violation without evidence"
    form.evidence.edit.setPlainText("两人询问笔录")
    save(qtbot, window, form)
    [found] = county.store.ask(violations)
    assert (found.code, found.name) == ("SUBLET", "李秀英")
    choose_first(window)
    along = ask(qtbot, window, "登记同住人", CoResidentForm)
    along.name.line.setText("张小宝")
    along.relation.line.setText("子女")
    save(qtbot, window, along)
    [stay] = county.store.ask(stay_lines)
    assert [one.name for one in county.store.ask(co_residents, stay.id)] == ["张小宝"]
