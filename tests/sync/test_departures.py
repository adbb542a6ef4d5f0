"""A row that becomes another office's: the one before gets the last word on it and may only look (sync.md 5.10)."""

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from dorms.actions.people import correct_teacher, record_fact
from dorms.actions.residence.leaving import CheckOut, check_out
from dorms.actions.residence.lodging import lodge_elsewhere, return_home
from dorms.actions.residence.noticing import give_notice
from dorms.actions.stays import move_out
from dorms.actions.upkeep.complaints import NewComplaint, answer_complaint, take_complaint
from dorms.actions.upkeep.inspections import NewHazard, fix_hazard, report_hazard
from dorms.db.queries import operations
from dorms.db.store import Store
from dorms.db.tables import SYNCED, ComplaintRow, HazardRow, TeacherFactRow, TeacherRow
from dorms.domain.handing import LeaveReason
from dorms.domain.identity import new_id
from dorms.errors.bureau import RowLeft
from dorms.messages import explain
from dorms.sync.departures import departed
from dorms.sync.merge import merge
from dorms.sync.owners import settle_owners
from tests.builders import TODAY
from tests.sync.offices import OTHER, Exchange


def phone(store: Store, teacher: UUID) -> str | None:
    return store.ask(lambda session: session.get_one(TeacherRow, teacher).phone)


def call(store: Store, teacher: UUID, number: str) -> None:
    store.run(correct_teacher, teacher, {"phone": number}, note="更正")


def give(session: Session, teacher: UUID, office: UUID) -> None:
    """The teacher and all about him become another office's."""
    for row_type in (SYNCED["teacher"], SYNCED["teacher_fact"]):
        for row in session.query(row_type):
            if teacher in (row.id, getattr(row, "teacher_id", None)):
                row.owner_office = office


def test_what_went_to_another_school_is_shown_read_only_and_no_more_is_told_of_it(exchange: Exchange) -> None:
    exchange.county.school(OTHER)
    teacher, stays = exchange.county.teacher(), exchange.county.teacher("李四")
    store, other = exchange.office(), exchange.office(OTHER)
    assert other.office is not None
    assert store.office is not None
    call(store, teacher, "1")
    exchange.report(store)
    old = exchange.down(store.office)
    exchange.hub.run(give, teacher, other.office)
    call(exchange.hub, teacher, "2")
    report = exchange.receive(store)
    assert "left" in report.notices

    gone = store.ask(departed)
    assert {(one.entity, one.office) for one in gone} == {
        ("teacher", other.office),
        ("teacher_fact", other.office),
    }
    assert "张三" in {one.label for one in gone}
    assert phone(store, teacher) == "1"  # what came after is not its business
    assert exchange.agree(store)
    with pytest.raises(RowLeft) as refused:
        call(store, teacher, "3")
    assert "只能查看" in explain(refused.value)
    call(store, stays, "4")

    exchange.receive(other)
    assert phone(other, teacher) == "2"
    merge(store, old)  # an older word changes nothing
    assert store.ask(departed) == gone

    exchange.hub.run(give, teacher, store.office)
    exchange.report(store)
    exchange.receive(store)
    assert not store.ask(departed)
    assert phone(store, teacher) == "2"
    call(store, teacher, "5")
    assert exchange.report(store).new == 1
    assert exchange.agree(store)


def test_what_the_bureau_registers_for_a_school_becomes_the_schools(exchange: Exchange) -> None:
    """After the school was enrolled, too: else it would never see it, nor be let write to it."""
    county = exchange.county
    store, other = exchange.office(), exchange.office(OTHER)
    county.building()
    unit, teacher = county.unit(), county.teacher("新老师")
    stay = county.lives(teacher, unit, last_day=date(2027, 8, 31))
    assert settle_owners(exchange.hub) > 4
    assert settle_owners(exchange.hub) == 0
    exchange.receive(store)
    exchange.receive(other)
    assert exchange.agree(store)
    assert exchange.agree(other)
    assert phone(store, teacher) == phone(exchange.hub, teacher)
    store.run(move_out, stay.id, day=date(2026, 7, 1), today=date(2026, 7, 1), note="调离")
    assert exchange.report(store).quarantined == 0
    assert other.ask(lambda session: session.get(TeacherRow, teacher)) is None
    assert last_done(exchange.hub) != "give_to_owners", "nobody takes it back by pressing Ctrl+Z"


@pytest.mark.slow
def test_who_changes_school_goes_over_with_everything_about_him(exchange: Exchange) -> None:
    teacher = exchange.county.teacher()
    store, other = exchange.office(), exchange.office(OTHER)
    exchange.hub.run(
        record_fact, teacher, "school", str(exchange.county.school(OTHER)), since=TODAY, note="调动"
    )
    settle_owners(exchange.hub)
    assert "left" in exchange.receive(store).notices
    exchange.receive(other)
    assert phone(other, teacher) == phone(exchange.hub, teacher)
    with pytest.raises(RowLeft):
        call(store, teacher, "9")
    call(other, teacher, "9")
    assert exchange.report(other).quarantined == 0
    assert exchange.agree(other)


def test_what_the_bureau_began_in_a_schools_unit_the_school_may_end(exchange: Exchange) -> None:
    county, hub = exchange.county, exchange.hub
    store = exchange.office()
    county.building()
    going = county.lives(county.teacher("张三"), county.unit("101"), date(2026, 4, 1)).id
    guest = county.lives(county.teacher("李四"), county.unit("102"), date(2026, 4, 1)).id
    day = date(2026, 6, 1)
    hub.run(give_notice, going, LeaveReason.POSTED, event=day, noticed_on=day, today=TODAY)
    bed = hub.run(lodge_elsewhere, guest, county.unit("201"), start=day, today=TODAY, note="漏水").result
    settle_owners(hub)
    exchange.receive(store)
    store.run(return_home, bed, day=TODAY, today=TODAY)
    store.run(check_out, CheckOut(stay_ids=(going,), day=TODAY, reason=LeaveReason.POSTED), today=TODAY)
    assert exchange.report(store).quarantined == 0
    assert exchange.agree(store)


@pytest.mark.parametrize("is_named", [True, False])
def test_no_school_takes_somebody_over_by_its_own_word(exchange: Exchange, is_named: bool) -> None:
    """It writes facts about whoever lives in its units; whose teacher it is the bureau says, or who has him."""
    county = exchange.county
    county.building("2栋", school=OTHER)
    teacher = county.teacher()
    county.lives(teacher, county.unit(building="2栋"))
    store, other = exchange.office(), exchange.office(OTHER)
    claim = str(county.school(OTHER)) if is_named else "中心小学"  # the second is no school at all
    said = TeacherFactRow(id=new_id(), teacher_id=teacher, kind="school", value=claim, start=TODAY)
    other.run(lambda session: session.add(said), command="record_fact")
    assert exchange.report(other).new == 1
    settle_owners(exchange.hub)
    owner = exchange.hub.ask(lambda session: session.get_one(TeacherRow, teacher).owner_office)
    assert owner == store.office


@pytest.mark.slow
def test_what_the_bureau_finds_in_a_schools_unit_is_the_schools_to_finish(exchange: Exchange) -> None:
    hub, county = exchange.hub, exchange.county
    county.building()
    unit = county.unit()
    store = exchange.office()
    told = NewComplaint(kind="求助", way="12345", day=TODAY, content="漏水", unit_id=unit)
    found = NewHazard(description="插座烧焦", measure="更换", responsible="钱工")
    complaint = hub.run(take_complaint, told, today=TODAY).result
    hazard = hub.run(report_hazard, found, found_on=TODAY, finder="王敏", today=TODAY, unit=unit).result

    settle_owners(hub)
    exchange.receive(store)
    store.run(answer_complaint, complaint, day=TODAY, answer="已修", today=TODAY)
    store.run(fix_hazard, hazard, day=TODAY, how="已换", today=TODAY)
    report = exchange.report(store)

    assert report.quarantined == 0
    assert hub.ask(lambda session: session.get_one(ComplaintRow, complaint).answered_on) == TODAY
    assert hub.ask(lambda session: session.get_one(HazardRow, hazard).fixed_on) == TODAY
    assert settle_owners(hub) == 0


def last_done(store: Store) -> str:
    operation = store.ask(operations.last_done)
    line = store.ask(operations.operation_line, operation or "")
    return line.command if line is not None else ""
