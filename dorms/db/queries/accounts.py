"""The ledger by school: whose money each entry is, for reconciling and for handing on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.queries.money import till
from dorms.db.queries.records import school_places
from dorms.db.tables import (
    AgreementRow,
    BuildingRow,
    DayCloseRow,
    LedgerEntryRow,
    SchoolRow,
    SiteRow,
    StayRow,
    TeacherRow,
    TownRow,
    UnitRow,
    live,
)
from dorms.domain.money.accounts import Flow, Place
from dorms.domain.money.ledger import SIDES, ZERO, Account, EntryKind, Method

NOWHERE = Place("", "")
COLUMNS = (
    LedgerEntryRow.id, LedgerEntryRow.kind, LedgerEntryRow.amount, LedgerEntryRow.day,
    LedgerEntryRow.teacher_id, LedgerEntryRow.agreement_id, LedgerEntryRow.unit_id, LedgerEntryRow.school_id,
    LedgerEntryRow.toward_id, LedgerEntryRow.reverses_id, LedgerEntryRow.item, LedgerEntryRow.method,
    LedgerEntryRow.receipt,
)  # fmt: skip


def money_flows(session: Session, *conditions: Any) -> list[Flow]:
    """Every entry that fits with the school it belongs to, schools in their order, then by day."""
    rows = session.execute(
        select(*COLUMNS)
        .where(live(LedgerEntryRow), *conditions)
        .order_by(LedgerEntryRow.day, LedgerEntryRow.id)
    ).all()
    finding = _Finding.read(session, {row.id: row for row in rows})
    names = {row.id: row.name or "" for row in session.execute(select(TeacherRow.id, TeacherRow.name))}
    kinds = set(EntryKind)
    flows = [
        Flow(
            row.id, finding.place_of(row), row.day, row.kind, -row.amount if row.reverses_id else row.amount,
            row.teacher_id, names.get(row.teacher_id, ""), row.item or "", row.method or "", row.receipt or "",
        )
        for row in rows
        if row.kind in kinds and row.amount is not None and row.day is not None
    ]  # fmt: skip
    order = {place: at for at, place in enumerate(_ordered(session))}
    return sorted(flows, key=lambda one: (order.get(one.place, len(order)), one.day))


def in_hand(session: Session, day: date | None = None) -> dict[UUID | None, dict[str, Decimal]]:
    """What this office took in and did not hand on, by school and way of paying; up to a day or until now."""
    until = () if day is None else (LedgerEntryRow.day <= day,)
    flows = money_flows(
        session,
        LedgerEntryRow.method.is_not(None),
        LedgerEntryRow.owner_office == own_office(session),
        *until,
    )
    ids = {Place(*place): UUID(row) for row, place in school_places(session).items()}
    found: dict[UUID | None, dict[str, Decimal]] = {}
    for flow in flows:
        debit, credit = SIDES[flow.kind]
        sign = (debit is Account.FUNDS) - (credit is Account.FUNDS)
        of = found.setdefault(ids.get(flow.place), {})
        of[flow.method] = of.get(flow.method, ZERO) + sign * flow.amount
    return found


def own_office(session: Session) -> UUID | None:
    """Each office has its own cash box and receipt book, also where their books have come together."""
    office = meta.recall(session, meta.OFFICE)
    return UUID(office) if office else None


def cash_expected(session: Session, day: date) -> Decimal:
    """The cash that should be in this office's box at the end of the day."""
    return till(session, LedgerEntryRow.day <= day).get(Method.CASH, ZERO)


def flows_between(session: Session, first: date, last: date) -> list[Flow]:
    """The entries of some days with the school each belongs to, both days counted."""
    return money_flows(session, LedgerEntryRow.day >= first, LedgerEntryRow.day <= last)


@dataclass(frozen=True, slots=True)
class DayClose:
    """A day whose cash box two people counted."""

    day: date
    counted: Decimal
    expected: Decimal
    first: str
    second: str


def day_closes(session: Session) -> list[DayClose]:
    """The days this office has closed, the last one first."""
    office = own_office(session)
    rows = session.scalars(
        select(DayCloseRow)
        .where(live(DayCloseRow), DayCloseRow.owner_office == office, DayCloseRow.day.is_not(None))
        .order_by(DayCloseRow.day.desc())
    )
    return [
        DayClose(
            row.day,
            row.counted or ZERO,
            row.expected or ZERO,
            row.first_person or "",
            row.second_person or "",
        )
        for row in rows
        if row.day is not None
    ]


@dataclass(slots=True)
class _Finding:
    """Where entries belong: by the unit, the agreement, the charge they are for, or where the person lived."""

    rows: Mapping[UUID, Any]
    schools: Mapping[UUID, Place]
    units: Mapping[UUID, Place]
    agreements: Mapping[UUID, UUID | None]
    stays: Mapping[UUID, list[tuple[date, UUID | None]]]
    found: dict[UUID, Place] = field(default_factory=dict)

    @classmethod
    def read(cls, session: Session, rows: Mapping[UUID, Any]) -> "_Finding":
        stays: dict[UUID, list[tuple[date, UUID | None]]] = {}
        lived = select(StayRow.teacher_id, StayRow.start, StayRow.unit_id).where(live(StayRow))
        for who, start, unit in session.execute(lived.order_by(StayRow.start, StayRow.id)):
            if who is not None:
                stays.setdefault(who, []).append((start or date.min, unit))
        agreements = session.execute(select(AgreementRow.id, AgreementRow.unit_id))
        return cls(
            rows,
            {UUID(row): Place(*place) for row, place in school_places(session).items()},
            _unit_places(session),
            {row.id: row.unit_id for row in agreements},
            stays,
        )

    def place_of(self, row: Any) -> Place:
        """The school of an entry, found once."""
        if row.id not in self.found:
            self.found[row.id] = NOWHERE  # entries that name each other in a ring belong nowhere
            self.found[row.id] = self._look(row)
        return self.found[row.id]

    def _look(self, row: Any) -> Place:
        other = self.rows.get(row.reverses_id or row.toward_id)
        if row.reverses_id is not None and other is not None:
            return self.place_of(other)
        if row.school_id is not None:
            return self.schools.get(row.school_id, NOWHERE)
        unit = row.unit_id or self.agreements.get(row.agreement_id)
        if unit is not None:
            return self.units.get(unit, NOWHERE)
        if other is not None:
            return self.place_of(other)
        return self._lived(row)

    def _lived(self, row: Any) -> Place:
        """Where the person lived that day or last before; else where he moved in first."""
        stays = self.stays.get(row.teacher_id, [])
        begun = [unit for start, unit in stays if row.day is not None and start <= row.day]
        unit = begun[-1] if begun else (stays[0][1] if stays else None)
        return self.units.get(unit, NOWHERE) if unit is not None else NOWHERE


def _unit_places(session: Session) -> dict[UUID, Place]:
    rows = session.execute(
        select(UnitRow.id, TownRow.name, SchoolRow.name)
        .join(BuildingRow, UnitRow.building_id == BuildingRow.id)
        .join(SiteRow, BuildingRow.site_id == SiteRow.id)
        .join(SchoolRow, SiteRow.school_id == SchoolRow.id)
        .outerjoin(TownRow, SchoolRow.town_id == TownRow.id)
    )
    return {unit: Place(town or "", school or "") for unit, town, school in rows}


def _ordered(session: Session) -> list[Place]:
    rows = session.execute(
        select(TownRow.name, SchoolRow.name)
        .select_from(SchoolRow)
        .outerjoin(TownRow, SchoolRow.town_id == TownRow.id)
        .where(live(SchoolRow))
        .order_by(TownRow.place, SchoolRow.place, SchoolRow.name)
    )
    return [Place(town or "", school or "") for town, school in rows]
