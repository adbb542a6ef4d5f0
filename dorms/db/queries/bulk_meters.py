"""The buildings' meters, each with its last two readings and what the flats' meters counted in that time."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from dorms.db.parts import in_parts
from dorms.db.queries.records import unit_records
from dorms.db.queries.tariffs import prices
from dorms.db.queries.upkeep import building_names
from dorms.db.tables import BuildingRow, MeterRow, ReadingRow, SiteRow, UnitRow, live
from dorms.domain.money.bulk import BulkLine, FlatUse
from dorms.domain.money.ledger import ZERO
from dorms.domain.money.shares import used

Group = tuple[UUID | None, str]  # a building, a kind of meter
COLUMNS = (
    MeterRow.id, MeterRow.unit_id, MeterRow.kind, MeterRow.number, MeterRow.multiplier, MeterRow.digits,
    MeterRow.start, MeterRow.until,
)  # fmt: skip


class _Meter(NamedTuple):
    """A meter of a building, or of a flat in it."""

    building_id: UUID | None
    id: UUID
    unit_id: UUID | None
    kind: str | None
    number: str | None
    multiplier: Decimal | None
    digits: int | None
    start: date | None
    until: date | None

    @property
    def group(self) -> Group:
        return self.building_id, self.kind or ""


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


class _Span(NamedTuple):
    """After the one day, up to the other."""

    since: date
    until: date


Reads = Mapping[UUID, list[_Read]]


def bulk_lines(session: Session, day: date, *conditions: Any) -> list[BulkLine]:
    """Every building's meter put in by that day, or those that fit, by building; those taken out come last."""
    meters = _of_buildings(session, day, *conditions)
    last = _last_two(session, [one.id for one in meters], day)
    flats = _of_flats(session, {one.building_id for one in meters})
    read = _of_spans(session, meters, last, flats)
    names: dict[UUID | None, str] = dict(building_names(session))
    schools = _schools(session)
    rates = {
        at: prices(session, at) for at in {own[-1].day for own in last.values()}
    }  # as the flats were charged

    def line(meter: _Meter) -> BulkLine:
        own, kind = last.get(meter.id, []), meter.kind or ""
        of_day = rates[own[-1].day] if own else {}
        rate = of_day.get((kind, schools.get(meter.building_id)), of_day.get((kind, None)))
        known = _known(meter, names.get(meter.building_id, ""), own, rate, day)
        return _compared(known, meter, own, flats.get(meter.group, ()), read)

    return sorted(
        map(line, meters),
        key=lambda one: (
            one.taken_out is not None,
            one.building,
            one.kind,
            one.number,
            one.taken_out or date.min,
        ),
    )


def _known(meter: _Meter, name: str, own: Sequence[_Read], price: Decimal | None, day: date) -> BulkLine:
    assert meter.building_id is not None
    last = own[-1] if own else None
    return BulkLine(
        id=meter.id, building_id=meter.building_id, building=name, kind=meter.kind or "", number=meter.number or "",
        since=last.day if last else None, last_value=last.value if last else ZERO,
        since_value=last.value if last else ZERO, multiplier=meter.multiplier or Decimal(1), price=price,
        taken_out=meter.until if meter.until is not None and meter.until <= day else None,
    )  # fmt: skip


def _compared(
    known: BulkLine, meter: _Meter, own: Sequence[_Read], flats: Sequence[_Meter], read: Mapping[_Span, Reads]
) -> BulkLine:
    """The line against the flats in the time between the last two readings, where there are two."""
    span = _span(own)
    if span is None:
        return replace(known, meters=len(flats))
    before, after = own[-2:]
    found = _sum(flats, read.get(span, {}), span)
    return replace(
        known, since=before.day, until=after.day, since_value=before.value, used=_used(meter, before, after),
        flats=found.used, meters=found.meters, unread=found.unread, askew=found.askew,
    )  # fmt: skip


def bulk_flats(session: Session, line: BulkLine) -> list[FlatUse]:
    """The flats behind the line, those nobody read first; since the building's only reading where it has but one."""
    span = _Span(line.since or date.min, line.until or date.max)
    own = _of_flats(session, {line.building_id}).get((line.building_id, line.kind), [])
    read = _within(session, [one.id for one in own], span)
    units = unit_records(session, UnitRow.building_id == line.building_id)
    places = {one.id: f"{one.entrance}{one.room}" for one in units}
    found = [
        FlatUse(
            unit_id=meter.unit_id, place=places.get(meter.unit_id, ""), used=flat.used,
            is_askew=line.is_compared and flat.is_askew,
        )
        for meter in own
        if meter.unit_id is not None and (flat := _flat(meter, read.get(meter.id, []), span))
    ]  # fmt: skip
    return sorted(found, key=lambda one: (one.used is not None, one.place))


def _sum(flats: Iterable[_Meter], read: Reads, span: _Span) -> _Flats:
    """What was read off the flats in that time."""
    each = [flat for one in flats if (flat := _flat(one, read.get(one.id, []), span)) is not None]
    known = [flat.used for flat in each if flat.used is not None]
    return _Flats(sum(known, ZERO), len(each), len(each) - len(known), sum(flat.is_askew for flat in each))


def _flat(meter: _Meter, own: Sequence[_Read], span: _Span) -> _Flat | None:
    """What this one counted in that time; None where it was taken out before."""
    since, until = span
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


def _used(meter: _Meter, before: _Read, after: _Read) -> Decimal:
    found = used(
        before.value, after.value, multiplier=meter.multiplier or Decimal(1), digits=meter.digits,
        wrapped=after.wrapped,
    )  # fmt: skip
    return found or ZERO


def _span(own: Sequence[_Read]) -> _Span | None:
    """Between its last two readings."""
    return _Span(own[-2].day, own[-1].day) if len(own) > 1 else None


def _of_buildings(session: Session, day: date, *conditions: Any) -> list[_Meter]:
    rows = session.execute(
        select(MeterRow.building_id, *COLUMNS).where(
            live(MeterRow),
            MeterRow.building_id.is_not(None),
            or_(MeterRow.start.is_(None), MeterRow.start <= day),
            *conditions,
        )
    )
    return [_Meter(*row) for row in rows]


def _of_flats(session: Session, buildings: Collection[UUID | None]) -> dict[Group, list[_Meter]]:
    """The meters of the flats of these buildings, those taken out too."""
    found: dict[Group, list[_Meter]] = {}
    for part in in_parts(buildings):
        rows = session.execute(
            select(UnitRow.building_id, *COLUMNS)
            .join(UnitRow, MeterRow.unit_id == UnitRow.id)
            .where(live(MeterRow), live(UnitRow), UnitRow.building_id.in_(part))
        )
        for row in rows:
            meter = _Meter(*row)
            found.setdefault(meter.group, []).append(meter)
    return found


def _of_spans(
    session: Session, meters: Iterable[_Meter], last: Reads, flats: Mapping[Group, list[_Meter]]
) -> dict[_Span, Reads]:
    """The flats' readings in each time that some building is compared for: most are read on the same days."""
    groups: dict[_Span, set[Group]] = {}
    for meter in meters:
        if (span := _span(last.get(meter.id, ()))) is not None:
            groups.setdefault(span, set()).add(meter.group)
    return {
        span: _within(session, [one.id for group in own for one in flats.get(group, ())], span)
        for span, own in groups.items()
    }


def _within(session: Session, meters: Iterable[UUID], span: _Span) -> Reads:
    """The readings of that time, led by the one they count from; years of older ones are not read."""
    found: dict[UUID, list[_Read]] = {}
    for part in in_parts(meters):
        query = (
            select(ReadingRow.meter_id, ReadingRow.day, ReadingRow.value, ReadingRow.wrapped)
            .where(_counts(), ReadingRow.meter_id.in_(part), ReadingRow.day.between(*span))
            .order_by(ReadingRow.day, ReadingRow.id)
        )
        _gather(session, query, found)
    late = [meter for meter, own in found.items() if own[0].day > span.since]
    for meter, own in _last_before(session, late, span.since).items():
        found[meter][:0] = own[-1:]
    return found


def _last_before(session: Session, meters: Iterable[UUID], day: date) -> Reads:
    """The last reading of each up to the day."""
    found: dict[UUID, list[_Read]] = {}
    for part in in_parts(meters):
        latest = (
            select(ReadingRow.meter_id, func.max(ReadingRow.day).label("day"))
            .where(_counts(), ReadingRow.meter_id.in_(part), ReadingRow.day <= day)
            .group_by(ReadingRow.meter_id)
            .subquery()
        )
        query = (
            select(ReadingRow.meter_id, ReadingRow.day, ReadingRow.value, ReadingRow.wrapped)
            .join(latest, (latest.c.meter_id == ReadingRow.meter_id) & (latest.c.day == ReadingRow.day))
            .where(_counts())
            .order_by(ReadingRow.id)
        )
        _gather(session, query, found)
    return found


def _last_two(session: Session, meters: Iterable[UUID], day: date) -> Reads:
    """The last two readings of each up to the day."""
    found: dict[UUID, list[_Read]] = {}
    for part in in_parts(meters):
        place = func.row_number().over(
            partition_by=ReadingRow.meter_id, order_by=(ReadingRow.day.desc(), ReadingRow.id.desc())
        )
        ranked = (
            select(
                ReadingRow.meter_id,
                ReadingRow.day,
                ReadingRow.value,
                ReadingRow.wrapped,
                place.label("place"),
            )
            .where(_counts(), ReadingRow.meter_id.in_(part), ReadingRow.day <= day)
            .subquery()
        )
        columns = (ranked.c.meter_id, ranked.c.day, ranked.c.value, ranked.c.wrapped)
        query = select(*columns).where(ranked.c.place <= 2).order_by(ranked.c.place.desc())
        _gather(session, query, found)
    return found


def _counts() -> ColumnElement[bool]:
    """A reading that stands, with what it showed."""
    return and_(live(ReadingRow), ReadingRow.value.is_not(None))


def _gather(
    session: Session, query: Select[UUID | None, date | None, Decimal | None, bool | None],
    found: dict[UUID, list[_Read]],
) -> None:  # fmt: skip
    for meter, day, value, wrapped in session.execute(query):
        if meter is not None and day is not None:
            found.setdefault(meter, []).append(_Read(day, value or ZERO, bool(wrapped)))


def _schools(session: Session) -> dict[UUID | None, UUID | None]:
    rows = session.execute(
        select(BuildingRow.id, SiteRow.school_id).join(SiteRow, BuildingRow.site_id == SiteRow.id)
    )
    return dict(rows.all())
