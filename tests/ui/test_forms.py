from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from dorms.errors.store import BadText
from dorms.errors.window import Cancelled, NotANumber
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, NumberField, PickField, TextField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.picker import Choice
from tests.builders import County
from tests.ui.conftest import compose, ime

CHOICES = [
    Choice("张三丰", 1, "庐城镇中心小学"),
    Choice("单雄信", 2, "白山镇中心学校"),
    Choice("张三", 3, "冶父山镇初级中学"),
]


@pytest.fixture
def backend(county: County, qapp: QApplication) -> Iterator[Backend]:
    backend = Backend(county.store)
    yield backend
    backend.close()


def nothing(session: Session) -> None:
    """An action that changes nothing."""


def a_form(qtbot: QtBot, submit: Callable[[], Job]) -> Form:
    """A form without fields yet; `show` puts it on screen."""
    form = Form("登记教师", "登记", submit)
    qtbot.addWidget(form, before_close_func=Form.forget_changes)
    return form


def show(qtbot: QtBot, form: Form) -> None:
    with qtbot.waitActive(form):
        form.show()


def answer_when_asked(verb: str) -> None:
    """Press the button with this word in the question that is about to be asked."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        next(button for button in box.findChildren(QPushButton) if button.text() == verb).click()
    else:
        QTimer.singleShot(10, lambda: answer_when_asked(verb))


def test_a_form_names_every_field_for_a_screen_reader(qtbot: QtBot, backend: Backend) -> None:
    form = a_form(qtbot, lambda: backend.run(nothing))
    name = form.add(TextField("姓名(&N)", required=True))
    picked = form.add(PickField("学校(&S)", CHOICES))
    show(qtbot, form)

    assert name.widget.accessibleName() == "姓名"
    assert picked.picker.line.accessibleName() == "学校"


def test_saving_says_beside_each_field_what_is_missing(qtbot: QtBot, backend: Backend) -> None:
    form = a_form(qtbot, lambda: backend.run(nothing))
    form.add(TextField("姓名(&N)", required=True))
    day = form.add(DayField("日期(&D)", required=True))
    show(qtbot, form)
    day.line.setText("昨天")

    form.try_save()

    assert form.words_beside(0) == "“姓名”还没有填，请填上再保存。"
    assert "“昨天”不是日期" in form.words_beside(1)
    assert form.isVisible()


def test_a_saved_form_closes(qtbot: QtBot, backend: Backend) -> None:
    form = a_form(qtbot, lambda: backend.run(nothing))
    form.add(TextField("姓名(&N)", "张三"))
    show(qtbot, form)

    with qtbot.waitSignal(form.accepted):
        qtbot.keyClick(form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    assert not form.isVisible()


def test_a_refusal_stays_in_the_form_with_its_number(qtbot: QtBot, backend: Backend) -> None:
    def refuse(session: Session) -> None:
        raise Cancelled

    heard: list[object] = []
    backend.failed.connect(heard.append)
    form = a_form(qtbot, lambda: backend.run(refuse))
    form.add(TextField("姓名(&N)", "张三"))
    show(qtbot, form)

    with qtbot.waitSignal(backend.idle):
        form.try_save()

    assert form.isVisible()
    assert "错误号" in form.refused.text()
    assert form.save.isEnabled()
    assert heard == []


def test_a_refusal_that_names_its_field_is_shown_there(qtbot: QtBot, backend: Backend) -> None:
    def refuse(session: Session) -> None:
        raise BadText("name", "a\x00b", 1)

    form = a_form(qtbot, lambda: backend.run(refuse))
    form.add(TextField("电话"))
    form.add(TextField("姓名(&N)", "张三"), name="name")
    show(qtbot, form)

    with qtbot.waitSignal(backend.idle):
        form.try_save()

    assert form.words_beside(0) == ""
    assert "错误号" in form.words_beside(1)


def test_escape_closes_an_untouched_form_without_asking(qtbot: QtBot, backend: Backend) -> None:
    form = a_form(qtbot, lambda: backend.run(nothing))
    form.add(TextField("姓名(&N)"))
    show(qtbot, form)

    qtbot.keyClick(form, Qt.Key.Key_Escape)

    assert not form.isVisible()


@pytest.mark.parametrize(("verb", "stays"), [("继续填写", True), ("不保存，关闭", False)])
def test_escape_asks_when_something_is_typed(qtbot: QtBot, backend: Backend, verb: str, stays: bool) -> None:
    form = a_form(qtbot, lambda: backend.run(nothing))
    name = form.add(TextField("姓名(&N)"))
    show(qtbot, form)
    ime(name.line, "zhang", "张")

    answer_when_asked(verb)
    qtbot.keyClick(name.line, Qt.Key.Key_Escape)

    assert form.isVisible() is stays


def test_enter_moves_on_and_never_submits_while_composing(qtbot: QtBot, backend: Backend) -> None:
    form = a_form(qtbot, lambda: backend.run(nothing))
    first, second = form.add(TextField("姓名")), form.add(TextField("电话"))
    show(qtbot, form)
    first.line.setFocus()

    compose(first.line, "zhang")
    qtbot.keyClick(first.line, Qt.Key.Key_Return)
    during = QApplication.focusWidget()
    ime(first.line, "", "张")
    qtbot.keyClick(first.line, Qt.Key.Key_Return)

    assert during is first.line
    assert QApplication.focusWidget() is second.line
    assert form.isVisible()


def test_a_name_that_no_font_can_draw_is_said_but_not_refused(qtbot: QtBot, backend: Backend) -> None:
    form = a_form(qtbot, lambda: backend.run(nothing))
    name = form.add(TextField("姓名", is_name=True))
    show(qtbot, form)

    name.line.setText("于\U00031234晓")

    assert "缺字" in form.words_beside(0)
    assert name.refusal() == ""


def test_days_are_read_in_any_writing_and_shown_in_one(qtbot: QtBot) -> None:
    field = DayField("日期")
    qtbot.addWidget(field.line)

    field.line.setText("２０２６年９月１日")
    field.line.editingFinished.emit()

    assert field.value() == date(2026, 9, 1)
    assert field.line.text() == "2026-09-01"
    field.line.clear()
    assert field.value() is None


@pytest.mark.parametrize(
    ("typed", "number"), [("１６．１３", Decimal("16.13")), ("1,200", Decimal(1200)), ("", None)]
)
def test_numbers_are_read_in_full_width(qtbot: QtBot, typed: str, number: Decimal | None) -> None:
    field = NumberField("面积")
    qtbot.addWidget(field.line)
    field.line.setText(typed)

    assert field.value() == number


@pytest.mark.parametrize("typed", ["十六", "NaN", "1.2.3", "Infinity"])
def test_what_is_no_number_is_said(qtbot: QtBot, typed: str) -> None:
    field = NumberField("面积")
    qtbot.addWidget(field.line)
    field.line.setText(typed)

    assert "不是数字" in field.refusal()


def test_choices_ticks_and_notes_have_values(qtbot: QtBot) -> None:
    sex = ChoiceField("性别", [("男", "m"), ("女", "f")], "f")
    tick, note = TickField("同意调剂", ticked=True), NoteField("理由", required=True)
    for widget in (sex.box, tick.box, note.edit):
        qtbot.addWidget(widget)

    assert sex.value() == "f"
    assert tick.value() is True
    assert "还没有填" in note.refusal()
    note.edit.setPlainText(" 调离 \n")
    assert note.value() == "调离"


def test_a_picker_finds_by_initials_and_takes_with_enter(qtbot: QtBot) -> None:
    field = PickField("教师", CHOICES)
    qtbot.addWidget(field.picker)
    field.picker.show()
    assert "还没有填" in field.refusal()

    qtbot.keyClicks(field.picker.line, "zs")
    shown = [field.picker.list.item(at).text() for at in range(field.picker.list.count())]
    qtbot.keyClick(field.picker.line, Qt.Key.Key_Down)
    qtbot.keyClick(field.picker.line, Qt.Key.Key_Return)

    assert shown == ["张三丰　庐城镇中心小学", "张三　冶父山镇初级中学"]
    assert field.value() == 3
    assert not field.picker.list.isVisible()


def test_a_picked_thing_is_dropped_when_its_name_is_edited(qtbot: QtBot) -> None:
    field = PickField("教师", CHOICES, chosen=2)
    qtbot.addWidget(field.picker)
    assert field.value() == 2

    field.picker.line.setText("单")

    assert "写了“单”，还没有选中" in field.refusal()


def test_a_picker_that_finds_nothing_says_so_and_enter_stays(qtbot: QtBot) -> None:
    field = PickField("教师", CHOICES)
    qtbot.addWidget(field.picker)
    field.picker.show()

    qtbot.keyClicks(field.picker.line, "zhang")
    qtbot.keyClick(field.picker.line, Qt.Key.Key_Return)

    assert field.picker.list.isVisible()
    assert "没有找到“zhang”" in field.picker.list.item(0).text()
    assert field.picker.choice is None


def test_escape_leaves_the_list_of_a_picker_first_and_then_the_form(qtbot: QtBot) -> None:
    form = Form("受理申请", "受理(&S)", lambda: Job(lambda tick: None))
    field = form.add(PickField("教师", CHOICES))
    qtbot.addWidget(form)
    form.open()
    qtbot.keyClicks(field.picker.line, "zs")
    form.forget_changes()

    qtbot.keyClick(field.picker.line, Qt.Key.Key_Escape)
    assert form.isVisible()
    qtbot.keyClick(field.picker.line, Qt.Key.Key_Escape)

    assert not form.isVisible()


def test_settings_stay_out_of_the_users_profile(tmp_path: Path) -> None:
    from dorms.ui.kit.settings import settings

    assert str(tmp_path) in settings().fileName()


def test_what_only_the_fields_together_tell_is_said_in_the_form(qtbot: QtBot) -> None:
    def refuse() -> Job:
        raise NotANumber("二十")

    form = a_form(qtbot, refuse)
    show(qtbot, form)

    form.try_save()

    assert "二十" in form.refused.text()
    assert form.refused.isVisible()
    assert form.save.isEnabled()


def test_a_form_is_never_narrower_than_its_fields(qtbot: QtBot, backend: Backend) -> None:
    form = a_form(qtbot, lambda: backend.run(nothing))
    tick = form.add(TickField("替没有电脑的学校录入，转交文件，" * 3))
    show(qtbot, form)

    qtbot.waitUntil(lambda: tick.box.width() >= tick.box.sizeHint().width())

    assert form.rect().contains(tick.box.geometry())
