"""Facts from a JSON file, and the questions that can be asked of a rule set without a store."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import NamedTuple, TypeVar, cast, get_type_hints

from dorms.domain import facts as shapes
from dorms.domain.canonical import Value
from dorms.domain.decisions import Decision, Proof
from dorms.domain.facts import Facts, UnitFacts
from dorms.domain.workdays import WorkCalendar
from dorms.errors.rules import FactsWrong
from dorms.rules import charges, eligibility, leaving, points, procedure, renewal
from dorms.rules.leaving import Cause
from dorms.rules.ruleset import RuleSet

D = TypeVar("D")
Read = Callable[[object, str], object]
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


class Case(NamedTuple):
    """One person, with the unit asked about or the cause for leaving where the question needs one."""

    facts: Facts
    unit: UnitFacts | None = None
    cause: Cause | None = None


def case_from(raw: object, where: str = "facts") -> Case:
    """A case from what a JSON file holds; FactsWrong names the place and what is wanted there."""
    table = dict(_table(raw, where))
    unit, cause = table.pop("unit_asked", None), table.pop("cause", None)
    return Case(
        _read(Facts, table, where),
        None if unit is None else _read(UnitFacts, unit, f"{where}.unit_asked"),
        None if cause is None else _read(Cause, cause, f"{where}.cause"),
    )


def _read(kind: Callable[..., D], raw: object, where: str) -> D:
    table = _table(raw, where)
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    for name in table:
        if name not in known:
            raise FactsWrong(f"{where}.{name}", name, "known_fact")
    missing = [name for name, one in known.items() if one.default is MISSING and name not in table]
    if missing:
        raise FactsWrong(f"{where}.{missing[0]}", "", "fields")
    hints = get_type_hints(kind)
    return kind(
        **{name: _value(hints[name], name, value, f"{where}.{name}") for name, value in table.items()}
    )


def _value(hint: object, name: str, raw: object, where: str) -> object:
    if raw is None:
        return None
    if name in PAIRS:
        return tuple(
            (str(key), PAIRS[name](value, f"{where}.{key}")) for key, value in _table(raw, where).items()
        )
    entry = ENTRIES.get(name)
    if entry is not None:
        return tuple(_entry(entry, one, f"{where}.{n + 1}") for n, one in enumerate(_list(raw, where)))
    if name in LISTS:
        return tuple(LISTS[name](one, f"{where}.{n + 1}") for n, one in enumerate(_list(raw, where)))
    read = next(read for kind, read in PLAIN.items() if kind in str(hint))
    return read(raw, where)


def _entry(kind: Callable[..., object], raw: object, where: str) -> object:
    table = _table(raw, where)
    hints = get_type_hints(kind)
    optional: Mapping[str, object] = getattr(kind, "_field_defaults", {})
    if not set(hints) - set(optional) <= set(table) <= set(hints):
        raise FactsWrong(where, "、".join(table), "fields")
    values = {name: _value(hints[name], "", value, f"{where}.{name}") for name, value in table.items()}
    return kind(**values)


def _table(raw: object, where: str) -> Mapping[str, object]:
    if not isinstance(raw, dict):
        raise FactsWrong(where, str(raw), "table")
    return cast("Mapping[str, object]", raw)


def _list(raw: object, where: str) -> list[object]:
    if not isinstance(raw, list):
        raise FactsWrong(where, str(raw), "list")
    return raw


def _day(raw: object, where: str) -> date:
    try:
        return datetime.strptime(str(raw), "%Y-%m-%d").date()  # noqa: DTZ007
    except ValueError:
        raise FactsWrong(where, str(raw), "day") from None


def _number(raw: object, where: str) -> Decimal:
    try:
        number = Decimal(str(raw)) if not isinstance(raw, bool) else Decimal("NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise FactsWrong(where, str(raw), "number")
    return number


def _whole(raw: object, where: str) -> int:
    number = _number(raw, where)
    if number != int(number):
        raise FactsWrong(where, str(raw), "number")
    return int(number)


def _flag(raw: object, where: str) -> bool:
    if not isinstance(raw, bool):
        raise FactsWrong(where, str(raw), "flag")
    return raw


def _text(raw: object, where: str) -> str:
    if not isinstance(raw, str):
        raise FactsWrong(where, str(raw), "text")
    return raw


def _month(raw: object, where: str) -> str:
    if not isinstance(raw, str) or not _MONTH.fullmatch(raw):
        raise FactsWrong(where, str(raw), "month")
    return raw


PLAIN: dict[str, Read] = {"Decimal": _number, "date": _day, "bool": _flag, "int": _whole, "str": _text}
PAIRS: dict[str, Read] = {"counts": _number, "marks": _flag}
LISTS: dict[str, Read] = {"not_living_found": _day, "give_ups": _day, "months_owed": _month}
ENTRIES: dict[str, Callable[..., object]] = {
    "homes": shapes.HomeFact,
    "other_housing": shapes.OtherHousing,
    "leaves": shapes.Leave,
    "absences": shapes.Absence,
    "stays": shapes.Lived,
    "breaches": shapes.Breach,
    "bans": shapes.Ban,
    "proofs": Proof,
}

Question = Callable[[RuleSet, Case, date, WorkCalendar], Decision]


def _access(rules: RuleSet, case: Case, day: date, calendar: WorkCalendar) -> Decision:
    if case.unit is None:
        raise FactsWrong("facts.unit_asked", "", "fields")
    return eligibility.may_take(rules, case.facts, case.unit, day)


def _leaving(rules: RuleSet, case: Case, day: date, calendar: WorkCalendar) -> Decision:
    if case.cause is None:
        raise FactsWrong("facts.cause", "", "fields")
    return leaving.leaving(rules, case.facts, day, case.cause, calendar)


QUESTIONS: dict[str, Question] = {
    "eligibility": lambda rules, case, day, calendar: eligibility.eligibility(rules, case.facts, day),
    "application": lambda rules, case, day, calendar: procedure.application_window(
        rules, case.facts, case.facts.applied_on or day
    ),
    "points": lambda rules, case, day, calendar: points.score(rules, case.facts, day),
    "access": _access,
    "give_ups": lambda rules, case, day, calendar: procedure.give_ups(rules, case.facts, day),
    "renewal": lambda rules, case, day, calendar: renewal.renewal(rules, case.facts, day, calendar),
    "recheck": lambda rules, case, day, calendar: renewal.recheck(rules, case.facts, day),
    "season": lambda rules, case, day, calendar: renewal.season(rules, case.facts, day, calendar),
    "ending": lambda rules, case, day, calendar: leaving.must_leave(rules, case.facts, day),
    "leaving": _leaving,
    "rent": lambda rules, case, day, calendar: charges.rent(rules, case.facts, day),
    "deposit": lambda rules, case, day, calendar: charges.deposit(rules, case.facts, day),
}


def facts_value(facts: Facts) -> dict[str, Value]:
    """The facts as `case_from` reads them again: what is not known is not written."""
    return {
        field.name: _plain(field.name, value)
        for field in fields(facts)
        if (value := getattr(facts, field.name)) is not None and (value != () or field.default is None)
        and value != ""
    }  # fmt: skip


def cause_value(cause: Cause) -> dict[str, Value]:
    """The cause as `case_from` reads it again."""
    pairs = ((field.name, getattr(cause, field.name)) for field in fields(cause))
    return {name: _plain(name, value) for name, value in pairs if value is not None}


def _plain(name: str, value: object) -> Value:
    if name in PAIRS and isinstance(value, tuple):
        return {key: _plain("", one) for key, one in value}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {key: _plain("", one) for key, one in value._asdict().items() if one is not None}
    if isinstance(value, tuple):
        return [_plain("", one) for one in value]
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, bool | int) else str(value)
