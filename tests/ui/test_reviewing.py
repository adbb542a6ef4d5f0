"""Reviewing in the window: the clicks and keys of W2 counted, returns and refusals with their letters, drafts."""

from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dorms.db.queries.people import ApplicationLine, application_lines, teacher_lines
from dorms.db.queries.reviewing import letter_lines
from dorms.ui.applying.forms import TakeForm
from dorms.ui.applying.page import ApplicationsPage
from dorms.ui.applying.queues import Queue
from dorms.ui.applying.review_forms import (
    BulkForm,
    CheckOffForm,
    DeclareForm,
    ExceptionForm,
    ProofsForm,
    RefuseForm,
    ReturnForm,
)
from dorms.ui.kit.forms import Form
from dorms.ui.printing.preview import PreviewDialog
from dorms.ui.shell.window import Window
from tests.actions.reviewing.town import PAPERS, applies, teacher
from tests.builders import TODAY, County
from tests.ui.conftest import unnamed
from tests.ui.hands import ask, at_rest, page_of, save, wait_for
from tests.ui.test_people import county, window

F = TypeVar("F", bound=Form)

__all__ = ["county", "window"]  # fixtures

pytestmark = pytest.mark.slow


def opened(qtbot: QtBot, window: Window, kind: type[F]) -> F:
    """The form a key has opened, ready for the next key."""
    form = wait_for(qtbot, window, kind)
    qtbot.waitUntil(form.isActiveWindow)
    assert unnamed(form) == []
    return form


class Hands:
    """A clerk on the page 申请, whose clicks and keys are counted."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot, self.window, self.count = qtbot, window, 0
        window.go("applications")
        page = page_of(window)
        assert isinstance(page, ApplicationsPage)
        self.page = page
        self.rest()
        page.table.view.setFocus()
        qtbot.waitUntil(page.table.view.hasFocus)

    def key(self, key: Qt.Key) -> None:
        self.count += 1
        self.qtbot.keyClick(self.page.table.view, key)
        self.rest()

    def rest(self) -> None:
        """The rules have answered."""
        assert self.window.backend is not None
        at_rest(self.qtbot, self.window.backend)

    def chip(self, queue: Queue) -> None:
        self.count += 1
        self.qtbot.mouseClick(self.page.queues.chips[queue], Qt.MouseButton.LeftButton)

    def shown(self) -> list[str]:
        return [row.name for row in self.page.table.rows.visible_rows()]

    def current(self) -> ApplicationLine:
        row = self.page.table.current()
        assert row is not None
        return row


def statuses(county: County) -> dict[str, str]:
    return {line.name: line.status for line in county.store.ask(application_lines, TODAY)}


def test_two_keys_decide_on_a_clean_case_and_the_next_one_is_shown(
    qtbot: QtBot, window: Window, county: County
) -> None:
    for name in ("甲一", "乙二", "丙三"):
        applies(county, teacher(county, name))
    hands = Hands(qtbot, window)
    hands.chip(Queue.CLEAN)
    names = hands.shown()
    hands.count = 0
    for name in names[:2]:
        if hands.current().name != name:
            hands.key(Qt.Key.Key_J)
        hands.key(Qt.Key.Key_Y)
    assert hands.count <= 4, "two keys a case"
    assert [statuses(county)[name] for name in names] == ["中心校复审", "中心校复审", "已提交"]
    assert hands.current().name == names[2]
    hands.key(Qt.Key.Key_K)
    assert hands.current().name == names[1]


def test_every_clean_case_is_passed_in_three_clicks_and_taken_back_in_one(
    qtbot: QtBot, window: Window, county: County
) -> None:
    for name in ("甲一", "乙二"):
        applies(county, teacher(county, name))
    applies(county, teacher(county, "缺证", marital="已婚", home_in_town_spouse="无"))
    hands = Hands(qtbot, window)
    hands.chip(Queue.CLEAN)  # 1
    form = ask(qtbot, window, "成批通过", BulkForm)  # 2
    save(qtbot, window, form)  # 3
    assert statuses(county) == {"甲一": "中心校复审", "乙二": "中心校复审", "缺证": "已提交"}
    qtbot.mouseClick(window.toast.back, Qt.MouseButton.LeftButton)
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    assert set(statuses(county).values()) == {"已提交"}


def test_a_return_takes_three_clicks_and_its_letter_says_what_is_missing(
    qtbot: QtBot, window: Window, county: County
) -> None:
    applies(county, teacher(county, "缺证", marital="已婚", home_in_town_spouse="无"))
    hands = Hands(qtbot, window)
    hands.chip(Queue.ASKS)  # 1
    profile = hands.page.inspector.profile
    assert profile is not None
    assert any("结婚证" in words for words in profile.notices)
    hands.key(Qt.Key.Key_T)  # 2
    form = opened(qtbot, window, ReturnForm)
    assert form.codes.value() == ("MISSING_PROOF",)
    assert "结婚证" in form.wanted.value()
    save(qtbot, window, form)  # 3
    assert statuses(county) == {"缺证": "已退回(补材料)"}
    wait_for(qtbot, window, PreviewDialog).close()
    (letter,) = county.store.ask(letter_lines, TODAY)
    assert (letter.kind, letter.comply_by is not None) == ("补正通知书", True)


def test_a_case_the_rules_refuse_shows_the_clause_first_and_is_refused_with_it(
    qtbot: QtBot, window: Window, county: County
) -> None:
    applies(county, teacher(county, "有房", home_in_town_self="有"))
    hands = Hands(qtbot, window)
    hands.chip(Queue.REFUSED)
    profile = hands.page.inspector.profile
    assert profile is not None
    assert profile.facts[0].label == "第五条第（三）项"
    assert "不通过：有自有住房" in profile.facts[0].text
    hands.key(Qt.Key.Key_Y)
    assert statuses(county) == {"有房": "已提交"}, "one key does not pass what the rules refuse"
    hands.key(Qt.Key.Key_N)
    form = opened(qtbot, window, RefuseForm)
    form.paper.box.setChecked(False)
    save(qtbot, window, form)
    (letter,) = county.store.ask(letter_lines, TODAY)
    assert letter.clauses[0][0] == "第五条第（三）项"


@pytest.mark.full
def test_documents_are_checked_off_under_the_name_of_who_acts(
    qtbot: QtBot, window: Window, county: County
) -> None:
    applies(county, teacher(county, "补看"), papers=PAPERS[:1])
    hands = Hands(qtbot, window)
    hands.chip(Queue.ASKS)
    hands.key(Qt.Key.Key_M)
    form = opened(qtbot, window, ProofsForm)
    qtbot.mouseClick(form.everything, Qt.MouseButton.LeftButton)
    assert {one.document for one in form.checklist.value()} == set(PAPERS[1:])
    save(qtbot, window, form)
    hands.chip(Queue.CLEAN)
    assert hands.shown() == ["补看"]


def test_one_who_is_close_to_a_case_is_told_and_needs_a_second_person(
    qtbot: QtBot, window: Window, county: County
) -> None:
    applies(county, teacher(county, "王经办"))
    hands = Hands(qtbot, window)
    hands.chip(Queue.ASKS)
    assert hands.shown() == ["王经办"]
    profile = hands.page.inspector.profile
    assert profile is not None
    assert "应当回避" in profile.notices[0]
    form = ask(qtbot, window, "按例外通过", ExceptionForm)
    form.why.edit.setPlainText("全校只有一名经办人")
    qtbot.keyClick(form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "第二人" in form.refused.text())


def test_a_draft_is_kept_and_handed_in_later_with_what_was_missing(
    qtbot: QtBot, window: Window, county: County
) -> None:
    teacher(county, "草稿人")
    hands = Hands(qtbot, window)
    form = ask(qtbot, window, "受理申请", TakeForm)
    form.teacher.picker.choose(named(county, "草稿人"))
    qtbot.mouseClick(form.draft.box, Qt.MouseButton.LeftButton)
    save(qtbot, window, form)
    assert statuses(county) == {"草稿人": "草稿"}
    hands.chip(Queue.RETURNED)
    again = ask(qtbot, window, "补正后提交", TakeForm)
    assert again.teacher.picker.line.text().startswith("草稿人")
    qtbot.mouseClick(again.proofs.all, Qt.MouseButton.LeftButton)
    again.paper.box.setChecked(False)
    save(qtbot, window, again)
    assert statuses(county) == {"草稿人": "已提交"}
    hands.chip(Queue.CLEAN)
    assert hands.shown() == ["草稿人"]


def test_a_late_application_asks_for_the_reason_and_keeps_what_was_typed(
    qtbot: QtBot, window: Window, county: County
) -> None:
    teacher(county, "迟来")
    window.go("applications")
    form = ask(qtbot, window, "受理申请", TakeForm)
    form.teacher.picker.choose(named(county, "迟来"))
    form.applied_on.line.setText("2026-04-20")
    form.paper.box.setChecked(False)
    assert form.late.widget.isHidden()
    qtbot.keyClick(form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(form.late.widget.isVisible)
    assert "不在受理时间内" in form.refused.text()
    form.late.line.setText("教体局同意提前受理")
    save(qtbot, window, form)
    (line,) = county.store.ask(application_lines, TODAY)
    assert line.late_reason == "教体局同意提前受理"


@pytest.mark.full
def test_documents_of_several_are_checked_off_together(qtbot: QtBot, window: Window, county: County) -> None:
    for name in ("甲一", "乙二"):
        applies(county, teacher(county, name), papers=())
    hands = Hands(qtbot, window)
    hands.chip(Queue.ASKS)
    hands.page.table.view.selectAll()
    hands.key(Qt.Key.Key_M)
    form = opened(qtbot, window, CheckOffForm)
    save(qtbot, window, form)
    hands.chip(Queue.CLEAN)
    assert sorted(hands.shown()) == sorted(["甲一", "乙二"])


@pytest.mark.full
def test_what_several_applicants_declared_is_recorded_together(
    qtbot: QtBot, window: Window, county: County
) -> None:
    for name in ("甲一", "乙二"):
        applies(county, teacher(county, name, other_housing="", no_leave=""))
    hands = Hands(qtbot, window)
    hands.chip(Queue.ASKS)
    hands.page.table.view.selectAll()
    hands.key(Qt.Key.Key_I)
    form = opened(qtbot, window, DeclareForm)
    save(qtbot, window, form)
    hands.chip(Queue.CLEAN)
    assert sorted(hands.shown()) == sorted(["甲一", "乙二"])


def named(county: County, name: str) -> UUID:
    return next(one.id for one in county.store.ask(teacher_lines, TODAY) if one.name == name)
