"""The receipt book: which numbers were used for what, which are void, and which are missing between them."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.queries.accounts import own_office
from dorms.db.tables import LedgerEntryRow, TeacherRow, VoidReceiptRow, live
from dorms.domain.money.receipts import ReceiptLine, ReceiptState, gaps, serial_of

MOST_GAPS = 500  # a longer gap is another book, not so many lost receipts


def receipt_lines(session: Session) -> list[ReceiptLine]:
    """Every receipt this office used, voided or cannot account for, in the order of the numbers."""
    own = own_office(session)
    used = _used(session, own)
    void = [
        ReceiptLine(number or "", ReceiptState.VOID, day=day, note=reason or "", void_id=row)
        for row, number, day, reason in session.execute(
            select(
                VoidReceiptRow.id, VoidReceiptRow.receipt, VoidReceiptRow.day, VoidReceiptRow.reason
            ).where(live(VoidReceiptRow), VoidReceiptRow.owner_office == own)
        )
    ]
    known = [*used, *void]
    missing = gaps((line.number for line in known), most=MOST_GAPS)
    return sorted(
        [*known, *(ReceiptLine(number, ReceiptState.MISSING) for number in missing)],
        key=lambda line: _order(line.number),
    )


def _used(session: Session, own: UUID | None) -> list[ReceiptLine]:
    """One line a number: what it was given for, all together where one receipt covers several people."""
    rows = session.execute(
        select(
            LedgerEntryRow.receipt, LedgerEntryRow.day, LedgerEntryRow.amount, LedgerEntryRow.kind,
            TeacherRow.name, LedgerEntryRow.teacher_id,
        )
        .outerjoin(TeacherRow, LedgerEntryRow.teacher_id == TeacherRow.id)
        .where(live(LedgerEntryRow), LedgerEntryRow.receipt.is_not(None), LedgerEntryRow.owner_office == own)
        .order_by(LedgerEntryRow.day, LedgerEntryRow.id)
    )  # fmt: skip
    found: dict[str, list[tuple[date | None, Decimal, str, str, UUID | None]]] = defaultdict(list)
    for number, day, amount, kind, name, who in rows:
        found[number or ""].append((day, amount or Decimal(0), kind or "", name or "", who))
    return [
        ReceiptLine(
            number, ReceiptState.USED, day=entries[0][0], amount=sum((one[1] for one in entries), Decimal(0)),
            kind=entries[0][2], name="、".join(dict.fromkeys(one[3] for one in entries if one[3])),
            teacher_id=entries[0][4],
        )
        for number, entries in found.items()
    ]  # fmt: skip


def _order(number: str) -> tuple[str, int, int, str]:
    serial = serial_of(number)
    return (serial.prefix, serial.width, serial.number, number) if serial else (number, 0, 0, number)
