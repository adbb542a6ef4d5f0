"""Which payments went to which charge, by the same order in which `debts` counts them."""

from collections import deque
from collections.abc import Iterable, Sequence
from decimal import Decimal
from uuid import UUID

from dorms.domain.money.ledger import ZERO, Entry, EntryKind, standing

_LOWERS = frozenset({EntryKind.PAYMENT, EntryKind.WAIVER, EntryKind.DEDUCTION})


def paid_with(entries: Iterable[Entry]) -> dict[UUID, list[Entry]]:
    """The payments behind each charge of one person, oldest first: those that name it, then what was left over.

    Money paid back is taken off the newest payments that named nothing.
    """
    kept = standing(entries)
    charges = sorted(
        (one for one in kept if one.kind == EntryKind.CHARGE),
        key=lambda one: (one.due or one.day, one.day, str(one.id)),
    )
    left = {one.id: one.amount for one in charges}
    behind: dict[UUID, list[Entry]] = {one.id: [] for one in charges}
    free = deque(_named_first(kept, left, behind))
    _take_back(free, sum((one.amount for one in kept if one.kind == EntryKind.MONEY_BACK), ZERO))
    for charge in charges:
        while free and left[charge.id] > 0:
            entry, amount = free.popleft()
            used = min(amount, left[charge.id])
            left[charge.id] -= used
            behind[charge.id].append(entry)
            if amount > used:
                free.appendleft((entry, amount - used))
    return {
        charge: [one for one in found if one.kind == EntryKind.PAYMENT] for charge, found in behind.items()
    }


def _named_first(
    kept: Sequence[Entry], left: dict[UUID, Decimal], behind: dict[UUID, list[Entry]]
) -> list[tuple[Entry, Decimal]]:
    """What names its charge goes there; the rest of it, and what names none, with its amount."""
    free = []
    for entry in kept:
        if entry.kind not in _LOWERS:
            continue
        used = ZERO
        if entry.toward in left and left[entry.toward] > 0:
            used = min(entry.amount, left[entry.toward])
            left[entry.toward] -= used
            behind[entry.toward].append(entry)
        if entry.amount > used:
            free.append((entry, entry.amount - used))
    return free


def _take_back(free: deque[tuple[Entry, Decimal]], amount: Decimal) -> None:
    while free and amount > 0:
        entry, own = free.pop()
        taken = min(own, amount)
        amount -= taken
        if own > taken:
            free.append((entry, own - taken))
