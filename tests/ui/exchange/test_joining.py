"""The first screen of an office: it joins by the bureau's file, comes back after its PC died, notices copies."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

import dorms.ui.shell.opening as opening
from dorms.actions.people import correct_teacher
from dorms.db.store import Store
from dorms.sync import lives
from dorms.sync.enrolment import enrol_office, write_enrolment
from dorms.sync.merge import merge
from dorms.sync.recovery import write_recovery
from dorms.sync.standing import own_standing
from dorms.ui.exchange.joining import JoinDialog
from dorms.ui.exchange.recovering import RecoverDialog
from dorms.ui.exchange.school import SchoolPage
from dorms.ui.shell.first_run import FirstRun
from dorms.ui.shell.start import Program
from tests.builders import TODAY
from tests.sync.offices import SCHOOL, Exchange
from tests.ui.exchange.conftest import Hands
from tests.ui.hands import click, wait_for


@pytest.fixture
def program(program: Program, tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """It keeps its data in a folder of the test and finds its stick."""
    monkeypatch.setattr(opening, "data_folder", lambda: tmp_path / "数据")
    for module in ("joining", "recovering"):
        monkeypatch.setattr(f"dorms.ui.exchange.{module}.sources", lambda: [stick])
    return program


def started(program: Program, store: Path | None = None) -> Program:
    program.open(store, demo=False, today=TODAY)
    return program


@pytest.mark.slow
def test_a_school_joins_from_the_file_on_the_stick(
    qtbot: QtBot, exchange: Exchange, stick: Path, program: Program, hands: Hands
) -> None:
    exchange.county.school(SCHOOL)
    lives.prepare(exchange.hub)
    office = exchange.hub.run(enrol_office, SCHOOL).result
    _, code = write_enrolment(exchange.hub, office, stick / "给学校的.bin")
    started(program)
    click(qtbot, wait_for(qtbot, program.window, FirstRun).join)
    dialog = wait_for(qtbot, program.window, JoinDialog)
    assert dialog.told.text() == f"庐江县教育体育局 发给 {SCHOOL}"
    assert dialog.code.text() == code
    click(qtbot, dialog.join)
    assert dialog.isVisible(), "the name is asked for"
    dialog.person.line.setText("李老师")
    dialog.post.line.setText("总务主任")
    click(qtbot, dialog.join)
    qtbot.waitUntil(lambda: program.window.wiring is not None, timeout=20_000)

    hands.rest(program.window)
    page = program.window.deck.page
    assert isinstance(page, SchoolPage)
    assert page.send.headline.text() == "1 笔还没有上报"
    click(qtbot, page.send.send)
    hands.rest(program.window)
    assert program.window.backend is not None
    own = program.window.backend.ask(own_standing)
    (file,) = stick.glob(f"{SCHOOL}-*.dorms")
    assert merge(exchange.hub, file, accept=own.fingerprint).new == 1


def test_what_is_no_enrolment_file_is_refused_in_words(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    started(program)
    click(qtbot, wait_for(qtbot, program.window, FirstRun).join)
    dialog = wait_for(qtbot, program.window, JoinDialog)
    assert "还没有登记文件" in dialog.told.text()
    assert not dialog.join.isEnabled()
    other = tmp_path / "照片.jpg"
    other.write_bytes(b"x" * 100)
    dialog.show_file(other)
    assert not dialog.join.isEnabled()
    assert dialog.told.text()
    click(qtbot, dialog.leave)
    wait_for(qtbot, program.window, FirstRun)


@pytest.mark.full  # the code's slow key derivation runs five times
def test_an_office_whose_pc_died_is_back_and_knows_what_to_enter_again(
    qtbot: QtBot, exchange: Exchange, stick: Path, program: Program, hands: Hands
) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    store.run(correct_teacher, teacher, {"phone": "13800000001"}, note="更正")
    exchange.report(store)
    made = write_recovery(exchange.hub, store.office, stick / "恢复.bin")  # type: ignore[arg-type]
    started(program)
    click(qtbot, wait_for(qtbot, program.window, FirstRun).recover)
    dialog = wait_for(qtbot, program.window, RecoverDialog)
    dialog.code.line.setText("1111 2222 3333 4444")
    dialog.person.line.setText("李老师")
    click(qtbot, dialog.go)
    qtbot.waitUntil(lambda: bool(dialog.refused.text()), timeout=30_000)
    assert "恢复码打不开" in dialog.refused.text()
    dialog.code.line.setText(made.code)
    click(qtbot, dialog.go)
    box = wait_for(qtbot, program.window, QMessageBox)

    assert "第 2 次上报" in box.text()
    assert "更正教师资料" in box.text()
    box.accept()
    hands.rest(program.window)
    assert program.window.deck.name == "exchange"
    program.window.go("teachers")
    page = program.window.deck.page
    assert page is not None
    table = page.main_table()
    assert table is not None
    assert [getattr(row, "phone", "") for row in table.rows.visible_rows()] == ["13800000001"]


@pytest.mark.slow
def test_a_copied_store_says_so_when_it_is_opened(
    qtbot: QtBot, exchange: Exchange, program: Program, tmp_path: Path
) -> None:
    store = exchange.office()
    assert store.path is not None
    from dorms.sync.markers import mark

    mark(store)
    copy = tmp_path / "拷来的.dorms"
    shutil.copyfile(store.path, copy)
    before = store.replica
    started(program, copy)
    banner = program.window.banner
    assert any("从别处拷来" in words for words in banner.words())
    assert program.window.backend is not None
    own: Store = program.window.backend.store
    assert own.replica != before
