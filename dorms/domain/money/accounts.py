"""应收, 已收, 上缴, 结存 of each school month by month, carried forward: the ledger read by place and month.

A reversal counts in its own month, as in the ledger; the closing balances of the last month are therefore the
balances of the ledger's accounts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from dorms.domain.ledgers import Scope
from dorms.domain.money.ledger import ZERO, EntryKind
from dorms.domain.months import add_months


class Place(NamedTuple):
    """A school with its town; both empty where an entry belongs to none."""

    town: str
    school: str


@dataclass(frozen=True, slots=True)
class Flow:
    """One entry as it counts for a school: of which kind, with its sign, by whom."""

    id: UUID
    place: Place
    day: date
    kind: str
    amount: Decimal  # below zero: a reversal
    teacher_id: UUID | None = None
    name: str = ""
    item: str = ""
    method: str = ""
    receipt: str = ""

    @property
    def month(self) -> str:
        return f"{self.day:%Y-%m}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLine:
    """One school's month: what was brought forward, what happened, what is carried on."""

    place: Place
    month: str
    owed_before: Decimal = ZERO
    charged: Decimal = ZERO
    waived: Decimal = ZERO
    paid: Decimal = ZERO
    deducted: Decimal = ZERO
    paid_back: Decimal = ZERO
    held_before: Decimal = ZERO
    deposits: Decimal = ZERO
    deposits_back: Decimal = ZERO
    funds_before: Decimal = ZERO
    handed_on: Decimal = ZERO

    @property
    def owed_after(self) -> Decimal:
        """期末未收: below zero more was paid in advance than is owed."""
        return self.owed_before + self.charged - self.waived - self.paid - self.deducted + self.paid_back

    @property
    def held_after(self) -> Decimal:
        """期末押金."""
        return self.held_before + self.deposits - self.deducted - self.deposits_back

    @property
    def taken_in(self) -> Decimal:
        """Money that came in: payments and deposits."""
        return self.paid + self.deposits

    @property
    def given_back(self) -> Decimal:
        """Money that went back to residents."""
        return self.paid_back + self.deposits_back

    @property
    def funds_after(self) -> Decimal:
        """期末结存: taken in and not handed on."""
        return self.funds_before + self.taken_in - self.given_back - self.handed_on

    @property
    def is_empty(self) -> bool:
        """Nothing brought forward and nothing happened."""
        moved = (getattr(self, name) for name in FLOWS.values())
        return not any((self.owed_before, self.held_before, self.funds_before, *moved))


FLOWS: Mapping[str, str] = {  # kind of entry: the column it counts in
    EntryKind.CHARGE: "charged",
    EntryKind.WAIVER: "waived",
    EntryKind.PAYMENT: "paid",
    EntryKind.DEDUCTION: "deducted",
    EntryKind.MONEY_BACK: "paid_back",
    EntryKind.DEPOSIT: "deposits",
    EntryKind.DEPOSIT_BACK: "deposits_back",
    EntryKind.REMITTANCE: "handed_on",
}


def account_lines(
    flows: Iterable[Flow], scope: Scope, *, since: date | None, until: date
) -> list[AccountLine]:
    """Every school's months after `since` up to `until`, schools as their entries come; empty months are left out.

    `since` None: from the first entry on. The last month counts up to `until` only.
    """
    sums: dict[Place, dict[str, dict[str, Decimal]]] = {}
    first = f"{since + timedelta(1):%Y-%m}" if since is not None else ""
    for flow in flows:
        if flow.day > until or flow.kind not in FLOWS or not scope.covers(flow.place.town, flow.place.school):
            continue
        month = "" if since is not None and flow.day <= since else flow.month
        of = sums.setdefault(flow.place, {}).setdefault(month, {})
        name = FLOWS[flow.kind]
        of[name] = of.get(name, ZERO) + flow.amount
    return [
        line
        for place, months in sums.items()
        for line in _carried(place, months, first or min(filter(None, months), default=""), until)
    ]


def _carried(
    place: Place, months: Mapping[str, Mapping[str, Decimal]], first: str, until: date
) -> Iterable[AccountLine]:
    """The months in order, each beginning where the one before ended."""
    before = AccountLine(place=place, month="", **months.get("", {}))
    line = before
    for month in _months(first, until):
        line = AccountLine(
            place=place,
            month=month,
            owed_before=line.owed_after,
            held_before=line.held_after,
            funds_before=line.funds_after,
            **months.get(month, {}),
        )
        if not line.is_empty:
            yield line


def _months(first: str, until: date) -> Iterable[str]:
    if not first:
        return
    day = date.fromisoformat(f"{first}-01")
    while day <= until:
        yield f"{day:%Y-%m}"
        day = add_months(day, 1)


def summed(lines: Iterable[AccountLine]) -> AccountLine:
    """Several lines as one: of each school what its first month brought forward, and everything that happened."""
    total = AccountLine(place=Place("", ""), month="")
    seen: set[Place] = set()
    for line in lines:
        moved = {name: getattr(total, name) + getattr(line, name) for name in FLOWS.values()}
        if line.place not in seen:
            seen.add(line.place)
            stock = ("owed_before", "held_before", "funds_before")
            moved |= {name: getattr(total, name) + getattr(line, name) for name in stock}
        total = replace(total, **moved)
    return total
