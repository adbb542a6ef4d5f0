"""What other windows wrote to a store that several share: looked for every two seconds, off the window's thread."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from dorms.errors import DormsError

if TYPE_CHECKING:  # the store pulls in SQLAlchemy, which the first paint must not wait for
    from dorms.db.store import Store

EVERY_MS = 2000


class Others(QObject):
    """Tells which tables others changed. One's own operations are named to it and not told again."""

    changed = Signal(object)  # frozenset[str]
    _looked = Signal(object)

    def __init__(
        self, store: "Store", submit: Callable[[Callable[[], None]], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store, self._submit = store, submit
        self._arrived: int | None = None  # not looked yet
        self._own: set[str] = set()
        self._is_looking = False
        self._looked.connect(self._on_looked)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def wrote(self, operation: str) -> None:
        """This window's own operation: its pages know of it already."""
        self._own.add(operation)

    @Slot()
    def look(self) -> None:
        """Ask the store once more, unless the last question is still under way."""
        if not self._is_looking:
            self._is_looking = True
            self._submit(self._ask)

    def _ask(self) -> None:
        from dorms.db.queries.operations import written_after  # SQLAlchemy, after the first paint

        try:
            self._looked.emit(self._store.ask(written_after, self._arrived, frozenset(self._own)))
        except DormsError:  # the next thing the user does will say that the server is gone
            self._looked.emit(None)

    @Slot(object)
    def _on_looked(self, found: tuple[int, frozenset[str]] | None) -> None:
        self._is_looking = False
        if found is None:
            return
        self._arrived, tables = found
        if tables:
            self.changed.emit(tables)
