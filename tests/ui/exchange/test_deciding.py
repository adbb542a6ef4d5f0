"""待定事项: both sides with their provenance, one key each, like things in one go, and the answer that goes back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.people import NewTeacher, correct_teacher, register_teacher
from dorms.actions.stays import Arrival, move_in
from dorms.db.tables import TeacherRow, TownRow
from dorms.sync.answers import REPLACED, answers
from dorms.sync.merge import merge
from dorms.sync.pending import disputed_rows, pending, pending_count
from dorms.ui.exchange.decisions import DecisionsPage
from dorms.ui.exchange.school import SchoolPage
from dorms.ui.people.page import TeachersPage
from dorms.ui.shell.window import Window
from tests.builders import TODAY
from tests.sync.offices import SCHOOL, Exchange
from tests.ui.exchange.conftest import Hands, Open
from tests.ui.hands import wait_for

ID_NUMBER = "11010519491231002X"


def page_of(window: Window) -> DecisionsPage:
    page = window.deck.page
    assert isinstance(page, DecisionsPage)
    return page


def words_of(page: DecisionsPage) -> str:
    return "\n".join(label.text() for label in page.panel.findChildren(QLabel) if label.isVisible())


def phone(session: Session, name: str) -> str | None:
    return session.scalar(select(TeacherRow.phone).where(TeacherRow.name == name))


def differ(exchange: Exchange, *names: str) -> object:
    """The school and the bureau each set another telephone number of these people."""
    people = [exchange.county.teacher(name) for name in names]
    store = exchange.office()
    for at, person in enumerate(people):
        store.run(correct_teacher, person, {"phone": f"1380000100{at}"}, note="本人来说的")
        exchange.hub.run(correct_teacher, person, {"phone": f"1390000200{at}"}, note="按花名册")
    exchange.report(store)
    return store


def test_both_sides_are_shown_and_one_key_decides_and_leads_on(
    qtbot: QtBot, exchange: Exchange, opened: Open, hands: Hands
) -> None:
    store = differ(exchange, "张三丰", "程咬金")
    window = opened(exchange.hub)
    hands.go(window, "pending")
    page = page_of(window)
    assert page.table.rows.rowCount() == 2
    shown = words_of(page)
    for told in (
        SCHOOL,
        "庐江县教育体育局",
        "李老师",
        "王经办",
        "本人来说的",
        "按花名册",
        "在第 2 号里",
        "两边改之前",
    ):
        assert told in shown
    first = page.table.current()
    assert first is not None

    page.panel.note.setText("电话核实过")
    before = hands.presses
    hands.key(window, Qt.Key.Key_1)
    assert exchange.hub.ask(phone, first.label).startswith("138")  # type: ignore[union-attr]
    second = page.table.current()
    assert second is not None
    assert second.id != first.id, "the next one comes by itself"
    hands.key(window, Qt.Key.Key_2)
    assert page.table.rows.rowCount() == 0
    assert exchange.hub.ask(phone, second.label).startswith("139")  # type: ignore[union-attr]
    assert hands.presses - before == 2, "one key each"

    merge(store, exchange.down(store.office))  # type: ignore[arg-type, attr-defined]
    told_back = {(one.label, one.kind): one for one in store.ask(answers)}  # type: ignore[attr-defined]
    assert told_back[(first.label, "kept")].reason == "电话核实过"
    lost = told_back[(second.label, REPLACED)]
    assert (lost.by, lost.office, lost.is_decision) == ("王经办", "庐江县教育体育局", True)


@pytest.mark.slow
def test_a_digit_typed_as_a_reason_decides_nothing(
    qtbot: QtBot, exchange: Exchange, opened: Open, hands: Hands
) -> None:
    differ(exchange, "张三丰")
    window = opened(exchange.hub)
    hands.go(window, "pending")
    page = page_of(window)
    page.panel.note.setFocus()
    qtbot.keyClicks(page.panel.note, "12")
    hands.rest(window)
    assert page.table.rows.rowCount() == 1
    assert page.panel.note.text() == "12"


@pytest.mark.slow
def test_another_value_is_typed(qtbot: QtBot, exchange: Exchange, opened: Open, hands: Hands) -> None:
    differ(exchange, "张三丰")
    window = opened(exchange.hub)
    hands.go(window, "pending")
    page = page_of(window)
    hands.key(window, Qt.Key.Key_3)
    qtbot.keyClicks(page.panel.other, "13511112222")
    qtbot.keyClick(page.panel.other, Qt.Key.Key_Return)
    hands.rest(window)
    assert exchange.hub.ask(phone, "张三丰") == "13511112222"
    assert page.table.rows.rowCount() == 0


@pytest.mark.slow
def test_like_things_are_decided_in_one_go_and_taken_back_in_one(
    qtbot: QtBot, exchange: Exchange, opened: Open, hands: Hands
) -> None:
    differ(exchange, "张三丰", "程咬金", "秦叔宝")
    window = opened(exchange.hub)
    hands.go(window, "pending")
    page = page_of(window)
    school = next(one for one in page.panel.alike if "学校" in one.text())
    hands.click(school)
    box = wait_for(qtbot, window, QMessageBox)
    assert "3 处" in box.text()
    go = next(one for one in box.buttons() if "都这样定" in one.text())
    assert isinstance(go, QPushButton)
    hands.click(go)
    hands.rest(window)

    assert exchange.hub.ask(pending_count) == 0
    assert all(
        str(exchange.hub.ask(phone, name)).startswith("138") for name in ("张三丰", "程咬金", "秦叔宝")
    )
    assert window.backend is not None
    window.backend.undo()
    hands.rest(window)
    assert str(exchange.hub.ask(phone, "张三丰")).startswith("139")
    assert exchange.hub.ask(pending_count) == 3, "the differences are there again"
    assert page.table.rows.rowCount() == 3


@pytest.mark.slow
def test_a_unit_given_twice_leads_to_the_stay_and_goes_when_it_is_mended(
    qtbot: QtBot, exchange: Exchange, opened: Open, hands: Hands
) -> None:
    from datetime import date

    exchange.county.building(capacity=1)
    unit = exchange.county.unit()
    one, other = exchange.county.teacher("张三丰"), exchange.county.teacher("程咬金")
    store = exchange.office()
    for keeper, person in ((store, one), (exchange.hub, other)):
        keeper.run(move_in, Arrival(person, unit, TODAY, date(2027, 8, 31)), today=TODAY)
    exchange.report(store)
    window = opened(exchange.hub)
    hands.go(window, "pending")
    page = page_of(window)
    assert "重复安排" in words_of(page)
    assert "变更记录" in words_of(page)
    (case,) = exchange.hub.ask(pending)
    assert unit in exchange.hub.ask(disputed_rows)
    link = next(one for one in page.panel.findChildren(QPushButton) if "程咬金" in one.accessibleName())

    hands.click(link)
    assert window.deck.name == "stays"
    assert window.backend is not None
    window.backend.undo()
    hands.rest(window)
    hands.go(window, "pending")
    assert page.table.rows.rowCount() == 0
    assert case.kind == "issue"


@pytest.mark.slow
def test_one_person_registered_twice_is_linked_by_one_key(
    qtbot: QtBot, exchange: Exchange, opened: Open, hands: Hands
) -> None:
    store = exchange.office()
    exchange.county.teacher("张三丰", id_number=ID_NUMBER)
    new = NewTeacher("张三丰", exchange.county.school(), id_number=ID_NUMBER)
    store.run(register_teacher, new)
    exchange.report(store)
    window = opened(exchange.hub)
    hands.go(window, "pending")
    assert "身份证号相同" in words_of(page_of(window))
    hands.key(window, Qt.Key.Key_1)
    assert exchange.hub.ask(pending_count) == 0


def _rename_town(session: Session) -> None:
    for town in session.scalars(select(TownRow)):
        town.name = "改名镇"


@pytest.mark.slow
def test_what_was_not_let_in_is_told_on_both_sides_and_can_be_let_in(
    qtbot: QtBot, exchange: Exchange, stick: Path, opened: Open, hands: Hands
) -> None:
    exchange.county.teacher()
    store = exchange.office()
    store.run(_rename_town)
    exchange.report(store)
    exchange.receive(store)
    school = opened(store)
    hands.go(school, "exchange")
    page = school.deck.page
    assert isinstance(page, SchoolPage)
    (answer,) = page.answers.table.rows.visible_rows()
    assert page.answers.table.view.value_at(0, 5) == "这类资料只有县局能改"
    hands.go(school, "pending")
    assert "由县局裁定" in words_of(page_of(school))

    window = opened(exchange.hub)
    hands.go(window, "pending")
    shown = words_of(page_of(window))
    assert "姓名 改名镇" in shown
    assert "没有采纳" in shown
    hands.key(window, Qt.Key.Key_2)
    assert exchange.hub.ask(lambda session: session.scalar(select(TownRow.name))) == "改名镇"
    assert page_of(window).table.rows.rowCount() == 0
    assert answer.kind == "refused"


@pytest.mark.slow
def test_who_may_only_look_decides_nothing(
    qtbot: QtBot, exchange: Exchange, opened: Open, hands: Hands
) -> None:
    from dorms.actions.actors import NewActor, register_actor
    from dorms.domain.codes import Role

    differ(exchange, "张三丰")
    window = opened(exchange.hub)
    reader = exchange.hub.run(register_actor, NewActor("看客", "", Role.READER)).result
    assert window.backend is not None
    window.backend.choose_actor(reader)
    hands.go(window, "pending")
    hands.key(window, Qt.Key.Key_1)
    assert exchange.hub.ask(pending_count) == 1


@pytest.mark.slow
def test_rows_that_differ_are_marked_on_their_page(exchange: Exchange, opened: Open, hands: Hands) -> None:
    differ(exchange, "张三丰")
    exchange.county.teacher("程咬金")
    window = opened(exchange.hub)
    hands.go(window, "teachers")
    page = window.deck.page
    assert isinstance(page, TeachersPage)
    rows = page.table.rows.visible_rows()
    marked = [one.name for one in rows if page.table.rows.badge_of(one) is not None]
    assert marked == ["张三丰"]
    page.table.choose(next(one.id for one in rows if one.name == "张三丰"))
    assert page.inspector.profile is not None
    assert "待定事项" in page.inspector.profile.notices[0]
