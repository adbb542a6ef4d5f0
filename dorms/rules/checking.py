"""Mistakes between rules that are right one by one: contradictions, what can never apply, what is said twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from dorms.errors.rules import Slip
from dorms.rules.provisions import leaving, points, terms
from dorms.rules.provisions.base import Provision
from dorms.rules.ruleset import Rule
from dorms.rules.schema import Kind, Place, Sheet, kind_name

P = TypeVar("P", bound=Provision)
Rules = Sequence[Rule[Kind]]
FIRST_COUNTS: tuple[type[Provision], ...] = (
    terms.Mode, terms.Term, terms.TotalCap, terms.Window, terms.Late, terms.PostCheck, terms.Reminders,
    terms.AnnualReview, terms.Objection, terms.GiveUps, terms.QueueLimit, terms.Choose, terms.MoveIn,
    leaving.Overstay, leaving.Rent, leaving.FreeMonths, leaving.Discount, leaving.LateFee, leaving.Deposit,
    leaving.Refund, points.Couple, points.Pair,
)  # fmt: skip


def check_header(
    effective: date, until: date | None, adopted_on: date | None, retroactive: bool, at: Place
) -> None:
    """A rule set ends after it begins, and is adopted before it holds unless it says that it looks back."""
    if until is not None and until <= effective:
        at.at("until").wrong(Slip.DATES, earlier=until.isoformat(), later=effective.isoformat())
    if adopted_on is not None and adopted_on > effective and not retroactive:
        at.at("adopted_on").wrong(Slip.DATES, earlier=effective.isoformat(), later=adopted_on.isoformat())


def check_rules(rules: Rules, sheet: Sheet) -> None:
    """Name every mistake that only the rules together show."""
    _check_reach(rules, sheet)
    _check_names(rules, sheet)
    _check_codes(rules, sheet)
    _check_ties(rules, sheet)
    _check_ceilings(rules, sheet)
    _check_cap(rules, sheet)
    _check_reserves(rules, sheet)


def _place(rule: Rule[Kind], sheet: Sheet) -> Place:
    section, number = rule.clause.rule.split(".")
    return sheet.place(section, int(number) - 1)


def _kinds(rules: Rules, kind: type[P]) -> list[tuple[Rule[Kind], P]]:
    return [(rule, rule.kind) for rule in rules if isinstance(rule.kind, kind)]


def _check_reach(rules: Rules, sheet: Sheet) -> None:
    """Where the first rule that applies counts, nothing may stand behind one that applies to everybody."""
    for kind in FIRST_COUNTS:
        closed: dict[str, str] = {}
        for rule, provision in _kinds(rules, kind):
            if rule.section in closed:
                _place(rule, sheet).wrong(
                    Slip.UNREACHABLE,
                    kind=kind_name(kind),
                    rule=rule.clause.number,
                    earlier=closed[rule.section],
                )
            elif provision.when is None and not provision.silent:
                closed[rule.section] = rule.clause.number


def _check_names(rules: Rules, sheet: Sheet) -> None:
    named = [(rule, kind.name) for rule, kind in _kinds(rules, points.PriorityGroup)]
    scored = [(rule, kind.name) for rule, kind in _kinds(rules, points.Scored)]
    reserves = [(rule, kind.name) for rule, kind in _kinds(rules, terms.Reserve)]
    lists = [
        (rule, f"{kind.list}（{kind.moment}）")
        for rule, kind in _kinds(rules, terms.Publish)
        if not kind.when
    ]
    for group in (named, scored, reserves, lists):
        _twice(group, sheet)


def _check_codes(rules: Rules, sheet: Sheet) -> None:
    """One deadline, one transition, one ban for each reason, unless `when` tells the cases apart."""
    for coded in (
        [(rule, kind.codes, kind.when) for rule, kind in _kinds(rules, leaving.MoveOut)],
        [(rule, kind.codes, kind.when) for rule, kind in _kinds(rules, leaving.Transition)],
        [(rule, kind.codes, kind.when) for rule, kind in _kinds(rules, leaving.Ban)],
    ):
        _twice(
            [(rule, code) for rule, codes, when in coded if when is None for code in codes or ("*",)], sheet
        )


def _twice(named: Iterable[tuple[Rule[Kind], str]], sheet: Sheet) -> None:
    seen: Counter[str] = Counter()
    for rule, name in named:
        seen[name] += 1
        if seen[name] == 2:
            _place(rule, sheet).wrong(Slip.TWICE, name=name)


def _check_ties(rules: Rules, sheet: Sheet) -> None:
    ties = _kinds(rules, points.Tie)
    last = (points.Registration, points.Draw)
    for rule, tie in ties[:-1]:
        if isinstance(tie, last):
            _place(rule, sheet).wrong(Slip.DRAW_NOT_LAST, kind=kind_name(type(tie)))
    if ties and not isinstance(ties[-1][1], last):
        _place(ties[-1][0], sheet).wrong(Slip.TIES_OPEN)


def _check_ceilings(rules: Rules, sheet: Sheet) -> None:
    groups = {kind.group for _, kind in _kinds(rules, points.Scored)}
    ceilings = _kinds(rules, points.Ceiling)
    for rule, ceiling in ceilings:
        if ceiling.group and ceiling.group not in groups:
            _place(rule, sheet).wrong(
                Slip.UNKNOWN_GROUP, name=ceiling.group, known="、".join(sorted(groups - {""}))
            )
    _twice([(rule, ceiling.group or "*") for rule, ceiling in ceilings], sheet)


def _check_cap(rules: Rules, sheet: Sheet) -> None:
    """Nobody could live through one whole term if the cap on all terms were shorter."""
    terms_for_all = [
        (rule, one) for rule, one in _kinds(rules, terms.Term) if one.when is None and one.length
    ]
    for _, cap in _kinds(rules, terms.TotalCap):
        if cap.when is None and cap.limit is not None:
            for rule, term in terms_for_all:
                if term.length is not None and term.length.months > cap.limit.months:
                    _place(rule, sheet).wrong(Slip.CAP_BELOW_TERM, term=term.length.text, cap=cap.limit.text)


def _check_reserves(rules: Rules, sheet: Sheet) -> None:
    total = 0
    for rule, reserve in _kinds(rules, terms.Reserve):
        total += int(reserve.share.number) if reserve.share is not None else 0
        if total > 100:
            _place(rule, sheet).wrong(Slip.BOUNDS, limits=f"share {total}%")
            return
