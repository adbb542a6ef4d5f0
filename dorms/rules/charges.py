"""Rent, late fees, deposit and its refund, and what staying on costs; nothing is charged that no clause sets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from dorms.domain.decisions import Ask, Decision, Finding, Given, Matter
from dorms.domain.facts import Facts, Lived
from dorms.domain.months import add_months, whole_months, whole_years
from dorms.domain.workdays import WorkCalendar
from dorms.rules.applied import Applied, applying, concluded, first, given_day, working
from dorms.rules.conditions.amounts import SERVICE
from dorms.rules.provisions import leaving as kinds
from dorms.rules.quantities import RENT_BY_DAY, Quantity, Unit, later
from dorms.rules.ruleset import RuleSet

CENT = Decimal("0.01")
HUNDRED = Decimal(100)


def money(amount: Decimal) -> str:
    """An amount rounded to whole cents, half up."""
    return f"{amount.quantize(CENT, ROUND_HALF_UP):f}"


def rent(rules: RuleSet, facts: Facts, day: date) -> Decision:
    """The rent of the month `day` lies in: rate, discount, free months; a silent rule set gives none."""
    findings: list[Finding] = []
    one = first(rules, kinds.Rent, facts, day)
    if one is not None and one.kind.rate is not None:
        free = _free(rules, facts, day)
        findings = [free] if free is not None else _rent(rules, one, one.kind.rate, facts, day)
    return concluded(Matter.CHARGES, rules, facts, day, findings)


def lasting_rent(rules: RuleSet, facts: Facts, day: date) -> Decision:
    """The rent once the free months are over: `rent` of a month, or `rent_daily` where the rate is by day."""
    one = first(rules, kinds.Rent, facts, day)
    found = [] if one is None or one.kind.rate is None else _rent(rules, one, one.kind.rate, facts, day)
    return concluded(Matter.CHARGES, rules, facts, day, found)


def free_until(rules: RuleSet, facts: Facts, day: date) -> Decision:
    """The first day after the free months, or an open question about them; nothing where there are none."""
    one = first(rules, kinds.FreeMonths, facts, day)
    findings = []
    if one is not None and one.kind.months is not None:
        if not one.sure:
            findings.append(one.doubt())
        elif not facts.stays:
            findings.append(one.asks(Ask("stays")))
        else:
            start = _lived_since(facts.stays)
            why = working("free", start=start.isoformat(), months=one.kind.months.text)
            findings.append(
                one.gives(why, given_day("free_until", add_months(start, one.kind.months.months)))
            )
    return concluded(Matter.CHARGES, rules, facts, day, findings)


def rent_rule(rules: RuleSet, facts: Facts, day: date) -> kinds.Rent | None:
    """How rent is counted for these facts: part months, months of a year; None where the rule set is silent."""
    one = first(rules, kinds.Rent, facts, day)
    return one.kind if one is not None and one.sure and one.kind.rate is not None else None


def _free(rules: RuleSet, facts: Facts, day: date) -> Finding | None:
    """The finding of the clause on free months while they last, or an open question about them."""
    one = first(rules, kinds.FreeMonths, facts, day)
    if one is None or one.kind.months is None:
        return None
    if not one.sure:
        return one.doubt()
    if not facts.stays:
        return one.asks(Ask("stays"))
    start = _lived_since(facts.stays)
    if whole_months(start, day) >= one.kind.months.months:
        return None
    why = working("free", start=start.isoformat(), months=one.kind.months.text)
    return one.gives(why, Given("rent", "0.00", "元"))


def _lived_since(stays: Sequence[Lived]) -> date:
    """The first night of the unbroken chain of stays that reaches the last one: a transfer goes on with it."""
    start = stays[-1].start
    for before in reversed(stays[:-1]):
        if before.until is not None and before.until < start:
            break
        start = min(start, before.start)
    return start


def _rent(rules: RuleSet, one: Applied[kinds.Rent], rate: Quantity, facts: Facts, day: date) -> list[Finding]:
    if not one.sure:
        return [one.doubt()]
    base = _monthly(one.kind, rate, facts)
    if isinstance(base, Ask):
        return [one.asks(base)]
    amount, figures = base
    findings = []
    discount = _discount(rules, facts, day)
    if discount is not None:
        finding, percent = discount
        findings.append(finding)
        amount = amount * (HUNDRED - percent) / HUNDRED
        figures["discount"] = f"{percent:f}%"
    if rate.unit in RENT_BY_DAY:
        why = working(
            "rent_discounted" if discount is not None else "rent_daily", amount=money(amount), **figures
        )
        return [*findings, one.gives(why, Given("rent_daily", money(amount), "元/天"))]
    gives = [Given("rent", money(amount), "元")]
    if one.kind.months_per_year is not None:
        yearly = Decimal(money(amount)) * one.kind.months_per_year.number
        gives.append(Given("rent_year", money(yearly), "元"))
        figures["months"] = one.kind.months_per_year.text
    findings.append(
        one.gives(
            working("rent_discounted" if discount is not None else "rent", amount=money(amount), **figures),
            *gives,
        )
    )
    return findings


def _monthly(rule: kinds.Rent, rate: Quantity, facts: Facts) -> tuple[Decimal, dict[str, str]] | Ask:
    """The month's rent before discounts with its figures, or the fact that is missing."""
    name, base = _rent_base(rule, rate.unit, facts)
    if base is None:
        return Ask(name)
    factor = HUNDRED if rate.unit is Unit.PERCENT else Decimal(1)
    return rate.number * base / factor, {"rate": rate.text, "fact": name, "base": f"{base:f}"}


def _rent_base(rule: kinds.Rent, unit: Unit, facts: Facts) -> tuple[str, Decimal | None]:
    if unit is Unit.YUAN_AREA_MONTH and rule.area == kinds.USABLE_AREA:
        return "unit_usable_area", facts.unit_usable_area
    if unit is Unit.YUAN_AREA_MONTH:
        return "unit_area", facts.unit_area
    if unit in (Unit.YUAN_PERSON_MONTH, Unit.YUAN_PERSON_DAY):
        return "persons_in_unit", facts.persons_in_unit
    if unit is Unit.PERCENT:
        return "market_rent", facts.market_rent
    return "unit", Decimal(1)


def _discount(rules: RuleSet, facts: Facts, day: date) -> tuple[Finding, Decimal] | None:
    one = first(rules, kinds.Discount, facts, day)
    if one is None or one.kind.each is None:
        return None
    if not one.sure:
        return one.doubt(), Decimal(0)
    start_name = SERVICE[one.kind.of][0]
    start: date | None = getattr(facts, start_name)
    if start is None:
        return one.asks(Ask(start_name)), Decimal(0)
    years = whole_years(start, day)
    percent = one.kind.each.number * years
    if one.kind.cap is not None:
        percent = min(percent, one.kind.cap.number)
    percent = min(percent, HUNDRED)
    why = working("discount", years=str(years), each=one.kind.each.text, percent=f"{percent:f}%")
    return one.gives(why, Given("discount", f"{percent:f}", "%")), percent


def late_fee(
    rules: RuleSet, facts: Facts, day: date, *, owed: Decimal, due: date, calendar: WorkCalendar
) -> Decision:
    """The late fee on a sum due on a day and still owed today, after the days of grace."""
    findings = []
    one = first(rules, kinds.LateFee, facts, day)
    if one is not None and one.kind.rate is not None:
        findings.append(_late_fee(one, one.kind.rate, day, owed, due, calendar) if one.sure else one.doubt())
    return concluded(Matter.CHARGES, rules, facts, day, findings)


def _late_fee(
    one: Applied[kinds.LateFee], rate: Quantity, day: date, owed: Decimal, due: date, calendar: WorkCalendar
) -> Finding:
    begins = later(due, one.kind.after, calendar) if one.kind.after is not None else due
    days = max(0, (day - begins).days)
    figures = {"owed": money(owed), "due": due.isoformat(), "begins": begins.isoformat(), "days": str(days)}
    if not days or owed <= 0:
        return one.gives(working("no_late_fee", rate=rate.text, **figures))
    fee = (owed * rate.number / HUNDRED if rate.unit is Unit.PERCENT_DAY else rate.number) * days
    cap = one.kind.cap
    if cap is not None:
        fee = min(fee, owed * cap.number / HUNDRED if cap.unit is Unit.PERCENT else cap.number)
    why = working("late_fee", rate=rate.text, fee=money(fee), cap=cap.text if cap else "", **figures)
    return one.gives(why, Given("late_fee", money(fee), "元"))


def deposit(rules: RuleSet, facts: Facts, day: date) -> Decision:
    """The deposit to be paid at move-in."""
    findings = []
    one = first(rules, kinds.Deposit, facts, day)
    if one is not None and one.kind.amount is not None:
        findings.append(_deposit(one, one.kind.amount, facts) if one.sure else one.doubt())
    return concluded(Matter.CHARGES, rules, facts, day, findings)


def _deposit(one: Applied[kinds.Deposit], rate: Quantity, facts: Facts) -> Finding:
    bases: dict[Unit, tuple[str, Decimal | None]] = {
        Unit.YUAN_PERSON: ("persons_in_unit", facts.persons_in_unit),
        Unit.YUAN_AREA: ("unit_area", facts.unit_area),
    }
    name, base = bases.get(rate.unit, ("unit", Decimal(1)))
    if base is None:
        return one.asks(Ask(name))
    amount = money(rate.number * base)
    why = working("deposit", rate=rate.text, fact=name, base=f"{base:f}", amount=amount)
    return one.gives(why, Given("deposit", amount, "元"))


def refund(
    rules: RuleSet,
    facts: Facts,
    day: date,
    *,
    left: date,
    inspected: date | None,
    leave_by: date | None,
    calendar: WorkCalendar,
) -> Decision:
    """By when the deposit is paid back, or that an overstay has forfeited it."""
    findings = []
    for one in applying(rules, kinds.Refund, facts, day):
        findings.append(_refund(one, left, inspected, leave_by, calendar) if one.sure else one.doubt())
        break
    return concluded(Matter.CHARGES, rules, facts, day, findings)


def _refund(
    one: Applied[kinds.Refund],
    left: date,
    inspected: date | None,
    leave_by: date | None,
    calendar: WorkCalendar,
) -> Finding:
    limit = one.kind.forfeited_after
    if limit is not None and leave_by is not None and left >= later(leave_by, limit, calendar):
        figures = {"left": left.isoformat(), "leave_by": leave_by.isoformat(), "limit": limit.text}
        return one.refuses("EXPIRED", working("forfeited", **figures))
    if one.kind.within is None:
        return one.gives(working("refund_unregulated"))
    if inspected is None:
        return one.asks(Ask("inspected"))
    end = later(inspected, one.kind.within, calendar)
    why = working("refund", inspected=inspected.isoformat(), within=one.kind.within.text)
    return one.gives(why, given_day("refund_by", end))


def staying_on(
    rules: RuleSet, facts: Facts, day: date, *, since: date, transition_until: date | None
) -> Decision:
    """The price of the month `day` lies in for somebody who stays after `since`: transition, then overstay."""
    in_transition = transition_until is not None and day <= transition_until
    kind = kinds.Transition if in_transition else kinds.Overstay
    begins = since if in_transition or transition_until is None else transition_until
    findings = []
    one = first(rules, kind, facts, day)
    if one is not None:
        findings.append(_price(one, facts, day, begins) if one.sure else one.doubt())
        if isinstance(one.kind, kinds.Overstay):
            findings[-1] = findings[-1]._replace(
                gives=(*findings[-1].gives, *(Given("tell", level) for level in one.kind.tell))
            )
    return concluded(Matter.CHARGES, rules, facts, day, findings)


def _price(one: Applied[kinds.Priced], facts: Facts, day: date, begins: date) -> Finding:
    rule = one.kind
    if rule.price == kinds.BY_DAY or rule.daily is not None:
        if rule.daily is None:
            return one.gives(working("price_unset"))
        return one.gives(
            working("price_daily", daily=rule.daily.text), Given("daily", money(rule.daily.number), "元/天")
        )
    if rule.price is None:
        return one.gives(working("price_unset"))
    if rule.price == kinds.FREE:
        return one.gives(working("price_free"), Given("monthly", "0.00", "元/月"))
    name, base = _price_base(rule.price, facts)
    if base is None:
        return one.asks(Ask(name))
    factor = rule.factor.number if rule.factor is not None else Decimal(1)
    if rule.price == kinds.DOUBLING:
        factor *= 2 ** (whole_months(begins, day) + 1)
    amount = money(base * factor)
    why = working("price", price=rule.price, base=f"{base:f}", factor=f"{factor:f}", amount=amount)
    return one.gives(why, Given("monthly", amount, "元/月"))


def _price_base(price: str, facts: Facts) -> tuple[str, Decimal | None]:
    if price == kinds.MARKET_RENT:
        return "market_rent", facts.market_rent
    return "monthly_rent", facts.monthly_rent
