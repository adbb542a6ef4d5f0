"""Assigning, moving in, renewing and moving out."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from dorms.actions.applications import Request, take_application
from dorms.actions.assignments import Promise, assign, cancel_assignment
from dorms.actions.stays import Arrival, move_in, move_out, renew
from dorms.actions.stock import change_unit_state
from dorms.db.queries.records import unit_records
from dorms.domain.figures import lives, shown_state
from dorms.errors.living import (
    AlreadyEnded,
    AlreadyPromised,
    ApplicationOfAnother,
    DayInFuture,
    EmptySpan,
    LivesElsewhere,
    MixedRoom,
    ReasonMissing,
    TermNotLater,
    UnitClosed,
    UnitFull,
    UnitReserved,
    WrongSex,
)
from dorms.errors.residence import LeftBeforeFirstNight
from tests.builders import TODAY, County


def state(county: County, room: str) -> str:
    unit = next(one for one in county.store.ask(unit_records) if one.room == room)
    tonight = [stay for stay in county.stays() if stay.unit_id == unit.id and lives(stay, TODAY)]
    return shown_state(unit, tonight, TODAY)


def test_a_unit_goes_from_free_to_promised_to_lived_in_to_free(county: County) -> None:
    county.building()
    who = county.teacher()
    assert state(county, "101") == "可分配"
    promise = county.promised(who, county.unit())
    assert state(county, "101") == "已分配待入住"
    arrival = Arrival(who, county.unit(), TODAY - timedelta(1), date(2027, 8, 31), assignment_id=promise)
    county.store.run(move_in, arrival, today=TODAY)
    assert state(county, "101") == "在住"
    county.store.run(move_out, county.stays()[0].id, day=TODAY, today=TODAY)
    assert state(county, "101") == "可分配"


def test_nobody_is_asked_to_move_in_before_the_unit_is_theirs(county: County) -> None:
    county.building()
    who = county.teacher()
    with pytest.raises(EmptySpan):
        county.store.run(assign, Promise(who, county.unit(), TODAY, move_in_by=TODAY - timedelta(1)))
    county.store.run(assign, Promise(who, county.unit(), TODAY, move_in_by=TODAY))


def test_a_cancelled_promise_frees_the_unit_and_needs_a_reason(county: County) -> None:
    county.building()
    promise = county.promised(county.teacher(), county.unit())
    with pytest.raises(ReasonMissing):
        county.store.run(cancel_assignment, promise, day=TODAY, note=" ")
    county.store.run(cancel_assignment, promise, day=TODAY, note="本人放弃")
    assert state(county, "101") == "可分配"
    with pytest.raises(AlreadyEnded):
        county.store.run(cancel_assignment, promise, day=TODAY, note="再来一次")


def test_no_more_people_than_places_and_promises_count(county: County) -> None:
    county.building(capacity=2)
    county.lives(county.teacher("甲"), county.unit())
    county.promised(county.teacher("乙"), county.unit())
    with pytest.raises(UnitFull) as refusal:
        county.promised(county.teacher("丙"), county.unit())
    assert set(refusal.value.people) == {"甲", "乙"}


def test_men_and_women_share_only_as_a_couple(county: County) -> None:
    county.building()
    county.lives(county.teacher("甲", sex="女"), county.unit())
    with pytest.raises(MixedRoom):
        county.lives(county.teacher("乙", sex="男"), county.unit())


def test_an_entrance_for_women_takes_no_man(county: County) -> None:
    county.building(gender={"1单元": "女"})
    with pytest.raises(WrongSex):
        county.promised(county.teacher("乙", sex="男"), county.unit())


def test_nobody_holds_two_units(county: County) -> None:
    county.building()
    who = county.teacher()
    county.lives(who, county.unit("101"))
    with pytest.raises(LivesElsewhere):
        county.lives(who, county.unit("102"))
    other = county.teacher("乙")
    county.promised(other, county.unit("102"))
    with pytest.raises(AlreadyPromised):
        county.promised(other, county.unit("201"))


def test_moving_house_is_promised_while_living_elsewhere(county: County) -> None:
    county.building()
    who = county.teacher()
    county.lives(who, county.unit("101"))
    county.store.run(assign, Promise(who, county.unit("102"), TODAY, moving=True))
    assert state(county, "102") == "已分配待入住"


def test_a_closed_unit_is_given_to_nobody_and_a_reserved_one_only_with_a_reason(county: County) -> None:
    county.building()
    county.store.run(change_unit_state, county.unit("101"), "维修停用", since=TODAY, note="屋面漏水")
    with pytest.raises(UnitClosed) as refusal:
        county.promised(county.teacher("甲"), county.unit("101"))
    assert refusal.value.reason == "屋面漏水"
    county.store.run(change_unit_state, county.unit("102"), "预留", since=TODAY, note="机动")
    with pytest.raises(UnitReserved):
        county.promised(county.teacher("乙"), county.unit("102"))
    county.store.run(assign, Promise(county.teacher("丙"), county.unit("102"), TODAY), note="局长办公会定")


@pytest.mark.parametrize(("start", "last_day", "error"), [
    (TODAY + timedelta(1), date(2027, 8, 31), DayInFuture),
    (TODAY, TODAY - timedelta(2), EmptySpan),
])  # fmt: skip
def test_impossible_days_are_refused(
    county: County, start: date, last_day: date, error: type[Exception]
) -> None:
    county.building()
    who = county.teacher()
    with pytest.raises(error):
        county.store.run(move_in, Arrival(who, county.unit(), start, last_day), today=TODAY)
    assert county.stays() == []


def test_a_renewal_adds_a_term_and_edits_none(county: County) -> None:
    county.building()
    stay = county.lives(county.teacher(), county.unit(), last_day=date(2026, 8, 31))
    with pytest.raises(TermNotLater):
        county.store.run(renew, stay.id, last_day=date(2026, 8, 31), note="续")
    county.store.run(renew, stay.id, last_day=date(2027, 8, 31), note="继续任教")
    renewed = county.stays()[0]
    assert (renewed.term_end, renewed.renewals, renewed.deposit) == (date(2027, 8, 31), 1, Decimal(500))


def test_a_stay_past_its_term_still_occupies_its_place(county: County) -> None:
    county.building(capacity=1)
    county.lives(county.teacher("甲"), county.unit(), since=date(2025, 9, 1), last_day=date(2025, 12, 31))
    assert state(county, "101") == "待腾退"
    with pytest.raises(UnitFull):
        county.promised(county.teacher("乙"), county.unit())


def test_moving_out_before_moving_in_is_refused(county: County) -> None:
    county.building()
    stay = county.lives(county.teacher(), county.unit())
    with pytest.raises(LeftBeforeFirstNight):
        county.store.run(move_out, stay.id, day=TODAY, today=TODAY)
    with pytest.raises(DayInFuture):
        county.store.run(move_out, stay.id, day=TODAY + timedelta(9), today=TODAY)


def test_a_couple_counts_as_two_people_where_the_places_are_known(county: County) -> None:
    county.building(capacity=1)
    she, he = county.teacher("甲", sex="女"), county.teacher("乙", sex="男")
    couple = Arrival(she, county.unit(), TODAY, date(2027, 8, 31), partner_id=he)
    with pytest.raises(UnitFull):
        county.store.run(move_in, couple, today=TODAY)


def test_nobody_is_assigned_on_the_application_of_another(county: County) -> None:
    county.building()
    applicant, other = county.teacher("甲"), county.teacher("乙")
    application = county.store.run(take_application, Request(applicant, "新申请", TODAY), today=TODAY).result
    with pytest.raises(ApplicationOfAnother):
        county.store.run(assign, Promise(other, county.unit(), TODAY, application_id=application))
    county.store.run(assign, Promise(applicant, county.unit(), TODAY, application_id=application))
