"""The records behind 退房台账, 费用台账, 安全检查台账 and 违规台账, as they had come by a day."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.queries.money import ledger
from dorms.db.queries.records import stay_records, unit_records
from dorms.db.queries.sheet_checks import deposits_back, recorders, together
from dorms.db.tables import (
    BuildingRow,
    DepartureRow,
    HazardRow,
    InspectionRow,
    LedgerEntryRow,
    SchoolRow,
    SiteRow,
    StayRow,
    TeacherRow,
    TownRow,
    ViolationRow,
    live,
)
from dorms.domain.money.ledger import Entry, EntryKind, Item, debts, standing
from dorms.domain.money.payers import paid_with
from dorms.domain.records import StayRecord, UnitRecord
from dorms.domain.sheet_records import ChargeRecord, DepartureRecord, InspectionRecord, ViolationRecord

ZERO = Decimal(0)
FOUND_BAD = "不合格"


def departure_records(session: Session, day: date) -> list[DepartureRecord]:
    """Whoever had moved out by that day, with the notice and the settlement where there was one."""
    reasons = dict(
        session.execute(
            select(StayRow.id, StayRow.leave_reason).where(live(StayRow), StayRow.until <= day)
        ).all()
    )
    settled = {
        row.stay_id: row
        for row in session.scalars(
            select(DepartureRow).where(live(DepartureRow), DepartureRow.cancelled_on.is_(None))
        )
    }
    back = deposits_back(session, day)
    return [
        _departure(stay, reasons.get(stay.id) or "", settled.get(stay.id), back.get(stay.id))
        for stay in stay_records(session, day)
        if stay.move_out is not None and stay.move_out <= day
    ]


def _departure(
    stay: StayRecord, reason: str, settled: DepartureRow | None, back: Decimal | None
) -> DepartureRecord:
    lines: list[dict[str, Any]] = (settled.lines or []) if settled is not None else []
    damage = sum((Decimal(line["amount"]) for line in lines if line.get("item") == Item.DAMAGE), ZERO)
    is_settled = settled is not None and settled.settled_on is not None
    return DepartureRecord(
        id=stay.id,
        town=stay.host_town,
        school=stay.host_school,
        unit=stay.unit,
        name=stay.name,
        left=stay.move_out or date.max,
        reason=reason or ((settled.trigger or "") if settled else ""),
        noticed_on=settled.noticed_on if settled else None,
        due=(settled.leave_by if settled else None) or stay.term_end,
        utilities_settled="是" if is_settled else "",
        compensation=damage if is_settled else None,
        refund=back,
        accepted_by=(settled.inspector or "") if settled else "",
    )


def violation_records(session: Session, day: date) -> list[ViolationRecord]:
    """What had been found by that day, oldest first."""
    units = {unit.id: unit for unit in unit_records(session)}
    found = []
    for row, name in session.execute(
        select(ViolationRow, TeacherRow.name)
        .outerjoin(TeacherRow, ViolationRow.teacher_id == TeacherRow.id)
        .where(live(ViolationRow), ViolationRow.day <= day)
        .order_by(ViolationRow.day, ViolationRow.id)
    ):
        unit = units.get(row.unit_id) if row.unit_id else None
        found.append(
            ViolationRecord(
                id=row.id,
                town=unit.town if unit else "",
                school=unit.school if unit else "",
                day=row.day or day,
                unit=unit.unit if unit else "",
                name=name or "",
                matter=row.facts or row.code or "",
                evidence=row.evidence or "",
                consequence=row.handling or "",
                barred_until=row.ban_until,
            )
        )
    return found


def inspection_records(session: Session, day: date) -> list[InspectionRecord]:
    """Every inspection by that day: one line that all was well, else one for each point that was not; and hazards."""
    places = place_labels(session)
    found: list[InspectionRecord] = []
    for row in session.scalars(
        select(InspectionRow).where(live(InspectionRow), InspectionRow.day <= day).order_by(InspectionRow.day)
    ):
        town, school, where = places.get(row.unit_id) or places.get(row.building_id) or ("", "", "")
        bad = [item for item in row.items or [] if item.get("result") == FOUND_BAD]
        points = [(str(item.get("name", "")), str(item.get("note") or FOUND_BAD), "见隐患") for item in bad]
        found += [
            InspectionRecord(
                id=point_row(row.id, item) if points else row.id,
                town=town,
                school=school,
                day=row.day or day,
                where=where,
                item=item,
                result=result,
                responsible=row.inspectors or "",
                state=state,
                inspection=row.id,
            )
            for item, result, state in points or [("全部项目", "合格", "无隐患")]
        ]
    return sorted([*found, *_hazards(session, day, places)], key=lambda one: one.day)


def point_row(inspection: UUID, name: str) -> UUID:
    """What the line about one point of an inspection is known by: an inspection may have several lines."""
    return uuid5(inspection, name)


def _hazards(
    session: Session, day: date, places: dict[UUID | None, tuple[str, str, str]]
) -> Iterable[InspectionRecord]:
    for row in session.scalars(select(HazardRow).where(live(HazardRow), HazardRow.found_on <= day)):
        where = places.get(row.unit_id) or places.get(row.building_id) or ("", "", "")
        yield InspectionRecord(
            id=row.id,
            town=where[0],
            school=where[1],
            day=row.found_on or day,
            where=where[2],
            item="隐患",
            result=row.description or "",
            hazard=row.level or "",
            measure=row.measure or "",
            responsible=row.responsible or "",
            deadline=row.due,
            recheck=_recheck(row, day),
            state=_hazard_state(row, day),
        )


def _recheck(row: HazardRow, day: date) -> str:
    if row.rechecked_on is None or row.rechecked_on > day:
        return ""
    return f"{row.rechecked_on} {row.rechecker or ''}".strip()


def _hazard_state(row: HazardRow, day: date) -> str:
    """As the hazard ledger calls it (domain.md 8.4)."""
    if row.rechecked_on is not None and row.rechecked_on <= day:
        return "已复查"
    if row.fixed_on is not None and row.fixed_on <= day:
        return "已整改"
    return "整改中" if row.measure else "未整改"


def charge_records(session: Session, day: date) -> list[ChargeRecord]:
    """What each person was charged for a unit in each month by that day, and what was paid of it by then."""
    entries = standing(ledger(session, LedgerEntryRow.day <= day))
    left = {debt.charge.id: debt.left for own in _people(entries) for debt in debts(own)}
    units = {unit.id: unit for unit in unit_records(session)}
    names = dict(session.execute(select(TeacherRow.id, TeacherRow.name)).all())
    groups: dict[tuple[UUID | None, UUID | None, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.kind == EntryKind.CHARGE:
            groups[entry.unit_id, entry.teacher_id, f"{entry.day:%Y-%m}"].append(entry)
    paid = {charge: found for own in _people(entries) for charge, found in paid_with(own).items()}
    names_of = recorders(session)
    order = {row: at for at, row in enumerate(units)}
    keys = sorted(groups, key=lambda key: (key[2], order.get(key[0], len(order)) if key[0] else len(order)))
    return [
        _charged(
            groups[key],
            units.get(key[0]) if key[0] else None,
            (names.get(key[1]) if key[1] else "") or "",
            left,
            [entry for one in groups[key] for entry in paid.get(one.id, ())],
            names_of,
        )
        for key in keys
    ]


def _people(entries: Iterable[Entry]) -> Iterable[list[Entry]]:
    people: dict[UUID | None, list[Entry]] = defaultdict(list)
    for entry in entries:
        people[entry.teacher_id].append(entry)
    return people.values()


def _charged(
    charges: list[Entry],
    unit: UnitRecord | None,
    name: str,
    left: dict[UUID, Decimal],
    paid: list[Entry],
    collectors: dict[UUID, str],
) -> ChargeRecord:
    rent = sum((one.amount for one in charges if one.item == Item.RENT), ZERO)
    amount = sum((one.amount for one in charges if one.item != Item.RENT), ZERO)
    owed = sum((left.get(one.id, ZERO) for one in charges), ZERO)
    water, power = _meter(charges, Item.WATER), _meter(charges, Item.POWER)
    prices = (f"{item[0]}{one['price']}" for item, one in ((Item.WATER, water), (Item.POWER, power)) if one)
    return ChargeRecord(
        id=charges[0].id,
        town=unit.town if unit else "",
        school=unit.school if unit else "",
        unit=unit.unit if unit else "",
        name=name,
        period=_period(charges),
        day=max(one.day for one in charges),
        water_from=_figure(water, "before"),
        water_to=_figure(water, "after"),
        power_from=_figure(power, "before"),
        power_to=_figure(power, "after"),
        price="、".join(prices),
        amount=amount,
        rent=rent,
        paid=rent + amount - owed,
        owed=owed,
        collector=together(collectors.get(entry.id, "") for entry in paid),
        receipt=together(entry.receipt for entry in paid),
        teacher=charges[0].teacher_id,
    )


def _meter(charges: list[Entry], item: Item) -> dict[str, str]:
    """The readings behind the charge for this item; empty where there are none or several."""
    found = [one.why.figures for one in charges if one.item == item and one.why is not None]
    return dict(found[0]) if len(found) == 1 and "before" in found[0] else {}


def _figure(meter: dict[str, str], name: str) -> Decimal | None:
    return Decimal(meter[name]).quantize(Decimal("0.01")) if meter else None


def _period(charges: list[Entry]) -> str:
    starts = [one.start for one in charges if one.start is not None]
    untils = [one.until for one in charges if one.until is not None]
    if not starts or not untils:
        return f"{charges[0].day:%Y-%m}"
    return f"{min(starts):%Y-%m-%d}至{max(untils) - timedelta(1):%m-%d}"


def place_labels(session: Session) -> dict[UUID | None, tuple[str, str, str]]:
    """(town, school, label) of every unit and building."""
    found: dict[UUID | None, tuple[str, str, str]] = {
        unit.id: (unit.town, unit.school, unit.unit) for unit in unit_records(session)
    }
    for row, name, school, town in session.execute(
        select(BuildingRow.id, BuildingRow.name, SchoolRow.name, TownRow.name)
        .outerjoin(SiteRow, BuildingRow.site_id == SiteRow.id)
        .outerjoin(SchoolRow, SiteRow.school_id == SchoolRow.id)
        .outerjoin(TownRow, SchoolRow.town_id == TownRow.id)
    ):
        label = "-".join(part for part in (school, name) if part)
        found[row] = (town or "", school or "", label)
    return found
