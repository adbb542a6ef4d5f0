"""The ways into the exchange from anywhere: files dropped on the window, the menus."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from dorms.messages import translate
from dorms.ui.kit.offers import Command, Menu

if TYPE_CHECKING:  # the window knows its commands through the registry
    from dorms.ui.shell.window import Window


def exchange_commands(window: "Window") -> list[Command]:
    """What stands in the menus; from now on packets may be dropped on the window."""
    take_packets(window)
    words = translate("Exchange", "接收文件(&T)…")
    return [Command("receive", words, Menu.FILE, lambda: choose_packets(window), icon="import", writes=True)]


def choose_packets(window: "Window") -> None:
    """Ask for the files, wherever they are."""
    from dorms.ui.exchange.receive import ask_packets  # after the first paint

    if paths := ask_packets(window):
        receive(window, paths)


def receive(window: "Window", paths: Sequence[Path]) -> None:
    """Try the files out on the page of the exchange."""
    window.go("exchange")
    page = window.deck.page
    take = getattr(page, "take", None)
    if take is not None and page is not None and page.backend.may_write:
        take(list(paths))


def take_packets(window: "Window") -> None:
    """Let exchange files be dropped anywhere on the window, whatever they are called; once is enough."""
    if window.findChild(PacketDrops) is None:
        window.setAcceptDrops(True)
        window.installEventFilter(PacketDrops(window))


class PacketDrops(QObject):
    """Hears what is dragged over the window; what is no file of the exchange is left to others."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and self._window.backend is not None:  # an enter event is one too
            from dorms.ui.exchange.receive import packets_in  # as above
            from dorms.ui.exchange.recovering import recoveries_in

            if paths := packets_in(event):
                act = partial(receive, self._window, paths)
            elif found := recoveries_in(event):
                act = partial(self._recover, found[0])
            else:
                return super().eventFilter(watched, event)
            event.acceptProposedAction()
            if not isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.Drop:
                act()
            return True
        return super().eventFilter(watched, event)

    def _recover(self, file: Path) -> None:
        """The questions of a recovery, with this file; the store that is open stays until it is answered."""
        if self._window.wiring is not None:
            self._window.wiring.recover_wanted.emit(file)
