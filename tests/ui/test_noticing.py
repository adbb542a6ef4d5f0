"""Notices, letters, the ranked list and outside lists, as a clerk works with them in the window."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dorms.actions.people import record_fact
from dorms.actions.reviewing.chain import refuse_application
from dorms.db.queries.ranking import ranking_heads
from dorms.db.queries.reviewing import hits_of, letter_lines, notice_lines
from dorms.ui.applying.comparing import CompareForm, compare
from dorms.ui.applying.review_forms import HitForm
from dorms.ui.kit.page import Page
from dorms.ui.letters.forms import DeliverForm
from dorms.ui.noticing.forms import AnswerForm, ObjectForm, PostForm, PublishForm
from dorms.ui.noticing.page import NoticesPage
from dorms.ui.printing.preview import PreviewDialog
from dorms.ui.ranking.forms import ConfirmForm, LockForm, RankForm, TurnForm
from dorms.ui.ranking.page import RankingPage
from dorms.ui.shell.window import Window
from tests.actions.reviewing.town import applies, passes, status, teacher, waits
from tests.builders import TODAY, County
from tests.ui.conftest import unnamed
from tests.ui.hands import ask, at_rest, choose_first, offered, page_of, save, wait_for
from tests.ui.test_people import county, window

__all__ = ["county", "window"]  # fixtures

pytestmark = pytest.mark.slow


def ask_for(page: Page, words: str) -> QAction:
    return next(offer.action for offer in page.offers if words in offer.action.text())


def rest(qtbot: QtBot, window: Window) -> None:
    assert window.backend is not None
    at_rest(qtbot, window.backend)


def in_notice(county: County) -> None:
    application = applies(county, teacher(county, "王公示"))
    for _ in range(2):
        passes(county, application)


def test_a_notice_is_published_hung_up_objected_to_and_answered(
    qtbot: QtBot, window: Window, county: County
) -> None:
    in_notice(county)
    window.go("notices")
    form = ask(qtbot, window, "发布公示", PublishForm)
    assert (form.last_day.line.text(), form.to.line.text()) == ("2026-06-23", "教体局")
    form.phone.line.setText("0551-87320000")
    save(qtbot, window, form)
    wait_for(qtbot, window, PreviewDialog).close()
    page = page_of(window)
    assert isinstance(page, NoticesPage)
    assert unnamed(page) == []
    assert page.table.current() is not None, "the new notice is shown"

    post = ask(qtbot, window, "登记张贴", PostForm)
    post.places.edit.setPlainText("戴桥小学公示栏\n中心校公示栏")
    save(qtbot, window, post)
    objection = ask(qtbot, window, "登记异议", ObjectForm)
    objection.who.line.setText("群众")
    objection.about.box.setCurrentText("王公示")
    objection.content.edit.setPlainText("镇上有房")
    save(qtbot, window, objection)
    answer = ask(qtbot, window, "答复异议", AnswerForm)
    answer.answer.edit.setPlainText("经查没有房产")
    save(qtbot, window, answer)
    (notice,) = county.store.ask(notice_lines)
    assert [one.place for one in notice.postings] == ["戴桥小学公示栏", "中心校公示栏"]
    assert (notice.open_objections, notice.objections[0].outcome) == (0, "不成立")

    close = offered(page_of(window), "办结公示")
    assert not close.isEnabled()
    assert "才满" in close.toolTip()


def test_a_notice_becomes_words_for_a_chat_and_a_picture(
    qtbot: QtBot, window: Window, county: County, tmp_path: Path
) -> None:
    in_notice(county)
    window.go("notices")
    form = ask(qtbot, window, "发布公示", PublishForm)
    form.paper.box.setChecked(False)
    save(qtbot, window, form)
    page = page_of(window)
    assert isinstance(page, NoticesPage)
    choose_first(window)
    page.copy_text()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("【公示】2026年周转宿舍申请合格人员")
    assert "1. 王公示" in text
    row = page.table.current()
    assert row is not None
    page.save_picture(row, tmp_path / "公示.png")
    picture = QImage(str(tmp_path / "公示.png"))
    assert picture.width() > 900
    assert picture.height() > picture.width()


def test_a_letter_is_delivered_left_behind_only_before_two_witnesses(
    qtbot: QtBot, window: Window, county: County
) -> None:
    application = applies(county, teacher(county, "有房", home_in_town_self="有"))
    county.store.run(refuse_application, application, day=TODAY, facts="有自有住房。")
    window.go("letters")
    assert unnamed(page_of(window)) == []
    choose_first(window)
    form = ask(qtbot, window, "登记送达", DeliverForm)
    form.way.box.setCurrentText("留置送达")
    form.first.line.setText("赵甲")
    qtbot.keyClick(form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "见证人二" in form.words_beside(4)
    assert QApplication.focusWidget() is form.second.line
    form.second.line.setText("钱乙")
    save(qtbot, window, form)
    (letter,) = county.store.ask(letter_lines, TODAY)
    assert (letter.way, letter.witnesses, str(letter.object_by)) == ("留置送达", "赵甲、钱乙", "2026-06-23")


def test_a_list_is_ranked_signed_and_locked_and_shows_what_changed(
    qtbot: QtBot, window: Window, county: County
) -> None:
    old = teacher(county, "老教师", began_teaching="1996-09-01")
    young = teacher(county, "青教师", began_teaching="2020-09-01")
    for who in (old, young):
        waits(county, who)
    window.go("ranking")
    form = ask(qtbot, window, "新排名单", RankForm)
    assert form.name.line.text() == "2026年周转宿舍轮候册"
    save(qtbot, window, form)
    page = page_of(window)
    assert isinstance(page, RankingPage)
    assert unnamed(page) == []
    assert [row.name for row in page.table.rows.visible_rows()] == ["老教师", "青教师"]
    choose_first(window)
    profile = page.inspector.profile
    assert profile is not None
    assert any(fact.label == "第十四条第（一）项" and "29" in fact.text for fact in profile.facts)

    county.store.run(record_fact, young, "distance_km", "25", since=TODAY, note="搬家")
    page.reload()
    rest(qtbot, window)
    assert "青教师第 2 名→第 2 名，29 分→34 分" in page.changed_note.text()
    page.again.trigger()
    rest(qtbot, window)
    assert page.changed_note.isHidden()

    page.table.view.selectAll()
    confirm = ask(qtbot, window, "登记签字", ConfirmForm)
    save(qtbot, window, confirm)
    lock = ask(qtbot, window, "锁定名单", LockForm)
    save(qtbot, window, lock)
    assert "锁定" in page.changed_note.text()
    assert not page.again.isEnabled()
    assert county.store.ask(ranking_heads)[0].locked_on == TODAY
    choose_first(window)
    turn = ask(qtbot, window, "登记跳过、放弃", TurnForm)
    turn.why.edit.setPlainText("联系不上")
    save(qtbot, window, turn)
    row = page.table.current()
    assert row is not None
    assert row.skips == 1
    ask_for(page, "台账").trigger()
    wait_for(qtbot, window, PreviewDialog).close()


def test_an_outside_list_is_compared_and_its_hit_settled(
    qtbot: QtBot, window: Window, county: County, tmp_path: Path
) -> None:
    application = applies(county, teacher(county, "张比对"))
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.append(["坐落", "权利人"])
    sheet.append(["白山镇建设路1号", "张比对"])
    out = BytesIO()
    made.save(out)
    path = tmp_path / "不动产.xlsx"
    path.write_bytes(out.getvalue())
    window.go("applications")
    compare(page_of(window), TODAY, path)
    form = wait_for(qtbot, window, CompareForm)
    qtbot.waitUntil(form.isActiveWindow)
    form.source.line.setText("县不动产登记中心")
    save(qtbot, window, form)
    (hit,) = county.store.ask(hits_of)
    assert hit.says == "坐落：白山镇建设路1号"
    choose_first(window)
    settle = ask(qtbot, window, "核实比对结果", HitForm)
    settle.why.edit.setPlainText("同名，证件号不同")
    save(qtbot, window, settle)
    passes(county, application)
    assert status(county, application) == "中心校复审"


def test_every_new_page_says_what_to_do_when_it_is_empty(qtbot: QtBot, window: Window) -> None:
    for name in ("notices", "ranking", "letters"):
        window.go(name)
        page = page_of(window)
        assert isinstance(page, QWidget)
        table = page.main_table()
        assert table is not None
        assert table.rows.rowCount() == 0
