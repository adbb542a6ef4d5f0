"""The pages of one entry of the navigation, as tabs above the page; an entry with one page shows none."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QTabBar

from dorms.ui.shell.navigation import Group, groups


class PageTabs(QTabBar):
    """Remembers in each group which page was on screen last. Ctrl+PgUp and Ctrl+PgDn step through it."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pages")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setAccessibleName(self.tr("分页"))
        self._names: tuple[str, ...] = ()
        self._last: dict[str, str] = {}  # first page of a group: the one shown last
        self.currentChanged.connect(self._on_changed)
        self.hide()

    def page_of(self, group: Group) -> str:
        """The page of the group that was on screen last, or its first."""
        first = group.pages[0].name
        return self._last.get(first, first)

    def show_page(self, name: str) -> int:
        """Show the tabs of the page's group; the group's row in the navigation."""
        for row, group in enumerate(groups()):
            names = tuple(place.name for place in group.pages)
            if name in names:
                self._show_group(group, names, name)
                return row
        return -1

    def _show_group(self, group: Group, names: tuple[str, ...], name: str) -> None:
        self._last[names[0]] = name
        self.blockSignals(True)
        while self.count():
            self.removeTab(0)
        for place in group.pages:
            self.addTab(place.title)
        self._names = names
        self.setCurrentIndex(names.index(name))
        self.blockSignals(False)
        self.setVisible(len(names) > 1)

    @Slot(int)
    def _on_changed(self, row: int) -> None:
        if 0 <= row < len(self._names):
            self.wanted.emit(self._names[row])

    def step(self, by: int) -> None:
        """The next or the previous page of the group."""
        if self.count() > 1:
            self.setCurrentIndex((self.currentIndex() + by) % self.count())
