"""An entry for a closed period: the window asks why, and with an answer it is made."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.closing import close_period
from dorms.actions.stays import Arrival, move_in
from dorms.db.journal.seal import Keys
from dorms.db.tables import OperationRow
from dorms.errors.issuing import PeriodClosed
from dorms.ui.shell.window import Window
from tests.builders import TODAY, County
from tests.ui.hands import at_rest

MAY = date(2026, 5, 31)


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    county = County(tmp_path / "county.dorms")
    county.building()
    county.teacher("李四")
    county.store.run(close_period, day=MAY, name="2026年5月", today=TODAY)
    yield county
    county.store.close()


def answer(words: str, button: str) -> None:
    """When the question comes, type this and press that."""

    def look(left: int) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.windowTitle() == "补录":
            dialog.findChildren(QPlainTextEdit)[0].setPlainText(words)
            next(one for one in dialog.findChildren(QPushButton) if one.text() == button).click()
        elif left:
            QTimer.singleShot(10, lambda: look(left - 1))

    QTimer.singleShot(0, lambda: look(400))


def last_reason(session: Session) -> str:
    reason = session.scalar(select(OperationRow.reason).order_by(OperationRow.arrived.desc()).limit(1))
    return Keys(session).open_text(reason or "")


def arrival(county: County, name: str = "李四") -> Arrival:
    return Arrival(county.teacher(name), county.unit(), date(2026, 5, 20), date(2027, 8, 31))


def test_with_a_reason_the_late_entry_is_made_and_says_so(
    qtbot: QtBot, window: Window, county: County
) -> None:
    assert window.backend is not None
    late = arrival(county, "王五")
    answer("5 月漏登", "按补录登记")

    with qtbot.waitSignal(window.backend.changed, timeout=20_000):
        window.backend.run(move_in, late, today=TODAY)
    at_rest(qtbot, window.backend)

    assert len(county.stays()) == 1
    assert county.store.ask(last_reason) == "补录：5 月漏登"


def test_without_one_nothing_is_entered(qtbot: QtBot, window: Window, county: County) -> None:
    assert window.backend is not None
    late = arrival(county, "王五")
    answer("", "不登记")

    job = window.backend.run(move_in, late, today=TODAY)
    job.failure_is_shown = True
    at_rest(qtbot, window.backend)

    assert isinstance(job.error, PeriodClosed)
    assert county.stays() == []
