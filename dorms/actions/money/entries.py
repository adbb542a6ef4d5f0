"""Writing a person's ledger: charges, payments, deposit, waivers; a correction is another entry."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, need_reason, not_after, row_of
from dorms.db.journal import put
from dorms.db.parts import in_parts
from dorms.db.queries.accounts import own_office
from dorms.db.queries.money import closed_days, ledger_of, own_book, till
from dorms.db.queries.offices import office_name
from dorms.db.tables import LedgerEntryRow, OfficeRow, TeacherRow, VoidReceiptRow, live
from dorms.domain.identity import new_id
from dorms.domain.money.ledger import (
    CENT,
    MOVES_MONEY,
    Balance,
    Entry,
    EntryKind,
    Method,
    Why,
    balance,
    standing,
)
from dorms.errors.money import (
    BadAmount,
    DayClosed,
    EntryUsed,
    MoreThanAdvance,
    MoreThanFunds,
    MoreThanHeld,
    MoreThanOwed,
    OtherBox,
    PaidAlready,
    ReceiptTaken,
    ReceiptVoid,
    ReversedAlready,
)

MOST = Decimal(1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """Money that changed hands, or is set off: whose, how much, on which day."""

    teacher_id: UUID
    amount: Decimal
    day: date
    method: Method = Method.CASH
    receipt: str = ""
    agreement_id: UUID | None = None
    toward: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """What somebody is to pay, for what and until when."""

    teacher_id: UUID
    item: str
    amount: Decimal
    day: date
    agreement_id: UUID | None = None
    unit_id: UUID | None = None
    start: date | None = None
    until: date | None = None
    due: date | None = None
    why: Why | None = None
    note: str = ""
    id: UUID | None = None  # a run names its charges, so that no run charges twice


def charge(session: Session, one: Charge) -> UUID:
    """Add a charge (应收)."""
    row_of(session, TeacherRow, one.teacher_id)
    name = one.id or new_id()
    row = {
        "id": name,
        "kind": EntryKind.CHARGE.value,
        "item": clean("item", one.item, required=True),
        "amount": whole_cents("amount", one.amount),
        "day": one.day,
        "teacher_id": one.teacher_id,
        "agreement_id": one.agreement_id,
        "unit_id": one.unit_id,
        "start": one.start,
        "until": one.until,
        "due": one.due or one.day,
        "why": why_json(one.why),
        "note": clean("note", one.note) or None,
    }
    put_charges(session, [row])
    return name


def put_charges(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write charges that are named by what they are for; one that was undone comes back as it is now.

    Were it given another name, doing the undone run again would charge twice.
    """
    undone: dict[UUID, LedgerEntryRow] = {}
    for part in in_parts(row["id"] for row in rows):
        found = session.scalars(select(LedgerEntryRow).where(LedgerEntryRow.id.in_(part)))
        undone.update((row.id, row) for row in found)
    for one in rows:
        if (row := undone.get(one["id"])) is not None:
            row.void = False
            for name, value in one.items():
                setattr(row, name, value)
    put(session, LedgerEntryRow, [one for one in rows if one["id"] not in undone])


def take_payment(session: Session, money: Money, *, today: date, shares_receipt: bool = False) -> UUID:
    """收款: what is more than owed stays as paid in advance.

    The same sum on the same day without a receipt number or a note of its own is taken for a payment typed twice.
    `shares_receipt`: one receipt for several people, checked by whoever takes them together.
    """
    _check_twice(session, money)
    return _write(session, EntryKind.PAYMENT, money, today, shares_receipt=shares_receipt)


def take_deposit(session: Session, money: Money, *, today: date) -> UUID:
    """收押金: held for the person, owed to nobody else."""
    return _write(session, EntryKind.DEPOSIT, money, today)


def pay_back_deposit(session: Session, money: Money, *, today: date) -> UUID:
    """退押金: at most what is held."""
    held = _balance(session, money).held
    if money.amount > held:
        raise MoreThanHeld(_name(session, money.teacher_id), money.amount, held)
    return _write(session, EntryKind.DEPOSIT_BACK, money, today)


def deduct_deposit(session: Session, money: Money, *, today: date) -> UUID:
    """押金抵扣: at most what is held, and at most what is owed."""
    found = _balance(session, money)
    if money.amount > found.held:
        raise MoreThanHeld(_name(session, money.teacher_id), money.amount, found.held)
    if money.amount > found.owed:
        raise MoreThanOwed(_name(session, money.teacher_id), money.amount, found.owed)
    return _write(session, EntryKind.DEDUCTION, money, today)


def pay_back(session: Session, money: Money, *, today: date) -> UUID:
    """退款: at most what was paid in advance."""
    advance = -_balance(session, money).owed
    if money.amount > advance:
        raise MoreThanAdvance(_name(session, money.teacher_id), money.amount, max(advance, Decimal(0)))
    return _write(session, EntryKind.MONEY_BACK, money, today)


def waive(session: Session, money: Money, *, today: date) -> UUID:
    """减免: with a reason, at most what is owed."""
    need_reason("waive", money.note)
    owed = _balance(session, money).owed
    if money.amount > owed:
        raise MoreThanOwed(_name(session, money.teacher_id), money.amount, max(owed, Decimal(0)))
    return _write(session, EntryKind.WAIVER, money, today)


def reverse(session: Session, entry_id: UUID, *, day: date, today: date, note: str) -> UUID:
    """冲销 with a reason: an entry that undoes another one; both stay to be read."""
    row = row_of(session, LedgerEntryRow, entry_id)
    amount, written = row.amount or Decimal(0), row.day or day
    back = select(LedgerEntryRow.id).where(live(LedgerEntryRow), LedgerEntryRow.reverses_id == entry_id)
    if row.reverses_id is not None or session.scalar(back.limit(1)) is not None:
        raise ReversedAlready(written)
    for other in _toward(session, entry_id):
        raise EntryUsed(other.day or written, other.amount or amount)
    _check_reversible(session, row, amount)
    if row.kind in MOVES_MONEY:
        _check_own_box(session, row)
        check_open(session, day, row.method or "")
    entry = LedgerEntryRow(
        id=new_id(),
        kind=row.kind,
        item=row.item,
        amount=amount,
        day=not_after(day, today),
        teacher_id=row.teacher_id,
        agreement_id=row.agreement_id,
        unit_id=row.unit_id,
        method=row.method,
        school_id=row.school_id,
        reverses_id=entry_id,
        note=need_reason("reverse", note),
    )
    session.add(entry)
    return entry.id


def _toward(session: Session, charge_id: UUID) -> list[LedgerEntryRow]:
    """What was paid toward this charge by name and still stands."""
    gone = select(LedgerEntryRow.reverses_id).where(
        live(LedgerEntryRow), LedgerEntryRow.reverses_id.is_not(None)
    )
    query = select(LedgerEntryRow).where(
        live(LedgerEntryRow), LedgerEntryRow.toward_id == charge_id, LedgerEntryRow.id.not_in(gone)
    )
    return list(session.scalars(query))


def _check_own_box(session: Session, row: LedgerEntryRow) -> None:
    """Money goes back out of the box it went into: another office reverses what it took itself."""
    owner = row.owner_office
    if owner not in (None, own_office(session)) and session.scalar(
        select(OfficeRow.id).where(OfficeRow.id == owner, live(OfficeRow))
    ):
        raise OtherBox(office_name(session, owner), row.amount or Decimal(0), row.day or date.min)


def _check_reversible(session: Session, row: LedgerEntryRow, amount: Decimal) -> None:
    """A deposit that was partly paid back, and money that was handed on, cannot be taken out from under it."""
    if row.kind == EntryKind.DEPOSIT and row.teacher_id is not None:
        held = balance(ledger_of(session, row.teacher_id)).held
        if amount > held:
            raise MoreThanHeld(_name(session, row.teacher_id), amount, held)
    if row.kind in (EntryKind.PAYMENT, EntryKind.DEPOSIT) and row.method:
        in_hand = till(session).get(row.method, Decimal(0))
        if amount > in_hand:
            raise MoreThanFunds(row.method, amount, in_hand)


def _write(
    session: Session, kind: EntryKind, money: Money, today: date, *, shares_receipt: bool = False
) -> UUID:
    row_of(session, TeacherRow, money.teacher_id)
    if not shares_receipt:
        check_receipt(session, money.receipt)
    moves = kind in MOVES_MONEY
    if moves:
        check_open(session, money.day, money.method)
    entry = LedgerEntryRow(
        id=new_id(),
        kind=kind.value,
        amount=whole_cents("amount", money.amount),
        day=not_after(money.day, today),
        teacher_id=money.teacher_id,
        agreement_id=money.agreement_id,
        method=money.method.value if moves else None,
        receipt=clean("receipt", money.receipt) or None,
        toward_id=money.toward,
        note=clean("note", money.note) or None,
    )
    session.add(entry)
    return entry.id


def whole_cents(field: str, amount: Decimal) -> Decimal:
    """The amount, more than zero, in whole cents; BadAmount otherwise."""
    if not amount.is_finite() or not 0 < amount <= MOST or amount != amount.quantize(CENT):
        raise BadAmount(field, f"{amount}", f"{MOST:f}")
    return amount


def why_json(why: Why | None) -> dict[str, object] | None:
    """As it is kept with the entry."""
    return {"code": why.code, "figures": dict(why.figures), "clause": why.clause} if why else None


def _balance(session: Session, money: Money) -> Balance:
    session.flush()
    return balance(ledger_of(session, money.teacher_id))


def _name(session: Session, teacher: UUID) -> str:
    return row_of(session, TeacherRow, teacher).name or ""


def check_open(session: Session, day: date, method: str) -> None:
    """No money is taken or given on a day whose cash box is closed, nor cash before one: it was counted there."""
    closed = closed_over(closed_days(session), day, method)
    if closed is not None:
        raise DayClosed(day, closed)


def closed_over(closed: Set[date], day: date, method: str) -> date | None:
    """The closed day that money of this day would change."""
    if day in closed:
        return day
    later = [one for one in closed if one > day] if method == Method.CASH else []
    return max(later, default=None)


def check_receipt(session: Session, receipt: str) -> None:
    """A number is used once in the book of this office; other offices have books of their own.

    A reversed entry keeps it, since the paper exists, as does one 作废.
    """
    if not receipt.strip():
        return
    query = (
        select(TeacherRow.name, LedgerEntryRow.day)
        .select_from(LedgerEntryRow)
        .outerjoin(TeacherRow, LedgerEntryRow.teacher_id == TeacherRow.id)
        .where(
            live(LedgerEntryRow),
            own_book(session, LedgerEntryRow),
            LedgerEntryRow.receipt == receipt.strip(),
        )
    )
    for name, day in session.execute(query.limit(1)):
        raise ReceiptTaken(receipt.strip(), name or "", day or date.min)
    void = select(VoidReceiptRow.day, VoidReceiptRow.reason).where(
        live(VoidReceiptRow), own_book(session, VoidReceiptRow), VoidReceiptRow.receipt == receipt.strip()
    )
    for day, reason in session.execute(void.limit(1)):
        raise ReceiptVoid(receipt.strip(), day or date.min, reason or "")


def _check_twice(session: Session, money: Money) -> None:
    if money.receipt.strip() or money.note.strip():
        return
    for entry in _payments_of_day(session, money):
        raise PaidAlready(_name(session, money.teacher_id), entry.amount, entry.day)


def _payments_of_day(session: Session, money: Money) -> list[Entry]:
    return [
        entry
        for entry in standing(ledger_of(session, money.teacher_id))
        if (entry.kind, entry.day, entry.amount) == (EntryKind.PAYMENT, money.day, money.amount)
    ]
