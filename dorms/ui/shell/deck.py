"""The pages of the window, one on screen at a time, made when first needed."""

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QWidget

if TYPE_CHECKING:  # pages come after the first paint
    from dorms.ui.kit.page import Page

Make = Callable[[str], "Page"]


class Deck(QStackedWidget):
    """Knows pages by name; menu commands that act on a list reach the list of the page on screen."""

    shown = Signal(str)
    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._make: Make | None = None
        self._pages: dict[str, Page] = {}
        self.name = ""
        self.addWidget(_waiting(self.tr("正在打开数据…")))

    def begin(self, make: Make) -> None:
        """From now on pages are made by this."""
        self._make = make

    @property
    def page(self) -> "Page | None":
        """The page on screen."""
        return self._pages.get(self.name)

    def page_named(self, name: str) -> "Page | None":
        """The page of this name, made if need be; None before the store is open."""
        if name not in self._pages:
            if self._make is None:
                return None
            page = self._make(name)
            page.wanted.connect(self.go)
            page.told.connect(self.told)
            self.addWidget(page)
            self._pages[name] = page
        return self._pages[name]

    @Slot(str, object)
    def go(self, name: str, key: Hashable | None = None) -> None:
        """Show a page, and on it the thing with this primary key."""
        page = self.page_named(name)
        if page is None:
            return
        self.name = name
        self.setCurrentWidget(page)
        if key is not None:
            page.go_to(key)
        self.shown.emit(name)

    def end(self) -> None:
        """No page is on screen, and none is made, until `begin`."""
        self.forget()
        self._make, self.name = None, ""

    def forget(self) -> None:
        """Drop every page; in another language they are made anew."""
        self.setCurrentIndex(0)  # else each page that goes brings the next one up, and that asks the store
        for page in self._pages.values():
            page.save_state()
            self.removeWidget(page)
            page.deleteLater()
        self._pages.clear()

    # What the menus ask of the page on screen

    def reload(self) -> None:
        if self.page is not None:
            self.page.reload()

    def start_filter(self) -> None:
        if self.page is not None:
            self.page.start_filter()

    def copy(self, *, titles: bool) -> None:
        if self.page is not None and (table := self.page.main_table()) is not None:
            table.view.copy(titles=titles)
            self.told.emit(self.tr("已复制 {count} 行").format(count=len(table.selected())))

    def choose_columns(self) -> None:
        if self.page is not None and (table := self.page.main_table()) is not None:
            table.columns_menu().popup(QCursor.pos())


def _waiting(words: str) -> QWidget:
    """The words in the middle. Stretches do it; the enums of `Qt` would cost the first paint 14 ms."""
    whole, label = QWidget(), QLabel(words)
    label.setObjectName("muted")
    row = QHBoxLayout(whole)
    row.addStretch(1)
    row.addWidget(label)
    row.addStretch(1)
    return whole
