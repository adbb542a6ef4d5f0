"""F25, F26: a clock that jumps and a PC in another time zone change no fact and cost no backup."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from dorms.actions.copies import back_up_at_start, outside_copy_due
from dorms.db import meta
from dorms.db.backup import back_up, backups_in, clock_is_odd, thin
from dorms.db.dumping import dump
from dorms.db.queries.operations import operations
from dorms.db.store import Store
from tests.faults.machine import Machine
from tests.faults.test_limits import register
from tests.faults.truth import sound

pytestmark = pytest.mark.slow
Fresh = Callable[[], Path]


def test_operations_keep_their_order_when_the_clock_goes_back(
    fresh: Fresh, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = fresh()
    store = Store.open(path)
    real = time.time_ns
    for days in (0, -400, 26_000, -3, 0):
        monkeypatch.setattr(time, "time_ns", lambda days=days: real() + days * 86_400_000_000_000)
        register(store)
    monkeypatch.undo()
    lines = store.ask(operations, limit=6)
    assert [one.at for one in lines] == sorted((one.at for one in lines), reverse=True)
    store.close()
    assert sound(path)


def test_no_backup_is_thinned_by_a_clock_that_jumped(fresh: Fresh) -> None:
    store = Store.open(fresh())
    folder = store.path.parent / "backups"  # type: ignore[union-attr]
    for number in range(12):
        back_up(store, folder / f"{number}.dormsbackup")
    now = datetime.now().astimezone()
    for wrong in (now - timedelta(days=400), now.replace(year=2099), now + timedelta(days=800)):
        assert clock_is_odd(backups_in(folder), now=wrong)
        assert thin(folder, now=wrong) == []
    assert thin(folder, now=now) == []
    assert len(thin(folder, now=now + timedelta(days=30))) == 9
    store.close()


def test_a_backup_made_under_a_wrong_clock_is_still_the_newest(fresh: Fresh) -> None:
    store = Store.open(fresh())
    made = [back_up_at_start(store, now=datetime.now().astimezone())]
    for days in (-400, 26_000):
        register(store)
        made.append(back_up_at_start(store, now=datetime.now().astimezone() + timedelta(days=days)))
    assert [one.serial for one in made if one] == [1, 2, 3]
    store.close()


def test_a_copy_dated_in_the_future_proves_nothing(fresh: Fresh) -> None:
    store = Store.open(fresh())
    now = datetime.now().astimezone()
    store.note(meta.LAST_OUTSIDE_COPY, str(int((now + timedelta(days=500)).timestamp() * 1000)))
    assert outside_copy_due(store, now=now) == -1
    store.close()


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"])
def test_the_days_are_the_same_in_every_time_zone(machine: Machine, fresh: Fresh, zone: str) -> None:
    path = fresh()
    store = Store.open(path)
    expected = store.ask(dump)["hash"]
    store.close()
    played = machine.play("elsewhere", store=path, zone=zone)
    assert (played.one("hash"), played.one("faults")) == (expected, [])
