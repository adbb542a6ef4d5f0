"""Grabs the pictures of README and docs from the running program on the demo county: `python tools/pictures.py`."""

import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).parents[1] / "tests" / "fonts.conf")

from PySide6.QtCore import QEventLoop, QSettings, QTimer  # the platform is chosen before Qt loads
from PySide6.QtWidgets import QApplication

from dorms.actions.demo import DAY, build_demo
from dorms.actions.demo.year import live_year
from dorms.ui.shell.start import Program

TARGET = Path(__file__).parents[1] / "docs" / "pictures"
PAGES = (
    "today", "board", "units", "teachers", "applications", "rounds", "stays", "renewals", "tickets",
    "inspections", "money", "reports", "history",
)  # fmt: skip
SIZE = (1366, 728)


def wait(milliseconds: int) -> None:
    """Let the window work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(program: Program) -> None:
    """Wait until nothing is being counted any more."""
    wait(2500)
    while program.window.backend is not None and program.window.backend.is_busy:
        wait(500)
    wait(500)


def main() -> int:
    """One picture a page, or of those named on the command line."""
    folder = Path(tempfile.mkdtemp(prefix="dorms-pictures-"))
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    store, _ = build_demo(folder / "演示县.dorms-store")
    live_year(store, DAY)
    store.close()
    application = QApplication([])
    program = Program(application, folder)
    program.window.resize(*SIZE)
    program.window.statusBar().hide()  # it names a folder of this machine
    program.window.show()
    program.open(folder / "演示县.dorms-store", demo=False, today=DAY)
    wait(3000)
    TARGET.mkdir(parents=True, exist_ok=True)
    for page in sys.argv[1:] or PAGES:
        program.window.go(page)
        settle(program)
        shown = program.window.deck.page
        if shown is not None and (table := shown.main_table()) is not None:
            table.view.choose_first()  # the pane at the right has something to show
            wait(500)
        program.window.grab().save(str(TARGET / f"{page}.png"))
    program.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
