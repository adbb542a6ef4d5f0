"""Two windows at the same time, files in a wrong order with one missing: in the end all know the same (issue 3)."""

import os
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dorms.actions.people import NewTeacher, correct_teacher, register_teacher
from dorms.db.store import Store
from dorms.sync.merge import merge
from dorms.ui.exchange.bureau import BureauPage
from dorms.ui.exchange.decisions import DecisionsPage
from dorms.ui.exchange.incoming import IncomingDialog
from dorms.ui.exchange.school import SchoolPage
from dorms.ui.people.page import TeachersPage
from dorms.ui.shell.window import Window
from tests.sync.offices import SCHOOL, Exchange
from tests.ui.exchange.conftest import Hands, Open
from tests.ui.hands import wait_for

MANY = 19 if "DORMS_FULL" in os.environ else 2  # schools besides the one with a window


def correct(qtbot: QtBot, hands: Hands, window: Window, teacher: UUID, **values: str) -> None:
    """In the window, as its page does."""
    window.go("teachers")
    page = window.deck.page
    assert isinstance(page, TeachersPage)
    assert page.table.choose(teacher)
    page.backend.run(correct_teacher, teacher, values, note="在本校核实")
    hands.rest(window)


def report(hands: Hands, window: Window, stick: Path) -> Path:
    """上报 from the window; the file, moved away as a stick is carried off."""
    hands.go(window, "exchange")
    page = window.deck.page
    assert isinstance(page, SchoolPage)
    hands.click(page.send.send)
    hands.rest(window)
    (file,) = stick.glob("*.dorms")
    return file.rename(stick.parent / file.name)


def take(qtbot: QtBot, hands: Hands, window: Window, *files: Path) -> IncomingDialog:
    hands.drop(window, *files)
    dialog = wait_for(qtbot, window, IncomingDialog)
    qtbot.waitUntil(lambda: dialog.job is None, timeout=20_000)
    hands.click(dialog.foot.go)
    qtbot.waitUntil(lambda: dialog.stack.currentWidget() is dialog.done_page, timeout=20_000)
    return dialog


def busy_school(exchange: Exchange, name: str) -> tuple[Store, list[Path]]:
    """Another school that works and reports three times without an answer; its second file is lost."""
    store = exchange.office(name)
    files = []
    for at in range(3):
        new = NewTeacher(f"{name[-4:-2]}老师{at}", exchange.county.school(name), phone=f"1370000{at:04d}")
        store.run(register_teacher, new)
        files.append(exchange.up(store))
    files[1].unlink()
    return store, [files[2], files[0]]


@pytest.mark.slow
def test_two_windows_end_equal_and_the_loser_reads_why(
    qtbot: QtBot, exchange: Exchange, stick: Path, opened: Open, hands: Hands
) -> None:
    people = [exchange.county.teacher(name) for name in ("张三丰", "程咬金", "秦叔宝")]
    store: Store = exchange.office()
    others = [busy_school(exchange, f"第{at}镇中心小学") for at in range(MANY)]
    school, bureau = opened(store), opened(exchange.hub)

    correct(qtbot, hands, school, people[0], phone="13800000001")
    first = report(hands, school, stick)
    correct(qtbot, hands, bureau, people[0], phone="13900000002")
    correct(qtbot, hands, school, people[1], phone="13800000003")
    second = report(hands, school, stick)
    correct(qtbot, hands, bureau, people[2], name="秦琼")
    correct(qtbot, hands, school, people[2], phone="13800000004")
    third = report(hands, school, stick)
    second.unlink()  # lost on the way

    take(qtbot, hands, bureau, third, *(file for _, files in others for file in files)).accept()
    hands.rest(bureau)
    take(qtbot, hands, bureau, first).accept()
    hands.rest(bureau)
    hands.go(bureau, "pending")
    page = bureau.deck.page
    assert isinstance(page, DecisionsPage)
    assert [one.label for one in page.table.rows.visible_rows()] == ["张三丰"]
    page.panel.note.setText("打电话问过本人")
    hands.key(bureau, Qt.Key.Key_2)
    hands.go(bureau, "exchange")
    offices = bureau.deck.page
    assert isinstance(offices, BureauPage)
    offices.hand_down_all()
    hands.rest(bureau)
    back = stick / "下发文件"
    (own_file,) = back.glob(f"{SCHOOL}*.dorms")
    received = take(qtbot, hands, school, own_file)
    assert "县局答复了本单位的 1 处" in received.done_page.title.text()
    told = received.done_page.words.text()
    assert "张三丰的联系电话：我们填" in told
    assert "打电话问过本人" in told
    hands.click(received.done_page.answers)
    hands.rest(school)
    for at, (other, _) in enumerate(others):
        (file,) = back.glob(f"第{at}镇中心小学*.dorms")
        merge(other, file)

    assert exchange.agree(store)
    assert all(exchange.agree(other) for other, _ in others)
    _the_loser_reads_why(hands, school)
    assert merge(exchange.hub, exchange.up(store)).new == 0


def _the_loser_reads_why(hands: Hands, school: Window) -> None:
    own = school.deck.page
    assert isinstance(own, SchoolPage)
    assert own.tabs.currentWidget() is own.answers, "the summary leads there"
    lost = next(one for one in own.answers.table.rows.visible_rows() if one.label == "张三丰")
    shown = [
        own.answers.table.view.value_at(own.answers.table.rows.position_of(lost.id) or 0, at)
        for at in range(7)
    ]
    assert shown[0] == "改成别的"
    assert shown[5] == "打电话问过本人"
    assert "王经办" in shown[6]
    profile = own.answers.inspector.profile
    assert profile is not None
    facts = {fact.label: fact.text for fact in profile.facts}
    assert (facts["为什么"], facts["谁定的"]) == ("打电话问过本人", "庐江县教育体育局 王经办")
    assert facts["两边改之前"]
    assert [event.by for event in profile.events] == ["李老师", "王经办"]
    assert own.send.headline.text() == "都报过了，县局已收到"
    _and_in_the_story_of_the_teacher(hands, school, lost.row)


def _and_in_the_story_of_the_teacher(hands: Hands, school: Window, teacher: UUID) -> None:
    hands.go(school, "teachers")
    page = school.deck.page
    assert isinstance(page, TeachersPage)
    page.go_to(teacher)
    assert page.inspector.profile is not None
    (event,) = [one for one in page.inspector.profile.events if "裁定" in one.title]
    assert event.by == "王经办"
    for words in ("原为", "李老师", "王经办", "打电话问过本人"):
        assert words in event.detail
