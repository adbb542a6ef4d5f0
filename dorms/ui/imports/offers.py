"""The way into the import wizard: the menu 数据, and files dropped on the window."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from dorms.messages import translate
from dorms.ui.kit.offers import Command, Menu

if TYPE_CHECKING:  # the window knows its commands through the registry
    from dorms.ui.shell.window import Window


def import_commands(window: "Window") -> list[Command]:
    """What stands in the menu; from now on files may also be dropped on the window."""
    take_drops(window)
    return [
        Command(
            "import",
            translate("Imports", "导入(&I)…"),
            Menu.WORK,
            lambda: open_wizard(window),
            icon="import",
            shortcut="Ctrl+I",
        )
    ]


def open_wizard(window: "Window", paths: Sequence[Path] = ()) -> None:
    """Show the wizard, with files to begin with if some were dropped."""
    from dorms.ui.imports.wizard import ImportWizard  # pulls in everything that reads workbooks

    if window.backend is None or window.wiring is None:
        return
    wizard = ImportWizard(window.backend, window.wiring.today, window)
    wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    wizard.open()
    wizard.take(list(paths))


def take_drops(window: "Window") -> None:
    """Let files be dropped anywhere on the window; once is enough."""
    if window.findChild(Drops) is None:
        window.setAcceptDrops(True)
        window.installEventFilter(Drops(window))


class Drops(QObject):
    """Hears what is dragged over the window and dropped on it."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and self._window.backend is not None:  # an enter event is one too
            from dorms.ui.imports.start import files_in  # as above

            if files := files_in(event):
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.Drop:
                    open_wizard(self._window, files)
                return True
        return super().eventFilter(watched, event)
