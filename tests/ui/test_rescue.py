"""A store that cannot be opened at the start: what is wrong is said, a backup is three clicks away, nothing is lost."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import dorms.ui.shell.opening as opening
from dorms.db.backup import back_up
from dorms.db.queries.known import unit_keys
from dorms.sync.recovery import HEAD
from dorms.ui.copies.rescue import RescueDialog
from dorms.ui.exchange.joining import JoinDialog
from dorms.ui.exchange.recovering import RecoverDialog
from dorms.ui.kit.settings import settings
from dorms.ui.shell.first_run import FirstRun
from dorms.ui.shell.start import Program
from tests.builders import TODAY, County
from tests.ui.hands import click, drop, wait_for


@pytest.fixture
def program(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """It keeps its data in a folder of the test and finds no stick."""
    monkeypatch.setattr(opening, "data_folder", lambda: tmp_path / "数据")
    monkeypatch.setattr("dorms.ui.exchange.recovering.sources", list)
    monkeypatch.setattr("dorms.ui.exchange.joining.sources", list)
    return program


def harmed(path: Path, harm: str) -> bytes | None:
    """The file as it is found next time; None: gone."""
    data = bytearray(path.read_bytes())
    if harm == "page":
        data[4096 * 3 : 4096 * 4] = bytes(4096)
    elif harm == "cut":
        del data[len(data) // 2 :]
    elif harm == "head":
        data[:100] = bytes(100)
    path.unlink()
    if harm != "gone":
        path.write_bytes(data)
    return bytes(data) if harm != "gone" else None


@pytest.mark.parametrize(
    "harm",
    [
        "head",
        pytest.param("page", marks=pytest.mark.slow),
        pytest.param("cut", marks=pytest.mark.slow),
        pytest.param("gone", marks=pytest.mark.slow),
    ],
)
def test_a_damaged_store_is_put_back_by_one_click_and_kept_aside(
    qtbot: QtBot, program: Program, tmp_path: Path, harm: str
) -> None:
    """F27, F30: a zeroed page, a cut file, a lost header, a deleted file; found at the start."""
    county = County(tmp_path / "county.dorms")
    county.building()
    back_up(county.store, why="start")
    county.store.dispose()  # as a crash: no clean stop
    found = harmed(county.path, harm)
    settings().setValue("store/last", str(county.path))

    program.open(None, demo=False, today=TODAY)
    dialog = wait_for(qtbot, program.window, RescueDialog)
    assert str(county.path) in dialog.reason.text()
    assert dialog.list.count() == 1
    assert "补录" in dialog.words.text()
    click(qtbot, dialog.restore)
    qtbot.waitUntil(lambda: program.window.backend is not None, timeout=20_000)

    assert program.window.backend is not None
    assert len(program.window.backend.ask(unit_keys)) == 4
    aside = [one.read_bytes() for one in tmp_path.glob("county-替换前-*/county.dorms")]
    assert aside == ([found] if found is not None else [])


@pytest.mark.slow
def test_who_has_no_backup_is_led_to_the_other_ways(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    county = County(tmp_path / "county.dorms")
    county.building()
    county.store.dispose()
    harmed(county.path, "cut")
    program.open(county.path, demo=False, today=TODAY)
    dialog = wait_for(qtbot, program.window, RescueDialog)
    assert not dialog.restore.isEnabled()
    assert "U盘" in dialog.words.text()
    click(qtbot, dialog.recover)
    recover = wait_for(qtbot, program.window, RecoverDialog)
    click(qtbot, recover.leave)
    wait_for(qtbot, program.window, FirstRun)


@pytest.mark.slow
def test_the_bureaus_files_dropped_say_themselves_what_they_are_for(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    recovery, enrolment = tmp_path / "恢复.bin", tmp_path / "登记.bin"
    recovery.write_bytes(HEAD + b"x" * 50)
    enrolment.write_bytes(b"DORMSENR" + b"x" * 50)
    program.open(None, demo=False, today=TODAY)
    drop(wait_for(qtbot, program.window, FirstRun), recovery)
    dialog = wait_for(qtbot, program.window, RecoverDialog)
    assert dialog.file.text() == str(recovery)
    click(qtbot, dialog.leave)
    drop(wait_for(qtbot, program.window, FirstRun), enrolment)
    join = wait_for(qtbot, program.window, JoinDialog)
    assert join.file.text() == str(enrolment)
    assert not join.join.isEnabled(), "it is none really"
    click(qtbot, join.leave)


@pytest.mark.slow
def test_a_recovery_file_dropped_on_an_open_window_asks_for_its_code(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    county = County(tmp_path / "county.dorms")
    county.store.close()
    recovery = tmp_path / "恢复.bin"
    recovery.write_bytes(HEAD + b"x" * 50)
    program.open(county.path, demo=False, today=TODAY)
    drop(program.window, recovery)
    dialog = wait_for(qtbot, program.window, RecoverDialog)
    assert dialog.file.text() == str(recovery)
    click(qtbot, dialog.leave)
    assert program.window.backend is not None, "what was open stays"
    assert not [one for one in program.window.findChildren(FirstRun) if one.isVisible()]
