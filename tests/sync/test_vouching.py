"""Lives that never reported themselves: their work comes with their successor's packet and has an author."""

import shutil
import time
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from dorms.actions.people import NewTeacher, correct_teacher, register_teacher
from dorms.db.dumping import dump
from dorms.db.store import Store
from dorms.db.tables import ReplicaRow, TeacherRow
from dorms.domain.identity import new_id
from dorms.errors.sync import SenderRevoked, SenderUnknown
from dorms.sync import lives
from dorms.sync.authority import quarantined
from dorms.sync.conflicts import resolve
from dorms.sync.keys import Registration
from dorms.sync.markers import notice
from dorms.sync.merge import merge
from dorms.sync.rows import refold_all
from tests.sync.offices import Exchange

BEFORE, LATER = "13800000001", "13800000002"


def phone(store: Store, teacher: UUID) -> str | None:
    return store.ask(lambda session: session.get_one(TeacherRow, teacher).phone)


def call(store: Store, teacher: UUID, number: str) -> None:
    store.run(correct_teacher, teacher, {"phone": number}, note="更正")


def put_back(store: Store, *, keys: bool = True) -> UUID:
    """The store goes on as another life of its file."""
    life = new_id()
    store.begin_replica(life, at=time.time_ns() // 1_000_000)
    if keys:
        lives.prepare(store)
    return life


def cert(store: Store, life: UUID) -> str | None:
    query = select(ReplicaRow.cert).where(ReplicaRow.id == life)
    return store.ask(lambda session: session.scalars(query).one())


def accepted(exchange: Exchange, path: Path) -> int:
    """Taken in after the call; how many changes were not let in."""
    with pytest.raises(SenderUnknown) as refused:
        merge(exchange.hub, path)
    return merge(exchange.hub, path, accept=refused.value.fingerprint).quarantined


def is_the_fold(store: Store) -> bool:
    before = store.ask(dump)["hash"]
    with store.noting() as session:
        refold_all(session)
    return bool(store.ask(dump)["hash"] == before)


def test_a_store_put_back_twice_is_believed_without_a_call(exchange: Exchange) -> None:
    """Each life was signed for by the one before, up to one that the bureau certified."""
    teacher = exchange.county.teacher()
    store = exchange.office()
    between = put_back(store)
    call(store, teacher, BEFORE)
    put_back(store)
    report = exchange.report(store)
    assert (report.new, report.quarantined, report.notices) == (1, 0, ["newcomer"])
    assert phone(exchange.hub, teacher) == BEFORE
    assert cert(exchange.hub, between)
    exchange.receive(store)
    assert exchange.agree(store)


def test_a_life_has_its_keys_from_its_beginning(exchange: Exchange, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy that is copied again before it ever reported: its work still has an author."""
    monkeypatch.setenv("DORMS_MARKS", str(exchange.folder / "marks"))
    teacher = exchange.county.teacher()
    copy = exchange.office()
    assert notice(copy) is None
    for number in (BEFORE, LATER):
        assert copy.path is not None
        path = exchange.file()
        shutil.copyfile(copy.path, path)
        copy = exchange.again(copy, path)
        assert notice(copy) == "copied"
        call(copy, teacher, number)
    assert exchange.report(copy).new == 2
    assert phone(exchange.hub, teacher) == LATER


def test_work_from_before_the_first_call_counts_and_its_pc_still_needs_one(exchange: Exchange) -> None:
    store = exchange.newcomer()
    first = UUID(store.replica)
    new = NewTeacher("李四", exchange.county.school(), phone=BEFORE)
    teacher = store.run(register_teacher, new).result
    early = exchange.up(store)
    put_back(store)
    call(store, teacher, LATER)
    assert accepted(exchange, exchange.up(store)) == 0
    assert phone(exchange.hub, teacher) == LATER
    assert cert(exchange.hub, first) is None
    exchange.receive(store)
    assert exchange.agree(store)
    assert accepted(exchange, early) == 0
    assert cert(exchange.hub, first)


def test_nobody_vouches_for_a_life_that_came_from_a_revoked_one(exchange: Exchange) -> None:
    store = exchange.office()
    exchange.hub.run(lives.revoke_replica, UUID(store.replica), note="电脑被偷")
    put_back(store)
    put_back(store)
    with pytest.raises(SenderUnknown):
        exchange.report(store)


def test_a_predecessor_has_one_spelling(exchange: Exchange) -> None:
    """Else a revoked life would vouch under another one."""
    store = exchange.office()
    before = store.replica
    put_back(store)
    told = store.ask(lives.myself).sender.registration.value()
    assert Registration.of(told).predecessor == before
    with pytest.raises(ValueError, match="predecessor"):
        Registration.of({**told, "predecessor": before.upper()})


class Stray:
    """A copy's work that another PC brought before the bureau had heard of the copy; it had no keys yet."""

    def __init__(self, exchange: Exchange) -> None:
        self.exchange, self.hub = exchange, exchange.hub
        self.teacher = exchange.county.teacher()
        self.copy = self._copy(exchange.office())
        self.life = put_back(self.copy, keys=False)
        call(self.copy, self.teacher, BEFORE)
        self.other = self._copy(self.copy)
        put_back(self.other)
        self.other.run(correct_teacher, self.teacher, {"name": "张三丰"}, note="改名")
        assert accepted(exchange, exchange.up(self.other)) == 1

    def _copy(self, store: Store) -> Store:
        assert store.path is not None
        path = self.exchange.file()
        shutil.copyfile(store.path, path)
        return self.exchange.again(store, path)

    @property
    def refusals(self) -> list[str]:
        return [reason for _, reason, *_ in self.hub.ask(quarantined)]


def test_work_of_nobody_known_is_judged_again_when_its_author_is_known(exchange: Exchange) -> None:
    stray = Stray(exchange)
    assert stray.refusals == ["replica"]
    exchange.receive(stray.other)
    assert exchange.agree(stray.other)  # it was told that this does not count
    path = exchange.up(stray.copy)
    merge(exchange.hub, path)
    assert stray.refusals == []
    assert phone(exchange.hub, stray.teacher) == BEFORE
    assert (
        exchange.hub.ask(lambda s: s.get_one(TeacherRow, stray.teacher).name) == "张三丰"
    )  # it waited for this
    assert is_the_fold(exchange.hub)
    whole = exchange.hub.ask(dump)["hash"]
    merge(exchange.hub, path)
    exchange.report(stray.copy)
    assert exchange.hub.ask(dump)["hash"] == whole
    exchange.receive(stray.other)
    assert exchange.agree(stray.other)
    assert is_the_fold(stray.other)


def test_what_a_person_refused_for_good_stays_refused(exchange: Exchange) -> None:
    stray = Stray(exchange)
    ((change, *_),) = exchange.hub.ask(quarantined)
    resolve(exchange.hub, change, "refuse", note="不认")
    exchange.report(stray.copy)
    assert stray.refusals == ["replica"]


def test_a_revoked_author_stays_refused_though_he_is_known(exchange: Exchange) -> None:
    stray = Stray(exchange)
    exchange.hub.run(lives.revoke_replica, stray.life, note="电脑被偷")
    with pytest.raises(SenderRevoked):
        exchange.report(stray.copy)
    with exchange.hub.noting() as session:
        lives.learn(session, [stray.copy.ask(lives.myself).sender])
    exchange.report(stray.other)
    assert stray.refusals == ["revoked"]
    assert phone(exchange.hub, stray.teacher) != BEFORE
