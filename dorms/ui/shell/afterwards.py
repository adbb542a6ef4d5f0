"""What follows a while after a store is opened or worked on: a copy, the mark outside it, the pages not yet seen."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from dorms.errors.store import StoreBusy
from dorms.sync.markers import mark
from dorms.ui.copies.offers import back_up_soon
from dorms.ui.shell.navigation import places

if TYPE_CHECKING:  # whoever opens stores makes this
    from dorms.db.store import Store
    from dorms.ui.shell.window import Window

COPY_AFTER_MS = 2000  # the first copy waits until the window is usable
MARK_AFTER_MS = 5000  # after work, how far the store is goes into the mark outside it
PAGES_AFTER_MS, PAGE_EACH_MS = 4000, 250  # what Ctrl+K finds on a page is known once the page is made


class Afterwards(QObject):
    """One per window; it follows the store that is open."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._store: Store | None = None
        self._pages: list[str] = []
        self._copy, self._mark, self._make = QTimer(self), QTimer(self), QTimer(self)
        for timer in (self._copy, self._mark, self._make):
            timer.setSingleShot(True)
        self._copy.timeout.connect(partial(back_up_soon, window))
        self._mark.timeout.connect(self._on_mark)
        self._make.timeout.connect(self._on_page)

    def opened(self, store: "Store") -> None:
        """This store is open now."""
        self._store = store
        self._pages = [place.name for place in places()]
        self._copy.start(COPY_AFTER_MS)
        self._make.start(PAGES_AFTER_MS)

    @Slot()
    def worked(self) -> None:
        """Something was written."""
        self._mark.start(MARK_AFTER_MS)

    def stop(self) -> None:
        """The store is about to be closed."""
        for timer in (self._copy, self._mark, self._make):
            timer.stop()
        self._store = None

    @Slot()
    def _on_mark(self) -> None:
        """How far this store is, written outside it: an older one put in its place is noticed."""
        try:
            if self._store is not None:
                mark(self._store)
        except StoreBusy:
            self._mark.start(MARK_AFTER_MS)

    @Slot()
    def _on_page(self) -> None:
        """One page at a time, so that nobody waits for them when Ctrl+K opens."""
        try:
            if self._pages:
                self._window.deck.page_named(self._pages[0])
                self._pages.pop(0)
        except StoreBusy:
            pass  # in a moment again
        if self._pages:
            self._make.start(PAGE_EACH_MS)
