"""Teachers as a clerk registers, corrects and updates them in the window."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dorms.actions.people import correct_teacher
from dorms.db.queries.cases import facts_of_teachers
from dorms.db.queries.people import TeacherLine, teacher_lines
from dorms.domain.facts import Leave
from dorms.ui.kit.meanwhile import MeanwhileDialog
from dorms.ui.people.forms import CorrectForm, FactForm, RegisterForm
from dorms.ui.shell.window import Window
from tests.builders import TODAY, County
from tests.clerk import number_of
from tests.ui.conftest import ime
from tests.ui.hands import CTRL, ask, at_rest, choose_first, page_of, save, wait_for


@pytest.fixture
def county(founded: County, tmp_path: Path) -> Iterator[County]:
    county = founded.again(tmp_path / "county.dorms")
    county.building()
    county.teacher("张三丰", marital="未婚")
    yield county
    county.store.close()


@pytest.fixture
def window(window: Window) -> Window:
    """It opens on the teachers."""
    window.go("teachers")
    return window


def known(county: County, name: str) -> TeacherLine:
    return next(line for line in county.store.ask(teacher_lines, TODAY) if line.name == name)


def test_a_teacher_is_registered_by_the_keyboard_and_shown(
    qtbot: QtBot, window: Window, county: County
) -> None:
    form = ask(qtbot, window, "登记教师", RegisterForm)
    ime(form.name.line, "li", "李四")
    qtbot.keyClick(form.name.line, Qt.Key.Key_Return)
    qtbot.keyClicks(form.school.picker.line, "dqxx")
    qtbot.keyClick(form.school.picker.line, Qt.Key.Key_Return)
    form.id_number.line.setFocus()
    number = number_of(5, "女")
    qtbot.keyClicks(form.id_number.line, number)
    qtbot.keyClick(form.id_number.line, Qt.Key.Key_Tab)
    assert form.sex.value() == "女", "the ID number says so"
    assert form.birth.line.text().startswith("19")
    assert not form.spouse.line.isVisible()
    form.codes["marital"].choose("已婚")
    ime(form.spouse.line, "", "王五")

    save(qtbot, window, form)

    line = known(county, "李四")
    assert (line.school, line.sex, line.spouse_name) == ("白山镇戴桥小学", "女", "王五")
    assert "category" in line.missing, "the rest waits"
    table = page_of(window).main_table()
    assert table is not None
    assert table.current() == line
    assert "登记教师" in window.toast.words.text()

    qtbot.mouseClick(window.toast.back, Qt.MouseButton.LeftButton)
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    assert [line.name for line in county.store.ask(teacher_lines, TODAY)] == ["张三丰"]


def test_nobody_is_registered_without_a_fact_that_identifies_them(qtbot: QtBot, window: Window) -> None:
    form = ask(qtbot, window, "登记教师", RegisterForm)
    form.name.line.setText("李四")
    form.school.picker.line.setFocus()
    qtbot.keyClicks(form.school.picker.line, "dq")
    qtbot.keyClick(form.school.picker.line, Qt.Key.Key_Return)
    qtbot.keyClick(form, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: "至少填一项" in form.words_beside(2))

    form.id_number.line.setText("340124199309240001")
    qtbot.keyClick(form, Qt.Key.Key_S, CTRL)
    assert "校验码不对" in form.words_beside(2)
    assert form.name.value() == "李四", "what was typed stays"


def test_a_wrong_phone_is_corrected_with_its_reason(qtbot: QtBot, window: Window, county: County) -> None:
    choose_first(window)
    form = ask(qtbot, window, "更正教师资料", CorrectForm)
    assert form.phone.line.text() == "", "full numbers are not shown"
    form.phone.line.setText("13812345678")
    qtbot.keyClick(form, Qt.Key.Key_S, CTRL)
    assert "没有填" in form.words_beside(7) or form.words_beside(7), "the reason is compulsory"

    form.why.edit.setPlainText("当时抄错了一位")
    save(qtbot, window, form)

    assert known(county, "张三丰").phone == "13812345678"


def test_a_marriage_is_recorded_from_its_day(qtbot: QtBot, window: Window, county: County) -> None:
    choose_first(window)
    form = ask(qtbot, window, "登记情况变化", FactForm)
    assert "未婚" in form.now.text()
    form.values["marital"].widget.setCurrentIndex(1)  # type: ignore[attr-defined]
    form.since.line.setText("2026.5.1")
    form.why.edit.setPlainText("结婚证")

    save(qtbot, window, form)

    assert known(county, "张三丰").marital == "已婚"


def test_a_leave_is_recorded_with_its_span_and_proof(qtbot: QtBot, window: Window, county: County) -> None:
    choose_first(window)
    form = ask(qtbot, window, "登记情况变化", FactForm)
    form.kind.widget.setCurrentIndex(  # type: ignore[attr-defined]
        next(at for at in range(form.kind.box.count()) if form.kind.box.itemText(at) == "请假、借调、脱产")
    )
    box = form.values["leave"].widget
    box.setCurrentIndex(next(at for at in range(box.count()) if box.itemText(at) == "借调"))  # type: ignore[attr-defined]
    form.since.line.setText("2026-2-1")
    form.until.line.setText("2026-7-31")
    form.proof.line.setText("借调函")
    form.why.edit.setPlainText("县局借调")
    save(qtbot, window, form)
    known = next(iter(county.store.ask(facts_of_teachers, TODAY).values()))
    assert known.facts.leaves == (Leave("借调", date(2026, 2, 1), date(2026, 8, 1)),)
    assert known.sources["leaves"].document == "借调函"


def test_what_changed_while_the_form_was_open_is_shown_and_chosen(
    qtbot: QtBot, window: Window, county: County
) -> None:
    choose_first(window)
    form = ask(qtbot, window, "更正教师资料", CorrectForm)
    who = known(county, "张三丰").id
    county.store.run(correct_teacher, who, {"note": "县局写的", "spouse_name": "王五"}, note="更正")
    form.note.line.setText("学校写的")
    form.why.edit.setPlainText("更正备注")

    qtbot.keyClick(form, Qt.Key.Key_S, CTRL)
    dialog = wait_for(qtbot, window, MeanwhileDialog)

    assert "王经办" in dialog.findChildren(QLabel)[0].text()
    assert dialog.now["note"].isChecked(), "nothing is overwritten unless somebody says so"
    assert (dialog.now["note"].text(), dialog.mine["note"].text()) == ("县局写的", "学校写的")
    dialog.mine["note"].setChecked(True)
    with qtbot.waitSignal(form.accepted):
        dialog.accept()
    line = known(county, "张三丰")
    assert (line.note, line.spouse_name) == ("学校写的", "王五"), "the other field stays as it became"
