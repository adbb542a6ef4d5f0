"""Assigning, moving in, renewing and moving out as a clerk does it in the window."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dorms.actions.applications import Request, move_application, take_application
from dorms.db.queries.handing import promises, stay_lines
from dorms.db.queries.people import application_lines
from dorms.ui.assigning.forms import AssignForm, CancelForm
from dorms.ui.board.page import BoardPage
from dorms.ui.kit.offers import Menu
from dorms.ui.living.arriving import MoveInForm, Papers
from dorms.ui.living.forms import RenewForm
from dorms.ui.living.leaving import MoveOutForm
from dorms.ui.printing.preview import PreviewDialog
from dorms.ui.shell.window import Window
from tests.builders import TODAY, County
from tests.ui.hands import answer_question, ask, at_rest, choose_first, page_of, save, wait_for
from tests.ui.test_people import county, window

__all__ = ["county", "window"]  # fixtures

CTRL = Qt.KeyboardModifier.ControlModifier


def board(window: Window, room: str = "101") -> BoardPage:
    """The board with this room chosen."""
    window.go("board")
    page = page_of(window)
    assert isinstance(page, BoardPage)
    unit = next(one for one in page.board.model.units if one.room == room)
    page.board.view.choose(unit.unit_id)
    return page


def applied(county: County, name: str, *wishes: str, day: date = TODAY, other: str = "是") -> None:
    who = county.teacher(name)
    request = Request(who, "新申请", day, wishes=wishes, accepts_other=other)
    application = county.store.run(take_application, request, today=TODAY).result
    county.store.run(move_application, application, "合格(轮候)", day=day)


def test_who_wished_for_the_room_stands_first_and_gets_it_in_three_clicks(
    qtbot: QtBot, window: Window, county: County
) -> None:
    applied(county, "李早", day=TODAY - timedelta(30))
    applied(county, "王要", f"unit:{county.unit('101')}")
    applied(county, "赵校", f"school:{county.school()}")
    applied(county, "孙不", f"unit:{county.unit('202')}", other="否")
    board(window)  # 1
    form = ask(qtbot, window, "分配", AssignForm)  # 2
    shown = [form.picked.tree.topLevelItem(at) for at in range(form.picked.tree.topLevelItemCount())]
    names = [item.text(0) for item in shown if item is not None]
    reasons = [item.text(1) for item in shown if item is not None]
    assert names == ["王要", "赵校", "李早", "孙不"]
    assert reasons == [
        "第 1 志愿：这一套",
        "第 1 志愿：这所学校",
        "没有填，服从调剂",
        "没有填，不服从调剂",
    ]
    assert form.by.value() == TODAY + timedelta(15)

    first = names[0]
    save(qtbot, window, form)  # 3

    promise = county.store.ask(promises)[0]
    assert (promise.name, promise.unit.split("-")[-1]) == (first, "101")
    line = next(one for one in county.store.ask(application_lines, TODAY) if one.name == first)
    assert line.status == "已分配"
    assert "分配房源" in window.toast.words.text()


def test_a_teacher_without_application_is_found_by_initials(
    qtbot: QtBot, window: Window, county: County
) -> None:
    board(window)
    form = ask(qtbot, window, "分配", AssignForm)
    assert form.picked.row() is None
    qtbot.keyClicks(form.picked.line, "zsf")
    assert form.picked.value().applicant.name == "张三丰"
    save(qtbot, window, form)
    assert county.store.ask(promises)[0].name == "张三丰"


def test_an_application_gets_a_unit_and_gives_it_back_with_the_reason(
    qtbot: QtBot, window: Window, county: County
) -> None:
    applied(county, "王要", f"unit:{county.unit('202')}")
    window.go("applications")
    choose_first(window)
    form = ask(qtbot, window, "分配", AssignForm)
    assert form.picked.value().unit.label.endswith("202")
    save(qtbot, window, form)

    cancel = ask(qtbot, window, "取消分配", CancelForm)
    qtbot.keyClick(cancel, Qt.Key.Key_S, CTRL)
    assert cancel.words_beside(2), "the reason is compulsory"
    cancel.why.edit.setPlainText("本人放弃")
    save(qtbot, window, cancel)

    assert county.store.ask(promises) == []
    assert county.store.ask(application_lines, TODAY)[0].status == "合格(轮候)"


def test_a_promise_is_redeemed_from_the_board_in_three_clicks_with_both_papers(
    qtbot: QtBot, window: Window, county: County
) -> None:
    county.promised(county.teacher("李四"), county.unit("101"))
    board(window)  # 1
    form = ask(qtbot, window, "办理入住", MoveInForm)  # 2
    assert form.teacher.picker.line.text().startswith("李四")
    assert form.last_day.value() == date(2027, 8, 31)
    assert form.papers.value() is Papers.BOTH

    save(qtbot, window, form)  # 3

    stay = county.store.ask(stay_lines)[0]
    assert (stay.name, stay.last_day) == ("李四", date(2027, 8, 31))
    assert county.store.ask(promises) == [], "it is redeemed"
    preview = wait_for(qtbot, window, PreviewDialog)  # 4 prints
    assert len(preview.made.produced) == 2
    preview.close()
    assert window.backend is not None
    at_rest(qtbot, window.backend)


def test_a_full_unit_is_refused_and_what_was_typed_stays(
    qtbot: QtBot, window: Window, county: County
) -> None:
    window.go("stays")
    form = ask(qtbot, window, "办理入住", MoveInForm)
    form.teacher.picker.line.setFocus()
    qtbot.keyClicks(form.teacher.picker.line, "zsf")
    qtbot.keyClick(form.teacher.picker.line, Qt.Key.Key_Return)
    form.unit.picker.choose(county.unit("201"))
    form.deposit.line.setText("500")
    for name in ("王五", "赵六"):  # somebody else fills the room meanwhile
        county.lives(county.teacher(name), county.unit("201"))
    qtbot.keyClick(form, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(form.refused.isVisible)

    assert "已有 王五、赵六 入住或分得" in form.refused.text()
    assert form.deposit.line.text() == "500"
    assert form.teacher.picker.line.text().startswith("张三丰")


def test_leaving_a_form_asks_only_when_something_was_typed(
    qtbot: QtBot, window: Window, county: County
) -> None:
    window.go("stays")
    form = ask(qtbot, window, "办理入住", MoveInForm)
    with qtbot.waitSignal(form.rejected):
        qtbot.keyClick(form, Qt.Key.Key_Escape)

    form = ask(qtbot, window, "办理入住", MoveInForm)
    form.deposit.line.setText("300")
    heard: list[str] = []
    answer_question("不保存，关闭", heard)
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert heard == ["填写的内容还没有保存。"]
    assert county.stays() == []


def test_a_stay_is_renewed_for_a_year_with_a_reason(qtbot: QtBot, window: Window, county: County) -> None:
    county.lives(county.teacher("李四"), county.unit("101"), last_day=date(2026, 8, 31))
    window.go("stays")
    choose_first(window)
    form = ask(qtbot, window, "办理续住", RenewForm)
    assert form.last_day.value() == date(2027, 8, 31)
    form.why.edit.setPlainText("继续任教")
    save(qtbot, window, form)
    assert county.store.ask(stay_lines)[0].last_day == date(2027, 8, 31)


def test_many_stays_are_renewed_at_once_leaving_out_those_that_end_later(
    qtbot: QtBot, window: Window, county: County
) -> None:
    for name, room, end in (("李四", "101", 2026), ("王五", "102", 2026), ("赵六", "201", 2028)):
        county.lives(county.teacher(name), county.unit(room), last_day=date(end, 8, 31))
    window.go("stays")
    choose_first(window)
    table = page_of(window).main_table()
    assert table is not None
    table.view.selectAll()
    form = ask(qtbot, window, "办理续住", RenewForm)
    form.last_day.line.setText("2027-8-31")
    assert "将为 2 人续住" in form.told.text()
    assert "赵六" in form.told.text()
    form.why.edit.setPlainText("校长办公会同意")
    save(qtbot, window, form)

    assert sorted(stay.last_day for stay in county.store.ask(stay_lines) if stay.last_day) == [
        date(2027, 8, 31),
        date(2027, 8, 31),
        date(2028, 8, 31),
    ]
    qtbot.mouseClick(window.toast.back, Qt.MouseButton.LeftButton)
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    assert sum(stay.last_day == date(2026, 8, 31) for stay in county.store.ask(stay_lines)) == 2


def test_who_moves_out_is_gone_from_the_board(qtbot: QtBot, window: Window, county: County) -> None:
    county.lives(county.teacher("李四"), county.unit("101"), since=TODAY - timedelta(40))
    page = board(window)
    form = ask(qtbot, window, "办理退房", MoveOutForm)
    form.reason.box.setCurrentText("退休")
    save(qtbot, window, form)

    unit = page.board.view.unit()
    assert unit is not None
    assert unit.occupants == ""
    assert county.store.ask(stay_lines) == []


def test_what_a_unit_does_not_allow_is_grey(qtbot: QtBot, window: Window, county: County) -> None:
    page = board(window)
    assert page.people.assign.isEnabled()
    assert not page.people.move_out.isEnabled()
    for name in ("李四", "王五"):
        county.lives(county.teacher(name), county.unit("102"))
    page.reload()
    board(window, "102")
    assert not page.people.move_in.isEnabled()
    assert page.people.renew.isEnabled()
    page.board.day.setDate(page.board.day.date().addDays(-30))
    board(window)
    assert {action.isEnabled() for action in page.people.everything} == {False}
    assert "回到今天" in page.people.assign.statusTip()
    page.board.back_to_today.click()
    board(window)
    assert page.people.assign.isEnabled()


def test_no_two_actions_of_a_page_claim_the_same_keys(window: Window) -> None:
    menus = {action.shortcut().toString() for action in window.menus.actions.values()} - {""}
    for place in ("board", "units", "teachers", "applications", "stays", "tickets"):
        window.go(place)
        own = [offer.action.shortcut().toString() for offer in page_of(window).offers]
        keys = [one for one in own if one]
        assert len(keys) == len(set(keys)), place
        assert not menus & set(keys), place


def test_no_letter_of_the_menu_of_work_stands_for_two_things(window: Window) -> None:
    everywhere = ("paste", "fill_down", "register_actor", "link_actor")
    general = [window.menus.actions[name].text() for name in everywhere]
    for place in ("units", "stays", "idle", "departures", "tickets", "inspections", "hazards", "jobs",
                  "complaints", "money", "payroll", "accounts", "receipts", "bulk_meters",
                  "papers", "regulations"):  # fmt: skip
        window.go(place)
        own = [one.action.text() for one in page_of(window).offers if one.menu is Menu.WORK]
        letters = [text.split("&")[1][0] for text in [*general, *own] if "&" in text]
        assert len(letters) == len(set(letters)), (place, sorted(letters))


def test_somebody_is_found_by_initials_and_moves_in_with_four_keys(
    qtbot: QtBot, window: Window, county: County
) -> None:
    county.promised(county.teacher("欧阳琪"), county.unit("202"))
    page_of(window).reload()
    window.go("today")
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    qtbot.waitUntil(window.palette_box.isVisible)
    qtbot.keyClicks(window.palette_box.line, "oyq")
    qtbot.keyClick(window.palette_box.line, Qt.Key.Key_Return)  # 1
    qtbot.waitUntil(lambda: window.deck.page is not None and page_of(window).topic == "teachers")

    qtbot.keyClick(window, Qt.Key.Key_M, CTRL)  # 2
    form = wait_for(qtbot, window, MoveInForm)
    qtbot.waitUntil(form.isActiveWindow)
    assert form.unit.picker.line.text().startswith("白山镇戴桥小学-1栋-1单元-202")
    save(qtbot, window, form)  # 3

    assert [stay.name for stay in county.store.ask(stay_lines)] == ["欧阳琪"]
    wait_for(qtbot, window, PreviewDialog).close()  # 4 prints agreement and slip
    assert window.backend is not None
    at_rest(qtbot, window.backend)


def test_a_couple_moves_in_on_one_agreement_and_leaves_together(
    qtbot: QtBot, window: Window, county: County
) -> None:
    county.building("2栋", capacity=1)
    wife, husband = county.teacher("李妻"), county.teacher("王夫", sex="男")
    request = Request(wife, "新申请", TODAY, together="夫妻", partner_id=husband)
    county.store.run(take_application, request, today=TODAY)
    window.go("applications")
    choose_first(window)
    given = ask(qtbot, window, "分配", AssignForm)
    save(qtbot, window, given)

    form = ask(qtbot, window, "办理入住", MoveInForm)
    assert form.partner.picker.line.text().startswith("王夫")
    form.papers.box.setCurrentIndex(3)
    save(qtbot, window, form)

    stays = county.store.ask(stay_lines)
    assert {stay.name for stay in stays} == {"李妻", "王夫"}
    assert len({stay.agreement_id for stay in stays}) == 1
    assert county.store.ask(application_lines, TODAY)[0].status == "已入住"

    window.go("stays")
    choose_first(window)
    out = ask(qtbot, window, "办理退房", MoveOutForm)
    assert "一起退房" in out.together.box.text()
    out.day.line.setText(TODAY.isoformat())
    qtbot.keyClick(out, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(
        lambda: "一晚都没有住" in out.words_beside(2)
    )  # nobody leaves on the day of the first night
