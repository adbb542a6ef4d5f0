"""The receipt books: which numbers were used for what, which are void, twice there, or missing between them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.parts import in_parts
from dorms.db.queries.accounts import own_office
from dorms.db.tables import ChangeRow, LedgerEntryRow, OfficeRow, TeacherRow, VoidReceiptRow, live
from dorms.domain.money.receipts import ReceiptLine, ReceiptState, gaps, serial_of

MOST_GAPS = 500  # a longer gap is another book, not so many lost receipts
Key = tuple[UUID | None, str]  # the office whose book it is, the number


class _Use(NamedTuple):
    """One entry under a number."""

    row: UUID
    day: date | None
    amount: Decimal
    kind: str
    name: str
    teacher: UUID | None


def receipt_lines(session: Session) -> list[ReceiptLine]:
    """Every receipt this office used, voided or cannot account for, in the order of the numbers.

    Where all books have come together, at the bureau, those of the other offices follow, each judged for itself.
    """
    own = own_office(session)
    books: dict[UUID | None, list[ReceiptLine]] = defaultdict(list)
    for (office, _), line in used_numbers(session).items():
        books[office].append(line)
    names: dict[UUID | None, str | None] = dict(session.execute(select(OfficeRow.id, OfficeRow.name)).all())
    sees_all = meta.recall(session, meta.OFFICE) == meta.recall(session, meta.BUREAU)
    seen = [office for office in books if office == own or sees_all]
    ordered = sorted(seen, key=lambda one: (one != own, names.get(one) or "", str(one)))
    return [
        replace(line, office=names.get(office) or "", is_own=office == own)
        for office in ordered
        for line in _whole(books[office])
    ]


def _whole(known: list[ReceiptLine]) -> list[ReceiptLine]:
    """The book with the numbers missing between those known."""
    missing = gaps((line.number for line in known), most=MOST_GAPS)
    lines = [*known, *(ReceiptLine(number, ReceiptState.MISSING) for number in missing)]
    return sorted(lines, key=lambda line: _order(line.number))


def used_numbers(session: Session) -> dict[Key, ReceiptLine]:
    """Every number of every office's book: used, reversed, void, or twice there."""
    uses, void = _uses(session), _void(session)
    twice, reversed_ones = _twice(session, uses) | (uses.keys() & void.keys()), _reversed(session)

    def state(at: Key, entries: list[_Use]) -> ReceiptState:
        if at in twice:
            return ReceiptState.TWICE
        is_reversed = all(one.row in reversed_ones for one in entries)
        return ReceiptState.REVERSED if is_reversed else ReceiptState.USED

    found = {at: _line(at[1], entries, void.get(at), state(at, entries)) for at, entries in uses.items()}
    return found | {at: line for at, line in void.items() if at not in found}


def _line(number: str, entries: list[_Use], void: ReceiptLine | None, state: ReceiptState) -> ReceiptLine:
    """What it was given for, all together where one receipt covers several people."""
    return ReceiptLine(
        number, state, day=entries[0].day,
        amount=sum((one.amount for one in entries), Decimal(0)), kind=entries[0].kind,
        name="、".join(dict.fromkeys(one.name for one in entries if one.name)),
        note=void.note if void is not None else "", teacher_id=entries[0].teacher,
        void_id=void.void_id if void is not None else None,
    )  # fmt: skip


def _uses(session: Session) -> dict[Key, list[_Use]]:
    rows = session.execute(
        select(
            LedgerEntryRow.owner_office, LedgerEntryRow.receipt, LedgerEntryRow.id, LedgerEntryRow.day,
            LedgerEntryRow.amount, LedgerEntryRow.kind, TeacherRow.name, LedgerEntryRow.teacher_id,
        )
        .outerjoin(TeacherRow, LedgerEntryRow.teacher_id == TeacherRow.id)
        .where(live(LedgerEntryRow), LedgerEntryRow.receipt.is_not(None))
        .order_by(LedgerEntryRow.day, LedgerEntryRow.id)
    )  # fmt: skip
    found: dict[Key, list[_Use]] = defaultdict(list)
    for office, number, row, day, amount, kind, name, who in rows:
        found[office, number or ""].append(_Use(row, day, amount or Decimal(0), kind or "", name or "", who))
    return found


def _reversed(session: Session) -> set[UUID]:
    """The entries that another one takes back."""
    query = select(LedgerEntryRow.reverses_id).where(
        live(LedgerEntryRow), LedgerEntryRow.reverses_id.is_not(None)
    )
    return {row for row in session.scalars(query) if row is not None}


def _void(session: Session) -> dict[Key, ReceiptLine]:
    rows = session.execute(
        select(
            VoidReceiptRow.owner_office, VoidReceiptRow.receipt, VoidReceiptRow.id, VoidReceiptRow.day,
            VoidReceiptRow.reason,
        ).where(live(VoidReceiptRow))
    )  # fmt: skip
    return {
        (office, number or ""): ReceiptLine(
            number or "", ReceiptState.VOID, day=day, note=reason or "", void_id=row
        )
        for office, number, row, day, reason in rows
    }


def _twice(session: Session, uses: Mapping[Key, list[_Use]]) -> set[Key]:
    """The numbers that two operations gave: two computers of one office had them from the same book.

    One operation may use a number for several entries: one receipt for several people, one voucher for several schools.
    """
    several = {at: entries for at, entries in uses.items() if len(entries) > 1}
    written = _written(session, (one.row for entries in several.values() for one in entries))
    return {
        at
        for at, entries in several.items()
        if len({written[one.row] for one in entries if one.row in written}) > 1
    }


def _written(session: Session, rows: Iterable[UUID]) -> dict[UUID, str]:
    """The operation that wrote each row first."""
    found: dict[UUID, str] = {}
    for part in in_parts(rows):
        query = (
            select(ChangeRow.row, ChangeRow.operation)
            .where(ChangeRow.entity == "ledger_entry", ChangeRow.row.in_(part))
            .order_by(ChangeRow.arrived.desc())
        )
        found.update((row, operation) for row, operation in session.execute(query))
    return found


def repeated_numbers(session: Session) -> Iterator[tuple[UUID | None, ReceiptLine]]:
    """Every number that stands twice in the book of one office."""
    for (office, _), line in used_numbers(session).items():
        if line.state is ReceiptState.TWICE:
            yield office, line


def _order(number: str) -> tuple[str, int, int, str]:
    serial = serial_of(number)
    return (serial.prefix, serial.width, serial.number, number) if serial else (number, 0, 0, number)
