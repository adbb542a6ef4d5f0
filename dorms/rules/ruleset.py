"""A rule set in memory: its header and its rules, each with clause number and clause text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar, cast

from dorms.domain.decisions import Check, Clause, Finding, Outcome, RuleSetRef
from dorms.domain.facts import Facts
from dorms.rules.conditions.base import REMEMBERED_DAYS, Condition, Memory, remembering
from dorms.rules.conditions.logic import Composed, composing
from dorms.rules.schema import Kind

K = TypeVar("K", bound=Kind)
K_co = TypeVar("K_co", bound=Kind, covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Which document this is, who adopted it, and from when to when it holds (until is not included)."""

    id: str
    version: str
    title: str
    source: str
    effective: date
    adopted_by: str
    adopted_on: date | None = None
    document_no: str = ""
    until: date | None = None
    programmes: tuple[str, ...] = ()
    note: str = ""

    def in_force(self, day: date) -> bool:
        return self.effective <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, eq=False)
class Rule(Generic[K_co]):
    """One rule: its clause, its kind with parameters, and the line it stands on."""

    section: str
    clause: Clause
    kind: K_co
    line: int
    code: str = ""


@dataclass(frozen=True, eq=False)
class Requirement:
    """A rule that is a condition: what it finds about a person."""

    clause: Clause
    code: str
    condition: Condition
    bad: bool  # the truth that refuses: False for what must hold, True for what must not happen

    def judge(self, day: date) -> Callable[[Facts], Finding]:
        """The finding about anybody on one day, remembered like the checks it is made of."""
        if isinstance(self.condition, Composed):
            return composing(self.condition.on(day), self._judged)
        return remembering(self.condition.reads, lambda facts: self._judged(self.condition.check(facts, day)))

    def _judged(self, check: Check) -> Finding:
        if check.holds is None:
            return Finding(self.clause, Outcome.FLAG, self.code, check)
        if check.holds is self.bad:
            return Finding(self.clause, Outcome.REFUSED, self.code, check)
        return Finding(self.clause, Outcome.OK, "", check)


@dataclass(frozen=True, eq=False)
class RuleSet:
    """A version of the rules of one place; it never changes once read."""

    header: Header
    rules: tuple[Rule[Kind], ...]
    digest: str
    _found: dict[object, object] = field(init=False, default_factory=dict)
    _judges: Memory[tuple[Callable[[Facts], Finding], ...]] = field(
        init=False, default_factory=lambda: Memory(REMEMBERED_DAYS)
    )

    @cached_property
    def ref(self) -> RuleSetRef:
        return RuleSetRef(self.header.id, self.header.version, self.digest)

    def of(self, kind: type[K], section: str = "") -> tuple[Rule[K], ...]:
        """The rules of this kind that say something, in the order of the document."""
        found = self._found.get((kind, section))
        if found is None:
            found = tuple(
                rule
                for rule in self.rules
                if isinstance(rule.kind, kind) and section in ("", rule.section) and not rule.kind.silent
            )
            self._found[kind, section] = found
        return cast("tuple[Rule[K], ...]", found)

    def requirements(self, section: str) -> tuple[Requirement, ...]:
        """The conditions of a section: `ending` refuses when one holds, the others when one does not."""
        return tuple(
            Requirement(rule.clause, rule.code, rule.kind, bad=section == "ending")
            for rule in self.of(Condition, section)  # type: ignore[type-abstract]
        )

    def judges(self, section: str, day: date) -> tuple[Callable[[Facts], Finding], ...]:
        """What finds each requirement of a section kept or not, in the order of the document."""
        found = self._judges.get((section, day))
        if found is None:
            made = tuple(requirement.judge(day) for requirement in self.requirements(section))
            found = self._judges.keep((section, day), made)
        return found
