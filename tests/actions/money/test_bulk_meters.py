"""总表: the building's meter against the sum of its flats."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from dorms.actions.money.bulk_meters import (
    NewBulkMeter,
    put_in_bulk_meter,
    read_bulk_meter,
    take_out_bulk_meter,
)
from dorms.actions.money.meters import (
    NewMeter,
    NewReading,
    put_in_meter,
    read_meters,
    replace_meter,
    set_price,
)
from dorms.db.queries.bulk_meters import bulk_lines
from dorms.db.queries.money import ledger, meters
from dorms.errors.money import MeterTaken, RanBackwards, ReadingBefore
from dorms.errors.store import UnknownRow
from tests.builders import TODAY, County

MAY = date(2026, 5, 1)


def flat(unit: UUID, number: str, day: date = MAY) -> NewMeter:
    return NewMeter(unit_id=unit, kind="电", number=number, day=day)


def read(county: County, values: dict[str, int], day: date = TODAY) -> None:
    readings = [
        NewReading(unit_id=county.unit(room), kind="电", value=Decimal(v)) for room, v in values.items()
    ]
    county.store.run(read_meters, readings, day=day, today=TODAY)


@pytest.fixture
def bulk(county: County) -> UUID:
    """A building of four flats with a meter of its own, put in with those of three flats."""
    building = county.building()
    for room in ("101", "102", "201"):
        county.store.run(put_in_meter, flat(county.unit(room), room), today=TODAY)
    county.store.run(set_price, kind="电", price=Decimal("0.5"), start=MAY)
    new = NewBulkMeter(building_id=building, kind="电", number="总1", day=MAY, multiplier=Decimal(2))
    return county.store.run(put_in_bulk_meter, new, today=TODAY).result


def test_what_lies_between_is_shown_with_its_price_and_warned_of(county: County, bulk: UUID) -> None:
    [line] = county.store.ask(bulk_lines, TODAY)
    assert not line.is_compared
    assert not line.is_over
    read(county, {"101": 40, "102": 50})
    line = county.store.run(read_bulk_meter, bulk, value=Decimal(60), day=TODAY, today=TODAY).result
    assert line.used == 120
    assert line.flats == 90
    assert line.difference == 30
    assert line.amount == 15
    assert line.share == Decimal("0.25")
    assert line.is_over
    assert (line.meters, line.unread, line.askew) == (3, 1, 0)
    read(county, {"201": 25})
    county.store.run(set_price, kind="电", price=Decimal(9), start=date(2026, 7, 1))
    [line] = county.store.ask(bulk_lines, date(2026, 7, 2))
    assert line.price == Decimal("0.5"), "of the day it was read, as the flats were charged"
    assert line.difference == 5
    assert (line.unread, line.is_over) == (0, False)
    assert county.store.ask(ledger) == [], "nobody lives there, and a building's meter charges nobody"
    assert len(county.store.ask(meters, TODAY)) == 3, "a building's meter is none of a flat"


def test_a_flats_meter_replaced_meanwhile_counts_with_both(county: County, bulk: UUID) -> None:
    unit, changed = county.unit("101"), date(2026, 6, 1)
    old = next(one.id for one in county.store.ask(meters, TODAY) if one.unit_id == unit)
    county.store.run(replace_meter, old, flat(unit, "新", changed), last=Decimal(30), today=TODAY)
    read(county, {"101": 12, "102": 20, "201": 30})
    line = county.store.run(read_bulk_meter, bulk, value=Decimal(46), day=TODAY, today=TODAY).result
    assert line.flats == 92
    assert line.difference == 0
    assert (line.unread, line.askew) == (0, 0)


def test_flats_that_used_more_than_came_in_are_a_warning_and_other_days_are_told(
    county: County, bulk: UUID
) -> None:
    read(county, {"101": 99}, date(2026, 6, 10))
    line = county.store.run(read_bulk_meter, bulk, value=Decimal(40), day=TODAY, today=TODAY).result
    assert line.difference == -19
    assert line.is_over
    assert (line.unread, line.askew) == (2, 1)


def test_a_wrong_reading_of_a_building_is_refused(county: County, bulk: UUID) -> None:
    county.store.run(read_bulk_meter, bulk, value=Decimal(40), day=date(2026, 6, 1), today=TODAY)
    with pytest.raises(RanBackwards):
        county.store.run(read_bulk_meter, bulk, value=Decimal(39), day=TODAY, today=TODAY)
    with pytest.raises(ReadingBefore):
        county.store.run(read_bulk_meter, bulk, value=Decimal(41), day=date(2026, 5, 20), today=TODAY)
    building = county.store.ask(bulk_lines, TODAY)[0].building_id
    again = NewBulkMeter(building_id=building, kind="电", number="总1", day=TODAY)
    with pytest.raises(MeterTaken):
        county.store.run(put_in_bulk_meter, again, today=TODAY)
    county.store.run(take_out_bulk_meter, bulk, value=Decimal(50), day=TODAY, today=TODAY)
    county.store.run(put_in_bulk_meter, again, today=TODAY)
    new, old = county.store.ask(bulk_lines, TODAY)
    assert (new.taken_out, old.taken_out) == (None, TODAY)
    assert old.used == 20, "what it said last stays to be read"
    with pytest.raises(UnknownRow):
        county.store.run(read_bulk_meter, bulk, value=Decimal(51), day=TODAY, today=TODAY)


def test_older_readings_change_nothing_and_each_building_has_days_of_its_own(
    county: County, bulk: UUID
) -> None:
    """The readings of long ago are not asked for; a flat's last one before counts, however long before."""
    june, week = date(2026, 6, 1), date(2026, 6, 8)
    read(county, {"101": 7, "102": 9}, date(2026, 5, 20))
    read(county, {"102": 10}, june)
    county.store.run(read_bulk_meter, bulk, value=Decimal(30), day=june, today=TODAY)
    read(county, {"101": 17, "102": 25}, week)
    county.store.run(read_bulk_meter, bulk, value=Decimal(50), day=week, today=TODAY)
    other = county.building("2栋")
    new = NewBulkMeter(building_id=other, kind="电", number="总2", day=MAY)
    second = county.store.run(put_in_bulk_meter, new, today=TODAY).result
    county.store.run(read_bulk_meter, second, value=Decimal(5), day=TODAY, today=TODAY)
    one, two = county.store.ask(bulk_lines, TODAY)
    assert one.used == 40
    assert one.flats == 10 + 15
    assert (one.unread, one.askew) == (1, 1)
    assert two.used == 5
    assert (two.meters, two.unread) == (0, 0)
