"""What both sides are told about the exchange: what is unsent, what is missing, what the bureau made of it."""

from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from dorms.actions.copies import restore
from dorms.actions.people import correct_teacher
from dorms.db.backup import back_up
from dorms.db.dumping import dump
from dorms.db.store import Store
from dorms.db.tables import TeacherRow
from dorms.sync.answers import KEPT, REPLACED, answers
from dorms.sync.batch import take, try_out
from dorms.sync.conflicts import conflicts, resolve
from dorms.sync.found import exchange_files, is_exchange_file, look_at
from dorms.sync.merge import merge
from dorms.sync.pending import detailed, disputed_rows, pending, pending_count
from dorms.sync.standing import is_bureau, offices, own_standing, packet_lines
from dorms.sync.trials import SCRATCH, forget_trials
from tests.sync.offices import OTHER, SCHOOL, Exchange


def call(store: Store, teacher: UUID, number: str, why: str = "更正") -> None:
    store.run(correct_teacher, teacher, {"phone": number}, note=why)


def test_what_is_unsent_is_counted_by_what_it_is_until_the_bureau_answers(exchange: Exchange) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    merge(exchange.hub, exchange.up(store))
    exchange.receive(store)
    assert store.ask(own_standing).unsent == 0
    call(store, teacher, "1")
    call(store, teacher, "2")
    own = store.ask(own_standing)
    assert (own.unsent, own.fresh, own.work) == (2, 2, (("correct_teacher", 2),))
    path = exchange.up(store)
    own = store.ask(own_standing)
    assert (own.unsent, own.fresh) == (2, 0)
    assert own.sent is not None
    assert not own.sent.is_held
    merge(exchange.hub, path)
    exchange.receive(store)
    own = store.ask(own_standing)
    assert own.unsent == 0
    assert own.sent is not None
    assert own.sent.is_held
    assert {one.direction for one in store.ask(packet_lines)} == {"sent", "received"}
    assert exchange.hub.ask(is_bureau)
    assert not store.ask(is_bureau)


@pytest.mark.slow
def test_a_number_whose_content_is_lacking_is_waited_for_and_one_that_came_otherwise_is_not(
    exchange: Exchange,
) -> None:
    """The bureau came back from a backup; the school, not knowing it yet, reports what came after."""
    teacher, other = exchange.county.teacher(), exchange.county.teacher("李四")
    store = exchange.office()
    kept = back_up(exchange.hub, why="test")
    call(store, teacher, "1")
    exchange.report(store)
    exchange.receive(store)
    path = exchange.hub.path
    assert path is not None
    exchange.hub.close()
    exchange.hub = restore(Path(kept.path), path, now=datetime.now().astimezone()).store
    exchange.county.store = exchange.hub
    call(store, other, "2")
    assert merge(exchange.hub, exchange.up(store)).gaps == [2]
    (office,) = exchange.hub.ask(offices)
    assert office.missing == (2,)
    exchange.receive(store)
    assert store.ask(own_standing).resend
    exchange.report(store)
    (office,) = exchange.hub.ask(offices)
    assert (office.missing, office.skipped) == ((), (2,))


def test_an_office_reads_what_became_of_its_values(exchange: Exchange) -> None:
    people = [exchange.county.teacher(name) for name in ("张三", "李四", "王五")]
    store = exchange.office()
    for person in people:
        call(store, person, "1")
    for person in people[:2]:
        call(exchange.hub, person, "2")
    exchange.report(store)
    for take_, name in (("ours", "张三"), ("theirs", "李四")):
        one = next(each for each in exchange.hub.ask(conflicts) if each.label == name)
        resolve(exchange.hub, one.id, take_, note="打过电话")
    call(exchange.hub, people[2], "3", "本人来改")
    exchange.receive(store)
    told = {one.label: one for one in store.ask(answers)}
    assert (told["张三"].kind, told["张三"].reason) == (REPLACED, "打过电话")
    assert told["李四"].kind == KEPT
    assert (told["王五"].kind, told["王五"].is_decision) == (REPLACED, False)
    assert told["王五"].reason == "本人来改"
    assert exchange.hub.ask(answers) == []


@pytest.mark.slow
def test_what_waits_for_a_decision_marks_its_rows(exchange: Exchange) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "1")
    call(exchange.hub, teacher, "2")
    exchange.report(store)
    assert exchange.hub.ask(pending_count) == 1
    assert exchange.hub.ask(disputed_rows) == {teacher}
    (line,) = exchange.hub.ask(pending)
    one = exchange.hub.ask(detailed, line)
    assert one.office == SCHOOL
    assert one.base != one.sides[0]


@pytest.mark.slow
def test_files_are_known_by_what_they_hold(exchange: Exchange) -> None:
    store = exchange.office()
    folder = exchange.folder / "stick"
    folder.mkdir()
    path = exchange.up(store).rename(folder / "照片.jpg")
    (folder / "别的.dorms").write_text("没有内容", "utf-8")
    (folder / "夹子").mkdir()
    assert exchange_files([folder, exchange.folder / "没有"]) == [path]
    assert not is_exchange_file(folder / "夹子")
    (at_hub,) = look_at(exchange.hub, [path])
    assert (at_hub.kind, at_hub.office, at_hub.number, at_hub.taken_at) == ("up", SCHOOL, 2, 0)
    (at_home,) = look_at(store, [path])
    assert at_home.kind == "ours"
    merge(exchange.hub, path)
    (again,) = look_at(exchange.hub, [path])
    assert again.taken_at
    other = exchange.office(OTHER)
    (foreign,) = look_at(other, [path])
    assert foreign.refused is not None


def _phone(session: Session, teacher: UUID) -> str | None:
    return session.get_one(TeacherRow, teacher).phone


@pytest.mark.slow
def test_a_trial_tells_what_the_taking_in_then_does_and_leaves_nothing(exchange: Exchange) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    files = []
    for number in ("1", "2"):
        call(store, teacher, number)
        files.append(exchange.up(store))
    cut = exchange.folder / "cut.dorms"
    cut.write_bytes(files[0].read_bytes()[:-9])
    before = exchange.hub.ask(dump)["hash"]
    trial = try_out(exchange.hub, [*reversed(files), files[0], cut])
    assert exchange.hub.ask(dump)["hash"] == before
    assert not list(exchange.folder.glob(f"*{SCRATCH}*"))
    done = take(exchange.hub, [*reversed(files), cut])
    assert [(one.number, one.new, one.known) for one in trial.reports] == [
        (one.number, one.new, one.known) for one in done.reports
    ]
    assert [one.path for one in done.refused] == [cut]
    assert done.backup is not None
    assert done.changes == 2
    assert "package" in done.tables
    assert exchange.hub.ask(_phone, teacher) == "2"
    assert exchange.hub.path is not None
    left = exchange.hub.path.with_name(exchange.hub.path.name + SCRATCH)
    left.write_bytes(b"of a crash")
    forget_trials(exchange.hub.path)
    assert not left.exists()
