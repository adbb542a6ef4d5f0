"""「Done when」: six messy workbooks, dropped one after the other by somebody who has never seen the program."""

import os
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from pytestqt.qtbot import QtBot

from dorms.db.checks import check_store
from dorms.domain.findings import Severity
from dorms.sheets.writing.returned import REASONS
from dorms.ui.imports.wizard import ImportWizard
from dorms.ui.shell.window import Window
from tests.builders import TODAY
from tests.ui.hands import answer_chooser, click
from tests.ui.importing import opened, settled
from tests.ui.stores import MESSY, demo, demo_file, demo_window

__all__ = ["demo", "demo_file", "demo_window"]
pytestmark = pytest.mark.slow  # the whole county

PICTURES = os.environ.get("DORMS_PICTURES")


def picture(wizard: ImportWizard, name: str) -> None:
    """What stands on screen, for whoever wants to look at it."""
    if PICTURES:
        wizard.grab().save(str(Path(PICTURES) / f"{name}.png"))


def bring_in(qtbot: QtBot, window: Window, path: Path, returned: Path) -> tuple[dict[str, int], str]:
    """Drop one, take in what is right, keep the rows that are not: the buttons that are there and nothing else."""
    wizard = opened(qtbot, window, path)
    picture(wizard, f"{path.name[:2]}-1")
    counts = {name: int(box.number.text().replace(",", "")) for name, box in wizard.report.counters.items()}
    assert not (wizard.foot.go.isVisible() and wizard.foot.go.isEnabled())  # none of them is right as a whole
    if wizard.foot.partly.isVisible():
        click(qtbot, wizard.foot.partly)
        settled(qtbot, wizard)
        picture(wizard, f"{path.name[:2]}-2")
        told = wizard.done_page.words.text()
        save = wizard.done_page.returned
    else:
        told, save = wizard.foot.note.text(), wizard.foot.returned
    answer_chooser(returned)
    click(qtbot, save)
    qtbot.waitUntil(returned.exists, timeout=20_000)
    settled(qtbot, wizard)
    picture(wizard, f"{path.name[:2]}-3")
    wizard.reject()
    qtbot.waitUntil(lambda: not wizard.isVisible(), timeout=20_000)
    return counts, told


def test_six_messy_workbooks_end_in_a_clean_store_and_six_returned_sheets(
    qtbot: QtBot, demo_window: Window, tmp_path: Path
) -> None:
    assert demo_window.backend is not None
    paths = sorted(path for path in MESSY.iterdir() if path.suffix != ".json")
    assert len(paths) == 6
    for path in paths:
        back = tmp_path / f"退回{path.stem}.xlsx"
        counts, told = bring_in(qtbot, demo_window, path, back)
        held_back = counts["refused"] + counts["needs_person"]

        assert held_back
        assert f"{held_back} 行" in told  # nobody is told that all is well
        assert reasons_in(back) == held_back
    found = check_store(demo_window.backend.store, today=TODAY)
    assert [one for one in found if one.severity is Severity.FAULT] == []


def reasons_in(path: Path) -> int:
    """How many rows of a returned sheet say why they were not taken in."""
    (sheet,) = [one for one in load_workbook(path).worksheets if _reasons_head(one)]
    row, column = _reasons_head(sheet)
    cells = (sheet.cell(at, column).value for at in range(row + 1, sheet.max_row + 1))
    words = [str(cell) for cell in cells if cell]
    assert all("第 " in one and "。" in one for one in words)
    return len(words)


def _reasons_head(sheet: Worksheet) -> tuple[int, int]:
    cells = (cell for line in sheet.iter_rows() for cell in line if cell.value == REASONS)
    return next(((cell.row, cell.column) for cell in cells), ())  # type: ignore[return-value]
