"""Opening the window: first a skeleton on screen, then everything else."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QTranslator, Slot
from PySide6.QtWidgets import QApplication

from dorms.resources import built
from dorms.ui.kit import theme
from dorms.ui.kit.settings import language, settings
from dorms.ui.shell.window import Window

if TYPE_CHECKING:  # comes after the first paint
    from datetime import date

    from dorms.ui.kit.errors import ErrorDialog
    from dorms.ui.shell.faults import Faults
    from dorms.ui.shell.opening import Opening

ENGLISH = "en"


def open_window(*, demo: bool = False, store: Path | str | None = None, today: "date | None" = None) -> int:
    """Run the window until it is closed; the program's exit code."""
    _choose_input_method()
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    program = Program(application)
    program.window.show()
    QTimer.singleShot(0, lambda: program.open(store, demo=demo, today=today or _today()))
    code = application.exec()
    program.close()
    return code


def _today() -> "date":
    """The only place where the window asks the clock."""
    from datetime import date

    return date.today()  # noqa: DTZ011


def _choose_input_method() -> None:
    """Qt's wheels bring the ibus plug-in alone; fcitx5 speaks ibus when asked to."""
    if sys.platform.startswith("linux") and "fcitx" in os.environ.get("XMODIFIERS", ""):
        os.environ["QT_IM_MODULE"] = "ibus"


class Program(QObject):
    """What lives as long as the process: the window, its language, its faults, and the store it shows."""

    def __init__(self, application: QApplication, folder: Path | None = None) -> None:
        super().__init__()
        self.application, self._folder = application, folder
        self.faults: Faults | None = None
        self._opening: Opening | None = None
        self._translators: list[QTranslator] = []
        if language() == ENGLISH:
            self._load(built("app_en.qm"))
        theme.apply(application, dark=settings().value("dark", False, type=bool) is True)
        self.window = Window()

    def open(self, store: Path | str | None, *, demo: bool, today: "date") -> None:
        """Bring the window to life; the skeleton is on screen."""
        gc.disable()  # nothing made here is garbage: looking for some costs a sixth of the time
        self.watch()
        self.window.language_wanted.connect(self.speak)
        self.window.failed.connect(self.show_error)
        if not self._translators:
            self._load(_words_of_qt())
        self.window.furnish()
        from dorms.ui.shell.opening import Opening  # pulls in SQLAlchemy

        self._opening = Opening(self.window, today)
        self._opening.failed.connect(self.show_error)
        self._opening.locked_out.connect(self.show_last_error)
        self._opening.begin(store, demo=demo)
        gc.freeze()
        gc.enable()

    def watch(self) -> None:
        """From now on no error gets lost."""
        from dorms.ui.shell.faults import Faults, own_folder

        self.faults = Faults(self._folder or own_folder())
        self.faults.happened.connect(self.show_error)
        self.faults.install()

    def close(self) -> None:
        """Let go of the store and give back what was hooked."""
        if self._opening is not None:
            self._opening.finish()
        if self.faults is not None:
            self.faults.remove()

    @Slot(str)
    def speak(self, wanted: str) -> None:
        """Chinese is the source language, in which only Qt's own words are loaded; English comes from a file."""
        settings().setValue("language", wanted)
        for old in self._translators:
            self.application.removeTranslator(old)
        self._translators.clear()
        self._load(built("app_en.qm") if wanted == ENGLISH else _words_of_qt())

    def _load(self, file: Path) -> None:
        translator = QTranslator(self.application)
        if translator.load(str(file)):
            self._translators.append(translator)
            self.application.installTranslator(translator)

    @Slot(object)
    def show_error(self, error: BaseException) -> None:
        """Words that stay until they are read."""
        self._dialog(error).open()

    @Slot(object)
    def show_last_error(self, error: BaseException) -> None:
        """Words after which this window has nothing to do."""
        dialog = self._dialog(error)
        dialog.finished.connect(self.window.close)
        dialog.open()

    def _dialog(self, error: BaseException) -> "ErrorDialog":
        from dorms.ui.kit.errors import ErrorDialog  # its words pull in every subject

        return ErrorDialog(error, self.faults.folder if self.faults else None, self.window)


def _words_of_qt() -> Path:
    """Chinese for the standard buttons and menus of Qt."""
    return built("qtbase_zh_CN.qm")
