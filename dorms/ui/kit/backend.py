"""The way from the window to the store: reads at once, writes on one thread, long work with cancel."""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from dorms.errors import DormsError
from dorms.errors.store import StoreBusy
from dorms.errors.window import Cancelled
from dorms.ui.kit.others import Others

if TYPE_CHECKING:  # the store pulls in SQLAlchemy, which the first paint must not wait for
    from dorms.db.store import Store
    from dorms.errors.issuing import PeriodClosed

log = logging.getLogger("dorms.ui")

T = TypeVar("T")
Tick = Callable[[int, int], None]

SECONDS_BETWEEN_REPORTS = 0.05


class Job(QObject):
    """One piece of work on a worker thread: progress comes out, cancel goes in.

    Every signal is emitted on the thread that made the job, after control returned to its event loop, so
    whoever starts a job may connect to it afterwards and hears everything.
    """

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    ended = Signal(object)  # the job itself, last of all
    _ticked = Signal(int, int)
    _worked = Signal(object, object)

    def __init__(self, work: Callable[[Tick], object], *, title: str = "", writes: bool = False) -> None:
        super().__init__()
        self.title, self.writes = title, writes
        self.failure_is_shown = False  # a form that shows the refusal beside its field sets this
        self.result: Any = None
        self.error: Exception | None = None
        self.again: Callable[[Exception], bool] | None = None  # true: the work is queued once more
        self._work = work
        self._stop = threading.Event()
        self._reported = 0.0
        self._ticked.connect(self.progress)
        self._worked.connect(self._on_worked)

    def cancel(self) -> None:
        """Ask the work to stop at its next tick; its transaction is rolled back."""
        self._stop.set()

    def tick(self, done: int, total: int) -> None:
        """The work calls this between items; raising here rolls its transaction back."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if done >= total or now - self._reported >= SECONDS_BETWEEN_REPORTS:  # spare the event loop
            self._reported = now
            self._ticked.emit(done, total)

    def run(self) -> None:
        """Do the work on this thread and tell the owner's thread how it ended."""
        try:
            if self._stop.is_set():
                raise Cancelled
            result = self._work(self.tick)
        except Exception as error:  # the only broad except in the program
            if not isinstance(error, DormsError):
                log.error("work failed", exc_info=error)
            self._worked.emit(None, error)
        else:
            self._worked.emit(result, None)

    @Slot(object, object)
    def _on_worked(self, result: object, error: Exception | None) -> None:
        if error is not None and self.again is not None and self.again(error):
            return
        self.result, self.error = result, error
        if error is None:
            self.done.emit(result)
        else:
            self.failed.emit(error)
        self.ended.emit(self)


class Backend(QObject):
    """What pages talk to. Reads answer at once; writes go one after the other on the writer thread."""

    changed = Signal(object)  # frozenset[str]: the tables an operation touched
    done = Signal(object)  # Outcome: what was done, for the toast and the undo menu
    failed = Signal(object)  # Exception: nobody else showed it
    began = Signal(object)  # Job
    actor_changed = Signal()  # somebody else acts, or may do other things than before
    idle = Signal()

    def __init__(self, store: "Store") -> None:
        super().__init__()
        self._store = store
        self._jobs: set[Job] = set()  # a running job must not be collected
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")
        self.ask_reason: Callable[[PeriodClosed], str] | None = None  # how the window asks about a late entry
        self._others = Others(store, self._reader.submit, self) if store.is_shared else None
        if self._others is not None:
            self._others.changed.connect(self.changed)

    @property
    def store(self) -> "Store":
        return self._store

    @property
    def is_busy(self) -> bool:
        return bool(self._jobs)

    @property
    def may_write(self) -> bool:
        """Whether who acts may change anything; `Store.run` refuses in any case."""
        from dorms.db.queries.offices import may_write  # SQLAlchemy, after the first paint

        try:
            return not self._store.read_only and self.ask(may_write, self._store.actor)
        except StoreBusy:
            return True  # whoever is writing just now may

    def choose_actor(self, actor: UUID) -> None:
        """Who acts from now on."""
        self._store.choose_actor(actor)
        self.actor_changed.emit()

    def ask(self, query: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        """The answer of a query that takes less than 50 ms; StoreBusy while a write is being committed."""
        return self._store.ask(query, *args, **kwargs)

    def run(self, action: Callable[..., Any], *args: Any, reason: str = "", **kwargs: Any) -> Job:
        """Do one thing a user can do, as one operation, on the writer thread.

        Of an entry for a closed period the window asks the reason, and it is queued again.
        """
        given = [reason]

        def again(error: Exception) -> bool:
            from dorms.errors.issuing import PeriodClosed  # most writes never fail

            if not isinstance(error, PeriodClosed) or self.ask_reason is None:
                return False
            given[0] = self.ask_reason(error)
            if given[0]:
                self._writer.submit(job.run)
            return bool(given[0])

        job = Job(lambda tick: self._store.run(action, *args, reason=given[0], **kwargs), writes=True)
        job.again = again
        return self.start(job)

    def undo(self, operation: str | None = None) -> Job:
        """Take back an operation, the last one that stands if none is named."""
        from dorms.actions.undoing import undo  # SQLAlchemy, after the first paint

        return self.start(Job(lambda tick: undo(self._store, operation), writes=True))

    def redo(self) -> Job:
        """Do again what was taken back last."""
        from dorms.actions.undoing import redo  # SQLAlchemy, after the first paint

        return self.start(Job(lambda tick: redo(self._store), writes=True))

    def start(self, job: Job) -> Job:
        """Queue the job: writes behind writes, everything else (exports, long reads) on the second thread."""
        self._jobs.add(job)
        job.ended.connect(self._on_ended)
        (self._writer if job.writes else self._reader).submit(job.run)
        self.began.emit(job)
        return job

    def cancel_all(self) -> None:
        """Ask everything under way to stop; `idle` follows when it has."""
        for job in self._jobs:
            job.cancel()

    def close(self) -> None:
        """Wait for the threads to end; nothing runs afterwards."""
        if self._others is not None:
            self._others.stop()
        self.cancel_all()
        self._writer.shutdown(wait=True)
        self._reader.shutdown(wait=True)

    @Slot(object)
    def _on_ended(self, job: Job) -> None:
        self._jobs.discard(job)
        if job.error is None and job.writes:
            if self._others is not None and (operation := getattr(job.result, "operation", None)):
                self._others.wrote(operation)
            self.changed.emit(frozenset(job.result.tables))
            self.done.emit(job.result)
            if "actor" in job.result.tables:
                self.actor_changed.emit()
        elif job.error is not None and not job.failure_is_shown:
            self.failed.emit(job.error)
        if not self._jobs:
            self.idle.emit()
