"""Every step of leaving can be taken back, the unit is free again in between, and no hazard is lost on the way."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest

from dorms.actions.residence.arriving import WalkThrough, record_walk_through
from dorms.actions.residence.leaving import CheckOut, check_out
from dorms.actions.residence.moving import transfer
from dorms.actions.residence.noticing import cancel_departure, give_notice
from dorms.actions.stays import Arrival
from dorms.actions.undoing import redo, undo
from dorms.actions.upkeep.inspections import (
    NewHazard,
    condemn,
    fix_hazard,
    order_measure,
    recheck_hazard,
    report_hazard,
)
from dorms.db.dumping import dump
from dorms.db.queries.board import board_units, site_of_unit
from dorms.db.queries.operations import last_done, operation_line
from dorms.db.queries.residence import departures
from dorms.db.queries.today import open_tasks
from dorms.db.queries.upkeep import hazards
from dorms.domain.codes import UnitState
from dorms.domain.handing import LeaveReason
from dorms.domain.records import StayRecord
from dorms.domain.residence import Thing
from tests.builders import TODAY, County

SINCE = date(2026, 3, 1)
Do = Callable[[County, StayRecord], object]


@pytest.fixture
def stay(county: County) -> StayRecord:
    county.building()
    found = county.lives(county.teacher("李秀英"), county.unit(), SINCE)
    one = WalkThrough(stay_id=found.id, day=SINCE, keys=2, things=(Thing("床"),))
    county.store.run(record_walk_through, one, today=TODAY)
    return found


def state(county: County, room: str = "101") -> UnitState:
    unit = county.unit(room)
    site = county.store.ask(site_of_unit, unit)
    assert site is not None
    return next(one.state for one in county.store.ask(board_units, site, TODAY) if one.unit_id == unit)


def known(county: County) -> str:
    """All that is known; equal when equal."""
    return str(county.store.ask(dump)["hash"])


def there_and_back(county: County, act: Callable[[], object]) -> str:
    """Do it, take it back, do it again: before and after are the same each time; the undo line says whom."""
    before = known(county)
    act()
    after = known(county)
    assert after != before
    operation = county.store.ask(last_done)
    line = county.store.ask(operation_line, operation or "")
    undo(county.store)
    assert state(county) == UnitState.LIVED_IN
    redo(county.store)
    return line.subject if line is not None else ""


def test_notice_and_its_calling_off_are_taken_back(county: County, stay: StayRecord) -> None:
    def notice() -> object:
        return county.store.run(
            give_notice, stay.id, LeaveReason.POSTED, event=TODAY, noticed_on=TODAY, today=TODAY,
            leave_by=TODAY + timedelta(7), note="调令",
        )  # fmt: skip

    assert "李秀英" in there_and_back(county, notice)
    [told] = county.store.ask(departures)
    county.store.run(cancel_departure, told.id, day=TODAY, note="留任")
    assert county.store.ask(departures) == []
    undo(county.store)
    assert len(county.store.ask(departures)) == 1


def test_giving_back_frees_the_unit_leaves_a_task_and_is_taken_back_whole(
    county: County, stay: StayRecord
) -> None:
    out = CheckOut(stay_ids=(stay.id,), day=TODAY, keys=2, things=(Thing("床"),), inspector="王经办")
    county.store.run(check_out, out, today=TODAY)
    assert state(county) == UnitState.FREE
    assert "整理待分配" in [task.kind for task in county.store.ask(open_tasks, TODAY)]
    undo(county.store)
    assert state(county) == UnitState.LIVED_IN
    assert "整理待分配" not in [task.kind for task in county.store.ask(open_tasks, TODAY)]
    redo(county.store)
    assert state(county) == UnitState.FREE


def test_a_transfer_is_one_event_both_ways(county: County, stay: StayRecord) -> None:
    arrival = Arrival(stay.teacher_id, county.unit("202"), TODAY, date(2027, 8, 31))
    county.store.run(transfer, [stay.id], arrival, today=TODAY, note="学校安排")
    assert (state(county), state(county, "202")) == (UnitState.FREE, UnitState.LIVED_IN)
    undo(county.store)
    assert (state(county), state(county, "202")) == (UnitState.LIVED_IN, UnitState.FREE)


def test_a_dangerous_class_closes_the_unit(county: County, stay: StayRecord) -> None:
    there = county.unit("202")
    county.store.run(condemn, there, grade="B级", since=TODAY, note="鉴定报告1号")
    assert state(county, "202") == UnitState.FREE
    county.store.run(condemn, there, grade="D级", since=TODAY, note="鉴定报告2号")
    assert state(county, "202") == UnitState.DANGEROUS
    undo(county.store)
    assert state(county, "202") == UnitState.FREE


def test_a_hazard_is_there_after_every_step_and_every_undo(county: County, stay: StayRecord) -> None:
    new = NewHazard(description="护栏松动")
    row: UUID = county.store.run(
        report_hazard, new, found_on=TODAY, finder="甲", today=TODAY, unit=stay.unit_id
    ).result
    steps: list[Callable[[], object]] = [
        lambda: county.store.run(order_measure, row, measure="焊接", responsible="乙", due=TODAY),
        lambda: county.store.run(fix_hazard, row, day=TODAY, how="已焊", today=TODAY),
        lambda: county.store.run(
            recheck_hazard, row, day=TODAY, rechecker="丙", today=TODAY, still_there="还有一处"
        ),
        lambda: county.store.run(fix_hazard, row, day=TODAY, how="全焊", today=TODAY),
        lambda: county.store.run(recheck_hazard, row, day=TODAY, rechecker="丙", today=TODAY),
    ]
    statuses = []
    for step in steps:
        step()
        statuses.append(county.store.ask(hazards)[0].status)
    assert statuses == ["整改中", "已整改", "整改中", "已整改", "已复查"]
    for status in (*statuses[-2::-1], "未整改"):
        undo(county.store)
        assert [one.status for one in county.store.ask(hazards)] == [status]
