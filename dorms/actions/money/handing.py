"""上缴 to the bureau's account (收支两条线), school by school, and receipts of the book that record no money."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, need_reason, not_after
from dorms.actions.money.entries import check_open, check_receipt, whole_cents
from dorms.db.queries.accounts import in_hand
from dorms.db.queries.money import own_book
from dorms.db.tables import LedgerEntryRow, VoidReceiptRow, live
from dorms.domain.identity import new_id
from dorms.domain.money.ledger import ZERO, EntryKind, Method
from dorms.errors.money import MoreThanFunds, SchoolMissing


def hand_on(
    session: Session,
    *,
    amount: Decimal,
    day: date,
    method: Method,
    receipt: str,
    today: date,
    note: str = "",
    school_id: UUID | None = None,
) -> list[UUID]:
    """上缴: at most what is in hand by this way of paying, of this school or, where all of it goes, of every school.

    One voucher covers the schools; each has its own entry, so that its balance is carried on.
    """
    whole_cents("amount", amount)
    shares = _shares(session, method, amount, school_id)
    check_receipt(session, receipt)
    check_open(session, day, method)
    made = []
    for school, part in shares:
        entry = LedgerEntryRow(
            id=new_id(),
            kind=EntryKind.REMITTANCE.value,
            amount=part,
            day=not_after(day, today),
            method=method.value,
            receipt=clean("receipt", receipt) or None,
            school_id=school,
            note=clean("note", note) or None,
        )
        session.add(entry)
        made.append(entry.id)
    return made


def _shares(
    session: Session, method: Method, amount: Decimal, school: UUID | None
) -> list[tuple[UUID | None, Decimal]]:
    """How much of it is whose, never more than there is; SchoolMissing where a part of it could be several schools'.

    What one school has to get back is in the same box: another school's money may have been paid out for it.
    """
    hands = {one: of[method] for one, of in in_hand(session).items() if of.get(method, ZERO)}
    total = sum(hands.values(), ZERO)
    if school is not None:
        total = min(total, hands.get(school, ZERO))
    if amount > total:
        raise MoreThanFunds(method, amount, total)
    if school is not None or not hands:
        return [(school, amount)]
    if len(hands) == 1:
        return [(next(iter(hands)), amount)]
    if amount != total or min(hands.values()) < ZERO:
        raise SchoolMissing(amount, total)
    return list(hands.items())


def void_receipts(session: Session, numbers: Sequence[str], *, day: date, today: date, note: str) -> None:
    """登记作废: these receipts record no money, for this reason; one that was used cannot be void."""
    reason = need_reason("void_receipts", note)
    for number in _checked(session, numbers):
        session.add(VoidReceiptRow(id=new_id(), receipt=number, day=not_after(day, today), reason=reason))


def _checked(session: Session, numbers: Sequence[str]) -> Iterable[str]:
    for number in numbers:
        text = clean("receipt", number, required=True)
        check_receipt(session, text)
        yield text


def restore_receipt(session: Session, number: str) -> None:
    """The receipt was found after all: it is no longer void."""
    query = select(VoidReceiptRow).where(
        live(VoidReceiptRow), own_book(session, VoidReceiptRow), VoidReceiptRow.receipt == number
    )
    for row in session.scalars(query):
        row.void = True
