"""Files in, at the bureau and at a school: tried out first, by what they hold, as one piece of work."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dorms.actions.people import NewTeacher, correct_teacher, register_teacher
from dorms.db.dumping import dump
from dorms.db.store import Store
from dorms.sync.merge import merge
from dorms.sync.standing import offices
from dorms.ui.exchange.bureau import BureauPage
from dorms.ui.exchange.exclude import TakeBackForm
from dorms.ui.exchange.incoming import IncomingDialog
from dorms.ui.exchange.joining import is_enrolment
from dorms.ui.exchange.school import SchoolPage
from dorms.ui.exchange.words import refused_words
from dorms.ui.shell.window import Window
from tests.sync.offices import OTHER, SCHOOL, Exchange
from tests.ui.exchange.conftest import Hands, Open
from tests.ui.hands import wait_for

NAMES = (SCHOOL, OTHER, "白湖镇初级中学", "汤池镇中心小学")


def register(store: Store, school: object, name: str, phone: str) -> None:
    store.run(register_teacher, NewTeacher(name, school, phone=phone))  # type: ignore[arg-type]


def tried_out(qtbot: QtBot, window: Window) -> IncomingDialog:
    """The dialog once the trial is over."""
    dialog = wait_for(qtbot, window, IncomingDialog)
    qtbot.waitUntil(lambda: dialog.job is None, timeout=20_000)
    return dialog


def taken(qtbot: QtBot, hands: Hands, dialog: IncomingDialog) -> None:
    hands.click(dialog.foot.go)
    qtbot.waitUntil(lambda: dialog.stack.currentWidget() is dialog.done_page, timeout=20_000)


@pytest.mark.slow
def test_a_county_without_differences_takes_four_presses(
    qtbot: QtBot, exchange: Exchange, stick: Path, opened: Open, hands: Hands
) -> None:
    """W8: the place, the drop, the taking in, the way back; with any number of schools."""
    schools = {name: exchange.office(name) for name in NAMES}
    for at, (name, store) in enumerate(schools.items()):
        register(store, exchange.county.school(name), f"新教师{at}", f"1390000000{at}")
    files = [
        shutil.copy(exchange.up(store), stick / f"微信文件({at}).tmp")
        for at, store in enumerate(schools.values())
    ]
    window = opened(exchange.hub)
    before = exchange.hub.ask(dump)["hash"]

    hands.go(window, "exchange")
    hands.drop(window, *map(Path, files))
    dialog = tried_out(qtbot, window)
    lines = dialog.report.table.rows.visible_rows()
    assert {line.office for line in lines} == set(NAMES)
    assert all(line.report is not None and line.report.new for line in lines)
    assert exchange.hub.ask(dump)["hash"] == before
    assert not list(exchange.folder.glob("*.trial*"))
    taken(qtbot, hands, dialog)
    assert "收到" in dialog.done_page.title.text()
    assert dialog.batch is not None
    assert dialog.batch.backup is not None
    hands.click(dialog.done_page.hand_down)
    hands.rest(window)

    assert hands.presses == 4
    page = window.deck.page
    assert isinstance(page, BureauPage)
    assert f"已给 {len(NAMES)} 个单位" in page.result.words.text()
    back = list((stick / "下发文件").glob("*.dorms"))
    assert len(back) == len(NAMES)
    for name, store in schools.items():
        (own,) = [file for file in back if file.name.startswith(name)]
        merge(store, own)
        assert exchange.agree(store)


def test_several_files_of_one_school_are_judged_one_behind_the_other(
    qtbot: QtBot, exchange: Exchange, stick: Path, opened: Open, hands: Hands
) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    files = []
    for phone in ("1", "2", "3"):
        store.run(correct_teacher, teacher, {"phone": phone}, note="更正")
        files.append(exchange.up(store))
    enrolment = next(one for one in exchange.folder.glob("*.dorms") if is_enrolment(one))
    damaged = exchange.folder / "坏的.dorms"
    damaged.write_bytes(files[0].read_bytes()[:-40])
    window = opened(exchange.hub)

    hands.drop(window, files[2], files[0], damaged, enrolment)
    dialog = tried_out(qtbot, window)

    assert window.deck.name == "exchange"
    assert dialog.batch is not None
    assert [(one.number, one.new) for one in dialog.batch.reports] == [(2, 1), (4, 2)]
    refused = {one.path: refused_words(one) for one in dialog.batch.refused}
    assert "不完整或被改动过" in refused[damaged]
    assert "选“加入县局”时用它" in refused[enrolment]
    assert dialog.report.told.text() in refused.values()
    taken(qtbot, hands, dialog)
    hands.click(dialog.foot.go)
    hands.rest(window)
    (office,) = exchange.hub.ask(offices)
    assert (office.received, office.missing, office.skipped) == (4, (), (3,))
    page = window.deck.page
    assert isinstance(page, BureauPage)
    assert page.table.rows.visible_rows() == [office]
    assert "不用补" in "".join(page.profile(office).notices)


def test_a_first_packet_is_taken_when_the_code_heard_is_typed(
    qtbot: QtBot, exchange: Exchange, stick: Path, opened: Open, hands: Hands
) -> None:
    store = exchange.newcomer()
    file = exchange.up(store)
    code = store.ask(lambda session: _fingerprint(session))
    window = opened(exchange.hub)
    hands.drop(window, file)
    dialog = tried_out(qtbot, window)
    panel = dialog.report.newcomer
    assert panel.isVisible()
    assert SCHOOL in panel.words.text()
    assert code not in panel.words.text() + dialog.report.told.text(), "it must be heard, not read off"
    assert not dialog.foot.go.isEnabled()

    qtbot.keyClicks(panel.code, "1234 5678")
    qtbot.keyClick(panel.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.job is None, timeout=20_000)
    assert "不要认可" in panel.words.text()
    panel.code.setText(code.replace(" ", ""))
    hands.click(panel.accept)
    qtbot.waitUntil(lambda: dialog.job is None, timeout=20_000)

    assert not panel.isVisible()
    taken(qtbot, hands, dialog)
    hands.rest(window)
    (office,) = exchange.hub.ask(offices)
    assert office.is_ready


def _fingerprint(session: object) -> str:
    from dorms.sync.standing import own_standing

    return own_standing(session).fingerprint  # type: ignore[arg-type]


@pytest.mark.slow
def test_a_school_finds_its_file_on_the_stick_whatever_its_name(
    qtbot: QtBot, exchange: Exchange, stick: Path, opened: Open, hands: Hands
) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    exchange.office(OTHER)
    exchange.hub.run(correct_teacher, teacher, {"name": "张三丰"}, note="更正")
    shutil.copy(exchange.down(store.office), stick / "新建文件(2).bin")
    (stick / "别的.dorms").write_bytes(b"DORMSPKT" + b"x" * 40)
    (stick / "照片.jpg").write_bytes(b"nothing")
    window = opened(store)
    hands.go(window, "exchange")
    page = window.deck.page
    assert isinstance(page, SchoolPage)
    assert page.receive.found.count() == 1
    assert "下发 第 3 号" in page.receive.found.item(0).text()

    hands.click(page.receive.take)
    dialog = tried_out(qtbot, window)
    taken(qtbot, hands, dialog)
    assert not dialog.done_page.hand_down.isVisible()
    hands.click(dialog.foot.go)
    hands.rest(window)

    assert page.receive.found.chosen() == []
    assert "已接收" in page.receive.found.item(0).text()
    window.go("teachers")
    teachers = window.deck.page
    assert teachers is not None
    table = teachers.main_table()
    assert table is not None
    assert [getattr(row, "name", "") for row in table.rows.visible_rows()] == ["张三丰"]


@pytest.mark.slow
def test_work_that_is_stopped_keeps_what_was_taken_and_names_the_rest(
    exchange: Exchange,
) -> None:
    from dorms.errors.window import Cancelled
    from dorms.sync.batch import take, try_out

    teacher = exchange.county.teacher()
    store = exchange.office()
    files = []
    for phone in ("1", "2"):
        store.run(correct_teacher, teacher, {"phone": phone}, note="更正")
        files.append(exchange.up(store))

    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        try_out(exchange.hub, files, tick=stop)
    batch = take(exchange.hub, files, tick=stop)
    assert [one.number for one in batch.reports] == [2]
    assert batch.left == (files[1],)
    assert take(exchange.hub, files).reports[0].already


@pytest.mark.slow
def test_sheets_dropped_still_go_to_the_import(
    qtbot: QtBot, exchange: Exchange, opened: Open, hands: Hands, tmp_path: Path
) -> None:
    from dorms.ui.imports.wizard import ImportWizard

    sheet = tmp_path / "名录.csv"
    sheet.write_text("学校,乡镇\n甲小学,甲镇\n", "utf-8")
    window = opened(exchange.hub)
    hands.drop(window, sheet)
    wait_for(qtbot, window, ImportWizard).reject()
    hands.rest(window)


@pytest.mark.slow
def test_a_whole_merge_is_taken_back_in_one_and_that_is_undone(
    qtbot: QtBot, exchange: Exchange, stick: Path, opened: Open, hands: Hands
) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    before = exchange.hub.ask(dump)["tables"]["teacher"]
    files = []
    for phone in ("1", "2"):
        store.run(correct_teacher, teacher, {"phone": phone}, note="更正")
        files.append(exchange.up(store))
    window = opened(exchange.hub)
    hands.drop(window, *files)
    dialog = tried_out(qtbot, window)
    taken(qtbot, hands, dialog)
    after = exchange.hub.ask(dump)["tables"]["teacher"]
    hands.click(dialog.done_page.back)
    form = wait_for(qtbot, dialog, TakeBackForm)
    form.reason.edit.setPlainText("发错了群")
    with qtbot.waitSignal(form.accepted, timeout=20_000):
        hands.click(form.save)
    hands.rest(window)
    assert dialog.done_page.title.text() == "这一批已退出汇总"
    dialog.accept()
    assert exchange.hub.ask(dump)["tables"]["teacher"] == before
    assert window.backend is not None
    window.backend.undo()
    hands.rest(window)
    assert exchange.hub.ask(dump)["tables"]["teacher"] == after
