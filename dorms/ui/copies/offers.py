"""Copies of the store and other stores: what stands in the menu 文件."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from dorms.errors.store import NoStick
from dorms.messages import explain, translate
from dorms.ui.copies.servers import choose_server
from dorms.ui.kit.backend import Job
from dorms.ui.kit.offers import Command, Menu
from dorms.ui.kit.settings import settings

if TYPE_CHECKING:  # the window knows its commands through the registry
    from dorms.db.backup import Backup
    from dorms.domain.findings import StoreFinding
    from dorms.ui.shell.window import Window

OWN = "store/own"  # the last store that is no practice store


def copy_commands(window: "Window") -> list[Command]:
    """Backups, restoring, other stores, the check."""
    return [*_backups(window), *_other_stores(window), *_practice(window)]


def _backups(window: "Window") -> list[Command]:
    return [
        Command(
            "backup_usb",
            translate("Copies", "备份到U盘(&U)"),
            Menu.FILE,
            lambda: copy_to_stick(window),
            icon="usb",
        ),
        Command(
            "backup_to",
            translate("Copies", "备份到文件夹(&B)…"),
            Menu.FILE,
            lambda: choose_folder(window),
            icon="backup",
        ),
        Command(
            "restore",
            translate("Copies", "恢复备份(&H)…"),
            Menu.FILE,
            lambda: open_restore(window),
            icon="history",
            writes=True,
        ),
        Command("check", translate("Copies", "核对数据(&K)"), Menu.FILE, lambda: check(window), icon="ok"),
    ]


def _other_stores(window: "Window") -> list[Command]:
    return [
        Command(
            "open_store",
            translate("Copies", "打开其它数据(&O)…"),
            Menu.FILE,
            lambda: choose_store(window),
            icon="folder",
        ),
        Command(
            "open_server",
            translate("Copies", "打开服务器上的数据(&V)…"),
            Menu.FILE,
            lambda: choose_server(window),
            icon="folder",
        ),
    ]


def _practice(window: "Window") -> list[Command]:
    """The way into the practice store, or out of it."""
    wiring = window.wiring
    if wiring is None:
        return []
    if not wiring.backend.store.demo:
        words = translate("Copies", "打开练习库(&P)")
        return [Command("practice", words, Menu.FILE, wiring.practice_wanted.emit, icon="board")]
    back, begin = translate("Copies", "回到本单位数据(&P)"), translate("Copies", "建立本单位数据(&P)…")
    words = back if settings().value(OWN) else begin
    return [Command("own", words, Menu.FILE, wiring.own_wanted.emit, icon="back")]


def now() -> datetime:
    """The moment a copy is made, for its name and its age."""
    return datetime.now().astimezone()


# Copies


def copy_to_stick(window: "Window") -> None:
    """One click; that the stick may be pulled is said only after what was written was read back."""
    from dorms.actions.copies import copy_to_stick as copy  # Alembic, after the first paint

    if window.backend is None:
        return
    store = window.backend.store
    job = Job(lambda tick: copy(store, now=now()), title=translate("Copies", "正在备份到U盘"))
    job.failure_is_shown = True
    job.done.connect(partial(_say_copied, window, translate("Copies", "可以拔出U盘了。")))
    job.failed.connect(partial(_on_no_copy, window))
    window.backend.start(job)


def copy_into(window: "Window", folder: Path) -> None:
    """A copy in this folder, read back."""
    from dorms.actions.copies import copy_by_hand  # as above

    if window.backend is None:
        return
    store = window.backend.store
    job = Job(lambda tick: copy_by_hand(store, folder, now=now()), title=translate("Copies", "正在备份"))
    job.done.connect(partial(_say_copied, window, ""))
    window.backend.start(job)


def choose_folder(window: "Window") -> None:
    """Ask where the copy goes."""
    title = translate("Copies", "备份放到哪个文件夹")
    if folder := QFileDialog.getExistingDirectory(window, title):
        copy_into(window, Path(folder))


def _say_copied(window: "Window", more: str, made: "Backup") -> None:
    words = translate("Copies", "已备份到 {file}，写完后又读回核对，完整无误。{more}")
    _tell(window, translate("Copies", "备份好了"), words.format(file=made.path, more=more))
    window.show_identity()


def _on_no_copy(window: "Window", error: Exception) -> None:
    """No stick: look again, or choose a folder; anything else is told as every error is."""
    if not isinstance(error, NoStick):
        window.failed.emit(error)
        return
    box = QMessageBox(
        QMessageBox.Icon.Information, translate("Copies", "备份到U盘"), explain(error), parent=window
    )
    again = box.addButton(translate("Copies", "再找一次"), QMessageBox.ButtonRole.AcceptRole)
    folder = box.addButton(translate("Copies", "选择文件夹…"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(translate("Copies", "以后再说"), QMessageBox.ButtonRole.RejectRole)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    again.clicked.connect(lambda: copy_to_stick(window))
    folder.clicked.connect(lambda: choose_folder(window))
    box.open()


def _tell(window: "Window", title: str, words: str) -> None:
    box = QMessageBox(QMessageBox.Icon.Information, title, words, parent=window)
    box.addButton(translate("Copies", "知道了"), QMessageBox.ButtonRole.AcceptRole)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def back_up_soon(window: "Window") -> None:
    """The copy at start, while the user begins to work; what goes wrong is told."""
    from dorms.actions.copies import back_up_at_start  # as above

    if window.backend is not None and not window.backend.store.demo:
        store = window.backend.store
        window.backend.start(Job(lambda tick: back_up_at_start(store, now=now())))


# Restoring, other stores, the check


def open_restore(window: "Window") -> None:
    """The backups there are, and what each would lack."""
    from dorms.ui.copies.restore import RestoreDialog  # rarely needed

    if window.backend is not None and window.wiring is not None and window.backend.store.path is not None:
        dialog = RestoreDialog(window.backend, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(window.wiring.restore_wanted)
        dialog.open()


def choose_store(window: "Window") -> None:
    """Another store instead of this one."""
    if window.wiring is None:
        return
    path = window.wiring.backend.store.path
    title, kinds = translate("Copies", "打开其它数据"), translate("Copies", "数据文件 (*.dorms)")
    chosen, _ = QFileDialog.getOpenFileName(window, title, str(path.parent if path else ""), kinds)
    if chosen:
        window.wiring.store_wanted.emit(Path(chosen))


def check(window: "Window") -> None:
    """The whole store, with progress; what is found is told in words."""
    from dorms.db.checks import check_store  # rarely needed

    if window.backend is None or window.wiring is None:
        return
    store, today = window.backend.store, window.wiring.today
    title = translate("Copies", "正在核对数据")
    job = Job(lambda tick: check_store(store, today=today, tick=tick), title=title)
    job.done.connect(partial(_show_findings, window))
    window.backend.start(job)


def _show_findings(window: "Window", found: "list[StoreFinding]") -> None:
    from dorms.ui.copies.findings import FindingsDialog  # as above

    if window.backend is None:
        return
    dialog = FindingsDialog(found, window.backend, window)
    dialog.wanted.connect(window.go)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
