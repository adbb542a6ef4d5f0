"""What a run produced: groups in the order they were served, and who got what in which of them."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Group(NamedTuple):
    """One step: a chain ends at a vacant unit, a cycle closes among tenants, none leaves the list unmet."""

    kind: str
    initiator: int
    movers: tuple[int, ...]
    units: tuple[int, ...]


@dataclass(slots=True)
class Outcome:
    """By household index: `got` a unit or -1, `group_of` a place in `groups`, `at` how far her list was read."""

    got: list[int]
    group_of: list[int]
    at: list[int]
    groups: list[Group] = field(default_factory=list)
    turn: int = -1  # live picking: who has to choose next


def holders_of(outcome: Outcome, units: int) -> list[int]:
    """The household that got each unit, or -1."""
    holder = [-1] * units
    for household, unit in enumerate(outcome.got):
        if unit >= 0:
            holder[unit] = household
    return holder
