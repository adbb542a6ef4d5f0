"""Groups of conditions: 符合下列条件之一, 同时符合, 不属于; and a name for a condition written elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dorms.domain.decisions import Ask, Check, Working
from dorms.domain.facts import Facts
from dorms.rules.conditions.base import Condition
from dorms.rules.schema import condition, need, several, text


@dataclass(frozen=True, kw_only=True)
class Group(Condition):
    """Several conditions; those without parameters say nothing and are left out."""

    of: tuple[Condition, ...] = need(several(condition))

    @property
    def silent(self) -> bool:
        return all(part.silent for part in self.of)

    @property
    def reads(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(fact for part in self.of for fact in part.reads))

    def parts(self, facts: Facts, day: date) -> tuple[Check, ...]:
        return tuple(part.check(facts, day) for part in self.of if not part.silent)


class Any(Group):
    """At least one holds."""

    def check(self, facts: Facts, day: date) -> Check:
        parts = self.parts(facts, day)
        if any(part.holds for part in parts):
            return _grouped(self.name, True, parts)
        return _grouped(self.name, None if any(part.holds is None for part in parts) else False, parts)


class All(Group):
    """Every one holds."""

    def check(self, facts: Facts, day: date) -> Check:
        parts = self.parts(facts, day)
        if any(part.holds is False for part in parts):
            return _grouped(self.name, False, parts)
        return _grouped(self.name, None if any(part.holds is None for part in parts) else True, parts)


class Not(Group):
    """None of them holds."""

    def check(self, facts: Facts, day: date) -> Check:
        parts = self.parts(facts, day)
        if any(part.holds for part in parts):
            return _grouped(self.name, False, parts)
        return _grouped(self.name, None if any(part.holds is None for part in parts) else True, parts)


@dataclass(frozen=True, kw_only=True)
class See(Condition):
    """The condition of this name, written under `[conditions]`."""

    condition: str = need(text)
    target: Condition | None = None

    @property
    def silent(self) -> bool:
        return self.target is None or self.target.silent

    @property
    def reads(self) -> tuple[str, ...]:
        return self.target.reads if self.target is not None else ()

    def check(self, facts: Facts, day: date) -> Check:
        if self.target is None:
            raise LookupError(self.condition)
        inner = self.target.check(facts, day)
        return Check(
            inner.holds,
            self.name,
            working=Working("see", (("name", self.condition),)),
            asks=inner.asks,
            parts=(inner,),
        )


def _grouped(kind: str, holds: bool | None, parts: tuple[Check, ...]) -> Check:
    asks: tuple[Ask, ...] = ()
    if holds is None:
        asks = tuple(dict.fromkeys(ask for part in parts if part.holds is None for ask in part.asks))
    return Check(holds, kind, working=Working(kind), asks=asks, parts=parts)
