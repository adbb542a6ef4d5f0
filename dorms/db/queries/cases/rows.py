"""Everything decisions are made from, read in a dozen statements for one, many or all teachers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from dorms.db import meta
from dorms.db.parts import in_parts
from dorms.db.queries.cases.units import Upkeep, read_upkeep
from dorms.db.queries.money import by_person, ledger, owing
from dorms.db.queries.tariffs import tariffs
from dorms.db.tables import (
    AgreementRow,
    ApplicationRow,
    ApplicationStepRow,
    BuildingRow,
    EntranceRow,
    HouseholdMemberRow,
    HouseholdRow,
    LedgerEntryRow,
    RenewalReplyRow,
    SchoolRow,
    SiteRow,
    StayRow,
    TariffRow,
    TaskRow,
    TeacherFactRow,
    TeacherRow,
    TermRow,
    TownRow,
    UnitRow,
    ViolationRow,
    WaitingStepRow,
    live,
)
from dorms.domain.money.ledger import Entry
from dorms.domain.money.rent import MARKET_RENT

Query = Any  # a SELECT of whatever columns
WHETHER_LEFT = "核实是否调离"  # the task an import of a roster makes


class FactEntry(NamedTuple):
    """A dated fact as it is stored."""

    id: UUID
    teacher: UUID
    kind: str
    value: str
    start: date | None
    until: date | None
    proof: str

    def holds(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.until is None or day < self.until)


class StayEntry(NamedTuple):
    id: UUID
    teacher: UUID
    unit: UUID | None
    start: date | None
    until: date | None
    agreement: UUID | None
    category: str

    def covers(self, night: date) -> bool:
        return (self.start or date.min) <= night < (self.until or date.max)


class TermEntry(NamedTuple):
    id: UUID
    start: date | None
    until: date | None
    rule_set: str
    number: str
    rent: Decimal | None


class UnitEntry(NamedTuple):
    place: str
    host_school: str
    unit_type: str
    area: Decimal | None
    usable: Decimal | None
    programme: str
    floor: int | None
    school: UUID | None = None  # where it stands


class MarketEntry(NamedTuple):
    """What a square metre would bring a month, of one school or of all, and by which assessment."""

    school: UUID | None
    price: Decimal | None
    start: date | None
    until: date | None
    basis: str | None

    def holds(self, school: UUID | None, day: date) -> bool:
        in_time = (self.start or date.min) <= day < (self.until or date.max)
        return in_time and self.price is not None and self.school in (None, school)


@dataclass
class Book:
    """The rows of the teachers asked about, each list in the order it came to be."""

    teachers: dict[UUID, Any]
    facts: dict[UUID, list[FactEntry]]
    schools: dict[str, tuple[str, str, str]]  # id: name, town, kind
    stays: dict[UUID, list[StayEntry]]
    residents: dict[UUID, list[StayEntry]]  # of each unit
    units: dict[UUID, UnitEntry]
    terms: dict[UUID, TermEntry]  # of each agreement the one that ends last
    replies: dict[UUID, list[Any]]  # of each stay
    applications: dict[UUID, Any]  # of each teacher the last
    give_ups: dict[UUID, list[date]]
    violations: dict[UUID, list[Any]]
    ledgers: dict[UUID, list[Entry]]
    upkeep: Upkeep
    spouses: dict[UUID, set[UUID]]
    market: list[MarketEntry]
    in_doubt: frozenset[UUID]  # who may have left: an import did not find them
    whole_county: bool


def read_book(session: Session, teachers: Collection[UUID] | None) -> Book:
    """The book of these teachers; None: of all."""
    ids = None if teachers is None else list(teachers)
    rows = _all(session, _teachers(), TeacherRow.id, ids)
    stays = _group((StayEntry(*one) for one in _all(session, _stays(), StayRow.teacher_id, ids)), "teacher")
    in_units = {one.unit for own in stays.values() for one in own if one.unit is not None}
    units = None if ids is None else list(in_units)
    neighbours = (StayEntry(*one) for one in _all(session, _stays(), StayRow.unit_id, units))
    facts = (FactEntry(*one) for one in _all(session, _facts(), TeacherFactRow.teacher_id, ids))
    replies = _all(session, _replies(), RenewalReplyRow.teacher_id, ids)
    bureau = meta.recall(session, meta.BUREAU)
    return Book(
        teachers={row.id: row for row in rows},
        facts=_group(facts, "teacher"),
        schools=_schools(session),
        stays=stays,
        residents=_group(neighbours, "unit"),
        units=_units(session, units),
        terms=_terms(session, ids),
        replies=_group(replies, "stay_id"),
        applications={
            row.teacher_id: row for row in _all(session, _applications(), ApplicationRow.teacher_id, ids)
        },
        give_ups=_give_ups(session, ids),
        violations=_group(_all(session, _violations(), ViolationRow.teacher_id, ids), "teacher_id"),
        ledgers=_ledgers(session, ids),
        upkeep=read_upkeep(session, units, ids),
        spouses=_spouses(session, rows, ids),
        market=_market(session),
        in_doubt=_in_doubt(session),
        whole_county=bureau is None or bureau == meta.recall(session, meta.OFFICE),
    )


def _all(
    session: Session, query: Query, column: InstrumentedAttribute[Any], ids: Sequence[UUID] | None
) -> list[Any]:
    """The rows of a query whose column is one of these; in parts, as no statement takes any number of them."""
    if ids is None:
        return list(session.execute(query))
    return [row for part in in_parts(ids) for row in session.execute(query.where(column.in_(part)))]


def _group(rows: Iterable[Any], by: str) -> dict[UUID, list[Any]]:
    found: dict[UUID, list[Any]] = defaultdict(list)
    for row in rows:
        key = getattr(row, by)
        if key is not None:
            found[key].append(row)
    return found


def _teachers() -> Query:
    return select(
        TeacherRow.id, TeacherRow.name, TeacherRow.sex, TeacherRow.id_number, TeacherRow.joined,
        TeacherRow.teaching_years, TeacherRow.spouse_id, TeacherRow.spouse_name,
    ).where(live(TeacherRow))  # fmt: skip


def _facts() -> Query:
    return (
        select(
            TeacherFactRow.id, TeacherFactRow.teacher_id, TeacherFactRow.kind, TeacherFactRow.value,
            TeacherFactRow.start, TeacherFactRow.until, TeacherFactRow.proof,
        )
        .where(live(TeacherFactRow), TeacherFactRow.kind.is_not(None), TeacherFactRow.value.is_not(None))
        .order_by(TeacherFactRow.start.asc().nulls_first(), TeacherFactRow.id)
    )  # fmt: skip


def _stays() -> Query:
    return (
        select(
            StayRow.id, StayRow.teacher_id, StayRow.unit_id, StayRow.start, StayRow.until, StayRow.agreement_id,
            StayRow.category,
        )
        .where(live(StayRow))
        .order_by(StayRow.start, StayRow.id)
    )  # fmt: skip


def _replies() -> Query:
    return (
        select(
            RenewalReplyRow.stay_id, RenewalReplyRow.wish, RenewalReplyRow.day, RenewalReplyRow.declared,
            RenewalReplyRow.document, RenewalReplyRow.id,
        )
        .where(live(RenewalReplyRow))
        .order_by(RenewalReplyRow.day, RenewalReplyRow.id)
    )  # fmt: skip


def _applications() -> Query:
    return (
        select(
            ApplicationRow.id, ApplicationRow.teacher_id, ApplicationRow.applied_on, ApplicationRow.received_at,
            ApplicationRow.together,
        )
        .where(live(ApplicationRow))
        .order_by(ApplicationRow.applied_on, ApplicationRow.id)
    )  # fmt: skip


def _violations() -> Query:
    return (
        select(
            ViolationRow.id, ViolationRow.teacher_id, ViolationRow.code, ViolationRow.day, ViolationRow.remedied_on,
            ViolationRow.evidence, ViolationRow.ban_until,
        )
        .where(live(ViolationRow), ViolationRow.day.is_not(None), ViolationRow.code.is_not(None))
        .order_by(ViolationRow.day, ViolationRow.id)
    )  # fmt: skip


def _ledgers(session: Session, ids: Sequence[UUID] | None) -> dict[UUID, list[Entry]]:
    """The ledgers of those who owe something; everybody else's is long and says nothing here."""
    people = owing(session, ids)
    return by_person(
        entry for part in in_parts(people) for entry in ledger(session, LedgerEntryRow.teacher_id.in_(part))
    )


def _schools(session: Session) -> dict[str, tuple[str, str, str]]:
    rows = session.execute(
        select(SchoolRow.id, SchoolRow.name, TownRow.name, SchoolRow.category)
        .outerjoin(TownRow, SchoolRow.town_id == TownRow.id)
        .where(live(SchoolRow))
    )
    return {str(row): (name or "", town or "", kind or "") for row, name, town, kind in rows}


def _market(session: Session) -> list[MarketEntry]:
    """A price of one school goes before one of all; of each the one that began last first."""
    found = (
        MarketEntry(one.school, one.price, one.start, one.until, one.basis)
        for one in reversed(tariffs(session, TariffRow.kind == MARKET_RENT))
    )
    return sorted(found, key=lambda one: one.school is None)


def _units(session: Session, ids: Sequence[UUID] | None) -> dict[UUID, UnitEntry]:
    query = (
        select(
            UnitRow.id, SchoolRow.name, BuildingRow.name, EntranceRow.name, UnitRow.room, UnitRow.unit_type,
            UnitRow.floor_area, UnitRow.usable_area, UnitRow.programme, UnitRow.floor, SiteRow.school_id,
        )
        .outerjoin(BuildingRow, UnitRow.building_id == BuildingRow.id)
        .outerjoin(EntranceRow, UnitRow.entrance_id == EntranceRow.id)
        .outerjoin(SiteRow, BuildingRow.site_id == SiteRow.id)
        .outerjoin(SchoolRow, SiteRow.school_id == SchoolRow.id)
        .where(live(UnitRow))
    )  # fmt: skip
    return {
        unit: UnitEntry(
            "-".join(filter(None, (school, building, entrance, room))),
            school or "", kind or "", area, usable, programme or "", floor, where,
        )
        for unit, school, building, entrance, room, kind, area, usable, programme, floor, where in _all(
            session, query, UnitRow.id, ids
        )
    }  # fmt: skip


def _terms(session: Session, ids: Sequence[UUID] | None) -> dict[UUID, TermEntry]:
    query = (
        select(
            TermRow.agreement_id, TermRow.id, TermRow.start, TermRow.until, TermRow.rule_set,
            AgreementRow.rule_set.label("agreed_under"), AgreementRow.number, AgreementRow.monthly_rent,
        )
        .join(AgreementRow, TermRow.agreement_id == AgreementRow.id)
        .where(live(TermRow), live(AgreementRow))
        .order_by(TermRow.until.asc().nulls_first(), TermRow.id)
    )  # fmt: skip
    agreements: list[UUID] | None = None
    if ids is not None:
        own = select(StayRow.agreement_id).where(live(StayRow), StayRow.agreement_id.is_not(None))
        agreements = [row[0] for row in _all(session, own, StayRow.teacher_id, ids)]
    rows = _all(session, query, TermRow.agreement_id, agreements)
    return {
        row[0]: TermEntry(row.id, row.start, row.until, row.rule_set or row.agreed_under or "", row.number or "",
                          row.monthly_rent)
        for row in rows
    }  # fmt: skip


def _give_ups(session: Session, ids: Sequence[UUID] | None) -> dict[UUID, list[date]]:
    """The days somebody gave up: each turn of the waiting list, and an application given up on another day."""
    steps = (
        select(ApplicationRow.teacher_id, ApplicationRow.id, ApplicationStepRow.day)
        .join(ApplicationRow, ApplicationStepRow.application_id == ApplicationRow.id)
        .where(
            live(ApplicationStepRow), live(ApplicationRow), ApplicationStepRow.after == "已放弃",
            ApplicationStepRow.day.is_not(None),
        )
    )  # fmt: skip
    turns = select(WaitingStepRow.teacher_id, WaitingStepRow.application_id, WaitingStepRow.day).where(
        live(WaitingStepRow), WaitingStepRow.kind == "放弃", WaitingStepRow.day.is_not(None)
    )
    taken = _all(session, turns, WaitingStepRow.teacher_id, ids)
    known = {(application, day) for _, application, day in taken}
    found: dict[UUID, list[date]] = defaultdict(list)
    for teacher, _, day in taken:
        found[teacher].append(day)
    for teacher, application, day in _all(session, steps, ApplicationRow.teacher_id, ids):
        if (application, day) not in known:
            found[teacher].append(day)
    return {teacher: sorted(days) for teacher, days in found.items()}


def _spouses(session: Session, rows: Sequence[Any], ids: Sequence[UUID] | None) -> dict[UUID, set[UUID]]:
    """Who is married to whom, as far as both are registered: by the spouse's ID number, or as a couple household."""
    found: dict[UUID, set[UUID]] = defaultdict(set)
    married = session.execute(
        select(TeacherRow.id, TeacherRow.id_number, TeacherRow.spouse_id).where(
            live(TeacherRow), or_(TeacherRow.spouse_id.is_not(None), TeacherRow.id_number.is_not(None))
        )
    ).all()
    by_number = {number: teacher for teacher, number, _ in married if number}
    for teacher, _, spouse in married:
        other = by_number.get(spouse) if spouse else None
        if other is not None and other != teacher:
            found[teacher].add(other)
            found[other].add(teacher)
    for one, other in _couples(session):
        found[one].add(other)
        found[other].add(one)
    return found


def _couples(session: Session) -> list[tuple[UUID, UUID]]:
    rows = session.execute(
        select(HouseholdMemberRow.household_id, HouseholdMemberRow.teacher_id)
        .join(HouseholdRow, HouseholdMemberRow.household_id == HouseholdRow.id)
        .where(
            live(HouseholdMemberRow), live(HouseholdRow), HouseholdRow.kind == "夫妻",
            HouseholdMemberRow.until.is_(None),
        )
    )  # fmt: skip
    members: dict[UUID, set[UUID]] = defaultdict(set)
    for household, teacher in rows:
        if household is not None and teacher is not None:
            members[household].add(teacher)
    pairs = [tuple(sorted(pair)) for pair in members.values() if len(pair) == 2]
    return [(pair[0], pair[1]) for pair in pairs]


def _in_doubt(session: Session) -> frozenset[UUID]:
    rows = session.scalars(
        select(TaskRow.subject_id).where(
            live(TaskRow), TaskRow.kind == WHETHER_LEFT, TaskRow.done_on.is_(None)
        )
    )
    return frozenset(row for row in rows if row is not None)
