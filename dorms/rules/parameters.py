"""The parameters of a rule set by the words house regulations use for them; what it does not set is left out."""

from collections.abc import Callable
from typing import Any

from dorms.domain.months import MonthDay
from dorms.rules.conditions.records import Idle, Owing
from dorms.rules.provisions import leaving, terms
from dorms.rules.provisions.base import Provision
from dorms.rules.quantities import Quantity
from dorms.rules.ruleset import RuleSet

Read = Callable[[Any], object]

_FROM: dict[str, tuple[type[Provision], Read]] = {
    "公示期": (terms.Publish, lambda one: one.days),
    "异议期": (terms.Objection, lambda one: one.lodge),
    "答复期": (terms.Objection, lambda one: one.answer),
    "放弃次数": (terms.GiveUps, lambda one: one.limit),
    "入住期限": (terms.MoveIn, lambda one: one.within),
    "每期期限": (terms.Term, lambda one: one.length),
    "累计期限": (terms.TotalCap, lambda one: one.limit),
    "续住开始": (terms.Window, lambda one: one.opens_on or one.opens),
    "续住截止": (terms.Window, lambda one: one.closes_on or one.closes),
    "过渡期": (leaving.Transition, lambda one: one.length),
    "押金": (leaving.Deposit, lambda one: one.amount),
    "租金": (leaving.Rent, lambda one: one.rate),
    "退押金期限": (leaving.Refund, lambda one: one.within),
    "审批单位": (terms.Approval, lambda one: one.levels[-1] if one.levels else None),
}


def parameters(rules: RuleSet) -> dict[str, str]:
    """Of each parameter the first that is set, as the rule set writes it: `5工作日`, `12个月`."""
    found = {name: value for name, (kind, read) in _FROM.items() if (value := _first(rules, kind, read))}
    return found | _limits(rules)


def _first(rules: RuleSet, kind: type[Provision], read: Read) -> str:
    for rule in rules.of(kind):
        value = read(rule.kind)
        if value is not None:
            return _words(value)
    return ""


def _words(value: object) -> str:
    if isinstance(value, Quantity):
        return value.text
    if isinstance(value, MonthDay):
        return f"{value.month}月{value.day}日"
    return str(value)


def _limits(rules: RuleSet) -> dict[str, str]:
    """The limits of idleness and arrears: conditions that end a stay, and no provisions."""
    found: dict[str, str] = {}
    for requirement in rules.requirements("ending"):
        for name, kind in (("空置期限", Idle), ("欠费期限", Owing)):
            condition = requirement.condition
            limit = condition.at_least or condition.more_than if isinstance(condition, kind) else None
            if limit is not None:
                found.setdefault(name, limit.text)
    return found
