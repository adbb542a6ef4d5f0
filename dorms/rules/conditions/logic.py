"""Groups of conditions: 符合下列条件之一, 同时符合, 不属于; and a name for a condition written elsewhere."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dorms.domain.decisions import Ask, Check, Working
from dorms.domain.facts import Facts
from dorms.rules.conditions.base import Condition, Judge, Memory, R
from dorms.rules.schema import condition, need, several, text


@dataclass(frozen=True, kw_only=True)
class Composed(Condition):
    """A condition made of others: it remembers its checks by those of its parts."""

    @abstractmethod
    def parts(self) -> tuple[Condition, ...]:
        """The conditions it is made of; those without parameters say nothing and are left out."""

    @abstractmethod
    def compose(self, parts: tuple[Check, ...]) -> Check:
        """The check of the whole from those of its parts."""

    @property
    def silent(self) -> bool:
        return all(part.silent for part in self.parts())

    @property
    def reads(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(fact for part in self.parts() for fact in part.reads))

    def check(self, facts: Facts, day: date) -> Check:
        return self.compose(tuple([part.check(facts, day) for part in self.parts() if not part.silent]))

    def judge(self, day: date) -> Judge:
        """Remembers by the checks of the parts; an entry keeps them alive, so an id cannot come to mean another."""
        judges = [part.on(day) for part in self.parts() if not part.silent]
        if len(judges) == 1:
            return composing(judges[0], lambda part: self.compose((part,)))
        known: Memory[tuple[tuple[Check, ...], Check]] = Memory()

        def asked(facts: Facts) -> Check:
            parts = tuple([judge(facts) for judge in judges])
            key = tuple(map(id, parts))
            found = known.get(key)
            if found is None:
                found = known.keep(key, (parts, self.compose(parts)))
            return found[1]

        return asked


def composing(judge: Judge, compose: Callable[[Check], R]) -> Callable[[Facts], R]:
    """Something made of one check, remembered by that check, which its entry keeps alive."""
    known: Memory[tuple[Check, R]] = Memory()

    def asked(facts: Facts) -> R:
        part = judge(facts)
        found = known.get(id(part))
        if found is None:
            found = known.keep(id(part), (part, compose(part)))
        return found[1]

    return asked


@dataclass(frozen=True, kw_only=True)
class Group(Composed):
    """Several conditions."""

    of: tuple[Condition, ...] = need(several(condition))

    def parts(self) -> tuple[Condition, ...]:
        return self.of

    def grouped(self, holds: bool | None, parts: tuple[Check, ...]) -> Check:
        """The check of the whole; an open one asks what its open parts ask."""
        asks: tuple[Ask, ...] = ()
        if holds is None:
            asks = tuple(dict.fromkeys(ask for part in parts if part.holds is None for ask in part.asks))
        return Check(holds, self.name, (), self._working, asks, parts)

    @cached_property
    def _working(self) -> Working:
        return Working(self.name)


class Any(Group):
    """At least one holds."""

    def compose(self, parts: tuple[Check, ...]) -> Check:
        truths = [part.holds for part in parts]
        return self.grouped(True if True in truths else None if None in truths else False, parts)


class All(Group):
    """Every one holds."""

    def compose(self, parts: tuple[Check, ...]) -> Check:
        truths = [part.holds for part in parts]
        return self.grouped(False if False in truths else None if None in truths else True, parts)


class Not(Group):
    """None of them holds."""

    def compose(self, parts: tuple[Check, ...]) -> Check:
        truths = [part.holds for part in parts]
        return self.grouped(False if True in truths else None if None in truths else True, parts)


@dataclass(frozen=True, kw_only=True)
class See(Composed):
    """The condition of this name, written under `[conditions]`."""

    condition: str = need(text)
    target: Condition | None = None

    def parts(self) -> tuple[Condition, ...]:
        return (self.target,) if self.target is not None else ()

    def compose(self, parts: tuple[Check, ...]) -> Check:
        inner = parts[0]
        return Check(
            inner.holds,
            self.name,
            working=Working("see", (("name", self.condition),)),
            asks=inner.asks,
            parts=parts,
        )
