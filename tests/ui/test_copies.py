"""Copies and other stores, as a clerk meets them: at start, to the stick, back again, checked; one window per store."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

import dorms.actions.copies as copies
import dorms.ui.shell.afterwards as afterwards
from dorms.actions.people import NewTeacher, register_teacher
from dorms.db.backup import back_up, backups_in, check_backup, folder_of
from dorms.db.lock import hold
from dorms.db.store import Store
from dorms.db.tables import TermRow
from dorms.domain.findings import CheckCode, Severity, StoreFinding
from dorms.errors.store import StoreReadOnly
from dorms.ui.copies.findings import FindingsDialog
from dorms.ui.copies.restore import RestoreDialog
from dorms.ui.kit.errors import ErrorDialog
from dorms.ui.shell.first_run import FirstRun
from dorms.ui.shell.start import Program
from tests.builders import TODAY, County
from tests.ui.hands import answer_chooser, answer_question, at_rest, click, wait_for

PATIENCE_MS = 20_000


@pytest.fixture
def county(tmp_path: Path) -> County:
    """A store that nobody has open."""
    county = County(tmp_path / "county.dorms")
    county.building()
    county.store.close()
    return county


def opened(program: Program, county: County) -> Program:
    program.open(county.path, demo=False, today=TODAY)
    return program


def menu(program: Program, name: str) -> None:
    action = program.window.menus.actions[name]
    assert action.isEnabled()
    action.trigger()


def settle(qtbot: QtBot, program: Program) -> None:
    assert program.window.backend is not None
    at_rest(qtbot, program.window.backend)


def register(qtbot: QtBot, program: Program, county: County, name: str) -> None:
    assert program.window.backend is not None
    new = NewTeacher(name, county.school(), phone="13812345678")
    with qtbot.waitSignal(program.window.backend.done):
        program.window.backend.run(register_teacher, new)
    settle(qtbot, program)


def told(program: Program) -> list[str]:
    return [box.text() for box in program.window.findChildren(QMessageBox) if box.isVisible()]


def test_a_copy_is_made_soon_after_the_start_while_one_works(
    qtbot: QtBot, program: Program, county: County, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(afterwards, "COPY_AFTER_MS", 50)
    folder = folder_of(county.path)

    opened(program, county)

    qtbot.waitUntil(lambda: [one.why for one in backups_in(folder)] == ["start"], timeout=PATIENCE_MS)
    settle(qtbot, program)


def test_the_stick_may_be_pulled_only_after_the_copy_was_read_back(
    qtbot: QtBot, program: Program, county: County, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(copies, "sticks", lambda: [stick])
    opened(program, county)
    banner = program.window.banner
    assert any("还没有在这台电脑以外备份过" in words for words in banner.words())
    button = next(one for one in banner.findChildren(QPushButton) if one.text() == "备份到U盘")

    click(qtbot, button)
    qtbot.waitUntil(lambda: bool(told(program)), timeout=PATIENCE_MS)

    assert "可以拔出U盘" in told(program)[0]
    (made,) = backups_in(stick / copies.STICK_FOLDER)
    assert check_backup(Path(made.path)).sha256 == made.sha256
    assert not any("备份" in words for words in banner.words())


def test_without_a_stick_a_folder_can_be_chosen(
    qtbot: QtBot, program: Program, county: County, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "sticks", list)
    opened(program, county)
    menu(program, "backup_usb")
    box = wait_for(qtbot, program.window, QMessageBox)
    assert "没有找到U盘" in box.text()
    target = tmp_path / "别处"
    target.mkdir()

    answer_chooser(target)
    next(one for one in box.buttons() if one.text() == "选择文件夹…").click()
    qtbot.waitUntil(lambda: any("读回核对" in words for words in told(program)), timeout=PATIENCE_MS)

    assert len(backups_in(target / copies.STICK_FOLDER)) == 1
    assert any("还没有在这台电脑以外" in words for words in program.window.banner.words()), (
        "a copy on the same disk is none off this computer"
    )


def test_a_backup_is_restored_after_saying_what_is_lost(
    qtbot: QtBot, program: Program, county: County
) -> None:
    store = Store.open(county.path)
    back_up(store)
    store.close()
    opened(program, county)
    register(qtbot, program, county, "单雄信")
    menu(program, "restore")
    dialog = wait_for(qtbot, program.window, RestoreDialog)
    assert "房源 4" in dialog.list.item(0).text()
    assert "少掉这份备份之后办的 1 笔" in dialog.words.text()

    answer_question("恢复这份备份")
    click(qtbot, dialog.restore)
    assert not program.window.toast.back.isVisible(), "nothing is taken back in a store that is closed"
    qtbot.waitUntil(lambda: program.window.wiring is not None, timeout=PATIENCE_MS)

    assert "已恢复备份" in program.window.toast.words.text()
    program.window.go("teachers")
    page = program.window.deck.page
    assert page is not None
    table = page.main_table()
    assert table is not None
    assert table.rows.rowCount() == 0
    aside = [one for one in county.path.parent.iterdir() if "替换前" in one.name]
    assert len(aside) == 1
    register(qtbot, program, county, "程咬金")
    assert table.rows.rowCount() == 1


def test_another_store_is_opened_and_practice_leads_back(
    qtbot: QtBot, program: Program, county: County, tmp_path: Path
) -> None:
    other = County(tmp_path / "other.dorms")
    other.store.note("demo", "yes")
    other.store.close()
    opened(program, county)
    assert "practice" in program.window.menus.actions

    answer_chooser(other.path)
    menu(program, "open_store")
    assert program.window.wiring is not None
    assert program.window.wiring.backend.store.path == other.path
    assert any("练习库" in words for words in program.window.banner.words())

    menu(program, "own")

    assert program.window.wiring.backend.store.path == county.path
    assert program.window.deck.name == "today"


def test_from_the_practice_store_one_may_begin_with_ones_own(
    qtbot: QtBot, program: Program, county: County
) -> None:
    store = Store.open(county.path)
    store.note("demo", "yes")
    store.close()
    opened(program, county)

    menu(program, "own")

    dialog = wait_for(qtbot, program.window, FirstRun)
    dialog.reject()
    assert program.window.isVisible(), "practice goes on"


def test_a_file_that_cannot_be_opened_leaves_the_open_store_as_it_is(
    qtbot: QtBot, program: Program, county: County, tmp_path: Path
) -> None:
    stranger = tmp_path / "别的.dorms"
    stranger.write_bytes(b"not a database" * 100)
    opened(program, county)

    answer_chooser(stranger)
    menu(program, "open_store")

    assert len(program.window.findChildren(ErrorDialog)) == 1
    assert not program.window.findChildren(FirstRun)
    assert program.window.wiring is not None
    assert program.window.wiring.backend.store.path == county.path


def test_checking_says_that_all_is_well_or_what_is_not(
    qtbot: QtBot, program: Program, county: County
) -> None:
    opened(program, county)
    menu(program, "check")
    assert wait_for(qtbot, program.window, FindingsDialog).summary.text() == "数据完好，没有发现问题。"


def test_a_finding_leads_to_the_record_it_speaks_of(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    county = County(tmp_path / "county.dorms")
    county.building()
    stay = county.lives(county.teacher("张三丰"), county.unit("101"))
    with county.store.reading() as session:
        term = session.scalar(select(TermRow.id))
    county.store.close()
    window = opened(program, county).window
    assert window.backend is not None
    found = [
        StoreFinding(CheckCode.NUMBER_GAP, Severity.QUESTION, "ticket", None, {"number": "WX2026-0001"}),
        StoreFinding(CheckCode.STAY_WITHOUT_TERM, Severity.NOTE, "stay", stay.id, {"person": "张三丰"}),
        StoreFinding(CheckCode.NUMBER_TWICE, Severity.NOTE, "term", term, {"number": "1"}),
    ]
    dialog = FindingsDialog(found, window.backend, window)
    dialog.wanted.connect(window.go)
    with qtbot.waitActive(dialog):
        dialog.show()
    assert not dialog.open_row.isEnabled(), "a missing number has no row"
    dialog.list.setCurrentRow(2)
    assert dialog.open_row.isEnabled(), "a term leads to the person who agreed on it"
    dialog.list.setCurrentRow(1)

    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)

    assert window.deck.name == "stays"
    page = window.deck.page
    assert page is not None
    table = page.main_table()
    assert table is not None
    assert getattr(table.current(), "name", "") == "张三丰"


def test_a_second_window_on_the_same_store_says_so_and_goes(
    qtbot: QtBot, program: Program, county: County
) -> None:
    held = hold(county.path)
    opened(program, county)

    (dialog,) = program.window.findChildren(ErrorDialog)
    assert "已在另一个窗口中打开" in dialog.words.text()
    assert not program.window.findChildren(FirstRun)
    dialog.accept()
    qtbot.waitUntil(lambda: not program.window.isVisible())
    held.release()


def test_after_an_unclean_stop_a_line_says_so_until_one_has_looked(
    qtbot: QtBot, program: Program, county: County
) -> None:
    store = Store.open(county.path)
    store.dispose()
    opened(program, county)
    banner = program.window.banner
    assert any("没有正常关闭" in words for words in banner.words())

    click(qtbot, next(one for one in banner.findChildren(QPushButton) if one.text() == "看变更记录"))

    assert program.window.deck.name == "history"
    assert not any("没有正常关闭" in words for words in banner.words())
    program.window.show_identity()
    assert not any("没有正常关闭" in words for words in banner.words())


def test_a_store_that_cannot_be_written_says_so_and_offers_no_changes(
    program: Program, county: County
) -> None:
    opened(program, county)
    assert program.window.backend is not None
    store = program.window.backend.store
    found = store.start
    store.start = replace(
        found, read_only=StoreReadOnly(str(county.path))
    )  # tests/faults does it with a disk
    program.window.backend.actor_changed.emit()

    assert any("现在只能查看" in words for words in program.window.banner.words())
    assert not program.window.menus.actions["import"].isEnabled()
    store.start = found
