"""The buildings' meters, each with its last two readings and what the flats' meters counted in that time."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.db.queries.money import FEW
from dorms.db.queries.records import unit_records
from dorms.db.queries.tariffs import prices
from dorms.db.queries.upkeep import building_names
from dorms.db.tables import BuildingRow, MeterRow, ReadingRow, SiteRow, UnitRow, live
from dorms.domain.money.bulk import BulkLine, FlatUse
from dorms.domain.money.ledger import ZERO
from dorms.domain.money.shares import used


class _Read(NamedTuple):
    day: date
    value: Decimal
    wrapped: bool


class _Flat(NamedTuple):
    used: Decimal | None
    is_askew: bool


class _Flats(NamedTuple):
    used: Decimal
    meters: int
    unread: int
    askew: int


def bulk_lines(session: Session, day: date) -> list[BulkLine]:
    """Every building's meter in use that day, by building."""
    rows = [row for row in _in_use(session, day) if row.building_id is not None]
    flats = _of_flats(session, {row.building_id for row in rows if row.building_id is not None})
    read = _readings(
        session, [*(row.id for row in rows), *(one.id for own in flats.values() for one in own)], day
    )
    names: dict[UUID | None, str] = dict(building_names(session))
    schools, rates = _schools(session), prices(session, day)
    return sorted(
        (
            _line(
                row, read, flats.get((row.building_id, row.kind or ""), ()), names.get(row.building_id, ""),
                rates.get((row.kind or "", schools.get(row.building_id)), rates.get((row.kind or "", None))),
            )
            for row in rows
        ),
        key=lambda one: (one.building, one.kind, one.number),
    )  # fmt: skip


def _line(
    row: MeterRow,
    read: Mapping[UUID, list[_Read]],
    flats: Sequence[MeterRow],
    name: str,
    price: Decimal | None,
) -> BulkLine:
    assert row.building_id is not None
    own = read.get(row.id, [])
    known = BulkLine(
        id=row.id, building_id=row.building_id, building=name, kind=row.kind or "", number=row.number or "",
        since=own[-1].day if own else None, last_value=own[-1].value if own else ZERO,
        since_value=own[-1].value if own else ZERO,
        multiplier=row.multiplier or Decimal(1), meters=len(flats), price=price,
    )  # fmt: skip
    if len(own) < 2:
        return known
    before, after = own[-2], own[-1]
    found = _sum(flats, read, before.day, after.day)
    return BulkLine(
        id=row.id, building_id=row.building_id, building=name, kind=known.kind, number=known.number,
        since=before.day, until=after.day, since_value=before.value, last_value=after.value,
        multiplier=known.multiplier, used=_used(row, before, after), flats=found.used, meters=found.meters,
        unread=found.unread, askew=found.askew, price=price,
    )  # fmt: skip


def bulk_flats(session: Session, line: BulkLine) -> list[FlatUse]:
    """The flats behind the line, those nobody read first; since the building's only reading where it has but one."""
    since, until = line.since or date.min, line.until or date.max
    own = _of_flats(session, {line.building_id}).get((line.building_id, line.kind), [])
    read = _readings(session, [one.id for one in own], until)
    units = unit_records(session, UnitRow.building_id == line.building_id)
    places = {one.id: f"{one.entrance}{one.room}" for one in units}
    found = [
        FlatUse(
            unit_id=meter.unit_id, place=places.get(meter.unit_id, ""), used=flat.used,
            is_askew=line.is_compared and flat.is_askew,
        )
        for meter in own
        if meter.unit_id is not None and (flat := _flat(meter, read.get(meter.id, []), since, until))
    ]  # fmt: skip
    return sorted(found, key=lambda one: (one.used is not None, one.place))


def _sum(flats: Iterable[MeterRow], read: Mapping[UUID, list[_Read]], since: date, until: date) -> _Flats:
    """What was read off the flats after the one day up to the other."""
    each = [flat for one in flats if (flat := _flat(one, read.get(one.id, []), since, until)) is not None]
    known = [flat.used for flat in each if flat.used is not None]
    return _Flats(sum(known, ZERO), len(each), len(each) - len(known), sum(flat.is_askew for flat in each))


def _flat(meter: MeterRow, own: Sequence[_Read], since: date, until: date) -> _Flat | None:
    """What this one counted in that time; None where it was taken out before."""
    if meter.until is not None and meter.until <= since:
        return None
    within = [at for at in range(1, len(own)) if since < own[at].day <= until]
    if not within:
        return _Flat(None, is_askew=False)
    began = since if meter.start is None or meter.start <= since else meter.start
    ended = until if meter.until is None or meter.until > until else meter.until
    return _Flat(
        sum((_used(meter, own[at - 1], own[at]) for at in within), ZERO),
        is_askew=(own[within[0] - 1].day, own[within[-1]].day) != (began, ended),
    )


def _used(meter: MeterRow, before: _Read, after: _Read) -> Decimal:
    found = used(
        before.value, after.value, multiplier=meter.multiplier or Decimal(1), digits=meter.digits,
        wrapped=after.wrapped,
    )  # fmt: skip
    return found or ZERO


def _in_use(session: Session, day: date) -> Sequence[MeterRow]:
    return session.scalars(
        select(MeterRow).where(
            live(MeterRow),
            MeterRow.building_id.is_not(None),
            or_(MeterRow.start.is_(None), MeterRow.start <= day),
            or_(MeterRow.until.is_(None), MeterRow.until > day),
        )
    ).all()


def _of_flats(session: Session, buildings: set[UUID]) -> dict[tuple[UUID | None, str], list[MeterRow]]:
    """The meters of the flats of these buildings, those taken out too."""
    rows = session.execute(
        select(UnitRow.building_id, MeterRow)
        .join(UnitRow, MeterRow.unit_id == UnitRow.id)
        .where(live(MeterRow), live(UnitRow), UnitRow.building_id.in_(buildings))
    )
    found: dict[tuple[UUID | None, str], list[MeterRow]] = {}
    for building, meter in rows:
        found.setdefault((building, meter.kind or ""), []).append(meter)
    return found


def _readings(session: Session, meters: Sequence[UUID], day: date) -> dict[UUID, list[_Read]]:
    wanted = set(meters)
    few = (ReadingRow.meter_id.in_(wanted),) if len(wanted) <= FEW else ()
    rows = session.execute(
        select(ReadingRow.meter_id, ReadingRow.day, ReadingRow.value, ReadingRow.wrapped)
        .where(live(ReadingRow), ReadingRow.day <= day, ReadingRow.value.is_not(None), *few)
        .order_by(ReadingRow.day, ReadingRow.id)
    )
    found: dict[UUID, list[_Read]] = {}
    for meter, read_on, value, wrapped in rows:
        if meter in wanted and read_on is not None:
            found.setdefault(meter, []).append(_Read(read_on, value or ZERO, bool(wrapped)))
    return found


def _schools(session: Session) -> dict[UUID | None, UUID | None]:
    rows = session.execute(
        select(BuildingRow.id, SiteRow.school_id).join(SiteRow, BuildingRow.site_id == SiteRow.id)
    )
    return dict(rows.all())
