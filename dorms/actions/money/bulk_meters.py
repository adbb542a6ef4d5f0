"""总表 of a building: put in, read, replaced. It charges nobody; it shows what the flats' meters do not."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import clean, not_after, row_of
from dorms.actions.money.meters import check_figure
from dorms.db.queries.bulk_meters import bulk_lines
from dorms.db.tables import BuildingRow, MeterRow, ReadingRow
from dorms.domain.identity import new_id
from dorms.domain.money.bulk import BulkLine
from dorms.domain.money.shares import used
from dorms.errors.money import MeterTaken, RanBackwards, ReadingBefore
from dorms.errors.store import UnknownRow


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBulkMeter:
    """A building's meter as it is put in, with what it shows that day."""

    building_id: UUID
    kind: str
    number: str
    day: date
    value: Decimal = Decimal(0)
    multiplier: Decimal = Decimal(1)
    digits: int | None = None


def put_in_bulk_meter(session: Session, new: NewBulkMeter, *, today: date) -> UUID:
    """装总表: a building may have several of a kind, told apart by their numbers."""
    not_after(new.day, today)
    number = clean("meter_no", new.number, required=True)
    same = (MeterRow.building_id == new.building_id, MeterRow.kind == new.kind, MeterRow.number == number)
    for one in bulk_lines(session, new.day, *same):
        if one.taken_out is None:
            raise MeterTaken(one.building, one.kind, one.number)
    check_figure("value", new.value)
    check_figure("multiplier", new.multiplier)
    meter = MeterRow(
        id=new_id(), building_id=row_of(session, BuildingRow, new.building_id).id,
        kind=clean("kind", new.kind, required=True), number=number, multiplier=new.multiplier, digits=new.digits,
        prepaid=False, start=new.day,
    )  # fmt: skip
    session.add(meter)
    session.add(_reading(meter.id, new.day, new.value, "装表"))
    return meter.id


def read_bulk_meter(
    session: Session, meter_id: UUID, *, value: Decimal, day: date, today: date, wrapped: bool = False
) -> BulkLine:
    """抄总表: the difference to the flats, as it is with this reading."""
    _read(session, meter_id, value, not_after(day, today), "抄表", wrapped=wrapped)
    session.flush()
    return _line(session, meter_id, day)


def take_out_bulk_meter(
    session: Session, meter_id: UUID, *, value: Decimal, day: date, today: date, wrapped: bool = False
) -> None:
    """拆总表, read a last time; the next one is put in."""
    meter = _read(session, meter_id, value, not_after(day, today), "拆表", wrapped=wrapped)
    meter.until = day


def _read(
    session: Session, meter_id: UUID, value: Decimal, day: date, occasion: str, *, wrapped: bool
) -> MeterRow:
    check_figure("value", value)
    meter, line = row_of(session, MeterRow, meter_id), _line(session, meter_id, date.max)
    last = line.until or line.since
    if last is not None and last >= day:
        raise ReadingBefore(line.building, line.kind, last)
    found = used(line.last_value, value, multiplier=line.multiplier, digits=meter.digits, wrapped=wrapped)
    if found is None:
        raise RanBackwards(line.building, line.kind, line.last_value, last or day, value)
    session.add(_reading(meter_id, day, value, occasion, wrapped=wrapped))
    return meter


def _reading(meter: UUID, day: date, value: Decimal, occasion: str, *, wrapped: bool = False) -> ReadingRow:
    return ReadingRow(id=new_id(), meter_id=meter, day=day, value=value, wrapped=wrapped, occasion=occasion)


def _line(session: Session, meter: UUID, day: date) -> BulkLine:
    """The meter's line, while it is in use."""
    found = next(iter(bulk_lines(session, day, MeterRow.id == meter)), None)
    if found is None or found.taken_out is not None:
        raise UnknownRow("meter", str(meter))
    return found
