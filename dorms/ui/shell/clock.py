"""The clock of an open store: it creates the tasks whose day has come, and changes nothing else."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from dorms.ui.kit.backend import Backend, Job

if TYPE_CHECKING:  # the store comes after the first paint
    from dorms.db.store import Store
    from dorms.domain.workyear import DueTask

AFTER_MS = 3000  # when the window has long been usable


class Clock(QObject):
    """Looks once, on a worker, after the window has opened; a day later the program was opened again."""

    def __init__(self, backend: Backend, today: date) -> None:
        super().__init__()
        self._backend, self._today = backend, today
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_MS)
        self._soon.timeout.connect(self.look)
        self._soon.start()

    def stop(self) -> None:
        """The store is about to be closed."""
        self._soon.stop()

    @Slot()
    def look(self) -> None:
        """Ask what is due; who may only look creates nothing, and the store is asked again on the next start."""
        if not self._backend.may_write:
            return
        store, today = self._backend.store, self._today
        job = Job(lambda tick: _due(store, today))
        job.failure_is_shown = True
        job.done.connect(self._on_due)
        self._backend.start(job)

    @Slot(object)
    def _on_due(self, tasks: object) -> None:
        from dorms.actions.workyear import create_due_tasks  # loaded by the worker

        if tasks:
            self._backend.run(create_due_tasks, day=self._today)


def _due(store: "Store", today: date) -> "list[DueTask]":
    """On the worker: loading every rule there does not hold up the window."""
    from dorms.actions.workyear import due_tasks

    return store.ask(due_tasks, today)
