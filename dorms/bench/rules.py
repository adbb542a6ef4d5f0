"""Decisions in bulk: against a bare loop that reads the same facts, growing linearly, and one renewal season."""

from __future__ import annotations

import gc
import random
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from time import process_time

from dorms.bench.report import Ratio
from dorms.bench.seasons import from_the_store
from dorms.domain.decisions import Decision
from dorms.domain.facts import Facts, HomeFact, Leave, Lived, OtherHousing
from dorms.domain.workdays import published_calendar
from dorms.resources import resource
from dorms.rules.eligibility import eligibility
from dorms.rules.points import score
from dorms.rules.reading import load_rules
from dorms.rules.renewal import renewal
from dorms.rules.ruleset import RuleSet

DAY = date(2026, 6, 15)
READING_LIMIT, GROWTH_LIMIT, SEASON_SECONDS = 20.0, 1.5, 1.0
PEOPLE, STAYS, ROUNDS = 100_000, 800, 3


def ratios(scale: int = 1) -> list[Ratio]:
    """All ratios of this module; `scale` divides the number of people."""
    people = invented(max(10, PEOPLE // scale))
    gc.collect()
    gc.freeze()  # the facts were there before: neither loop pays for looking through them again
    try:
        found = _ratios(people)
    finally:
        gc.unfreeze()
    return [*found, from_the_store(max(20, STAYS // scale))]


def _ratios(people: list[Facts]) -> list[Ratio]:
    return [reading(people), growth(people), season(people[:STAYS]), ranking(people[: len(people) // 10])]


def reading(people: list[Facts]) -> Ratio:
    """Every decision with clauses, facts and arithmetic, against a loop that only looks at the same facts."""
    reads = [name for rule in _rules().requirements("eligibility") for name in rule.condition.reads]
    ours = _best(lambda rules: _decide(rules, people))
    bare = _best(lambda rules: _read_only(people, reads))
    return Ratio(f"{len(people)} decisions / reading the same facts", ours, bare, READING_LIMIT)


def _decide(rules: RuleSet, people: list[Facts]) -> list[Decision]:
    return [eligibility(rules, facts, DAY) for facts in people]


def _read_only(people: list[Facts], reads: list[str]) -> int:
    """Looks at every fact the clauses read, and at every field of a home, a leave, a ban; decides nothing."""
    unknown = 0
    for facts in people:
        for name in reads:
            value = getattr(facts, name)
            if value.__class__ is tuple:
                for entry in value:
                    for part in entry:
                        unknown += part is None
            else:
                unknown += value is None
    return unknown


def growth(people: list[Facts]) -> Ratio:
    """Ten times the people take about ten times the time; growing as the square would take a hundred."""
    tenth = people[: len(people) // 10]
    whole = _best(lambda rules: _decide(rules, people))
    part = _best(lambda rules: _decide(rules, tenth))
    return Ratio(f"{len(people)} decisions / ten times {len(tenth)}", whole, part * 10, GROWTH_LIMIT)


def season(people: list[Facts]) -> Ratio:
    """The renewal review of all stays, in seconds of one second."""
    calendar = published_calendar()
    seconds = _best(lambda rules: [renewal(rules, facts, DAY, calendar) for facts in people])
    return Ratio(f"renewal review of {len(people)} stays / one second", seconds, SEASON_SECONDS, 1.0)


def ranking(people: list[Facts]) -> Ratio:
    """Points and tie keys of every applicant, in seconds of one second for 2,500."""
    seconds = _best(lambda rules: [score(rules, facts, DAY) for facts in people])
    return Ratio(f"points of {len(people)} / one second for 2,500", seconds, len(people) / 2_500, 1.0)


def _rules() -> RuleSet:
    return load_rules(resource("rules", "county-default.toml"))


def _best(work: Callable[[RuleSet], object]) -> float:
    """The best of a few rounds, each with a rule set that has judged nobody yet."""
    times = []
    for _ in range(ROUNDS):
        rules = _rules()
        begun = process_time()
        work(rules)
        times.append(process_time() - begun)
    return min(times)


def invented(count: int, seed: int = 5) -> list[Facts]:
    """Teachers with facts as varied as a county's, the same ones for the same seed."""
    dice = random.Random(seed)
    return [_teacher(dice, number) for number in range(count)]


def _teacher(dice: random.Random, number: int) -> Facts:
    joined = DAY - timedelta(days=dice.randrange(30, 12_000))
    moved_in = max(joined, DAY - timedelta(days=dice.randrange(30, 2_200)))
    married = dice.random() < 0.6
    return Facts(
        who=f"{number:06}",
        category=dice.choice(("在编", "在编", "在编", "特岗", "支教", "新招聘", "编外")),
        staffing=dice.choice(("事业编制", "事业编制", "特岗计划", "无编制")),
        post_state=dice.choice(("在岗",) * 9 + ("调离",)),
        title=dice.choice(("高级教师", "一级教师", "二级教师", "无")),
        marital="已婚" if married else "未婚",
        commute_km=Decimal(dice.randrange(0, 600)) / 10,
        nights_per_week=Decimal(dice.randrange(0, 7)),
        household_size=Decimal(dice.randrange(1, 5)),
        began_teaching=joined,
        joined_school=joined,
        retires_on=joined + timedelta(days=dice.randrange(11_000, 14_000)),
        service_ends=DAY + timedelta(days=dice.randrange(-300, 1_000)),
        dual_staff=dice.random() < 0.1,
        homes=_homes(dice, married),
        other_housing=(OtherHousing("本人", "公租房"),) if dice.random() < 0.05 else (),
        leaves=(Leave("借调", DAY - timedelta(days=dice.randrange(300))),) if dice.random() < 0.05 else (),
        unit_programme="周转宿舍项目",
        open_hazards=Decimal(0),
        absences=(),
        stays=(Lived(f"{number % 800:03}", moved_in),),
        term_until=date(2026, 9, 1),
        renewal_applied_on=date(2026, 6, 1) if dice.random() < 0.8 else None,
    )


def _homes(dice: random.Random, married: bool) -> tuple[HomeFact, ...]:
    mine = HomeFact("本人", "乡镇", dice.random() < 0.1, Decimal(dice.randrange(90)) / 10)
    return (
        (mine, HomeFact("配偶", "乡镇", dice.random() < 0.1)) if married and dice.random() < 0.9 else (mine,)
    )
