"""What every page is: a widget that reads some tables, hears when they change, and offers actions to the menus."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from dorms.errors.store import StoreBusy
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.icons import NAME, put_icon
from dorms.ui.kit.offers import Menu, Offer

if TYPE_CHECKING:  # a page without a list does not pay for one
    from dorms.ui.kit.table import Table

ASK_AGAIN_MS = 100


class Page(QWidget):
    """Shows what `reads` names; `refresh` is called when an operation touched one of them.

    A hidden page is refreshed when it is shown. While the writer commits, it keeps its rows and asks again.
    """

    reads: ClassVar[frozenset[str]] = frozenset()
    topic: ClassVar[str] = "start"  # the page of the manual under F1

    wanted = Signal(str, object)  # go to that page and choose that key there
    told = Signal(str)  # a short word for the user, without an undo

    def __init__(self, backend: Backend) -> None:
        super().__init__()
        self.backend = backend
        self.offers: list[Offer] = []
        self._writing = QActionGroup(self)  # grey as a whole for those who may only look
        self._writing.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        self._is_stale = True
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(ASK_AGAIN_MS)
        self._again.timeout.connect(self.reload)
        backend.changed.connect(self._on_changed)
        backend.actor_changed.connect(self._on_actor)
        self._on_actor()

    # What a page says about itself

    def refresh(self) -> None:
        """Ask the backend and show the answers."""
        raise NotImplementedError

    def main_table(self) -> "Table[object] | None":
        """The list that Ctrl+F, copying and the column chooser act on."""
        return None

    def start_filter(self) -> None:
        """Where Ctrl+F leads."""
        if (table := self.main_table()) is not None:
            table.start_filter()

    def go_to(self, key: object) -> None:
        """Bring the thing with this primary key into view."""
        table = self.main_table()
        if table is not None and key is not None:
            table.choose(key)

    def save_state(self) -> None:
        """Remember how the user arranged the page."""

    def offer(
        self,
        words: str,
        slot: Callable[[], object],
        *,
        icon: str = "",
        shortcut: str = "",
        menu: Menu = Menu.WORK,
        needs_row: bool = False,
    ) -> QAction:
        """An action for the menu, the row's context menu and the palette; `button` puts it on the page too."""
        action = QAction(words, self)
        action.triggered.connect(lambda: slot())
        if icon:
            put_icon(action, icon)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        self.offers.append(Offer(action, menu, needs_row))
        if menu is Menu.WORK:
            self._writing.addAction(action)
        table = self.main_table()
        if needs_row:
            action.setEnabled(False)
            if table is not None:
                table.addAction(action)
        return action

    def enable_row_offers(self, is_chosen: bool) -> None:
        """Offers that need a row are there only while one is chosen."""
        for offer in self.offers:
            if offer.needs_row:
                offer.action.setEnabled(is_chosen)

    # Keeping up with the store

    @Slot()
    def reload(self) -> None:
        """Refresh now; while the writer commits, keep the rows and ask again."""
        try:
            self.refresh()
        except StoreBusy:
            self.ask_again()
        else:
            self._is_stale = False

    def ask_again(self) -> None:
        """The writer is committing; in a moment the answer is there."""
        self._again.start()

    @Slot(object)
    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & self.reads:
            self._is_stale = True
            if self.isVisible():
                self.reload()

    @Slot()
    def _on_actor(self) -> None:
        self._writing.setEnabled(self.backend.may_write)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.reload()


class ActionButton(QPushButton):
    """A button that does what its action does and follows its words, icon and state."""

    def __init__(self, action: QAction, *, primary: bool = False) -> None:
        super().__init__()
        self._action, self._primary = action, primary
        if primary:
            self.setObjectName("primary")
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        action = self._action
        bare = action.text().split("(&")[0].replace("&", "").rstrip("…")  # two stand side by side
        self.setText(action.text() if self._primary else bare)
        self.setEnabled(action.isEnabled())
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{action.toolTip()} ({keys})" if keys else action.toolTip())
        if name := action.property(NAME):
            put_icon(self, str(name), primary=self._primary)
