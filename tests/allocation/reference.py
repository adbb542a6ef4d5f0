"""The mechanisms a second and third time, as literally as the papers tell them; slow, and sharing nothing."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from dorms.allocation.market import Market
from dorms.allocation.rounds import ReserveRule

Lists = Sequence[Sequence[int]]
Given = dict[int, int]  # household -> unit


def top_trading_cycles(order: Sequence[int], lists: Lists, owner: Sequence[int]) -> Given:
    """Everybody points at her best unit left, a unit at its owner or else at the first in line; cycles trade."""
    given: Given = {}
    people, units = list(order), set(range(len(owner)))
    while people:
        wants = {one: next((unit for unit in lists[one] if unit in units), -1) for one in people}
        leaving = [one for one in people if wants[one] < 0]
        if leaving:
            people = [one for one in people if one not in leaving]
            continue
        at = people[0]
        path: list[int] = []
        while at not in path:
            path.append(at)
            holder = owner[wants[at]]
            at = holder if holder in people else people[0]
        for one in path[path.index(at) :]:
            given[one] = wants[one]
            people.remove(one)
            units.remove(wants[one])
    return given


def school_choice_cycles(priorities: Sequence[Sequence[int]], lists: Lists) -> Given:
    """Top trading cycles of school choice (2003): each unit points at the first left of its own priority list."""
    given: Given = {}
    people, units = list(range(len(lists))), set(range(len(priorities)))
    while people:
        wants = {one: next((unit for unit in lists[one] if unit in units), -1) for one in people}
        leaving = [one for one in people if wants[one] < 0]
        if leaving:
            people = [one for one in people if one not in leaving]
            continue
        at = people[0]
        path: list[int] = []
        while at not in path:
            path.append(at)
            at = next(one for one in priorities[wants[at]] if one in people)
        for one in path[path.index(at) :]:
            given[one] = wants[one]
            people.remove(one)
            units.remove(wants[one])
    return given


def waiting_line(order: Sequence[int], lists: Lists, owner: Sequence[int]) -> Given:
    """The line of the 1999 paper: who is asked for her house goes to the front; a loop of tenants is served."""
    line, given = list(order), Given()
    asking: list[int] = []  # those moved to the front or standing there, in the order in which they asked
    while line:
        first = line[0]
        unit = next((unit for unit in lists[first] if unit not in given.values()), -1)
        tenant = owner[unit] if unit >= 0 else -1
        if unit < 0 or tenant not in line:
            if unit >= 0:
                given[first] = unit
            line.remove(first)
            asking = [one for one in asking if one in line]
        elif tenant == first or tenant in asking:
            loop = asking[asking.index(tenant) :] if tenant in asking else []
            for one in {*loop, first}:
                given[one] = next(unit for unit in lists[one] if unit not in _others(given, one))
            line = [one for one in line if one not in given]
            asking = [one for one in asking if one in line]
        else:
            if first not in asking:
                asking.append(first)
            line.remove(tenant)
            line.insert(0, tenant)
    return given


def _others(given: Given, one: int) -> set[int]:
    return {unit for other, unit in given.items() if other != one}


def new_house_four(order: Sequence[int], lists: Lists, owner: Sequence[int]) -> Given:
    """MIT's procedure: choose in turn; a tenant left with nothing as good as her own takes it back, and everything
    from the household that had taken it onwards is done again."""
    settled: Given = {}
    line = list(order)
    given: Given = {}
    at = 0
    while at < len(line):
        one = line[at]
        taken = {*settled.values(), *given.values()}
        unit = next((unit for unit in lists[one] if unit not in taken), -1)
        own = [unit for unit in lists[one] if owner[unit] == one]
        if unit >= 0 or not own:
            if unit >= 0:
                given[one] = unit
            at += 1
            continue
        conflict = next(other for other, theirs in given.items() if theirs == own[-1])
        start = line.index(conflict)
        for other in line[start:at]:
            given.pop(other, None)
        settled[one] = own[-1]
        line.remove(one)
        at = start
    return {**settled, **given}


def every_matching(lists: Lists, households: int) -> Iterator[list[int]]:
    """All ways to give everybody one of her wishes or nothing, no unit twice."""
    for one in product(*([-1, *lists[at]] for at in range(households))):
        used = [unit for unit in one if unit >= 0]
        if len(used) == len(set(used)):
            yield list(one)


def is_stable(market: Market, place: Mapping[int, int], got: Sequence[int]) -> bool:
    """Nobody passed over a unit that would rather have her, or that stands empty and open to her."""
    holder = {unit: one for one, unit in enumerate(got) if unit >= 0}
    for one, unit in enumerate(got):
        if unit >= 0 and rank(market, place, unit, one) is None:
            return False
        if market.holds[one] and unit < 0:
            return False
        for wish in market.lists[one]:
            if wish == unit:
                break
            mine = rank(market, place, wish, one)
            other = holder.get(wish)
            if mine is not None and (other is None or mine < (rank(market, place, wish, other) or (9,))):
                return False
    return True


def rank(market: Market, place: Mapping[int, int], unit: int, one: int) -> tuple[int, ...] | None:
    """How a unit ranks a household in Mode B, or None if it may not have it."""
    if market.owner[unit] == one:
        return (0, 0)
    room = market.room[unit]
    if room >= 0 and market.label[room] != market.sex[one]:
        return None
    kept_for = market.reserve[unit]
    member = kept_for >= 0 and kept_for in market.members[one]
    if kept_for >= 0 and not member and market.rule is ReserveRule.HARD:
        return None
    return (1 if member else 2, place[one])
