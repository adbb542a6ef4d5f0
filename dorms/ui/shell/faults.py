"""Bugs: one hook for all threads and for Qt, a record without names or numbers of people, a number for the phone."""

import faulthandler
import logging
import sys
import threading
import traceback
import zlib
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QStandardPaths,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from dorms.errors import DormsError

log = logging.getLogger("dorms")

KEPT_BYTES = 500_000
LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def error_number(error: BaseException) -> str:
    """Six digits one can read over the phone: the same kind of refusal or the same bug has the same number.

    A refusal's number is made from its kind, a bug's from the place it happened; 9 begins a bug's.
    """
    if isinstance(error, DormsError):
        number = 100_000 + zlib.crc32(error.code.encode()) % 800_000
    else:
        frames = traceback.extract_tb(error.__traceback__)
        place = [f"{Path(frame.filename).name} {frame.name}" for frame in frames[-1:]]
        number = 900_000 + zlib.crc32(" ".join([type(error).__name__, *place]).encode()) % 100_000
    return f"{number // 1000} {number % 1000:03d}"


def own_folder() -> Path:
    """Where the program keeps its error records and nothing of the user's."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(place) / "dorms"


class Discreet(logging.Formatter):
    """Where a bug happened, never its words: an error's text may hold a name or an ID number."""

    def formatException(
        self, ei: tuple[type[BaseException] | None, BaseException | None, TracebackType | None]
    ) -> str:
        lines, error = [], ei[1]
        while error is not None:
            lines.append(f"{type(error).__name__} [{error_number(error)}]")
            lines += [
                f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
                for frame in traceback.extract_tb(error.__traceback__)
            ]
            error = error.__cause__ or error.__context__
        return "\n".join(lines)


class Faults(QObject):
    """Hears of every error nobody caught and tells the window, on the window's thread."""

    happened = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._file = logging.FileHandler(_fresh(folder / "errors.txt"), encoding="utf-8")
        self._file.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s %(message)s"))
        self._crash = (folder / "crash.txt").open("a", encoding="utf-8")
        self._before: Callable[..., object] | None = None

    def install(self) -> None:
        """From now on nothing gets lost: Python, its threads, Qt, and the interpreter itself."""
        log.addHandler(self._file)
        log.setLevel(logging.INFO)
        faulthandler.enable(self._crash)
        sys.excepthook = self._on_exception
        threading.excepthook = lambda hooked: self._on_exception(
            hooked.exc_type, hooked.exc_value, hooked.exc_traceback
        )
        self._before = qInstallMessageHandler(self._on_qt_message)

    def remove(self) -> None:
        """Give everything back as it was."""
        log.removeHandler(self._file)
        self._file.close()
        faulthandler.disable()
        self._crash.close()
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(self._before)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt):
            return
        if not isinstance(error, DormsError):
            log.error("nobody caught this", exc_info=(kind, error, trace))
        self.happened.emit(error)

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        if kind in LEVELS:
            logging.getLogger("dorms.qt").log(LEVELS[kind], "%s", words)


def _fresh(path: Path) -> Path:
    """The file to go on with; a full one becomes the old one. Rotating handlers cost the first paint 25 ms."""
    if path.exists() and path.stat().st_size > KEPT_BYTES:
        path.replace(path.with_suffix(".old.txt"))
    return path
