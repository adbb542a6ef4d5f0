"""Long work that only the window's own thread may do, a little at a time: fonts belong to the thread they came from."""

import time
from collections.abc import Generator
from contextvars import copy_context
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from dorms.errors import DormsError
from dorms.ui.kit.backend import Backend, Job

SLICE_SECONDS = 0.03  # then the window may draw and hear the user again


class Slices(Job):
    """A job whose steps (done, total) are taken between two turns of the event loop; its cancel closes them."""

    def __init__(
        self, steps: Generator[tuple[int, int], None, Any], *, title: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(lambda tick: None, title=title)
        self.setParent(parent)
        self._steps, self._context = steps, copy_context()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._on_turn)

    def begin(self, backend: Backend) -> "Slices":
        """Start; with a title, its progress is on screen."""
        backend.began.emit(self)
        self._turn.start()
        return self

    @Slot()
    def _on_turn(self) -> None:
        is_over = True  # unless the slice ends in good order; a bug flies on to the hook
        try:
            is_over = self._take_slice()
        except DormsError as error:
            self._end(None, error)
        finally:
            if is_over:
                self._turn.stop()

    def _take_slice(self) -> bool:
        """Whether that was the last one."""
        until = time.monotonic() + SLICE_SECONDS
        while time.monotonic() < until:
            try:
                done, total = self._context.run(next, self._steps)
            except StopIteration as end:
                self._end(end.value, None)
                return True
            self.tick(done, total)
        return False

    def _end(self, result: object, error: Exception | None) -> None:
        self._turn.stop()
        self._context.run(self._steps.close)
        self._on_worked(result, error)
