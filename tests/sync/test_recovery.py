"""「电脑坏了，从县局恢复本校数据」: one file and a code, and what was entered after the last report is named."""

import time
from pathlib import Path
from uuid import UUID

import pytest

from dorms.actions.people import NewTeacher, correct_teacher, register_teacher
from dorms.actions.recovering import recover
from dorms.db.checks import check_store
from dorms.db.store import Store
from dorms.db.tables import ReplicaRow, TeacherRow
from dorms.domain.findings import Severity
from dorms.errors.bureau import NotRecovery, RecoveryCodeWrong
from dorms.errors.store import StoreExists
from dorms.errors.sync import BureauAlone, OfficeUnknown
from dorms.messages import explain
from dorms.sync.markers import mark
from dorms.sync.merge import merge
from dorms.sync.recovery import is_recovery, what_is_lost, write_recovery
from tests.builders import TODAY
from tests.sync.offices import SCHOOL, Exchange


def phone(store: Store, teacher: UUID) -> str | None:
    return store.ask(lambda session: session.get_one(TeacherRow, teacher).phone)


def call(store: Store, teacher: UUID, number: str) -> None:
    store.run(correct_teacher, teacher, {"phone": number}, note="更正")


@pytest.mark.slow  # deriving a key from the code takes its time on purpose
def test_an_office_is_back_at_work_and_knows_what_to_enter_again(
    exchange: Exchange, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DORMS_MARKS", str(tmp_path / "marks"))
    teacher = exchange.county.teacher()
    store = exchange.office()
    assert store.office is not None
    call(store, teacher, "1")
    reported = exchange.report(store)
    lost_file = exchange.up(store)  # written to a stick that never came
    store.run(register_teacher, NewTeacher("未上报", exchange.county.school(), phone="13600000000"))
    mark(store)
    lost_file.unlink()
    office, began = store.office, time.monotonic()
    del store  # the disk is dead

    path = tmp_path / "恢复.dorms"
    made = write_recovery(exchange.hub, office, path)
    assert (made.lost.office, made.lost.number, made.lost.command) == (
        SCHOOL,
        reported.number,
        "correct_teacher",
    )
    assert len(made.code.replace(" ", "")) == 16
    assert is_recovery(path)
    with pytest.raises(RecoveryCodeWrong):
        recover(tmp_path / "new.dorms-store", path, "0000 0000 0000 0000", actor="李老师")
    new, found = recover(tmp_path / "new.dorms-store", path, made.code.replace(" ", ""), actor="李老师")
    exchange._stores.append(new)
    assert time.monotonic() - began < 60  # the machine's part of ten minutes
    assert found.lost == made.lost
    assert found.missing_operations == 1
    assert phone(new, teacher) == "1"
    assert exchange.agree(new)
    assert not [one for one in check_store(new, today=TODAY) if one.severity is Severity.FAULT]
    with pytest.raises(StoreExists):
        recover(tmp_path / "new.dorms-store", path, made.code, actor="李老师")

    call(new, teacher, "2")  # as 李老师 again, accepted without another call
    report = exchange.report(new)
    assert (report.new, report.notices) == (1, [])
    assert exchange.agree(new)
    with new.reading() as session:
        mine = session.get_one(ReplicaRow, UUID(new.replica))
        assert (mine.how, mine.letter) == ("restored", "B")


@pytest.mark.slow  # deriving a key from the code takes its time on purpose
def test_if_the_dead_disk_comes_back_what_was_written_on_it_counts(
    exchange: Exchange, tmp_path: Path
) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    assert store.office is not None
    call(store, teacher, "1")
    made = write_recovery(exchange.hub, store.office, tmp_path / "恢复.dorms")
    new, found = recover(tmp_path / "new.db", made.path, made.code, actor="新老师")
    exchange._stores.append(new)
    assert found.missing_operations is None
    assert phone(new, teacher) != "1"
    assert merge(exchange.hub, exchange.up(store)).new == 1
    exchange.receive(new)
    assert phone(new, teacher) == "1"


def test_packets_that_were_written_and_never_came_are_named(exchange: Exchange) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    assert store.office is not None
    call(store, teacher, "1")
    exchange.up(store)
    exchange.report(store)
    assert exchange.hub.ask(what_is_lost, store.office).missing == (2,)


def test_only_the_bureau_writes_one_and_only_such_a_file_is_taken(exchange: Exchange, tmp_path: Path) -> None:
    exchange.county.teacher()
    store = exchange.office()
    assert store.office is not None
    with pytest.raises(BureauAlone):
        write_recovery(store, store.office, tmp_path / "x.dorms")
    with pytest.raises(OfficeUnknown):
        write_recovery(exchange.hub, UUID(int=1), tmp_path / "x.dorms")
    with pytest.raises(NotRecovery) as refused:
        recover(tmp_path / "new.db", exchange.up(store), "1234", actor="李老师")
    assert "不是县局发的恢复文件" in explain(refused.value)
    assert not is_recovery(tmp_path / "none")
