"""Rule sets and facts for tests, written as short as they are thought."""

from datetime import date
from decimal import Decimal

from dorms.domain.facts import Facts
from dorms.domain.workdays import published_calendar
from dorms.rules.reading import read_rules

D = date.fromisoformat
DAY = D("2026-06-15")
CALENDAR = published_calendar()
HEADER = """format = 1

[ruleset]
id = "try"
version = "1"
title = "试用规则"
source = "试用文件"
effective = 2024-09-01
adopted_by = "教体局"
"""


def toml(value):
    """A value as TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{toml(key)} = {toml(one)}" for key, one in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return value.isoformat() if isinstance(value, date) else str(value)


def rule(section, kind, **params):
    """One rule, with a clause of its own."""
    params = {key.rstrip("_"): value for key, value in params.items()}
    return section, {"clause": "第一条", "text": "条款原文。", "kind": kind} | params


def written(*rules, header=HEADER, more=""):
    """The text of a rule set of these rules."""
    entries = [
        f"[[{section}]]\n" + "\n".join(f"{key} = {toml(value)}" for key, value in params.items())
        for section, params in rules
    ]
    return "\n\n".join([header, more, *entries]) + "\n"


def rule_set(*rules, header=HEADER, more=""):
    return read_rules(written(*rules, header=header, more=more), "try.toml")


def person(**facts):
    return Facts(who="张三", **{name: _exact(value) for name, value in facts.items()})


def _exact(value):
    return Decimal(str(value)) if isinstance(value, int | float) and not isinstance(value, bool) else value


def check(kind, facts, day=DAY, **params):
    """The check of one condition."""
    rules = rule_set(rule("eligibility", kind, **params))
    (requirement,) = rules.requirements("eligibility")
    assert set(requirement.condition.reads) <= set(Facts.__dataclass_fields__)
    return requirement.condition.judged(facts, day)


def holds(kind, facts, day=DAY, **params):
    return check(kind, facts, day, **params).holds
