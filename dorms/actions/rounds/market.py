"""A round as the engine wants it: rows of the store turned into the values that the frozen files hold."""

from collections.abc import Mapping
from datetime import date

from dorms.allocation.rounds import Household, Lottery, Mode, Policy, ReserveRule, Round, Source, Unit
from dorms.domain.round_pool import BED, COUPLE, PAIR, SINGLE, type_word
from dorms.domain.rounds import DrawKind, EntryLine, PlaceLine, Ranking, RoundLine, Way

CODES = 16  # of the commitment: fifteen draws
KEYS: Mapping[str, tuple[str, ...]] = {
    Ranking.POINTS: ("tier", "points", "ties"),
    Ranking.WAITING: ("tier", "ties"),
    Ranking.LOTTERY: ("tier",),
}


def round_of(line: RoundLine, places: list[PlaceLine], entries: list[EntryLine]) -> Round:
    """The round with everybody who takes part, before its draw."""
    entered = sorted((one for one in entries if not one.left_out), key=lambda one: one.code)
    return Round(
        households=tuple(_household(one) for one in entered),
        units=tuple(_unit(one) for one in sorted(places, key=lambda one: one.code)),
        choices={one.code: tuple(enumerate(one.wishes, 1)) for one in entered if one.wishes},
        policy=policy_of(line, places),
    )


def _household(one: EntryLine) -> Household:
    """Points and waiting days stand in the file even where they order nobody: a what-if may ask for them."""
    return Household(
        id=one.code,
        kind=one.kind,
        sex=one.sex,
        tier=one.tier,
        points=int(one.points * 100) if one.points is not None else None,
        ties=one.ties,
        classes=one.classes,
        holds=one.holds,
    )


def _unit(one: PlaceLine) -> Unit:
    return Unit(
        id=one.code,
        township=one.town,
        school=one.school,
        building=one.building,
        floor="" if one.floor is None else str(one.floor),
        type=BED if one.bed is not None else type_word(one.unit_type, one.capacity),
        room=one.code.split("-")[0] if one.label else "",
        label=one.label,
        reserve=one.reserve,
        status="held" if one.holder else "vacant",
    )


def policy_of(line: RoundLine, places: list[PlaceLine]) -> Policy:
    """The rules of the round as the public file says them."""
    picking = line.way == Way.TURNS
    rule = ReserveRule(line.reserve_rule)
    return Policy(
        mode=Mode.B if line.way == Way.STRICT else Mode.A,
        reserve_rule=ReserveRule.COUNT if picking and rule is ReserveRule.FIRST else rule,
        list_limit=None if picking else line.list_limit,
        lottery=_lottery(line) if line.draw == DrawKind.PUBLIC else None,
        run=line.number,
        key=KEYS.get(line.ranking, ("tier",)),
        types=_types(places),
    )


def _types(places: list[PlaceLine]) -> dict[str, frozenset[str]]:
    """Beds for singles, everything else for whoever fits."""
    whole = {(type_word(one.unit_type, one.capacity), one.capacity) for one in places if one.bed is None}
    every = frozenset(word for word, _ in whole)
    roomy = frozenset(word for word, capacity in whole if capacity >= 2)
    return {SINGLE: every | {BED}, COUPLE: roomy, PAIR: roomy}


def _lottery(line: RoundLine) -> Lottery:
    sources = tuple(
        Source(one.name, one.count, one.low, one.high, one.is_ordered, _day(one.day), one.fallback)
        for one in line.sources
    )
    return Lottery("sha256", CODES, "", sources)


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None else ""
