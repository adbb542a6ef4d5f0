"""A question too slow for the window's own thread: of several, the answer to the last one is heard."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from dorms.errors.store import StoreBusy
from dorms.ui.kit.backend import Backend, Job, Tick

ASK_AGAIN_MS = 100

Asked = Callable[[], Any]


class Latest(QObject):
    """One at a time on the second thread; while the writer commits it asks again by itself.

    `heard` gets the answer or the error of the last question, `is_asking` tells whether one is still out.
    """

    def __init__(
        self, backend: Backend, owner: QObject, heard: Callable[[Any, Exception | None], None]
    ) -> None:
        super().__init__(owner)
        self._backend, self._heard = backend, heard
        self._job: Job | None = None
        self._next: Asked | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(ASK_AGAIN_MS)
        self._again.timeout.connect(self._on_again)

    @property
    def is_asking(self) -> bool:
        return self._job is not None or self._next is not None

    def ask(self, query: Callable[..., Any], *args: Any) -> None:
        """Ask this; what was asked before and is not answered yet is not wanted any more."""
        self._next = partial(self._backend.store.ask, query, *args)
        if self._job is None:
            self._on_again()

    def forget(self) -> None:
        """Nothing is wanted any more."""
        self._next = None
        if self._job is not None:
            self._job.ended.disconnect(self._on_ended)
            self._job = None

    @Slot()
    def _on_again(self) -> None:
        asked, self._next = self._next, None
        if asked is None:
            return
        self._asked = asked
        self._job = Job(partial(_answer, asked))
        self._job.failure_is_shown = True
        self._job.ended.connect(self._on_ended)
        self._backend.start(self._job)

    @Slot(object)
    def _on_ended(self, job: Job) -> None:
        self._job = None
        if self._next is not None:
            self._on_again()
        elif isinstance(job.error, StoreBusy):
            self._next = self._asked
            self._again.start()
        else:
            self._heard(job.result, job.error)


def _answer(asked: Asked, tick: Tick) -> Any:
    return asked()
