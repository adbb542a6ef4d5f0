"""F21-F24: a second window, a store held by another program, a target that is held."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from dorms.db import backup, opening
from dorms.db.backup import back_up
from dorms.db.dumping import dump
from dorms.db.lock import hold
from dorms.db.store import Store
from dorms.errors.store import StoreBusy, StoreOpenElsewhere
from dorms.messages import explain
from tests.faults.machine import Machine
from tests.faults.test_limits import register
from tests.faults.truth import sound

pytestmark = pytest.mark.slow
Fresh = Callable[[], Path]


def test_a_second_window_is_told_and_the_first_keeps_the_store(fresh: Fresh) -> None:
    path = fresh()
    first = hold(path)
    with pytest.raises(StoreOpenElsewhere) as refusal:
        hold(path)
    assert "另一个窗口" in explain(refusal.value)
    first.release()
    hold(path).release()


def test_a_command_beside_an_open_window_does_not_call_it_a_crash_nor_end_its_day(
    machine: Machine, fresh: Fresh
) -> None:
    path = fresh()

    def command() -> None:
        store = Store.open(path)
        assert store.start.shared
        assert not store.unclean
        register(store)
        store.close()

    machine.play("window", store=path, meanwhile=command, kill=(1, 0))
    again = Store.open(path)
    assert again.unclean  # the window died, whatever the command did meanwhile
    again.close()


def test_a_window_ends_its_own_day(fresh: Fresh) -> None:
    path = fresh()
    lock = hold(path)
    store = Store.open(path)
    assert not store.start.shared
    store.close()
    lock.release()
    again = Store.open(path)
    assert not again.unclean
    again.close()


def held_by_another(path: Path) -> sqlite3.Connection:
    """DB Browser in the middle of something."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    return other


def test_a_held_store_is_waited_for_five_seconds_and_then_named(fresh: Fresh) -> None:
    path = fresh()
    store = Store.open(path)
    with closing(held_by_another(path)):
        started = time.monotonic()
        with pytest.raises(StoreBusy) as refusal:
            store.ask(dump)
        assert time.monotonic() - started < 1
        with pytest.raises(StoreBusy) as refusal:
            store.run(lambda session: None, command="wait")
        assert 4.5 < time.monotonic() - started < 8
        assert "没有丢失数据" in explain(refusal.value)
    register(store)
    store.close()
    assert sound(path)


def test_a_held_store_is_neither_opened_nor_copied_for_ever(
    fresh: Fresh, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = fresh()
    for module in (opening, backup):
        monkeypatch.setattr(module, "BUSY_SECONDS", 0.5)  # five in life, as the test above waits
    store = Store.open(path)
    with closing(held_by_another(path)):
        started = time.monotonic()
        with pytest.raises(StoreBusy):
            Store.open(path)
        with pytest.raises(StoreBusy):
            back_up(store)
        assert 0.9 < time.monotonic() - started < 4
    back_up(store)
    store.close()
