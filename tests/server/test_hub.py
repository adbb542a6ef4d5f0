"""What is a server's own: several windows at once, one of which writes; its faults; who looks after copies."""

import threading
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from dorms.actions.actors import NewActor, register_actor
from dorms.actions.founding import found_store
from dorms.actions.opening import open_store
from dorms.actions.people import correct_teacher
from dorms.actions.stays import Arrival, move_in
from dorms.actions.undoing import undo
from dorms.bench.server import Server
from dorms.db.backup import back_up
from dorms.db.checks import check_store
from dorms.db.queries.operations import written_after
from dorms.db.store import Store
from dorms.db.tables import ReplicaRow, TeacherRow
from dorms.domain.codes import Role
from dorms.errors import DormsError
from dorms.errors.store import ServerCopy, ServerGone, StoreBusy, StoreExists, StoreMissing
from dorms.messages import explain
from dorms.sync import lives
from dorms.sync.issues import still_open
from dorms.sync.markers import mark, notice
from dorms.sync.merge import merge
from tests.builders import TODAY, County
from tests.sync.offices import Exchange


def phone(store: Store, teacher: UUID) -> str | None:
    return store.ask(lambda session: session.get_one(TeacherRow, teacher).phone)


def call(store: Store, teacher: UUID, number: str) -> None:
    store.run(correct_teacher, teacher, {"phone": number}, note="更正")


def test_what_one_desk_writes_the_other_sees(county: County, address: str) -> None:
    teacher = county.teacher()
    other = Store.open(address)
    seen, _ = other.ask(written_after, None)
    call(county.store, teacher, "1")
    assert other.ask(written_after, seen)[1] == {"teacher"}
    assert phone(other, teacher) == "1"
    mine = other.run(correct_teacher, teacher, {"phone": "2"}, note="更正").operation
    assert other.ask(written_after, seen, frozenset({mine}))[1] == {"teacher"}
    assert county.store.ask(lives.epoch_of)[1] == other.replica
    assert not check_store(other, today=TODAY)
    other.close()


def test_two_desks_never_give_one_place_to_two_people(county: County, address: str) -> None:
    county.building(capacity=1)
    unit = county.unit()
    people = [county.teacher(name) for name in ("张三", "李四", "王五", "赵六")]
    desks = [Store.open(address) for _ in people]
    start, ends = threading.Barrier(len(people)), list[str]()

    def arrive(desk: Store, person: UUID) -> None:
        start.wait()
        try:
            desk.run(move_in, Arrival(person, unit, TODAY, date(2027, 8, 31)), today=TODAY)
            ends.append("in")
        except DormsError as refused:
            ends.append(type(refused).__name__)

    threads = [threading.Thread(target=arrive, args=pair) for pair in zip(desks, people, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for desk in desks:
        desk.close()
    assert sorted(ends) == ["UnitFull"] * 3 + ["in"]
    assert not check_store(county.store, today=TODAY)


def test_while_one_writes_another_waits_and_then_is_told(
    county: County, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dorms.db.server.PATIENCE", "100ms")
    teacher = county.teacher()
    other = Store.open(address)
    with county.store.noting() as session:
        session.connection()
        with pytest.raises(StoreBusy) as busy:
            call(other, teacher, "1")
        assert phone(other, teacher) != "1"
    assert "没有丢失数据" in explain(busy.value)
    call(other, teacher, "1")
    other.close()


def test_undo_takes_back_ones_own_last_thing_not_the_others(county: County, address: str) -> None:
    teacher, second = county.teacher(), county.teacher("李四")
    other = Store.open(address)
    other.actor = other.run(register_actor, NewActor("李经办", "", Role.CLERK)).result
    call(county.store, teacher, "1")
    call(other, second, "2")
    undo(county.store)
    assert phone(county.store, teacher) != "1"
    assert phone(county.store, second) == "2"
    other.close()


def test_after_the_server_fell_nothing_acknowledged_is_lost_and_work_goes_on(
    server: Server, tmp_path: Path
) -> None:
    """In a database that is no copy: a fresh copy's counters may fall back with the server (PostgreSQL 15)."""
    founded = found_store(server.database(), bureau="县局", actor="甲")
    county = County(tmp_path / "none.db", founded)
    teacher = county.teacher()
    call(county.store, teacher, "1")
    server.crash()
    assert phone(county.store, teacher) == "1"
    call(county.store, teacher, "2")
    assert phone(county.store, teacher) == "2"
    assert not check_store(county.store, today=TODAY)
    county.store.close()


def test_a_server_that_is_gone_is_said_to_be_without_its_password() -> None:
    nowhere = "postgresql+psycopg://dorms:geheim@localhost:1/hub"
    with pytest.raises(ServerGone) as gone:
        open_store(nowhere)
    assert "geheim" not in explain(gone.value)
    assert "没有保存" in explain(gone.value)


def test_a_connection_cut_in_the_middle_of_an_action_keeps_nothing_of_it(
    server: Server, county: County
) -> None:
    teacher = county.teacher()

    def cut(session: Session) -> None:
        session.get_one(TeacherRow, teacher).phone = "1"
        session.flush()
        server.crash()
        session.get_one(TeacherRow, teacher).phone = "2"

    with pytest.raises(ServerGone):
        county.store.run(cut)
    assert phone(county.store, teacher) not in {"1", "2"}


def test_no_store_a_store_already_there_and_a_start_broken_off(server: Server) -> None:
    address = server.database()
    with pytest.raises(StoreMissing):
        open_store(address)

    def fail(store: Store, name: str, value: str | None) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "note", fail)
        with pytest.raises(KeyboardInterrupt):
            found_store(address, bureau="县局", actor="甲")
    with pytest.raises(StoreMissing):
        open_store(address)
    found_store(address, bureau="县局", actor="甲").close()
    with pytest.raises(StoreExists):
        found_store(address, bureau="县局", actor="甲")


def test_copies_are_made_by_the_servers_own_tools_and_the_refusal_says_how(county: County) -> None:
    with pytest.raises(ServerCopy) as refused:
        back_up(county.store)
    assert "pg_dump" in explain(refused.value)


def test_a_database_put_back_from_a_copy_begins_a_new_life(
    server: Server, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F30 and sync.md 5.8 on a server: the desk's own mark is ahead of what the server holds."""
    monkeypatch.setenv("DORMS_MARKS", str(tmp_path / "marks"))
    exchange = Exchange(tmp_path, County(tmp_path / "none.db", Store.open(address)))
    teacher = exchange.county.teacher()
    office = exchange.office()
    assert notice(exchange.hub) is None
    exchange.hub.dispose()
    kept = server.database(like=address)
    exchange.hub = exchange.county.store = Store.open(address)
    call(exchange.hub, teacher, "9")
    exchange.receive(office)
    mark(exchange.hub)
    exchange.hub.close()
    exchange.hub = exchange.county.store = Store.open(kept)
    assert notice(exchange.hub) == "restored"
    assert exchange.receive(office).notices == ["epoch"]
    exchange.report(office)
    assert phone(exchange.hub, teacher) == "9"
    exchange.receive(office)
    assert exchange.agree(office)
    with exchange.hub.reading() as session:
        assert session.query(ReplicaRow).where(ReplicaRow.how == "restored").count() == 1
    exchange.close()


def test_two_desks_take_in_the_same_packet_once(exchange: Exchange, address: str) -> None:
    teacher = exchange.county.teacher()
    office = exchange.office()
    call(office, teacher, "1")
    path = exchange.up(office)
    other = Store.open(address)
    first, second = merge(exchange.hub, path), merge(other, path)
    assert (first.new, second.new, bool(second.already)) == (1, 0, True)
    assert not other.ask(still_open)
    other.close()
