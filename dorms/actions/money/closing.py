"""日结 by two people, and late fees as the rule set sets them."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from dorms.actions.common import clean, need_reason, not_after
from dorms.actions.money.entries import Charge, charge
from dorms.actions.money.rent import CHARGES
from dorms.actions.rulebook import Rulebook, cited, rulebook
from dorms.db.queries.accounts import cash_expected
from dorms.db.queries.cases import facts_of_teachers
from dorms.db.queries.money import by_person, closed_days, ledger, owing
from dorms.db.queries.rulebook import work_calendar
from dorms.db.tables import DayCloseRow, LedgerEntryRow
from dorms.domain.decisions import Decision
from dorms.domain.facts import Facts
from dorms.domain.identity import new_id
from dorms.domain.money.ledger import ZERO, Debt, Entry, EntryKind, Item, Why, debts, standing
from dorms.domain.workdays import WorkCalendar
from dorms.errors.money import DayClosed, SamePerson
from dorms.errors.policy import NoRuleSet
from dorms.rules.charges import late_fee
from dorms.rules.ruleset import RuleSet

OF = "of"  # the figure of a late fee that names the charge it is on


def close_day(
    session: Session, *, day: date, counted: Decimal, first: str, second: str, today: date, note: str = ""
) -> Decimal:
    """The cash counted by two people against what the entries say; a difference needs its reason.

    Returns the difference. No money is taken or given on that day any more.
    """
    if day in closed_days(session):
        raise DayClosed(day, day)
    one, other = clean("first_person", first, required=True), clean("second_person", second, required=True)
    if one == other:
        raise SamePerson(one)
    expected = cash_expected(session, day)
    difference = counted - expected
    row = DayCloseRow(
        id=new_id(),
        day=not_after(day, today),
        counted=counted,
        expected=expected,
        first_person=one,
        second_person=other,
        note=need_reason("close_day", note) if difference else clean("note", note) or None,
    )
    session.add(row)
    return difference


@dataclass(slots=True)
class FeeRun:
    """Late fees charged, and the people whose case the rule set leaves open."""

    charged: int = 0
    total: Decimal = ZERO
    open: list[str] = field(default_factory=list)


def charge_late_fees(session: Session, day: date, *, today: date) -> FeeRun:
    """计收滞纳金 up to this day on every overdue charge, less what was charged on it before.

    Nothing where the rule set sets no late fee; a late fee bears none itself.
    """
    not_after(day, today)
    run = FeeRun()
    people = list(owing(session))
    ledgers = by_person(ledger(session, LedgerEntryRow.teacher_id.in_(people))) if people else {}
    book, calendar = rulebook(session), work_calendar(session)
    known = facts_of_teachers(session, day, people)
    for who, entries in ledgers.items():
        facts = known[who].facts if who in known else Facts(who="")
        for debt in debts(entries):
            _fee(session, _Overdue(debt, facts, day, entries), book, calendar, run)
    return run


@dataclass(frozen=True, slots=True)
class _Overdue:
    debt: Debt
    facts: Facts
    day: date
    entries: list[Entry]

    @property
    def charged(self) -> Decimal:
        """Late fees on this charge that stand."""
        name = str(self.debt.charge.id)
        fees = (
            one
            for one in standing(self.entries)
            if one.kind == EntryKind.CHARGE
            and one.item == Item.LATE_FEE
            and one.why is not None
            and one.why.figures.get(OF) == name
        )
        return sum((one.amount for one in fees), ZERO)


def _fee(session: Session, one: _Overdue, book: Rulebook, calendar: WorkCalendar, run: FeeRun) -> None:
    owed = one.debt.charge
    due = owed.due or owed.day
    if owed.item == Item.LATE_FEE or due >= one.day or owed.teacher_id is None:
        return
    try:
        rules = book.on(one.day, one.facts.unit_programme or "")
    except NoRuleSet:
        return
    decision = late_fee(rules, one.facts, one.day, owed=one.debt.left, due=due, calendar=calendar)
    if decision.questions:
        run.open.append(one.facts.who)
        return
    amount = (decision.amount_given("late_fee") or ZERO) - one.charged
    if amount <= 0:
        return
    charge(
        session,
        Charge(
            id=uuid5(CHARGES, f"{Item.LATE_FEE}|{owed.id}|{one.day}"), teacher_id=owed.teacher_id,
            item=Item.LATE_FEE, amount=amount, day=one.day, agreement_id=owed.agreement_id, unit_id=owed.unit_id,
            start=due, until=one.day, why=_why(decision, rules, owed.id),
        ),
    )  # fmt: skip
    run.charged += 1
    run.total += amount


def _why(decision: Decision, rules: RuleSet, owed: UUID) -> Why:
    finding = decision.findings[0]
    figures = dict(finding.working.figures) | {OF: str(owed)}
    return Why(code="late_fee", figures=figures, clause=cited(rules, finding))
