"""The rent of a month for everybody at once; a second run adds only what is missing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.actions.money.entries import put_charges, why_json
from dorms.actions.money.lived import Lived, earlier, lived_between, lived_in
from dorms.actions.money.pricing import MONTHS_BACK, pricer
from dorms.db.queries.money import ledger
from dorms.db.queries.rents import first_rent
from dorms.db.tables import LedgerEntryRow
from dorms.domain.money.ledger import Entry, EntryKind, Item
from dorms.domain.money.rent import Part, PartMonth, Question, Unsaid
from dorms.domain.months import add_months
from dorms.errors.money import MonthNotOver

CHARGES = UUID(
    "6f1c0b1e-5d8c-4b47-9f57-5a2f6a0c0d11"
)  # names the charges of runs, the same on every computer
MONTHS_ASKED = 24  # never charged for longer than this is no slip
Key = str  # the item, with its number where a month has several parts of it


@dataclass(slots=True)
class MonthRun:
    """What a run did: charges made, those that were there, who lives free, and what a person has to look at."""

    month: date
    charged: int = 0
    total: Decimal = Decimal(0)
    known: int = 0
    free: int = 0
    questions: list[Question] = field(default_factory=list)

    @property
    def past_term(self) -> list[str]:
        """The agreements whose term is over, by their numbers."""
        return [one.agreement for one in self.questions if one.code is Unsaid.PAST_TERM]


def charge_month(
    session: Session,
    month: date,
    *,
    today: date,
    due_day: int = 10,
    part: PartMonth = PartMonth.BY_DAYS,
) -> MonthRun:
    """Charge the rent of the month to every agreement, as one operation.

    `part` says how a part of a month is counted where the rule set says nothing (domain.md section 10: by days lived).
    """
    first = month.replace(day=1)
    if first > today:
        raise MonthNotOver(first)
    lived = lived_in(session, first)
    prices = pricer(session, first, lived, today=today, part=part)
    made = _Made.of(_entries(session, LedgerEntryRow.day == first))
    run = MonthRun(first)
    rows = []
    for one in lived:
        priced = prices.price(one)
        run.free += priced.free
        run.questions += priced.questions
        for key, piece in _keyed(priced.parts):
            name, stands = made.next(key, one.agreement, first)
            if stands:
                run.known += 1
                continue
            rows.append(_row(name, one, piece, first, first + timedelta(due_day - 1)))
            run.charged += 1
            run.total += piece.amount
    put_charges(session, rows)
    return run


@dataclass(frozen=True, slots=True)
class RentDue:
    """What leaving changes in the rent: charges to write, those they replace, months nobody ever charged."""

    rows: tuple[dict[str, Any], ...] = ()
    replaced: tuple[Entry, ...] = ()
    missed: tuple[dict[str, Any], ...] = ()
    questions: tuple[Question, ...] = ()

    @property
    def months_missed(self) -> list[str]:
        """2026-03, each once, in order."""
        return sorted({f"{row['day']:%Y-%m}" for row in self.missed})


def rent_to_the_day(session: Session, agreement: UUID, day: date, *, moves_on: bool = False) -> RentDue:
    """The rent of an agreement that ends on this day: its last month to the day, and what was never charged before.

    Nothing is charged or replaced where what was charged is right already. `moves_on`: the next agreement begins
    that day, and one month is not paid twice.
    """
    month = day.replace(day=1)
    entries = _entries(session, LedgerEntryRow.agreement_id == agreement)
    made = _Made.of(entries)
    standing = {entry.id: entry for entry in entries}
    missed, questions = _missed(session, agreement, made, month)
    lived = lived_in(session, month, [agreement])
    wanted: Mapping[Key, Part] = {}
    if lived:
        one = replace(lived[0], until=earlier(lived[0].until, day))
        prices = pricer(session, month, [one], today=day, moves_on=moves_on)
        priced = prices.price(one) if one.start < day else None
        wanted = dict(_keyed(priced.parts)) if priced is not None else {}
        questions = [*questions, *(priced.questions if priced is not None else ())]
    rows, replaced = [], []
    for key in _keys(wanted):
        name, stands = made.next(key, agreement, month)
        piece = wanted.get(key)
        if stands and piece is not None and standing[name].amount == piece.amount:
            continue
        if stands:
            replaced.append(standing[name])
            name, _ = made.without(name).next(key, agreement, month)
        if piece is not None:
            rows.append(_row(name, lived[0], piece, month, day))
    return RentDue(tuple(rows), tuple(replaced), tuple(missed), tuple(questions))


def _missed(
    session: Session, agreement: UUID, made: "_Made", before: date
) -> tuple[list[dict[str, Any]], list[Question]]:
    """Charges of whole months that no run ever made; what a clerk took back is not asked for again."""
    begun = first_rent(session)
    since = max(add_months(before, -MONTHS_ASKED), begun or date.min)
    rows: list[dict[str, Any]] = []
    questions: list[Question] = []
    for lived in lived_between(session, since, before, [agreement]):
        month = max(lived.start, since).replace(day=1)
        paid: list[date] = []
        while month < before:
            if made.has(Item.RENT, agreement, month):
                month = add_months(month, 1)
                continue
            prices = pricer(session, month, [lived], today=before)
            prices.paid.setdefault(agreement, set()).update(
                one for one in paid if one >= add_months(month, -MONTHS_BACK)
            )
            priced = prices.price(lived)
            questions += [one for one in priced.questions if one.code is Unsaid.FACT]
            for key, piece in _keyed(priced.parts):
                if not made.has(key, agreement, month):
                    rows.append(_row(_name(key, agreement, month, 0), lived, piece, month, before))
            paid += [month] if priced.parts else []
            month = add_months(month, 1)
    return rows, list(dict.fromkeys(questions))


def _keyed(parts: Sequence[Part]) -> list[tuple[Key, Part]]:
    """Each part by its item; the second of an item has a number."""
    seen: dict[str, int] = {}
    found = []
    for part in parts:
        number = seen[part.item] = seen.get(part.item, -1) + 1
        found.append((f"{part.item}{number or ''}", part))
    return found


def _keys(wanted: Mapping[Key, Part]) -> list[Key]:
    """Whatever a month may have been charged for."""
    usual = [str(Item.RENT), str(Item.OVERSTAY), f"{Item.OVERSTAY}1"]
    return [*usual, *(key for key in wanted if key not in usual)]


def _row(name: UUID, lived: Lived, part: Part, month: date, due: date) -> dict[str, Any]:
    return {
        "id": name,
        "kind": EntryKind.CHARGE.value,
        "item": part.item.value,
        "amount": part.amount,
        "day": month,
        "teacher_id": lived.teacher,
        "agreement_id": lived.agreement,
        "unit_id": lived.unit,
        "start": part.start,
        "until": part.until,
        "due": max(due, part.start),
        "why": why_json(part.why),
    }


def _entries(session: Session, condition: Any) -> list[Entry]:
    """Charges of rent that fit, and the reversals of these."""
    meant = select(LedgerEntryRow.id).where(condition)
    return ledger(
        session,
        LedgerEntryRow.kind == EntryKind.CHARGE.value,
        LedgerEntryRow.item.in_([Item.RENT.value, Item.OVERSTAY.value]),
        or_(condition, LedgerEntryRow.reverses_id.in_(meant)),
    )


@dataclass(frozen=True, slots=True)
class _Made:
    """The names of charges that were ever given, and those reversed since."""

    given: frozenset[UUID]
    reversed: frozenset[UUID]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "_Made":
        whole = list(entries)
        back = frozenset(one.reverses for one in whole if one.reverses is not None)
        return cls(frozenset(one.id for one in whole if one.reverses is None), back)

    def without(self, name: UUID) -> "_Made":
        """As if this one were reversed already."""
        return _Made(self.given, self.reversed | {name})

    def has(self, key: Key, agreement: UUID, month: date) -> bool:
        """Whether this was ever charged, reversed or not."""
        return _name(key, agreement, month, 0) in self.given

    def next(self, key: Key, agreement: UUID, month: date) -> tuple[UUID, bool]:
        """The name of the charge, and whether it stands; a reversed one is followed by the next."""
        serial = 0
        while True:
            name = _name(key, agreement, month, serial)
            if name not in self.given or name not in self.reversed:
                return name, name in self.given
            serial += 1


def _name(key: Key, agreement: UUID, month: date, serial: int) -> UUID:
    return uuid5(CHARGES, f"{key}|{agreement}|{month:%Y-%m}|{serial}")
