"""Points and order: each line links a fact and a clause; tier, points in hundredths, ties, for the ranking."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from dorms.domain.decisions import Ask, Decision, Finding, Given, Matter, Outcome, Why
from dorms.domain.facts import Facts
from dorms.domain.months import Length, length, school_year_of, terms_begun, whole_years
from dorms.rules.applied import Applied, applying, concluded, first, working
from dorms.rules.conditions.amounts import SERVICE
from dorms.rules.provisions import points as kinds
from dorms.rules.quantities import Quantity, Unit
from dorms.rules.ruleset import RuleSet

CENT = Decimal("0.01")


def score(rules: RuleSet, facts: Facts, day: date) -> Decision:
    """Tier, point lines and tie keys of one applicant; open questions flag the whole and leave their line out."""
    findings = [*_tier(rules, facts, day), *_lines(rules, facts, day), *_ties(rules, facts, day)]
    return concluded(Matter.POINTS, rules, facts, day, findings)


def _tier(rules: RuleSet, facts: Facts, day: date) -> list[Finding]:
    groups = rules.of(kinds.PriorityGroup)
    for number, rule in enumerate(groups, 1):
        when = rule.kind.when
        check = None if when is None else when.judged(facts, day)
        one = Applied(rule, check)
        if check is not None and check.holds is None:
            return [one.doubt()]
        if one.sure:
            return [one.gives(working("tier", name=rule.kind.name, number=str(number)), _tier_given(number))]
    if not groups:
        return []
    rest = Applied(groups[-1], None)
    return [rest.gives(working("tier_rest", number=str(len(groups) + 1)), _tier_given(len(groups) + 1))]


def _tier_given(number: int) -> Given:
    return Given("tier", str(number))


def _lines(rules: RuleSet, facts: Facts, day: date) -> list[Finding]:
    findings: list[Finding] = []
    by_group: dict[str, Decimal] = {}
    for one in applying(rules, kinds.Scored, facts, day):
        finding = _line(one, facts, day) if one.sure else one.doubt()
        if finding is None:
            continue
        findings.append(finding)
        group = one.kind.group
        by_group[group] = by_group.get(group, Decimal(0)) + _sum(finding.gives)
    return findings + _cut(rules, facts, day, by_group)


def _sum(gives: Iterable[Given]) -> Decimal:
    return sum((Decimal(one.value) for one in gives if one.name == "points"), Decimal(0))


def _cut(rules: RuleSet, facts: Facts, day: date, by_group: Mapping[str, Decimal]) -> list[Finding]:
    """What ceilings take away again: those of groups first, then the one over everything."""
    findings = []
    sums = dict(by_group)
    ceilings = sorted(applying(rules, kinds.Ceiling, facts, day), key=lambda one: not one.kind.group)
    for one in ceilings:
        limit, group = one.kind.limit, one.kind.group
        total = sums.get(group, Decimal(0)) if group else sum(sums.values(), Decimal(0))
        if limit is None or total <= limit.number:
            continue
        if not one.sure:
            findings.append(one.doubt())
            continue
        over = limit.number - total
        sums[group] = sums.get(group, Decimal(0)) + over
        why = working("ceiling", group=group, total=f"{total:f}", limit=limit.text)
        findings.append(one.gives(why, _points(over)))
    return findings


def _points(amount: Decimal) -> Given:
    return Given("points", f"{amount.quantize(CENT, ROUND_HALF_UP).normalize():f}", "分")


def _line(one: Applied[kinds.Scored], facts: Facts, day: date) -> Finding | None:
    """The point line of one rule; None where it brings nothing and says nothing."""
    kind = one.kind
    if isinstance(kind, kinds.Bonus) and kind.points is not None:
        return _capped(one, kind.points, "bonus")
    if isinstance(kind, kinds.PerYear) and kind.each is not None:
        return _per_year(one, kind, kind.each, facts, day)
    if isinstance(kind, kinds.PerItem) and kind.each is not None:
        return _per_item(one, kind.of, kind.each, facts)
    if isinstance(kind, kinds.PerWord):
        return _per_word(one, kind, facts)
    return _per_band(one, kind, facts, day) if isinstance(kind, kinds.PerBand) else None


def _capped(one: Applied[kinds.Scored], amount: Quantity, code: str, **figures: str) -> Finding:
    points, cap = amount.number, one.kind.cap
    if cap is not None and points > cap.number:
        figures |= {"cap": cap.text}
        points, code = cap.number, f"{code}_capped"
    given = _points(points)
    return one.gives(working(code, name=one.kind.name, points=given.value, **figures), given)


def _per_year(
    one: Applied[kinds.Scored], kind: kinds.PerYear, each: Quantity, facts: Facts, day: date
) -> Finding | None:
    start_name, years_name = SERVICE[kind.of]
    start: date | None = getattr(facts, start_name)
    years: Decimal | None = getattr(facts, years_name) if years_name else None
    if start is not None and start > day:
        return one.asks(Ask(start_name, Why.IN_FUTURE, start.isoformat()))
    if start is None and (years is None or kind.count != kinds.FULL_YEARS or each.unit is Unit.POINTS_TERM):
        return one.asks(Ask(start_name))
    if start is None:
        count, shown, source = Decimal(int(years or 0)), f"{years:f}", years_name
    else:
        count, shown, source = _count(kind.count, each.unit, start, day), start.isoformat(), start_name
    amount = Quantity(each.number * count, Unit.POINTS)
    return _capped(
        one, amount, "per_year", fact=source, value=shown, day=day.isoformat(), each=each.text,
        count=f"{count.normalize():f}", way=kind.count,
    )  # fmt: skip


def _count(way: str, unit: Unit, start: date, day: date) -> Decimal:
    """How many years or terms the rule counts between two days."""
    if unit is Unit.POINTS_TERM:
        return Decimal(terms_begun(start, day))
    if way == kinds.SCHOOL_YEARS:
        return Decimal(school_year_of(day) - school_year_of(start) + 1)
    if way == kinds.CALENDAR_YEARS:
        return Decimal(day.year - start.year + 1)
    if way == kinds.BY_MONTH:
        return Decimal(length(start, day).months) / 12
    return Decimal(whole_years(start, day))


def _per_item(one: Applied[kinds.Scored], of: str, each: Quantity, facts: Facts) -> Finding | None:
    count = dict(facts.counts).get(of)
    if count is None:
        return one.asks(Ask(of))
    amount = Quantity(each.number * count, Unit.POINTS)
    return _capped(one, amount, "per_item", fact=of, count=f"{count:f}", each=each.text)


def _per_word(one: Applied[kinds.Scored], kind: kinds.PerWord, facts: Facts) -> Finding | None:
    fact = kinds.WORD_FACTS[kind.of]
    word: str | None = getattr(facts, fact)
    if not word:
        return one.asks(Ask(fact))
    points = dict(kind.values).get(word, kind.other)
    if points is None:
        return None
    return _capped(one, points, "per_word", fact=fact, value=word)


def _per_band(one: Applied[kinds.Scored], kind: kinds.PerBand, facts: Facts, day: date) -> Finding | None:
    fact, shown, hits = _hits(kind, facts, day)
    if isinstance(shown, Ask):
        return one.asks(shown)
    if not hits:
        return None
    return _capped(one, hits[0].points, "per_band", fact=fact, value=shown, band=hits[0].limits)


def _hits(kind: kinds.PerBand, facts: Facts, day: date) -> tuple[str, str | Ask, list[kinds.Band]]:
    """The fact the table goes by, how it is shown (or what to ask), and the bands it falls into."""
    fact = kinds.NUMBER_FACTS.get(kind.of)
    if fact is not None:
        return fact, *_number_hits(kind, fact, getattr(facts, fact))
    fact, years_name = {"年龄": ("born", ""), "户籍年限": ("resident_since", "")}.get(kind.of) or SERVICE[
        kind.of
    ]
    start: date | None = getattr(facts, fact)
    years: Decimal | None = getattr(facts, years_name) if years_name else None
    if start is None and years is not None:
        span = Length(int(years * 12), 0)
        return years_name, f"{years:f}", [band for band in kind.bands if band.admit_length(span)]
    if start is None or start > day:
        why = Why.MISSING if start is None else Why.IN_FUTURE
        return fact, Ask(fact, why, start.isoformat() if start else ""), []
    return fact, start.isoformat(), [band for band in kind.bands if _in_band(band, kind.of, start, day)]


def _number_hits(
    kind: kinds.PerBand, fact: str, number: Decimal | None
) -> tuple[str | Ask, list[kinds.Band]]:
    if number is None:
        return Ask(fact), []
    return f"{number:f}", [band for band in kind.bands if band.admit(number)]


def _in_band(band: kinds.Band, of: str, start: date, day: date) -> bool:
    if of == "年龄":
        return band.admit(Decimal(whole_years(start, day)))
    return band.admit_between(start, day)


def _ties(rules: RuleSet, facts: Facts, day: date) -> list[Finding]:
    """One whole number per tie key, larger first; the lottery brings its own."""
    findings = []
    for one in applying(rules, kinds.Tie, facts, day):
        if isinstance(one.kind, kinds.Draw):
            continue
        fact, key = _tie(one.kind, facts, day)
        if not one.sure:
            findings.append(one.doubt())
        elif isinstance(key, Ask):
            findings.append(one.asks(key))
        else:
            findings.append(one.gives(working("tie", fact=fact, key=str(key)), Given("tie", str(key))))
    return findings


def _tie(tie: kinds.Tie, facts: Facts, day: date) -> tuple[str, int | Ask]:
    if isinstance(tie, kinds.More | kinds.Fewer):
        fact, key = _measure(tie.of, facts, day)
        return fact, key if isinstance(key, Ask) or isinstance(tie, kinds.More) else -key
    if isinstance(tie, kinds.Earlier):
        fact = kinds.DATE_FACTS[tie.of]
        when: date | None = getattr(facts, fact)
        return fact, Ask(fact) if when is None else -when.toordinal()
    if isinstance(tie, kinds.InOrder):
        fact = kinds.WORD_FACTS[tie.of]
        word: str | None = getattr(facts, fact)
        return fact, _word_key(tie.words, word) if word else Ask(fact)
    if isinstance(tie, kinds.Fitting):
        check = tie.condition.judged(facts, day)
        return tie.condition.name, (check.asks or (Ask("when"),))[0] if check.holds is None else int(
            check.holds
        )
    digits = "".join(filter(str.isdigit, facts.registered))[:14]
    return "registered", -int(digits) if len(digits) == 14 else Ask("registered")


def _word_key(words: Sequence[str], word: str) -> int:
    return -words.index(word) if word in words else -len(words)


def _measure(of: str, facts: Facts, day: date) -> tuple[str, int | Ask]:
    """A number in hundredths, or service in days."""
    if of in kinds.NUMBER_FACTS:
        fact = kinds.NUMBER_FACTS[of]
        number: Decimal | None = getattr(facts, fact)
        return fact, Ask(fact) if number is None else int(number * 100)
    start_name, years_name = SERVICE[of]
    start: date | None = getattr(facts, start_name)
    years: Decimal | None = getattr(facts, years_name) if years_name else None
    if start is None:
        return start_name, Ask(start_name) if years is None else int(years * 365)
    return start_name, (day - start).days if start <= day else Ask(
        start_name, Why.IN_FUTURE, start.isoformat()
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody stands before the draw: lower tier first, then more points, then larger ties."""

    who: str
    tier: int
    points: int  # hundredths
    ties: tuple[int, ...]
    open: bool  # a fact is missing: the list cannot be locked

    @property
    def key(self) -> tuple[int, int, tuple[int, ...]]:
        return self.tier, -self.points, tuple(-tie for tie in self.ties)


def standing(decision: Decision) -> Standing:
    """The standing a decision on points amounts to."""
    gives = decision.gives
    tier = next((int(one.value) for one in gives if one.name == "tier"), 1)
    ties = tuple(int(one.value) for one in gives if one.name == "tie")
    points = int((_sum(gives) * 100).to_integral_value(ROUND_HALF_UP))
    return Standing(decision.who, tier, points, ties, decision.outcome is not Outcome.OK)


def ranked(standings: Iterable[Standing], draw: Mapping[str, str] | None = None) -> list[Standing]:
    """The order of the list; equals are told apart by the draw (smaller text first), then by name."""
    drawn = draw or {}
    return sorted(standings, key=lambda one: (one.key, drawn.get(one.who, ""), one.who))


def together(
    rules: RuleSet, members: Sequence[Decision], facts: Facts, day: date, *, couple: bool
) -> Decision:
    """What two applicants for one unit bring: the clause on couples or pairs applied to both their scores.

    取高 and 取低 take the whole standing of one of them; otherwise tier and ties are the first applicant's.
    """
    kind = kinds.Couple if couple else kinds.Pair
    one = first(rules, kind, facts, day)
    leader = standing(members[0])
    if one is None:
        return Decision(
            Matter.POINTS, facts.who, day, rules.ref, members[0].outcome, members[0].code, members[0].findings
        )
    if any(member.outcome is not Outcome.OK for member in members) or not one.sure:
        asks = tuple(ask for member in members for ask in member.questions)
        return concluded(Matter.POINTS, rules, facts, day, [one.asks(*asks) if one.sure else one.doubt()])
    taken, points = _combined(one.kind, [standing(member) for member in members], leader)
    bonus = one.kind.bonus.number if one.kind.bonus is not None else Decimal(0)
    why = working(
        "together", way=one.kind.points or kinds.APPLICANT, bonus=f"{bonus:f}", points=f"{points:f}",
        scores="、".join(f"{member.who} {Decimal(standing(member).points) / 100:f}" for member in members),
    )  # fmt: skip
    gives = [
        _tier_given(taken.tier),
        _points(points + bonus),
        *(Given("tie", str(tie)) for tie in taken.ties),
    ]
    if one.kind.units is not None:
        gives.append(Given("units", f"{one.kind.units.number:f}", Unit.UNITS))
    return concluded(Matter.POINTS, rules, facts, day, [one.gives(why, *gives)])


def _combined(kind: kinds.Together, standings: list[Standing], leader: Standing) -> tuple[Standing, Decimal]:
    total = sum(one.points for one in standings)
    if kind.points == kinds.SUM:
        return leader, Decimal(total) / 100
    if kind.points == kinds.MEAN:
        return leader, (Decimal(total) / len(standings) / 100).quantize(CENT, ROUND_HALF_UP)
    if kind.points in (kinds.BEST, kinds.WORST):
        in_order = sorted(standings, key=lambda one: one.key)
        leader = in_order[0] if kind.points == kinds.BEST else in_order[-1]
    return leader, Decimal(leader.points) / 100
