"""Opening the window: first a skeleton on screen, then everything else."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QObject, QStandardPaths, Qt, QTimer, QTranslator, Slot
from PySide6.QtWidgets import QApplication

from dorms.resources import built
from dorms.ui import theme
from dorms.ui.faults import Faults
from dorms.ui.settings import settings
from dorms.ui.window import Window

if TYPE_CHECKING:  # pulls in SQLAlchemy
    from dorms.ui.opening import Opening

FOLDER = "dorms"


def open_window(*, demo: bool = False, store: Path | None = None, today: date | None = None) -> int:
    """Run the window until it is closed; the program's exit code."""
    _choose_input_method(os.environ)
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    program = Program(application)
    program.show()
    QTimer.singleShot(0, lambda: program.open(store, demo=demo, today=today or _today()))
    code = application.exec()
    program.close()
    return code


def _today() -> date:
    """The only place where the window asks the clock."""
    return date.today()  # noqa: DTZ011


def _choose_input_method(environment: "os._Environ[str]") -> None:
    """Qt's wheels bring the ibus plug-in alone; fcitx5 speaks ibus when asked to."""
    if sys.platform.startswith("linux") and "fcitx" in environment.get("XMODIFIERS", ""):
        environment["QT_IM_MODULE"] = "ibus"


def own_folder() -> Path:
    """Where the program keeps its error records and nothing of the user's."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(place) / FOLDER


class Program(QObject):
    """What lives as long as the process: faults, languages, the window, and the store it shows."""

    def __init__(self, application: QApplication, folder: Path | None = None) -> None:
        super().__init__()
        self.application = application
        self.faults = Faults(folder or own_folder())
        self.faults.install()
        self._translators: list[QTranslator] = []
        self.speak(str(settings().value("language", "zh")))
        theme.apply(application, dark=settings().value("dark", False, type=bool) is True)
        self.window = Window()
        self.window.language_wanted.connect(self.speak)
        self.window.failed.connect(self.show_error)
        self.faults.happened.connect(self.show_error)
        self._opening: Opening | None = None

    def show(self) -> None:
        self.window.show()

    def open(self, store: Path | None, *, demo: bool, today: date) -> None:
        """Bring the window to life; the skeleton is on screen."""
        from dorms.ui.opening import Opening  # pulls in SQLAlchemy

        opening = Opening(self.window, today)
        opening.failed.connect(self.show_error)
        self._opening = opening
        opening.begin(store, demo=demo)

    def close(self) -> None:
        """Let go of the store and give back what was hooked."""
        if self._opening is not None:
            self._opening.close()
        self.faults.remove()

    @Slot(str)
    def speak(self, language: str) -> None:
        """Chinese is the source language; English comes from a file."""
        settings().setValue("language", language)
        for old in self._translators:
            self.application.removeTranslator(old)
        ours, qts = QTranslator(self.application), QTranslator(self.application)
        self._translators = [ours, qts]
        if language == "en":
            ours.load(str(built("app_en.qm")))
        else:
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            qts.load("qtbase_zh_CN", folder) or qts.load(str(built("qtbase_zh_CN.qm")))
        for translator in self._translators:
            if not translator.isEmpty():
                self.application.installTranslator(translator)

    @Slot(object)
    def show_error(self, error: BaseException) -> None:
        """Words that stay until they are read."""
        from dorms.ui.errors import ErrorDialog  # its words pull in every subject

        dialog = ErrorDialog(error, self.faults.folder, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
