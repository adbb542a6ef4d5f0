"""The rent of a month for everybody at once, by what each agreement says; a second run adds only what is missing."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.actions.money.entries import why_json
from dorms.db.journal import put
from dorms.db.queries.money import ledger
from dorms.db.tables import AgreementRow, LedgerEntryRow, StayRow, TermRow, live
from dorms.domain.money.ledger import Entry, EntryKind, Item, Why
from dorms.domain.money.shares import part_of_month
from dorms.domain.months import add_months
from dorms.errors.money import MonthNotOver

CHARGES = UUID(
    "6f1c0b1e-5d8c-4b47-9f57-5a2f6a0c0d11"
)  # names the charges of runs, the same on every computer


@dataclass(frozen=True, slots=True)
class Lived:
    """An agreement somebody lived under in the month, from the first such night to the last."""

    agreement: UUID
    teacher: UUID
    unit: UUID
    start: date
    until: date | None
    monthly: Decimal
    number: str
    term_end: date | None  # first night no longer agreed


@dataclass(slots=True)
class MonthRun:
    """What a run did: charges made, those that were there, and the people whose term was over."""

    month: date
    charged: int = 0
    total: Decimal = Decimal(0)
    known: int = 0
    free: int = 0
    past_term: list[str] = field(default_factory=list)  # agreement numbers


def charge_month(session: Session, month: date, *, today: date, due_day: int = 10) -> MonthRun:
    """Charge the rent of the month to every agreement that has one, as one operation.

    Whole months in full, parts of a month by its days (domain.md section 10). Nothing is charged where the agreement
    names no rent, nor for nights after the last agreed one: what staying on costs is the rule set's to say.
    """
    first = month.replace(day=1)
    if first > today:
        raise MonthNotOver(first)
    run = MonthRun(first)
    made = _made(session, first)
    rows = []
    for lived in lived_in(session, first):
        if lived.monthly <= 0:
            run.free += 1
            continue
        if lived.term_end is not None and (lived.until is None or lived.until > lived.term_end):
            run.past_term.append(lived.number)
        name, stands = _free_name(made, lived.agreement, first)
        if stands:
            run.known += 1
            continue
        row = rent_row(name, lived, first, due_day)
        if row is not None:
            rows.append(row)
            run.charged += 1
            run.total += row["amount"]
    put(session, LedgerEntryRow, rows)
    return run


def rent_to_the_day(
    session: Session, agreement: UUID, day: date
) -> tuple[dict[str, Any] | None, Entry | None]:
    """The rent of the month somebody leaves in: the charge for its nights up to `day`, and the one it replaces.

    Nothing is charged or replaced where what was charged is right already.
    """
    month = day.replace(day=1)
    lived = next((one for one in lived_in(session, month, agreement) if one.monthly > 0), None)
    if lived is None:
        return None, None
    made = _made(session, month)
    name, stands = _free_name(made, agreement, month)
    wanted = rent_row(name, replace(lived, until=_earlier(lived.until, day)), month, day.day)
    if not stands:
        return wanted, None
    [charged] = ledger(session, LedgerEntryRow.id == name)
    if wanted is not None and wanted["amount"] == charged.amount:
        return None, None
    if wanted is not None:
        wanted["id"] = _free_name((made[0], made[1] | {name}), agreement, month)[0]
    return wanted, charged


def _earlier(one: date | None, other: date | None) -> date | None:
    known = [day for day in (one, other) if day is not None]
    return min(known) if known else None


def rent_row(name: UUID, lived: Lived, month: date, due_day: int) -> dict[str, Any] | None:
    """The charge for the agreed nights of the month; None where there were none."""
    end = add_months(month, 1)
    until = _earlier(lived.until, lived.term_end)
    amount, why = part_of_month(lived.monthly, month, lived.start, until)
    if amount <= 0:
        return None
    return {
        "id": name,
        "kind": EntryKind.CHARGE.value,
        "item": Item.RENT.value,
        "amount": amount,
        "day": month,
        "teacher_id": lived.teacher,
        "agreement_id": lived.agreement,
        "unit_id": lived.unit,
        "start": max(month, lived.start),
        "until": _earlier(until, end),
        "due": month + timedelta(due_day - 1),
        "why": why_json(Why(code=why.code, figures=why.figures, clause=lived.number)),
    }


def _made(session: Session, month: date) -> tuple[set[UUID], set[UUID]]:
    """The names of this month's charges that were ever given, and those reversed since."""
    entries: Iterable[Entry] = ledger(
        session,
        LedgerEntryRow.kind == EntryKind.CHARGE.value,
        LedgerEntryRow.item == Item.RENT.value,
        or_(LedgerEntryRow.day == month, LedgerEntryRow.reverses_id.is_not(None)),
    )
    whole = list(entries)
    return {one.id for one in whole if one.reverses is None}, {one.reverses for one in whole if one.reverses}


def _free_name(made: tuple[set[UUID], set[UUID]], agreement: UUID, month: date) -> tuple[UUID, bool]:
    """The name of the charge, and whether it stands; a reversed one is followed by the next."""
    given, reversed_ = made
    serial = 0
    while True:
        name = uuid5(CHARGES, f"{Item.RENT}|{agreement}|{month:%Y-%m}|{serial}")
        if name not in given or name not in reversed_:
            return name, name in given
        serial += 1


def lived_in(session: Session, month: date, agreement: UUID | None = None) -> list[Lived]:
    """Every agreement (or this one) somebody lived under in the month: one line, however many people share it."""
    after = add_months(month, 1)
    rows = session.execute(
        select(
            StayRow.agreement_id, StayRow.start, StayRow.until, StayRow.unit_id, StayRow.teacher_id,
            AgreementRow.teacher_id.label("party"), AgreementRow.monthly_rent, AgreementRow.number,
        )
        .join(AgreementRow, StayRow.agreement_id == AgreementRow.id)
        .where(
            live(StayRow),
            live(AgreementRow),
            or_(StayRow.start.is_(None), StayRow.start < after),
            or_(StayRow.until.is_(None), StayRow.until > month),
            *(() if agreement is None else (StayRow.agreement_id == agreement,)),
        )
        .order_by(StayRow.agreement_id, StayRow.start)
    ).all()  # fmt: skip
    ends = _term_ends(session)
    found: dict[UUID, Lived] = {}
    for row in rows:
        before = found.get(row.agreement_id)
        start = min(row.start or month, before.start if before else date.max)
        until = row.until if before is None else _later(before.until, row.until)
        teacher = row.party or row.teacher_id
        if teacher is None or row.unit_id is None:
            continue
        found[row.agreement_id] = Lived(
            row.agreement_id, teacher, row.unit_id, start, until, row.monthly_rent or Decimal(0),
            row.number or "", ends.get(row.agreement_id),
        )  # fmt: skip
    return list(found.values())


def _later(one: date | None, other: date | None) -> date | None:
    return None if one is None or other is None else max(one, other)


def _term_ends(session: Session) -> dict[UUID, date]:
    ends: dict[UUID, date] = {}
    rows = session.execute(select(TermRow.agreement_id, TermRow.until).where(live(TermRow)))
    for agreement, until in rows:
        if agreement is not None and until is not None:
            ends[agreement] = max(until, ends.get(agreement, date.min))
    return ends
