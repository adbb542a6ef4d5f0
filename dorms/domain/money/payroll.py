"""工资代扣: what a pay office is asked to take off the pay, line by line, and what it answered."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from dorms.domain.money.ledger import ZERO, Debt, Why

CONSENT = "mark:同意工资代扣"  # the fact of a teacher without which nothing is taken off the pay


class Outcome(StrEnum):
    """What became of one line; kept as the text itself."""

    OPEN = ""
    TAKEN = "已扣"
    PARTLY = "部分扣"
    NOT = "未扣"


class SheetState(StrEnum):
    """How far a sheet is; the words are what the list shows."""

    MADE = "待送出"
    SENT = "已送出"
    RETURNED = "已返回"


@dataclass(frozen=True, slots=True)
class OwedPiece:
    """One charge on a line, as the sheet shows it."""

    charge: UUID
    item: str
    start: date | None
    until: date | None
    why: Why | None
    note: str
    left: Decimal


def owed(debt: Debt) -> OwedPiece:
    """A debt as it is shown on a sheet."""
    one = debt.charge
    return OwedPiece(one.id, one.item, one.start, one.until, one.why, one.note, debt.left)


@dataclass(frozen=True, slots=True)
class PayrollLine:
    """One person on a sheet."""

    id: UUID
    sheet_id: UUID
    teacher_id: UUID
    name: str
    unit: str
    amount: Decimal
    pieces: tuple[OwedPiece, ...]
    outcome: str
    taken: Decimal
    reason: str


@dataclass(frozen=True, slots=True)
class PayrollSheet:
    """A sheet of one school and month, with the sums of its lines."""

    id: UUID
    town: str
    school: str
    month: str
    made_on: date
    sent_on: date | None
    returned_on: date | None
    people: int
    amount: Decimal
    taken: Decimal

    @property
    def state(self) -> SheetState:
        if self.returned_on is not None:
            return SheetState.RETURNED
        return SheetState.SENT if self.sent_on is not None else SheetState.MADE


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who owes: whether the pay may be touched, and on which open sheet the debt stands already."""

    teacher_id: UUID
    name: str
    town: str
    school: str
    school_id: UUID | None
    unit: str
    agrees: bool
    pieces: tuple[OwedPiece, ...]
    on_sheet: UUID | None = None

    @property
    def amount(self) -> Decimal:
        return sum((piece.left for piece in self.pieces), ZERO)

    @property
    def is_ready(self) -> bool:
        return self.agrees and self.on_sheet is None and self.school_id is not None and self.amount > ZERO


def outcome_of(amount: Decimal, taken: Decimal) -> Outcome:
    """What a line is called once it is known how much was taken."""
    if taken <= ZERO:
        return Outcome.NOT
    return Outcome.TAKEN if taken >= amount else Outcome.PARTLY
