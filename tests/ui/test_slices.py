"""Work in slices of the window's own thread: it goes on, it can be stopped, a bug is not swallowed."""

import threading
from collections.abc import Generator
from contextvars import ContextVar

from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from dorms.errors.exchange import NoPrinter
from dorms.errors.window import Cancelled
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.slices import Slices
from tests.builders import County

Steps = Generator[tuple[int, int], None, str]


def test_steps_are_taken_on_the_windows_thread_with_progress(qtbot: QtBot, county: County) -> None:
    backend, seen = Backend(county.store), []

    def steps() -> Steps:
        for at in range(3):
            seen.append(threading.current_thread())
            yield at, 3
        return "made"

    began: list[object] = []
    backend.began.connect(began.append)
    job = Slices(steps(), title="排版")
    with qtbot.waitSignals([job.done, job.ended]):
        job.begin(backend)

    assert job.result == "made"
    assert began == [job]
    assert set(seen) == {threading.main_thread()}
    backend.close()


def test_a_cancel_closes_the_work(qtbot: QtBot, county: County) -> None:
    backend, closed = Backend(county.store), []

    def steps() -> Steps:
        try:
            while True:
                yield 0, 1
        finally:
            closed.append(True)

    job = Slices(steps())
    with qtbot.waitSignal(job.failed) as heard:
        job.begin(backend)
        job.cancel()

    assert isinstance(heard.args[0], Cancelled)
    assert closed == [True]
    backend.close()


def test_a_refusal_is_told(qtbot: QtBot, county: County) -> None:
    backend = Backend(county.store)

    def steps() -> Steps:
        yield 0, 1
        raise NoPrinter

    job = Slices(steps())
    with qtbot.waitSignal(job.failed) as heard:
        job.begin(backend)

    assert isinstance(heard.args[0], NoPrinter)
    backend.close()


def test_a_bug_flies_to_the_hook_once_and_the_work_ends(qtbot: QtBot, county: County) -> None:
    backend = Backend(county.store)

    def steps() -> Steps:
        yield 0, 1
        raise ZeroDivisionError

    with capture_exceptions() as caught:
        Slices(steps(), parent=backend).begin(backend)
        qtbot.waitUntil(lambda: bool(caught))
        qtbot.wait(50)

    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    backend.close()


def test_what_the_work_sets_does_not_leak_between_its_slices(qtbot: QtBot, county: County) -> None:
    """The PDF notes rare characters while it draws; the preview must not add its own."""
    backend = Backend(county.store)
    mark: ContextVar[str] = ContextVar("mark", default="none")
    heard: list[str] = []

    def steps() -> Steps:
        mark.set("mine")
        for at in range(5):
            yield at, 5
        return mark.get()

    job = Slices(steps())
    job.progress.connect(lambda *_: heard.append(mark.get()))
    with qtbot.waitSignal(job.done):
        job.begin(backend)

    assert job.result == "mine"
    assert set(heard) <= {"none"}
    backend.close()
