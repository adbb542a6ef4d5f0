"""The import wizard in a clerk's hands: files dropped on the window, the wizard at rest, its counters."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from dorms.actions.importing import held
from dorms.domain.imports import Kind
from dorms.ui.imports.wizard import ImportWizard
from dorms.ui.shell.window import Window
from tests.ui.hands import at_rest, drop, wait_for


def opened(qtbot: QtBot, window: Window, *paths: Path) -> ImportWizard:
    """The wizard, with these files dropped on the window; at rest."""
    if paths:
        drop(window, *paths)
    else:
        window.menus.actions["import"].trigger()
    wizard = wait_for(qtbot, window, ImportWizard)
    settled(qtbot, wizard)
    return wizard


def settled(qtbot: QtBot, wizard: ImportWizard) -> None:
    qtbot.waitUntil(lambda: wizard.job is None, timeout=20_000)
    at_rest(qtbot, wizard._backend)


def counters(wizard: ImportWizard) -> dict[str, int]:
    return {name: int(box.number.text().replace(",", "")) for name, box in wizard.report.counters.items()}


def held_of(window: Window, kind: Kind) -> int:
    assert window.backend is not None
    return window.backend.ask(held)[kind]
