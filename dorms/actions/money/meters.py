"""Meters: put in, read, replaced; each reading charges what was used since the one before."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, not_after, row_of
from dorms.actions.money.entries import put_charges, why_json
from dorms.actions.money.rent import CHARGES
from dorms.db.journal import put
from dorms.db.journal.naming import unit_label
from dorms.db.queries.money import FEW, MeterLine, last_readings, meters, own_book
from dorms.db.queries.tariffs import prices
from dorms.db.tables import (
    BuildingRow,
    MeterRow,
    ReadingRow,
    SiteRow,
    StayRow,
    TariffRow,
    UnitRow,
    live,
)
from dorms.domain.identity import new_id
from dorms.domain.money.ledger import EntryKind, Item, Why
from dorms.domain.money.shares import Sharing, plain, split, to_cents, used, weights
from dorms.errors.living import BadNumber
from dorms.errors.money import MeterTaken, NoMeter, RanBackwards, ReadingBefore

KINDS = {"水": Item.WATER, "电": Item.POWER, "燃气": Item.GAS}
MOST_READING = Decimal(100_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMeter:
    """A meter as it is put in, with what it shows that day (起度)."""

    unit_id: UUID
    kind: str
    number: str
    day: date
    value: Decimal = Decimal(0)
    multiplier: Decimal = Decimal(1)
    digits: int | None = None
    prepaid: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewReading:
    """What somebody read off a unit's meter."""

    unit_id: UUID
    kind: str
    value: Decimal
    wrapped: bool = False


@dataclass(slots=True)
class ReadRun:
    """What a round of readings came to. `idle`: used while nobody lived there; `unpriced`: kinds without a price."""

    readings: int = 0
    charged: int = 0
    total: Decimal = Decimal(0)
    idle: list[str] = field(default_factory=list)
    unpriced: set[str] = field(default_factory=set)


def put_in_meter(session: Session, new: NewMeter, *, today: date) -> UUID:
    """装表: a unit has one meter of a kind at a time."""
    not_after(new.day, today)
    for other in meters(session, new.day, MeterRow.unit_id == new.unit_id, MeterRow.kind == new.kind):
        raise MeterTaken(other.unit, new.kind, other.number)
    check_figure("value", new.value)
    check_figure("multiplier", new.multiplier)
    meter = MeterRow(
        id=new_id(),
        unit_id=row_of(session, UnitRow, new.unit_id).id,
        kind=clean("kind", new.kind, required=True),
        number=clean("meter_no", new.number),
        multiplier=new.multiplier,
        digits=new.digits,
        prepaid=new.prepaid,
        start=new.day,
    )
    session.add(meter)
    session.add(
        ReadingRow(
            id=new_id(), meter_id=meter.id, day=new.day, value=new.value, wrapped=False, occasion="装表"
        )
    )
    return meter.id


def replace_meter(
    session: Session, meter_id: UUID, new: NewMeter, *, last: Decimal, wrapped: bool = False, today: date
) -> ReadRun:
    """换表: the old one is read a last time and charged, the new one begins the same day."""
    old = row_of(session, MeterRow, meter_id)
    reading = NewReading(unit_id=new.unit_id, kind=new.kind, value=last, wrapped=wrapped)
    run = read_meters(session, [reading], day=new.day, today=today, occasion="拆表")
    session.flush()
    old.until = new.day
    session.flush()
    put_in_meter(session, new, today=today)
    return run


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """What a round of readings would write: the readings, and the charges that follow from them."""

    run: ReadRun
    readings: tuple[dict[str, Any], ...]
    charges: tuple[dict[str, Any], ...]


def read_meters(
    session: Session,
    readings: Sequence[NewReading],
    *,
    day: date,
    today: date,
    occasion: str = "抄表",
    due: date | None = None,
    sharing: Sharing = Sharing.NIGHTS,
) -> ReadRun:
    """抄表 of many units at once: keep each reading and charge what was used to whoever lived there since.

    Refused as a whole if one meter is unknown, ran backwards without having wrapped, or is read up to that day.
    """
    not_after(day, today)
    plan = plan_readings(session, readings, day=day, occasion=occasion, due=due, sharing=sharing)
    write_readings(session, plan)
    return plan.run


def write_readings(session: Session, plan: ReadPlan) -> None:
    """Keep what was planned."""
    put(session, ReadingRow, plan.readings)
    put_charges(session, plan.charges)


def plan_readings(
    session: Session,
    readings: Sequence[NewReading],
    *,
    day: date,
    occasion: str = "抄表",
    due: date | None = None,
    sharing: Sharing = Sharing.NIGHTS,
) -> ReadPlan:
    """The readings and charges of a round, nothing written; refusals as of `read_meters`."""
    run = ReadRun(readings=len(readings))
    if not readings:
        return ReadPlan(run, (), ())
    units = {one.unit_id for one in readings}
    few = (MeterRow.unit_id.in_(units),) if len(units) <= FEW else ()
    known = {(line.unit_id, line.kind): line for line in meters(session, day, *few)}
    latest = last_readings(session, date.max, [line.id for line in known.values()])
    rates = prices(session, day)
    schools = _schools(session)
    people = _residents(session, units)
    rows: list[dict[str, Any]] = []
    charges: list[dict[str, Any]] = []
    for one in readings:
        line = known.get((one.unit_id, one.kind))
        if line is None:
            raise NoMeter(unit_label(session, one.unit_id), one.kind)
        last, _ = latest.get(line.id, (None, None))
        if last is not None and last >= day:
            raise ReadingBefore(line.unit, line.kind, last)
        amount_used = _used(line, one)
        rows.append(_reading(line, one, day, occasion))
        if line.prepaid or not amount_used:
            continue
        price = rates.get((one.kind, schools.get(one.unit_id)), rates.get((one.kind, None)))
        if price is None:
            run.unpriced.add(one.kind)
            continue
        bill = _Bill(line, one, day, amount_used, price, due or day, rows[-1]["id"], sharing)
        charges += _charges(bill, people.get(one.unit_id, []), run)
    return ReadPlan(run, tuple(rows), tuple(charges))


def _reading(line: MeterLine, one: NewReading, day: date, occasion: str) -> dict[str, Any]:
    return {
        "id": new_id(),
        "meter_id": line.id,
        "day": day,
        "value": one.value,
        "wrapped": one.wrapped,
        "occasion": occasion,
    }


def check_figure(name: str, value: Decimal) -> None:
    if not value.is_finite() or not 0 <= value <= MOST_READING:
        raise BadNumber(name, str(value), "0", str(MOST_READING))


def _used(line: MeterLine, one: NewReading) -> Decimal | None:
    """What was used since the reading before; None at the first."""
    check_figure("value", one.value)
    if line.last_day is None or line.last_value is None:
        return None
    found = used(
        line.last_value, one.value, multiplier=line.multiplier, digits=line.digits, wrapped=one.wrapped
    )
    if found is None:
        raise RanBackwards(line.unit, line.kind, line.last_value, line.last_day, one.value)
    return found


@dataclass(frozen=True, slots=True)
class _Bill:
    """One meter's use between two readings, at its price."""

    meter: MeterLine
    now: NewReading
    day: date
    used: Decimal
    price: Decimal
    due: date
    reading: UUID
    sharing: Sharing

    @property
    def total(self) -> Decimal:
        return to_cents(self.used * self.price)

    def why(self, part: int, whole: int) -> Why:
        """The arithmetic; the share is shown where several people share."""
        figures = {
            "before": plain(self.meter.last_value or Decimal(0)),
            "after": plain(self.now.value),
            "multiplier": plain(self.meter.multiplier),
            "used": plain(self.used),
            "price": plain(self.price),
        }
        if part == whole:
            return Why(code="metered", figures=figures)
        more = {"total": f"{self.total:f}", "nights": str(part), "all_nights": str(whole)}
        code = "metered_share" if self.sharing is Sharing.NIGHTS else "metered_heads"
        return Why(code=code, figures=figures | more)


@dataclass(frozen=True, slots=True)
class _Resident:
    teacher: UUID
    agreement: UUID | None
    start: date
    until: date | None


def _charges(bill: _Bill, residents: Sequence[_Resident], run: ReadRun) -> list[dict[str, Any]]:
    """The bill between those who lived there."""
    since = bill.meter.last_day or bill.day
    nights = [
        max((min(one.until or bill.day, bill.day) - max(one.start, since)).days, 0) for one in residents
    ]
    parts = weights(nights, bill.sharing)
    if not sum(nights):
        run.idle.append(bill.meter.unit)
        return []
    rows = []
    for one, part, weight in zip(residents, split(bill.total, parts), parts, strict=True):
        if part > 0:
            rows.append(_row(bill, one, part, bill.why(weight, sum(parts))))
            run.charged += 1
            run.total += part
    return rows


def _row(bill: _Bill, one: _Resident, amount: Decimal, why: Why) -> dict[str, Any]:
    return {
        "id": uuid5(CHARGES, f"{bill.reading}|{one.teacher}|{one.start}"),
        "kind": EntryKind.CHARGE.value,
        "item": KINDS.get(bill.meter.kind, Item.OTHER).value,
        "amount": amount,
        "day": bill.day,
        "teacher_id": one.teacher,
        "agreement_id": one.agreement,
        "unit_id": bill.meter.unit_id,
        "start": bill.meter.last_day,
        "until": bill.day,
        "due": bill.due,
        "why": why_json(why),
    }


def _residents(session: Session, units: Collection[UUID]) -> dict[UUID, list[_Resident]]:
    few = (StayRow.unit_id.in_(units),) if len(units) <= FEW else ()
    rows = session.execute(
        select(StayRow.unit_id, StayRow.teacher_id, StayRow.agreement_id, StayRow.start, StayRow.until)
        .where(live(StayRow), *few)
        .order_by(StayRow.start, StayRow.id)
    )
    found: dict[UUID, list[_Resident]] = {}
    for unit, teacher, agreement, start, until in rows:
        if unit is not None and teacher is not None:
            found.setdefault(unit, []).append(_Resident(teacher, agreement, start or date.min, until))
    return found


def _schools(session: Session) -> dict[UUID, UUID]:
    rows = session.execute(
        select(UnitRow.id, SiteRow.school_id)
        .join(BuildingRow, UnitRow.building_id == BuildingRow.id)
        .join(SiteRow, BuildingRow.site_id == SiteRow.id)
    )
    return {unit: school for unit, school in rows if school is not None}


def set_price(
    session: Session,
    *,
    kind: str,
    price: Decimal,
    start: date,
    school_id: UUID | None = None,
    basis: str = "",
) -> UUID:
    """单价 from a day on; the one before it, of this office, ends there."""
    check_figure("price", price)
    same_school = TariffRow.school_id.is_(None) if school_id is None else TariffRow.school_id == school_id
    before = session.scalars(
        select(TariffRow).where(
            live(TariffRow),
            own_book(session, TariffRow),
            TariffRow.kind == kind,
            same_school,
            or_(TariffRow.until.is_(None), TariffRow.until > start),
        )
    ).all()
    for row in before:
        if row.start is not None and row.start >= start:
            row.void = True
        else:
            row.until = start
    row = TariffRow(
        id=new_id(),
        kind=clean("kind", kind, required=True),
        price=price,
        school_id=school_id,
        start=start,
        basis=clean("basis", basis) or None,
    )
    session.add(row)
    return row.id
