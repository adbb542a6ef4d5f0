"""Figures of a result: the dry run of both modes side by side, and the fairness report without personal data."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from dorms.allocation.certificates import LABELS
from dorms.allocation.market import OPEN_WORDS, SEX
from dorms.allocation.results import (
    TRADES,
    Reasons,
    Result,
    allocate,
    choice_met,
    label_after,
    passed_over,
)
from dorms.allocation.rounds import OPEN_LABEL, Mode, ReserveRule, Round, Unit

SMALL = 5  # a group smaller than this could be recognised


@dataclass(frozen=True, slots=True)
class Figures:
    """What one run comes to. `mean_choice` is over those housed; `traded` counts households with a trade code."""

    households: int
    tenants: int
    housed: int
    unhoused: int
    movers: int
    kept: int
    first_choice: int
    mean_choice: float
    codes: Mapping[str, int]
    traded: int
    empty_units: int
    empty_reserved: int


@dataclass(frozen=True, slots=True)
class DryRun:
    """Both modes on the same round, so that people can choose the rule before they see a name."""

    a: Figures
    b: Figures


@dataclass(frozen=True, slots=True)
class ReserveUse:
    """What became of the units of one class."""

    group: str
    units: int
    members: int
    to_members: int
    to_others: int
    empty: int


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """How one group of households fared; small groups are put together under an empty name."""

    group: str
    households: int
    housed: int
    first_choice: int
    mean_choice: float


@dataclass(frozen=True, slots=True)
class Fairness:
    """The fairness report of a round: numbers only, publishable."""

    figures: Figures
    reserves: tuple[ReserveUse, ...]
    groups: tuple[GroupFigures, ...] = field(default=())


def figures_of(result: Result) -> Figures:
    """The figures of a finished run."""
    market, outcome = result.market, result.outcome
    codes: Counter[str] = Counter()
    traded, reasons = 0, Reasons(result)
    for _, group in reasons.walk():
        for household in group.movers:
            own = [reasons.code(household, unit) for _, unit in passed_over(result, household)]
            codes.update(own)
            traded += not TRADES.isdisjoint(own)
    entered = result.order.turns
    housed = [at for at in entered if outcome.got[at] >= 0]
    tenants = [at for at in entered if market.holds[at]]
    kept = sum(outcome.got[at] in market.holds[at] for at in tenants)
    choices = [choice_met(result, at) for at in housed]
    first = sum(outcome.got[at] == _first_wish(result, at) for at in housed)
    empty = [at for at, unit in enumerate(result.asked.units)
             if result.holder[at] < 0 and unit.status in OPEN_WORDS]  # fmt: skip
    return Figures(
        households=len(market.ids),
        tenants=len(tenants),
        housed=len(housed),
        unhoused=len(result.unhoused),
        movers=len(tenants) - kept,
        kept=kept,
        first_choice=first,
        mean_choice=sum(choices) / len(choices) if choices else 0.0,
        codes=dict(sorted(codes.items())),
        traded=traded,
        empty_units=len(empty),
        empty_reserved=sum(market.reserve[at] >= 0 for at in empty),
    )


def dry_run(asked: Round) -> DryRun:
    """Mode A and Mode B on one round. B has the open rooms labelled as A left them, since it cannot wait."""
    hard = asked.policy.reserve_rule is ReserveRule.HARD
    first = allocate(with_mode(asked, Mode.A, ReserveRule.HARD if hard else ReserveRule.COUNT))
    labelled = replace(asked, units=labelled_units(first))
    second = allocate(with_mode(labelled, Mode.B, ReserveRule.HARD if hard else ReserveRule.FIRST))
    return DryRun(figures_of(first), figures_of(second))


def with_mode(asked: Round, mode: Mode, rule: ReserveRule) -> Round:
    """The same round under another mode."""
    return replace(asked, policy=replace(asked.policy, mode=mode, reserve_rule=rule))


def labelled_units(result: Result) -> tuple[Unit, ...]:
    """Every shared room with the label it ended with; a room nobody moved into goes to the sex still waiting most."""
    market = result.market
    waiting = Counter(market.sex[household] for household in result.unhoused)
    spare = SEX["M"] if waiting[SEX["M"]] > waiting[SEX["F"]] else SEX["F"]
    return tuple(
        unit
        if unit.label != OPEN_LABEL
        else replace(unit, label=LABELS[label_after(result, market.room[at]) or spare])
        for at, unit in enumerate(result.asked.units)
    )


def fairness(result: Result, group_of: Mapping[str, str] | None = None) -> Fairness:
    """The figures of a round by reserve class and by group; no id, and no group of fewer than five households."""
    return Fairness(
        figures_of(result),
        tuple(_reserve_use(result, at) for at in range(len(result.market.classes))),
        groups_of(result, group_of) if group_of else (),
    )


def groups_of(result: Result, group_of: Mapping[str, str]) -> tuple[GroupFigures, ...]:
    """How each group fared, in the order of their names."""
    groups: dict[str, list[int]] = {}
    for household, id in enumerate(result.market.ids):
        groups.setdefault(group_of.get(id, ""), []).append(household)
    small = [name for name, members in groups.items() if name and len(members) < SMALL]
    for name in small:
        groups.setdefault("", []).extend(groups.pop(name))
    return tuple(_group(result, name, groups[name]) for name in sorted(groups))


def _group(result: Result, name: str, members: Iterable[int]) -> GroupFigures:
    members = list(members)
    choices = [choice for at in members if (choice := choice_met(result, at))]
    first = sum(result.outcome.got[at] == _first_wish(result, at) for at in members)
    mean = sum(choices) / len(choices) if choices else 0.0
    return GroupFigures(name, len(members), len(choices), first, mean)


def _first_wish(result: Result, household: int) -> int:
    wishes = result.market.lists[household]
    return wishes[0] if wishes else -2


def _reserve_use(result: Result, kept_for: int) -> ReserveUse:
    market = result.market
    units = [at for at, own in enumerate(market.reserve) if own == kept_for]
    holders = [result.holder[unit] for unit in units if result.holder[unit] >= 0]
    to_members = sum(kept_for in market.members[at] for at in holders)
    members = sum(kept_for in own for own in market.members)
    empty = len(units) - len(holders)
    name = market.classes[kept_for]
    return ReserveUse(name, len(units), members, to_members, len(holders) - to_members, empty)
