"""Builders that speak the domain: rounds by hand in one line each, and random ones with everything in them."""

import random
from collections.abc import Mapping, Sequence

from dorms.allocation.rounds import Choice, Household, Mode, Policy, ReserveRule, Round, Unit

Wishes = Mapping[str, Sequence[str]]


def round_of(
    wishes: Wishes,
    units: Sequence[str | Unit],
    *,
    holds: Mapping[str, str] | None = None,
    order: Sequence[str] | None = None,
    policy: Policy | None = None,
    **homes: Household,
) -> Round:
    """A round from `{"A": ["U1", "U2"]}`; tenants by `holds`, the order as given or as the wishes stand."""
    stock = sorted(
        (Unit(unit) if isinstance(unit, str) else unit for unit in units), key=lambda unit: unit.id
    )
    held = holds or {}
    households = [
        homes.get(id, Household(id, sex="F", holds=tuple(held[id].split(";")) if id in held else ()))
        for id in sorted(wishes)
    ]
    choices: dict[str, tuple[Choice, ...]] = {
        id: tuple(enumerate(wished, 1)) for id, wished in wishes.items() if wished
    }
    rules = policy or Policy(order=tuple(order or wishes))
    return Round(tuple(households), tuple(stock), choices, rules)


class Dice:
    """Random rounds with tenants, couples holding two units, pairs, shared rooms, reserves, tails and limits."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

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
                seeded = random.Random(f"{self.random.seed}{at // 3}")
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
            scopes = ["ANY:county", "ANY:school:S0", "ANY:township:T0"]
            scopes += ["ANY:school", "ANY:township"] if wished else []
            wished.append(self.random.choice(scopes))
        return tuple(enumerate(wished, 1))


def _unreserved(unit: Unit) -> Unit:
    return Unit(
        unit.id, unit.township, unit.school, unit.building, unit.floor, unit.type, unit.room, unit.label
    )
