"""Amounts by time and by head, to the cent: nothing is lost or made by rounding."""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from dorms.domain.money.ledger import CENT, ZERO, Why
from dorms.domain.months import add_months


def to_cents(amount: Decimal) -> Decimal:
    """Whole cents, half up."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def plain(number: Decimal) -> str:
    """As people write it, without zeros at the end."""
    return f"{number.normalize():f}"


def part_of_month(monthly: Decimal, month: date, start: date, until: date | None) -> tuple[Decimal, Why]:
    """The rent of the nights lived in a month: the whole rent, or by days of that month.

    `month` is its first day; `start` to `until` is the time lived, half-open, None while it lasts.
    """
    after = add_months(month, 1)
    first, end = max(month, start), min(after, until or after)
    days, whole = max((end - first).days, 0), (after - month).days
    figures = {"monthly": plain(monthly), "days": str(days), "month_days": str(whole)}
    if days == whole:
        return to_cents(monthly), Why(code="whole_month", figures={"monthly": plain(monthly)})
    return to_cents(monthly * days / whole), Why(code="part_month", figures=figures)


def split(amount: Decimal, weights: Sequence[int]) -> list[Decimal]:
    """The amount in whole cents by weight; the cents left over go to the largest remainders, first come first.

    The parts add up to the amount. ValueError: no weight at all.
    """
    total = sum(weights)
    if total <= 0:
        raise ValueError("nobody to split between")
    cents = int(to_cents(amount) / CENT)
    exact = [divmod(cents * weight, total) for weight in weights]
    parts = [whole for whole, _ in exact]
    order = sorted(range(len(weights)), key=lambda at: (-exact[at][1], at))
    for at in order[: cents - sum(parts)]:
        parts[at] += 1
    return [part * CENT for part in parts]


class Sharing(StrEnum):
    """How those who live in a unit share a bill: by the nights each lived there, or the same for each head."""

    NIGHTS = "按住的天数"
    HEADS = "按人头"


def weights(nights: Sequence[int], way: Sharing) -> list[int]:
    """What each pays by; who was not there pays nothing either way."""
    return list(nights) if way is Sharing.NIGHTS else [int(one > 0) for one in nights]


def used(
    before: Decimal, after: Decimal, *, multiplier: Decimal, digits: int | None, wrapped: bool
) -> Decimal | None:
    """What a meter counted between two readings; None when it ran backwards and nobody says it wrapped.

    A meter with `digits` whole places wraps once at most, and only when told so.
    """
    difference = after - before
    if difference < ZERO and wrapped and digits is not None:
        difference += Decimal(10) ** digits
    return difference * multiplier if difference >= ZERO else None
