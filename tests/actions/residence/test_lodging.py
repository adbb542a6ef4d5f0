"""A bed lent for a time takes a place there, and is no second home."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from dorms.actions.assignments import Promise, assign
from dorms.actions.residence.leaving import CheckOut, check_out
from dorms.actions.residence.lodging import lodge_elsewhere, return_home
from dorms.actions.revising.departures import DEPARTURES
from dorms.actions.revising.subjects import Occasion
from dorms.actions.stays import move_out
from dorms.actions.stock import change_unit_state
from dorms.actions.undoing import undo
from dorms.db.checks.rules import check_rules
from dorms.db.queries.board import board_units, site_of_unit
from dorms.db.queries.handing import units_on
from dorms.db.queries.records import unit_records
from dorms.domain.board import BoardUnit
from dorms.domain.codes import UnitState
from dorms.domain.figures import occupancy
from dorms.domain.revisions import Obstacle
from dorms.errors.living import (
    EmptySpan,
    EndsOnFirstDay,
    LivesElsewhere,
    MixedRoom,
    ReasonMissing,
    UnitClosed,
    UnitFull,
)
from dorms.errors.residence import LodgedAlready, NotYetHome, SameUnit
from tests.builders import TODAY, County

SINCE = date(2026, 5, 1)


@pytest.fixture
def stay(county: County) -> UUID:
    county.building(capacity=1)
    return county.lives(county.teacher("李秀英"), county.unit(), SINCE).id


def lodge(county: County, stay: UUID, room: str = "102", start: date = TODAY, note: str = "屋顶漏水") -> UUID:
    there = county.unit(room)
    return county.store.run(lodge_elsewhere, stay, there, start=start, today=TODAY, note=note).result


def shown(county: County, room: str, day: date = TODAY) -> BoardUnit:
    unit = county.unit(room)
    site = county.store.ask(site_of_unit, unit)
    assert site is not None
    return next(one for one in county.store.ask(board_units, site, day) if one.unit_id == unit)


def test_the_bed_is_taken_on_the_board_in_capacity_and_in_allocation(county: County, stay: UUID) -> None:
    lodge(county, stay)
    there = shown(county, "102")
    assert (there.state, there.occupants) == (UnitState.LIVED_IN, "李秀英")
    assert there.residents[0].is_lodger
    assert shown(county, "101").state == UnitState.LIVED_IN, "the home is kept"
    free = {unit.id: unit.free for unit in county.store.ask(units_on, TODAY)}
    assert (free[county.unit("102")], free[county.unit("101")], free[county.unit("201")]) == (0, 0, 1)
    other = county.teacher("王五")
    with pytest.raises(UnitFull):
        county.store.run(assign, Promise(other, county.unit("102"), TODAY))


def test_two_units_are_lived_in_by_one_person_who_is_counted_once(county: County, stay: UUID) -> None:
    lodge(county, stay)
    units, stays = county.store.ask(unit_records), county.stays()
    now = occupancy(units, stays, night=TODAY, since=SINCE)
    assert (now.occupied, now.people, now.vacant) == (2, 1, 2)
    assert list(county.store.ask(check_rules, TODAY)) == []


def test_the_way_back_frees_the_bed_and_can_be_undone_only_while_it_is_free(
    county: County, stay: UUID
) -> None:
    row = lodge(county, stay, start=TODAY - timedelta(3))
    with pytest.raises(EndsOnFirstDay):
        county.store.run(return_home, row, day=TODAY - timedelta(3), today=TODAY)
    with pytest.raises(EmptySpan):
        county.store.run(return_home, row, day=TODAY - timedelta(4), today=TODAY)
    back = county.store.run(return_home, row, day=TODAY, today=TODAY).operation
    assert shown(county, "102").state == UnitState.FREE
    county.lives(county.teacher("王五"), county.unit("102"))
    with pytest.raises(UnitFull):
        undo(county.store, back)


def test_who_moves_out_gives_up_the_bed_too(county: County, stay: UUID) -> None:
    lodge(county, stay)
    county.store.run(check_out, CheckOut(stay_ids=(stay,), day=TODAY, make_ready=False), today=TODAY)
    assert shown(county, "102").state == UnitState.FREE
    undo(county.store)
    assert shown(county, "102").state == UnitState.LIVED_IN


def test_a_home_is_not_given_twice_to_who_sleeps_elsewhere(county: County, stay: UUID) -> None:
    lodge(county, stay)
    with pytest.raises(LivesElsewhere):
        county.lives(county.stays()[0].teacher_id, county.unit("201"))


def test_what_is_refused_of_moving_in_is_refused_of_a_bed_too(county: County, stay: UUID) -> None:
    county.store.run(change_unit_state, county.unit("201"), "危房停用", since=TODAY, note="鉴定为D级")
    county.lives(county.teacher("王五"), county.unit("102"))
    for room, error in (("101", SameUnit), ("102", UnitFull), ("201", UnitClosed)):
        with pytest.raises(error):
            lodge(county, stay, room)
    with pytest.raises(ReasonMissing):
        lodge(county, stay, "202", note=" ")
    with pytest.raises(NotYetHome):
        lodge(county, stay, "202", start=SINCE - timedelta(1))
    lodge(county, stay, "202")
    with pytest.raises(LodgedAlready):
        lodge(county, stay, "202")


def test_a_stranger_of_the_other_sex_gets_no_bed_there(county: County, stay: UUID) -> None:
    county.building("2栋", capacity=2)
    there = county.unit("101", building="2栋")
    county.lives(county.teacher("王强", sex="男"), there)
    with pytest.raises(MixedRoom):
        county.store.run(lodge_elsewhere, stay, there, start=TODAY, today=TODAY, note="漏水")


def test_no_sheet_makes_somebody_leave_later_than_the_bed_was_lent(county: County, stay: UUID) -> None:
    gone = county.lives(county.teacher("王五"), county.unit("102"), SINCE).id
    county.store.run(move_out, gone, day=date(2026, 6, 1), today=TODAY, note="调离")
    lodge(county, stay, start=date(2026, 6, 10))
    objects, on = DEPARTURES.objects, Occasion(TODAY, "更正")
    free, taken = {"left": date(2026, 6, 10)}, {"left": date(2026, 6, 11)}
    assert county.store.ask(objects, gone, "left", free, on) is None
    assert county.store.ask(objects, gone, "left", taken, on) is Obstacle.TAKEN
