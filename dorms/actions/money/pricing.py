"""The rent of a month: by the agreement, or where it names none by the rule set the term was agreed under.

The rule set alone says which months are free, how many of a year are paid, how a part of a month is counted and
what staying on costs. Every amount carries its arithmetic and clause; what nothing says is a question.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.actions.money.lived import Lived, earlier
from dorms.actions.rulebook import Rulebook, cited, rulebook
from dorms.db.queries.cases import facts_of_stays
from dorms.db.queries.rents import charged_months
from dorms.db.queries.residence import Departure, departures
from dorms.db.queries.rulebook import work_calendar
from dorms.db.tables import AgreementRow, DepartureRow, StayRow, TeacherRow, live
from dorms.domain.decisions import Decision, Finding
from dorms.domain.facts import Facts, StayCase
from dorms.domain.handing import RULE_CODES, LeaveReason
from dorms.domain.money.ledger import ZERO, Item, Why
from dorms.domain.money.rent import Part, PartMonth, Priced, Question, Unsaid
from dorms.domain.money.shares import part_of_month, plain, to_cents
from dorms.domain.months import add_months
from dorms.domain.workdays import WorkCalendar
from dorms.errors.policy import NoRuleSet
from dorms.rules.charges import free_until, lasting_rent, rent_rule, staying_on
from dorms.rules.leaving import Cause, leaving
from dorms.rules.provisions import leaving as kinds
from dorms.rules.ruleset import RuleSet

MONTHS_BACK = 11  # with the month itself a year: no twelve months hold more paid ones than the clause says
BY_UNIT = frozenset({"unit", "unit_area", "unit_usable_area", "market_rent"})


@dataclass(frozen=True, slots=True)
class _Rate:
    """What a whole month or one day costs, with the arithmetic so far."""

    code: str  # agreed, ruled, daily
    amount: Decimal
    figures: Mapping[str, str]
    clause: str


@dataclass(slots=True)
class Pricer:
    """Prices the agreements of one month; `part` is how the clerk counts part months where the rule set is silent."""

    session: Session
    month: date
    day: date  # as of which facts count: the month's last day that has come
    part: PartMonth
    book: Rulebook
    calendar: WorkCalendar
    cases: Mapping[UUID, StayCase]
    leaving: Mapping[UUID, Departure]  # who was told to leave, by stay
    paid: dict[UUID, set[date]]  # of each agreement and of each payer the months charged in the year before
    sharing: Counter[UUID]  # agreements of each unit
    moving: Set[UUID]  # who pays under several agreements in the month: each goes by its days
    names: Mapping[UUID, str] = field(default_factory=dict)

    @property
    def after(self) -> date:
        return add_months(self.month, 1)

    def price(self, lived: Lived) -> Priced:
        """The parts of the month: agreed nights as rent, nights past the term as 占用费."""
        end = earlier(lived.until, self.after) or self.after
        agreed = earlier(lived.term_end, end) or end
        case = self.cases.get(lived.stay)
        rent = self._rent(lived, case, agreed)
        if end <= max(agreed, lived.start):
            return rent
        over = self._overstay(lived, case, max(agreed, self.month, lived.start), end)
        return Priced(rent.parts + over.parts, rent.questions + over.questions, rent.free and over.free)

    # Agreed nights

    def _rent(self, lived: Lived, case: StayCase | None, end: date) -> Priced:
        start = max(self.month, lived.start)
        if end <= start:
            return Priced()
        rules = self._rules(case)
        facts = self._facts(lived, case)
        if rules is None or facts is None:
            return self._agreed_alone(lived, start, end)
        rate, questions = self._rate(lived, rules, facts)
        if rate is None:
            return Priced(questions=questions, free=not questions)
        free = free_until(rules, facts, self.day)
        if free.questions:
            return Priced(questions=(self._asks(lived, free),))
        begin = max(start, free.date_given("free_until") or start)
        if begin >= end or self._year_is_full(lived, rules, facts):
            return Priced(questions=questions, free=True)
        cut = begin > start or lived.teacher in self.moving
        part = self._nights(rate, rent_rule(rules, facts, self.day), begin, end, cut=cut)
        return Priced((part,) if part.amount > ZERO else (), questions)

    def _agreed_alone(self, lived: Lived, start: date, end: date) -> Priced:
        """No rule set: what was agreed, or nothing."""
        if lived.monthly <= 0:
            return Priced(free=True)
        rate = _Rate("agreed", lived.monthly, {}, lived.number)
        return Priced((self._nights(rate, None, start, end, cut=lived.teacher in self.moving),))

    def _rate(self, lived: Lived, rules: RuleSet, facts: Facts) -> tuple[_Rate | None, tuple[Question, ...]]:
        """What was signed goes before what the rule set would say; where the two differ, a person looks at it."""
        decision = lasting_rent(rules, facts, self.day)
        ruled = _ruled(rules, decision)
        if lived.monthly > 0:
            rate = _Rate("agreed", lived.monthly, {}, lived.number)
            if ruled is None or ruled.code != "ruled" or ruled.amount == lived.monthly:
                return rate, ()
            return rate, (self._asks_about(lived, Unsaid.DIFFERS, plain(ruled.amount)),)
        if decision.questions:
            return None, (self._asks(lived, decision),)
        if ruled is None or ruled.amount <= 0:
            return None, ()
        if self.sharing[lived.unit] > 1 and ruled.figures.get("fact") in BY_UNIT:
            return None, (self._asks_about(lived, Unsaid.SHARED),)
        return ruled, ()

    def _year_is_full(self, lived: Lived, rules: RuleSet, facts: Facts) -> bool:
        rule = rent_rule(rules, facts, self.day)
        limit = rule.months_per_year if rule is not None else None
        charged = self.paid.get(lived.agreement, set()) | self.paid.get(lived.teacher, set())
        return limit is not None and len(charged) >= limit.months

    def _nights(self, rate: _Rate, rule: kinds.Rent | None, start: date, end: date, *, cut: bool) -> Part:
        """The nights at the rate; a month cut by free nights or a move goes by its days, whatever else is said."""
        said = rule.part_month if rule is not None else None
        way = PartMonth(said) if said else self.part
        days = (end - start).days
        if rate.code == "daily":
            figures = dict(rate.figures) | {"daily": plain(rate.amount), "days": str(days)}
            why = Why(code="rent_daily", figures=figures, clause=rate.clause)
            return Part(item=Item.RENT, amount=to_cents(rate.amount * days), start=start, until=end, why=why)
        if way is PartMonth.WHOLE and not cut:
            amount, why = (
                to_cents(rate.amount),
                Why(code="whole_month", figures={"monthly": plain(rate.amount)}),
            )
        else:
            amount, why = part_of_month(rate.amount, self.month, start, end)
        code = why.code if rate.code == "agreed" else f"{why.code}_ruled"
        why = Why(code=code, figures={**why.figures, **rate.figures}, clause=rate.clause)
        return Part(item=Item.RENT, amount=amount, start=start, until=end, why=why)

    # Nights past the term

    def _overstay(self, lived: Lived, case: StayCase | None, start: date, end: date) -> Priced:
        """What staying on costs, once somebody was told to leave: transition, then overstay."""
        rules, told = self._rules(case), self.leaving.get(lived.stay)
        facts = self._facts(lived, case)
        if rules is None or told is None or facts is None or lived.term_end is None:
            return Priced(questions=(self._asks_about(lived, Unsaid.PAST_TERM),))
        last_agreed = lived.term_end - timedelta(1)
        transition = self._transition_until(rules, facts, told, last_agreed)
        cut = end if transition is None else min(max(start, transition + timedelta(1)), end)
        spans = [(one, other) for one, other in ((start, cut), (cut, end)) if one < other]
        parts: list[Part] = []
        for begin, until in spans:
            decision = staying_on(rules, facts, begin, since=last_agreed, transition_until=transition)
            part = _stayed_on(decision, rules, self.month, begin, until)
            if part is None:
                return Priced(questions=(self._asks_about(lived, Unsaid.PRICE),))
            parts.append(part)
        return Priced(
            tuple(one for one in parts if one.amount > ZERO), (), free=not any(p.amount for p in parts)
        )

    def _transition_until(
        self, rules: RuleSet, facts: Facts, told: Departure, last_agreed: date
    ) -> date | None:
        known = told.trigger in set(LeaveReason)
        code = RULE_CODES.get(LeaveReason(told.trigger), "OTHER") if known else "OTHER"
        cause = Cause(
            code=code, event=told.event_on or last_agreed, notified=told.noticed_on, decided=told.noticed_on,
            term_last_day=last_agreed,
        )  # fmt: skip
        return leaving(rules, facts, self.day, cause, self.calendar).date_given("transition_until")

    # What is known

    def _rules(self, case: StayCase | None) -> RuleSet | None:
        if case is None:
            return None
        try:
            return self.book.of_term(case, self.day)
        except NoRuleSet:
            return None

    def _facts(self, lived: Lived, case: StayCase | None) -> Facts | None:
        """Rent by head counts those on the agreement, not everybody in the unit."""
        return None if case is None else replace(case.facts, persons_in_unit=Decimal(lived.people))

    def _asks(self, lived: Lived, decision: Decision) -> Question:
        return self._asks_about(lived, Unsaid.FACT, next((ask.fact for ask in decision.questions), ""))

    def _asks_about(self, lived: Lived, code: Unsaid, what: str = "") -> Question:
        return Question(code=code, agreement=lived.number, name=self.names.get(lived.teacher, ""), what=what)


def pricer(
    session: Session,
    month: date,
    lived: Sequence[Lived],
    *,
    today: date,
    part: PartMonth = PartMonth.BY_DAYS,
    moves_on: bool = False,
) -> Pricer:
    """Whatever the prices of these agreements rest on, read at once; facts only where the rule set may need them.

    `moves_on`: whoever pays is about to have the next agreement in the month.
    """
    day = max(month, min(add_months(month, 1) - timedelta(1), today))
    book = rulebook(session)
    may_charge = any(_sets_rent(rules) for _, rules in book.adopted)
    wanted = [one.stay for one in lived if may_charge or one.stays_past(month)]
    names = (
        session.execute(
            select(TeacherRow.id, TeacherRow.name).where(TeacherRow.id.in_({one.teacher for one in lived}))
        )
        if len(lived) <= MANY
        else session.execute(select(TeacherRow.id, TeacherRow.name))
    )
    return Pricer(
        session=session,
        month=month,
        day=day,
        part=part,
        book=book,
        calendar=work_calendar(session),
        cases=facts_of_stays(session, day, wanted) if wanted else {},
        leaving=_told(session, day),
        paid=charged_months(session, add_months(month, -MONTHS_BACK), month) if may_charge else {},
        sharing=_sharing(session, month, lived) if may_charge else Counter(),
        moving={one.teacher for one in lived} if moves_on else _moving(session, month, lived),
        names={row: name or "" for row, name in names},
    )


MANY = 500  # people named one by one; of more, all are read


def _moving(session: Session, month: date, lived: Sequence[Lived]) -> set[UUID]:
    """Who pays under more than one agreement that somebody lived under in the month."""
    payers = {one.teacher for one in lived}
    few = (AgreementRow.teacher_id.in_(payers),) if len(payers) <= MANY else ()
    rows = session.execute(
        select(AgreementRow.teacher_id, AgreementRow.id)
        .join(StayRow, StayRow.agreement_id == AgreementRow.id)
        .where(
            live(StayRow),
            live(AgreementRow),
            or_(StayRow.start.is_(None), StayRow.start < add_months(month, 1)),
            or_(StayRow.until.is_(None), StayRow.until > month),
            *few,
        )
        .distinct()
    )
    agreements = Counter(payer for payer, _ in rows if payer is not None)
    return {payer for payer, count in agreements.items() if count > 1}


def _sharing(session: Session, month: date, lived: Sequence[Lived]) -> Counter[UUID]:
    """How many agreements each unit has that month."""
    units = {one.unit for one in lived}
    few = (StayRow.unit_id.in_(units),) if len(units) <= MANY else ()
    rows = session.execute(
        select(StayRow.unit_id, StayRow.agreement_id)
        .where(
            live(StayRow),
            StayRow.agreement_id.is_not(None),
            or_(StayRow.start.is_(None), StayRow.start < add_months(month, 1)),
            or_(StayRow.until.is_(None), StayRow.until > month),
            *few,
        )
        .distinct()
    )
    return Counter(unit for unit, _ in rows if unit is not None)


@dataclass(frozen=True, slots=True)
class PartMonths:
    """What the rule sets in force say of a month not lived in whole, each with its clause."""

    clauses: tuple[tuple[PartMonth, str], ...] = ()
    settled: bool = False  # nobody has to be asked


def part_months(session: Session, day: date) -> PartMonths:
    """Settled where every rule set in force that names a rent says it; an agreement's own rent leaves it open."""
    rents = [
        (rules, rule)
        for adoption, rules in rulebook(session).adopted
        if adoption.in_force(day)
        for rule in rules.of(kinds.Rent)
    ]
    said = [
        (PartMonth(rule.kind.part_month), f"《{rules.header.title}》{rule.clause.number}")
        for rules, rule in rents
        if rule.kind.part_month
    ]
    return PartMonths(tuple(dict.fromkeys(said)), bool(rents) and len(said) == len(rents))


def _told(session: Session, day: date) -> dict[UUID, Departure]:
    open_ = or_(DepartureRow.settled_on.is_(None), DepartureRow.settled_on > day)
    return {one.stay_id: one for one in departures(session, open_)}


def _sets_rent(rules: RuleSet) -> bool:
    """Whether this rule set says anything that a month's rent depends on."""
    rents: Iterable[kinds.Rent] = (one.kind for one in rules.of(kinds.Rent))
    free: Iterable[kinds.FreeMonths] = (one.kind for one in rules.of(kinds.FreeMonths))
    return any(one.rate is not None for one in rents) or any(one.months is not None for one in free)


def _ruled(rules: RuleSet, decision: Decision) -> _Rate | None:
    """The rate of a decision, with the clause that gives it."""
    for name, code in (("rent", "ruled"), ("rent_daily", "daily")):
        amount = decision.amount_given(name)
        if amount is not None:
            finding = _giving(decision, name)
            figures = {key: value for key, value in finding.working.figures if key != "amount"}
            return _Rate(code, amount, figures, cited(rules, finding))
    return None


def _giving(decision: Decision, name: str) -> Finding:
    return next(one for one in decision.findings if any(given.name == name for given in one.gives))


def _stayed_on(decision: Decision, rules: RuleSet, month: date, start: date, until: date) -> Part | None:
    """Some nights of staying on at the decided price; None where there is none."""
    monthly, daily = decision.amount_given("monthly"), decision.amount_given("daily")
    days = (until - start).days
    if daily is not None:
        amount, clause = to_cents(daily * days), cited(rules, _giving(decision, "daily"))
        why = Why(code="daily", figures={"daily": plain(daily), "days": str(days)}, clause=clause)
    elif monthly is not None:
        clause = cited(rules, _giving(decision, "monthly"))
        amount, found = part_of_month(monthly, month, start, until)
        why = Why(code=found.code, figures=found.figures, clause=clause)
    else:
        return None
    return Part(item=Item.OVERSTAY, amount=amount, start=start, until=until, why=why)
