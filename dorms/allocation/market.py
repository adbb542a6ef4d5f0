"""A round turned into numbers: lists cut to what is eligible, labels, reserves, tails; what the two modes run on."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dorms.allocation.rounds import (
    BED,
    COUPLE_FLAT,
    OPEN_LABEL,
    PAIR_ROOM,
    TAIL,
    Choice,
    Household,
    Policy,
    ReserveRule,
    Round,
    Unit,
)

SEX = {"": 0, "M": 1, "F": 2, OPEN_LABEL: 0}
OPEN_WORDS = frozenset({"", "open", "vacant", "held", "在用"})

Signature = tuple[str, bool, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Dropped:
    """An entry that was taken off a list before the run, and why."""

    choice: int
    unit: str
    code: str
    rule: str = ""


@dataclass(slots=True)
class Market:
    """Everything by index: households and units ascending by id. A list is final: the run takes it as it stands."""

    ids: list[str]
    unit_ids: list[str]
    rule: ReserveRule
    lists: list[Sequence[int]] = field(default_factory=list)
    ranks: list[Sequence[int]] = field(default_factory=list)
    dropped: dict[int, list[Dropped]] = field(default_factory=dict)
    tail: list[int] = field(default_factory=list)  # pool or -1
    tail_choice: dict[int, Choice] = field(default_factory=dict)
    pools: list[tuple[int, ...]] = field(default_factory=list)
    sex: list[int] = field(default_factory=list)
    holds: list[tuple[int, ...]] = field(default_factory=list)
    owner: list[int] = field(default_factory=list)  # household or -1
    classes: list[str] = field(default_factory=list)
    reserve: list[int] = field(default_factory=list)  # class or -1; units that tenants hold carry none
    members: list[frozenset[int]] = field(default_factory=list)  # classes of a household
    room: list[int] = field(default_factory=list)  # labelled room or -1
    rooms: list[str] = field(default_factory=list)
    label: list[int] = field(default_factory=list)  # of a room before the run: 0 open, 1 M, 2 F


def market_of(asked: Round) -> Market:
    """The market of a round that `read_round` or the store has vetted."""
    market = Market(
        [household.id for household in asked.households],
        [unit.id for unit in asked.units],
        asked.policy.reserve_rule,
    )
    unit_at = {id: at for at, id in enumerate(market.unit_ids)}
    _place_tenants(market, asked.households, unit_at)
    _label_rooms(market, asked.units)
    _reserve(market, asked)
    _fill_lists(market, asked, unit_at)
    return market


def _place_tenants(market: Market, households: Sequence[Household], unit_at: dict[str, int]) -> None:
    market.owner = [-1] * len(unit_at)
    for at, household in enumerate(households):
        market.sex.append(SEX[household.sex])
        market.holds.append(tuple(unit_at[unit] for unit in household.holds))
        for unit in market.holds[at]:
            market.owner[unit] = at


def _label_rooms(market: Market, units: Sequence[Unit]) -> None:
    """A sitting tenant labels her room for the whole run."""
    rooms: dict[str, int] = {}
    for at, unit in enumerate(units):
        if not unit.label:
            market.room.append(-1)
            continue
        room = rooms.setdefault(unit.room_key, len(rooms))
        if room == len(market.label):
            market.label.append(SEX[unit.label])
            market.rooms.append(unit.room_key)
        market.room.append(room)
        owner = market.owner[at]
        if owner >= 0:
            market.label[room] = market.sex[owner]


def _reserve(market: Market, asked: Round) -> None:
    class_at: dict[str, int] = {}
    for unit, owner in zip(asked.units, market.owner, strict=True):
        kept_for = unit.reserve if owner < 0 and unit.status in OPEN_WORDS else ""
        market.reserve.append(class_at.setdefault(kept_for, len(class_at)) if kept_for else -1)
    market.classes = list(class_at)
    for household in asked.households:
        market.members.append(frozenset(class_at[name] for name in household.classes if name in class_at))


def _fill_lists(market: Market, asked: Round, unit_at: dict[str, int]) -> None:
    judge = Eligibility(asked)
    for at, household in enumerate(asked.households):
        barred = judge.barred(household)
        entries = asked.choices.get(household.id, ())
        if market.holds[at]:
            _tenant_list(market, at, entries, barred, unit_at, asked.policy)
        else:
            _newcomer_list(market, at, entries, barred, unit_at, asked.policy)
            last = entries[-1] if entries else (0, "")
            if last[1].startswith(TAIL):
                market.tail[at] = judge.pool(market.pools, household, last[1], asked.units, unit_at, entries)
                market.tail_choice[at] = last


def _newcomer_list(
    market: Market,
    at: int,
    entries: Sequence[Choice],
    barred: Sequence[str],
    unit_at: dict[str, int],
    policy: Policy,
) -> None:
    """The list limit counts units; the tail stands outside it, as the box 服从调剂 on a form does."""
    named = entries[:-1] if entries and entries[-1][1].startswith(TAIL) else entries
    units = [unit_at[token] for _, token in named]
    ranks = [rank for rank, _ in named]
    limit = policy.list_limit or len(units)
    codes = [barred[unit] for unit in units[:limit]]
    if any(codes) or len(units) > limit:
        rest = [Dropped(rank, token, "LIMIT") for rank, token in named[limit:]]
        wrong = [no for no, rule in enumerate(codes) if rule]
        market.dropped[at] = [Dropped(*named[no], "INELIGIBLE", codes[no]) for no in wrong] + rest
        kept = [no for no, rule in enumerate(codes) if not rule]
        units, ranks = [units[no] for no in kept], [ranks[no] for no in kept]
    market.lists.append(units)
    market.ranks.append(ranks)
    market.tail.append(-1)


def _tenant_list(
    market: Market,
    at: int,
    entries: Sequence[Choice],
    barred: Sequence[str],
    unit_at: dict[str, int],
    policy: Policy,
) -> None:
    """The guarantee: her own unit ends her list, whatever the limit; a tail behind it would say nothing."""
    own, limit = market.holds[at], policy.list_limit or len(entries)
    units, ranks = list[int](), list[int]()
    dropped: list[Dropped] = []
    for asked, (rank, token) in enumerate(entries, 1):
        unit = unit_at.get(token, -1)
        if (units and units[-1] in own) or token.startswith(TAIL):
            dropped.append(Dropped(rank, token, "AFTER_OWN"))
        elif unit not in own and asked > limit:
            dropped.append(Dropped(rank, token, "LIMIT"))
        elif unit not in own and barred[unit]:
            dropped.append(Dropped(rank, token, "INELIGIBLE", barred[unit]))
        else:
            units.append(unit)
            ranks.append(rank)
    if not units or units[-1] not in own:
        units.append(own[0])
        ranks.append(entries[-1][0] + 1 if entries else 1)
    if dropped:
        market.dropped[at] = dropped
    market.lists.append(units)
    market.ranks.append(ranks)
    market.tail.append(-1)


class Eligibility:
    """Which units a household may have at all; households of one signature share one answer."""

    def __init__(self, asked: Round) -> None:
        self._units, self._policy = asked.units, asked.policy
        self._barred: dict[Signature, list[str]] = {}
        self._pools: dict[tuple[str, str, Signature], int] = {}

    def barred(self, household: Household) -> list[str]:
        """The rule that bars each unit, or nothing."""
        signature = self._signature(household)
        if signature not in self._barred:
            self._barred[signature] = [self._rule(signature, unit) for unit in self._units]
        return self._barred[signature]

    def pool(
        self,
        pools: list[tuple[int, ...]],
        household: Household,
        token: str,
        units: Sequence[Unit],
        unit_at: dict[str, int],
        entries: Sequence[Choice],
    ) -> int:
        """The units behind a tail, ascending, shared by all who mean the same; bare tokens follow the first wish."""
        scope, _, place = token.removeprefix(TAIL).partition(":")
        if scope != "county" and not place:
            place = str(getattr(units[unit_at[entries[0][1]]], scope))
        key = (scope, place, self._signature(household))
        if key not in self._pools:
            barred = self.barred(household)
            self._pools[key] = len(pools)
            meant = (
                at for at, unit in enumerate(units) if scope == "county" or getattr(unit, scope) == place
            )
            pools.append(tuple(at for at in meant if not barred[at]))
        return self._pools[key]

    def _signature(self, household: Household) -> Signature:
        bound = tuple(at for at, only in enumerate(self._policy.only) if only.group in household.classes)
        return household.kind, bool(household.sex), bound

    def _rule(self, signature: Signature, unit: Unit) -> str:
        kind, sexed, bound = signature
        if unit.status not in OPEN_WORDS:
            return "status"
        if not suits(kind, unit.type, self._policy):
            return "type"
        if unit.label and not sexed:
            return "sex"
        for at in bound:
            only = self._policy.only[at]
            if getattr(unit, only.column) not in only.values:
                return only.rule
        return ""


def suits(kind: str, unit_type: str, policy: Policy) -> bool:
    """Unless `types` says: beds for singles, `pair` rooms for pairs, `couple` flats for couples, the rest for all."""
    if policy.types is not None:
        return unit_type in policy.types.get(kind, frozenset())
    return kind == {BED: "single", PAIR_ROOM: "pair", COUPLE_FLAT: "couple"}.get(unit_type, kind)
