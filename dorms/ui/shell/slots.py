"""What the entries of the menus do; a page adds its own."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from dorms.ui.kit import theme
from dorms.ui.shell.navigation import places

if TYPE_CHECKING:  # the window builds its menus with these
    from dorms.ui.shell.window import Window


def slots_of(window: "Window") -> dict[str, Callable[[], object]]:
    """By the name of the action."""
    go = {f"go_{place.name}": (lambda name=place.name: window.go(name)) for place in places()}
    return go | {
        "quit": window.close,
        "undo": window.undo,
        "redo": lambda: window.backend.redo() if window.backend else None,
        "copy": lambda: window.deck.copy(titles=False),
        "copy_titles": lambda: window.deck.copy(titles=True),
        "filter": window.deck.start_filter,
        "palette": window.open_palette,
        "reload": window.deck.reload,
        "next_tab": lambda: window.tabs.step(1),
        "last_tab": lambda: window.tabs.step(-1),
        "columns": window.deck.choose_columns,
        "dark": lambda: window.set_dark(not theme.is_dark()),
        "language_zh": lambda: window.language_wanted.emit("zh"),
        "language_en": lambda: window.language_wanted.emit("en"),
        "help_page": lambda: window.show_help(window.deck.page.topic if window.deck.page else "start"),
        "help_start": lambda: window.show_help("start"),
        "help_questions": lambda: window.show_help("questions"),
        "help_keys": lambda: window.show_help("keys"),
        "about": lambda: _show_about(window),
    }


def _show_about(window: "Window") -> None:
    from dorms.ui.shell.about import AboutDialog  # rarely needed

    AboutDialog(window).open()
