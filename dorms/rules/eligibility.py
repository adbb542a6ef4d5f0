"""Who may apply, which units are open to whom, and exceptions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from dorms.domain.decisions import Ask, Decision, Finding, Matter, Working, decided
from dorms.domain.facts import Facts, UnitFacts
from dorms.rules.applied import Applied, applying, concluded, given, working
from dorms.rules.provisions.terms import Access, Reserve, Waiver
from dorms.rules.quantities import Quantity
from dorms.rules.ruleset import RuleSet

_ELIGIBILITY = Matter.ELIGIBILITY  # looking up a member costs more than a whole clause


def eligibility(rules: RuleSet, facts: Facts, day: date) -> Decision:
    """May this person apply: every clause on eligibility applied to the facts of that day."""
    findings = tuple([judge(facts) for judge in rules.judges("eligibility", day)])
    return decided(_ELIGIBILITY, facts.who, day, rules.ref, findings, facts.proofs)


def may_take(rules: RuleSet, facts: Facts, unit: UnitFacts, day: date) -> Decision:
    """Whether the unit is open to this person: every access rule that applies must admit it."""
    findings: list[Finding] = []
    for one in applying(rules, Access, facts, day):
        misfit, asks = _misfit(one.kind, unit)
        if not misfit and not asks:
            findings.append(one.gives(working("unit_fits", unit=unit.unit)))
        elif not one.sure:
            findings.append(one.doubt())
        elif misfit:
            findings.append(one.refuses("NOT_ELIGIBLE", misfit))
        else:
            findings.append(one.asks(*asks))
    findings.extend(_reserve_findings(rules, facts, unit, day))
    return concluded(Matter.ACCESS, rules, facts, day, findings)


def _misfit(access: Access, unit: UnitFacts) -> tuple[Working | None, tuple[Ask, ...]]:
    """Why the unit is not among those the rule opens, or what must be known of the unit first."""
    asks: list[Ask] = []
    tests = (
        (
            "unit_type",
            unit.unit_type,
            _listed(unit.unit_type, access.unit_types),
            "、".join(access.unit_types),
        ),
        ("unit_area", unit.area, _up_to(unit.area, access.area_at_most), _text(access.area_at_most)),
        ("unit_floor", unit.floor, _up_to(unit.floor, access.floors_at_most), _text(access.floors_at_most)),
        (
            "unit_programme",
            unit.programme,
            _listed(unit.programme, access.programmes),
            "、".join(access.programmes),
        ),
    )
    for name, value, fits, limit in tests:
        if fits is False:
            return working("unit_outside", fact=name, value=str(value), limit=limit), ()
        if fits is None:
            asks.append(Ask(name))
    return None, tuple(asks)


def _text(limit: Quantity | None) -> str:
    return limit.text if limit is not None else ""


def _listed(value: str | None, allowed: tuple[str, ...]) -> bool | None:
    if not allowed:
        return True
    return value in allowed if value else None


def _up_to(value: Decimal | int | None, limit: Quantity | None) -> bool | None:
    if limit is None:
        return True
    return value <= limit.number if value is not None else None


def _reserve_findings(rules: RuleSet, facts: Facts, unit: UnitFacts, day: date) -> list[Finding]:
    """A unit kept for a class is open to its members; one kept back (机动) to nobody before it is released."""
    if not unit.reserve:
        return []
    named = [rule for rule in rules.of(Reserve) if rule.kind.name == unit.reserve]
    findings = []
    for rule in named:
        check = None if rule.kind.when is None else rule.kind.when.judged(facts, day)
        one = Applied(rule, check)
        outside = working("reserved", unit=unit.unit, reserve=unit.reserve)
        if check is None or check.holds is False:
            findings.append(one.refuses("NOT_ELIGIBLE", outside))
        elif check.holds:
            findings.append(one.gives(working("reserve_member", unit=unit.unit, reserve=unit.reserve)))
        else:
            findings.append(one.doubt())
    return findings


def waiver(
    rules: RuleSet,
    facts: Facts,
    day: date,
    *,
    code: str,
    reason: str,
    approver: str,
    limit: Quantity | None = None,
) -> Decision:
    """Whether an exception from a refusal is allowed: the reason, who approves it, and for how long."""
    findings: list[Finding] = []
    for one in applying(rules, Waiver, facts, day):
        rule = one.kind
        if rule.codes and code not in rule.codes:
            continue
        if not one.sure:
            findings.append(one.doubt())
            continue
        findings.append(_waived(one, reason, approver, limit))
        break
    return concluded(Matter.EXCEPTION, rules, facts, day, findings)


def _waived(one: Applied[Waiver], reason: str, approver: str, limit: Quantity | None) -> Finding:
    rule = one.kind
    if rule.reasons and reason not in rule.reasons:
        return one.refuses("OTHER", working("waiver_reason", reason=reason, list="、".join(rule.reasons)))
    if rule.approver is not None and approver != rule.approver:
        return one.refuses("OTHER", working("waiver_approver", approver=approver, wanted=rule.approver))
    if rule.limit is None:
        return one.gives(working("waived", approver=approver, reason=reason))
    if limit is not None and limit.months > rule.limit.months:
        return one.refuses("OTHER", working("waiver_limit", asked=limit.text, limit=rule.limit.text))
    return one.gives(
        working("waived", approver=approver, reason=reason), given("exception_limit", rule.limit)
    )
