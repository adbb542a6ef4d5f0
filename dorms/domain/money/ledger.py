"""The ledger of a person: entries that are never edited, each moving one amount between two accounts.

Every entry debits one account and credits another by the same amount, so the books balance by construction; what was
wrong is reversed by another entry (冲销), never changed. Balances are sums, kept nowhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Protocol, TypeVar
from uuid import UUID

ZERO = Decimal(0)
CENT = Decimal("0.01")


class EntryKind(StrEnum):
    """What an entry records; kept as the text itself."""

    CHARGE = "应收"
    WAIVER = "减免"
    PAYMENT = "收款"
    MONEY_BACK = "退款"
    DEPOSIT = "收押金"
    DEDUCTION = "押金抵扣"
    DEPOSIT_BACK = "退押金"
    REMITTANCE = "上缴"


class Item(StrEnum):
    """What a charge is for."""

    RENT = "租金"
    OVERSTAY = "占用费"
    WATER = "水费"
    POWER = "电费"
    GAS = "燃气费"
    DAMAGE = "物品赔偿"
    REPAIR = "维修费"
    LATE_FEE = "滞纳金"
    OTHER = "其他"


class Method(StrEnum):
    """How money changes hands."""

    CASH = "现金"
    TRANSFER = "转账"
    WECHAT = "微信"
    PAYROLL = "工资代扣"


class Account(StrEnum):
    """The accounts; those of a person are told apart by the entry's person."""

    OWED = "应收住户款"
    INCOME = "收入"
    HELD = "押金"
    FUNDS = "库存资金"
    REMITTED = "已上缴"


SIDES: Mapping[str, tuple[Account, Account]] = {  # kind: (debit, credit)
    EntryKind.CHARGE: (Account.OWED, Account.INCOME),
    EntryKind.WAIVER: (Account.INCOME, Account.OWED),
    EntryKind.PAYMENT: (Account.FUNDS, Account.OWED),
    EntryKind.MONEY_BACK: (Account.OWED, Account.FUNDS),
    EntryKind.DEPOSIT: (Account.FUNDS, Account.HELD),
    EntryKind.DEDUCTION: (Account.HELD, Account.OWED),
    EntryKind.DEPOSIT_BACK: (Account.HELD, Account.FUNDS),
    EntryKind.REMITTANCE: (Account.REMITTED, Account.FUNDS),
}
MOVES_MONEY = frozenset(kind for kind, sides in SIDES.items() if Account.FUNDS in sides)


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """How an amount came about: the arithmetic by its code with its figures, and the clause it rests on."""

    code: str
    figures: Mapping[str, str] = field(default_factory=dict)
    clause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the ledger. `amount` is more than zero; `start` to `until` is what a charge is for, half-open."""

    id: UUID
    kind: str
    amount: Decimal
    day: date
    item: str = ""
    teacher_id: UUID | None = None
    agreement_id: UUID | None = None
    unit_id: UUID | None = None
    start: date | None = None
    until: date | None = None
    due: date | None = None
    method: str = ""
    receipt: str = ""
    toward: UUID | None = None  # the charge that a payment, waiver or deduction is for
    reverses: UUID | None = None
    why: Why | None = None
    note: str = ""


def sides(entry: Entry) -> tuple[Account, Account]:
    """The accounts debited and credited; a reversal has them the other way round. KeyError: an unknown kind."""
    debit, credit = SIDES[entry.kind]
    return (credit, debit) if entry.reverses is not None else (debit, credit)


def trial(entries: Iterable[Entry]) -> dict[Account, Decimal]:
    """Every account's balance, debits positive; together they are zero."""
    found = dict.fromkeys(Account, ZERO)
    for entry in entries:
        debit, credit = sides(entry)
        found[debit] += entry.amount
        found[credit] -= entry.amount
    return found


class Booked(Protocol):
    """What of an entry decides which charges are paid; days and ids may be as the database has them."""

    @property
    def id(self) -> Any: ...
    @property
    def kind(self) -> str: ...
    @property
    def amount(self) -> Any: ...
    @property
    def day(self) -> Any: ...
    @property
    def due(self) -> Any: ...
    @property
    def toward(self) -> Any: ...
    @property
    def reverses(self) -> Any: ...


B = TypeVar("B", bound=Booked)


def standing(entries: Iterable[B]) -> list[B]:
    """The entries that count: neither reversed nor reversals, oldest first."""
    whole = list(entries)
    gone = {entry.reverses for entry in whole if entry.reverses is not None}
    kept = (entry for entry in whole if entry.reverses is None and entry.id not in gone)
    return sorted(kept, key=lambda entry: (entry.day, str(entry.id)))


@dataclass(frozen=True, slots=True)
class Debt:
    """A charge and what is still owed of it."""

    charge: Entry
    left: Decimal


@dataclass(frozen=True, slots=True)
class Balance:
    """Where one person stands."""

    charged: Decimal = ZERO
    waived: Decimal = ZERO
    paid: Decimal = ZERO  # payments and deductions, less what was paid back
    held: Decimal = ZERO  # deposit

    @property
    def owed(self) -> Decimal:
        """Still to pay; below zero it is paid in advance."""
        return self.charged - self.waived - self.paid


def balance(entries: Iterable[Entry]) -> Balance:
    """The balance of entries that are one person's."""
    sums: dict[str, Decimal] = {}
    for entry in standing(entries):
        sums[entry.kind] = sums.get(entry.kind, ZERO) + entry.amount
    return balance_of(sums)


def balance_of(sums: Mapping[str, Decimal]) -> Balance:
    """The balance from the sum of each kind, reversals taken off."""
    of = {kind: sums.get(kind, ZERO) for kind in EntryKind}
    kind = EntryKind
    return Balance(
        charged=of[kind.CHARGE],
        waived=of[kind.WAIVER],
        paid=of[kind.PAYMENT] + of[kind.DEDUCTION] - of[kind.MONEY_BACK],
        held=of[kind.DEPOSIT] - of[kind.DEDUCTION] - of[kind.DEPOSIT_BACK],
    )


def debts(entries: Iterable[Entry]) -> list[Debt]:
    """One person's charges that are not paid in full, the oldest due first."""
    return [Debt(charge, left) for charge, left in left_over(entries)]


def left_over(entries: Iterable[B]) -> list[tuple[B, Decimal]]:
    """One person's charges that are not paid in full with what is left of each, the oldest due first.

    What names a charge goes to it; everything else, and what is left over, goes to the oldest due.
    """
    kept = standing(entries)
    charges = sorted(
        (entry for entry in kept if entry.kind == EntryKind.CHARGE),
        key=lambda entry: (entry.due or entry.day, entry.day, str(entry.id)),
    )
    left: dict[Any, Decimal] = {charge.id: charge.amount for charge in charges}
    free = _named_first(kept, left)
    for charge in charges:
        used = min(free, left[charge.id])
        left[charge.id] -= used
        free -= used
    return [(charge, left[charge.id]) for charge in charges if left[charge.id] > 0]


def _named_first(kept: Sequence[Booked], left: dict[Any, Decimal]) -> Decimal:
    """Take what names its charge off that charge; the money that is still free."""
    free = ZERO
    credits = {EntryKind.PAYMENT, EntryKind.WAIVER, EntryKind.DEDUCTION}
    for entry in kept:
        if entry.kind == EntryKind.MONEY_BACK:
            free -= entry.amount
        elif entry.kind in credits:
            used = min(entry.amount, left.get(entry.toward, ZERO)) if entry.toward is not None else ZERO
            if entry.toward is not None and used:
                left[entry.toward] -= used
            free += entry.amount - used
    return max(free, ZERO)


@dataclass(frozen=True, slots=True)
class Arrears:
    """Months of rent overdue, counted both ways that rules count: 累计 and 连续."""

    months: tuple[str, ...]  # 2026-03, each once, in order

    @property
    def cumulative(self) -> int:
        return len(self.months)

    @property
    def in_a_row(self) -> int:
        """The longest run of months that follow each other."""
        best = run = 0
        before = -2
        for month in self.months:
            number = int(month[:4]) * 12 + int(month[5:])
            run = run + 1 if number == before + 1 else 1
            best, before = max(best, run), number
        return best


def arrears(entries: Iterable[Entry], day: date) -> Arrears:
    """The months whose rent was due before this day and is not paid in full."""
    return arrears_of(debts(entries), day)


def arrears_of(owed: Iterable[Debt], day: date) -> Arrears:
    """The same of one person's debts."""
    open_rents = (debt.charge for debt in owed if debt.charge.item in (Item.RENT, Item.OVERSTAY))
    months = {f"{rent.start or rent.day:%Y-%m}" for rent in open_rents if (rent.due or rent.day) < day}
    return Arrears(tuple(sorted(months)))
