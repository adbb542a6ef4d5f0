"""P14: what a newer program wrote is kept, passed on, and counts as soon as this one can read it."""

import pytest

from dorms.actions.opening import open_store
from dorms.db import meta, readable
from dorms.db.checks.rows import check_fold
from dorms.db.store import Store
from dorms.db.tables import ChangeRow, TeacherRow
from dorms.sync import authority, rereading
from tests.sync.offices import Exchange
from tests.sync.simulator.county import build_template
from tests.sync.simulator.faults import write_as_tomorrow
from tests.sync.simulator.mail import settle
from tests.sync.simulator.world import World


@pytest.mark.slow
def test_lines_of_tomorrow_travel_untouched_and_count_after_the_update(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = build_template(tmp_path_factory.mktemp("template"))
    world = World(7, template, frozenset({"new program"}))
    for _ in range(12):
        write_as_tomorrow(world)
    settle(world)
    held = {row.id: row for row in world.hub.store.ask(_changes)}
    assert world.strange.keys() <= held.keys()
    assert all(held[change].raw == line for change, line in world.strange.items())
    kinds = {held[change].state for change in world.strange}
    assert kinds == {"applied", "unread"}
    extras = world.hub.store.ask(lambda session: [row.extra for row in session.query(TeacherRow)])
    assert any(extra and "shoe_size" in extra for extra in extras)

    path = world.hub.path
    world.hub.store.close()
    monkeypatch.setattr(rereading, "READER", 2)
    monkeypatch.setattr(readable, "READER", 2)
    monkeypatch.setattr(authority, "READER", 2)
    readable.known_here.cache_clear()
    updated = open_store(path)
    world.hub.store = updated
    states = {row.id: (row.state, row.entity) for row in updated.ask(_changes) if row.id in world.strange}
    assert {state for state, entity in states.values() if entity == "teacher"} == {"applied"}
    assert {state for state, entity in states.values() if entity == "parking"} == {"unread"}
    assert not updated.ask(lambda session: list(check_fold(session)))
    readable.known_here.cache_clear()
    world.close()


def _changes(session: object) -> list[ChangeRow]:
    from sqlalchemy import select

    return list(session.scalars(select(ChangeRow)))  # type: ignore[attr-defined]


def test_a_store_is_read_again_once_and_not_at_each_start(exchange: Exchange) -> None:
    exchange.county.teacher()
    store = exchange.office()
    assert store.path is not None
    path = store.path
    store.close()
    first = open_store(path)
    assert first.ask(lambda session: meta.recall(session, readable.KNOWN)) == readable.known_here()
    first.close()
    assert isinstance(exchange.again(store, path), Store)
