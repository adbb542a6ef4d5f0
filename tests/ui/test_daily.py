"""The daily life of a stay in the window: keys, beds lent, who lives along, away, the paper entered later."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidgetItem
from pytestqt.qtbot import QtBot

from dorms.actions.residence.conduct import Found, record_violation, register_co_resident
from dorms.actions.residence.idling import idle_lines
from dorms.actions.upkeep.inspections import begin_round
from dorms.db.queries.daily import StayDaily, stay_daily
from dorms.db.queries.residence import things_of_type
from dorms.db.queries.upkeep import inspection_code, inspections
from dorms.domain.idling import IdleOutcome, IdleState
from dorms.domain.records import StayRecord
from dorms.domain.upkeep.checklists import Checklist
from dorms.ui.living.conduct import RemedyForm
from dorms.ui.living.daily import AbsenceForm, BackForm, EndCoResidentForm, KeysForm, LodgeForm, ReturnForm
from dorms.ui.living.furnishing import FurnishingForm
from dorms.ui.living.idle_forms import AnswerForm, NightForm, WarnForm
from dorms.ui.living.leaving import MoveOutForm
from dorms.ui.living.walking import WalkThroughForm
from dorms.ui.shell.window import Window
from dorms.ui.upkeep.round_forms import RecordForm
from tests.builders import TODAY, County
from tests.ui.hands import ask, choose_first, page_of, save, wait_for
from tests.ui.test_people import county, window

__all__ = ["county", "window"]  # fixtures

CTRL = Qt.KeyboardModifier.ControlModifier
SINCE = date(2026, 3, 1)


@pytest.fixture
def stay(county: County, window: Window) -> StayRecord:
    """李四 lives in 101 and is the chosen row of 在住."""
    found = county.lives(county.teacher("李四"), county.unit("101"), SINCE)
    window.go("stays")
    choose_first(window)
    return found


def daily(county: County, stay: UUID) -> StayDaily:
    found = county.store.ask(stay_daily, stay)
    assert found is not None
    return found


def why_grey(window: Window, words: str) -> str:
    action = next(one.action for one in page_of(window).offers if words in one.action.text())
    assert not action.isEnabled()
    return action.statusTip()


@pytest.mark.slow
def test_keys_go_out_and_come_back_by_number_and_no_more_than_are_out(
    qtbot: QtBot, window: Window, county: County, stay: StayRecord
) -> None:
    assert "没有领着的钥匙" in why_grey(window, "收钥匙")
    form = ask(qtbot, window, "发钥匙", KeysForm)
    form.count.line.setText("2")
    form.numbers.line.setText("101-1、101-2")
    save(qtbot, window, form)
    assert daily(county, stay.id).key_numbers == ("101-1", "101-2")

    back = ask(qtbot, window, "收钥匙", KeysForm)
    back.count.line.setText("3")
    qtbot.keyClick(back, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: "只领了 2 把钥匙没还" in back.words_beside(0))
    back.count.line.setText("1")
    back.numbers.line.setText("101-2")
    save(qtbot, window, back)
    assert daily(county, stay.id).key_numbers == ("101-1",)


def test_a_bed_is_lent_and_given_back_and_the_pane_says_so(
    qtbot: QtBot, window: Window, county: County, stay: StayRecord
) -> None:
    form = ask(qtbot, window, "临时安置", LodgeForm)
    form.unit.picker.choose(county.unit("202"))
    form.start.line.setText((TODAY - timedelta(2)).isoformat())
    form.why.edit.setPlainText("屋顶漏水")
    save(qtbot, window, form)
    pane = page_of(window).inspector.profile  # type: ignore[attr-defined]
    assert any(fact.label == "临时安置" and "202" in fact.text for fact in pane.facts)

    back = ask(qtbot, window, "回原住处", ReturnForm)
    save(qtbot, window, back)
    assert daily(county, stay.id).lodging is None


@pytest.mark.slow
def test_who_lived_along_leaves_and_who_was_away_comes_back(
    qtbot: QtBot, window: Window, county: County, stay: StayRecord
) -> None:
    county.store.run(register_co_resident, stay.id, name="小宝", relation="子女", start=SINCE, today=TODAY)
    window.deck.reload()
    choose_first(window)
    save(qtbot, window, ask(qtbot, window, "同住人搬离", EndCoResidentForm))
    assert daily(county, stay.id).living_along == ()

    away = ask(qtbot, window, "登记离宿", AbsenceForm)
    away.since.line.setText("2026-5-4")
    away.note.line.setText("邻居反映")
    save(qtbot, window, away)
    found = daily(county, stay.id).away
    assert found is not None
    assert (found.since, found.reason) == (date(2026, 5, 4), "")

    save(qtbot, window, ask(qtbot, window, "登记回宿", BackForm))
    assert daily(county, stay.id).away is None
    assert "没有还没结束的离宿记录" in why_grey(window, "登记回宿")


@pytest.mark.slow
def test_the_list_of_a_type_of_unit_is_written_with_prices(
    qtbot: QtBot, window: Window, county: County
) -> None:
    window.go("stays")
    form = ask(qtbot, window, "物品清单模板", FurnishingForm)
    table = form.things.table
    while table.rowCount():
        table.removeRow(0)
    qtbot.mouseClick(form.things.add, Qt.MouseButton.LeftButton)
    for column, text in enumerate(("木床", "2", "800")):
        table.setItem(0, column, QTableWidgetItem(text))
    save(qtbot, window, form)
    [bed] = county.store.ask(things_of_type, "单间")
    assert (bed.name, bed.count, str(bed.price)) == ("木床", 2, "800")


def scan(qtbot: QtBot, window: Window, text: str) -> None:
    """A scanner types like a keyboard and ends with Return."""
    window.go("today")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    qtbot.waitUntil(window.palette_box.isVisible)
    qtbot.keyClicks(window.palette_box.line, text)
    qtbot.keyClick(window.palette_box.line, Qt.Key.Key_Return)


@pytest.mark.slow
def test_the_paper_of_a_walk_through_is_entered_by_its_code_or_its_number(
    qtbot: QtBot, window: Window, county: County, stay: StayRecord
) -> None:
    scan(qtbot, window, f"dorms:handover:{stay.id}")
    form = wait_for(qtbot, window, WalkThroughForm)
    form.keys.line.setText("2")
    form.day.line.setText("2026-3-2")
    save(qtbot, window, form)
    found = daily(county, stay.id)
    assert (found.keys, found.handed_over) == (2, date(2026, 3, 2))

    scan(qtbot, window, stay.agreement_no.lower())
    again = wait_for(qtbot, window, WalkThroughForm)
    again.things.box.setChecked(False)
    again.things.table.setItem(0, 3, QTableWidgetItem("board broken"))
    again.day.line.setText("2026-2-1")
    qtbot.keyClick(again, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(again.isVisible)
    qtbot.waitUntil(lambda: any("才入住" in again.words_beside(at) for at in range(8)))
    again.day.line.setText("2026-3-3")
    save(qtbot, window, again)
    assert daily(county, stay.id).handed_over == date(2026, 3, 3)


@pytest.mark.slow
def test_the_sheet_of_a_round_is_entered_by_its_short_number(
    qtbot: QtBot, window: Window, county: County
) -> None:
    county.store.run(
        begin_round, "六月消防", Checklist.FIRE, [county.unit("101"), county.unit("102")], day=TODAY
    )
    sheet = county.store.ask(inspections)[0]
    scan(qtbot, window, inspection_code(sheet.id).lower())
    form = wait_for(qtbot, window, RecordForm)
    assert sheet.place in form.windowTitle()
    form.inspectors.line.setText("A, B")
    save(qtbot, window, form)
    assert [one.day for one in county.store.ask(inspections) if one.id == sheet.id] == [TODAY]


@pytest.mark.slow
def test_a_violation_is_put_right_on_its_page(
    qtbot: QtBot, window: Window, county: County, stay: StayRecord
) -> None:
    found = Found(
        teacher_id=stay.teacher_id,
        unit_id=stay.unit_id,
        day=TODAY,
        code="MISUSE",
        facts="私拉电线",
        evidence="照片",
    )
    county.store.run(record_violation, found, today=TODAY)
    window.go("violations")
    choose_first(window)
    form = ask(qtbot, window, "已改正", RemedyForm)
    form.how.edit.setPlainText("已拆除")
    save(qtbot, window, form)
    action = next(one.action for one in page_of(window).offers if "已改正" in one.action.text())
    assert not action.isEnabled()
    assert "已经改正" in action.statusTip()


@pytest.mark.slow
def test_nights_lead_to_a_warning_and_its_answer(
    qtbot: QtBot, window: Window, county: County, stay: StayRecord
) -> None:
    window.go("idle")
    form = ask(qtbot, window, "登记夜查", NightForm)
    form.people.box.setChecked(False)
    item = form.people.table.item(0, 0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Unchecked)
    save(qtbot, window, form)
    choose_first(window)
    warn = ask(qtbot, window, "列入预警", WarnForm)
    assert warn.by.value() == date(2026, 6, 25)
    save(qtbot, window, warn)
    choose_first(window)
    answer = ask(qtbot, window, "登记答复", AnswerForm)
    answer.answer.edit.setPlainText("陪护家人")
    answer.outcome.box.setCurrentIndex(list(IdleOutcome).index(IdleOutcome.WATCHED))
    save(qtbot, window, answer)
    [line] = county.store.ask(idle_lines, TODAY)
    assert line.state(TODAY) is IdleState.WATCHED


@pytest.mark.slow
def test_one_of_a_couple_dies_and_the_other_stays_on(qtbot: QtBot, window: Window, county: County) -> None:
    from dorms.actions.stays import Arrival, move_in

    one, other = county.teacher("李妻"), county.teacher("王夫", sex="男")
    unit = county.unit("102")
    county.store.run(move_in, Arrival(one, unit, SINCE, date(2027, 8, 31), partner_id=other), today=TODAY)
    window.go("stays")
    choose_first(window)
    form = ask(qtbot, window, "办理退房", MoveOutForm)
    who = form.who.value().name
    form.reason.box.setCurrentIndex(16)
    assert "留住，协议由" in form.parting.text()
    assert not form.together.value()
    save(qtbot, window, form)
    assert [stay.name for stay in county.stays() if stay.move_out is None] == [
        "王夫" if who == "李妻" else "李妻"
    ]
