"""Applications as a clerk takes them in and moves them on in the window."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dorms.actions.applications import Request, take_application
from dorms.db.queries.people import ApplicationLine, application_lines
from dorms.domain.codes import Together
from dorms.ui.applying.forms import StepForm, TakeForm
from dorms.ui.printing.preview import PreviewDialog
from dorms.ui.shell.window import Window
from tests.builders import TODAY, County
from tests.ui.hands import CTRL, ask, choose_first, offered, page_of, save, wait_for
from tests.ui.test_people import county, window

__all__ = ["county", "window"]  # fixtures

ALT = Qt.KeyboardModifier.AltModifier


def wish(qtbot: QtBot, form: TakeForm, letters: str) -> None:
    qtbot.keyClicks(form.wishes.picker.line, letters)
    qtbot.keyClick(form.wishes.picker.line, Qt.Key.Key_Return)


def lines(county: County) -> list[ApplicationLine]:
    return county.store.ask(application_lines, TODAY)


def apply(county: County, *names: str, path: Path | None = None) -> None:
    for name in names:
        who = county.teacher(name)
        county.store.run(take_application, Request(who, "新申请", TODAY), today=TODAY)


def test_an_application_with_two_wishes_and_all_its_documents_is_taken_in_with_six_clicks(
    qtbot: QtBot, window: Window, county: County
) -> None:
    choose_first(window)
    form = ask(qtbot, window, "受理申请", TakeForm)  # 1
    assert form.teacher.picker.line.text().startswith("张三丰")
    assert "新申请" in form.told.text()

    wish(qtbot, form, "101")  # 2
    wish(qtbot, form, "202")  # 3
    qtbot.keyClick(form.wishes.list, Qt.Key.Key_Up, ALT)
    assert form.wishes.list.item(0).text().startswith("1. 白山镇戴桥小学-1栋-1单元-202")

    qtbot.mouseClick(form.proofs.all, Qt.MouseButton.LeftButton)  # 4
    assert [one.document for one in form.proofs.value()] == ["申请表", "身份证", "住房情况证明"]

    save(qtbot, window, form)  # 5

    line = lines(county)[0]
    assert (line.name, line.kind, line.accepts_other) == ("张三丰", "新申请", "是")
    assert [one.split("-")[-1] for one in line.wishes] == ["202", "101"]
    table = page_of(window).main_table()
    assert table is not None
    assert table.current() == line, "the new application is shown"
    preview = wait_for(qtbot, window, PreviewDialog)  # 6 prints
    preview.close()


def test_a_second_application_of_one_person_is_refused_and_what_was_typed_stays(
    qtbot: QtBot, window: Window, county: County
) -> None:
    apply(county, "李四")
    window.go("applications")
    choose_first(window)
    form = ask(qtbot, window, "受理申请", TakeForm)
    who = lines(county)[0].teacher_id
    assert who is not None
    form.teacher.picker.choose(who)
    wish(qtbot, form, "101")
    qtbot.keyClick(form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(form.refused.isVisible)

    assert "已有在办的申请" in form.refused.text()
    assert len(form.wishes.value()) == 1


def test_a_couple_names_the_partner(qtbot: QtBot, window: Window, county: County) -> None:
    other = county.teacher("王五", sex="男")
    window.go("teachers")
    choose_first(window)
    form = ask(qtbot, window, "受理申请", TakeForm)
    form.together.box.setCurrentText(str(Together.COUPLE))
    form.partner.picker.choose(other)
    form.paper.box.setChecked(False)
    save(qtbot, window, form)

    line = lines(county)[0]
    assert (line.together, line.partner) == ("夫妻", "王五")


def test_an_application_is_withdrawn_only_with_an_opinion(
    qtbot: QtBot, window: Window, county: County
) -> None:
    apply(county, "李四")
    window.go("applications")
    choose_first(window)
    form = ask(qtbot, window, "办理申请", StepForm)
    assert form.after.box.currentText() == "本人撤回申请"
    qtbot.keyClick(form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "意见" in form.words_beside(3)

    form.opinion.edit.setPlainText("已在县城买房")
    save(qtbot, window, form)
    assert lines(county)[0].status == "已撤销"
    choose_first(window)
    for words in ("核实比对结果", "登记本人承诺"):
        assert "现在不在审核中" in offered(page_of(window), words).statusTip()


def test_a_step_that_cannot_be_is_grey_and_its_key_says_why(
    qtbot: QtBot, window: Window, county: County
) -> None:
    apply(county, "李四")
    window.go("applications")
    choose_first(window)
    page = page_of(window)
    table = page.main_table()
    assert table is not None
    recheck, passing = offered(page, "复核异议"), offered(page, "通过(&Y)")
    assert not recheck.isEnabled()
    assert recheck.toolTip() == recheck.statusTip() == "只有“有异议(复核)”的申请要复核。"
    assert passing.isEnabled()
    cancelling = offered(page, "取消分配")
    cancelling.setShortcut("Ctrl+Alt+Q")

    with qtbot.waitSignal(page.told) as told:
        qtbot.keyClick(table.view, Qt.Key.Key_Q, CTRL | ALT)

    assert told.args == ["这份申请没有还没入住的分配。"]
