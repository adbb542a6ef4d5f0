"""Conditions with thresholds: distance, nights, years of service, age, time to retirement, sizes and counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from dorms.domain.decisions import Ask, Check
from dorms.domain.facts import Facts
from dorms.domain.months import Length, whole_years
from dorms.rules.conditions.base import Bounds, Condition, future, since, used
from dorms.rules.quantities import DISTANCE, MONTHS, TRAVEL, Unit
from dorms.rules.schema import need, one_of, text


@dataclass(frozen=True, kw_only=True)
class Number(Bounds, Condition):
    """A figure within bounds."""

    def check(self, facts: Facts, day: date) -> Check:
        return self.measured(self.fact, getattr(facts, self.fact))

    def measured(self, name: str, value: Decimal | None) -> Check:
        if value is None:
            return self.ask(Ask(name))
        fact = used(name, value)
        return self.answer(
            self.admit(value),
            [fact],
            "number",
            fact=name,
            value=f"{fact.value}{self.unit}",
            limits=self.limits,
        )


@dataclass(frozen=True, kw_only=True)
class Commute(Number):
    """One-way distance to work in km, or time in minutes; the unit of the bound says which."""

    units: ClassVar[tuple[Unit, ...]] = TRAVEL

    @property
    def reads(self) -> tuple[str, ...]:
        return ("commute_km",) if self.silent or self.unit in DISTANCE else ("commute_minutes",)

    def check(self, facts: Facts, day: date) -> Check:
        if self.unit in DISTANCE:
            return self.measured("commute_km", facts.commute_km)
        minutes = facts.commute_minutes
        if minutes is None:
            return self.ask(Ask("commute_minutes"))
        fact = used("commute_minutes", minutes)
        value = f"{fact.value}{Unit.MINUTE}"
        return self.answer(
            self.admit(minutes), [fact], "number", fact=fact.name, value=value, limits=self.limits
        )


@dataclass(frozen=True, kw_only=True)
class NightsPerWeek(Number):
    """每周住校夜数."""

    fact: ClassVar[str] = "nights_per_week"
    units: ClassVar[tuple[Unit, ...]] = (Unit.NIGHTS,)


@dataclass(frozen=True, kw_only=True)
class HouseholdSize(Number):
    """共同居住人数, the applicant included."""

    fact: ClassVar[str] = "household_size"
    units: ClassVar[tuple[Unit, ...]] = (Unit.PERSONS,)


@dataclass(frozen=True, kw_only=True)
class OpenHazards(Number):
    """未整改隐患数."""

    fact: ClassVar[str] = "open_hazards"
    units: ClassVar[tuple[Unit, ...]] = (Unit.OCCASIONS,)


@dataclass(frozen=True, kw_only=True)
class Points(Number):
    """积分, once the applicant has been ranked."""

    fact: ClassVar[str] = "points"
    units: ClassVar[tuple[Unit, ...]] = (Unit.POINTS,)


@dataclass(frozen=True, kw_only=True)
class Position(Number):
    """名次, once the list is ranked."""

    fact: ClassVar[str] = "position"
    units: ClassVar[tuple[Unit, ...]] = (Unit.PLACES,)


@dataclass(frozen=True, kw_only=True)
class Count(Number):
    """A figure of the county's own, such as 县级优秀 3次."""

    fact: ClassVar[str] = "counts"
    of: str = need(text)
    units: ClassVar[tuple[Unit, ...]] = (Unit.OCCASIONS,)

    def check(self, facts: Facts, day: date) -> Check:
        return self.measured(self.of, dict(facts.counts).get(self.of))


@dataclass(frozen=True, kw_only=True)
class Since(Bounds, Condition):
    """The time since a day, within bounds in months or years, to the day."""

    units: ClassVar[tuple[Unit, ...]] = MONTHS

    def check(self, facts: Facts, day: date) -> Check:
        return self.passed(self.fact, getattr(facts, self.fact), day)

    def passed(self, name: str, start: date | None, day: date) -> Check:
        if start is None:
            return self.ask(Ask(name))
        fact = used(name, start)
        if start > day:
            return self.ask(future(name, start), used=[fact])
        return self.answer(
            self.admit_between(start, day), [fact], "since",
            fact=name, start=fact.value, until=day.isoformat(), length=since(start, day), limits=self.limits,
        )  # fmt: skip


SERVICE = {
    "本校工龄": ("joined_school", "school_years"),
    "县内工龄": ("joined_county", ""),
    "教龄": ("began_teaching", "teaching_years"),
    "任现职称": ("title_since", ""),
    "毕业": ("graduated", ""),
}


@dataclass(frozen=True, kw_only=True)
class Service(Since):
    """Years of service of one kind: from the day they began, or from the figure in the ledger where no day is known."""

    of: str = need(one_of(*SERVICE))

    @property
    def reads(self) -> tuple[str, ...]:
        return tuple(filter(None, SERVICE[self.of]))

    def check(self, facts: Facts, day: date) -> Check:
        start_name, years_name = SERVICE[self.of]
        start: date | None = getattr(facts, start_name)
        years: Decimal | None = getattr(facts, years_name) if years_name else None
        if start is not None or years is None:
            return self.passed(start_name, start, day)
        fact = used(years_name, years)
        holds = self.admit_length(Length(int(years * 12), 0))
        return self.answer(
            holds, [fact], "number", fact=years_name, value=f"{fact.value}年", limits=self.limits
        )


@dataclass(frozen=True, kw_only=True)
class Residence(Since):
    """户籍或居住年限."""

    fact: ClassVar[str] = "resident_since"


@dataclass(frozen=True, kw_only=True)
class Age(Bounds, Condition):
    """年龄, full years on the day."""

    fact: ClassVar[str] = "born"
    units: ClassVar[tuple[Unit, ...]] = (Unit.AGE,)

    def check(self, facts: Facts, day: date) -> Check:
        if facts.born is None:
            return self.ask(Ask("born"))
        fact = used("born", facts.born)
        if facts.born > day:
            return self.ask(future("born", facts.born), used=[fact])
        years = whole_years(facts.born, day)
        value = f"{years}{Unit.AGE}"
        return self.answer(
            self.admit(Decimal(years)), [fact], "number", fact="born", value=value, limits=self.limits
        )


@dataclass(frozen=True, kw_only=True)
class Retirement(Bounds, Condition):
    """The time left until retirement, within bounds in months or years; nothing is left once retired."""

    fact: ClassVar[str] = "retires_on"
    units: ClassVar[tuple[Unit, ...]] = MONTHS

    def check(self, facts: Facts, day: date) -> Check:
        end = facts.retires_on
        if end is None:
            return self.ask(Ask("retires_on"))
        fact = used("retires_on", end)
        last = max(end, day)
        return self.answer(
            self.admit_between(day, last), [fact], "left",
            fact="retires_on", start=day.isoformat(), until=fact.value, length=since(day, last), limits=self.limits,
        )  # fmt: skip
