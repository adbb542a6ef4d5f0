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


class Offer(NamedTuple):
    """An action of a page: the menu it stands in, whether it needs a chosen row, why it cannot be done now."""

    action: QAction
    menu: Menu
    needs_row: bool
    why_not: Callable[[], str] | None = None  # no words: it can be done


def allow(action: QAction, why_not: str = "") -> None:
    """Let the action be chosen, or grey it with the reason under the pointer, in the status line and for readers."""
    action.setEnabled(not why_not)
    say_why(action, why_not)


def say_why(action: QAction, why_not: str) -> None:
    """The reason for being grey; no words: there is none."""
    action.setToolTip(why_not)  # none: the action's own words
    action.setStatusTip(why_not)


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
