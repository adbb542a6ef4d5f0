"""Taking back a merge: what a packet brought stops counting and comes back as it was (P18)."""

from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dorms.actions.people import NewTeacher, correct_teacher, register_teacher
from dorms.actions.undoing import redo, undo
from dorms.db.checks import check_store
from dorms.db.dumping import dump
from dorms.db.store import Store
from dorms.db.tables import ChangeRow, TeacherRow
from dorms.domain.findings import Severity
from dorms.errors.bureau import NotExcluded, NothingToExclude, NotWaiting
from dorms.errors.sync import BureauAlone
from dorms.messages import explain
from dorms.sync.adoption import Missing, adopt, waiting_changes
from dorms.sync.conflicts import conflicts, resolve
from dorms.sync.exclusion import exclude, excluded_packets, include, preview_exclusion
from dorms.sync.issues import still_open
from dorms.sync.merge import merge
from tests.builders import TODAY
from tests.sync.offices import SCHOOL, Exchange


def phone(store: Store, teacher: UUID) -> str | None:
    return store.ask(lambda session: session.get_one(TeacherRow, teacher).phone)


def call(store: Store, teacher: UUID, number: str) -> None:
    store.run(correct_teacher, teacher, {"phone": number}, note="更正")


def is_here(store: Store, teacher: UUID) -> bool:
    return store.ask(lambda session: session.get(TeacherRow, teacher) is not None)


def entities(store: Store) -> object:
    """The tables without the rulings, which tell that something was decided."""
    tables = store.ask(dump)["tables"]
    return {name: rows for name, rows in tables.items() if name != "ruling"}


def sound(store: Store) -> bool:
    return not [one for one in check_store(store, today=TODAY) if one.severity is Severity.FAULT]


def test_excluding_leaves_what_would_be_there_without_the_packet(exchange: Exchange) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    before, number = entities(exchange.hub), phone(exchange.hub, teacher)
    call(store, teacher, "1")
    new = store.run(
        register_teacher, NewTeacher("新来", exchange.county.school(), phone="13700000000")
    ).result
    package = exchange.report(store).package
    after = entities(exchange.hub)

    seen = preview_exclusion(exchange.hub, package)
    assert (seen.operations, seen.office, seen.number) == (2, SCHOOL, 2)
    assert entities(exchange.hub) == after
    done = exclude(exchange.hub, package, note="发错了文件")
    assert {"teacher", "ruling"} <= done.tables

    assert entities(exchange.hub) == before
    assert phone(exchange.hub, teacher) == number
    assert not is_here(exchange.hub, new)
    (told,) = exchange.hub.ask(excluded_packets)
    assert (told.package, told.office, told.note, told.actor) == (package, SCHOOL, "发错了文件", "王经办")
    assert sound(exchange.hub)
    with pytest.raises(NothingToExclude):
        exclude(exchange.hub, package)

    include(exchange.hub, package)
    assert entities(exchange.hub) == after
    assert not exchange.hub.ask(excluded_packets)
    with pytest.raises(NotExcluded) as refused:
        include(exchange.hub, package)
    assert "没有退出过汇总" in explain(refused.value)


def test_undo_of_the_exclusion_brings_everything_back_and_redo_takes_it_again(exchange: Exchange) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "1")
    package = exchange.report(store).package
    exclude(exchange.hub, package)
    undo(exchange.hub)
    assert phone(exchange.hub, teacher) == "1"
    redo(exchange.hub)
    assert phone(exchange.hub, teacher) != "1"
    assert sound(exchange.hub)


def test_later_changes_of_the_same_rows_wait_and_can_be_adopted(exchange: Exchange) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "1")
    package = exchange.report(store).package
    call(exchange.hub, teacher, "2")
    done = exclude(exchange.hub, package)
    assert len(done.result.waiting) == 1
    assert phone(exchange.hub, teacher) not in {"1", "2"}
    (one,) = exchange.hub.ask(waiting_changes)
    assert (one.actor, one.fields, one.missing[0][1]) == ("王经办", ("phone",), Missing.EXCLUDED)
    adopted = adopt(exchange.hub, one.id, note="县局核实过")
    assert "teacher" in adopted.tables
    assert phone(exchange.hub, teacher) == "2"
    assert sound(exchange.hub)
    with pytest.raises(NotWaiting):
        adopt(exchange.hub, one.id)
    exchange.receive(store)
    assert phone(store, teacher) == "2"
    assert exchange.agree(store)
    undo(exchange.hub)
    assert phone(exchange.hub, teacher) not in {"1", "2"}


def test_the_office_learns_that_its_packet_does_not_count_and_then_that_it_does(exchange: Exchange) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "1")
    package = exchange.report(store).package
    exclude(exchange.hub, package)
    assert exchange.receive(store).notices == ["refused"]
    assert phone(store, teacher) == phone(exchange.hub, teacher) != "1"
    assert exchange.agree(store)
    include(exchange.hub, package)
    exchange.report(store)  # the office tells how far it read
    exchange.receive(store)
    assert phone(store, teacher) == "1"
    assert exchange.agree(store)


def test_an_excluded_packet_taken_in_again_stays_out(exchange: Exchange) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "1")
    path = exchange.up(store)
    package = merge(exchange.hub, path).package
    exclude(exchange.hub, package)
    call(store, teacher, "3")
    report = exchange.report(store)  # the row's whole history travels with it
    assert report.new + report.waiting == 1
    assert merge(exchange.hub, path).already
    assert phone(exchange.hub, teacher) not in {"1", "3"}
    include(exchange.hub, package)
    assert phone(exchange.hub, teacher) == "3"


def test_a_conflict_that_came_with_the_packet_goes_with_it(exchange: Exchange) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "1")
    call(exchange.hub, teacher, "2")
    package = exchange.report(store).package
    (one,) = exchange.hub.ask(conflicts)
    exclude(exchange.hub, package)
    assert not exchange.hub.ask(conflicts)
    assert phone(exchange.hub, teacher) == "2"
    include(exchange.hub, package)
    assert exchange.hub.ask(conflicts) == [one]
    resolve(exchange.hub, one.id, "ours")


def test_issues_are_derived_again(exchange: Exchange) -> None:
    number = "11010519491231002X"
    store = exchange.office()
    exchange.county.teacher("张三", id_number=number)
    store.run(register_teacher, NewTeacher("张三", exchange.county.school(), id_number=number))
    package = exchange.report(store).package
    assert [one.kind for one in exchange.hub.ask(still_open)] == ["same_person"]
    exclude(exchange.hub, package)
    assert not exchange.hub.ask(still_open)
    include(exchange.hub, package)
    assert [one.kind for one in exchange.hub.ask(still_open)] == ["same_person"]


def test_only_the_bureau_takes_a_packet_back(exchange: Exchange) -> None:
    exchange.county.teacher()
    store = exchange.office()
    with pytest.raises(BureauAlone):
        exclude(store, "x" * 24)
    with pytest.raises(BureauAlone):
        adopt(store, "x" * 24)
    with pytest.raises(NothingToExclude):
        exclude(exchange.hub, "x" * 24)


@pytest.mark.slow
@settings(max_examples=4, deadline=None)
@given(
    numbers=st.lists(st.sampled_from("12"), min_size=1, max_size=4),
    between=st.lists(st.booleans(), min_size=4, max_size=4),
    out=st.integers(0, 3),
)
def test_exclude_then_include_is_as_before_wherever_it_happens(
    tmp_path_factory: pytest.TempPathFactory, numbers: list[str], between: list[bool], out: int
) -> None:
    """P18, over packets with the bureau's own edits between them."""
    exchange = Exchange(tmp_path_factory.mktemp("exclusion"))
    teacher = exchange.county.teacher()
    store = exchange.office()
    packages = []
    for number, also in zip(numbers, between, strict=False):
        call(store, teacher, number)
        packages.append(exchange.report(store).package)
        if also:
            call(exchange.hub, teacher, f"县局{number}")
    before = exchange.hub.ask(dump)["tables"]
    open_ = exchange.hub.ask(conflicts)
    states = exchange.hub.ask(_states)
    package = packages[out % len(packages)]
    try:
        exclude(exchange.hub, package)
    except NothingToExclude:
        pass
    else:
        include(exchange.hub, package)
    after = exchange.hub.ask(dump)["tables"]
    assert after | {"ruling": []} == before | {"ruling": []}
    assert exchange.hub.ask(conflicts) == open_
    assert {
        change: state for change, state in exchange.hub.ask(_states).items() if change in states
    } == states
    exchange.close()


def _states(session: object) -> dict[str, str]:
    from sqlalchemy import select

    return dict(session.execute(select(ChangeRow.id, ChangeRow.state)).all())  # type: ignore[attr-defined]
