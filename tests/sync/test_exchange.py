"""What offices and bureau see of each other: everything of the scope, both sides of what differs, nothing twice."""

import shutil
import time
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.assignments import Promise, assign
from dorms.actions.copies import restore
from dorms.actions.people import NewTeacher, correct_teacher, register_teacher
from dorms.actions.stays import Arrival, move_in, move_out
from dorms.db.backup import back_up
from dorms.db.checks import check_store
from dorms.db.dumping import dump
from dorms.db.store import Store
from dorms.db.tables import ReplicaRow, TeacherRow, TownRow
from dorms.domain.findings import Severity
from dorms.domain.identity import new_id
from dorms.domain.idnumbers import check_digit, same_number
from dorms.errors.living import BadIdNumber
from dorms.errors.sync import ConflictUnknown, UnitDisputed, VerdictUnknown
from dorms.messages.exchanging import merge_words
from dorms.sync import lives
from dorms.sync.authority import quarantined
from dorms.sync.conflicts import conflicts, resolve
from dorms.sync.issues import recheck, still_open
from dorms.sync.markers import mark, notice
from dorms.sync.merge import merge
from dorms.sync.packing import unsent_count
from tests.builders import TODAY
from tests.sync.offices import OTHER, SCHOOL, Exchange

ID_NUMBER = "11010519491231002X"


def phone(store: Store, teacher: UUID) -> str | None:
    return store.ask(lambda session: session.get_one(TeacherRow, teacher).phone)


def call(store: Store, teacher: UUID, number: str) -> None:
    store.run(correct_teacher, teacher, {"phone": number}, note="更正")


def test_an_office_begins_with_its_own_rows_and_no_other_schools_people(exchange: Exchange) -> None:
    """P15."""
    exchange.county.building()
    mine = exchange.county.teacher(id_number=ID_NUMBER)
    exchange.county.lives(mine, exchange.county.unit())
    other = exchange.hub.run(
        register_teacher, NewTeacher("外校", exchange.county.school(OTHER), phone="13700000000")
    ).result
    exchange.office(OTHER)
    store = exchange.office(SCHOOL)
    assert exchange.agree(store)
    assert phone(store, mine) == phone(exchange.hub, mine)
    with store.reading() as session:
        assert session.get(TeacherRow, other) is None
    assert not [one for one in check_store(store, today=TODAY) if one.severity is Severity.FAULT]


def test_different_fields_merge_and_the_same_field_shows_both_values(exchange: Exchange) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    store.run(correct_teacher, teacher, {"name": "张三丰"}, note="改名")
    call(store, teacher, "13800000001")
    call(exchange.hub, teacher, "13800000002")
    report = exchange.report(store)
    assert (report.new, report.conflicts) == (2, 1)
    (one,) = exchange.hub.ask(conflicts)
    assert {side.value for side in one.sides} == {"13800000001", "13800000002"}
    assert one.sides[0].is_ours
    assert one.base not in {side.value for side in one.sides}
    assert one.sides[1].office == SCHOOL
    assert one.sides[1].reason == "更正"
    assert exchange.hub.ask(lambda s: s.get_one(TeacherRow, teacher).name) == "张三丰"


def test_an_id_number_decided_by_hand_is_checked_as_where_it_is_entered(exchange: Exchange) -> None:
    numbers = [
        "34012419900307" + tail + check_digit("34012419900307" + tail) for tail in ("102", "104", "106")
    ]
    teacher = exchange.county.teacher()
    store = exchange.office()
    for one, number in ((store, numbers[0]), (exchange.hub, numbers[1])):
        one.run(correct_teacher, teacher, {"id_number": number}, note="更正")
    exchange.report(store)
    (case,) = [one for one in exchange.hub.ask(conflicts) if one.field == "id_number"]
    with pytest.raises(BadIdNumber):
        resolve(exchange.hub, case.id, numbers[2][:-1] + ("1" if numbers[2][-1] != "1" else "2"))
    resolve(exchange.hub, case.id, f" {numbers[2]}", note="看过证件")
    assert exchange.hub.ask(lambda s: s.get_one(TeacherRow, teacher).id_number) == numbers[2]


@pytest.mark.parametrize(("take", "value"), [("ours", "2"), ("theirs", "1"), ("3", "3")])
def test_a_decision_goes_down_and_never_reopens(exchange: Exchange, take: str, value: str) -> None:
    """P12."""
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "1")
    call(exchange.hub, teacher, "2")
    path = exchange.up(store)
    merge(exchange.hub, path)
    (one,) = exchange.hub.ask(conflicts)
    resolve(exchange.hub, one.id, take, note="核实过")
    exchange.receive(store)
    assert phone(store, teacher) == phone(exchange.hub, teacher) == value
    exchange.report(store)
    merge(exchange.hub, path)
    assert not exchange.hub.ask(conflicts)
    assert exchange.agree(store)
    with pytest.raises(ConflictUnknown):
        resolve(exchange.hub, one.id, "ours")


def test_an_ordinary_edit_of_the_field_settles_it(exchange: Exchange) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "1")
    call(exchange.hub, teacher, "2")
    exchange.report(store)
    call(exchange.hub, teacher, "4")
    assert not exchange.hub.ask(conflicts)
    exchange.receive(store)
    assert phone(store, teacher) == "4"


def test_equal_values_are_no_conflict_though_sealed_differently(exchange: Exchange) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "1")
    call(exchange.hub, teacher, "1")
    assert exchange.report(store).conflicts == 0


def test_an_edit_behind_an_unseen_void_keeps_the_row_until_somebody_decides(exchange: Exchange) -> None:
    """P9."""
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "1")
    exchange.hub.run(_void, teacher)
    exchange.report(store)
    (one,) = exchange.hub.ask(conflicts)
    assert one.field == "_void"
    assert not exchange.hub.ask(lambda s: s.get_one(TeacherRow, teacher).void)
    resolve(exchange.hub, one.id, "ours")
    assert exchange.hub.ask(lambda s: s.get_one(TeacherRow, teacher).void)
    exchange.receive(store)
    assert exchange.agree(store)


def _void(session: Session, teacher: UUID) -> None:
    session.get_one(TeacherRow, teacher).void = True


def test_a_dry_run_tells_and_writes_nothing(exchange: Exchange) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "1")
    path = exchange.up(store)
    before = exchange.hub.ask(dump)["hash"]
    assert merge(exchange.hub, path, dry_run=True).new == 1
    assert exchange.hub.ask(dump)["hash"] == before
    assert merge(exchange.hub, path).new == 1


def test_packets_in_any_order_end_the_same_and_a_missing_one_is_named(exchange: Exchange) -> None:
    """B60: closed packets need no predecessor, but the bureau is told that one is still on its way."""
    teacher = exchange.county.teacher()
    store = exchange.office()
    paths = []
    for number in range(3):
        call(store, teacher, str(number))
        paths.append(exchange.up(store))
    assert merge(exchange.hub, paths[2]).waiting == 0
    assert merge(exchange.hub, paths[0]).new == 0
    assert phone(exchange.hub, teacher) == "2"


def test_a_packet_older_than_the_last_changes_nothing(exchange: Exchange) -> None:
    """B58: whatever it held came with the later one, and what was done since stays."""
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "1")
    old = exchange.up(store)
    call(store, teacher, "2")
    exchange.report(store)
    call(exchange.hub, teacher, "3")
    before = exchange.hub.ask(dump)["hash"]
    report = merge(exchange.hub, old)
    assert (report.new, report.conflicts, report.issues) == (0, 0, [])
    assert exchange.hub.ask(dump)["hash"] == before
    assert "新 0 条" in merge_words(report)


def test_what_was_acknowledged_does_not_travel_again(exchange: Exchange) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    exchange.report(store)
    exchange.receive(store)
    assert store.ask(unsent_count) == 0
    call(store, teacher, "1")
    assert store.ask(unsent_count) == 1
    exchange.report(store)
    assert exchange.report(store).new == 0
    exchange.receive(store)
    assert store.ask(unsent_count) == 0


def test_what_an_office_may_not_write_is_kept_listed_and_decided(exchange: Exchange) -> None:
    """B64, P13: the rest of the packet counts."""
    teacher = exchange.county.teacher()
    store = exchange.office()
    store.run(_rename_town)
    call(store, teacher, "1")
    report = exchange.report(store)
    assert (report.new, report.quarantined) == (1, 1)
    assert exchange.hub.ask(_town) == "白山镇"
    ((change, reason, *_),) = exchange.hub.ask(quarantined)
    assert reason == "entity"
    exchange.receive(store)
    assert store.ask(_town) == "白山镇"
    with pytest.raises(VerdictUnknown):
        resolve(exchange.hub, change, "ours")
    resolve(exchange.hub, change, "accept")
    assert exchange.hub.ask(_town) == "改名镇"
    exchange.receive(store)
    assert store.ask(_town) == "改名镇"


def _rename_town(session: Session) -> None:
    for town in session.scalars(select(TownRow)):
        town.name = "改名镇"


def _town(session: Session) -> str | None:
    return session.scalar(select(TownRow.name))


def test_rooms_of_another_school_are_refused(exchange: Exchange) -> None:
    exchange.county.school(OTHER)
    exchange.county.building("外楼", school=OTHER)
    unit = exchange.county.unit("101", building="外楼")
    teacher = exchange.county.teacher()
    exchange.office(OTHER)
    store = exchange.office(SCHOOL)
    store.run(_promise_anyway, teacher, unit)
    assert exchange.report(store).quarantined == 1
    assert {one[1] for one in exchange.hub.ask(quarantined)} == {"unit"}


def _promise_anyway(session: Session, teacher: UUID, unit: UUID) -> None:
    from dorms.db.tables import AssignmentRow

    session.add(AssignmentRow(id=new_id(), teacher_id=teacher, unit_id=unit, start=TODAY))


def test_a_unit_given_twice_is_disputed_and_locked_until_one_leaves(exchange: Exchange) -> None:
    """P10."""
    exchange.county.building(capacity=1)
    unit = exchange.county.unit()
    one, other, third = (exchange.county.teacher(name) for name in ("张三", "李四", "王五"))
    store = exchange.office()
    for keeper, person in ((store, one), (exchange.hub, other)):
        keeper.run(move_in, Arrival(person, unit, TODAY, date(2027, 8, 31)), today=TODAY)
    report = exchange.report(store)
    issue = next(one for one in exchange.hub.ask(still_open) if one.kind == "overbooked")
    assert issue.id in report.issues
    assert len(issue.participants) == 2
    with pytest.raises(UnitDisputed):
        exchange.hub.run(assign, Promise(third, unit, date(2030, 1, 1)))
    stay = next(stay for stay in exchange.county.stays() if stay.teacher_id == other)
    exchange.hub.run(move_out, stay.id, day=date(2026, 6, 16), today=date(2026, 6, 16), note="裁定")
    assert exchange.report(store).issues == []
    assert exchange.agree(store) or exchange.receive(store).new


def test_one_person_registered_twice_is_linked_or_told_apart(exchange: Exchange) -> None:
    """P11."""
    store = exchange.office()
    exchange.county.teacher("张三", id_number=ID_NUMBER)
    school = exchange.county.school()
    store.run(register_teacher, NewTeacher("张三", school, id_number=ID_NUMBER))
    report = exchange.report(store)
    (issue,) = [one for one in exchange.hub.ask(still_open) if one.kind == "same_person"]
    assert report.issues == [issue.id]
    resolve(exchange.hub, issue.id, "link", note="同一人")
    (decided,) = [one for one in exchange.hub.ask(still_open) if one.kind == "same_person"]
    assert decided.verdict == "link"
    resolve(exchange.hub, issue.id, "different", note="看错了")
    exchange.report(store)
    with exchange.hub.noting() as session:
        recheck(session)
    (decided,) = [one for one in exchange.hub.ask(still_open) if one.kind == "same_person"]
    assert decided.verdict == "different"


def test_fifteen_digits_are_the_same_number_as_eighteen() -> None:
    assert same_number("110105491231002") == same_number(ID_NUMBER.lower())


def test_a_copied_store_is_noticed_and_both_go_on(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DORMS_MARKS", str(exchange.folder / "marks"))
    teacher = exchange.county.teacher()
    store = exchange.office()
    assert notice(store) is None
    assert store.path is not None
    copy = exchange.folder / "copy.db"
    shutil.copyfile(store.path, copy)
    twin = exchange.again(store, copy)
    assert notice(twin) == "copied"
    assert twin.replica != store.replica
    call(store, teacher, "1")
    call(twin, teacher, "2")
    exchange.report(store)
    report = merge(exchange.hub, exchange.up(twin))
    assert report.notices == ["copied"]
    assert report.conflicts == 1


def test_an_older_state_put_back_by_hand_is_noticed(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DORMS_MARKS", str(exchange.folder / "marks"))
    teacher = exchange.county.teacher()
    store = exchange.office()
    mark(store)
    assert store.path is not None
    kept = exchange.folder / "kept.db"
    shutil.copyfile(store.path, kept)
    call(store, teacher, "1")
    mark(store)
    path = store.path
    store.close()
    shutil.copyfile(kept, path)
    back = exchange.again(store, path)
    assert notice(back) == "restored"


def test_a_restored_bureau_gets_back_what_it_had_handed_down(exchange: Exchange, tmp_path: Path) -> None:
    """F30, sync.md 5.8: a new epoch makes the offices send everything, the bureau's own changes included."""
    teacher = exchange.county.teacher()
    store = exchange.office()
    made = back_up(exchange.hub, why="test")
    call(exchange.hub, teacher, "9")
    exchange.receive(store)
    path = exchange.hub.path
    assert path is not None
    exchange.hub.close()
    from datetime import datetime

    exchange.hub = restore(Path(made.path), path, now=datetime.now().astimezone()).store
    exchange.county.store = exchange.hub
    assert phone(exchange.hub, teacher) != "9"
    assert exchange.receive(store).notices == ["epoch"]
    exchange.report(store)
    assert phone(exchange.hub, teacher) == "9"
    exchange.receive(store)
    assert exchange.agree(store)


def test_letters_of_official_numbers_differ_between_lives(exchange: Exchange) -> None:
    store = exchange.office()
    store.begin_replica(new_id(), at=time.time_ns() // 1_000_000)
    with store.reading() as session:
        letters = session.scalars(select(ReplicaRow.letter).where(ReplicaRow.office == store.office)).all()
    assert sorted(letters) == ["A", "B"]


def test_a_new_life_is_vouched_for_by_the_one_before(exchange: Exchange) -> None:
    teacher = exchange.county.teacher()
    store = exchange.office()
    store.begin_replica(new_id(), at=time.time_ns() // 1_000_000)
    lives.prepare(store)
    call(store, teacher, "1")
    assert exchange.report(store).new == 1
