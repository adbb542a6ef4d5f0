"""What can be done: by a page, in its menu and on its rows, or by the whole program."""

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from PySide6.QtGui import QAction


class Menu(Enum):
    """Where an action is offered, besides the palette."""

    FILE = "file"
    WORK = "work"
    PRINT = "print"
    HELP = "help"


class Offer(NamedTuple):
    """An action of a page: the menu it stands in, and whether it needs a chosen row."""

    action: QAction
    menu: Menu
    needs_row: bool


class Command(NamedTuple):
    """Something the whole program can do, such as an import: it stands in a menu and in the palette."""

    name: str
    words: str
    menu: Menu
    run: Callable[[], object]
    icon: str = ""
    shortcut: str = ""
    writes: bool = False  # grey for those who may only look, as everything in the menu of work is

    @property
    def is_for_writers(self) -> bool:
        return self.writes or self.menu is Menu.WORK


class Entry(NamedTuple):
    """What Ctrl+K can find: its name, what tells it apart, the words and initials that find it."""

    name: str
    note: str
    icon: str
    key: str
    run: Callable[[], object]
    keys: str = ""  # the shortcut, so that users learn it
