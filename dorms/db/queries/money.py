"""The ledgers as frozen entries, what people owe, meters with their last reading, prices."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, ColumnElement, Row, case, func, or_, select, type_coerce
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.parts import MOST, in_parts
from dorms.db.queries.facts import facts_on
from dorms.db.queries.known import unit_keys
from dorms.db.queries.records import school_places, unit_records
from dorms.db.tables import (
    AgreementRow,
    ChangeRow,
    DayCloseRow,
    LedgerEntryRow,
    MeterRow,
    ReadingRow,
    StayRow,
    Synced,
    TeacherFactRow,
    TeacherRow,
    UnitRow,
    live,
)
from dorms.domain.money.ledger import (
    CENT,
    SIDES,
    ZERO,
    Account,
    Arrears,
    Balance,
    Entry,
    EntryKind,
    Method,
    Why,
    arrears,
    balance_of,
)

WHEREABOUTS = frozenset({"teacher", "teacher_fact", "stay", "unit", "school"})
KINDS = frozenset(kind.value for kind in EntryKind)
FEW = 50  # units named one by one; of more, all are read
COLUMNS = (
    LedgerEntryRow.id, LedgerEntryRow.kind, LedgerEntryRow.item, LedgerEntryRow.amount, LedgerEntryRow.day,
    LedgerEntryRow.teacher_id, LedgerEntryRow.agreement_id, LedgerEntryRow.unit_id, LedgerEntryRow.start,
    LedgerEntryRow.until, LedgerEntryRow.due, LedgerEntryRow.method, LedgerEntryRow.receipt,
    LedgerEntryRow.toward_id, LedgerEntryRow.reverses_id, LedgerEntryRow.why, LedgerEntryRow.note,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PersonBalance:
    """A person with entries, and where he stands."""

    teacher_id: UUID
    name: str
    balance: Balance


@dataclass(frozen=True, slots=True)
class MeterLine:
    """A meter in use with its last reading."""

    id: UUID
    unit_id: UUID
    unit: str
    kind: str
    number: str
    multiplier: Decimal
    digits: int | None
    prepaid: bool
    last_day: date | None
    last_value: Decimal | None


def ledger(session: Session, *conditions: Any) -> list[Entry]:
    """The entries that fit, oldest first."""
    rows = session.execute(
        select(*COLUMNS)
        .where(live(LedgerEntryRow), *conditions)
        .order_by(LedgerEntryRow.day, LedgerEntryRow.id)
    )
    return [entry for row in rows if (entry := _entry(row)) is not None]


def ledger_of(session: Session, teacher: UUID) -> list[Entry]:
    """One person's ledger."""
    return ledger(session, LedgerEntryRow.teacher_id == teacher)


def _entry(row: Row[*tuple[Any, ...]]) -> Entry | None:
    """A row as an entry; one of a kind that a newer program knows counts nowhere here."""
    if row.kind not in KINDS or row.amount is None or row.day is None:
        return None
    return Entry(
        id=row.id,
        kind=row.kind,
        amount=row.amount,
        day=row.day,
        item=row.item or "",
        teacher_id=row.teacher_id,
        agreement_id=row.agreement_id,
        unit_id=row.unit_id,
        start=row.start,
        until=row.until,
        due=row.due,
        method=row.method or "",
        receipt=row.receipt or "",
        toward=row.toward_id,
        reverses=row.reverses_id,
        why=Why(code=row.why["code"], figures=row.why["figures"], clause=row.why["clause"])
        if row.why
        else None,
        note=row.note or "",
    )


def by_person(entries: Iterable[Entry]) -> dict[UUID, list[Entry]]:
    """Entries of people, apart."""
    found: dict[UUID, list[Entry]] = {}
    for entry in entries:
        if entry.teacher_id is not None:
            found.setdefault(entry.teacher_id, []).append(entry)
    return found


def balances(session: Session) -> list[PersonBalance]:
    """Everybody who has a ledger, by name."""
    names = {row.id: row.name for row in session.execute(select(TeacherRow.id, TeacherRow.name))}
    lines = [PersonBalance(who, names.get(who) or "", own) for who, own in _sums(session).items()]
    return sorted(lines, key=lambda line: (line.name, str(line.teacher_id)))


def _sums(session: Session, people: set[UUID] | None = None) -> dict[UUID, Balance]:
    """The balance of each person, summed by the database: a ledger of many years is not read for it."""
    wanted = () if people is None or len(people) > MOST else (LedgerEntryRow.teacher_id.in_(list(people)),)
    turned = case((LedgerEntryRow.reverses_id.is_not(None), -1), else_=1)
    total = func.sum(type_coerce(LedgerEntryRow.amount, BigInteger) * turned)
    rows = session.execute(
        select(LedgerEntryRow.teacher_id, LedgerEntryRow.kind, total)
        .where(live(LedgerEntryRow), LedgerEntryRow.teacher_id.is_not(None), *wanted)
        .group_by(LedgerEntryRow.teacher_id, LedgerEntryRow.kind)
    )
    found: dict[UUID, dict[str, Decimal]] = {}
    for who, kind, cents in rows:
        if who is not None:
            found.setdefault(who, {})[kind or ""] = int(cents or 0) * CENT
    return {who: balance_of(sums) for who, sums in found.items()}


def owing(session: Session, people: Collection[UUID] | None = None) -> set[UUID]:
    """The people, or those of these, who owe more than they have paid, summed by the database."""
    few = () if people is None or len(people) > FEW else (LedgerEntryRow.teacher_id.in_(list(people)),)
    owed = [kind for kind, (debit, _) in SIDES.items() if debit is Account.OWED]
    paid = [kind for kind, (_, credit) in SIDES.items() if credit is Account.OWED]
    sign = case((LedgerEntryRow.kind.in_(owed), 1), (LedgerEntryRow.kind.in_(paid), -1), else_=0)
    turned = case((LedgerEntryRow.reverses_id.is_not(None), -1), else_=1)
    total = func.sum(type_coerce(LedgerEntryRow.amount, BigInteger) * sign * turned)
    rows = session.scalars(
        select(LedgerEntryRow.teacher_id)
        .where(live(LedgerEntryRow), LedgerEntryRow.teacher_id.is_not(None), *few)
        .group_by(LedgerEntryRow.teacher_id)
        .having(total > 0)
    )
    wanted = None if people is None else set(people)
    return {row for row in rows if row is not None and (wanted is None or row in wanted)}


def funds(session: Session, *conditions: Any) -> dict[str, Decimal]:
    """What was taken in and not handed on, by way of paying, summed by the database; a reversal counts on its day."""
    found = dict.fromkeys([str(one) for one in Method], ZERO)
    turned = case((LedgerEntryRow.reverses_id.is_not(None), -1), else_=1)
    total = func.sum(type_coerce(LedgerEntryRow.amount, BigInteger) * turned)
    rows = session.execute(
        select(LedgerEntryRow.method, LedgerEntryRow.kind, total)
        .where(live(LedgerEntryRow), LedgerEntryRow.method.is_not(None), *conditions)
        .group_by(LedgerEntryRow.method, LedgerEntryRow.kind)
    )
    for method, kind, cents in rows:
        if method is None or kind is None or kind not in SIDES:
            continue
        debit, credit = SIDES[kind]
        sign = (debit is Account.FUNDS) - (credit is Account.FUNDS)
        found[method] = found.get(method, ZERO) + sign * int(cents or 0) * CENT
    return found


def till(session: Session, *conditions: Any) -> dict[str, Decimal]:
    """What this office has in hand: every office has its own cash box, also where their books have come together."""
    return funds(session, own_book(session, LedgerEntryRow), *conditions)


def own_book(session: Session, row: type[Synced]) -> ColumnElement[bool]:
    """The rows of this office's own cash box and receipt book."""
    office = meta.recall(session, meta.OFFICE)
    return row.owner_office == (UUID(office) if office else None)


def has_money(session: Session) -> bool:
    """Whether anything was ever charged, paid or held, or some agreement asks for rent or deposit.

    Where housing is free and without deposit the money pages stay away.
    """
    asked = or_(AgreementRow.deposit > 0, AgreementRow.monthly_rent > 0)
    wanted = (
        select(LedgerEntryRow.id).where(live(LedgerEntryRow)),
        select(MeterRow.id).where(live(MeterRow)),
        select(AgreementRow.id).where(live(AgreementRow), asked),
    )
    return any(session.scalar(query.limit(1)) is not None for query in wanted)


def closed_days(session: Session) -> set[date]:
    """The days whose cash box this office has closed."""
    query = select(DayCloseRow.day).where(live(DayCloseRow), own_book(session, DayCloseRow))
    return {day for day in session.scalars(query) if day}


def meters(session: Session, day: date, *conditions: Any) -> list[MeterLine]:
    """The meters in use that day, each with the last reading up to it."""
    rows = session.scalars(
        select(MeterRow).where(
            live(MeterRow),
            (MeterRow.start.is_(None)) | (MeterRow.start <= day),
            (MeterRow.until.is_(None)) | (MeterRow.until > day),
            *conditions,
        )
    ).all()
    last = last_readings(session, day, [row.id for row in rows])
    few = [row.unit_id for row in rows if row.unit_id is not None]
    wanted = (UnitRow.id.in_(few),) if len(few) <= FEW else ()
    labels = {unit.id: unit.unit for unit in unit_records(session, *wanted)}
    lines = []
    for row in rows:
        if row.unit_id is None:
            continue
        read_on, value = last.get(row.id, (None, None))
        lines.append(
            MeterLine(
                row.id, row.unit_id, labels.get(row.unit_id, ""), row.kind or "", row.number or "",
                row.multiplier or Decimal(1), row.digits, bool(row.prepaid), read_on, value,
            )
        )  # fmt: skip
    return sorted(lines, key=lambda line: (line.unit, line.kind, line.number))


def last_readings(
    session: Session, day: date, of: Sequence[UUID]
) -> dict[UUID, tuple[date | None, Decimal | None]]:
    """The last reading of each meter up to the day."""
    few = (ReadingRow.meter_id.in_(of),) if len(of) <= FEW else ()
    latest = (
        select(ReadingRow.meter_id, func.max(ReadingRow.day).label("day"))
        .where(live(ReadingRow), ReadingRow.day <= day, *few)
        .group_by(ReadingRow.meter_id)
        .subquery()
    )
    rows = session.execute(
        select(ReadingRow.meter_id, ReadingRow.day, ReadingRow.value)
        .join(latest, (latest.c.meter_id == ReadingRow.meter_id) & (latest.c.day == ReadingRow.day))
        .where(live(ReadingRow))
        .order_by(ReadingRow.id)
    )
    return {meter: (read_on, value) for meter, read_on, value in rows if meter is not None}


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """A person with a ledger: where he works and lives, how he stands, which months are overdue."""

    id: UUID
    name: str
    school: str
    unit: str
    balance: Balance
    overdue: Arrears


@dataclass(frozen=True, slots=True)
class MoneyBook:
    """The lines of everybody with a ledger, as of the last change read."""

    lines: Mapping[UUID, MoneyLine]
    arrived: int

    def ordered(self) -> list[MoneyLine]:
        """Who owes most first."""
        return sorted(self.lines.values(), key=lambda line: (-line.balance.owed, line.name, str(line.id)))


def money_book(session: Session, day: date, before: MoneyBook | None = None) -> MoneyBook:
    """Everybody's balance and overdue months; with the book before, only the ledgers touched since are read.

    Whole ledgers are read only of those who owe.
    """
    arrived = session.scalar(select(func.max(ChangeRow.arrived))) or 0
    touched = _touched(session, before.arrived) if before is not None else None
    lines = dict(before.lines) if before is not None else {}
    if touched != set():
        lines |= _lines(session, day, touched)
    return MoneyBook(lines, arrived)


def money_lines(session: Session, day: date) -> list[MoneyLine]:
    """Everybody with a ledger, who owes most first."""
    return money_book(session, day).ordered()


def _touched(session: Session, arrived: int) -> set[UUID] | None:
    """Whose ledger changed since; None where names or homes did, which are of everybody."""
    changed = session.execute(
        select(ChangeRow.entity, ChangeRow.row).where(ChangeRow.arrived > arrived)
    ).all()
    if any(entity in WHEREABOUTS for entity, _ in changed):
        return None
    rows = [row for entity, row in changed if entity == "ledger_entry"]
    people: set[UUID] = set()
    for part in in_parts(rows):
        query = select(LedgerEntryRow.teacher_id).where(LedgerEntryRow.id.in_(part))
        people.update(who for who in session.scalars(query) if who is not None)
    return people


def _lines(session: Session, day: date, people: set[UUID] | None) -> dict[UUID, MoneyLine]:
    sums = _sums(session, people)
    debtors = [who for who, own in sums.items() if own.owed > 0]
    ledgers = by_person(
        entry for part in in_parts(debtors) for entry in ledger(session, LedgerEntryRow.teacher_id.in_(part))
    )
    names = {row.id: row.name for row in session.execute(select(TeacherRow.id, TeacherRow.name))}
    schools, homes = _schools(session, day), homes_on(session, day)
    return {
        who: MoneyLine(
            who,
            names.get(who) or "",
            schools.get(who, ""),
            homes.get(who, ""),
            own,
            arrears(ledgers.get(who, ()), day),
        )
        for who, own in sums.items()
    }


def _schools(session: Session, day: date) -> dict[UUID, str]:
    """Where each teacher works that day."""
    places = school_places(session)
    facts = facts_on(session, day, TeacherFactRow.kind == "school")
    return {who: places.get(own.get("school", ""), ("", ""))[1] for who, own in facts.items()}


def homes_on(session: Session, day: date) -> dict[UUID, str]:
    """Where each teacher lives that day."""
    labels = {row: "-".join(part for part in key if part) for key, row in unit_keys(session).items()}
    rows = session.execute(
        select(StayRow.teacher_id, StayRow.unit_id).where(
            live(StayRow), StayRow.start <= day, (StayRow.until.is_(None)) | (StayRow.until > day)
        )
    )
    return {who: labels.get(unit, "") for who, unit in rows if who is not None and unit is not None}
