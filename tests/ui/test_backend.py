import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.founding import found_store
from dorms.db.tables import TownRow
from dorms.domain.identity import new_id
from dorms.errors.window import Cancelled
from dorms.ui.kit.backend import Backend, Job, Tick


def add_town(session: Session, name: str) -> str:
    session.add(TownRow(id=new_id(), name=name))
    return name


def add_towns(session: Session, names: list[str], *, tick: Tick) -> int:
    for done, name in enumerate(names):
        tick(done, len(names))
        add_town(session, name)
        session.flush()
    tick(len(names), len(names))
    return len(names)


def towns(session: Session) -> list[str | None]:
    return list(session.scalars(select(TownRow.name).order_by(TownRow.name)))


@pytest.fixture
def backend(tmp_path: Path, qapp: object) -> Iterator[Backend]:
    store = found_store(tmp_path / "county.dorms", bureau="庐江县教体局", actor="王敏")
    backend = Backend(store)
    yield backend
    backend.close()
    store.close()


def test_an_action_is_written_and_pages_hear_which_tables_changed(qtbot: QtBot, backend: Backend) -> None:
    with qtbot.waitSignal(backend.changed) as heard:
        job = backend.run(add_town, "白山镇")

    assert heard.args == [frozenset({"town"})]
    assert job.result.result == "白山镇"
    assert backend.ask(towns) == ["白山镇"]


def test_a_refusal_comes_back_and_nothing_is_written(qtbot: QtBot, backend: Backend) -> None:
    def refuse(session: Session) -> None:
        add_town(session, "白山镇")
        raise Cancelled

    with qtbot.waitSignal(backend.failed) as heard:
        backend.run(refuse)

    assert isinstance(heard.args[0], Cancelled)
    assert backend.ask(towns) == []


def test_a_failure_a_form_shows_itself_is_not_told_twice(qtbot: QtBot, backend: Backend) -> None:
    def refuse(session: Session) -> None:
        raise Cancelled

    heard: list[object] = []
    backend.failed.connect(heard.append)
    job = backend.run(refuse)
    job.failure_is_shown = True
    with qtbot.waitSignal(job.failed):
        pass

    assert heard == []


def test_long_work_reports_and_cancel_rolls_it_back(qtbot: QtBot, backend: Backend) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(session: Session, *, tick: Tick) -> None:
        add_town(session, "白山镇")
        tick(1, 2)
        begun.set()
        go_on.wait(5)
        tick(2, 2)

    job = backend.start(Job(lambda tick: backend.store.run(slow, tick=tick), title="导入", writes=True))
    with qtbot.waitSignal(job.progress) as progress:
        assert begun.wait(5)
    job.cancel()
    with qtbot.waitSignal(job.failed) as failed:
        go_on.set()

    assert progress.args == [1, 2]
    assert isinstance(failed.args[0], Cancelled)
    assert backend.ask(towns) == []


def test_long_work_that_is_let_alone_is_written_whole(qtbot: QtBot, backend: Backend) -> None:
    with qtbot.waitSignal(backend.done):
        job = backend.start(
            Job(lambda tick: backend.store.run(add_towns, ["a", "b", "c"], tick=tick), writes=True)
        )

    assert job.result.result == 3
    assert backend.ask(towns) == ["a", "b", "c"]


def test_every_job_reports_its_end_even_when_it_is_done_before_anybody_listens(
    qtbot: QtBot, backend: Backend
) -> None:
    ended: list[object] = []
    jobs = [backend.start(Job(lambda tick: 1)) for _ in range(200)]
    for job in jobs:
        job.done.connect(ended.append)
    with qtbot.waitSignal(backend.idle):
        pass

    assert len(ended) == 200


def test_a_cancelled_queue_ends(qtbot: QtBot, backend: Backend) -> None:
    gate = threading.Event()
    first = backend.start(Job(lambda tick: gate.wait(5)))
    second = backend.start(Job(lambda tick: 1))
    backend.cancel_all()
    with qtbot.waitSignal(backend.idle):
        gate.set()

    assert first.error is None
    assert isinstance(second.error, Cancelled)
    assert not backend.is_busy


def test_a_bug_is_logged_without_its_words(
    qtbot: QtBot, backend: Backend, caplog: pytest.LogCaptureFixture
) -> None:
    rooms: dict[str, int] = {}
    with qtbot.waitSignal(backend.failed) as heard:
        backend.start(Job(lambda tick: rooms["张三"]))

    assert isinstance(heard.args[0], KeyError)
    assert [record.getMessage() for record in caplog.records] == ["work failed"]
