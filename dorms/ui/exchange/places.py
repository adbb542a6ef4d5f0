"""Where exchange files come from and go to: sticks first, then the folders files arrive in."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from dorms.actions.copies import sticks
from dorms.ui.kit.settings import settings

TARGET = "exchange/folder"  # where packets were written last, when it was no stick
CHATS = ("WeChat Files/*/FileStorage/File/*", "xwechat_files/*/msg/file/*", "Tencent Files/*/FileRecv")
MONTHS = 3  # a chat program has a folder for each month


def sources() -> list[Path]:
    """The folders in which a packet may lie: sticks, 下载, the desktop, what chat programs received."""
    place = QStandardPaths.StandardLocation
    own = [
        Path(QStandardPaths.writableLocation(one)) for one in (place.DownloadLocation, place.DesktopLocation)
    ]
    documents = Path(QStandardPaths.writableLocation(place.DocumentsLocation))
    return [one for one in (*_stick_folders(), *own, *_chat_folders(documents)) if one.is_dir()]


def _stick_folders() -> list[Path]:
    """Each stick and the folders right on it."""
    found = []
    for stick in sticks():
        found.append(stick)
        try:
            found += sorted(one for one in stick.iterdir() if one.is_dir())[:50]
        except OSError:
            continue
    return found


def _chat_folders(documents: Path) -> list[Path]:
    found: list[Path] = []
    for pattern in CHATS:
        found += sorted(documents.glob(pattern), reverse=True)[:MONTHS]
    return found


def target() -> tuple[Path, bool]:
    """Where packets go unless somebody chooses, and whether that is a stick."""
    if found := sticks():
        return found[0], True
    kept = settings().value(TARGET)
    if isinstance(kept, str) and kept and Path(kept).is_dir():
        return Path(kept), False
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DesktopLocation)), False


def remember_target(folder: Path) -> None:
    """Without a stick, write there next time too."""
    settings().setValue(TARGET, str(folder))
