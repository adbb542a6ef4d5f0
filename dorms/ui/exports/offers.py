"""Sheets out: the official ones by a short form, the list on screen as it is."""

import os
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from dorms.messages import translate
from dorms.ui.kit.offers import Command, Menu
from dorms.ui.kit.settings import settings

if TYPE_CHECKING:  # the window knows its commands through the registry
    from dorms.db.store import Store
    from dorms.ui.kit.backend import Tick
    from dorms.ui.kit.listing import Listing
    from dorms.ui.shell.window import Window

FOLDER = "export/folder"


def export_commands(window: "Window") -> list[Command]:
    """What stands in the menu 文件."""
    return [
        Command(
            "export_sheet",
            translate("Exports", "导出上报表(&E)…"),
            Menu.FILE,
            lambda: open_export(window),
            icon="export",
            shortcut="Ctrl+E",
        ),
        Command(
            "export_list",
            translate("Exports", "导出当前列表(&L)…"),
            Menu.FILE,
            lambda: export_list(window),
            icon="sheet",
        ),
    ]


def open_export(window: "Window") -> None:
    """Ask which official sheet, for where and when, and write it."""
    from dorms.ui.exports.form import ExportForm  # pulls in what makes sheets

    if window.backend is None or window.wiring is None:
        return
    form = ExportForm(window.backend, window.wiring.today, window)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    form.written.connect(partial(tell_written, window))
    form.open()


def export_list(window: "Window") -> None:
    """Write the list on screen: its filter, its columns, its order."""
    from dorms.ui.kit.backend import Job
    from dorms.ui.kit.listing import listing_of

    page = window.deck.page
    table = page.main_table() if page is not None else None
    if table is None or window.backend is None or window.wiring is None:
        window.toast.tell(translate("Exports", "这一页没有列表可以导出。"))
        return
    listing = listing_of(table)
    path = _ask_path(window, listing.title, window.wiring.today)
    if path is None:
        return
    title = translate("Exports", "正在导出 {name}").format(name=path.name)
    work = partial(_write, window.backend.store, window.wiring.today, listing, path)
    job = window.backend.start(Job(work, title=title))
    job.done.connect(lambda count: tell_written(window, path, int(count)))


def _ask_path(window: "Window", title: str, day: date) -> Path | None:
    """Where to; the dialog itself asks before an old file is overwritten."""
    from dorms.files import safe_name

    name = safe_name(f"{title}{day:%Y%m%d}", ".xlsx")
    words = translate("Exports", "导出当前列表")
    kinds = translate("Exports", "表格 (*.xlsx)")
    chosen, _ = QFileDialog.getSaveFileName(window, words, str(folder() / name), kinds)
    if not chosen:
        return None
    path = Path(chosen if chosen.lower().endswith(".xlsx") else f"{chosen}.xlsx")
    settings().setValue(FOLDER, str(path.parent))
    return path


def _write(store: "Store", today: date, listing: "Listing", path: Path, tick: "Tick") -> int:
    from dorms.actions.revising.marks import stamp_of_list
    from dorms.sheets.writing.lists import write_list

    columns, rows = listing.sheet()
    stamp = stamp_of_list(store, listing.subject, listing.title, columns, listing.ids, rows, today=today)
    return write_list(
        listing.title, columns, rows, path, stamp=stamp, tick=lambda done: tick(done, len(rows))
    )


def folder() -> Path:
    """Where files went last time; if that is gone, the documents, the desktop or the user's own folder.

    Whichever is there and can be written to: a PC set up by somebody else may lack any of them.
    """
    standard = QStandardPaths.StandardLocation
    places = (standard.DocumentsLocation, standard.DesktopLocation, standard.HomeLocation)
    usual = [Path(QStandardPaths.writableLocation(place)) for place in places]
    last = Path(str(settings().value(FOLDER, "")))
    return next((place for place in (last, *usual) if _takes_files(place)), usual[-1])


def _takes_files(place: Path) -> bool:
    return place.is_absolute() and place.is_dir() and os.access(place, os.W_OK)


def written_words(path: Path, count: int) -> str:
    """What was written, and into which folder."""
    words = translate("Exports", "已导出 {count} 行：{name}（在“{folder}”里）")
    return words.format(count=f"{count:,}", name=path.name, folder=path.parent.name or str(path.parent))


def tell_written(window: "Window", path: Path, count: int) -> None:
    """What was written, with a way to it."""
    opening = partial(show_folder, path)
    window.toast.tell(written_words(path, count), opening, verb=translate("Exports", "打开文件夹"))


def show_folder(path: Path) -> None:
    """Open the folder a file was written to."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
