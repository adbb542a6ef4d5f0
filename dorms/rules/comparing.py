"""One version against another: which clauses differ, and whom a new version would touch before it is adopted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from dorms.domain.decisions import Decision
from dorms.domain.facts import Facts
from dorms.domain.months import MonthDay
from dorms.rules.conditions.base import Condition
from dorms.rules.quantities import Quantity
from dorms.rules.ruleset import Rule, RuleSet
from dorms.rules.schema import Kind, kind_name


class Difference(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Parameter(NamedTuple):
    """A parameter as the rule set writes it; a condition inside is written with its own parameters."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Changed:
    """One rule that differs; the side that does not have it is None."""

    how: Difference
    old: Rule[Kind] | None
    new: Rule[Kind] | None


@dataclass(frozen=True, slots=True)
class Touched:
    """Somebody about whom the two versions decide differently."""

    who: str
    old: Decision
    new: Decision


def parameters(kind: Kind) -> tuple[Parameter, ...]:
    """The parameters of a kind that are filled in, in the order they are declared."""
    declared = [one for one in fields(kind) if one.metadata]  # type: ignore[arg-type]
    pairs = ((one.metadata["key"] or one.name, getattr(kind, one.name)) for one in declared)
    return tuple(Parameter(name, _written(value)) for name, value in pairs if value not in (None, "", ()))


def _written(value: object) -> str:
    if isinstance(value, Quantity):
        return value.text
    if isinstance(value, MonthDay):
        return f"{value.month}月{value.day}日"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Kind):
        inner = "，".join(f"{name} {shown}" for name, shown in parameters(value))
        head = kind_name(type(value)) if isinstance(value, Condition) else ""
        return f"{head}（{inner}）" if inner else head
    if isinstance(value, tuple):
        return "、".join(map(_written, value))
    return str(value)


def differences(old: RuleSet, new: RuleSet) -> list[Changed]:
    """The rules that were added, removed or changed, in the order of the new document, removed ones last."""
    before = _keyed(old)
    found = []
    for key, rule in _keyed(new).items():
        was = before.pop(key, None)
        if was is None:
            found.append(Changed(Difference.ADDED, None, rule))
        elif (was.clause.text, was.kind, was.code) != (rule.clause.text, rule.kind, rule.code):
            found.append(Changed(Difference.CHANGED, was, rule))
    return found + [Changed(Difference.REMOVED, rule, None) for rule in before.values()]


def _keyed(rules: RuleSet) -> dict[tuple[str, str, str, int], Rule[Kind]]:
    """Rules by section, clause number and kind; several of one kind in one clause by their order."""
    keyed: dict[tuple[str, str, str, int], Rule[Kind]] = {}
    for rule in rules.rules:
        place = (rule.section, rule.clause.number, kind_name(type(rule.kind)))
        keyed[*place, sum(key[:3] == place for key in keyed)] = rule
    return keyed


def touched(
    old: RuleSet,
    new: RuleSet,
    people: Iterable[Facts],
    day: date,
    decide: Callable[[RuleSet, Facts, date], Decision],
) -> list[Touched]:
    """Everybody whose outcome, reason, or anything given differs between the versions on that day."""
    found = []
    for facts in people:
        before, after = decide(old, facts, day), decide(new, facts, day)
        if (before.outcome, before.code, before.gives) != (after.outcome, after.code, after.gives):
            found.append(Touched(facts.who, before, after))
    return found
