"""What every page is: a widget that reads some tables, hears when they change, and offers actions to the menus."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from dorms.errors.store import StoreBusy
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.icons import NAME, put_icon
from dorms.ui.kit.offers import Menu, Offer, allow, say_why

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
        why_not: Callable[[], str] | None = None,
    ) -> QAction:
        """An action for the menu, the row's context menu and the palette; `ActionButton` puts it on the page too.

        `why_not` says in a sentence why it cannot be done with what is chosen, and nothing where it can: the action
        is then grey with these words, and its key tells them. It is asked whenever something else is chosen or the
        rows changed, so it looks at the rows on hand and asks no slow question.
        """
        action = QAction(words, self)
        action.triggered.connect(lambda: slot())
        if icon:
            put_icon(action, icon)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        self.offers.append(Offer(action, menu, needs_row, why_not))
        if menu is Menu.WORK:
            self._writing.addAction(action)
        table = self.main_table()
        if needs_row:
            action.setEnabled(False)
            if table is not None:
                table.addAction(action)
        if table is not None and shortcut:
            table.view.installEventFilter(self)
        return action

    def enable_row_offers(self, is_chosen: bool) -> None:
        """Offers that need a row are there only while one is chosen; what cannot be done is grey and says why."""
        for offer in self.offers:
            if offer.needs_row and not is_chosen:
                offer.action.setEnabled(False)
                say_why(offer.action, self.tr("先在列表里选一行。"))
            elif offer.why_not is not None:
                allow(offer.action, self._why_not(offer))
            elif offer.needs_row:
                offer.action.setEnabled(True)  # unless the group of what writes is grey
                say_why(offer.action, self._why_not(offer))

    def _why_not(self, offer: Offer) -> str:
        if offer.menu is Menu.WORK and not self._writing.isEnabled():
            return self.tr("当前经办人只能查看，不能办理。请在右上角换经办人。")
        return offer.why_not() if offer.why_not is not None else ""

    def follow_choice(self) -> None:
        """More or fewer rows are marked: ask again, of what says why not, whether it can be done with them."""
        table = self.main_table()
        is_chosen = table is not None and table.current() is not None
        for offer in self.offers:
            if offer.why_not is not None and (is_chosen or not offer.needs_row):
                allow(offer.action, self._why_not(offer))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and (words := self._refusal_of(event)):
            self.told.emit(words)
            return True
        return super().eventFilter(watched, event)

    def _refusal_of(self, event: QEvent) -> str:
        """Why the action behind a pressed key is grey; silence would look like a broken key."""
        assert isinstance(event, QKeyEvent)
        pressed = QKeySequence(event.keyCombination())
        grey = (offer for offer in self.offers if not offer.action.isEnabled())
        return next((one.action.statusTip() for one in grey if one.action.shortcut() == pressed), "")

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
        for offer in self.offers:
            if offer.needs_row and offer.why_not is None:
                say_why(offer.action, self._why_not(offer))
        if self.offers:  # none yet while the page is being made
            self.follow_choice()

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
        self.setAccessibleDescription("" if action.isEnabled() else action.statusTip())
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{action.toolTip()} ({keys})" if keys else action.toolTip())
        if name := action.property(NAME):
            put_icon(self, str(name), primary=self._primary)
