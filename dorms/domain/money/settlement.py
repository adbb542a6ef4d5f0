"""What is still to be paid and paid back when somebody leaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from dorms.domain.money.ledger import ZERO, Balance, Why


@dataclass(frozen=True, slots=True)
class SettledLine:
    """One line of the settlement sheet. A negative amount is given back; `note` says why it differs from the rule."""

    item: str
    amount: Decimal
    why: Why | None = None
    note: str = ""


class Doubt(StrEnum):
    """What may be missing from a settlement."""

    MISSED = "missed"  # months of rent that no run charged
    UNREAD = "unread"  # a meter without a reading of the last day
    RENT = "rent"  # what agreement and rule set leave open


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementQuestion:
    """A doubt about the settlement, which holds nobody up: what it is about, and what it would come to."""

    code: Doubt
    about: tuple[str, ...] = ()
    amount: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Settlement:
    """The sheet: what is added now, what was owed before, and what the deposit covers of it."""

    lines: tuple[SettledLine, ...]
    before: Balance
    refund_by: date | None = None
    forfeited: bool = False  # the rule set says that an overstay loses the deposit
    clause: str = ""
    questions: tuple[SettlementQuestion, ...] = ()

    @property
    def owed(self) -> Decimal:
        """All that is to pay after these lines; below zero it was paid in advance."""
        return self.before.owed + sum((line.amount for line in self.lines), ZERO)

    @property
    def deducted(self) -> Decimal:
        """What of the deposit goes against the debt."""
        return min(self.before.held, max(self.owed, ZERO))

    @property
    def to_pay(self) -> Decimal:
        return max(self.owed, ZERO) - self.deducted

    @property
    def to_pay_back(self) -> Decimal:
        """Deposit and advance money that go back."""
        kept = ZERO if self.forfeited else self.before.held - self.deducted
        return kept + max(-self.owed, ZERO)


def lines_value(lines: Sequence[SettledLine]) -> list[dict[str, object]]:
    """As kept with the departure."""
    return [
        {
            "item": str(line.item),
            "amount": f"{line.amount:f}",
            "why": None
            if line.why is None
            else {"code": line.why.code, "figures": dict(line.why.figures), "clause": line.why.clause},
            "note": line.note,
        }
        for line in lines
    ]
