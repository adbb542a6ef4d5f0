"""The order: tier, points, ties, lottery, id; and the entry cut of the two-order mode."""

from collections.abc import Sequence
from dataclasses import dataclass

from dorms.allocation.rounds import Household, Round

Key = tuple[int | bytes | str, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """Households by index in turn; `cut` are those whom the entry key left outside, in entry order."""

    turns: Sequence[int]
    cut: Sequence[int] = ()


def order_of(asked: Round) -> Order:
    """The order given in the policy as it stands, else the order of the keys."""
    policy, households = asked.policy, asked.households
    if policy.order is not None:
        index = {household.id: at for at, household in enumerate(households)}
        return Order(tuple(index[id] for id in policy.order))
    entered, cut = _entry(asked)
    return Order(tuple(sorted(entered, key=_keys(asked, policy.key).__getitem__)), tuple(cut))


def ties_left(asked: Round) -> int:
    """How many households share their whole key with another one, so that only the id orders them."""
    if asked.policy.order is not None or asked.numbers is not None:
        return 0
    seen: dict[Key, int] = {}
    for key in _keys(asked, asked.policy.key):
        seen[key[:-1]] = seen.get(key[:-1], 0) + 1
    return sum(count for count in seen.values() if count > 1)


def _entry(asked: Round) -> tuple[Sequence[int], Sequence[int]]:
    """Tenants always enter: they use none of the stock. The limit counts newcomers."""
    everybody, entry = range(len(asked.households)), asked.policy.entry
    if entry is None:
        return everybody, ()
    keys = _keys(asked, entry.key)
    newcomers = sorted((at for at in everybody if not asked.households[at].holds), key=keys.__getitem__)
    cut = newcomers[entry.limit :]
    outside = set(cut)
    return [at for at in everybody if at not in outside], cut


def _keys(asked: Round, fields: Sequence[str]) -> list[Key]:
    numbers = asked.numbers
    return [
        (*part_of(household, fields), numbers[household.id] if numbers else b"", household.id)
        for household in asked.households
    ]


def part_of(household: Household, fields: Sequence[str]) -> Key:
    """The published part of a key: a smaller tier first, then the larger points and ties first."""
    part: list[int] = []
    for field in fields:
        if field == "tier":
            part.append(household.tier)
        elif field == "points":
            part.append(-(household.points or 0))
        elif field == "ties":
            part.extend(-tie for tie in household.ties)
        else:
            part.append(-household.ties[int(field.removeprefix("tie")) - 1])
    return tuple(part)
