"""The ledger by school: whose money each entry is, for reconciling and for handing on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    String,
    and_,
    case,
    cast,
    func,
    not_,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.parts import in_parts
from dorms.db.queries.money import own_book, till
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
    table_of,
)
from dorms.domain.money.accounts import Flow, Place
from dorms.domain.money.ledger import CENT, SIDES, ZERO, Account, EntryKind, Method

NOWHERE = Place("", "")
Key: TypeAlias = (
    Any  # an id as the database hands it over: turning each into a UUID costs more than all the rest
)


def _key(column: Any) -> Any:
    return type_coerce(column, String)


def _id(key: Key) -> UUID | None:
    return key if key is None or isinstance(key, UUID) else UUID(hex=key)


ENTRIES = (
    _key(LedgerEntryRow.id).label("id"), LedgerEntryRow.kind,
    type_coerce(LedgerEntryRow.amount, BigInteger).label("cents"),
    type_coerce(LedgerEntryRow.day, String).label("day"), _key(LedgerEntryRow.teacher_id).label("teacher"),
    _key(LedgerEntryRow.agreement_id).label("agreement"), _key(LedgerEntryRow.unit_id).label("unit"),
    _key(LedgerEntryRow.school_id).label("school"), _key(LedgerEntryRow.toward_id).label("toward"),
    _key(LedgerEntryRow.reverses_id).label("reverses"), LedgerEntryRow.item, LedgerEntryRow.method,
    LedgerEntryRow.receipt,
)  # fmt: skip


def money_flows(session: Session, *conditions: Any) -> list[Flow]:
    """Every entry that fits with the school it belongs to, schools in their order, then by day."""
    rows, finding = _entries(session, *conditions)
    names = {
        row.id: row.name or ""
        for row in session.execute(select(_key(TeacherRow.id).label("id"), TeacherRow.name))
    }
    flows = [
        Flow(
            _id(row.id) or UUID(int=0), finding.place_of(row), date.fromisoformat(str(row.day)), row.kind,
            (-row.cents if row.reverses else row.cents) * CENT, _id(row.teacher), names.get(row.teacher, ""),
            row.item or "", row.method or "", row.receipt or "",
        )
        for row in rows
    ]  # fmt: skip
    return _in_order(session, flows)


def account_flows(session: Session, *, since: date | None, until: date) -> list[Flow]:
    """The same summed by school, month and kind, which is all that accounts need; what was before `since` is one month.

    A sum of a month stands on its first day, or the day after `since`.
    """
    month: Any = func.substr(cast(LedgerEntryRow.day, String), 1, 7)
    after = date.min
    if since is not None:
        month, after = case((LedgerEntryRow.day <= since, ""), else_=month), since + timedelta(1)
    flows = [
        Flow(
            UUID(int=0), place, max(date.fromisoformat(f"{at}-01"), after) if at else (since or date.min),
            kind, cents * CENT,
        )
        for (place, at, kind), cents in _sums(session, (month, LedgerEntryRow.kind), LedgerEntryRow.day <= until)
    ]  # fmt: skip
    return _in_order(session, flows)


def _sums(
    session: Session, by: tuple[Any, Any], *conditions: Any
) -> list[tuple[tuple[Place, str, str], int]]:
    """The cents by school and by these two columns, reversals taken off.

    The database sums what is told by unit, agreement, school or the one school where somebody ever lived; the few
    other entries are looked at one by one.
    """
    simple, joined, school = _told()
    turned = case((LedgerEntryRow.reverses_id.is_not(None), -1), else_=1)
    cents = func.sum(type_coerce(LedgerEntryRow.amount, BigInteger) * turned)
    one, other = by[0].label("one"), by[1].label("other")
    rows = session.execute(
        select(school, one, other, cents)
        .select_from(joined)
        .where(*_counting(), simple, *conditions)
        .group_by(school, one, other)
    )
    places = {_id(row): place for row, place in _school_places(session).items()}
    sums: dict[tuple[Place, str, str], int] = {}
    for key, first, second, amount in rows:
        at = (places.get(UUID(hex=key), NOWHERE) if key else NOWHERE, first, second)
        sums[at] = sums.get(at, 0) + int(amount)
    left = session.execute(
        select(*ENTRIES, one, other).select_from(joined).where(*_counting(), not_(simple), *conditions)
    ).all()
    finding = _Finding.read(session, _with_named(session, left)) if left else None
    for row in left:
        assert finding is not None
        at = (finding.place_of(row), row.one, row.other)
        sums[at] = sums.get(at, 0) + (-row.cents if row.reverses else row.cents)
    return list(sums.items())


def _told() -> tuple[ColumnElement[bool], FromClause, ColumnElement[Any]]:
    """Whose an entry is, as far as the database can say: whether it can, the entries with what says it, the school.

    As `_Finding.place_of` finds it; what undoes or pays another entry, and who lived at several schools, is left out.
    """
    spots = (
        select(UnitRow.id.label("unit"), cast(SiteRow.school_id, String).label("school"))
        .join(BuildingRow, UnitRow.building_id == BuildingRow.id)
        .join(SiteRow, BuildingRow.site_id == SiteRow.id)
    ).cte("spots")
    lived = func.coalesce(spots.c.school, "")
    homes = (
        select(
            StayRow.teacher_id.label("teacher"), func.min(lived).label("school"),
            func.count(lived.distinct()).label("schools"),
        )
        .outerjoin(spots, spots.c.unit == StayRow.unit_id)
        .where(live(StayRow))
        .group_by(StayRow.teacher_id)
    ).cte("homes")  # fmt: skip
    unit = func.coalesce(LedgerEntryRow.unit_id, AgreementRow.unit_id)
    joined = (
        table_of(LedgerEntryRow)
        .outerjoin(table_of(AgreementRow), LedgerEntryRow.agreement_id == AgreementRow.id)
        .outerjoin(spots, spots.c.unit == unit)
        .outerjoin(homes, homes.c.teacher == LedgerEntryRow.teacher_id)
    )
    own, is_settled = LedgerEntryRow.school_id, func.coalesce(homes.c.schools, 1) == 1
    simple = and_(
        LedgerEntryRow.reverses_id.is_(None),
        or_(own.is_not(None), unit.is_not(None), and_(LedgerEntryRow.toward_id.is_(None), is_settled)),
    )
    school = case(
        (own.is_not(None), cast(own, String)), (unit.is_not(None), spots.c.school), else_=homes.c.school
    )
    return simple, joined, school


def _counting() -> tuple[ColumnElement[bool], ...]:
    """Entries of kinds this program knows."""
    known = LedgerEntryRow.kind.in_([kind.value for kind in EntryKind])
    return live(LedgerEntryRow), known, LedgerEntryRow.amount.is_not(None), LedgerEntryRow.day.is_not(None)


def _entries(session: Session, *conditions: Any) -> "tuple[Sequence[Any], _Finding]":
    """The entries, and where they belong."""
    rows = session.execute(
        select(*ENTRIES).where(*_counting(), *conditions).order_by(LedgerEntryRow.day, LedgerEntryRow.id)
    ).all()
    return rows, _Finding.read(session, _with_named(session, rows))


def _with_named(session: Session, rows: Sequence[Any]) -> dict[Key, Any]:
    """These entries, and those of other months or books that they undo or pay: whose they are follows from these."""
    found = {row.id: row for row in rows}
    asked = {row.reverses or row.toward for row in rows} - found.keys() - {None}
    while asked:
        ids = [one for one in map(_id, asked) if one is not None]
        more: list[Any] = []
        for part in in_parts(ids):
            query = select(*ENTRIES).where(LedgerEntryRow.id.in_(part))
            more += session.execute(query)
        found.update((row.id, row) for row in more)
        asked = {row.reverses or row.toward for row in more} - found.keys() - {None}
    return found


def _in_order(session: Session, flows: list[Flow]) -> list[Flow]:
    order = {place: at for at, place in enumerate(_ordered(session))}
    return sorted(flows, key=lambda one: (order.get(one.place, len(order)), one.place, one.day))


def in_hand(session: Session, day: date | None = None) -> dict[UUID | None, dict[str, Decimal]]:
    """What this office took in and did not hand on, by school and way of paying; up to a day or until now."""
    until = () if day is None else (LedgerEntryRow.day <= day,)
    sums = _sums(
        session, (LedgerEntryRow.method, LedgerEntryRow.kind), LedgerEntryRow.method.is_not(None),
        own_book(session, LedgerEntryRow), *until,
    )  # fmt: skip
    ids = {Place(*place): UUID(row) for row, place in school_places(session).items()}
    found: dict[UUID | None, dict[str, Decimal]] = {}
    for (place, method, kind), cents in sums:
        debit, credit = SIDES[kind]
        sign = (debit is Account.FUNDS) - (credit is Account.FUNDS)
        of = found.setdefault(ids.get(place), {})
        of[method] = of.get(method, ZERO) + sign * cents * CENT
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

    rows: Mapping[Key, Any]
    schools: Mapping[Key, Place]
    units: Mapping[Key, Place]
    agreements: Mapping[Key, Key]
    stays: Mapping[Key, list[tuple[str, Place]]]
    found: dict[Key, Place] = field(default_factory=dict)

    @classmethod
    def read(cls, session: Session, rows: Mapping[Key, Any]) -> "_Finding":
        units = _unit_places(session)
        stays: dict[Key, list[tuple[str, Place]]] = {}
        lived = select(
            _key(StayRow.teacher_id), type_coerce(StayRow.start, String), _key(StayRow.unit_id)
        ).where(live(StayRow))
        for who, start, unit in session.execute(lived.order_by(StayRow.start, StayRow.id)):
            stays.setdefault(who, []).append((str(start or ""), units.get(unit, NOWHERE)))
        agreements = session.execute(
            select(_key(AgreementRow.id).label("id"), _key(AgreementRow.unit_id).label("unit"))
        )
        return cls(rows, _school_places(session), units, {row.id: row.unit for row in agreements}, stays)

    def place_of(self, row: Any) -> Place:
        """The school of an entry; of one that undoes or pays another it is that one's."""
        if row.unit is not None and row.reverses is None and row.school is None:
            return self.units.get(row.unit, NOWHERE)
        if row.id not in self.found:
            self.found[row.id] = NOWHERE  # entries that name each other in a ring belong nowhere
            self.found[row.id] = self._look(row)
        return self.found[row.id]

    def _look(self, row: Any) -> Place:
        other = self.rows.get(row.reverses or row.toward) if row.reverses or row.toward else None
        if row.reverses is not None and other is not None:
            return self.place_of(other)
        if row.school is not None:
            return self.schools.get(row.school, NOWHERE)
        unit = row.unit or self.agreements.get(row.agreement)
        if unit is not None:
            return self.units.get(unit, NOWHERE)
        return self.place_of(other) if other is not None else self._lived(row)

    def _lived(self, row: Any) -> Place:
        """Where the person lived that day or last before; else where he moved in first."""
        stays = self.stays.get(row.teacher)
        if not stays:
            return NOWHERE
        day, place = str(row.day), stays[0][1]
        for start, lived in stays:
            if start > day:
                break
            place = lived
        return place


def _school_places(session: Session) -> dict[Key, Place]:
    rows = session.execute(
        select(_key(SchoolRow.id).label("id"), TownRow.name.label("town"), SchoolRow.name)
        .select_from(SchoolRow)
        .outerjoin(TownRow, SchoolRow.town_id == TownRow.id)
    )
    return {row.id: Place(row.town or "", row.name or "") for row in rows}


def _unit_places(session: Session) -> dict[Key, Place]:
    rows = session.execute(
        select(_key(UnitRow.id).label("id"), TownRow.name.label("town"), SchoolRow.name)
        .select_from(UnitRow)
        .join(BuildingRow, UnitRow.building_id == BuildingRow.id)
        .join(SiteRow, BuildingRow.site_id == SiteRow.id)
        .join(SchoolRow, SiteRow.school_id == SchoolRow.id)
        .outerjoin(TownRow, SchoolRow.town_id == TownRow.id)
    )
    return {row.id: Place(row.town or "", row.name or "") for row in rows}


def _ordered(session: Session) -> list[Place]:
    rows = session.execute(
        select(TownRow.name, SchoolRow.name)
        .select_from(SchoolRow)
        .outerjoin(TownRow, SchoolRow.town_id == TownRow.id)
        .where(live(SchoolRow))
        .order_by(TownRow.place, SchoolRow.place, SchoolRow.name)
    )
    return [Place(town or "", school or "") for town, school in rows]
