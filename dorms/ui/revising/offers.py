"""Pasting into the list on screen, and filling a value down: from the menu, by key, with a look before anything."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from dorms.messages import translate
from dorms.ui.kit.offers import Command, Menu
from dorms.ui.revising.closed import why_closed

if TYPE_CHECKING:  # the window knows its commands through the registry
    from dorms.ui.kit.table import Table
    from dorms.ui.revising.targets import Targets
    from dorms.ui.shell.window import Window


def revising_commands(window: "Window") -> list[Command]:
    """What stands in the menu 数据."""
    return [
        Command(
            "paste",
            translate("Revising", "粘贴到列表(&V)…"),
            Menu.WORK,
            lambda: paste(window),
            icon="copy",
            shortcut="Ctrl+V",
        ),
        Command(
            "fill_down",
            translate("Revising", "向下填充(&D)…"),
            Menu.WORK,
            lambda: fill_down(window),
            icon="down",
            shortcut="Ctrl+Alt+D",
        ),
    ]


def paste(window: "Window") -> None:
    """The block in the clipboard, onto the list from its current cell on."""
    from dorms.domain.blocks import MOST_CELLS, read_block  # what follows pulls in what reads sheets

    table = _table(window)
    if table is None:
        return
    block = read_block(QGuiApplication.clipboard().text())
    if not block:
        window.toast.tell(translate("Revising", "剪贴板里没有可以粘贴的格子。先在 WPS 或 Excel 里复制。"))
        return
    if len(block) * len(block[0]) > MOST_CELLS:
        words = translate("Revising", "剪贴板里有 {count} 格，一次最多贴 {most} 格。请改用导入。")
        window.toast.tell(words.format(count=len(block) * len(block[0]), most=MOST_CELLS))
        return
    from dorms.actions.revising.subjects import subject_of
    from dorms.ui.revising.targets import targets_of

    subject = subject_of(table.subject)
    if subject is None:
        return
    targets = targets_of(table, block, subject.naming, len(subject.naming) - len(subject.names))
    _look(window, table, targets, translate("Revising", "粘贴"))


def fill_down(window: "Window") -> None:
    """The first chosen row's value in the current column, for the other chosen rows."""
    from dorms.ui.revising.targets import filled_down

    table = _table(window)
    if table is None:
        return
    targets = filled_down(table)
    if targets.closed:
        words = translate("Revising", "“{column}”这一列不能填充。")
        window.toast.tell(words.format(column=targets.closed[0]))
    elif not targets.cells:
        window.toast.tell(translate("Revising", "先点要填的那一列，再选两行以上：第一行的内容填到其余各行。"))
    else:
        _look(window, table, targets, translate("Revising", "向下填充"))


def _table(window: "Window") -> "Table[Any] | None":
    page = window.deck.page
    table = page.main_table() if page is not None else None
    if table is None or not table.subject or window.backend is None or window.wiring is None:
        window.toast.tell(why_closed(window.deck.name))
        return None
    return table


def _look(window: "Window", table: "Table[Any]", targets: "Targets", reason: str) -> None:
    """Compare on the reading thread, then show what would change."""
    from dorms.actions.revising.pasting import Paste, look_at_paste
    from dorms.ui.kit.backend import Job

    backend, wiring = window.backend, window.wiring
    if backend is None or wiring is None:
        return
    today, store = wiring.today, backend.store

    def look(tick: object) -> Paste:
        return store.ask(look_at_paste, table.subject, targets.cells, today=today, reason=reason)

    def show(found: Paste) -> None:
        from dorms.ui.revising.paste import PasteDialog

        if not (
            found.changes or targets.closed or targets.strange or targets.rows_over or targets.columns_over
        ):
            window.toast.tell(translate("Revising", "要贴的与现有的一样，没有要写的。"))
            return
        dialog = PasteDialog(backend, found, targets, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    backend.start(Job(look)).done.connect(show)
