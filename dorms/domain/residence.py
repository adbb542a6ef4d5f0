"""What is handed over with a unit and given back: things with their condition, keys."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any


class Occasion(StrEnum):
    """When a unit is looked over."""

    MOVE_IN = "入住"
    MOVE_OUT = "退房"


class Way(StrEnum):
    """Which way keys go."""

    OUT = "发出"
    BACK = "收回"


@dataclass(frozen=True, slots=True)
class Thing:
    """One kind of thing in a unit. An empty condition means in order; `price` is what one costs if lost."""

    name: str
    count: int = 1
    condition: str = ""
    price: Decimal | None = None
    note: str = ""


# What a furnished unit commonly holds, without prices: those are the office's to set.
USUAL_THINGS = tuple(
    Thing(name, count)
    for name, count in (
        ("床", 1), ("床垫", 1), ("衣柜", 1), ("书桌", 1), ("椅子", 1), ("空调", 1), ("热水器", 1), ("灯具", 2),
        ("窗帘", 1), ("门锁", 1),
    )
)  # fmt: skip


def things_value(things: Iterable[Thing]) -> list[dict[str, Any]]:
    """As kept with the handover."""
    return [
        {
            "name": one.name, "count": one.count, "condition": one.condition,
            "price": None if one.price is None else f"{one.price:f}", "note": one.note,
        }
        for one in things
    ]  # fmt: skip


def read_things(value: Any) -> tuple[Thing, ...]:
    """As kept; what a newer program wrote beside it is left out, and what cannot be read is no thing."""
    found = []
    for one in value if isinstance(value, list) else ():
        if not isinstance(one, Mapping) or not one.get("name"):
            continue
        price = one.get("price")
        found.append(
            Thing(
                str(one["name"]),
                int(one.get("count") or 0),
                str(one.get("condition") or ""),
                None if price is None else Decimal(str(price)),
                str(one.get("note") or ""),
            )
        )
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Loss:
    """What is missing or spoilt beside the list of move-in; `count` things at `price` each."""

    name: str
    count: int
    price: Decimal | None
    condition: str

    @property
    def amount(self) -> Decimal | None:
        """None while nobody has said what one costs."""
        return None if self.price is None else self.price * self.count


def losses(before: Sequence[Thing], after: Sequence[Thing]) -> list[Loss]:
    """Item by item: fewer than were handed over, or in a condition they were not in then.

    Something spoilt already at move-in is nobody's loss; something that was not on that list is nobody's either.
    """
    now = {one.name: one for one in after}
    found = []
    for then in before:
        one = now.get(then.name)
        if one is None:
            continue
        price = one.price if one.price is not None else then.price
        if one.count < then.count:
            found.append(Loss(then.name, then.count - one.count, price, one.condition or "缺少"))
        elif one.condition and one.condition != then.condition:
            found.append(Loss(then.name, max(one.count, 1), price, one.condition))
    return found
