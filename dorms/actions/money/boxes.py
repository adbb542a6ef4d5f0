"""What undoing must leave as it is: closed cash boxes, and no deposit or box below nothing."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.money.entries import closed_over
from dorms.db.parts import in_parts
from dorms.db.queries.accounts import own_office
from dorms.db.queries.money import closed_days, ledger, till
from dorms.db.tables import LedgerEntryRow, TeacherRow
from dorms.domain.money.ledger import MOVES_MONEY, SIDES, ZERO, Account, balance
from dorms.errors.money import DayClosed, SpentSince


def check_boxes(session: Session, entries: Collection[UUID]) -> None:
    """Refuse an undoing of these entries that changes a day two people have counted, or takes away what was spent."""
    rows = [row for row in _rows(session, entries) if row.kind in SIDES and row.amount is not None]
    own = own_office(session)
    boxed = [row for row in rows if row.kind in MOVES_MONEY and row.owner_office == own]
    closed = closed_days(session) if boxed else set()
    for row in boxed:
        day = row.day or date.min
        if (counted := closed_over(closed, day, row.method or "")) is not None:
            raise DayClosed(day, counted)
    _check_deposits(session, _moved(rows, Account.HELD))
    _check_funds(session, _moved(boxed, Account.FUNDS))


def _rows(session: Session, entries: Iterable[UUID]) -> list[LedgerEntryRow]:
    return [
        row
        for part in in_parts(entries)
        for row in session.scalars(select(LedgerEntryRow).where(LedgerEntryRow.id.in_(part)))
    ]


def _moved(rows: Iterable[LedgerEntryRow], account: Account) -> dict[UUID | str, Decimal]:
    """How much more or less is in the account of each person, or way of paying: struck out entries are gone."""
    found: dict[UUID | str, Decimal] = {}
    for row in rows:
        debit, credit = SIDES[row.kind or ""]
        sign = (credit is account) - (debit is account)
        sign = -sign if account is Account.FUNDS else sign
        sign = -sign if row.reverses_id is not None else sign
        whose = row.teacher_id if account is Account.HELD else row.method
        if sign and whose is not None:
            found[whose] = found.get(whose, ZERO) + sign * (row.amount or ZERO) * (-1 if row.void else 1)
    return found


def _check_deposits(session: Session, moved: Mapping[UUID | str, Decimal]) -> None:
    for who, change in moved.items():
        if change < 0 and (held := balance(ledger(session, LedgerEntryRow.teacher_id == who)).held) < 0:
            name = session.scalar(select(TeacherRow.name).where(TeacherRow.id == who)) or ""
            raise SpentSince(name, "押金", -held)


def _check_funds(session: Session, moved: Mapping[UUID | str, Decimal]) -> None:
    less = [method for method, change in moved.items() if change < 0]
    left = till(session) if less else {}
    for method in less:
        if (funds := left.get(str(method), ZERO)) < 0:
            raise SpentSince("", str(method), -funds)
