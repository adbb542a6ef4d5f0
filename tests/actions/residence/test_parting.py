"""One leaves and another stays on; what must not happen at the door is refused."""

from datetime import date, timedelta

import pytest

from dorms.actions.people import correct_teacher
from dorms.actions.residence.arriving import WalkThrough, record_walk_through
from dorms.actions.residence.keys import hand_out_keys, take_back_keys
from dorms.actions.residence.leaving import CheckOut
from dorms.actions.residence.parting import part_ways
from dorms.actions.stays import Arrival, move_in, move_out
from dorms.actions.undoing import redo, undo
from dorms.db.queries.daily import stay_daily
from dorms.db.queries.facts import facts_on
from dorms.db.queries.living import spouse_of
from dorms.db.queries.residence import handed_over
from dorms.db.queries.timeline import timeline
from dorms.db.tables import AgreementRow
from dorms.domain.handing import LeaveReason
from dorms.domain.records import StayRecord
from dorms.domain.residence import Thing
from dorms.errors.residence import (
    KeyOfAnother,
    KeyOut,
    KeysKnown,
    KeysNotOut,
    LeftBeforeFirstNight,
    NotYetHome,
)
from tests.builders import TODAY, County

SINCE = date(2026, 3, 1)
WIFE = "11010519491231002X"


@pytest.fixture
def couple(county: County) -> list[StayRecord]:
    """李妻 signed, her husband 王夫 lives along on the same agreement."""
    county.building()
    wife, husband = county.teacher("李妻", id_number=WIFE), county.teacher("王夫", sex="男")
    county.store.run(correct_teacher, husband, {"spouse_id": WIFE}, note="补登")
    arrival = Arrival(wife, county.unit(), SINCE, date(2027, 8, 31), partner_id=husband)
    county.store.run(move_in, arrival, today=TODAY)
    return sorted(county.stays(), key=lambda stay: stay.name)


def party(county: County, number: str) -> object:
    rows = county.store.ask(lambda session: session.query(AgreementRow.teacher_id, AgreementRow.number).all())
    return next(teacher for teacher, known in rows if known == number)


@pytest.mark.parametrize(("reason", "state"), [(LeaveReason.DIED, "丧偶"), (LeaveReason.DIVORCED, "离异")])
def test_who_stays_takes_over_the_agreement_and_the_marriage_ends(
    county: County, couple: list[StayRecord], reason: LeaveReason, state: str
) -> None:
    gone, stays = couple
    out = CheckOut(stay_ids=(gone.id,), day=TODAY, reason=reason, make_ready=False)
    county.store.run(part_ways, out, stays.id, today=TODAY)
    left = {stay.name: stay.move_out for stay in county.stays()}
    assert left == {gone.name: TODAY, stays.name: None}
    assert party(county, stays.agreement_no) == stays.teacher_id
    assert county.store.ask(facts_on, TODAY)[stays.teacher_id]["marital"] == state
    assert county.store.ask(spouse_of, stays.teacher_id) is None
    undo(county.store)
    redo(county.store)
    assert {stay.name: stay.move_out for stay in county.stays()} == left, (
        "the past is not judged by a marriage of now"
    )
    undo(county.store)
    assert party(county, stays.agreement_no) == gone.teacher_id
    assert all(stay.move_out is None for stay in county.stays())


def test_one_of_two_who_shared_leaves_and_nobody_is_divorced(
    county: County, couple: list[StayRecord]
) -> None:
    gone, stays = couple
    before = county.store.ask(facts_on, TODAY).get(stays.teacher_id, {}).get("marital")
    out = CheckOut(stay_ids=(gone.id,), day=TODAY, reason=LeaveReason.POSTED, make_ready=False)
    county.store.run(part_ways, out, stays.id, today=TODAY)
    assert party(county, stays.agreement_no) == stays.teacher_id
    assert county.store.ask(facts_on, TODAY).get(stays.teacher_id, {}).get("marital") == before


def test_nobody_moves_out_before_moving_in(county: County, couple: list[StayRecord]) -> None:
    for day in (SINCE, SINCE - timedelta(1)):
        with pytest.raises(LeftBeforeFirstNight):
            county.store.run(move_out, couple[0].id, day=day, today=TODAY)


def test_two_people_cannot_give_back_one_key(county: County, couple: list[StayRecord]) -> None:
    one, other = couple

    def out(stay: StayRecord) -> None:
        county.store.run(
            hand_out_keys, stay.unit_id, stay.teacher_id, count=1, numbers="101-1", day=TODAY, today=TODAY
        )

    def back(stay: StayRecord) -> None:
        county.store.run(
            take_back_keys, stay.unit_id, stay.teacher_id, count=1, numbers="101-1", day=TODAY, today=TODAY
        )

    out(one)
    with pytest.raises(KeyOut):
        out(other)
    with pytest.raises(KeyOfAnother):
        back(other)
    back(one)
    for stay in couple:
        with pytest.raises(KeysNotOut):
            back(stay)


def test_the_paper_of_the_door_is_entered_later_and_counts_at_move_out(
    county: County, couple: list[StayRecord]
) -> None:
    stay = couple[0]
    things = (Thing("床", 2), Thing("书桌", 1, "划伤"))
    with pytest.raises(NotYetHome):
        county.store.run(
            record_walk_through, WalkThrough(stay_id=stay.id, day=SINCE - timedelta(1)), today=TODAY
        )
    one = WalkThrough(stay_id=stay.id, day=SINCE, keys=2, key_numbers="101-1、101-2", things=things)
    row = county.store.run(record_walk_through, one, today=TODAY).result
    assert row is not None
    (line,) = county.store.ask(timeline, "handover", row)
    assert {one.field: one.after for one in line.fields}["items"] == "共 2 项", "a list of things is no code"
    assert county.store.ask(handed_over, stay.unit_id, stay.teacher_id) == things
    with pytest.raises(KeysKnown):
        county.store.run(record_walk_through, WalkThrough(stay_id=stay.id, day=SINCE, keys=2), today=TODAY)
    undo(county.store)
    daily = county.store.ask(stay_daily, stay.id)
    assert daily is not None
    assert (daily.keys, daily.handed_over) == (0, None)
