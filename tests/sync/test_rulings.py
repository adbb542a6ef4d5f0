"""What rulings say of persons is sealed; what they say of changes holds in any order, and for version 2's too."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from dorms.actions.copies import restore
from dorms.actions.undoing import undo
from dorms.db.backup import back_up
from dorms.db.checks.rows import check_fold
from dorms.db.journal.seal import Keys
from dorms.db.store import Store
from dorms.db.tables import SYNCED, ChangeRow, OperationRow, RulingRow, TownRow, shape
from dorms.sync.conflicts import conflicts, resolve
from dorms.sync.pending import pending
from tests.sync.offices import OTHER, Exchange
from tests.sync.test_standing import call


def rename_town(session: Session) -> None:
    for town in session.scalars(select(TownRow)):
        town.name = "改名镇"


def lines_of(session: Session) -> Iterable[str]:
    changes = session.scalars(select(ChangeRow.raw).where(ChangeRow.entity == "ruling"))
    return [*changes, *session.scalars(select(OperationRow.raw))]


def rulings_of(session: Session) -> list[tuple[str | None, object]]:
    return [
        (one.reason, one.about)
        for one in session.scalars(select(RulingRow).where(RulingRow.about.is_not(None)))
    ]


def faults(store: Store) -> list[object]:
    return list(store.ask(lambda session: list(check_fold(session))))


def refused(exchange: Exchange) -> tuple[Store, str]:
    """A school renamed its town, which is not its to do; the bureau's question about it."""
    exchange.county.teacher()
    store = exchange.office()
    store.run(rename_town)
    exchange.report(store)
    (case,) = exchange.hub.ask(pending)
    return store, case.id


def test_what_a_ruling_says_is_sealed_in_every_line_and_read_by_the_office_told(exchange: Exchange) -> None:
    store, case = refused(exchange)
    resolve(exchange.hub, case, "refuse", note="张三的爱人来问过")
    exchange.receive(store)
    for one in (exchange.hub, store):
        assert not [line for line in one.ask(lines_of) if "张三的爱人" in line or "facts" in line]
        ((reason, about),) = one.ask(rulings_of)
        assert reason == "张三的爱人来问过"
        assert isinstance(about, dict)
        assert about["kind"] == "change"
        assert faults(one) == []
    assert exchange.agree(store)


def test_the_grounds_of_an_idle_warning_are_sealed() -> None:
    personal = {one.name for one in shape(SYNCED["idle_warning"]).registers if one.personal}
    assert personal == {"listed", "answer"}


def test_an_unsealed_ruling_of_version_2_still_reads(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, case = refused(exchange)
    monkeypatch.setattr(Keys, "seal", lambda self, person, value: value)  # as version 2 wrote reasons
    monkeypatch.setattr(Keys, "seal_text", lambda self, person, text: text)
    resolve(exchange.hub, case, "refuse", note="由县里统一改")
    monkeypatch.undo()
    exchange.receive(store)
    for one in (exchange.hub, store):
        assert one.ask(rulings_of)[0][0] == "由县里统一改"
        assert any("由县里统一改" in line for line in one.ask(lines_of))
        assert faults(one) == []


def test_a_change_let_in_by_version_2_is_refused_again_when_that_is_undone(exchange: Exchange) -> None:
    store, case = refused(exchange)
    hub = exchange.hub
    name = hub.ask(lambda session: session.scalar(select(TownRow.name)))
    resolve(hub, case, "accept", note="文件到了")
    with hub.noting() as session:  # version 2 cleared why
        session.connection().execute(update(ChangeRow).where(ChangeRow.id == case).values(refusal=None))
    undo(hub)
    assert hub.ask(lambda session: session.scalar(select(TownRow.name))) == name
    (again,) = hub.ask(pending)
    assert (again.id, again.refused and again.refused.reason) == (case, "entity")
    exchange.receive(store)
    assert store.ask(lambda session: session.scalar(select(TownRow.name))) == name
    assert faults(hub) == faults(store) == []


def test_at_a_restored_bureau_a_reopening_may_come_back_before_the_decision(exchange: Exchange) -> None:
    """Every office is told of a reopening, the decision has only the office of the row."""
    teacher = exchange.county.teacher()
    store, other = exchange.office(), exchange.office(OTHER)
    call(store, teacher, "13800000001")
    call(exchange.hub, teacher, "13900000002")
    exchange.report(store)
    (case,) = exchange.hub.ask(conflicts)
    made, path = back_up(exchange.hub, why="test"), exchange.hub.path
    resolve(exchange.hub, case.id, "theirs", note="打过电话")
    exchange.receive(store)
    undo(exchange.hub)
    for one in (store, other):
        exchange.receive(one)
    exchange.hub.close()
    assert path is not None
    exchange.hub = restore(Path(made.path), path, now=datetime.now().astimezone()).store
    for one in (store, other):
        exchange.receive(one)  # a new epoch: they send everything
    exchange.report(other)
    exchange.report(store)
    assert [one.id for one in exchange.hub.ask(conflicts)] == [case.id], "reopened, as it was"
    exchange.receive(store)
    assert exchange.agree(store)
    assert faults(exchange.hub) == faults(store) == []
