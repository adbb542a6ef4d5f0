"""Builders that speak the domain: rounds by hand in one line each, and random ones with everything in them."""

import os
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from dorms.allocation.rounds import Choice, Household, Mode, Policy, ReserveRule, Round, Unit

Wishes = Mapping[str, Sequence[str]]


def counted(daily: int, full: int) -> range:
    """How many random markets: a few each day, many under `./test --full`."""
    return range(full if os.environ.get("DORMS_FULL") else daily)


def round_of(
    wishes: Wishes,
    units: Sequence[str | Unit],
    *,
    holds: Mapping[str, str] | None = None,
    order: Sequence[str] | None = None,
    policy: Policy | None = None,
    homes: Mapping[str, Household] | None = None,
) -> Round:
    """A round from `{"A": ["U1", "U2"]}`; tenants by `holds`, the order as given or as the wishes stand."""
    stock = sorted(
        (Unit(unit) if isinstance(unit, str) else unit for unit in units), key=lambda unit: unit.id
    )
    held, described = holds or {}, homes or {}
    households = [
        described.get(id, Household(id, sex="F", holds=tuple(held[id].split(";")) if id in held else ()))
        for id in sorted(wishes)
    ]
    choices: dict[str, tuple[Choice, ...]] = {
        id: tuple(enumerate(wished, 1)) for id, wished in wishes.items() if wished
    }
    rules = policy or Policy(order=tuple(order or wishes))
    return Round(tuple(households), tuple(stock), choices, rules)


def for_seeds(daily: int, full: int) -> Callable[[Callable[[int], None]], Callable[[], None]]:
    """Runs a property on that many random markets and names the seed of the first that breaks it."""

    def around(holds: Callable[[int], None]) -> Callable[[], None]:
        def property_holds() -> None:
            for seed in counted(daily, full):
                try:
                    holds(seed)
                except AssertionError as error:
                    raise AssertionError(f"seed {seed}: {error}") from error

        property_holds.__name__, property_holds.__doc__ = holds.__name__, holds.__doc__
        return property_holds

    return around


class Dice:
    """Random rounds with tenants, couples holding two units, pairs, shared rooms, reserves, tails and limits."""

    def __init__(self, seed: int) -> None:
        self.seed, self.random = seed, random.Random(seed)

    def full_round(self, households: int, units: int, *, mode: Mode = Mode.A, tails: bool = True) -> Round:
        """Everything at once."""
        stock = self._stock(units, labelled=mode is Mode.B)
        homes = self._homes(households, stock)
        present = {name for home in homes for name in home.classes}
        stock = [unit if unit.reserve in present else _unreserved(unit) for unit in stock]
        choices = {home.id: self._wishes(stock, tails=tails) for home in homes}
        order = [home.id for home in homes]
        self.random.shuffle(order)
        if mode is Mode.A:
            rule = self.random.choice([ReserveRule.COUNT, ReserveRule.COUNT, ReserveRule.HARD])
        else:
            rule = self.random.choice([ReserveRule.FIRST, ReserveRule.HARD])
        limit = self.random.choice([None, None, 3, 5])
        policy = Policy(mode, rule, limit, order=tuple(order), run="T-1")
        return Round(tuple(homes), tuple(stock), {id: w for id, w in choices.items() if w}, policy)

    def _stock(self, count: int, *, labelled: bool) -> list[Unit]:
        stock = []
        for at in range(count):
            kind = self.random.choice(["flat", "flat", "room", "bed", "bed", "pair", "couple"])
            reserve = self.random.choice(["", "", "", "本校", "新录用"])
            room = f"R{at // 3}" if kind == "bed" else f"W{at}"
            label = ""
            if kind == "bed":
                seeded = random.Random(f"{self.seed}.{at // 3}")
                label = seeded.choice(["M", "F"] if labelled else ["M", "F", "open", "open"])
            school = f"S{self.random.randrange(3)}" if kind != "bed" else "S0"
            stock.append(Unit(f"U{at:03d}", f"T{at % 2}" if kind != "bed" else "T0", school, "B1",
                              str(at % 4 + 1), kind, room, label, reserve))  # fmt: skip
        return stock

    def _homes(self, count: int, stock: Sequence[Unit]) -> list[Household]:
        free = list(stock)
        self.random.shuffle(free)
        sexes = {unit.room_key: unit.label for unit in stock if unit.label in ("M", "F")}
        homes = []
        for at in range(count):
            kind = self.random.choice(["single", "single", "single", "couple", "pair"])
            sex = "" if kind == "couple" else self.random.choice("MF")
            holds: list[str] = []
            if self.random.random() < 0.4:
                for _ in range(2 if kind == "couple" and self.random.random() < 0.5 else 1):
                    unit = self._home_for(free, kind, sex, sexes)
                    holds += [unit] if unit else []
            classes = tuple(name for name in ("本校", "新录用") if self.random.random() < 0.25)
            homes.append(Household(f"A{at:03d}", kind, sex, self.random.randrange(1, 3),
                                   self.random.randrange(0, 500) * 25, (self.random.randrange(5),),
                                   classes, tuple(holds)))  # fmt: skip
        return homes

    def _home_for(self, free: list[Unit], kind: str, sex: str, sexes: dict[str, str]) -> str:
        for unit in free:
            if unit.label and (kind != "single" or sexes.setdefault(unit.room_key, sex) != sex):
                continue
            if unit.type in ("pair", "couple") and unit.type != kind:
                continue
            free.remove(unit)
            return unit.id
        return ""

    def _wishes(self, stock: Sequence[Unit], *, tails: bool) -> tuple[Choice, ...]:
        ids = [unit.id for unit in stock]
        self.random.shuffle(ids)
        wished = ids[: self.random.randrange(0, min(len(ids), 8) + 1)]
        if tails and self.random.random() < 0.4:
            scopes = ["ANY:county", f"ANY:school:{stock[0].school}", f"ANY:township:{stock[-1].township}"]
            scopes += ["ANY:school", "ANY:township"] if wished else []
            wished.append(self.random.choice(scopes))
        return tuple(enumerate(wished, 1))


def _unreserved(unit: Unit) -> Unit:
    return Unit(
        unit.id, unit.township, unit.school, unit.building, unit.floor, unit.type, unit.room, unit.label
    )


class Small:
    """Small random markets that can be searched through: up to four households, up to five units."""

    def __init__(self, seed: int, *, households: int = 4, units: int = 5) -> None:
        self.random = random.Random(seed)
        self.ids = [f"A{at}" for at in range(households)]
        self.unit_ids = [f"U{at}" for at in range(units)]

    def base(self, *, tenants: float = 0.5, mode: Mode = Mode.A) -> Round:
        """Tenants and newcomers, nothing else."""
        return self._round([Unit(id) for id in self.unit_ids], self._homes(tenants), mode, self._rule(mode))

    def rich(self, *, mode: Mode = Mode.A) -> Round:
        """Reserves, shared rooms with labels, couples holding two units."""
        dice = self.random
        stock = []
        for at, id in enumerate(self.unit_ids):
            reserve = dice.choice(["", "", "x", "y"])
            if dice.random() < 0.5:
                label = "MF"[at // 2 % 2] if mode is Mode.B else ["open", "open", "M"][at // 2 % 3]
                stock.append(Unit(id, room=f"R{at // 2}", label=label, reserve=reserve))
            else:
                stock.append(Unit(id, reserve=reserve))
        homes = self._homes(0.5, stock)
        classes = [tuple(name for name in "xy" if dice.random() < 0.4) for _ in homes]
        homes = [replace(home, classes=own) for home, own in zip(homes, classes, strict=True)]
        return self._round(stock, homes, mode, self._rule(mode))

    def _rule(self, mode: Mode) -> ReserveRule:
        if mode is Mode.B:
            return self.random.choice([ReserveRule.FIRST, ReserveRule.HARD])
        return self.random.choice([ReserveRule.COUNT, ReserveRule.COUNT, ReserveRule.HARD])

    def _homes(self, tenants: float, stock: Sequence[Unit] = ()) -> list[Household]:
        dice = self.random
        free = [unit.id for unit in stock] or list(self.unit_ids)
        labelled = {unit.id: unit for unit in stock if unit.label}
        dice.shuffle(free)
        sexes: dict[str, str] = {}
        homes = []
        for id in self.ids:
            sex = dice.choice("MF")
            holds: list[str] = []
            if dice.random() < tenants:
                for _ in range(2 if stock and dice.random() < 0.3 else 1):
                    found = [unit for unit in free if _fits(labelled.get(unit), sex, sexes)]
                    if found:
                        holds.append(found[0])
                        free.remove(found[0])
                        if found[0] in labelled:
                            sexes[labelled[found[0]].room] = sex
            homes.append(Household(id, sex=sex, holds=tuple(holds)))
        return homes

    def _round(
        self, stock: Sequence[Unit], homes: Sequence[Household], mode: Mode, rule: ReserveRule
    ) -> Round:
        dice = self.random
        choices = {}
        for home in homes:
            listed = dice.sample(self.unit_ids, dice.randrange(len(self.unit_ids) + 1))
            choices[home.id] = tuple(enumerate(listed, 1))
        order = dice.sample(self.ids, len(self.ids))
        return Round(tuple(homes), tuple(stock), choices, Policy(mode, rule, order=tuple(order)))


def _fits(unit: Unit | None, sex: str, sexes: Mapping[str, str]) -> bool:
    return unit is None or (unit.label in ("open", sex) and sexes.get(unit.room, sex) == sex)
