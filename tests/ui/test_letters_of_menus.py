"""Alt and a letter reaches one thing: in each menu, on every page, no letter and no shortcut is given twice."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtWidgets import QMenu

from dorms.ui.shell.navigation import groups
from dorms.ui.shell.window import Window


def letters(menu: QMenu) -> Iterator[str]:
    """The letters of what is in the menu, and the keys that need no menu."""
    for action in menu.actions():
        words = action.text().upper().replace("&&", "")
        if "&" in words:
            yield words.split("&", 1)[1][0]


def test_no_letter_and_no_shortcut_is_given_twice(window: Window) -> None:
    twice = []
    for page in (place.name for group in groups() for place in group.pages):
        window.go(page)
        menus = window.menus.menus
        keys = [action.shortcut().toString() for menu in menus.values() for action in menu.actions()]
        found = {name: Counter(letters(menu)) for name, menu in menus.items()}
        found["keys"] = Counter(filter(None, keys))
        twice += [(page, name, one) for name, counts in found.items() for one, n in counts.items() if n > 1]
    assert twice == []
