"""What people owe, charge by charge: whole ledgers are weighed as the database has them, only what is open is read."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, String, select, type_coerce
from sqlalchemy.orm import Session

from dorms.db.parts import in_parts
from dorms.db.queries.money import KINDS, ledger
from dorms.db.tables import LedgerEntryRow, live
from dorms.domain.money.ledger import CENT, Debt, left_over


def _as_kept(column: Any, name: str) -> Any:
    """Turning each id and day of a long ledger into an object costs more than all the rest."""
    return type_coerce(column, String).label(name)


WEIGHED = (
    _as_kept(LedgerEntryRow.id, "id"), LedgerEntryRow.kind,
    type_coerce(LedgerEntryRow.amount, BigInteger).label("amount"), _as_kept(LedgerEntryRow.day, "day"),
    _as_kept(LedgerEntryRow.due, "due"), _as_kept(LedgerEntryRow.toward_id, "toward"),
    _as_kept(LedgerEntryRow.reverses_id, "reverses"), _as_kept(LedgerEntryRow.teacher_id, "teacher"),
)  # fmt: skip


def debts_of(session: Session, people: Iterable[UUID], *conditions: Any) -> dict[UUID, list[Debt]]:
    """The charges these people have not paid in full, the oldest due first, of the entries that fit.

    Nobody who owes nothing.
    """
    left = {
        _id(charge.id): cents
        for part in in_parts(people)
        for own in _apart(session, part, *conditions)
        for charge, cents in left_over(own)
    }
    open_ = [charge for part in in_parts(left) for charge in ledger(session, LedgerEntryRow.id.in_(part))]
    charges = {charge.id: charge for charge in open_}
    found: dict[UUID, list[Debt]] = {}
    for name, cents in left.items():
        charge = charges[name]
        if charge.teacher_id is not None:
            found.setdefault(charge.teacher_id, []).append(Debt(charge, cents * CENT))
    return found


def _apart(session: Session, people: list[UUID], *conditions: Any) -> Iterable[list[Any]]:
    """The ledger of each, as light as it can be."""
    rows = session.execute(
        select(*WEIGHED).where(
            live(LedgerEntryRow), LedgerEntryRow.teacher_id.in_(people), LedgerEntryRow.kind.in_(sorted(KINDS)),
            LedgerEntryRow.amount.is_not(None), LedgerEntryRow.day.is_not(None), *conditions,
        )
    )  # fmt: skip
    found: dict[Any, list[Any]] = {}
    for row in rows:
        found.setdefault(row.teacher, []).append(row)
    return found.values()


def _id(kept: Any) -> UUID:
    return kept if isinstance(kept, UUID) else UUID(hex=kept)
