"""What no single store can see: forks, renewals of who left, linked people, one place or key twice; and odd clocks."""

import shutil
from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from dorms.actions.assignments import Promise, assign, cancel_assignment
from dorms.actions.people import NewTeacher, correct_teacher, register_teacher
from dorms.actions.stays import Arrival, move_in, move_out, renew
from dorms.db.store import Store
from dorms.db.tables import KeyHandRow, PackageRow, RoundEntryRow, RoundRow, RoundUnitRow, UnitRow
from dorms.domain.identity import new_id
from dorms.messages.exchanging import issue_words
from dorms.sync.clocks import Doubt, doubt_of
from dorms.sync.conflicts import resolve
from dorms.sync.issues import OpenIssue, recheck, still_open
from dorms.sync.merge import merge
from dorms.sync.people import aliases
from dorms.sync.standing import offices
from dorms.ui.exchange.bureau_table import office_profile
from tests.builders import TODAY
from tests.sync.offices import OTHER, SCHOOL, Exchange

ID_NUMBER = "11010519491231002X"
MINUTE = 60_000


def call(store: Store, teacher: UUID, number: str) -> None:
    store.run(correct_teacher, teacher, {"phone": number}, note="更正")


def issues(store: Store, kind: str) -> list[OpenIssue]:
    return [one for one in store.ask(still_open) if one.kind == kind]


def test_a_store_used_on_two_pcs_unnoticed_is_one_issue_and_both_tails_stay(exchange: Exchange) -> None:
    """B61: two different operations of one number."""
    teacher, second = exchange.county.teacher(), exchange.county.teacher("李四")
    store = exchange.office()
    assert store.path is not None
    copy = exchange.folder / "copy.db"
    shutil.copyfile(store.path, copy)
    twin = exchange.again(store, copy)
    call(store, teacher, "1")
    call(twin, second, "2")
    assert not exchange.report(store).issues
    report = merge(exchange.hub, exchange.up(twin))
    (issue,) = issues(exchange.hub, "forked")
    assert report.issues == [issue.id]
    assert SCHOOL in issue_words(issue)
    call(store, teacher, "3")
    call(twin, second, "4")
    assert not exchange.report(store).issues
    assert not merge(exchange.hub, exchange.up(twin)).issues
    assert issues(exchange.hub, "forked") == [issue]
    resolve(exchange.hub, issue.id, "accepted", note="拷回家加班，已合到一台")
    with exchange.hub.noting() as session:
        recheck(session)
    assert [one.verdict for one in issues(exchange.hub, "forked")] == ["accepted"]


def test_renewed_here_and_moved_out_there(exchange: Exchange) -> None:
    exchange.county.building()
    teacher = exchange.county.teacher()
    stay = exchange.county.lives(teacher, exchange.county.unit(), last_day=date(2026, 8, 31))
    store = exchange.office()
    store.run(move_out, stay.id, day=date(2026, 7, 1), today=date(2026, 7, 1), note="调离")
    exchange.hub.run(renew, stay.id, last_day=date(2027, 8, 31), note="续住")
    report = exchange.report(store)
    (issue,) = issues(exchange.hub, "renewed_gone")
    assert issue.id in report.issues
    assert "2026-07-01" in issue_words(issue)
    exchange.receive(store)
    assert issues(store, "renewed_gone") == [issue]
    resolve(exchange.hub, issue.id, "accepted", note="作废续住")
    assert not exchange.report(store).issues


def test_linked_people_who_live_in_two_places_are_one_more_issue_and_unlinking_ends_it(
    exchange: Exchange,
) -> None:
    exchange.county.building()
    store = exchange.office()
    one = exchange.county.teacher("张三", id_number=ID_NUMBER)
    exchange.county.lives(one, exchange.county.unit("101"))
    other = store.run(
        register_teacher, NewTeacher("张三", exchange.county.school(), id_number=ID_NUMBER, sex="女")
    ).result
    exchange.receive(store)
    store.run(move_in, Arrival(other, exchange.county.unit("201"), TODAY, date(2027, 8, 31)), today=TODAY)
    exchange.report(store)
    (same,) = issues(exchange.hub, "same_person")
    assert exchange.hub.ask(aliases) == {}
    resolve(exchange.hub, same.id, "link", note="同一人")
    assert exchange.hub.ask(aliases) == {one: min(one, other), other: min(one, other)}
    with exchange.hub.noting() as session:
        recheck(session)
    assert len(issues(exchange.hub, "linked_two_homes")) == 1
    resolve(exchange.hub, same.id, "different", note="看错了")
    with exchange.hub.noting() as session:
        recheck(session)
    assert exchange.hub.ask(aliases) == {}
    assert not issues(exchange.hub, "linked_two_homes")


def _register(session: Session, like: UUID) -> None:
    row = session.get_one(UnitRow, like)
    session.add(UnitRow(id=new_id(), building_id=row.building_id, entrance_id=row.entrance_id, room="301"))


def _hand(session: Session, unit: UUID, teacher: UUID, day: date, direction: str = "发出") -> None:
    session.add(
        KeyHandRow(
            id=new_id(), unit_id=unit, teacher_id=teacher, direction=direction, day=day, count=1, numbers="7"
        )
    )


def test_one_place_registered_in_two_stores(exchange: Exchange) -> None:
    exchange.county.building()
    unit = exchange.county.unit()
    store = exchange.office()
    store.run(_register, unit)
    exchange.hub.run(_register, unit)
    report = exchange.report(store)
    (issue,) = issues(exchange.hub, "place_twice")
    assert report.issues == [issue.id]
    assert "301" in issue_words(issue)


def test_one_key_handed_out_in_two_stores_until_one_comes_back(exchange: Exchange) -> None:
    exchange.county.building()
    unit = exchange.county.unit()
    one, other = exchange.county.teacher(), exchange.county.teacher("李四")
    store = exchange.office()
    store.run(_hand, unit, one, TODAY)
    exchange.hub.run(_hand, unit, other, TODAY)
    exchange.report(store)
    assert len(issues(exchange.hub, "keys_twice")) == 1
    store.run(_hand, unit, one, TODAY + timedelta(1), "收回")
    exchange.report(store)
    assert not issues(exchange.hub, "keys_twice")


# quotas


def _round(session: Session, units: list[UUID], members: list[UUID]) -> None:
    """A round that keeps these places for the newly recruited, of whom some take part."""
    round_id = new_id()
    session.add(RoundRow(id=round_id, name="2026年秋季分房", day=TODAY, quotas={"新招聘": len(units)}))
    for at, unit in enumerate(units):
        session.add(
            RoundUnitRow(id=new_id(), round_id=round_id, unit_id=unit, code=f"U{at}", reserve="新招聘")
        )
    for at, member in enumerate(members):
        session.add(
            RoundEntryRow(
                id=new_id(), round_id=round_id, teacher_id=member, code=f"H{at}", classes=["新招聘"]
            )
        )


@pytest.mark.slow
def test_places_kept_for_a_class_and_given_to_others_by_two_offices_at_once(exchange: Exchange) -> None:
    """Each leaves as many as still wait, both together do not."""
    county = exchange.county
    for name, school in (("甲楼", SCHOOL), ("乙楼", OTHER), ("丙楼", SCHOOL)):
        county.building(name, school=school)
    one, other, free = (county.unit(building=name) for name in ("甲楼", "乙楼", "丙楼"))
    members = [county.teacher("新老师一"), county.teacher("新老师二")]
    exchange.hub.run(_round, [one, other, free], members)
    stores = exchange.office(), exchange.office(OTHER)
    for store, unit, school in zip(stores, (one, other), (SCHOOL, OTHER), strict=True):
        new = NewTeacher("张三", county.school(school), phone="13800000000", sex="女")
        store.run(assign, Promise(store.run(register_teacher, new).result, unit, TODAY))
    assert not exchange.report(stores[0]).issues
    report = exchange.report(stores[1])
    (issue,) = issues(exchange.hub, "quota_exceeded")
    assert issue.id in report.issues
    assert "2 套给了别的人；这一类还有 2 户没有分到，只剩 1 套" in issue_words(issue)
    exchange.receive(stores[0])
    assert not issues(stores[0], "quota_exceeded"), "who does not know the whole round says nothing of it"
    resolve(exchange.hub, issue.id, "accepted", note="局务会同意")
    assert not exchange.report(stores[1]).issues
    assert [each.verdict for each in issues(exchange.hub, "quota_exceeded")] == ["accepted"]
    exchange.hub.run(assign, Promise(members[0], free, TODAY))
    promise = next(row for row in issue.participants if row != str(issue.subject))
    exchange.hub.run(cancel_assignment, UUID(promise), day=TODAY, note="让给新招聘的")
    with exchange.hub.noting() as session:
        recheck(session)
    assert not issues(exchange.hub, "quota_exceeded")


# clocks


@pytest.mark.parametrize(
    ("claimed", "before", "doubt"),
    [
        (0, None, None),
        (10 * MINUTE, None, None),
        (11 * MINUTE, None, Doubt.AHEAD),
        (-23 * 60 * MINUTE, 0, None),
        (-25 * 60 * MINUTE, 0, Doubt.BEHIND),
        (-25 * 60 * MINUTE, None, None),
    ],
)
def test_a_clock_is_doubted_only_where_it_cannot_be_right(
    claimed: int, before: int | None, doubt: Doubt | None
) -> None:
    assert doubt_of(claimed, 0, before) is doubt


@pytest.mark.parametrize(
    ("made_at", "doubt"), [(4_000_000_000_000, Doubt.AHEAD), (0, Doubt.BEHIND), (None, None)]
)
def test_a_wrong_clock_is_told_of_the_pc_and_nothing_is_refused(
    exchange: Exchange, made_at: int | None, doubt: Doubt | None
) -> None:
    store = exchange.office()
    exchange.report(store)
    if made_at is not None:
        with exchange.hub.noting() as session:
            session.connection().execute(update(PackageRow).values(made_at=made_at))
    (office,) = exchange.hub.ask(offices)
    assert [life.clock for life in office.lives] == [doubt]
    said = office_profile(office).notices
    assert any("时钟" in words for words in said) is bool(doubt)
